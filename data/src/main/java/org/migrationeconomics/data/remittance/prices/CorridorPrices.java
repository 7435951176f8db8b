package org.migrationeconomics.data.remittance.prices;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.measure.QuarterSeries;
import org.migrationeconomics.data.measure.YearQuarter;

/**
 * What sending money costs in each corridor, quarter by quarter: the mean over the services of the
 * corridor, as the World Bank publishes it.
 *
 * <pre>
 *   prices.cost("USA", "MEX", YearQuarter.of(2020, 3))     4.18 %
 *   prices.mean(YearQuarter.of(2020, 3))                   7.00 %, the mean over corridors
 * </pre>
 *
 * <p>A corridor runs from the sending to the receiving country, the way of the money. The mean over
 * corridors is not the World Bank's Global Average, which is a mean over services.
 *
 * <p><b>Units</b>: total cost of sending 200 US dollars, per cent of the amount.
 *
 * <p><b>Source</b>: World Bank, Remittance Prices Worldwide (Corridors), DataBank.
 *
 * <p>Immutable and thread-safe.
 */
public final class CorridorPrices implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final int listed;
  private final Map<Corridor, QuarterSeries> corridors;

  CorridorPrices(String source, int listed, Map<Corridor, QuarterSeries> corridors) {
    this.source = source;
    this.listed = listed;
    this.corridors = new LinkedHashMap<>(corridors);
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
   * How many pairs of countries the file lists, observed or not.
   *
   * @return the count
   */
  public int listed() {
    return listed;
  }

  /**
   * The corridors that have a cost in at least one quarter.
   *
   * @return the costs by corridor, from sender to receiver, in the order of the file
   */
  public Map<Corridor, QuarterSeries> corridors() {
    return Collections.unmodifiableMap(corridors);
  }

  /**
   * The quarters in which at least one corridor has a cost.
   *
   * @return the quarters, in order
   */
  public NavigableSet<YearQuarter> quarters() {
    NavigableSet<YearQuarter> quarters = new TreeSet<>();
    corridors.values().forEach(series -> quarters.addAll(series.values().keySet()));
    return quarters;
  }

  /**
   * The cost of a corridor.
   *
   * @param sender the code of the country that the money comes from
   * @param receiver the code of the country that it goes to
   * @param quarter the quarter
   * @return per cent of the amount, or no value
   */
  public Figure cost(String sender, String receiver, YearQuarter quarter) {
    Require.notNull("sender", sender);
    Require.notNull("receiver", receiver);
    Require.notNull("quarter", quarter);
    return corridors.entrySet().stream()
        .filter(
            entry ->
                entry.getKey().origin().code().equals(sender)
                    && entry.getKey().destination().code().equals(receiver))
        .map(entry -> entry.getValue().figure(quarter))
        .findFirst()
        .orElseGet(
            () -> Figure.empty("no cost is known of sending from " + sender + " to " + receiver));
  }

  /**
   * The costs of a quarter.
   *
   * @param quarter the quarter
   * @return per cent of the amount, by corridor with an observation
   */
  public Map<Corridor, Double> costs(YearQuarter quarter) {
    Require.notNull("quarter", quarter);
    Map<Corridor, Double> costs = new LinkedHashMap<>();
    corridors.forEach(
        (corridor, series) -> {
          Figure figure = series.figure(quarter);
          if (figure.isPresent()) {
            costs.put(corridor, figure.value());
          }
        });
    return Collections.unmodifiableMap(costs);
  }

  /**
   * The simple mean over the corridors observed in a quarter.
   *
   * @param quarter the quarter
   * @return per cent of the amount, or no value if none was observed
   */
  public Figure mean(YearQuarter quarter) {
    Require.notNull("quarter", quarter);
    OptionalDouble mean = costs(quarter).values().stream().mapToDouble(cost -> cost).average();
    return mean.isPresent()
        ? Figure.of(mean.getAsDouble())
        : Figure.empty("no corridor was observed in " + quarter);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("quarter")
            .unit("corridors")
            .column("corridors")
            .unit("%")
            .column("mean cost %", 3);
    for (YearQuarter quarter : quarters()) {
      table.row(quarter.toString(), costs(quarter).size(), mean(quarter));
    }
    return table.note("Simple mean over corridors").source(source).build();
  }

  /** Every quarter of every corridor. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "sender", "receiver");
    corridors.forEach(
        (corridor, series) ->
            stack.add(
                () -> everyQuarter(series),
                corridor.origin().code(),
                corridor.destination().code()));
    return stack.source(source).build();
  }

  private TextTable everyQuarter(QuarterSeries series) {
    TextTable.Builder table =
        TextTable.titled(series.toString())
            .column("quarter")
            .unit(series.unit().label())
            .column(series.unit().label());
    quarters().forEach(quarter -> table.row(quarter.toString(), series.figure(quarter)));
    return table.source(series.source()).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CorridorPrices that
        && source.equals(that.source)
        && listed == that.listed
        && corridors.equals(that.corridors);
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + corridors.hashCode();
  }

  /** One line: how many corridors and quarters, and the source. */
  @Override
  public String toString() {
    return "cost of remittances in "
        + corridors.size()
        + " corridors of "
        + listed
        + " listed, "
        + quarters().size()
        + " quarters ("
        + source
        + ")";
  }
}
