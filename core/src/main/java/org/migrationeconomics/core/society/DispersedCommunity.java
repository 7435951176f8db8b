package org.migrationeconomics.core.society;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * One community that lives in several places, its place of origin the first of them.
 *
 * <pre>
 *   DispersedCommunity.of("Las Animas").at("Zacatecas", 3000).at("Los Angeles", 1200).at("Chicago", 800)
 *
 *   s(p) share of the people in place p
 *   abroad 1 − s(origin)     dispersion 1 − Σ s²     effective places 1/Σ s²
 *   dispersion by distance   Σ s(p) s(q) d(p, q)
 * </pre>
 *
 * <p>Dispersion is the probability that two of its people live in different places, and dispersion
 * by distance how far from each other two of them live on average.
 *
 * <p><b>Units</b>: persons; distances in whatever unit they are given.
 *
 * <p>Immutable and thread-safe.
 */
public final class DispersedCommunity implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final String EMPTY = "the community has no people";

  private final String name;
  private final List<String> places;
  private final double[] persons;

  private DispersedCommunity(String name, List<String> places, double[] persons) {
    this.name = name;
    this.places = places;
    this.persons = persons;
  }

  /**
   * A community without people yet.
   *
   * @param name its name
   * @return the community
   * @throws IllegalArgumentException if the name is blank
   */
  public static DispersedCommunity of(String name) {
    return new DispersedCommunity(Require.text("name", name), List.of(), new double[0]);
  }

  /**
   * A copy with a place more; the first one is its place of origin.
   *
   * @param place the name of the place
   * @param people of the community who live there, not negative
   * @return the community
   * @throws IllegalArgumentException if the place is there already, or the number is out of range
   */
  public DispersedCommunity at(String place, double people) {
    Require.text("place", place);
    Require.notNegative("people at " + place, people);
    if (places.contains(place)) {
      throw Require.refusal("place", place, "each place once");
    }
    List<String> more = new ArrayList<>(places);
    more.add(place);
    double[] all = Arrays.copyOf(persons, persons.length + 1);
    all[persons.length] = people + 0.0;
    Require.finite("people of the community", Arrays.stream(all).sum());
    return new DispersedCommunity(name, List.copyOf(more), all);
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Its places.
   *
   * @return the origin first; it cannot be changed
   */
  public List<String> places() {
    return places;
  }

  /**
   * Its people in a place.
   *
   * @param place the name of the place
   * @return persons
   * @throws IllegalArgumentException if there is no such place
   */
  public double persons(String place) {
    Require.notNull("place", place);
    int index = places.indexOf(place);
    if (index < 0) {
      throw Require.refusal("place", place, "one of " + Require.listed(places));
    }
    return persons[index];
  }

  /**
   * All its people.
   *
   * @return persons in all places
   */
  public double total() {
    return Arrays.stream(persons).sum();
  }

  /**
   * The share that does not live in the place of origin.
   *
   * @return a share; no value without people
   */
  public Figure shareAbroad() {
    double total = total();
    return total > 0 ? Figure.of((total - persons[0]) / total) : Figure.empty(EMPTY);
  }

  /**
   * The probability that two of its people live in different places.
   *
   * @return from 0 to 1 − 1/places; no value without people
   */
  public Figure dispersion() {
    double total = total();
    if (!(total > 0)) {
      return Figure.empty(EMPTY);
    }
    double sum = 0;
    for (double here : persons) {
      sum += here / total * ((total - here) / total);
    }
    return Figure.of(sum);
  }

  /**
   * In how many places of equal size it would be as dispersed.
   *
   * @return from 1 to the number of places; no value without people
   */
  public Figure effectivePlaces() {
    Figure dispersion = dispersion();
    return dispersion.isPresent() ? Figure.of(1 / (1 - dispersion.value())) : dispersion;
  }

  /**
   * How far from each other two of its people live on average.
   *
   * @param distances from each place to each other in the order of the places, a row for each; the
   *     same in both directions and zero within a place
   * @return in the unit of the distances; no value without people
   * @throws IllegalArgumentException if the rows are not as many as the places, or a distance is
   *     negative, not finite, not the same in both directions, or above zero within a place
   */
  public Figure dispersion(double[][] distances) {
    Require.notNull("distances", distances);
    int n = places.size();
    if (distances.length != n) {
      throw Require.refusal("rows of distances", distances.length, n + ", one for each place");
    }
    double total = total();
    double sum = 0;
    for (int p = 0; p < n; p++) {
      double[] row = Require.notNull("row of distances", distances[p]);
      if (row.length != n) {
        throw Require.refusal(
            "distances of " + places.get(p), row.length, n + ", one for each place");
      }
      for (int q = 0; q < n; q++) {
        String pair = "distance " + places.get(p) + " to " + places.get(q);
        Require.notNegative(pair, row[q]);
        if (p == q && row[q] > 0) {
          throw Require.refusal(pair, row[q], "0 within a place");
        }
        if (q < p && row[q] != distances[q][p]) {
          throw Require.refusal(pair, row[q], distances[q][p] + ", as in the other direction");
        }
        sum += total > 0 ? persons[p] / total * (persons[q] / total) * row[q] : 0;
      }
    }
    return total > 0 ? Figure.of(sum) : Figure.empty(EMPTY);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Community of " + name)
            .column("place")
            .unit("persons")
            .column("persons")
            .unit("1")
            .column("share", 6);
    double total = total();
    for (int p = 0; p < persons.length; p++) {
      table.row(
          places.get(p),
          persons[p],
          total > 0 ? Figure.of(persons[p] / total) : Figure.empty(EMPTY));
    }
    return table
        .row("abroad", total - (persons.length > 0 ? persons[0] : 0), shareAbroad())
        .row("dispersion", Cell.in("persons", total), dispersion())
        .row("effective places", Cell.in("persons", total), effectivePlaces())
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DispersedCommunity that
        && name.equals(that.name)
        && places.equals(that.places)
        && Arrays.equals(persons, that.persons);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + places.hashCode()) + Arrays.hashCode(persons);
  }

  /** One line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("community of " + name);
    for (int p = 0; p < persons.length; p++) {
      text.append(p == 0 ? ": " : ", ")
          .append(Numbers.readable(persons[p]))
          .append(" at ")
          .append(places.get(p));
    }
    return text.toString();
  }
}
