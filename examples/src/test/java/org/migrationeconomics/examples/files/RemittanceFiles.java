package org.migrationeconomics.examples.files;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.migrationeconomics.calculators.remittance.ComparedInflow;
import org.migrationeconomics.calculators.remittance.ExceedingThroughout;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonYear;
import org.migrationeconomics.calculators.remittance.RemittancePanel;
import org.migrationeconomics.calculators.remittance.RemittancePanelCalculator;
import org.migrationeconomics.calculators.remittance.RemittancePanelYear;
import org.migrationeconomics.calculators.remittance.RemittanceTotals;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittanceAllocator;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittances;
import org.migrationeconomics.calculators.remittance.bilateral.ImpliedIncomes;
import org.migrationeconomics.calculators.remittance.concentration.Concentration;
import org.migrationeconomics.calculators.remittance.concentration.ConcentrationCalculator;
import org.migrationeconomics.calculators.remittance.cost.CorridorCost;
import org.migrationeconomics.calculators.remittance.cost.CorridorQuote;
import org.migrationeconomics.calculators.remittance.cost.FeeCutValue;
import org.migrationeconomics.calculators.remittance.cost.FeeCutValueCalculator;
import org.migrationeconomics.calculators.remittance.cost.RemittanceCostCalculator;
import org.migrationeconomics.calculators.remittance.cost.RemittanceCosts;
import org.migrationeconomics.calculators.remittance.cost.SustainableDevelopmentStatus;
import org.migrationeconomics.calculators.remittance.cost.TransferTariff;
import org.migrationeconomics.calculators.remittance.inequality.FosterGreerThorbecke;
import org.migrationeconomics.calculators.remittance.inequality.FosterGreerThorbeckeCalculator;
import org.migrationeconomics.calculators.remittance.inequality.HouseholdIncomes;
import org.migrationeconomics.calculators.remittance.inequality.IncomeSourceGini;
import org.migrationeconomics.calculators.remittance.inequality.IncomeSourceGiniCalculator;
import org.migrationeconomics.calculators.remittance.measure.EmigrantStocks;
import org.migrationeconomics.calculators.remittance.measure.RemittanceMeasures;
import org.migrationeconomics.calculators.remittance.measure.RemittanceMeasuresCalculator;
import org.migrationeconomics.calculators.remittance.measure.Revision;
import org.migrationeconomics.calculators.remittance.measure.VintageComparison;
import org.migrationeconomics.calculators.remittance.measure.VintageComparisonCalculator;
import org.migrationeconomics.calculators.remittance.model.RemittanceDecay;
import org.migrationeconomics.calculators.remittance.model.RemittanceDecayCalculator;
import org.migrationeconomics.calculators.remittance.model.RemittanceDecayPath;
import org.migrationeconomics.calculators.remittance.model.RemittanceDecayYear;
import org.migrationeconomics.calculators.remittance.model.RemittanceDecision;
import org.migrationeconomics.calculators.remittance.model.RemittanceMotive;
import org.migrationeconomics.calculators.remittance.model.RemittanceMultiplier;
import org.migrationeconomics.calculators.remittance.model.RemittanceMultiplierCalculator;
import org.migrationeconomics.calculators.remittance.model.RemittanceUse;
import org.migrationeconomics.calculators.remittance.model.SocialAccounts;
import org.migrationeconomics.calculators.remittance.model.UseOfRemittances;
import org.migrationeconomics.calculators.remittance.stability.CrisisResponse;
import org.migrationeconomics.calculators.remittance.stability.CrisisResponseCalculator;
import org.migrationeconomics.calculators.remittance.stability.FlowCyclicality;
import org.migrationeconomics.calculators.remittance.stability.FlowCyclicalityCalculator;
import org.migrationeconomics.calculators.remittance.stability.FlowSeries;
import org.migrationeconomics.calculators.remittance.stability.FlowStability;
import org.migrationeconomics.calculators.remittance.stability.FlowStabilityCalculator;
import org.migrationeconomics.calculators.remittance.stability.HodrickPrescott;
import org.migrationeconomics.calculators.remittance.stability.TrendAndCycle;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.MigrantStock;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.remittance.FeeConvention;
import org.migrationeconomics.core.remittance.RemittanceQuote;

/** Results about money. */
final class RemittanceFiles {

  private static final MoneyUnit DOLLARS = MoneyUnit.of("USD");

