package org.migrationeconomics.calculators.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {

  private final Thread caller = Thread.currentThread();

  @Test
  void oneThreadIsTheCallerInOrder() {
    List<Integer> done = new ArrayList<>();
    try (Workers workers = new Workers("work", 1)) {
      workers.run(
          3,
          task -> {
            assertSame(caller, Thread.currentThread());
            done.add(task);
          });
      workers.run(0, task -> done.add(-1));
    }
    assertEquals(List.of(0, 1, 2), done);
  }

  @Test
  void helpersAreNamedAndGoHome() throws InterruptedException {
    AtomicReference<Thread> helper = new AtomicReference<>();
    try (Workers workers = new Workers("work", 2)) {
      CountDownLatch both = new CountDownLatch(2);
      workers.run(
          2,
          task -> {
            meet(both);
            if (!Thread.currentThread().equals(caller)) {
              helper.set(Thread.currentThread());
            }
          });
    }
    Thread worked = Objects.requireNonNull(helper.get());
    assertEquals("work", worked.getName());
    assertTrue(worked.isDaemon());
    worked.join();
    assertFalse(worked.isAlive());
  }

  /** What a thread works with is its own. */
  @Test
  void eachThreadAsksOnceForWhatDoesItsTasks() {
    Map<Thread, Integer> asked = new ConcurrentHashMap<>();
    AtomicInteger done = new AtomicInteger();
    try (Workers workers = new Workers("work", 3)) {
      CountDownLatch all = new CountDownLatch(3);
      workers.run(
          100,
          () -> {
            Thread mine = Thread.currentThread();
            asked.merge(mine, 1, Integer::sum);
            meet(all);
            return task -> {
              assertSame(mine, Thread.currentThread());
              done.incrementAndGet();
            };
          });
    }
    assertEquals(100, done.get());
    assertEquals(3, asked.size());
    assertEquals(List.of(1, 1, 1), List.copyOf(asked.values()));
  }

  @Test
  void noTaskBeginsAfterTheCallerFailed() {
    AtomicInteger begun = new AtomicInteger();
    try (Workers workers = new Workers("work", 2)) {
      Error failure =
          assertThrows(
              AssertionError.class,
              () ->
                  workers.run(
                      1_000_000,
                      task -> {
                        begun.incrementAndGet();
                        if (Thread.currentThread().equals(caller)) {
                          throw new AssertionError("failed");
                        }
                        untilIdle(caller);
                      }));
      assertEquals("failed", failure.getMessage());
      assertTrue(begun.get() <= 2, () -> begun + " begun");
    }
  }

  @Test
  void noTaskBeginsAfterAHelperFailed() {
    AtomicInteger begun = new AtomicInteger();
    CountDownLatch failing = new CountDownLatch(1);
    AtomicReference<Thread> helper = new AtomicReference<>();
    try (Workers workers = new Workers("work", 2)) {
      assertThrows(
          ArithmeticException.class,
          () ->
              workers.run(
                  1_000_000,
                  task -> {
                    begun.incrementAndGet();
                    if (!Thread.currentThread().equals(caller)) {
                      helper.set(Thread.currentThread());
                      failing.countDown();
                      throw new ArithmeticException();
                    }
                    await(failing);
                    untilIdle(Objects.requireNonNull(helper.get()));
                  }));
      int before = begun.get();
      assertTrue(before <= 2, () -> before + " begun");
      // The next run begins anew.
      workers.run(5, task -> begun.incrementAndGet());
      assertEquals(before + 5, begun.get());
    }
  }

  @Test
  void whatDoesTheTasksMayFailToo() {
    try (Workers workers = new Workers("work", 2)) {
      IllegalArgumentException failure =
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  workers.run(
                      3,
                      () -> {
                        throw new IllegalArgumentException("no arrays");
                      }));
      assertEquals("no arrays", failure.getMessage());
    }
  }

  @Test
  void anInterruptedCallerDoesNotWait() {
    CountDownLatch helping = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (Workers workers = new Workers("work", 2)) {
      IllegalStateException failure =
          assertThrows(
              IllegalStateException.class,
              () ->
                  workers.run(
                      2,
                      task -> {
                        if (Thread.currentThread().equals(caller)) {
                          await(helping);
                          caller.interrupt();
                        } else {
                          helping.countDown();
                          await(end);
                        }
                      }));
      assertEquals("work was interrupted", failure.getMessage());
      assertInstanceOf(InterruptedException.class, failure.getCause());
      assertTrue(Thread.interrupted(), "the caller no longer knows that it was interrupted");
    } finally {
      end.countDown();
    }
  }

  private static void meet(CountDownLatch all) {
    all.countDown();
    await(all);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void untilIdle(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
