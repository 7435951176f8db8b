package org.migrationeconomics.data.labour.microdata;

/**
 * A column of a file of microdata.
 *
 * @param name its name
 * @param place where problems say it stands: the column of a CSV file, the first character of a
 *     fixed-width field; from 1
 * @param decimals how many of its digits stand behind a decimal point that is not written
 */
record MicrodataColumn(String name, int place, int decimals) {}
