package org.migrationeconomics.data.remittance.prices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.measure.DataBankReader;
import org.migrationeconomics.data.measure.DataBankTable;
import org.migrationeconomics.data.measure.QuarterSeries;
import org.migrationeconomics.data.measure.YearQuarter;
import org.migrationeconomics.data.place.WorldBankAreas;

/**
 * Reads average costs by corridor, the database "Remittance Prices Worldwide (Corridors)" as
 * DataBank gives it: six columns of text, then quarters.
 *
 * <pre>
 *   CorridorPricesReader.withDefaults().read(Path.of("rpw_corridors_Data.csv")).orThrow()
 * </pre>
 *
 * <p>The file lists every pair of its senders and receivers, most of them without any figure; a
 * country with itself is passed over while it has none. Problems are those of {@link
 * DataBankReader}, and: a column that is missing; another series than the average total cost; times
 * that are no quarters; a code that {@link WorldBankAreas} does not know as a country; a cost of a
 * country with itself.
 *
 * <p>Defaults: standard codes, and {@code ANT} for the Netherlands Antilles; source "World Bank"
 * and the footer.
 *
 * <p>Immutable and thread-safe.
 */
public final class CorridorPricesReader implements DataReader<CorridorPrices> {

  private static final String SENDER = "Sending Countries Code";
  private static final String RECEIVER = "Receiving Countries Code";
  private static final String SERIES = "Series Code";
  private static final String AVERAGE = "ATCR.CORR";
  private static final CorridorPricesReader DEFAULTS =
      new CorridorPricesReader(
          WorldBankAreas.standard().with("ANT", Place.own("ANT", "Netherlands Antilles")),
          Optional.empty());

  private final WorldBankAreas areas;
  private final Optional<String> source;

  private CorridorPricesReader(WorldBankAreas areas, Optional<String> source) {
    this.areas = areas;
    this.source = source;
  }

  /**
   * The reader with its defaults.
   *
   * @return the reader
   */
  public static CorridorPricesReader withDefaults() {
    return DEFAULTS;
  }

  /**
   * The same reader with other codes.
   *
   * @param newAreas what the codes of the file stand for
   * @return the reader
   */
  public CorridorPricesReader withAreas(WorldBankAreas newAreas) {
    return new CorridorPricesReader(Require.notNull("areas", newAreas), source);
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public CorridorPricesReader withSource(String newSource) {
    return new CorridorPricesReader(areas, Optional.of(Require.text("source", newSource)));
  }

  @Override
  public Reading<CorridorPrices> read(DataFile file) {
    return prices(DataBankReader.withDefaults().read(file), file.name());
  }

  private Reading<CorridorPrices> prices(Reading<DataBankTable> reading, String name) {
    DataBankTable table = reading.value();
    List<Problem> problems = new ArrayList<>(reading.problems());
    String origin =
        source.orElse("World Bank" + (table.footer().isEmpty() ? "" : ", " + table.footer()));
    Map<Corridor, QuarterSeries> corridors = new LinkedHashMap<>();
    int sender = -1;
    int receiver = -1;
    int series = -1;
    boolean sound = true;
    if (!table.times().isEmpty()) {
      ProblemList faults = new ProblemList(name);
      Header header = Header.of(table.labels(), 0, faults);
      sender = header.need(SENDER);
      receiver = header.need(RECEIVER);
      series = header.need(SERIES);
      sound = header.sound();
      problems.addAll(faults.toList());
      for (String time : table.times()) {
        if (YearQuarter.find(time).isEmpty()) {
          problems.add(Problem.of(name, "the time " + time + " is not a quarter such as 2011Q1"));
          sound = false;
        }
      }
    }
    int listed = 0;
    if (sound) {
      Map<String, Integer> unknown = new TreeMap<>();
      for (int row = 0; row < table.rowCount(); row++) {
        String what = label(table, row, series);
        if (!what.equals(AVERAGE)) {
          unknown.merge("the series " + what + " is not " + AVERAGE, 1, Integer::sum);
          continue;
        }
        listed++;
        Optional<Place> from = place(label(table, row, sender), unknown);
        Optional<Place> to = place(label(table, row, receiver), unknown);
        Map<YearQuarter, Double> costs = costs(table, row);
        if (!costs.isEmpty() && from.isPresent() && to.isPresent()) {
          corridor(from.get(), to.get(), costs, unknown, corridors, origin);
        }
      }
      unknown.forEach(
          (message, rows) ->
              problems.add(
                  Problem.of(
                      name,
                      message
                          + "; "
                          + rows
                          + (rows == 1 ? " row is left out" : " rows are left out"))));
    }
    return new Reading<>(new CorridorPrices(origin, listed, corridors), problems);
  }

  private static String label(DataBankTable table, int row, int column) {
    return table.label(row, table.labels().get(column));
  }

  private static Map<YearQuarter, Double> costs(DataBankTable table, int row) {
    Map<YearQuarter, Double> costs = new TreeMap<>();
    double[] values = table.values(row);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        costs.put(YearQuarter.parse(table.times().get(i)), values[i]);
      }
    }
    return costs;
  }

  private static void corridor(
      Place sender,
      Place receiver,
      Map<YearQuarter, Double> costs,
      Map<String, Integer> unknown,
      Map<Corridor, QuarterSeries> corridors,
      String origin) {
    if (sender.equals(receiver)) {
      unknown.merge(sender.name() + " has a cost with itself", 1, Integer::sum);
      return;
    }
    Corridor corridor = Corridor.of(sender, receiver);
    if (corridors.containsKey(corridor)) {
      unknown.merge("the corridor " + corridor + " comes twice", 1, Integer::sum);
      return;
    }
    corridors.put(
        corridor,
        QuarterSeries.of("cost of remittances " + corridor, SimpleUnit.PERCENT, origin, costs));
  }

  private Optional<Place> place(String code, Map<String, Integer> unknown) {
    Optional<Place> place = areas.find(code).filter(Place.class::isInstance).map(Place.class::cast);
    if (place.isEmpty()) {
      unknown.merge("'" + code + "' is not the code of a country", 1, Integer::sum);
    }
    return place;
  }

  /** Which file. */
  @Override
  public String toString() {
    return "reader of average remittance costs by corridor";
  }
}
