package org.migrationeconomics.data.migration.estimates;

import java.util.Locale;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;

/**
 * The six ways in which Abel and Cohen estimate flows from stocks, and the estimates of Abel and
 * Sander before them.
 *
 * <p>They answer the same question for the same corridor and five years, and their answers differ
 * from none to millions of people: from Mexico to the United States in 2010-2015 they give 0,
 * 13,548, 3,852,868, 12,121, 299,742 and 1,740,211.
 *
 * <p><b>Source</b>: G. J. Abel and J. E. Cohen, Bilateral international migration flow estimates
 * for 200 countries, Scientific Data 6:82 (2019), doi:10.1038/s41597-019-0089-3; G. J. Abel and N.
 * Sander, Quantifying global international migration flows, Science 343:1520 (2014),
 * doi:10.1126/science.1248676.
 */
public enum FlowEstimate {
  /** Difference of two stocks, a decline dropped. */
  STOCK_DIFFERENCE_DROP("sd_drop_neg", "stock difference, declines dropped"),
  /** Difference of two stocks, a decline counted as a return. */
  STOCK_DIFFERENCE_REVERSE("sd_rev_neg", "stock difference, declines reversed"),
  /** The same rate of migration for every stock. */
  MIGRATION_RATE("mig_rate", "migration rate"),
  /** Demographic accounting with the fewest moves, open to the rest of the world. */
  MINIMUM_OPEN("da_min_open", "demographic accounting, minimum, open"),
  /** Demographic accounting with the fewest moves, closed. */
  MINIMUM_CLOSED("da_min_closed", "demographic accounting, minimum, closed"),
  /** Demographic accounting, the fewest moves mixed with independence, closed. */
  PSEUDO_BAYES_CLOSED("da_pb_closed", "demographic accounting, pseudo-Bayesian, closed"),
  /**
   * The earlier estimates of Abel and Sander for 1990 to 2010, with the fewest moves that stocks
   * and populations of 2012 allow.
   */
  ABEL_SANDER_2014("countryflow", "Abel and Sander 2014");

  private final String code;
  private final String label;

  FlowEstimate(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /**
   * The estimate of a code.
   *
   * @param code the name of a column, such as {@code da_pb_closed}
   * @return the estimate; empty if there is none of this code
   */
  public static Optional<FlowEstimate> find(String code) {
    String plain = Require.notNull("code", code).strip().toLowerCase(Locale.ROOT);
    for (FlowEstimate estimate : values()) {
      if (estimate.code.equals(plain)) {
        return Optional.of(estimate);
      }
    }
    return Optional.empty();
  }

  /**
   * The name that the published files have for it.
   *
   * @return for example {@code da_pb_closed}
   */
  public String code() {
    return code;
  }

  /**
   * The estimate in words.
   *
   * @return for example {@code migration rate}
   */
  public String label() {
    return label;
  }
}
