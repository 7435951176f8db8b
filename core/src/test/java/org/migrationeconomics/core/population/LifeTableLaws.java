package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Life tables made from probabilities of dying q and shares lived by the dying. */
@PropertyDefaults(tries = 200)
class LifeTableLaws {

  /** What a table was made from. */
  record Made(LifeTable table, List<Double> q, List<Double> share, double lastYears) {}

  @Provide
  Arbitrary<Made> tables() {
    return Arbitraries.of(1.0, 1_000.0, 100_000.0)
        .flatMap(radix -> Ages.fromBirth().flatMap(ages -> made(radix, ages)));
  }

  private static Arbitrary<Made> made(double radix, AgeGroups ages) {
    int n = ages.size();
    Arbitrary<List<Double>> q =
        Arbitraries.doubles().between(0, 0.3).list().ofSize(n).withoutEdgeCases();
    Arbitrary<List<Double>> share =
        Arbitraries.doubles().between(0, 1).list().ofSize(n).withoutEdgeCases();
    return Combinators.combine(q, share, Arbitraries.doubles().between(0.5, 30))
        .as((dying, lived, last) -> make(radix, ages, dying, lived, last));
  }

  private static Made make(
      double radix, AgeGroups ages, List<Double> q, List<Double> share, double lastYears) {
    int n = ages.size();
    double[] l = new double[n];
    double[] years = new double[n];
    l[0] = radix;
    for (int x = 0; x < n - 1; x++) {
      l[x + 1] = l[x] * (1 - q.get(x));
      years[x] = ages.width(x) * (l[x + 1] + share.get(x) * (l[x] - l[x + 1]));
    }
    years[n - 1] = l[n - 1] * lastYears;
    return new Made(LifeTable.ofSurvivors(radix, ages, l, years), q, share, lastYears);
  }

  @Property
  void columnsAreThoseThatTheTableWasMadeFrom(@ForAll("tables") Made made) {
    LifeTable table = made.table;
    int last = table.ages().size() - 1;
    for (int x = 0; x < last; x++) {
      assertEquals(made.q.get(x), table.deathProbabilities().value(x), 1e-12);
      if (made.q.get(x) > 1e-3) {
        assertEquals(
            made.share.get(x) * table.ages().width(x),
            table.yearsLivedByDying(table.ages().lower(x)).value(),
            1e-8);
      }
    }
    assertEquals(1, table.deathProbabilities().value(last));
    assertEquals(made.lastYears, table.lifeExpectancies().value(last), 1e-12);
    assertEquals(1 / made.lastYears, table.deathRates().value(last), 1e-12);
  }

  @Property
  void everybodyDiesAndEveryYearIsCounted(@ForAll("tables") Made made) {
    LifeTable table = made.table;
    double radix = table.radix();
    AgeVector years = table.personYears();
    AgeVector ahead = table.personYearsAhead();
    assertEquals(radix, table.deaths().sum(), 1e-9 * radix);
    assertEquals(years.sum(), ahead.value(0), 1e-9 * ahead.value(0));
    assertEquals(radix * table.lifeExpectancy(0), ahead.value(0), 1e-9 * ahead.value(0));
    double dead = table.deathRates().dot(years);
    assertEquals(radix, dead, 1e-9 * radix);
    for (int x = 0; x < years.size() - 1; x++) {
      assertEquals(ahead.value(x), years.value(x) + ahead.value(x + 1), 1e-9 * ahead.value(0));
      double l = table.survivors().value(x);
      assertEquals(
          ahead.value(x) / l, table.lifeExpectancies().value(x), 1e-9 * ahead.value(0) / l);
      assertEquals(
          table.lifeExpectancies().value(x), table.lifeExpectancy(table.ages().lower(x)), 0);
    }
  }

