/**
 * Files of groups and languages: the groups and indices of Alesina and others (2003), the
 * Historical Index of Ethnic Fractionalization, languages spoken at home, speakers census by
 * census.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.society.*;
 *
 * String csv = "Source,Date,Country,Group,Percent,Ethnic,Comments\n"
 *     + "eb,1995.0,Utopia,Blues,60.0,0.48,\n"
 *     + "eb,1995.0,Utopia,Greens,40.0,,\n";
 * GroupTable table = AlesinaGroupsReader.withDefaults().read(new StringReader(csv), "utopia.csv").orThrow();
 * System.out.println(table + "\n" + table.shares("Utopia") + "\n" + table.published("Utopia"));
 * }</pre>
 */
package org.migrationeconomics.data.society;
