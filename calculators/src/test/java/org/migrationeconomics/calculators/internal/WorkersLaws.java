package org.migrationeconomics.calculators.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class WorkersLaws {

  /** Run after run. */
  @Property(tries = 200)
  void everyTaskIsDoneOnce(
      @ForAll @IntRange(min = 1, max = 5) int threads,
      @ForAll @IntRange(max = 100) int tasks,
      @ForAll @IntRange(min = 1, max = 3) int runs) {
    int[] done = new int[tasks];
    try (Workers workers = new Workers("work", threads)) {
      for (int run = 0; run < runs; run++) {
        workers.run(tasks, task -> done[task]++);
      }
    }
    int[] expected = new int[tasks];
    Arrays.fill(expected, runs);
    assertArrayEquals(expected, done);
  }

  /** Whoever is quicker, the failure is that which one thread alone would have met. */
  @Property(tries = 500)
  void theFailureOfTheLowestTaskIsThrown(
      @ForAll @IntRange(min = 1, max = 5) int threads,
      @ForAll @NotEmpty Set<@IntRange(max = 49) Integer> failing) {
    int first = failing.stream().mapToInt(task -> task).min().orElseThrow();
    AtomicIntegerArray done = new AtomicIntegerArray(50);
    try (Workers workers = new Workers("work", threads)) {
      RuntimeException failure =
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  workers.run(
                      50,
                      task -> {
                        done.incrementAndGet(task);
                        if (failing.contains(task)) {
                          throw new IllegalArgumentException("task " + task);
                        }
                      }));
      assertEquals("task " + first, failure.getMessage());
    }
    int begun = 0;
    for (int task = 0; task < 50; task++) {
      assertTrue(done.get(task) == 1 || (task > first && done.get(task) == 0));
      begun += done.get(task);
    }
    assertTrue(threads > 1 || begun == first + 1);
  }
}
