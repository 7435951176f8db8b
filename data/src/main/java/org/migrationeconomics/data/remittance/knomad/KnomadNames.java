package org.migrationeconomics.data.remittance.knomad;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.Table;

/**
 * Which country a name in KNOMAD's files means; the files have no codes.
 *
 * <p>A name is known or it is not: nothing is matched by likeness, because the two Koreas, Congos
 * and Guineas are alike. Known are the spellings of the editions from 2018 to 2023, such as {@code
 * TimorLeste} and {@code Timor-Leste}, and the groups {@code WORLD} (also {@code Total}), {@code
 * Other North}, {@code Other South}, {@code Unidentified} and {@code Low-and Middle-Income
 * Countries}.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnomadNames implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The whole of a table. */
  static final Aggregate WORLD = Aggregate.of("WLD", "World");

  private static final KnomadNames STANDARD = new KnomadNames(standardNames());

  private final Map<String, ReferenceArea> areas;

  private KnomadNames(Map<String, ReferenceArea> areas) {
    this.areas = areas;
  }

  private static Map<String, ReferenceArea> standardNames() {
    Map<String, ReferenceArea> areas = new HashMap<>();
    Table.of(KnomadNames.class, "names.csv")
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
    for (String whole :
        List.of("WORLD", "World", "TOTAL", "Total", "Total Remittances", "Total Migrants")) {
      areas.put(whole, WORLD);
    }
    Aggregate unidentified = Aggregate.of("UNIDENTIFIED", "Unidentified");
    areas.put("Unidentified", unidentified);
    areas.put("Unidentified*", unidentified);
    areas.put("Other North", Aggregate.of("OTHER-NORTH", "Other North"));
    areas.put("Other South", Aggregate.of("OTHER-SOUTH", "Other South"));
    areas.put("Low-and Middle-Income Countries", Aggregate.of("LMY", "Low & middle income"));
    return areas;
  }

  /**
   * The names of the published files.
   *
   * @return the names
   */
  public static KnomadNames standard() {
    return STANDARD;
  }

  /**
   * These names and one more.
   *
   * @param name as files write it
   * @param area what it stands for, whatever it stood for before
   * @return the names
   * @throws IllegalArgumentException if the name is blank
   */
  public KnomadNames with(String name, ReferenceArea area) {
    Map<String, ReferenceArea> more = new HashMap<>(areas);
    more.put(Require.text("name", name).strip(), Require.notNull("area", area));
    return new KnomadNames(more);
  }

  /**
   * What a name stands for.
   *
   * @param name as files write it; spaces around it do not matter
   * @return the country or group; empty if the name is unknown
   */
  public Optional<ReferenceArea> find(String name) {
    return Optional.ofNullable(areas.get(Require.notNull("name", name).strip()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnomadNames that && areas.equals(that.areas);
  }

  @Override
  public int hashCode() {
    return areas.hashCode();
  }

  /** One line: how many names. */
  @Override
  public String toString() {
    return areas.size() + " names of countries and groups";
  }
}
