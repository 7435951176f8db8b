package org.migrationeconomics.data.population.wpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.HistoryJoin;
import org.migrationeconomics.data.population.WorldPopulationProspects;

/** A folder of CSV files of World Population Prospects, joined on the grid of calendar years. */
final class WppCsvFolder {

  private static final Pattern EDITION = Pattern.compile("wpp(2[0-9]{3})");
  private static final String GROUPED =
      "; rates of groups of five years taken for each of their ages";
  private static final String BY_DEATHS =
      "; death rates are deaths over the mean of both populations";

  private final WppCsvReader reader;
  private final Path folder;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  private final Map<ReferenceArea, Map<Integer, Population>> populations = new LinkedHashMap<>();
  private final Map<ReferenceArea, Map<Integer, FertilityByAge>> fertility = new HashMap<>();
  private final Map<ReferenceArea, Map<Integer, AgeVector>> womensRates = new HashMap<>();
  private final Map<ReferenceArea, Map<Integer, AgeVector>> mensRates = new HashMap<>();
  private final Map<ReferenceArea, Map<Integer, DeathsByAge>> deaths = new HashMap<>();
  private final Map<ReferenceArea, Map<Integer, Double>> sexRatios = new HashMap<>();
  private final Map<ReferenceArea, Map<Integer, Double>> migration = new HashMap<>();
  private boolean grouped;
  private boolean byDeaths;

  WppCsvFolder(WppCsvReader reader, Path folder) {
    WppSelection selection = reader.selection();
    this.reader =
        selection.variants().isEmpty()
            ? reader.with(selection.withVariants(List.of(WppTables.MEDIUM)))
            : reader;
    this.folder = folder;
    this.name = DataFile.of(folder).name();
  }

  Reading<WorldPopulationProspects> read(Optional<String> givenSource) {
    String source =
        givenSource.orElse(
            "UN WPP, folder " + DataFile.of(folder.toAbsolutePath().normalize()).title());
    List<PopulationHistory> histories = new ArrayList<>();
    if (list() && readAll()) {
      String edition = String.join("", editions());
      for (Map.Entry<ReferenceArea, Map<Integer, Population>> entry : populations.entrySet()) {
        HistoryJoin.join(
                entry.getKey().name() + " (" + entry.getKey().code() + ")",
                List.copyOf(entry.getValue().keySet()),
                new AreaParts(entry.getKey(), entry.getValue(), source),
                last -> label(last, edition),
                name,
                problems)
            .ifPresent(histories::add);
      }
    }
    return new Reading<>(WorldPopulationProspects.of(histories), problems);
  }

  /** Estimates of an edition end with the year before it, that is with the 1 January of its own. */
  private String label(int last, String edition) {
    String variant =
        reader.selection().variants().contains(WppTables.MEDIUM)
            ? "medium variant"
            : String.join(", ", reader.selection().variants());
    if (edition.isEmpty()) {
      return "estimates or " + variant;
    }
    return last <= Integer.parseInt(edition) ? "estimates" : "estimates and " + variant;
  }

