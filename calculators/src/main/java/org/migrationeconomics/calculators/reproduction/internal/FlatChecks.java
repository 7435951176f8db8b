package org.migrationeconomics.calculators.reproduction.internal;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.Sex;

/** Questions about all numbers of an array, asked without a branch for each, and one answer. */
public final class FlatChecks {

  private static final int LANES = 8;

  private FlatChecks() {}

  /**
   * Whether all numbers are finite.
   *
   * @param values Not modified
   * @return false if one is NaN or infinite
   */
  public static boolean areFinite(double[] values) {
    // Zero times a number is zero, or NaN if it is not finite; eight sums wait for no other.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    int whole = values.length - values.length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      a += 0 * values[i];
      b += 0 * values[i + 1];
      c += 0 * values[i + 2];
      d += 0 * values[i + 3];
      e += 0 * values[i + 4];
      f += 0 * values[i + 5];
      g += 0 * values[i + 6];
      h += 0 * values[i + 7];
    }
    for (int i = whole; i < values.length; i++) {
      a += 0 * values[i];
    }
    return a + b + c + d + e + f + g + h == 0;
  }

  /**
   * Whether any number is below zero.
   *
   * @param values Not modified
   * @return true if one is
   */
  public static boolean hasNegative(double[] values) {
    // The sign bit is that of the or of all; minus zero is not below zero and is looked for then.
    long signs = 0;
    for (double value : values) {
      signs |= Double.doubleToRawLongBits(value);
    }
    if (signs >= 0) {
      return false;
    }
    for (double value : values) {
      if (value < 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The refusal of a group from which more people leave than there are.
   *
   * @param sex whose
   * @param age label of the group
   * @param date when
   * @param persons the number, below zero
   * @return to be thrown
   */
  public static IllegalArgumentException tooManyLeave(
      Sex sex, String age, Object date, double persons) {
    return Require.refusal(
        sex + " population " + age + " on " + date,
        persons,
        "no less than 0; more people leave than there are");
  }
}
