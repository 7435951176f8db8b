/**
 * Refugees, asylum seekers and others by origin and country of asylum, from the files of UNHCR.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.migration.refugees.*;
 *
 * String csv = "Year,Country of Asylum ISO,Country of Origin ISO,Refugees\n2020,DEU,SYR,1000\n";
 * var unhcr = UnhcrReader.withDefaults().read(new StringReader(csv), "population.csv").orThrow();
 * System.out.println(unhcr.figure(UnhcrCategory.REFUGEES, 2020, "SYR", "DEU"));
 * }</pre>
 */
package org.migrationeconomics.data.migration.refugees;
