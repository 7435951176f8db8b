package org.migrationeconomics.data.migration;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.Sex;

/**
 * Of which sex the people in a table are: files print both together beside each of them.
 *
 * <p>Immutable and thread-safe.
 */
public enum Sexes {
  /** Women and men together. */
  BOTH("both sexes"),
  /** Men and boys. */
  MALE("male"),
  /** Women and girls. */
  FEMALE("female");

  private final String label;

  Sexes(String label) {
    this.label = label;
  }

  /**
   * One sex.
   *
   * @param sex female or male
   * @return the same sex
   */
  public static Sexes of(Sex sex) {
    Require.notNull("sex", sex);
    return sex == Sex.FEMALE ? FEMALE : MALE;
  }

  /**
   * The sexes in words.
   *
   * @return for example {@code both sexes}
   */
  public String label() {
    return label;
  }
}
