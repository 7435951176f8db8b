package org.migrationeconomics.core.society;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Which languages people speak, all of them: a person with two languages is one person, with a
 * repertoire of two.
 *
 * <pre>
 *   Repertoires.ofShares("a city")
 *       .put(0.60, "English")
 *       .put(0.10, "Spanish")
 *       .put(0.25, "English", "Spanish")
 *       .put(0.05, "other")
 *       .build()
 * </pre>
 *
 * <p>Shares have to add up to one; persons ({@link #ofPersons}) are divided by their sum. Who
 * speaks languages that are not listed has the repertoire of one language, such as "other": an
 * empty one is refused.
 *
 * <p><b>Units</b>: shares from 0 to 1, or persons.
 *
 * <p>Immutable and thread-safe.
 */
public final class Repertoires implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final double ROUNDING = 1e-6;
  private static final int MOST_LANGUAGES = 1000;
  private static final int SHOWN = 4;

  private final String label;
  private final List<String> languages;

  /** Sorted places of languages, a repertoire each. */
  private final List<List<Integer>> sets;

  private final double[] shares;

  private Repertoires(
      String label, List<String> languages, List<List<Integer>> sets, double[] shares) {
    this.label = label;
    this.languages = languages;
    this.sets = sets;
    this.shares = shares;
  }

  /**
   * Begins repertoires by their shares.
   *
   * @param label whose repertoires they are
   * @return a builder, whose shares have to add up to one
   * @throws IllegalArgumentException if the label is blank
   */
  public static Builder ofShares(String label) {
    return new Builder(Require.text("label", label), true);
  }

  /**
   * Begins repertoires by how many persons have them.
   *
   * @param label whose repertoires they are
   * @return a builder, whose persons are divided by their sum
   * @throws IllegalArgumentException if the label is blank
   */
  public static Builder ofPersons(String label) {
    return new Builder(Require.text("label", label), false);
  }

  /**
   * Whose repertoires they are.
   *
   * @return for example {@code a city}
   */
  public String label() {
    return label;
  }

  /**
   * All languages that somebody speaks.
   *
   * @return the languages, in the order in which they came first
   */
  public List<String> languages() {
    return languages;
  }

  /**
   * How many different repertoires there are.
   *
   * @return the count
   */
  public int size() {
    return shares.length;
  }

  /**
   * The languages of a repertoire.
   *
   * @param index from 0
   * @return its languages
   * @throws IllegalArgumentException if there is no such repertoire
   */
  public List<String> repertoire(int index) {
    return sets.get(checked(index)).stream().map(languages::get).toList();
  }

  /**
   * The share of those who have a repertoire.
   *
   * @param index from 0
   * @return from 0 to 1
   * @throws IllegalArgumentException if there is no such repertoire
   */
  public double share(int index) {
    return shares[checked(index)];
  }

  private int checked(int index) {
    if (index < 0 || index >= shares.length) {
      throw Require.refusal("index", index, "0 to " + (shares.length - 1));
    }
    return index;
  }

  /**
   * Who speaks a language, alone or beside others.
   *
   * @param language any language
   * @return from 0 to 1; 0 for a language that nobody speaks
   */
  public double speakers(String language) {
    int at = languages.indexOf(Require.notNull("language", language));
    double sum = 0;
    for (int r = 0; r < shares.length; r++) {
      sum += sets.get(r).contains(at) ? shares[r] : 0;
    }
    return Math.min(sum, 1);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Repertoires of " + label)
            .column("languages")
            .unit("1")
            .column("share", TextTable.READABLE);
    for (int r = 0; r < shares.length; r++) {
      table.row(String.join(" + ", repertoire(r)), shares[r]);
    }
    return table.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Repertoires that
        && label.equals(that.label)
        && languages.equals(that.languages)
        && sets.equals(that.sets)
        && Arrays.equals(shares, that.shares);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * label.hashCode() + sets.hashCode()) + Arrays.hashCode(shares);
  }

  /** The label, how many repertoires, of which languages. */
  @Override
  public String toString() {
    return "repertoires of "
        + label
        + ": "
        + shares.length
        + " of "
        + languages.size()
        + (languages.size() == 1 ? " language (" : " languages (")
        + Labels.some(languages, SHOWN)
        + ")";
  }

  /** Collects repertoires. Not thread-safe. */
  public static final class Builder {

    private final String label;
    private final boolean inShares;
    private final List<String> languages = new ArrayList<>();
    private final Map<List<Integer>, Double> weights = new LinkedHashMap<>();

    private Builder(String label, boolean inShares) {
      this.label = label;
      this.inShares = inShares;
    }

    /**
     * Adds those who speak some languages and no other; those with the same languages add up.
     *
     * @param weight their share, or how many they are
     * @param spoken their languages, at least one, each once
     * @return this builder
     * @throws IllegalArgumentException if no language is given, one is blank or comes twice, or the
     *     weight is not a share, or negative
     */
    public Builder put(double weight, String... spoken) {
      Set<Integer> set = new TreeSet<>();
      Set<String> seen = new LinkedHashSet<>();
      for (String language : Require.notNull("spoken", spoken)) {
        if (!seen.add(Require.text("spoken", language))) {
          throw Require.refusal("spoken", language, "each language once in a repertoire");
        }
      }
      if (seen.isEmpty()) {
        throw Require.refusal(
            "spoken", seen, "at least one language; those not listed are one, such as 'other'");
      }
      String what = (inShares ? "share of " : "persons of ") + String.join(" + ", seen);
      double checked = inShares ? Require.share(what, weight) : Require.notNegative(what, weight);
      for (String language : seen) {
        if (!languages.contains(language)) {
          if (languages.size() == MOST_LANGUAGES) {
            throw Require.refusal("languages", MOST_LANGUAGES + 1, "at most " + MOST_LANGUAGES);
          }
          languages.add(language);
        }
        set.add(languages.indexOf(language));
      }
      weights.merge(List.copyOf(set), checked + 0.0, Double::sum);
      return this;
    }

    /**
     * Ends the repertoires.
     *
     * @return the repertoires
     * @throws IllegalArgumentException if nobody has any, or shares do not add up to one
     */
    public Repertoires build() {
      double[] shares = weights.values().stream().mapToDouble(Double::doubleValue).toArray();
      double sum = 0;
      for (double share : shares) {
        sum += share;
      }
      Require.positive("sum of the repertoires of " + label, sum);
      if (inShares && Math.abs(sum - 1) > ROUNDING) {
        throw Require.refusal(
            "sum of the shares of " + label,
            sum,
            "1; persons of whom not all are known go in with ofPersons");
      }
      if (!inShares) {
        for (int i = 0; i < shares.length; i++) {
          shares[i] /= sum;
        }
      }
      return new Repertoires(label, List.copyOf(languages), List.copyOf(weights.keySet()), shares);
    }

    @Override
    public String toString() {
      return "repertoires of "
          + label
          + " so far: "
          + weights.size()
          + ", sum "
          + Numbers.readable(weights.values().stream().mapToDouble(Double::doubleValue).sum());
    }
  }
}
