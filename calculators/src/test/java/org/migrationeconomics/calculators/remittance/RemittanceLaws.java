package org.migrationeconomics.calculators.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyScale;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;

@PropertyDefaults(tries = 300)
class RemittanceLaws {

  private static final MoneyUnit MILLIONS = MoneyUnit.of("USD").millions();
  private static final int FIRST = 1990;
  private static final int YEARS = 12;
  private static final RemittanceComparisonCalculator CALCULATOR =
      RemittanceComparisonCalculator.withDefaults();

  @Property
  void ratioTimesComparedIsRemittances(@ForAll("inflows") CapitalInflows inflows) {
    for (ComparedInflow inflow : ComparedInflow.values()) {
      for (RemittanceComparisonYear row :
          CALCULATOR.withComparedInflow(inflow).calculate(inflows).years()) {
        boolean defined = row.isComplete() && row.compared().value() > 0;
        assertEquals(defined, row.ratio().isPresent());
        if (defined) {
          close(row.remittances().value(), row.ratio().value() * row.compared().value());
          assertEquals(row.exceeds() == Exceeds.YES, row.ratio().value() > 1);
        }
      }
    }
  }

  @Property
  void gapAndExceedsAreDefinedWheneverBothAreObserved(@ForAll("inflows") CapitalInflows inflows) {
    RemittanceComparison comparison = CALCULATOR.calculate(inflows);
    for (RemittanceComparisonYear row : comparison.years()) {
      int year = row.year();
      boolean both = inflows.remittances().has(year) && inflows.foreignDirectInvestment().has(year);
      assertEquals(both, row.gap().isPresent());
      assertEquals(both, row.exceeds() != Exceeds.UNKNOWN);
      if (both) {
        assertEquals(row.exceeds() == Exceeds.YES, row.gap().value() > 0);
      }
      assertEquals(!both, comparison.missingYears().contains(year));
    }
  }

  @Property
  void swappingTheInflowsTurnsTheGapRound(@ForAll("positive") CapitalInflows inflows) {
    RemittanceComparison there = CALCULATOR.calculate(inflows);
    RemittanceComparison back =
        CALCULATOR.calculate(
            CapitalInflows.of(
                inflows.area(),
                /* remittances= */ inflows.foreignDirectInvestment(),
                /* foreignDirectInvestment= */ inflows.remittances()));
    for (RemittanceComparisonYear row : there.years()) {
      RemittanceComparisonYear swapped = back.year(row.year());
      assertEquals(row.gap().isPresent(), swapped.gap().isPresent());
      if (row.gap().isPresent()) {
        assertEquals(row.gap().value(), 0 - swapped.gap().value());
        assertEquals(row.relativeGap().value(), 0 - swapped.relativeGap().value());
        close(1, row.ratio().value() * swapped.ratio().value());
        assertFalse(row.exceeds() == Exceeds.YES && swapped.exceeds() == Exceeds.YES);
      }
    }
  }

  @Property
  void boundedMeasuresStayWithinTheirBounds(@ForAll("inflows") CapitalInflows inflows) {
    for (RemittanceComparisonYear row : CALCULATOR.calculate(inflows).years()) {
      if (row.relativeGap().isPresent()) {
        double gap = row.relativeGap().value();
        assertTrue(gap >= -1 && gap <= 1, () -> "relative gap " + gap);
        assertEquals(row.exceeds() == Exceeds.YES, gap > 0);
      } else if (row.isComplete()) {
        assertTrue(row.compared().value() < 0 || row.remittances().value() == 0);
      }
      double share = row.shareOfExternalFinance().orElse(0);
      assertTrue(share >= 0 && share <= 1, () -> "share " + share);
    }
  }

  @Property
  void scalingChangesAmountsOnly(
      @ForAll("inflows") CapitalInflows inflows,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double k) {
    sameButForTheAmounts(
        CALCULATOR.calculate(inflows),
        CALCULATOR.calculate(
            CapitalInflows.builder()
                .area(inflows.area())
                .remittances(inflows.remittances().times(k))
                .foreignDirectInvestment(inflows.foreignDirectInvestment().times(k))
                .officialDevelopmentAssistance(
                    inflows.officialDevelopmentAssistance().map(series -> series.times(k)))
                .grossDomesticProduct(inflows.grossDomesticProduct().map(series -> series.times(k)))
                .population(inflows.population())
                .build()),
        k,
        k);
  }

  @Property
  void theScaleOfMoneyChangesAmountsOnly(
      @ForAll("inflows") CapitalInflows inflows, @ForAll MoneyScale scale) {
    MoneyUnit target = MILLIONS.withScale(scale);
    // Per capita is in single currency units, so that it does not change either.
    sameButForTheAmounts(
        CALCULATOR.calculate(inflows),
        CALCULATOR.calculate(inflows.in(target)),
        MILLIONS.factorTo(target),
        1);
  }

