package org.migrationeconomics.core.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.table.TextTable;

/** Series of whole numbers, whose sums are exact, with holes anywhere. */
@PropertyDefaults(tries = 300)
class YearSeriesLaws {

  @Provide
  Arbitrary<Map<Integer, Integer>> observations() {
    return Arbitraries.maps(
            Arbitraries.integers().between(1980, 2020),
            Arbitraries.integers().between(-1_000_000, 1_000_000))
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static YearSeries series(Map<Integer, Integer> observations) {
    YearSeries.Builder builder = YearSeries.builder(PERSONS);
    observations.forEach((year, value) -> builder.put(year, value));
    return builder.build();
  }

  @Property
  void hasWhatWasPutIn(
      @ForAll("observations") Map<Integer, Integer> observations, @ForAll Random random) {
    YearSeries series = series(observations);
    for (int year = 1970; year <= 2030; year++) {
      Integer value = observations.get(year);
      assertEquals(value != null, series.has(year));
      assertEquals(value != null, series.value(year).isPresent());
      assertEquals(value != null, series.figure(year).isPresent());
      if (value != null) {
        assertEquals(value.doubleValue(), series.at(year));
      } else {
        int missing = year;
        refusal(() -> series.at(missing));
      }
    }
    assertEquals(observations.size(), series.count());
    List<Integer> shuffled = new ArrayList<>(observations.keySet());
    Collections.shuffle(shuffled, random);
    YearSeries.Builder again = YearSeries.builder(PERSONS);
    shuffled.forEach(year -> again.put(year, observations.getOrDefault(year, 0)));
    assertValue(series, again.build());
    assertEquals(
        series.lastYear() - series.firstYear() + 1, series.count() + series.holes().count());
  }

  @Property
  void aHoleOnEitherSideIsAHole(
      @ForAll("observations") Map<Integer, Integer> one,
      @ForAll("observations") Map<Integer, Integer> other) {
    YearSeries a = series(one);
    YearSeries b = series(other);
    if (IntStream.rangeClosed(1970, 2030).noneMatch(year -> a.spans(year) && b.spans(year))) {
      refusal(() -> a.plus(b));
      return;
    }
    YearSeries sum = a.plus(b);
    YearSeries difference = a.minus(b);
    for (int year = 1970; year <= 2030; year++) {
      assertEquals(a.spans(year) && b.spans(year), sum.spans(year));
      assertEquals(a.has(year) && b.has(year), sum.has(year));
      assertEquals(sum.has(year), difference.has(year));
      if (sum.has(year)) {
        assertEquals(a.at(year) + b.at(year), sum.at(year));
        assertEquals(a.at(year) - b.at(year), difference.at(year));
        assertEquals(a.at(year), sum.minus(b).at(year));
      }
    }
    assertArrayEquals(values(sum), values(b.plus(a)));
  }

  private static double[] values(YearSeries series) {
    return series.years().mapToDouble(series::at).toArray();
  }

  @Property
  void sumsAddUp(
      @ForAll("observations") Map<Integer, Integer> observations,
      @ForAll @IntRange(min = 1980, max = 2020) int from,
      @ForAll @IntRange(min = 0, max = 10) int more) {
    YearSeries series = series(observations);
    int to = from + more;
    boolean complete = IntStream.rangeClosed(from, to).allMatch(series::has);
    Figure sum = series.sum(from, to);
    assertEquals(complete, sum.isPresent());
    if (complete) {
      int expected =
          IntStream.rangeClosed(from, to).map(year -> observations.getOrDefault(year, 0)).sum();
      assertEquals(expected, sum.value());
      assertEquals(3 * sum.value(), series.times(3).sum(from, to).value());
    }
    assertEquals(sum.isPresent(), series.between(from, to).holes().findAny().isEmpty());
    assertEquals(more + 1, series.between(from, to).table().rowCount());
    if (more > 0) {
      refusal(() -> series.sum(to, from));
      refusal(() -> series.between(to, from));
    }
  }

  @Property
  void printsOnOneLineAndBriefly(@ForAll("observations") Map<Integer, Integer> observations) {
    YearSeries series = series(observations);
    assertEquals(1, series.toString().lines().count());
    assertTrue(series.table().brief().length() <= TextTable.BRIEF);
  }
}
