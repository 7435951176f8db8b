/** Arithmetic on flat arrays that the packages of flow estimation share. Not for users. */
package org.migrationeconomics.calculators.flow.internal;
