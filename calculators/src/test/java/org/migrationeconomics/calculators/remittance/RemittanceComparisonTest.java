package org.migrationeconomics.calculators.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationeconomics.calculators.remittance.Crossover.Direction;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;

class RemittanceComparisonTest {

  private static final MoneyUnit MILLIONS = PublishedInflows.MILLIONS;
  private static final double HOLE = Double.NaN;
  private static final RemittanceComparisonCalculator CALCULATOR =
      RemittanceComparisonCalculator.withDefaults();
  private static final RemittanceComparisonCalculator WITH_ODA =
      CALCULATOR.withComparedInflow(ComparedInflow.ODA);

  /** The numbers that a printed one can stand for. */
  private record Interval(double low, double high) {

    static Interval of(String printed, double step) {
      double value = Double.parseDouble(printed);
      return new Interval(value - step / 2, value + step / 2);
    }

    /** All quotients of the two, times a factor; the divisor does not contain zero. */
    Interval over(Interval divisor, double factor) {
      double[] corners = {
        low / divisor.low, low / divisor.high, high / divisor.low, high / divisor.high
      };
      java.util.Arrays.sort(corners);
      return new Interval(factor * corners[0], factor * corners[3]);
    }

    boolean contains(double value) {
      return low <= value && value <= high;
    }

    boolean meets(Interval other) {
      return low <= other.high && other.low <= high;
    }

    double width() {
      return high - low;
    }
  }

  /**
   * A computed figure agrees with a printed one if it can be the quotient of what the printed
   * inputs stand for, and if one of those quotients prints as the printed figure.
   */
  private static final class Agreement {

    private final List<String> out = new ArrayList<>();
    private int checked;
    private double tightest = Double.POSITIVE_INFINITY;

    void check(
        PublishedInflows.Line line,
        String column,
        Figure computed,
        Interval quotients,
        String printed,
        double step) {
      checked++;
      Interval print = Interval.of(printed, step);
      tightest = Math.min(tightest, quotients.width());
      double slack = quotients.width() + step / 2;
      boolean agrees =
          computed.isPresent()
              && quotients.contains(computed.value())
              && quotients.meets(print)
              && Math.abs(computed.value() - Double.parseDouble(printed)) <= slack;
      if (!agrees) {
        out.add(
            line.country() + " " + line.year() + " " + column + ": " + computed + " " + printed);
      }
    }
  }

  // World Bank WDI, 1 July 2026; the printed columns of published/remittances-wdi-2026-07.csv.
  @Test
  void reproducesThePrintedRatiosToTheDigitsThatTheirRoundingAllows() {
    Agreement agreement = new Agreement();
    int negative = 0;
    int missing = 0;
    for (String country : PublishedInflows.COUNTRIES) {
      CapitalInflows inflows = PublishedInflows.of(country);
      RemittanceComparison toFdi = CALCULATOR.calculate(inflows);
      RemittanceComparison toOda = WITH_ODA.calculate(inflows);
      for (PublishedInflows.Line line : PublishedInflows.lines(country)) {
        int year = line.year();
        Interval r = Interval.of(line.remittances(), 0.1);
        Interval y = Interval.of(line.gdp(), 1);
        agreement.check(
            line,
            "remittances to GDP",
            toFdi.year(year).remittancesToGdp(),
            r.over(y, 100),
            line.remittancesToGdp(),
            0.001);
        if (line.fdi().isEmpty()) {
          missing++;
          assertEquals("FDI has no observation in " + year, reason(toFdi.ratio(year)));
          assertEquals("FDI has no observation in " + year, reason(toFdi.gap(year)));
          assertEquals(Exceeds.UNKNOWN, toFdi.exceeds(year));
        } else if (line.ratioToFdi().equals("negative")) {
          negative++;
          assertTrue(reason(toFdi.ratio(year)).startsWith("FDI net inflow is negative"));
        } else {
          agreement.check(
              line,
              "ratio to FDI",
              toFdi.ratio(year),
              r.over(Interval.of(line.fdi(), 0.1), 1),
              line.ratioToFdi(),
              0.001);
          agreement.check(
              line,
              "FDI to GDP",
              toFdi.year(year).comparedToGdp(),
              Interval.of(line.fdi(), 0.1).over(y, 100),
              line.fdiToGdp(),
              0.001);
        }
        if (line.oda().isEmpty()) {
          missing++;
          assertEquals("ODA has no observation in " + year, reason(toOda.ratio(year)));
        } else if (line.ratioToOda().equals("negative")) {
          negative++;
          assertTrue(reason(toOda.ratio(year)).startsWith("net ODA is negative"));
        } else {
          agreement.check(
              line,
              "ratio to ODA",
              toOda.ratio(year),
              r.over(Interval.of(line.oda(), 0.1), 1),
              line.ratioToOda(),
              0.01);
        }
      }
    }
    assertEquals(List.of(), agreement.out);
    // 175 country-years: 2 without FDI, 5 without ODA; 1 negative FDI, 3 negative ODA.
    assertEquals(7, missing);
    assertEquals(4, negative);
    assertEquals(175 + 172 + 172 + 167, agreement.checked);
    assertTrue(agreement.tightest < 1e-4, "the rounding leaves room: " + agreement.tightest);
  }

