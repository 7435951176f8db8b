package org.migrationeconomics.data.measure;

import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.ProblemList;

/** Where a pass over a file puts what it finds. */
interface ObservationSink {

  /**
   * Takes one cell of a file.
   *
   * @param area the country or group
   * @param year the year
   * @param value the value, or NaN for a missing one
   * @param line where it stands
   * @param column where it stands, from 1
   * @param header the name of the column
   * @param problems where to complain
   */
  void accept(
      ReferenceArea area,
      int year,
      double value,
      long line,
      int column,
      String header,
      ProblemList problems);
}
