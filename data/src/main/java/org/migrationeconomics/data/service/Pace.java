package org.migrationeconomics.data.service;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;

/**
 * The manners of the client: one request at a time to a host, and a pause before the next one.
 * Clock, sleeper and chance are given, so that tests need not wait.
 *
 * <p>Thread-safe.
 */
final class Pace {

  /** The pause between the end of a request to a host and the beginning of the next. */
  static final Duration PAUSE = Duration.ofMillis(500);

  /** No host is left alone for longer. */
  static final Duration LONGEST = Duration.ofMinutes(2);

  // One for all clients of a program: their requests to a host take turns.
  private static final Pace SYSTEM =
      new Pace(
          Clock.systemUTC(),
          duration -> Thread.sleep(duration.toMillis()),
          () -> ThreadLocalRandom.current().nextDouble());

  private final Clock clock;
  private final Sleeper sleeper;
  private final DoubleSupplier chance;
  private final Map<String, Gate> gates = new ConcurrentHashMap<>();

  /** Waits. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  /** One request. */
  @FunctionalInterface
  interface Turn<R> {
    R run() throws IOException, InterruptedException;
  }

  private static final class Gate {
    private final ReentrantLock lock = new ReentrantLock(true);
    private Instant free = Instant.MIN;
  }

  Pace(Clock clock, Sleeper sleeper, DoubleSupplier chance) {
    this.clock = clock;
    this.sleeper = sleeper;
    this.chance = chance;
  }

  static Pace system() {
    return SYSTEM;
  }

  Instant now() {
    return clock.instant();
  }

  void sleep(Duration duration) throws InterruptedException {
    sleeper.sleep(duration);
  }

  /**
   * A duration and up to a quarter more, so that clients that failed together do not come back so.
   */
  Duration withJitter(Duration duration) {
    return duration.plusMillis((long) (duration.toMillis() * chance.getAsDouble() / 4));
  }

  /** Leaves a host alone for a time, as it wants; whoever else asks it waits too. */
  void leave(String host, Duration duration) {
    Gate gate = gates.computeIfAbsent(host, name -> new Gate());
    gate.lock.lock();
    try {
      gate.free = now().plus(duration);
    } finally {
      gate.lock.unlock();
    }
  }

  /** Runs a request when it is its turn. */
  <R> R inTurn(String host, Turn<R> turn) throws IOException, InterruptedException {
    Gate gate = gates.computeIfAbsent(host, name -> new Gate());
    gate.lock.lockInterruptibly();
    try {
      if (now().isBefore(gate.free)) {
        Duration left = Duration.between(now(), gate.free);
        // A clock that was set back makes nobody wait for long.
        sleep(left.compareTo(LONGEST) > 0 ? LONGEST : left);
      }
      try {
        return turn.run();
      } finally {
        Instant next = now().plus(PAUSE);
        gate.free =
            gate.free.isAfter(next.plus(LONGEST)) || next.isAfter(gate.free) ? next : gate.free;
      }
    } finally {
      gate.lock.unlock();
    }
  }
}
