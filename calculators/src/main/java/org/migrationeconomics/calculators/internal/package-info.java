/** What calculators of several themes are built on. Not for users: it may change without notice. */
package org.migrationeconomics.calculators.internal;
