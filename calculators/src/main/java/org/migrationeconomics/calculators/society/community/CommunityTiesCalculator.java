package org.migrationeconomics.calculators.society.community;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.Settlement;
import org.migrationeconomics.core.society.TieMatrix;

/**
 * Is an immigrant neighbourhood closer to its community of origin than to those around it, and are
 * communities or countries the real units?
 *
 * <pre>
 *   E ties with other communities of its country, I ties with its own community elsewhere
 *   E-I = (E − I)/(E + I)
 *   Q = Σ [w(c, c)/W − (k(c)/W)²] over communities, and over countries
 * </pre>
 *
 * <p>The index of Krackhardt and Stern is below 0 for a settlement that is closer to its own. The
 * larger of the two modularities says which division ties follow.
 *
 * <p>It has no options.
 *
 * <p><b>Units</b>: ties in whatever is counted; indices are plain numbers.
 *
 * <p><b>Source</b>: as {@link TieFormulas}.
 *
 * <p><b>No published figure</b>: the index of a village with two settlements is worked out by hand,
 * −0.285714 and −0.263158; the modularity is that of {@link TieFormulas}, which has a published
 * network.
 *
 * <p>Immutable and thread-safe.
 */
public final class CommunityTiesCalculator {

  private static final CommunityTiesCalculator DEFAULTS = new CommunityTiesCalculator();

  private CommunityTiesCalculator() {}

  /**
   * The calculator.
   *
   * @return the calculator
   */
  public static CommunityTiesCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * Whom settlements have ties with.
   *
   * @param ties between settlements and within them
   * @return indices of each, and of the divisions
   */
  public CommunityTies calculate(TieMatrix ties) {
    Require.notNull("ties", ties);
    List<Settlement> all = ties.settlements();
    double[] flat = ties.toArray();
    int n = all.size();
    List<SettlementTies> rows = new ArrayList<>();
    List<String> communities = new ArrayList<>();
    List<String> countries = new ArrayList<>();
    int[] community = new int[n];
    int[] country = new int[n];
    for (int i = 0; i < n; i++) {
      Settlement here = all.get(i);
      community[i] = number(communities, here.community());
      country[i] = number(countries, here.country());
      double own = 0;
      double around = 0;
      double far = 0;
      for (int j = 0; j < n; j++) {
        Settlement there = all.get(j);
        double tie = i == j ? 0 : flat[i * n + j];
        if (here.community().equals(there.community())) {
          own += tie;
        } else if (here.country().equals(there.country())) {
          around += tie;
        } else {
          far += tie;
        }
      }
      Figure index = TieFormulas.externalInternal(around, own);
      rows.add(
          new SettlementTies(
              here,
              flat[i * n + i],
              own,
              around,
              far,
              index.isPresent()
                  ? index
                  : Figure.empty("no ties with its community elsewhere or with those around")));
    }
    return new CommunityTies(
        ties, rows, TieFormulas.modularity(flat, community), TieFormulas.modularity(flat, country));
  }

  private static int number(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name);
  }

  /** In one line. */
  @Override
  public String toString() {
    return "CommunityTiesCalculator";
  }
}
