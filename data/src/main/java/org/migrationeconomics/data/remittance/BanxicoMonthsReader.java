package org.migrationeconomics.data.remittance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Frequency;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.QuotientUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.TimePeriod;
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
 * Reads series by month that the Banco de México publishes: all remittances, consumer prices, the
 * exchange rate. A month is written as its first day, {@code 2025-01-01}.
 *
 * <ul>
 *   <li>{@link #remittances}: {@code PERIODO,ID_FLUJO,FLUJO,OPERACIONES,VALOR_USD}, current USD;
 *       {@code received} and, since 2013, {@code paid}. The number of transfers is not read;
 *   <li>{@link #prices}: {@code PERIODO,GENERAL,SUBYACENTE,NO_SUBYACENTE}, index numbers whose base
 *       the file does not name; {@code general}, {@code core} and {@code non-core};
 *   <li>{@link #exchangeRate}: {@code PERIODO,TIPO_CAMBIO}, pesos per US dollar; {@code rate}. A
 *       rate of 0 is written where there is none: it becomes a hole.
 * </ul>
 *
 * <p>A blank field is a hole.
 *
 * <p><b>Problems</b>: rows that are not of a month, flows that are neither {@code Ingresos} nor
 * {@code Egresos}, months that come twice (the first stays), figures that are no decimal number or
 * negative, a file with other columns.
 *
 * <p>Defaults: the source is "Banco de México".
 *
 * <p><b>Source</b>: Banco de México, Sistema de Información Económica.
 *
 * <p>Immutable and thread-safe.
 */
public final class BanxicoMonthsReader implements DataReader<BanxicoMonths> {

  private static final int MOST_COLUMNS = 50;
  private static final String PERIOD = "PERIODO";
  private static final String FLOW = "FLUJO";

  private final String title;
  private final MeasureUnit unit;
  private final Map<String, String> columns;
  private final boolean directions;
  private final boolean zeroIsHole;
  private final String source;

  private BanxicoMonthsReader(
      String title,
      MeasureUnit unit,
      Map<String, String> columns,
      boolean directions,
      boolean zeroIsHole,
      String source) {
    this.title = title;
    this.unit = unit;
    this.columns = columns;
    this.directions = directions;
    this.zeroIsHole = zeroIsHole;
    this.source = source;
  }

  private static BanxicoMonthsReader reader(
      String title, MeasureUnit unit, boolean directions, boolean zeroIsHole, String... columns) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      names.put(columns[i], columns[i + 1]);
    }
    return new BanxicoMonthsReader(title, unit, names, directions, zeroIsHole, "Banco de México");
  }

  /**
   * A reader of all remittances received in and paid from Mexico.
   *
   * @return the reader
   */
  public static BanxicoMonthsReader remittances() {
    return reader(
        "remittances of Mexico", MoneyUnit.of("USD"), true, false, "VALOR_USD", "remittances");
  }

  /**
   * A reader of the index of consumer prices.
   *
   * @return the reader
   */
  public static BanxicoMonthsReader prices() {
    return reader(
        "consumer prices of Mexico",
        SimpleUnit.INDEX,
        false,
        false,
        "GENERAL",
        "general",
        "SUBYACENTE",
        "core",
        "NO_SUBYACENTE",
        "non-core");
  }

  /**
   * A reader of the price of a US dollar in pesos.
   *
   * @return the reader
   */
  public static BanxicoMonthsReader exchangeRate() {
    return reader(
        "exchange rate of Mexico",
        new QuotientUnit(MoneyUnit.of("MXN"), MoneyUnit.of("USD")),
        false,
        true,
        "TIPO_CAMBIO",
        "rate");
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public BanxicoMonthsReader withSource(String newSource) {
    return new BanxicoMonthsReader(
        title, unit, columns, directions, zeroIsHole, Require.text("source", newSource));
  }

  @Override
  public Reading<BanxicoMonths> read(DataFile file) {
    return FileInput.text(file, this::months);
  }

  private BanxicoMonths months(TextSource text, ProblemList problems) {
    Rows rows = new Rows(problems);
    new TablePass(',', MOST_COLUMNS, problems, rows).run(text);
    Map<String, PeriodSeries> series = new LinkedHashMap<>();
    rows.values.forEach(
        (name, months) -> {
          PeriodSeries.Builder builder =
              PeriodSeries.builder(unit)
                  .label(directions ? "remittances " + name : title + ", " + name)
                  .source(source);
          months.forEach(
              (month, value) -> {
                if (Double.isNaN(value)) {
                  builder.hole(month);
                } else {
                  builder.put(month, value);
                }
              });
          series.put(name, builder.build().withArea("MEX"));
        });
    return new BanxicoMonths(title, source, series);
  }

  /** Which file. */
  @Override
  public String toString() {
    return "reader of " + title + " by month";
  }

  private final class Rows implements TablePass.Handler {

    private final ProblemList problems;
    private final Map<String, TreeMap<TimePeriod, Double>> values = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private List<String> names = List.of();
    private int period;
    private int flow = -1;

    Rows(ProblemList problems) {
      this.problems = problems;
    }

    @Override
    public void header(Header header) {
      names = new ArrayList<>(header.names());
      period = header.need(PERIOD);
      columns.forEach((column, name) -> places.put(name, header.need(column)));
      if (directions) {
        flow = header.need(FLOW);
        header.passOver("ID_FLUJO", "OPERACIONES");
      }
      header.nothingElse();
    }

    @Override
    public void row(long line, String[] fields) {
      Optional<TimePeriod> month = month(fields[period].strip());
      if (month.isEmpty()) {
        leave(line, period, fields, " is not the first day of a month, such as 2025-01-01");
        return;
      }
      String direction = "";
      if (flow >= 0) {
        direction =
            switch (fields[flow].strip()) {
              case "Ingresos" -> "received";
              case "Egresos" -> "paid";
              default -> "";
            };
        if (direction.isEmpty()) {
          leave(line, flow, fields, " is neither Ingresos nor Egresos");
          return;
        }
      }
      for (Map.Entry<String, Integer> place : places.entrySet()) {
        value(line, fields, place.getValue(), month.get(), flow < 0 ? place.getKey() : direction);
      }
    }

    private void value(long line, String[] fields, int column, TimePeriod month, String name) {
      String field = fields[column].strip();
      double value = field.isEmpty() ? Double.NaN : Decimals.parse(field);
      if (!field.isEmpty() && !(Double.isFinite(value) && value >= 0)) {
        leave(line, column, fields, " is not a decimal number that is not negative");
        return;
      }
      TreeMap<TimePeriod, Double> months = values.computeIfAbsent(name, any -> new TreeMap<>());
      if (months.containsKey(month)) {
        leave(line, period, fields, " has a figure of " + name + " already");
        return;
      }
      months.put(month, zeroIsHole && value == 0 ? Double.NaN : value);
    }

    private void leave(long line, int column, String[] fields, String message) {
      problems.add(
          line,
          column + 1,
          names.get(column),
          ProblemList.shown(fields[column]) + message + "; it is left out");
    }

    private static Optional<TimePeriod> month(String text) {
      try {
        LocalDate day = LocalDate.parse(text);
        boolean sound = day.getDayOfMonth() == 1 && day.getYear() >= 1000 && day.getYear() <= 2999;
        return sound ? Optional.of(TimePeriod.of(Frequency.MONTH, day)) : Optional.empty();
      } catch (DateTimeParseException other) {
        return Optional.empty();
      }
    }
  }
}
