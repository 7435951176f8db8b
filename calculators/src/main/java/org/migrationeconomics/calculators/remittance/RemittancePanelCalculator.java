package org.migrationeconomics.calculators.remittance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.remittance.InflowPanel;

/**
 * Counts, year by year, the countries whose remittances exceed their direct investment or aid.
 *
 * <pre>
 *   count(t) = number of i with R(i,t) &gt; F(i,t)      among the i with both observed in t
 *   ratio(t) = sum of R(i,t) / sum of F(i,t)         over the same i
 * </pre>
 *
 * <p>The ratio for all countries together is that of the sums, never the mean of the countries'
 * ratios, which one country with an investment near zero decides.
 *
 * <p>Only single places are counted. Groups such as the world, which the files of the World Bank
 * list among the countries, would count everybody twice: they are refused, unless {@link
 * #withAggregatesSetApart} asks for them to be left aside and named in the result.
 *
 * <p>Options and their defaults: {@link #withYears} all years that remittances or direct investment
 * of any place span; aggregates refused.
 *
 * <p><b>Units</b>: all inflows in one unit of money, be it which it may.
 *
 * <p><b>Source</b>: the claim that remittances exceed direct investment "in many countries of
 * emigration" is A. I. Canales and I. Montiel Armas's; a count of countries is a definition of this
 * library.
 *
 * <p><b>Reproduces</b>: from World Bank WDI of 1 July 2026, 55 of 109 countries in 1990, 54 of 149
 * in 2000, 66 of 163 in 2004, 93 of 173 in 2023 ({@code WorldBankFilesTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class RemittancePanelCalculator {

  private static final RemittancePanelCalculator DEFAULTS =
      new RemittancePanelCalculator(Optional.empty(), false);

  private static final int MOST_NAMED = 20;

  private final Optional<YearRun> years;
  private final boolean setApart;

  private RemittancePanelCalculator(Optional<YearRun> years, boolean setApart) {
    this.years = years;
    this.setApart = setApart;
  }

  /**
   * All years; aggregates are refused.
   *
   * @return the calculator
   */
  public static RemittancePanelCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that looks at some years only. A year without data becomes a row that counts no place.
   *
   * @param from the first year
   * @param to the last year
   * @return the calculator
   * @throws IllegalArgumentException if the years run backwards
   */
  public RemittancePanelCalculator withYears(int from, int to) {
    return new RemittancePanelCalculator(Optional.of(new YearRun(from, to)), setApart);
  }

  /**
   * A copy that leaves groups of countries out of the counts and names them in the result, instead
   * of refusing them.
   *
   * @return the calculator
   */
  public RemittancePanelCalculator withAggregatesSetApart() {
    return new RemittancePanelCalculator(years, true);
  }

  /**
   * Counts, and names who could not be counted and why.
   *
   * @param panel the inflows of the places and who is left out of them
   * @return the counts
   * @throws IllegalArgumentException if there is no place, an aggregate occurs without having been
   *     asked for, the units of money differ, or no series spans any of the years asked for
   */
  public RemittancePanel calculate(InflowPanel panel) {
    return calculate(
        Require.notNull("panel", panel).inflows(), Optional.of(panel.leftOutInWords(MOST_NAMED)));
  }

  /**
   * Counts. Who is missing from the list is not known here; an {@link InflowPanel} names them.
   *
   * @param inflows the inflows of the places, in any order; ODA may be missing from some
   * @return the counts
   * @throws IllegalArgumentException if there is no place, a place occurs twice, an aggregate
   *     occurs without having been asked for, the units of money differ, or no series spans any of
   *     the years asked for
   */
  public RemittancePanel calculate(Collection<CapitalInflows> inflows) {
    return calculate(inflows, Optional.empty());
  }

  private RemittancePanel calculate(Collection<CapitalInflows> inflows, Optional<String> leftOut) {
    Require.notNull("inflows", inflows);
    Map<Place, CapitalInflows> byPlace = new TreeMap<>();
    List<Aggregate> apart = new ArrayList<>();
    for (CapitalInflows one : inflows) {
      ReferenceArea area = Require.notNull("element of inflows", one).area();
      if (area instanceof Place place) {
        if (byPlace.put(place, one) != null) {
          throw Require.refusal("area", place.code() + " for the second time", "each place once");
        }
      } else if (area instanceof Aggregate aggregate && setApart) {
        apart.add(aggregate);
      } else {
        throw Require.refusal(
            "area",
            area.code(),
            "a single place; withAggregatesSetApart leaves groups of places out of the counts");
      }
    }
    if (byPlace.isEmpty()) {
      throw Require.refusal("inflows", "without any place", "the inflows of at least one place");
    }
    apart.sort(Comparator.comparing(Aggregate::code));
    List<CapitalInflows> sorted = List.copyOf(byPlace.values());
    MoneyUnit unit = sorted.get(0).unit();
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (CapitalInflows one : sorted) {
      if (!one.unit().equals(unit)) {
        throw Require.refusal(
            "unit of " + one.area().code(),
            one.unit().label(),
            unit.label() + ", that of " + sorted.get(0).area().code());
      }
      first = Math.min(first, one.firstYear());
      last = Math.max(last, one.lastYear());
    }
    YearRun data = new YearRun(first, last);
    YearRun span = years.orElse(data);
    if (span.to() < first || span.from() > last) {
      throw Require.refusal("years", span, "a year of " + data + ", the data of the places");
    }
    List<ComparedInflow> others =
        Stream.of(ComparedInflow.PORTFOLIO, ComparedInflow.DEBT)
            .filter(inflow -> sorted.stream().anyMatch(one -> inflow.seriesOf(one).isPresent()))
            .toList();
    List<RemittancePanelYear> rows = new ArrayList<>(span.length());
    for (int year = span.from(); year <= span.to(); year++) {
      rows.add(row(sorted, others, year));
    }
    return new RemittancePanel(sorted, apart, leftOut, rows);
  }

  private static RemittancePanelYear row(
      List<CapitalInflows> inflows, List<ComparedInflow> others, int year) {
    Tally fdi = new Tally();
    Tally oda = new Tally();
    for (CapitalInflows one : inflows) {
      YearSeries remittances = one.remittances();
      if (!remittances.has(year)) {
        continue;
      }
      double r = remittances.at(year);
      fdi.add(one, r, one.foreignDirectInvestment(), year);
      if (one.officialDevelopmentAssistance().isPresent()) {
        oda.add(one, r, one.officialDevelopmentAssistance().get(), year);
      }
    }
    return new RemittancePanelYear(
        year,
        fdi.observed,
        fdi.exceeding,
        fdi.notPositive,
        fdi.ratio(ComparedInflow.FDI, year),
        oda.observed,
        oda.exceeding,
        oda.ratio(ComparedInflow.ODA, year),
        others.stream().map(inflow -> count(inflows, inflow, year)).toList());
  }

  private static RemittancePanelYear.Count count(
      List<CapitalInflows> inflows, ComparedInflow inflow, int year) {
    Tally tally = new Tally();
    for (CapitalInflows one : inflows) {
      Optional<YearSeries> series = inflow.seriesOf(one);
      if (series.isPresent() && one.remittances().has(year)) {
        tally.add(one, one.remittances().at(year), series.get(), year);
      }
    }
    return new RemittancePanelYear.Count(
        inflow, tally.observed, tally.exceeding, tally.ratio(inflow, year));
  }

  /** Counts and sums of one year and one inflow. */
  private static final class Tally {

    private final List<Place> exceeding = new ArrayList<>();
    private int observed;
    private int notPositive;
    private double remittances;
    private double compared;

    void add(CapitalInflows inflows, double r, YearSeries series, int year) {
      if (!series.has(year)) {
        return;
      }
      double f = series.at(year);
      observed++;
      remittances += r;
      compared += f;
      if (f <= 0) {
        notPositive++;
      }
      if (r > f) {
        exceeding.add((Place) inflows.area());
      }
    }

    Figure ratio(ComparedInflow inflow, int year) {
      if (observed == 0) {
        return Figure.empty("no place has both remittances and " + inflow.label() + " in " + year);
      }
      if (!(compared > 0)) {
        return Figure.empty("the sum of " + inflow.longLabel() + " is not above zero in " + year);
      }
      return Figures.finite(remittances / compared, "the ratio of the sums", year);
    }
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "RemittancePanelCalculator, "
        + years.map(span -> "years " + span).orElse("all years")
        + ", aggregates "
        + (setApart ? "set apart" : "refused");
  }
}
