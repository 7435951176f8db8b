package org.migrationeconomics.core.labour;

/**
 * The right by which people live and work in a country. Unknown is absence, not a value: a survey
 * that does not ask has not found citizens.
 */
public enum LegalStatus {
  /** Citizens, by birth or by naturalisation; the origin tells the two apart. */
  CITIZEN("citizen"),
  /**
   * Citizens of other countries with free movement by treaty, as within the European Union. They
   * need no permit.
   */
  FREE_MOVEMENT("free movement"),
  /**
   * Foreigners with an unlimited right to stay: settled status, long-term residence, green card.
   */
  PERMANENT_RESIDENT("permanent resident"),
  /** Foreigners admitted for work for a limited time. */
  TEMPORARY_WORKER("temporary worker"),
  /** Foreigners admitted for work that recurs with the season. */
  SEASONAL_WORKER("seasonal worker"),
  /** People who work in one country and live in another to which they return often. */
  CROSS_BORDER_WORKER("cross-border worker"),
  /** Foreigners who were posted or moved by their employer abroad. */
  POSTED_WORKER("posted worker"),
  /** Foreigners admitted to join a family member. */
  FAMILY_MEMBER("family member"),
  /** Foreigners admitted to study. */
  STUDENT("student"),
  /** People recognised as refugees, or with subsidiary or temporary protection. */
  REFUGEE("refugee"),
  /** People whose claim to asylum is not decided. */
  ASYLUM_SEEKER("asylum seeker"),
  /**
   * People without a right to stay, or to work as they do: undocumented, unauthorised, overstayed.
   */
  IRREGULAR("irregular");

  private final String label;

  LegalStatus(String label) {
    this.label = label;
  }

  /**
   * The status in words.
   *
   * @return for example {@code permanent resident}
   */
  public String label() {
    return label;
  }
}
