package org.migrationeconomics.data.population.wpp;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The life tables of one calendar year, of those sexes that a file has: abridged files have women,
 * men and both together, complete ones one of them.
 *
 * <p>Immutable and thread-safe.
 */
public final class LifeTablesBySex implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  // As files order them.
  private static final List<String> KEYS = List.of("male", "female", "both");

  private final ReferenceArea area;
  private final int year;
  private final TreeMap<Integer, LifeTable> tables;
  private final TreeMap<Integer, AgeVector> rates;

  LifeTablesBySex(
      ReferenceArea area, int year, Map<Integer, LifeTable> tables, Map<Integer, AgeVector> rates) {
    this.area = area;
    this.year = year;
    this.tables = new TreeMap<>(tables);
    this.rates = new TreeMap<>(rates);
  }

  private static int key(Sex sex) {
    return Require.notNull("sex", sex) == Sex.MALE ? 0 : 1;
  }

  /**
   * Whose tables.
   *
   * @return a country or group
   */
  public ReferenceArea area() {
    return area;
  }

  /**
   * The calendar year.
   *
   * @return the year
   */
  public int year() {
    return year;
  }

  /**
   * Whether there is a table of a sex.
   *
   * @param sex which one
   * @return true if {@link #of(Sex)} gives it
   */
  public boolean has(Sex sex) {
    return tables.containsKey(key(sex));
  }

  /**
   * The table of one sex.
   *
   * @param sex which one
   * @return the table
   * @throws IllegalArgumentException if there is none
   */
  public LifeTable of(Sex sex) {
    return present(tables, sex);
  }

  /**
   * The table of both sexes together.
   *
   * @return the table, or empty if the file has none
   */
  public Optional<LifeTable> both() {
    return Optional.ofNullable(tables.get(2));
  }

  /**
   * Death rates m(x) of one sex as the file prints them, at all its ages: those of the table follow
   * from columns that are rounded otherwise.
   *
   * @param sex which one
   * @return per year
   * @throws IllegalArgumentException if there are none
   */
  public AgeVector deathRates(Sex sex) {
    return present(rates, sex);
  }

  private <T> T present(Map<Integer, T> all, Sex sex) {
    T value = all.get(key(sex));
    if (value == null) {
      List<String> own = new ArrayList<>();
      all.keySet().forEach(key -> own.add(KEYS.get(key)));
      throw Require.refusal("sex", sex.label(), "one that the file has: " + String.join(", ", own));
    }
    return value;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("sex")
            .unit("years")
            .column("life expectancy at birth", 2)
            .column("ages");
    tables.forEach(
        (key, value) -> table.row(KEYS.get(key), value.lifeExpectancy(0), value.ages().toString()));
    return table.build();
  }

  /** Every column of every table, and the death rates as the file prints them. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "sex");
    tables.forEach((key, value) -> stack.add(value::dataTable, KEYS.get(key)));
    rates.forEach((key, value) -> stack.add(() -> printed(value), KEYS.get(key)));
    return stack.build();
  }

  private static TextTable printed(AgeVector rates) {
    TextTable.Builder table =
        TextTable.titled("death rates as printed")
            .column("age")
            .unit(rates.unit().label())
            .column("m(x) as printed", TextTable.ALL_DIGITS);
    for (int i = 0; i < rates.size(); i++) {
      table.row(rates.ages().label(i), rates.value(i));
    }
    return table.build();
  }

  /** One line: whose, when, which sexes with e(0); {@link #show} prints them. */
  @Override
  public String toString() {
    List<String> sexes = new ArrayList<>();
    tables.forEach(
        (key, value) -> sexes.add(KEYS.get(key) + " " + Numbers.fixed(value.lifeExpectancy(0), 2)));
    return "life tables of "
        + area.name()
        + " "
        + year
        + ", life expectancy "
        + String.join(", ", sexes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LifeTablesBySex that
        && area.equals(that.area)
        && year == that.year
        && tables.equals(that.tables)
        && rates.equals(that.rates);
  }

  @Override
  public int hashCode() {
    return 31 * area.hashCode() + 7 * year + tables.hashCode();
  }
}
