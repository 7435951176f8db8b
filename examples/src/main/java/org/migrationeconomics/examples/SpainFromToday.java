package org.migrationeconomics.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator;
import org.migrationeconomics.core.measure.Frequency;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.population.EurostatPlaces;
import org.migrationeconomics.data.population.EurostatReader;
import org.migrationeconomics.data.population.EurostatTable;
import org.migrationeconomics.data.table.TableCell;

/**
 * To whom does Spain, or another country, owe its growth? From the files that the United Nations
 * and Eurostat hand out today.
 *
 * <p>From a folder with CSV files of World Population Prospects 2022 or 2024 and, for the countries
 * that people come from, Eurostat's tables {@code migr_imm1ctz} (immigrants) and {@code
 * migr_pop1ctz} (residents) in any of its layouts, under names that contain these codes; or
 * fetched:
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=SpainFromToday -Dexec.args="DIR"
 *   mvn -q compile -Pexample -Dexample=SpainFromToday -Dexec.args="Portugal DIR"
 *   mvn -q compile -Pexample -Dexample=SpainFromToday -Dexec.args="--fetch"
 * </pre>
 *
 * <p>What is fetched of the United Nations is some 200 MB, once: deaths in place of life tables,
 * and fertility of groups of five years in place of single ages. A folder with the larger files is
 * read with them. With both, the folder is taken if the figures cannot be fetched. What is later
 * than this year is no history, and is passed over.
 */
public final class SpainFromToday {

  private static final int LARGEST = 10;
  private static final String CITIZEN = "citizen";
  private static final String AGE_DEFINITION = "agedef";
  private static final String TOTAL = "TOTAL";
  private static final String BOTH_SEXES = "T";
  private static final String IMMIGRANTS = "migr_imm1ctz";
  private static final String RESIDENTS = "migr_pop1ctz";

  /** Eurostat's own codes, before those of ISO. */
  private static final List<String> OWN_CODES = List.of("EL", "UK", "XK");

  private SpainFromToday() {}

  /**
   * Prints to whom the growth is owed.
   *
   * @param args a country, if not Spain, and a folder or {@code --fetch} or both; without a folder
   *     and {@code --fetch} it says which files it wants
   * @throws IllegalArgumentException if there are more arguments, the country is not known, or
   *     nothing is found of it
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    print(out, Services.withDefaults(out), args);
  }

  static void print(PrintStream out, Services services, String... args) {
    Asked asked = Asked.of(args);
    Place country = Prospects.country(asked.country().orElse("ESP"));
    if (asked.fetch() || asked.folder().isPresent()) {
      Figures figures =
          asked.figures(
              out,
              () -> Figures.fetched(services, country),
              folder -> Figures.read(folder, country, services.year()));
      printContribution(out, figures.history());
      // 2. Who they are: the newest year, by citizenship.
      printCitizens(out, country, IMMIGRANTS, "Immigrants", figures.tables().apply(IMMIGRANTS));
      printCitizens(
          out, country, RESIDENTS, "Residents on 1 January", figures.tables().apply(RESIDENTS));
    } else {
      out.println(
          "This wants a folder with "
              + Prospects.files()
              + " from https://population.un.org/wpp/ (Download, CSV format) and, if you like,"
              + " the tables "
              + IMMIGRANTS
              + " and "
              + RESIDENTS
              + " from https://ec.europa.eu/eurostat/databrowser/, or "
              + Asked.FETCH
              + ", which takes them from there.");
    }
    out.flush();
  }

  /** A country's history, and Eurostat's tables by their codes. */
  private record Figures(
      Reading<PopulationHistory> history,
      Function<String, Optional<Reading<EurostatTable>>> tables) {

    static Figures fetched(Services services, Place country) {
      return new Figures(
          Prospects.fetch(services, country),
          table -> Optional.of(SpainFromToday.fetched(services, country, table)));
    }

    static Figures read(Path folder, Place country, int year) {
      return new Figures(
          Prospects.read(folder, country, year), table -> inFolder(folder, country, table));
    }
  }

  static void printContribution(PrintStream out, Reading<PopulationHistory> history) {
    // 1. Who came or left is what births and deaths do not explain; then everything is taken apart.
    MigrationContribution contribution =
        MigrationContributionCalculator.withDefaults().calculate(history.value());
    out.println(Prospects.answer(contribution) + "\n");
    out.println(contribution + "\n");
    out.println(contribution.explain().render());
    Prospects.printNotes(out, history);
  }

