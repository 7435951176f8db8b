package org.migrationeconomics.data.population;

import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;

/** What Eurostat's codes of areas stand for. */
final class EurostatAreas {

  /** Groups that look like no group. */
  private static final Set<String> GROUPS =
      Set.of(
          "TOTAL",
          "FOR",
          "NAT",
          "NEU27_2020_FOR",
          "NRP",
          "STLS",
          "RNC",
          "UNK",
          "OTH",
          "ASI",
          "AFR",
          "EUR",
          "AME",
          "OCE",
          "WORLD",
          "EXT_EU27_2020",
          "HDC",
          "MDC",
          "LDC",
          "CC5_13",
          "FOR_STLS");

  private EurostatAreas() {}

  /**
   * The country or group of a code; empty for regions, labels and whatever else is neither.
   *
   * <p>All codes of two letters are countries, in Eurostat's own form; longer ones with EU, EA,
   * EEA, EFTA in them are groups.
   */
  static Optional<ReferenceArea> find(String code) {
    if (code.length() == 2) {
      try {
        return Optional.of(Place.ofEurostat(code));
      } catch (IllegalArgumentException noCountry) {
        return Optional.empty();
      }
    }
    boolean group =
        GROUPS.contains(code)
            || code.matches("(N?EU|EA|EEA|EFTA|NEFTA|EXT_|INT_|NCOF|EUROPE)[A-Z0-9_-]*");
    return group ? Optional.of(Aggregate.of(code)) : Optional.empty();
  }
}
