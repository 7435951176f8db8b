package org.migrationeconomics.core.population;

import java.util.Locale;
import org.migrationeconomics.core.internal.Require;

/**
 * The two sexes that population statistics distinguish.
 *
 * <p>"Both sexes together" is no third value: it is the sum of two, and what has it says so.
 */
public enum Sex {
  /** Girls and women. */
  FEMALE("female"),
  /** Boys and men. */
  MALE("male");

  private final String label;

  Sex(String label) {
    this.label = label;
  }

  /**
   * The sex in one word.
   *
   * @return {@code female} or {@code male}
   */
  public String label() {
    return label;
  }

  /**
   * Reads a sex as statistical files write it, in any case: {@code female}, {@code male}, {@code
   * F}, {@code M}.
   *
   * @param text one of the four
   * @return the sex
   * @throws IllegalArgumentException for anything else: {@code total} is none, and the digits 1 and
   *     2 mean different things in different files
   */
  public static Sex parse(String text) {
    return switch (Require.notNull("sex", text).toLowerCase(Locale.ROOT)) {
      case "female", "f" -> FEMALE;
      case "male", "m" -> MALE;
      default -> throw Require.refusal("sex", text, "female, male, F or M");
    };
  }

  /** The {@link #label}, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return label;
  }
}
