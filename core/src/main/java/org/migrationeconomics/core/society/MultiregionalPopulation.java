package org.migrationeconomics.core.society;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Women of several places by age, and what happens to them in a year: daughters born, deaths, and
 * moves from each place to each other.
 *
 * <pre>
 *   MultiregionalPopulation.builder(AgeGroups.ofWidth(5, 85))
 *       .place("village", women, daughters, deaths)      // one number for each age group
 *       .place("city", women, daughters, deaths)
 *       .moves("village", "city", moves)
 *       .moves("city", "village", moves)
 *       .build()
 * </pre>
 *
 * <p>Every pair of places needs its moves, in both directions: a pair that is not given is not
 * zero. Births are those of daughters; {@link Builder#bothSexes} takes those of both sexes.
 *
 * <p><b>Units</b>: persons, and events a year.
 *
 * <p>Immutable and thread-safe.
 */
public final class MultiregionalPopulation implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final String label;
  private final String source;
  private final AgeGroups ages;
  private final List<String> places;
  private final double[][] women;
  private final double[][] daughters;
  private final double[][] deaths;
  private final double[][] moves;

  private MultiregionalPopulation(Builder builder) {
    label = builder.label;
    source = builder.source;
    ages = builder.ages;
    places = List.copyOf(builder.places);
    women = builder.women.toArray(new double[0][]);
    daughters = builder.daughters.toArray(new double[0][]);
    deaths = builder.deaths.toArray(new double[0][]);
    moves = new double[places.size() * places.size()][];
    for (int from = 0; from < places.size(); from++) {
      for (int to = 0; to < places.size(); to++) {
        String pair = places.get(from) + " → " + places.get(to);
        double[] given = from == to ? new double[ages.size()] : builder.moves.get(pair);
        if (given == null) {
          throw Require.refusal("moves " + pair, "not given", "one number for each age group");
        }
        moves[from * places.size() + to] = given;
      }
    }
    for (int p = 0; p < places.size(); p++) {
      for (int x = 0; x < ages.size(); x++) {
        double events = daughters[p][x] + deaths[p][x];
        for (int to = 0; to < places.size(); to++) {
          events += moves[p * places.size() + to][x];
        }
        if (women[p][x] == 0 && events > 0) {
          throw Require.refusal(
              "women of " + places.get(p) + " aged " + ages.label(x),
              0,
              "a number above zero, as there are events");
        }
      }
    }
  }

  /**
   * Begins a population.
   *
   * @param ages age groups of equal width, the last one open
   * @return a builder without places
   * @throws IllegalArgumentException if widths differ or the last group is not open
   */
  public static Builder builder(AgeGroups ages) {
    Require.notNull("ages", ages);
    if (!ages.isEqualWidth() || !ages.isOpen() || ages.lower(0) != 0) {
      throw Require.refusal(
          "ages", ages.toString(), "groups of equal width from birth on, the last one open");
    }
    return new Builder(ages);
  }

  /**
   * What the population is.
   *
   * @return the label
   */
  public String label() {
    return label;
  }

  /**
   * Where the figures come from.
   *
   * @return the source, "not stated" if nobody said
   */
  public String source() {
    return source;
  }

  /**
   * The age groups.
   *
   * @return of equal width, the last one open
   */
  public AgeGroups ages() {
    return ages;
  }

  /**
   * The places.
   *
   * @return their names in order; it cannot be changed
   */
  public List<String> places() {
    return places;
  }

  /**
   * The position of a place.
   *
   * @param place its name
   * @return from 0 on
   * @throws IllegalArgumentException if there is no such place
   */
  public int indexOf(String place) {
    Require.notNull("place", place);
    int index = places.indexOf(place);
    if (index < 0) {
      throw Require.refusal("place", place, "one of " + Require.listed(places));
    }
    return index;
  }

  /**
   * Women of a place by age.
   *
   * @param place its name
   * @return one number for each age group; a copy
   * @throws IllegalArgumentException if there is no such place
   */
  public double[] women(String place) {
    return women[indexOf(place)].clone();
  }

  /**
   * Daughters born in a place in a year by age of the mother.
   *
   * @param place its name
   * @return one number for each age group; a copy
   * @throws IllegalArgumentException if there is no such place
   */
  public double[] daughters(String place) {
    return daughters[indexOf(place)].clone();
  }

  /**
   * Women who die in a place in a year by age.
   *
   * @param place its name
   * @return one number for each age group; a copy
   * @throws IllegalArgumentException if there is no such place
   */
  public double[] deaths(String place) {
    return deaths[indexOf(place)].clone();
  }

  /**
   * Women who move from one place to another in a year by age.
   *
   * @param from where they leave
   * @param to where they arrive
   * @return one number for each age group, zeros within a place; a copy
   * @throws IllegalArgumentException if there is no such place
   */
  public double[] moves(String from, String to) {
    return moves[indexOf(from) * places.size() + indexOf(to)].clone();
  }

  /**
   * Several places as if they were one: people and events add up, and moves between them are none.
   *
   * @param merged the places, at least one, each once
   * @param name of the place that they become
   * @return the population
   * @throws IllegalArgumentException if a place is not there or named twice, or the new name is
   *     that of another place
   */
  public MultiregionalPopulation merged(List<String> merged, String name) {
    Require.notNull("merged", merged);
    Require.text("name", name);
    if (merged.isEmpty() || merged.stream().distinct().count() < merged.size()) {
      throw Require.refusal("merged", merged, "at least one place, each once");
    }
    merged.forEach(this::indexOf);
    List<String> names = new ArrayList<>();
    int[] into = new int[places.size()];
    for (int p = 0; p < into.length; p++) {
      String its = merged.contains(places.get(p)) ? name : places.get(p);
      if (!names.contains(its)) {
        names.add(its);
      } else if (!merged.contains(places.get(p))) {
        throw Require.refusal("name", name, "a name that no other place has");
      }
      into[p] = names.indexOf(its);
    }
    int size = ages.size();
    double[][][] sums = new double[3][names.size()][size];
    double[][] all = new double[names.size() * names.size()][size];
    double[][][] parts = {women, daughters, deaths};
    for (int p = 0; p < into.length; p++) {
      for (int x = 0; x < size; x++) {
        for (int part = 0; part < parts.length; part++) {
          sums[part][into[p]][x] += parts[part][p][x];
        }
        for (int to = 0; to < into.length; to++) {
          all[into[p] * names.size() + into[to]][x] += moves[p * places.size() + to][x];
        }
      }
    }
    Builder builder = builder(ages).label(label).source(source);
    for (int p = 0; p < names.size(); p++) {
      builder.place(names.get(p), sums[0][p], sums[1][p], sums[2][p]);
    }
    for (int from = 0; from < names.size(); from++) {
      for (int to = 0; to < names.size(); to++) {
        if (from != to) {
          builder.moves(names.get(from), names.get(to), all[from * names.size() + to]);
        }
      }
    }
    return builder.build();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("place")
            .column("age")
            .unit("persons")
            .column("women")
            .unit("a year")
            .column("daughters")
            .column("deaths");
    for (String to : places) {
      table.column("moves to " + to);
    }
    for (int p = 0; p < places.size(); p++) {
      for (int x = 0; x < ages.size(); x++) {
        Object[] row = new Object[5 + places.size()];
        row[0] = places.get(p);
        row[1] = ages.label(x);
        row[2] = women[p][x];
        row[3] = daughters[p][x];
        row[4] = deaths[p][x];
        for (int to = 0; to < places.size(); to++) {
          row[5 + to] = moves[p * places.size() + to][x];
        }
        table.row(row);
      }
    }
    return table.source(source).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MultiregionalPopulation that
        && label.equals(that.label)
        && source.equals(that.source)
        && ages.equals(that.ages)
        && places.equals(that.places)
        && Arrays.deepEquals(women, that.women)
        && Arrays.deepEquals(daughters, that.daughters)
        && Arrays.deepEquals(deaths, that.deaths)
        && Arrays.deepEquals(moves, that.moves);
  }

  @Override
  public int hashCode() {
    return 31 * places.hashCode() + Arrays.deepHashCode(women);
  }

  /** One line. */
  @Override
  public String toString() {
    return label + ": " + String.join(", ", places) + "; women by age " + ages;
  }

  /** Collects places and moves. Not thread-safe. */
  public static final class Builder {

    private final AgeGroups ages;
    private final List<String> places = new ArrayList<>();
    private final List<double[]> women = new ArrayList<>();
    private final List<double[]> daughters = new ArrayList<>();
    private final List<double[]> deaths = new ArrayList<>();
    private final Map<String, double[]> moves = new HashMap<>();
    private String label = "population of several places";
    private String source = "not stated";

    private Builder(AgeGroups ages) {
      this.ages = ages;
    }

    /**
     * Says what the population is.
     *
     * @param newLabel the label
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public Builder label(String newLabel) {
      label = Require.text("label", newLabel);
      return this;
    }

    /**
     * Says where the figures come from.
     *
     * @param newSource publication and table
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public Builder source(String newSource) {
      source = Require.text("source", newSource);
      return this;
    }

    /**
     * Adds a place.
     *
     * @param name its name
     * @param itsWomen by age; copied
     * @param itsDaughters born in a year by age of the mother; copied
     * @param itsDeaths women who die in a year by age; copied
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or there already, or there is not one
     *     number that is not negative for each age group
     */
    public Builder place(
        String name, double[] itsWomen, double[] itsDaughters, double[] itsDeaths) {
      Require.text("name", name);
      if (places.contains(name)) {
        throw Require.refusal("place", name, "each place once");
      }
      double[] people = checked("women of " + name, itsWomen);
      double[] born = checked("daughters of " + name, itsDaughters);
      double[] dead = checked("deaths of " + name, itsDeaths);
      places.add(name);
      women.add(people);
      daughters.add(born);
      deaths.add(dead);
      return this;
    }

    /**
     * Takes the births that were given as those of both sexes, and keeps the daughters.
     *
     * @param share of girls among the born, above 0 and below 1; 0.488 at 105 boys for 100 girls
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder bothSexes(double share) {
      if (!(share > 0 && share < 1)) {
        throw Require.refusal("share of girls", share, "a number above 0 and below 1");
      }
      for (double[] born : daughters) {
        for (int x = 0; x < born.length; x++) {
          born[x] *= share;
        }
      }
      return this;
    }

    /**
     * Adds the moves from one place to another.
     *
     * @param from where they leave
     * @param to where they arrive
     * @param byAge in a year by age; copied
     * @return this builder
     * @throws IllegalArgumentException if a place was not added before, both are the same, the
     *     moves were given already, or there is not one number that is not negative for each age
     *     group
     */
    public Builder moves(String from, String to, double... byAge) {
      for (String place : new String[] {Require.text("from", from), Require.text("to", to)}) {
        if (!places.contains(place)) {
          throw Require.refusal("place of moves", place, "one of " + Require.listed(places));
        }
      }
      if (from.equals(to)) {
        throw Require.refusal("destination", to, "another place than that of the origin");
      }
      double[] checked = checked("moves " + from + " → " + to, byAge);
      if (moves.put(from + " → " + to, checked) != null) {
        throw Require.refusal("moves", from + " → " + to, "each pair once");
      }
      return this;
    }

    private double[] checked(String what, double[] values) {
      Require.notNull(what, values);
      if (values.length != ages.size()) {
        throw Require.refusal(
            "number of " + what, values.length, ages.size() + ", one for each age group");
      }
      double[] copy = values.clone();
      for (int x = 0; x < copy.length; x++) {
        copy[x] = Require.notNegative(what + " aged " + ages.label(x), copy[x]) + 0.0;
      }
      return copy;
    }

    /**
     * Ends the population.
     *
     * @return the population
     * @throws IllegalArgumentException if there is no place, the moves of a pair are missing, or
     *     there are events where there are no women
     */
    public MultiregionalPopulation build() {
      if (places.isEmpty()) {
        throw Require.refusal("number of places", 0, "at least one");
      }
      return new MultiregionalPopulation(this);
    }

    /** How far it is. */
    @Override
    public String toString() {
      return label + ": " + places.size() + " places so far";
    }
  }
}
