package org.migrationeconomics.data.population.wpp;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.LifeTableColumns;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.population.ProjectionVariant;
import org.migrationeconomics.data.population.WorldPopulationProspects;

/**
 * Reads the CSV files of the United Nations' World Population Prospects, editions of 2022 and 2024,
 * as they are downloaded (packed with gzip, or a ZIP with one file) or unpacked, of any size.
 *
 * <pre>
 *   var reader = WppCsvReader.withDefaults().withPlaces("MEX").withYears(1990, 2023);
 *   reader.populations(Path.of("WPP2024_PopulationBySingleAgeSex_Medium_1950-2023.csv.gz"))
 *       .orThrow().at("MEX", 2020)                                  // a Population of 1 July 2020
 *   reader.fertility(Path.of("WPP2024_Fertility_by_Age1.csv.gz"))
 *       .orThrow().at("MEX", 2020).schedule(1.05)                   // a FertilitySchedule
 *   reader.lifeTables(Path.of("WPP2024_Life_Table_Complete_Medium_Female_1950-2023.csv.gz"))
 *       .orThrow().at("MEX", 2020).of(Sex.FEMALE)                   // a LifeTable
 *   reader.histories(Path.of("wpp2024")).orThrow().history("MEX")   // all of it, joined
 * </pre>
 *
 * <table>
 * <caption>Files and what becomes of them</caption>
 * <tr><th>file</th><th>unit there</th><th>here</th></tr>
 * <tr><td>PopulationByAge5GroupSex, PopulationBySingleAgeSex, Population1January…</td><td>thousand</td>
 * <td>{@link #populations}: persons on the day that MidPeriod says</td></tr>
 * <tr><td>Fertility_by_Age5, Fertility_by_Age1</td><td>births per 1,000 women; thousand births</td>
 * <td>{@link #fertility}: births per woman; persons</td></tr>
 * <tr><td>Life_Table_Abridged, Life_Table_Complete</td><td>radix 100,000</td>
 * <td>{@link #lifeTables}</td></tr>
 * <tr><td>DeathsBySingleAgeSex, DeathsByAge5GroupSex</td><td>thousand</td>
 * <td>{@link #deaths}: persons</td></tr>
 * <tr><td>Demographic_Indicators</td><td>thousands, per 1,000, per 100</td>
 * <td>{@link #indicators}: units of {@link WppIndicator}</td></tr>
 * </table>
 *
 * <p>Total populations by variant ({@code TotalPopulationBySex}) are read by {@code
 * WppVariantsReader} of the package {@code population}.
 *
 * <p><b>Day</b>: in the layout of 2022 and later MidPeriod 2024.5 is 1 July 2024 and MidPeriod 2024
 * is 1 January; the file's name is believed where there is no MidPeriod, and contradicts it
 * nowhere. In files of 2019, which have no column SortOrder, every population is of 1 July.
 *
 * <p>Columns are found by name. A column that divides the rows and is not of the layout, such as
 * Sex in a file of populations, is refused before the first row. Rows of areas and years that are
 * not asked for are passed over, and cost no memory. Rows whose LocTypeName is not {@code
 * Country/Area} are groups.
 *
 * <p><b>Problems</b>: whatever a row contradicts itself or another in; then the whole table of its
 * area and year is left out. Each table must have all its ages: those of populations, deaths and
 * life tables begin at birth and end with an open group, those of fertility are 10-54 or 15-49.
 * Males and females must add up to the total, percentages of fertility must be those of the rates,
 * and the columns of a life table must be those of one table.
 *
 * <p>Defaults: all areas, years and variants; source "UN WPP, file" and the file's name.
 *
 * <p>Immutable and thread-safe.
 */
public final class WppCsvReader {

  private static final double THOUSAND = 1000;
  private static final double ROUNDING_OF_SHARES = 0.05;
  private static final int JANUARY = 0;
  private static final int JULY = 1;

  private final WppSelection selection;
  private final Optional<String> source;

