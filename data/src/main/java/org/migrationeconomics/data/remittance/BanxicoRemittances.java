package org.migrationeconomics.data.remittance;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.measure.QuarterSeries;
import org.migrationeconomics.data.measure.YearQuarter;

/**
 * Remittances of Mexico by quarter and area, as the Banco de México reports them.
 *
 * <p>Unlike the bilateral matrices, which are estimates from migrants and incomes, these are what
 * banks and transfer companies report; so they are what such estimates can be checked against.
 *
 * <pre>
 *   share(a, t) = 100 · Σ_quarters received(a) / Σ_areas Σ_quarters received     per cent
 * </pre>
 *
 * <p><b>Units</b>: current USD.
 *
 * <p><b>Source</b>: Banco de México, income from and expenditure on workers' remittances.
 *
 * <p>Immutable and thread-safe.
 */
public final class BanxicoRemittances implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PERCENT = 100;

  private final String source;
  private final Map<String, String> names;
  private final Map<String, QuarterSeries> received;
  private final Map<String, QuarterSeries> paid;

  BanxicoRemittances(
      String source,
      Map<String, String> names,
      Map<String, Map<YearQuarter, Double>> received,
      Map<String, Map<YearQuarter, Double>> paid) {
    this.source = source;
    this.names = new LinkedHashMap<>(names);
    this.received = series(received, "remittances received, ");
    this.paid = series(paid, "remittances paid, ");
  }

  private Map<String, QuarterSeries> series(
      Map<String, Map<YearQuarter, Double>> values, String label) {
    Map<String, QuarterSeries> series = new LinkedHashMap<>();
    values.forEach(
        (code, quarters) ->
            series.put(
                code,
                QuarterSeries.of(
                    label + names.getOrDefault(code, code),
                    MoneyUnit.of("USD"),
                    source,
                    quarters)));
    return series;
  }

  /**
   * Where the figures come from.
   *
   * @return the source
   */
  public String source() {
    return source;
  }

  /**
   * The areas by the codes of the file; some are no country, such as {@code XXX} for not
   * identified.
   *
   * @return the names by code, in the order of the file
   */
  public Map<String, String> names() {
    return Collections.unmodifiableMap(names);
  }

  /**
   * What Mexico received.
   *
   * @return the series by code of the area
   */
  public Map<String, QuarterSeries> received() {
    return Collections.unmodifiableMap(received);
  }

  /**
   * What was paid from Mexico.
   *
   * @return the series by code of the area; empty if the file has one direction only
   */
  public Map<String, QuarterSeries> paid() {
    return Collections.unmodifiableMap(paid);
  }

  /**
   * What was received from, or in, an area.
   *
   * @param code the code of the area
   * @return the series
   * @throws IllegalArgumentException if nothing was received from it
   */
  public QuarterSeries received(String code) {
    QuarterSeries series = received.get(Require.notNull("code", code));
    if (series == null) {
      throw Require.refusal("area", code, "one of the " + received.size() + " areas of the file");
    }
    return series;
  }

  /**
   * What all areas together received in a year. An area that is not reported in any quarter of the
   * year counts for nothing; one that is reported in some only makes the year incomplete.
   *
   * @param year the year
   * @return current USD, or no value if the year is not complete
   */
  public Figure total(int year) {
    double total = 0;
    boolean any = false;
    for (QuarterSeries series : received.values()) {
      boolean reported =
          !series
              .values()
              .subMap(YearQuarter.of(year, 1), true, YearQuarter.of(year, 4), true)
              .isEmpty();
      if (reported) {
        Figure sum = series.sum(year);
        if (!sum.isPresent()) {
          return sum;
        }
        total += sum.value();
        any = true;
      }
    }
    return any ? Figure.of(total) : Figure.empty("nothing was reported in " + year);
  }

  /**
   * The share of an area in what was received in a year.
   *
   * @param code the code of the area
   * @param year the year
   * @return per cent of the total, or no value if the year is not complete
   * @throws IllegalArgumentException if nothing was received from the area
   */
  public Figure share(String code, int year) {
    Figure part = received(code).sum(year);
    Figure total = total(year);
    if (!part.isPresent() || !total.isPresent()) {
      return part.isPresent() ? total : part;
    }
    return total.value() > 0
        ? Figure.of(PERCENT * part.value() / total.value())
        : Figure.empty("nothing was received in " + year);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("code")
            .column("area")
            .column("quarters")
            .column("latest quarter")
            .column("latest value");
    received.forEach(
        (code, series) -> {
          YearQuarter latest = series.values().lastKey();
          table.row(
              code,
              names.getOrDefault(code, code),
              series.values().size(),
              latest.toString(),
              series.figure(latest));
        });
    return table.note("Values in " + MoneyUnit.of("USD").label()).source(source).build();
  }

  /** Every quarter of every area, received and paid. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "direction", "code", "area");
    for (Map<String, QuarterSeries> series : List.of(received, paid)) {
      String direction = series == received ? "received" : "paid";
      series.forEach(
          (code, quarters) ->
              stack.add(quarters::dataTable, direction, code, names.getOrDefault(code, code)));
    }
    return stack.source(source).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BanxicoRemittances that
        && source.equals(that.source)
        && names.equals(that.names)
        && received.equals(that.received)
        && paid.equals(that.paid);
  }

  @Override
  public int hashCode() {
    return 31 * received.hashCode() + paid.hashCode();
  }

  /** One line: how many areas, and the source. */
  @Override
  public String toString() {
    return "remittances of Mexico by quarter and area, "
        + received.size()
        + " areas ("
        + source
        + ")";
  }
}
