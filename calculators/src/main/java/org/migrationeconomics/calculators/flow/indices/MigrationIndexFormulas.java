package org.migrationeconomics.calculators.flow.indices;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;

/**
 * The formulas of intensity, effectiveness and preference, one by one.
 *
 * <pre>
 *   CMI = 100 M/P      k = CMI / ln n²      MEI = 100 Σ|D − O| / Σ(D + O)      ANMR = CMI · MEI / 100
 *   e_ij = (m_ij − m_ji) / (m_ij + m_ji)    p_ij = m_ij / (M P_i P_j / P²)     v_ij = m_ij P / (P_i P_j)
 * </pre>
 *
 * <p><b>Source</b>: M. Bell et al., Cross-national comparison of internal migration, Journal of the
 * Royal Statistical Society A 165:3 (2002), 435-464; D. Courgeau, Les champs migratoires en France
 * (1970); R. Bachi, A statistical analysis of the revival of Hebrew in Israel, Scripta
 * Hierosolymitana 3 (1956), for the preference index; D. J. Bogue, H. S. Shryock and S. A.
 * Hoermann, Subregional migration in the United States (1957), for velocity. <b>Units</b>: persons
 * in; per cent, or plain numbers, out.
 *
 * <p><b>Reproduces</b>: D. A. Plane and G. F. Mulligan, Demography 34:2 (1997), p. 253: total Ginis
 * of their hypothetical systems ({@code MigrationIndicesTest.formulas}).
 *
 * <p>Immutable and thread-safe.
 */
public final class MigrationIndexFormulas {

  private static final double PERCENT = 100;

  private MigrationIndexFormulas() {}

  /**
   * The crude migration intensity: moves by population.
   *
   * @param moves all who moved from one place to another, not negative
   * @param population of all places, above zero
   * @return per cent
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double crudeIntensity(double moves, double population) {
    return PERCENT
        * Require.notNegative("moves", moves)
        / Require.positive("population", population);
  }

  /**
   * Courgeau's k: the crude intensity made comparable over numbers of places.
   *
   * @param crudeIntensity per cent, not negative
   * @param places how many, two or more
   * @return CMI / ln n²
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double courgeauK(double crudeIntensity, int places) {
    if (places < 2) {
      throw Require.refusal("places", places, "at least 2");
    }
    return Require.notNegative("crudeIntensity", crudeIntensity)
        / Math.log((double) places * places);
  }

  /**
   * The aggregate net migration rate, from the two indices whose product it is.
   *
   * @param crudeIntensity per cent of the population
   * @param effectiveness per cent of the moves
   * @return per cent of the population
   * @throws IllegalArgumentException if an argument is negative or not finite
   */
  public static double aggregateNetRate(double crudeIntensity, double effectiveness) {
    return Require.notNegative("crudeIntensity", crudeIntensity)
        * Require.notNegative("effectiveness", effectiveness)
        / PERCENT;
  }

  /**
   * How one-sided a corridor is: net flow by turnover.
   *
   * @param flow along the corridor, not negative
   * @param counterFlow against it, not negative
   * @return from −1 to 1; no value if nobody moves either way
   * @throws IllegalArgumentException if an argument is negative or not finite
   */
  public static Figure corridorEffectiveness(double flow, double counterFlow) {
    Require.notNegative("flow", flow);
    Require.notNegative("counterFlow", counterFlow);
    double turnover = flow + counterFlow;
    return turnover > 0
        ? Figure.of((flow - counterFlow) / turnover)
        : Figure.empty("nobody moves along the corridor in either direction");
  }

  /**
   * The preference index: the flow of a corridor by what the populations at both ends would let
   * expect of all moves.
   *
   * @param flow along the corridor
   * @param moves along all corridors, above zero
   * @param origin population of the origin, above zero
   * @param destination population of the destination, above zero
   * @param population of all places, above zero
   * @return 1 if as many move as expected
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double preference(
      double flow, double moves, double origin, double destination, double population) {
    double p = Require.positive("population", population);
    double expected =
        Require.positive("moves", moves)
            * (Require.positive("origin", origin) / p)
            * (Require.positive("destination", destination) / p);
    return Require.notNegative("flow", flow) / expected;
  }

  /**
   * The velocity of a corridor: out-migration rate by the share of the destination.
   *
   * @param flow along the corridor
   * @param origin population of the origin, above zero
   * @param destination population of the destination, above zero
   * @param population of all places, above zero
   * @return m_ij P / (P_i P_j)
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double velocity(double flow, double origin, double destination, double population) {
    return Require.notNegative("flow", flow)
        / Require.positive("origin", origin)
        * (Require.positive("population", population)
            / Require.positive("destination", destination));
  }

  /**
   * The total Gini coefficient of a table, corrected for the number of its corridors, when nothing
   * else is wanted: in O(n² log n) for n places.
   *
   * @param flows amounts by origin and destination, of at least two places
   * @return Σ Σ |m_a − m_b| / (2 (N − 1) M), from 0 to 1
   * @throws IllegalArgumentException if there are fewer than two places, the matrix is signed, or
   *     all cells off the diagonal are zero
   */
  public static double totalGini(OriginDestinationMatrix flows) {
    Require.notNull("flows", flows);
    if (flows.size() < 2) {
      throw Require.refusal("places of '" + flows.label() + "'", flows.size(), "at least 2");
    }
    if (flows.isSigned()) {
      throw Require.refusal(
          "'" + flows.label() + "'", "signed", "flows in one direction, none of them negative");
    }
    double total =
        Require.positive(
            "sum of '" + flows.label() + "' off the diagonal", flows.offDiagonalTotal());
    double[] cells = GiniKernels.offDiagonal(flows.toArrayUnsafe(), flows.size());
    double gini = GiniKernels.pairDifferences(cells) / ((cells.length - 1) * total);
    // Equal flows leave rounding noise on either side of zero, one corridor just above one.
    return Math.min(Math.max(gini, 0), 1);
  }
}
