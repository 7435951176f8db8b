package org.migrationeconomics.calculators.flow.gravity.internal;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Does numbered slabs of work with a helper beside the caller. Each slab writes to places of its
 * own, so that it does not matter who does it. Used by one thread at a time.
 */
public final class Team implements AutoCloseable {

  private final ExecutorService helper;
  private final boolean alone;

  /**
   * A team of two or of one.
   *
   * @param threads with 1, the caller does all
   */
  public Team(int threads) {
    alone = threads < 2;
    helper =
        Executors.newSingleThreadExecutor(
            runnable -> {
              Thread thread = new Thread(runnable, "gravity");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Does all slabs and returns when they are done.
   *
   * @param slabs how many
   * @param work does one
   */
  public void run(int slabs, IntConsumer work) {
    if (alone || slabs < 2) {
      for (int s = 0; s < slabs; s++) {
        work.accept(s);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    Future<?> other = helper.submit(() -> drain(next, slabs, work));
    try {
      drain(next, slabs, work);
    } finally {
      await(other);
    }
  }

  private static void drain(AtomicInteger next, int slabs, IntConsumer work) {
    for (int s = next.getAndIncrement(); s < slabs; s = next.getAndIncrement()) {
      work.accept(s);
    }
  }

  private static void await(Future<?> other) {
    try {
      other.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a gravity model was fitted", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a slab of a gravity model failed", failed.getCause());
    }
  }

  @Override
  public void close() {
    helper.shutdownNow();
  }
}
