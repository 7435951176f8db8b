package org.migrationeconomics.calculators.remittance.model;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.MoneyAmount;

/**
 * What remittances set going in an open economy with idle capacity: the multiplier of the textbook.
 *
 * <pre>
 *   k = 1 / (1 − c (1 − t) + m)          of money that is spent on the country's output
 *   c k                                  of money that is received, of which c is spent
 *
 *   Y = C + X − M,   C = c ((1 − t) Y + R),   M = m Y
 * </pre>
 *
 * <p>X is any spending from outside, such as a house that a migrant has built; R is a transfer to
 * households that no tax touches, of which they save 1 − c in the first round already. The two are
 * often taken for each other, and k overstates what a transfer does.
 *
 * <p>It is an upper bound where capacity is short or prices rise. k is below 1 if imports take more
 * than consumption gives.
 *
 * <p><b>Units</b>: c of disposable income, t and m of income, as plain ratios; effects in the unit
 * of what is put in.
 *
 * <p><b>Source</b>: the three equations above, solved for Y.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class KeynesianMultiplier implements WithKeynesianMultiplier, Serializable {

  private static final long serialVersionUID = 1L;

  KeynesianMultiplier() {}

  /**
   * A multiplier.
   *
   * @param consumption c, the marginal propensity to consume out of disposable income
   * @param tax t, the marginal tax rate
   * @param imports m, the marginal propensity to import
   * @return the multiplier
   * @throws IllegalArgumentException if one is not from 0 to 1, or nothing leaks away, so that the
   *     multiplier is infinite
   */
  public static KeynesianMultiplier of(double consumption, double tax, double imports) {
    return builder().consumption(consumption).tax(tax).imports(imports).build();
  }

  /**
   * Begins a multiplier; all three are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * c, the marginal propensity to consume out of disposable income.
   *
   * @return from 0 to 1
   */
  public abstract double consumption();

  /**
   * t, the marginal tax rate.
   *
   * @return from 0 to 1
   */
  public abstract double tax();

  /**
   * m, the marginal propensity to import.
   *
   * @return from 0 to 1
   */
  public abstract double imports();

  /**
   * k, what a unit of spending from outside adds to income.
   *
   * @return a ratio, above zero
   */
  public double ofSpending() {
    return 1 / leakage();
  }

  /**
   * c k, what a unit that households receive from outside adds to income.
   *
   * @return a ratio, not negative
   */
  public double ofTransfers() {
    return consumption() / leakage();
  }

  /**
   * What spending from outside adds to income.
   *
   * @param spending what is spent on the country's output
   * @return the addition, the spending itself included
   */
  public MoneyAmount effectOfSpending(MoneyAmount spending) {
    Require.notNull("spending", spending);
    return spending.times(ofSpending());
  }

  /**
   * What transfers to households add to the income that is produced; the transfers themselves are
   * not in it.
   *
   * @param transfers what households receive
   * @return the addition
   */
  public MoneyAmount effectOfTransfers(MoneyAmount transfers) {
    Require.notNull("transfers", transfers);
    return transfers.times(ofTransfers());
  }

  private double leakage() {
    return 1 - consumption() * (1 - tax()) + imports();
  }

  /** Validates the ranges. */
  @Value.Check
  void check() {
    Require.share("propensity to consume", consumption());
    Require.share("tax rate", tax());
    Require.share("propensity to import", imports());
    if (leakage() <= 0) {
      throw Require.refusal(
          "propensity to consume",
          consumption(),
          "less than 1 where there are neither taxes nor imports; the multiplier is infinite");
    }
  }

  /** One line. */
  @Override
  public String toString() {
    return "multiplier of spending "
        + Numbers.fixed(ofSpending(), 3)
        + ", of transfers "
        + Numbers.fixed(ofTransfers(), 3)
        + " (c "
        + Numbers.readable(consumption())
        + ", t "
        + Numbers.readable(tax())
        + ", m "
        + Numbers.readable(imports())
        + ")";
  }

  /** Builds a multiplier. Not thread-safe. */
  public static final class Builder extends ImmutableKeynesianMultiplier.Builder {
    Builder() {}
  }
}
