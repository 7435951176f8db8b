package org.migrationeconomics.data.place;

import java.util.Arrays;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;

/** The World Bank's classes of countries by income; they are revised every year. */
public enum IncomeGroup {
  /** Low income. */
  LOW("Low income"),
  /** Lower middle income. */
  LOWER_MIDDLE("Lower middle income"),
  /** Upper middle income. */
  UPPER_MIDDLE("Upper middle income"),
  /** High income. */
  HIGH("High income");

  private final String label;

  IncomeGroup(String label) {
    this.label = label;
  }

  /**
   * The group as files write it.
   *
   * @return for example {@code Low income}
   */
  public String label() {
    return label;
  }

  /**
   * Whether it is low or middle income.
   *
   * @return true for all but high income
   */
  public boolean isLowOrMiddle() {
    return this != HIGH;
  }

  /**
   * The group that a file names.
   *
   * @param label such as {@code Low income}
   * @return the group, or empty
   */
  public static Optional<IncomeGroup> find(String label) {
    Require.notNull("label", label);
    return Arrays.stream(values()).filter(group -> group.label.equals(label)).findFirst();
  }
}
