package org.migrationeconomics.data.population;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TablePass;
import org.migrationeconomics.data.internal.TextSource;

/**
 * Reads tables of Eurostat as its site hands them out for bulk download (TSV): population by age
 * and sex ({@code demo_pjan}), projections ({@code proj_23np}), demographic balances of regions
 * ({@code demo_r_gind3}) and others of this layout.
 *
 * <pre>
 *   EurostatReader.withDefaults()
 *       .keeping("geo", "ES51")
 *       .read(Path.of("estat_demo_r_gind3.tsv.gz"))
 * </pre>
 *
 * <p>The first cell of the header packs the names of the dimensions and of time, {@code
 * freq,unit,age,sex,geo\TIME_PERIOD}; the other cells are years. The first cell of a row packs the
 * codes. Columns are separated by tabs.
 *
 * <p><b>Missing values</b> are a colon, with or without a flag. <b>Flags</b> are letters after a
 * blank: {@code 83118501 b}; they are kept beside the figure.
 *
 * <p><b>Problems</b>: rows with more or fewer fields or codes than the header, codes that come
 * twice (the first row stays), figures that are none (a hole), a last line without a line break.
 *
 * <p>Memory is that of the rows kept, at most 50 million figures; {@link #keeping} takes a part of
 * a large file.
 *
 * <p>Defaults: all rows, source "Eurostat, file" and the file's name.
 *
 * <p><b>Source</b>: Eurostat, ec.europa.eu/eurostat.
 *
 * <p>Immutable and thread-safe.
 */
public final class EurostatReader implements DataReader<EurostatTable> {

  private static final int MOST_COLUMNS = 2_005;
  private static final int MOST_DIMENSIONS = 20;
  private static final int MOST_FIGURES = 50_000_000;
  private static final String TIME = "\\TIME_PERIOD";
  private static final String OLD_TIME = "\\time";
  private static final String MISSING = ":";

  private final Map<String, Set<String>> kept;
  private final Optional<String> source;

  private EurostatReader(Map<String, Set<String>> kept, Optional<String> source) {
    this.kept = kept;
    this.source = source;
  }

  /**
   * A reader of all rows.
   *
   * @return the reader
   */
  public static EurostatReader withDefaults() {
    return new EurostatReader(Map.of(), Optional.empty());
  }

  /**
   * The same reader, which keeps only rows with certain codes of a dimension.
   *
   * @param dimension its name, such as geo
   * @param codes the codes to keep
   * @return the reader
   * @throws IllegalArgumentException if there is no code
   */
  public EurostatReader keeping(String dimension, String... codes) {
    Require.notNull("codes", codes);
    Require.text("dimension", dimension);
    if (codes.length == 0) {
      throw Require.refusal("codes", "none", "at least one code of " + dimension);
    }
    Map<String, Set<String>> more = new HashMap<>(kept);
    more.put(dimension, new TreeSet<>(List.of(codes)));
    return new EurostatReader(more, source);
  }

  /**
   * The same reader, which gives every figure a source.
   *
   * @param newSource data set and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public EurostatReader withSource(String newSource) {
    return new EurostatReader(kept, Optional.of(Require.text("source", newSource)));
  }

  @Override
  public Reading<EurostatTable> read(DataFile file) {
    return FileInput.text(file, (text, problems) -> table(file, text, problems));
  }

  private EurostatTable table(DataFile file, TextSource text, ProblemList problems) {
    Rows rows = new Rows(problems);
    new TablePass('\t', MOST_COLUMNS, problems, rows).run(text);
    return EurostatTable.of(
        file.name(),
        source.orElse("Eurostat, file " + file.title()),
        rows.dimensions,
        rows.years.keySet().stream().mapToInt(year -> year).toArray(),
        rows.rows);
  }

  /** What is kept, if not all, and the source. */
  @Override
  public String toString() {
    return "reader of Eurostat tables"
        + (kept.isEmpty() ? "" : ", only " + kept)
        + source.map(text -> " (" + text + ")").orElse("");
  }

