package org.migrationeconomics.calculators.internal;

import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A few threads that do numbered tasks, the caller among them. Each task writes to places of its
 * own, so that it does not matter who does it.
 *
 * <p>Helpers are started when there is first something for them to do, and end with {@link #close}.
 * Used by one thread at a time, and not from within a task.
 */
public final class Workers implements AutoCloseable {

  private final String name;
  private final int helpers;
  private final ExecutorService pool;

  /**
   * The caller and as many helpers as are wanting.
   *
   * @param name what is worked on, for the names of threads and for the message of an interruption
   * @param threads how many tasks are done at a time; with 1, the caller does all
   */
  public Workers(String name, int threads) {
    this.name = name;
    helpers = threads - 1;
    // Nobody is started before there is a task.
    pool =
        Executors.newFixedThreadPool(
            Math.max(helpers, 1),
            runnable -> {
              Thread thread = new Thread(runnable, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Does all tasks and returns when they are done. If one fails, no more are begun, and its failure
   * is thrown: of several the one of the lowest number, which is the one that a single thread would
   * have met.
   *
   * @param tasks how many
   * @param task does the task of a number, from 0 on
   * @throws IllegalStateException if the caller is interrupted while it waits for helpers
   */
  public void run(int tasks, IntConsumer task) {
    run(tasks, () -> task);
  }

  /**
   * The same for tasks that need arrays to work in, which each thread has for itself.
   *
   * @param tasks how many
   * @param worker called once in each thread for what does its tasks
   * @throws IllegalStateException if the caller is interrupted while it waits for helpers
   */
  public void run(int tasks, Supplier<IntConsumer> worker) {
    int others = Math.max(Math.min(helpers, tasks - 1), 0);
    Job job = new Job(tasks, worker, others);
    for (int i = 0; i < others; i++) {
      pool.execute(
          () -> {
            try {
              job.work();
            } finally {
              job.working.countDown();
            }
          });
    }
    job.work();
    if (others > 0) {
      await(job);
    }
    job.fail();
  }

  private void await(Job job) {
    try {
      job.working.await();
    } catch (InterruptedException interrupted) {
      job.stop();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(name + " was interrupted", interrupted);
    }
  }

  /** Sends the helpers home. */
  @Override
  public void close() {
    pool.shutdownNow();
  }

  /** The tasks of one run, and who fails at them. */
  private static final class Job {

    private final int tasks;
    private final Supplier<IntConsumer> worker;
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentSkipListMap<Integer, Throwable> failures =
        new ConcurrentSkipListMap<>();
    final CountDownLatch working;

    Job(int tasks, Supplier<IntConsumer> worker, int helpers) {
      this.tasks = tasks;
      this.worker = worker;
      working = new CountDownLatch(helpers);
    }

    /** Does tasks until there are none. */
    void work() {
      int task = -1;
      try {
        IntConsumer mine = worker.get();
        for (task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
          mine.accept(task);
        }
      } catch (RuntimeException | Error failure) {
        stop();
        failures.put(task, failure);
      }
    }

    void stop() {
      next.set(tasks);
    }

    /**
     * Throws the failure of the lowest task. Tasks are begun in order and those that were begun are
     * ended, so that it is the same one whoever was quicker.
     */
    void fail() {
      if (!failures.isEmpty()) {
        Throwable first = failures.firstEntry().getValue();
        if (first instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) first;
      }
    }
  }
}
