package org.migrationeconomics.data.service;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.measure.WorldBankJsonReader;

/**
 * A question to the World Bank: an indicator, of which places, in which years. Nothing is sent
 * before {@link #read} or {@link #fetch}.
 *
 * <pre>
 *   WorldBank.withDefaults().series("BX.TRF.PWKR.CD.DT").places("Mexico", "LMY").years(1990, 2024)
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class WorldBankQuery {

  /** Few pages spare the service requests; a full page has some five megabytes. */
  private static final int PER_PAGE = 20_000;

  private static final int MOST_PAGES = 1_000;

  private final WorldBank bank;
  private final WorldBankIndicator indicator;
  private final Set<ReferenceArea> places;
  private final String years;
  private final Optional<LocalDate> vintage;

  private WorldBankQuery(
      WorldBank bank,
      WorldBankIndicator indicator,
      Set<ReferenceArea> places,
      String years,
      Optional<LocalDate> vintage) {
    this.bank = bank;
    this.indicator = indicator;
    this.places = places;
    this.years = years;
    this.vintage = vintage;
  }

  static WorldBankQuery of(WorldBank bank, WorldBankIndicator indicator) {
    return new WorldBankQuery(bank, indicator, Set.of(), "", Optional.empty());
  }

  /**
   * The same question about certain places.
   *
   * @param codes codes of countries or groups, or names of countries; all countries and groups if
   *     there is none
   * @return the question
   * @throws IllegalArgumentException if one is not known, or may mean several places
   */
  public WorldBankQuery places(String... codes) {
    Set<ReferenceArea> areas = new LinkedHashSet<>();
    Arrays.stream(Require.notNull("codes", codes)).map(WorldBank::area).forEach(areas::add);
    return new WorldBankQuery(bank, indicator, areas, years, vintage);
  }

  /**
   * The same question about certain years.
   *
   * @param from the first year
   * @param to the last year
   * @return the question
   * @throws IllegalArgumentException if they are no years, or the first is after the last
   */
  public WorldBankQuery years(int from, int to) {
    Require.years(from, to);
    return new WorldBankQuery(bank, indicator, places, "&date=" + from + ":" + to, vintage);
  }

  /**
   * The same question, in which figures of another vintage are a problem: for an analysis that is
   * to be repeated, not renewed.
   *
   * @param updated the day on which the publisher changed the figures, as {@link
   *     IndicatorTable#vintage} gave it
   * @return the question
   */
  public WorldBankQuery expectingVintage(LocalDate updated) {
    return new WorldBankQuery(
        bank, indicator, places, years, Optional.of(Require.notNull("updated", updated)));
  }

  /** The pages of one list of places. */
  record Answer(List<FetchedFile> files, BankPage first) {}

  /**
   * Fetches the answer, or takes it from the cache.
   *
   * @return a file for each page, in order
   * @throws DownloadException if one cannot be had, or they do not belong together
   */
  public List<FetchedFile> fetch() {
    return fetchAnswers().stream().flatMap(answer -> answer.files().stream()).toList();
  }

  /**
   * Fetches and reads the answer.
   *
   * @return the series of the places; problems are those of {@link WorldBankJsonReader}, what could
   *     not be fetched, and places of which there is nothing
   */
  public Reading<IndicatorTable> read() {
    try {
      return read(fetchAnswers(), true);
    } catch (DownloadException failure) {
      return new Reading<>(
          IndicatorTable.of(indicator, Map.of()),
          List.of(Problem.of(failure.address(), failure.reason())));
    }
  }

  /** The answers to all lists of places, of one vintage. */
  List<Answer> fetchAnswers() {
    List<String> lists = lists();
    for (boolean anew = false; ; anew = true) {
      List<Answer> answers = new ArrayList<>();
      Optional<String> fault = Optional.empty();
      for (int i = 0; i < lists.size() && fault.isEmpty(); i++) {
        fault = fetch(lists.get(i), anew, answers);
        if (fault.isEmpty() && !answers.get(i).first().updated().equals(vintage(answers))) {
          fault = Optional.of("a part of the answer was changed since the other was fetched");
        }
      }
      if (fault.isEmpty()) {
        return answers;
      }
      if (anew || bank.client().settings().offline()) {
        throw DownloadException.answered(
            address(lists.get(0), 1).toString(),
            "the pages do not belong together: "
                + fault.get()
                + (anew ? "; they were fetched twice" : "; fetch them once without offline()"));
      }
    }
  }

  private static Optional<LocalDate> vintage(List<Answer> answers) {
    return answers.get(0).first().updated();
  }

  /** Adds the pages of one list of places; why they do not belong together, if so. */
  private Optional<String> fetch(String list, boolean anew, List<Answer> answers) {
    List<FetchedFile> files = new ArrayList<>();
    Optional<BankPage> first = Optional.empty();
    int pages = 1;
    for (int number = 1; number <= pages; number++) {
      FetchedFile file = bank.client().fetch(address(list, number), BankPage.FORM, anew);
      BankPage page =
          BankPage.of(file.path())
              .orElseThrow(
                  () -> DownloadException.answered(file.address().toString(), "it cannot be read"));
      Optional<String> fault = page.fault(number, first.orElse(page));
      if (fault.isPresent()) {
        return fault;
      }
      if (first.isEmpty()) {
        first = Optional.of(page);
        pages = page.pages();
        if (pages > MOST_PAGES) {
          throw DownloadException.answered(
              file.address().toString(),
              "there are " + pages + " pages, expected at most " + MOST_PAGES);
        }
      }
      files.add(file);
    }
    answers.add(new Answer(files, first.orElseThrow()));
    return Optional.empty();
  }

  private URI address(String list, int page) {
    return URI.create(
        bank.address()
            + "/en/country/"
            + list
            + "/indicator/"
            + indicator.code()
            + "?format=json"
            + years
            + "&per_page="
            + PER_PAGE
            + "&page="
            + page);
  }

  /** The codes of the places, in as many lists as keep every address short enough. */
  private List<String> lists() {
    if (places.isEmpty()) {
      return List.of("all");
    }
    int room = Addresses.LONGEST_QUERY - address("", MOST_PAGES).toString().length();
    List<String> lists = new ArrayList<>();
    StringBuilder list = new StringBuilder();
    for (ReferenceArea place : places) {
      String code = code(place);
      if (list.length() > 0 && list.length() + 1 + code.length() > room) {
        lists.add(list.toString());
        list.setLength(0);
      }
      list.append(list.length() == 0 ? "" : ";").append(code);
    }
    lists.add(list.toString());
    return lists;
  }

  /** The code that the service knows a place by, without the prefixes of the library. */
  private static String code(ReferenceArea place) {
    return place.code().substring(place.code().indexOf(':') + 1);
  }

  /** Reads what was fetched; that there is nothing is a problem only if it has to be there. */
  Reading<IndicatorTable> read(List<Answer> answers, boolean mandatory) {
    Map<ReferenceArea, YearSeries> series = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    Optional<LocalDate> updated = vintage(answers);
    String source =
        WorldBank.LICENCE.publisher()
            + ", "
            + updated.map(day -> "updated " + day).orElse("API")
            + ", "
            + WorldBank.LICENCE.terms();
    WorldBankJsonReader reader = WorldBankJsonReader.of(indicator).withSource(source);
    for (Answer answer : answers) {
      if (answer.first().total() == 0 && !mandatory) {
        continue;
      }
      Reading<IndicatorTable> reading =
          reader.readPages(answer.files().stream().map(FetchedFile::file).toList());
      problems.addAll(reading.problems());
      series.putAll(reading.value().series());
    }
    String asked = address(lists().get(0), 1).toString();
    if (mandatory && problems.isEmpty()) {
      for (ReferenceArea place : places) {
        if (!series.containsKey(place)) {
          problems.add(
              Problem.of(
                  asked, "the answer has nothing of " + place.name() + ", which was asked for"));
        }
      }
    }
    if (vintage.isPresent() && !vintage.equals(updated)) {
      problems.add(
          Problem.of(
              asked,
              "the figures were updated "
                  + updated.map(LocalDate::toString).orElse("on a day that is not stated")
                  + ", expected those of "
                  + vintage.get()));
    }
    IndicatorTable.Builder table = IndicatorTable.builder().indicator(indicator).series(series);
    updated.ifPresent(table::vintage);
    return new Reading<>(table.build(), problems);
  }

  /** The question in a line. */
  @Override
  public String toString() {
    return indicator.code()
        + " of "
        + (places.isEmpty()
            ? "all countries and groups"
            : Require.listed(places.stream().map(WorldBankQuery::code).toList()))
        + years.replace("&date=", ", ").replace(':', '-');
  }
}
