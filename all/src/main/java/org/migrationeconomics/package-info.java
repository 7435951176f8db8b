/**
 * The library by one dependency. This package holds nothing: the types are in {@code
 * org.migrationeconomics.core}, {@code calculators}, {@code data} and {@code charts}, which this
 * artifact brings.
 */
package org.migrationeconomics;
