package org.migrationeconomics.data.place;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.PlaceGroups;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Region and income group of each country, as a download of the World Bank states them; what
 * restricts a panel to low- and middle-income countries.
 *
 * <pre>
 *   var poor = metadata.lowAndMiddleIncome();
 *   var panel = new LinkedHashMap&lt;&gt;(download.countries());
 *   panel.keySet().retainAll(poor);
 * </pre>
 *
 * <p>Groups of countries, whose region is blank in the file, are not in here. The classes are those
 * of the download's date: the same country may be in another one a year later.
 *
 * <p><b>Source</b>: World Bank, country metadata of the API's downloads.
 *
 * <p>Immutable and thread-safe.
 */
public final class CountryMetadata implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<Place, String> regions;
  private final Map<Place, IncomeGroup> groups;

  CountryMetadata(Map<Place, String> regions, Map<Place, IncomeGroup> groups) {
    this.regions = new LinkedHashMap<>(regions);
    this.groups = new LinkedHashMap<>(groups);
  }

  /**
   * All countries.
   *
   * @return the countries, in the order of the file
   */
  public Set<Place> countries() {
    return Collections.unmodifiableSet(regions.keySet());
  }

  /**
   * The countries of some income groups.
   *
   * @param wanted which groups
   * @return the countries, in the order of the file
   */
  public Set<Place> countries(Predicate<IncomeGroup> wanted) {
    Require.notNull("wanted", wanted);
    Set<Place> some = new LinkedHashSet<>();
    groups.forEach(
        (place, group) -> {
          if (wanted.test(group)) {
            some.add(place);
          }
        });
    return Collections.unmodifiableSet(some);
  }

  /**
   * The countries of low and middle income. A country without a group is not among them.
   *
   * @return the countries, in the order of the file
   */
  public Set<Place> lowAndMiddleIncome() {
    return countries(IncomeGroup::isLowOrMiddle);
  }

  /**
   * The region of a country.
   *
   * @param country the country
   * @return the region as the file writes it; empty if the file does not have the country
   */
  public Optional<String> region(Place country) {
    return Optional.ofNullable(regions.get(Require.notNull("country", country)));
  }

  /**
   * The income group of a country.
   *
   * @param country the country
   * @return the group; empty if the country is not classified, or not in the file
   */
  public Optional<IncomeGroup> incomeGroup(Place country) {
    return Optional.ofNullable(groups.get(Require.notNull("country", country)));
  }

  /**
   * The regions, to sum figures of countries up by them.
   *
   * @return the groups, in the order of the file
   * @throws IllegalArgumentException if there is no country
   */
  public PlaceGroups regions() {
    return PlaceGroups.of("regions of the World Bank", regions);
  }

  /**
   * The income groups, to sum figures of countries up by them. Countries that are not classified
   * are in none: {@link PlaceGroups#withRest} takes them.
   *
   * @return the groups, in the order of {@link IncomeGroup}
   * @throws IllegalArgumentException if no country is classified
   */
  public PlaceGroups incomeGroups() {
    PlaceGroups.Builder builder = PlaceGroups.builder("income groups of the World Bank");
    for (IncomeGroup group : IncomeGroup.values()) {
      Set<Place> members = countries(group::equals);
      if (!members.isEmpty()) {
        builder.put(group.label(), members);
      }
    }
    return builder.build();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("code")
            .column("name")
            .column("region")
            .column("income group");
    regions.forEach(
        (place, region) ->
            table.row(
                place.code(),
                place.name(),
                region,
                incomeGroup(place).map(IncomeGroup::label).orElse("not classified")));
    return table.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountryMetadata that
        && regions.equals(that.regions)
        && groups.equals(that.groups);
  }

  @Override
  public int hashCode() {
    return 31 * regions.hashCode() + groups.hashCode();
  }

  /** One line: how many countries, and how many are of low or middle income. */
  @Override
  public String toString() {
    return regions.size()
        + " countries, "
        + lowAndMiddleIncome().size()
        + " of low or middle income, "
        + (regions.size() - groups.size())
        + " not classified";
  }
}
