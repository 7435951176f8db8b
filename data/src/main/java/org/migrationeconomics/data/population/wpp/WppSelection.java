package org.migrationeconomics.data.population.wpp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.AreaNames;
import org.migrationeconomics.data.population.ProjectionVariant;

/**
 * Which rows of a file are kept.
 *
 * @param places codes or names; empty for all
 * @param fromYear the first year
 * @param toYear the last year
 * @param variants codes or names; empty for all
 */
record WppSelection(Set<String> places, int fromYear, int toYear, Set<String> variants) {

  static final WppSelection ALL =
      new WppSelection(Set.of(), Integer.MIN_VALUE, Integer.MAX_VALUE, Set.of());

  WppSelection withPlaces(List<String> newPlaces) {
    return new WppSelection(new TreeSet<>(newPlaces), fromYear, toYear, variants);
  }

  WppSelection withYears(int from, int to) {
    return new WppSelection(places, from, to, variants);
  }

  WppSelection withVariants(List<String> newVariants) {
    return new WppSelection(places, fromYear, toYear, new TreeSet<>(newVariants));
  }

  boolean has(AreaNames.Area area) {
    return places.isEmpty() || places.stream().anyMatch(place -> means(place, area));
  }

  static boolean means(String place, AreaNames.Area area) {
    return area.isCode(place) || area.name().equals(place) || means(place, area.area());
  }

  /** Whether a text is a name of an area by which the library finds it. */
  static boolean means(String place, ReferenceArea area) {
    Optional<Place> found = area instanceof Place ? Place.find(place) : Optional.empty();
    return found.isPresent() && found.get().equals(area);
  }

  boolean hasYear(int year) {
    return year >= fromYear && year <= toYear;
  }

  boolean has(ProjectionVariant variant) {
    return variants.isEmpty()
        || variants.contains(variant.code())
        || variants.stream().anyMatch(variant.name()::equalsIgnoreCase);
  }

  /** The places of which the file has no row. */
  List<String> missing(AreaNames areas) {
    return places.stream()
        .filter(place -> areas.all().stream().noneMatch(area -> means(place, area)))
        .toList();
  }

  @Override
  public String toString() {
    return (places.isEmpty() ? "" : ", only " + String.join(", ", places))
        + (fromYear == Integer.MIN_VALUE ? "" : ", " + fromYear + "-" + toYear)
        + (variants.isEmpty() ? "" : ", " + String.join(", ", variants));
  }
}
