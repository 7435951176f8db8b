package org.migrationeconomics.data.service;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.migrationeconomics.core.internal.Require;

/**
 * Fetches files from the publishers, and keeps them.
 *
 * <pre>
 *   FetchedFile fetched = FileClient.withDefaults()
 *       .fetch(URI.create("https://population.un.org/…/WPP2024_….csv.gz"));
 *   reader.read(fetched.file())
 * </pre>
 *
 * <p><b>Manners</b>: one request at a time to a host, half a second between two; a request that
 * fails for the moment (429, 502, 503, 504, a broken connection) is repeated at most three times,
 * after the time that the server names, else after 1, 4 and 16 seconds and a little; the name of
 * the library is the user agent. Nothing connects before {@link #fetch} is called.
 *
 * <p><b>Bounds</b>: https only, redirects too, and five of them at most; ten seconds to connect; a
 * time for the whole answer, and a size. What is an HTML page, an XML message or shorter than
 * announced is not stored.
 *
 * <p><b>The cache</b> is a folder with the bytes as they were served and a note beside them
 * (address, time, SHA-256, what the server calls the version). A stored file is taken without
 * asking while it is younger than {@link #withMaxAge}; then the server is asked whether there is a
 * newer one. If there is, the listener hears of it, and the older one stays in the folder. Threads
 * and programs that share a folder fetch a file once. A stored file whose bytes are not those of
 * its note is fetched again. {@link #offline} never connects.
 *
 * <p>Defaults: the folder {@code migration-economics} where this machine keeps caches ({@code
 * XDG_CACHE_HOME}, {@code LOCALAPPDATA} or {@code .cache} at home); a day; ten minutes; 2 GB; no
 * proxy but the system's; nobody listens.
 *
 * <p>Immutable and thread-safe.
 */
public final class FileClient {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final long TWO_GB = 2_000_000_000L;
  private static final String PROJECT = "https://migrationeconomics.org";

  /** How often an answer that is promised is looked for: some ten minutes. */
  private static final int MOST_LOOKS = 60;

  private static final Duration LOOK = Duration.ofSeconds(10);

  /** Readers know gzip by its first bytes. */
  private static final Set<String> UNPACKED_BY_READERS = Set.of("identity", "gzip", "x-gzip", "");

  private static final Wire WIRE = new Wire(Optional.empty());

  private final Settings settings;

  private FileClient(Settings settings) {
    this.settings = settings;
  }

  /**
   * A client with the standard cache.
   *
   * @return the client
   */
  public static FileClient withDefaults() {
    return new FileClient(
        new Settings(
            new Cache(Cache.standard()),
            WIRE,
            Pace.system(),
            false,
            false,
            DAY,
            TWO_GB,
            TEN_MINUTES,
            List.of(),
            event -> {}));
  }

  /** What the client calls itself. */
  static String userAgent() {
    String version = FileClient.class.getPackage().getImplementationVersion();
    if (version == null) {
      ModuleDescriptor module = FileClient.class.getModule().getDescriptor();
      version = module == null ? null : module.rawVersion().orElse(null);
    }
    return "migration-economics/"
        + (version == null ? "development" : version)
        + " (+"
        + PROJECT
        + ")";
  }

  Settings settings() {
    return settings;
  }

  /** The same client with another clock and sleeper. */
  FileClient withPace(Pace pace) {
    return new FileClient(settings.withPace(Require.notNull("pace", pace)));
  }

  /**
   * The same client with another cache.
   *
   * @param folder a folder of its own; it is made if there is none
   * @return the client
   */
  public FileClient withCache(Path folder) {
    return new FileClient(settings.withCache(new Cache(Require.notNull("folder", folder))));
  }

  /**
   * The same client, which never connects: it takes what is stored, however old, and says what is
   * missing.
   *
   * @return the client
   */
  public FileClient offline() {
    return new FileClient(settings.withOffline(true));
  }

  /**
   * The same client, which asks by way of a proxy.
   *
   * @param host the proxy's name
   * @param port the proxy's port
   * @return the client
   * @throws IllegalArgumentException if the name is blank, or the port is not from 1 to 65535
   */
  public FileClient withProxy(String host, int port) {
    Require.text("host", host);
    if (port < 1 || port > 65_535) {
      throw Require.refusal("port", port, "a port from 1 to 65535");
    }
    ProxySelector proxy = ProxySelector.of(InetSocketAddress.createUnresolved(host, port));
    return new FileClient(settings.withWire(new Wire(Optional.of(proxy))));
  }

  /**
   * The same client, which takes a stored file without asking while it is younger.
   *
   * @param age a duration; zero asks each time
   * @return the client
   * @throws IllegalArgumentException if the duration is negative
   */
  public FileClient withMaxAge(Duration age) {
    if (Require.notNull("age", age).isNegative()) {
      throw Require.refusal("age", age, "a duration that is not negative");
    }
    return new FileClient(settings.withMaxAge(age));
  }

