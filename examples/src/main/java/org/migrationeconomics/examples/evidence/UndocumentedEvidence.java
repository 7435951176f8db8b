package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.calculators.society.undocumented.InformalSectorAssociation;
import org.migrationeconomics.calculators.society.undocumented.InformalSectorAssociationCalculator;
import org.migrationeconomics.calculators.society.undocumented.LegalStockCalculator;
import org.migrationeconomics.calculators.society.undocumented.ResidualCell;
import org.migrationeconomics.calculators.society.undocumented.ResidualInput;
import org.migrationeconomics.calculators.society.undocumented.Uncertain;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidual;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidualCalculator;
import org.migrationeconomics.calculators.society.undocumented.counts.IntervalReading;
import org.migrationeconomics.calculators.society.undocumented.counts.IntervalReadingCalculator;
import org.migrationeconomics.calculators.society.undocumented.counts.PublishedInterval;
import org.migrationeconomics.data.sample.Samples;

/** How many undocumented people there are, and what they have to do with the informal sector. */
final class UndocumentedEvidence {

  private static final String COMPUTED = "worked example; computed independently";
  private static final String HOOK = "J. Van Hook and others, Demography 58, 2021";
  private static final String HOOK_COMPUTED = HOOK + "; fitted independently";
  private static final String OECD =
      "OECD 2006, UN stocks of 2019, Enste (IZA); computed independently";
  private static final double SIX = 5e-7;

  private UndocumentedEvidence() {}

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.residual.counted",
            "undocumented counted, of 44 m foreign-born and 33 m legal",
            COMPUTED,
            11.33,
            1e-12,
            () -> residual().counted()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.residual.number",
            "undocumented, 10 % of them missed",
            COMPUTED,
            12.588889,
            SIX,
            () -> residual().total()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.residual.per-legal",
            "change for each legal resident more",
            COMPUTED,
            -1.1,
            1e-12,
            () -> residual().cells().get(0).perLegal()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.residual.elasticity",
            "per cent for each per cent of legal residents",
            COMPUTED,
            -2.883495,
            SIX,
            () -> residual().sensitivity(ResidualInput.LEGAL).elasticity().value()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.residual.bounds.low",
            "lower bound",
            COMPUTED,
            10.526316,
            SIX,
            () -> residual().bounds().low()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.residual.bounds.high",
            "upper bound",
            COMPUTED,
            14.870588,
            SIX,
            () -> residual().bounds().high()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.residual.delta.error",
            "standard error by the delta method; computed with 1.96 for 1.95996",
            COMPUTED,
            .690866,
            2e-5,
            () -> residual().deltaError()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.residual.delta.low",
            "lower end of its interval",
            COMPUTED,
            11.234791,
            SIX,
            () -> residual().delta().low()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.residual.delta.high",
            "upper end of its interval",
            COMPUTED,
            13.942987,
            SIX,
            () -> residual().delta().high()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.legal-stock.half",
            "legal residents of 30 years, emigration .5 %",
            COMPUTED,
            26.039002,
            SIX,
            () -> stock(.005)));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.legal-stock.one",
            "the same, emigration 1 %",
            COMPUTED,
            24.319297,
            SIX,
            () -> stock(.01)));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.us2021.median",
            "median of the published intervals as log-normal",
            HOOK_COMPUTED,
            10.5,
            .05,
            () -> reading().median()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.us2021.s",
            "its s",
            HOOK_COMPUTED,
            .21,
            .005,
            () -> reading().logDeviation()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.us2021.low95",
            "lower end at 95 %, million",
            HOOK,
            7.0,
            .15,
            () -> reading().quantile(.025)));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.us2021.low50",
            "lower end at 50 %, million",
            HOOK,
            9.1,
            .15,
            () -> reading().quantile(.25)));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.us2021.high50",
            "upper end at 50 %, million",
            HOOK,
            12.2,
            .15,
            () -> reading().quantile(.75)));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.us2021.high95",
            "upper end at 95 %, million",
            HOOK,
            15.7,
            .15,
            () -> reading().quantile(.975)));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.association.inhabitants.spearman",
            "shadow economy and undocumented per inhabitant, ranks",
            OECD,
            -.257,
            5e-4,
            () -> association().perInhabitant().spearman().value()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.association.migrants.spearman",
            "the same per migrant",
            OECD,
            .714,
            5e-4,
            () -> association().perMigrant().spearman().value()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.association.inhabitants.pearson",
            "shadow economy and undocumented per inhabitant",
            OECD,
            -.100,
            5e-4,
            () -> association().perInhabitant().pearson().value()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.association.migrants.pearson",
            "the same per migrant",
            OECD,
            .639,
            5e-4,
            () -> association().perMigrant().pearson().value()));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.per-migrant.usa",
            "undocumented, % of the migrants, USA",
            OECD,
            26.24,
            5e-3,
            () -> perMigrant("USA")));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.per-migrant.prt",
            "undocumented, % of the migrants, PRT",
            OECD,
            28.40,
            5e-3,
            () -> perMigrant("PRT")));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.per-migrant.esp",
            "undocumented, % of the migrants, ESP",
            OECD,
            16.80,
            5e-3,
            () -> perMigrant("ESP")));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.per-migrant.ita",
            "undocumented, % of the migrants, ITA",
            OECD,
            32.99,
            5e-3,
            () -> perMigrant("ITA")));
    claims.add(
        EvidenceClaim.of(
            "society.undocumented.per-migrant.grc",
            "undocumented, % of the migrants, GRC",
            OECD,
            33.28,
            5e-3,
            () -> perMigrant("GRC")));
    return claims;
  }

  private static UndocumentedResidual residual() {
    return UndocumentedResidualCalculator.withDefaults()
        .withReplications(100)
        .calculate(
            ResidualCell.of("everybody", Uncertain.of(44), Uncertain.of(33).within(1))
                .withOmission(Uncertain.of(.01).within(.01), Uncertain.of(.10).within(.05)));
  }

  private static double stock(double emigration) {
    double[] admissions = new double[30];
    Arrays.fill(admissions, 1);
    return LegalStockCalculator.withDefaults()
        .withMortality(Uncertain.of(.005))
        .withEmigration(Uncertain.of(emigration))
        .calculate(1976, admissions)
        .stock()
        .value();
  }

  private static IntervalReading reading() {
    return IntervalReadingCalculator.withDefaults()
        .calculate(
            List.of(PublishedInterval.of(.5, 9.1, 12.2), PublishedInterval.of(.95, 7.0, 15.7)));
  }

  private static InformalSectorAssociation association() {
    return InformalSectorAssociationCalculator.withDefaults().calculate(Samples.undocumented2005());
  }

  private static double perMigrant(String code) {
    return association().perMigrant().observations().stream()
        .filter(one -> one.place().code().equals(code))
        .mapToDouble(InformalSectorAssociation.Observation::share)
        .findFirst()
        .orElse(Double.NaN);
  }
}
