package org.migrationeconomics.data.population;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Require;

/** The codes of ages in Eurostat's tables, which may overlap, and the narrowest run of them. */
final class AgeCodes {

  private static final String OPEN = "Y_OPEN";
  private static final Pattern BELOW = Pattern.compile("Y_LT(\\d{1,3})");
  private static final Pattern SINGLE = Pattern.compile("Y(\\d{1,3})");
  private static final Pattern RANGE = Pattern.compile("Y(\\d{1,3})-(\\d{1,3})");
  private static final Pattern FROM = Pattern.compile("Y_GE(\\d{1,3})");

  private final List<Group> groups = new ArrayList<>();
  private final boolean open;

  /** A group of ages; an open one has no end. */
  record Group(String code, int lower, int end) {
    boolean isOpen() {
      return end < 0;
    }
  }

  AgeCodes(Collection<String> codes) {
    codes.forEach(code -> group(code).ifPresent(groups::add));
    open = codes.contains(OPEN);
  }

  /** The group of a code; empty for totals, unknown and whatever else is no group of ages. */
  static Optional<Group> group(String code) {
    Matcher match = BELOW.matcher(code);
    if (match.matches()) {
      return Optional.of(new Group(code, 0, Integer.parseInt(match.group(1))));
    }
    match = SINGLE.matcher(code);
    if (match.matches()) {
      int age = Integer.parseInt(match.group(1));
      return Optional.of(new Group(code, age, age + 1));
    }
    match = RANGE.matcher(code);
    if (match.matches()) {
      return Optional.of(
          new Group(code, Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)) + 1));
    }
    match = FROM.matcher(code);
    if (match.matches()) {
      return Optional.of(new Group(code, Integer.parseInt(match.group(1)), -1));
    }
    return Optional.empty();
  }

  /**
   * Groups from birth to an open one, each beginning where the one before ends, the narrowest there
   * are. Y_OPEN begins after the last single year that has a figure.
   *
   * @param known the codes that have figures
   * @return the groups
   * @throws IllegalArgumentException if they leave a gap
   */
  List<Group> tiles(Set<String> known) {
    List<Group> tiles = new ArrayList<>();
    int age = 0;
    while (true) {
      Optional<Group> next = narrowest(known, age);
      if (next.isPresent()) {
        tiles.add(next.get());
        age = next.get().end();
        continue;
      }
      int from = age;
      Optional<Group> last =
          groups.stream()
              .filter(
                  group -> group.isOpen() && group.lower() == from && known.contains(group.code()))
              .findFirst();
      // Y_OPEN does not say where it begins: after the last age that has a figure, and that is
      // certain only if no figure follows.
      boolean anyAfter =
          groups.stream().anyMatch(group -> group.lower() >= from && known.contains(group.code()));
      if (last.isEmpty() && age > 0 && open && known.contains(OPEN) && !anyAfter) {
        last = Optional.of(new Group(OPEN, age, -1));
      }
      if (last.isEmpty()) {
        throw Require.refusal(
            "ages with figures of both sexes",
            known.isEmpty() ? "none" : "without a group that begins at " + age,
            "groups from birth to an open one, without a gap");
      }
      tiles.add(last.get());
      return tiles;
    }
  }

  private Optional<Group> narrowest(Set<String> known, int age) {
    Group best = null;
    for (Group group : groups) {
      boolean candidate =
          !group.isOpen()
              && group.lower() == age
              && group.end() > age
              && known.contains(group.code());
      if (candidate && (best == null || group.end() < best.end())) {
        best = group;
      }
    }
    return Optional.ofNullable(best);
  }
}
