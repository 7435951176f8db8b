package org.migrationeconomics.core.labour;

import org.migrationeconomics.core.internal.Numbers;

/**
 * What is said of observations whose weight is 0, in one wording everywhere: they stand for nobody,
 * are in no figure, and are counted. Not for users.
 */
final class ZeroWeights {

  private ZeroWeights() {}

  /** Such as {@code "; 3 of weight 0 left out"} after the separator given; nothing for none. */
  static String text(long count, String separator) {
    return count == 0 ? "" : separator + Numbers.fixed((double) count, 0) + " of weight 0 left out";
  }
}
