package org.migrationeconomics.calculators.remittance.bilateral;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;

/** Tables of migrants, turned the way the kernels want them. */
final class Stocks {

  private Stocks() {}

  /** The cells with birthplaces in rows and residences in columns. Not to be modified. */
  static double[] byBirthplace(OriginDestinationMatrix stocks) {
    Require.notNull("stocks", stocks);
    if (!stocks.unit().equals(SimpleUnit.PERSONS)) {
      throw Require.refusal("unit of stocks", stocks.unit().label(), SimpleUnit.PERSONS.label());
    }
    return switch (stocks.axes()) {
      case BIRTHPLACE_RESIDENCE, CITIZENSHIP_RESIDENCE -> stocks.toArrayUnsafe();
      case RESIDENCE_BIRTHPLACE, RESIDENCE_CITIZENSHIP -> stocks.transposed().toArrayUnsafe();
      default ->
          throw Require.refusal(
              "axes of stocks",
              stocks.axes().rows() + " and " + stocks.axes().columns(),
              "birthplace or citizenship and residence");
    };
  }
}
