package org.migrationeconomics.data.remittance.knomad;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.internal.AreaCodes;

/**
 * What countries receive or pay in remittances, year by year, from a file of KNOMAD.
 *
 * <pre>
 *   KnomadFlowsReader.inflows().read(Path.of("remittance-inflows.xlsx")).orThrow().series("MEX")
 * </pre>
 *
 * <p>The files write 0 where the World Bank's own data have nothing, so a zero is a hole here.
 *
 * <p><b>Units</b>: million current USD; the share in per cent of GDP.
 *
 * <p><b>Source</b>: KNOMAD and World Bank, remittance inflows and outflows.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnomadFlows implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final boolean received;
  private final String source;
  private final int shareYear;
  private final Map<ReferenceArea, YearSeries> series;
  private final Map<ReferenceArea, Double> shares;

  KnomadFlows(
      boolean received,
      String source,
      int shareYear,
      Map<ReferenceArea, YearSeries> series,
      Map<ReferenceArea, Double> shares) {
    this.received = received;
    this.source = source;
    this.shareYear = shareYear;
    this.series = new LinkedHashMap<>(series);
    this.shares = new LinkedHashMap<>(shares);
  }

  /**
   * Whether the figures are of remittances received; if not, of remittances paid.
   *
   * @return true if received
   */
  public boolean isReceived() {
    return received;
  }

  /**
   * The unit of the series.
   *
   * @return million current USD
   */
  public MoneyUnit unit() {
    return MoneyUnit.of("USD").millions();
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
   * The series of all areas with at least one figure.
   *
   * @return the series by country or group, in the order of the file
   */
  public Map<ReferenceArea, YearSeries> series() {
    return Collections.unmodifiableMap(series);
  }

  /**
   * The series of the countries, without the groups.
   *
   * @return the series by country, in the order of the file
   */
  public Map<Place, YearSeries> places() {
    Map<Place, YearSeries> places = new LinkedHashMap<>();
    series.forEach(
        (area, values) -> {
          if (area instanceof Place place) {
            places.put(place, values);
          }
        });
    return Collections.unmodifiableMap(places);
  }

  /**
   * The series of one area.
   *
   * @param code the area's code: {@code MEX}, {@code WLD} for the world, {@code LMY} for low- and
   *     middle-income countries
   * @return the series
   * @throws IllegalArgumentException if the file has no figure of it
   */
  public YearSeries series(String code) {
    Require.notNull("code", code);
    return series.entrySet().stream()
        .filter(entry -> AreaCodes.matches(entry.getKey(), code))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                Require.refusal(
                    "area", code, "one of the " + series.size() + " areas with figures"));
  }

  /**
   * The year of the column with shares of GDP.
   *
   * @return the year; empty if there is no such column
   */
  public OptionalInt shareYear() {
    return shareYear == 0 ? OptionalInt.empty() : OptionalInt.of(shareYear);
  }

  /**
   * The printed share of GDP.
   *
   * @param code the area's code
   * @return per cent of GDP in {@link #shareYear}, or no value
   */
  public Figure percentOfGdp(String code) {
    Require.notNull("code", code);
    return shares.entrySet().stream()
        .filter(entry -> AreaCodes.matches(entry.getKey(), code))
        .map(entry -> Figure.of(entry.getValue()))
        .findFirst()
        .orElseGet(() -> Figure.empty("the file has no share of GDP of " + code));
  }

  private String label() {
    return received ? "remittances received" : "remittances paid";
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("code")
            .column("name")
            .column("latest year")
            .column("latest value");
    series.forEach(
        (area, values) -> {
          int latest = values.years().max().orElseThrow();
          table.row(area.code(), area.name(), latest, values.figure(latest));
        });
    return table.note("Values in " + unit().label()).source(source).build();
  }

  /** Every year of every series, and the shares of GDP. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "code", "name");
    series.forEach((area, values) -> stack.add(values::table, area.code(), area.name()));
    shares.forEach(
        (area, share) ->
            stack.figure("% of GDP in " + shareYear, "%", share, area.code(), area.name()));
    return stack.source(source).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnomadFlows that
        && received == that.received
        && source.equals(that.source)
        && shareYear == that.shareYear
        && series.equals(that.series)
        && shares.equals(that.shares);
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + series.hashCode();
  }

  /** One line: what, how many areas, unit and source. */
  @Override
  public String toString() {
    return label() + " of " + series.size() + " areas, " + unit().label() + " (" + source + ")";
  }
}
