package org.migrationeconomics.calculators.society.diversity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.society.Repertoires;

/**
 * Which languages should be official, if only so many can be: those that leave out as few people as
 * possible.
 *
 * <pre>
 *   DI(L) = share of those who speak no language of L       the best L of k languages: min DI(L)
 * </pre>
 *
 * <p>Each further language takes in fewer people than it would have taken in before the others: DI
 * falls, and its falls become smaller. That is why taking one language after the other is never far
 * off: it covers at least 1 − (1 − 1/k)^k of what the best set covers. Where every set can be
 * looked at, it is. Of sets that leave out equally many the first in the order of the languages is
 * taken.
 *
 * <p>Options and their defaults: {@link #withSearch}: every set if there are at most 200,000.
 *
 * <p><b>Units</b>: shares of people.
 *
 * <p><b>Source</b>: V. Ginsburgh and S. Weber, How many languages do we need? (Princeton 2011); G.
 * L. Nemhauser, L. A. Wolsey and M. L. Fisher, An analysis of approximations for maximizing
 * submodular set functions, Mathematical Programming 14 (1978), for the bound.
 *
 * <p>Immutable and thread-safe.
 */
public final class OfficialLanguagesCalculator {

  /** Most sets that are looked at. */
  private static final long MOST_SETS = 200_000;

  /** Differences of shares below this are rounding. */
  private static final double TIE = 1e-12;

  private static final OfficialLanguagesCalculator DEFAULTS =
      new OfficialLanguagesCalculator(LanguageSearch.AUTOMATIC);

  private final LanguageSearch search;

  private OfficialLanguagesCalculator(LanguageSearch search) {
    this.search = search;
  }

  /**
   * A calculator that looks at every set if they are few.
   *
   * @return the calculator
   */
  public static OfficialLanguagesCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that looks for the set in another way.
   *
   * @param newSearch the way
   * @return the calculator
   */
  public OfficialLanguagesCalculator withSearch(LanguageSearch newSearch) {
    return new OfficialLanguagesCalculator(Require.notNull("search", newSearch));
  }

  /**
   * The best set of official languages.
   *
   * @param repertoires what people speak
   * @param count how many languages are official, from 1 to as many as are spoken
   * @return the set and whom it leaves out
   * @throws IllegalArgumentException if the count is not possible, or every set is asked for and
   *     there are more than 200,000
   */
  public OfficialLanguages calculate(Repertoires repertoires, int count) {
    Coverage coverage = new Coverage(Require.notNull("repertoires", repertoires));
    int n = coverage.languages;
    if (count < 1 || count > n) {
      throw Require.refusal("count", count, "from 1 to the " + n + " languages that are spoken");
    }
    boolean few = isFew(n, count);
    if (search == LanguageSearch.EXACT && !few) {
      throw Require.refusal(
          "count",
          count,
          "a number with at most "
              + MOST_SETS
              + " sets of "
              + n
              + " languages, or the search GREEDY");
    }
    boolean exact = few && search != LanguageSearch.GREEDY;
    int[] set = exact ? coverage.best(count) : coverage.greedy(count, all(n));
    int[] ordered = coverage.greedy(count, set);
    List<String> names = new ArrayList<>();
    List<Double> leftOut = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(repertoires.languages().get(ordered[i]));
      leftOut.add(coverage.leftOut(ordered, i + 1));
    }
    double out = leftOut.get(count - 1);
    return new OfficialLanguages(
        repertoires.label(),
        names,
        leftOut,
        exact ? out : Math.min(out, coverage.fewest(ordered, count)),
        exact ? LanguageSearch.EXACT : LanguageSearch.GREEDY);
  }

  private static int[] all(int n) {
    int[] all = new int[n];
    Arrays.setAll(all, i -> i);
    return all;
  }

  private static boolean isFew(int n, int k) {
    double sets = 1;
    for (int i = 0; i < Math.min(k, n - k); i++) {
      sets = sets * (n - i) / (i + 1);
      if (sets > MOST_SETS) {
        return false;
      }
    }
    return true;
  }

  /** The options. */
  @Override
  public String toString() {
    return "OfficialLanguagesCalculator, " + search.label();
  }

  /** Who speaks what, as numbers. Not thread-safe. */
  private static final class Coverage {

    private final int languages;
    private final boolean[][] speaks;
    private final double[] shares;
    private double least;
    private int[] found = new int[0];

    Coverage(Repertoires repertoires) {
      languages = repertoires.languages().size();
      speaks = new boolean[repertoires.size()][languages];
      shares = new double[repertoires.size()];
      for (int r = 0; r < shares.length; r++) {
        shares[r] = repertoires.share(r);
        for (String language : repertoires.repertoire(r)) {
          speaks[r][repertoires.languages().indexOf(language)] = true;
        }
      }
    }

    /** Who speaks none of the first languages of a set. */
    double leftOut(int[] set, int count) {
      double out = 0;
      for (int r = 0; r < shares.length; r++) {
        boolean covered = false;
        for (int i = 0; i < count && !covered; i++) {
          covered = speaks[r][set[i]];
        }
        out += covered ? 0 : shares[r];
      }
      return Math.min(out, 1);
    }

    int[] best(int count) {
      least = Double.POSITIVE_INFINITY;
      extend(new int[count], 0, 0);
      return found;
    }

    private void extend(int[] set, int size, int from) {
      if (size == set.length) {
        double out = leftOut(set, size);
        if (out < least - TIE) {
          least = out;
          found = set.clone();
        }
        return;
      }
      for (int language = from; language <= languages - (set.length - size); language++) {
        set[size] = language;
        extend(set, size + 1, language + 1);
      }
    }

    int[] greedy(int count, int[] among) {
      int[] set = new int[count];
      boolean[] taken = new boolean[languages];
      for (int size = 0; size < count; size++) {
        double out = Double.POSITIVE_INFINITY;
        int next = -1;
        for (int language : among) {
          set[size] = language;
          double then = taken[language] ? Double.POSITIVE_INFINITY : leftOut(set, size + 1);
          if (then < out - TIE) {
            out = then;
            next = language;
          }
        }
        set[size] = next;
        taken[next] = true;
      }
      return set;
    }

    /**
     * The least that any set of so many languages can leave out, by the bound of the greedy search
     * and by adding the largest gains that are left, whichever is nearer.
     */
    double fewest(int[] set, int count) {
      double out = leftOut(set, count);
      double everybody = leftOut(set, 0);
      double mostByRatio = (everybody - out) / (1 - Math.pow(1 - 1.0 / count, count));
      double[] gains = new double[languages];
      int[] longer = Arrays.copyOf(set, count + 1);
      for (int language = 0; language < languages; language++) {
        longer[count] = language;
        gains[language] = out - leftOut(longer, count + 1);
      }
      Arrays.sort(gains);
      double mostByGains = everybody - out;
      for (int i = 0; i < count; i++) {
        mostByGains += gains[languages - 1 - i];
      }
      return Math.max(0, everybody - Math.min(mostByRatio, mostByGains));
    }
  }
}
