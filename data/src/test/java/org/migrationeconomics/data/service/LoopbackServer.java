package org.migrationeconomics.data.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Services as tests have them: on this machine, with answers written by hand, and no waiting. */
final class LoopbackServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Deque<Reply>> replies = new HashMap<>();
  private final List<Seen> seen = new ArrayList<>();
  private final List<String> unexpected = new ArrayList<>();
  final Time time = new Time();

  /** What was asked. */
  record Seen(String address, Map<String, List<String>> headers) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(entry -> String.join(", ", entry.getValue()))
          .findFirst()
          .orElse("");
    }
  }

  /** What is answered. */
  @FunctionalInterface
  interface Reply {
    void to(HttpExchange exchange) throws IOException;

    static Reply of(int status, String body, String... headers) {
      return of(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Reply of(int status, byte[] body, String... headers) {
      return exchange -> {
        for (int i = 0; i < headers.length; i += 2) {
          exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
          exchange.getResponseBody().write(body);
        }
      };
    }

    /** Less than is announced. */
    static Reply cut(String body, int announced) {
      return exchange -> {
        exchange.sendResponseHeaders(200, announced);
        OutputStream out = exchange.getResponseBody();
        out.write(body.getBytes(StandardCharsets.UTF_8));
        out.flush();
        throw new IOException("cut");
      };
    }
  }

  /** A clock that goes on by a millisecond when it is looked at, and by what is slept. */
  static final class Time extends Clock {
    private Instant now = Instant.parse("2026-12-01T10:00:00Z");
    private final List<Duration> slept = new ArrayList<>();

    @Override
    public synchronized Instant instant() {
      now = now.plusMillis(1);
      return now;
    }

    synchronized void pass(Duration duration) {
      now = now.plus(duration);
    }

    synchronized void sleep(Duration duration) {
      slept.add(duration);
      now = now.plus(duration);
    }

    /** The waits but for the pauses between requests, in seconds. */
    synchronized List<Long> waits() {
      return slept.stream()
          .filter(duration -> duration.compareTo(Pace.PAUSE) > 0)
          .map(duration -> Math.round(duration.toMillis() / 1000.0))
          .toList();
    }

    synchronized int pauses() {
      return (int) slept.stream().filter(duration -> duration.compareTo(Pace.PAUSE) <= 0).count();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  LoopbackServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String address = exchange.getRequestURI().toString();
    Reply reply;
    synchronized (this) {
      seen.add(new Seen(address, Map.copyOf(exchange.getRequestHeaders())));
      Deque<Reply> answers = replies.get(address);
      if (answers == null || answers.isEmpty()) {
        unexpected.add(address);
        reply = Reply.of(500, "nobody expected this");
      } else {
        reply = answers.removeFirst();
      }
    }
    try (exchange) {
      reply.to(exchange);
    }
  }

  /** Answers an address, once a reply. */
  synchronized LoopbackServer on(String address, Reply... answers) {
    Deque<Reply> all = replies.computeIfAbsent(address, key -> new ArrayDeque<>());
    all.addAll(List.of(answers));
    return this;
  }

  URI uri(String address) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + address);
  }

  /** A client of this server, which does not sleep. */
  FileClient client(Path cache) {
    return FileClient.withDefaults()
        .withCache(cache)
        .withHttpOnLoopback()
        .withPace(new Pace(time, time::sleep, () -> 0.5));
  }

  synchronized List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** The addresses asked, in order. */
  List<String> asked() {
    return seen().stream().map(Seen::address).toList();
  }

  /** Fails if anything was asked that nobody expected. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    synchronized (this) {
      if (!unexpected.isEmpty()) {
        throw new AssertionError("asked without a reply: " + unexpected);
      }
    }
  }
}
