package org.migrationeconomics.examples.evidence;

import java.util.List;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittanceAllocator;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittances;
import org.migrationeconomics.calculators.remittance.cost.FeeCutValueCalculator;
import org.migrationeconomics.calculators.remittance.cost.RemittanceCostCalculator;
import org.migrationeconomics.calculators.remittance.inequality.FosterGreerThorbecke;
import org.migrationeconomics.calculators.remittance.inequality.FosterGreerThorbeckeCalculator;
import org.migrationeconomics.calculators.remittance.inequality.HouseholdIncomes;
import org.migrationeconomics.calculators.remittance.inequality.IncomeSourceGini;
import org.migrationeconomics.calculators.remittance.inequality.IncomeSourceGiniCalculator;
import org.migrationeconomics.calculators.remittance.inequality.NegativeIncomes;
import org.migrationeconomics.calculators.remittance.inequality.PovertyElasticity;
import org.migrationeconomics.calculators.remittance.measure.VintageComparison;
import org.migrationeconomics.calculators.remittance.measure.VintageComparisonCalculator;
import org.migrationeconomics.calculators.remittance.stability.FlowSeries;
import org.migrationeconomics.calculators.remittance.stability.FlowStability;
import org.migrationeconomics.calculators.remittance.stability.FlowStabilityCalculator;
import org.migrationeconomics.calculators.remittance.stability.HodrickPrescott;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MigrantStock;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.remittance.FeeConvention;
import org.migrationeconomics.core.remittance.RemittanceQuote;
import org.migrationeconomics.data.remittance.WorldBankDownload;

/** What remittances cost, whom they reach, how steady they are, and who sends them. */
final class RemittanceUseEvidence {

  private static final MoneyUnit USD = MoneyUnit.of("USD");
  private static final String WDI =
      "World Bank WDI, vintage of 1 July 2026; computed independently";
  private static final String BY_HAND = "six households, worked out by hand in fractions";

  private RemittanceUseEvidence() {}

  static List<EvidenceClaim> claims() {
    return List.of(
        EvidenceClaim.of(
            "remittance.quote.fee-on-top",
            "cost of 200 USD, fee 5, rate 17.64 at 18.00, principal convention, %",
            "worked out by hand",
            4.5,
            1e-12,
            () -> cost(FeeConvention.FEE_ON_TOP)),
        EvidenceClaim.of(
            "remittance.quote.fee-deducted",
            "the same, budget convention, %",
            "worked out by hand",
            4.45,
            1e-12,
            () -> cost(FeeConvention.FEE_DEDUCTED)),
        EvidenceClaim.of(
            "remittance.lmic2023.fee-cut",
            "saving if 669 billion USD cost 3 % instead of 6.18 %, billion USD a year",
            "Migration and Development Brief 39 and Remittance Prices Worldwide, third quarter of 2023; computed",
            21.27,
            0.005,
            () ->
                FeeCutValueCalculator.withDefaults()
                    .calculate(MoneyAmount.of(669, USD.billions()), 6.18, 3)
                    .directSaving()
                    .amount()),
        EvidenceClaim.of(
            "remittance.gini.six-households",
            "Gini of income, 13/42",
            BY_HAND,
            13 / 42.0,
            1e-15,
            () -> gini().gini()),
        EvidenceClaim.of(
            "remittance.gini.six-households.share",
            "share of remittances in inequality, 27/65",
            BY_HAND,
            27 / 65.0,
            1e-15,
            () -> gini().source("remittances").shareOfInequality().value()),
        EvidenceClaim.of(
            "remittance.gini.equal-incomes",
            "share of remittances in inequality where 0.1 + 0.2 ties with 0.3, 3/79",
            "four households, worked out by hand in fractions",
            3 / 79.0,
            1e-15,
            () ->
                IncomeSourceGiniCalculator.withDefaults()
                    .calculate(
                        HouseholdIncomes.of(USD, "wages", 0.1, 0.3, 1, 5)
                            .and("remittances", 0.2, 0, 1, 0))
                    .source("remittances")
                    .shareOfInequality()
                    .value()),
        EvidenceClaim.of(
            "remittance.gini.normalised",
            "normalised Gini of incomes -5, 0 and 10, 12/13",
            "formula of Chen, Tsaur and Rhai as corrected by Berrebi and Silber, by hand",
            12 / 13.0,
            1e-15,
            () ->
                IncomeSourceGiniCalculator.withDefaults()
                    .withNegatives(NegativeIncomes.NORMALISED)
                    .calculate(HouseholdIncomes.of(USD, "farm", -5, 0, 10))
                    .normalised()
                    .value()),
        EvidenceClaim.of(
            "remittance.poverty.six-households.gap",
            "poverty gap at a line of 25 with remittances, 1/6",
            BY_HAND,
            1 / 6.0,
            1e-15,
            () -> poverty().gap()),
        EvidenceClaim.of(
            "remittance.poverty.six-households.gap-without",
            "poverty gap at a line of 25 without remittances, 31/150",
            BY_HAND,
            31 / 150.0,
            1e-15,
            () -> poverty().index(1).without().value()),
        EvidenceClaim.of(
            "remittance.adams-page2005.linear",
            "effect of 10 % more remittances on the share of the poor, %",
            "R. H. Adams and J. Page, World Development 33:10, 2005, abstract",
            -3.5,
            1e-12,
            () -> 100 * PovertyElasticity.adamsPageRemittances().linearEffect(0.10)),
        EvidenceClaim.of(
            "remittance.ratha-shaw.hand",
            "2,564 USD divided among three hosts, part of the richest: 1,364",
            "rule of Ratha and Shaw, worked out by hand (differences of income are fourth powers)",
            1_364,
            1e-9,
            () -> handExample().figure("own:rich", "own:origin").value()),
        EvidenceClaim.needingFiles(
            "remittance.wdi2026.mex.hp2009",
            "cycle of log remittances to Mexico 2009, Hodrick-Prescott 6.25, 1990-2023",
            WDI,
            -0.0900748205,
            1e-9,
            files ->
                HodrickPrescott.of(6.25)
                    .decompose(
                        FlowSeries.logarithm(
                            inflows(files, "MEX").remittances().between(1990, 2023)))
                    .cycle()
                    .at(2009)),
        EvidenceClaim.needingFiles(
            "remittance.wdi2026.mex.hp-share",
            "standard deviation of the cycle of remittances in % of GDP, Mexico 1990-2023",
            WDI,
            0.172579,
            1e-6,
            files -> stability(files).flows().get(0).hodrickPrescottShare().value()),
        EvidenceClaim.needingFiles(
            "remittance.wdi2026.mex.cv-share",
            "coefficient of variation of remittances in % of GDP, Mexico 1990-2023",
            WDI,
            0.478539,
            1e-6,
            files -> stability(files).flows().get(0).variationOfShare().value()),
        EvidenceClaim.needingFiles(
            "remittance.vintages.mex2010.before",
            "remittances to FDI, Mexico 2010, download of August 2018",
            "World Bank WDI, vintage of August 2018; computed independently",
            1.05,
            0.005,
            files -> mexico2010(files).ratioBefore().value()),
        EvidenceClaim.needingFiles(
            "remittance.vintages.mex2010.after",
            "the same, download of July 2026",
            WDI,
            0.75,
            0.005,
            files -> mexico2010(files).ratioAfter().value()));
  }

