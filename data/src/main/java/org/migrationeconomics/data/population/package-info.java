/**
 * Readers of what population people have: World Population Prospects, the Human Mortality and
 * Fertility Databases, Eurostat. Thousands become persons at the door, and every population says on
 * which day.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.population.*;
 *
 * String csv = "LocID,Location,VarID,Variant,Time,PopTotal\n"
 *     + "826,United Kingdom,2,Medium,2100,78053.263\n"
 *     + "826,United Kingdom,7,Zero migration,2100,57864.702\n";
 * var uk = WppVariantsReader.withDefaults().read(new StringReader(csv), "uk.csv").orThrow();
 * System.out.println(uk.total("GBR", "Medium").minus(uk.total("GBR", "Zero migration")).at(2100));
 * }</pre>
 */
package org.migrationeconomics.data.population;
