/** Segregation on flat arrays. Not for users: it may change without notice. */
package org.migrationeconomics.calculators.labour.segregation.internal;
