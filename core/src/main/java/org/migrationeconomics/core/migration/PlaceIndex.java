package org.migrationeconomics.core.migration;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Nearest;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.PlaceScheme;

/** Places in order, each once, and the position of each in constant time. */
final class PlaceIndex implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = -1;

  private final List<Place> places;
  private final transient Map<Place, Integer> positions = new HashMap<>();

  private PlaceIndex(List<Place> places) {
    this.places = places;
    for (Place place : places) {
      if (positions.put(place, positions.size()) != null) {
        throw Require.refusal("place", place.code(), "each place once");
      }
    }
  }

  static PlaceIndex of(Collection<Place> places) {
    Require.notNull("places", places);
    places.forEach(place -> Require.notNull("place", place));
    if (places.isEmpty()) {
      throw Require.refusal("places", "[]", "at least one place");
    }
    return new PlaceIndex(List.copyOf(places));
  }

  List<Place> places() {
    return places;
  }

  int size() {
    return places.size();
  }

  boolean contains(Place place) {
    return positions.containsKey(Require.notNull("place", place));
  }

  /** The position, or a negative number. */
  int find(Place place) {
    return positions.getOrDefault(Require.notNull("place", place), NOT_FOUND);
  }

  /** The position of a place that must be there. */
  int require(String argument, Place place, String label) {
    int position = find(place);
    if (position == NOT_FOUND) {
      throw Require.refusal(
          argument,
          place.code(),
          "one of the " + phrase() + " of '" + label + "'" + nearest(place));
    }
    return position;
  }

  /** Codes of one's own are spelled by hand; a country that is not here is another one. */
  private String nearest(Place place) {
    if (place.scheme() != PlaceScheme.OWN) {
      return "";
    }
    String prefix = place.code().substring(0, place.code().indexOf(':') + 1);
    List<String> near =
        Nearest.to(
            place.code().substring(prefix.length()),
            places.stream()
                .filter(other -> other.scheme() == PlaceScheme.OWN)
                .map(other -> other.code().substring(prefix.length()))
                .toList());
    return near.isEmpty() ? "" : "; nearest is " + prefix + near.get(0);
  }

  String phrase() {
    return size() == 1 ? "1 place" : size() + " places";
  }

  /** The positions of all places that are kept, in the order of this index. */
  int[] positionsOf(List<Place> kept, String label) {
    return kept.stream().mapToInt(place -> require("place", place, label)).toArray();
  }

  /** Only the places have been written; the positions are found again. */
  private Object readResolve() {
    return of(places);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlaceIndex that && places.equals(that.places);
  }

  @Override
  public int hashCode() {
    return places.hashCode();
  }
}