  @Test
  void mexicoExceedsItsInvestmentSince2019AndInSomeYearsBefore() {
    RemittanceComparison mexico = CALCULATOR.calculate(PublishedInflows.of("MEX"));
    assertEquals(0.917, mexico.ratio(2003).value(), 0.0005);
    assertEquals(2.159, mexico.ratio(2023).value(), 0.0005);
    assertEquals(Exceeds.NO, mexico.exceeds(2003));
    assertEquals(Exceeds.YES, mexico.exceeds(2023));
    assertEquals(2019, mexico.sustainedSince().year());
    assertFalse(mexico.sustainedSince().orBefore());
    assertEquals(List.of(1990, 2006, 2009, 2011, 2012), mexico.earlierYearsExceeding());
    assertEquals(List.of(), mexico.missingYears());
    assertEquals(
        List.of(
            new YearRun(1990, 1990),
            new YearRun(2006, 2006),
            new YearRun(2009, 2009),
            new YearRun(2011, 2012),
            new YearRun(2019, 2024)),
        mexico.runs());
    assertEquals(Optional.of(new YearRun(2019, 2024)), mexico.longestRun());
    assertEquals(
        List.of(
            new Crossover(1991, 1990, Direction.BELOW),
            new Crossover(2006, 2005, Direction.ABOVE),
            new Crossover(2007, 2006, Direction.BELOW),
            new Crossover(2009, 2008, Direction.ABOVE),
            new Crossover(2010, 2009, Direction.BELOW),
            new Crossover(2011, 2010, Direction.ABOVE),
            new Crossover(2013, 2012, Direction.BELOW),
            new Crossover(2019, 2018, Direction.ABOVE)),
        mexico.crossovers());
    assertEquals("2019 above", mexico.crossovers().get(7).toString());
  }

  @Test
  void mexicoWithinASpan() {
    RemittanceComparison since1991 =
        CALCULATOR.withYears(1991, 2023).calculate(PublishedInflows.of("MEX"));
    assertEquals(1991, since1991.firstYear());
    assertEquals(2023, since1991.lastYear());
    assertEquals(List.of(2006, 2009, 2011, 2012), since1991.earlierYearsExceeding());
    assertEquals(
        "no value: 1990 is outside 1991-2023, the years compared",
        since1991.ratio(1990).toString());
    assertEquals(Exceeds.UNKNOWN, since1991.exceeds(2024));
  }

  @Test
  void elSalvadorHasAGapWhereItHasNoRatio() {
    RemittanceComparison salvador = CALCULATOR.calculate(PublishedInflows.of("SLV"));
    assertEquals(
        "no value: FDI net inflow is negative (-113 million USD) in 2010",
        salvador.ratio(2010).toString());
    assertEquals(3585.0, salvador.gap(2010).value(), 1e-9);
    assertEquals(Exceeds.YES, salvador.exceeds(2010));
    assertEquals(
        "FDI net inflow is negative (-113 million USD) in 2010",
        reason(salvador.year(2010).relativeGap()));
    assertEquals(
        new SustainedSince(OptionalInt.of(1990), true, List.of(1994, 1996), ""),
        salvador.sustainedSince());
    assertEquals(
        List.of(new YearRun(1990, 1993), new YearRun(1995, 1995), new YearRun(1997, 2024)),
        salvador.runs());
    assertTrue(
        salvador.show().contains("\n 1994        971.7        –        –        –        –  "));
    assertEquals(List.of(1994, 1996), salvador.missingYears());
    assertEquals(List.of(1994, 1996), salvador.totals().leftOutYears());
    assertEquals(33, salvador.totals().years());
    assertTrue(
        salvador
            .toString()
            .startsWith(
                "Remittances versus FDI, El Salvador 1990-2024, sustained since 1990 or before (no"
                    + " data for 1994, 1996)\n"));
  }

  // "In many countries of emigration remittances exceed foreign direct investment."
  @ParameterizedTest
  @ValueSource(strings = {"SLV", "PHL", "IND", "MAR"})
  void fourOfTheFiveExceedThroughout2000To2023(String country) {
    RemittanceComparison comparison =
        CALCULATOR.withYears(2000, 2023).calculate(PublishedInflows.of(country));
    assertEquals(List.of(new YearRun(2000, 2023)), comparison.runs());
    assertEquals(24, comparison.longestRun().orElseThrow().length());
  }

  @Test
  void mexicoDoesNot() {
    RemittanceComparison mexico =
        CALCULATOR.withYears(2000, 2023).calculate(PublishedInflows.of("MEX"));
    // 2006, 2009, 2011, 2012 and 2019-2023.
    assertEquals(9, mexico.yearsExceeding().size());
  }

