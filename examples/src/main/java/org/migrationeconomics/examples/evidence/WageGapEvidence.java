package org.migrationeconomics.examples.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.migrationeconomics.calculators.labour.rate.RateDecomposition;
import org.migrationeconomics.calculators.labour.rate.RateDecompositionCalculator;
import org.migrationeconomics.calculators.labour.rate.RateFactor;
import org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecomposition;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecompositionCalculator;
import org.migrationeconomics.core.labour.RegressionMoments;
import org.migrationeconomics.examples.MigrantWageGap;

/** Wage gaps and differences of rates, taken apart. */
final class WageGapEvidence {

  private static final String CHICAGO = "Hlavac, vignette of the R package oaxaca 0.1.5";
  private static final String SWISS =
      "Swiss Labour Market Survey 1998, extract of benjann/oaxaca; computed independently and with"
          + " R oaxaca";
  static final String DAS_GUPTA = "Das Gupta 1993, US Census P23-186";

  /** Example 5.1: the United States by 13 age groups, % of the population. */
  static final double[] AGES_1970 = {
    12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6, 7.8, 7.0, 5.9, 4.7, 3.6, 4.9
  };

  static final double[] AGES_1985 = {
    10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6.0, 6.3, 5.9, 5.1, 4.0, 5.5
  };

  /** Heads of households among them, %. */
  static final double[] HEADS_1970 = {
    1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8
  };

  static final double[] HEADS_1985 = {
    2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56.0, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2
  };

  private WageGapEvidence() {}

  static List<EvidenceClaim> claims() {
    return List.of(
        chicago(
            "gap",
            "wage gap, native minus foreign-born, USD",
            3.015574,
            5e-7,
            g -> g.gap().value()),
        chicago(
            "endowments",
            "endowments of the wage gap, Chicago 2013, USD",
            1.6165339,
            5e-8,
            g -> g.threeFold().endowments().value()),
        chicago(
            "coefficients",
            "coefficients of the same",
            2.8333261,
            5e-8,
            g -> g.threeFold().coefficients().value()),
        chicago(
            "interaction",
            "interaction of the same",
            -1.4342857,
            5e-8,
            g -> g.threeFold().interaction().value()),
        explained("oaxaca", ReferenceCoefficients.OAXACA, .1822482, 5e-8),
        explained("reimers", ReferenceCoefficients.REIMERS, .8993911, 5e-8),
        explained("cotton", ReferenceCoefficients.COTTON, .9984559, 5e-8),
        explained("neumark", ReferenceCoefficients.NEUMARK, 1.3557222, 5e-8),
        explained("pooled", ReferenceCoefficients.POOLED_WITH_DUMMY, .9525717, 5e-8),
        EvidenceClaim.of(
            "labour.chicago2013.pooled.base",
            "high school, its explained part under the pooled reference with dummy, whichever"
                + " category is left out; R oaxaca 0.1.5 does not normalise this reference",
            "numpy from the same cross-products, with high school and with LTHS left out",
            .34267487662789914,
            1e-10,
            () -> pooled("high.school")),
        EvidenceClaim.of(
            "labour.chicago2013.pooled.lths",
            "less than high school, the same",
            "numpy from the same cross-products, with high school and with LTHS left out",
            2.1305251373196277,
            1e-10,
            () -> pooled("LTHS")),
        chicago(
            "lths",
            "less than high school, its part of endowments, normalised, USD",
            2.176447,
            5e-7,
            g -> g.threeFold().endowment("LTHS").value()),
        chicago(
            "base",
            "high school, the category left out, its part of endowments, USD",
            .387611,
            5e-7,
            g -> g.threeFold().endowment("high.school").value()),
        chicago(
            "age",
            "age, advantage of natives under Neumark's reference, USD",
            4.3191008,
            5e-8,
            g -> g.twoFold(ReferenceCoefficients.NEUMARK).unexplainedA("age").value()),
        swiss(
            "endowments",
            "endowments of the gap in log wages, men and women",
            .08527982208362,
            1e-12,
            g -> g.threeFold().endowments().value()),
        swiss(
            "endowments-se",
            "its standard error",
            .0156929614453,
            1e-12,
            g -> g.threeFold().endowments().standardError().value()),
        swiss(
            "coefficients-se",
            "standard error of the coefficients part",
            .0255804129730,
            1e-12,
            g -> g.threeFold().coefficients().standardError().value()),
        swiss(
            "interaction-se",
            "standard error of the interaction",
            .0109659712697,
            1e-12,
            g -> g.threeFold().interaction().standardError().value()),
        swiss(
            "pooled",
            "explained part, pooled with dummy",
            .0893470454,
            5e-11,
            g -> g.twoFold(ReferenceCoefficients.POOLED_WITH_DUMMY).explained().value()),
        swiss(
            "cotton",
            "explained part, Cotton; statsmodels 0.13.5 gives .0879556 if women come first",
            .08822200324372187,
            1e-12,
            g -> g.twoFold(ReferenceCoefficients.COTTON).explained().value()),
        swiss(
            "neumark",
            "explained part, Neumark; statsmodels 0.13.5 asked for 'neumark' gives the pooled one",
            .09255972957908071,
            1e-12,
            g -> g.twoFold(ReferenceCoefficients.NEUMARK).explained().value()),
        EvidenceClaim.of(
            "labour.dasgupta1993.earnings",
            "part of mean earnings in the difference of total earnings a head, USD",
            DAS_GUPTA + ", example 2.1",
            4369.913,
            5e-4,
            () -> earnings().effect("earnings").effect()),
        EvidenceClaim.of(
            "labour.dasgupta1993.births",
            "part of births a woman in birth rates, Chile minus Austria, per 1,000",
            DAS_GUPTA + ", example 2.2",
            10.4340333,
            5e-8,
            () -> births().effect("births").effect()),
        EvidenceClaim.of(
            "labour.dasgupta1993.households",
            "part of age structure in headship, 1970-1985, per 100",
            DAS_GUPTA + ", example 5.1",
            1.2269,
            1e-10,
            () -> households().effect("ages").effect()));
  }

