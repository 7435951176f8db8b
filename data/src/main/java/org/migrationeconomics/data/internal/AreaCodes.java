package org.migrationeconomics.data.internal;

import org.migrationeconomics.core.place.ReferenceArea;

/** Area codes as people type them. */
public final class AreaCodes {

  private AreaCodes() {}

  /**
   * Whether a code means an area: the code that the area prints, or what stands after its prefix.
   *
   * @param area a country or group
   * @param code {@code MEX}, {@code group:LMY}, or {@code LMY}
   * @return true if it does
   */
  public static boolean matches(ReferenceArea area, String code) {
    String own = area.code();
    return own.equals(code) || own.substring(own.indexOf(':') + 1).equals(code);
  }
}
