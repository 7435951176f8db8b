package org.migrationeconomics.core.migration;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * One number per place, with a unit and with explicit holes: populations, births, incomes, or the
 * totals of an {@link OriginDestinationMatrix}.
 *
 * <p>A place without a value is a hole, not a zero. Arithmetic between vectors of other units or
 * other places throws.
 *
 * <pre>
 *   var v = PlaceVector.of(List.of(Place.of("MEX"), Place.of("USA")), SimpleUnit.PERSONS, 97_483_412, 281_421_906);
 *   v.at(Place.of("MEX"))        // 9.7483412E7
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PlaceVector implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final double HOLE = Double.NaN;

  private final String label;
  private final MeasureUnit unit;
  private final String source;
  private final PlaceIndex index;
  private final double[] values;

  private PlaceVector(
      String label, MeasureUnit unit, String source, PlaceIndex index, double[] values) {
    this.label = label;
    this.unit = unit;
    this.source = source;
    this.index = index;
    this.values = values;
  }

  /**
   * A vector without holes and without a label of its own.
   *
   * @param places the places, each once
   * @param unit the unit of every value
   * @param values one value a place, in the same order, finite; copied
   * @return the vector
   * @throws IllegalArgumentException if there is no place, one is named twice, the numbers do not
   *     match, or a value is NaN or infinite
   */
  public static PlaceVector of(List<Place> places, MeasureUnit unit, double... values) {
    Require.notNull("values", values);
    PlaceIndex index = PlaceIndex.of(places);
    sameLength(index, values);
    Builder builder = builder(unit);
    for (int i = 0; i < values.length; i++) {
      builder.put(index.places().get(i), values[i]);
    }
    return builder.build();
  }

  /**
   * A vector that takes over an array without copying it; NaN marks a hole. For readers and kernels
   * that have just made the array and keep no reference to it: changing it afterwards breaks the
   * vector.
   *
   * @param label what the values are
   * @param unit the unit of every value
   * @param source where they come from
   * @param places the places, each once
   * @param values one element a place, NaN for a hole; not copied
   * @return the vector
   * @throws IllegalArgumentException if there is no place, one is named twice, the numbers do not
   *     match, or a value is infinite
   */
  public static PlaceVector ofUnsafe(
      String label, MeasureUnit unit, String source, List<Place> places, double[] values) {
    Require.notNull("values", values);
    return checked(label, unit, source, PlaceIndex.of(places), values);
  }

  static PlaceVector checked(
      String label, MeasureUnit unit, String source, PlaceIndex index, double[] values) {
    sameLength(index, values);
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        throw Require.refusal("value of " + index.places().get(i), values[i], "a finite number");
      }
    }
    return new PlaceVector(
        Require.text("label", label),
        Require.notNull("unit", unit),
        Require.text("source", source),
        index,
        values);
  }

  private static void sameLength(PlaceIndex index, double[] values) {
    if (values.length != index.size()) {
      throw Require.refusal("number of values", values.length, "one for each of " + index.phrase());
    }
  }

  /**
   * Begins a vector that is filled place by place.
   *
   * @param unit the unit of every value
   * @return a builder
   */
  public static Builder builder(MeasureUnit unit) {
    return new Builder(Require.notNull("unit", unit));
  }

  /**
   * What the values are.
   *
   * @return for example {@code population}
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
   * Where the values come from.
   *
   * @return the source, {@code not stated} if nobody said
   */
  public String source() {
    return source;
  }

  /**
   * The places, those with holes included.
   *
   * @return the places, in the order of the vector
   */
  public List<Place> places() {
    return index.places();
  }

  /**
   * How many places there are, those with holes included.
   *
   * @return the count
   */
  public int size() {
    return values.length;
  }

  /**
   * Whether a place has a value.
   *
   * @param place any place
   * @return true if it has
   */
  public boolean has(Place place) {
    int i = index.find(place);
    return i >= 0 && !Double.isNaN(values[i]);
  }

  /**
   * The value of a place.
   *
   * @param place any place
   * @return the value; empty for holes and for places outside the vector
   */
  public OptionalDouble value(Place place) {
    return has(place) ? OptionalDouble.of(values[index.find(place)]) : OptionalDouble.empty();
  }

  /**
   * The value of a place, or the reason why there is none.
   *
   * @param place any place
   * @return the figure
   */
  public Figure figure(Place place) {
    if (has(place)) {
      return Figure.of(values[index.find(place)]);
    }
    return Figure.empty(
        index.contains(place)
            ? label + " has no value for " + place
            : place + " is none of the " + index.phrase() + " of " + label);
  }

  /**
   * The value of a place that must have one.
   *
   * @param place a place with a value
   * @return the value
   * @throws IllegalArgumentException if the place has none
   */
  public double at(Place place) {
    if (!has(place)) {
      throw Require.refusal("place", place.code(), "a place for which " + label + " has a value");
    }
    return values[index.find(place)];
  }

  /**
   * The value of a place that must have one, by its code.
   *
   * @param place the code of a place with a value
   * @return the value
   * @throws IllegalArgumentException if the code is unknown, or the place has no value
   */
  public double at(String place) {
    return at(Place.of(place));
  }

  /**
   * The value of a place, or the reason why there is none, by its code.
   *
   * @param place the code of any place
   * @return the figure
   * @throws IllegalArgumentException if the code is unknown
   */
  public Figure figure(String place) {
    return figure(Place.of(place));
  }

  /**
   * The sum over all places, every one of which must have a value.
   *
   * @return the sum, or no value and the first place that is missing
   */
  public Figure total() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        return figure(index.places().get(i));
      }
      sum += values[i];
    }
    return Figure.of(sum);
  }

  /**
   * This vector and another of the same unit and places, added.
   *
   * @param other the other vector
   * @return the sums; a hole in either is a hole
   * @throws IllegalArgumentException if the units or the places differ
   */
  public PlaceVector plus(PlaceVector other) {
    Require.notNull("other", other);
    return combined(other, "plus", Double::sum);
  }

  /**
   * This vector less another of the same unit and places.
   *
   * @param other the other vector
   * @return the differences; a hole in either is a hole
   * @throws IllegalArgumentException if the units or the places differ
   */
  public PlaceVector minus(PlaceVector other) {
    Require.notNull("other", other);
    return combined(other, "minus", (a, b) -> a - b);
  }

  private PlaceVector combined(PlaceVector other, String verb, DoubleBinaryOperator operator) {
    if (!unit.equals(other.unit)) {
      throw Require.refusal(
          "unit of '" + other.label + "'",
          other.unit.label(),
          unit.label() + ", the unit of '" + label + "'");
    }
    OriginDestinationMatrix.samePlaces(index, label, other.index, other.label);
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      // A hole is NaN inside, so either hole makes a hole.
      result[i] = operator.applyAsDouble(values[i], other.values[i]);
    }
    return checked(
        Labels.joined(label, " " + verb + " ", other.label),
        unit,
        OriginDestinationMatrix.joined(source, other.source),
        index,
        result);
  }

  /**
   * Every value multiplied by a number.
   *
   * @param factor a finite number
   * @return the vector, in the same unit
   * @throws IllegalArgumentException if the factor is NaN or infinite, or a product is infinite
   */
  public PlaceVector times(double factor) {
    Require.finite("factor", factor);
    double[] scaled = Arrays.stream(values).map(value -> value * factor + 0.0).toArray();
    return checked(label, unit, source, index, scaled);
  }

  /**
   * The values of some places, in a given order.
   *
   * @param kept places of this vector, each once
   * @return the smaller vector
   * @throws IllegalArgumentException if a place is not of this vector, or is named twice
   */
  public PlaceVector restrictedTo(List<Place> kept) {
    PlaceIndex smaller = PlaceIndex.of(kept);
    int[] positions = index.positionsOf(smaller.places(), label);
    double[] part = Arrays.stream(positions).mapToDouble(i -> values[i]).toArray();
    return new PlaceVector(label, unit, source, smaller, part);
  }

  /**
   * The sums over groups of places. What happens where a member has no value, and where a place is
   * in no group, the {@linkplain PlaceGroups groups} say; label and source of the result name such
   * members, and the source those that are no place of this vector.
   *
   * @param groups which group each place belongs to
   * @return one value a group, in the order of the groups
   * @throws IllegalArgumentException if a place is in no group and there is no rest, or the unit
   *     does not add up over places
   */
  public PlaceVector groupedBy(PlaceGroups groups) {
    Require.notNull("groups", groups).requireSums(unit, label);
    Map<Place, List<Place>> parts = groups.split(places());
    List<Place> holes = places().stream().filter(place -> !has(place)).toList();
    boolean leftOut = groups.missing() == MissingMembers.LEFT_OUT;
    double[] sums = new double[parts.size()];
    int g = 0;
    for (List<Place> members : parts.values()) {
      int count = 0;
      for (Place member : members) {
        if (has(member)) {
          sums[g] += values[index.find(member)];
          count++;
        }
      }
      sums[g] = count == members.size() || (leftOut && count > 0) ? sums[g] : HOLE;
      g++;
    }
    return checked(
        groups.labelled(label, holes),
        unit,
        groups.source(source, parts, holes),
        PlaceIndex.of(parts.keySet()),
        sums);
  }

  /**
   * The same values, largest first; places without a value come last, equal ones in the order of
   * their codes.
   *
   * @return the ordered vector
   */
  public PlaceVector ranked() {
    List<Place> order = new ArrayList<>(places());
    order.sort(
        Comparator.<Place>comparingDouble(
                // Negated, NaN stays NaN, and that is the greatest for the comparator.
                place -> -values[index.find(place)])
            .thenComparing(Comparator.naturalOrder()));
    return restrictedTo(order);
  }

  /**
   * The same values under another label.
   *
   * @param newLabel what the values are
   * @return the relabelled vector
   */
  public PlaceVector withLabel(String newLabel) {
    return new PlaceVector(Require.text("label", newLabel), unit, source, index, values);
  }

  /**
   * The same values with another source.
   *
   * @param newSource where the values come from
   * @return the vector
   */
  public PlaceVector withSource(String newSource) {
    return new PlaceVector(label, unit, Require.text("source", newSource), index, values);
  }

  /**
   * A copy of the values in the order of {@link #places}; holes are NaN.
   *
   * @return the copy
   */
  public double[] toArray() {
    return values.clone();
  }

  /**
   * The values themselves in the order of {@link #places}, not copied; holes are NaN. For kernels
   * that only read: changing the array breaks the vector.
   *
   * @return the array inside
   */
  public double[] toArrayUnsafe() {
    return values;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(label)
            .column("code")
            .column("place")
            .unit(unit.label())
            .column(unit.label(), unit.decimals());
    for (Place place : places()) {
      table.row(place.code(), place.name(), figure(place));
    }
    return table.source(source).build();
  }

  private Object readResolve() {
    return checked(label, unit, source, index, values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlaceVector that
        && label.equals(that.label)
        && unit.equals(that.unit)
        && source.equals(that.source)
        && index.equals(that.index)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * label.hashCode() + unit.hashCode())
        + 31 * index.hashCode()
        + Arrays.hashCode(values);
  }

  /** The table, shortened in the middle if it is long; {@link #show} prints all. */
  @Override
  public String toString() {
    return table().brief();
  }

  /** Collects values place by place; the vector keeps their order. Not thread-safe. */
  public static final class Builder {

    private final MeasureUnit unit;
    private final Map<Place, Double> values = new LinkedHashMap<>();
    private String label = "values";
    private String source = "not stated";

    private Builder(MeasureUnit unit) {
      this.unit = unit;
    }

    /**
     * Says what the values are.
     *
     * @param newLabel for example {@code population}
     * @return this builder
     */
    public Builder label(String newLabel) {
      label = Require.text("label", newLabel);
      return this;
    }

    /**
     * Says where the values come from.
     *
     * @param newSource publication, table and date
     * @return this builder
     */
    public Builder source(String newSource) {
      source = Require.text("source", newSource);
      return this;
    }

    /**
     * Adds the value of a place.
     *
     * @param place the place
     * @param value a finite number
     * @return this builder
     * @throws IllegalArgumentException if the place was given before, or the value is NaN or
     *     infinite
     */
    public Builder put(Place place, double value) {
      Require.notNull("place", place);
      return add(place, Require.finite("value of " + place, value));
    }

    /**
     * Adds a place whose value is not known.
     *
     * @param place the place
     * @return this builder
     * @throws IllegalArgumentException if the place was given before
     */
    public Builder hole(Place place) {
      return add(Require.notNull("place", place), HOLE);
    }

    private Builder add(Place place, double value) {
      if (values.putIfAbsent(place, value) != null) {
        throw Require.refusal("place", place.code(), "each place once in '" + label + "'");
      }
      return this;
    }

    /**
     * Ends the vector.
     *
     * @return the vector
     * @throws IllegalArgumentException if no place was given
     */
    public PlaceVector build() {
      double[] array = values.values().stream().mapToDouble(Double::doubleValue).toArray();
      return new PlaceVector(label, unit, source, PlaceIndex.of(values.keySet()), array);
    }
  }
}
