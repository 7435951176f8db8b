/**
 * The guide: a site that leads from a question to the calculator, its formula, its published figure
 * and its picture. Its words stand in {@code examples/guide}, its lines of Java here.
 *
 * <pre>
 *   mvn -q process-classes -Pguide
 * </pre>
 */
package org.migrationeconomics.examples.guide;
