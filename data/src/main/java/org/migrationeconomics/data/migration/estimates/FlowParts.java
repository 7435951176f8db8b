package org.migrationeconomics.data.migration.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.migrationeconomics.data.migration.Sexes;

/**
 * Adds the parts of flows, by sex and type of move, and remembers which parts have come. It takes
 * the memory of the flows, not of the rows.
 *
 * <p>Not thread-safe.
 */
final class FlowParts {

  static final int MOST_YEARS = 60;

  private static final List<String> SEXES = List.of("male", "female");
  private static final List<String> TYPES = List.of("outward", "return", "transit");

  /** The flows to one destination by origin. */
  private static final class Row {
    private byte[] seen = new byte[0];
    private double[][] sums;

    Row(int estimates) {
      sums = new double[estimates][0];
    }

    void room(int origin) {
      if (origin >= seen.length) {
        int size = Math.max(2 * seen.length, Math.max(16, origin + 1));
        seen = Arrays.copyOf(seen, size);
        for (int i = 0; i < sums.length; i++) {
          sums[i] = Arrays.copyOf(sums[i], size);
        }
      }
    }
  }

  /** Takes the flows one by one. */
  @FunctionalInterface
  interface Taker {
    void take(int from, int destination, int origin, double[] values);
  }

  private final TreeMap<Integer, List<Row>> byYear = new TreeMap<>();
  private final int estimates;
  private final Sexes sexes;
  private final boolean byType;
  private int all;
  private boolean full;

  FlowParts(int estimates, Sexes sexes, boolean byType) {
    this.estimates = estimates;
    this.sexes = sexes;
    this.byType = byType;
  }

  boolean isSex(String sex) {
    return SEXES.contains(sex.toLowerCase(Locale.ROOT));
  }

  /** The number of a part, from 0; -1 if there is none such. */
  int part(String sex, String type) {
    int s = SEXES.indexOf(sex.toLowerCase(Locale.ROOT));
    int t = byType ? TYPES.indexOf(type.toLowerCase(Locale.ROOT)) : 0;
    return s < 0 || t < 0 ? -1 : s * TYPES.size() + t;
  }

  private boolean isWanted(int part) {
    String sex = SEXES.get(part / TYPES.size());
    return sexes == Sexes.BOTH || sexes.label().equals(sex);
  }

  /** Adds a part; false if it has come before, or if there are too many years. */
  boolean add(int from, int destination, int origin, int part, double[] values) {
    if (!byYear.containsKey(from) && byYear.size() == MOST_YEARS) {
      full = true;
      return false;
    }
    List<Row> rows = byYear.computeIfAbsent(from, any -> new ArrayList<>());
    while (rows.size() <= destination) {
      rows.add(new Row(estimates));
    }
    Row row = rows.get(destination);
    row.room(origin);
    int bit = 1 << part;
    if ((row.seen[origin] & bit) != 0) {
      return false;
    }
    row.seen[origin] |= (byte) bit;
    all |= bit;
    for (int i = 0; isWanted(part) && i < estimates; i++) {
      row.sums[i][origin] += values[i];
    }
    return true;
  }

  /** Whether there were too many years. */
  boolean full() {
    return full;
  }

  /** The wanted parts, as bits. */
  private int wanted() {
    int wanted = 0;
    for (int part = 0; part < SEXES.size() * TYPES.size(); part++) {
      if (isWanted(part) && (byType || part % TYPES.size() == 0)) {
        wanted |= 1 << part;
      }
    }
    return wanted;
  }

  /** The sexes and types of which the whole file has no row; empty if it has all. */
  String lacking() {
    List<String> lacking = new ArrayList<>();
    for (int s = 0; s < SEXES.size(); s++) {
      int bits = (0b111 << (s * TYPES.size())) & wanted();
      if (bits != 0 && (all & bits) == 0) {
        lacking.add("the sex " + SEXES.get(s));
      }
    }
    for (int t = 0; byType && t < TYPES.size(); t++) {
      int bits = (0b1001 << t) & wanted();
      if ((all & bits) == 0) {
        lacking.add("the type " + TYPES.get(t));
      }
    }
    return String.join(" and ", lacking);
  }

  /** Every flow of which a wanted part has come. */
  void forEach(Taker taker) {
    int wanted = wanted();
    byYear.forEach(
        (from, rows) -> {
          for (int d = 0; d < rows.size(); d++) {
            Row row = rows.get(d);
            for (int o = 0; o < row.seen.length; o++) {
              if ((row.seen[o] & wanted) != 0) {
                double[] values = new double[estimates];
                for (int i = 0; i < estimates; i++) {
                  values[i] = row.sums[i][o];
                }
                taker.take(from, d, o, values);
              }
            }
          }
        });
  }

  /** What the flows are sums of, as it stands in a source. */
  String words() {
    int wanted = wanted();
    long[] partial = {0};
    byYear
        .values()
        .forEach(
            rows ->
                rows.forEach(
                    row -> {
                      for (byte seen : row.seen) {
                        int have = seen & wanted;
                        partial[0] += have != 0 && have != wanted ? 1 : 0;
                      }
                    }));
    return "; "
        + (sexes == Sexes.BOTH ? "sum of both sexes" : sexes.label())
        + (byType ? (sexes == Sexes.BOTH ? " and" : ", sum of") + " all types of moves" : "")
        + (partial[0] == 0
            ? ""
            : "; of " + partial[0] + " flows some rows are not listed and count as nobody");
  }
}
