package org.migrationeconomics.calculators.reproduction.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Numbered tasks that write to places of their own, done by a few threads in any order. */
final class Workers {

  private Workers() {}

  /**
   * Does all tasks. If one fails, no more are begun, and its failure is thrown.
   *
   * @param tasks how many
   * @param threads how many at a time; with 1 the caller does all
   * @param worker called in each thread for what does its tasks
   */
  static void run(int tasks, int threads, Supplier<IntConsumer> worker) {
    int workers = Math.min(tasks, threads);
    if (workers <= 1) {
      IntConsumer consumer = worker.get();
      for (int i = 0; i < tasks; i++) {
        consumer.accept(i);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            workers,
            runnable -> {
              Thread thread = new Thread(runnable, "ensemble");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        futures.add(pool.submit(() -> drain(next, tasks, worker.get())));
      }
      for (Future<?> future : futures) {
        await(future);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static void drain(AtomicInteger next, int tasks, IntConsumer worker) {
    try {
      for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
        worker.accept(i);
      }
    } catch (RuntimeException | Error failure) {
      next.set(tasks);
      throw failure;
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while trajectories were projected", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (failed.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }
}
