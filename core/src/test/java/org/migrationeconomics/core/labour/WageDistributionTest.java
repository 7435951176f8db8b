package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.MoneyUnit;

class WageDistributionTest {

  private static final WageUnit HOURLY = WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR);
  private static final WageUnit MONTHLY = WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.MONTH);

  private static WageDistribution of(double... wages) {
    return WageDistribution.of(HOURLY, wages);
  }

  @Test
  void equalWagesFallTogether() {
    WageDistribution wages = of(30, 20, -0.0, 20);
    assertArrayEquals(new double[] {0, 20, 30}, wages.toWageArray());
    assertArrayEquals(new double[] {1, 2, 1}, wages.toWeightArray());
    assertEquals(4, wages.weight());
    assertEquals(70, wages.sum());
    assertEquals(17.5, wages.mean().value());
    assertEquals(3, wages.size());
    assertEquals(HOURLY, wages.wageUnit().orElseThrow());
    assertTrue(wages.toString().contains("4 persons, 3 different, mean 17.500, median 20"));
    assertTrue(wages.show().contains("share of wages"), wages.show());
    wages.toWageArray()[0] = 99;
    assertEquals(0, wages.toWageArrayUnsafe()[0]);
  }

  /** Hyndman and Fan's definition 2, by hand. */
  @Test
  void quantiles() {
    WageDistribution four = of(1, 2, 3, 4);
    assertEquals(2.5, four.median().value());
    assertEquals(1.5, four.quantile(0.25).value());
    assertEquals(2, four.quantile(0.26).value());
    assertEquals(1, four.quantile(0).value());
    assertEquals(4, four.quantile(1).value());
    WageDistribution weighted =
        WageDistribution.ofWeighted(
            HOURLY, new double[] {9, 1, 5, 7}, new double[] {0.1, 0.2, 0.7, 0});
    assertEquals(3, weighted.quantile(0.2).value()); // exactly at the step, though 0.2/1 is rounded
    assertEquals(5, weighted.median().value());
    assertEquals(7, weighted.quantile(0.9).value());
    assertEquals(3, weighted.size());
  }

  @Test
  void lorenzCurve() {
    WageDistribution wages = of(1, 3, 3, 5);
    assertEquals(0, wages.lorenz(0).value());
    assertEquals(1 / 12.0, wages.lorenz(0.25).value(), 1e-15);
    assertEquals(2.5 / 12.0, wages.lorenz(0.375).value(), 1e-15);
    assertEquals(7 / 12.0, wages.lorenz(0.75).value(), 1e-15);
    assertEquals(1, wages.lorenz(1).value());
    assertEquals(0.75, wages.shareAtOrBelow(3).value());
    assertEquals(0.25, wages.shareAtOrBelow(2.9).value());
    assertEquals(0, wages.shareAtOrBelow(-1).value());
    assertEquals(1, wages.shareAtOrBelow(5).value());
    assertEquals(
        "no value: all wages are zero, so there is nothing to share",
        of(0, 0).lorenz(0.5).toString());
    assertEquals(1, of(0, 0).table().rowCount());
  }

  @Test
  void nobody() {
    WageDistribution none = of();
    assertSame(WageDistribution.empty(), none);
    assertTrue(none.isEmpty());
    assertTrue(none.wageUnit().isEmpty());
    assertEquals("no value: nobody is in the distribution", none.median().toString());
    assertFalse(none.mean().isPresent());
    assertFalse(none.lorenz(0.5).isPresent());
    assertFalse(none.shareAtOrBelow(1).isPresent());
    assertEquals("wages of 0 persons", none.toString());
    assertSame(WageDistribution.empty(), WageDistribution.merged(List.of()));
    WageDistribution one = WageDistribution.of(MONTHLY, 3);
    assertSame(one, none.plus(one));
    assertSame(one, one.plus(none));
    assertEquals(
        "wages of 0 persons; 1 of weight 0 left out",
        WageDistribution.ofWeighted(HOURLY, new double[] {3}, new double[] {0}).toString());
  }

  @Test
  void workersAreCollectedWithOrWithoutThreads() {
    LabourSegment all = LabourSegment.everybody();
    Occupation clerks = Occupation.isco08("4");
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      workers.add(
          i % 7 == 0
              ? Worker.of(all, clerks)
              : Worker.builder()
                  .segment(all)
                  .occupation(clerks)
                  .wage(1 + i % 31)
                  .weight(i % 5)
                  .build());
    }
    WageDistribution one = workers.stream().collect(WageDistribution.collector(HOURLY));
    WageDistribution many = workers.parallelStream().collect(WageDistribution.collector(HOURLY));
    assertEquals(one, many);
    double weight = 0;
    for (Worker worker : workers) {
      weight += worker.wage().isPresent() ? worker.weight() : 0;
    }
    assertEquals(weight, one.weight());
    assertEquals(31, one.size());
  }

  @Property(tries = 200)
  void anyDivisionGivesTheSame(
      @ForAll @Size(max = 200) List<@IntRange(max = 40) Integer> wages,
      @ForAll @Size(min = 200, max = 200) List<@DoubleRange(max = 5) Double> weights,
      @ForAll @IntRange(min = 1, max = 9) int parts,
      @ForAll Random random) {
    double[] all = wages.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] people = weights.stream().mapToDouble(Double::doubleValue).limit(all.length).toArray();
    WageDistribution whole = WageDistribution.ofWeighted(HOURLY, all, people);
    int[] part = IntStream.range(0, all.length).map(i -> random.nextInt(parts)).toArray();
    List<WageDistribution> divided = new ArrayList<>();
    for (int p = 0; p < parts; p++) {
      int mine = p;
      int[] rows = IntStream.range(0, all.length).filter(i -> part[i] == mine).toArray();
      divided.add(
          WageDistribution.ofWeighted(
              HOURLY,
              IntStream.of(rows).mapToDouble(i -> all[i]).toArray(),
              IntStream.of(rows).mapToDouble(i -> people[i]).toArray()));
    }
    Collections.shuffle(divided, random);
    for (WageDistribution merged :
        List.of(
            WageDistribution.merged(divided),
            divided.stream().reduce(WageDistribution.empty(), WageDistribution::plus))) {
      assertArrayEquals(whole.toWageArray(), merged.toWageArray());
      assertArrayEquals(whole.toWeightArray(), merged.toWeightArray(), 1e-12);
      assertEquals(whole.sum(), merged.sum(), 1e-12 * (1 + whole.sum()));
      for (double share : new double[] {0.1, 0.35, 0.5, 0.9}) {
        assertEquals(whole.lorenz(share).orElse(-1), merged.lorenz(share).orElse(-1), 1e-12);
      }
    }
  }

  @Test
  void valuesAreEqualAndTravel() throws IOException, ClassNotFoundException {
    WageDistribution wages = of(3, 4, 4);
    assertEquals(wages, of(4).plus(of(3, 4)));
    assertEquals(wages.hashCode(), of(4, 3, 4).hashCode());
    assertNotEquals(wages, of(3, 4));
    assertNotEquals(wages, WageDistribution.of(MONTHLY, 3, 4, 4));
    for (WageDistribution one : List.of(wages, WageDistribution.empty())) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(one);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        assertEquals(one, in.readObject());
      }
    }
  }

  @Test
  void saysWhatIsWrong() {
    refused(() -> of(1, -2), "wage is -2.0, expected a finite number that is not negative");
    refused(() -> of(Double.NaN), "wage is NaN");
    refused(
        () -> WageDistribution.ofWeighted(HOURLY, new double[] {1}, new double[0]),
        "number of weights is 0, expected 1, one for each wage");
    refused(
        () -> WageDistribution.ofWeighted(HOURLY, new double[] {1}, new double[] {-1}),
        "weight is -1.0");
    refused(() -> of(1e308, 1.1e308), "sum of wages is Infinity");
    refused(
        () -> of(1).plus(WageDistribution.of(MONTHLY, 1)),
        "wage unit is 'current CHF per month', expected current CHF per hour");
    refused(() -> of(1).quantile(1.5), "share is 1.5");
    refused(() -> of(1).lorenz(-1), "share is -1.0");
    refused(() -> of(1).shareAtOrBelow(Double.NaN), "wage is NaN");
  }

  private static void refused(Runnable action, String message) {
    String text = assertThrows(IllegalArgumentException.class, action::run).toString();
    assertTrue(text.contains(message), text);
  }

  @Test
  void whoIsLeftOutIsCounted() {
    Worker paid = Worker.of(LabourSegment.everybody(), Occupation.isco08("4"), 20);
    Worker unpaid = Worker.of(LabourSegment.everybody(), Occupation.isco08("6"));
    WageDistribution wages =
        List.of(paid, unpaid, paid.withWeight(0), unpaid, paid).parallelStream()
            .collect(WageDistribution.collector(HOURLY));
    assertEquals(2, wages.weight());
    assertEquals(1, wages.zeroWeightCount());
    assertEquals(2, wages.withoutWageCount());
    assertEquals(
        "wages of 2 persons, 1 different, mean 20, median 20 current CHF per hour; 1 of weight 0"
            + " left out; 2 without a wage left out",
        wages.table().title());
    WageDistribution nobody =
        WageDistribution.ofWeighted(HOURLY, new double[] {5}, new double[] {0});
    assertTrue(nobody.isEmpty());
    assertTrue(nobody.wageUnit().isEmpty());
    assertNotEquals(WageDistribution.empty(), nobody);
    for (WageDistribution both : List.of(wages.plus(nobody), nobody.plus(wages))) {
      assertEquals(2, both.zeroWeightCount());
      assertEquals(2, both.withoutWageCount());
      assertEquals(HOURLY, both.wageUnit().orElseThrow());
      assertArrayEquals(wages.toWageArray(), both.toWageArray());
    }
    assertEquals(wages, wages.plus(WageDistribution.empty()));
    assertEquals(wages, WageDistribution.empty().plus(wages));
    assertNotEquals(wages, wages.plus(nobody));
  }
}
