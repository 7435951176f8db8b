package org.migrationeconomics.data.service;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * How a client fetches.
 *
 * @param cache where it keeps what it fetched
 * @param wire what sends its requests
 * @param pace its manners
 * @param offline whether it never connects
 * @param loopback whether it may ask this machine without encryption
 * @param maxAge how long a stored file is taken without asking
 * @param largest the largest file, bytes
 * @param timeout for a whole answer
 * @param tokens for hosts that want one
 * @param listener is told what happens
 */
record Settings(
    Cache cache,
    Wire wire,
    Pace pace,
    boolean offline,
    boolean loopback,
    Duration maxAge,
    long largest,
    Duration timeout,
    List<Token> tokens,
    DownloadListener listener) {

  /**
   * A secret that is asked for when a request is sent, and never before.
   *
   * @param host who gets it, and nobody else
   * @param header in which it is sent
   * @param value gives it
   */
  record Token(String host, String header, Supplier<String> value) {
    @Override
    public String toString() {
      return "token for " + host;
    }
  }

  Settings withCache(Cache other) {
    return new Settings(
        other, wire, pace, offline, loopback, maxAge, largest, timeout, tokens, listener);
  }

  Settings withWire(Wire other) {
    return new Settings(
        cache, other, pace, offline, loopback, maxAge, largest, timeout, tokens, listener);
  }

  Settings withPace(Pace other) {
    return new Settings(
        cache, wire, other, offline, loopback, maxAge, largest, timeout, tokens, listener);
  }

  Settings withOffline(boolean other) {
    return new Settings(
        cache, wire, pace, other, loopback, maxAge, largest, timeout, tokens, listener);
  }

  Settings withLoopback(boolean other) {
    return new Settings(
        cache, wire, pace, offline, other, maxAge, largest, timeout, tokens, listener);
  }

  Settings withMaxAge(Duration other) {
    return new Settings(
        cache, wire, pace, offline, loopback, other, largest, timeout, tokens, listener);
  }

  Settings withLargest(long other) {
    return new Settings(
        cache, wire, pace, offline, loopback, maxAge, other, timeout, tokens, listener);
  }

  Settings withTimeout(Duration other) {
    return new Settings(
        cache, wire, pace, offline, loopback, maxAge, largest, other, tokens, listener);
  }

  Settings withTokens(List<Token> other) {
    return new Settings(
        cache, wire, pace, offline, loopback, maxAge, largest, timeout, other, listener);
  }

  Settings withListener(DownloadListener other) {
    return new Settings(
        cache, wire, pace, offline, loopback, maxAge, largest, timeout, tokens, other);
  }
}
