package org.migrationeconomics.calculators.reproduction.internal;

import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;

/** What each timing of migrants means to the kernel. */
public final class TimingRules {

  private TimingRules() {}

  /**
   * The rule of a timing.
   *
   * @param timing when migrants come
   * @return the rule
   */
  public static StepRule of(MigrationTiming timing) {
    return switch (timing) {
      case EVEN_UN -> new StepRule(true, true, false);
      case EVEN_LESLIE -> new StepRule(true, false, false);
      case COHORT_EVEN -> new StepRule(false, true, true);
      case END -> new StepRule(false, false, false);
    };
  }
}
