/** Tables fitted to given sums. */
package org.migrationeconomics.calculators.flow.fitting;
