/**
 * Which reader takes a file, by its first bytes, lines and headers.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.DataFile;
 * import org.migrationeconomics.data.recognition.*;
 *
 * String csv = "year0,orig,dest,mig_rate\n2015,MEX,USA,1\n";
 * System.out.println(Readers.recognise(DataFile.of(new StringReader(csv), "flows.csv")));
 * }</pre>
 */
package org.migrationeconomics.data.recognition;
