package org.migrationeconomics.data.migration.estimates;

import java.io.Serializable;
import java.util.Comparator;

/** What tells two tables of estimates apart. */
record EstimateYear(FlowEstimate estimate, int from)
    implements Comparable<EstimateYear>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Comparator<EstimateYear> ORDER =
      Comparator.comparing(EstimateYear::estimate).thenComparingInt(EstimateYear::from);

  @Override
  public int compareTo(EstimateYear other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return estimate.code() + " " + from;
  }
}
