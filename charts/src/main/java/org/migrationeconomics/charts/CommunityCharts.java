package org.migrationeconomics.charts;

import java.util.Map;
import org.migrationeconomics.calculators.society.community.CommunityTies;
import org.migrationeconomics.calculators.society.enclave.ConcentrationProfile;
import org.migrationeconomics.calculators.society.integration.IntegrationScenario;
import org.migrationeconomics.calculators.society.language.LanguageSurvival;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidual;
import org.migrationeconomics.core.internal.Require;

/**
 * Pictures of communities: how a history of integration went, whom settlements are close to, how
 * long a language survives, where a group lives, and how many are undocumented.
 *
 * <pre>
 *   CommunityCharts.parts(story).open();
 *   CommunityCharts.triangle(Map.of("mixed", story)).toSvg(Path.of("triangle.svg"));
 *   CommunityCharts.ties(ties).open();
 *   CommunityCharts.survival(spanish).open();
 * </pre>
 */
public final class CommunityCharts {

  private CommunityCharts() {}

  /**
   * Rock, ice and sugar over time, on top of each other, with the share of hosts who joined as a
   * line.
   *
   * @param scenario a history
   * @return the picture
   */
  public static Chart parts(IntegrationScenario scenario) {
    return new IntegrationPartsChart(Require.notNull("scenario", scenario), Look.DEFAULT);
  }

  /**
   * The paths of histories in the triangle of rock, ice and sugar. Each begins where nobody has
   * been absorbed, at the corner of the rock, and its end is marked.
   *
   * @param scenarios histories by the names that they are labelled with, in the order of the map
   * @return the picture
   * @throws IllegalArgumentException if there is none
   */
  public static Chart triangle(Map<String, IntegrationScenario> scenarios) {
    return IntegrationTriangleChart.of(Require.notNull("scenarios", scenarios));
  }

  /**
   * A map of ties: settlements around a circle, those of a community beside each other and in one
   * colour, with lines between them whose thickness grows with their ties.
   *
   * @param ties whom settlements have ties with
   * @return the picture
   */
  public static Chart ties(CommunityTies ties) {
    return new TiesChart(Require.notNull("ties", ties), Look.DEFAULT);
  }

  /**
   * The share of each generation that keeps a language as points, and both curves laid through
   * them; all four life expectancies are noted below. Curves are drawn between the first and the
   * last generation observed, and not beyond.
   *
   * @param survival how long a language survives
   * @return the picture
   */
  public static Chart survival(LanguageSurvival survival) {
    return new SurvivalChart(Require.notNull("survival", survival), Look.DEFAULT);
  }

  /**
   * The staircase of a concentration profile, whose area is the isolation index, with a point at
   * each critical mass.
   *
   * @param profile where a group lives
   * @return the picture
   */
  public static Chart concentration(ConcentrationProfile profile) {
    return new ConcentrationChart(Require.notNull("profile", profile), Look.DEFAULT);
  }

  /**
   * How many undocumented people there are: the bounds of the inputs, the interval of the delta
   * method, and those of the draws, a row each.
   *
   * @param residual an estimate by the residual method
   * @return the picture
   */
  public static Chart undocumented(UndocumentedResidual residual) {
    return new ResidualChart(Require.notNull("residual", residual), Look.DEFAULT);
  }
}
