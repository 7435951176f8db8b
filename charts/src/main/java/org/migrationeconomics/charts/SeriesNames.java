package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.place.Place;

/** What series are called in a picture: by their labels, as far as these tell them apart. */
final class SeriesNames {

  private static final String NAMELESS = "series";

  private final List<String> names;
  private final Optional<String> common;

  private SeriesNames(List<String> names, Optional<String> common) {
    this.names = names;
    this.common = common;
  }

  /**
   * Series of one label are called by their areas, the label then being what they have in common.
   */
  static SeriesNames of(List<String> labels, List<Optional<String>> areas) {
    Set<String> different = new HashSet<>(labels);
    boolean placed = areas.stream().allMatch(Optional::isPresent);
    boolean one = different.size() == 1 && labels.size() > 1 && placed;
    boolean several = different.size() < labels.size() && placed;
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i).isEmpty() ? NAMELESS : labels.get(i);
      String area = areas.get(i).map(SeriesNames::area).orElse("");
      String name = one ? area : several ? area + ", " + label : label;
      String free = name;
      for (int n = 2; !taken.add(free); n++) {
        free = name + " (" + n + ")";
      }
      names.add(free);
    }
    return new SeriesNames(List.copyOf(names), one ? Optional.of(labels.get(0)) : Optional.empty());
  }

  private static String area(String code) {
    return Place.find(code).map(place -> place.name().isEmpty() ? code : place.name()).orElse(code);
  }

  String name(int index) {
    return names.get(index);
  }

  /** In the order of the series, each once. */
  List<String> all() {
    return names;
  }

  /** What a picture of them is about: their common label, their names, or their number. */
  String about() {
    if (common.isPresent()) {
      return names.size() <= 3 ? common.get() + ", " + String.join(", ", names) : common.get();
    }
    return names.size() <= 3 ? String.join(", ", names) : names.size() + " series";
  }
}
