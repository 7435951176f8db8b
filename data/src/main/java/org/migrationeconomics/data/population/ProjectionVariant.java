package org.migrationeconomics.data.population;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Require;

/**
 * One of the futures that a publisher projects: medium, zero migration, high fertility.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the publisher's code: {@code 7} with the United Nations, {@code NMIGR} with Eurostat
 * @param name its name there: {@code Zero migration}; the code where the file has no name
 */
public record ProjectionVariant(String code, String name) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A variant.
   *
   * @param code the publisher's code
   * @param name its name
   * @throws IllegalArgumentException if a text is blank
   */
  public ProjectionVariant {
    Require.text("code", code);
    Require.text("name", name);
  }

  boolean matches(String text) {
    return code.equals(text) || name.equalsIgnoreCase(text);
  }

  /** Name and code. */
  @Override
  public String toString() {
    return name.equals(code) ? code : name + " (" + code + ")";
  }
}
