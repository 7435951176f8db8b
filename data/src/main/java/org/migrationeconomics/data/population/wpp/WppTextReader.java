package org.migrationeconomics.data.population.wpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.population.internal.WideTable;

/**
 * Reads one text table of the R packages wpp2010 to wpp2024: separated by tabs, a row for each
 * country or each of its ages, a column for each year or span of years.
 *
 * <pre>
 *   WppTextReader.populations().read(Path.of("popF.txt"))          // thousands there, persons here
 *   WppTextReader.deathRates().read(Path.of("mxF5.txt"))
 *   WppTextReader.migrationByAge().read(Path.of("migrationF5.txt"))
 * </pre>
 *
 * <p>A whole folder is joined into histories by {@code WorldPopulationProspects} of the package
 * {@code population}.
 *
 * <p><b>Days</b>: what a column is of depends on the kind of table, which its columns tell.
 *
 * <pre>
 *   populations   a column a year          31 December of that year (wpp2022, wpp2024)
 *                 a column every 5 years   1 July (to wpp2019)
 *   others        a column a year          the calendar year, from 31 December to 31 December
 *                 a column a span          from 1 July to 1 July
 * </pre>
 *
 * <p>A table of populations with one column does not tell, and is refused unless {@link #withDay}
 * says it.
 *
 * <p><b>Problems</b>: a head that is neither year nor span, or another kind than the first; a code
 * with two names or a name with two codes; a row that comes twice; a cell that is no number, or
 * below zero where nothing can be. Missing values are {@code NA} or blank, and become holes.
 *
 * <p>Immutable and thread-safe.
 */
public final class WppTextReader implements DataReader<WppTextTable> {

  private final WideTable.Content content;
  private final Optional<ReferenceDay> day;
  private final Optional<String> source;

  private WppTextReader(
      WideTable.Content content, Optional<ReferenceDay> day, Optional<String> source) {
    this.content = content;
    this.day = day;
    this.source = source;
  }

  private static WppTextReader of(WideTable.Content content) {
    return new WppTextReader(content, Optional.empty(), Optional.empty());
  }

  /**
   * A reader of populations by age: popF.txt, popM.txt, popFprojMed.txt.
   *
   * @return the reader
   */
  public static WppTextReader populations() {
    return of(WideTable.Content.POPULATION);
  }

  /**
   * A reader of death rates by age: mxF.txt, mxM5.txt. Ages are given by their first year, and the
   * last is open.
   *
   * @return the reader
   */
  public static WppTextReader deathRates() {
    return of(WideTable.Content.DEATH_RATES);
  }

  /**
   * A reader of percentages of total fertility by age: percentASFR.txt.
   *
   * @return the reader
   */
  public static WppTextReader fertilityShares() {
    return of(WideTable.Content.FERTILITY_SHARES);
  }

  /**
   * A reader of total fertility: tfr.txt, tfrprojMed.txt.
   *
   * @return the reader
   */
  public static WppTextReader totalFertility() {
    return of(WideTable.Content.FERTILITY);
  }

  /**
   * A reader of sex ratios at birth, boys per girl: sexRatio.txt.
   *
   * @return the reader
   */
  public static WppTextReader sexRatios() {
    return of(WideTable.Content.SEX_RATIO);
  }

  /**
   * A reader of net migration without ages: migration.txt.
   *
   * @return the reader
   */
  public static WppTextReader migration() {
    return of(WideTable.Content.MIGRATION);
  }

  /**
   * A reader of net migration by age: migrationF5.txt, migrationM5.txt.
   *
   * @return the reader
   */
  public static WppTextReader migrationByAge() {
    return of(WideTable.Content.MIGRATION_BY_AGE);
  }

  /**
   * The same reader, for populations of a day that is said here and not told by the columns.
   *
   * @param newDay on which day of a column's year the population is
   * @return the reader
   * @throws IllegalArgumentException if this is no reader of populations
   */
  public WppTextReader withDay(ReferenceDay newDay) {
    Require.notNull("day", newDay);
    if (content != WideTable.Content.POPULATION) {
      throw Require.refusal("day", newDay, "none: only populations are of a day");
    }
    return new WppTextReader(content, Optional.of(newDay), source);
  }

  /**
   * The same reader, which gives every figure a source.
   *
   * @param newSource publication and edition
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public WppTextReader withSource(String newSource) {
    return new WppTextReader(content, day, Optional.of(Require.text("source", newSource)));
  }

  @Override
  public Reading<WppTextTable> read(DataFile file) {
    List<Problem> problems = new ArrayList<>();
    WideTable table = WideTable.read(Require.notNull("file", file), content, problems);
    Optional<ReferenceDay> told = day.or(() -> day(table));
    if (told.isEmpty() && !table.sortedColumns().isEmpty()) {
      problems.add(
          Problem.of(
              file.name(),
              "a single column does not tell on which day of its year a population is, expected"
                  + " withDay(…)"));
    }
    WppTextTable value =
        new WppTextTable(
            table, content, told, source.orElse("UN WPP, file " + file.title()), problems, file);
    return new Reading<>(value, problems);
  }

  /** The day to which the columns belong, or between two of which their spans lie. */
  private Optional<ReferenceDay> day(WideTable table) {
    List<String> columns = table.sortedColumns();
    if (content != WideTable.Content.POPULATION) {
      return Optional.of(table.isAnnual() ? ReferenceDay.END_OF_YEAR : ReferenceDay.MID_YEAR);
    }
    if (columns.size() < 2) {
      return Optional.empty();
    }
    int nearest = Integer.MAX_VALUE;
    for (int i = 1; i < columns.size(); i++) {
      nearest =
          Math.min(
              nearest, Integer.parseInt(columns.get(i)) - Integer.parseInt(columns.get(i - 1)));
    }
    return Optional.of(nearest == 1 ? ReferenceDay.END_OF_YEAR : ReferenceDay.MID_YEAR);
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of WPP text tables, "
        + WppTextTable.label(content)
        + source.map(text -> " (" + text + ")").orElse("");
  }
}
