package org.migrationeconomics.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.flow.gravity.GravityData;
import org.migrationeconomics.calculators.flow.gravity.GravityEstimator;
import org.migrationeconomics.calculators.flow.gravity.GravityModel;
import org.migrationeconomics.calculators.flow.gravity.GravityModelCalculator;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecomposition;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecompositionCalculator;
import org.migrationeconomics.calculators.labour.wagegap.WageRows;
import org.migrationeconomics.calculators.remittance.inequality.HouseholdIncomes;
import org.migrationeconomics.core.labour.RegressionMoments;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.measure.MoneyUnit;

/** Pictures of inequality, segregation, gaps and models. */
final class SharePictures {

  private static final MoneyUnit PESOS = MoneyUnit.of("MXN");
  private static final WageUnit HOURLY = WageUnit.of(PESOS, WagePeriod.HOUR);

  private SharePictures() {}

  /** Made up: remittances go to the poorer households. */
  static HouseholdIncomes village() {
    return HouseholdIncomes.of(PESOS, "wages", 10, 14, 20, 26, 30, 50)
        .and("remittances", 0, 6, 0, 14, 30, 10);
  }

  /** Made up: one harvest was lost. */
  static HouseholdIncomes losses() {
    return HouseholdIncomes.of(PESOS, "farm", -20, 4, 10, 8, 30, 50)
        .and("wages", 8, 10, 12, 14, 5, 60);
  }

  static WageDistribution skewed(int workers, double power) {
    return WageDistribution.of(
        HOURLY,
        IntStream.range(0, workers)
            .mapToDouble(i -> Math.rint(1e4 * StrictMath.pow((i + 1.0) / workers, power)))
            .toArray());
  }

  /** The occupations of the Swiss Labour Market Survey 1998, employed with a wage. */
  static GroupCounts swiss() {
    return GroupCounts.of(
        List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
        List.of("men", "women"),
        63,
        25,
        157,
        77,
        196,
        239,
        69,
        148,
        44,
        118,
        15,
        5,
        146,
        30,
        43,
        9,
        18,
        32);
  }

  /** Cross-products of the same survey: B. Jann, The Blinder-Oaxaca decomposition, 2008. */
  static WageGapDecomposition jann() {
    List<String> names = List.of("education", "experience", "tenure");
    return WageGapDecompositionCalculator.withDefaults()
        .withGroups("men", "women")
        .calculate(
            RegressionMoments.ofCrossProducts(
                names,
                new double[][] {
                  {751, 8872.5, 10571.708316, 6761.333337},
                  {109332.25, 122235.666429, 79452.56254},
                  {242562.45169, 140694.45095},
                  {122444.097253}
                },
                new double[] {
                  2583.606714606285, 30863.005252420902, 37529.22074579927, 24290.690359783923
                },
                9059.937775132938),
            RegressionMoments.ofCrossProducts(
                names,
                new double[][] {
                  {683, 7671.5, 8290.041671, 4511.250003},
                  {89941.25, 90716.468747, 49866.750028},
                  {147906.890988, 75056.975883},
                  {60663.618111}
                },
                new double[] {
                  2231.197932243347, 25357.828507214785, 27565.198276440962, 15045.620323281804
                },
                7510.391085162668));
  }

  /** Many regressors, of which some have long names. */
  static WageGapDecomposition wide(int regressors) {
    int rows = 3 * regressors + 20;
    List<String> names =
        IntStream.range(0, regressors)
            .mapToObj(k -> k == 1 ? "years since the first job after school" : "x" + k)
            .toList();
    return WageGapDecompositionCalculator.withDefaults()
        .calculate(rows(names, rows, 17), rows(names, rows, 29));
  }