  private WppCsvReader(WppSelection selection, Optional<String> source) {
    this.selection = selection;
    this.source = source;
  }

  /**
   * A reader of all areas, years and variants.
   *
   * @return the reader
   */
  public static WppCsvReader withDefaults() {
    return new WppCsvReader(WppSelection.ALL, Optional.empty());
  }

  /**
   * The same reader, which keeps some areas only; of a large file little then stays in memory.
   *
   * @param places codes of countries ({@code MEX}), numeric codes ({@code 484}, {@code 900} for the
   *     world) or names; one that a file has not is a problem
   * @return the reader
   * @throws IllegalArgumentException if there is none, or one is blank
   */
  public WppCsvReader withPlaces(String... places) {
    return new WppCsvReader(selection.withPlaces(texts("places", "MEX", places)), source);
  }

  /**
   * The same reader, which keeps some areas only.
   *
   * @param areas places, or groups by their numeric codes
   * @return the reader
   * @throws IllegalArgumentException if there is none
   */
  public WppCsvReader withAreas(ReferenceArea... areas) {
    Require.notNull("areas", areas);
    return withPlaces(
        Arrays.stream(areas)
            .map(area -> Require.notNull("area", area).code())
            .toArray(String[]::new));
  }

  /**
   * The same reader, which keeps some years only.
   *
   * @param from the first year
   * @param to the last year
   * @return the reader
   * @throws IllegalArgumentException if a year is not from 1000 to 2999, or they run backwards
   */
  public WppCsvReader withYears(int from, int to) {
    Require.years(from, to);
    return new WppCsvReader(selection.withYears(from, to), source);
  }

  /**
   * The same reader, which keeps some variants only.
   *
   * @param variants names ({@code Medium}) or codes ({@code 2})
   * @return the reader
   * @throws IllegalArgumentException if there is none, or one is blank
   */
  public WppCsvReader withVariants(String... variants) {
    return new WppCsvReader(selection.withVariants(texts("variants", "Medium", variants)), source);
  }

  /**
   * The same reader, which gives every figure a source.
   *
   * @param newSource publication and edition, and the day of the file if it was reissued
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public WppCsvReader withSource(String newSource) {
    return new WppCsvReader(selection, Optional.of(Require.text("source", newSource)));
  }

  private static List<String> texts(String argument, String example, String... texts) {
    if (Require.notNull(argument, texts).length == 0) {
      throw Require.refusal(argument, "none", "at least one such as " + example);
    }
    return Arrays.stream(texts).map(text -> Require.text(argument, text).strip()).toList();
  }

  WppSelection selection() {
    return selection;
  }

  WppCsvReader with(WppSelection newSelection) {
    return new WppCsvReader(newSelection, source);
  }

  /**
   * Populations by age and sex.
   *
   * @param file a file of populations by single ages or groups, of 1 July or 1 January
   * @return what was sound, and all problems
   */
  public Reading<WppTables<Population>> populations(Path file) {
    return populations(DataFile.of(file));
  }

  /**
   * Populations by age and sex.
   *
   * @param file a file of populations by single ages or groups, of 1 July or 1 January
   * @return what was sound, and all problems
   */
  public Reading<WppTables<Population>> populations(DataFile file) {
    return read(
        file,
        WppContent.POPULATION,
        (pass, problems) -> {
          boolean january = file.title().toLowerCase(Locale.ROOT).contains("1january");
          return tables(
              pass,
              WppContent.POPULATION,
              problems,
              (key, block) -> population(key, block, pass.isLater(), january, file));
        });
  }

  /**
   * Fertility by age of the mother.
   *
   * @param file a file of fertility by single ages or groups of five
   * @return what was sound, and all problems
   */
  public Reading<WppTables<FertilityByAge>> fertility(Path file) {
    return fertility(DataFile.of(file));
  }

