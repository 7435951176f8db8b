/**
 * What sending money home costs: Remittance Prices Worldwide of the World Bank, quotes of single
 * services and averages by corridor.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.measure.YearQuarter;
 * import org.migrationeconomics.data.remittance.prices.*;
 *
 * String head = "Sending Countries Name,Sending Countries Code,Series Name,Series Code,Receiving Countries  Name,Receiving Countries  Code,2020Q2 [YR2020Q2],2020Q3 [YR2020Q3]\n";
 * String row = "United States of America,USA,Average Total Cost,ATCR.CORR,Mexico,MEX,..,4.18037\n";
 * var prices = CorridorPricesReader.withDefaults().read(new StringReader(head + row + "Last Updated: 12/07/2020\n"), "rpw.csv").orThrow();
 * System.out.println(prices.cost("USA", "MEX", YearQuarter.of(2020, 3)));
 * System.out.println(prices.cost("USA", "MEX", YearQuarter.of(2020, 2)));
 * }</pre>
 */
package org.migrationeconomics.data.remittance.prices;