  private RemittanceFiles() {}

  private static RemittanceComparison comparison() {
    return RemittanceComparisonCalculator.withDefaults()
        .withDeflator(
            YearSeries.of(SimpleUnit.INDEX, 2003, 90, 92, 94, 96, 98, 100, 101, 102, 104, 106),
            2010)
        .calculate(Inputs.salvador());
  }

  private static RemittancePanel panel() {
    return RemittancePanelCalculator.withDefaults()
        .calculate(List.of(Inputs.salvador(), Inputs.mexico()));
  }

  private static List<Place> places() {
    return Stream.of("GTM", "SLV", "MEX", "USA").map(Place::of).toList();
  }

  private static OriginDestinationMatrix stocks() {
    List<Place> places = places();
    return OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
        .missingIsZero()
        .put(MigrantStock.byBirth(places.get(0), places.get(1), 2020, 10_000))
        .put(MigrantStock.byBirth(places.get(0), places.get(2), 2020, 40_000))
        .put(MigrantStock.byBirth(places.get(0), places.get(3), 2020, 1_200_000))
        .put(MigrantStock.byBirth(places.get(1), places.get(3), 2020, 1_400_000))
        .build();
  }

  private static BilateralRemittances bilateral() {
    return BilateralRemittanceAllocator.withDefaults()
        .calculate(
            stocks(),
            PlaceVector.of(places(), DOLLARS, 9_000, 9_500, 19_500, 70_500),
            PlaceVector.of(places().subList(0, 3), Inputs.MILLIONS, 15_000, 7_500, 250));
  }

  private static RemittanceQuote quote(double amount, double fee) {
    return RemittanceQuote.of(
            MoneyAmount.of(amount, DOLLARS), MoneyAmount.of(fee, DOLLARS), FeeConvention.FEE_ON_TOP)
        .withRates(18.00, 17.64, "MXN");
  }

  private static RemittanceCosts costs() {
    return RemittanceCostCalculator.withDefaults()
        .withSource("invented")
        .calculate(
            List.of(
                CorridorQuote.of(Inputs.USA, Inputs.MEXICO, quote(200, 5)),
                CorridorQuote.of(Inputs.USA, Inputs.MEXICO, quote(200, 9)),
                CorridorQuote.of(
                    Inputs.USA,
                    Place.of("SLV"),
                    RemittanceQuote.of(
                        MoneyAmount.of(200, DOLLARS),
                        MoneyAmount.of(7, DOLLARS),
                        FeeConvention.FEE_ON_TOP))));
  }

  private static HouseholdIncomes village() {
    return HouseholdIncomes.of(MoneyUnit.of("MXN"), "wages", 10, 14, 20, 26, 30, 50)
        .and("remittances", 0, 6, 0, 14, 30, 10)
        .withWeights(1, 2, 1, 1, 0.5, 1);
  }

  private static VintageComparison vintages() {
    CapitalInflows then =
        CapitalInflows.of(
            Inputs.MEXICO, Inputs.money(2009, 22_076, 22_080), Inputs.money(2009, 17_850, 21_062));
    CapitalInflows now =
        CapitalInflows.of(
            Inputs.MEXICO, Inputs.money(2009, 22_076, 22_081), Inputs.money(2009, 17_851, 29_612));
    return VintageComparisonCalculator.withDefaults().calculate(then, now);
  }

  private static SocialAccounts accounts() {
    return SocialAccounts.named("farms", "shops", "households")
        .spends("farms", 0, 0.1, 0.5)
        .spends("shops", 0.2, 0, 0.4)
        .spends("households", 0.3, 0.4, 0)
        .withValueAdded(0.6, 0.5, 0);
  }

  private static long comparison(RemittanceComparison result) {
    return 6L * result.years().size() + 3;
  }

