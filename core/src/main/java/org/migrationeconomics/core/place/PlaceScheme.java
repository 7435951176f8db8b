package org.migrationeconomics.core.place;

/** Who gave a {@link Place} its code. */
public enum PlaceScheme {
  /**
   * Countries and territories, ISO 3166-1 alpha-3, with {@code XKX} for Kosovo (user-assigned
   * range).
   */
  ISO_3166_1,
  /** Parts of countries, ISO 3166-2, such as {@code ES-CT} for Catalonia. */
  ISO_3166_2,
  /** A code of one's own, written with the prefix {@code own:}. */
  OWN
}
