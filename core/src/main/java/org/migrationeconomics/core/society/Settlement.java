package org.migrationeconomics.core.society;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * People who live in one place and belong to one community: the origin of migrants, one of their
 * neighbourhoods abroad, or the hosts around it.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name its name
 * @param community to which its people belong; hosts are a community too
 * @param country where it is
 * @param persons its people, above zero
 */
public record Settlement(String name, String community, String country, double persons)
    implements Serializable {

  /**
   * Checks names and number.
   *
   * @throws IllegalArgumentException if a name is blank or the number is not above zero
   */
  public Settlement {
    Require.text("name", name);
    Require.text("community", community);
    Require.text("country", country);
    Require.positive("persons of " + name, persons);
  }

  /** One line. */
  @Override
  public String toString() {
    return name + " of " + community + " in " + country + ", " + Numbers.readable(persons);
  }
}
