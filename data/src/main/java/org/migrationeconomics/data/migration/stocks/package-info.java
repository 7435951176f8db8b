/**
 * Stocks of migrants between countries, by sex and year: the United Nations' International Migrant
 * Stock, the World Bank's Global Bilateral Migration, and square matrices in JSON.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.migration.Sexes;
 * import org.migrationeconomics.data.migration.stocks.*;
 *
 * String text = "sex,dest,orig,y1960,y2000\nMale,USA,MEX,310000,5100000\nFemale,USA,MEX,300788,4267911\n";
 * var reading = BilateralMigrationReader.withDefaults().read(new StringReader(text), "gbmd.csv");
 * var stocks = reading.orThrow();
 * System.out.println(stocks.figure("MEX", "USA", 1960, Sexes.BOTH));
 * System.out.println(stocks.blanksAsZero(2000, Sexes.BOTH));
 * }</pre>
 */
package org.migrationeconomics.data.migration.stocks;
