/** The figures that the library reproduces, by theme, and the table that checks them. */
package org.migrationeconomics.examples.evidence;
