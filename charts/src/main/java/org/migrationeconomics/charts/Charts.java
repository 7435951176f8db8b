package org.migrationeconomics.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.calculators.flow.gravity.GravityModel;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecomposition;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.inequality.HouseholdIncomes;
import org.migrationeconomics.calculators.remittance.stability.FlowCyclicality;
import org.migrationeconomics.calculators.remittance.stability.FlowStability;
import org.migrationeconomics.calculators.remittance.stability.TrendAndCycle;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleFan;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.population.Population;

/**
 * Pictures of the library's results, one method each.
 *
 * <pre>
 *   Charts.series(remittances, investment).titled("Mexico").open();
 * </pre>
 */
public final class Charts {

  private Charts() {}

  /**
   * A population pyramid: men to the left, women to the right, the youngest at the foot, a bar for
   * each age group. Bars begin at zero; where groups are of several widths, a bar is as thick as
   * its group is wide and as long as it has persons for each single year of age, so that its area
   * is persons. {@link PyramidChart#over} draws the outline of another population on top: where it
   * sticks out, there were more.
   *
   * @param population a population by age, of one sex or both
   * @return the picture
   * @throws IllegalArgumentException if the population is null
   */
  public static PyramidChart pyramid(Population population) {
    return PyramidChart.of(population);
  }

  /**
   * What migration contributes: the population with and without migration as two lines, and between
   * them the migrants who are alive and their descendants. The distance of the lines at the right
   * is the contribution; the footer says so if the axis does not begin at zero, or if the parts do
   * not add up.
   *
   * @param contribution the result
   * @return the picture
   * @throws IllegalArgumentException if the result is null
   */
  public static Chart contribution(MigrationContribution contribution) {
    return ContributionChart.of(contribution);
  }

  /**
   * The migrants, their children, grandchildren and later generations on top of each other, from
   * zero: the upper edge is all that migration contributed. Where some generations are negative and
   * others not, they are lines.
   *
   * @param contribution the result
   * @return the picture
   * @throws IllegalArgumentException if the result is null
   */
  public static Chart generations(MigrationContribution contribution) {
    return GenerationsChart.of(contribution);
  }

  /**
   * Remittances and the inflow that they are compared with, as two lines from zero; the years since
   * which remittances have been the larger are shaded. Years without a value are gaps, a negative
   * inflow lies below the line of zero.
   *
   * @param comparison the result
   * @return the picture
   * @throws IllegalArgumentException if the result is null
   */
  public static Chart inflows(RemittanceComparison comparison) {
    return InflowsChart.of(comparison);
  }

  /**
   * The distribution over an ensemble of futures: the median (or the mean, if the median was not
   * asked for) as a line, and areas between the outermost, the next and further quantiles, the
   * darker the nearer to the middle. Labels at the right name the quantiles.
   *
   * @param fan the distribution of one measure
   * @return the picture
   * @throws IllegalArgumentException if the fan is null
   */
  public static Chart fan(EnsembleFan fan) {
    return FanChart.of(fan);
  }

  /**
   * A series and its trend above, the cycle below as bars up and down from zero. The two panels
   * have the same years and each its own axis.
   *
   * @param split the result of a filter
   * @return the picture
   * @throws IllegalArgumentException if the result is null
   */
  public static Chart cycle(TrendAndCycle split) {
    return CycleChart.of(split);
  }

  /**
   * How a flow moves with the cycle of economies: the correlation by lag, a line for each economy,
   * from −1 to 1. Left of "same year" the flow leads the economy, at its right it follows.
   *
   * @param cyclicality the result
   * @return the picture
   * @throws IllegalArgumentException if the result is null
   */
  public static Chart cycle(FlowCyclicality cyclicality) {
    return CyclicalityChart.of(cyclicality);
  }

  /**
   * How steady flows are by several statistics: a panel for each statistic, in each a bar for each
   * flow, from zero. The shorter the bar, the steadier the flow; the order of flows depends on the
   * statistic, so that no panel is a verdict. Panels have scales of their own.
   *
   * @param stability the result
   * @return the picture
   * @throws IllegalArgumentException if the result is null
   */
  public static Chart cycle(FlowStability stability) {
    return StabilityChart.of(stability);
  }

