package org.migrationeconomics.calculators.remittance.model;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * For what households use remittances: shares that add up to 1.
 *
 * <pre>
 *   UseOfRemittances.builder()
 *       .putShare(RemittanceUse.CONSUMPTION, 0.75)
 *       .putShare(RemittanceUse.HOUSING, 0.25)
 *       .build()
 * </pre>
 *
 * <p>Whether remittances are a wage that is used up like other wages or capital for development is
 * the dispute between A. I. Canales, who calls them a wage fund, and functionalist readings. Which
 * uses count as productive is part of it, and left to {@link #shareOf}: some count schooling and
 * housing, some do not. No percentages are built in.
 *
 * <p>Uses that are not named have a share of 0, as the shares that are named must make 1.
 *
 * <p><b>Units</b>: plain ratios.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class UseOfRemittances implements WithUseOfRemittances, Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /** How far the sum may be from 1 by the rounding of the machine; not that of a printed table. */
  private static final double ROUNDING = 1e-9;

  UseOfRemittances() {}

  /**
   * Begins shares; they must make 1.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The shares that were named.
   *
   * @return shares by use
   */
  public abstract Map<RemittanceUse, Double> shares();

  /**
   * Where they come from.
   *
   * @return the source, {@code not stated} if nobody said
   */
  @Value.Default
  public String source() {
    return "not stated";
  }

  /**
   * The share of some uses together.
   *
   * @param first a use
   * @param more other uses
   * @return a ratio
   */
  public double shareOf(RemittanceUse first, RemittanceUse... more) {
    double sum = 0;
    for (RemittanceUse use : EnumSet.of(first, more)) {
      sum += shares().getOrDefault(use, 0.0);
    }
    return sum;
  }

  /**
   * What of an amount goes to a use.
   *
   * @param remittances the whole
   * @param use the use
   * @return the part
   */
  public MoneyAmount amount(MoneyAmount remittances, RemittanceUse use) {
    return remittances.times(shareOf(use));
  }

  /** Validates that the shares make 1. */
  @Value.Check
  void check() {
    Require.text("source", source());
    double sum = 0;
    for (Map.Entry<RemittanceUse, Double> share : shares().entrySet()) {
      sum += Require.share("share of " + label(share.getKey()), share.getValue());
    }
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      throw Require.refusal("sum of the shares", sum, "1");
    }
  }

  private static String label(RemittanceUse use) {
    return use.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("use of remittances, shares").column("use").unit("1").column("share", 3);
    for (RemittanceUse use : RemittanceUse.values()) {
      table.row(label(use), shareOf(use));
    }
    return table.source(source()).build();
  }

  /** One line: the shares above zero; {@link #show} prints all. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("use of remittances");
    for (RemittanceUse use : RemittanceUse.values()) {
      if (shareOf(use) > 0) {
        text.append(", ").append(label(use)).append(' ').append(Numbers.readable(shareOf(use)));
      }
    }
    return text.toString();
  }

  /** Builds shares. Not thread-safe. */
  public static final class Builder extends ImmutableUseOfRemittances.Builder {
    Builder() {}
  }
}
