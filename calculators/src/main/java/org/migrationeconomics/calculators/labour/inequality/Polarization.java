package org.migrationeconomics.calculators.labour.inequality;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How far wages gather at two or more poles: the result of {@link PolarizationCalculator}.
 *
 * <p><b>Units</b>: plain numbers; mean and median are in the unit named in the basis.
 *
 * <p>Immutable and thread-safe.
 *
 * @param basis whose wages, in which unit
 * @param mean the mean wage
 * @param median the wage in the middle
 * @param lowerHalf the share of all wages that the lower half of the workers gets
 * @param gini the Gini coefficient
 * @param wolfson Wolfson's index: 0 of equal wages, 1 where half gets nothing and the others alike
 * @param estebanRay the index of Esteban and Ray for each sensitivity asked for
 */
public record Polarization(
    String basis,
    double mean,
    double median,
    double lowerHalf,
    double gini,
    double wolfson,
    List<EstebanRayIndex> estebanRay)
    implements Tabular {

  /** Copies the list. */
  public Polarization {
    Require.notNull("estebanRay", estebanRay);
    Require.text("basis", basis);
    Require.positive("mean", mean);
    Require.positive("median", median);
    Require.share("share of the lower half", lowerHalf);
    Require.share("Gini", gini);
    Require.finite("Wolfson index", wolfson);
    estebanRay = List.copyOf(estebanRay);
  }

  /**
   * The index of Esteban and Ray for one sensitivity.
   *
   * @param sensitivity the α
   * @return the index
   * @throws IllegalArgumentException if it was not asked for
   */
  public double estebanRay(double sensitivity) {
    return Require.one("sensitivity", sensitivity, estebanRay, EstebanRayIndex::sensitivity)
        .value();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("polarization of " + basis)
            .column("quantity")
            .unit("1")
            .column("value")
            .row("mean wage", Cell.in("that of the wages", mean))
            .row("median wage", Cell.in("that of the wages", median))
            .row("share of wages of the lower half", lowerHalf)
            .row("Gini coefficient", gini)
            .row("Wolfson", wolfson);
    for (EstebanRayIndex index : estebanRay) {
      table.row("Esteban-Ray, sensitivity " + index.sensitivity(), index.value());
    }
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
