package org.migrationeconomics.calculators.remittance.inequality;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * A line of a published table of inequality by source of income: share, Gini and Gini correlation.
 *
 * <p><b>Units</b>: plain ratios.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class PublishedIncomeSource implements WithPublishedIncomeSource, Serializable {

  private static final long serialVersionUID = 1L;

  PublishedIncomeSource() {}

  /**
   * A line of a table.
   *
   * @param source what the source is called
   * @param share S, its share in all income
   * @param gini G, the Gini of the source among all households
   * @param correlation R, the Gini correlation with total income
   * @return the line
   * @throws IllegalArgumentException if the name is blank, the share or the Gini is not finite, the
   *     Gini is negative, or the correlation is not from −1 to 1
   */
  public static PublishedIncomeSource of(
      String source, double share, double gini, double correlation) {
    return builder().source(source).share(share).gini(gini).correlation(correlation).build();
  }

  /**
   * Begins a line; all four are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What the source is called.
   *
   * @return the name
   */
  public abstract String source();

  /**
   * S, the share of the source in all income.
   *
   * @return a ratio; negative for a source that makes a loss
   */
  public abstract double share();

  /**
   * G, the Gini of the source among all households; it may exceed 1 if some make a loss.
   *
   * @return a ratio, not negative
   */
  public abstract double gini();

  /**
   * R, the Gini correlation of the source with the rank in total income.
   *
   * @return from −1 to 1
   */
  public abstract double correlation();

  /** Validates the ranges. */
  @Value.Check
  void check() {
    Require.text("source", source());
    Require.finite("share of '" + source() + "'", share());
    Require.notNegative("Gini of '" + source() + "'", gini());
    if (!(correlation() >= -1 && correlation() <= 1)) {
      throw Require.refusal(
          "Gini correlation of '" + source() + "'", correlation(), "a number from -1 to 1");
    }
  }

  /** One line. */
  @Override
  public String toString() {
    return source()
        + ", S "
        + Numbers.readable(share())
        + ", G "
        + Numbers.readable(gini())
        + ", R "
        + Numbers.readable(correlation());
  }

  /** Builds a line. Not thread-safe. */
  public static final class Builder extends ImmutablePublishedIncomeSource.Builder {
    Builder() {}
  }
}
