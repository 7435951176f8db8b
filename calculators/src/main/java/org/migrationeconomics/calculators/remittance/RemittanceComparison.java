package org.migrationeconomics.calculators.remittance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.migrationeconomics.calculators.internal.Quantiles;
import org.migrationeconomics.calculators.remittance.Crossover.Direction;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Remittances beside direct investment or aid, year by year, and when which of them was ahead.
 *
 * <p>R are remittances, F the compared inflow. {@link #toString} prints the main columns, {@link
 * #show} and {@link #toCsv} all of them, {@link #explain()} the quantities behind the conclusions.
 *
 * <p>Conclusions over several years rest on the years in which both inflows are observed. Years
 * that lack one ({@link #missingYears}) break {@link #runs} and are marked in {@link #crossovers},
 * while {@link #sustainedSince} looks across them and names them.
 *
 * <p><b>Units</b>: see {@link RemittanceComparisonYear}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param inflows what was compared
 * @param comparedInflow what remittances are compared with
 * @param years one row a calendar year, without gaps
 * @param totals the sums over the years
 */
public record RemittanceComparison(
    CapitalInflows inflows,
    ComparedInflow comparedInflow,
    List<RemittanceComparisonYear> years,
    RemittanceTotals totals)
    implements Tabular {

  /**
   * Copies the rows.
   *
   * @throws IllegalArgumentException if there is no row or the years of the rows are not
   *     consecutive
   */
  public RemittanceComparison {
    Require.notNull("years", years);
    Require.notNull("inflows", inflows);
    Require.notNull("comparedInflow", comparedInflow);
    Require.notNull("totals", totals);
    years = List.copyOf(years);
    if (years.isEmpty()) {
      throw Require.refusal("years", years, "at least one row");
    }
    for (int i = 1; i < years.size(); i++) {
      int expected = years.get(0).year() + i;
      if (years.get(i).year() != expected) {
        throw Require.refusal("year of row " + (i + 1), years.get(i).year(), "" + expected);
      }
    }
  }

  /**
   * The first year of the comparison, be there data or not.
   *
   * @return the year
   */
  public int firstYear() {
    return years.get(0).year();
  }

  /**
   * The last year of the comparison, be there data or not.
   *
   * @return the year
   */
  public int lastYear() {
    return years.get(years.size() - 1).year();
  }

  /**
   * The row of a year.
   *
   * @param year a year of the comparison
   * @return its row
   * @throws IllegalArgumentException if the year is outside the comparison
   */
  public RemittanceComparisonYear year(int year) {
    if (year < firstYear() || year > lastYear()) {
      throw Require.refusal("year", year, "a year from " + firstYear() + " to " + lastYear());
    }
    return years.get(year - firstYear());
  }

  /**
   * Remittances by the compared inflow.
   *
   * @param year any year
   * @return R / F; no value where one is not observed, or F is zero or negative
   */
  public Figure ratio(int year) {
    return figure(year, RemittanceComparisonYear::ratio);
  }

  /**
   * Remittances less the compared inflow.
   *
   * @param year any year
   * @return R - F in the unit of the inflows; no value where one is not observed
   */
  public Figure gap(int year) {
    return figure(year, RemittanceComparisonYear::gap);
  }

  /**
   * Whether remittances exceed the compared inflow.
   *
   * @param year any year
   * @return yes, no, or unknown if one of them is not observed or the year is outside the
   *     comparison
   */
  public Exceeds exceeds(int year) {
    return year < firstYear() || year > lastYear() ? Exceeds.UNKNOWN : year(year).exceeds();
  }

  private Figure figure(int year, Function<RemittanceComparisonYear, Figure> column) {
    if (year < firstYear() || year > lastYear()) {
      return Figure.empty(
          year + " is outside " + firstYear() + "-" + lastYear() + ", the years compared");
    }
    return column.apply(year(year));
  }

  /**
   * The years in which one of the two inflows is not observed, or both.
   *
   * @return the years in order
   */
  public List<Integer> missingYears() {
    return yearsThat(Exceeds.UNKNOWN);
  }

  /**
   * The years in which remittances exceed the compared inflow.
   *
   * @return the years in order
   */
  public List<Integer> yearsExceeding() {
    return yearsThat(Exceeds.YES);
  }

  private List<Integer> yearsThat(Exceeds wanted) {
    List<Integer> list = new ArrayList<>();
    for (RemittanceComparisonYear row : years) {
      if (row.exceeds() == wanted) {
        list.add(row.year());
      }
    }
    return List.copyOf(list);
  }

  /**
   * The years in which remittances change sides with the compared inflow: exceed it after a year in
   * which they did not, or the other way round. Years without data are passed over and marked.
   *
   * @return the crossovers in order
   */
  public List<Crossover> crossovers() {
    List<Crossover> list = new ArrayList<>();
    Exceeds side = Exceeds.UNKNOWN;
    int previous = 0;
    for (RemittanceComparisonYear row : years) {
      Exceeds now = row.exceeds();
      if (now == Exceeds.UNKNOWN) {
        continue;
      }
      if (side != Exceeds.UNKNOWN && side != now) {
        list.add(
            new Crossover(
                row.year(), previous, now == Exceeds.YES ? Direction.ABOVE : Direction.BELOW));
      }
      side = now;
      previous = row.year();
    }
    return List.copyOf(list);
  }

  /**
   * The runs of calendar years in which remittances exceed the compared inflow. A year without data
   * ends a run, as a year does in which they do not exceed it.
   *
   * @return the runs in order
   */
  public List<YearRun> runs() {
    return List.copyOf(YearLists.runs(yearsExceeding()));
  }

  /**
   * The longest of the {@link #runs}, the earliest of them if several are as long.
   *
   * @return the run; empty if remittances exceed the compared inflow in no year
   */
  public Optional<YearRun> longestRun() {
    YearRun longest = null;
    for (YearRun run : runs()) {
      if (longest == null || run.length() > longest.length()) {
        longest = run;
      }
    }
    return Optional.ofNullable(longest);
  }

  /**
   * Since when remittances have exceeded the compared inflow in every observed year, up to the last
   * one.
   *
   * <pre>
   *   the first observed year after the last observed year with R &lt;= F
   * </pre>
   *
   * <p>Years without data do not end the lead, as they prove nothing; the answer names them. The
   * last of the {@link #runs} begins after the last of them.
   *
   * @return the year, or why there is none: never exceeded, or not in the last year with data
   */
  public SustainedSince sustainedSince() {
    int lastNot = 0;
    int lastObserved = 0;
    int since = 0;
    boolean ever = false;
    for (RemittanceComparisonYear row : years) {
      Exceeds now = row.exceeds();
      if (now == Exceeds.UNKNOWN) {
        continue;
      }
      lastObserved = row.year();
      if (now == Exceeds.NO) {
        lastNot = row.year();
        since = 0;
      } else {
        since = since == 0 ? row.year() : since;
        ever = true;
      }
    }
    String inflow = comparedInflow.label();
    if (lastObserved == 0) {
      return SustainedSince.none("no year has both remittances and " + inflow);
    }
    if (!ever) {
      return SustainedSince.none(
          "remittances exceed " + inflow + " in no year of " + firstYear() + "-" + lastYear());
    }
    if (since == 0) {
      return SustainedSince.none(
          "remittances do not exceed "
              + inflow
              + " in "
              + lastObserved
              + ", the last year with data");
    }
    int from = lastNot == 0 ? since : lastNot;
    int to = lastObserved;
    return SustainedSince.year(
        since,
        lastNot == 0,
        missingYears().stream().filter(year -> year > from && year < to).toList());
  }

  /**
   * The years in which remittances exceeded the compared inflow without it lasting to the last year
   * with data: those before {@link #sustainedSince}, or all such years if there is none. They may
   * be many, and in a row: {@link #earlierRuns} draws them together.
   *
   * @return the years in order
   */
  public List<Integer> earlierYearsExceeding() {
    SustainedSince since = sustainedSince();
    int end = since.isPresent() ? since.year() : Integer.MAX_VALUE;
    return yearsExceeding().stream().filter(year -> year < end).toList();
  }

  /**
   * The {@link #earlierYearsExceeding} as runs of calendar years: a single year is one that stood
   * alone, eight in a row are a lead that was lost.
   *
   * @return the runs in order
   */
  public List<YearRun> earlierRuns() {
    return List.copyOf(YearLists.runs(earlierYearsExceeding()));
  }

  /**
   * The middle one of the yearly ratios; the mean of the two in the middle if their number is even.
   * Never their mean: one year with an inflow near zero would decide it.
   *
   * <p>Years with a compared inflow of zero or below have no ratio and are not among them, although
   * remittances exceed it: where there are many, the median is too low.
   *
   * @return a plain ratio; no value if no year has one
   */
  public Figure medianRatio() {
    double[] ratios = new double[years.size()];
    int count = 0;
    for (RemittanceComparisonYear row : years) {
      if (row.ratio().isPresent()) {
        ratios[count++] = row.ratio().value();
      }
    }
    if (count == 0) {
      return Figure.empty("no year has a ratio of remittances to " + comparedInflow.label());
    }
    Arrays.sort(ratios, 0, count);
    return Figure.of(Quantiles.ofSorted(ratios, count, 0.5));
  }

  /**
   * The ratio of the sums over all years in which both inflows are observed.
   *
   * @return a plain ratio; no value if the compared inflow adds up to zero or less
   */
  public Figure ratioOfSums() {
    return totals.ratio();
  }

  /**
   * The answer in a sentence: since when remittances have exceeded the compared inflow, and how
   * many times as large they were in the last year with data; or that they do not.
   *
   * @return one sentence
   */
  public String answer() {
    SustainedSince since = sustainedSince();
    if (!since.isPresent()) {
      List<Integer> before = yearsExceeding();
      return inflows.area().name()
          + ": "
          + since.reason()
          + (before.isEmpty() ? "" : "; they did in " + YearLists.text(before))
          + ".";
    }
    int last = lastObserved().orElseThrow();
    Figure ratio = ratio(last);
    return "Remittances to "
        + inflows.area().name()
        + " have exceeded "
        + comparedInflow.plainLabel()
        + " since "
        + since
        + (ratio.isPresent()
            ? "; in " + last + " they were " + ratio + " times as large."
            : "; the factor has " + ratio + ".");
  }

  /**
   * The quantities behind the conclusions, by name and with their formulas.
   *
   * @return a table
   */
  public TextTable explain() {
    int ratios = (int) years.stream().filter(row -> row.ratio().isPresent()).count();
    List<Integer> not = yearsThat(Exceeds.NO);
    TextTable.Builder table =
        TextTable.titled(areaAndYears())
            .column("quantity")
            .column("formula")
            .column("value")
            .row("years compared", "n, R and F known", text(totals.years()))
            .row("years left out", "R or F missing", YearLists.text(missingYears()))
            .row("years exceeding", "R > F", YearLists.text(yearsExceeding()))
            .row("crossovers up", "R > F after not", list(crossovers(Direction.ABOVE)))
            .row("crossovers down", "not after R > F", list(crossovers(Direction.BELOW)))
            .row(
                "longest run",
                "R > F, unbroken",
                longestRun().map(run -> run + " (" + run.length() + " years)").orElse("none"))
            .row(
                "last not above",
                "last R <= F",
                not.isEmpty() ? "none" : text(Collections.max(not)))
            .row("sustained since", "first after it", sustainedSince().toString())
            .row("earlier leads", "R > F before", YearLists.text(earlierYearsExceeding()))
            .row("median ratio", "of " + ratios + " R/F", medianRatio().toString())
            .row("sum of R", "ΣR over n", totals.remittances().toString())
            .row("sum of F", "ΣF over n", totals.compared().toString())
            .row("ratio of sums", "ΣR / ΣF", ratioOfSums().toString());
    totals
        .realUnit()
        .ifPresent(
            real ->
                table
                    .row("deflator", "D", real.baseYear().orElseThrow() + " = 1")
                    .row("real sum of R", "Σ(R/D)", totals.realRemittances().toString())
                    .row("real sum of F", "Σ(F/D)", totals.realCompared().toString())
                    .row("real ratio", "Σ(R/D) / Σ(F/D)", totals.realRatio().toString()));
    return table.note(letters()).build();
  }

  /**
   * The quantities of one year, by name and with their formulas; those without a value say why.
   *
   * @param year a year of the comparison
   * @return a table
   * @throws IllegalArgumentException if the year is outside the comparison
   */
  public TextTable explain(int year) {
    RemittanceComparisonYear row = year(year);
    ComparedInflow other =
        comparedInflow == ComparedInflow.FDI ? ComparedInflow.ODA : ComparedInflow.FDI;
    return TextTable.titled(inflows.area().name() + " " + year)
        .column("quantity")
        .column("formula")
        .column("value")
        .row("remittances", "R", row.remittances().toString())
        .row(comparedInflow.longLabel(), "F", row.compared().toString())
        .row(other.longLabel(), other.label(), given(other.seriesOf(inflows), year))
        .row("GDP", "Y", given(inflows.grossDomesticProduct(), year))
        .row("population", "P", given(inflows.population(), year))
        .row("ratio", "R/F", row.ratio().toString())
        .row("gap", "R - F", row.gap().toString())
        .row("exceeds", "R > F", row.exceeds().toString())
        .row("relative gap", "(R-F)/(R+F)", row.relativeGap().toString())
        .row("R, % of GDP", "100 R/Y", row.remittancesToGdp().toString())
        .row("F, % of GDP", "100 F/Y", row.comparedToGdp().toString())
        .row("of external finance", "R/(R+FDI+ + ODA+)", row.shareOfExternalFinance().toString())
        .row(
            inflows.unit().currency() + " per capita", "R/P", row.remittancesPerCapita().toString())
        .note("Persons, " + inflows.unit().label() + "; FDI+ is FDI or zero, the larger of both")
        .build();
  }

  private static String given(Optional<YearSeries> series, int year) {
    return series.map(s -> s.figure(year).toString()).orElse("no value: not given");
  }

  private static String text(int number) {
    return String.valueOf(number);
  }

  private List<Crossover> crossovers(Direction direction) {
    return crossovers().stream().filter(c -> c.direction() == direction).toList();
  }

  /** The years of crossovers of one direction; those after a gap keep their remark. */
  private static String list(List<Crossover> items) {
    return items.isEmpty()
        ? "none"
        : items.stream()
            .map(c -> c.year() + (c.afterGap() ? " (no data since " + c.previousYear() + ")" : ""))
            .collect(Collectors.joining(", "));
  }

  private String areaAndYears() {
    return inflows.area().name() + " " + new YearRun(firstYear(), lastYear());
  }

  private String heading() {
    SustainedSince since = sustainedSince();
    String conclusion =
        since.isPresent()
            ? "sustained since " + since
            : (yearsExceeding().isEmpty() ? "" : "not sustained: ") + since.reason();
    return "Remittances versus "
        + comparedInflow.label()
        + ", "
        + areaAndYears()
        + ", "
        + conclusion
        + dataTo();
  }

  /** Names the last year with data where it is not the last year compared, as often with ODA. */
  private String dataTo() {
    OptionalInt last = lastObserved();
    return last.isEmpty() || last.getAsInt() == lastYear() ? "" : ", data to " + last.getAsInt();
  }

  private OptionalInt lastObserved() {
    return years.stream()
        .filter(row -> row.exceeds() != Exceeds.UNKNOWN)
        .mapToInt(RemittanceComparisonYear::year)
        .max();
  }

  /** All columns; those whose series were not given are left out. */
  @Override
  public TextTable table() {
    boolean product = inflows.grossDomesticProduct().isPresent();
    boolean assistance = inflows.officialDevelopmentAssistance().isPresent();
    boolean population = inflows.population().isPresent();
    TextTable.Builder table = mainColumns().unit("1").column("relative gap", 3);
    if (product) {
      table.unit("%").column("remittances % GDP", 3).column(comparedInflow.label() + " % GDP", 3);
    }
    if (assistance) {
      table.unit("1").column("share of external finance", 3);
    }
    if (population) {
      table
          .unit(inflows.unit().currency() + " per person")
          .column(inflows.unit().currency() + " per capita", 1);
    }
    for (RemittanceComparisonYear row : years) {
      List<Object> cells = mainCells(row);
      cells.add(row.relativeGap());
      if (product) {
        cells.add(row.remittancesToGdp());
        cells.add(row.comparedToGdp());
      }
      if (assistance) {
        cells.add(row.shareOfExternalFinance());
      }
      if (population) {
        cells.add(row.remittancesPerCapita());
      }
      table.row(cells.toArray());
    }
    return table.note(unitNote()).source(sources()).build();
  }

  /** The {@link #table}, and the other series that shares were taken in. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(heading())
        .add(this::table)
        .add(this::further)
        .add(this::sums)
        .build();
  }

  /** Of all years, so that the column of the year is empty. */
  private TextTable sums() {
    TextTable.Builder table =
        TextTable.titled("sums")
            .unit("years")
            .column("years compared")
            .unit(totals.unit().label())
            .column("sum of remittances")
            .column("sum of " + comparedInflow.label());
    List<Object> row =
        new ArrayList<>(List.of(totals.years(), totals.remittances(), totals.compared()));
    totals
        .realUnit()
        .ifPresent(
            real -> {
              table
                  .unit(real.label())
                  .column("real sum of remittances")
                  .column("real sum of " + comparedInflow.label());
              row.add(totals.realRemittances());
              row.add(totals.realCompared());
            });
    return table.row(row.toArray()).build();
  }

  /** Those of investment, aid, product and population that are not the compared inflow. */
  private TextTable further() {
    Map<String, YearSeries> series = new LinkedHashMap<>();
    if (comparedInflow != ComparedInflow.FDI) {
      series.put(ComparedInflow.FDI.label(), inflows.foreignDirectInvestment());
    }
    if (comparedInflow != ComparedInflow.ODA) {
      inflows
          .officialDevelopmentAssistance()
          .ifPresent(aid -> series.put(ComparedInflow.ODA.label(), aid));
    }
    inflows.grossDomesticProduct().ifPresent(product -> series.put("GDP", product));
    inflows.population().ifPresent(people -> series.put("population", people));
    TextTable.Builder table = TextTable.titled("further series").column("year");
    series.forEach((name, one) -> table.unit(one.unit().label()).column(name));
    for (int year = inflows.firstYear(); year <= inflows.lastYear() && !series.isEmpty(); year++) {
      List<Object> cells = new ArrayList<>();
      cells.add(year);
      for (YearSeries one : series.values()) {
        cells.add(one.figure(year));
      }
      table.row(cells.toArray());
    }
    return table.build();
  }

  /** The main columns, shortened in the middle to what JShell prints. */
  @Override
  public String toString() {
    TextTable.Builder table = mainColumns();
    years.forEach(row -> table.row(mainCells(row).toArray()));
    return table.note(unitNote()).build().brief();
  }

  private TextTable.Builder mainColumns() {
    int r = Figures.decimals(years.stream().map(RemittanceComparisonYear::remittances).toList());
    int f = Figures.decimals(years.stream().map(RemittanceComparisonYear::compared).toList());
    int money = Math.min(r, f);
    return TextTable.titled(heading())
        .column("year")
        .unit(inflows.unit().label())
        .column("remittances", money)
        .column(comparedInflow.label(), money)
        .unit("1")
        .column("ratio", 3)
        .unit(inflows.unit().label())
        .column("gap", money)
        .unit("1 yes, 0 no")
        .column("exceeds");
  }

  private static List<Object> mainCells(RemittanceComparisonYear row) {
    return new ArrayList<>(
        List.of(
            row.year(),
            row.remittances(),
            row.compared(),
            row.ratio(),
            row.gap(),
            exceedsCell(row)));
  }

  /** Yes, no, or no value for the same reason as the gap. */
  private static Object exceedsCell(RemittanceComparisonYear row) {
    return row.isComplete() ? row.exceeds() == Exceeds.YES : row.gap();
  }

  private String letters() {
    return "R: remittances, F: " + comparedInflow.longLabel() + ", " + inflows.unit().label();
  }

  private String sources() {
    Set<String> sources = new LinkedHashSet<>();
    sources.add(inflows.remittances().source());
    comparedInflow.seriesOf(inflows).ifPresent(series -> sources.add(series.source()));
    return String.join("; ", sources);
  }

  private String unitNote() {
    return "Remittances, " + comparedInflow.label() + " and gap in " + inflows.unit().label();
  }
}
