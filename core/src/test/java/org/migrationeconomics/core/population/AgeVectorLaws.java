package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;
import static org.migrationeconomics.core.measure.SimpleUnit.PER_YEAR;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.table.TextTable;

@PropertyDefaults(tries = 300)
class AgeVectorLaws {

  /** Three vectors over the same ages. */
  record Trio(AgeVector a, AgeVector b, AgeVector c) {}

  @Provide
  Arbitrary<Trio> trios() {
    return Ages.groups()
        .flatMap(
            groups ->
                Ages.whole(PERSONS, groups, -1_000_000, 1_000_000)
                    .withoutEdgeCases()
                    .list()
                    .ofSize(3)
                    .map(list -> new Trio(list.get(0), list.get(1), list.get(2))));
  }

  private static void assertSameNumbers(AgeVector expected, AgeVector found) {
    assertEquals(expected.ages(), found.ages());
    assertEquals(expected.unit(), found.unit());
    assertArrayEquals(expected.toArray(), found.toArray());
  }

  @Property
  void additionIsThatOfNumbers(@ForAll("trios") Trio t) {
    assertSameNumbers(t.a.plus(t.b), t.b.plus(t.a));
    assertSameNumbers(t.a.plus(t.b).plus(t.c), t.a.plus(t.b.plus(t.c)));
    assertSameNumbers(t.a, t.a.plus(t.b).minus(t.b));
    assertSameNumbers(t.a.minus(t.b), t.a.plus(t.b.times(-1)));
    assertSameNumbers(t.a.plus(t.b).times(3), t.a.times(3).plus(t.b.times(3)));
    assertEquals(t.a.sum() + t.b.sum(), t.a.plus(t.b).sum());
    for (int i = 0; i < t.a.size(); i++) {
      assertEquals(t.a.value(i) + t.b.value(i), t.a.plus(t.b).value(i));
      assertEquals(t.a.value(i), t.a.at(t.a.ages().label(i)));
      assertEquals(t.a.value(i), t.a.at(t.a.ages().lower(i)));
    }
  }

  @Property
  void theSumOfProductsIsLinearAndSymmetric(@ForAll("trios") Trio t) {
    assertEquals(t.a.dot(t.b), t.b.dot(t.a));
    assertEquals(t.a.dot(t.c) + t.b.dot(t.c), t.a.plus(t.b).dot(t.c));
    AgeVector ones = AgeVector.of(PERSONS, t.a.ages(), new double[t.a.size()]).plus(filled(t.a, 1));
    assertEquals(t.a.sum(), t.a.dot(ones));
  }

  private static AgeVector filled(AgeVector like, double value) {
    double[] values = new double[like.size()];
    java.util.Arrays.fill(values, value);
    return AgeVector.of(like.unit(), like.ages(), values);
  }

  @Property
  void aWeightedMeanLiesBetweenLeastAndMost(@ForAll("trios") Trio t) {
    double[] weights = t.b.toArray();
    double[] rates = t.a.toArray();
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.abs(weights[i]) + 1;
      rates[i] /= 1e6;
      least = Math.min(least, rates[i]);
      most = Math.max(most, rates[i]);
    }
    AgeVector weight = AgeVector.of(PERSONS, t.a.ages(), weights);
    double mean = AgeVector.of(PER_YEAR, t.a.ages(), rates).weightedMean(weight).value();
    assertTrue(mean >= least - 1e-12 && mean <= most + 1e-12);
    assertEquals(0.25, filled(weight, 0.25).weightedMean(weight.times(7)).value(), 1e-15);
  }

  @Property
  void joiningAgesLosesNobody(@ForAll("trios") Trio t, @ForAll long choice) {
    AgeGroups groups = t.a.ages();
    List<Integer> kept = new ArrayList<>(List.of(groups.lower(0)));
    for (int i = 1; i < groups.size(); i++) {
      if ((choice >> (i % 60) & 1) == 1) {
        kept.add(groups.lower(i));
      }
    }
    if (!groups.isOpen()) {
      kept.add(groups.end(groups.size() - 1));
    }
    int[] bounds = kept.stream().mapToInt(Integer::intValue).toArray();
    AgeGroups coarser = groups.isOpen() ? AgeGroups.ofLowers(bounds) : AgeGroups.ofBounds(bounds);
    AgeVector joined = t.a.collapseTo(coarser);
    assertEquals(t.a.sum(), joined.sum());
    assertSameNumbers(joined.plus(t.b.collapseTo(coarser)), t.a.plus(t.b).collapseTo(coarser));
    for (int g = 0; g < coarser.size(); g++) {
      int lower = coarser.lower(g);
      AgeVector part = coarser.isOpen(g) ? t.a.from(lower) : t.a.between(lower, coarser.end(g) - 1);
      assertEquals(part.sum(), joined.value(g));
    }
  }

  @Property
  void partsMakeTheWhole(
      @ForAll("trios") Trio t, @ForAll @IntRange(min = 0, max = 999) int anyIndex) {
    int cut = anyIndex % t.a.size();
    if (cut > 0) {
      int age = t.a.ages().lower(cut);
      AgeVector young = t.a.between(t.a.ages().lower(0), age - 1);
      assertEquals(t.a.sum(), young.sum() + t.a.from(age).sum());
      assertEquals(t.a.size(), young.size() + t.a.from(age).size());
    }
  }

  @Property(tries = 100)
  void isAValueOfOneLine(@ForAll("trios") Trio t) {
    assertValue(t.a, AgeVector.of(t.a.unit(), t.a.ages(), t.a.toArray()));
    assertEquals(1, t.a.toString().lines().count());
    assertTrue(t.a.toString().length() <= TextTable.BRIEF);
    assertTrue(t.a.table().brief().length() <= TextTable.BRIEF);
    assertEquals(t.a.size(), t.a.table().rowCount());
  }
}
