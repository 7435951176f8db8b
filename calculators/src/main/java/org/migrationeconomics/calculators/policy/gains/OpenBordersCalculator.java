package org.migrationeconomics.calculators.policy.gains;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyAmount;

/**
 * What the world would produce if workers could go where their work is worth most, or some of them
 * could.
 *
 * <pre>
 *   Y = B Lˢ in each region, its capital where it is       w = s B Lˢ⁻¹
 *   wages are equal where  L′ = (Σ L) wᵏ L / Σ (wᵏ L),   k = 1 / (1 − s)
 *   gain  Σ B L′ˢ / Σ B Lˢ − 1        wage (L′ / L)ˢ⁻¹ − 1        owners gain the part 1 − s of it
 * </pre>
 *
 * <p>{@link #moving} moves less, or more, than equal wages ask for: from each region that has too
 * many workers the same share leaves, and the movers go to the other regions in proportion to what
 * each has too few.
 *
 * <p>Defaults: labour's share s = 0.7, as many movers as equalise wages.
 *
 * <p><b>What carries the result</b>: that a region's productivity belongs to the place and stays
 * when newcomers come, that moving costs nothing, and that all labour is of one kind. That nearly
 * all of the poor would move follows from these and is no forecast. G. J. Borjas, who published the
 * figures, doubts the first: if institutions move with the migrants, the gain may become a loss.
 * {@link OpenBorders#sensitivity} has other shares of labour, {@link OpenBorders#byShareMoved}
 * smaller movements.
 *
 * <p><b>Units</b>: labour as given; wages in one unit for all regions; money of the world's product
 * if it is given.
 *
 * <p><b>Source</b>: G. J. Borjas, Immigration and globalization: a review essay, <i>Journal of
 * Economic Literature</i> 53(4), 2015; M. A. Clemens, Economics and emigration, <i>Journal of
 * Economic Perspectives</i> 25(3), 2011.
 *
 * <p><b>Reproduces</b>: Borjas 2015: of 600 million workers in the North and 2.7 billion in the
 * South, at wages of four to one and a world product of 70 trillion dollars, 2.6 billion or 95 % of
 * the South move; the gain is almost 60 % or 40 trillion; wages fall by 40 % in the North and rise
 * by over 140 % in the South; owners of capital gain about 12 trillion. Of smaller movements, 5 %
 * of the South bring 5.3 % of world product, worked out apart from this library.
 *
 * <p>Immutable and thread-safe.
 */
public final class OpenBordersCalculator {

  private static final double LABOUR_SHARE = 0.7;
  private static final OpenBordersCalculator DEFAULT =
      new OpenBordersCalculator(LABOUR_SHARE, Optional.empty(), Optional.empty());

  private final double labourShare;
  private final Optional<Double> moving;
  private final Optional<MoneyAmount> worldProduct;

  private OpenBordersCalculator(
      double labourShare, Optional<Double> moving, Optional<MoneyAmount> worldProduct) {
    this.labourShare = labourShare;
    this.moving = moving;
    this.worldProduct = worldProduct;
  }

  /**
   * Equal wages everywhere, labour's share 0.7, no money.
   *
   * @return the calculator
   */
  public static OpenBordersCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * A copy with another share of labour.
   *
   * @param newLabourShare s, between 0 and 1
   * @return the copy
   * @throws IllegalArgumentException if the share is not between 0 and 1, both excluded: at 1 all
   *     go to one place
   */
  public OpenBordersCalculator withLabourShare(double newLabourShare) {
    ImmigrationSurplusCalculator.open("labour share", newLabourShare);
    return new OpenBordersCalculator(newLabourShare, moving, worldProduct);
  }

  /**
   * A copy that also gives gains in money.
   *
   * @param newWorldProduct the product of all regions before, above 0
   * @return the copy
   * @throws IllegalArgumentException if the product is not above 0
   */
  public OpenBordersCalculator withWorldProduct(MoneyAmount newWorldProduct) {
    Require.positive("world product", Require.notNull("world product", newWorldProduct).amount());
    return new OpenBordersCalculator(labourShare, moving, Optional.of(newWorldProduct));
  }

