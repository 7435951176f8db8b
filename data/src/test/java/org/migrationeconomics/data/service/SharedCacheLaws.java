package org.migrationeconomics.data.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.data.service.LoopbackServer.Reply;

/**
 * Whatever is asked for, and whoever shares it, nothing leaves a cache and nothing is lost in it.
 */
class SharedCacheLaws {

  private static final Path FOLDER = Path.of("cache").toAbsolutePath();

  @Provide
  Arbitrary<URI> addresses() {
    Arbitrary<String> parts =
        Arbitraries.oneOf(
            Arbitraries.of(
                "..",
                "/",
                "../../etc/passwd",
                "%2e%2e%2f",
                "\\..\\",
                "~",
                "C:",
                "\0",
                "a.note",
                ""),
            Arbitraries.strings().ofMaxLength(12));
    return Combinators.combine(
            Arbitraries.of("population.un.org", "127.0.0.1", "api.worldbank.org"), parts, parts)
        .as(SharedCacheLaws::address);
  }

  private static URI address(String host, String path, String query) {
    try {
      return new URI("https", host, "/" + path, query, null);
    } catch (URISyntaxException unsound) {
      return URI.create("https://" + host);
    }
  }

  @Property
  void noAddressLeadsOutOfTheFolder(@ForAll("addresses") URI address) {
    Cache cache = new Cache(FOLDER);
    String key = Cache.key(address);
    assertTrue(key.matches("[0-9a-f]{64}"), key);
    for (Path path : List.of(cache.note(key), cache.part(key), cache.body(key, key))) {
      assertEquals(FOLDER, path.normalize().getParent());
    }
  }

  /** The address as it is sent; none if it is refused, in the voice of the house. */
  private static Optional<URI> given(URI address) {
    try {
      return Optional.of(Addresses.given(address, false));
    } catch (IllegalArgumentException refused) {
      assertTrue(String.valueOf(refused.getMessage()).startsWith("address https://"));
      return Optional.empty();
    }
  }

  @Property
  void notesComeBackAsTheyWere(@ForAll("addresses") URI address, @ForAll String header) {
    URI sent = given(address).orElse(URI.create("https://example.org"));
    Note note =
        new Note(
            sent,
            Instant.parse("2026-12-01T10:00:00.123456Z"),
            Instant.parse("2026-12-02T10:00:00Z"),
            7,
            Cache.key(address),
            Note.value(Optional.of(header)),
            Optional.empty(),
            Optional.of("2026-07-13"),
            Licence.of(sent));
    assertEquals(note, Note.of(note.text()).orElseThrow());
  }

  /** What a client does with one of three files. */
  enum Doing {
    FETCH,
    ANEW,
    OFFLINE
  }

  record Step(Doing doing, int file) {}

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(Arbitraries.of(Doing.class), Arbitraries.integers().between(0, 2))
        .as(Step::new);
  }

  @Property(tries = 12)
  void twoClientsLoseNothing(
      @ForAll @Size(min = 1, max = 8) List<@net.jqwik.api.From("steps") Step> one,
      @ForAll @Size(min = 1, max = 8) List<@net.jqwik.api.From("steps") Step> other)
      throws Exception {
    Path cache = Files.createTempDirectory("shared-cache");
    // Every answer is a version of its own.
    Map<String, Integer> versions = new TreeMap<>();
    try (LoopbackServer server = new LoopbackServer()) {
      Reply next =
          exchange -> {
            String address = exchange.getRequestURI().toString();
            int version;
            synchronized (versions) {
              version = versions.merge(address, 1, Integer::sum);
            }
            Reply.of(200, address + " version " + version).to(exchange);
          };
      for (int file = 0; file < 3; file++) {
        for (int i = 0; i < 16; i++) {
          server.on("/" + file, next);
        }
      }
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        List<Future<Void>> both =
            threads.invokeAll(List.of(client(server, cache, one), client(server, cache, other)));
        for (Future<Void> client : both) {
          client.get();
        }
      } finally {
        threads.shutdownNow();
      }
      for (Map.Entry<String, Integer> asked : versions.entrySet()) {
        URI address = server.uri(asked.getKey());
        String newest = asked.getKey() + " version " + asked.getValue();
        assertEquals(
            newest, Files.readString(server.client(cache).offline().fetch(address).path()));
        // The older ones are all there, each with its note.
        List<String> kept = texts(cache, Cache.key(address), ".body");
        assertEquals(asked.getValue(), kept.size(), kept.toString());
        assertEquals(asked.getValue(), texts(cache, Cache.key(address), ".note").size());
        assertEquals(List.of(), texts(cache, Cache.key(address), ".part"));
      }
    } finally {
      try (Stream<Path> files = Files.walk(cache)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static Callable<Void> client(LoopbackServer server, Path cache, List<Step> steps) {
    return () -> {
      FileClient client = server.client(cache);
      for (Step step : steps) {
        URI address = server.uri("/" + step.file());
        try {
          FetchedFile fetched =
              switch (step.doing()) {
                case FETCH -> client.fetch(address);
                case ANEW -> client.withMaxAge(Duration.ZERO).fetch(address);
                case OFFLINE -> client.offline().fetch(address);
              };
          // Bytes and note belong together, at any moment.
          assertEquals(fetched.sha256(), Cache.digest(fetched.path()));
          assertTrue(Files.readString(fetched.path()).startsWith("/" + step.file()));
        } catch (DownloadException missing) {
          assertEquals(Doing.OFFLINE, step.doing());
        }
      }
      return null;
    };
  }

  private static List<String> texts(Path cache, String key, String ending) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      List<String> texts = new ArrayList<>();
      for (Path file :
          files
              .filter(
                  path -> {
                    String name = path.getFileName().toString();
                    return name.startsWith(key) && name.endsWith(ending);
                  })
              .toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  /** A program of its own, which fetches what it is told. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException {
      FileClient client =
          FileClient.withDefaults().withCache(Path.of(args[0])).withHttpOnLoopback();
      for (int i = 1; i < args.length; i++) {
        FetchedFile fetched = client.fetch(URI.create(args[i]));
        if (!Cache.digest(fetched.path()).equals(fetched.sha256())) {
          throw new IllegalStateException("bytes and note differ");
        }
      }
    }
  }

  @Test
  void twoProgramsAndOneFileAreOneRequest(@TempDir Path cache) throws Exception {
    try (LoopbackServer server = new LoopbackServer()) {
      server.on(
          "/a.csv",
          exchange -> {
            try {
              // The other program comes meanwhile, or sooner.
              Thread.sleep(300);
            } catch (InterruptedException stop) {
              Thread.currentThread().interrupt();
            }
            Reply.of(200, "a,b\n1,2\n").to(exchange);
          });
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              Program.class.getName(),
              cache.toString(),
              server.uri("/a.csv").toString());
      List<Process> programs = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        programs.add(new ProcessBuilder(command).redirectErrorStream(true).start());
      }
      for (Process program : programs) {
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, program.waitFor(), said);
      }
      assertEquals(List.of("/a.csv"), server.asked());
      try (Stream<Path> files = Files.list(cache)) {
        assertEquals(
            List.of("body", "lock", "note"),
            files
                .map(file -> file.toString().replaceAll(".*\\.", ""))
                .sorted()
                .collect(Collectors.toList()));
      }
    }
  }
}
