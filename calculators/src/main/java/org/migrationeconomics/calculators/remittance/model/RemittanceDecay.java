package org.migrationeconomics.calculators.remittance.model;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;

/**
 * Remittances of a migrant that fade with the years abroad.
 *
 * <pre>
 *   r(t) = r(0) exp(−δ t)              a year, t years after arrival
 *
 *   half-life       ln 2 / δ
 *   sent by year T  r(0) (1 − exp(−δ T)) / δ
 *   present value   r(0) / (δ + ρ)     of all that will ever be sent, discounted at ρ
 * </pre>
 *
 * <p>Whether remittances fade at all is disputed, and no rate is generally accepted; none is built
 * in. A rate of 0 is a migrant who goes on as he began.
 *
 * <p><b>Units</b>: money per migrant and year; rates per year, continuously compounded (0.05 is a
 * fall by 4.88 % from one year to the next).
 *
 * <p><b>Source</b>: the formulas follow from the first by integration. As a model of remittances it
 * is named from general knowledge and not quoted from a publication.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class RemittanceDecay implements WithRemittanceDecay, Serializable {

  private static final long serialVersionUID = 1L;

  RemittanceDecay() {}

  /**
   * Remittances that fade.
   *
   * @param initial what a migrant sends a year on arrival
   * @param rate δ, the rate of decay per year; 0 for none
   * @return the decay
   * @throws IllegalArgumentException if an argument is negative, NaN or infinite
   */
  public static RemittanceDecay of(MoneyAmount initial, double rate) {
    return builder().initial(initial).rate(rate).build();
  }

  /**
   * Remittances of which half is left after some years.
   *
   * @param initial what a migrant sends a year on arrival
   * @param halfLife years, above zero
   * @return the decay
   * @throws IllegalArgumentException if the half-life is not above zero
   */
  public static RemittanceDecay ofHalfLife(MoneyAmount initial, double halfLife) {
    return of(initial, Math.log(2) / Require.positive("half-life", halfLife));
  }

  /**
   * Begins a decay; both are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * r(0), what a migrant sends a year on arrival.
   *
   * @return money per migrant and year
   */
  public abstract MoneyAmount initial();

  /**
   * δ, the rate of decay.
   *
   * @return per year, not negative
   */
  public abstract double rate();

  /**
   * What a migrant sends a year, some years after arrival.
   *
   * @param years t, since arrival
   * @return money per migrant and year
   * @throws IllegalArgumentException if the years are negative, NaN or infinite
   */
  public MoneyAmount at(double years) {
    return initial().times(Math.exp(-rate() * Require.notNegative("years since arrival", years)));
  }

  /**
   * The years in which remittances fall by half.
   *
   * @return years; no value if they do not fall
   */
  public Figure halfLife() {
    return rate() == 0 ? Figure.empty("remittances do not decay") : Figure.of(Math.log(2) / rate());
  }

  /**
   * What a migrant sends from arrival to a number of years later, not discounted.
   *
   * @param years T, since arrival
   * @return money per migrant
   * @throws IllegalArgumentException if the years are negative, NaN or infinite
   */
  public MoneyAmount sentWithin(double years) {
    return discounted(0, years);
  }

  /**
   * What a migrant sends from arrival to a number of years later, discounted to the arrival.
   *
   * @param discountRate ρ, per year
   * @param years T, since arrival
   * @return money per migrant
   * @throws IllegalArgumentException if an argument is negative, NaN or infinite
   */
  public MoneyAmount presentValue(double discountRate, double years) {
    return discounted(Require.notNegative("discount rate", discountRate), years);
  }

  private MoneyAmount discounted(double discountRate, double years) {
    Require.notNegative("years since arrival", years);
    double speed = rate() + discountRate;
    // Not 1 less exp, which would lose the digits of a slow decay.
    return initial().times(speed == 0 ? years : -Math.expm1(-speed * years) / speed);
  }

  /**
   * What all that a migrant will ever send is worth on arrival.
   *
   * @param discountRate ρ, per year
   * @return the number, in the unit of {@link #initial}; no value if neither decay nor discount
   *     makes it finite
   * @throws IllegalArgumentException if the rate is negative, NaN or infinite
   */
  public Figure presentValue(double discountRate) {
    double speed = rate() + Require.notNegative("discount rate", discountRate);
    return speed == 0
        ? Figure.empty("the sum of remittances that neither decay nor are discounted is infinite")
        : Figure.of(initial().amount() / speed);
  }

  /** Validates amount and rate. */
  @Value.Check
  void check() {
    Require.notNegative("initial remittance", initial().amount());
    Require.notNegative("rate of decay", rate());
  }

  /** One line: amount, rate and half-life. */
  @Override
  public String toString() {
    return initial()
        + " a year on arrival, "
        + (rate() == 0
            ? "no decay"
            : "decay "
                + Numbers.readable(rate())
                + " per year, half-life "
                + halfLife()
                + " years");
  }

  /** Builds a decay. Not thread-safe. */
  public static final class Builder extends ImmutableRemittanceDecay.Builder {
    Builder() {}
  }
}
