package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.migrationeconomics.calculators.policy.gains.ImmigrationSurplus;
import org.migrationeconomics.calculators.policy.gains.ImmigrationSurplusCalculator;
import org.migrationeconomics.calculators.policy.gains.LabourNest;
import org.migrationeconomics.calculators.policy.gains.LabourRegion;
import org.migrationeconomics.calculators.policy.gains.NestedWageCalculator;
import org.migrationeconomics.calculators.policy.gains.NestedWageEffects;
import org.migrationeconomics.calculators.policy.gains.NestedWageForm;
import org.migrationeconomics.calculators.policy.gains.OpenBorders;
import org.migrationeconomics.calculators.policy.gains.OpenBordersCalculator;
import org.migrationeconomics.calculators.policy.gains.PlacePremium;
import org.migrationeconomics.calculators.policy.gains.SurplusVariant;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;

/** What free movement would be worth, as others have it. */
final class GainsEvidence {

  private static final String BORJAS2015 =
      "G. J. Borjas, Journal of Economic Literature 53(4), 2015, as summarised";
  private static final String BORJAS2013 =
      "G. J. Borjas, Immigration and the American Worker, Center for Immigration Studies, 2013";
  private static final String APART = "worked out apart from this library";
  private static final String PREMIUM =
      "M. A. Clemens, C. E. Montenegro and L. Pritchett, Center for Global Development WP 148,"
          + " 2008";
  private static final MoneyUnit BILLIONS = MoneyUnit.of("USD").billions();

