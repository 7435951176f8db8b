/**
 * Tables of statistical offices as they hand them out: figures by the codes of any number of
 * dimensions and by year, quarter or month, each with its flag; from SDMX-CSV, Eurostat's TSV and
 * JSON-stat.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.data.table.*;
 *
 * String csv = "DATAFLOW,LAST UPDATE,freq,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
 *     + "ESTAT:X(1.0),01/02/26 23:00:00,Q,T,EL,2024-Q1,120,p\n"
 *     + "ESTAT:X(1.0),01/02/26 23:00:00,Q,T,EL,2024-Q2,,c\n";
 * CodedTable table = CodedTableReader.withDefaults().read(new StringReader(csv), "x.csv").orThrow();
 * System.out.println(table.series(SimpleUnit.PERSONS, "geo", "EL").show());
 * System.out.println(table.cell(TimePeriod.parse("2024-Q2"), "geo", "EL").flag());
 * }</pre>
 */
package org.migrationeconomics.data.table;
