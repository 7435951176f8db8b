package org.migrationeconomics.calculators.labour.wagegap;

import java.util.List;
import org.migrationeconomics.core.labour.RegressionMoments;

/** Cross-products of two published decompositions. */
final class PublishedGaps {

  /** B. Jann's extract of the Swiss Labour Market Survey 1998 (github benjann/oaxaca, MIT). */
  static final List<String> SWISS = List.of("educ", "exper", "tenure");

  /** M. Hlavac's R package oaxaca: 712 Hispanic workers of Chicago, CPS-ORG 2013. */
  static final List<String> CHICAGO =
      List.of("age", "female", "LTHS", "some.college", "college", "advanced.degree");

  private PublishedGaps() {}

  static RegressionMoments swissMen() {
    return RegressionMoments.ofCrossProducts(
        SWISS,
        new double[][] {
          {751, 8872.5, 10571.708316, 6761.333337},
          {109332.25, 122235.666429, 79452.56254},
          {242562.45169, 140694.45095},
          {122444.097253}
        },
        new double[] {2583.606714606285, 30863.005252420902, 37529.22074579927, 24290.690359783923},
        9059.937775132938);
  }

  static RegressionMoments swissWomen() {
    return RegressionMoments.ofCrossProducts(
        SWISS,
        new double[][] {
          {683, 7671.5, 8290.041671, 4511.250003},
          {89941.25, 90716.468747, 49866.750028},
          {147906.890988, 75056.975883},
          {60663.618111}
        },
        new double[] {
          2231.197932243347, 25357.828507214785, 27565.198276440962, 15045.620323281804
        },
        7510.391085162668);
  }

  private static double[][] chicago(
      double[] ofConstant, double[] ofAge, double[] ofFemale, double... education) {
    return new double[][] {
      ofConstant,
      ofAge,
      ofFemale,
      {education[0], 0, 0, 0},
      {education[1], 0, 0},
      {education[2], 0},
      {education[3]}
    };
  }

  static RegressionMoments natives() {
    return RegressionMoments.ofCrossProducts(
        CHICAGO,
        chicago(
            new double[] {287, 9761, 138, 34, 111, 37, 20},
            new double[] {378213, 4711, 1105, 3653, 1341, 761},
            new double[] {138, 20, 56, 17, 12},
            34,
            111,
            37,
            20),
        new double[] {
          5046.270026076641,
          185661.54565236493,
          2013.7774142248065,
          361.47504758616714,
          1838.779748373079,
          953.3917468198536,
          600.1234557695427
        },
        130246.09351592265);
  }

  static RegressionMoments foreignBorn() {
    return RegressionMoments.ofCrossProducts(
        CHICAGO,
        chicago(
            new double[] {379, 15401, 150, 147, 51, 31, 12},
            new double[] {684671, 5922, 6134, 2196, 1311, 448},
            new double[] {150, 47, 25, 13, 5},
            147,
            51,
            31,
            12),
        new double[] {
          5520.987031723465,
          228678.4446146685,
          1929.088754341024,
          1763.4086578789245,
          842.4355651076465,
          561.7666440238706,
          455.9625758248392
        },
        110424.22829865862);
  }

  static WageGapDecomposition swiss() {
    return WageGapDecompositionCalculator.withDefaults()
        .withGroups("men", "women")
        .calculate(swissMen(), swissWomen());
  }

  static WageGapDecomposition chicago() {
    return WageGapDecompositionCalculator.withDefaults()
        .withGroups("natives", "foreign-born")
        .withCategories("high.school", "LTHS", "some.college", "college", "advanced.degree")
        .calculate(natives(), foreignBorn());
  }
}
