package org.migrationeconomics.calculators.society.community.belonging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.calculators.internal.DualCutoff;
import org.migrationeconomics.calculators.society.community.belonging.TransnationalActivity.Share;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.ProfileCounts;
import org.migrationeconomics.core.measure.Figure;

/**
 * How many people live across borders regularly: calls, visits, money, votes, clubs?
 *
 * <pre>
 *   regular = share of people with k or more of K activities, each at a frequency or above
 * </pre>
 *
 * <p>Two cutoffs, as of deprivations: the frequency is the first, and profiles hold a 1 where
 * somebody reaches it; the number of activities is the second.
 *
 * <p>Options and their defaults: {@link #withLeast} 1 activity.
 *
 * <p><b>Units</b>: persons in; shares out.
 *
 * <p><b>Source</b>: the count is that of S. Alkire and J. Foster, <i>Journal of Public
 * Economics</i> 95, 2011, here of what people do.
 *
 * <p><b>No published figure</b>, as profiles of single people are not published; the tests rest on
 * examples by hand.
 *
 * <p>Immutable and thread-safe.
 */
public final class TransnationalActivityCalculator {

  private static final TransnationalActivityCalculator DEFAULTS =
      new TransnationalActivityCalculator(1);

  private final int least;

  private TransnationalActivityCalculator(int least) {
    this.least = least;
  }

  /**
   * The calculator with the option listed above.
   *
   * @return the calculator
   */
  public static TransnationalActivityCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another number of activities.
   *
   * @param activities that make somebody regular, at least 1
   * @return the calculator
   * @throws IllegalArgumentException if there are fewer
   */
  public TransnationalActivityCalculator withLeast(int activities) {
    if (activities < 1) {
      throw Require.refusal("activities", activities, "at least 1");
    }
    return new TransnationalActivityCalculator(activities);
  }

  /**
   * Who is regular.
   *
   * @param profiles how many people do what at the frequency or above, 1 where they do
   * @return their share
   * @throws IllegalArgumentException if there is nobody, or there are fewer activities than make
   *     somebody regular
   */
  public TransnationalActivity calculate(ProfileCounts profiles) {
    Require.notNull("profiles", profiles);
    if (profiles.isEmpty()) {
      throw Require.refusal("profiles", "without people", "at least one person");
    }
    int all = profiles.dimensions().size();
    if (least > all) {
      throw Require.refusal("activities that make somebody regular", least, "at most " + all);
    }
    double[] ones = new double[all];
    Arrays.fill(ones, 1);
    DualCutoff.Sums sums = DualCutoff.count(profiles, ones, least);
    double people = profiles.weight();
    double[] doing = new double[all];
    double[] regular = new double[all];
    double squares = 0;
    for (Map.Entry<Long, Double> cell : profiles.weights().entrySet()) {
      long profile = cell.getKey();
      boolean reaches = DualCutoff.reaches(DualCutoff.score(profile, ones), least);
      double deviation = (reaches ? 1 : 0) - sums.headcount();
      squares += profiles.squaredWeights().getOrDefault(profile, 0.0) * deviation * deviation;
      for (int a = 0; a < all; a++) {
        if (((profile >> a) & 1) == 1) {
          doing[a] += cell.getValue() / people;
          regular[a] += reaches ? cell.getValue() / people : 0;
        }
      }
    }
    long n = profiles.count();
    List<Share> shares = new ArrayList<>();
    for (int a = 0; a < all; a++) {
      shares.add(new Share(profiles.dimensions().get(a), doing[a], regular[a]));
    }
    return new TransnationalActivity(
        people,
        least,
        sums.headcount(),
        n > 1
            ? Figure.of(Math.sqrt(squares * n / (n - 1)) / people)
            : Figure.empty("one observation has no standard error"),
        sums.headcount() > 0
            ? Figure.of(sums.adjusted() / sums.headcount())
            : Figure.empty("nobody is regular"),
        shares);
  }

  /** The option. */
  @Override
  public String toString() {
    return "TransnationalActivityCalculator, least activities " + least;
  }
}
