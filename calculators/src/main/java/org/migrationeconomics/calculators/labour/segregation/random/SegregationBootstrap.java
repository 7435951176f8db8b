package org.migrationeconomics.calculators.labour.segregation.random;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How uncertain and how biased indices of segregation are, by resampling: the result of {@link
 * SegregationBootstrapCalculator}.
 *
 * <p><b>Units</b>: those of each index.
 *
 * <p>Immutable and thread-safe.
 *
 * @param replications how many samples were drawn
 * @param seed from which chance began; the same seed gives the same result
 * @param confidence of the intervals
 * @param estimates one for each index
 */
public record SegregationBootstrap(
    int replications, long seed, double confidence, List<Estimate> estimates) implements Tabular {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the confidence is not a share
   */
  public SegregationBootstrap {
    Require.notNull("estimates", estimates);
    Require.share("confidence", confidence);
    estimates = List.copyOf(estimates);
  }

  /**
   * One index.
   *
   * @param index its name: M, H, D or R
   * @param observed from the counts themselves
   * @param bias mean of the samples less what was observed
   * @param corrected observed less bias
   * @param standardError standard deviation of the samples
   * @param lower end of the basic bootstrap interval, twice the observed less the upper quantile
   * @param upper end of the same, twice the observed less the lower quantile
   */
  public record Estimate(
      String index,
      double observed,
      double bias,
      double corrected,
      double standardError,
      double lower,
      double upper) {

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public Estimate {
      Require.text("index", index);
      Require.finite("observed", observed);
      Require.finite("bias", bias);
      Require.finite("corrected", corrected);
      Require.notNegative("standard error", standardError);
      Require.finite("lower", lower);
      Require.finite("upper", upper);
    }
  }

  /**
   * One index by its name.
   *
   * @param index M, H, D or R
   * @return the estimate
   * @throws IllegalArgumentException if there is no such index
   */
  public Estimate index(String index) {
    return Require.one("index", index, estimates, Estimate::index);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Segregation by bootstrap, " + replications + " samples, seed " + seed)
            .column("index")
            .unit("1")
            .column("observed", 6)
            .column("bias", 6)
            .column("corrected", 6)
            .column("s.e.", 6)
            .column("from", 6)
            .column("to", 6);
    for (Estimate one : estimates) {
      table.row(
          one.index(),
          one.observed(),
          one.bias(),
          one.corrected(),
          one.standardError(),
          one.lower(),
          one.upper());
    }
    return table.note("from, to: basic bootstrap interval of confidence " + confidence).build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