  /**
   * A bar for each place, from the greatest to the least, with its figure at its end. Bars begin at
   * zero, negative ones go to the left; a place without a value shows the reason. Where there is no
   * room for all places, those farthest from zero are shown; the others are added up in one bar if
   * their unit can be added, or else counted in the footer.
   *
   * @param values one value a place
   * @return the picture
   * @throws IllegalArgumentException if the values are null
   */
  public static Chart bars(PlaceVector values) {
    return BarsChart.of(values);
  }

  /**
   * A point for each place that has both values, with its name where there is room.
   *
   * @param x what is drawn across
   * @param y what is drawn upward
   * @return the picture; {@link ScatterChart#withCurve} adds a curve
   * @throws IllegalArgumentException if either is null
   */
  public static ScatterChart scatter(PlaceVector x, PlaceVector y) {
    return ScatterChart.of(x, y);
  }

  /**
   * A point for each year that has both values, with its year where there is room.
   *
   * @param x what is drawn across
   * @param y what is drawn upward
   * @return the picture; {@link ScatterChart#withCurve} adds a curve
   * @throws IllegalArgumentException if either is null
   */
  public static ScatterChart scatter(YearSeries x, YearSeries y) {
    return ScatterChart.of(x, y);
  }

  /**
   * A small panel for each series, all with the same axes, so that heights can be compared from one
   * to the next. If there is no room for all, the first ones are shown, and the footer says so.
   *
   * @param series at least one, of one unit
   * @return the picture
   * @throws IllegalArgumentException if there is no series, or their units differ
   */
  public static Chart smallMultiples(YearSeries... series) {
    return SmallMultiplesChart.of(Arrays.asList(Require.notNull("series", series)));
  }

  /**
   * Yearly series of one unit as lines over time, each with its name and its last value at its end.
   * Holes are gaps; a year between two holes is a dot. The axis begins at zero if the values come
   * near it, otherwise the footer says that it does not.
   *
   * @param series at least one, of one unit; the first has the first colour
   * @return the picture
   * @throws IllegalArgumentException if there is no series, or their units differ
   */
  public static Chart series(YearSeries... series) {
    return SeriesChart.ofYears(Arrays.asList(Require.notNull("series", series)));
  }

  /**
   * Monthly, quarterly or yearly series of one unit as lines over time, each with its name and its
   * last value at its end; see {@link #series(YearSeries...)}.
   *
   * @param series at least one, of one unit and frequency; the first has the first colour
   * @return the picture
   * @throws IllegalArgumentException if there is no series, or their units or frequencies differ
   */
  public static Chart series(PeriodSeries... series) {
    return SeriesChart.ofPeriods(Arrays.asList(Require.notNull("series", series)));
  }

  /**
   * Flows between places as ribbons within a circle; a ribbon has the colour of where it leaves,
   * and ends short of the place where it arrives. Of many places the greatest are shown, the rest
   * as one.
   *
   * @param matrix flows or stocks of people, or money
   * @return the picture
   * @throws IllegalArgumentException if the matrix has a loss: a signed one is for {@link #heat}
   */
  public static Chart chord(OriginDestinationMatrix matrix) {
    return ChordChart.of(matrix);
  }

  /**
   * Flows as bands from where they leave, on the left, to where they arrive, on the right. Of many
   * places the greatest senders and the greatest receivers are shown, the rest as one.
   *
   * @param matrix flows or stocks of people, or money
   * @return the picture
   * @throws IllegalArgumentException if the matrix has a loss: a signed one is for {@link #heat}
   */
  public static Chart sankey(OriginDestinationMatrix matrix) {
    return SankeyChart.of(matrix);
  }

