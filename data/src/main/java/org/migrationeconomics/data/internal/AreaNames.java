package org.migrationeconomics.data.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.ReferenceArea;

/**
 * Which area a numeric code of a file is, where each code has one name and each name one code: a
 * code or a name that moves from one row to another is two areas mixed.
 *
 * <p>Not thread-safe.
 */
public final class AreaNames {

  private final Map<Integer, Area> byCode = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();

  /** No area yet. */
  public AreaNames() {}

  /**
   * An area of a file.
   *
   * @param id its numeric code
   * @param name what the file calls it
   * @param group whether the file says that it is no country
   * @param area what it is
   */
  public record Area(int id, String name, boolean group, ReferenceArea area) {

    /**
     * Whether a text is a code of this area.
     *
     * @param text a code ({@code MEX}) or numeric code ({@code 484})
     * @return true if so
     */
    public boolean isCode(String text) {
      return AreaCodes.matches(area, text) || Integer.toString(id).equals(text);
    }
  }

  /**
   * All areas that came before.
   *
   * @return the areas
   */
  public Collection<Area> all() {
    return Collections.unmodifiableCollection(byCode.values());
  }

  /**
   * The area of a row.
   *
   * @param id the numeric code
   * @param name what the row calls it
   * @param group whether the file says that it is no country
   * @return the area
   * @throws IllegalArgumentException if the code had another name before, the name another code,
   *     code and name are those of two countries, or what was a country is a group; its message is
   *     that of a problem
   */
  public Area of(int id, String name, boolean group) {
    Area known = byCode.get(id);
    if (known != null) {
      if (known.name().equals(name) && known.group() == group) {
        return known;
      }
      if (known.name().equals(name)) {
        throw new IllegalArgumentException(
            ProblemList.shown(name)
                + (group
                    ? " is no country by its type, but was one before"
                    : " is a country by its type, but was none before"));
      }
      throw new IllegalArgumentException(
          ProblemList.shown(name)
              + " is not the name of area "
              + id
              + " before, "
              + ProblemList.shown(known.name()));
    }
    Integer other = byName.get(name);
    if (other != null) {
      throw new IllegalArgumentException(
          ProblemList.shown(name) + " is the name of area " + other + " already");
    }
    Area added =
        new Area(
            id, name, group, group ? Aggregate.of(Integer.toString(id), name) : M49.area(id, name));
    byCode.put(id, added);
    byName.put(name, id);
    return added;
  }
}
