package org.migrationeconomics.calculators.remittance.bilateral;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The incomes with which a bilateral remittance matrix was made, as far as the matrix and the
 * stocks tell: the result of {@link ImpliedIncomeCalculator}.
 *
 * <p>They are recovered, and neither published nor observed.
 *
 * <p><b>Units</b>: income per head in the single units that the makers of the matrix used; the
 * matrix does not say of which currency. Residuals are relative deviations (0.01 is 1 %).
 *
 * <p>Immutable and thread-safe.
 *
 * @param places one row a place, in the order of the matrix
 * @param beta the exponent that was assumed
 */
public record ImpliedIncomes(List<ImpliedIncome> places, double beta) implements Tabular {

  /**
   * Copies the rows.
   *
   * @throws IllegalArgumentException if beta is not above 0 and below 1
   */
  public ImpliedIncomes {
    Require.notNull("places", places);
    places = List.copyOf(places);
    if (!(beta > 0 && beta < 1)) {
      throw Require.refusal("beta", beta, "an exponent above 0 and below 1");
    }
  }

  /**
   * The income of a place, or the reason why the matrix does not tell it.
   *
   * @param place any place
   * @return the figure
   */
  public Figure income(Place place) {
    Require.notNull("place", place);
    return places.stream()
        .filter(row -> row.place().equals(place))
        .findFirst()
        .map(ImpliedIncome::income)
        .orElseGet(() -> Figure.empty(place + " is not in the matrix"));
  }

  /**
   * The income of a place, by its code.
   *
   * @param place code of the place
   * @return the figure
   * @throws IllegalArgumentException if the code is unknown
   */
  public Figure income(String place) {
    return income(Place.of(place));
  }

  /**
   * How many incomes the matrix tells.
   *
   * @return the count of places with an income
   */
  public int identified() {
    return (int) places.stream().filter(row -> row.income().isPresent()).count();
  }

  /**
   * The largest relative deviation between a cell and the rule.
   *
   * @return the largest residual of all places; no value if no column tests the incomes
   */
  public Figure largestResidual() {
    return places.stream()
        .map(ImpliedIncome::residual)
        .filter(Figure::isPresent)
        .max((one, other) -> Double.compare(one.value(), other.value()))
        .orElseGet(() -> Figure.empty("no column tests the incomes"));
  }

  /**
   * The incomes as a vector, with holes where the matrix does not tell: an input of {@link
   * BilateralRemittanceAllocator}.
   *
   * @param unit the unit in which the makers of the matrix are known, or assumed, to have counted
   * @return the incomes
   */
  public PlaceVector toVector(MoneyUnit unit) {
    PlaceVector.Builder vector =
        PlaceVector.builder(unit)
            .label("income per head")
            .source("recovered from a bilateral remittance matrix");
    for (ImpliedIncome row : places) {
      if (row.income().isPresent()) {
        vector.put(row.place(), row.income().value());
      } else {
        vector.hole(row.place());
      }
    }
    return vector.build();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "incomes implied by a bilateral remittance matrix, beta "
                    + beta
                    + ", recovered of "
                    + identified()
                    + " of "
                    + places.size()
                    + " places")
            .column("code")
            .column("place")
            .unit("that of the incomes")
            .column("income per head", 2)
            .unit("1")
            .column("largest residual", TextTable.ALL_DIGITS);
    for (ImpliedIncome row : places) {
      table.row(row.place().code(), row.place().name(), row.income(), row.residual());
    }
    return table
        .note(
            "Recovered, not published: "
                + identified()
                + " of "
                + places.size()
                + " places"
                + (largestResidual().isPresent()
                    ? ", largest relative residual " + Numbers.exact(largestResidual().value())
                    : ""))
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
