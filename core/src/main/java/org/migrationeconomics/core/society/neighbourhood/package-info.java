/**
 * Neighbourhoods: who lives where, and which areas touch.
 *
 * <pre>{@code
 * import org.migrationeconomics.core.society.neighbourhood.*;
 *
 * for (GridPattern pattern : GridPattern.values()) {
 *   System.out.println(pattern);
 * }
 * }</pre>
 */
package org.migrationeconomics.core.society.neighbourhood;
