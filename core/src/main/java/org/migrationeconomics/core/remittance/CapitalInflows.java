package org.migrationeconomics.core.remittance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What reaches one country or group of countries from abroad, year by year: remittances, foreign
 * direct investment, aid, portfolio equity and private debt, with the GDP, the population, the
 * trade and the reserves to measure them by.
 *
 * <p>All money is in one unit. Net inflows may be negative; remittances received may not. Each
 * series keeps its own years and its own holes: a year that one of them lacks is missing, not zero.
 *
 * <p><b>Units</b>: {@link #unit} for money, persons for the population.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class CapitalInflows implements WithCapitalInflows, Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final String POPULATION = "population";

  CapitalInflows() {}

  /**
   * Remittances and direct investment of one area, the least that a comparison needs.
   *
   * @param area the receiving country or group
   * @param remittances remittances received
   * @param foreignDirectInvestment net inflows of direct investment, in the same unit
   * @return the inflows
   * @throws IllegalArgumentException if a unit is not money, the units differ, a series is of
   *     another area, or remittances are negative
   */
  public static CapitalInflows of(
      ReferenceArea area, YearSeries remittances, YearSeries foreignDirectInvestment) {
    return builder()
        .area(area)
        .remittances(remittances)
        .foreignDirectInvestment(foreignDirectInvestment)
        .build();
  }

  /**
   * Begins the inflows of one area; area, remittances and direct investment are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The receiving country or group of countries.
   *
   * @return the area
   */
  public abstract ReferenceArea area();

  /**
   * Remittances received.
   *
   * @return money a year, not negative
   */
  public abstract YearSeries remittances();

  /**
   * Net inflows of foreign direct investment.
   *
   * @return money a year, may be negative
   */
  public abstract YearSeries foreignDirectInvestment();

  /**
   * Net official development assistance received.
   *
   * @return money a year, may be negative; empty if not given
   */
  public abstract Optional<YearSeries> officialDevelopmentAssistance();

  /**
   * Net inflows of portfolio equity: shares and depositary receipts of holders below ten per cent.
   *
   * @return money a year, may be negative; empty if not given
   */
  public abstract Optional<YearSeries> portfolioEquity();

  /**
   * Net flows of long-term external debt of private debtors that no government guarantees.
   *
   * @return money a year, negative where more is repaid than lent; empty if not given
   */
  public abstract Optional<YearSeries> privateDebt();

  /**
   * Exports of goods and services.
   *
   * @return money a year, not negative; empty if not given
   */
  public abstract Optional<YearSeries> exports();

  /**
   * Imports of goods and services.
   *
   * @return money a year, not negative; empty if not given
   */
  public abstract Optional<YearSeries> imports();

  /**
   * International reserves at the end of the year.
   *
   * @return money, below zero in a few years of the World Bank's files; empty if not given
   */
  public abstract Optional<YearSeries> reserves();

  /**
   * Gross domestic product.
   *
   * @return money a year, above zero; empty if not given
   */
  public abstract Optional<YearSeries> grossDomesticProduct();

  /**
   * Resident population.
   *
   * @return persons, above zero; empty if not given
   */
  public abstract Optional<YearSeries> population();

  /**
   * The unit of all money in here.
   *
   * @return the unit
   */
  public MoneyUnit unit() {
    return (MoneyUnit) remittances().unit();
  }

  /**
   * The first year that remittances or direct investment span.
   *
   * @return the year
   */
  public int firstYear() {
    return Math.min(remittances().firstYear(), foreignDirectInvestment().firstYear());
  }

  /**
   * The last year that remittances or direct investment span.
   *
   * @return the year
   */
  public int lastYear() {
    return Math.max(remittances().lastYear(), foreignDirectInvestment().lastYear());
  }

  /**
   * The same money in another scale.
   *
   * @param target a unit of the same currency and price basis
   * @return the inflows in that unit
   * @throws IllegalArgumentException if more than the scale differs
   */
  public CapitalInflows in(MoneyUnit target) {
    Require.notNull("target", target);
    return builder()
        .area(area())
        .remittances(remittances().in(target))
        .foreignDirectInvestment(foreignDirectInvestment().in(target))
        .officialDevelopmentAssistance(
            officialDevelopmentAssistance().map(series -> series.in(target)))
        .portfolioEquity(portfolioEquity().map(series -> series.in(target)))
        .privateDebt(privateDebt().map(series -> series.in(target)))
        .exports(exports().map(series -> series.in(target)))
        .imports(imports().map(series -> series.in(target)))
        .reserves(reserves().map(series -> series.in(target)))
        .grossDomesticProduct(grossDomesticProduct().map(series -> series.in(target)))
        .population(population())
        .build();
  }

  /** Validates units and signs. */
  @Value.Check
  void check() {
    MeasureUnit unit = remittances().unit();
    if (!(unit instanceof MoneyUnit)) {
      throw Require.refusal(
          "unit of remittances", unit.label(), "money, such as million current USD");
    }
    sameArea("remittances", remittances());
    sameArea("foreign direct investment", foreignDirectInvestment());
    more().forEach(this::sameArea);
    sameUnit("foreign direct investment", foreignDirectInvestment(), unit);
    officialDevelopmentAssistance()
        .ifPresent(series -> sameUnit("official development assistance", series, unit));
    portfolioEquity().ifPresent(series -> sameUnit("portfolio equity", series, unit));
    privateDebt().ifPresent(series -> sameUnit("private debt", series, unit));
    notNegative("exports", exports(), unit);
    notNegative("imports", imports(), unit);
    reserves().ifPresent(series -> sameUnit("reserves", series, unit));
    grossDomesticProduct().ifPresent(series -> sameUnit("gross domestic product", series, unit));
    population().ifPresent(series -> sameUnit("population", series, SimpleUnit.PERSONS));
    remittances()
        .years()
        .forEach(year -> Require.notNegative("remittances of " + year, remittances().at(year)));
    positive("gross domestic product", grossDomesticProduct());
    positive("population", population());
  }

  private void sameArea(String argument, YearSeries series) {
    if (!series.mayBeOf(area().code())) {
      throw Require.refusal(
          "area of " + argument, series.area().orElse("not stated"), area().code());
    }
  }

  private static void sameUnit(String argument, YearSeries series, MeasureUnit expected) {
    if (!series.unit().equals(expected)) {
      throw Require.refusal("unit of " + argument, series.unit().label(), expected.label());
    }
  }

  private static void notNegative(
      String argument, Optional<YearSeries> series, MeasureUnit expected) {
    series.ifPresent(
        s -> {
          sameUnit(argument, s, expected);
          s.years().forEach(year -> Require.notNegative(argument + " of " + year, s.at(year)));
        });
  }

  private static void positive(String argument, Optional<YearSeries> series) {
    series.ifPresent(
        s -> s.years().forEach(year -> Require.positive(argument + " of " + year, s.at(year))));
  }

  /** What was given beside remittances and direct investment, by the head of its column. */
  private Map<String, YearSeries> more() {
    Map<String, YearSeries> more = new LinkedHashMap<>();
    officialDevelopmentAssistance().ifPresent(series -> more.put("ODA", series));
    portfolioEquity().ifPresent(series -> more.put("portfolio equity", series));
    privateDebt().ifPresent(series -> more.put("private debt", series));
    exports().ifPresent(series -> more.put("exports", series));
    imports().ifPresent(series -> more.put("imports", series));
    reserves().ifPresent(series -> more.put("reserves", series));
    grossDomesticProduct().ifPresent(series -> more.put("GDP", series));
    population().ifPresent(series -> more.put(POPULATION, series));
    return more;
  }

  @Override
  public TextTable table() {
    return builder(unit()).build();
  }

  /** The {@link #table} with the sources of its series. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table = builder(unit());
    sources().forEach(table::source);
    return table.build();
  }

  private Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    Stream.of(
            Optional.of(remittances()),
            Optional.of(foreignDirectInvestment()),
            officialDevelopmentAssistance(),
            grossDomesticProduct(),
            population())
        .flatMap(Optional::stream)
        .forEach(series -> sources.add(series.source()));
    return sources;
  }

  private TextTable.Builder builder(MoneyUnit money) {
    String unit = money.label();
    TextTable.Builder table =
        TextTable.titled(toString()).column("year").unit(unit).column("remittances").column("FDI");
    Map<String, YearSeries> more = more();
    more.forEach(
        (head, series) -> {
          if (head.equals(POPULATION)) {
            table.unit("persons").column(head, 0);
          } else {
            table.unit(unit).column(head);
          }
        });
    for (int year = firstYear(); year <= lastYear(); year++) {
      List<Object> row = new ArrayList<>();
      row.add(year);
      row.add(remittances().figure(year));
      row.add(foreignDirectInvestment().figure(year));
      for (YearSeries series : more.values()) {
        row.add(series.figure(year));
      }
      table.row(row.toArray());
    }
    return table.note(
        "Money in " + unit + (population().isPresent() ? ", population in persons" : ""));
  }

  /** One line: who, when, what, unit and sources; {@link #show} prints the values. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(area().name());
    text.append(' ')
        .append(firstYear())
        .append('-')
        .append(lastYear())
        .append(", remittances, FDI");
    TreeSet<String> sources =
        new TreeSet<>(List.of(remittances().source(), foreignDirectInvestment().source()));
    more()
        .forEach(
            (head, series) -> {
              text.append(", ").append(head);
              sources.add(series.source());
            });
    return text.append(", ")
        .append(unit().label())
        .append(" (")
        .append(String.join("; ", sources))
        .append(')')
        .toString();
  }

  /** Builds the inflows of one area. Not thread-safe. */
  public static final class Builder extends ImmutableCapitalInflows.Builder {
    Builder() {}
  }
}
