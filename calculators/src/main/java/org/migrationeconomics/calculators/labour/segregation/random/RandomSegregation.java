package org.migrationeconomics.calculators.labour.segregation.random;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How much of the dissimilarity of two groups chance alone would bring about: the result of {@link
 * RandomSegregationCalculator}.
 *
 * <p><b>Units</b>: plain numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first the label of the first group
 * @param second the label of the second group
 * @param people how many there are of both
 * @param units how many units have people
 * @param share of the first group in both
 * @param observed D
 * @param expected D*, the mean of D if people were drawn into units by chance
 * @param systematic Carrington and Troske's index, from -1 to 1; no value if D* is 1
 */
public record RandomSegregation(
    String first,
    String second,
    double people,
    int units,
    double share,
    double observed,
    double expected,
    Figure systematic)
    implements Tabular {

  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public RandomSegregation {
    Require.text("first group", first);
    Require.text("second group", second);
    Require.positive("people", people);
    Require.share("share", share);
    Require.share("observed dissimilarity", observed);
    Require.share("expected dissimilarity", expected);
    Require.notNull("systematic segregation", systematic);
  }

  @Override
  public TextTable table() {
    return TextTable.titled("Dissimilarity of " + first + " and " + second + ", and chance")
        .column("quantity")
        .column("formula")
        .unit("1")
        .column("value", 6)
        .row("people per unit", "T / units", Cell.in("persons per unit", people / units))
        .row("share of " + first, "P", share)
        .row("observed", "D", observed)
        .row("expected by chance", "D* = Σ E|X - t P| / (2TP(1-P))", expected)
        .row("systematic", "(D-D*)/(1-D*), or (D-D*)/D* below", systematic)
        .build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title())
        .add(this::table)
        .figure("people", "persons", people)
        .figure("units", "units", units)
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
