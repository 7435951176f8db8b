package org.migrationeconomics.calculators.flow.gravity.sample;

import java.util.List;
import org.migrationeconomics.core.internal.Require;

/**
 * Which rows a gravity model was estimated from, and which not and why.
 *
 * <p>Rows are numbered from 0, as they were given.
 *
 * <p>Immutable and thread-safe.
 *
 * @param given how many rows there were
 * @param used how many the estimates come from
 * @param zeroWeights how many were left out because their weight is 0: they stand for nobody
 * @param zeroResponses how many were left out because ln 0 does not exist; 0 for other estimators
 * @param zeroGroups levels of effects without any positive response, as {@code set = level}
 * @param zeroGroupRows how many rows were left out for them
 * @param separated rows that the rectifier found to be separated, and left out
 * @param separationDecided whether the search for separated rows came to its end; false also says
 *     that estimates may not exist
 * @param singletons how many rows were alone in a level of an effect
 * @param singletonsDropped whether those were left out
 */
public record GravitySample(
    int given,
    int used,
    int zeroWeights,
    int zeroResponses,
    List<String> zeroGroups,
    int zeroGroupRows,
    List<Integer> separated,
    boolean separationDecided,
    int singletons,
    boolean singletonsDropped) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if rows that were used and left out are not those given
   */
  public GravitySample {
    Require.notNull("zeroGroups", zeroGroups);
    Require.notNull("separated", separated);
    zeroGroups = List.copyOf(zeroGroups);
    separated = List.copyOf(separated);
    int left =
        given
            - zeroWeights
            - zeroResponses
            - zeroGroupRows
            - separated.size()
            - (singletonsDropped ? singletons : 0);
    if (used != left) {
      throw Require.refusal("used", used, left + ", those given less those left out");
    }
  }

  /** The counts that are not zero. */
  @Override
  public String toString() {
    String text = used + " of " + given + " rows";
    text += zeroWeights > 0 ? ", " + zeroWeights + " of weight 0" : "";
    text += zeroResponses > 0 ? ", " + zeroResponses + " without a logarithm" : "";
    text +=
        zeroGroupRows > 0
            ? ", " + zeroGroupRows + " in " + zeroGroups.size() + " groups of zeros only"
            : "";
    text += separated.isEmpty() ? "" : ", " + separated.size() + " separated";
    text += separationDecided ? "" : ", separation not decided";
    text +=
        singletons > 0
            ? ", " + singletons + " singletons " + (singletonsDropped ? "left out" : "kept")
            : "";
    return text;
  }
}
