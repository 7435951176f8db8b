/**
 * Places, aggregates of places and corridors between places.
 *
 * <pre>{@code
 * import org.migrationeconomics.core.place.*;
 *
 * Place mexico = Place.of("MEX");
 * Place catalonia = Place.of("ES-CT").withName("Catalonia");
 * System.out.println(Place.find("Korea, Rep.") + ", " + Place.candidates("Korea"));
 * Place town = Place.own("teocaltiche", "Teocaltiche, Jalisco");
 * Corridor corridor = Corridor.of("MEX", "USA");
 * System.out.println(mexico.name() + ", " + catalonia.name() + ", " + town);
 * System.out.println(corridor + " and back: " + corridor.reversed());
 * System.out.println(ReferenceArea.parse("group:WLD") instanceof Aggregate);
 * }</pre>
 */
package org.migrationeconomics.core.place;