  /** The years lived are the stationary population of a radix of births every year. */
  @Property
  void survivalRatiosKeepTheStationaryPopulation(@ForAll("tables") Made made) {
    LifeTable table = made.table;
    if (!table.ages().isEqualWidth()) {
      refusal(table::survivalRatios);
      return;
    }
    double[] years = table.personYears().toArray();
    double[] ratios = table.survivalRatios().toArray();
    int last = years.length - 1;
    double[] next = new double[last + 1];
    next[0] = table.ages().width() * table.radix() * ratios[0];
    for (int x = 1; x < last; x++) {
      next[x] = years[x - 1] * ratios[x];
    }
    next[last] = (years[last - 1] + years[last]) * ratios[last];
    assertArrayEquals(years, next, 1e-9 * table.radix());
    for (double ratio : ratios) {
      assertTrue(ratio > 0 && ratio <= 1 + 1e-12, () -> "ratio " + ratio);
    }
  }

  @Property
  void joinedAgesHaveTheSameLifeExpectancies(@ForAll("tables") Made made, @ForAll long choice) {
    LifeTable table = made.table;
    List<Integer> kept = new ArrayList<>(List.of(0));
    for (int x = 1; x < table.ages().size(); x++) {
      if ((choice >> (x % 60) & 1) == 1) {
        kept.add(table.ages().lower(x));
      }
    }
    LifeTable joined =
        table.collapseTo(AgeGroups.ofLowers(kept.stream().mapToInt(Integer::intValue).toArray()));
    for (int age : kept) {
      assertEquals(
          table.lifeExpectancy(age), joined.lifeExpectancy(age), 1e-9 * table.lifeExpectancy(age));
      assertEquals(table.survivors().at(age), joined.survivors().at(age));
    }
    assertEquals(
        table.personYears().sum(), joined.personYears().sum(), 1e-9 * table.personYears().sum());
  }

  /** A table printed in whole persons at a radix of 100,000 is accepted. */
  @Property
  void roundedTablesAreAccepted(@ForAll("tables") Made made) {
    LifeTable table = made.table;
    double scale = 100_000 / table.radix();
    double[] l = rounded(table.survivors().toArray(), scale);
    double[] years = rounded(table.personYears().toArray(), scale);
    if (l[l.length - 1] > 0 && years[years.length - 1] > 0) {
      LifeTable round = LifeTable.ofSurvivors(100_000, table.ages(), l, years);
      assertEquals(table.lifeExpectancy(0), round.lifeExpectancy(0), 0.001);
      LifeTable.ofPersonYears(100_000, table.ages(), years);
    }
  }

  private static double[] rounded(double[] values, double scale) {
    double[] rounded = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = Math.rint(values[i] * scale);
    }
    return rounded;
  }

  @Property
  void yearsBeyondWhatSurvivorsAllowAreRefused(
      @ForAll("tables") Made made, @ForAll @IntRange(min = 0, max = 999) int anyIndex) {
    LifeTable table = made.table;
    int x = anyIndex % (table.ages().size() - 1);
    int n = table.ages().width(x);
    double[] l = table.survivors().toArray();
    double rounding = 1.01 * (n + 1) / 2 * table.radix() * 1e-5;
    double[] tooMany = table.personYears().toArray();
    tooMany[x] = n * l[x] + rounding;
    refusal(() -> LifeTable.ofSurvivors(table.radix(), table.ages(), l, tooMany));
    double[] tooFew = table.personYears().toArray();
    tooFew[x] = Math.max(n * l[x + 1] - rounding, -1);
    refusal(() -> LifeTable.ofSurvivors(table.radix(), table.ages(), l, tooFew));
    double[] reborn = table.survivors().toArray();
    reborn[x + 1] = reborn[x] * 1.000001;
    refusal(
        () ->
            LifeTable.ofSurvivors(
                table.radix(), table.ages(), reborn, table.personYears().toArray()));
  }

  @Property(tries = 100)
  void isAValue(@ForAll("tables") Made made) {
    LifeTable table = made.table;
    assertValue(
        table,
        LifeTable.ofSurvivors(
            table.radix(),
            table.ages(),
            table.survivors().toArray(),
            table.personYears().toArray()),
        LifeTable.ofPersonYears(table.radix(), table.ages(), table.personYears().toArray()));
  }
}
