package org.migrationeconomics.calculators.flow.indices;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How unevenly moves are spread over the corridors, as the Gini coefficients of Plane and Mulligan.
 *
 * <pre>
 *   N = n(n − 1) corridors, M = all moves
 *   total, corrected      Σ Σ |m_a − m_b| / (2 (N − 1) M)      uncorrected: N for N − 1
 *   row                   Σ_i Σ_{j,l} |m_ij − m_il| / (2 N M)
 *   column                Σ_j Σ_{i,k} |m_ij − m_kj| / (2 N M)
 *   exchange              Σ_{i≠j} |m_ij − m_ji| / (2 N M)
 *   in-field of j         Σ_{i,k} |m_ij − m_kj| / (2 (n − 2) D_j)
 *   out-field of i        Σ_{j,l} |m_ij − m_il| / (2 (n − 2) O_i)
 *   weighted, in          Σ_j (D_j / M) in-field_j            Bell et al. divide it by n
 * </pre>
 *
 * <p>The corrected total is 1 if all move along one corridor and 0 if as many move along each. Row,
 * column and exchange are parts of the uncorrected total in the sense that they count some of its
 * pairs; what is left of it is neither.
 *
 * <p><b>Units</b>: plain numbers from 0 to 1.
 *
 * <p><b>Source</b>: D. A. Plane and G. F. Mulligan, Measuring spatial focusing in a migration
 * system, Demography 34:2 (1997), 251-262; the weighted ones M. Bell et al., Journal of the Royal
 * Statistical Society A 165:3 (2002).
 *
 * <p><b>Reproduces</b>: the two hypothetical systems of Plane and Mulligan, p. 253, total 0.2667
 * and 0.225 ({@code MigrationIndicesTest}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param places n, the number of places
 * @param total over all corridors, corrected for their number: from 0 to 1
 * @param totalUncorrected over all corridors, from 0 to 1 − 1/N
 * @param row over destinations, within each origin
 * @param column over origins, within each destination
 * @param exchange between flow and counter-flow
 * @param inField of each destination over the origins of those who came; a hole where nobody came,
 *     and everywhere if there are two places
 * @param outField of each origin over the destinations of those who left; a hole where nobody left,
 *     and everywhere if there are two places
 * @param weightedIn the in-fields, weighted by those who came
 * @param weightedOut the out-fields, weighted by those who left
 */
public record MigrationGinis(
    int places,
    double total,
    double totalUncorrected,
    double row,
    double column,
    double exchange,
    PlaceVector inField,
    PlaceVector outField,
    Figure weightedIn,
    Figure weightedOut)
    implements Tabular {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a coefficient is not from 0 to 1
   */
  public MigrationGinis {
    if (places < 2) {
      throw Require.refusal("places", places, "at least 2");
    }
    Require.share("total", total);
    Require.share("totalUncorrected", totalUncorrected);
    Require.share("row", row);
    Require.share("column", column);
    Require.share("exchange", exchange);
    Require.notNull("inField", inField);
    Require.notNull("outField", outField);
    Require.notNull("weightedIn", weightedIn);
    Require.notNull("weightedOut", weightedOut);
  }

  /**
   * The weighted in-field coefficient as Bell et al. (2002) print it, divided by the number of
   * places.
   *
   * @return the coefficient; no value if there are two places
   */
  public Figure bellWeightedIn() {
    return weightedIn.isPresent() ? Figure.of(weightedIn.value() / places) : weightedIn;
  }

  /**
   * The weighted out-field coefficient as Bell et al. (2002) print it, divided by the number of
   * places.
   *
   * @return the coefficient; no value if there are two places
   */
  public Figure bellWeightedOut() {
    return weightedOut.isPresent() ? Figure.of(weightedOut.value() / places) : weightedOut;
  }

  /**
   * The share of one part in the uncorrected total.
   *
   * @param part {@link #row}, {@link #column} or {@link #exchange}
   * @return per cent; no value if all corridors are equal
   * @throws IllegalArgumentException if the part is not from 0 to 1
   */
  public Figure percentOfTotal(double part) {
    Require.share("part", part);
    return totalUncorrected > 0
        ? Figure.of(100 * part / totalUncorrected)
        : Figure.empty("as many move along every corridor");
  }

  /** The coefficients of the whole system; {@link #fields} has those of the places. */
  @Override
  public TextTable table() {
    return TextTable.titled("Gini coefficients of a migration system of " + places + " places")
        .column("coefficient")
        .unit("1")
        .column("value", 6)
        .unit("%")
        .column("% of total", 1)
        .row("total, corrected", total, Figure.empty("another denominator"))
        .row("total, uncorrected", totalUncorrected, percentOfTotal(totalUncorrected))
        .row("row", row, percentOfTotal(row))
        .row("column", column, percentOfTotal(column))
        .row("exchange", exchange, percentOfTotal(exchange))
        .row("weighted in-field", weightedIn, Figure.empty("another denominator"))
        .row("weighted out-field", weightedOut, Figure.empty("another denominator"))
        .reasons()
        .build();
  }

  /** The coefficients, and those of the fields of every place. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "system")
        .add(this::fields, "fields")
        .build();
  }

  /**
   * The in-field and out-field of every place.
   *
   * @return a table, one line a place
   */
  public TextTable fields() {
    TextTable.Builder table =
        TextTable.titled("Migration fields, Gini coefficients")
            .column("place")
            .unit("1")
            .column("in-field", 4)
            .column("out-field", 4);
    for (Place place : inField.places()) {
      table.row(place.code(), inField.figure(place), outField.figure(place));
    }
    return table.build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