  /**
   * The greatest flows as bars, each with the flow that runs against it; {@link
   * FlowsChart#asFlowmapCsv} writes all of them for a map.
   *
   * @param matrix flows or stocks of people, or money
   * @return the picture
   * @throws IllegalArgumentException if the matrix has a loss: a signed one is for {@link #heat}
   */
  public static FlowsChart flows(OriginDestinationMatrix matrix) {
    return FlowsChart.of(matrix);
  }

  /**
   * A matrix as a square of shades: the darker, the more, and gains and losses in two colours. Of
   * many places the greatest are shown, the rest as one.
   *
   * @param matrix any matrix; rows and columns stay as they are
   * @return the picture
   * @throws IllegalArgumentException if the matrix is null
   */
  public static Chart heat(OriginDestinationMatrix matrix) {
    return HeatChart.of(matrix);
  }

  /**
   * The Lorenz curve of wages, with the coefficient of Gini (that of n, not of n − 1).
   *
   * @param wages the wages of many workers
   * @return the picture
   * @throws IllegalArgumentException if the sum of all wages is not above zero
   */
  public static Chart lorenz(WageDistribution wages) {
    return LorenzChart.of(Map.of("wages", Require.notNull("wages", wages)));
  }

  /**
   * The Lorenz curves of the wages of several groups, each with its coefficient of Gini.
   *
   * @param groups the wages of each group, by its name, in the order of the colours
   * @return the picture
   * @throws IllegalArgumentException if there is no group, or the sum of the wages of one is not
   *     above zero
   */
  public static Chart lorenz(Map<String, WageDistribution> groups) {
    return LorenzChart.of(groups);
  }

  /**
   * The Lorenz curve of the incomes of households, and for each source the curve of concentration:
   * the share of it that goes to the poorest by total income. A curve above the line of equality
   * means a source that the poor have more of; one below zero means losses.
   *
   * @param incomes the incomes by source
   * @return the picture
   * @throws IllegalArgumentException if the sum of a source is not above zero
   */
  public static Chart lorenz(HouseholdIncomes incomes) {
    return LorenzChart.of(incomes);
  }

  /**
   * The curve of segregation: how the members of two groups cumulate over units that are ordered by
   * the share of the second. D is its greatest distance from the line of no segregation, Gini twice
   * the area between them.
   *
   * @param counts persons by unit and group
   * @param first the group that is cumulated across
   * @param second the group that is cumulated upwards
   * @return the picture
   * @throws IllegalArgumentException if there is no such group, nobody in one, or both are the same
   */
  public static Chart segregation(GroupCounts counts, String first, String second) {
    return SegregationChart.of(counts, first, second);
  }

  /**
   * The parts of a gap after Oaxaca and Blinder as bars, with what each characteristic makes of
   * them, and intervals of 95 per cent where there are standard errors: characteristics, returns,
   * and both together.
   *
   * @param gap the gap in parts
   * @return the picture
   * @throws IllegalArgumentException if the gap is null
   */
  public static Chart gap(WageGapDecomposition gap) {
    return GapChart.of(gap);
  }

  /**
   * A gap in two parts, explained and not, under one wage structure; see {@link
   * #gap(WageGapDecomposition)}.
   *
   * @param gap the gap in parts
   * @param reference whose wage structure counts as the one without a gap
   * @return the picture
   * @throws IllegalArgumentException if one of them is null
   */
  public static Chart gap(WageGapDecomposition gap, ReferenceCoefficients reference) {
    return GapChart.of(gap, reference);
  }

  /**
   * The coefficients of models of gravity beside each other, as points with intervals of 95 per
   * cent. The constants are not drawn.
   *
   * @param models at least one; each is named by how it was estimated
   * @return the picture
   * @throws IllegalArgumentException if there is no model
   */
  public static Chart coefficients(GravityModel... models) {
    return CoefficientsChart.of(List.of(Require.notNull("models", models)));
  }

  /**
   * The coefficients of models of gravity beside each other, with names of your own.
   *
   * @param models at least one, by its name, in the order of the colours
   * @return the picture
   * @throws IllegalArgumentException if there is no model
   */
  public static Chart coefficients(Map<String, GravityModel> models) {
    return CoefficientsChart.of(models);
  }
}
