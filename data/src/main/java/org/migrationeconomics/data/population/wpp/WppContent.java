package org.migrationeconomics.data.population.wpp;

import java.util.Arrays;
import java.util.List;

/** The kinds of files, and their columns of figures. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are unmodifiable.
enum WppContent {
  POPULATION("populations by age", true, false, List.of("PopMale", "PopFemale", "PopTotal"), true),
  DEATHS("deaths by age", true, false, List.of("DeathMale", "DeathFemale", "DeathTotal"), true),
  FERTILITY("fertility by age", true, false, List.of("ASFR", "PASFR", "Births"), false),
  LIFE_TABLES(
      "life tables", true, true, List.of("mx", "qx", "lx", "dx", "Lx", "Tx", "ex", "ax"), false),
  INDICATORS(
      "indicators",
      false,
      false,
      Arrays.stream(WppIndicator.values()).map(WppIndicator::column).toList(),
      false);

  private final String label;
  private final boolean byAge;
  private final boolean bySex;
  private final List<String> columns;
  private final boolean sums;

  WppContent(String label, boolean byAge, boolean bySex, List<String> columns, boolean sums) {
    this.label = label;
    this.byAge = byAge;
    this.bySex = bySex;
    this.columns = columns;
    this.sums = sums;
  }

  String label() {
    return label;
  }

  boolean byAge() {
    return byAge;
  }

  /** Whether rows are of one sex. */
  boolean bySex() {
    return bySex;
  }

  List<String> columns() {
    return columns;
  }

  /**
   * How many of the columns, from the first on, cannot be below zero. Of a life table that is said
   * of the rates only, as its other columns are checked against each other.
   */
  int notNegative() {
    return this == INDICATORS ? 0 : bySex ? 1 : columns.size();
  }

  /** Whether the first two columns add up to the third. */
  boolean sums() {
    return sums;
  }
}
