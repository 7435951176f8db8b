package org.migrationeconomics.calculators.society.integration;

/** How a history of integration is worked out. */
public enum IntegrationMethod {
  /** By the closed form where there is one, in steps elsewhere. */
  CLOSED_FORM_WHERE_KNOWN("closed form where one is known"),
  /** In steps always, by which a closed form can be tested. */
  STEPS("steps");

  private final String label;

  IntegrationMethod(String label) {
    this.label = label;
  }

  /**
   * The method in words.
   *
   * @return the label
   */
  public String label() {
    return label;
  }
}
