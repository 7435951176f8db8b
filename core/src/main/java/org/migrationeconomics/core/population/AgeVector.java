package org.migrationeconomics.core.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A quantity by age group, with its unit: persons, rates, person-years, money.
 *
 * <p>Every group has a value; a table with a gap cannot become an age vector. Addition is refused
 * between different groups or units. Counts (persons, person-years, money) are joined into wider
 * groups by addition; rates, ratios and expectancies are not, because their mean depends on weights
 * that the vector does not know.
 *
 * <pre>
 *   var f = AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(15, 29, 5), 0.012, 0.0908, 0.1499);
 *   f.at(20)                // 0.0908, the group that begins at 20
 *   f.at("20-24")           // the same
 *   f.dot(women)            // births a year, if women are persons of the same ages
 * </pre>
 *
 * <p>Two vectors are equal if groups, unit, values and label are.
 *
 * <p><b>Units</b>: {@link #unit}, one for all groups.
 *
 * <p>Immutable and thread-safe.
 */
public final class AgeVector implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final String UNLABELLED = "by age";

  private final String label;
  private final MeasureUnit unit;
  private final AgeGroups ages;
  private final double[] values;

  private AgeVector(String label, MeasureUnit unit, AgeGroups ages, double[] values) {
    this.label = label;
    this.unit = unit;
    this.ages = ages;
    this.values = values;
  }

  /**
   * A vector without a label of its own.
   *
   * @param unit the unit of every value
   * @param ages the age groups
   * @param values one finite value for each group, in order; copied
   * @return the vector
   * @throws IllegalArgumentException if there are more or fewer values than groups, or one is NaN
   *     or infinite
   */
  public static AgeVector of(MeasureUnit unit, AgeGroups ages, double... values) {
    Require.notNull("values", values);
    return ofUnsafe(UNLABELLED, unit, ages, values.clone());
  }

  /**
   * A vector that takes over an array without copying it. For readers and kernels that have just
   * made the array and keep no reference to it: changing it afterwards breaks the vector.
   *
   * @param label what the vector is
   * @param unit the unit of every value
   * @param ages the age groups
   * @param values one finite value for each group, in order; not copied, not modified
   * @return the vector
   * @throws IllegalArgumentException if there are more or fewer values than groups, or one is NaN
   *     or infinite
   */
  public static AgeVector ofUnsafe(
      String label, MeasureUnit unit, AgeGroups ages, double[] values) {
    Require.notNull("values", values);
    Require.text("label", label);
    Require.notNull("unit", unit);
    if (values.length != Require.notNull("ages", ages).size()) {
      throw Require.refusal(
          "number of values of '" + label + "'",
          values.length,
          ages.size() + ", one for each of " + ages);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw Require.refusal(
            "'" + label + "' at age " + ages.label(i), values[i], "a finite number");
      }
    }
    return new AgeVector(label, unit, ages, values);
  }

  /**
   * What the vector is.
   *
   * @return for example {@code net migrants}; {@code by age} if nobody said
   */
  public String label() {
    return label;
  }

  /**
   * The unit of every value.
   *
   * @return the unit
   */
  public MeasureUnit unit() {
    return unit;
  }

  /**
   * The age groups.
   *
   * @return as many groups as values
   */
  public AgeGroups ages() {
    return ages;
  }

  /**
   * How many groups there are.
   *
   * @return at least one
   */
  public int size() {
    return values.length;
  }

  /**
   * The value of a group by its position.
   *
   * @param index from 0
   * @return the value
   * @throws IllegalArgumentException if there is no such group
   */
  public double value(int index) {
    if (index < 0 || index >= values.length) {
      throw Require.refusal("index", index, "a position from 0 to " + (values.length - 1));
    }
    return values[index];
  }

  /**
   * The value of the group that begins at an age.
   *
   * @param lower the lower bound of a group; an age in the middle of a group is refused, because
   *     the group's value is not that age's
   * @return the value
   * @throws IllegalArgumentException if no group begins at that age
   */
  public double at(int lower) {
    return values[ages.indexOfLower(lower)];
  }

  /**
   * The value of a group by its label.
   *
   * @param group for example {@code 5-9} or {@code 85+}
   * @return the value
   * @throws IllegalArgumentException if no group is exactly this one
   */
  public double at(String group) {
    return values[ages.indexOf(group)];
  }

  /**
   * The sum over all ages.
   *
   * @return the total, in the vector's unit
   * @throws IllegalArgumentException if the unit is a rate, an expectancy or an index, whose sum
   *     over groups of some width means nothing
   */
  public double sum() {
    if (unit == SimpleUnit.PER_YEAR || unit == SimpleUnit.YEARS || unit == SimpleUnit.INDEX) {
      throw Require.refusal("unit of '" + label + "'", unit.label(), "a unit that adds over ages");
    }
    return Require.finite("sum of '" + label + "'", total());
  }

  private double total() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /**
   * This vector and another of the same groups and unit, added.
   *
   * @param other the other vector
   * @return the sums
   * @throws IllegalArgumentException if groups or units differ
   */
  public AgeVector plus(AgeVector other) {
    Require.notNull("other", other);
    String sum = label.equals(other.label) ? label : Labels.joined(label, " plus ", other.label);
    return combine(other, sum, Double::sum);
  }

  /**
   * This vector less another of the same groups and unit.
   *
   * @param other the other vector
   * @return the differences
   * @throws IllegalArgumentException if groups or units differ
   */
  public AgeVector minus(AgeVector other) {
    Require.notNull("other", other);
    boolean unlabelled = label.equals(UNLABELLED) && other.label.equals(UNLABELLED);
    String difference = unlabelled ? label : Labels.joined(label, " minus ", other.label);
    return combine(other, difference, (a, b) -> a - b);
  }

  /**
   * Every value multiplied by a number.
   *
   * @param factor a finite number
   * @return the vector, in the same unit and under the same label
   * @throws IllegalArgumentException if the factor is NaN or infinite
   */
  public AgeVector times(double factor) {
    Require.finite("factor", factor);
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = values[i] * factor + 0.0; // no negative zero, which would not equal zero
    }
    return ofUnsafe(label, unit, ages, result);
  }

  /**
   * The sum of the products with another vector of the same groups.
   *
   * <pre>
   *   Σ value(x) · other(x)
   * </pre>
   *
   * <p>The units may differ, and the result is in the product of both: rates per year times persons
   * are events a year, rates per year times person-years are events.
   *
   * @param other the other vector
   * @return the sum of products
   * @throws IllegalArgumentException if the groups differ
   */
  public double dot(AgeVector other) {
    Require.notNull("other", other);
    sameAges(other);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * other.values[i];
    }
    return Require.finite("sum of products", sum);
  }

  /**
   * The mean of the values with weights of the same groups, such as a rate weighted by persons.
   *
   * <pre>
   *   Σ value(x) · weight(x) / Σ weight(x)
   * </pre>
   *
   * @param weights counts that are not negative
   * @return the mean in the vector's unit, or no value if all weights are zero
   * @throws IllegalArgumentException if the groups differ, the weights are not counts, or one is
   *     negative
   */
  public Figure weightedMean(AgeVector weights) {
    Require.notNull("weights", weights);
    sameAges(weights);
    count(weights);
    notNegative("weight", weights);
    double total = weights.sum();
    return total == 0
        ? Figure.empty("all weights of '" + label + "' are zero")
        : Figure.of(dot(weights) / total);
  }

  /**
   * Counts joined into wider groups.
   *
   * @param coarser groups of the same ages, each a union of groups here
   * @return the sums, in the same unit and under the same label
   * @throws IllegalArgumentException if the unit is no count, a boundary would cut through a group
   *     here, or an age would be left over
   */
  public AgeVector collapseTo(AgeGroups coarser) {
    Require.notNull("coarser", coarser);
    count(this);
    int[] starts = ages.startsOf(coarser);
    double[] result = new double[starts.length];
    for (int g = 0; g < starts.length; g++) {
      int end = g + 1 < starts.length ? starts[g + 1] : values.length;
      for (int i = starts[g]; i < end; i++) {
        result[g] += values[i];
      }
    }
    return ofUnsafe(label, unit, coarser, result);
  }

  /**
   * The part of the vector between two ages.
   *
   * @param firstAge an age at which a group begins
   * @param lastAge the last age of a closed group, in completed years: 49, not 50
   * @return the values of those groups
   * @throws IllegalArgumentException if the ages are not the ends of groups
   */
  public AgeVector between(int firstAge, int lastAge) {
    return part(ages.between(firstAge, lastAge));
  }

  /**
   * The part of the vector from an age on.
   *
   * @param firstAge an age at which a group begins
   * @return the values of the groups from there to the last
   * @throws IllegalArgumentException if no group begins there
   */
  public AgeVector from(int firstAge) {
    return part(ages.from(firstAge));
  }

  /**
   * The part of the vector that has the given groups.
   *
   * @param run a run of the groups here
   * @return the values of those groups
   * @throws IllegalArgumentException if a group of {@code run} is not one of the groups here
   */
  public AgeVector part(AgeGroups run) {
    Require.notNull("run", run);
    int offset = run.offsetIn(ages);
    return new AgeVector(label, unit, run, Arrays.copyOfRange(values, offset, offset + run.size()));
  }

  /**
   * The same values under another label.
   *
   * @param newLabel what the vector is
   * @return the relabelled vector
   * @throws IllegalArgumentException if the label is blank or not on one line
   */
  public AgeVector withLabel(String newLabel) {
    return new AgeVector(Require.text("label", newLabel), unit, ages, values);
  }

  /**
   * The values as an array of one's own.
   *
   * @return a new array
   */
  public double[] toArray() {
    return values.clone();
  }

  /**
   * The array inside, not a copy. For kernels that only read it: changing it breaks the vector.
   *
   * @return the array inside; must not be modified
   */
  public double[] toArrayUnsafe() {
    return values;
  }

  private AgeVector combine(AgeVector other, String newLabel, DoubleBinaryOperator operator) {
    sameAges(other);
    if (!unit.equals(other.unit)) {
      throw Require.refusal(
          "unit of '" + other.label + "'",
          other.unit.label(),
          unit.label() + ", the unit of '" + label + "'");
    }
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = operator.applyAsDouble(values[i], other.values[i]);
    }
    return ofUnsafe(newLabel, unit, ages, result);
  }

  private void sameAges(AgeVector other) {
    if (!ages.equals(other.ages)) {
      throw Require.refusal(
          "ages of '" + other.label + "'",
          other.ages.toString(),
          ages + ", the ages of '" + label + "'");
    }
  }

  private static void count(AgeVector vector) {
    if (vector.unit != SimpleUnit.PERSONS
        && vector.unit != SimpleUnit.PERSON_YEARS
        && !(vector.unit instanceof MoneyUnit)) {
      throw Require.refusal(
          "unit of '" + vector.label + "'",
          vector.unit.label(),
          "a count, such as persons or person-years");
    }
  }

  /** Refuses negative values, naming the age. */
  static void notNegative(String argument, AgeVector vector) {
    for (int i = 0; i < vector.values.length; i++) {
      Require.notNegative(argument + " at age " + vector.ages.label(i), vector.values[i]);
    }
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("age")
            .unit(unit.label())
            .column(unit.label(), unit.decimals());
    for (int i = 0; i < values.length; i++) {
      table.row(ages.label(i), values[i]);
    }
    return table.build();
  }

  private Object readResolve() {
    return ofUnsafe(label, unit, ages, values);
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof AgeVector that
            && label.equals(that.label)
            && unit.equals(that.unit)
            && ages.equals(that.ages)
            && Arrays.equals(values, that.values));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * label.hashCode() + unit.hashCode()) + ages.hashCode())
        + Arrays.hashCode(values);
  }

  /** One line: label, groups, unit and, for counts, the total; {@link #show} prints the values. */
  @Override
  public String toString() {
    boolean adds = unit == SimpleUnit.PERSONS || unit == SimpleUnit.PERSON_YEARS;
    return label
        + ", "
        + ages
        + (adds ? ", total " + Numbers.readable(total()) + " " : ", ")
        + unit.label();
  }
}
