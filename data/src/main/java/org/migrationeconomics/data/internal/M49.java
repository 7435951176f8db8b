package org.migrationeconomics.data.internal;

import java.util.Optional;
import org.migrationeconomics.core.internal.Countries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;

/** The numeric codes of the United Nations, as its publications call them: M49 or LocID. */
public final class M49 {

  private M49() {}

  /**
   * The country of a code, of those that exist.
   *
   * @param code such as 484
   * @return such as Mexico, or empty if the code is no country's or a former one's
   */
  public static Optional<Place> country(int code) {
    return Countries.ofNumeric(code).filter(Countries::isAlpha3).map(Place::of);
  }

  /**
   * The area of a code: a country, or else a group of countries by the name that the file gives.
   *
   * @param code such as 484, or 900 for the world
   * @param name what the file calls it
   * @return the area
   * @throws IllegalArgumentException if the file calls a country by another's name
   */
  public static ReferenceArea area(int code, String name) {
    Optional<Place> country = country(code);
    if (country.isEmpty()) {
      return Aggregate.of(Integer.toString(code), name);
    }
    // The library's own name stays; the file's is only looked at, because a code and a name that
    // belong to two countries must not pass.
    country.get().withName(name);
    return country.get();
  }

  /**
   * The code that a text spells.
   *
   * @param text one to five digits
   * @return the code, or -1
   */
  public static int parse(String text) {
    if (text.isEmpty() || text.length() > 5) {
      return -1;
    }
    int code = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      code = 10 * code + digit;
    }
    return code;
  }
}
