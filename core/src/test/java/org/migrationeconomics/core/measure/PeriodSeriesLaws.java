package org.migrationeconomics.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Series of whole numbers, whose sums are exact, by year, quarter and month, with holes. */
@PropertyDefaults(tries = 60)
class PeriodSeriesLaws {

  @Provide
  Arbitrary<Map<Integer, Integer>> observations() {
    return Arbitraries.maps(
            Arbitraries.integers().between(0, 60), Arbitraries.integers().between(1, 1_000_000))
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  private static PeriodSeries series(Frequency frequency, Map<Integer, Integer> observations) {
    PeriodSeries.Builder builder = PeriodSeries.builder(PERSONS);
    TimePeriod origin = new TimePeriod(frequency, 2000, 1);
    observations.forEach((offset, value) -> builder.put(origin.plus(offset), value));
    return builder.build();
  }

  @Property
  void aPeriodIsReadBackAndCountsOneByOne(
      @ForAll Frequency frequency, @ForAll @IntRange(max = 11_999) int offset) {
    TimePeriod origin = new TimePeriod(frequency, 1000, 1);
    int steps = offset % (2000 * frequency.perYear());
    TimePeriod period = origin.plus(steps);
    assertEquals(period, TimePeriod.parse(period.toString()));
    assertEquals(steps, period.since(origin));
    assertEquals(period, TimePeriod.of(frequency, period.firstDay()));
    if (steps > 0) {
      TimePeriod before = period.plus(-1);
      assertEquals(-1, Integer.signum(before.compareTo(period)));
      assertEquals(before, TimePeriod.of(frequency, period.firstDay().minusDays(1)));
    }
  }

  @Property
  void hasWhatWasPutIn(
      @ForAll Frequency frequency, @ForAll("observations") Map<Integer, Integer> observations) {
    PeriodSeries series = series(frequency, observations);
    TimePeriod origin = new TimePeriod(frequency, 2000, 1);
    for (int i = -5; i < 70; i++) {
      TimePeriod period = origin.plus(i);
      Integer value = observations.get(i);
      assertEquals(value != null, series.has(period));
      assertEquals(value == null ? -1.0 : value, series.figure(period).orElse(-1));
    }
    assertEquals(observations.size(), series.count());
    assertEquals(series.last().since(series.first()) + 1, series.count() + series.holes().count());
    assertValue(series, series(frequency, observations));
  }

  @Property
  void yearsAddUpToWhatWasObserved(
      @ForAll Frequency frequency, @ForAll("observations") Map<Integer, Integer> observations) {
    PeriodSeries series = series(frequency, observations);
    YearSeries sums = series.yearlySums(PeriodSeries.IncompleteYears.OBSERVED);
    YearSeries means = series.yearlyMeans(PeriodSeries.IncompleteYears.OBSERVED);
    double all = observations.values().stream().mapToLong(value -> value).sum();
    assertEquals(all, sums.years().mapToDouble(sums::at).sum());
    int perYear = frequency.perYear();
    boolean any = false;
    for (int year = 2000; year <= 2060; year++) {
      int begin = (year - 2000) * perYear;
      long count =
          observations.keySet().stream().filter(i -> i >= begin && i < begin + perYear).count();
      assertEquals(count > 0, sums.has(year));
      if (count > 0) {
        assertEquals(sums.at(year) / count, means.at(year), 1e-6);
      }
      any |= count == perYear;
    }
    if (!any) {
      refusal(() -> series.yearlySums(PeriodSeries.IncompleteYears.HOLE));
      return;
    }
    YearSeries complete = series.yearlySums(PeriodSeries.IncompleteYears.HOLE);
    for (int year = 2000; year <= 2060; year++) {
      int begin = (year - 2000) * perYear;
      boolean whole =
          observations.keySet().stream().filter(i -> i >= begin && i < begin + perYear).count()
              == perYear;
      assertEquals(whole, complete.has(year));
      assertEquals(whole ? sums.at(year) : -1, complete.value(year).orElse(-1));
    }
  }

  @Property
  void growthTakesTheYearBeforeToThisOne(
      @ForAll Frequency frequency,
      @ForAll GrowthRate rate,
      @ForAll("observations") Map<Integer, Integer> observations) {
    PeriodSeries series = series(frequency, observations);
    int lag = frequency.perYear();
    if (series.last().since(series.first()) < lag) {
      refusal(() -> series.growthOnYearBefore(rate));
      return;
    }
    PeriodSeries growth = series.growthOnYearBefore(rate);
    for (int i = lag; i <= series.last().since(series.first()); i++) {
      TimePeriod period = series.first().plus(i);
      TimePeriod before = period.plus(-lag);
      assertEquals(series.has(period) && series.has(before), growth.has(period));
      if (growth.has(period)) {
        double g = growth.at(period) / 100;
        double factor = rate == GrowthRate.COMPOUND ? 1 + g : Math.exp(g);
        assertEquals(
            series.at(period), series.at(before) * factor, 1e-6 * series.at(period) + 1e-6);
      }
    }
  }
}
