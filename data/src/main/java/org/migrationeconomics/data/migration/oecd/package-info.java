/**
 * Flows and stocks of foreigners in the countries of the OECD, by nationality or country of birth.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.migration.Sexes;
 * import org.migrationeconomics.data.migration.oecd.*;
 *
 * String csv = "CO2,VAR,GEN,COU,YEA,Value\nMEX,B11,TOT,USA,2015,158619\n";
 * var oecd = OecdMigrationReader.withDefaults().read(new StringReader(csv), "mig.csv").orThrow();
 * System.out.println(oecd.figure(OecdVariable.INFLOWS, "MEX", "USA", 2015, Sexes.BOTH));
 * }</pre>
 */
package org.migrationeconomics.data.migration.oecd;
