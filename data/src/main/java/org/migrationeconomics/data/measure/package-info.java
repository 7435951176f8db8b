/**
 * Indicators of statistical offices, and readers of the tables they come in.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.measure.*;
 *
 * String csv = "Country Name,Country Code,Year,Value\nMexico,MEX,2003,16653.7\nWorld,WLD,2003,99\n";
 * var reader = WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED).withSource("my own table");
 * IndicatorTable remittances = reader.read(new StringReader(csv), "remittances.csv").orThrow();
 * System.out.println(remittances.series("MEX").show());
 * System.out.println(remittances.places().keySet() + " and " + remittances.aggregates().keySet());
 * }</pre>
 */
package org.migrationeconomics.data.measure;
