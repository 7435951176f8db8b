/** Arithmetic on flat arrays that the packages of population reproduction share. Not for users. */
package org.migrationeconomics.calculators.reproduction.internal;