  private static void printCitizens(
      PrintStream out,
      Place country,
      String code,
      String what,
      Optional<Reading<EurostatTable>> reading) {
    out.println();
    if (reading.isEmpty()) {
      out.println("There is no file of Eurostat's table " + code + ".");
      return;
    }
    EurostatTable table = reading.get().value();
    Optional<TimePeriod> newest = newest(table);
    if (newest.isEmpty()) {
      out.println(
          "Eurostat's table "
              + code
              + " has no figures of "
              + country.name()
              + " for both sexes (T) and all ages (TOTAL).");
    } else {
      int year = newest.get().year();
      Reading<EurostatPlaces> places = table.byPlace(CITIZEN, year, selection(table));
      printShares(out, what + " of " + year + ", " + country.name(), table, places.value());
      Prospects.printProblems(out, places.problems());
    }
    Prospects.printProblems(out, reading.get().problems());
  }

  /** Ages are those completed: those reached during the year are another count of the same. */
  private static String[] selection(EurostatTable table) {
    return table.dimensions().contains(AGE_DEFINITION)
            && table.codes(AGE_DEFINITION).contains("COMPLET")
        ? new String[] {AGE_DEFINITION, "COMPLET"}
        : new String[0];
  }

  /** The last year with a figure of any country or group. */
  private static Optional<TimePeriod> newest(EurostatTable table) {
    if (table.coded().rowCount() == 0) {
      return Optional.empty();
    }
    return table.coded().periods().stream()
        .filter(period -> period.frequency() == Frequency.YEAR)
        .filter(
            period -> {
              PlaceVector countries =
                  table.byPlace(CITIZEN, period.year(), selection(table)).value().countries();
              return countries.places().stream().anyMatch(countries::has);
            })
        .reduce((earlier, later) -> later);
  }

  private static void printShares(
      PrintStream out, String title, EurostatTable table, EurostatPlaces places) {
    PlaceVector countries = places.countries().ranked();
    TableCell all = places.others().get(TOTAL);
    boolean whole = all != null && all.figure().isPresent();
    double sum =
        countries.places().stream().mapToDouble(place -> countries.figure(place).orElse(0)).sum();
    double total = whole ? places.other(TOTAL).value() : sum;
    TextTable.Builder largest =
        TextTable.titled(title + ": the largest countries of citizenship")
            .column("country")
            .column("persons", 0)
            .column("share, %", 1);
    countries.places().stream()
        .filter(countries::has)
        .limit(LARGEST)
        .forEach(
            place ->
                largest.row(place.name(), countries.at(place), 100 * countries.at(place) / total));
    out.println(
        largest
            .note(
                whole
                    ? String.format(Locale.ROOT, "Shares of all, %,.0f persons.", total)
                    : String.format(
                        Locale.ROOT,
                        "Shares of the sum of the countries, %,.0f persons: the table has no"
                            + " total.",
                        total))
            .note(withoutFigure(countries))
            .note("Codes: " + countries.label() + ".")
            .source(countries.source())
            .build()
            .render());
    TextTable.Builder groups =
        TextTable.titled(title + ": groups, which overlap with the countries and each other")
            .column("code")
            .column("group")
            .column("persons", 0)
            .column("share, %", 1)
            .column("flag");
    for (Map.Entry<String, TableCell> group : places.others().entrySet()) {
      if (group.getValue().figure().isPresent()) {
        double persons = group.getValue().figure().value();
        groups.row(
            group.getKey(),
            table.coded().label(CITIZEN, group.getKey()).orElse(""),
            persons,
            100 * persons / total,
            group.getValue().flag());
      }
    }
    TextTable apart = groups.build();
    if (apart.rowCount() > 0) {
      out.println("\n" + apart.render());
    }
  }

  private static String withoutFigure(PlaceVector countries) {
    String names =
        countries.places().stream()
            .filter(place -> !countries.has(place))
            .map(Place::name)
            .collect(Collectors.joining(", "));
    return "Countries without a figure: " + (names.isEmpty() ? "none" : names) + ".";
  }

  /** The table of a country as it is in the folder. */
  private static Optional<Reading<EurostatTable>> inFolder(
      Path folder, Place country, String table) {
    try (Stream<Path> files = Files.list(folder)) {
      EurostatReader reader =
          EurostatReader.withDefaults()
              .keeping("geo", eurostatCode(country))
              .keeping("sex", BOTH_SEXES)
              .keeping("age", TOTAL);
      return files
          .filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).contains(table))
          .sorted()
          .findFirst()
          .map(reader::read);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Reading<EurostatTable> fetched(Services services, Place country, String table) {
    return services
        .eurostat()
        .table(table)
        .filter("geo", eurostatCode(country))
        .filter("sex", BOTH_SEXES)
        .filter("age", TOTAL)
        .read();
  }

  private static String eurostatCode(Place country) {
    return Stream.concat(OWN_CODES.stream(), country.alpha2().stream())
        .filter(code -> Place.ofEurostat(code).equals(country))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Eurostat has no code of " + country.name()));
  }
}
