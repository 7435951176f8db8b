package org.migrationeconomics.calculators.society.language;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Of which kind the children of each kind of parents are: a matrix over states such as heritage
 * language only, both, the other only. The names are free.
 *
 * <pre>
 *   GenerationTransmission.of(List.of("heritage", "both", "host"),
 *       0.4, 0.5, 0.1,
 *       0.1, 0.5, 0.4,
 *       0.0, 0.0, 1.0)
 * </pre>
 *
 * <p>It needs parents and children observed together. Shares of generations alone do not fix it:
 * see {@link LanguageSurvival#transition}.
 *
 * <p><b>Units</b>: shares of the children of a kind of parents, from 0 to 1; each row adds up to 1
 * within a trillionth. Rows that were printed with few digits are refused, not rescaled.
 *
 * <p>Immutable and thread-safe.
 */
public final class GenerationTransmission implements Tabular {

  private static final double ROUNDING = 1e-12;
  private static final int SHOWN = 4;

  private final List<String> states;
  private final double[] shares;

  private GenerationTransmission(List<String> states, double[] shares) {
    this.states = states;
    this.shares = shares;
  }

  /**
   * A matrix, row by row.
   *
   * @param states each once
   * @param shares a row for each state of the parents, in it a share for each state of the
   *     children; copied
   * @return the matrix
   * @throws IllegalArgumentException if there is no state, a name is blank or comes twice, there
   *     are not as many numbers as pairs, one is not from 0 to 1, or a row does not add up to 1
   */
  public static GenerationTransmission of(List<String> states, double... shares) {
    Set<String> seen = new HashSet<>();
    for (String state : Require.notNull("states", states)) {
      if (!seen.add(Require.text("name of a state", state))) {
        throw Require.refusal("names of the states", state, "each name once");
      }
    }
    if (states.isEmpty()) {
      throw Require.refusal("states", states, "at least one state");
    }
    int n = states.size();
    if (Require.notNull("shares", shares).length != n * n) {
      throw Require.refusal(
          "number of shares", shares.length, n + " times " + n + ", one for each pair");
    }
    double[] copy = new double[n * n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        String pair = "share of " + states.get(j) + " among children of " + states.get(i);
        copy[i * n + j] = Require.share(pair, shares[i * n + j]) + 0.0;
        sum += copy[i * n + j];
      }
      if (!(Math.abs(sum - 1) <= ROUNDING)) {
        throw Require.refusal(
            "sum of the shares among children of " + states.get(i), sum, "1: each child is of one");
      }
    }
    return new GenerationTransmission(List.copyOf(states), copy);
  }

  /**
   * The states.
   *
   * @return their names, in the order of rows and columns
   */
  public List<String> states() {
    return states;
  }

  /**
   * Which part of the children of one kind of parents is of a kind.
   *
   * @param parents a state
   * @param children a state
   * @return from 0 to 1
   * @throws IllegalArgumentException if there is no such state
   */
  public double share(String parents, String children) {
    return shares[at("parents", parents) * states.size() + at("children", children)];
  }

  int at(String argument, String state) {
    int at = states.indexOf(Require.notNull(argument, state));
    if (at < 0) {
      throw Require.refusal(argument, state, "one of " + Require.listed(states));
    }
    return at;
  }

  /**
   * The matrix.
   *
   * @return row by row, a copy
   */
  public double[] toArray() {
    return shares.clone();
  }

  double[] toArrayUnsafe() {
    return shares;
  }

  /** One row a kind of parents. */
  @Override
  public TextTable table() {
    int n = states.size();
    TextTable.Builder table =
        TextTable.titled("Children of " + n + " kinds of parents").column("parents").unit("1");
    for (String state : states) {
      table.column(state, TextTable.READABLE);
    }
    for (int i = 0; i < n; i++) {
      Object[] row = new Object[n + 1];
      row[0] = states.get(i);
      for (int j = 0; j < n; j++) {
        row[j + 1] = shares[i * n + j];
      }
      table.row(row);
    }
    return table.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GenerationTransmission that
        && states.equals(that.states)
        && Arrays.equals(shares, that.shares);
  }

  @Override
  public int hashCode() {
    return 31 * states.hashCode() + Arrays.hashCode(shares);
  }

  /** The states, and which part of the children of each is as the parents are. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("transmission over ").append(Labels.some(states, SHOWN));
    text.append("; as their parents");
    for (int i = 0; i < Math.min(SHOWN, states.size()); i++) {
      text.append(i == 0 ? " " : ", ").append(Numbers.readable(shares[i * states.size() + i]));
    }
    return text.append(states.size() > SHOWN ? ", ..." : "").toString();
  }
}
