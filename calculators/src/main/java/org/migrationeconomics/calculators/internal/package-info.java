/**
 * The floor under the themes: arithmetic on flat arrays, row-major, that more than one of them
 * needs. Not for users: it may change without notice.
 */
package org.migrationeconomics.calculators.internal;
