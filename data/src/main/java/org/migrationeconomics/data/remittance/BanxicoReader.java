package org.migrationeconomics.data.remittance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.measure.YearQuarter;

/**
 * Reads the quarterly remittances of Mexico that the Banco de México publishes: by country, by
 * state of the United States, by Mexican state.
 *
 * <pre>
 *   BanxicoReader.countries().read(Path.of("remesas_pais.csv")).orThrow().share("USA", 2024)   96.58 %
 *   BanxicoReader.statesOfTheUnitedStates().read(Path.of("remesas_usa.csv"))
 *   BanxicoReader.mexicanStates().read(Path.of("remesas_entidad.csv"))
 * </pre>
 *
 * <p>Columns are found by their names, {@code PERIODO}, {@code ID_PAIS} and {@code PAIS} (or {@code
 * ID_ESTADO}, {@code ESTADO}; {@code CVE_ENT}, {@code ENTIDAD}), {@code VALOR_USD}, and where there
 * are two directions {@code FLUJO}: {@code Ingresos} are received by Mexico, {@code Egresos} paid.
 * A quarter is written as its first day. Two areas that the bank names but gives the same code, as
 * {@code Palestina} and {@code Cisjordania}, are added.
 *
 * <p><b>Missing values</b> are empty fields; a zero is a zero here.
 *
 * <p><b>Problems</b>: a column that is missing; a day that begins no quarter; another flow than
 * these two; a value that is no number, or negative; an area, flow and quarter that come twice; a
 * row with more or fewer fields than the header; a last line that may be cut off.
 *
 * <p>Immutable and thread-safe.
 */
public final class BanxicoReader implements DataReader<BanxicoRemittances> {

  private final String code;
  private final String name;
  private final boolean directions;
  private final Optional<String> source;

  private BanxicoReader(String code, String name, boolean directions, Optional<String> source) {
    this.code = code;
    this.name = name;
    this.directions = directions;
    this.source = source;
  }

  /**
   * A reader of remittances by country, received and paid.
   *
   * @return the reader; codes are ISO 3166-1 alpha-3, and {@code XXX} for not identified
   */
  public static BanxicoReader countries() {
    return new BanxicoReader("ID_PAIS", "PAIS", true, Optional.empty());
  }

  /**
   * A reader of remittances received by state of the United States.
   *
   * @return the reader; codes are those of the post, and {@code XX} for not identified
   */
  public static BanxicoReader statesOfTheUnitedStates() {
    return new BanxicoReader("ID_ESTADO", "ESTADO", false, Optional.empty());
  }

  /**
   * A reader of remittances received by Mexican state.
   *
   * @return the reader; codes are the numbers of INEGI
   */
  public static BanxicoReader mexicanStates() {
    return new BanxicoReader("CVE_ENT", "ENTIDAD", false, Optional.empty());
  }

  /**
   * The same reader with another source; else it is "Banco de México".
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public BanxicoReader withSource(String newSource) {
    return new BanxicoReader(
        code, name, directions, Optional.of(Require.text("source", newSource)));
  }

  @Override
  public Reading<BanxicoRemittances> read(DataFile file) {
    return FileInput.grid(file, this::read);
  }

  private String origin() {
    return source.orElse("Banco de México");
  }

  private BanxicoRemittances read(Grid grid, ProblemList problems) {
    Pass pass = new Pass(problems);
    grid.rows(0, problems, pass);
    if (pass.seen.isEmpty() && problems.toList().isEmpty()) {
      problems.add(0, 0, "", "there is no figure below the header");
    }
    return new BanxicoRemittances(origin(), pass.names, pass.received, pass.paid);
  }

  private final class Pass implements Grid.Sink {

    private static final int MOST_AREAS = 1000;

    private final ProblemList problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Map<YearQuarter, Double>> received = new LinkedHashMap<>();
    private final Map<String, Map<YearQuarter, Double>> paid = new LinkedHashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private int width;

    Pass(ProblemList problems) {
      this.problems = problems;
    }

    private int column(String head) {
      return columns.getOrDefault(head, 0);
    }

    @Override
    public boolean row(GridRow row) {
      if (width == 0) {
        return header(row);
      }
      if (row.filled(0) == 0) {
        return true;
      }
      if (row.count() != width || row.cut()) {
        problems.add(
            row.line(),
            0,
            "",
            row.cut()
                ? "no line break ends the last line, so the file may be cut off; the row is left"
                    + " out"
                : "the row has "
                    + row.count()
                    + " fields, expected "
                    + width
                    + " as in the header");
        return true;
      }
      Optional<YearQuarter> quarter = quarter(row);
      String flow = directions ? row.text(column("FLUJO")) : "Ingresos";
      String id = row.text(column(code));
      String label = row.label(column(name));
      if (quarter.isEmpty()) {
        refuse(row, "PERIODO", " is not the first day of a quarter, such as 2013-01-01");
      } else if (!flow.equals("Ingresos") && !flow.equals("Egresos")) {
        refuse(row, "FLUJO", " is neither Ingresos nor Egresos");
      } else if (id.isEmpty() || (names.size() == MOST_AREAS && !names.containsKey(id))) {
        refuse(row, code, " is no code, or there are too many of them");
      } else {
        value(row, quarter.get(), flow, id, label);
      }
      return true;
    }

    private boolean header(GridRow row) {
      width = row.count();
      Header header = Header.of(row, GridRow.MOST_COLUMNS, problems);
      List<String> expected = new ArrayList<>(List.of("PERIODO", code, name, "VALOR_USD"));
      if (directions) {
        expected.add("FLUJO");
      }
      expected.forEach(head -> columns.put(head, header.need(head)));
      if (directions) {
        header.passOver("ID_FLUJO");
      }
      header.nothingElse();
      return header.sound();
    }

    private void refuse(GridRow row, String head, String message) {
      int column = column(head);
      problems.add(
          row.line(),
          column + 1,
          head,
          ProblemList.shown(row.text(column)) + message + "; the row is left out");
    }

    private Optional<YearQuarter> quarter(GridRow row) {
      try {
        LocalDate day = LocalDate.parse(row.text(column("PERIODO")));
        boolean first = day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1;
        boolean sane = day.getYear() >= 1000 && day.getYear() <= 2999;
        return first && sane ? Optional.of(YearQuarter.of(day)) : Optional.empty();
      } catch (DateTimeParseException other) {
        return Optional.empty();
      }
    }

    private void value(GridRow row, YearQuarter quarter, String flow, String id, String label) {
      int column = column("VALOR_USD");
      double value = row.number(column);
      if (row.isBlank(column)) {
        return;
      }
      if (!Double.isFinite(value) || value < 0) {
        refuse(row, "VALOR_USD", " is not a decimal number that is not negative");
        return;
      }
      Long before = seen.putIfAbsent(id + '\n' + label + '\n' + flow + '\n' + quarter, row.line());
      if (before != null) {
        problems.add(
            row.line(),
            0,
            "",
            label
                + ", "
                + flow
                + " "
                + quarter
                + " stands in line "
                + before
                + " already; the row is left out");
        return;
      }
      String known = names.putIfAbsent(id, label);
      if (known != null && !List.of(known.split(", ", -1)).contains(label)) {
        names.put(id, known + ", " + label);
      }
      (flow.equals("Ingresos") ? received : paid)
          .computeIfAbsent(id, any -> new TreeMap<>())
          .merge(quarter, value, Double::sum);
    }
  }

  /** Which table. */
  @Override
  public String toString() {
    return "reader of Mexican remittances by " + name;
  }
}