  /**
   * The same client with another time for a whole answer.
   *
   * @param time a duration of at most a day
   * @return the client
   * @throws IllegalArgumentException if the duration is not above zero, or longer than a day
   */
  public FileClient withTimeout(Duration time) {
    Require.notNull("time", time);
    if (time.isNegative() || time.isZero() || time.compareTo(DAY) > 0) {
      throw Require.refusal("time", time, "a duration above zero, at most a day");
    }
    return new FileClient(settings.withTimeout(time));
  }

  /**
   * The same client with another bound on the size of a file.
   *
   * @param bytes the largest file, as it is served
   * @return the client
   * @throws IllegalArgumentException if the bound is not above zero
   */
  public FileClient withLargestFile(long bytes) {
    if (bytes < 1) {
      throw Require.refusal("bytes", bytes, "a number above zero");
    }
    return new FileClient(settings.withLargest(bytes));
  }

  /**
   * The same client, which tells somebody what it does.
   *
   * @param listener is told
   * @return the client
   */
  public FileClient withListener(DownloadListener listener) {
    return new FileClient(settings.withListener(Require.notNull("listener", listener)));
  }

  /**
   * The same client, which sends a token to one host, and to no other it may lead on to. The token
   * is asked for when a request is sent; it stands in no file, message or note.
   *
   * @param host who gets it, such as {@code www.banxico.org.mx}
   * @param header in which it is sent, such as {@code Bmx-Token} or {@code Authorization}
   * @param token gives the header's value
   * @return the client
   * @throws IllegalArgumentException if host or header is no name
   */
  public FileClient withToken(String host, String header, Supplier<String> token) {
    if (!Require.text("host", host).matches("[A-Za-z0-9.-]+")) {
      throw Require.refusal("host", host, "the name of a host, such as www.banxico.org.mx");
    }
    boolean taken =
        header != null && header.matches("(?i)user-agent|accept|host|if-.*|range|content-.*");
    if (taken || !Require.text("header", header).matches("[A-Za-z0-9-]+")) {
      throw Require.refusal("header", header, "the name of a header, such as Authorization");
    }
    List<Settings.Token> more = new ArrayList<>(settings.tokens());
    more.removeIf(
        other -> other.host().equalsIgnoreCase(host) && other.header().equalsIgnoreCase(header));
    more.add(new Settings.Token(host, header, Require.notNull("token", token)));
    return new FileClient(settings.withTokens(List.copyOf(more)));
  }

  /**
   * The same client, which sends a token from an environment variable to one host.
   *
   * @param host who gets it
   * @param header in which it is sent
   * @param variable the name of the variable, whose value is the header's; it is looked up when a
   *     request is sent
   * @return the client
   * @throws IllegalArgumentException if host, header or variable is no name
   */
  public FileClient withTokenFromEnvironment(String host, String header, String variable) {
    Require.text("variable", variable);
    return withToken(
        host,
        header,
        () -> {
          String value = System.getenv(variable);
          if (value == null) {
            throw new IllegalArgumentException(
                "the environment variable " + variable + " is not set, expected the token in it");
          }
          return value;
        });
  }

  /**
   * The same client, which also asks this very machine ({@code localhost}, {@code 127.0.0.1},
   * {@code [::1]}) without encryption: for tests, and for a mirror that runs here. Every other host
   * is asked by https only, as before.
   *
   * @return the client
   */
  public FileClient withHttpOnLoopback() {
    return new FileClient(settings.withLoopback(true));
  }

  /**
   * Fetches a file, or takes it from the cache.
   *
   * @param address its address, https
   * @return where it is stored, and what is known of it
   * @throws IllegalArgumentException if the address is not one of https, or carries a secret
   * @throws DownloadException if the file cannot be had, and why
   */
  public FetchedFile fetch(URI address) {
    return fetch(address, Form.file(Require.notNull("address", address)), false);
  }

  /**
   * Fetches a file that has to be of a form.
   *
   * @param anew whether the stored one will not do, however young
   */
  FetchedFile fetch(URI given, Form form, boolean anew) {
    URI address = Addresses.given(given, settings.loopback());
    String key = Cache.key(address);
    Exchange exchange = new Exchange(settings, address, settings.cache().part(key));
    try {
      Instant asked = settings.pace().now();
      Optional<Note> stored = sound(exchange, key);
      if (settings.offline()) {
        return fromCache(
            exchange,
            key,
            stored.orElseThrow(
                () ->
                    exchange.failure(
                        (settings.cache().hasNote(key)
                                ? "what is stored of it is damaged"
                                : "nothing is stored of it")
                            + " in "
                            + settings.cache().folder()
                            + ", and the client is offline; fetch it once without offline()",
                        0)));
      }
      if (stored.isPresent() && !anew && young(stored.get())) {
        return fromCache(exchange, key, stored.get());
      }
      try (Cache.Held held = settings.cache().hold(key)) {
        Require.notNull("held", held);
        // Somebody else may have fetched it while this one waited.
        Optional<Note> now = sound(exchange, key);
        if (now.isPresent() && !now.get().checked().isBefore(asked)) {
          return fromCache(exchange, key, now.get());
        }
        return store(exchange, key, address, form, now);
      }
    } catch (IOException failure) {
      throw exchange.failure(
          "the cache " + settings.cache().folder() + " fails (" + failure + ")", 0);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw exchange.failure("the thread that fetched it was interrupted", 0);
    }
  }