  @Test
  void aidIsExceededEvenWhereItIsPaidBack() {
    RemittanceComparison philippines = WITH_ODA.calculate(PublishedInflows.of("PHL"));
    assertEquals(
        "no value: net ODA is negative (-136 million USD) in 2011",
        philippines.ratio(2011).toString());
    assertEquals(
        "no value: net ODA is negative (-3.4 million USD) in 2012",
        philippines.ratio(2012).toString());
    assertEquals(Exceeds.YES, philippines.exceeds(2011));
    assertEquals(23_053.6 + 135.9, philippines.gap(2011).value(), 1e-9);
    assertTrue(
        philippines
            .toString()
            .startsWith(
                "Remittances versus ODA, Philippines 1990-2024, sustained since 1990 or before,"
                    + " data to 2023\n"));
    // 23053.6 / (23053.6 + 2007.2 + 0): aid paid back is no finance received.
    assertEquals(
        23_053.6 / 25_060.8, philippines.year(2011).shareOfExternalFinance().value(), 1e-15);
  }

  @Test
  void printsWhatJShellCanShow() {
    String text = CALCULATOR.calculate(PublishedInflows.of("MEX")).toString();
    assertTrue(
        text.startsWith(
            """
            Remittances versus FDI, Mexico 1990-2024, sustained since 2019
             year  remittances     FDI  ratio     gap  exceeds
             1990        3,098   2,634  1.176     464      yes
             1991        3,030   4,762  0.636  -1,732       no
            """));
    assertTrue(
        text.endsWith(
            """
             2024       67,638  45,475  1.487  22,163      yes
            Remittances, FDI and gap in million current USD\
            """));
    for (String country : PublishedInflows.COUNTRIES) {
      for (ComparedInflow inflow : List.of(ComparedInflow.FDI, ComparedInflow.ODA)) {
        String brief =
            CALCULATOR
                .withComparedInflow(inflow)
                .calculate(PublishedInflows.of(country))
                .toString();
        assertTrue(brief.length() <= 950, country + " " + brief.length());
        RemittanceComparison comparison =
            CALCULATOR.withComparedInflow(inflow).calculate(PublishedInflows.of(country));
        assertTrue(comparison.explain().render().length() <= 950, country);
        assertTrue(comparison.explain(2010).render().length() <= 950, country);
      }
    }
  }

  @Test
  void showsEveryYearAndWritesEveryDigit(@TempDir Path folder) throws IOException {
    CapitalInflows inflows =
        CapitalInflows.builder()
            .area(Place.of("MEX"))
            .remittances(YearSeries.of(MILLIONS, 2000, 6, 8.25))
            .foreignDirectInvestment(YearSeries.of(MILLIONS, 2000, -2, 16.5))
            .officialDevelopmentAssistance(YearSeries.of(MILLIONS, 2000, 4, 8.25))
            .grossDomesticProduct(YearSeries.of(MILLIONS, 2000, 200, 1000))
            .population(YearSeries.of(SimpleUnit.PERSONS, 2000, 3_000_000, 2_000_000))
            .build();
    RemittanceComparison comparison = CALCULATOR.calculate(inflows);
    assertEquals(
        """
        Remittances versus FDI, Mexico 2000-2001, not sustained: remittances do not exceed FDI in 2001, the last year with data
         year  remittances    FDI  ratio    gap  exceeds  relative gap  remittances % GDP  FDI % GDP  share of external finance  USD per capita
         2000         6.00  -2.00      –   8.00      yes             –              3.000     -1.000                      0.600             2.0
         2001         8.25  16.50  0.500  -8.25       no        -0.333              0.825      1.650                      0.250             4.1
        Remittances, FDI and gap in million current USD
        Source: not stated\
        """,
        comparison.show());
    Path file = folder.resolve("mexico.csv");
    comparison.toCsv(file);
    assertEquals(
        """
        2001,remittances,8.25,million current USD
        2001,FDI,16.5,million current USD
        2001,ratio,0.5,1
        2001,gap,-8.25,million current USD
        2001,exceeds,0,"1 yes, 0 no"
        2001,relative gap,-0.3333333333333333,1
        2001,remittances % GDP,0.825,%
        2001,FDI % GDP,1.65,%
        2001,share of external finance,0.25,1
        2001,USD per capita,4.125,USD per person
        """,
        Files.readAllLines(file).stream()
            .skip(11)
            .limit(10)
            .map(line -> line.replaceFirst(",,\"Remittances versus FDI.*", "\n"))
            .collect(Collectors.joining()));
    List<String> lines = Files.readAllLines(file);
    assertEquals("year,variable,value,unit,reason,title,source,note", lines.get(0));
    assertTrue(lines.get(3).startsWith("2000,ratio,,1,"), lines.get(3));
    assertTrue(lines.get(3).contains("not sustained"), lines.get(3));
    assertEquals(1 + 2 * 10 + 2 * 3 + 3, lines.size());
    assertTrue(lines.get(22).startsWith("2000,GDP,200,million current USD,,"), lines.get(22));
    assertEquals("2000,exceeds,1,", lines.get(5).substring(0, 15));
  }

