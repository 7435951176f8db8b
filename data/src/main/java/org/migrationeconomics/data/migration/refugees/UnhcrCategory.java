package org.migrationeconomics.data.migration.refugees;

/** Whom UNHCR counts, each by origin and country of asylum. */
public enum UnhcrCategory {
  /** Refugees, and people in refugee-like situations. */
  REFUGEES("refugees", "Refugees", "Refugees under UNHCR's mandate"),
  /** People whose claim is pending. */
  ASYLUM_SEEKERS("asylum seekers", "Asylum Seekers", "Asylum-seekers"),
  /** Refugees who returned in the course of the year. */
  RETURNED_REFUGEES("returned refugees", "Returned Refugees"),
  /** Displaced within their own country. */
  INTERNALLY_DISPLACED("internally displaced", "IDPs", "IDPs of concern to UNHCR"),
  /** Displaced within their country who returned in the course of the year. */
  RETURNED_DISPLACED("returned internally displaced", "Returned IDPs"),
  /** Stateless persons. */
  STATELESS("stateless", "Stateless", "Stateless persons"),
  /** Host community. */
  HOST_COMMUNITY("host community", "HST", "Host community"),
  /** Others of concern. */
  OTHERS_OF_CONCERN("others of concern", "OOC", "Others of concern"),
  /** Other people in need of international protection. */
  OTHERS_IN_NEED_OF_PROTECTION(
      "others in need of international protection",
      "OIP",
      "Other people in need of international protection");

  private final String label;

  /** What the column may be called, with a bar between two names. */
  private final String heads;

  UnhcrCategory(String label, String... heads) {
    this.label = label;
    this.heads = String.join("|", heads);
  }

  /**
   * The category in words.
   *
   * @return for example {@code asylum seekers}
   */
  public String label() {
    return label;
  }

  /** What the column is called. */
  String[] heads() {
    return heads.split("\\|", -1);
  }
}
