/**
 * What the readers of migrants share: which country a name or code of a file means, countries that
 * are no more, and the sexes of a table. The files themselves are read in {@code stocks}, {@code
 * estimates} and {@code oecd}.
 *
 * <pre>{@code
 * import org.migrationeconomics.data.migration.*;
 *
 * System.out.println(MigrationAreas.standard().find("Viet Nam").orElseThrow());
 * System.out.println(FormerCountry.find("SCG").orElseThrow());
 * }</pre>
 */
package org.migrationeconomics.data.migration;
