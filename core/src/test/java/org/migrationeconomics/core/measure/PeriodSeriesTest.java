package org.migrationeconomics.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.PeriodSeries.IncompleteYears.HOLE;
import static org.migrationeconomics.core.measure.PeriodSeries.IncompleteYears.OBSERVED;
import static org.migrationeconomics.core.measure.PeriodSeries.IncompleteYears.REFUSE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodSeriesTest {

  private static final MoneyUnit MILLIONS = MoneyUnit.of("USD").millions();

  private static TimePeriod period(String text) {
    return TimePeriod.parse(text);
  }

  @Test
  void periodsAreReadInEveryFormInUse() {
    assertEquals(TimePeriod.ofYear(2024), period("2024"));
    for (String quarter : List.of("2024-Q1", "2024Q1")) {
      assertEquals(TimePeriod.ofQuarter(2024, 1), period(quarter));
    }
    for (String month : List.of("2012-03", "2012M03", "2012-M03")) {
      assertEquals(TimePeriod.ofMonth(2012, 3), period(month));
    }
    assertEquals(TimePeriod.ofMonth(2025, 12), period("2025M12"));
    for (String other :
        List.of(
            "",
            "24",
            "2024-",
            "2024-Q5",
            "2024-13",
            "2024-00",
            "2024-7",
            "2024-S1",
            "2024-W05",
            "2024-01-01",
            "0999",
            "3000",
            "2024 ",
            "202401",
            "2024-q1",
            "٢٠٢٤")) {
      assertTrue(TimePeriod.find(other).isEmpty(), other);
    }
    assertEquals(
        "period is '2024-W05', expected a year such as 2024, a quarter such as 2024-Q1 or a month"
            + " such as 2024-07",
        refusal(() -> period("2024-W05")));
    assertEquals("quarter is 5, expected 1 to 4", refusal(() -> TimePeriod.ofQuarter(2024, 5)));
    assertEquals("month is 0, expected 1 to 12", refusal(() -> TimePeriod.ofMonth(2024, 0)));
    refusal(() -> TimePeriod.ofYear(999));
  }

  @Test
  void periodsCountOverTheEndOfAYear() {
    assertEquals(period("2025-02"), period("2024-11").plus(3));
    assertEquals(period("2023-Q4"), period("2024-Q1").plus(-1));
    assertEquals(12, period("2025-02").since(period("2024-02")));
    assertEquals(LocalDate.of(2024, 4, 1), period("2024-Q2").firstDay());
    assertEquals(period("2024-Q4"), TimePeriod.of(Frequency.QUARTER, LocalDate.of(2024, 12, 31)));
    assertEquals(period("2024-02"), TimePeriod.of(Frequency.MONTH, LocalDate.of(2024, 2, 29)));
    refusal(() -> period("2024-Q2").since(period("2024-04")));
    refusal(() -> period("2999-12").plus(1));
    refusal(() -> period("1000").plus(-1));
  }

  @Test
  void aSeriesHasHolesAndKnowsItsSpan() {
    PeriodSeries series =
        PeriodSeries.builder(MILLIONS)
            .label("remittances")
            .source("a bank")
            .put(period("2024-03"), 12)
            .put(period("2024-01"), 10)
            .hole(period("2024-04"))
            .build();
    assertEquals(Frequency.MONTH, series.frequency());
    assertEquals("2024-01 to 2024-04", series.first() + " to " + series.last());
    assertEquals(12, series.at(period("2024-03")));
    assertFalse(series.has(period("2024-02")));
    assertEquals(2, series.count());
    assertEquals(List.of(period("2024-02"), period("2024-04")), series.holes().toList());
    assertEquals(
        "no value: remittances has no observation in 2024-02",
        series.figure(period("2024-02")).toString());
    assertEquals(
        "no value: 2024-05 is outside 2024-01 to 2024-04, the span of remittances",
        series.figure(period("2024-05")).toString());
    assertEquals(
        "remittances 2024-01 to 2024-04 (2 holes: 2024-02, 2024-04), million USD (a bank)",
        series.toString().replace("current ", ""));
    refusal(() -> series.at(period("2024-02")));
    assertEquals(
        "period is 2024-Q1, expected a month, as those of remittances are",
        refusal(() -> series.has(period("2024-Q1"))));
    assertTrue(series.show().contains("2024-03"));
    assertEquals(4, series.table().rowCount());
    assertValue(series.withArea("MEX"), series.withArea("MEX"));
  }

  @Test
  void aSeriesIsOfOneFrequencyAndOfFiniteValues() {
    PeriodSeries.Builder builder = PeriodSeries.builder(MILLIONS).put(period("2024-Q1"), 1);
    refusal(() -> builder.put(period("2024-Q1"), 2));
    refusal(() -> builder.put(period("2024-04"), 2));
    refusal(() -> builder.put(period("2024-Q2"), Double.NaN));
    refusal(() -> PeriodSeries.builder(MILLIONS).build());
    refusal(() -> PeriodSeries.of(MILLIONS, period("2024")));
  }

  @Test
  void growthIsThatOnTheSamePeriodOfTheYearBefore() {
    PeriodSeries series =
        PeriodSeries.of(MILLIONS, period("2023-Q1"), 100, 200, 0, 50, 110, 150, 10).withArea("MEX");
    assertEquals(
        10, series.growthOnYearBefore(period("2024-Q1"), GrowthRate.COMPOUND).value(), 1e-12);
    PeriodSeries growth = series.growthOnYearBefore(GrowthRate.COMPOUND);
    assertEquals("2024-Q1 to 2024-Q3", growth.first() + " to " + growth.last());
    assertEquals(-25, growth.at(period("2024-Q2")), 1e-12);
    assertFalse(growth.has(period("2024-Q3")));
    assertTrue(growth.source().endsWith("not positive: 2024-Q3"), growth.source());
    assertEquals("MEX", growth.area().orElseThrow());
    assertEquals(
        "no value: 2022-Q4 is outside 2023-Q1 to 2024-Q3, the span of series",
        series.growthOnYearBefore(period("2023-Q4"), GrowthRate.COMPOUND).toString());
    refusal(
        () ->
            PeriodSeries.of(MILLIONS, period("2023-Q1"), 1, 2, 3, 4)
                .growthOnYearBefore(GrowthRate.COMPOUND));
  }

  @Test
  void aYearIsSummedByARuleForWhatIsMissing() {
    PeriodSeries series =
        PeriodSeries.of(MILLIONS, period("2023-Q3"), 1, 2, 10, 20, 30, 40, 5)
            .withLabel("flow")
            .withSource("a bank");
    YearSeries sums = series.yearlySums(HOLE);
    assertEquals("2024-2024", sums.firstYear() + "-" + sums.lastYear());
    assertEquals(100, sums.at(2024));
    assertEquals(25, series.yearlyMeans(HOLE).at(2024));
    YearSeries observed = series.yearlySums(OBSERVED);
    assertEquals(3, observed.at(2023));
    assertEquals(1.5, series.yearlyMeans(OBSERVED).at(2023));
    assertEquals(
        "a bank; incomplete years: 2023 from 2 of 4 quarters, 2025 from 1 of 4 quarters",
        observed.source());
    assertEquals(
        "quarters of 2023 with a value is 2, expected all 4",
        refusal(() -> series.yearlySums(REFUSE)));
    assertEquals(
        100, series.between(period("2024-Q1"), period("2024-Q4")).yearlySums(REFUSE).at(2024));
    refusal(() -> PeriodSeries.of(MILLIONS, period("2023-01"), 1, 2).yearlySums(HOLE));
  }
}
