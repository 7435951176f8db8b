package org.migrationeconomics.calculators.labour.segregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.calculators.labour.segregation.SegregationDecomposition.Part;

/**
 * Figures of the R package segregation 1.1.0.9000 on its example schools00, run there, and those it
 * does not have from a separate program.
 */
class SchoolsTest {

  private static final double PRINTED = 1e-12;

  private static SegregationIndices indices() {
    return SegregationIndicesCalculator.withDefaults().calculate(SchoolFiles.counts(2000));
  }

  @Test
  void indicesOfAllGroups() {
    SegregationIndices schools = indices();
    assertEquals(877_739, schools.counts().total());
    assertEquals(0.425538975876, schools.mutualInformation(), PRINTED);
    assertEquals(0.418808314642, schools.theilH(), PRINTED);
    assertEquals(1.01607098283, schools.groupEntropy(), 1e-11);
    assertEquals(7.54101803752, schools.unitEntropy(), 1e-11);
    // From here on not in the package.
    assertEquals(0.619699898863552, schools.dissimilarity(), PRINTED);
    assertEquals(0.7861540901284865, schools.gini(), PRINTED);
    assertEquals(0.4216146987269123, schools.relativeDiversity(), PRINTED);
    assertEquals(0.2485409237876702, schools.squaredVariation(), PRINTED);
    assertEquals(0.4331544544057683, schools.normalizedExposure(), PRINTED);
    assertEquals(0.5457663487265704, schools.interaction(), PRINTED);
  }

  @Test
  void localIndicesAndExposure() {
    SegregationIndices schools = indices();
    List<String> groups = List.of("asian", "black", "hisp", "white", "native");
    double[] information = {
      .628767251748, .880541305151, .776632742882, .183639285365, 1.434264391939
    };
    double[] shares = {
      .0225534014098, .1901499192812, .1516965749500, .6280921777430, .0075079266160
    };
    double[] isolation = {
      .0560886193841, .6119595745214, .4426203359200, .7943007035654, .0891944617598
    };
    double[] dissimilarity = {.43901518693, .55687118850, .51839933009, .22173804520, .60066107895};
    for (int g = 0; g < groups.size(); g++) {
      LocalSegregation local = schools.local(groups.get(g));
      assertEquals(information[g], local.information(), PRINTED);
      assertEquals(shares[g], local.share(), 1e-13);
      assertEquals(isolation[g], local.isolation(), 1e-13);
      assertEquals(dissimilarity[g], local.dissimilarity(), 1e-11);
      assertEquals(isolation[g], schools.exposure(groups.get(g), groups.get(g)), 1e-13);
    }
    assertEquals(0.26563462056688, schools.exposure("black", "white"), 1e-14);
    assertEquals(0.08041877203534, schools.exposure("white", "black"), 1e-14);
  }

  @Test
  void twoGroups() {
    TwoGroupSegregation pair =
        SegregationIndicesCalculator.withDefaults()
            .between(SchoolFiles.counts(2000), "black", "white");
    assertEquals(0.728387884871, pair.dissimilarity(), PRINTED);
    assertEquals(0.4794867942922918, pair.hutchens(), PRINTED);
    assertEquals(0.2598654848764323, pair.karmelMaclachlan(), PRINTED);
  }

  @Test
  void dissimilarityInsideStates() {
    double[] published = {.706359511346, .654848498653, .704205743779};
    GroupCounts schools = SchoolFiles.counts(2000);
    UnitHierarchy hierarchy = SchoolFiles.hierarchy();
    for (int s = 0; s < published.length; s++) {
      String state = List.of("A", "B", "C").get(s);
      GroupCounts inside =
          schools.onlyUnits(
              schools.units().stream()
                  .filter(unit -> hierarchy.path(unit).get(0).equals(state))
                  .toList());
      assertEquals(
          published[s],
          SegregationFormulas.dissimilarity(inside.ofGroup("black"), inside.ofGroup("white")),
          PRINTED);
    }
  }

  @Test
  void levels() {
    SegregationDecomposition schools =
        SegregationDecompositionCalculator.withDefaults()
            .calculate(SchoolFiles.counts(2000), SchoolFiles.hierarchy());
    assertEquals(0.0992437012829, schools.level("state").mutualInformation(), 1e-13);
    assertEquals(0.2387087955059, schools.level("district").mutualInformation(), 1e-13);
    assertEquals(0.0875864790876, schools.level("school").mutualInformation(), 1e-13);
    assertEquals(0.0976739843572, schools.level("state").theilH(), 1e-13);
    assertEquals(0.2349331882706, schools.level("district").theilH(), 1e-13);
    assertEquals(0.0862011420142, schools.level("school").theilH(), 1e-13);
    assertEquals(3, schools.level("state").units());
    assertEquals(2045, schools.level("school").units());
    double[][] published = {
      {.408596522835, .276881852122, .496921569209, .809250114634},
      {.254995859585, .403542510929, .268088400301, .936118992736},
      {.345022055434, .319575636949, .361125742153, .940295509022}
    };
    double within = 0;
    double withinH = 0;
    for (int s = 0; s < published.length; s++) {
      Part state = schools.part(List.of("A", "B", "C").get(s));
      assertEquals(published[s][0], state.mutualInformation(), PRINTED);
      assertEquals(published[s][1], state.share(), PRINTED);
      assertEquals(published[s][2], state.theilH().value(), PRINTED);
      assertEquals(published[s][3], state.entropyRatio(), PRINTED);
      within += state.share() * state.mutualInformation();
      withinH += state.share() * state.entropyRatio() * state.theilH().value();
    }
    assertEquals(0.326295274593, within, PRINTED);
    assertEquals(0.321134330285, withinH, PRINTED);
    assertTrue(schools.toString().contains("district in state"));
  }
}