  private GainsEvidence() {}

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    openBorders(claims);
    surplus(claims);
    nests(claims);
    claims.add(
        EvidenceClaim.of(
            "policy.placepremium.clemens2008.bolivia",
            "barrier at the border for workers of Bolivia, %",
            PREMIUM,
            170,
            1e-9,
            () -> 100 * premium(2.7).barrier()));
    claims.add(
        EvidenceClaim.of(
            "policy.placepremium.clemens2008.nigeria",
            "barrier at the border for workers of Nigeria, %",
            PREMIUM,
            740,
            1e-9,
            () -> 100 * premium(8.4).barrier()));
    return claims;
  }

  private static PlacePremium premium(double ratio) {
    MoneyAmount home = MoneyAmount.of(1, MoneyUnit.of("USD"));
    return PlacePremium.of(home, home.times(ratio));
  }

  private static OpenBorders world(OpenBordersCalculator calculator) {
    return calculator
        .withWorldProduct(MoneyAmount.of(70_000, BILLIONS))
        .calculate(LabourRegion.of("North", 600e6, 4), LabourRegion.of("South", 2700e6, 1));
  }

  private static void openBorders(List<EvidenceClaim> claims) {
    OpenBordersCalculator equal = OpenBordersCalculator.withDefaults();
    add(
        claims,
        "openborders.movers",
        "who moves until wages are equal, billion workers",
        BORJAS2015,
        2.6,
        0.05,
        () -> world(equal).movers() / 1e9);
    add(
        claims,
        "openborders.share",
        "of the South that moves, %",
        BORJAS2015,
        95,
        0.5,
        () -> 100 * world(equal).shareLeaving("South"));
    add(
        claims,
        "openborders.gain",
        "gain of world product, trillion USD",
        BORJAS2015,
        40,
        0.5,
        () -> world(equal).gainInMoney().value() / 1000);
    add(
        claims,
        "openborders.wage-north",
        "wage in the North, % change",
        BORJAS2015,
        -40,
        1,
        () -> 100 * world(equal).wageChange("North").value());
    add(
        claims,
        "openborders.wage-south",
        "wage in the South, % change (printed: over 140)",
        BORJAS2015,
        143,
        0.5,
        () -> 100 * world(equal).wageChange("South").value());
    add(
        claims,
        "openborders.capital",
        "gain of owners of capital, trillion USD",
        BORJAS2015,
        12,
        0.5,
        () -> world(equal).gainOfOwnersInMoney().value() / 1000);
    add(
        claims,
        "openborders.gain-share",
        "gain of world product, share",
        APART,
        0.572323,
        5e-7,
        () -> world(equal).gain());
    double[][] parts = {{1, 1.1014}, {5, 5.3161}, {10, 10.2149}, {50, 39.9780}, {100, 55.2012}};
    for (double[] part : parts) {
      add(
          claims,
          "openborders.part" + (int) part[0],
          "gain if " + (int) part[0] + " % of the South move, %",
          APART,
          part[1],
          5e-5,
          () -> 100 * world(equal.moving(part[0] / 100)).gain());
    }
  }

  private static ImmigrationSurplus borjas(double m) {
    return ImmigrationSurplusCalculator.withDefaults()
        .calculate(m, MoneyAmount.of(15_000, BILLIONS));
  }

  private static void surplus(List<EvidenceClaim> claims) {
    ImmigrationSurplusCalculator exact =
        ImmigrationSurplusCalculator.withDefaults().withVariant(SurplusVariant.COBB_DOUGLAS);
    add(
        claims,
        "surplus.borjas2013.paid",
        "of the rise of the product that is paid to immigrants, %",
        BORJAS2013,
        97.8,
        0.05,
        () -> 100 * borjas(0.15).immigrantsShareOfRise());
    add(
        claims,
        "surplus.borjas2013.rise",
        "rise of the product, %",
        BORJAS2013,
        11,
        0.5,
        () -> 100 * borjas(0.15).riseOfProduct());
    add(
        claims,
        "surplus.borjas2013.rise-money",
        "rise of the product, trillion USD",
        BORJAS2013,
        1.6,
        0.05,
        () -> 15 * borjas(0.15).riseOfProduct());
    add(
        claims,
        "surplus.borjas1995",
        "immigration surplus of 10 % immigrants, % of the product",
        "G. J. Borjas, Journal of Economic Perspectives 9(2), 1995, as in courses",
        0.1,
        0.05,
        () -> 100 * borjas(0.1).surplus());
    add(
        claims,
        "surplus.exact10",
        "exact surplus of 10 % immigrants, % of the product",
        APART,
        0.109830,
        5e-7,
        () -> 100 * exact.calculate(0.1).surplus());
    add(
        claims,
        "surplus.exact10-wage",
        "exact change of the wage, %",
        APART,
        -3.1114,
        5e-5,
        () -> 100 * exact.calculate(0.1).wageChange());
    add(
        claims,
        "surplus.exact15",
        "exact surplus of 15 % immigrants, % of the product",
        APART,
        0.253078,
        5e-7,
        () -> 100 * exact.calculate(0.15).surplus());
    add(
        claims,
        "surplus.exact15-wage",
        "exact change of the wage, %",
        APART,
        -4.7586,
        5e-5,
        () -> 100 * exact.calculate(0.15).wageChange());
  }

  private static NestedWageEffects nested(double inner, NestedWageForm form) {
    return NestedWageCalculator.withDefaults()
        .withForm(form)
        .calculate(
            LabourNest.of(
                "labour",
                2,
                LabourNest.of(
                    "low",
                    inner,
                    LabourNest.group("low natives", 40, 1),
                    LabourNest.group("low immigrants", 10, 0.8).becoming(15)),
                LabourNest.of(
                    "high",
                    inner,
                    LabourNest.group("high natives", 45, 2),
                    LabourNest.group("high immigrants", 5, 1.8).becoming(6))));
  }

  private static void nests(List<EvidenceClaim> claims) {
    String[] groups = {"low natives", "low immigrants", "high natives", "high immigrants"};
    double[] exact = {-1.661178491, -3.688504032, 1.102999215, 0.191391431};
    double[] linear = {-1.379554680, -3.406880220, 0.915572717, 0.003964933};
    for (int i = 0; i < groups.length; i++) {
      String group = groups[i];
      String id = "nest." + group.replace(' ', '-');
      add(
          claims,
          id + ".exact",
          "wage of " + group + " in the long run, exact, hundredths of a logarithm",
          APART,
          exact[i],
          1e-9,
          () -> 100 * nested(20, NestedWageForm.EXACT).of(group).longRun());
      add(
          claims,
          id + ".linear",
          "wage of " + group + " in the long run, log-linear, hundredths of a logarithm",
          APART,
          linear[i],
          1e-9,
          () -> 100 * nested(20, NestedWageForm.LOG_LINEAR).of(group).longRun());
    }
    add(
        claims,
        "nest.labour",
        "change of all labour, log-linear",
        APART,
        0.033228673,
        5e-10,
        () -> nested(20, NestedWageForm.LOG_LINEAR).labourChange());
    add(
        claims,
        "nest.low.perfect",
        "wage of low where natives and immigrants are perfect substitutes",
        APART,
        -2.077957572,
        1e-9,
        () ->
            100
                * nested(Double.POSITIVE_INFINITY, NestedWageForm.EXACT)
                    .of("low natives")
                    .longRun());
    add(
        claims,
        "nest.high.perfect",
        "wage of high where they are perfect substitutes",
        APART,
        1.023252536,
        1e-9,
        () ->
            100
                * nested(Double.POSITIVE_INFINITY, NestedWageForm.EXACT)
                    .of("high natives")
                    .longRun());
    String[] schooling = {"all natives", "dropouts", "high school", "some college", "college"};
    double[] shortRun = {-3.4, -8.2, -2.2, -2.7, -3.9};
    double[] longRun = {0.0, -4.8, 1.2, 0.7, -0.5};
    for (int i = 0; i < schooling.length; i++) {
      add(
          claims,
          "nest.horizons." + schooling[i].replace(' ', '-'),
          "short less long run, " + schooling[i] + ", %, labour 11.33 % larger",
          "table for immigration to the United States 1980-2000, as printed in a textbook of G. J."
              + " Borjas",
          shortRun[i] - longRun[i],
          0.05,
          GainsEvidence::horizons);
    }
  }

  /** −α d ln L, which no nest changes. */
  private static double horizons() {
    LabourNest labour =
        LabourNest.of(
            "labour",
            1.3,
            LabourNest.group("dropouts", 10, 1).becoming(10 * Math.exp(0.1133)),
            LabourNest.group("others", 90, 2).becoming(90 * Math.exp(0.1133)));
    NestedWageEffects effects =
        NestedWageCalculator.withDefaults().withCapitalShare(0.3).calculate(labour);
    return 100 * (effects.of("dropouts").shortRun() - effects.of("dropouts").longRun());
  }

  private static void add(
      List<EvidenceClaim> claims,
      String id,
      String quantity,
      String source,
      double published,
      double tolerance,
      DoubleSupplier computed) {
    claims.add(EvidenceClaim.of("policy." + id, quantity, source, published, tolerance, computed));
  }
}