  /**
   * Fertility by age of the mother.
   *
   * @param file a file of fertility by single ages or groups of five
   * @return what was sound, and all problems
   */
  public Reading<WppTables<FertilityByAge>> fertility(DataFile file) {
    return read(
        file,
        WppContent.FERTILITY,
        (pass, problems) ->
            tables(
                pass,
                WppContent.FERTILITY,
                problems,
                (key, block) -> fertility(key, block, source(file))));
  }

  /**
   * Deaths by sex and age.
   *
   * @param file a file of deaths by single ages or groups
   * @return what was sound, and all problems
   */
  public Reading<WppTables<DeathsByAge>> deaths(Path file) {
    return deaths(DataFile.of(file));
  }

  /**
   * Deaths by sex and age.
   *
   * @param file a file of deaths by single ages or groups
   * @return what was sound, and all problems
   */
  public Reading<WppTables<DeathsByAge>> deaths(DataFile file) {
    return read(
        file,
        WppContent.DEATHS,
        (pass, problems) ->
            tables(
                pass,
                WppContent.DEATHS,
                problems,
                (key, block) -> {
                  AgeGroups ages = wholeAges(block);
                  return new DeathsByAge(
                      key.area(),
                      key.year(),
                      vector("female", ages, thousands(block, 1, ages)),
                      vector("male", ages, thousands(block, 0, ages)),
                      source(file));
                }));
  }

  /**
   * Life tables of those sexes that the file has.
   *
   * @param file a file of abridged or complete life tables
   * @return what was sound, and all problems
   */
  public Reading<WppTables<LifeTablesBySex>> lifeTables(Path file) {
    return lifeTables(DataFile.of(file));
  }

  /**
   * Life tables of those sexes that the file has.
   *
   * @param file a file of abridged or complete life tables
   * @return what was sound, and all problems
   */
  public Reading<WppTables<LifeTablesBySex>> lifeTables(DataFile file) {
    return read(
        file, WppContent.LIFE_TABLES, (pass, problems) -> lifeTables(pass, problems, source(file)));
  }

  /**
   * Demographic indicators.
   *
   * @param file a file of demographic indicators, of the medium or of other variants
   * @return what was sound, and all problems
   */
  public Reading<WppIndicators> indicators(Path file) {
    return indicators(DataFile.of(file));
  }

  /**
   * Demographic indicators.
   *
   * @param file a file of demographic indicators, of the medium or of other variants
   * @return what was sound, and all problems
   */
  public Reading<WppIndicators> indicators(DataFile file) {
    return read(
        file, WppContent.INDICATORS, (pass, problems) -> indicators(pass, problems, source(file)));
  }

  /**
   * Reads a folder of these files, and joins them into one history by single ages and calendar
   * years for each area: populations of 1 January, the rates of the year between two of them, and
   * its net migration.
   *
   * <table>
   * <caption>Files that are looked for, by what their names contain</caption>
   * <tr><th>file</th><th>what it gives</th></tr>
   * <tr><td>Population1JanuaryBySingleAgeSex</td><td>populations</td></tr>
   * <tr><td>Life_Table_Complete_…_Female, …_Male</td><td>death rates; without them</td></tr>
   * <tr><td>DeathsBySingleAgeSex</td><td>deaths over the mean of both populations</td></tr>
   * <tr><td>Fertility_by_Age1</td><td>fertility; without it</td></tr>
   * <tr><td>Fertility_by_Age5</td><td>the rate of a group at each of its ages</td></tr>
   * <tr><td>Demographic_Indicators</td><td>sex ratio at birth, net migration</td></tr>
   * </table>
   *
   * <p>Where deaths or fertility of groups are taken in place of the better file, the source of the
   * rates says so. Populations of 1 July do not lie at the ends of calendar years, and are not
   * looked for. Of one area the longest run of years without a gap is kept, and a problem says what
   * is left out and for want of what; nothing is interpolated. Only net migration may be missing.
   *
   * <p>Without {@link #withPlaces} all areas are read, which takes minutes and more than a gigabyte
   * of memory. Without {@link #withVariants} it is the medium variant.
   *
   * @param folder the folder with the files
   * @return the histories, and the problems of all files
   */
  public Reading<WorldPopulationProspects> histories(Path folder) {
    return new WppCsvFolder(this, Require.notNull("folder", folder)).read(source);
  }

