package org.migrationeconomics.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SlabsLaws {

  private static final int SLAB = 32_768;

  @Property
  void ofASizeAllButTheLastAreFull(
      @ForAll @IntRange(max = 1_000) int length, @ForAll @IntRange(min = 1, max = 100) int size) {
    Slabs slabs = Slabs.ofSize(length, size);
    assertEquals((length + size - 1) / size, slabs.count());
    for (int s = 0; s < slabs.count(); s++) {
      assertEquals(s * size, slabs.from(s));
    }
    assertEquals(length, slabs.from(slabs.count()));
  }

  @Property
  void ofANumberTheyDifferByOneRowAtMost(
      @ForAll @IntRange(max = 1_000) int length, @ForAll @IntRange(min = 1, max = 100) int count) {
    Slabs slabs = Slabs.ofNumber(length, count);
    assertEquals(count, slabs.count());
    assertEquals(0, slabs.from(0));
    assertEquals(length, slabs.from(count));
    for (int s = 0; s < count; s++) {
      int rows = slabs.from(s + 1) - slabs.from(s);
      assertTrue(rows == length / count || rows == length / count + 1, () -> "rows: " + rows);
    }
  }

  @Example
  void theLongestArraysAreCutToo() {
    Slabs four = Slabs.ofNumber(Integer.MAX_VALUE, 4);
    assertEquals(1_610_612_735, four.from(3));
    assertEquals(Integer.MAX_VALUE, four.from(4));
    Slabs many = Slabs.of(Integer.MAX_VALUE);
    assertEquals(65_536, many.count());
    assertEquals(2_147_450_880, many.from(65_535));
    assertEquals(Integer.MAX_VALUE, many.from(65_536));
  }

  @Property(tries = 200)
  void everyRowIsWorkedOnOnce(
      @ForAll @IntRange(max = 1_000) int length, @ForAll @IntRange(min = 1, max = 100) int size) {
    int[] done = new int[length];
    Slabs.ofSize(length, size)
        .run(
            (from, to) -> {
              for (int i = from; i < to; i++) {
                done[i]++;
              }
            });
    int[] once = new int[length];
    Arrays.fill(once, 1);
    assertArrayEquals(once, done);
  }

  @Property(tries = 200)
  void partsStandInTheirOrder(
      @ForAll @IntRange(max = 1_000) int length, @ForAll @IntRange(min = 1, max = 100) int count) {
    Slabs slabs = Slabs.ofNumber(length, count);
    List<List<Integer>> parts = slabs.parts((from, to) -> List.of(from, to));
    assertEquals(count, parts.size());
    for (int s = 0; s < count; s++) {
      assertEquals(List.of(slabs.from(s), slabs.from(s + 1)), parts.get(s));
    }
  }

  /** The last bit would tell, as the numbers differ in size by six powers of ten. */
  @Property(tries = 20)
  void sumsAreTheSameOnAnyMachine(@ForAll long seed, @ForAll @IntRange(max = 200_000) int length)
      throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] = Math.pow(10, random.nextDouble(-3, 3));
    }
    double[] expected = new double[2];
    for (int from = 0; from < length; from += SLAB) {
      double[] part = new double[2];
      add(values, from, Math.min(from + SLAB, length), part);
      expected[0] += part[0];
      expected[1] += part[1];
    }
    Callable<double[]> sums =
        () -> Slabs.sums(length, 2, (from, to, into) -> add(values, from, to, into));
    for (int processors : new int[] {1, 2, 5}) {
      ForkJoinPool machine = new ForkJoinPool(processors);
      try {
        assertArrayEquals(expected, machine.submit(sums).get());
      } finally {
        machine.shutdown();
      }
    }
  }

  private static void add(double[] values, int from, int to, double[] sums) {
    for (int i = from; i < to; i++) {
      sums[0] += values[i];
      sums[1] += values[i] * values[i];
    }
  }
}