  private static void sameButForTheAmounts(
      RemittanceComparison one, RemittanceComparison other, double factor, double perCapita) {
    assertEquals(one.crossovers(), other.crossovers());
    assertEquals(one.runs(), other.runs());
    assertEquals(one.sustainedSince(), other.sustainedSince());
    same(one.medianRatio(), other.medianRatio(), 1);
    same(one.totals().remittances(), other.totals().remittances(), factor);
    for (RemittanceComparisonYear row : one.years()) {
      RemittanceComparisonYear scaled = other.year(row.year());
      assertEquals(row.exceeds(), scaled.exceeds());
      same(row.ratio(), scaled.ratio(), 1);
      assertEquals(row.gap().isPresent(), scaled.gap().isPresent());
      if (row.gap().isPresent()) {
        // Rounding each inflow moves the difference by rounding errors of their size.
        double size = Math.abs(row.remittances().value()) + Math.abs(row.compared().value());
        assertEquals(factor * row.gap().value(), scaled.gap().value(), 1e-14 * factor * size);
        if (row.relativeGap().isPresent()) {
          assertEquals(row.relativeGap().value(), scaled.relativeGap().value(), 1e-14);
        }
      }
      same(row.remittancesToGdp(), scaled.remittancesToGdp(), 1);
      same(row.comparedToGdp(), scaled.comparedToGdp(), 1);
      same(row.shareOfExternalFinance(), scaled.shareOfExternalFinance(), 1);
      same(row.remittancesPerCapita(), scaled.remittancesPerCapita(), perCapita);
    }
  }

  @Property
  void losingAYearLeavesTheOthersAsTheyWere(
      @ForAll("inflows") CapitalInflows inflows,
      @ForAll @IntRange(min = 0, max = YEARS - 1) int lost) {
    int year = FIRST + lost;
    CapitalInflows poorer =
        CapitalInflows.builder()
            .from(inflows)
            .foreignDirectInvestment(without(inflows.foreignDirectInvestment(), year))
            .build();
    RemittanceComparison before = CALCULATOR.calculate(inflows);
    RemittanceComparison after = CALCULATOR.calculate(poorer);
    for (RemittanceComparisonYear row : before.years()) {
      if (row.year() != year) {
        assertEquals(row, after.year(row.year()));
      }
    }
    assertEquals(Exceeds.UNKNOWN, after.exceeds(year));
    assertTrue(after.totals().leftOutYears().contains(year));
    if (before.year(year).isComplete()) {
      assertEquals(before.totals().years() - 1, after.totals().years());
      double left = before.totals().remittances().value() - inflows.remittances().at(year);
      assertEquals(left, after.totals().remittances().orElse(0), 1e-6);
    } else {
      assertEquals(before.totals(), after.totals());
    }
  }

  @Property
  void sustainedSinceIsTheYearAfterTheLastThatDoesNotExceed(
      @ForAll("inflows") CapitalInflows inflows) {
    RemittanceComparison comparison = CALCULATOR.calculate(inflows);
    SustainedSince since = comparison.sustainedSince();
    boolean afterwards = true;
    int observed = 0;
    int last = 0;
    for (int year = FIRST + YEARS - 1; year >= FIRST; year--) {
      Exceeds exceeds = comparison.exceeds(year);
      if (exceeds == Exceeds.UNKNOWN) {
        continue;
      }
      observed++;
      afterwards &= exceeds == Exceeds.YES;
      last = afterwards ? year : last;
    }
    assertEquals(observed > 0 && last > 0, since.isPresent());
    if (since.isPresent()) {
      assertEquals(last, since.year());
      assertEquals(afterwards, since.orBefore());
      int first = since.year();
      assertTrue(comparison.earlierYearsExceeding().stream().allMatch(year -> year < first));
      List<Integer> all = new ArrayList<>(comparison.earlierYearsExceeding());
      comparison.yearsExceeding().stream().filter(year -> year >= first).forEach(all::add);
      assertEquals(comparison.yearsExceeding(), all);
    } else {
      assertEquals(comparison.yearsExceeding(), comparison.earlierYearsExceeding());
    }
  }

