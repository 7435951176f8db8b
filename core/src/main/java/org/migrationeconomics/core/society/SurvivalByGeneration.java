package org.migrationeconomics.core.society;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Which share of each generation still has what the first one brought: a language, a name for
 * itself, a custom.
 *
 * <pre>
 *   SurvivalByGeneration.of("Spanish very well, adults",
 *       Generation.FIRST, .95, Generation.SECOND, .56, Generation.THIRD_AND_LATER, .29)
 * </pre>
 *
 * <p>Generations rise; those between (1.5, 2.5) may stand among them. Shares may rise again: a
 * return to a language is possible.
 *
 * <p><b>Units</b>: shares from 0 to 1.
 *
 * <p>Immutable and thread-safe.
 */
public final class SurvivalByGeneration implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final String UNKNOWN = "not stated";

  private final String label;
  private final String source;
  private final List<Generation> generations;
  private final double[] shares;

  private SurvivalByGeneration(
      String label, String source, List<Generation> generations, double[] shares) {
    this.label = label;
    this.source = source;
    this.generations = generations;
    this.shares = shares;
  }

  /**
   * Shares of generations.
   *
   * @param label what survives, and among whom
   * @param generations at least one, in rising positions
   * @param shares one a generation, from 0 to 1; copied
   * @return the shares
   * @throws IllegalArgumentException if there is no generation, positions do not rise, the numbers
   *     do not match, or a share is not from 0 to 1
   */
  public static SurvivalByGeneration of(
      String label, List<Generation> generations, double... shares) {
    Require.text("label", label);
    Require.notNull("generations", generations);
    Require.notNull("shares", shares);
    if (generations.isEmpty()) {
      throw Require.refusal("generations", generations, "at least one");
    }
    if (generations.size() != shares.length) {
      throw Require.refusal(
          "number of shares", shares.length, "one for each of " + generations.size());
    }
    double[] copy = new double[shares.length];
    for (int i = 0; i < copy.length; i++) {
      Generation generation = Require.notNull("generation " + (i + 1), generations.get(i));
      if (i > 0 && generation.position() <= generations.get(i - 1).position()) {
        throw Require.refusal(
            "generation after '" + generations.get(i - 1).label() + "'",
            generation.label(),
            "a later one");
      }
      copy[i] = Require.share("share of the generation " + generation.label(), shares[i]) + 0.0;
    }
    return new SurvivalByGeneration(label, UNKNOWN, List.copyOf(generations), copy);
  }

  /**
   * Two generations.
   *
   * @param label what survives, and among whom
   * @param first a generation
   * @param firstShare its share
   * @param second a later one
   * @param secondShare its share
   * @return the shares
   * @throws IllegalArgumentException as {@link #of(String, List, double...)}
   */
  public static SurvivalByGeneration of(
      String label, Generation first, double firstShare, Generation second, double secondShare) {
    return of(label, listed(first, second), firstShare, secondShare);
  }

  /**
   * Three generations.
   *
   * @param label what survives, and among whom
   * @param first a generation
   * @param firstShare its share
   * @param second a later one
   * @param secondShare its share
   * @param third a still later one
   * @param thirdShare its share
   * @return the shares
   * @throws IllegalArgumentException as {@link #of(String, List, double...)}
   */
  public static SurvivalByGeneration of(
      String label,
      Generation first,
      double firstShare,
      Generation second,
      double secondShare,
      Generation third,
      double thirdShare) {
    return of(label, listed(first, second, third), firstShare, secondShare, thirdShare);
  }

  /**
   * Four generations.
   *
   * @param label what survives, and among whom
   * @param first a generation
   * @param firstShare its share
   * @param second a later one
   * @param secondShare its share
   * @param third a still later one
   * @param thirdShare its share
   * @param fourth the last one
   * @param fourthShare its share
   * @return the shares
   * @throws IllegalArgumentException as {@link #of(String, List, double...)}
   */
  public static SurvivalByGeneration of(
      String label,
      Generation first,
      double firstShare,
      Generation second,
      double secondShare,
      Generation third,
      double thirdShare,
      Generation fourth,
      double fourthShare) {
    return of(
        label,
        listed(first, second, third, fourth),
        firstShare,
        secondShare,
        thirdShare,
        fourthShare);
  }

  private static List<Generation> listed(Generation... generations) {
    List<Generation> list = new ArrayList<>();
    for (Generation generation : generations) {
      list.add(Require.notNull("generation " + (list.size() + 1), generation));
    }
    return list;
  }

  /**
   * The same shares with their source.
   *
   * @param newSource publication, table and date
   * @return the shares
   * @throws IllegalArgumentException if it is blank
   */
  public SurvivalByGeneration withSource(String newSource) {
    return new SurvivalByGeneration(label, Require.text("source", newSource), generations, shares);
  }

  /**
   * What survives, and among whom.
   *
   * @return for example {@code Spanish very well, adults}
   */
  public String label() {
    return label;
  }

  /**
   * Where the shares come from.
   *
   * @return the source, {@code not stated} if nobody said
   */
  public String source() {
    return source;
  }

  /**
   * The generations.
   *
   * @return in rising positions
   */
  public List<Generation> generations() {
    return generations;
  }

  /**
   * How many generations there are.
   *
   * @return at least one
   */
  public int size() {
    return shares.length;
  }

  /**
   * The share of a generation.
   *
   * @param generation one of those that were observed
   * @return from 0 to 1
   * @throws IllegalArgumentException if it was not observed
   */
  public double share(Generation generation) {
    int at = generations.indexOf(Require.notNull("generation", generation));
    if (at < 0) {
      throw Require.refusal("generation", generation, "one of " + generations);
    }
    return shares[at];
  }

  /**
   * The shares.
   *
   * @return a copy, in the order of {@link #generations}
   */
  public double[] toArray() {
    return shares.clone();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(label)
            .column("generation")
            .unit("generations")
            .column("position", 1)
            .unit("1")
            .column("share", TextTable.READABLE);
    for (int i = 0; i < shares.length; i++) {
      Generation generation = generations.get(i);
      table.row(generation.label(), generation.position(), shares[i]);
    }
    return source.equals(UNKNOWN) ? table.build() : table.source(source).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SurvivalByGeneration that
        && label.equals(that.label)
        && source.equals(that.source)
        && generations.equals(that.generations)
        && Arrays.equals(shares, that.shares);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * label.hashCode() + generations.hashCode()) + Arrays.hashCode(shares);
  }

  /** The label and each generation with its share. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(label).append(':');
    for (int i = 0; i < shares.length; i++) {
      text.append(i == 0 ? " " : ", ")
          .append(generations.get(i).label())
          .append(' ')
          .append(Numbers.readable(shares[i]));
    }
    return text.toString();
  }
}
