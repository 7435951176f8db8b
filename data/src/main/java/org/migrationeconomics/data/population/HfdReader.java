package org.migrationeconomics.data.population;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.ArchiveEntries;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;

/**
 * Reads the text files of the Human Fertility Database: the file of one country, or the file of all
 * with its column of codes.
 *
 * <pre>
 *   HfdReader.withSexRatioAtBirth(1.05).fertility(Path.of("SWEasfrRR.txt")).orThrow().at(1993)
 *   HfdReader.withSexRatioAtBirth(1.05).country("SWE").fertility(Path.of("asfrRR.txt"))
 * </pre>
 *
 * <p>A file begins with a title and the date of its last modification, with or without an empty
 * line after them, and a header; columns are separated by blanks and lines end in LF or CRLF. Ages
 * are single years; {@code 12-} is 12 and younger and {@code 55+} is 55 and older, whose rates the
 * database relates to the women of 12 and of 55, so that both are single years here and total
 * fertility is the sum of all rates.
 *
 * <p>The sex ratio at birth is not in these files and has no default.
 *
 * <p><b>Missing values</b> are a dot; a year that has one is left out, which is a problem. Problems
 * are also rows with more or fewer columns than the header, text where a number should be, ages
 * that come twice or leave a gap, a file of all countries that is read without a code, a file of
 * cohorts or of triangles and parallelograms of the Lexis diagram ({@code …VH}, {@code …TR}, {@code
 * …VV}), and a last line without a line break, unless rows of one length prove it whole.
 *
 * <p><b>Source</b>: Human Fertility Database, Max Planck Institute for Demographic Research and
 * Vienna Institute of Demography, www.humanfertility.org.
 *
 * <p>Immutable and thread-safe.
 */
public final class HfdReader {

  // As in FertilitySchedule: what is refused there for every year is refused here once.
  private static final double FEWEST_BOYS = 0.8;
  private static final double MOST_BOYS = 2;
  // Where columns are the same, the name tells alone: asfrVV.txt has year and age reached.
  private static final Pattern OTHER_SHAPE =
      Pattern.compile(".*[a-z](?:VH|VV|TR)(?:bo)?\\.txt(?:\\.gz)?");
  private static final String OPEN_DOWN = "-";
  private static final String OPEN_UP = "+";

  private final double sexRatioAtBirth;
  private final Optional<String> country;
  private final Optional<String> source;

  private HfdReader(double sexRatioAtBirth, Optional<String> country, Optional<String> source) {
    this.sexRatioAtBirth = sexRatioAtBirth;
    this.country = country;
    this.source = source;
  }

  /**
   * A reader of the files of one country.
   *
   * @param sexRatioAtBirth boys per girl, for the schedules
   * @return the reader
   * @throws IllegalArgumentException if the ratio is not from 0.8 to 2, as that of boys per 100
   *     girls is not
   */
  public static HfdReader withSexRatioAtBirth(double sexRatioAtBirth) {
    if (!(sexRatioAtBirth >= FEWEST_BOYS && sexRatioAtBirth <= MOST_BOYS)) {
      throw Require.refusal(
          "sex ratio at birth", sexRatioAtBirth, "boys per girl, such as 1.05, not per 100 girls");
    }
    return new HfdReader(sexRatioAtBirth, Optional.empty(), Optional.empty());
  }

  /**
   * The same reader for files of all countries, of which it reads one.
   *
   * @param code the database's code, such as {@code SWE} or {@code DEUTNP}
   * @return the reader
   * @throws IllegalArgumentException if the code is blank
   */
  public HfdReader country(String code) {
    return new HfdReader(sexRatioAtBirth, Optional.of(Require.text("code", code)), source);
  }

  /**
   * The same reader, which gives every figure a source; else it is "HFD" and the title of the file.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public HfdReader withSource(String newSource) {
    return new HfdReader(sexRatioAtBirth, country, Optional.of(Require.text("source", newSource)));
  }

  /**
   * Reads {@code asfrRR.txt}: fertility rates by year and age.
   *
   * @param file the file
   * @return the schedules by year, and all problems
   */
  public Reading<ByYear<FertilitySchedule>> fertility(Path file) {
    return fertility(DataFile.of(file));
  }

  /**
   * Reads {@code asfrRR.txt} or its text, like {@link #fertility(Path)}.
   *
   * @param file the file
   * @return the schedules by year, and all problems
   */
  public Reading<ByYear<FertilitySchedule>> fertility(DataFile file) {
    Require.notNull("file", file);
    return OTHER_SHAPE.matcher(file.title()).matches()
        ? FileInput.refused(
            file,
            "the name says that the rows are of other shapes than year and age; "
                + BlankTable.OTHER_SHAPE,
            this::fertility)
        : FileInput.text(
            file, ArchiveEntries.named("asfrRR.txt", "[a-z_]*asfrrr\\.txt"), this::fertility);
  }

  /**
   * Reads one column of a file without ages: {@code TFR} of {@code tfrRR.txt}, {@code MAB} of
   * {@code mabRR.txt}, {@code Total} of {@code totbirthsRR.txt}.
   *
   * @param file the file
   * @param column the name of the column
   * @param unit what it is in: persons for births, ratio for total fertility, years for ages
   * @return the series by year with a hole for each dot, empty if no year could be read, and all
   *     problems
   */
  public Reading<Optional<YearSeries>> series(Path file, String column, MeasureUnit unit) {
    return series(DataFile.of(file), column, unit);
  }

  /**
   * Reads one column of a file without ages or of its text, like {@link #series(Path, String,
   * MeasureUnit)}.
   *
   * @param file the file
   * @param column the name of the column
   * @param unit what it is in
   * @return the series by year, empty if no year could be read, and all problems
   */
  public Reading<Optional<YearSeries>> series(DataFile file, String column, MeasureUnit unit) {
    Require.text("column", column);
    Require.notNull("unit", unit);
    return FileInput.text(
        file, ArchiveEntries.only(), (text, problems) -> series(text, problems, column, unit));
  }

