package org.migrationeconomics.calculators.flow.gravity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.calculators.flow.gravity.internal.Design;
import org.migrationeconomics.calculators.flow.gravity.internal.Levels;

/** Fixed effects of a fit, brought to a normalisation that does not depend on the solver. */
final class Effects {

  private final GravityData data;
  private final Design d;
  private final List<Levels> sets;

  Effects(GravityData data, Design d, List<Levels> sets) {
    this.data = data;
    this.d = d;
    this.sets = sets;
  }

  /**
   * The effects of every set.
   *
   * @param eta linear predictor of each row of the design; not modified
   * @param beta coefficients of the columns as given; not modified
   * @param columns the columns, by their number in the data
   * @param others effects of the sets that were not eliminated; modified
   */
  List<GravityEffects> recover(
      double[] eta, double[] beta, List<Integer> columns, double[] others) {
    if (!d.eliminate) {
      return List.of();
    }
    double[] eliminated = new double[d.groups];
    for (int g = 0; g < d.groups; g++) {
      int i = d.start[g];
      double rest = eta[i] - d.shift(i);
      for (int c = 0; c < beta.length; c++) {
        rest -= beta[c] * data.regressorUnsafe(columns.get(c))[d.row[i]];
      }
      for (int[] code : d.code) {
        rest -= others[code[i]];
      }
      eliminated[g] = rest;
    }
    String normalisation = normalise(eliminated, others);
    List<GravityEffects> result = new ArrayList<>();
    for (int f = 0; f < sets.size(); f++) {
      double[] values = new double[sets.get(f).count()];
      Arrays.fill(values, Double.NaN);
      int position = Arrays.binarySearch(d.others, f);
      for (int level = 0; level < d.levels(f); level++) {
        values[d.given[f][level]] =
            position < 0 ? eliminated[level] : others[d.offset[position] + level];
      }
      result.add(new GravityEffects(sets.get(f), values, normalisation));
    }
    return result;
  }

  private String normalise(double[] eliminated, double[] others) {
    String largest = sets.get(d.eliminated).name();
    if (d.others.length == 0) {
      return "There is one set, and nothing was set to zero.";
    }
    if (d.others.length == 1) {
      byComponent(eliminated, others);
      return "In each connected part of the data the first "
          + sets.get(d.others[0]).name()
          + " is 0.";
    }
    for (int o = 0; o < d.others.length; o++) {
      double first = others[d.offset[o]];
      for (int a = d.offset[o]; a < d.offset[o + 1]; a++) {
        others[a] -= first;
      }
      for (int g = 0; g < eliminated.length; g++) {
        eliminated[g] += first;
      }
    }
    return "The first level of each set but " + largest + " is 0.";
  }

  /** Levels that rows connect get the same shift, so that the first of the smaller set is zero. */
  private void byComponent(double[] eliminated, double[] others) {
    int[] parent = new int[d.groups + d.width];
    for (int a = 0; a < parent.length; a++) {
      parent[a] = a;
    }
    for (int g = 0; g < d.groups; g++) {
      for (int i = d.start[g]; i < d.start[g + 1]; i++) {
        int one = root(parent, d.width + g);
        int two = root(parent, d.code[0][i]);
        parent[Math.max(one, two)] = Math.min(one, two);
      }
    }
    // The root is the least number, and levels of the smaller set are numbered before the groups.
    double[] shift = new double[d.width];
    for (int a = 0; a < d.width; a++) {
      shift[a] = others[root(parent, a)];
    }
    for (int g = 0; g < d.groups; g++) {
      eliminated[g] += shift[root(parent, d.width + g)];
    }
    for (int a = 0; a < d.width; a++) {
      others[a] -= shift[a];
    }
  }

  private static int root(int[] parent, int from) {
    int a = from;
    while (parent[a] != a) {
      parent[a] = parent[parent[a]];
      a = parent[a];
    }
    return a;
  }
}
