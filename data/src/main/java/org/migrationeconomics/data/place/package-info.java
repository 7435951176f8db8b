/**
 * What the codes of countries and groups of countries in statistical files stand for.
 *
 * <pre>{@code
 * import org.migrationeconomics.core.place.*;
 * import org.migrationeconomics.data.place.*;
 *
 * WorldBankAreas areas = WorldBankAreas.standard();
 * ReferenceArea namibia = areas.find("NAM").orElseThrow();
 * ReferenceArea poorer = areas.find("LMY").orElseThrow();
 * System.out.println(namibia.name() + " and " + poorer.name());
 * System.out.println(areas.find("NA").isPresent());
 * areas.aggregates().stream().limit(3).forEach(g -> System.out.println(g + " " + g.name()));
 * }</pre>
 */
package org.migrationeconomics.data.place;
