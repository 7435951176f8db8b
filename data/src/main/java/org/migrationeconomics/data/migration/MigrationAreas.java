package org.migrationeconomics.data.migration;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.M49;
import org.migrationeconomics.data.internal.Table;
import org.migrationeconomics.data.place.WorldBankAreas;

/**
 * Which country or group a name or a code in a file of migration means.
 *
 * <pre>
 *   MigrationAreas.standard().find("Dem. People's Republic of Korea")   // Optional[PRK]
 *   MigrationAreas.standard().find("Melanesia")                         // Optional[group:928]
 *   MigrationAreas.standard().find("Serbia &amp; Montenegro")           // Optional[own:SCG]
 *   MigrationAreas.standard().ofM49(484, "Mexico")                      // Optional[MEX]
 * </pre>
 *
 * <p>A name is known or it is not: nothing is matched by likeness, because Micronesia is a region
 * and the Federated States of Micronesia a country in it. Known are the names that the United
 * Nations' editions of 2015 to 2024 and the files of Abel and Cohen give to countries, and every
 * other name by which {@link Place#find} finds a country; the {@link FormerCountry former
 * countries}; the codes of ISO 3166-1 and of the World Bank; the groups of the United Nations; and
 * the remainders {@code Other North}, {@code Other South} and {@code zzz}, which is the World
 * Bank's code for origins that are no country.
 *
 * <p>Numbers of the United Nations below 900 are countries, and those from 900 on are groups, which
 * keep the name that the file gives them.
 *
 * <p>Immutable and thread-safe.
 */
