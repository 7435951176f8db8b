package org.migrationeconomics.core.labour;

/**
 * The gender of workers, as surveys of the labour market ask for it. Not stated is absence, not a
 * value.
 */
public enum Gender {
  /** Women. */
  WOMAN("women"),
  /** Men. */
  MAN("men"),
  /** Neither, or another gender, where the survey offers it. */
  NON_BINARY("non-binary");

  private final String label;

  Gender(String label) {
    this.label = label;
  }

  /**
   * The people in words.
   *
   * @return for example {@code women}
   */
  public String label() {
    return label;
  }
}
