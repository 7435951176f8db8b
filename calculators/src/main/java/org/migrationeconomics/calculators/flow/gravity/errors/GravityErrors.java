package org.migrationeconomics.calculators.flow.gravity.errors;

import java.io.Serializable;
import java.util.List;
import org.migrationeconomics.core.internal.Require;

/**
 * Which standard errors are wanted: robust to any variance of single rows, or to any dependence
 * within clusters, of one kind or of two.
 *
 * <pre>
 *   V = c · A⁻¹ B A⁻¹      A = Σ μ x x'      B = Σ s s'
 *
 *   robust       s = x (y − μ) of each row
 *   clustered    s = Σ x (y − μ) over each cluster
 *   two ways     B = B(first) + B(second) − B(both)
 * </pre>
 *
 * <p>x are the columns less what the fixed effects explain of them. The factor c is the {@link
 * SmallSampleCorrection}.
 *
 * <p><b>Source</b>: A. C. Cameron, J. B. Gelbach and D. L. Miller, "Robust Inference With Multiway
 * Clustering", Journal of Business and Economic Statistics 29 (2011), doi:10.1198/jbes.2010.07136.
 *
 * <p>Immutable and thread-safe.
 */
public final class GravityErrors implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String[] clusters;
  private final SmallSampleCorrection correction;

  private GravityErrors(String[] clusters, SmallSampleCorrection correction) {
    this.clusters = clusters;
    this.correction = correction;
  }

  /**
   * Errors robust to heteroskedasticity, with n/(n−1).
   *
   * @return the choice
   */
  public static GravityErrors robust() {
    return new GravityErrors(new String[0], SmallSampleCorrection.STATA);
  }

  /**
   * Errors robust to dependence within clusters, with the correction for nested effects.
   *
   * @param cluster a column of clusters or of fixed effects
   * @return the choice
   */
  public static GravityErrors clustered(String cluster) {
    return new GravityErrors(
        new String[] {Require.text("cluster", cluster)}, SmallSampleCorrection.NESTED);
  }

  /**
   * Errors robust to dependence within clusters of two kinds, such as origins and destinations.
   *
   * @param first a column of clusters or of fixed effects
   * @param second another one
   * @return the choice
   * @throws IllegalArgumentException if both are the same
   */
  public static GravityErrors clustered(String first, String second) {
    Require.text("first", first);
    Require.text("second", second);
    if (first.equals(second)) {
      throw Require.refusal("second", second, "another cluster than the first");
    }
    return new GravityErrors(new String[] {first, second}, SmallSampleCorrection.NESTED);
  }

  /**
   * A copy with another correction for small samples.
   *
   * @param newCorrection the correction
   * @return the choice
   */
  public GravityErrors withCorrection(SmallSampleCorrection newCorrection) {
    return new GravityErrors(clusters, Require.notNull("correction", newCorrection));
  }

  /**
   * The columns of clusters.
   *
   * @return none, one or two names
   */
  public List<String> clusters() {
    return List.of(clusters);
  }

  /**
   * The correction for small samples.
   *
   * @return the correction
   */
  public SmallSampleCorrection correction() {
    return correction;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GravityErrors that
        && clusters().equals(that.clusters())
        && correction == that.correction;
  }

  @Override
  public int hashCode() {
    return 31 * clusters().hashCode() + correction.hashCode();
  }

  /** The kind of errors and their correction. */
  @Override
  public String toString() {
    return (clusters.length == 0 ? "robust" : "clustered by " + String.join(" and ", clusters))
        + ", "
        + correction.label();
  }
}
