package org.migrationeconomics.data.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
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

/**
 * A table of Eurostat: figures by year, found by the codes of their dimensions.
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
 * <p><b>Units</b>: persons, as the file's unit {@code NR} says; on 1 January.
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

  private final String file;
  private final String source;
  private final List<String> dimensions;
  private final int[] years;
  private final LinkedHashMap<List<String>, Row> rows;

  private EurostatTable(
      String file,
      String source,
      List<String> dimensions,
      int[] years,
      Map<List<String>, Row> rows) {
    this.file = file;
    this.source = source;
    this.dimensions = dimensions;
    this.years = years;
    this.rows = new LinkedHashMap<>(rows);
  }

  /** A row of the file: values with NaN for holes, and the flags of those that have any. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, nor shown to users.
  record Row(long line, double[] values, Map<Integer, String> flags) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** Takes over what a reader has put together. */
  static EurostatTable of(
      String file,
      String source,
      List<String> dimensions,
      int[] years,
      Map<List<String>, Row> rows) {
    return new EurostatTable(file, source, List.copyOf(dimensions), years, rows);
  }

  /**
   * The names of the dimensions.
   *
   * @return such as freq, unit, age, sex, geo
   */
  public List<String> dimensions() {
    return dimensions;
  }

  /**
   * The codes of a dimension.
   *
   * @param dimension its name
   * @return the codes, in the order of the file
   * @throws IllegalArgumentException if there is no such dimension
   */
  public List<String> codes(String dimension) {
    int index = index(dimension);
    Set<String> codes = new LinkedHashSet<>();
    rows.keySet().forEach(key -> codes.add(key.get(index)));
    return List.copyOf(codes);
  }

  private int index(String dimension) {
    int index = dimensions.indexOf(Require.notNull("dimension", dimension));
    if (index < 0) {
      throw Require.refusal("dimension", dimension, "one of " + dimensions);
    }
    return index;
  }

  private boolean has(String dimension) {
    return dimensions.contains(dimension);
  }

  /** What the caller asks for, and the only code of each dimension that it does not name. */
  private Map<String, String> selection(List<String> without, String... dimensionsAndCodes) {
    if (dimensionsAndCodes.length % 2 != 0) {
      throw Require.refusal(
          "dimensions and codes",
          Arrays.toString(dimensionsAndCodes),
          "a code after each dimension");
    }
    Map<String, String> asked = new LinkedHashMap<>();
    for (int i = 0; i < dimensionsAndCodes.length; i += 2) {
      String dimension = dimensionsAndCodes[i];
      if (!codes(dimension).contains(dimensionsAndCodes[i + 1])) {
        throw Require.refusal(
            dimension, dimensionsAndCodes[i + 1], "one of the codes " + shown(codes(dimension)));
      }
      if (without.contains(dimension) || asked.put(dimension, dimensionsAndCodes[i + 1]) != null) {
        throw Require.refusal("dimension", dimension, "one that is free, and each once");
      }
    }
    for (String dimension : dimensions) {
      if (!asked.containsKey(dimension) && !without.contains(dimension)) {
        List<String> codes = codes(dimension);
        if (codes.size() != 1) {
          throw Require.refusal(
              dimension, "not given", "one of its " + codes.size() + " codes " + shown(codes));
        }
        asked.put(dimension, codes.get(0));
      }
    }
    return asked;
  }

  private static String shown(List<String> codes) {
    return codes.size() <= 20 ? codes.toString() : codes.subList(0, 20) + " and more";
  }

  private List<String> key(Map<String, String> selection) {
    List<String> key = new ArrayList<>();
    dimensions.forEach(dimension -> key.add(selection.getOrDefault(dimension, "")));
    return key;
  }

  private Row row(Map<String, String> selection) {
    List<String> key = key(selection);
    Row row = rows.get(key);
    if (row == null) {
      throw Require.refusal("row", String.join(",", key), "one of the " + rows.size() + " rows");
    }
    return row;
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
    Require.notNull("dimensionsAndCodes", dimensionsAndCodes);
    Map<String, String> selection = selection(List.of(), dimensionsAndCodes);
    YearSeries series = series(selection, label(selection));
    return selection.containsKey(GEO) ? series.withArea(area(selection.get(GEO)).code()) : series;
  }

  private YearSeries series(Map<String, String> selection, String label) {
    Row row = row(selection);
    YearSeries.Builder series = YearSeries.builder(unit(selection)).label(label).source(source);
    for (int i = 0; i < years.length; i++) {
      if (Double.isNaN(row.values()[i])) {
        series.hole(years[i]);
      } else {
        series.put(years[i], row.values()[i]);
      }
    }
    return series.build();
  }

  /** Rates stand beside counts among the indicators, and "RT" ends their codes. */
  private static MeasureUnit unit(Map<String, String> selection) {
    String unit = selection.getOrDefault("unit", "");
    String indicator = selection.getOrDefault(INDICATOR, "");
    if (unit.startsWith("PC")) {
      return SimpleUnit.PERCENT;
    }
    if (unit.startsWith("THS") || unit.startsWith("MIO")) {
      throw Require.refusal(
          "unit", unit, "one that is no multiple: NR for persons, PC for per cent, or a ratio");
    }
    boolean rate = indicator.endsWith("RT") || (!unit.isEmpty() && !unit.equals("NR"));
    return rate ? SimpleUnit.RATIO : SimpleUnit.PERSONS;
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
    Require.notNull("dimensionsAndCodes", dimensionsAndCodes);
    return row(selection(List.of(), dimensionsAndCodes)).flags().getOrDefault(year, "");
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
    Require.notNull("dimensionsAndCodes", dimensionsAndCodes);
    Map<String, String> selection = selection(List.of(SEX, AGE), dimensionsAndCodes);
    int column = Arrays.binarySearch(years, year);
    if (column < 0) {
      throw Require.refusal(
          "year", year, "one of the years " + years[0] + " to " + years[years.length - 1]);
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
            .source(source);
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

  private Map<String, String> with(Map<String, String> selection, Sex sex, String age) {
    Map<String, String> full = new LinkedHashMap<>(selection);
    full.put(SEX, sex == Sex.FEMALE ? "F" : "M");
    full.put(AGE, age);
    return full;
  }

  private boolean present(Map<String, String> selection, Sex sex, String age, int column) {
    return value(selection, sex, age, column).isPresent();
  }

  private Figure value(Map<String, String> selection, Sex sex, String age, int column) {
    Row row = rows.get(key(with(selection, sex, age)));
    return row == null || Double.isNaN(row.values()[column])
        ? Figure.empty("the file has none")
        : Figure.of(row.values()[column]);
  }

  private void problem(
      List<Problem> problems,
      Map<String, String> selection,
      Sex sex,
      String age,
      int column,
      String message) {
    Row row = row(with(selection, sex, age));
    problems.add(new Problem(file, row.line(), column + 2, String.valueOf(years[column]), message));
  }

  /**
   * Total populations by variant of a table of projections: rows of both sexes ({@code T}) and all
   * ages ({@code TOTAL}), on 1 January.
   *
   * @return the totals by area and variant ({@code BSL} baseline, {@code NMIGR} no migration …)
   * @throws IllegalArgumentException if the table has no dimension projection
   */
  public ProjectionVariants variants() {
    index(PROJECTION);
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
        Map<String, String> selection = selection(List.of(), asked.toArray(new String[0]));
        if (rows.containsKey(key(selection))) {
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
    Require.notNull("dimensionsAndCodes", dimensionsAndCodes);
    Map<String, String> selection = selection(List.of(INDICATOR), dimensionsAndCodes);
    YearSeries population = indicator(selection, "JAN", "population on 1 January");
    YearSeries natural = indicator(selection, "NATGROW", "natural change");
    YearSeries migration =
        indicator(selection, "CNMIGRAT", "net migration with statistical adjustment");
    int best = 0;
    int length = 0;
    int run = 0;
    for (int year : years) {
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

  /** Countries by ISO code, where Eurostat has two of its own; the rest by Eurostat's code. */
  private static ReferenceArea area(String geo) {
    String alpha2 =
        switch (geo) {
          case "EL" -> "GR";
          case "UK" -> "GB";
          default -> geo;
        };
    if (geo.startsWith("EU")
        || geo.startsWith("EA")
        || geo.startsWith("EEA")
        || geo.startsWith("EFTA")) {
      return Aggregate.of(geo);
    }
    if (alpha2.length() == 2) {
      try {
        return Place.ofAlpha2(alpha2);
      } catch (IllegalArgumentException notOfIso) {
        return Place.own(geo, geo);
      }
    }
    return Place.own(geo, geo);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table = TextTable.titled(toString());
    dimensions.forEach(table::column);
    table.column("years with figures");
    rows.forEach(
        (key, row) -> {
          List<Object> cells = new ArrayList<>(key);
          cells.add(Arrays.stream(row.values()).filter(value -> !Double.isNaN(value)).count());
          table.row(cells.toArray());
        });
    return table.source(source).build();
  }

  /** Every cell of every row, with its flag. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table = TextTable.titled(toString());
    dimensions.forEach(table::column);
    table.column("year").column("flag").unit("persons").column("figure");
    List<Map.Entry<List<String>, Row>> entries = List.copyOf(rows.entrySet());
    Figure blank = Figure.empty("the file has no figure");
    return table
        .rows(
            Math.multiplyExact(entries.size(), years.length),
            cell -> {
              Map.Entry<List<String>, Row> entry = entries.get(cell / years.length);
              int at = cell % years.length;
              List<Object> cells = new ArrayList<>(entry.getKey());
              cells.add(years[at]);
              cells.add(entry.getValue().flags().getOrDefault(years[at], ""));
              double value = entry.getValue().values()[at];
              cells.add(Double.isNaN(value) ? blank : Figure.of(value));
              return cells.toArray();
            })
        .source(source)
        .build();
  }

  /** One line: dimensions, rows and years; {@link #show} lists the rows. */
  @Override
  public String toString() {
    return "Eurostat table by "
        + String.join(", ", dimensions)
        + ": "
        + rows.size()
        + (rows.size() == 1 ? " row" : " rows")
        + (years.length == 0 ? "" : ", " + years[0] + "-" + years[years.length - 1]);
  }
}
