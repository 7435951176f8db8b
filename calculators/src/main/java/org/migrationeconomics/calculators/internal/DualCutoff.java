package org.migrationeconomics.calculators.internal;

import java.util.Map;
import org.migrationeconomics.core.labour.ProfileCounts;

/**
 * Counting with two cutoffs: the first in each dimension, which profiles hold, the second for the
 * weighted number of dimensions. Not for users.
 */
public final class DualCutoff {

  /** Sums of weights reach a cutoff that they miss by less than this. */
  private static final double CLOSE = 1e-9;

  private DualCutoff() {}

  /**
   * The weighted number of dimensions of a profile.
   *
   * @param profile its bits
   * @param shares the weight of each dimension. Not modified
   * @return the sum of the weights of its bits
   */
  public static double score(long profile, double[] shares) {
    double score = 0;
    for (int d = 0; d < shares.length; d++) {
      score += ((profile >> d) & 1) * shares[d];
    }
    return score;
  }

  /**
   * Whether a score reaches the second cutoff, but for rounding.
   *
   * @param score of a profile
   * @param cutoff the second cutoff
   * @return true from the cutoff on
   */
  public static boolean reaches(double score, double cutoff) {
    return score >= cutoff - CLOSE;
  }

  /**
   * Those who reach the second cutoff, as shares of all.
   *
   * @param headcount their share of people
   * @param adjusted the sum of their scores by all people
   */
  public record Sums(double headcount, double adjusted) {}

  /**
   * Counts those who reach the second cutoff.
   *
   * @param profiles of all people, of whom there are some
   * @param shares the weight of each dimension. Not modified
   * @param cutoff the second cutoff
   * @return their shares
   */
  public static Sums count(ProfileCounts profiles, double[] shares, double cutoff) {
    double reaching = 0;
    double scores = 0;
    for (Map.Entry<Long, Double> cell : profiles.weights().entrySet()) {
      double score = score(cell.getKey(), shares);
      if (reaches(score, cutoff)) {
        reaching += cell.getValue();
        scores += cell.getValue() * score;
      }
    }
    double people = profiles.weight();
    return new Sums(reaching / people, scores / people);
  }
}