  private static WageRows rows(List<String> names, int rows, int seed) {
    int k = names.size();
    double[] x = new double[rows * k];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = 10 + Math.floorMod(i * 37L + seed, 11) / 4.0;
      for (int j = 0; j < k; j++) {
        x[i * k + j] =
            Math.floorMod((i + 3L) * (j + 5L) * seed + (long) i * i * (j + 1L), 101) / 10.0;
        y[i] += x[i * k + j] * ((j % 5) - 1.5) / 10;
      }
    }
    return WageRows.of(names, x, y);
  }

  /** A model of made-up flows. */
  static GravityModel gravity(GravityEstimator estimator, boolean border) {
    int n = 60;
    double[] y = new double[n];
    double[] distance = new double[n];
    double[] language = new double[n];
    double[] shared = new double[n];
    for (int i = 0; i < n; i++) {
      distance[i] = 1 + Math.floorMod(i * 31L, 47) / 10.0;
      language[i] = i % 3 == 0 ? 1 : 0;
      shared[i] = i % 7 == 0 ? 1 : 0;
      double noise = Math.floorMod(i * 7919L, 101) / 100.0;
      y[i] = Math.rint(StrictMath.exp(8 - 1.1 * distance[i] + 0.6 * language[i] + noise) + 1);
    }
    GravityData.Builder data =
        GravityData.builder("migrants", y)
            .regressor("ln distance", distance)
            .regressor("common language", language);
    if (border) {
      data.regressor("common border of both countries", shared);
    }
    return GravityModelCalculator.withDefaults().withEstimator(estimator).calculate(data.build());
  }

  static void add(Map<String, Supplier<Chart>> all) {
    all.put("lorenz-village", () -> Charts.lorenz(village()));
    all.put("lorenz-losses", () -> Charts.lorenz(losses()));
    all.put("lorenz-one-source", () -> Charts.lorenz(HouseholdIncomes.of(PESOS, "all", 1, 2, 9)));
    all.put("lorenz-equal", () -> Charts.lorenz(WageDistribution.of(HOURLY, 7, 7, 7)));
    all.put("lorenz-one-worker", () -> Charts.lorenz(WageDistribution.of(HOURLY, 7)));
    all.put("lorenz-many-workers", () -> Charts.lorenz(skewed(20_000, 3)));
    all.put(
        "lorenz-groups",
        () -> {
          Map<String, WageDistribution> groups = new LinkedHashMap<>();
          groups.put("natives", skewed(200, 1.2));
          groups.put("migrants of the second generation and after", skewed(200, 1.9));
          groups.put("migrants", skewed(200, 2));
          return Charts.lorenz(groups).sized(420, 340);
        });
    all.put("segregation-swiss", () -> Charts.segregation(swiss(), "men", "women"));
    all.put(
        "segregation-whole",
        () ->
            Charts.segregation(
                    GroupCounts.of(
                        List.of("a", "b"),
                        List.of("citizens of the member states", "others"),
                        10,
                        0,
                        0,
                        5),
                    "citizens of the member states",
                    "others")
                .sized(320, 300));
    all.put(
        "segregation-none",
        () ->
            Charts.segregation(
                GroupCounts.of(List.of("a", "b"), List.of("x", "y"), 10, 20, 30, 60), "x", "y"));
    all.put("gap-jann", () -> Charts.gap(jann()));
    all.put("gap-jann-pooled", () -> Charts.gap(jann(), ReferenceCoefficients.POOLED_WITH_DUMMY));
    all.put("gap-30-regressors", () -> Charts.gap(wide(30)));
    all.put("gap-small", () -> Charts.gap(wide(12)).sized(360, 300));
    all.put(
        "coefficients-two",
        () ->
            Charts.coefficients(
                gravity(GravityEstimator.PPML, true), gravity(GravityEstimator.OLS_LOG, false)));
    all.put(
        "coefficients-named",
        () -> {
          Map<String, GravityModel> models = new LinkedHashMap<>();
          for (int k = 0; k < 9; k++) {
            models.put(
                k == 4 ? "with the border and all that belongs to it" : "model " + k,
                gravity(GravityEstimator.PPML, k % 2 == 0));
          }
          return Charts.coefficients(models).sized(480, 420).highlight("model 2", "model 3");
        });
  }
}
