package org.migrationeconomics.calculators.society.language;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Generations that follow each other by a matrix: the result of {@link LanguageChainCalculator},
 * where the formulas stand.
 *
 * <p><b>Units</b>: shares of a generation; generations.
 *
 * <p>Immutable and thread-safe.
 */
public final class LanguageChain implements Tabular {

  private final String label;
  private final GenerationTransmission transmission;
  private final double[] shares;

  /** Takes the array, generation by generation. */
  LanguageChain(String label, GenerationTransmission transmission, double[] shares) {
    this.label = label;
    this.transmission = transmission;
    this.shares = shares;
  }

  /**
   * The matrix.
   *
   * @return as it was given
   */
  public GenerationTransmission transmission() {
    return transmission;
  }

  /**
   * How many generations were followed.
   *
   * @return at least 1
   */
  public int generations() {
    return shares.length / transmission.states().size();
  }

  /**
   * The share of a state in a generation.
   *
   * @param generation 1 the first
   * @param state one of the matrix
   * @return from 0 to 1 but for rounding
   * @throws IllegalArgumentException if the generation was not followed, or there is no such state
   */
  public double share(int generation, String state) {
    if (generation < 1 || generation > generations()) {
      throw Require.refusal("generation", generation, "1 to " + generations());
    }
    return shares[
        (generation - 1) * transmission.states().size() + transmission.at("state", state)];
  }

  /**
   * Sum of the shares of some states over the generations that were followed: a lower bound of
   * {@link #lifeExpectancy}.
   *
   * @param states of the matrix, at least one, each once
   * @return in generations
   * @throws IllegalArgumentException if there is no such state, or one comes twice
   */
  public double counted(String... states) {
    boolean[] wanted = wanted(states);
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      sum += wanted[k % wanted.length] ? shares[k] : 0;
    }
    return sum;
  }

  /**
   * Sum of the shares of some states over all generations without end, if the matrix stays as it
   * is.
   *
   * @param states of the matrix, at least one, each once
   * @return in generations; no value if some families stay in them, or come back to them, for ever
   * @throws IllegalArgumentException if there is no such state, or one comes twice
   */
  public Figure lifeExpectancy(String... states) {
    boolean[] wanted = wanted(states);
    int n = wanted.length;
    double[] p = transmission.toArrayUnsafe();
    boolean[] reach = reach(p, n);
    int[] place = new int[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      boolean forEver = true;
      for (int j = 0; j < n; j++) {
        forEver &= !reach[i * n + j] || reach[j * n + i];
      }
      place[i] = forEver ? -1 : size++;
      if (forEver && wanted[i] && isReached(i, reach)) {
        return Figure.empty(
            "some families stay in or come back to "
                + transmission.states().get(i)
                + " for ever, so that the sum has no end");
      }
    }
    if (size == 0) {
      return Figure.of(0);
    }
    double[][] left = new double[size][size];
    double[] right = new double[size];
    for (int i = 0; i < n; i++) {
      if (place[i] < 0) {
        continue;
      }
      right[place[i]] = wanted[i] ? 1 : 0;
      for (int j = 0; j < n; j++) {
        if (i != j) {
          // 1 - p(i, i) as the sum of what leaves: no digits are lost where little does.
          left[place[i]][place[i]] += p[i * n + j];
          if (place[j] >= 0) {
            left[place[i]][place[j]] -= p[i * n + j];
          }
        }
      }
    }
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(left, false), Double.MIN_NORMAL).getSolver();
    String tooSlow = "so few families leave that their number cannot be told from none";
    if (!solver.isNonSingular()) {
      return Figure.empty(tooSlow);
    }
    double[] ahead = solver.solve(new ArrayRealVector(right, false)).toArray();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += place[i] < 0 ? 0 : shares[i] * ahead[place[i]];
    }
    return Double.isFinite(sum) ? Figure.of(sum) : Figure.empty(tooSlow);
  }

  private boolean isReached(int state, boolean[] reach) {
    int n = transmission.states().size();
    for (int i = 0; i < n; i++) {
      if (shares[i] > 0 && reach[i * n + state]) {
        return true;
      }
    }
    return false;
  }

  /** Who has descendants of which state, itself among them. */
  private static boolean[] reach(double[] p, int n) {
    boolean[] reach = new boolean[n * n];
    for (int k = 0; k < n * n; k++) {
      reach[k] = p[k] > 0 || k % (n + 1) == 0;
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          reach[i * n + j] |= reach[i * n + k] && reach[k * n + j];
        }
      }
    }
    return reach;
  }

  private boolean[] wanted(String... states) {
    boolean[] wanted = new boolean[transmission.states().size()];
    if (Require.notNull("states", states).length == 0) {
      throw Require.refusal("states", "none", "at least one");
    }
    for (String state : states) {
      int at = transmission.at("states", state);
      if (wanted[at]) {
        throw Require.refusal("states", state, "each state once");
      }
      wanted[at] = true;
    }
    return wanted;
  }

  /** One row a generation. */
  @Override
  public TextTable table() {
    int n = transmission.states().size();
    TextTable.Builder table =
        TextTable.titled(label + ": " + generations() + " generations")
            .column("generation")
            .unit("1");
    for (String state : transmission.states()) {
      table.column(state, 4);
    }
    table.rows(
        generations(),
        g -> {
          Object[] row = new Object[n + 1];
          row[0] = g + 1;
          for (int j = 0; j < n; j++) {
            row[j + 1] = shares[g * n + j];
          }
          return row;
        });
    return table.build();
  }

  /**
   * Life expectancy of each state, counted over the generations followed and over all.
   *
   * @return a row a state
   */
  public TextTable explain() {
    TextTable.Builder table =
        TextTable.titled(label + ": life expectancy of each state")
            .column("state")
            .unit("generations")
            .column("counted", 4)
            .column("without end", 4);
    for (String state : transmission.states()) {
      Cell without = lifeExpectancy(state);
      table.row(state, counted(state), without);
    }
    return table.reasons().note("Those of several states together are the sums of theirs.").build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(label, "part")
        .add(this::table, "generations")
        .add(this::explain, "life expectancy")
        .add(transmission::table, "matrix")
        .build();
  }

  /** The label, and the states of the last generation. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(label + ", generation " + generations() + ":");
    int n = transmission.states().size();
    for (int j = 0; j < Math.min(n, 6); j++) {
      text.append(j == 0 ? " " : ", ")
          .append(transmission.states().get(j))
          .append(' ')
          .append(Numbers.readable(shares[shares.length - n + j]));
    }
    return text.append(n > 6 ? ", ..." : "").toString();
  }
}
