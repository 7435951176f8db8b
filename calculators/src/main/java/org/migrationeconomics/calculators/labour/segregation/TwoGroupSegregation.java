package org.migrationeconomics.calculators.labour.segregation;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The segregation of two groups from each other, by every two-group index; formulas in {@link
 * SegregationFormulas}. Nobody else counts: P is the share of the first in the two.
 *
 * <p><b>Units</b>: plain numbers; M in units of the logarithm.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first the label of the first group, x
 * @param second the label of the second group, y
 * @param firstCount X
 * @param secondCount Y
 * @param dissimilarity D
 * @param karmelMaclachlan I = 2 P (1-P) D
 * @param gini G
 * @param hutchens the square root index
 * @param mutualInformation M of the two groups
 * @param theilH H of the two groups
 * @param isolation xPx of the first group
 * @param isolationOfSecond yPy of the second group
 * @param correlationRatio η²
 */
public record TwoGroupSegregation(
    String first,
    String second,
    double firstCount,
    double secondCount,
    double dissimilarity,
    double karmelMaclachlan,
    double gini,
    double hutchens,
    double mutualInformation,
    double theilH,
    double isolation,
    double isolationOfSecond,
    double correlationRatio)
    implements Tabular {

  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public TwoGroupSegregation {
    Require.text("first group", first);
    Require.text("second group", second);
    Require.positive("count of " + first, firstCount);
    Require.positive("count of " + second, secondCount);
    Require.share("dissimilarity", dissimilarity);
    Require.share("Karmel-MacLachlan", karmelMaclachlan);
    Require.share("Gini", gini);
    Require.share("Hutchens", hutchens);
    Require.notNegative("mutual information", mutualInformation);
    Require.share("Theil H", theilH);
    Require.share("isolation", isolation);
    Require.share("isolation of second", isolationOfSecond);
    Require.share("correlation ratio", correlationRatio);
  }

  /**
   * The share of the first group in the two.
   *
   * @return P, above 0 and below 1
   */
  public double share() {
    return firstCount / (firstCount + secondCount);
  }

  /**
   * Exposure of the first group to the second.
   *
   * @return xPy = 1 - xPx, since only the two count
   */
  public double exposure() {
    return 1 - isolation;
  }

  /**
   * Exposure of the second group to the first.
   *
   * @return yPx = 1 - yPy; X·xPy = Y·yPx
   */
  public double exposureOfSecond() {
    return 1 - isolationOfSecond;
  }

  /** The indices by name, with their formulas. */
  @Override
  public TextTable table() {
    return TextTable.titled("Segregation of " + first + " (x) and " + second + " (y)")
        .column("index")
        .column("formula")
        .unit("1")
        .column("value", 6)
        .row("share of x", "P = X/T", share())
        .row("dissimilarity (Duncan)", "½ Σ|x/X - y/Y|", dissimilarity)
        .row("Karmel-MacLachlan", "2 P (1-P) D", karmelMaclachlan)
        .row("Gini", "Σ Σ t t'|P-P'| / (2T²P(1-P))", gini)
        .row("Hutchens", "1 - Σ √(x y/(X Y))", hutchens)
        .row("mutual information M", "Σ p ln(p/(p p))", mutualInformation)
        .row("Theil H", "M / E", theilH)
        .row("isolation of x", "xPx = Σ (x/X)(x/t)", isolation)
        .row("exposure of x to y", "xPy", exposure())
        .row("exposure of y to x", "yPx", exposureOfSecond())
        .row("correlation ratio", "(xPx - P)/(1 - P)", correlationRatio)
        .build();
  }

  /** The indices and the sizes of both groups. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "indices")
        .add(
            () ->
                TextTable.titled("sizes")
                    .column("group")
                    .unit("persons")
                    .column("persons")
                    .row(first, firstCount)
                    .row(second, secondCount)
                    .build(),
            "groups")
        .figure("isolation of y", "1", isolationOfSecond, "indices")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
