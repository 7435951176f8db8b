package org.migrationeconomics.calculators.remittance.measure;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.PercentOfProduct;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;

/**
 * What an economy earns, spends and holds abroad: exports, imports and reserves.
 *
 * <p>Each may be left out. Databases often give trade in per cent of GDP: {@link #ofPercentOfGdp}
 * turns it into money.
 *
 * <p><b>Units</b>: money, the same for all.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class ExternalAccounts implements WithExternalAccounts, Serializable {

  private static final long serialVersionUID = 1L;

  ExternalAccounts() {}

  /**
   * Begins the accounts; nothing is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A flow in per cent of GDP as money.
   *
   * <pre>
   *   share(t) Y(t) / 100
   * </pre>
   *
   * @param percent in unit per cent
   * @param grossDomesticProduct GDP, in money
   * @return money; a hole where one of the two has no value
   * @throws IllegalArgumentException if the units are others, or no year is common
   */
  public static YearSeries ofPercentOfGdp(YearSeries percent, YearSeries grossDomesticProduct) {
    return PercentOfProduct.money(percent, grossDomesticProduct);
  }

  /**
   * The accounts that come with inflows.
   *
   * @param inflows inflows with any of exports, imports and reserves
   * @return the same of them
   */
  public static ExternalAccounts of(CapitalInflows inflows) {
    Require.notNull("inflows", inflows);
    return builder()
        .exports(inflows.exports())
        .imports(inflows.imports())
        .reserves(inflows.reserves())
        .build();
  }

  /**
   * Exports of goods and services.
   *
   * @return money a year; empty if not given
   */
  public abstract Optional<YearSeries> exports();

  /**
   * Imports of goods and services.
   *
   * @return money a year; empty if not given
   */
  public abstract Optional<YearSeries> imports();

  /**
   * International reserves at the end of the year.
   *
   * @return money, below zero in a few years of the World Bank's files; empty if not given
   */
  public abstract Optional<YearSeries> reserves();

  /** Validates the units, and that neither exports nor imports are negative. */
  @Value.Check
  void check() {
    notNegative("exports", exports());
    notNegative("imports", imports());
    reserves().ifPresent(given -> money("reserves", given));
  }

  private static void notNegative(String argument, Optional<YearSeries> series) {
    series.ifPresent(
        given -> {
          money(argument, given);
          given
              .years()
              .forEach(year -> Require.notNegative(argument + " of " + year, given.at(year)));
        });
  }

  private static void money(String argument, YearSeries series) {
    if (!(series.unit() instanceof MoneyUnit)) {
      throw Require.refusal(
          "unit of " + argument, series.unit().label(), "money, such as million current USD");
    }
  }

  /** What is there, in one line. */
  @Override
  public String toString() {
    return "exports: "
        + exports().map(YearSeries::toString).orElse("not given")
        + "; imports: "
        + imports().map(YearSeries::toString).orElse("not given")
        + "; reserves: "
        + reserves().map(YearSeries::toString).orElse("not given");
  }

  /** Builds the accounts. Not thread-safe. */
  public static final class Builder extends ImmutableExternalAccounts.Builder {
    Builder() {}
  }
}
