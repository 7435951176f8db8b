package org.migrationeconomics.data.measure;

import org.migrationeconomics.core.place.ReferenceArea;

/** Is shown the observations of a file one by one, in the order of the file. */
@FunctionalInterface
public interface ObservationVisitor {

  /**
   * Takes one observation. Missing values are not shown.
   *
   * @param area the country or group
   * @param year the year, 1000 to 2999
   * @param value the value, finite, in the indicator's unit
   */
  void visit(ReferenceArea area, int year, double value);
}
