/** Calculators of migration economics. */
package org.migrationeconomics.calculators;
