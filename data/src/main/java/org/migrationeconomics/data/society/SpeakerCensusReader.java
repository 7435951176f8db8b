package org.migrationeconomics.data.society;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads how large a part of a population speaks a language, census by census, as of Welsh
 * 1891-2021.
 *
 * <pre>
 *   year,speakers,percent
 *   1901,600000,60
 * </pre>
 *
 * <pre>
 *   SpeakerCensusReader.shares("Welsh").read(Path.of("welsh.csv")).orThrow()
 *   SpeakerCensusReader.speakers("Welsh").read(file)
 * </pre>
 *
 * <p>Years without a census are holes, such as 1941.
 *
 * <p><b>Problems</b>: columns that are missing or unknown; a row with more or fewer fields; a year
 * that is no whole number from 1800 to 2099 or comes twice, of which the first is kept; speakers
 * that are no whole number of persons; a percentage that is no number from 0 to 100; a last line
 * that may be cut off. A row with a problem is left out.
 *
 * <p>Immutable and thread-safe.
 */
public final class SpeakerCensusReader implements DataReader<YearSeries> {

  private static final double PERCENT = 100;

  private final String language;
  private final boolean inShares;

  private SpeakerCensusReader(String language, boolean inShares) {
    this.language = language;
    this.inShares = inShares;
  }

  /**
   * A reader of the shares.
   *
   * @param language the language
   * @return the reader, whose series are shares from 0 to 1
   * @throws IllegalArgumentException if it is blank
   */
  public static SpeakerCensusReader shares(String language) {
    return new SpeakerCensusReader(Require.text("language", language), true);
  }

  /**
   * A reader of the numbers of speakers.
   *
   * @param language the language
   * @return the reader, whose series are persons
   * @throws IllegalArgumentException if it is blank
   */
  public static SpeakerCensusReader speakers(String language) {
    return new SpeakerCensusReader(Require.text("language", language), false);
  }

  @Override
  public Reading<YearSeries> read(DataFile file) {
    return FileInput.grid(
        file,
        (grid, problems) -> {
          Pass pass = new Pass(problems);
          grid.rows(0, problems, pass);
          pass.end();
          YearSeries.Builder series =
              YearSeries.builder(inShares ? SimpleUnit.RATIO : SimpleUnit.PERSONS)
                  .label((inShares ? "share of speakers of " : "speakers of ") + language)
                  .source("censuses, file " + file.title());
          if (pass.percent.isEmpty()) {
            series.hole(2000);
          }
          (inShares ? pass.percent : pass.persons).forEach(series::put);
          return series.build();
        });
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of " + (inShares ? "shares of " : "") + "speakers of " + language;
  }

  private static final class Pass implements Grid.Sink {

    private static final double MOST = 1e10;

    private final ProblemList problems;
    private final NavigableMap<Integer, Double> persons = new TreeMap<>();
    private final NavigableMap<Integer, Double> percent = new TreeMap<>();
    private int width;
    private int year;
    private int speakers;
    private int share;
    private boolean headed;

    Pass(ProblemList problems) {
      this.problems = problems;
    }

    @Override
    public boolean row(GridRow row) {
      if (!headed) {
        headed = true;
        Header header = Header.of(row, GridRow.MOST_COLUMNS, problems);
        width = header.size();
        year = header.need("year");
        speakers = header.need("speakers");
        share = header.need("percent");
        header.nothingElse();
        return header.sound("speakers by census");
      }
      if (row.filled(0) == 0 && !row.cut()) {
        return true;
      }
      double when = row.number(year);
      double count = row.number(speakers);
      double part = row.number(share);
      String fault = "";
      int column = -1;
      if (row.cut() || row.count() != width) {
        fault =
            row.cut()
                ? "no line break ends the last line, so the file may be cut off"
                : "the row has " + row.count() + " fields, expected " + width;
      } else if (!(when >= 1800 && when <= 2099 && when == Math.rint(when))) {
        column = year;
        fault = ProblemList.shown(row.label(year)) + " is no year from 1800 to 2099";
      } else if (!(count >= 0 && count <= MOST && count == Math.rint(count))) {
        column = speakers;
        fault = ProblemList.shown(row.label(speakers)) + " is no number of persons";
      } else if (!(part >= 0 && part <= PERCENT)) {
        column = share;
        fault = ProblemList.shown(row.label(share)) + " is no percentage from 0 to 100";
      } else if (persons.putIfAbsent((int) when, count) != null) {
        column = year;
        fault = "the year " + (int) when + " comes twice; the first is kept";
      } else {
        percent.put((int) when, part / PERCENT);
      }
      if (!fault.isEmpty()) {
        problems.add(row.line(), column + 1, "", fault);
      }
      return !problems.overflown();
    }

    void end() {
      if (!problems.any() && persons.isEmpty()) {
        problems.add(
            0,
            0,
            "",
            headed
                ? "the file ends after the header, expected at least one row"
                : "the file is empty");
      }
    }
  }
}
