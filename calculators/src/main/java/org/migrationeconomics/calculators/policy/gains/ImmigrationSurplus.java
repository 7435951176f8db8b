package org.migrationeconomics.calculators.policy.gains;

import java.util.Optional;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What immigration is worth to natives, and who of them gains and loses: the result of {@link
 * ImmigrationSurplusCalculator}, which has the formulas and what they assume.
 *
 * <p><b>Units</b>: all shares are of the product with immigrants, but {@link
 * #immigrantsShareOfRise}, which is one of the rise, and {@link #wageChange}, which is relative to
 * the wage without them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param variant triangle or exact
 * @param labourShare s, labour's share of the product
 * @param elasticity e, the elasticity of the wage to labour; 1 − s in the exact variant
 * @param immigrants m, their share of labour
 * @param product the product with immigrants, if money was asked for
 */
public record ImmigrationSurplus(
    SurplusVariant variant,
    double labourShare,
    double elasticity,
    double immigrants,
    Optional<MoneyAmount> product)
    implements Tabular {

  private static final double PERCENT = 100;
  private static final double[] ELASTICITIES = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 1};

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a share is not between 0 and 1, the elasticity is negative
   *     or, in the exact variant, not 1 − s, or the product is not above 0
   */
  public ImmigrationSurplus {
    Require.notNull("variant", variant);
    ImmigrationSurplusCalculator.open("labour share", labourShare);
    Require.notNegative("elasticity", elasticity);
    ImmigrationSurplusCalculator.open("share of immigrants", immigrants);
    Require.notNull("product", product);
    product.ifPresent(money -> Require.positive("product", money.amount()));
    if (variant == SurplusVariant.COBB_DOUGLAS && elasticity != 1 - labourShare) {
      throw Require.refusal("elasticity", elasticity, (1 - labourShare) + ", which is 1 − s");
    }
  }

  /**
   * What natives gain in all: {@link #gainOfOwners} less {@link #lossOfWorkers}.
   *
   * @return a share of the product, not negative but for rounding
   */
  public double surplus() {
    return exact()
        ? -Math.expm1(labourShare * Math.log1p(-immigrants)) - labourShare * immigrants
        : labourShare * elasticity * immigrants * immigrants / 2;
  }

  /**
   * What native workers lose by the lower wage.
   *
   * @return a share of the product
   */
  public double lossOfWorkers() {
    double others = 1 - immigrants;
    return labourShare
        * (exact() ? Math.pow(others, labourShare) - others : elasticity * immigrants * others);
  }

  /**
   * What owners of capital gain by the higher return.
   *
   * @return a share of the product
   */
  public double gainOfOwners() {
    return exact()
        ? (1 - labourShare) * riseOfProduct()
        : labourShare * elasticity * immigrants * (1 - immigrants / 2);
  }

  /**
   * What immigrants are paid.
   *
   * @return a share of the product
   */
  public double paidToImmigrants() {
    return labourShare * immigrants;
  }

  /**
   * By how much the product is larger than without immigrants.
   *
   * @return a share of the product with them
   */
  public double riseOfProduct() {
    return exact()
        ? -Math.expm1(labourShare * Math.log1p(-immigrants))
        : paidToImmigrants() + surplus();
  }

  /**
   * Which part of the rise of the product is paid to the immigrants themselves.
   *
   * @return a share of the rise
   */
  public double immigrantsShareOfRise() {
    return paidToImmigrants() / riseOfProduct();
  }

  /**
   * The change of the wage, relative to the wage without immigrants.
   *
   * @return a share; negative if the wage falls
   */
  public double wageChange() {
    return exact()
        ? Math.expm1((1 - labourShare) * Math.log1p(-immigrants))
        : -elasticity * immigrants;
  }

  /**
   * The surplus at other elasticities of the wage and in both variants: published elasticities
   * differ by more than their errors, and the surplus is proportional to what is taken.
   *
   * @return surplus, loss and gain at each, as shares of the product
   */
  public TextTable sensitivity() {
    TextTable.Builder table =
        TextTable.titled(
                "immigration surplus at other elasticities, immigrants "
                    + Numbers.readable(PERCENT * immigrants)
                    + " % of labour")
            .column("variant")
            .column("elasticity", 2)
            .unit("% of the product")
            .column("surplus", 3)
            .column("loss of workers", 3)
            .column("gain of owners", 3);
    for (double e : ELASTICITIES) {
      row(
          table,
          new ImmigrationSurplus(SurplusVariant.TRIANGLE, labourShare, e, immigrants, product));
    }
    row(
        table,
        new ImmigrationSurplus(
            SurplusVariant.COBB_DOUGLAS, labourShare, 1 - labourShare, immigrants, product));
    return table.note("Labour's share " + Numbers.exact(labourShare)).build();
  }

  private static void row(TextTable.Builder table, ImmigrationSurplus at) {
    table.row(
        at.variant.label(),
        at.elasticity,
        PERCENT * at.surplus(),
        PERCENT * at.lossOfWorkers(),
        PERCENT * at.gainOfOwners());
  }

  private boolean exact() {
    return variant == SurplusVariant.COBB_DOUGLAS;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "immigration surplus, immigrants "
                    + Numbers.readable(PERCENT * immigrants)
                    + " % of labour: "
                    + variant.label())
            .column("quantity")
            .unit("% of the product")
            .column("% of the product", 3);
    if (product.isPresent()) {
      table.unit(product.get().unit().label()).column(product.get().unit().label(), 1);
    }
    add(table, "loss of native workers", -lossOfWorkers());
    add(table, "gain of owners", gainOfOwners());
    add(table, "surplus of natives", surplus());
    add(table, "paid to immigrants", paidToImmigrants());
    add(table, "rise of the product", riseOfProduct());
    return table
        .note(
            "Immigrants are paid "
                + Numbers.fixed(PERCENT * immigrantsShareOfRise(), 1)
                + " % of the rise; the wage changes by "
                + Numbers.fixed(PERCENT * wageChange(), 2)
                + " %. Labour's share "
                + Numbers.exact(labourShare)
                + ", elasticity of the wage "
                + Numbers.readable(elasticity)
                + "; capital does not follow, and immigrants are taken to be like natives."
                + " sensitivity() has other elasticities")
        .build();
  }

  private void add(TextTable.Builder table, String quantity, double share) {
    if (product.isPresent()) {
      table.row(quantity, PERCENT * share, Figure.of(share * product.get().amount()));
    } else {
      table.row(quantity, PERCENT * share);
    }
  }

  /** The shares, and what they were computed from. */
  @Override
  public TextTable dataTable() {
    StackedTables all =
        StackedTables.titled(table().title())
            .add(this::table)
            .figure("share of immigrants in labour", "1", immigrants)
            .figure("labour's share", "1", labourShare)
            .figure("elasticity of the wage", "1", elasticity)
            .figure("change of the wage", "1", wageChange());
    product.ifPresent(money -> all.figure("product", money.unit().label(), money.amount()));
    return all.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
