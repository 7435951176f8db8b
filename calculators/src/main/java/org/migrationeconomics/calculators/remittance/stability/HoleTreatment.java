package org.migrationeconomics.calculators.remittance.stability;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Require;

/**
 * What a filter does with a year without data between years with data.
 *
 * <p>A trend needs consecutive years. Years without data before the first and after the last
 * observation are no holes in this sense and do not matter.
 */
public enum HoleTreatment {
  /** Refuse: a filter throws, and a calculator gives no value and the reason. */
  REFUSE("refused"),
  /** Use the longest unbroken run of years, the earliest of them if several are as long. */
  LONGEST_RUN("longest unbroken run"),
  /**
   * Treat the observed years as if they were consecutive. Some published figures do so without
   * saying it; every hole then counts as no time at all.
   */
  CLOSE_UP("closed up");

  /** What a user may ask for instead. */
  static final String OPTION = "withHoles(LONGEST_RUN) or withHoles(CLOSE_UP)";

  private final String label;

  HoleTreatment(String label) {
    this.label = label;
  }

  /**
   * The treatment in a word or two.
   *
   * @return for example {@code closed up}
   */
  public String label() {
    return label;
  }

  /**
   * The years that a filter uses.
   *
   * @param observed the years with data, ascending
   * @return those that remain, in order
   * @throws IllegalArgumentException if the years do not ascend, or there is a hole and holes are
   *     refused
   */
  public List<Integer> select(List<Integer> observed) {
    Require.notNull("observed", observed);
    for (int i = 1; i < observed.size(); i++) {
      if (observed.get(i) <= observed.get(i - 1)) {
        throw Require.refusal("year", observed.get(i), "a year after " + observed.get(i - 1));
      }
    }
    if (this == CLOSE_UP || isUnbroken(observed)) {
      return List.copyOf(observed);
    }
    if (this == REFUSE) {
      throw Require.refusal(
          "year", firstHole(observed), "an observation; " + OPTION + " go on without one");
    }
    int bestFrom = 0;
    int bestTo = 0;
    int from = 0;
    for (int i = 1; i <= observed.size(); i++) {
      if (i == observed.size() || observed.get(i) != observed.get(i - 1) + 1) {
        if (i - from > bestTo - bestFrom) {
          bestFrom = from;
          bestTo = i;
        }
        from = i;
      }
    }
    return List.copyOf(observed.subList(bestFrom, bestTo));
  }

  static boolean isUnbroken(List<Integer> years) {
    return years.isEmpty() || years.get(years.size() - 1) - years.get(0) + 1 == years.size();
  }

  /** The first year that is missing between the first and the last. */
  static int firstHole(List<Integer> years) {
    return holes(years).get(0);
  }

  /** The years that are missing between the first and the last. */
  static List<Integer> holes(List<Integer> years) {
    List<Integer> missing = new ArrayList<>();
    for (int i = 1; i < years.size(); i++) {
      for (int year = years.get(i - 1) + 1; year < years.get(i); year++) {
        missing.add(year);
      }
    }
    return missing;
  }

  @Override
  public String toString() {
    return label;
  }
}
