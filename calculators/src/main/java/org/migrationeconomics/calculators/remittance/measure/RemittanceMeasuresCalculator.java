package org.migrationeconomics.calculators.remittance.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.remittance.YearRun;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyScale;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;

/**
 * Measures remittances by exports, imports, reserves and the number of emigrants.
 *
 * <pre>
 *   100 R / exports     100 R / imports     100 R / reserves     R / emigrants
 * </pre>
 *
 * <p>Options and their defaults: {@link #withEmigrants} none; {@link #withYears} all years that
 * remittances span.
 *
 * <p><b>Units</b>: per cent, and single currency units per emigrant.
 *
 * <p><b>Source</b>: definitions. Emigrants are those of a bilateral matrix of migrants, never the
 * immigrants of the country.
 *
 * <p><b>Reproduces</b>: 4,804.20 USD per emigrant of Mexico and 4,668.84 of El Salvador in 2021,
 * from the remittances and the migrant stocks of the bilateral matrices of World Bank and KNOMAD
 * ({@code KnomadConcentrationTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class RemittanceMeasuresCalculator {

  private static final RemittanceMeasuresCalculator DEFAULTS =
      new RemittanceMeasuresCalculator(Optional.empty(), Optional.empty());

  private final Optional<YearRun> years;
  private final Optional<EmigrantStocks> emigrants;

  private RemittanceMeasuresCalculator(
      Optional<YearRun> years, Optional<EmigrantStocks> emigrants) {
    this.years = years;
    this.emigrants = emigrants;
  }

  /**
   * All years, without emigrants.
   *
   * @return the calculator
   */
  public static RemittanceMeasuresCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that looks at some years only.
   *
   * @param from the first year
   * @param to the last year
   * @return the calculator
   * @throws IllegalArgumentException if the years run backwards
   */
  public RemittanceMeasuresCalculator withYears(int from, int to) {
    return new RemittanceMeasuresCalculator(Optional.of(new YearRun(from, to)), emigrants);
  }

  /**
   * A copy that also divides by emigrants.
   *
   * @param stocks emigrants by origin, made from bilateral stocks
   * @return the calculator
   */
  public RemittanceMeasuresCalculator withEmigrants(EmigrantStocks stocks) {
    return new RemittanceMeasuresCalculator(years, Optional.of(Require.notNull("stocks", stocks)));
  }

  /**
   * Measures by the exports, imports and reserves that come with the inflows.
   *
   * @param inflows whose remittances, with any of exports, imports and reserves
   * @return the measures
   */
  public RemittanceMeasures calculate(CapitalInflows inflows) {
    return calculate(inflows, ExternalAccounts.of(inflows));
  }

  /**
   * Measures.
   *
   * @param inflows whose remittances
   * @param accounts exports, imports and reserves of the same area, in the unit of the inflows
   * @return the measures
   * @throws IllegalArgumentException if the units differ, or a series is of another area
   */
  public RemittanceMeasures calculate(CapitalInflows inflows, ExternalAccounts accounts) {
    Require.notNull("inflows", inflows);
    Require.notNull("accounts", accounts);
    MoneyUnit unit = inflows.unit();
    String area = inflows.area().code();
    match("exports", accounts.exports(), unit, area);
    match("imports", accounts.imports(), unit, area);
    match("reserves", accounts.reserves(), unit, area);
    YearSeries r = inflows.remittances();
    YearRun span = years.orElse(new YearRun(r.firstYear(), r.lastYear()));
    double single = unit.factorTo(unit.withScale(MoneyScale.ONE));
    List<RemittanceMeasures.Year> rows = new ArrayList<>(span.length());
    for (int year = span.from(); year <= span.to(); year++) {
      Figure remittances = observed(r, "remittances have", year);
      Figure persons =
          emigrants.isPresent()
              ? emigrants.get().emigrants(inflows.area(), year)
              : Figure.empty("emigrants were not given; withEmigrants adds them");
      rows.add(
          new RemittanceMeasures.Year(
              year,
              remittances,
              quotient(100, remittances, accounts.exports(), "exports", year),
              quotient(100, remittances, accounts.imports(), "imports", year),
              quotient(100, remittances, accounts.reserves(), "reserves", year),
              quotient(single, remittances, persons, "emigrants", year)));
    }
    return new RemittanceMeasures(inflows.area(), unit, rows);
  }

  private static void match(
      String argument, Optional<YearSeries> series, MoneyUnit unit, String area) {
    series.ifPresent(
        given -> {
          if (!given.unit().equals(unit)) {
            throw Require.refusal("unit of " + argument, given.unit().label(), unit.label());
          }
          if (!given.mayBeOf(area)) {
            throw Require.refusal("area of " + argument, given.area().orElse("not stated"), area);
          }
        });
  }

  private static Figure observed(YearSeries series, String what, int year) {
    return series.has(year)
        ? Figure.of(series.at(year))
        : Figure.empty(what + " no observation in " + year);
  }

  private static Figure quotient(
      double factor, Figure above, Optional<YearSeries> series, String what, int year) {
    return quotient(
        factor,
        above,
        series.isPresent()
            ? observed(series.get(), what + " have", year)
            : Figure.empty(
                what + " were not given; CapitalInflows or ExternalAccounts with them gives them"),
        what,
        year);
  }

  private static Figure quotient(double factor, Figure above, Figure below, String what, int year) {
    if (!above.isPresent() || !below.isPresent()) {
      return above.isPresent() ? below : above;
    }
    if (below.value() <= 0) {
      return Figure.empty(
          what + (below.value() < 0 ? " are below zero in " : " are zero in ") + year);
    }
    double value = factor * above.value() / below.value();
    return Double.isFinite(value)
        ? Figure.of(value)
        : Figure.empty(
            "remittances by " + what + " of " + year + " are beyond the range of numbers");
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "RemittanceMeasuresCalculator, "
        + years.map(span -> "years " + span).orElse("all years")
        + ", "
        + emigrants.map(stocks -> "emigrants of " + stocks.years()).orElse("no emigrants");
  }
}