  private boolean list() {
    if (!Files.isDirectory(folder)) {
      return fault(Files.exists(folder) ? "this is not a folder" : "there is no such folder");
    }
    Map<String, Path> byStem = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.sorted().toList()) {
        String title = title(file);
        // A file and the same file packed are one; the plain one sorts first.
        if (title.matches(".*\\.(csv|gz|zip)")) {
          byStem.putIfAbsent(title.replaceAll("\\.csv|\\.gz|\\.zip", ""), file);
        }
      }
    } catch (IOException failure) {
      return fault(FileInput.sentence(failure));
    } catch (UncheckedIOException failure) {
      return fault(FileInput.sentence(Objects.requireNonNull(failure.getCause())));
    }
    files.addAll(byStem.values());
    Set<String> editions = editions();
    return editions.size() <= 1
        || fault(
            "there are files of the editions "
                + String.join(", ", editions)
                + ", expected a folder for each");
  }

  private Set<String> editions() {
    Set<String> editions = new TreeSet<>();
    for (Path file : files) {
      Matcher edition = EDITION.matcher(title(file));
      if (edition.find()) {
        editions.add(edition.group(1));
      }
    }
    return editions;
  }

  private boolean fault(String message) {
    problems.add(Problem.of(name, message));
    return false;
  }

  private static String title(Path file) {
    return DataFile.of(file).title().toLowerCase(Locale.ROOT);
  }

  private List<Path> named(String first, String second) {
    return files.stream()
        .filter(file -> title(file).contains(first) && title(file).contains(second))
        .toList();
  }

  private boolean needed(List<Path> found, String what, String example) {
    return !found.isEmpty()
        || fault("there is no file of " + what + ", such as WPP2024_" + example + ".csv.gz");
  }

  private boolean readAll() {
    List<Path> people = named("population1january", "singleage");
    List<Path> women = named("life_table_complete", "female");
    List<Path> men =
        named("life_table_complete", "_male").stream().filter(f -> !women.contains(f)).toList();
    List<Path> dead = named("deathsbysingleage", "");
    List<Path> mothers = named("fertility_by_age1", "");
    List<Path> groups = named("fertility_by_age5", "");
    List<Path> indicators =
        named("demographic_indicators", "").stream()
            .filter(
                file ->
                    !title(file).contains("othervariants")
                        || !reader.selection().variants().contains(WppTables.MEDIUM))
            .toList();
    byDeaths = women.isEmpty() || men.isEmpty();
    grouped = mothers.isEmpty();
    boolean sound =
        needed(
            people,
            "populations of 1 January by single ages",
            "Population1JanuaryBySingleAgeSex_Medium_1950-2023");
    sound &=
        !byDeaths
            || needed(
                dead,
                "complete life tables of both women and men, nor one of deaths by single ages",
                "DeathsBySingleAgeSex_Medium_1950-2023");
    sound &= !grouped || needed(groups, "fertility by age", "Fertility_by_Age1");
    sound &=
        needed(
            indicators, "sex ratios at birth and net migration", "Demographic_Indicators_Medium");
    if (!sound) {
      return false;
    }
    people.forEach(file -> each(file, reader::populations, populations));
    (grouped ? groups : mothers).forEach(file -> each(file, reader::fertility, fertility));
    if (byDeaths) {
      dead.forEach(file -> each(file, reader::deaths, deaths));
    } else {
      women.forEach(file -> rates(file, Sex.FEMALE, womensRates));
      men.forEach(file -> rates(file, Sex.MALE, mensRates));
    }
    indicators.forEach(this::indicators);
    return true;
  }

  /** Reads one file and puts all its tables where they belong. */
  private <T extends Tabular> void each(
      Path file, ReadFile<WppTables<T>> method, Map<ReferenceArea, Map<Integer, T>> target) {
    WppTables<T> tables = take(method.read(file));
    for (ReferenceArea area : tables.areas()) {
      tables
          .of(area.code())
          .values()
          .forEach((year, value) -> put(file, target, area, year, value));
    }
  }

  @FunctionalInterface
  private interface ReadFile<T> {
    Reading<T> read(Path file);
  }

  private <T> T take(Reading<T> reading) {
    problems.addAll(reading.problems());
    return reading.value();
  }

  private void rates(Path file, Sex sex, Map<ReferenceArea, Map<Integer, AgeVector>> target) {
    WppTables<LifeTablesBySex> tables = take(reader.lifeTables(file));
    for (ReferenceArea area : tables.areas()) {
      tables
          .of(area.code())
          .values()
          .forEach(
              (year, value) -> {
                if (value.has(sex)) {
                  put(file, target, area, year, value.deathRates(sex));
                } else {
                  problems.add(
                      Problem.of(
                          DataFile.of(file).name(),
                          area.name() + ", " + year + " has no life table of this sex"));
                }
              });
    }
  }

  private void indicators(Path file) {
    WppIndicators indicators = take(reader.indicators(file));
    for (ReferenceArea area : indicators.areas()) {
      series(file, area, indicators, WppIndicator.SEX_RATIO_AT_BIRTH, sexRatios);
      series(file, area, indicators, WppIndicator.NET_MIGRATION, migration);
    }
  }

  private void series(
      Path file,
      ReferenceArea area,
      WppIndicators indicators,
      WppIndicator indicator,
      Map<ReferenceArea, Map<Integer, Double>> target) {
    YearSeries series;
    try {
      series = indicators.series(area.code(), indicator);
    } catch (IllegalArgumentException missing) {
      // The file has no such column: each year says so where it is wanted.
      return;
    }
    series
        .years()
        .filter(series::has)
        .forEach(year -> put(file, target, area, year, series.at(year)));
  }

  private <T> void put(
      Path file,
      Map<ReferenceArea, Map<Integer, T>> target,
      ReferenceArea area,
      int year,
      T value) {
    T before = target.computeIfAbsent(area, any -> new TreeMap<>()).putIfAbsent(year, value);
    if (before != null && !before.equals(value)) {
      problems.add(
          Problem.of(
              DataFile.of(file).name(),
              area.name() + ", " + year + " stands in another file already, which is kept"));
    }
  }

  /** What all files say of one area. */
  private final class AreaParts implements HistoryJoin.Parts {

    private final ReferenceArea area;
    private final Map<Integer, Population> people;
    private final String source;

    AreaParts(ReferenceArea area, Map<Integer, Population> people, String source) {
      this.area = area;
      this.people = people;
      this.source = source;
    }

    @Override
    public Population population(int year) {
      Population population = found(Optional.ofNullable(people.get(year)), "population", year);
      if (!population.date().equals(ReferenceDay.START_OF_YEAR.in(year))) {
        throw new IllegalArgumentException(
            "the population of " + year + " is of " + population.date() + ", not of 1 January");
      }
      return population.withSource(source);
    }

    @Override
    public VitalRates rates(int from, int to) {
      if (to != from + 1) {
        throw new IllegalArgumentException("there is no population of " + (from + 1));
      }
      return VitalRates.builder()
          .area(area)
          .between(from, to, ReferenceDay.START_OF_YEAR)
          .female(deathRates(Sex.FEMALE, womensRates, from))
          .male(deathRates(Sex.MALE, mensRates, from))
          .fertility(schedule(from))
          .source(source + (byDeaths ? BY_DEATHS : "") + (grouped ? GROUPED : ""))
          .build();
    }

    private AgeVector deathRates(
        Sex sex, Map<ReferenceArea, Map<Integer, AgeVector>> rates, int year) {
      return byDeaths
          ? found(of(deaths, year), "deaths", year)
              .rates(sex, population(year), population(year + 1))
          : found(of(rates, year), "life table of " + sex.label() + "s", year);
    }

    private FertilitySchedule schedule(int year) {
      FertilityByAge own = found(of(fertility, year), "fertility by age", year);
      double ratio = found(of(sexRatios, year), "sex ratio at birth", year);
      return own.schedule(ratio)
          .withRates(grouped ? single(own.rates()) : own.rates())
          .withSource(source + (grouped ? GROUPED : ""));
    }

    private <T> Optional<T> of(Map<ReferenceArea, Map<Integer, T>> all, int year) {
      return Optional.ofNullable(all.getOrDefault(area, Map.of()).get(year));
    }

    private <T> T found(Optional<T> value, String what, int year) {
      return value.orElseThrow(
          () -> new IllegalArgumentException("there is no " + what + " of " + year));
    }

    @Override
    public Figure netMigration(int from, int to) {
      return of(migration, from)
          .map(Figure::of)
          .orElseGet(() -> Figure.empty("there is no net migration of " + from));
    }
  }

  /** The rates of groups, each for every age of its group. */
  private static AgeVector single(AgeVector groups) {
    AgeGroups ages = groups.ages();
    int first = ages.lower(0);
    int last = ages.end(ages.size() - 1) - 1;
    double[] rates = new double[last - first + 1];
    for (int age = first; age <= last; age++) {
      rates[age - first] = groups.value(ages.indexOf(age));
    }
    return AgeVector.ofUnsafe(
        groups.label(), SimpleUnit.PER_YEAR, AgeGroups.closed(first, last, 1), rates);
  }
}