  private String source(BlankTable blank) {
    return source.orElse("HFD, " + blank.title());
  }

  private static final class Rows {
    private final List<Double> rates = new ArrayList<>();
    private final long line;
    private int first;
    private boolean closed;
    private String fault = "";

    Rows(long line) {
      this.line = line;
    }

    void fault(String message) {
      fault = fault.isEmpty() ? message : fault;
    }
  }

  private ByYear<FertilitySchedule> fertility(TextSource text, ProblemList problems) {
    BlankTable blank =
        new BlankTable(text, problems, country, List.of("Year", "Age"), List.of("ASFR"));
    TreeMap<Integer, Rows> byYear = new TreeMap<>();
    while (blank.next()) {
      Optional<Integer> year = BlankTable.year(blank.text(0));
      if (year.isEmpty()) {
        problems.add(
            blank.line(),
            blank.column(0),
            "Year",
            ProblemList.shown(blank.text(0)) + " is not a year such as 1950");
        continue;
      }
      Rows rows = byYear.computeIfAbsent(year.get(), any -> new Rows(blank.line()));
      double rate = blank.number(2);
      if (Double.isNaN(rate)) {
        rows.fault("its rate at age " + blank.text(1) + " is missing or cannot be read");
      }
      age(rows, blank, problems);
      rows.rates.add(rate);
    }
    TreeMap<Integer, FertilitySchedule> schedules = new TreeMap<>();
    byYear.forEach(
        (year, rows) -> {
          if (rows.fault.isEmpty() && !rows.closed) {
            rows.fault("its last age is not open, such as 55+");
          }
          try {
            if (rows.fault.isEmpty()) {
              schedules.put(year, schedule(rows, source(blank)));
              return;
            }
          } catch (IllegalArgumentException refusal) {
            rows.fault(String.valueOf(refusal.getMessage()));
          }
          problems.add(
              rows.line, 0, "", "the year " + year + " is left out, because " + rows.fault);
        });
    return ByYear.of("fertility" + country.map(code -> ", " + code).orElse(""), schedules);
  }

  /** Checks that an age follows the age before. */
  private static void age(Rows rows, BlankTable blank, ProblemList problems) {
    String label = blank.text(1);
    boolean down = label.endsWith(OPEN_DOWN);
    boolean up = label.endsWith(OPEN_UP);
    String digits = down || up ? label.substring(0, label.length() - 1) : label;
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 2
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int age = number ? Integer.parseInt(digits) : -1;
    boolean first = rows.rates.isEmpty();
    if (first) {
      rows.first = age;
    }
    boolean follows = first ? down : !down && !rows.closed && age == rows.first + rows.rates.size();
    if (!number || !follows) {
      String message =
          ProblemList.shown(label)
              + (number
                  ? " does not follow the age before: ages run from 12- by single years to 55+"
                  : " is not an age such as 12-, 13 or 55+");
      problems.add(blank.line(), blank.column(1), "Age", message);
      rows.fault("one of its rows cannot be read");
    }
    rows.closed |= up;
  }

  private FertilitySchedule schedule(Rows rows, String origin) {
    AgeGroups ages = AgeGroups.closed(rows.first, rows.first + rows.rates.size() - 1, 1);
    return FertilitySchedule.builder()
        .rates(
            AgeVector.ofUnsafe(
                "fertility",
                SimpleUnit.PER_YEAR,
                ages,
                rows.rates.stream().mapToDouble(rate -> rate).toArray()))
        .sexRatioAtBirth(sexRatioAtBirth)
        .source(origin)
        .build();
  }

  private Optional<YearSeries> series(
      TextSource text, ProblemList problems, String column, MeasureUnit unit) {
    BlankTable blank = new BlankTable(text, problems, country, List.of("Year"));
    Header header = Header.of(blank.header(), 0, problems);
    int index = header.need(column);
    if (header.find("Age") >= 0) {
      header.fault("there is a column Age, expected one row for each year");
    }
    header.passOver("Year");
    header.nothingThatDivides();
    if (index == 0) {
      header.fault(index, "this column says of which year a row is, expected another one");
    }
    // Without any header that was reported before.
    if (header.size() == 0 || !header.sound()) {
      return Optional.empty();
    }
    TreeMap<Integer, Double> values = new TreeMap<>();
    while (blank.next()) {
      Optional<Integer> year = BlankTable.year(blank.text(0));
      double value = blank.number(index);
      if (year.isEmpty() || values.containsKey(year.get())) {
        problems.add(
            blank.line(),
            blank.column(0),
            "Year",
            ProblemList.shown(blank.text(0))
                + (year.isEmpty() ? " is not a year such as 1950" : " comes twice"));
      } else {
        values.put(year.get(), value);
      }
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    YearSeries.Builder series = YearSeries.builder(unit).label(column).source(source(blank));
    values.forEach(
        (year, value) -> {
          if (Double.isNaN(value)) {
            series.hole(year);
          } else {
            series.put(year, value);
          }
        });
    // The database has codes of its own for parts of countries, such as DEUTNP.
    String code = country.filter(Place::isCountryCode).orElse("");
    return Optional.of(code.isEmpty() ? series.build() : series.build().withArea(code));
  }

  /** Which country, if one of many, and the sex ratio. */
  @Override
  public String toString() {
    return "reader of the Human Fertility Database"
        + country.map(code -> ", " + code).orElse("")
        + ", "
        + sexRatioAtBirth
        + " boys per girl"
        + source.map(text -> " (" + text + ")").orElse("");
  }
}
