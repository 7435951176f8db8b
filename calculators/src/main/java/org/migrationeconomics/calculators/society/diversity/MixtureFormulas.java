package org.migrationeconomics.calculators.society.diversity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.society.GroupDistances;
import org.migrationeconomics.core.society.GroupShares;
import org.migrationeconomics.core.society.Repertoires;

/**
 * Measures of a mixture of groups beyond fractionalisation: polarisation, distances, a common
 * language, who is left out by official languages.
 *
 * <pre>
 *   RQ    = 1 − Σ ((½ − s)/½)² s = 4 Σ s² (1 − s)
 *   B     = ΣΣ s(i) s(j) d(i,j)
 *   ER(α) = ΣΣ s(i)^(1+α) s(j) d(i,j)
 *   PI(α) = Σ (s(k)^(1+α) s(0) + s(k) s(0)^(1+α)) d(0,k)        0 the centre
 *   H(xy) = Σ x(i) y(i)
 *   DI(L) = share of those who speak no language of L
 * </pre>
 *
 * <p>Shares have to add up to one within a millionth: {@link CulturalMixture} has what is done with
 * others. Fractionalisation, entropy and the numbers of Hill are in {@link
 * org.migrationeconomics.calculators.DiversityFormulas}.
 *
 * <p><b>Units</b>: shares from 0 to 1 and distances from 0 to 1 in; plain numbers out.
 *
 * <p><b>Source</b>: J. H. Greenberg, The measurement of linguistic diversity, Language 32:1 (1956),
 * 109-115; S. Lieberson, An extension of Greenberg's linguistic diversity measures, Language 40:4
 * (1964), 526-531; M. Reynal-Querol (2002) and, with J. G. Montalvo, American Economic Review 95:3
 * (2005); J. Esteban and D. Ray, On the measurement of polarization, Econometrica 62:4 (1994); V.
 * Ginsburgh and S. Weber, How many languages do we need? (Princeton 2011).
 *
 * <p>Immutable and thread-safe.
 */
public final class MixtureFormulas {

  /** Largest sensitivity that agrees with the axioms of Esteban and Ray. */
  static final double LARGEST_ALPHA = 1.6;

  private MixtureFormulas() {}

  /**
   * The polarisation of Reynal-Querol: 1 for two halves, little for very many and for hardly any
   * groups.
   *
   * @param shares from 0 to 1, adding up to one
   * @return from 0 to 1; for two groups twice the fractionalisation
   * @throws IllegalArgumentException if a share is not from 0 to 1 or they do not add up to one
   */
  public static double polarisation(double... shares) {
    return MixtureKernels.polarisation(
        ReynalQuerolForm.DEVIATIONS, shares, whole(Require.notNull("shares", shares)));
  }

  /**
   * Greenberg's B: the mean distance of two persons drawn at random, which is Rao's quadratic
   * entropy.
   *
   * @param shares that add up to one
   * @param distances of these groups and perhaps others
   * @return from 0 to the fractionalisation, which it is if all distances are 1
   * @throws IllegalArgumentException if shares do not add up to one, or a group has no distances
   */
  public static double distanceWeighted(GroupShares shares, GroupDistances distances) {
    double total = whole(Require.notNull("shares", shares).toArrayUnsafe());
    Require.notNull("distances", distances);
    return MixtureKernels.weighted(
        shares.toArrayUnsafe(), distances.toArray(shares.names()), total);
  }

  /**
   * The polarisation of Esteban and Ray over distances between groups.
   *
   * @param alpha how much it matters to be many, from 0 to 1.6
   * @param shares that add up to one
   * @param distances of these groups and perhaps others
   * @return not negative; with α = 1 and all distances 1 a quarter of Reynal-Querol's index
   * @throws IllegalArgumentException if α is not from 0 to 1.6, shares do not add up to one, or a
   *     group has no distances
   */
  public static double estebanRay(double alpha, GroupShares shares, GroupDistances distances) {
    alpha("alpha", alpha);
    double total = whole(Require.notNull("shares", shares).toArrayUnsafe());
    Require.notNull("distances", distances);
    return MixtureKernels.estebanRay(
        alpha, shares.toArrayUnsafe(), distances.toArray(shares.names()), total);
  }

  /**
   * The peripheral index of Ginsburgh and Weber: distances to a centre only, those between others
   * do not count.
   *
   * @param alpha how much it matters to be many, from 0 to 1.6
   * @param centre the group that the others are compared with
   * @param shares that add up to one
   * @param distances of these groups and perhaps others
   * @return not negative
   * @throws IllegalArgumentException if α is not from 0 to 1.6, there is no such centre, shares do
   *     not add up to one, or a group has no distances
   */
  public static double peripheral(
      double alpha, String centre, GroupShares shares, GroupDistances distances) {
    alpha("alpha", alpha);
    double total = whole(Require.notNull("shares", shares).toArrayUnsafe());
    Require.notNull("distances", distances);
    return MixtureKernels.peripheral(
        alpha,
        at("centre", centre, shares.names()),
        shares.toArrayUnsafe(),
        distances.toArray(shares.names()),
        total);
  }

  /**
   * Lieberson's chance that somebody of one population and somebody of another have a group, such
   * as their only language, in common.
   *
   * @param one a population, whose shares add up to one
   * @param other another one; groups are the same if their names are
   * @return from 0 to 1
   * @throws IllegalArgumentException if shares do not add up to one
   */
  public static double commonGroup(GroupShares one, GroupShares other) {
    double of = whole(Require.notNull("one", one).toArrayUnsafe());
    double by = whole(Require.notNull("other", other).toArrayUnsafe());
    double sum = 0;
    for (String name : one.names()) {
      if (other.names().contains(name)) {
        sum += one.share(name) / of * other.share(name) / by;
      }
    }
    return Math.min(sum, 1);
  }

  /**
   * Who would be left out if these were the official languages: the share of those who speak none
   * of them.
   *
   * @param repertoires what people speak
   * @param official languages that somebody speaks; may be none
   * @return from 0 to 1; the less the more languages there are
   * @throws IllegalArgumentException if nobody speaks one of the languages
   */
  public static double disenfranchised(Repertoires repertoires, Collection<String> official) {
    Require.notNull("repertoires", repertoires);
    Require.notNull("official", official);
    Set<String> set = new HashSet<>();
    for (String language : official) {
      set.add(repertoires.languages().get(at("official", language, repertoires.languages())));
    }
    double out = 0;
    for (int r = 0; r < repertoires.size(); r++) {
      if (repertoires.repertoire(r).stream().noneMatch(set::contains)) {
        out += repertoires.share(r);
      }
    }
    return Math.min(out, 1);
  }

  static int at(String argument, String name, List<String> names) {
    int at = names.indexOf(Require.notNull(argument, name));
    if (at < 0) {
      throw Require.refusal(argument, name, "one of " + Require.listed(names));
    }
    return at;
  }

  static void alpha(String argument, double alpha) {
    if (!(alpha >= 0 && alpha <= LARGEST_ALPHA)) {
      throw Require.refusal(argument, alpha, "0 to 1.6, as Esteban and Ray have it");
    }
  }

  private static double whole(double[] shares) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += Require.share("share " + (i + 1), shares[i]);
    }
    if (Math.abs(sum - 1) > 1e-6) {
      throw Require.refusal(
          "sum of the shares",
          sum,
          "1; CulturalMixture.rescaled or asPrinted is for shares that do not add up to one");
    }
    return sum;
  }
}
