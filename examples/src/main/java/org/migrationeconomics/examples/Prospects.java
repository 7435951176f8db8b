package org.migrationeconomics.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.VitalRates;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.population.WorldPopulationProspects;
import org.migrationeconomics.data.population.wpp.WppCsvReader;
import org.migrationeconomics.data.service.FetchedFile;

/**
 * One country of World Population Prospects, from a folder of any edition or from the United
 * Nations' site, and in a sentence what migration contributed to it.
 */
final class Prospects {

  /** The smallest files that make a history: some 200 MB together. */
  private static final List<String> FILES =
      List.of(
          "WPP2024_Population1JanuaryBySingleAgeSex_Medium_1950-2023.csv.gz",
          "WPP2024_DeathsBySingleAgeSex_Medium_1950-2023.csv.gz",
          "WPP2024_Fertility_by_Age5.csv.gz",
          "WPP2024_Demographic_Indicators_Medium.csv.gz");

  private static final int FIRST_YEAR = 1950;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Prospects() {}

  /** The files that are fetched, in a sentence. */
  static String files() {
    return String.join(", ", FILES);
  }

  /**
   * Reads a country. Of the CSV files, which have hundreds of areas, only what is asked for is
   * kept.
   *
   * @throws IllegalArgumentException if there is no history of it in the folder
   */
  static Reading<PopulationHistory> read(Path folder, String country, int from, int to) {
    Reading<WorldPopulationProspects> prospects =
        Files.exists(folder.resolve("popF.txt"))
            ? WorldPopulationProspects.read(folder)
            : WppCsvReader.withDefaults().withPlaces(country).withYears(from, to).histories(folder);
    if (prospects.value().histories().isEmpty()) {
      throw new IllegalArgumentException(
          "there is no history in the folder: " + prospects.problems());
    }
    PopulationHistory history = prospects.value().history(country);
    return new Reading<>(history, prospects.problems());
  }

  /**
   * The same, all years up to this one: text tables go on to the end of their projections.
   *
   * @throws IllegalArgumentException if there is no history of it in the folder that begins before
   */
  static Reading<PopulationHistory> read(Path folder, Place country, int thisYear) {
    Reading<PopulationHistory> reading = read(folder, country.code(), FIRST_YEAR, thisYear);
    PopulationHistory history = reading.value();
    int last =
        history.populations().stream()
            .mapToInt(population -> population.date().getYear())
            .filter(year -> year <= thisYear)
            .max()
            .orElse(thisYear);
    return reading.map(whole -> whole.between(whole.first().date().getYear(), last));
  }

  /** The country that an argument means. */
  static Place country(String argument) {
    return Place.find(argument)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "argument is '"
                        + argument
                        + "', expected a country, such as Spain or ESP, or a folder"));
  }

  /**
   * Fetches the files, or takes them from the client's cache, and reads a country.
   *
   * @throws IllegalArgumentException if a file cannot be had, or they have no history of the
   *     country
   */
  static Reading<PopulationHistory> fetch(Services services, Place country) {
    List<FetchedFile> fetched =
        FILES.stream()
            .map(file -> services.files().fetch(services.prospects().resolve(file)))
            .toList();
    List<Path> made = new ArrayList<>();
    try {
      // The cache has names of its own; readers of a folder know files by the publisher's.
      Path folder = Files.createTempDirectory("wpp2024");
      made.add(folder);
      for (FetchedFile file : fetched) {
        Path named = folder.resolve(file.title());
        made.add(0, named);
        link(named, file.path());
      }
      return read(folder, country, services.year());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      made.forEach(file -> file.toFile().delete());
    }
  }

  private static void link(Path named, Path stored) throws IOException {
    try {
      Files.createLink(named, stored);
    } catch (IOException | UnsupportedOperationException noLinks) {
      Files.copy(stored, named);
    }
  }

  /** How much of the population at the end is owed to migration since the start. */
  static String answer(MigrationContribution contribution) {
    int last = contribution.actual().size() - 1;
    double people = contribution.actual().total();
    double owed = contribution.contribution().total();
    double growth = people - contribution.actual().totals().get(0);
    String name = contribution.actual().area().name();
    String end = day(contribution.actual().date(last));
    String start = day(contribution.actual().date(0));
    String share =
        contribution.share().isPresent()
            ? String.format(Locale.ROOT, "%.1f %%", 100 * Math.abs(contribution.share().value()))
            : contribution.share().toString();
    String parts =
        String.format(
            Locale.ROOT,
            "%,.0f directly and %,.0f by descendants.",
            contribution.direct().total(),
            contribution.indirect().total());
    String answer =
        owed < 0
            ? String.format(
                Locale.ROOT,
                "Without migration since %s, %s would have had %,.0f more people on %s than its"
                    + " %,.0f (%s): %s",
                start,
                name,
                -owed,
                end,
                people,
                share,
                parts)
            : String.format(
                Locale.ROOT,
                "Of the %,.0f people of %s on %s, %,.0f (%s) are owed to migration since %s: %s",
                people,
                name,
                end,
                owed,
                share,
                start,
                parts);
    return answer
        + String.format(
            Locale.ROOT,
            "\n"
                + "The population changed by %+,.0f in that time: %+,.0f by migration and %+,.0f"
                + " without it.",
            growth,
            owed,
            growth - owed);
  }

  /** Where the figures are from, and what was left out. */
  static void printNotes(PrintStream out, Reading<PopulationHistory> history) {
    // Whether the last years are estimated or projected stands in the label.
    out.println(history.value());
    // Those of the rates say which of the files were taken for want of better ones.
    history.value().rates().stream()
        .map(VitalRates::source)
        .distinct()
        .forEach(source -> out.println("Source: " + source));
    printProblems(out, history.problems());
  }

  static void printProblems(PrintStream out, List<Problem> problems) {
    problems.forEach(problem -> out.println("Left out: " + problem));
  }

  private static String day(LocalDate date) {
    return DAY.format(date);
  }
}