  private String source(DataFile file) {
    return source.orElse("UN WPP, file " + file.title());
  }

  /** Makes something of a pass that has come to its end. */
  @FunctionalInterface
  private interface Body<T> {
    T of(WppPass pass, ProblemList problems);
  }

  private <T> Reading<T> read(DataFile file, WppContent content, Body<T> body) {
    return FileInput.text(
        Require.notNull("file", file),
        (text, problems) -> {
          WppPass pass = new WppPass(content, selection, problems);
          pass.run(text);
          return body.of(pass, problems);
        });
  }

  /** Makes something of the rows of one table. */
  @FunctionalInterface
  private interface Maker<T> {
    T of(WppPass.Key key, WppPass.Block block);
  }

  private static <T extends Tabular> WppTables<T> tables(
      WppPass pass, WppContent content, ProblemList problems, Maker<T> maker) {
    Map<ReferenceArea, Map<ProjectionVariant, Map<Integer, T>>> values = new LinkedHashMap<>();
    pass.blocks()
        .forEach(
            (key, block) ->
                made(key, block, problems, maker)
                    .ifPresent(
                        value ->
                            values
                                .computeIfAbsent(key.area(), any -> new LinkedHashMap<>())
                                .computeIfAbsent(key.variant(), any -> new TreeMap<>())
                                .put(key.year(), value)));
    return new WppTables<>(content.label(), values);
  }

  private static <T> Optional<T> made(
      WppPass.Key key, WppPass.Block block, ProblemList problems, Maker<T> maker) {
    String why = "one of its rows cannot be read";
    if (!block.isFaulty()) {
      try {
        return Optional.of(maker.of(key, block));
      } catch (IllegalArgumentException refusal) {
        why = String.valueOf(refusal.getMessage());
      }
    }
    problems.add(
        block.line(),
        0,
        "",
        key.area().name()
            + ", "
            + key.variant().name()
            + ", "
            + key.year()
            + " is left out, because "
            + why);
    return Optional.empty();
  }

  /** Ages from birth to an open group. */
  private static AgeGroups wholeAges(WppPass.Block block) {
    AgeGroups ages = AgeGroups.ofLabels(block.labels());
    if (ages.lower(0) != 0) {
      throw new IllegalArgumentException("its first age is " + ages.label(0) + ", expected birth");
    }
    if (!ages.isOpen()) {
      throw new IllegalArgumentException(
          "its last age is " + ages.label(ages.size() - 1) + ", expected an open group");
    }
    return ages;
  }

