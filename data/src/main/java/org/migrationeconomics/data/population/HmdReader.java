package org.migrationeconomics.data.population;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.ArchiveEntries;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.LifeTableColumns;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;

/**
 * Reads the text files of the Human Mortality Database for one country, as its site hands them out
 * to registered users.
 *
 * <pre>
 *   var sweden = HmdReader.of(Place.of("SWE"));
 *   sweden.populations(Path.of("Population.txt")).orThrow().at(1993)
 *   sweden.lifeTables(Path.of("fltper_1x1.txt")).orThrow().at(1993)
 *   sweden.deathRates(Path.of("Mx_1x1.txt")).orThrow().vector(1993, Sex.FEMALE, 100)
 * </pre>
 *
 * <p>A file begins with a title, which may have commas in the country's name, an empty line and a
 * header; columns are separated by blanks. Ages are single years to {@code 110+} or {@code 0},
 * {@code 1-4}, {@code 5-9}…; years are single years. A file of all countries of a bundle has a
 * column {@code PopName} before the others, of which {@link #country} reads one; the ZIP archive of
 * a bundle need not be unpacked ({@link #fileOfArchive}). Lines end in LF or CRLF; the last row may
 * lack its line break where rows of one length prove it whole.
 *
 * <p><b>Missing values</b> are a dot. <b>Territorial changes</b>: a population of {@code 1950-} is
 * that of 31 December 1949 in the territory before the change, {@code 1950+} that of 1 January 1950
 * in the territory after it.
 *
 * <p><b>Problems</b>, which leave out the row or the year that has them: rows with more or fewer
 * columns than the header; text where a number should be; an age or year that is none, comes twice,
 * or leaves a gap among its ages; a total that is not the sum of females and males by more than
 * rounding (0.03, populations, deaths and births); life tables whose columns contradict each other
 * by more than rounding; a last line without a line break, because it may be cut off. A file whose
 * title says that it holds something else, is by cohort or of another country is refused whole:
 * deaths, exposures and rates stand in the same columns. Where the title does not say what the file
 * holds, the source says so.
 *
 * <p><b>Source</b>: Human Mortality Database, Max Planck Institute for Demographic Research,
 * University of California, Berkeley, and French Institute for Demographic Studies,
 * www.mortality.org.
 *
 * <p>Immutable and thread-safe.
 */
public final class HmdReader {

  /** What a file holds, in the words of its title. */
  private enum Content {
    POPULATIONS("Population size", "Population.txt"),
    DEATHS("Deaths", "Deaths_1x1.txt"),
    EXPOSURES("Exposure to risk", "Exposures_1x1.txt"),
    DEATH_RATES("Death rates", "Mx_1x1.txt"),
    BIRTHS("Births", "Births.txt"),
    LIFE_TABLES("Life tables", "[bfm]ltper_1x1.txt"),
    LIFE_EXPECTANCIES("Life expectancy", "E0per.txt");

    private final String words;
    private final String file;

    Content(String words, String file) {
      this.words = words;
      this.file = file;
    }

    /** Where the title begins to say so, or -1. */
    int in(String title) {
      return title.startsWith(words) ? 0 : title.indexOf(", " + words);
    }
  }

  private static final double ROUNDING = 0.03;
  private static final String TERRITORY_BEFORE = "-";
  private static final String TERRITORY_AFTER = "+";
  private static final List<String> BY_SEX = List.of("Female", "Male", "Total");
  private static final List<String> LIFE_TABLE =
      List.of("mx", "qx", "ax", "lx", "dx", "Lx", "Tx", "ex");

  private final ReferenceArea area;
  private final Optional<String> country;
  private final Optional<String> entry;
  private final Optional<String> source;

  private HmdReader(
      ReferenceArea area,
      Optional<String> country,
      Optional<String> entry,
      Optional<String> source) {
    this.area = area;
    this.country = country;
    this.entry = entry;
    this.source = source;
  }