  @Property
  void runsAndCrossoversTellTheSameStory(@ForAll("inflows") CapitalInflows inflows) {
    RemittanceComparison comparison = CALCULATOR.calculate(inflows);
    for (RemittanceComparisonYear row : comparison.years()) {
      long runs = comparison.runs().stream().filter(run -> run.contains(row.year())).count();
      assertEquals(row.exceeds() == Exceeds.YES ? 1 : 0, runs);
    }
    for (Crossover crossover : comparison.crossovers()) {
      boolean above = crossover.direction() == Crossover.Direction.ABOVE;
      assertEquals(above ? Exceeds.YES : Exceeds.NO, comparison.exceeds(crossover.year()));
      assertEquals(above ? Exceeds.NO : Exceeds.YES, comparison.exceeds(crossover.previousYear()));
      for (int year = crossover.previousYear() + 1; year < crossover.year(); year++) {
        assertEquals(Exceeds.UNKNOWN, comparison.exceeds(year));
      }
    }
    for (int i = 1; i < comparison.crossovers().size(); i++) {
      assertFalse(
          comparison.crossovers().get(i).direction()
              == comparison.crossovers().get(i - 1).direction());
    }
  }

  @Property
  void aComparisonOverPartOfTheYearsHasTheSameRows(
      @ForAll("inflows") CapitalInflows inflows,
      @ForAll @IntRange(min = 0, max = YEARS - 1) int a,
      @ForAll @IntRange(min = 0, max = YEARS - 1) int b) {
    int from = FIRST + Math.min(a, b);
    int to = FIRST + Math.max(a, b);
    RemittanceComparison whole = CALCULATOR.calculate(inflows);
    RemittanceComparison part = CALCULATOR.withYears(from, to).calculate(inflows);
    assertEquals(whole.years().subList(from - FIRST, to - FIRST + 1), part.years());
  }

  @Property
  void deflatorsAreOneInTheirBaseYearAndRebasingMultipliesByAConstant(
      @ForAll("growth") YearSeries growth,
      @ForAll("positive") CapitalInflows inflows,
      @ForAll @IntRange(min = 0, max = YEARS - 1) int a,
      @ForAll @IntRange(min = 0, max = YEARS - 1) int b) {
    YearSeries toA = Deflators.fromGrowth(growth, FIRST + a);
    YearSeries toB = Deflators.fromGrowth(growth, FIRST + b);
    assertEquals(1, toA.at(FIRST + a));
    for (int year = FIRST; year < FIRST + YEARS; year++) {
      close(toB.at(year), toA.at(year) / toA.at(FIRST + b));
      close(toB.at(year), Deflators.rebased(toA, FIRST + b).at(year));
      if (year > FIRST) {
        close(toA.at(year), toA.at(year - 1) * (1 + growth.at(year) / 100));
      }
    }
    RemittanceTotals realA = CALCULATOR.withDeflator(toA, FIRST + a).calculate(inflows).totals();
    RemittanceTotals realB = CALCULATOR.withDeflator(toB, FIRST + b).calculate(inflows).totals();
    double constant = toA.at(FIRST + b);
    same(realA.realRemittances(), realB.realRemittances(), constant);
    same(realA.realCompared(), realB.realCompared(), constant);
    same(realA.realRatio(), realB.realRatio(), 1);
    assertEquals(realA.remittances(), realB.remittances());
    if (realA.years() == YEARS) {
      close(
          realA.realRemittances().value(),
          Deflators.deflate(inflows.remittances(), toA, FIRST + a)
              .sum(FIRST, FIRST + YEARS - 1)
              .value());
    }
  }

  @Property
  void withoutInflationRealIsNominal(@ForAll("positive") CapitalInflows inflows) {
    double[] none = new double[YEARS];
    YearSeries flat =
        Deflators.fromGrowth(YearSeries.of(SimpleUnit.PERCENT, FIRST, none), FIRST + 3);
    RemittanceTotals totals = CALCULATOR.withDeflator(flat, FIRST).calculate(inflows).totals();
    assertEquals(totals.remittances(), totals.realRemittances());
    assertEquals(totals.ratio(), totals.realRatio());
  }

  @Property(tries = 100)
  void theOrderOfThePlacesDoesNotMatter(
      @ForAll("places") List<CapitalInflows> places, @ForAll long seed) {
    List<CapitalInflows> shuffled = new ArrayList<>(places);
    Collections.shuffle(shuffled, new Random(seed));
    RemittancePanelCalculator calculator = RemittancePanelCalculator.withDefaults();
    assertEquals(calculator.calculate(places), calculator.calculate(shuffled));
  }

