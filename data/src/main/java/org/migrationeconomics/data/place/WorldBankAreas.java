package org.migrationeconomics.data.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.internal.Countries;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.Table;

/**
 * What the area codes of World Bank files stand for: which are countries, and which are groups of
 * countries that must not be added to them.
 *
 * <pre>
 *   WorldBankAreas.standard().find("NAM")     // Optional[NAM], Namibia
 *   WorldBankAreas.standard().find("LMY")     // Optional[group:LMY], Low &amp; middle income
 *   WorldBankAreas.standard().find("NA")      // Optional.empty, and not Namibia either
 * </pre>
 *
 * <p>Known are the countries of ISO 3166-1 alpha-3 and {@code XKX} for Kosovo, the {@link
 * #aggregates} of today and the {@link #formerAggregates former} ones, {@code CHI} for the Channel
 * Islands, and the codes that older files have for seven countries: {@code ADO IMY KSV ROM TMP WBG
 * ZAR}. A code that is not known is not guessed at; {@link #with} teaches a further one.
 *
 * <p><b>Source</b>: World Bank, World Development Indicators, country groups of the edition of 1
 * July 2026; former codes: github.com/vincentarelbundock/countrycode issue 62 and
 * github.com/IndEcol/country_converter issue 29.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorldBankAreas implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Files have codes of three letters; those of two are the service's. */
  private static final int THREE_LETTERS = 3;

  /** The length of what codes of groups begin with. */
  private static final int PREFIX = "group:".length();

  private static final Set<Aggregate> FORMER = former();
  private static final Map<String, String> CODE_OF_ID = codes();

  private static final WorldBankAreas STANDARD = new WorldBankAreas(standardAreas());

  /** Everything but the countries of ISO 3166-1. */
  private final Map<String, ReferenceArea> further;

  private WorldBankAreas(Map<String, ReferenceArea> further) {
    this.further = further;
  }

  private static Set<Aggregate> former() {
    Set<Aggregate> groups = new LinkedHashSet<>();
    Table.of(WorldBankAreas.class, "world-bank-former-aggregates.csv")
        .rows()
        .forEach(
            row -> groups.add(Aggregate.of(row.getField(0), row.getField(1) + " (former group)")));
    return Collections.unmodifiableSet(groups);
  }

  /** The codes of groups by what the service calls them. */
  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    Table.of(WorldBankAreas.class, "world-bank-aggregates.csv")
        .rows()
        .forEach(row -> codes.put(row.getField(2), row.getField(0)));
    codes.remove("");
    return Map.copyOf(codes);
  }

  private static Map<String, ReferenceArea> standardAreas() {
    Map<String, ReferenceArea> areas = new HashMap<>();
    Table.of(WorldBankAreas.class, "world-bank-aggregates.csv")
        .rows()
        .forEach(row -> areas.put(row.getField(0), Aggregate.of(row.getField(0), row.getField(1))));
    FORMER.forEach(group -> areas.put(group.code().substring(PREFIX), group));
    Countries.deviations(Countries.Scheme.WORLD_BANK)
        .keySet()
        .forEach(
            code -> {
              if (code.length() == THREE_LETTERS) {
                areas.put(code, Place.ofWorldBank(code));
              }
            });
    return areas;
  }

  /**
   * The codes of the World Bank.
   *
   * @return the areas
   */
  public static WorldBankAreas standard() {
    return STANDARD;
  }

  /**
   * These areas and one more, for files with codes of one's own or with a group that is newer than
   * this library.
   *
   * @param code the code as files write it
   * @param area what it stands for, whatever it stood for before
   * @return the areas
   * @throws IllegalArgumentException if the code is blank
   */
  public WorldBankAreas with(String code, ReferenceArea area) {
    Map<String, ReferenceArea> more = new HashMap<>(further);
    more.put(Require.text("code", code), Require.notNull("area", area));
    return new WorldBankAreas(more);
  }

  /**
   * The area that a code stands for.
   *
   * @param code a code as files write it
   * @return the country or group; empty if the code is unknown
   */
  public Optional<ReferenceArea> find(String code) {
    ReferenceArea area = further.get(Require.notNull("code", code));
    if (area != null) {
      return Optional.of(area);
    }
    return Place.isCountryCode(code) ? Optional.of(Place.of(code)) : Optional.empty();
  }

  /**
   * The group that the World Bank's service calls by two letters or digits in its answers, such as
   * {@code XD} for {@code HIC}. Countries are not found by two letters: they have a code of three
   * beside them.
   *
   * @param id two letters or digits
   * @return the group; empty if none has them
   */
  public Optional<Aggregate> findGroup(String id) {
    String code = CODE_OF_ID.get(Require.notNull("id", id));
    return Optional.ofNullable(code)
        .flatMap(this::find)
        .filter(Aggregate.class::isInstance)
        .map(Aggregate.class::cast);
  }

  /**
   * The groups of countries that older files have and present ones do not, such as {@code NOC},
   * high-income countries outside the OECD. {@link #find} finds them, and their names say what they
   * are.
   *
   * @return the groups by code
   */
  public List<Aggregate> formerAggregates() {
    return List.copyOf(FORMER);
  }

  /**
   * The groups of countries of present files, by code.
   *
   * @return the groups, without the {@link #formerAggregates former} ones
   */
  public List<Aggregate> aggregates() {
    List<Aggregate> groups = new ArrayList<>();
    for (ReferenceArea area : further.values()) {
      if (area instanceof Aggregate group && !FORMER.contains(group)) {
        groups.add(group);
      }
    }
    groups.sort((a, b) -> a.code().compareTo(b.code()));
    return Collections.unmodifiableList(groups);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorldBankAreas that && further.equals(that.further);
  }

  @Override
  public int hashCode() {
    return further.hashCode();
  }

  /** One line: how many codes beside those of ISO 3166-1. */
  @Override
  public String toString() {
    int groups = aggregates().size();
    return "World Bank areas: ISO 3166-1 and XKX, "
        + groups
        + " groups, "
        + FORMER.size()
        + " former groups, "
        + (further.size() - groups - FORMER.size())
        + " further codes";
  }
}
