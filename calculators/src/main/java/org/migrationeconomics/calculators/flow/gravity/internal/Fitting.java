package org.migrationeconomics.calculators.flow.gravity.internal;

import java.util.Arrays;
import org.migrationeconomics.calculators.internal.Workers;

/** What parameters mean for the rows, the eliminated effects included. */
final class Fitting {

  private Fitting() {}

  /**
   * D δ, where the eliminated effects are those that solve their own equations.
   *
   * @param w weights; not modified
   * @param groupWeight sums of the weights by group; not modified
   * @param groupSide sums of the right-hand side by group; not modified
   * @param delta the parameters; not modified
   * @param fitted one a row; modified
   */
  static void fitted(
      Design d,
      Workers team,
      double[] w,
      double[] groupWeight,
      double[] groupSide,
      double[] delta,
      double[] fitted) {
    team.run(
        d.slabCount(),
        s -> {
          int k = d.columns;
          for (int g = d.slab[s]; g < d.slab[s + 1]; g++) {
            double sum = 0;
            for (int i = d.start[g]; i < d.start[g + 1]; i++) {
              double u = 0;
              for (int[] code : d.code) {
                u += delta[code[i]];
              }
              for (int j = 0; j < k; j++) {
                u += delta[d.width + j] * d.x[i * k + j];
              }
              fitted[i] = u;
              sum += w[i] * u;
            }
            if (d.eliminate && groupWeight[g] > 0) {
              double level = (groupSide[g] - sum) / groupWeight[g];
              for (int i = d.start[g]; i < d.start[g + 1]; i++) {
                fitted[i] += level;
              }
            }
          }
        });
  }

  /**
   * Takes effects from the columns of the design, and what is left of their means over the groups.
   *
   * @param w weights; not modified
   * @param groupWeight sums of the weights by group; not modified
   * @param taken for each column the effects; not modified
   */
  static void takeAway(Design d, Workers team, double[] w, double[] groupWeight, double[][] taken) {
    team.run(
        d.slabCount(),
        s -> {
          int k = d.columns;
          double[] x = d.x;
          double[] mean = new double[k];
          for (int g = d.slab[s]; g < d.slab[s + 1]; g++) {
            Arrays.fill(mean, 0);
            for (int i = d.start[g]; i < d.start[g + 1]; i++) {
              for (int j = 0; j < k; j++) {
                double u = x[i * k + j];
                for (int[] code : d.code) {
                  u -= taken[j][code[i]];
                }
                x[i * k + j] = u;
                mean[j] += w[i] * u;
              }
            }
            if (d.eliminate && groupWeight[g] > 0) {
              for (int j = 0; j < k; j++) {
                mean[j] /= groupWeight[g];
              }
              for (int i = d.start[g]; i < d.start[g + 1]; i++) {
                for (int j = 0; j < k; j++) {
                  x[i * k + j] -= mean[j];
                }
              }
            }
          }
        });
  }
}