  private static double cost(FeeConvention convention) {
    RemittanceQuote quote =
        RemittanceQuote.of(MoneyAmount.of(200, USD), MoneyAmount.of(5, USD), convention)
            .withRates(18.00, 17.64, "MXN");
    return RemittanceCostCalculator.withDefaults().withConvention(convention).cost(quote).value();
  }

  private static HouseholdIncomes households() {
    return HouseholdIncomes.of(MoneyUnit.of("MXN"), "wages", 10, 14, 20, 26, 30, 50)
        .and("remittances", 0, 6, 0, 14, 30, 10);
  }

  private static IncomeSourceGini gini() {
    return IncomeSourceGiniCalculator.withDefaults().calculate(households());
  }

  private static FosterGreerThorbecke poverty() {
    return FosterGreerThorbeckeCalculator.withDefaults().calculate(households(), 25, "remittances");
  }

  private static BilateralRemittances handExample() {
    List<Place> places =
        List.of(
            Place.own("origin", "origin"),
            Place.own("poor", "poor host"),
            Place.own("rich", "rich host"),
            Place.own("third", "third host"));
    OriginDestinationMatrix stocks =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .missingIsZero()
            .put(MigrantStock.byBirth(places.get(0), places.get(1), 2020, 100))
            .put(MigrantStock.byBirth(places.get(0), places.get(2), 2020, 50))
            .put(MigrantStock.byBirth(places.get(0), places.get(3), 2020, 10))
            .build();
    return BilateralRemittanceAllocator.withDefaults()
        .calculate(
            stocks,
            PlaceVector.of(places, USD, 1_000, 500, 21_736, 11_000),
            PlaceVector.of(places.subList(0, 1), USD, 2_564));
  }

  private static CapitalInflows inflows(WholeFiles files, String code) {
    return download(files, "worldbank/tidy-2026-07").capitalInflows(code);
  }

  private static WorldBankDownload download(WholeFiles files, String folder) {
    return files.read(
        folder, WorldBankDownload.class, below -> WorldBankDownload.read(below).orThrow());
  }

  private static FlowStability stability(WholeFiles files) {
    return FlowStabilityCalculator.withDefaults()
        .withYears(1990, 2023)
        .calculate(inflows(files, "MEX"));
  }

  private static VintageComparison.Flip mexico2010(WholeFiles files) {
    return VintageComparisonCalculator.withDefaults()
        .calculate(
            download(files, "worldbank/tidy-2018-08").capitalInflows("MEX"), inflows(files, "MEX"))
        .area("MEX")
        .flips()
        .stream()
        .filter(flip -> flip.year() == 2010)
        .findFirst()
        .orElseThrow();
  }
}
