package org.migrationeconomics.calculators.reproduction.projection;

import org.migrationeconomics.calculators.reproduction.internal.StepRule;
import org.migrationeconomics.core.internal.Require;

/**
 * What each {@linkplain MigrationTiming timing of migrants} means to the kernel of projections; for
 * the calculators of this library, which run it.
 */
public final class TimingRules {

  private TimingRules() {}

  /**
   * The rule of a timing.
   *
   * @param timing when migrants come
   * @return the rule
   */
  public static StepRule of(MigrationTiming timing) {
    Require.notNull("timing", timing);
    return switch (timing) {
      case EVEN_UN -> new StepRule(true, true, false);
      case EVEN_LESLIE -> new StepRule(true, false, false);
      case COHORT_EVEN -> new StepRule(false, true, true);
      case END -> new StepRule(false, false, false);
    };
  }
}