  @Test
  void namesTheSourcesOfBothInflows() {
    CapitalInflows inflows =
        CapitalInflows.of(
            Place.of("MEX"),
            YearSeries.of(MILLIONS, 2000, 1).withSource("central bank"),
            YearSeries.of(MILLIONS, 2000, 1).withSource("UNCTAD"));
    assertTrue(CALCULATOR.calculate(inflows).show().endsWith("\nSource: central bank; UNCTAD"));
  }

  @Test
  void equalInflowsDoNotExceed() {
    RemittanceComparison tie = CALCULATOR.calculate(inflows(2000, new double[] {5}, 5));
    assertEquals(Exceeds.NO, tie.exceeds(2000));
    assertEquals(Figure.of(1), tie.ratio(2000));
    assertEquals(Figure.of(0), tie.gap(2000));
    assertEquals(Figure.of(0), tie.year(2000).relativeGap());
    assertEquals(List.of(), tie.yearsExceeding());
  }

  @Test
  void noRatioToZeroAndNoRelativeGapOfNothing() {
    RemittanceComparison zero =
        CALCULATOR.calculate(inflows(2000, new double[] {5, 0, 0}, 0, 0, -5));
    assertEquals("FDI net inflow is zero in 2000", reason(zero.ratio(2000)));
    assertEquals(Figure.of(5), zero.gap(2000));
    assertEquals(Figure.of(1), zero.year(2000).relativeGap());
    assertEquals(Exceeds.YES, zero.exceeds(2000));
    assertEquals(
        "remittances and FDI net inflow are zero in 2001", reason(zero.year(2001).relativeGap()));
    assertEquals(Exceeds.NO, zero.exceeds(2001));
    // Nothing received still exceeds an outflow.
    assertEquals(Exceeds.YES, zero.exceeds(2002));
    assertEquals(Figure.of(5), zero.gap(2002));
    assertEquals(
        "FDI net inflow is negative (-5.0 million USD) in 2002",
        reason(zero.year(2002).relativeGap()));
  }

  @Test
  void everySeriesThatIsMissingIsNamed() {
    RemittanceComparisonYear bare =
        CALCULATOR.calculate(inflows(2000, new double[] {HOLE, 2}, 3, 4)).year(2000);
    assertEquals("remittances have no observation in 2000", reason(bare.remittances()));
    assertEquals("remittances have no observation in 2000", reason(bare.ratio()));
    assertEquals("remittances have no observation in 2000", reason(bare.gap()));
    assertEquals("remittances have no observation in 2000", reason(bare.relativeGap()));
    assertEquals(
        "GDP was not given; CapitalInflows with it has a value", reason(bare.comparedToGdp()));
    assertEquals(
        "ODA was not given; CapitalInflows with it has a value",
        reason(bare.shareOfExternalFinance()));
    CapitalInflows full =
        CapitalInflows.builder()
            .area(Place.of("MEX"))
            .remittances(series(2000, 1, 1, 0))
            .foreignDirectInvestment(series(2000, 2, HOLE, -1))
            .officialDevelopmentAssistance(series(2000, HOLE, 1, 0))
            .grossDomesticProduct(series(2000, HOLE, 50, 50))
            .population(YearSeries.builder(SimpleUnit.PERSONS).hole(2000).put(2001, 10).build())
            .build();
    RemittanceComparison comparison = CALCULATOR.calculate(full);
    RemittanceComparisonYear row = comparison.year(2000);
    assertEquals("ODA has no observation in 2000", reason(row.shareOfExternalFinance()));
    assertEquals("GDP has no observation in 2000", reason(row.remittancesToGdp()));
    assertEquals("population has no observation in 2000", reason(row.remittancesPerCapita()));
    assertEquals(
        "FDI has no observation in 2001", reason(comparison.year(2001).shareOfExternalFinance()));
    assertEquals("FDI has no observation in 2001", reason(comparison.year(2001).comparedToGdp()));
    assertEquals(
        "population has no observation in 2002",
        reason(comparison.year(2002).remittancesPerCapita()));
    assertEquals(
        "nothing was received in 2002", reason(comparison.year(2002).shareOfExternalFinance()));
    assertEquals(
        "FDI has no observation in 2001",
        reason(WITH_ODA.calculate(full).year(2001).shareOfExternalFinance()));
  }

