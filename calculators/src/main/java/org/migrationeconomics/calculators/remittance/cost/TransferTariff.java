package org.migrationeconomics.calculators.remittance.cost;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.remittance.FeeConvention;
import org.migrationeconomics.core.remittance.RemittanceQuote;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What a service asks for any amount, from its quotes for two: a fixed fee, a fee in proportion,
 * and a margin.
 *
 * <pre>
 *   fee(x)    = a + b x,   b = (fee2 − fee1) / (x2 − x1),   a = fee1 − b x1
 *   margin(x) = margin1 + (margin2 − margin1) (x − x1) / (x2 − x1)
 * </pre>
 *
 * <p>Surveys ask for 200 and for 500 dollars. Between them the lines are an interpolation; beyond
 * them the same lines go on, and every {@link Point} there is marked as outside.
 *
 * <p>Because of the fixed part the cost in per cent falls with the amount: sizing savings by the
 * cost of small amounts overstates them.
 *
 * <p><b>Units</b>: money in that of the quotes; margin and cost in per cent; b is a pure number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param smaller the quote for the smaller amount
 * @param larger the quote for the larger amount
 */
public record TransferTariff(RemittanceQuote smaller, RemittanceQuote larger) implements Tabular {

  private static final double PERCENT = 100;

  /**
   * What the tariff asks for one amount.
   *
   * @param amount the amount
   * @param fee the fee; no value if the line gives a negative one
   * @param margin the margin, per cent; no value if a quote has none
   * @param cost fee and margin, per cent of the amount by the convention of the quotes
   * @param outside whether the amount is outside those quoted, where the lines are a guess
   */
  public record Point(MoneyAmount amount, Figure fee, Figure margin, Figure cost, boolean outside) {

    /** Checks that nothing is null. */
    public Point {
      Require.notNull("amount", amount);
      Require.notNull("fee", fee);
      Require.notNull("margin", margin);
      Require.notNull("cost", cost);
    }

    /** One line: amount, cost, and whether it is a guess. */
    @Override
    public String toString() {
      return amount
          + ": "
          + (cost.isPresent() ? Numbers.fixed(cost.value(), 2) + " %" : cost)
          + (outside ? ", outside the amounts quoted" : "");
    }
  }

  /**
   * Checks that the quotes are of one kind.
   *
   * @throws IllegalArgumentException if units or conventions differ, or the amounts do not grow
   */
  public TransferTariff {
    Require.notNull("smaller", smaller);
    Require.notNull("larger", larger);
    if (!larger.amount().unit().equals(smaller.amount().unit())) {
      throw Require.refusal(
          "unit of the larger amount",
          larger.amount().unit().label(),
          smaller.amount().unit().label());
    }
    if (larger.feeConvention() != smaller.feeConvention()) {
      throw Require.refusal(
          "convention of the larger amount",
          larger.feeConvention().label(),
          smaller.feeConvention().label());
    }
    if (larger.amount().amount() <= smaller.amount().amount()) {
      throw Require.refusal(
          "larger amount",
          larger.amount().amount(),
          "more than the smaller, " + smaller.amount().amount());
    }
  }

  /**
   * The tariff through two quotes of one service.
   *
   * @param one a quote
   * @param other a quote for another amount, in either order
   * @return the tariff
   * @throws IllegalArgumentException if units or conventions differ, or the amounts are the same
   */
  public static TransferTariff between(RemittanceQuote one, RemittanceQuote other) {
    Require.notNull("one", one);
    Require.notNull("other", other);
    return one.amount().amount() < other.amount().amount()
        ? new TransferTariff(one, other)
        : new TransferTariff(other, one);
  }

  /**
   * The part of the fee that does not depend on the amount.
   *
   * @return money in the unit of the quotes; negative if the fee grows faster than the amount
   */
  public double fixedFee() {
    return smaller.fee().amount() - proportionalFee() * smaller.amount().amount();
  }

  /**
   * The part of the fee that grows with the amount.
   *
   * @return money per unit of money; negative if larger amounts have a lower fee
   */
  public double proportionalFee() {
    return (larger.fee().amount() - smaller.fee().amount()) / span();
  }

  private double span() {
    return larger.amount().amount() - smaller.amount().amount();
  }

  /**
   * What the tariff asks for an amount.
   *
   * @param amount above zero, in the unit of the quotes
   * @return fee, margin and cost
   * @throws IllegalArgumentException if the amount is not above zero
   */
  public Point at(double amount) {
    Require.positive("amount", amount);
    double low = smaller.amount().amount();
    double high = larger.amount().amount();
    // A weighted mean is exact at both quotes, where a slope would end a rounding below zero.
    double share = (amount - low) / span();
    double line = smaller.fee().amount() * (1 - share) + larger.fee().amount() * share;
    Figure fee =
        line >= 0
            ? Figure.of(line)
            : Figure.empty("the line of the fee is below zero at this amount");
    Figure margin = margin(amount);
    return new Point(
        MoneyAmount.of(amount, smaller.amount().unit()),
        fee,
        margin,
        cost(fee, margin, amount),
        amount < low || amount > high);
  }

  private Figure margin(double amount) {
    for (RemittanceQuote quote : List.of(smaller, larger)) {
      if (!quote.margin().isPresent()) {
        return quote.margin();
      }
    }
    double first = smaller.margin().value();
    double slope = (larger.margin().value() - first) / span();
    return Figure.of(first + slope * (amount - smaller.amount().amount()));
  }

  private Figure cost(Figure fee, Figure margin, double amount) {
    if (!fee.isPresent() || !margin.isPresent()) {
      return fee.isPresent() ? margin : fee;
    }
    double percent = PERCENT * fee.value() / amount;
    double onTop = percent + margin.value();
    return Figure.of(
        smaller.feeConvention() == FeeConvention.FEE_ON_TOP
            ? onTop
            : onTop - percent * margin.value() / PERCENT);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("tariff, " + smaller.amount().unit().label())
            .column("amount")
            .unit(smaller.amount().unit().label())
            .column("fee", 2)
            .unit("%")
            .column("margin, %", 2)
            .column("cost, %", 2);
    double low = smaller.amount().amount();
    for (int step = 0; step <= 3; step++) {
      Point point = at(low + span() * step / 3);
      table.row(point.amount().amount(), point.fee(), point.margin(), point.cost());
    }
    return table
        .note(
            "Fee "
                + Numbers.readable(fixedFee())
                + " + "
                + Numbers.readable(PERCENT * proportionalFee())
                + " % of the amount, "
                + smaller.feeConvention().label())
        .build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title())
        .add(this::table)
        .figure("fixed fee", smaller.amount().unit().label(), fixedFee())
        .figure("proportional fee", "%", 100 * proportionalFee())
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
