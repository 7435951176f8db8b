package org.migrationeconomics.data.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Numbers by year, age and sex, with holes: deaths, person-years lived, death rates.
 *
 * <pre>
 *   rates.vector(1993, Sex.FEMALE)          // all ages, if none is missing
 *   rates.vector(1993, Sex.FEMALE, 100)     // ages up to 100, where old age is full of holes
 *   rates.figure(1993, Sex.FEMALE, 110)     // one number, or why there is none
 * </pre>
 *
 * <p><b>Units</b>: as {@link #unit} says.
 *
 * <p>Immutable and thread-safe.
 */
public final class AgeYearTable implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final String label;
  private final SimpleUnit unit;
  private final String source;
  private final List<AgeGroups> ages;
  // Female, male and total of each year.
  private final TreeMap<Integer, double[][]> values;

  private AgeYearTable(
      String label,
      SimpleUnit unit,
      String source,
      List<AgeGroups> ages,
      Map<Integer, double[][]> values) {
    this.label = label;
    this.unit = unit;
    this.source = source;
    this.ages = ages;
    this.values = new TreeMap<>(values);
  }

  /** Takes over arrays of a reader, which forgets them. */
  static AgeYearTable of(
      String label,
      SimpleUnit unit,
      String source,
      AgeGroups ages,
      Map<Integer, double[][]> values) {
    return new AgeYearTable(label, unit, source, List.of(ages), values);
  }

  static AgeYearTable none(String label, SimpleUnit unit) {
    return new AgeYearTable(label, unit, "not stated", List.of(), new TreeMap<>());
  }

  /**
   * The unit of the numbers.
   *
   * @return persons, person-years or per year
   */
  public SimpleUnit unit() {
    return unit;
  }

  /**
   * The years.
   *
   * @return the years, ascending
   */
  public List<Integer> years() {
    return List.copyOf(values.keySet());
  }

  /**
   * The age groups of every year.
   *
   * @return the groups
   * @throws IllegalArgumentException if there is no year
   */
  public AgeGroups ages() {
    if (ages.isEmpty()) {
      throw Require.refusal("years", "none", "at least one, to have ages");
    }
    return ages.get(0);
  }

  /**
   * One number.
   *
   * @param year the year
   * @param sex the sex
   * @param age the age at which a group begins
   * @return the number, or why there is none
   * @throws IllegalArgumentException if there is no such year or group
   */
  public Figure figure(int year, Sex sex, int age) {
    return figure(column(year, sex), year, sex.label(), ages().indexOfLower(age));
  }

  /**
   * The number for both sexes together as published, which for rates is no sum.
   *
   * @param year the year
   * @param age the age at which a group begins
   * @return the number, or why there is none
   * @throws IllegalArgumentException if there is no such year or group
   */
  public Figure figure(int year, int age) {
    return figure(columns(year)[2], year, "both sexes", ages().indexOfLower(age));
  }

  private Figure figure(double[] column, int year, String whose, int index) {
    return Double.isNaN(column[index])
        ? Figure.empty(
            label + " of " + year + ", " + whose + ", has none at age " + ages().label(index))
        : Figure.of(column[index]);
  }

  /**
   * The numbers of one year and sex at all ages.
   *
   * @param year the year
   * @param sex the sex
   * @return the numbers by age
   * @throws IllegalArgumentException if there is no such year, or a number is missing
   */
  public AgeVector vector(int year, Sex sex) {
    return vector(year, sex, column(year, sex), ages());
  }

  /**
   * The numbers of one year and sex up to an age. At the oldest ages many years have no rates,
   * because nobody lived to them.
   *
   * @param year the year
   * @param sex the sex
   * @param lastAge the last age of a closed group
   * @return the numbers by age, in closed groups
   * @throws IllegalArgumentException if there is no such year or group, or a number is missing
   */
  public AgeVector vector(int year, Sex sex, int lastAge) {
    AgeGroups part = ages().between(ages().lower(0), lastAge);
    return vector(year, sex, Arrays.copyOf(column(year, sex), part.size()), part);
  }

  private AgeVector vector(int year, Sex sex, double[] column, AgeGroups groups) {
    for (int i = 0; i < column.length; i++) {
      if (Double.isNaN(column[i])) {
        throw Require.refusal(
            label + " of " + year + ", " + sex + ", at age " + groups.label(i),
            "missing",
            "a number at every age; vector(year, sex, lastAge) leaves the oldest out");
      }
    }
    return AgeVector.ofUnsafe(label + " " + year + ", " + sex, unit, groups, column.clone());
  }

  private double[] column(int year, Sex sex) {
    return columns(year)[Require.notNull("sex", sex) == Sex.FEMALE ? 0 : 1];
  }

  private double[][] columns(int year) {
    double[][] columns = values.get(year);
    if (columns == null) {
      throw Require.refusal("year", year, "one of the years of " + this);
    }
    return columns;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("year")
            .column("age")
            .unit(unit.label())
            .column("female")
            .column("male")
            .column("both");
    values.forEach(
        (year, columns) -> {
          for (int i = 0; i < ages().size(); i++) {
            table.row(
                year,
                ages().label(i),
                figure(columns[0], year, "female", i),
                figure(columns[1], year, "male", i),
                figure(columns[2], year, "both sexes", i));
          }
        });
    return table.source(unit.label() + ".", source).build();
  }

  /** One line: what, which years and ages; {@link #show} prints all. */
  @Override
  public String toString() {
    return values.isEmpty()
        ? label + ", no year"
        : label
            + " "
            + values.firstKey()
            + "-"
            + values.lastKey()
            + ", "
            + ages()
            + ", "
            + unit.label();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AgeYearTable that
        && label.equals(that.label)
        && unit == that.unit
        && source.equals(that.source)
        && ages.equals(that.ages)
        && sameValues(values, that.values);
  }

  private static boolean sameValues(Map<Integer, double[][]> a, Map<Integer, double[][]> b) {
    return a.keySet().equals(b.keySet())
        && a.entrySet().stream()
            .allMatch(entry -> Arrays.deepEquals(entry.getValue(), b.get(entry.getKey())));
  }

  @Override
  public int hashCode() {
    return 31 * label.hashCode() + Collections.unmodifiableSet(values.keySet()).hashCode();
  }
}