  @Test
  void ofTwoMissingSeriesTheFirstIsNamed() {
    RemittanceComparison both =
        CALCULATOR.calculate(inflows(2000, new double[] {HOLE, 3}, HOLE, 2));
    assertEquals("remittances have no observation in 2000", reason(both.ratio(2000)));
    assertEquals("FDI has no observation in 2000", reason(both.year(2000).comparedToGdp()));
    // Both begin in 2001, the second year of the span: nothing is known of a lead before.
    assertEquals(
        new SustainedSince(OptionalInt.of(2001), true, List.of(), ""), both.sustainedSince());
    assertEquals("2001 or before", both.sustainedSince().toString());
  }

  @Test
  void perCapitaIsInSingleCurrencyUnits() {
    CapitalInflows billions =
        CapitalInflows.builder()
            .area(Place.of("MEX"))
            .remittances(YearSeries.of(MILLIONS.billions(), 2000, 7.5))
            .foreignDirectInvestment(YearSeries.of(MILLIONS.billions(), 2000, 18))
            .population(YearSeries.of(SimpleUnit.PERSONS, 2000, 100_000_000))
            .build();
    assertEquals(
        75, CALCULATOR.calculate(billions).year(2000).remittancesPerCapita().value(), 1e-12);
  }

  @Test
  void aYearWithoutDataNeitherEndsTheLeadNorGoesUnnamed() {
    // Below in 2000, no data in 2001, above in 2002, no data in 2003, above in 2004.
    RemittanceComparison gaps =
        CALCULATOR.calculate(inflows(2000, new double[] {1, 9, 9, 9, 9}, 2, HOLE, 2, HOLE, 2));
    assertEquals(
        new SustainedSince(OptionalInt.of(2002), false, List.of(2001, 2003), ""),
        gaps.sustainedSince());
    assertEquals("2002 (no data for 2001, 2003)", gaps.sustainedSince().toString());
    assertEquals(List.of(new YearRun(2002, 2002), new YearRun(2004, 2004)), gaps.runs());
    assertEquals(Optional.of(new YearRun(2002, 2002)), gaps.longestRun());
    Crossover crossover = gaps.crossovers().get(0);
    assertEquals(new Crossover(2002, 2000, Direction.ABOVE), crossover);
    assertTrue(crossover.afterGap());
    assertEquals("2002 above (no data since 2000)", crossover.toString());
    assertTrue(
        squeezed(gaps.explain().render())
            .contains("crossovers up R > F after not 2002 (no data since 2000)"));
  }

  @Test
  void aGapAfterTheLastYearWithDataIsNoPartOfTheLead() {
    RemittanceComparison ends =
        CALCULATOR.calculate(inflows(2000, new double[] {1, 9, 9}, 2, 2, HOLE));
    assertEquals(
        new SustainedSince(OptionalInt.of(2001), false, List.of(), ""), ends.sustainedSince());
    assertTrue(ends.toString().contains("sustained since 2001, data to 2001\n"));
  }

  @Test
  void noLeadSaysWhy() {
    RemittanceComparison never =
        CALCULATOR.calculate(inflows(2000, new double[] {1, 1, HOLE}, 2, 1, 1));
    assertEquals(
        "no value: remittances exceed FDI in no year of 2000-2002",
        never.sustainedSince().toString());
    assertEquals(Optional.empty(), never.longestRun());
    assertEquals(List.of(), never.earlierYearsExceeding());
    assertTrue(
        never
            .toString()
            .startsWith(
                "Remittances versus FDI, Mexico 2000-2002, remittances exceed FDI in no year of"
                    + " 2000-2002, data to 2001\n"));
    RemittanceComparison lost =
        CALCULATOR.calculate(inflows(2000, new double[] {3, 3, 1}, 2, 2, 1));
    assertEquals(
        "remittances do not exceed FDI in 2002, the last year with data",
        lost.sustainedSince().reason());
    assertFalse(lost.sustainedSince().isPresent());
    assertEquals(List.of(2000, 2001), lost.earlierYearsExceeding());
    assertEquals(List.of(new YearRun(2000, 2001)), lost.earlierRuns());
    assertEquals(
        "no value: remittances do not exceed FDI in 2002, the last year with data",
        assertThrows(NoSuchElementException.class, lost.sustainedSince()::year).getMessage());
    RemittanceComparison apart =
        CALCULATOR.calculate(inflows(2000, new double[] {1, HOLE}, HOLE, 2));
    assertEquals(
        "no value: no year has both remittances and FDI", apart.sustainedSince().toString());
    assertTrue(
        apart
            .toString()
            .startsWith(
                "Remittances versus FDI, Mexico 2000-2001, no year has both remittances and"
                    + " FDI\n"));
    assertEquals(
        "no value: no year of 2000-2001 has both remittances and FDI",
        apart.totals().remittances().toString());
    assertEquals(
        "no value: no year of 2000-2001 has both remittances and FDI",
        apart.ratioOfSums().toString());
    assertEquals(
        "no value: no year has a ratio of remittances to FDI", apart.medianRatio().toString());
    assertEquals(List.of(), apart.crossovers());
    assertTrue(apart.explain().render().contains("last not above "));
  }

