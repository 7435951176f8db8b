package org.migrationeconomics.data.migration;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the flow estimates of Abel and Cohen: the CSV with all six methods, and the JSON with one
 * method a file that feeds their charts.
 *
 * <pre>
 *   year0,orig,dest,sd_drop_neg,sd_rev_neg,mig_rate,da_min_open,da_min_closed,da_pb_closed    CSV
 *   {"names": […], "regions": […], "matrix": {"1990": [[…]], …}}                               JSON
 *
 *   FlowEstimatesReader.withDefaults().readCsv(Path.of("bilat_mig.csv")).orThrow()
 *   FlowEstimatesReader.withDefaults()
 *       .readJson(Path.of("flow_da_pb_closed.json"), FlowEstimate.PSEUDO_BAYES_CLOSED).orThrow()
 *   FlowEstimatesReader.withDefaults().readStocks(Path.of("stock.json")).orThrow()
 * </pre>
 *
 * <p>The JSON does not say which method it holds, so that has to be said. Its rows are origins and
 * its columns destinations; the rows and columns at the positions in {@code regions} are sums of
 * the countries that follow them, which are checked and left out. The JSON of stocks has the same
 * form, rows birthplace and columns residence.
 *
 * <p><b>Missing values</b> are {@code null} in JSON and empty cells or {@code NA} in CSV, and they
 * become holes.
 *
 * <p><b>Problems</b>: text of another form; the CSV by sex and type of move, whose rows are parts
 * of a flow; a name or code that is not known, or comes twice; a negative number, or none at all; a
 * matrix that is not square; a region that is not the sum of its countries, within rounding; a last
 * line that may be cut off. At most 1,000 names and nesting of 20 are read.
 *
 * <p>Defaults: standard areas; source "Abel and Cohen (2019, 2022)".
 *
 * <p>Immutable and thread-safe.
 */
public final class FlowEstimatesReader {

