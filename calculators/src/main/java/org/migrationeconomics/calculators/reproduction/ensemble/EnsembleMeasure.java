package org.migrationeconomics.calculators.reproduction.ensemble;

/** What the distributions of an ensemble are about. */
public enum EnsembleMeasure {
  /** The population, persons. */
  POPULATION("population"),
  /** The population had nobody come or gone since the start, under the same rates, persons. */
  WITHOUT_MIGRATION("population without migration"),
  /**
   * What migration contributes, direct and indirect: the population less that without migration,
   * trajectory by trajectory; persons.
   */
  CONTRIBUTION("contribution of migration"),
  /** The contribution over the population, trajectory by trajectory; ratio. */
  SHARE("share of migration in the population"),
  /** Births of both sexes in the interval that begins at the date. */
  BIRTHS("births"),
  /** Births of the interval in the population without migration. */
  BIRTHS_WITHOUT_MIGRATION("births without migration");

  private final String label;

  EnsembleMeasure(String label) {
    this.label = label;
  }

  /**
   * The measure in words.
   *
   * @return such as "contribution of migration"
   */
  public String label() {
    return label;
  }

  /** Whether it belongs to an interval, not to a date. */
  boolean isOfInterval() {
    return this == BIRTHS || this == BIRTHS_WITHOUT_MIGRATION;
  }
}
