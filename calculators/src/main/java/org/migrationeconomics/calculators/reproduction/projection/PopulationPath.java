package org.migrationeconomics.calculators.reproduction.projection;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.reproduction.internal.FlatChecks;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Persons by sex and age at successive dates: a projected population, or the part of one that is
 * owed to migration.
 *
 * <pre>
 *   path.total(2050)                  all persons at the date in 2050
 *   path.total()                      all persons at the last date
 *   path.of(Sex.FEMALE, 2050)         girls and women by age
 * </pre>
 *
 * <p>Numbers may be negative, unlike those of a {@link Population}: those who left, and the
 * children they would have had, count as negative persons in what migration contributes.
 *
 * <p><b>Units</b>: persons. Dates are as many years apart as an age group is wide.
 *
 * <p>Immutable and thread-safe.
 */
public final class PopulationPath implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final ReferenceArea area;
  private final String label;
  private final LocalDate start;
  private final AgeGroups ages;
  private final double[] female;
  private final double[] male;

  private PopulationPath(
      ReferenceArea area,
      String label,
      LocalDate start,
      AgeGroups ages,
      double[] female,
      double[] male) {
    this.area = Require.notNull("area", area);
    this.label = Require.text("label", label);
    this.start = Require.notNull("start", start);
    this.ages = Require.notNull("ages", ages);
    this.female = female;
    this.male = male;
    if (female.length == 0 || female.length % ages.size() != 0) {
      throw Require.refusal(
          "number of female values", female.length, "a multiple of " + ages.size() + " age groups");
    }
    if (male.length != 0 && male.length != female.length) {
      throw Require.refusal("number of male values", male.length, "0 or " + female.length);
    }
    Require.year("year of the start", start.getYear());
    Require.year("year of the end", start.getYear() + ages.width() * (size() - 1));
    finite(Sex.FEMALE, female);
    finite(Sex.MALE, male);
  }

  private void finite(Sex sex, double[] values) {
    if (FlatChecks.areFinite(values)) {
      return;
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw Require.refusal(
            sex + " " + ages.label(i % ages.size()) + " on " + date(i / ages.size()),
            values[i],
            "a finite number of persons");
      }
    }
  }

  /**
   * A path of given numbers.
   *
   * @param area whose population
   * @param label what the path is, such as "actual"
   * @param start the first date
   * @param ages groups of equal width, which is the time between two dates
   * @param female girls and women, date by date and within it age by age
   * @param male boys and men likewise; empty for females only
   * @return the path
   * @throws IllegalArgumentException if the numbers do not fill whole dates, or one is NaN or
   *     infinite
   */
  public static PopulationPath of(
      ReferenceArea area,
      String label,
      LocalDate start,
      AgeGroups ages,
      double[] female,
      double[] male) {
    Require.notNull("female", female);
    Require.notNull("male", male);
    return ofUnsafe(area, label, start, ages, female.clone(), male.clone());
  }

  /**
   * As {@link #of}, but the arrays are kept, not copied: whoever passes them must not change them
   * afterwards.
   *
   * @param area whose population
   * @param label what the path is
   * @param start the first date
   * @param ages groups of equal width
   * @param female girls and women, date by date; kept
   * @param male boys and men likewise; empty for females only; kept
   * @return the path
   * @throws IllegalArgumentException as {@link #of}
   */
  public static PopulationPath ofUnsafe(
      ReferenceArea area,
      String label,
      LocalDate start,
      AgeGroups ages,
      double[] female,
      double[] male) {
    Require.notNull("female", female);
    Require.notNull("male", male);
    return new PopulationPath(area, label, start, ages, female, male);
  }

  /**
   * Whose population.
   *
   * @return a place or an aggregate of places
   */
  public ReferenceArea area() {
    return area;
  }

  /**
   * What the path is.
   *
   * @return "actual", "without migration", "direct", …
   */
  public String label() {
    return label;
  }

  /**
   * The age groups.
   *
   * @return groups of equal width, the last open
   */
  public AgeGroups ages() {
    return ages;
  }

  /**
   * The number of dates.
   *
   * @return at least 1
   */
  public int size() {
    return female.length / ages.size();
  }

  /**
   * One of the dates.
   *
   * @param index from 0
   * @return the date
   * @throws IllegalArgumentException if there is no such date
   */
  public LocalDate date(int index) {
    if (index < 0 || index > size() - 1) {
      throw Require.refusal("index", index, "0 to " + (size() - 1));
    }
    return start.plusYears((long) index * ages.width());
  }

  /**
   * All dates.
   *
   * @return the dates, in order
   */
  public List<LocalDate> dates() {
    return IntStream.range(0, size()).mapToObj(this::date).toList();
  }

  /**
   * Whether the path has a sex.
   *
   * @param sex which one
   * @return true if {@link #of(Sex, int)} gives it
   */
  public boolean has(Sex sex) {
    return Require.notNull("sex", sex) == Sex.FEMALE || male.length > 0;
  }

  /**
   * The position of a year among the dates.
   *
   * @param year a year with a date of the path
   * @return the position, from 0
   * @throws IllegalArgumentException if no date of the path lies in the year
   */
  public int indexOf(int year) {
    int years = year - start.getYear();
    if (years < 0 || years % ages.width() != 0 || years / ages.width() >= size()) {
      throw Require.refusal(
          "year",
          year,
          "one from "
              + start.getYear()
              + " to "
              + date(size() - 1).getYear()
              + " in steps of "
              + ages.width());
    }
    return years / ages.width();
  }

  /**
   * Persons of one sex by age.
   *
   * @param sex which one
   * @param year a year with a date of the path
   * @return persons
   * @throws IllegalArgumentException if the path has no such year, or is of females only
   */
  public AgeVector of(Sex sex, int year) {
    if (!has(sex)) {
      throw Require.refusal("sex", sex.label(), "female, the only one here");
    }
    return row(sex == Sex.FEMALE ? female : male, sex.label(), indexOf(year));
  }

  /**
   * Persons of all sexes by age.
   *
   * @param year a year with a date of the path
   * @return persons
   * @throws IllegalArgumentException if the path has no such year
   */
  public AgeVector byAge(int year) {
    AgeVector women = of(Sex.FEMALE, year);
    return has(Sex.MALE) ? women.plus(of(Sex.MALE, year)).withLabel("both sexes") : women;
  }

  private AgeVector row(double[] values, String name, int index) {
    int from = index * ages.size();
    return AgeVector.ofUnsafe(
        name, SimpleUnit.PERSONS, ages, Arrays.copyOfRange(values, from, from + ages.size()));
  }

  /**
   * All persons in a year.
   *
   * @param year a year with a date of the path
   * @return persons of the sexes that the path has
   * @throws IllegalArgumentException if the path has no such year
   */
  public double total(int year) {
    return totalAt(indexOf(year));
  }

  /**
   * All persons at the last date.
   *
   * @return persons of the sexes that the path has
   */
  public double total() {
    return totalAt(size() - 1);
  }

  /**
   * Persons of one sex in a year.
   *
   * @param sex which one
   * @param year a year with a date of the path
   * @return persons
   * @throws IllegalArgumentException if the path has no such year, or is of females only
   */
  public double total(Sex sex, int year) {
    return of(sex, year).sum();
  }

  /**
   * All persons at each date.
   *
   * @return persons, date by date
   */
  public List<Double> totals() {
    return IntStream.range(0, size()).mapToObj(this::totalAt).toList();
  }

  double totalAt(int index) {
    return sum(female, index) + (male.length > 0 ? sum(male, index) : 0);
  }

  private double sum(double[] values, int index) {
    double sum = 0;
    for (int x = index * ages.size(); x < (index + 1) * ages.size(); x++) {
      sum += values[x];
    }
    return sum;
  }

  /**
   * How many groups have fewer people than none, at all dates together.
   *
   * @return the number of negative cells; of a population 0, unless more people left than there
   *     were
   */
  public int negativeCells() {
    return negative(female) + negative(male);
  }

  private static int negative(double[] values) {
    if (!FlatChecks.hasNegative(values)) {
      return 0;
    }
    return (int) Arrays.stream(values).filter(value -> value < 0).count();
  }

  /**
   * The path as a population on one of its dates.
   *
   * @param year a year with a date of the path
   * @return the population
   * @throws IllegalArgumentException if the path has no such year, or a number is negative
   */
  public Population population(int year) {
    Population.Builder population =
        Population.builder()
            .area(area)
            .date(date(indexOf(year)))
            .female(of(Sex.FEMALE, year))
            .source("projection: " + label);
    return has(Sex.MALE) ? population.male(of(Sex.MALE, year)).build() : population.build();
  }

  /**
   * This path and another, cell by cell.
   *
   * @param other persons of the same area, sexes, groups and dates
   * @return the sum
   * @throws IllegalArgumentException if area, sexes, groups or dates differ
   */
  public PopulationPath plus(PopulationPath other) {
    Require.notNull("other", other);
    return combine(other, " + ", Double::sum);
  }

  /**
   * This path less another, cell by cell.
   *
   * @param other persons of the same area, sexes, groups and dates
   * @return the difference
   * @throws IllegalArgumentException if area, sexes, groups or dates differ
   */
  public PopulationPath minus(PopulationPath other) {
    Require.notNull("other", other);
    return combine(other, " - ", (a, b) -> a - b);
  }

  private PopulationPath combine(PopulationPath other, String sign, DoubleBinaryOperator operator) {
    same("area of the other path", other.area, area);
    same("ages of the other path", other.ages, ages);
    same("dates of the other path", other.dates(), dates());
    same("number of male values of the other path", other.male.length, male.length);
    return new PopulationPath(
        area,
        label + sign + other.label,
        start,
        ages,
        combine(female, other.female, operator),
        combine(male, other.male, operator));
  }

  private static double[] combine(double[] a, double[] b, DoubleBinaryOperator operator) {
    double[] result = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = operator.applyAsDouble(a[i], b[i]);
    }
    return result;
  }

  private static void same(String argument, Object value, Object expected) {
    if (!value.equals(expected)) {
      throw Require.refusal(argument, value, expected.toString());
    }
  }

  /**
   * The same numbers under another label.
   *
   * @param newLabel what the path is
   * @return the path
   */
  public PopulationPath withLabel(String newLabel) {
    return new PopulationPath(area, newLabel, start, ages, female, male);
  }

  /**
   * The numbers of one sex.
   *
   * @param sex which one
   * @return a new array, date by date and within it age by age; empty if the path has not the sex
   */
  public double[] toArray(Sex sex) {
    return toArrayUnsafe(sex).clone();
  }

  /**
   * The numbers of one sex, not copied: whoever calls this must not change them.
   *
   * @param sex which one
   * @return the array, date by date and within it age by age; empty if the path has not the sex
   */
  public double[] toArrayUnsafe(Sex sex) {
    return Require.notNull("sex", sex) == Sex.FEMALE ? female : male;
  }

  @Override
  public TextTable table() {
    boolean both = male.length > 0;
    TextTable.Builder table = TextTable.titled(toString()).column("date");
    if (both) {
      table.unit("persons").column("female", 0).column("male", 0);
    }
    table.column("total", 0);
    for (int i = 0; i < size(); i++) {
      if (both) {
        table.row(date(i).toString(), sum(female, i), sum(male, i), totalAt(i));
      } else {
        table.row(date(i).toString(), totalAt(i));
      }
    }
    return table.note("Persons" + (both ? "." : ", females only.")).build();
  }

  /** Every date, by age and sex. */
  @Override
  public TextTable dataTable() {
    int n = ages.size();
    TextTable.Builder table =
        TextTable.titled(toString()).column("date").column("age").unit("persons").column("female");
    if (male.length > 0) {
      table.column("male");
    }
    return table
        .rows(
            size() * n,
            cell -> {
              String date = date(cell / n).toString();
              String age = ages.label(cell % n);
              return male.length > 0
                  ? new Object[] {date, age, female[cell], male[cell]}
                  : new Object[] {date, age, female[cell]};
            })
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PopulationPath path
        && area.equals(path.area)
        && label.equals(path.label)
        && start.equals(path.start)
        && ages.equals(path.ages)
        && Arrays.equals(female, path.female)
        && Arrays.equals(male, path.male);
  }

  @Override
  public int hashCode() {
    return Optional.of(area).hashCode()
        + 31 * (label.hashCode() + 31 * (start.hashCode() + 31 * Arrays.hashCode(female)));
  }

  /** One line: what, whose, from when to when; {@link #show} prints the totals. */
  @Override
  public String toString() {
    return label
        + ", "
        + area.name()
        + " "
        + start
        + " to "
        + date(size() - 1)
        + (male.length > 0 ? "" : ", female only");
  }
}