  private static EvidenceClaim chicago(
      String id,
      String quantity,
      double published,
      double tolerance,
      ToDoubleFunction<WageGapDecomposition> figure) {
    return EvidenceClaim.of(
        "labour.chicago2013." + id,
        quantity,
        CHICAGO,
        published,
        tolerance,
        () ->
            figure.applyAsDouble(
                WageGapDecompositionCalculator.withDefaults()
                    .withCategories(
                        "high.school", "LTHS", "some.college", "college", "advanced.degree")
                    .calculate(MigrantWageGap.natives(), MigrantWageGap.foreignBorn())));
  }

  private static double pooled(String term) {
    return WageGapDecompositionCalculator.withDefaults()
        .withCategories("high.school", "LTHS", "some.college", "college", "advanced.degree")
        .calculate(MigrantWageGap.natives(), MigrantWageGap.foreignBorn())
        .twoFold(ReferenceCoefficients.POOLED_WITH_DUMMY)
        .explained(term)
        .value();
  }

  private static EvidenceClaim explained(
      String id, ReferenceCoefficients reference, double published, double tolerance) {
    return chicago(
        "explained." + id,
        "explained part of the wage gap, USD: " + reference.label(),
        published,
        tolerance,
        g -> g.twoFold(reference).explained().value());
  }

  private static EvidenceClaim swiss(
      String id,
      String quantity,
      double published,
      double tolerance,
      ToDoubleFunction<WageGapDecomposition> figure) {
    return EvidenceClaim.needingFiles(
        "labour.swiss1998." + id,
        quantity,
        SWISS,
        published,
        tolerance,
        files ->
            figure.applyAsDouble(
                files.read(
                    "labour/swiss_lms_1998.csv",
                    WageGapDecomposition.class,
                    WageGapEvidence::swiss)));
  }

  private static WageGapDecomposition swiss(Path file) {
    List<String> regressors = List.of("educ", "exper", "tenure");
    RegressionMoments.Accumulator men = RegressionMoments.accumulator(regressors);
    RegressionMoments.Accumulator women = RegressionMoments.accumulator(regressors);
    try {
      List<String> lines = Files.readAllLines(file);
      List<String> heads = List.of(lines.get(0).replace("\"", "").split(","));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        String wage = cells[heads.indexOf("lnwage")];
        if (!wage.equals("NA")) {
          boolean woman = cells[heads.indexOf("female")].equals("1");
          double[] row =
              regressors.stream()
                  .mapToDouble(name -> Double.parseDouble(cells[heads.indexOf(name)]))
                  .toArray();
          (woman ? women : men).add(Double.parseDouble(wage), row);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
    return WageGapDecompositionCalculator.withDefaults()
        .withGroups("men", "women")
        .calculate(men.moments(), women.moments());
  }

  private static RateDecomposition earnings() {
    return RateDecompositionCalculator.withDefaults()
        .calculate(
            RateFactor.of("earnings", 10930, 16591), RateFactor.of("earners", .717892, .825974));
  }

  private static RateDecomposition births() {
    return RateDecompositionCalculator.withDefaults()
        .calculate(
            RateFactor.of("births", 51.78746, 84.90502),
            RateFactor.of("ages", .45919, .75756),
            RateFactor.of("women", .52638, .51065));
  }

  private static RateDecomposition households() {
    return RateDecompositionCalculator.withDefaults()
        .kitagawa(
            RateFactor.of("ages", AGES_1970, AGES_1985),
            RateFactor.of("rates", HEADS_1970, HEADS_1985));
  }
}
