/**
 * Readers of the files that migration economists have, and what every reader returns: a value
 * together with all problems of the file.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.*;
 * import org.migrationeconomics.data.measure.*;
 *
 * String csv = "Country Name,Country Code,Year,Value\nMexico,MEX,2003,16653.7\nMexico,MEX,2004,NA\n";
 * var reader = WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED);
 * Reading<IndicatorTable> reading = reader.read(new StringReader(csv), "remittances.csv");
 * reading.problems().forEach(System.out::println);
 * System.out.println(reading.value());
 * }</pre>
 */
package org.migrationeconomics.data;
