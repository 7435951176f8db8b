package org.migrationeconomics.calculators.remittance.model;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;

/**
 * What an altruistic migrant sends: as much as makes the migrant's own consumption and that of the
 * household at home, weighed by altruism, worth most.
 *
 * <pre>
 *   max over r ≥ 0 of   (1 − a) u(y(m) − r) + a u(y(h) + (1 − φ) r)
 *
 *   u(c) = ln c   for σ = 1,   c^(1 − σ) / (1 − σ)   else
 *
 *   r = max(0, (K y(m) − y(h)) / (K + 1 − φ)),     K = (a (1 − φ) / (1 − a))^(1/σ)
 *
 *   with σ = 1 and φ = 0:   r = max(0, a y(m) − (1 − a) y(h))
 * </pre>
 *
 * <p>y(m) and y(h) are the incomes of the migrant and of the household before the transfer, a the
 * weight of the household, σ how fast the worth of money falls with having it, and φ the cost of
 * sending, as a share of what is sent. As long as something is sent, a unit of income that moves
 * from the household to the migrant raises the transfer by enough to undo it; with costs, a unit
 * against what arrives of it:
 *
 * <pre>
 *   dr/dy(m) − (1 − φ) dr/dy(h) = 1
 * </pre>
 *
 * <p>This is the identity by which altruism is tested, and which data seldom bear out.
 *
 * <p>Of the family of motives in the literature this is pure altruism of one migrant for one
 * household. Exchange, inheritance, insurance, repayment of a loan and altruism tempered by a
 * contract are not here.
 *
 * <p>Options and their defaults: {@link #riskAversion} 1, {@link #costShare} 0.
 *
 * <p><b>Units</b>: both incomes in one unit of money and for one span of time; the rest are ratios.
 *
 * <p><b>Source</b>: derived from the first line. R. E. B. Lucas and O. Stark, Motivations to remit,
 * 1985, tell pure altruism from the other motives; that this form and the identity are those of the
 * survey by H. Rapoport and F. Docquier (IZA discussion paper 1531) is from general knowledge and
 * was not checked against it.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class RemittanceMotive implements WithRemittanceMotive, Serializable {

  private static final long serialVersionUID = 1L;

  RemittanceMotive() {}

  /**
   * Altruism with logarithmic utility and free transfers.
   *
   * @param weight a, the weight of the household: 0 for none, 0.5 for as much as oneself
   * @return the motive
   * @throws IllegalArgumentException if the weight is not from 0 to below 1
   */
  public static RemittanceMotive altruism(double weight) {
    return builder().altruism(weight).build();
  }

  /**
   * Begins a motive; the altruism is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * a, the weight of the household in what the migrant wants.
   *
   * @return from 0 to below 1
   */
  public abstract double altruism();

  /**
   * σ, the constant relative risk aversion: the percentage by which the worth of a unit of money
   * falls if there is one per cent more of it.
   *
   * @return above zero; 1 is the logarithm
   */
  @Value.Default
  public double riskAversion() {
    return 1;
  }

  /**
   * φ, what fees and exchange rates take of the amount sent.
   *
   * @return from 0 to below 1
   */
  @Value.Default
  public double costShare() {
    return 0;
  }

  /**
   * What the migrant sends.
   *
   * @param migrantIncome y(m), above zero
   * @param householdIncome y(h), before the transfer, not negative
   * @return the transfer, both consumptions and how the transfer answers to either income, in the
   *     unit of the migrant's income
   * @throws IllegalArgumentException if an income is out of its range, or currency or prices differ
   */
  public RemittanceDecision decide(MoneyAmount migrantIncome, MoneyAmount householdIncome) {
    Require.notNull("migrantIncome", migrantIncome);
    Require.notNull("householdIncome", householdIncome);
    double migrant = Require.positive("income of the migrant", migrantIncome.amount());
    double household =
        Require.notNegative(
            "income of the household", householdIncome.in(migrantIncome.unit()).amount());
    double arrives = 1 - costShare();
    double weight = householdWeight();
    double excess = weight * migrant - migrantWeight() * household;
    double scale = weight + migrantWeight() * arrives;
    double transfer = excess > 0 ? excess / scale : 0;
    return new RemittanceDecision(
        this,
        MoneyAmount.of(migrant, migrantIncome.unit()),
        MoneyAmount.of(household, migrantIncome.unit()),
        MoneyAmount.of(transfer, migrantIncome.unit()),
        derivative(excess, weight / scale),
        derivative(excess, -migrantWeight() / scale));
  }

  /**
   * The income above which a migrant begins to send, as a multiple of the household's.
   *
   * @return 1/K; no value if the household has no weight
   */
  public Figure threshold() {
    return altruism() == 0
        ? Figure.empty("a migrant without altruism sends nothing at any income")
        : Figure.of(migrantWeight() / householdWeight());
  }

  /**
   * K times {@link #migrantWeight}. For the logarithm both are the plain weights, so that amounts
   * which just do not call for a transfer are not tipped over by the rounding of a quotient.
   */
  private double householdWeight() {
    double weight = altruism() * (1 - costShare());
    return riskAversion() == 1 ? weight : Math.pow(weight / (1 - altruism()), 1 / riskAversion());
  }

  private double migrantWeight() {
    return riskAversion() == 1 ? 1 - altruism() : 1;
  }

  private static Figure derivative(double excess, double inside) {
    if (excess == 0) {
      return Figure.empty("the transfer begins at just these incomes and has a kink there");
    }
    return Figure.of(excess > 0 ? inside : 0);
  }

  /** Validates the ranges. */
  @Value.Check
  void check() {
    belowOne("altruism", altruism());
    belowOne("cost share", costShare());
    Require.positive("risk aversion", riskAversion());
    Require.finite("ratio of consumptions that is wanted", householdWeight());
    if (altruism() > 0) {
      Require.positive("ratio of consumptions that is wanted", householdWeight());
    }
  }

  private static void belowOne(String argument, double value) {
    if (!(value >= 0 && value < 1)) {
      throw Require.refusal(argument, value, "a share from 0 to below 1");
    }
  }

  /** One line. */
  @Override
  public String toString() {
    return "altruism "
        + Numbers.readable(altruism())
        + ", risk aversion "
        + Numbers.readable(riskAversion())
        + ", cost share "
        + Numbers.readable(costShare());
  }

  /** Builds a motive. Not thread-safe. */
  public static final class Builder extends ImmutableRemittanceMotive.Builder {
    Builder() {}
  }
}
