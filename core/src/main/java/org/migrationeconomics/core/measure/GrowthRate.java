package org.migrationeconomics.core.measure;

/**
 * Which rate is meant by the growth of a quantity from x<sub>0</sub> to x<sub>n</sub> in n years.
 *
 * <pre>
 *   COMPOUND     (x_n / x_0)^(1/n) − 1     what every year adds to the year before
 *   CONTINUOUS   ln(x_n / x_0) / n         the rate of an exponential curve through both
 * </pre>
 *
 * <p>Doubling within ten years is 7.18 % a year compound, and 6.93 % continuous. <b>Source</b>: S.
 * H. Preston, P. Heuveline and M. Guillot, Demography, Blackwell 2001, section 1.4 (continuous).
 */
public enum GrowthRate {
  /** Compounded once a year, as the World Bank prints annual growth. */
  COMPOUND("compound"),
  /** Compounded at every instant, as demographers write growth. */
  CONTINUOUS("continuous");

  private final String label;

  GrowthRate(String label) {
    this.label = label;
  }

  /**
   * The rate in words.
   *
   * @return {@code compound} or {@code continuous}
   */
  public String label() {
    return label;
  }

  /** The rate in per cent a year. */
  double percent(double from, double to, int years) {
    if (this == CONTINUOUS) {
      return 100 * (Math.log(to / from) / years);
    }
    return 100 * (years == 1 ? to / from - 1 : Math.pow(to / from, 1.0 / years) - 1);
  }

  /** Whether a quantity that has this value at the end has a rate: zero is 100 % less. */
  boolean endsWith(double to) {
    return this == CONTINUOUS ? to > 0 : to >= 0;
  }

  /** The growth between two values that were observed, or the reason why there is none. */
  Figure between(String what, Object from, double first, Object to, double last, int years) {
    if (first <= 0) {
      return Figure.empty(what + " is not above zero in " + from + ", where growth begins");
    }
    if (!endsWith(last)) {
      return Figure.empty(
          what
              + (this == COMPOUND ? " is below zero in " : " is not above zero in ")
              + to
              + ", where "
              + label
              + " growth ends");
    }
    double percent = percent(first, last, years);
    return Double.isFinite(percent)
        ? Figure.of(percent)
        : Figure.empty(what + " grows beyond what a number can hold from " + from + " to " + to);
  }

  @Override
  public String toString() {
    return label;
  }
}