  private static final int MOST_YEARS = 100;
  private static final double ROUNDING = 0.5;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxNumberLength(100)
                  .maxStringLength(100_000)
                  .maxNameLength(200)
                  .build())
          .build();

  private final MigrationAreas areas;
  private final String source;

  private FlowEstimatesReader(MigrationAreas areas, String source) {
    this.areas = areas;
    this.source = source;
  }

  /**
   * A reader with the standard areas.
   *
   * @return the reader
   */
  public static FlowEstimatesReader withDefaults() {
    return new FlowEstimatesReader(MigrationAreas.standard(), "Abel and Cohen (2019, 2022)");
  }

  /**
   * The same reader with other areas.
   *
   * @param newAreas which country a name or code means
   * @return the reader
   */
  public FlowEstimatesReader withAreas(MigrationAreas newAreas) {
    return new FlowEstimatesReader(Require.notNull("areas", newAreas), source);
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public FlowEstimatesReader withSource(String newSource) {
    return new FlowEstimatesReader(areas, Require.text("source", newSource));
  }

  /**
   * Reads the CSV with all methods.
   *
   * @param file the file
   * @return the estimates and all problems
   */
  public Reading<FlowEstimates> readCsv(Path file) {
    return readCsv(DataFile.of(file));
  }

  /**
   * Reads the CSV with all methods from a path, stream or text, possibly packed with gzip.
   *
   * @param file the file
   * @return the estimates and all problems
   */
  public Reading<FlowEstimates> readCsv(DataFile file) {
    return FileInput.grid(file, this::csv);
  }

  /**
   * Reads the JSON of one method.
   *
   * @param file the file
   * @param estimate the method
   * @return the estimates and all problems
   */
  public Reading<FlowEstimates> readJson(Path file, FlowEstimate estimate) {
    return readJson(DataFile.of(file), estimate);
  }

  /**
   * Reads the JSON of one method from a path, stream or text.
   *
   * @param file the file
   * @param estimate the method
   * @return the estimates and all problems
   */
  public Reading<FlowEstimates> readJson(DataFile file, FlowEstimate estimate) {
    Require.notNull("estimate", estimate);
    return FileInput.text(file, (text, problems) -> flows(text, estimate, problems));
  }

  /**
   * Reads the JSON of the stocks from which the flows were estimated.
   *
   * @param file the file
   * @return the stocks, both sexes, and all problems
   */
  public Reading<MigrantStocks> readStocks(Path file) {
    return readStocks(DataFile.of(file));
  }

  /**
   * Reads the JSON of the stocks from a path, stream or text.
   *
   * @param file the file
   * @return the stocks, both sexes, and all problems
   */
  public Reading<MigrantStocks> readStocks(DataFile file) {
    return FileInput.text(file, this::stocks);
  }

  private FlowEstimates flows(TextSource text, FlowEstimate estimate, ProblemList problems) {
    Cube.Builder<EstimateYear> cube = new Cube.Builder<>(problems);
    Square square = new Square(problems);
    square.read(text);
    square.into(cube, year -> new EstimateYear(estimate, year));
    return new FlowEstimates(cube.build(), source);
  }

  private MigrantStocks stocks(TextSource text, ProblemList problems) {
    Cube.Builder<YearSexes> cube = new Cube.Builder<>(problems);
    Square square = new Square(problems);
    square.read(text);
    square.into(cube, year -> new YearSexes(year, Sexes.BOTH));
    MigrantStocks stocks = new MigrantStocks(cube.build(), List.of(), source);
    YearOrder.check(stocks, 0, "", problems);
    return stocks;
  }

  private FlowEstimates csv(Grid grid, ProblemList problems) {
    CsvPass pass = new CsvPass(problems);
    grid.rows(0, problems, pass);
    return pass.estimates();
  }

  /** One pass over the CSV. */
  private final class CsvPass implements Grid.Sink {

    private final ProblemList problems;
    private final Cube.Builder<EstimateYear> cube;
    private final Map<String, Integer> origins = new HashMap<>();
    private final Map<String, Integer> destinations = new HashMap<>();
    private final Map<Integer, FlowEstimate> estimates = new LinkedHashMap<>();
    private final List<String> heads = new ArrayList<>();
    private int year = -1;
    private int origin = -1;
    private int destination = -1;
    private long rows;

    CsvPass(ProblemList problems) {
      this.problems = problems;
      this.cube = new Cube.Builder<>(problems);
    }

    @Override
    public boolean row(GridRow row) {
      if (problems.overflown() || cube.full()) {
        return false;
      }
      if (heads.isEmpty()) {
        return header(row);
      }
      if (row.filled(0) > 0) {
        data(row);
      }
      return true;
    }

    private boolean header(GridRow row) {
      if (row.count() > MOST_YEARS) {
        problems.add(row.line(), 0, "", "there are more than " + MOST_YEARS + " columns");
        return false;
      }
      Map<String, Integer> seen = new HashMap<>();
      boolean sound = true;
      for (int column = 0; column < row.count(); column++) {
        String head = row.label(column);
        heads.add(head);
        String name = head.toLowerCase(Locale.ROOT);
        Integer before = seen.putIfAbsent(name, column + 1);
        if (before != null) {
          problems.add(
              row.line(), column + 1, head, "this name is that of column " + before + " already");
          sound = false;
        }
        int at = column;
        switch (name) {
          case "year0" -> year = column;
          case "orig" -> origin = column;
          case "dest" -> destination = column;
          case "type", "sex" -> {
            problems.add(
                row.line(),
                column + 1,
                head,
                "this is the file by sex and type of move, whose rows are parts of a flow; expected"
                    + " the one without this column");
            sound = false;
          }
          default -> FlowEstimate.find(name).ifPresent(estimate -> estimates.put(at, estimate));
        }
      }
      if (year < 0 || origin < 0 || destination < 0 || estimates.isEmpty()) {
        problems.add(
            row.line(),
            0,
            "",
            "the header is another one, expected year0, orig, dest and methods such as"
                + " da_pb_closed");
        sound = false;
      }
      return sound;
    }

    private void data(GridRow row) {
      rows++;
      if (row.count() != heads.size()) {
        problems.addRow(
            row.line(), 0, "", "the row has not as many fields as the header, " + heads.size());
        return;
      }
      if (row.cut(heads.size())) {
        problems.add(
            row.line(),
            0,
            "",
            "no line break ends the last line, so the file may be cut off; the row is left out");
        return;
      }
      int from = Counts.year(row.text(year));
      if (from < 0) {
        problems.addRow(
            row.line(),
            year + 1,
            heads.get(year),
            ProblemList.shown(row.text(year)) + " is not a year");
        return;
      }
      int o = area(row, origin, origins, false);
      int d = area(row, destination, destinations, true);
      if (o < 0 || d < 0) {
        return;
      }
      for (Map.Entry<Integer, FlowEstimate> column : estimates.entrySet()) {
        double value = Counts.parse(row, column.getKey());
        if (value == Counts.BAD) {
          problems.add(
              row.line(),
              column.getKey() + 1,
              heads.get(column.getKey()),
              ProblemList.shown(row.text(column.getKey()))
                  + " is not a number of persons; the cell is left blank");
          value = Double.NaN;
        }
        cube.table(new EstimateYear(column.getValue(), from), row.line())
            .add(d, o, value, row.line());
      }
    }

    private int area(GridRow row, int column, Map<String, Integer> numbers, boolean to) {
      String code = row.text(column);
      Integer known = numbers.get(code);
      if (known != null) {
        return known;
      }
      Optional<ReferenceArea> area = code.length() > 3 ? Optional.empty() : areas.find(code);
      if (area.isEmpty() || !(area.get() instanceof Place)) {
        problems.addRow(
            row.line(),
            column + 1,
            heads.get(column),
            ProblemList.shown(code) + " is not a known code of a country");
        return -1;
      }
      int number =
          to ? cube.destination(area.get(), row.line()) : cube.origin(area.get(), row.line());
      numbers.put(code, number);
      return number;
    }

    FlowEstimates estimates() {
      if (rows == 0 && problems.toList().isEmpty()) {
        problems.add(
            0,
            0,
            "",
            heads.isEmpty()
                ? "the file is empty"
                : "the file ends after the header, expected at least one row");
      }
      return new FlowEstimates(cube.build(), source);
    }
  }

  /** The JSON: a square matrix for each year, with regions among the countries. */
  private final class Square {

    private final ProblemList problems;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> regions = new ArrayList<>();
    private final Map<Integer, List<double[]>> years = new LinkedHashMap<>();
    private final Map<Integer, Long> lines = new HashMap<>();
    private boolean whole;

    Square(ProblemList problems) {
      this.problems = problems;
    }

    void read(TextSource text) {
      try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), new Unclosed(text))) {
        expect(json.nextToken(), JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = json.currentName();
          json.nextToken();
          switch (name) {
            case "names" -> names(json);
            case "regions" -> regions(json);
            case "matrix" -> matrices(json);
            default -> json.skipChildren();
          }
        }
        expect(json.currentToken(), JsonToken.END_OBJECT);
        if (json.nextToken() != null || names.isEmpty() || years.isEmpty()) {
          throw new FormException();
        }
        whole = true;
      } catch (FormException other) {
        problems.add(
            0,
            0,
            "",
            "this JSON is of another form, expected {\"names\": […], \"regions\": […], \"matrix\":"
                + " {\"1990\": [[…]]}}; it was not read any further");
      } catch (JacksonException failure) {
        Throwable cause = failure.getCause();
        long line =
            failure.getLocation() == null ? 0 : Math.max(failure.getLocation().getLineNr(), 0);
        problems.add(
            line,
            0,
            "",
            cause instanceof IOException io
                ? FileInput.sentence(io)
                : "the text is not JSON, or is cut off here; it was not read any further");
      }
    }

    private void names(JsonParser json) {
      expect(json.currentToken(), JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        if (names.size() == Cube.MOST_AREAS) {
          throw new FormException();
        }
        names.add(json.getString());
      }
      expect(json.currentToken(), JsonToken.END_ARRAY);
    }

    private void regions(JsonParser json) {
      expect(json.currentToken(), JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
        double region = number(json);
        if (regions.size() == Cube.MOST_AREAS || region < 0 || region >= Cube.MOST_AREAS) {
          throw new FormException();
        }
        regions.add((int) region);
      }
      expect(json.currentToken(), JsonToken.END_ARRAY);
    }

    private void matrices(JsonParser json) {
      expect(json.currentToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        int year = Counts.year(json.currentName());
        if (year < 0 || years.size() == MOST_YEARS) {
          throw new FormException();
        }
        lines.put(year, Math.max(0L, json.currentTokenLocation().getLineNr()));
        expect(json.nextToken(), JsonToken.START_ARRAY);
        List<double[]> rows = new ArrayList<>();
        double[] buffer = new double[Cube.MOST_AREAS];
        while (json.nextToken() == JsonToken.START_ARRAY) {
          int count = 0;
          for (JsonToken token = json.nextToken();
              token != JsonToken.END_ARRAY;
              token = json.nextToken()) {
            if (count == buffer.length || token == null) {
              throw new FormException();
            }
            buffer[count++] = cell(json, token);
          }
          if (rows.size() == Cube.MOST_AREAS) {
            throw new FormException();
          }
          rows.add(java.util.Arrays.copyOf(buffer, count));
        }
        expect(json.currentToken(), JsonToken.END_ARRAY);
        years.put(year, rows);
      }
      expect(json.currentToken(), JsonToken.END_OBJECT);
    }

    private double cell(JsonParser json, JsonToken token) {
      if (token == JsonToken.VALUE_NULL) {
        return Double.NaN;
      }
      if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
        throw new FormException();
      }
      double value = number(json);
      if (!(value >= 0) || Double.isInfinite(value)) {
        problems.add(
            Math.max(0, json.currentTokenLocation().getLineNr()),
            0,
            "",
            ProblemList.shown(json.getString())
                + " is not a number of persons; the cell is left blank");
        return Double.NaN;
      }
      return value + 0.0;
    }

    /** The library's own reading of a number, which does not depend on that of the parser. */
    private double number(JsonParser json) {
      return org.migrationeconomics.data.internal.Decimals.parse(json.getString());
    }

    <K extends Comparable<? super K> & java.io.Serializable> void into(
        Cube.Builder<K> cube, java.util.function.IntFunction<K> key) {
      int n = names.size();
      boolean[] isRegion = new boolean[n];
      for (int region : regions) {
        if (region >= n || isRegion[region]) {
          problems.add(0, 0, "regions", "there is no name at " + region + ", or it comes twice");
          return;
        }
        isRegion[region] = true;
      }
      int[] origins = new int[n];
      int[] destinations = new int[n];
      Map<ReferenceArea, String> seen = new HashMap<>();
      for (int i = 0; i < n; i++) {
        origins[i] = -1;
        destinations[i] = -1;
        Optional<ReferenceArea> area = areas.find(names.get(i));
        if (isRegion[i]) {
          continue;
        }
        if (area.isEmpty() || !(area.get() instanceof Place)) {
          problems.add(
              0,
              0,
              "",
              ProblemList.shown(names.get(i))
                  + " is not a known name of a country; it is left out unless withAreas(…) says what"
                  + " it is");
          continue;
        }
        String before = seen.putIfAbsent(area.get(), names.get(i));
        if (before != null) {
          problems.add(
              0,
              0,
              "",
              ProblemList.shown(names.get(i))
                  + " is the same country as "
                  + ProblemList.shown(before)
                  + "; it is left out");
          continue;
        }
        origins[i] = cube.origin(area.get(), 0);
        destinations[i] = cube.destination(area.get(), 0);
      }
      for (Map.Entry<Integer, List<double[]>> year : years.entrySet()) {
        long line = lines.getOrDefault(year.getKey(), 0L);
        List<double[]> rows = year.getValue();
        boolean square = rows.size() == n;
        for (double[] row : rows) {
          square &= row.length == n;
        }
        if (!square) {
          if (whole) {
            problems.add(
                line,
                0,
                "",
                "the matrix of " + year.getKey() + " is not of " + n + " rows and columns");
          }
          continue;
        }
        sums(year.getKey(), line, rows, isRegion);
        Cells.Builder table = cube.table(key.apply(year.getKey()), line);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            if (origins[i] >= 0 && destinations[j] >= 0) {
              table.add(destinations[j], origins[i], rows.get(i)[j], line);
            }
          }
        }
      }
    }

    /** Regions are sums of the countries that follow them. */
    private void sums(int year, long line, List<double[]> rows, boolean[] isRegion) {
      int n = isRegion.length;
      if (regions.isEmpty() || !isRegion[0]) {
        return;
      }
      int[] regionOf = new int[n];
      int current = 0;
      for (int i = 0; i < n; i++) {
        current = isRegion[i] ? i : current;
        regionOf[i] = current;
      }
      double[] sums = new double[n * n];
      int[] counts = new int[n * n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double value = rows.get(i)[j];
          if (!isRegion[i] && !isRegion[j] && !Double.isNaN(value)) {
            sums[regionOf[i] * n + regionOf[j]] += value;
            counts[regionOf[i] * n + regionOf[j]]++;
          }
        }
      }
      for (int i : regions) {
        for (int j : regions) {
          double printed = rows.get(i)[j];
          double sum = sums[i * n + j];
          if (Math.abs(printed - sum) > ROUNDING * (counts[i * n + j] + 1)) {
            problems.add(
                line,
                0,
                "",
                "the countries from "
                    + ProblemList.shown(names.get(i))
                    + " to "
                    + ProblemList.shown(names.get(j))
                    + " add up to "
                    + Numbers.readable(sum)
                    + " in "
                    + year
                    + ", but the region has "
                    + Numbers.readable(printed));
          }
        }
      }
    }
  }

  /** JSON of another form. */
  private static final class FormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FormException() {
      super("another form", null, false, false);
    }
  }

  /** Leaves closing to whoever opened the text. */
  private static final class Unclosed extends Reader {
    private final Reader text;

    Unclosed(Reader text) {
      this.text = text;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      return text.read(target, offset, length);
    }

    @Override
    public void close() {}
  }

  private static void expect(JsonToken token, JsonToken expected) {
    if (token != expected) {
      throw new FormException();
    }
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the flow estimates of Abel and Cohen";
  }
}
