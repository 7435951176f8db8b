package org.migrationeconomics.calculators.society.language;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.society.SurvivalByGeneration;

/**
 * How long a language, or anything else that migrants bring, survives in the generations after
 * them.
 *
 * <pre>
 *   retention   r(g) = S(g+1)/S(g)          hazard   1 − r(g)
 *   life expectancy in generations, by one of four conventions
 *   median generation: where S = ½
 *   curves      S = m₀ e^(−h (g−1))         S = m₀ exp(−h (e^(k (g−1)) − 1)/k)
 * </pre>
 *
 * <p>A series that ends above zero has no life expectancy of its own: what was counted is the least
 * that it can be, and everything beyond is an assumption, which the convention names.
 *
 * <p>Options and their defaults: {@link #withConvention} {@link
 * LifeExpectancyConvention#GEOMETRIC_TAIL}; it decides which one is printed first, all others are
 * in the result as well.
 *
 * <p><b>Units</b>: shares in; generations out.
 *
 * <p><b>Source</b>: R. G. Rumbaut, D. S. Massey and F. D. Bean, Linguistic life expectancies,
 * Population and Development Review 32:3 (2006), 447-460, for the idea; data of S. Hakimzadeh and
 * D. Cohn, English usage among Hispanics in the United States (Pew Hispanic Center 2007), and M. H.
 * Lopez, A. Gonzalez-Barrera and G. López, Hispanic identity fades across generations (Pew Research
 * Center 2017).
 *
 * <p><b>Reproduces</b>: of Spanish spoken very well (95, 56 and 29 per cent of three generations)
 * the retention .589 and .518, and an exponential with m₀ .955325 and h .568265; of calling oneself
 * Hispanic (97, 92, 77 and 50 per cent) a growing hazard with m₀ .973313, h .037382 and k .969343
 * ({@code LanguageSurvivalTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class LanguageSurvivalCalculator {

  private static final LanguageSurvivalCalculator DEFAULTS =
      new LanguageSurvivalCalculator(LifeExpectancyConvention.GEOMETRIC_TAIL);

  private final LifeExpectancyConvention convention;

  private LanguageSurvivalCalculator(LifeExpectancyConvention convention) {
    this.convention = convention;
  }

  /**
   * A calculator with a geometric tail.
   *
   * @return the calculator
   */
  public static LanguageSurvivalCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another convention of the life expectancy.
   *
   * @param newConvention the convention
   * @return the calculator
   */
  public LanguageSurvivalCalculator withConvention(LifeExpectancyConvention newConvention) {
    return new LanguageSurvivalCalculator(Require.notNull("convention", newConvention));
  }

  /**
   * How long it survives.
   *
   * @param survival the share of each generation
   * @return retention, life expectancies, medians and curves
   */
  public LanguageSurvival calculate(SurvivalByGeneration survival) {
    Require.notNull("survival", survival);
    double[] shares = survival.toArray();
    double[] positions = new double[shares.length];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = survival.generations().get(i).position();
    }
    return new LanguageSurvival(
        survival,
        convention,
        SurvivalFitter.fit(SurvivalForm.EXPONENTIAL, positions, shares),
        SurvivalFitter.fit(SurvivalForm.GROWING_HAZARD, positions, shares));
  }

  /** The options. */
  @Override
  public String toString() {
    return "LanguageSurvivalCalculator, life expectancy " + convention.label();
  }
}
