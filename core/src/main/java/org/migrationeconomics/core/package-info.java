/** The immutable domain types of migration economics. */
package org.migrationeconomics.core;
