/**
 * Readers of files on migration policy: who needs a visa to enter which country.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.policy.*;
 *
 * String csv = "Passport,Destination,Requirement\nMEX,ESP,90\nMEX,USA,visa required\n";
 * var index = PassportIndexReader.withDefaults().read(new StringReader(csv), "passports.csv").orThrow();
 * System.out.println(index.requirement("MEX", "USA"));
 * System.out.println(index.days("MEX", "ESP"));
 * }</pre>
 */
package org.migrationeconomics.data.policy;
