/**
 * Remittances as KNOMAD and the World Bank publish them: who sends to whom, and what countries
 * receive and pay year by year.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.remittance.knomad.*;
 *
 * String csv = ",Mexico,United States\nMexico,0,1624\nUnited States,34704,0\n";
 * KnomadMatrix matrix = KnomadMatrixReader.remittances().withYear(2018).read(new StringReader(csv), "2018.csv").orThrow();
 * System.out.println(matrix);
 * System.out.println(matrix.figure("USA", "MEX") + " sent, " + matrix.figure("MEX", "USA") + " sent back");
 * System.out.println(matrix.blanksAsZero().inflows());
 * }</pre>
 */
package org.migrationeconomics.data.remittance.knomad;