  @Test
  void theLongestRunIsTheEarliestOfThoseAsLong() {
    RemittanceComparison two =
        CALCULATOR.calculate(inflows(2000, new double[] {3, 3, 1, 3, 3, 1}, 2, 2, 2, 2, 2, 2));
    assertEquals(Optional.of(new YearRun(2000, 2001)), two.longestRun());
  }

  @Test
  void mediansOfOddAndEvenCounts() {
    // Ratios 4, 1, 2 and, with the fourth year, 3; the negative year has none.
    assertEquals(
        Figure.of(2),
        CALCULATOR.calculate(inflows(2000, new double[] {4, 1, 2, 9}, 1, 1, 1, -1)).medianRatio());
    assertEquals(
        Figure.of(2.5),
        CALCULATOR.calculate(inflows(2000, new double[] {4, 1, 2, 3}, 1, 1, 1, 1)).medianRatio());
  }

  @Test
  void sumsLeaveOutYearsThatLackOne() {
    YearSeries index = YearSeries.of(SimpleUnit.INDEX, 1999, 70, 80, 90, 100);
    RemittanceTotals totals =
        CALCULATOR
            .withDeflator(index, 2002)
            .calculate(inflows(2000, new double[] {100, 200, 300}, 50, HOLE, 400))
            .totals();
    assertEquals(List.of(2001), totals.leftOutYears());
    assertEquals(2, totals.years());
    assertEquals(Figure.of(400), totals.remittances());
    assertEquals(Figure.of(450), totals.compared());
    // 100 / 0.8 + 300 and 50 / 0.8 + 400.
    assertEquals(425, totals.realRemittances().value(), 1e-9);
    assertEquals(462.5, totals.realCompared().value(), 1e-9);
    assertEquals(400.0 / 450, totals.ratio().value(), 1e-15);
    assertEquals(425 / 462.5, totals.realRatio().value(), 1e-15);
    assertEquals(Optional.of(MILLIONS.constant(2002)), totals.realUnit());
    assertEquals(
        """
        Cumulative inflows 2000-2002, 2 years, without 2001 for lack of data
         unit                       remittances    FDI  ratio
         million current USD                400    450  0.889
         million constant 2002 USD          425  462.5  0.919\
        """,
        totals.toString());
  }

  @Test
  void sumsWithoutADeflatorAreNominal() {
    RemittanceTotals totals =
        CALCULATOR.calculate(inflows(2000, new double[] {1, 2}, -3, 3)).totals();
    assertEquals(
        "no value: no deflator was given; withDeflator gives sums at constant prices",
        totals.realRemittances().toString());
    assertEquals(
        "no value: no deflator was given; withDeflator gives sums at constant prices",
        totals.realRatio().toString());
    assertEquals(
        "no value: the sum of FDI net inflow is not above zero", totals.ratio().toString());
    assertEquals(
        "no value: the sum of FDI net inflow is not above zero",
        CALCULATOR.calculate(inflows(2000, new double[] {1, 2}, -3, 3)).ratioOfSums().toString());
  }

  @Test
  void explainsItsConclusions() {
    String text =
        CALCULATOR
            .withDeflator(YearSeries.of(SimpleUnit.INDEX, 2000, 1, 2, 4), 2000)
            .calculate(inflows(2000, new double[] {1, 3, 3}, 2, 2, 2))
            .explain()
            .render();
    for (String line :
        List.of(
            "years compared n, R and F known 3",
            "years exceeding R > F 2001-2002",
            "crossovers up R > F after not 2001",
            "crossovers down not after R > F none",
            "longest run R > F, unbroken 2001-2002 (2 years)",
            "last not above last R <= F 2000",
            "sustained since first after it 2001",
            "earlier leads R > F before none",
            "median ratio of 3 R/F 1.500",
            "sum of R ΣR over n 7",
            "deflator D 2000 = 1",
            "real sum of R Σ(R/D) 3.250",
            "real ratio Σ(R/D) / Σ(F/D) 0.929",
            "R: remittances, F: FDI net inflow, million current USD")) {
      assertTrue(
          squeezed(text).contains(squeezed(line)), () -> "no line '" + line + "' in\n" + text);
    }
  }

  @Test
  void explainsAYear() {
    String text = CALCULATOR.calculate(PublishedInflows.of("SLV")).explain(2010).render();
    for (String line :
        List.of(
            "El Salvador 2010",
            "remittances R 3,472",
            "FDI net inflow F -113.2",
            "net ODA ODA 301",
            "GDP Y 18,448",
            "population P no value: not given",
            "ratio R/F no value: FDI net inflow is negative (-113 million USD) in 2010",
            "gap R - F 3,585",
            "exceeds R > F yes",
            "USD per capita R/P no value: population was not given; CapitalInflows with it has a"
                + " value")) {
      assertTrue(squeezed(text).contains(line), () -> "no line '" + line + "' in\n" + text);
    }
    String aid = WITH_ODA.calculate(PublishedInflows.of("SLV")).explain(2010).render();
    assertTrue(squeezed(aid).contains("net ODA F 301"), aid);
    assertTrue(squeezed(aid).contains("FDI net inflow FDI -113.2"), aid);
  }