  private final class Rows implements TablePass.Handler {
    private final ProblemList problems;
    private final LinkedHashMap<List<String>, EurostatTable.Row> rows = new LinkedHashMap<>();
    // Years in ascending order, and the column of each in the file.
    private final TreeMap<Integer, Integer> years = new TreeMap<>();
    private List<String> dimensions = List.of();
    private List<String> names = List.of();
    private long figures;

    Rows(ProblemList problems) {
      this.problems = problems;
    }

    @Override
    public void header(Header header) {
      names = header.names();
      String packed = header.name(0);
      int time = packed.indexOf(TIME);
      if (time < 0) {
        time = packed.indexOf(OLD_TIME);
      }
      if (time <= 0) {
        header.fault(
            0, "this does not name the dimensions, expected such as freq,unit,age,sex,geo" + TIME);
        return;
      }
      List<String> found = Arrays.asList(packed.substring(0, time).split(",", -1));
      boolean sound =
          found.size() <= MOST_DIMENSIONS
              && new HashSet<>(found).size() == found.size()
              && found.stream().noneMatch(String::isBlank);
      if (!sound) {
        header.fault(0, "the names of the dimensions are not different words");
        return;
      }
      for (String dimension : kept.keySet()) {
        if (!found.contains(dimension)) {
          header.fault(0, "there is no dimension '" + dimension + "' to keep");
          return;
        }
      }
      for (int i = 1; i < header.size(); i++) {
        Optional<Integer> year = BlankTable.year(header.name(i));
        if (year.isEmpty()) {
          header.fault(i, "this is not a year from 1000 to 2999");
          return;
        }
        years.put(year.get(), i);
      }
      if (years.isEmpty()) {
        header.lack("for any year");
      }
      dimensions = found;
      header.wantAll();
    }

    @Override
    public void row(long line, String[] fields) {
      List<String> key = Arrays.asList(fields[0].strip().split(",", -1));
      if (key.size() != dimensions.size() || key.stream().anyMatch(String::isBlank)) {
        problems.add(
            line,
            1,
            names.get(0),
            ProblemList.shown(fields[0])
                + " has not one code for each of the "
                + dimensions.size()
                + " dimensions; the row is left out");
        return;
      }
      for (int i = 0; i < key.size(); i++) {
        Set<String> wanted = kept.get(dimensions.get(i));
        if (wanted != null && !wanted.contains(key.get(i))) {
          return;
        }
      }
      EurostatTable.Row before = rows.get(key);
      if (before != null) {
        problems.add(
            line,
            1,
            names.get(0),
            "these codes have a row already, in line " + before.line() + "; the row is left out");
        return;
      }
      figures += years.size();
      if (figures > MOST_FIGURES) {
        problems.addRow(
            line,
            1,
            names.get(0),
            "these are more than " + MOST_FIGURES + " figures; keeping() takes a part of the file");
        return;
      }
      double[] values = new double[years.size()];
      Map<Integer, String> flags = new HashMap<>();
      int next = 0;
      for (Map.Entry<Integer, Integer> year : years.entrySet()) {
        values[next++] = value(line, fields, year.getValue(), year.getKey(), flags);
      }
      rows.put(List.copyOf(key), new EurostatTable.Row(line, values, flags));
    }

    private double value(
        long line, String[] fields, int column, int year, Map<Integer, String> flags) {
      String field = fields[column].strip();
      int blank = field.indexOf(' ');
      String number = blank < 0 ? field : field.substring(0, blank);
      String flag = blank < 0 ? "" : field.substring(blank + 1).strip();
      boolean letters = flag.chars().allMatch(c -> c >= 'a' && c <= 'z');
      double value = number.equals(MISSING) ? Double.NaN : Decimals.parse(number);
      if (!letters || flag.length() > 8 || !(number.equals(MISSING) || Double.isFinite(value))) {
        problems.add(
            line,
            column + 1,
            names.get(column),
            ProblemList.shown(field)
                + " is not a figure such as 83118501 or '83118501 b'; a missing value is a colon");
        return Double.NaN;
      }
      if (!flag.isEmpty()) {
        flags.put(year, flag);
      }
      return value;
    }
  }
}
