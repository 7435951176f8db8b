package org.migrationeconomics.calculators.remittance.concentration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.migrationeconomics.calculators.internal.Ranks;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.remittance.InflowPanel;

/**
 * Measures how concentrated a total is over places: remittances over those who send them, or over
 * those who receive them.
 *
 * <pre>
 *   HHI   Σ (x/X)²                             Herfindahl-Hirschman index
 *   N     1 / HHI                              effective number of places
 *   G     Σ (2i - n - 1) x(i) / (n X)          Gini coefficient, x ascending
 * </pre>
 *
 * <p>A place with zero does not change HHI and N, but G and the least possible HHI. Options and
 * their defaults: {@link #withZerosCounted} not, that is, only places with something are counted. A
 * place without a value is never counted, and named.
 *
 * <p><b>Units</b>: amounts of any one unit; results are plain numbers.
 *
 * <p><b>Source</b>: the index is that of O. C. Herfindahl and A. O. Hirschman; as a measure of the
 * geographic concentration of the sources of remittances it is used by A. Hosny, IMF WP/20/15
 * (2020).
 *
 * <p><b>Reproduces</b>: from the bilateral remittance matrix of 2021 (World Bank and KNOMAD,
 * December 2022), HHI over senders of Mexico 0.944190, El Salvador 0.804487, Morocco 0.189125,
 * Philippines 0.160235, Nigeria 0.127527, India 0.121944 ({@code KnomadConcentrationTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class ConcentrationCalculator {

  private static final ConcentrationCalculator DEFAULTS = new ConcentrationCalculator(false);

  private final boolean zerosCounted;

  private ConcentrationCalculator(boolean zerosCounted) {
    this.zerosCounted = zerosCounted;
  }

  /**
   * Places with zero are not counted.
   *
   * @return the calculator
   */
  public static ConcentrationCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that counts places with zero: those that could have received and did not.
   *
   * @return the calculator
   */
  public ConcentrationCalculator withZerosCounted() {
    return new ConcentrationCalculator(true);
  }

  /**
   * Over the places of a vector.
   *
   * @param amounts one amount a place, not negative
   * @return the concentration, under the label of the vector
   * @throws IllegalArgumentException if an amount is negative or the total is not above zero
   */
  public Concentration calculate(PlaceVector amounts) {
    Require.notNull("amounts", amounts);
    return calculate("Concentration, " + amounts.label(), amounts);
  }

  /**
   * Over the places that send money to one receiver.
   *
   * @param remittances money by sender and receiver, whichever of them stands in the rows
   * @param receiver who receives
   * @return the concentration of its senders; what it sends to itself is left out
   * @throws IllegalArgumentException if the matrix is not one of senders and receivers, the
   *     receiver is not in it, or it receives nothing
   */
  public Concentration overSenders(OriginDestinationMatrix remittances, Place receiver) {
    Require.notNull("remittances", remittances);
    return calculate(
        "Concentration over senders to " + receiver, line(remittances, receiver, false));
  }

  /**
   * Over the places that receive money from one sender.
   *
   * @param remittances money by sender and receiver, whichever of them stands in the rows
   * @param sender who sends
   * @return the concentration of its receivers; what it sends to itself is left out
   * @throws IllegalArgumentException if the matrix is not one of senders and receivers, the sender
   *     is not in it, or it sends nothing
   */
  public Concentration overReceivers(OriginDestinationMatrix remittances, Place sender) {
    Require.notNull("remittances", remittances);
    return calculate(
        "Concentration over receivers from " + sender, line(remittances, sender, true));
  }

  /**
   * Over the places that receive remittances in a year.
   *
   * @param inflows the inflows of single places, in one unit
   * @param year the year; a place without data in it is named in the result
   * @return the concentration
   * @throws IllegalArgumentException if one is a group of places, a place occurs twice, the units
   *     differ, or nobody received anything
   */
  public Concentration overReceivers(Collection<CapitalInflows> inflows, int year) {
    Require.notNull("inflows", inflows);
    return overReceivers(inflows, List.of(), year);
  }

  /**
   * Over the places that receive remittances in a year; those that the panel leaves out are named.
   *
   * @param panel the inflows of single places, in one unit, and who is left out of them
   * @param year the year; a place without data in it is named in the result
   * @return the concentration
   * @throws IllegalArgumentException if one is a group of places, the units differ, or nobody
   *     received anything
   */
  public Concentration overReceivers(InflowPanel panel, int year) {
    Require.notNull("panel", panel);
    return overReceivers(
        panel.inflows(),
        panel.leftOut().keySet().stream()
            .filter(Place.class::isInstance)
            .map(Place.class::cast)
            .toList(),
        year);
  }

  private Concentration overReceivers(
      Collection<CapitalInflows> inflows, List<Place> leftOut, int year) {
    if (inflows.isEmpty()) {
      throw Require.refusal("inflows", inflows, "those of at least one place");
    }
    MoneyUnit unit = inflows.iterator().next().unit();
    PlaceVector.Builder amounts = PlaceVector.builder(unit);
    for (CapitalInflows one : inflows) {
      if (!(one.area() instanceof Place place)) {
        throw Require.refusal(
            "area", one.area().code(), "a single place; groups would count places twice");
      }
      if (!one.unit().equals(unit)) {
        throw Require.refusal("unit of " + place.code(), one.unit().label(), unit.label());
      }
      if (one.remittances().has(year)) {
        amounts.put(place, one.remittances().at(year));
      } else {
        amounts.hole(place);
      }
    }
    leftOut.forEach(amounts::hole);
    return calculate("Concentration over receivers of " + year, amounts.build());
  }

  /** What reaches or leaves a place, by the other place, without the diagonal. */
  private static PlaceVector line(
      OriginDestinationMatrix matrix, Place place, boolean fromTheSender) {
    if (matrix.axes() != MatrixAxes.SENDER_RECEIVER
        && matrix.axes() != MatrixAxes.RECEIVER_SENDER) {
      throw Require.refusal(
          "axes of '" + matrix.label() + "'",
          matrix.axes().rows() + " by " + matrix.axes().columns(),
          "sender and receiver; withAxes says so of a matrix that has them");
    }
    matrix.indexOf(place);
    PlaceVector.Builder line = PlaceVector.builder(matrix.unit()).source(matrix.source());
    boolean alongTheRow = fromTheSender == matrix.axes().rowsAreOutgoing();
    for (Place other : matrix.places()) {
      if (!other.equals(place)) {
        line.put(other, alongTheRow ? matrix.at(place, other) : matrix.at(other, place));
      }
    }
    return line.build();
  }

  private Concentration calculate(String title, PlaceVector amounts) {
    List<Place> missing = new ArrayList<>();
    List<Place> counted = new ArrayList<>();
    int zeros = 0;
    double total = 0;
    for (Place place : amounts.places()) {
      if (!amounts.has(place)) {
        missing.add(place);
        continue;
      }
      double amount = Require.notNegative("amount of " + place.code(), amounts.at(place));
      if (amount > 0 || zerosCounted) {
        counted.add(place);
        total += amount;
      } else {
        zeros++;
      }
    }
    Require.positive("total of '" + title + "'", total);
    counted.sort(
        Comparator.comparingDouble((Place place) -> -amounts.at(place)).thenComparing(Place::code));
    int n = counted.size();
    double squares = 0;
    double[] falling = new double[n];
    List<Concentration.Share> shares = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      double amount = amounts.at(counted.get(i));
      double share = Math.min(amount / total, 1);
      squares += share * share;
      falling[i] = share;
      shares.add(new Concentration.Share(counted.get(i), amount, share));
    }
    return new Concentration(
        title,
        amounts.unit(),
        total,
        shares,
        Math.min(squares, 1),
        // Equal amounts leave rounding noise on either side of zero.
        Math.max(-Ranks.pairDifferences(falling) / n, 0),
        zeros,
        missing);
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "ConcentrationCalculator, places with zero " + (zerosCounted ? "counted" : "left out");
  }
}
