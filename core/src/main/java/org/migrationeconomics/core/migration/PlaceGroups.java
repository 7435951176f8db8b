package org.migrationeconomics.core.migration;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationeconomics.core.internal.Countries;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Which group each place belongs to: continents, income groups, a map of one's own. Figures of
 * places become figures of groups with it.
 *
 * <pre>
 *   var groups = PlaceGroups.builder("regions of my own")
 *       .put("North America", Place.of("CAN"), Place.of("USA"), Place.of("MEX"))
 *       .put("Central America", Place.of("GTM"), Place.of("SLV"), Place.of("HND"))
 *       .build()
 *       .withRest("elsewhere");
 *   matrix.groupedBy(groups)      // origins and destinations
 *   vector.groupedBy(groups)      // one number a group
 *   groups.sums(series)           // a series a group
 * </pre>
 *
 * <p>A group becomes a place with a code of its own made of its name, such as {@code
 * own:north-america}. Two things are decided here and nowhere silently:
 *
 * <ul>
 *   <li>A place that is in no group is refused, unless {@link #withRest} names the group of all
 *       others.
 *   <li>A group with a member that has no value has none either, unless {@link #withMissing} says
 *       that such members are left out; they are named then.
 * </ul>
 *
 * <p><b>Coverage</b>: members of which the figures do not know, because the map has more countries
 * than the file, are named in the source of the result, and {@link #coverage} lists them. Only
 * persons, person-years and money are summed ({@link MeasureUnit#addsUp}).
 *
 * <p>Immutable and thread-safe.
 */
public final class PlaceGroups implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_CODE = 63;
  private static final int NAMED = 5;

  private final String label;

  /** Group to members, both in the order in which they were given. */
  private final LinkedHashMap<Place, LinkedHashSet<Place>> members = new LinkedHashMap<>();

  private final LinkedHashMap<Place, Place> groupByPlace = new LinkedHashMap<>();

  /** The name of the group of all others, or empty. */
  private final String rest;

  private final MissingMembers missing;

  private PlaceGroups(
      String label, Map<Place, ? extends Set<Place>> members, String rest, MissingMembers missing) {
    this.label = label;
    members.forEach((group, places) -> this.members.put(group, new LinkedHashSet<>(places)));
    this.rest = rest;
    this.missing = missing;
    members.forEach((group, places) -> places.forEach(place -> groupByPlace.put(place, group)));
  }

  /**
   * Groups from a map.
   *
   * @param label what the groups are, such as {@code continents}
   * @param groups place to the name of its group; the groups are in the order in which the map has
   *     them
   * @return the groups
   * @throws IllegalArgumentException if the map is empty, a name is blank, or two names differ in
   *     case, accents or punctuation only
   */
  public static PlaceGroups of(String label, Map<Place, String> groups) {
    Builder builder = builder(label);
    Require.notNull("groups", groups).forEach((place, name) -> builder.put(name, place));
    return builder.build();
  }

  /**
   * Begins groups that are filled name by name.
   *
   * @param label what the groups are, such as {@code continents}
   * @return a builder
   */
  public static Builder builder(String label) {
    return new Builder(Require.text("label", label));
  }

  /**
   * What the groups are.
   *
   * @return for example {@code regions of the World Bank}
   */
  public String label() {
    return label;
  }

  /**
   * The groups as places, without the rest.
   *
   * @return the groups, in their order
   */
  public List<Place> groups() {
    return List.copyOf(members.keySet());
  }

  /**
   * The places of a group.
   *
   * @param group one of the groups
   * @return its members, in their order
   * @throws IllegalArgumentException if there is no such group
   */
  public Set<Place> members(Place group) {
    Set<Place> found = members.get(Require.notNull("group", group));
    if (found == null) {
      throw Require.refusal(
          "group", group.code(), "one of " + codes(members.keySet(), members.size()));
    }
    return Collections.unmodifiableSet(found);
  }

  /**
   * The group of a place.
   *
   * @param place any place
   * @return its group; the rest, if there is one, for a place without; empty otherwise
   */
  public Optional<Place> groupOf(Place place) {
    Place group = groupByPlace.get(Require.notNull("place", place));
    return group != null || rest.isEmpty() ? Optional.ofNullable(group) : Optional.of(place(rest));
  }

  /**
   * The name of the group of all places that are in no other.
   *
   * @return the name; empty if such places are refused
   */
  public Optional<String> rest() {
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  /**
   * The same groups, and one for all places that are in none.
   *
   * @param name the name of the rest, such as {@code elsewhere}; the name of a group adds them
   *     there
   * @return the groups
   * @throws IllegalArgumentException if the name is blank
   */
  public PlaceGroups withRest(String name) {
    place(name);
    return new PlaceGroups(label, members, name, missing);
  }

  /**
   * The same groups with another answer where a member has no value.
   *
   * @param policy {@link MissingMembers#NO_VALUE} unless this is called
   * @return the groups
   */
  public PlaceGroups withMissing(MissingMembers policy) {
    return new PlaceGroups(label, members, rest, Require.notNull("policy", policy));
  }

  /**
   * What a member without a value does to its group.
   *
   * @return the policy
   */
  public MissingMembers missing() {
    return missing;
  }

  /**
   * Places by group: who is summed up with whom.
   *
   * @param places some places, such as those of a matrix
   * @return group to those of its members that are among the places, in the order of the groups
   *     with the rest last; groups without one are left out
   * @throws IllegalArgumentException if a place is in no group and there is no rest
   */
  Map<Place, List<Place>> split(Collection<Place> places) {
    List<Place> without = new ArrayList<>();
    Map<Place, List<Place>> parts = new LinkedHashMap<>();
    members.keySet().forEach(group -> parts.put(group, new ArrayList<>()));
    for (Place place : Require.notNull("places", places)) {
      Optional<Place> group = groupOf(place);
      group.ifPresent(found -> parts.computeIfAbsent(found, g -> new ArrayList<>()).add(place));
      if (group.isEmpty()) {
        without.add(place);
      }
    }
    if (!without.isEmpty()) {
      throw Require.refusal(
          "place",
          without.get(0).code(),
          "a place of one of the groups '"
              + label
              + "', or withRest(name) for the others ("
              + codes(without, NAMED)
              + (without.size() == 1 ? " is" : " are")
              + " in none)");
    }
    parts.values().removeIf(List::isEmpty);
    return Collections.unmodifiableMap(parts);
  }

  /**
   * Sums of series by group: a year has a value where every member has one, or, with {@link
   * MissingMembers#LEFT_OUT}, where one has. The label counts the members with holes, and the
   * source names them and those of which there is no series.
   *
   * @param series place to series, all of one unit
   * @return group to the sum of its series, over all years that one of them spans
   * @throws IllegalArgumentException if there is no series, their units differ or do not add up, or
   *     a place is in no group and there is no rest
   */
  public Map<Place, YearSeries> sums(Map<Place, YearSeries> series) {
    if (Require.notNull("series", series).isEmpty()) {
      throw Require.refusal("series", "empty", "one series at least");
    }
    YearSeries sample = series.values().iterator().next();
    requireSums(sample.unit(), sample.label());
    Map<Place, YearSeries> sums = new LinkedHashMap<>();
    split(series.keySet())
        .forEach(
            (group, places) -> {
              List<YearSeries> parts = new ArrayList<>();
              places.forEach(place -> parts.add(series.get(place)));
              sums.put(group, sum(group, places, parts, sample));
            });
    return Collections.unmodifiableMap(sums);
  }

  private YearSeries sum(
      Place group, List<Place> places, List<YearSeries> parts, YearSeries sample) {
    int first = parts.stream().mapToInt(YearSeries::firstYear).min().orElseThrow();
    int last = parts.stream().mapToInt(YearSeries::lastYear).max().orElseThrow();
    double[] values = new double[last - first + 1];
    int[] counts = new int[values.length];
    List<Place> holed = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      YearSeries part = parts.get(p);
      if (!part.unit().equals(sample.unit())) {
        throw Require.refusal(
            "unit of the series of " + places.get(p),
            part.unit().label(),
            sample.unit().label() + ", as that of the first series");
      }
      for (int year = first; year <= last; year++) {
        if (part.has(year)) {
          values[year - first] += part.at(year);
          counts[year - first]++;
        }
      }
      if (part.count() < values.length) {
        holed.add(places.get(p));
      }
    }
    int wanted = missing == MissingMembers.NO_VALUE ? parts.size() : 1;
    for (int y = 0; y < values.length; y++) {
      values[y] = counts[y] < wanted ? Double.NaN : values[y];
    }
    return YearSeries.ofUnsafe(
        Labels.joined(sample.label(), ", ", group.name()) + without(holed, "in some year"),
        sample.unit(),
        source(sample.source(), Map.of(group, places), holed),
        first,
        values);
  }

  /**
   * Refuses units that do not add up over places.
   *
   * @param unit the unit of the figures
   * @param what their label
   * @throws IllegalArgumentException if a sum over places means nothing in this unit
   */
  void requireSums(MeasureUnit unit, String what) {
    if (!unit.addsUp()) {
      throw Require.refusal(
          "unit of '" + what + "'",
          unit.label(),
          "persons, person-years or money, which alone add up over places");
    }
  }

  /**
   * The label of figures that were summed up by these groups.
   *
   * @param what the label of the figures of places
   * @param holes the members without a value
   * @return the label, which names the first of them
   */
  String labelled(String what, List<Place> holes) {
    return Labels.joined(what, ", by ", label) + without(holes, "");
  }

  private String without(List<Place> holes, String when) {
    if (holes.isEmpty()) {
      return "";
    }
    return " ("
        + (missing == MissingMembers.LEFT_OUT ? "left out as " : "no sum as ")
        + (holes.size() == 1 ? "it has" : "they have")
        + " no value"
        + (when.isEmpty() ? "" : " " + when)
        + ": "
        + codes(holes, NAMED)
        + ")";
  }

  /**
   * The source of figures that were summed up by these groups: how many members each group has in
   * them, which it lacks, and which have no value.
   *
   * @param source the source of the figures of places
   * @param parts group to members, as {@link #split} has them
   * @param holes the members without a value
   * @return the source
   */
  String source(String source, Map<Place, List<Place>> parts, List<Place> holes) {
    StringBuilder text = new StringBuilder(source).append("; summed by ").append(label);
    parts.forEach(
        (group, places) -> {
          List<Place> absent = absent(group, places);
          text.append("; ").append(group.name()).append(": ").append(places.size());
          if (!absent.isEmpty()) {
            text.append(" of ")
                .append(places.size() + absent.size())
                .append(" places, not ")
                .append(codes(absent, absent.size()));
          } else {
            text.append(places.size() == 1 ? " place" : " places");
          }
        });
    if (!holes.isEmpty()) {
      text.append("; without a value: ")
          .append(codes(holes, holes.size()))
          .append(
              missing == MissingMembers.LEFT_OUT
                  ? ", left out of the sums"
                  : ", so that their groups have none (withMissing(LEFT_OUT) sums the others)");
    }
    return text.toString();
  }

  private List<Place> absent(Place group, Collection<Place> present) {
    List<Place> absent = new ArrayList<>(members.getOrDefault(group, new LinkedHashSet<>()));
    absent.removeAll(present);
    return absent;
  }

  /**
   * How much of each group some figures cover.
   *
   * @param places the places that have figures
   * @return a row a group: its members, how many of them are among the places, and which are not
   * @throws IllegalArgumentException if a place is in no group and there is no rest
   */
  public TextTable coverage(Collection<Place> places) {
    Map<Place, List<Place>> parts = split(places);
    Set<Place> all = new LinkedHashSet<>(members.keySet());
    all.addAll(parts.keySet());
    TextTable.Builder table =
        TextTable.titled("Coverage of " + label)
            .column("group")
            .column("members", 0)
            .column("covered", 0)
            .column("not covered");
    for (Place group : all) {
      List<Place> present = parts.getOrDefault(group, List.of());
      List<Place> absent = absent(group, present);
      table.row(
          group.name(),
          present.size() + absent.size(),
          present.size(),
          absent.isEmpty() ? "" : codes(absent, absent.size()));
    }
    return table.build();
  }

  private static String codes(Collection<Place> places, int most) {
    String codes = places.stream().limit(most).map(Place::code).collect(Collectors.joining(", "));
    return places.size() > most ? codes + " and " + (places.size() - most) + " more" : codes;
  }

  /** The place that stands for a group of a name. */
  private static Place place(String name) {
    String code = Countries.words(Require.text("name of a group", name)).replace(' ', '-');
    if (code.isEmpty() || code.length() > LONGEST_CODE) {
      throw Require.refusal(
          "name of a group", name, "letters or digits, " + LONGEST_CODE + " at most");
    }
    return Place.own(code, name.strip());
  }

  /** One line a place: group, code, name. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString()).column("group").column("code").column("place");
    members.forEach(
        (group, places) ->
            places.forEach(place -> table.row(group.name(), place.code(), place.name())));
    return table.build();
  }

  private Object readResolve() {
    return new PlaceGroups(label, members, rest, missing);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlaceGroups that
        && label.equals(that.label)
        && new ArrayList<>(members.entrySet()).equals(new ArrayList<>(that.members.entrySet()))
        && rest.equals(that.rest)
        && missing == that.missing;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * label.hashCode() + members.hashCode()) + rest.hashCode();
  }

  /** One line: label, how many groups and places, where the others go. */
  @Override
  public String toString() {
    return label
        + ": "
        + members.size()
        + (members.size() == 1 ? " group of " : " groups of ")
        + groupByPlace.size()
        + (groupByPlace.size() == 1 ? " place" : " places")
        + (rest.isEmpty() ? "" : ", all others in '" + rest + "'")
        + (missing == MissingMembers.LEFT_OUT ? ", members without a value left out" : "");
  }

  /** Collects groups name by name. Not thread-safe. */
  public static final class Builder {

    private final String label;
    private final LinkedHashMap<Place, LinkedHashSet<Place>> members = new LinkedHashMap<>();
    private final Map<Place, Place> groupByPlace = new LinkedHashMap<>();

    private Builder(String label) {
      this.label = label;
    }

    /**
     * Puts places into a group, which may have some already.
     *
     * @param name the name of the group
     * @param places places that are in no group yet
     * @return this builder
     * @throws IllegalArgumentException if a place is in a group already, or the name is blank or
     *     differs from another group's in case, accents or punctuation only
     */
    public Builder put(String name, Place... places) {
      return put(name, Arrays.asList(Require.notNull("places", places)));
    }

    /**
     * Puts places into a group, which may have some already.
     *
     * @param name the name of the group
     * @param places places that are in no group yet
     * @return this builder
     * @throws IllegalArgumentException if a place is in a group already, or the name is blank or
     *     differs from another group's in case, accents or punctuation only
     */
    public Builder put(String name, Collection<Place> places) {
      Place group = place(name);
      for (Place known : members.keySet()) {
        if (known.equals(group) && !known.name().equals(group.name())) {
          throw Require.refusal(
              "name of a group", name, "the spelling '" + known.name() + "', as before");
        }
      }
      LinkedHashSet<Place> own = members.computeIfAbsent(group, g -> new LinkedHashSet<>());
      for (Place place : Require.notNull("places", places)) {
        Place before = groupByPlace.putIfAbsent(Require.notNull("place", place), group);
        if (before != null) {
          throw Require.refusal(
              "place", place.code(), "each place in one group, here '" + before.name() + "'");
        }
        own.add(place);
      }
      return this;
    }

    /**
     * Ends the groups.
     *
     * @return the groups, without a rest
     * @throws IllegalArgumentException if no place was put into a group
     */
    public PlaceGroups build() {
      if (groupByPlace.isEmpty()) {
        throw Require.refusal("groups", "empty", "one place in one group at least");
      }
      LinkedHashMap<Place, LinkedHashSet<Place>> copy = new LinkedHashMap<>();
      members.forEach((group, places) -> copy.put(group, new LinkedHashSet<>(places)));
      return new PlaceGroups(label, copy, "", MissingMembers.NO_VALUE);
    }
  }
}
