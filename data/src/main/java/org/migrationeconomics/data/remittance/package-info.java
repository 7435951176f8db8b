/**
 * Remittances and what they are compared with, from files as their publishers serve them.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import java.util.List;
 * import org.migrationeconomics.data.measure.*;
 * import org.migrationeconomics.data.remittance.*;
 *
 * String head = "Country Name,Country Code,Year,Value\n";
 * var sent = new StringReader(head + "Mexico,MEX,2023,66237800000\n");
 * var invested = new StringReader(head + "Mexico,MEX,2023,30682700000\n");
 * var rem = WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED).read(sent, "remittances.csv");
 * var fdi = WorldBankCsvReader.of(WorldBankIndicator.FDI_NET_INFLOWS).read(invested, "fdi.csv");
 * System.out.println(WorldBankDownload.of(List.of(rem.orThrow(), fdi.orThrow())).countries());
 * }</pre>
 */
package org.migrationeconomics.data.remittance;
