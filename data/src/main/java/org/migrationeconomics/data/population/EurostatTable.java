package org.migrationeconomics.data.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.Frequency;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.DemographicBalance;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.table.CodedTable;
import org.migrationeconomics.data.table.TableCell;

/**
 * A table of Eurostat: figures by period, found by the codes of their dimensions.
 *
 * <pre>
 *   table.series("geo", "ES51", "indic_de", "CNMIGRAT")
 *   table.population(2023, "geo", "DE").orThrow()
 *   table.population(2050, "geo", "ES", "projection", "NMIGR")
 *   table.variants("ES").orThrow().total("ESP", "NMIGR")
 *   table.balance(Place.of("ES-CT").withName("Catalonia"), "geo", "ES51")
 * </pre>
 *
 * <p>A dimension that has only one code in the table need not be named.
 *
 * <p><b>Units</b>: persons, as the file's unit {@code NR} or {@code PER} says; thousands ({@code
 * THS_PER}) become persons, and the source of a series says so; {@code MIO_EUR} is money; per cent
 * and ratios. Money in a currency that the unit does not name ({@code MIO_NAC}) is refused. {@link
 * #coded} has every figure as it stands in the file.
 *
 * <p>Immutable and thread-safe.
 */
public final class EurostatTable implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private static final String GEO = "geo";
  private static final String SEX = "sex";
  private static final String AGE = "age";
  private static final String TOTAL = "TOTAL";
  private static final String UNKNOWN = "UNK";
  private static final String PROJECTION = "projection";
  private static final String INDICATOR = "indic_de";

  /** Some countries round to multiples of five to protect persons. */
  private static final double ROUNDING = 2.5;

  private final String file;
  private final CodedTable codes;

  private EurostatTable(String file, CodedTable codes) {
    this.file = file;
    this.codes = codes;
  }

  /** Takes over what a reader has put together. */
  static EurostatTable of(String file, CodedTable codes) {
    return new EurostatTable(file, codes);
  }

  /**
   * The table by its codes, with labels, periods and flags.
   *
   * @return the figures as the file has them
   */
  public CodedTable coded() {
    return codes;
  }

  /**
   * The names of the dimensions.
   *
   * @return such as freq, unit, age, sex, geo
   */
  public List<String> dimensions() {
    return codes.dimensions();
  }

  /**
   * The codes of a dimension.
   *
   * @param dimension its name
   * @return the codes, in the order of the file
   * @throws IllegalArgumentException if there is no such dimension
   */
  public List<String> codes(String dimension) {
    return codes.codes(dimension);
  }

  private boolean has(String dimension) {
    return dimensions().contains(dimension);
  }

  /**
   * One row of the table.
   *
   * @param dimensionsAndCodes a dimension, its code, the next dimension, its code …
   * @return the figures by year, with a hole for each colon
   * @throws IllegalArgumentException if there is no such code or row, or a dimension with several
   *     codes is not named
   */
  public YearSeries series(String... dimensionsAndCodes) {
    Map<String, String> selection = codes.selection(Set.of(), dimensionsAndCodes);
    YearSeries series = series(selection, label(selection));
    return selection.containsKey(GEO) ? series.withArea(area(selection.get(GEO)).code()) : series;
  }

  private YearSeries series(Map<String, String> selection, String label) {
    EurostatUnit unit = EurostatUnit.of(selection);
    return unit.converted(codes.yearSeries(unit.unit(), selection).withLabel(label));
  }

  /**
   * The figures of one row by year, quarter or month.
   *
   * @param dimensionsAndCodes a dimension, its code, the next dimension, its code …
   * @return the figures, with a hole for each that is missing
   * @throws IllegalArgumentException if there is no such code or row, or a dimension with several
   *     codes is not named
   */
  public PeriodSeries periodSeries(String... dimensionsAndCodes) {
    Map<String, String> selection = codes.selection(Set.of(), dimensionsAndCodes);
    EurostatUnit unit = EurostatUnit.of(selection);
    PeriodSeries series = unit.converted(codes.series(unit.unit(), selection));
    return selection.containsKey(GEO) ? series.withArea(area(selection.get(GEO)).code()) : series;
  }

  private static String label(Map<String, String> selection) {
    List<String> parts = new ArrayList<>();
    selection.forEach(
        (dimension, code) -> {
          if (!dimension.equals("freq") && !dimension.equals("unit")) {
            parts.add(code);
          }
        });
    return parts.isEmpty() ? "series" : String.join(" ", parts);
  }

  /**
   * The flag of a figure, as the file has it: {@code b} break in series, {@code p} provisional,
   * {@code e} estimated.
   *
   * @param year the year
   * @param dimensionsAndCodes a dimension, its code, the next dimension, its code …
   * @return the letters, empty if there are none
   * @throws IllegalArgumentException if there is no such code or row
   */
  public String flag(int year, String... dimensionsAndCodes) {
    return codes.cell(TimePeriod.ofYear(year), dimensionsAndCodes).flag();
  }

  /**
   * The population on 1 January of a year by sex and age. Of groups that overlap, the narrowest are
   * taken. Persons of unknown age are in no age group: that they are left out is a problem of the
   * reading, with their number; and so is it if ages and unknown do not add up to the file's total.
   *
   * @param year the year
   * @param dimensionsAndCodes dimensions other than sex and age, each with its code
   * @return the population, and what is not in it
   * @throws IllegalArgumentException if there is no such year or code, or the table has no complete
   *     ages by sex
   */
  public Reading<Population> population(int year, String... dimensionsAndCodes) {
    Map<String, String> selection = codes.selection(Set.of(SEX, AGE), dimensionsAndCodes);
    List<TimePeriod> years =
        codes.periods().stream().filter(period -> period.frequency() == Frequency.YEAR).toList();
    TimePeriod column = TimePeriod.ofYear(year);
    if (!years.contains(column)) {
      throw Require.refusal(
          "year",
          year,
          years.isEmpty()
              ? "a year of a table by year, which this is not"
              : "one of the years " + years.get(0) + " to " + years.get(years.size() - 1));
    }
    EurostatUnit unit = EurostatUnit.of(selection);
    if (unit.unit() != SimpleUnit.PERSONS) {
      throw Require.refusal("unit", unit.unit().label(), "persons");
    }
    AgeCodes ages = new AgeCodes(codes(AGE));
    Set<String> known = new TreeSet<>();
    for (String code : codes(AGE)) {
      if (present(selection, Sex.FEMALE, code, column)
          && present(selection, Sex.MALE, code, column)) {
        known.add(code);
      }
    }
    List<AgeCodes.Group> tiles = ages.tiles(known);
    AgeGroups groups = AgeGroups.ofLowers(tiles.stream().mapToInt(AgeCodes.Group::lower).toArray());
    List<Problem> problems = new ArrayList<>();
    Population.Builder population =
        Population.builder()
            .area(area(selection.getOrDefault(GEO, "unknown")))
            .date(year, ReferenceDay.START_OF_YEAR)
            .source(codes.source());
    for (Sex sex : Sex.values()) {
      double[] values = new double[tiles.size()];
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        values[i] = value(selection, sex, tiles.get(i).code(), column).value();
        sum += values[i];
      }
      Figure unknown = value(selection, sex, UNKNOWN, column);
      if (unknown.orElse(0) > 0) {
        problem(
            problems,
            selection,
            sex,
            UNKNOWN,
            column,
            unknown.value() + " persons (" + sex + ") of unknown age are in no age group");
      }
      Figure total = value(selection, sex, TOTAL, column);
      double gap = total.orElse(sum + unknown.orElse(0)) - sum - unknown.orElse(0);
      // Every figure is rounded to whole persons.
      if (Math.abs(gap) > 0.5 * (values.length + 2)) {
        problem(
            problems,
            selection,
            sex,
            TOTAL,
            column,
            "the ages (" + sex + ") add up to " + gap + " persons less than their total");
      }
      AgeVector vector = AgeVector.ofUnsafe(sex.label(), SimpleUnit.PERSONS, groups, values);
      if (sex == Sex.FEMALE) {
        population.female(vector);
      } else {
        population.male(vector);
      }
    }
    return new Reading<>(population.build(), problems);
  }

  /**
   * The populations on 1 January of all years by sex and age, each as {@link #population} has it. A
   * year without complete ages by sex is left out, which is a problem of the reading.
   *
   * @param dimensionsAndCodes dimensions other than sex and age, each with its code
   * @return the populations by date, and what is not in them
   * @throws IllegalArgumentException if there is no such code, or no year has complete ages by sex
   */
  public Reading<PopulationsByDate> populations(String... dimensionsAndCodes) {
    codes.selection(Set.of(SEX, AGE), dimensionsAndCodes);
    List<Population> populations = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (TimePeriod period : codes.periods()) {
      if (period.frequency() == Frequency.YEAR) {
        try {
          Reading<Population> reading = population(period.year(), dimensionsAndCodes);
          populations.add(reading.value());
          problems.addAll(reading.problems());
        } catch (IllegalArgumentException incomplete) {
          problems.add(Problem.of(file, period + " is left out: " + incomplete.getMessage()));
        }
      }
    }
    if (populations.isEmpty()) {
      throw Require.refusal("years with complete ages by sex", "none", "at least one");
    }
    return new Reading<>(new PopulationsByDate(populations), problems);
  }

  /**
   * The figures of a year by country of one dimension: immigrants or emigrants by {@code citizen},
   * {@code c_birth} or {@code partner}, which is the previous or next residence ({@code
   * migr_imm1ctz}, {@code migr_emi1ctz}, {@code migr_imm3ctb}, {@code migr_imm5prv}, {@code
   * migr_emi3nxt}); stocks on 1 January ({@code migr_pop1ctz}, {@code migr_pop3ctb}); births by the
   * mother's {@code c_birth} ({@code demo_facbc}); remittances by {@code partner} in million euro
   * ({@code bop_rem6}); any of these by reporting {@code geo}.
   *
   * <pre>
   *   table.byPlace("citizen", 2023, "geo", "ES", "sex", "T", "age", "TOTAL", "agedef", "REACH")
   * </pre>
   *
   * <p>Every other dimension has to have one code, given or the only one: the ages of {@code
   * agedef} in completed years ({@code COMPLET}) and reached during the year ({@code REACH}) are
   * two counts of the same persons, and so are a sex and the total, which are never added up here.
   * Groups stand apart from the countries.
   *
   * <p>It is a problem of the reading if the countries add up to more than the file's {@code TOTAL}
   * by more than rounding to multiples of five explains, or two codes are of one country (the first
   * stays).
   *
   * @param dimension the dimension of places
   * @param year the year of a flow; of a stock that of its 1 January
   * @param dimensionsAndCodes the other dimensions, each with its code
   * @return the figures of the countries, and of everything else apart
   * @throws IllegalArgumentException if there is no such dimension, code or year, a dimension with
   *     several codes is not named, or no code is that of a country
   */
  public Reading<EurostatPlaces> byPlace(String dimension, int year, String... dimensionsAndCodes) {
    List<String> places = codes(dimension);
    Map<String, String> selection = codes.selection(Set.of(dimension), dimensionsAndCodes);
    TimePeriod period = TimePeriod.ofYear(year);
    if (!codes.periods().contains(period)) {
      throw Require.refusal("year", year, "one of " + Require.listed(codes.periods()));
    }
    EurostatUnit unit = EurostatUnit.of(selection);
    Map<Place, TableCell> countries = new LinkedHashMap<>();
    Map<String, TableCell> others = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    double sum = 0;
    for (String code : places) {
      Map<String, String> full = new LinkedHashMap<>(selection);
      full.put(dimension, code);
      TableCell cell = unit.converted(codes.cell(period, full));
      Optional<Place> country = EurostatAreas.country(code);
      if (country.isEmpty()) {
        others.put(code, cell);
      } else if (countries.containsKey(country.get())) {
        problems.add(
            new Problem(
                file, cell.line(), 0, "", code + " is " + country.get() + " once more; left out"));
      } else {
        countries.put(country.get(), cell);
        sum += cell.figure().orElse(0);
      }
    }
    if (countries.isEmpty()) {
      throw Require.refusal(dimension, Require.listed(places), "codes of countries among them");
    }
    TableCell total = others.get(TOTAL);
    if (total != null && sum > total.figure().orElse(sum) + ROUNDING * (countries.size() + 1)) {
      problems.add(
          new Problem(
              file,
              total.line(),
              0,
              "",
              "the countries add up to " + sum + ", more than their total " + total.figure()));
    }
    double[] values =
        countries.values().stream().mapToDouble(cell -> cell.figure().orElse(Double.NaN)).toArray();
    String label = label(selection) + " by " + dimension + ", " + year;
    return new Reading<>(
        new EurostatPlaces(
            PlaceVector.ofUnsafe(
                codes.title().isEmpty() ? label : codes.title() + ", " + label,
                unit.unit(),
                codes.source(),
                List.copyOf(countries.keySet()),
                values),
            countries,
            others),
        problems);
  }

  private Map<String, String> with(Map<String, String> selection, Sex sex, String age) {
    Map<String, String> full = new LinkedHashMap<>(selection);
    full.put(SEX, sex == Sex.FEMALE ? "F" : "M");
    full.put(AGE, age);
    return full;
  }

  private boolean present(Map<String, String> selection, Sex sex, String age, TimePeriod column) {
    return value(selection, sex, age, column).isPresent();
  }

  private Figure value(Map<String, String> selection, Sex sex, String age, TimePeriod column) {
    Figure figure = codes.cell(column, with(selection, sex, age)).figure();
    return figure.isPresent()
        ? Figure.of(EurostatUnit.of(selection).factor() * figure.value())
        : figure;
  }

  private void problem(
      List<Problem> problems,
      Map<String, String> selection,
      Sex sex,
      String age,
      TimePeriod column,
      String message) {
    long line = codes.cell(column, with(selection, sex, age)).line();
    problems.add(new Problem(file, line, 0, "", column + ": " + message));
  }

  /**
   * Total populations by variant of a table of projections: rows of both sexes ({@code T}) and all
   * ages ({@code TOTAL}), on 1 January.
   *
   * @return the totals by area and variant ({@code BSL} baseline, {@code NMIGR} no migration …)
   * @throws IllegalArgumentException if the table has no dimension projection
   */
  public ProjectionVariants variants() {
    codes.codes(PROJECTION);
    Map<ReferenceArea, Map<ProjectionVariant, YearSeries>> totals = new LinkedHashMap<>();
    for (String geo : codes(GEO)) {
      for (String projection : codes(PROJECTION)) {
        List<String> asked = new ArrayList<>(List.of(GEO, geo, PROJECTION, projection));
        if (has(SEX)) {
          asked.addAll(List.of(SEX, "T"));
        }
        if (has(AGE)) {
          asked.addAll(List.of(AGE, TOTAL));
        }
        Map<String, String> selection = codes.selection(Set.of(), asked.toArray(new String[0]));
        if (codes.has(selection)) {
          totals
              .computeIfAbsent(area(geo), any -> new LinkedHashMap<>())
              .put(
                  new ProjectionVariant(projection, projection),
                  series(selection, "population on 1 January, " + projection)
                      .withArea(area(geo).code()));
        }
      }
    }
    return ProjectionVariants.of(totals);
  }

  /**
   * The population accounts of one area from indicators: {@code JAN} population on 1 January,
   * {@code NATGROW} natural change, {@code CNMIGRAT} net migration with statistical adjustment.
   * They are those of the longest run of years in which all three are there, and the population of
   * the year after.
   *
   * @param place what the area is here
   * @param dimensionsAndCodes dimensions other than the indicator, each with its code, such as geo,
   *     ES51
   * @return the accounts
   * @throws IllegalArgumentException if there is no such code or row, or no year has all three
   */
  public DemographicBalance balance(Place place, String... dimensionsAndCodes) {
    Map<String, String> selection = codes.selection(Set.of(INDICATOR), dimensionsAndCodes);
    YearSeries population = indicator(selection, "JAN", "population on 1 January");
    YearSeries natural = indicator(selection, "NATGROW", "natural change");
    YearSeries migration =
        indicator(selection, "CNMIGRAT", "net migration with statistical adjustment");
    int best = 0;
    int length = 0;
    int run = 0;
    for (int year = population.firstYear(); year <= population.lastYear(); year++) {
      boolean complete =
          population.has(year)
              && population.has(year + 1)
              && natural.has(year)
              && migration.has(year);
      run = complete ? (natural.has(year - 1) && run > 0 ? run + 1 : 1) : 0;
      if (run > length) {
        length = run;
        best = year;
      }
    }
    if (length == 0) {
      throw Require.refusal(
          "years", "none complete", "one with JAN, NATGROW and CNMIGRAT, and JAN of the next");
    }
    int first = best - length + 1;
    return DemographicBalance.of(
        place,
        population.between(first, best + 1),
        natural.between(first, best),
        migration.between(first, best));
  }

  private YearSeries indicator(Map<String, String> selection, String code, String label) {
    Map<String, String> full = new LinkedHashMap<>(selection);
    full.put(INDICATOR, code);
    return series(full, label);
  }

  /** Countries by ISO code, Eurostat's groups as groups; regions by Eurostat's code. */
  private static ReferenceArea area(String geo) {
    return EurostatAreas.find(geo).orElseGet(() -> Place.own(own(geo), geo));
  }

  /** Labels have blanks and brackets, which a code has not. */
  private static String own(String geo) {
    return geo.replaceAll("[^A-Za-z0-9._-]+", "-");
  }

  @Override
  public TextTable table() {
    return codes.table();
  }

  /** Every cell of every row, with its flag. */
  @Override
  public TextTable dataTable() {
    return codes.dataTable();
  }

  /** One line: dimensions, rows and periods; {@link #show} lists the rows. */
  @Override
  public String toString() {
    List<TimePeriod> periods = codes.periods();
    return "Eurostat table by "
        + String.join(", ", dimensions())
        + ": "
        + codes.rowCount()
        + (codes.rowCount() == 1 ? " row" : " rows")
        + (periods.isEmpty()
            ? ""
            : ", "
                + periods.get(0)
                + (periods.get(0).frequency() == Frequency.YEAR ? "-" : " to ")
                + periods.get(periods.size() - 1));
  }
}
