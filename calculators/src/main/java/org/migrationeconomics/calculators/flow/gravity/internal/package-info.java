/**
 * The arithmetic of gravity models on flat arrays: rows arranged by their effects, weighted least
 * squares by two solvers, the iterations around them and the search for separated rows. Not for
 * users: it may change without notice.
 */
package org.migrationeconomics.calculators.flow.gravity.internal;