public final class MigrationAreas implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The whole of a table: the row WORLD and the column Total. */
  public static final Aggregate WORLD = Aggregate.of("900", "World");

  private static final int FIRST_GROUP = 900;
  private static final int CHANNEL_ISLANDS = 830;
  private static final int LONGEST_CODE = 3;
  private static final String[][] GROUPS = {
    {"OTHER-NORTH", "Other North"},
    {"OTHER-SOUTH", "Other South"},
    {"2003", "Other"},
    {"2003", "Others"},
    {"900", "WORLD"},
    {"900", "World"},
    {"900", "Total"},
    {"901", "More developed regions"},
    {"901", "Developed regions"},
    {"902", "Less developed regions"},
    {"902", "Developing regions"},
    {"903", "Africa"},
    {"903", "AFRICA"},
    {"904", "Latin America and the Caribbean"},
    {"904", "LATIN AMERICA AND THE CARIBBEAN"},
    {"905", "Northern America"},
    {"905", "NORTHERN AMERICA"},
    {"906", "Eastern Asia"},
    {"908", "Europe"},
    {"908", "EUROPE"},
    {"909", "Oceania"},
    {"909", "OCEANIA"},
    {"910", "Eastern Africa"},
    {"911", "Middle Africa"},
    {"912", "Northern Africa"},
    {"913", "Southern Africa"},
    {"914", "Western Africa"},
    {"915", "Caribbean"},
    {"916", "Central America"},
    {"920", "South-Eastern Asia"},
    {"921", "Central and Southern Asia"},
    {"921", "CENTRAL AND SOUTHERN ASIA"},
    {"922", "Western Asia"},
    {"923", "Eastern Europe"},
    {"924", "Northern Europe"},
    {"925", "Southern Europe"},
    {"926", "Western Europe"},
    {"927", "Australia and New Zealand"},
    {"927", "Australia / New Zealand"},
    {"928", "Melanesia"},
    {"931", "South America"},
    {"934", "Less developed regions, excluding least developed countries"},
    {"935", "Asia"},
    {"935", "ASIA"},
    {"941", "Least developed countries"},
    {"947", "Sub-Saharan Africa"},
    {"947", "SUB-SAHARAN AFRICA"},
    {"948", "Less developed regions, excluding China"},
    {"954", "Micronesia"},
    {"957", "Polynesia"},
    {"1500", "Low-income countries"},
    {"1501", "Lower-middle-income countries"},
    {"1502", "Upper-middle-income countries"},
    {"1503", "High-income countries"},
    {"1517", "Middle-income countries"},
    {"1518", "No income group available"},
    {"1829", "Europe and Northern America"},
    {"1829", "EUROPE AND NORTHERN AMERICA"},
    {"1830", "LATIN AMERICA AND THE CARIBBEAN (SDG)"},
    {"1832", "Eastern and South-Eastern Asia"},
    {"1832", "EASTERN AND SOUTH-EASTERN ASIA"},
    {"1833", "Northern Africa and Western Asia"},
    {"1833", "NORTHERN AFRICA AND WESTERN ASIA"},
    {"5500", "Central Asia"},
    {"5501", "Southern Asia"},
  };

  private static final MigrationAreas STANDARD = new MigrationAreas(standardAreas());

  private final Map<String, ReferenceArea> areas;

  private MigrationAreas(Map<String, ReferenceArea> areas) {
    this.areas = areas;
  }

  private static Map<String, ReferenceArea> standardAreas() {
    Map<String, ReferenceArea> areas = new HashMap<>();
    Table.of(MigrationAreas.class, "names.csv")
        .rows()
        .forEach(
            row -> {
              String code = row.getField(1);
              areas.put(
                  row.getField(0),
                  code.startsWith("own:")
                      ? Place.own(code.substring(4), row.getField(0))
                      : Place.of(code));
            });
    for (String[] group : GROUPS) {
      areas.put(group[1], Aggregate.of(group[0], group[1]));
    }
    for (String name : new String[] {"WORLD", "World", "Total"}) {
      areas.put(name, WORLD);
    }
    for (FormerCountry country : FormerCountry.values()) {
      areas.put(country.code(), country.place());
      country.names().forEach(name -> areas.put(name, country.place()));
    }
    areas.put("zzz", Place.own("zzz", "Origins that are no country (zzz)"));
    return areas;
  }

  /**
   * The names and codes of the published files.
   *
   * @return the areas
   */
  public static MigrationAreas standard() {
    return STANDARD;
  }

  /**
   * These areas and one more.
   *
   * @param name a name or code as files write it
   * @param area what it stands for, whatever it stood for before
   * @return the areas
   * @throws IllegalArgumentException if the name is blank
   */
  public MigrationAreas with(String name, ReferenceArea area) {
    Map<String, ReferenceArea> more = new HashMap<>(areas);
    more.put(Require.text("name", name).strip(), Require.notNull("area", area));
    return new MigrationAreas(more);
  }

  /**
   * What a name or a code of letters stands for.
   *
   * @param name as files write it; spaces around it do not matter
   * @return the country or group; empty if the name is unknown
   */
  public Optional<ReferenceArea> find(String name) {
    String plain = Require.notNull("name", name).strip();
    ReferenceArea area = areas.get(plain);
    if (area != null) {
      return Optional.of(area);
    }
    Optional<ReferenceArea> bank = WorldBankAreas.standard().find(plain);
    // Numbers are no names, though places are found by them too.
    return bank.isPresent() || plain.length() <= LONGEST_CODE
        ? bank
        : Place.find(plain).map(place -> place);
  }

  /**
   * What a number of the United Nations stands for.
   *
   * @param code the number, M49 or location code
   * @param name what the file calls the area
   * @return the country or group; empty if there is no country with this number
   * @throws IllegalArgumentException if the name is that of another country, or of a group
   */
  public Optional<ReferenceArea> ofM49(int code, String name) {
    String plain = Require.text("name", name).strip();
    ReferenceArea named = areas.get(plain);
    Optional<Place> country = country(code);
    if (country.isPresent()) {
      if (named != null && !named.equals(country.get()) && !former(named, country.get())) {
        throw Require.refusal(
            "name of " + code + " (" + country.get().name() + ")", plain, "a name of that country");
      }
      return Optional.of(country.get());
    }
    if (code < FIRST_GROUP) {
      return Optional.empty();
    }
    if (named instanceof Place place) {
      throw Require.refusal(
          "name of " + code + " (no country)", plain, "not that of " + place.name());
    }
    return Optional.of(code == FIRST_GROUP ? WORLD : Aggregate.of(Integer.toString(code), plain));
  }

  /** Whether a name means a former country that this one goes by in the file: Sudan*. */
  private static boolean former(ReferenceArea named, Place country) {
    for (FormerCountry former : FormerCountry.values()) {
      if (former.place().equals(named)) {
        return former.successors().contains(country);
      }
    }
    return false;
  }

  private static Optional<Place> country(int code) {
    if (code == CHANNEL_ISLANDS) {
      return Optional.of(Place.own("CHI", "Channel Islands"));
    }
    for (FormerCountry former : FormerCountry.values()) {
      if (former.m49() == code) {
        return Optional.of(former.place());
      }
    }
    return M49.country(code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MigrationAreas that && areas.equals(that.areas);
  }

  @Override
  public int hashCode() {
    return areas.hashCode();
  }

  /** One line: how many names. */
  @Override
  public String toString() {
    return areas.size() + " names of countries, former countries and groups";
  }
}