  @Test
  void aYearPrintsAsATable() {
    String year = CALCULATOR.calculate(PublishedInflows.of("SLV")).year(2010).toString();
    assertTrue(
        year.startsWith(
            """
            Remittances (R) and compared inflow (F) in 2010
             quantity\
            """),
        year);
    assertTrue(squeezed(year).contains("gap 3,585 exceeds yes relative gap –"), year);
  }

  @Test
  void aggregatesCompareLikeCountries() {
    CapitalInflows world =
        CapitalInflows.of(Aggregate.of("WLD", "World"), series(2000, 1), series(2000, 2));
    assertTrue(
        CALCULATOR.calculate(world).toString().startsWith("Remittances versus FDI, World 2000, "));
  }

  @Test
  void resultsBeyondTheRangeOfNumbersSaySo() {
    RemittanceComparisonYear huge =
        CALCULATOR.calculate(inflows(2000, new double[] {1e308}, -1e308)).year(2000);
    assertEquals("the gap of 2000 is beyond the range of numbers", reason(huge.gap()));
    assertEquals(Exceeds.YES, huge.exceeds());
    RemittanceComparison tiny =
        CALCULATOR.calculate(inflows(2000, new double[] {1e300}, Double.MIN_VALUE));
    assertEquals("the ratio of 2000 is beyond the range of numbers", reason(tiny.ratio(2000)));
    assertEquals(
        "the ratio of the sums is beyond the range of numbers", reason(tiny.ratioOfSums()));
    RemittanceComparison sums =
        CALCULATOR.calculate(inflows(2000, new double[] {1.7e308, 1.7e308}, 1.7e308, 1.7e308));
    assertEquals(
        "the sum of remittances is beyond the range of numbers", reason(sums.ratioOfSums()));
    assertEquals(Figure.of(0), sums.year(2000).relativeGap());
    assertEquals(Figure.of(1), sums.medianRatio());
  }

  @Test
  void optionsPrintThemselves() {
    assertEquals(
        "RemittanceComparisonCalculator, remittances versus FDI, all years, nominal sums only",
        CALCULATOR.toString());
    assertEquals(
        "RemittanceComparisonCalculator, remittances versus ODA, years 1990-2023, sums also at"
            + " prices of 2015",
        WITH_ODA
            .withYears(1990, 2023)
            .withDeflator(YearSeries.of(SimpleUnit.INDEX, 2015, 100), 2015)
            .toString());
  }

  @Test
  void resultsAreEqualByValue() {
    RemittanceComparison once = CALCULATOR.calculate(PublishedInflows.of("MAR"));
    assertEquals(once, CALCULATOR.calculate(PublishedInflows.of("MAR")));
    assertEquals(once.hashCode(), CALCULATOR.calculate(PublishedInflows.of("MAR")).hashCode());
  }

  @Test
  void refusesWhatItCannotCompare() {
    CapitalInflows inflows = inflows(2000, new double[] {1, 2, 3}, 3, HOLE, 3);
    refused(
        "ODA of Mexico is 'not given', expected a series to compare remittances with;"
            + " withComparedInflow takes another",
        () -> WITH_ODA.calculate(inflows));
    refused(
        "years is 1980-1990, expected a year from 2000 to 2002, the data of Mexico",
        () -> CALCULATOR.withYears(1980, 1990).calculate(inflows));
    refused(
        "years is 2003-2004, expected a year from 2000 to 2002, the data of Mexico",
        () -> CALCULATOR.withYears(2003, 2004).calculate(inflows));
    refused(
        "from-to is '2010-2000', expected a first year that is not after the last",
        () -> CALCULATOR.withYears(2010, 2000));
    refused(
        "deflator of 2002 is 'missing', expected a value in every year in which remittances and FDI"
            + " are both observed",
        () ->
            CALCULATOR
                .withDeflator(YearSeries.of(SimpleUnit.INDEX, 2000, 1, 1), 2000)
                .calculate(inflows));
    refused(
        "unit of deflator is '%', expected index; Deflators.fromGrowth chains growth rates to one",
        () -> CALCULATOR.withDeflator(YearSeries.of(SimpleUnit.PERCENT, 2000, 2, 2, 2), 2000));
    refused(
        "deflator of 2001 is 0.0, expected a finite number above zero",
        () -> CALCULATOR.withDeflator(YearSeries.of(SimpleUnit.INDEX, 2000, 1, 0), 2000));
    MoneyUnit constant = MILLIONS.constant(2015);
    refused(
        "unit is 'million constant 2015 USD', expected money at current prices, to be deflated",
        () ->
            CALCULATOR
                .withDeflator(YearSeries.of(SimpleUnit.INDEX, 2000, 1), 2000)
                .calculate(
                    CapitalInflows.of(
                        Place.of("MEX"),
                        YearSeries.of(constant, 2000, 1),
                        YearSeries.of(constant, 2000, 1))));
    refused(
        "unit of foreign direct investment is 'thousand current USD', expected million current USD",
        () ->
            CapitalInflows.of(
                Place.of("MEX"),
                YearSeries.of(MILLIONS, 2000, 1),
                YearSeries.of(MoneyUnit.parse("thousand current USD"), 2000, 1)));
    refused(
        "year is 1999, expected a year from 2000 to 2002",
        () -> CALCULATOR.calculate(inflows).year(1999));
    refused(
        "year is 2003, expected a year from 2000 to 2002",
        () -> CALCULATOR.calculate(inflows).explain(2003));
  }

