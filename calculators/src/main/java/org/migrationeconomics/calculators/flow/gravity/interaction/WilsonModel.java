package org.migrationeconomics.calculators.flow.gravity.interaction;

/** Which totals a spatial-interaction model keeps: Wilson's family of four. */
public enum WilsonModel {
  /** None but that of all flows: masses of origin and destination have exponents. */
  UNCONSTRAINED("unconstrained", false, false),
  /** Those that leave each origin; destinations compete by their masses. */
  PRODUCTION_CONSTRAINED("production-constrained", true, false),
  /** Those that reach each destination; origins count by their masses. */
  ATTRACTION_CONSTRAINED("attraction-constrained", false, true),
  /** Both. */
  DOUBLY_CONSTRAINED("doubly constrained", true, true);

  private final String label;
  private final boolean origins;
  private final boolean destinations;

  WilsonModel(String label, boolean origins, boolean destinations) {
    this.label = label;
    this.origins = origins;
    this.destinations = destinations;
  }

  /**
   * The model in words.
   *
   * @return for example {@code doubly constrained}
   */
  public String label() {
    return label;
  }

  /**
   * Whether what leaves each origin is kept.
   *
   * @return true for production-constrained and doubly constrained
   */
  public boolean keepsOrigins() {
    return origins;
  }

  /**
   * Whether what reaches each destination is kept.
   *
   * @return true for attraction-constrained and doubly constrained
   */
  public boolean keepsDestinations() {
    return destinations;
  }
}
