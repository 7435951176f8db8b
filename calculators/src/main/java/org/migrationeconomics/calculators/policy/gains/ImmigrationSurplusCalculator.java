package org.migrationeconomics.calculators.policy.gains;

import java.util.Optional;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyAmount;

/**
 * What immigration is worth to those who were there before, and who of them gains and loses.
 *
 * <pre>
 *                            TRIANGLE             COBB_DOUGLAS
 *   surplus of natives       ½ s e m²             (1 − s m) − (1 − m)ˢ
 *   loss of native workers   s e m (1 − m)        s ((1 − m)ˢ − (1 − m))
 *   gain of owners           s e m (1 − m/2)      (1 − s) (1 − (1 − m)ˢ)
 *   paid to immigrants       s m                  s m
 *   rise of the product      s m + ½ s e m²       1 − (1 − m)ˢ
 *   change of the wage       − e m                (1 − m)¹⁻ˢ − 1
 *
 *   m  immigrants' share of labour     s  labour's share of the product     e  |∂ln w / ∂ln L|
 * </pre>
 *
 * <p>Gain less loss is the surplus, identically, in both. Under Cobb and Douglas e is 1 − s and no
 * choice of its own.
 *
 * <p>Defaults: s = 0.7 and e = 0.3, the triangle.
 *
 * <p><b>What carries the result</b>: one kind of labour, capital that does not follow, full
 * employment, and immigrants who are like natives. The surplus comes from the fall of the wage:
 * with e = 0 there is neither loss nor surplus. Where capital follows, wages and surplus go back
 * towards nought; where immigrants do other work than natives, many natives gain instead of losing
 * (G. I. P. Ottaviano and G. Peri, <i>Journal of the European Economic Association</i> 10(1),
 * 2012). {@link ImmigrationSurplus#sensitivity} shows what other elasticities give.
 *
 * <p><b>Units</b>: shares of the product with immigrants; money if the product is given.
 *
 * <p><b>Source</b>: G. J. Borjas, The economic benefits from immigration, <i>Journal of Economic
 * Perspectives</i> 9(2), 1995.
 *
 * <p><b>Reproduces</b>: G. J. Borjas, <i>Immigration and the American Worker</i>, Center for
 * Immigration Studies, 2013: with m = 15 % of a product of 15 trillion dollars, a product 11 % or
 * 1.6 trillion larger, of which 97.8 % is paid to the immigrants.
 *
 * <p>Immutable and thread-safe.
 */
public final class ImmigrationSurplusCalculator {

  private static final double LABOUR_SHARE = 0.7;
  private static final double ELASTICITY = 0.3;
  private static final ImmigrationSurplusCalculator DEFAULT =
      new ImmigrationSurplusCalculator(LABOUR_SHARE, ELASTICITY, SurplusVariant.TRIANGLE);

  private final double labourShare;
  private final double elasticity;
  private final SurplusVariant variant;

  private ImmigrationSurplusCalculator(
      double labourShare, double elasticity, SurplusVariant variant) {
    this.labourShare = labourShare;
    this.elasticity = elasticity;
    this.variant = variant;
  }

  /**
   * The triangle with a labour share of 0.7 and an elasticity of 0.3.
   *
   * @return the calculator
   */
  public static ImmigrationSurplusCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * A copy with another share of labour. Under {@link SurplusVariant#COBB_DOUGLAS} the elasticity
   * goes with it.
   *
   * @param newLabourShare s, between 0 and 1
   * @return the copy
   * @throws IllegalArgumentException if the share is not between 0 and 1, both excluded
   */
  public ImmigrationSurplusCalculator withLabourShare(double newLabourShare) {
    open("labour share", newLabourShare);
    return new ImmigrationSurplusCalculator(
        newLabourShare,
        variant == SurplusVariant.COBB_DOUGLAS ? 1 - newLabourShare : elasticity,
        variant);
  }

  /**
   * A copy of the triangle with another elasticity of the wage.
   *
   * @param newElasticity e, by how many per cent the wage falls if labour grows by 1 %, not
   *     negative
   * @return the copy
   * @throws IllegalArgumentException if it is negative or not finite, or the variant is {@link
   *     SurplusVariant#COBB_DOUGLAS}, whose elasticity is 1 − s
   */
  public ImmigrationSurplusCalculator withElasticity(double newElasticity) {
    Require.notNegative("elasticity", newElasticity);
    if (variant == SurplusVariant.COBB_DOUGLAS) {
      throw Require.refusal(
          "elasticity",
          newElasticity,
          "none: under Cobb and Douglas it is 1 − s; withVariant(TRIANGLE) takes one of its own");
    }
    return new ImmigrationSurplusCalculator(labourShare, newElasticity, variant);
  }

  /**
   * A copy of the other variant. {@link SurplusVariant#COBB_DOUGLAS} takes 1 − s for the
   * elasticity, and the triangle keeps the one it finds.
   *
   * @param newVariant triangle or exact
   * @return the copy
   */
  public ImmigrationSurplusCalculator withVariant(SurplusVariant newVariant) {
    boolean exact = Require.notNull("variant", newVariant) == SurplusVariant.COBB_DOUGLAS;
    return new ImmigrationSurplusCalculator(
        labourShare, exact ? 1 - labourShare : elasticity, newVariant);
  }

  /**
   * The surplus in shares of the product.
   *
   * @param immigrants their share of labour, between 0 and 1
   * @return shares of the product with immigrants
   * @throws IllegalArgumentException if the share is not between 0 and 1, both excluded
   */
  public ImmigrationSurplus calculate(double immigrants) {
    open("share of immigrants", immigrants);
    return new ImmigrationSurplus(variant, labourShare, elasticity, immigrants, Optional.empty());
  }

  /**
   * The surplus in shares of the product and in money.
   *
   * @param immigrants their share of labour, between 0 and 1
   * @param product the gross domestic product with immigrants, above 0
   * @return shares of the product, and money in its unit
   * @throws IllegalArgumentException if the share is not between 0 and 1, both excluded, or the
   *     product is not above 0
   */
  public ImmigrationSurplus calculate(double immigrants, MoneyAmount product) {
    open("share of immigrants", immigrants);
    Require.positive("product", Require.notNull("product", product).amount());
    return new ImmigrationSurplus(
        variant, labourShare, elasticity, immigrants, Optional.of(product));
  }

  static void open(String argument, double share) {
    if (!(share > 0 && share < 1)) {
      throw Require.refusal(argument, share, "between 0 and 1, both excluded");
    }
  }

  /** The options. */
  @Override
  public String toString() {
    return "ImmigrationSurplusCalculator, "
        + variant.label()
        + ", labour's share "
        + Numbers.exact(labourShare)
        + ", elasticity of the wage "
        + Numbers.readable(elasticity);
  }
}