  @Property(tries = 100)
  void thePanelCountsWhatTheComparisonsSay(@ForAll("places") List<CapitalInflows> places) {
    RemittancePanel panel = RemittancePanelCalculator.withDefaults().calculate(places);
    for (RemittancePanelYear row : panel.years()) {
      int observed = 0;
      int exceeding = 0;
      int exceedingAid = 0;
      int notPositive = 0;
      double r = 0;
      double f = 0;
      for (CapitalInflows one : places) {
        RemittanceComparisonYear year = CALCULATOR.calculate(one).year(row.year());
        if (year.isComplete()) {
          observed++;
          r += year.remittances().value();
          f += year.compared().value();
          notPositive += year.ratio().isPresent() ? 0 : 1;
        }
        exceeding += year.exceeds() == Exceeds.YES ? 1 : 0;
        exceedingAid +=
            CALCULATOR.withComparedInflow(ComparedInflow.ODA).calculate(one).exceeds(row.year())
                    == Exceeds.YES
                ? 1
                : 0;
      }
      assertEquals(observed, row.withFdi());
      assertEquals(exceeding, row.countExceeding(ComparedInflow.FDI));
      assertEquals(exceedingAid, row.countExceeding(ComparedInflow.ODA));
      assertEquals(notPositive, row.fdiNotPositive());
      if (row.ratioToFdi().isPresent()) {
        assertEquals(r, row.ratioToFdi().value() * f, 1e-9 * Math.max(1, r));
      }
    }
  }

  @Property(tries = 100)
  void throughoutAgreesWithTheRuns(@ForAll("places") List<CapitalInflows> places) {
    ExceedingThroughout throughout =
        RemittancePanelCalculator.withDefaults()
            .calculate(places)
            .exceedingThroughout(FIRST + 2, FIRST + 5);
    for (CapitalInflows one : places) {
      boolean unbroken =
          CALCULATOR.calculate(one).runs().stream()
              .anyMatch(run -> run.contains(FIRST + 2) && run.contains(FIRST + 5));
      assertEquals(unbroken, throughout.places().contains(one.area()));
    }
  }

  // Amounts with few values, so that ties, zeros and negatives are common; the steps of one eighth
  // make sums exact, so that their order cannot matter where a sum is zero.
  private static Arbitrary<Double> amount(int from, int to) {
    return Arbitraries.integers().between(from, to).map(i -> i / 8.0);
  }

  private static Arbitrary<YearSeries> series(Arbitrary<Double> amounts, double holes) {
    return amounts
        .injectNull(holes)
        .list()
        .ofSize(YEARS)
        .map(
            list -> {
              YearSeries.Builder series = YearSeries.builder(MILLIONS);
              for (int i = 0; i < YEARS; i++) {
                Double value = list.get(i);
                if (value == null) {
                  series.hole(FIRST + i);
                } else {
                  series.put(FIRST + i, value);
                }
              }
              return series.build();
            });
  }

  @Provide
  Arbitrary<CapitalInflows> inflows() {
    return inflows("MEX");
  }

  private static Arbitrary<CapitalInflows> inflows(String code) {
    return Combinators.combine(
            series(amount(0, 60), 0.1),
            series(amount(-20, 60), 0.1),
            series(amount(-20, 60), 0.1),
            series(amount(1, 10_000), 0.1),
            Arbitraries.integers().between(1, 1_000_000))
        .as(
            (r, f, o, y, p) ->
                CapitalInflows.builder()
                    .area(Place.of(code))
                    .remittances(r)
                    .foreignDirectInvestment(f)
                    .officialDevelopmentAssistance(o)
                    .portfolioEquity(o)
                    .privateDebt(f)
                    .grossDomesticProduct(y)
                    .population(YearSeries.of(SimpleUnit.PERSONS, FIRST, p, p, p))
                    .build())
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<CapitalInflows> positive() {
    return Combinators.combine(series(amount(1, 600), 0.05), series(amount(1, 600), 0.05))
        .as((r, f) -> CapitalInflows.of(Place.of("MEX"), r, f))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<List<CapitalInflows>> places() {
    return Combinators.combine(inflows("MEX"), inflows("SLV"), inflows("MAR"), inflows("PHL"))
        .as((a, b, c, d) -> List.of(a, b, c, d))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<YearSeries> growth() {
    return Arbitraries.doubles()
        .between(-30, 80)
        .array(double[].class)
        .ofSize(YEARS)
        .map(rates -> YearSeries.of(SimpleUnit.PERCENT, FIRST, rates))
        .withoutEdgeCases();
  }

  private static YearSeries without(YearSeries series, int lost) {
    YearSeries.Builder copy =
        YearSeries.builder(series.unit()).label(series.label()).source(series.source());
    for (int year = series.firstYear(); year <= series.lastYear(); year++) {
      if (series.has(year) && year != lost) {
        copy.put(year, series.at(year));
      } else {
        copy.hole(year);
      }
    }
    return copy.build();
  }

  private static void same(Figure one, Figure other, double factor) {
    assertEquals(one.isPresent(), other.isPresent(), () -> one + " and " + other);
    if (one.isPresent()) {
      close(factor * one.value(), other.value());
    }
  }

  private static void close(double expected, double actual) {
    assertEquals(expected, actual, 1e-12 * Math.abs(expected));
  }
}