  private static double[] present(WppPass.Block block, int column, String name, AgeGroups ages) {
    double[] values = block.column(column);
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        throw new IllegalArgumentException(name + " is missing at age " + ages.label(i));
      }
    }
    return values;
  }

  private static double[] thousands(WppPass.Block block, int column, AgeGroups ages) {
    double[] values =
        present(block, column, column == 0 ? "the figure of males" : "the figure of females", ages);
    for (int i = 0; i < values.length; i++) {
      values[i] *= THOUSAND;
    }
    return values;
  }

  private static AgeVector vector(String label, AgeGroups ages, double[] values) {
    return AgeVector.ofUnsafe(label, SimpleUnit.PERSONS, ages, values);
  }

  private Population population(
      WppPass.Key key, WppPass.Block block, boolean later, boolean january, DataFile file) {
    AgeGroups ages = wholeAges(block);
    return Population.builder()
        .area(key.area())
        .date(day(key.year(), block.middle(), later, january))
        .female(vector("female", ages, thousands(block, 1, ages)))
        .male(vector("male", ages, thousands(block, 0, ages)))
        .source(source(file))
        .build();
  }

  private static LocalDate day(int year, double middle, boolean later, boolean january) {
    ReferenceDay[] days = {ReferenceDay.START_OF_YEAR, ReferenceDay.MID_YEAR};
    if (!later) {
      return days[JULY].in(year);
    }
    if (Double.isNaN(middle)) {
      if (!january) {
        throw new IllegalArgumentException(
            "neither MidPeriod nor the name of the file says of which day it is");
      }
      return days[JANUARY].in(year);
    }
    boolean plain = middle == year;
    if (january && !plain) {
      throw new IllegalArgumentException(
          "MidPeriod says 1 July and the name of the file 1 January");
    }
    return days[plain ? JANUARY : JULY].in(year);
  }

  private static FertilityByAge fertility(WppPass.Key key, WppPass.Block block, String source) {
    AgeGroups ages = AgeGroups.ofLabels(block.labels());
    int first = ages.lower(0);
    int last = ages.size() - 1;
    int end = ages.isOpen() ? -1 : ages.end(last);
    if (!((first == 10 && end == 55) || (first == 15 && end == 50))) {
      throw new IllegalArgumentException("its ages are " + ages + ", expected 10-54 or 15-49");
    }
    double[] rates = present(block, 0, "ASFR", ages);
    double[] shares = block.column(1);
    double[] births = present(block, 2, "Births", ages);
    double sum = 0;
    for (double rate : rates) {
      sum += rate;
    }
    for (int i = 0; i < rates.length; i++) {
      double share = 100 * rates[i] / sum;
      if (sum > 0 && Math.abs(share - shares[i]) > ROUNDING_OF_SHARES) {
        throw new IllegalArgumentException(
            "PASFR at age " + ages.label(i) + " is " + shares[i] + ", but ASFR is " + share + " %");
      }
    }
    for (int i = 0; i < rates.length; i++) {
      rates[i] /= THOUSAND;
      births[i] *= THOUSAND;
    }
    return new FertilityByAge(
        key.area(),
        key.year(),
        AgeVector.ofUnsafe("fertility", SimpleUnit.PER_YEAR, ages, rates),
        vector("births", ages, births),
        source);
  }

  /** A life table and its death rates as published. */
  private record OneTable(LifeTable table, AgeVector rates) {}

  private static WppTables<LifeTablesBySex> lifeTables(
      WppPass pass, ProblemList problems, String source) {
    Map<ReferenceArea, Map<ProjectionVariant, Map<Integer, Map<Integer, OneTable>>>> found =
        new LinkedHashMap<>();
    pass.blocks()
        .forEach(
            (key, block) ->
                made(key, block, problems, (any, rows) -> lifeTable(any, rows, problems, source))
                    .ifPresent(
                        table ->
                            found
                                .computeIfAbsent(key.area(), any -> new LinkedHashMap<>())
                                .computeIfAbsent(key.variant(), any -> new LinkedHashMap<>())
                                .computeIfAbsent(key.year(), any -> new TreeMap<>())
                                .put(key.sex(), table)));
    Map<ReferenceArea, Map<ProjectionVariant, Map<Integer, LifeTablesBySex>>> values =
        new LinkedHashMap<>();
    found.forEach(
        (area, variants) ->
            variants.forEach(
                (variant, years) ->
                    years.forEach(
                        (year, bySex) -> {
                          Map<Integer, LifeTable> tables = new TreeMap<>();
                          Map<Integer, AgeVector> rates = new TreeMap<>();
                          bySex.forEach(
                              (sex, one) -> {
                                tables.put(sex, one.table());
                                rates.put(sex, one.rates());
                              });
                          values
                              .computeIfAbsent(area, any -> new LinkedHashMap<>())
                              .computeIfAbsent(variant, any -> new TreeMap<>())
                              .put(year, new LifeTablesBySex(area, year, tables, rates));
                        })));
    return new WppTables<>(WppContent.LIFE_TABLES.label(), values);
  }

  private static OneTable lifeTable(
      WppPass.Key key, WppPass.Block block, ProblemList problems, String source) {
    AgeGroups ages = wholeAges(block);
    double[][] columns = new double[WppContent.LIFE_TABLES.columns().size()][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = present(block, i, WppContent.LIFE_TABLES.columns().get(i), ages);
    }
    double[] rates = columns[0];
    double[] survivors = columns[2];
    double[] deaths = columns[3];
    double[] years = columns[4];
    for (int x = 0; x < rates.length; x++) {
      // Rates and probabilities may be rounded to five decimals.
      if (Math.abs(rates[x] * years[x] - deaths[x]) > 2 + 0.002 * deaths[x]
          || Math.abs(columns[1][x] * survivors[x] - deaths[x]) > 2 + 0.002 * deaths[x]) {
        throw new IllegalArgumentException(
            "mx, qx, dx and Lx contradict each other at age " + ages.label(x));
      }
    }
    String[] sexes = {" men", " women", ""};
    LifeTable table =
        LifeTableColumns.of(ages, survivors, deaths, years, columns[5], columns[6])
            .withLabel("life table of " + key.area().name() + sexes[key.sex()] + " " + key.year())
            .withSource(source);
    if (Arrays.stream(columns[2]).anyMatch(survivor -> survivor < 0)) {
      problems.add(
          block.line(),
          0,
          "",
          table.label()
              + " has survivors below zero at the oldest ages, as its death rates are too high for"
              + " its groups; it is closed at "
              + table.ages().label(table.ages().size() - 1));
    }
    Optional<Sex> sex =
        key.sex() == 2 ? Optional.empty() : Optional.of(key.sex() == 0 ? Sex.MALE : Sex.FEMALE);
    return new OneTable(
        sex.map(table::withSex).orElse(table),
        AgeVector.ofUnsafe(
            sex.map(Sex::label).orElse("both sexes"), SimpleUnit.PER_YEAR, ages, rates));
  }

  private static WppIndicators indicators(WppPass pass, ProblemList problems, String source) {
    Map<ReferenceArea, Map<ProjectionVariant, EnumMap<WppIndicator, YearSeries.Builder>>> found =
        new LinkedHashMap<>();
    pass.blocks()
        .forEach(
            (key, block) ->
                made(key, block, problems, (any, rows) -> rows)
                    .ifPresent(
                        rows -> {
                          EnumMap<WppIndicator, YearSeries.Builder> builders =
                              found
                                  .computeIfAbsent(key.area(), any -> new LinkedHashMap<>())
                                  .computeIfAbsent(
                                      key.variant(), any -> new EnumMap<>(WppIndicator.class));
                          WppIndicator[] all = WppIndicator.values();
                          for (int i = 0; i < all.length; i++) {
                            if (pass.has(i)) {
                              put(builders, key, all[i], rows.column(i)[0], source);
                            }
                          }
                        }));
    Map<ReferenceArea, Map<ProjectionVariant, EnumMap<WppIndicator, YearSeries>>> series =
        new LinkedHashMap<>();
    found.forEach(
        (area, variants) ->
            variants.forEach(
                (variant, builders) -> {
                  EnumMap<WppIndicator, YearSeries> own = new EnumMap<>(WppIndicator.class);
                  builders.forEach(
                      (indicator, builder) ->
                          own.put(indicator, builder.build().withArea(area.code())));
                  series.computeIfAbsent(area, any -> new LinkedHashMap<>()).put(variant, own);
                }));
    return new WppIndicators(series);
  }

  private static void put(
      EnumMap<WppIndicator, YearSeries.Builder> builders,
      WppPass.Key key,
      WppIndicator indicator,
      double value,
      String source) {
    YearSeries.Builder builder =
        builders.computeIfAbsent(
            indicator,
            any ->
                YearSeries.builder(indicator.unit())
                    .label(indicator.label() + ", " + key.variant().name())
                    .source(source));
    if (Double.isNaN(value)) {
      builder.hole(key.year());
    } else {
      builder.put(key.year(), indicator.scaled(value));
    }
  }

  /** What is kept, and the source. */
  @Override
  public String toString() {
    return "reader of WPP files" + selection + source.map(text -> " (" + text + ")").orElse("");
  }
}
