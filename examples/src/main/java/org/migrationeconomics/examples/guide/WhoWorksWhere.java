package org.migrationeconomics.examples.guide;

import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndicesCalculator;
import org.migrationeconomics.calculators.labour.segregation.random.RandomSegregationCalculator;
import org.migrationeconomics.charts.Chart;

/** Men and women in nine occupations of Switzerland in 1998. */
final class WhoWorksWhere {

  private WhoWorksWhere() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var jobs = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
    var groups = List.of("men", "women");
    var counts =
        GroupCounts.of(
            jobs, groups, 63, 25, 157, 77, 196, 239, 69, 148, 44, 118, 15, 5, 146, 30, 43, 9, 18,
            32);
    System.out.println(
        SegregationIndicesCalculator.withDefaults().between(counts, "women", "men").show());
    System.out.println(
        RandomSegregationCalculator.withDefaults().calculate(counts, "women", "men").show());
    // end::lines[]
    return Optional.empty();
  }
}