  /**
   * A copy in which a given share of the workers of each sending region moves.
   *
   * @param share from 0 to 1; it may be more than equal wages ask for
   * @return the copy
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public OpenBordersCalculator moving(double share) {
    return new OpenBordersCalculator(
        labourShare, Optional.of(Require.share("share that moves", share)), worldProduct);
  }

  /**
   * Moves the workers.
   *
   * @param regions two or more, each with its labour and wage
   * @return movers, products and wages
   * @throws IllegalArgumentException as for the list
   */
  public OpenBorders calculate(LabourRegion... regions) {
    return calculate(List.of(Require.notNull("regions", regions)));
  }

  /**
   * Moves the workers.
   *
   * @param regions two or more, each with its labour and wage
   * @return movers, products and wages
   * @throws IllegalArgumentException if there are fewer than two regions, two have one name, or
   *     wages lie so far apart that the shares of labour cannot be told from 0
   */
  public OpenBorders calculate(List<LabourRegion> regions) {
    List<LabourRegion> all = List.copyOf(Require.notNull("regions", regions));
    if (all.size() < 2) {
      throw Require.refusal("number of regions", all.size(), "2 or more");
    }
    Set<String> names = new HashSet<>();
    for (LabourRegion region : all) {
      if (!names.add(region.name())) {
        throw Require.refusal("region", region.name(), "each name once");
      }
    }
    double[] equal = atEqualWages(all);
    double[] after = moving.isPresent() ? moved(all, equal, moving.get()) : equal;
    List<RegionOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < after.length; i++) {
      outcomes.add(new RegionOutcome(all.get(i), equal[i], after[i]));
    }
    return new OpenBorders(labourShare, moving.isPresent(), outcomes, worldProduct);
  }

  private double[] atEqualWages(List<LabourRegion> regions) {
    double highest = 0;
    for (LabourRegion region : regions) {
      highest = Math.max(highest, region.wage());
    }
    double k = 1 / (1 - labourShare);
    double[] labour = new double[regions.size()];
    double all = 0;
    double weights = 0;
    for (int i = 0; i < labour.length; i++) {
      LabourRegion region = regions.get(i);
      // Relative to the highest wage, so that no power overflows.
      labour[i] = Math.pow(region.wage() / highest, k) * region.labour();
      if (labour[i] < Double.MIN_NORMAL) {
        throw Require.refusal(
            "wage of " + region.name(),
            region.wage(),
            "one whose power 1/(1 − s) can be told from 0 beside the highest, " + highest);
      }
      weights += labour[i];
      all += region.labour();
    }
    for (int i = 0; i < labour.length; i++) {
      labour[i] *= all / weights;
    }
    return labour;
  }

  private static double[] moved(List<LabourRegion> regions, double[] equal, double share) {
    double lacking = 0;
    double leaving = 0;
    double[] after = new double[equal.length];
    for (int i = 0; i < after.length; i++) {
      double labour = regions.get(i).labour();
      if (equal[i] < labour) {
        leaving += share * labour;
      } else {
        lacking += equal[i] - labour;
      }
    }
    for (int i = 0; i < after.length; i++) {
      double labour = regions.get(i).labour();
      if (lacking == 0) {
        after[i] = labour; // Wages are equal already: nobody has a reason to go.
      } else if (equal[i] < labour) {
        after[i] = labour * (1 - share);
      } else {
        after[i] = labour + leaving * ((equal[i] - labour) / lacking);
      }
    }
    return after;
  }

  /** The options. */
  @Override
  public String toString() {
    return "OpenBordersCalculator, labour's share "
        + Numbers.exact(labourShare)
        + ", "
        + moving
            .map(share -> "a share of " + Numbers.exact(share) + " of each sending region moves")
            .orElse("until wages are equal")
        + worldProduct.map(money -> ", world product " + money).orElse("");
  }
}
