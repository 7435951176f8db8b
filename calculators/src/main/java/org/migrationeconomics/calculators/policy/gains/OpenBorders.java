package org.migrationeconomics.calculators.policy.gains;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The world after workers have moved: the result of {@link OpenBordersCalculator}, which has the
 * formulas and what they assume.
 *
 * <p><b>Units</b>: labour as given; gains and changes as shares of what was before.
 *
 * <p>Immutable and thread-safe.
 *
 * @param labourShare s, labour's share of the product
 * @param partial whether a given share moves, and not as many as equalise wages
 * @param regions what becomes of each
 * @param worldProduct the product of all before, if money was asked for
 */
public record OpenBorders(
    double labourShare,
    boolean partial,
    List<RegionOutcome> regions,
    Optional<MoneyAmount> worldProduct)
    implements Tabular {

  private static final double PERCENT = 100;
  private static final double[] LABOUR_SHARES = {0.5, 0.6, 0.65, 0.7, 0.75, 0.8};
  private static final double[] SHARES_MOVED = {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1};

  /**
   * Copies the list and checks it.
   *
   * @throws IllegalArgumentException if the share of labour is not between 0 and 1, there are fewer
   *     than two regions, or the product is not above 0
   */
  public OpenBorders {
    ImmigrationSurplusCalculator.open("labour share", labourShare);
    regions = List.copyOf(Require.notNull("regions", regions));
    if (regions.size() < 2) {
      throw Require.refusal("number of regions", regions.size(), "2 or more");
    }
    Require.notNull("world product", worldProduct);
    worldProduct.ifPresent(money -> Require.positive("world product", money.amount()));
  }

  /**
   * By how much the world's product is larger.
   *
   * @return a share of the product before; negative if so many move that it is smaller
   */
  public double gain() {
    double before = 0;
    double difference = 0;
    for (RegionOutcome outcome : regions) {
      double product = outcome.region().wage() * outcome.region().labour();
      before += product;
      difference += product * (power(outcome, labourShare) - 1);
    }
    return difference / before;
  }

  /**
   * By how much the world's product is larger, in money.
   *
   * @return money, or why there is none
   */
  public Figure gainInMoney() {
    return money(gain());
  }

  /**
   * What of the gain goes to the owners of capital, all regions together: the part 1 − s.
   *
   * @return a share of the world's product before
   */
  public double gainOfOwners() {
    return (1 - labourShare) * gain();
  }

  /**
   * What of the gain goes to the owners of capital, in money.
   *
   * @return money, or why there is none
   */
  public Figure gainOfOwnersInMoney() {
    return money(gainOfOwners());
  }

  private Figure money(double share) {
    return worldProduct
        .map(money -> Figure.of(share * money.amount()))
        .orElseGet(() -> Figure.empty("the world product is not known; withWorldProduct gives it"));
  }

  /**
   * How many move.
   *
   * @return workers, in the unit of labour
   */
  public double movers() {
    double movers = 0;
    for (RegionOutcome outcome : regions) {
      movers += Math.max(0, outcome.netMovers());
    }
    return movers;
  }

  /**
   * Which share of a region's workers leaves.
   *
   * @param region its name
   * @return a share of its labour before; negative where workers come
   * @throws IllegalArgumentException if there is no such region
   */
  public double shareLeaving(String region) {
    RegionOutcome outcome = of(region);
    return -outcome.netMovers() / outcome.region().labour();
  }

  /**
   * The change of the wage in a region.
   *
   * @param region its name
   * @return a share of the wage before, or why there is none
   * @throws IllegalArgumentException if there is no such region
   */
  public Figure wageChange(String region) {
    return wageChange(of(region));
  }

  private Figure wageChange(RegionOutcome outcome) {
    return outcome.labourAfter() == 0
        ? Figure.empty("nobody is left who would earn a wage")
        : Figure.of(power(outcome, labourShare - 1) - 1);
  }

  private static double power(RegionOutcome outcome, double exponent) {
    return Math.pow(outcome.labourAfter() / outcome.region().labour(), exponent);
  }

  /**
   * A region by its name.
   *
   * @param region the name
   * @return what becomes of it
   * @throws IllegalArgumentException if there is no such region
   */
  public RegionOutcome of(String region) {
    return Require.one("region", region, regions, outcome -> outcome.region().name());
  }

  /**
   * The gain if smaller and larger shares of each sending region move, and at the share that
   * equalises wages. It is steep at first: the first who move gain most.
   *
   * @return shares moved with the gain of each, as shares of the product before
   */
  public TextTable byShareMoved() {
    OpenBordersCalculator calculator =
        OpenBordersCalculator.withDefaults().withLabourShare(labourShare);
    List<LabourRegion> before = regionsBefore();
    TextTable.Builder table =
        TextTable.titled("gain of world product by the share of sending regions that moves")
            .column("share that moves")
            .unit("%")
            .column("% of sending regions", 1)
            .column("gain, %", 4);
    for (double share : SHARES_MOVED) {
      table.row(
          "given", PERCENT * share, PERCENT * calculator.moving(share).calculate(before).gain());
    }
    OpenBorders equal = calculator.calculate(before);
    double sending = 0;
    for (RegionOutcome outcome : equal.regions) {
      sending += outcome.netMovers() < 0 ? outcome.region().labour() : 0;
    }
    table.row(
        "until wages are equal",
        sending == 0
            ? Figure.empty("wages are equal already")
            : Figure.of(PERCENT * equal.movers() / sending),
        PERCENT * equal.gain());
    return table.note("Labour's share " + Numbers.exact(labourShare)).reasons().build();
  }

  /**
   * The gain at equal wages under other shares of labour.
   *
   * @return movers and gain for each
   */
  public TextTable sensitivity() {
    TextTable.Builder table =
        TextTable.titled("gain of world product at equal wages, by labour's share")
            .column("labour's share", TextTable.ALL_DIGITS)
            .unit("unit of labour")
            .column("movers")
            .unit("%")
            .column("gain, %", 2);
    for (double share : LABOUR_SHARES) {
      OpenBorders at =
          OpenBordersCalculator.withDefaults().withLabourShare(share).calculate(regionsBefore());
      table.row(share, at.movers(), PERCENT * at.gain());
    }
    return table
        .note(
            "That productivity belongs to the place, and that moving costs nothing, is assumed in"
                + " each")
        .build();
  }

  private List<LabourRegion> regionsBefore() {
    List<LabourRegion> before = new ArrayList<>();
    for (RegionOutcome outcome : regions) {
      before.add(outcome.region());
    }
    return before;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                partial
                    ? "a share of workers moves to where their work is worth more"
                    : "open borders until wages are equal")
            .column("region")
            .unit("unit of labour")
            .column("labour before")
            .column("labour after")
            .column("net movers")
            .unit("%")
            .column("% leaving", 2)
            .column("wage, % change", 2);
    for (RegionOutcome outcome : regions) {
      Figure wage = wageChange(outcome);
      table.row(
          outcome.region().name(),
          outcome.region().labour(),
          outcome.labourAfter(),
          outcome.netMovers(),
          -PERCENT * outcome.netMovers() / outcome.region().labour(),
          wage.isPresent() ? Figure.of(PERCENT * wage.value()) : wage);
    }
    return table
        .note(
            "World product "
                + Numbers.fixed(PERCENT * gain(), 2)
                + " % larger"
                + worldProduct
                    .map(
                        money ->
                            ", by "
                                + MoneyAmount.of(gain() * money.amount(), money.unit())
                                + ", of which "
                                + MoneyAmount.of(gainOfOwners() * money.amount(), money.unit())
                                + " to owners of capital")
                    .orElse("")
                + "; "
                + Numbers.readable(movers())
                + " move. Labour's share "
                + Numbers.exact(labourShare)
                + "; productivity is taken as the place's and moving as free: no forecast. a region"
                + " that gains workers has a minus. byShareMoved() and sensitivity() have other"
                + " cases")
        .reasons()
        .build();
  }

  /** The regions, their wages, and the world. */
  @Override
  public TextTable dataTable() {
    StackedTables all =
        StackedTables.titled(table().title(), "part")
            .add(this::table, "regions")
            .add(this::before, "before")
            .figure("gain of the world product", "1", gain(), "world")
            .figure("movers", "unit of labour", movers(), "world")
            .figure("labour's share", "1", labourShare, "world");
    worldProduct.ifPresent(
        money -> all.figure("world product before", money.unit().label(), money.amount(), "world"));
    return all.build();
  }

  private TextTable before() {
    TextTable.Builder table =
        TextTable.titled("before")
            .column("region")
            .unit("unit of labour")
            .column("labour at equal wages")
            .unit("unit of wages")
            .column("wage before");
    for (RegionOutcome outcome : regions) {
      table.row(outcome.region().name(), outcome.labourAtEqualWages(), outcome.region().wage());
    }
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