  /**
   * A reader of the files of one country; they name it in words only.
   *
   * @param area whose files they are
   * @return the reader
   */
  public static HmdReader of(ReferenceArea area) {
    return new HmdReader(
        Require.notNull("area", area), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The same reader for files of all countries, as the bundles by statistic hold them, of which it
   * reads one.
   *
   * @param code the database's code in the column PopName, such as {@code SWE} or {@code DEUTE}
   * @return the reader
   * @throws IllegalArgumentException if the code is blank, or that of another country than the area
   *     whose files are read
   */
  public HmdReader country(String code) {
    Require.text("code", code);
    if (Place.isCountryCode(code)
        && Place.isCountryCode(area.code())
        && !code.equals(area.code())) {
      throw Require.refusal("code", code, area.code() + ", the area whose files are read");
    }
    return new HmdReader(area, Optional.of(code), entry, source);
  }

  /**
   * The same reader for archives with many files, such as {@code hmd_statistics_….zip}, of which it
   * reads one. Without this the only file of an archive is read whose name is that of what is asked
   * for, such as {@code Population.txt}.
   *
   * @param name the name of the file in the archive, without folders, such as {@code
   *     fltper_1x1.txt}
   * @return the reader
   * @throws IllegalArgumentException if the name is blank
   */
  public HmdReader fileOfArchive(String name) {
    return new HmdReader(area, country, Optional.of(Require.text("name", name)), source);
  }

  /**
   * The same reader, which gives every figure a source; else it is "HMD" and the title of the file.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public HmdReader withSource(String newSource) {
    return new HmdReader(area, country, entry, Optional.of(Require.text("source", newSource)));
  }

  /**
   * Reads {@code Population.txt} or {@code Population5.txt}: populations on 1 January.
   *
   * @param file the file
   * @return the populations by date, and all problems
   */
  public Reading<PopulationsByDate> populations(Path file) {
    return populations(DataFile.of(file));
  }

  /**
   * Reads {@code Population.txt} or its text, like {@link #populations(Path)}.
   *
   * @param file the file
   * @return the populations by date, and all problems
   */
  public Reading<PopulationsByDate> populations(DataFile file) {
    return FileInput.text(file, entries(Content.POPULATIONS), this::populations);
  }

  /**
   * Reads {@code Deaths_1x1.txt}, {@code Deaths_5x1.txt}: deaths by year, age and sex.
   *
   * @param file the file
   * @return deaths in persons, not always whole, and all problems
   */
  public Reading<AgeYearTable> deaths(Path file) {
    return deaths(DataFile.of(file));
  }

  /**
   * Reads a file of deaths or its text, like {@link #deaths(Path)}.
   *
   * @param file the file
   * @return deaths in persons, not always whole, and all problems
   */
  public Reading<AgeYearTable> deaths(DataFile file) {
    return table(file, Content.DEATHS, "deaths", SimpleUnit.PERSONS);
  }

  /**
   * Reads {@code Exposures_1x1.txt}: person-years lived by year, age and sex.
   *
   * @param file the file
   * @return person-years, and all problems
   */
  public Reading<AgeYearTable> exposures(Path file) {
    return exposures(DataFile.of(file));
  }

  /**
   * Reads a file of exposures or its text, like {@link #exposures(Path)}.
   *
   * @param file the file
   * @return person-years, and all problems
   */
  public Reading<AgeYearTable> exposures(DataFile file) {
    return table(file, Content.EXPOSURES, "exposures", SimpleUnit.PERSON_YEARS);
  }

  /**
   * Reads {@code Mx_1x1.txt}, {@code Mx_5x1.txt}: death rates by year, age and sex.
   *
   * @param file the file
   * @return deaths per person and year, and all problems
   */
  public Reading<AgeYearTable> deathRates(Path file) {
    return deathRates(DataFile.of(file));
  }

  /**
   * Reads a file of death rates or its text, like {@link #deathRates(Path)}.
   *
   * @param file the file
   * @return deaths per person and year, and all problems
   */
  public Reading<AgeYearTable> deathRates(DataFile file) {
    return table(file, Content.DEATH_RATES, "death rates", SimpleUnit.PER_YEAR);
  }

  /**
   * Reads {@code Births.txt}: live births by year and sex.
   *
   * @param file the file
   * @return births by year, and all problems
   */
  public Reading<ByYear<Births>> births(Path file) {
    return births(DataFile.of(file));
  }

  /**
   * Reads {@code Births.txt} or its text, like {@link #births(Path)}.
   *
   * @param file the file
   * @return births by year, and all problems
   */
  public Reading<ByYear<Births>> births(DataFile file) {
    return FileInput.text(file, entries(Content.BIRTHS), this::births);
  }

  /**
   * Reads {@code fltper_1x1.txt}, {@code mltper_5x1.txt}, {@code bltper_1x1.txt} and their like: a
   * life table for each year. The sex is that of the title: Females, Males or Total.
   *
   * <p>Survivors and person-years are rounded to whole persons of 100,000, as published. At the
   * oldest ages of some years they are rounded to none; such ages are joined to the last group that
   * has any, so that nothing is lost and the open group begins earlier.
   *
   * @param file the file
   * @return the tables by year, and all problems
   */
  public Reading<ByYear<LifeTable>> lifeTables(Path file) {
    return lifeTables(DataFile.of(file));
  }

  /**
   * Reads a file of life tables or its text, like {@link #lifeTables(Path)}.
   *
   * @param file the file
   * @return the tables by year, and all problems
   */
  public Reading<ByYear<LifeTable>> lifeTables(DataFile file) {
    return FileInput.text(file, entries(Content.LIFE_TABLES), this::lifeTables);
  }

  private Reading<AgeYearTable> table(
      DataFile file, Content content, String label, SimpleUnit unit) {
    return FileInput.text(
        file, entries(content), (text, problems) -> table(text, problems, content, label, unit));
  }

  /** Which file of an archive is meant. */
  private ArchiveEntries entries(Content content) {
    return entry.isPresent()
        ? ArchiveEntries.named(entry.get(), Pattern.quote(entry.get().toLowerCase(Locale.ROOT)))
        : ArchiveEntries.named(
            content.file + ", or another that fileOfArchive(…) names",
            content.file.toLowerCase(Locale.ROOT).replace("1x1", "[0-9]+x[0-9]+"));
  }

  private String source(BlankTable blank) {
    boolean said =
        Arrays.stream(Content.values()).anyMatch(content -> content.in(blank.wholeTitle()) >= 0);
    return source.orElse(
        "HMD, " + blank.title() + (said ? "" : ", which does not say what the file holds"));
  }

  /**
   * Whether the title contradicts what is to be read: figures of another kind in the same columns,
   * of birth cohorts, or of another country; reported if so. A title that says nothing is named in
   * the source.
   */
  private boolean isOther(BlankTable blank, Content expected, ProblemList problems) {
    String title = blank.wholeTitle();
    for (Content content : Content.values()) {
      int at = content.in(title);
      if (at < 0) {
        continue;
      }
      String rest = title.substring(at);
      String country = title.substring(0, at).strip();
      String fault = "";
      if (content != expected) {
        fault = ", expected a file of '" + expected.words + "'";
      } else if (rest.contains("(cohort")) {
        fault = ", and its years are those of birth; expected a file by period";
      } else if (isOtherCountry(country)) {
        fault = ", expected a file of " + area.name();
      }
      if (!fault.isEmpty()) {
        problems.add(1, 0, "", "the title says '" + blank.title() + "'" + fault);
        return true;
      }
    }
    return false;
  }

  /** Whether a title names another country of ISO 3166-1 than that whose files are read. */
  private boolean isOtherCountry(String name) {
    return Place.isCountryCode(area.code())
        && Place.find(name)
            .filter(named -> Place.isCountryCode(named.code()) && !named.equals(area))
            .isPresent();
  }

  // One date's rows.
  private static final class Rows {
    private final TreeMap<Integer, double[]> byLower = new TreeMap<>();
    private final List<String> labels = new ArrayList<>();
    private final long line;
    private boolean faulty;
    private boolean missing;

    Rows(long line) {
      this.line = line;
    }
  }

  private Map<String, Rows> rows(BlankTable blank, ProblemList problems, MeasureUnit unit) {
    Map<String, Rows> byYear = new TreeMap<>();
    boolean adds = unit != SimpleUnit.PER_YEAR;
    while (blank.next()) {
      Rows rows = byYear.computeIfAbsent(blank.text(0), any -> new Rows(blank.line()));
      double[] values = blank.numbers(2);
      Optional<String> fault = blank.fault();
      if (fault.isEmpty() && adds && values.length == BY_SEX.size()) {
        fault = sumFault(values);
        fault.ifPresent(message -> problems.add(blank.line(), 0, "", message));
      }
      if (fault.isEmpty()) {
        fault = add(rows, blank.text(1), values);
        fault.ifPresent(message -> problems.add(blank.line(), blank.column(1), "Age", message));
      }
      rows.faulty |= fault.isPresent();
    }
    return byYear;
  }

  private static Optional<String> sumFault(double[] values) {
    double gap = values[0] + values[1] - values[2];
    return Math.abs(gap) > ROUNDING
        ? Optional.of("the total is not the sum of females and males")
        : Optional.empty();
  }

  /** Adds a row that must begin where the row before it ends. */
  private static Optional<String> add(Rows rows, String label, double[] values) {
    List<String> labels = new ArrayList<>(rows.labels);
    labels.add(label);
    try {
      // Only the last two matter; and the first must be birth.
      AgeGroups two =
          AgeGroups.ofLabels(labels.subList(Math.max(0, labels.size() - 2), labels.size()));
      if (rows.labels.isEmpty() && two.lower(0) != 0) {
        return Optional.of(ProblemList.shown(label) + " is the first age of its year, expected 0");
      }
      int lower = two.lower(two.size() - 1);
      rows.labels.add(label);
      rows.byLower.put(lower, values);
      for (double value : values) {
        rows.missing |= Double.isNaN(value);
      }
      return Optional.empty();
    } catch (IllegalArgumentException refusal) {
      return Optional.of(String.valueOf(refusal.getMessage()));
    }
  }

  private static double[] column(Rows rows, int column) {
    return rows.byLower.values().stream().mapToDouble(row -> row[column]).toArray();
  }

  private PopulationsByDate populations(TextSource text, ProblemList problems) {
    BlankTable blank = new BlankTable(text, problems, country, List.of("Year", "Age"), BY_SEX);
    if (isOther(blank, Content.POPULATIONS, problems)) {
      return new PopulationsByDate(List.of());
    }
    TreeMap<LocalDate, Population> populations = new TreeMap<>();
    rows(blank, problems, SimpleUnit.PERSONS)
        .forEach(
            (label, rows) -> {
              Optional<LocalDate> date = date(label);
              if (date.isEmpty()) {
                problems.add(
                    rows.line,
                    blank.column(0),
                    "Year",
                    ProblemList.shown(label) + " is not a year such as 1950, 1950- or 1950+");
                return;
              }
              if (left(rows, label, problems)) {
                return;
              }
              try {
                AgeGroups ages = AgeGroups.ofLabels(rows.labels);
                populations.put(
                    date.get(),
                    Population.builder()
                        .area(area)
                        .date(date.get())
                        .female(
                            AgeVector.ofUnsafe("female", SimpleUnit.PERSONS, ages, column(rows, 0)))
                        .male(AgeVector.ofUnsafe("male", SimpleUnit.PERSONS, ages, column(rows, 1)))
                        .source(source(blank))
                        .build());
              } catch (IllegalArgumentException refusal) {
                problems.add(rows.line, 0, "", String.valueOf(refusal.getMessage()));
              }
            });
    return new PopulationsByDate(new ArrayList<>(populations.values()));
  }

  private static boolean left(Rows rows, String label, ProblemList problems) {
    boolean closed =
        rows.labels.isEmpty() || !rows.labels.get(rows.labels.size() - 1).endsWith("+");
    if (rows.faulty || rows.missing || closed) {
      problems.add(
          rows.line,
          0,
          "",
          "the year "
              + label
              + " is left out, because "
              + (rows.faulty
                  ? "one of its rows cannot be read"
                  : closed ? "its last age is not open" : "one of its values is missing"));
      return true;
    }
    return false;
  }

  private static Optional<LocalDate> date(String label) {
    if (label.endsWith(TERRITORY_BEFORE)) {
      return BlankTable.year(label.substring(0, label.length() - 1))
          .map(year -> ReferenceDay.END_OF_YEAR.in(year - 1));
    }
    String plain = label.endsWith(TERRITORY_AFTER) ? label.substring(0, label.length() - 1) : label;
    return BlankTable.year(plain).map(ReferenceDay.START_OF_YEAR::in);
  }

  private AgeYearTable table(
      TextSource text, ProblemList problems, Content content, String label, SimpleUnit unit) {
    BlankTable blank = new BlankTable(text, problems, country, List.of("Year", "Age"), BY_SEX);
    if (isOther(blank, content, problems)) {
      return AgeYearTable.none(label, unit);
    }
    TreeMap<Integer, double[][]> values = new TreeMap<>();
    AgeGroups[] ages = new AgeGroups[1];
    rows(blank, problems, unit)
        .forEach(
            (yearLabel, rows) -> {
              Optional<Integer> year = BlankTable.year(yearLabel);
              if (year.isEmpty()) {
                problems.add(
                    rows.line,
                    blank.column(0),
                    "Year",
                    ProblemList.shown(yearLabel) + " is not a single year such as 1950");
                return;
              }
              // Missing values are holes here; nothing else may be.
              rows.missing = false;
              if (left(rows, yearLabel, problems)) {
                return;
              }
              AgeGroups own = AgeGroups.ofLabels(rows.labels);
              if (ages[0] != null && !ages[0].equals(own)) {
                problems.add(
                    rows.line,
                    0,
                    "",
                    "the ages of " + yearLabel + " are " + own + ", expected " + ages[0]);
                return;
              }
              ages[0] = own;
              values.put(
                  year.get(), new double[][] {column(rows, 0), column(rows, 1), column(rows, 2)});
            });
    return ages[0] == null
        ? AgeYearTable.none(label, unit)
        : AgeYearTable.of(label, unit, source(blank), ages[0], values);
  }

  private ByYear<Births> births(TextSource text, ProblemList problems) {
    BlankTable blank = new BlankTable(text, problems, country, List.of("Year"), BY_SEX);
    if (isOther(blank, Content.BIRTHS, problems)) {
      return ByYear.none("births, " + area.name());
    }
    TreeMap<Integer, Births> births = new TreeMap<>();
    while (blank.next()) {
      double[] row = blank.numbers(1);
      if (blank.fault().isPresent()) {
        continue;
      }
      Optional<Integer> year = BlankTable.year(blank.text(0));
      if (year.isEmpty() || births.containsKey(year.get())) {
        problems.add(
            blank.line(),
            blank.column(0),
            "Year",
            ProblemList.shown(blank.text(0))
                + (year.isEmpty() ? " is not a year such as 1950" : " comes twice"));
      } else if (Double.isNaN(row[0] + row[1])) {
        problems.add(blank.line(), 0, "", "births of a sex are missing; the year is left out");
      } else if (sumFault(row).isPresent()) {
        problems.add(blank.line(), blank.column(3), "Total", sumFault(row).get());
      } else {
        births.put(year.get(), new Births(row[0], row[1]));
      }
    }
    return ByYear.of("births, " + area.name(), births);
  }

  private ByYear<LifeTable> lifeTables(TextSource text, ProblemList problems) {
    BlankTable blank = new BlankTable(text, problems, country, List.of("Year", "Age"), LIFE_TABLE);
    if (isOther(blank, Content.LIFE_TABLES, problems)) {
      return ByYear.none("life tables, " + area.name());
    }
    Map<String, Rows> all = rows(blank, problems, SimpleUnit.PER_YEAR);
    // Of England and Wales there is a "Total Population" before it, which is no sex.
    String title =
        blank.wholeTitle().substring(Math.max(0, Content.LIFE_TABLES.in(blank.wholeTitle())));
    Optional<Sex> sex =
        title.contains("Females")
            ? Optional.of(Sex.FEMALE)
            : title.contains("Males") ? Optional.of(Sex.MALE) : Optional.empty();
    if (sex.isEmpty() && !title.contains("Total") && !all.isEmpty()) {
      problems.add(
          1, 0, "", "the title names neither Females nor Males nor Total, so the sex is unknown");
      return ByYear.none("life tables");
    }
    TreeMap<Integer, LifeTable> tables = new TreeMap<>();
    all.forEach(
        (label, rows) -> {
          Optional<Integer> year = BlankTable.year(label);
          if (year.isEmpty()) {
            problems.add(
                rows.line,
                blank.column(0),
                "Year",
                ProblemList.shown(label) + " is not a single year such as 1950");
          } else if (!left(rows, label, problems)) {
            try {
              LifeTable table =
                  lifeTable(rows)
                      .withLabel("life table of " + area.name() + " " + label)
                      .withSource(source(blank));
              tables.put(year.get(), sex.map(table::withSex).orElse(table));
            } catch (IllegalArgumentException refusal) {
              problems.add(
                  rows.line,
                  0,
                  "",
                  "the year " + label + " is left out, because " + refusal.getMessage());
            }
          }
        });
    return ByYear.of("life tables, " + area.name(), tables);
  }

  private static LifeTable lifeTable(Rows rows) {
    AgeGroups ages = AgeGroups.ofLabels(rows.labels);
    double[] l = column(rows, LIFE_TABLE.indexOf("lx"));
    double[] d = column(rows, LIFE_TABLE.indexOf("dx"));
    double[] years = column(rows, LIFE_TABLE.indexOf("Lx"));
    double[] ahead = column(rows, LIFE_TABLE.indexOf("Tx"));
    double[] expectancy = column(rows, LIFE_TABLE.indexOf("ex"));
    return LifeTableColumns.of(ages, l, d, years, ahead, expectancy);
  }

  /** Whose files. */
  @Override
  public String toString() {
    return "reader of the Human Mortality Database, "
        + area.name()
        + country.map(code -> ", " + code + " of all countries").orElse("")
        + source.map(text -> " (" + text + ")").orElse("");
  }
}
