package org.migrationeconomics.data.migration.stocks;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.internal.AreaCodes;
import org.migrationeconomics.data.migration.Sexes;

/**
 * Stocks of migrants of several years by age and sex, as a file prints them.
 *
 * <pre>
 *   stocks.stock("CAN", 2020, Sexes.FEMALE)          all ages
 *   stocks.figure("CAN", 2020, Sexes.FEMALE, 75)     one age group, or why there is no figure
 *   stocks.total("CAN", 2020, Sexes.BOTH)            the printed total
 *   stocks.migrants("CAN", 2020)                     women and men, as a population
 * </pre>
 *
 * <p><b>Units</b>: persons, in the middle of the year.
 *
 * <p><b>Source</b>: United Nations, International Migrant Stock.
 *
 * <p>Immutable and thread-safe.
 */
public final class MigrantStocksByAge implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private static final EnumMap<Sexes, double[]> NONE = new EnumMap<>(Sexes.class);

  // None or one; an Optional cannot be serialised.
  private final List<AgeGroups> ages;
  private final LinkedHashMap<ReferenceArea, TreeMap<Integer, EnumMap<Sexes, double[]>>> stocks;
  private final ArrayList<AreaNote> notes;
  private final String source;

  MigrantStocksByAge(
      Optional<AgeGroups> ages,
      Map<ReferenceArea, Map<Integer, AgePass.Stock>> stocks,
      List<AreaNote> notes,
      String source) {
    this.ages = ages.stream().toList();
    this.stocks = new LinkedHashMap<>();
    stocks.forEach(
        (area, years) -> {
          TreeMap<Integer, EnumMap<Sexes, double[]>> own = new TreeMap<>();
          years.forEach((year, stock) -> own.put(year, stock.values()));
          this.stocks.put(area, own);
        });
    this.notes = new ArrayList<>(notes);
    this.source = source;
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
   * The age groups.
   *
   * @return groups from birth, the last open
   * @throws IllegalArgumentException if no table was read
   */
  public AgeGroups ages() {
    if (ages.isEmpty()) {
      throw Require.refusal("tables", "none", "one, to have ages");
    }
    return ages.get(0);
  }

  /**
   * The years of the table.
   *
   * @return the years, ascending
   */
  public List<Integer> years() {
    TreeSet<Integer> years = new TreeSet<>();
    stocks.values().forEach(own -> years.addAll(own.keySet()));
    return List.copyOf(years);
  }

  /**
   * The countries where migrants live.
   *
   * @return the places, in the order of the file
   */
  public List<Place> destinations() {
    return stocks.keySet().stream().filter(Place.class::isInstance).map(Place.class::cast).toList();
  }

  /**
   * The groups of countries in the file.
   *
   * @return the groups, in the order of the file
   */
  public List<Aggregate> aggregates() {
    return stocks.keySet().stream()
        .filter(Aggregate.class::isInstance)
        .map(Aggregate.class::cast)
        .toList();
  }

  /**
   * What the file remarks on destinations.
   *
   * @return the remarks
   */
  public List<AreaNote> notes() {
    return List.copyOf(notes);
  }

  /**
   * A stock at all ages.
   *
   * @param destination the code of the country where they live, such as {@code CAN}, or of a group
   * @param year the year
   * @param sexes whose stock
   * @return persons by age
   * @throws IllegalArgumentException if the file has no such destination, year or sex, or a figure
   *     is missing
   */
  public AgeVector stock(String destination, int year, Sexes sexes) {
    double[] values = values(destination, year, sexes);
    for (int i = 0; i < ages().size(); i++) {
      if (Double.isNaN(values[i])) {
        throw Require.refusal(
            "stock in " + destination + " in " + year + " at age " + ages().label(i),
            "missing",
            "a figure at every age");
      }
    }
    return AgeVector.ofUnsafe(
        sexes.label(), SimpleUnit.PERSONS, ages(), Arrays.copyOf(values, ages().size()));
  }

  /**
   * One figure.
   *
   * @param destination the code of the country where they live, or of a group
   * @param year the year
   * @param sexes whose stock
   * @param age the age at which a group begins
   * @return persons, or why there is no figure
   * @throws IllegalArgumentException if the file has no such destination, year, sex or group
   */
  public Figure figure(String destination, int year, Sexes sexes, int age) {
    int index = ages().indexOfLower(age);
    return figure(
        values(destination, year, sexes)[index], destination, year, "age " + ages().label(index));
  }

  /**
   * The total of all ages as the file prints it.
   *
   * @param destination the code of the country where they live, or of a group
   * @param year the year
   * @param sexes whose stock
   * @return persons, or why there is no figure
   * @throws IllegalArgumentException if the file has no such destination, year or sex
   */
  public Figure total(String destination, int year, Sexes sexes) {
    double[] values = values(destination, year, sexes);
    return figure(values[values.length - 1], destination, year, "the total");
  }

  private static Figure figure(double value, String destination, int year, String what) {
    return Double.isNaN(value)
        ? Figure.empty("the stock of " + destination + " in " + year + " is blank, " + what)
        : Figure.of(value);
  }

  /**
   * The migrants of a country as a population: women and men by age, on 1 July.
   *
   * @param destination the code of the country where they live, or of a group
   * @param year the year
   * @return the migrants, who are a part of the population of that country
   * @throws IllegalArgumentException if the file has no such destination or year, does not part
   *     women and men, or a figure is missing
   */
  public Population migrants(String destination, int year) {
    return Population.builder()
        .area(area(destination))
        .date(year, ReferenceDay.MID_YEAR)
        .female(stock(destination, year, Sexes.FEMALE).withLabel("female migrants"))
        .male(stock(destination, year, Sexes.MALE).withLabel("male migrants"))
        .source("migrants only; " + source)
        .build();
  }

  private ReferenceArea area(String destination) {
    Require.notNull("destination", destination);
    for (ReferenceArea area : stocks.keySet()) {
      if (AreaCodes.matches(area, destination) || area.name().equals(destination)) {
        return area;
      }
    }
    throw Require.refusal(
        "destination",
        destination,
        "code or name of one of the " + stocks.size() + " destinations of the file");
  }

  private Map<Integer, EnumMap<Sexes, double[]>> years(ReferenceArea area) {
    return Objects.requireNonNull(stocks.get(area));
  }

  private double[] values(String destination, int year, Sexes sexes) {
    Require.notNull("sexes", sexes);
    Map<Integer, EnumMap<Sexes, double[]>> years = years(area(destination));
    EnumMap<Sexes, double[]> own = years.get(year);
    if (own == null) {
      throw Require.refusal("year", year, "one of " + years.keySet());
    }
    double[] values = own.get(sexes);
    if (values == null) {
      throw Require.refusal("sexes", sexes, "one of " + own.keySet());
    }
    return values;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("code")
            .column("destination")
            .column("year")
            .unit("persons")
            .column("both sexes", 0)
            .column("male", 0)
            .column("female", 0);
    stocks.forEach(
        (area, years) ->
            years.forEach(
                (year, own) ->
                    table.row(
                        area.code(),
                        area.name(),
                        year,
                        totalCell(own, Sexes.BOTH),
                        totalCell(own, Sexes.MALE),
                        totalCell(own, Sexes.FEMALE))));
    return table.source("Persons, printed totals.", source).build();
  }

  private static Figure totalCell(EnumMap<Sexes, double[]> own, Sexes sexes) {
    double[] values = own.get(sexes);
    return values == null ? Figure.empty("not in the file") : cell(values[values.length - 1]);
  }

  private static Figure cell(double value) {
    return Double.isNaN(value) ? Figure.empty("blank in the file") : Figure.of(value);
  }

  /** Every stock by age, the printed totals, and what the file remarks on its destinations. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("code")
            .column("destination")
            .column("year")
            .column("sex")
            .column("age")
            .unit("persons")
            .column("migrants");
    stocks.forEach(
        (area, years) ->
            years.forEach(
                (year, own) ->
                    own.forEach(
                        (sexes, values) -> {
                          for (int i = 0; i < values.length; i++) {
                            table.row(
                                area.code(),
                                area.name(),
                                year,
                                sexes.label(),
                                i < ages().size() ? ages().label(i) : "total",
                                cell(values[i]));
                          }
                        })));
    AreaNote.remarks(notes).forEach(table::note);
    return table.source("Persons.", source).build();
  }

  /** One line: which years, how many destinations and groups; {@link #show} lists the totals. */
  @Override
  public String toString() {
    return stocks.isEmpty()
        ? "migrant stocks by age of no destination"
        : "migrant stocks by age, "
            + String.join(", ", years().stream().map(String::valueOf).toList())
            + ", "
            + destinations().size()
            + (destinations().size() == 1 ? " destination, " : " destinations, ")
            + aggregates().size()
            + (aggregates().size() == 1 ? " group, " : " groups, ")
            + ages();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MigrantStocksByAge that
        && ages.equals(that.ages)
        && source.equals(that.source)
        && notes.equals(that.notes)
        && List.copyOf(stocks.keySet()).equals(List.copyOf(that.stocks.keySet()))
        && stocks.keySet().stream().allMatch(area -> isSame(years(area), that.years(area)));
  }

  private static boolean isSame(
      Map<Integer, EnumMap<Sexes, double[]>> one, Map<Integer, EnumMap<Sexes, double[]>> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(
                entry -> {
                  Map<Sexes, double[]> own = entry.getValue();
                  Map<Sexes, double[]> its = other.getOrDefault(entry.getKey(), NONE);
                  return own.keySet().equals(its.keySet())
                      && own.keySet().stream()
                          .allMatch(sexes -> Arrays.equals(own.get(sexes), its.get(sexes)));
                });
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + stocks.keySet().hashCode();
  }
}
