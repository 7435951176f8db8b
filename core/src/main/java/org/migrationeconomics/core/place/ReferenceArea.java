package org.migrationeconomics.core.place;

import org.migrationeconomics.core.internal.Require;

/**
 * What a statistic is about: a single {@link Place} or an {@link Aggregate} of places.
 *
 * <p>"Reference area" is the term of the statistical exchange standard SDMX. The two kinds are kept
 * apart because files of the World Bank and the UN list them side by side, and adding both counts
 * people and money twice.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ReferenceArea permits Place, Aggregate {

  /**
   * The code, which alone decides equality.
   *
   * @return for example {@code MEX}, {@code ES-CT}, {@code own:teocaltiche} or {@code group:WLD}
   */
  String code();

  /**
   * The name in English.
   *
   * @return for example {@code Mexico}
   */
  String name();

  /**
   * Reads an area from its code; {@code toString} of both kinds prints what this reads.
   *
   * @param code a code of either kind
   * @return the place or aggregate
   * @throws IllegalArgumentException if the code is neither
   */
  static ReferenceArea parse(String code) {
    Require.notNull("code", code);
    return code.startsWith(Aggregate.PREFIX)
        ? Aggregate.of(code.substring(Aggregate.PREFIX.length()))
        : Place.of(code);
  }
}
