package org.migrationeconomics.calculators.remittance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyScale;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;

/**
 * Compares the remittances that a country receives with its direct investment, aid, portfolio
 * equity or private debt, year by year.
 *
 * <pre>
 *   ratio                      R / F                                only for F &gt; 0
 *   gap                        R - F                                always
 *   relative gap               (R - F) / (R + F)                    only for F &gt;= 0, not both zero
 *   share of GDP               100 R / Y,  100 F / Y
 *   share of external finance  R / (R + max(FDI, 0) + max(ODA, 0))  not if all are zero or less
 *   per capita                 R / P                                in single currency units
 *   exceeds                    R &gt; F                                equal inflows do not
 * </pre>
 *
 * <p>Options and their defaults: {@link #withComparedInflow} FDI; {@link #withYears} all years that
 * either series spans; {@link #withDeflator} none, so that cumulative sums are nominal only.
 *
 * <p>A missing year is missing and never zero: its row says which series lacks it, sums leave it
 * out and name it, and runs of years break there.
 *
 * <p><b>Units</b>: those of the inflows; see {@link RemittanceComparisonYear}.
 *
 * <p><b>Source</b>: the comparison is that of D. Ratha in Global Development Finance 2003, ch. 7,
 * World Bank, and of the World Bank's Migration and Development Briefs since. FDI net inflows are
 * negative in 852 of 9,512 country-years of World Bank WDI of 1 July 2026; the ratio has no meaning
 * there, while the gap keeps its own.
 *
 * <p><b>Reproduces</b>: from World Bank WDI of 1 July 2026, Mexico's ratio 0.917 in 2003 and 2.159
 * in 2023, sustained since 2019; El Salvador's gap of 3,585 million USD in 2010, without a ratio
 * ({@code RemittanceComparisonTest}, {@code WorldBankFilesTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class RemittanceComparisonCalculator {

  private static final RemittanceComparisonCalculator DEFAULTS =
      new RemittanceComparisonCalculator(ComparedInflow.FDI, Optional.empty(), Optional.empty());

  private final ComparedInflow comparedInflow;
  private final Optional<YearRun> years;
  private final Optional<Deflator> deflator;

  private RemittanceComparisonCalculator(
      ComparedInflow comparedInflow, Optional<YearRun> years, Optional<Deflator> deflator) {
    this.comparedInflow = comparedInflow;
    this.years = years;
    this.deflator = deflator;
  }

  /**
   * The comparison with direct investment over all years, without a deflator.
   *
   * @return the calculator
   */
  public static RemittanceComparisonCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that compares with another inflow.
   *
   * @param inflow direct investment, aid, portfolio equity or private debt
   * @return the calculator
   */
  public RemittanceComparisonCalculator withComparedInflow(ComparedInflow inflow) {
    return new RemittanceComparisonCalculator(Require.notNull("inflow", inflow), years, deflator);
  }

  /**
   * A copy that looks at some years only. Years of the span without data become rows without
   * values.
   *
   * @param from the first year
   * @param to the last year
   * @return the calculator
   * @throws IllegalArgumentException if the years run backwards
   */
  public RemittanceComparisonCalculator withYears(int from, int to) {
    return new RemittanceComparisonCalculator(
        comparedInflow, Optional.of(new YearRun(from, to)), deflator);
  }

  /**
   * A copy that also adds up money at the prices of one year.
   *
   * <p>The deflator is the price index of the currency the inflows are counted in, of whatever base
   * (1 or 100): it is divided by its value of the base year, so that D(base) = 1. Growth rates are
   * turned into an index by {@link Deflators#fromGrowth}.
   *
   * @param index a price index in unit {@code index}, above zero
   * @param priceYear the year whose prices are wanted, such as 2015 for constant 2015 USD
   * @return the calculator
   * @throws IllegalArgumentException if the unit is not {@code index}, a value is not above zero,
   *     or the base year has none
   */
  public RemittanceComparisonCalculator withDeflator(YearSeries index, int priceYear) {
    return new RemittanceComparisonCalculator(
        comparedInflow,
        years,
        Optional.of(
            new Deflator(
                Deflators.rebased(Require.notNull("index", index), priceYear), priceYear)));
  }

  /**
   * Compares.
   *
   * @param inflows the inflows of one country or group of countries
   * @return the comparison
   * @throws IllegalArgumentException if the compared inflow is not given, no series spans any of
   *     the years asked for, the deflator has no value in a year in which both inflows are
   *     observed, or the inflows to be deflated are not at current prices
   */
  public RemittanceComparison calculate(CapitalInflows inflows) {
    Require.notNull("inflows", inflows);
    YearSeries compared =
        comparedInflow
            .seriesOf(inflows)
            .orElseThrow(
                () ->
                    Require.refusal(
                        comparedInflow.label() + " of " + inflows.area().name(),
                        "not given",
                        "a series to compare remittances with; withComparedInflow takes another"));
    YearSeries remittances = inflows.remittances();
    int first = Math.min(remittances.firstYear(), compared.firstYear());
    int last = Math.max(remittances.lastYear(), compared.lastYear());
    YearRun span = years.orElseGet(() -> new YearRun(first, last));
    if (span.to() < first || span.from() > last) {
      throw Require.refusal(
          "years",
          span,
          "a year from " + first + " to " + last + ", the data of " + inflows.area().name());
    }
    Rows rows = new Rows(inflows, compared, comparedInflow);
    List<RemittanceComparisonYear> list = new ArrayList<>(span.length());
    for (int year = span.from(); year <= span.to(); year++) {
      list.add(rows.row(year));
    }
    return new RemittanceComparison(inflows, comparedInflow, list, totals(span, inflows, compared));
  }

  private RemittanceTotals totals(YearRun span, CapitalInflows inflows, YearSeries compared) {
    YearSeries remittances = inflows.remittances();
    Optional<MoneyUnit> realUnit =
        deflator.map(d -> Deflators.constantUnit(inflows.unit(), d.baseYear()));
    List<Integer> leftOut = new ArrayList<>();
    double r = 0;
    double f = 0;
    double realR = 0;
    double realF = 0;
    for (int year = span.from(); year <= span.to(); year++) {
      if (!remittances.has(year) || !compared.has(year)) {
        leftOut.add(year);
        continue;
      }
      double price = price(year);
      r += remittances.at(year);
      f += compared.at(year);
      realR += remittances.at(year) / price;
      realF += compared.at(year) / price;
    }
    int count = span.length() - leftOut.size();
    Optional<Figure> none =
        count > 0
            ? Optional.empty()
            : Optional.of(
                Figure.empty(
                    "no year of " + span + " has both remittances and " + comparedInflow.label()));
    Figure noDeflator =
        Figure.empty("no deflator was given; withDeflator gives sums at constant prices");
    boolean real = realUnit.isPresent();
    return new RemittanceTotals(
        comparedInflow,
        span,
        count,
        leftOut,
        inflows.unit(),
        none.orElse(sum(r, "remittances")),
        none.orElse(sum(f, comparedInflow.label())),
        realUnit,
        real ? none.orElse(sum(realR, "deflated remittances")) : noDeflator,
        real ? none.orElse(sum(realF, "deflated " + comparedInflow.label())) : noDeflator);
  }

  private static Figure sum(double value, String what) {
    return Figures.finite(value, "the sum of " + what);
  }

  private double price(int year) {
    if (deflator.isEmpty()) {
      return 1;
    }
    YearSeries index = deflator.get().index();
    if (!index.has(year)) {
      throw Require.refusal(
          "deflator of " + year,
          "missing",
          "a value in every year in which remittances and "
              + comparedInflow.label()
              + " are both observed");
    }
    return index.at(year);
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "RemittanceComparisonCalculator, remittances versus "
        + comparedInflow.label()
        + ", "
        + years.map(span -> "years " + span).orElse("all years")
        + ", "
        + deflator.map(d -> "sums also at prices of " + d.baseYear()).orElse("nominal sums only");
  }

  /** A price index that is 1 in its base year. */
  private record Deflator(YearSeries index, int baseYear) {}

  /** Makes the rows of one area: what does not change from year to year is looked up once. */
  private static final class Rows {

    private static final String ADDED = "CapitalInflows with it has a value";

    private final MoneyUnit unit;
    private final ComparedInflow inflow;
    private final YearSeries remittances;
    private final YearSeries compared;
    private final YearSeries investment;
    private final Optional<YearSeries> assistance;
    private final Optional<YearSeries> product;
    private final Optional<YearSeries> population;
    private final double scale;
    private final Figure noAssistance = Figure.empty("ODA was not given; " + ADDED);
    private final Figure noProduct = Figure.empty("GDP was not given; " + ADDED);
    private final Figure noPopulation = Figure.empty("population was not given; " + ADDED);

    Rows(CapitalInflows inflows, YearSeries compared, ComparedInflow inflow) {
      this.unit = inflows.unit();
      this.inflow = inflow;
      this.remittances = inflows.remittances();
      this.compared = compared;
      this.investment = inflows.foreignDirectInvestment();
      this.assistance = inflows.officialDevelopmentAssistance();
      this.product = inflows.grossDomesticProduct();
      this.population = inflows.population();
      this.scale = unit.factorTo(unit.withScale(MoneyScale.ONE));
    }

    RemittanceComparisonYear row(int year) {
      Figure r = observed(remittances, "remittances have", year);
      Figure f = observed(compared, inflow.label() + " has", year);
      Figure gdp = product.isPresent() ? observed(product.get(), "GDP has", year) : noProduct;
      Figure ratio = ratio(r, f, year);
      return new RemittanceComparisonYear(
          year,
          r,
          f,
          ratio,
          gap(r, f, year),
          relativeGap(r, f, ratio, year),
          percentOfGdp(r, gdp, year),
          percentOfGdp(f, gdp, year),
          shareOfExternalFinance(r, f, year),
          perCapita(r, year));
    }

    private static Figure observed(YearSeries series, String what, int year) {
      return series.has(year)
          ? Figure.of(series.at(year))
          : Figure.empty(what + " no observation in " + year);
    }

    private Figure ratio(Figure r, Figure f, int year) {
      if (!r.isPresent() || !f.isPresent()) {
        return missing(r, f);
      }
      if (f.value() < 0) {
        return Figure.empty(
            inflow.longLabel()
                + " is negative ("
                + Figures.amount(f.value(), unit)
                + ") in "
                + year);
      }
      if (f.value() == 0) {
        return Figure.empty(inflow.longLabel() + " is zero in " + year);
      }
      return Figures.finite(InflowMeasures.ratio(r.value(), f.value()), "the ratio", year);
    }

    private Figure gap(Figure r, Figure f, int year) {
      return r.isPresent() && f.isPresent()
          ? Figures.finite(r.value() - f.value(), "the gap", year)
          : missing(r, f);
    }

    private Figure relativeGap(Figure r, Figure f, Figure ratio, int year) {
      if (!r.isPresent() || !f.isPresent()) {
        return missing(r, f);
      }
      if (f.value() < 0) {
        // For the same reason; writing it takes longer than the rest of the row.
        return ratio;
      }
      if (r.value() == 0 && f.value() == 0) {
        return Figure.empty("remittances and " + inflow.longLabel() + " are zero in " + year);
      }
      return Figure.of(InflowMeasures.relativeGap(r.value(), f.value()));
    }

    private static Figure percentOfGdp(Figure inflow, Figure gdp, int year) {
      return inflow.isPresent() && gdp.isPresent()
          ? Figures.finite(
              InflowMeasures.percentOfGdp(inflow.value(), gdp.value()), "the share of GDP", year)
          : missing(inflow, gdp);
    }

    private Figure shareOfExternalFinance(Figure r, Figure f, int year) {
      if (assistance.isEmpty()) {
        return noAssistance;
      }
      Figure fdi = inflow == ComparedInflow.FDI ? f : observed(investment, "FDI has", year);
      Figure oda = inflow == ComparedInflow.ODA ? f : observed(assistance.get(), "ODA has", year);
      if (!r.isPresent() || !fdi.isPresent() || !oda.isPresent()) {
        return missing(r, missing(fdi, oda));
      }
      if (r.value() == 0 && fdi.value() <= 0 && oda.value() <= 0) {
        return Figure.empty("nothing was received in " + year);
      }
      return Figure.of(InflowMeasures.shareOfExternalFinance(r.value(), fdi.value(), oda.value()));
    }

    private Figure perCapita(Figure r, int year) {
      Figure persons =
          population.isPresent()
              ? observed(population.get(), "population has", year)
              : noPopulation;
      return r.isPresent() && persons.isPresent()
          ? Figures.finite(r.value() * scale / persons.value(), "remittances per capita", year)
          : missing(r, persons);
    }

    /** The first of two figures that has no value: its reason is the reason. */
    private static Figure missing(Figure first, Figure second) {
      return first.isPresent() ? second : first;
    }
  }
}