  private boolean young(Note note) {
    Duration age = Duration.between(note.checked(), settings.pace().now());
    // What is of tomorrow was stored by a wrong clock.
    return !age.isNegative() && age.compareTo(settings.maxAge()) < 0;
  }

  /** What is stored, if it is whole. */
  private Optional<Note> sound(Exchange exchange, String key) throws IOException {
    Optional<Note> note = settings.cache().find(key);
    boolean damaged =
        note.isPresent() ? !settings.cache().sound(key, note.get()) : settings.cache().hasNote(key);
    if (damaged) {
      exchange.say(DownloadEvent.Kind.DAMAGED, "what is stored of it is damaged", 0);
    }
    return damaged ? Optional.empty() : note;
  }

  private FetchedFile fromCache(Exchange exchange, String key, Note note) {
    exchange.say(
        DownloadEvent.Kind.FROM_CACHE, "taken from the cache, of " + note.fetched(), note.length());
    return FetchedFile.of(settings.cache().body(key, note.sha256()), note);
  }

  private FetchedFile store(
      Exchange exchange, String key, URI address, Form form, Optional<Note> before)
      throws IOException, InterruptedException {
    Path part = settings.cache().part(key);
    try {
      Map<String, String> conditions = new LinkedHashMap<>();
      before.flatMap(Note::eTag).ifPresent(tag -> conditions.put("If-None-Match", tag));
      before.flatMap(Note::lastModified).ifPresent(day -> conditions.put("If-Modified-Since", day));
      Wire.Answer answer = exchange.ask(address, conditions);
      if (answer.status() == 304) {
        Note checked = before.orElseThrow().checkedAt(settings.pace().now());
        settings.cache().update(key, checked);
        return fromCache(exchange, key, checked);
      }
      Form.Verdict verdict = verdict(answer, form, part, address);
      for (int looks = 0; verdict.later().isPresent(); looks++) {
        if (looks == MOST_LOOKS) {
          throw exchange.failure("the answer that was promised is not there after ten minutes", 0);
        }
        if (verdict.pending()) {
          exchange.say(DownloadEvent.Kind.WAITING, "the answer is being made", 0);
          settings.pace().sleep(LOOK);
        }
        URI next = verdict.later().get();
        answer = exchange.ask(next, Map.of());
        verdict = verdict(answer, form, part, next);
      }
      if (verdict.fault().isPresent()) {
        throw DownloadException.answered(address.toString(), verdict.fault().get());
      }
      if (answer.status() != 200) {
        throw exchange.failure(
            Faults.sentence(answer.status(), Faults.text(Faults.head(part))), answer.status());
      }
      Instant now = settings.pace().now();
      Note note =
          new Note(
              address,
              now,
              now,
              answer.length(),
              Cache.digest(part),
              Note.value(answer.header("etag")),
              Note.value(answer.header("last-modified")),
              Note.value(verdict.vintage()),
              form.licence(address));
      settings.cache().store(key, part, note, before);
      exchange.say(DownloadEvent.Kind.STORED, note.length() + " bytes are stored", note.length());
      if (before.isPresent() && !before.get().sha256().equals(note.sha256())) {
        exchange.say(DownloadEvent.Kind.CHANGED, changed(before.get(), note), note.length());
      }
      return FetchedFile.of(settings.cache().body(key, note.sha256()), note);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Form.Verdict verdict(Wire.Answer answer, Form form, Path part, URI asked)
      throws IOException {
    String packed = answer.header("content-encoding").orElse("identity").toLowerCase(Locale.ROOT);
    return UNPACKED_BY_READERS.contains(packed)
        ? form.judge(part, asked)
        : Form.Verdict.fault("the answer is packed in a way that nobody asked for");
  }

  private static String changed(Note before, Note now) {
    return "the publisher has changed it since "
        + before.fetched()
        + (before.vintage().equals(now.vintage())
            ? now.vintage().map(day -> ", though both are of " + day).orElse("")
            : ": it was of "
                + before.vintage().orElse("no date")
                + ", now it is of "
                + now.vintage().orElse("no date"))
        + "; the older one stays in the cache";
  }

  /** Where it stores, and whether it connects; no token. */
  @Override
  public String toString() {
    return "client of files, stored in "
        + settings.cache().folder()
        + (settings.offline() ? ", offline" : "");
  }
}