  static void addTo(FileCases cases) {
    cases
        .add(RemittanceComparison.class, comparison(), c -> 6L * c.years().size() + 5)
        .sum("gap", c -> c.years().stream().mapToDouble(y -> y.gap().orElse(0)).sum())
        .sum("exceeds", c -> c.yearsExceeding().size());
    cases.add(RemittanceComparisonYear.class, comparison().year(2010), y -> 10);
    cases
        .add(RemittanceTotals.class, comparison().totals(), t -> 2L * 3)
        .sum("remittances", t -> t.remittances().value() + t.realRemittances().value());
    cases
        .add(
            RemittancePanel.class,
            panel(),
            p ->
                p.years().size() * (4L + 3 + 3 + 3)
                    + p.years().stream()
                        .flatMap(y -> Stream.of(ComparedInflow.values()).map(y::exceeding))
                        .mapToLong(List::size)
                        .sum()
                    + 2L * 10
                    + 10L * 4)
        .sum(
            "R > FDI",
            p -> p.years().stream().mapToDouble(y -> y.countExceeding(ComparedInflow.FDI)).sum());
    cases
        .add(
            RemittancePanelYear.class, panel().year(2008), y -> 3L * ComparedInflow.values().length)
        .sum(
            "places", y -> Stream.of(ComparedInflow.values()).mapToDouble(y::countExceeding).sum());
    cases
        .add(
            ExceedingThroughout.class,
            panel().exceedingThroughout(2007, 2010),
            e -> e.rows().size())
        .sum(
            "years",
            e -> e.rows().stream().mapToDouble(ExceedingThroughout.Row::yearsExceeding).sum())
        .input("rows.notExceeding", "said as spans of years");
    cases
        .add(BilateralRemittances.class, bilateral(), b -> 4L * 3 + b.unallocated().size())
        .sum("bilateral remittances", BilateralRemittances::total)
        .sum("receipts", BilateralRemittances::unallocatedTotal);
    cases
        .add(
            ImpliedIncomes.class,
            BilateralRemittanceAllocator.withDefaults()
                .impliedIncomes(bilateral().matrix(), stocks()),
            i -> 2L * i.places().size())
        .sum(
            "income per head",
            i -> i.places().stream().mapToDouble(one -> one.income().orElse(0)).sum());
    cases
        .add(
            Concentration.class,
            ConcentrationCalculator.withDefaults()
                .calculate(
                    PlaceVector.builder(Inputs.MILLIONS)
                        .put(Inputs.USA, 6711)
                        .put(Place.of("CAN"), 119)
                        .hole(Place.of("ESP"))
                        .put(Place.of("FRA"), 0)
                        .build()),
            c -> 8 + 3L * c.shares().size() + c.missing().size())
        .sum("share", c -> 1);
    cases
        .add(
            FeeCutValue.class,
            FeeCutValueCalculator.withDefaults()
                .calculate(MoneyAmount.of(669, DOLLARS.billions()), 6.18, 3),
            f -> 2L * 3)
        .sum("before", f -> f.flowBefore().amount() + f.receivedBefore().amount())
        .sum("after", f -> f.flowAfter().amount() + f.receivedAfter().amount());
    cases
        .add(RemittanceCosts.class, costs(), c -> 6L * c.corridors().size())
        .sum("cost", c -> c.corridors().stream().mapToDouble(one -> one.cost().orElse(0)).sum())
        .sum("services", c -> c.corridors().stream().mapToDouble(CorridorCost::services).sum());
    cases
        .add(SustainableDevelopmentStatus.class, costs().status(), s -> s.above().size() + 3L + 3)
        .input("above.fee", "in the file of the costs");
    cases
        .add(
            TransferTariff.class,
            TransferTariff.between(quote(200, 5), quote(500, 8)),
            t -> 3L * 4 + 2)
        .input("smaller.midRate", "there as margin")
        .input("smaller.offeredRate", "there as margin")
        .input("larger.midRate", "there as margin")
        .input("larger.offeredRate", "there as margin");
    cases
        .add(
            FosterGreerThorbecke.class,
            FosterGreerThorbeckeCalculator.withDefaults().calculate(village(), 25, "remittances"),
            f -> 3L * f.indices().size())
        .sum("all income", f -> f.headcount() + f.gap() + f.severity());
    cases
        .add(HouseholdIncomes.class, village(), h -> (h.sources().size() + 2L) * h.households())
        .sum("total", h -> Arrays.stream(h.totals()).sum())
        .sum("weight", h -> Arrays.stream(h.weights()).sum())
        .sum("wages", h -> Arrays.stream(h.incomesFrom("wages")).sum());
    cases
        .add(
            IncomeSourceGini.class,
            IncomeSourceGiniCalculator.withDefaults().calculate(village()),
            g -> 5L * g.sources().size() + 2 + 2L * g.sources().size())
        .sum("S", g -> 1)
        .sum("share of inequality", g -> 1)
        .input("losses", "none, and told where there are any")
        .input("sources.losses", "as above");
    cases
        .add(
            EmigrantStocks.class,
            EmigrantStocks.of(2010, stocks()).and(2020, stocks()),
            e -> 4L * e.years().size())
        .sum("", e -> 2 * stocks().total());
    cases
        .add(
            RemittanceMeasures.class,
            RemittanceMeasuresCalculator.withDefaults().calculate(Inputs.mexico()),
            m -> 5L * m.years().size())
        .sum(
            "remittances", m -> m.years().stream().mapToDouble(y -> y.remittances().value()).sum());
    cases
        .add(Revision.class, vintages().remittances(), r -> 5)
        .sum("", r -> r.common() + r.changed() + r.changedMuch() + r.added() + r.removed());
    cases
        .add(
            VintageComparison.class,
            vintages(),
            v ->
                v.areas().stream()
                    .mapToLong(
                        a ->
                            4L * a.flips().size()
                                + 2 * 5
                                + comparison(a.before())
                                + comparison(a.after()))
                    .sum())
        .sum("common", v -> v.remittances().common() + v.compared().common());
    cases
        .add(
            RemittanceDecayPath.class,
            RemittanceDecayCalculator.withDefaults()
                .withReturnRate(0.02)
                .calculate(
                    RemittanceDecay.of(MoneyAmount.of(2400, DOLLARS), 0.05),
                    YearSeries.of(SimpleUnit.PERSONS, 2000, 1000, 1200, 900),
                    2005),
            d -> 3L * d.years().size())
        .sum(
            "migrants abroad",
            d -> d.years().stream().mapToDouble(RemittanceDecayYear::migrants).sum())
        .sum(
            "inflow, current USD",
            d -> d.years().stream().mapToDouble(RemittanceDecayYear::inflow).sum());
    cases
        .add(
            RemittanceDecision.class,
            RemittanceMotive.altruism(0.3)
                .decide(MoneyAmount.of(3000, DOLLARS), MoneyAmount.of(200, DOLLARS)),
            d -> 2L * 4)
        .sum(
            "household",
            d ->
                d.householdIncome().amount()
                    + d.transfer().amount()
                    + d.householdConsumption().amount()
                    + d.byHouseholdIncome().value());
    cases
        .add(
            RemittanceMultiplier.class,
            RemittanceMultiplierCalculator.withDefaults().calculate(accounts(), 0, 0, 100),
            m -> 4L * m.accounts().size() + 1)
        .sum("receipts", RemittanceMultiplier::receipts)
        .sum("injection", RemittanceMultiplier::injected);
    cases
        .add(SocialAccounts.class, accounts(), a -> 3L * 3 + 3 + 3)
        .sum("farms", a -> 1)
        .sum("shops", a -> 1)
        .sum("households", a -> 1);
    cases
        .add(
            UseOfRemittances.class,
            UseOfRemittances.builder()
                .putShare(RemittanceUse.DEBT, 0.25)
                .putShare(RemittanceUse.HOUSING, 0.75)
                .build(),
            u -> RemittanceUse.values().length)
        .sum("share", u -> 1);
    cases.add(
        CrisisResponse.class,
        CrisisResponseCalculator.withWindow(2007, 2010).calculate(Inputs.salvador()),
        c -> 5L * c.flows().size());
    cases
        .add(
            FlowCyclicality.class,
            FlowCyclicalityCalculator.withDefaults()
                .calculate(
                    Inputs.salvador().remittances(),
                    Inputs.money(2003, 14, 15, 17, 18, 20, 21, 20, 21, 23, 24)),
            c -> 2L * c.products().get(0).lags().size())
        .sum(
            "pairs",
            c -> c.products().get(0).lags().stream().mapToDouble(FlowCyclicality.Lag::pairs).sum())
        .input("products.years", "said as a span");
    cases
        .add(
            FlowStability.class,
            FlowStabilityCalculator.withDefaults().calculate(Inputs.salvador()),
            s -> 7L * s.flows().size())
        .input("years", "said as a span");
    cases
        .add(
            TrendAndCycle.class,
            HodrickPrescott.of(100)
                .decompose(FlowSeries.logarithm(Inputs.salvador().remittances())),
            t -> 3L * t.series().count())
        .sum("series", t -> t.series().sum(2003, 2012).value())
        .sum("cycle", t -> t.cycle().sum(2003, 2012).value());
  }
}
