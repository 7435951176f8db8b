/**
 * Societies: how they are mixed of groups, and how generations after a migration keep what the
 * first one brought.
 *
 * <pre>{@code
 * import org.migrationeconomics.core.society.*;
 *
 * for (Generation generation : Generation.values()) {
 *   System.out.println(generation + " stands at " + generation.position());
 * }
 * System.out.println(Generation.ofPosition(1.5).label());
 * }</pre>
 */
package org.migrationeconomics.core.society;