  @Test
  void aDeflatorIsOnlyAskedForTheYearsThatAreAddedUp() {
    // 2001 lacks FDI, so that a deflator without 2001 will do.
    RemittanceComparison comparison =
        CALCULATOR
            .withDeflator(
                YearSeries.builder(SimpleUnit.INDEX).put(2000, 1).put(2002, 2).build(), 2000)
            .calculate(inflows(2000, new double[] {1, 2, 3}, 3, HOLE, 4));
    assertEquals(Figure.of(2.5), comparison.totals().realRemittances());
  }

  @Test
  void recordsRefuseWhatDoesNotFitTogether() {
    RemittanceComparison good = CALCULATOR.calculate(inflows(2000, new double[] {1, 2}, 3, 4));
    refused(
        "years is [], expected at least one row",
        () ->
            new RemittanceComparison(good.inflows(), ComparedInflow.FDI, List.of(), good.totals()));
    refused(
        "year of row 2 is 2000, expected 2001",
        () ->
            new RemittanceComparison(
                good.inflows(),
                ComparedInflow.FDI,
                List.of(good.year(2000), good.year(2000)),
                good.totals()));
    RemittanceTotals t = good.totals();
    refused(
        "years is 1, expected 2 together with 0 left out",
        () ->
            new RemittanceTotals(
                ComparedInflow.FDI,
                t.span(),
                1,
                List.of(),
                t.unit(),
                t.remittances(),
                t.compared(),
                t.realUnit(),
                t.realRemittances(),
                t.realCompared()));
    refused(
        "previousYear is 2000, expected a year before 2000",
        () -> new Crossover(2000, 2000, Direction.ABOVE));
    refused(
        "reason is '', expected a reason exactly if there is no first year",
        () -> new SustainedSince(OptionalInt.empty(), false, List.of(), ""));
    refused(
        "from-to is '2001-2000', expected a first year that is not after the last",
        () -> new YearRun(2001, 2000));
    assertTrue(new YearRun(2000, 2002).contains(2002));
    assertFalse(new YearRun(2000, 2002).contains(2003));
    assertFalse(new YearRun(2000, 2002).contains(1999));
    assertEquals("ODA", ComparedInflow.ODA.toString());
  }

  private static String reason(Figure figure) {
    return figure.reason().orElseThrow(() -> new AssertionError("has a value: " + figure));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void theAnswerIsASentence() {
    assertEquals(
        "Remittances to Mexico have exceeded direct investment since 2019; in 2024 they were 1.487"
            + " times as large.",
        CALCULATOR.calculate(PublishedInflows.of("MEX")).answer());
    assertEquals(
        "Remittances to Mexico have exceeded direct investment since 2001 or before (no data for"
            + " 2002); in 2003 they were 4 times as large.",
        CALCULATOR.calculate(inflows(2001, new double[] {3, HOLE, 8, HOLE}, 1, 1, 2, 2)).answer());
    assertEquals(
        "Remittances to Mexico have exceeded direct investment since 2002; the factor has no value:"
            + " FDI net inflow is negative (-1.0 million USD) in 2002.",
        CALCULATOR.calculate(inflows(2001, new double[] {3, 3}, 4, -1)).answer());
    assertEquals(
        "Mexico: remittances do not exceed FDI in 2003, the last year with data; they did in"
            + " 2001-2002.",
        CALCULATOR.calculate(inflows(2001, new double[] {3, 3, 3}, 2, 2, 4)).answer());
    assertEquals(
        "Mexico: remittances exceed FDI in no year of 2001-2002.",
        CALCULATOR.calculate(inflows(2001, new double[] {3, 3}, 4, 4)).answer());
  }

  private static CapitalInflows inflows(int firstYear, double[] remittances, double... fdi) {
    return CapitalInflows.of(
        Place.of("MEX"), series(firstYear, remittances), series(firstYear, fdi));
  }

  private static YearSeries series(int firstYear, double... values) {
    return YearSeries.ofUnsafe("series", MILLIONS, "made up", firstYear, values);
  }
}
