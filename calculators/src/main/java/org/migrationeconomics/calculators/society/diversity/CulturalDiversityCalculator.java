package org.migrationeconomics.calculators.society.diversity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.IncompleteShares;
import org.migrationeconomics.calculators.internal.DiversityKernels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.GroupShares;

/**
 * How diverse many populations are: countries, districts, years beside each other. Of one
 * population, and with distances between groups, see {@link CulturalMixture}.
 *
 * <pre>
 *   A = 1 − Σ s²       RQ = 1 − Σ ((½ − s)/½)² s       H = −Σ s ln s       ²D = 1/Σ s²
 * </pre>
 *
 * <p>Options and their defaults: {@link #withIncompleteShares}: shares that do not add up to one
 * within a millionth are refused; {@link #withPolarisation}: {@link ReynalQuerolForm#DEVIATIONS}.
 *
 * <p><b>Units</b>: shares from 0 to 1 in, plain numbers out.
 *
 * <p><b>Source</b>: as of {@link CulturalMixture}.
 *
 * <p>Immutable and thread-safe.
 */
public final class CulturalDiversityCalculator {

  private static final CulturalDiversityCalculator DEFAULTS =
      new CulturalDiversityCalculator(IncompleteShares.REFUSE, ReynalQuerolForm.DEVIATIONS);

  private final IncompleteShares rule;
  private final ReynalQuerolForm form;

  private CulturalDiversityCalculator(IncompleteShares rule, ReynalQuerolForm form) {
    this.rule = rule;
    this.form = form;
  }

  /**
   * A calculator that refuses shares that do not add up to one.
   *
   * @return the calculator
   */
  public static CulturalDiversityCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that does something else with shares that do not add up to one.
   *
   * @param newRule what to do
   * @return the calculator
   */
  public CulturalDiversityCalculator withIncompleteShares(IncompleteShares newRule) {
    return new CulturalDiversityCalculator(Require.notNull("rule", newRule), form);
  }

  /**
   * A copy with another form of polarisation.
   *
   * @param newForm the form
   * @return the calculator
   */
  public CulturalDiversityCalculator withPolarisation(ReynalQuerolForm newForm) {
    return new CulturalDiversityCalculator(rule, Require.notNull("form", newForm));
  }

  /**
   * The measures of some populations.
   *
   * @param populations at least one
   * @return a row each, in the same order
   * @throws IllegalArgumentException if there is none, or shares do not add up to one and that is
   *     refused
   */
  public CulturalDiversity calculate(List<GroupShares> populations) {
    List<MixtureMeasures> rows = new ArrayList<>();
    for (GroupShares groups : Require.notNull("populations", populations)) {
      rows.add(measures(Require.notNull("population " + (rows.size() + 1), groups)));
    }
    return new CulturalDiversity(rows, rule, form);
  }

  private MixtureMeasures measures(GroupShares groups) {
    if (rule == IncompleteShares.REFUSE) {
      new CulturalMixture(groups, rule, Optional.empty());
    }
    double sum = groups.sum();
    double total = rule == IncompleteShares.AS_GIVEN ? 1 : sum;
    double[] shares = groups.toArrayUnsafe();
    double same = DiversityKernels.herfindahl(shares, total);
    return new MixtureMeasures(
        groups.label(),
        shares.length,
        sum,
        1 - same,
        MixtureKernels.polarisation(form, shares, total),
        DiversityKernels.shannon(shares, total),
        rule == IncompleteShares.AS_GIVEN && !groups.isComplete()
            ? Figure.empty(CulturalMixture.NOT_LISTED)
            : Figure.of(1 / same));
  }

  /** The options. */
  @Override
  public String toString() {
    return "CulturalDiversityCalculator, shares " + rule.label() + ", RQ = " + form.label();
  }
}
