package org.migrationeconomics.calculators.labour.jobs;

/** How occupations, ranked by their wage, are put into groups from the lowest to the highest. */
public enum JobGrouping {
  /** Three groups of about a third of base employment each. */
  TERCILES("terciles"),
  /** Five groups of about a fifth of base employment each. */
  QUINTILES("quintiles"),
  /** The 4 lowest-paid, 9 middling and 8 highest-paid of exactly 21 occupations. */
  LOWEST_4_MIDDLE_9_TOP_8("lowest 4, middle 9, top 8");

  private final String label;

  JobGrouping(String label) {
    this.label = label;
  }

  /**
   * The grouping in words.
   *
   * @return for example {@code terciles}
   */
  public String label() {
    return label;
  }
}
