package org.migrationeconomics.calculators.society.diversity;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.internal.DiversityKernels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.GroupDistances;
import org.migrationeconomics.core.society.GroupShares;
import org.migrationeconomics.core.society.Repertoires;

/**
 * How diverse the languages of a population are in which people speak several, and how likely two
 * of them understand each other.
 *
 * <pre>
 *   C   split personality    a speaker of k languages counts k times, then 1 − Σ s²
 *   E   random speaker       a speaker of k languages counts 1/k in each, then 1 − Σ s²
 *   D, F                     the same as ΣΣ s(i) s(j) d(i,j)
 *   H   communication        ΣΣ w(R) w(Q) [R and Q have a language in common]
 * </pre>
 *
 * <p>A and B, where everybody has one language, are of {@link CulturalMixture}. {@link #between} is
 * H between two populations, which for people of one language is Lieberson's.
 *
 * <p>Options and their defaults: {@link #withDistances}: none, so that D and F have no value.
 *
 * <p><b>Units</b>: shares from 0 to 1 in, plain numbers out.
 *
 * <p><b>Source</b>: J. H. Greenberg, The measurement of linguistic diversity, Language 32:1 (1956),
 * 109-115; S. Lieberson, Language 40:4 (1964), 526-531.
 *
 * <p>Immutable and thread-safe.
 */
public final class LinguisticDiversityCalculator {

  private static final LinguisticDiversityCalculator DEFAULTS =
      new LinguisticDiversityCalculator(Optional.empty());

  private final Optional<GroupDistances> distances;

  private LinguisticDiversityCalculator(Optional<GroupDistances> distances) {
    this.distances = distances;
  }

  /**
   * A calculator without distances between languages.
   *
   * @return the calculator
   */
  public static LinguisticDiversityCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with distances between languages.
   *
   * @param newDistances of all languages that are spoken, and perhaps others
   * @return the calculator
   */
  public LinguisticDiversityCalculator withDistances(GroupDistances newDistances) {
    return new LinguisticDiversityCalculator(
        Optional.of(Require.notNull("distances", newDistances)));
  }

  /**
   * The diversity of a population.
   *
   * @param repertoires what people speak
   * @return the measures
   * @throws IllegalArgumentException if there are distances, but none of one of the languages
   */
  public LinguisticDiversity calculate(Repertoires repertoires) {
    Require.notNull("repertoires", repertoires);
    List<String> languages = repertoires.languages();
    double[] speakings = new double[languages.size()];
    double[] speakers = new double[languages.size()];
    for (int r = 0; r < repertoires.size(); r++) {
      List<String> set = repertoires.repertoire(r);
      for (String language : set) {
        speakings[languages.indexOf(language)] += repertoires.share(r);
        speakers[languages.indexOf(language)] += repertoires.share(r) / set.size();
      }
    }
    GroupShares split =
        GroupShares.ofCounts("speakings of " + repertoires.label(), languages, speakings);
    GroupShares random =
        GroupShares.ofCounts("speakers of " + repertoires.label(), languages, speakers);
    return new LinguisticDiversity(
        repertoires.label(),
        split,
        random,
        fractionalisation(split),
        weighted(split),
        fractionalisation(random),
        weighted(random),
        between(repertoires, repertoires));
  }

  private static double fractionalisation(GroupShares shares) {
    return 1 - DiversityKernels.herfindahl(shares.toArrayUnsafe(), shares.sum());
  }

  private Figure weighted(GroupShares shares) {
    return distances.isEmpty()
        ? Figure.empty("no distances were given: withDistances")
        : Figure.of(MixtureFormulas.distanceWeighted(shares, distances.get()));
  }

  /**
   * The probability that somebody of one population and somebody of another have a language in
   * common.
   *
   * @param one a population
   * @param other another one, or the same
   * @return from 0 to 1
   */
  public double between(Repertoires one, Repertoires other) {
    Require.notNull("one", one);
    Require.notNull("other", other);
    List<String> languages = one.languages();
    BitSet[] sets = sets(one, languages);
    BitSet[] others = sets(other, languages);
    double sum = 0;
    for (int r = 0; r < sets.length; r++) {
      double row = 0;
      for (int q = 0; q < others.length; q++) {
        row += sets[r].intersects(others[q]) ? other.share(q) : 0;
      }
      sum += one.share(r) * row;
    }
    return Math.min(sum, 1);
  }

  private static BitSet[] sets(Repertoires repertoires, List<String> languages) {
    BitSet[] sets = new BitSet[repertoires.size()];
    for (int r = 0; r < sets.length; r++) {
      sets[r] = new BitSet();
      for (String language : repertoires.repertoire(r)) {
        int at = languages.indexOf(language);
        if (at >= 0) {
          sets[r].set(at);
        }
      }
    }
    return sets;
  }

  /** The options. */
  @Override
  public String toString() {
    return "LinguisticDiversityCalculator, "
        + distances.map(GroupDistances::toString).orElse("no distances");
  }
}
