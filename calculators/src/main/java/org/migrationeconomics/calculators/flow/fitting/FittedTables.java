package org.migrationeconomics.calculators.flow.fitting;

import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.TextTable;

/** Fitted tables in print. */
final class FittedTables {

  private FittedTables() {}

  static TextTable.Builder cells(OriginDestinationMatrix matrix) {
    TextTable.Builder table =
        TextTable.titled(matrix.label())
            .column(matrix.axes().rows())
            .column(matrix.axes().columns())
            .unit(matrix.unit().label())
            .column(matrix.unit().label(), matrix.unit().decimals());
    for (Place row : matrix.places()) {
      for (Place column : matrix.places()) {
        double cell = matrix.figure(row, column).orElse(0);
        if (cell != 0) {
          table.row(row, column, cell);
        }
      }
    }
    return table;
  }
}
