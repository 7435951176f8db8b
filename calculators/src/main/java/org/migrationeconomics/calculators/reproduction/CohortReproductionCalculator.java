package org.migrationeconomics.calculators.reproduction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.FertilitySchedule;

/**
 * Whether the women of each birth cohort left as many daughters as they had been girls: the net
 * reproduction of cohorts, from their own fertility and survival.
 *
 * <pre>
 *   R(c) = Σ f(x, c+x) L(x, c) / l(0, c) / (1 + SRB)
 *
 *   f(x, c+x)   births per woman and year at age x, which the cohort c reaches in the year c + x
 *   L(x, c)     person-years that the women of the cohort live in the age group x, of l(0) newborn
 *   SRB         boys per girl among the newborn
 * </pre>
 *
 * <p>The width of an age group is in L(x), which counts all years of the group. Migration is not in
 * the formula: survival is that of the life table, and the rates are those of the women present. A
 * population whose cohorts do not replace themselves and that grows all the same has taken its
 * growth from elsewhere, which is Anna Cabré's argument on Catalonia.
 *
 * <p>For a period instead of a cohort give the rates and the life table of the period: the result
 * is the usual net reproduction rate.
 *
 * <p><b>Units</b>: daughters per newborn girl.
 *
 * <p><b>Source</b>: S. H. Preston, P. Heuveline and M. Guillot, <i>Demography</i>, 2001, chapter 5;
 * for the use made of it, Anna Cabré's finding that of the women born in Catalonia from 1856 to
 * 1960 only those of 1936-1950 replaced themselves, cited by A. I. Canales and I. Montiel Armas,
 * <i>A world without borders?</i>, UNESCO, note 6.
 *
 * <p><b>Reproduces</b>: Sweden 1993 as a synthetic cohort, 1.0064240341 (worked out apart from this
 * library from the data of Preston, Heuveline and Guillot, box 6.1).
 *
 * <p>Immutable and thread-safe.
 */
public final class CohortReproductionCalculator {

  private static final CohortReproductionCalculator DEFAULT = new CohortReproductionCalculator();

  private CohortReproductionCalculator() {}

  /**
   * The calculator; it has no options.
   *
   * @return the calculator
   */
  public static CohortReproductionCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * Works out the net reproduction of cohorts. For rates that are already known see {@link
   * CohortReproduction#of(CohortRate...)}.
   *
   * @param cohorts fertility and survival of each cohort, in any order
   * @return the rates, in the order of birth
   * @throws IllegalArgumentException if there is no cohort, or two overlap
   */
  public CohortReproduction calculate(List<CohortHistory> cohorts) {
    Set<String> sources = new LinkedHashSet<>();
    for (CohortHistory history : Require.notNull("cohorts", cohorts)) {
      sources.add(history.fertility().source());
    }
    return new CohortReproduction(
        cohorts.stream().map(CohortReproductionCalculator::rate).toList(),
        sources.isEmpty() ? "none" : String.join("; ", sources));
  }

  private static CohortRate rate(CohortHistory history) {
    FertilitySchedule fertility = history.fertility();
    return new CohortRate(
        history.cohort(),
        ReproductionFormulas.netReproduction(fertility, history.personYears(), history.radix()),
        Figure.of(fertility.grossReproductionRate()),
        Figure.of(fertility.totalFertility()),
        ReproductionFormulas.meanAgeAtChildbearing(fertility, history.personYears()));
  }

  /** The name of the calculator. */
  @Override
  public String toString() {
    return "CohortReproductionCalculator";
  }
}
