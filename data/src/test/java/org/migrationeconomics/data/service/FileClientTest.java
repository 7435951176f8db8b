package org.migrationeconomics.data.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.data.Refusals;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.service.LoopbackServer.Reply;

/** Against a server on this machine; the figures are invented. */
class FileClientTest {

  private static final String CSV =
      "Country Name,Country Code,Year,Value\nMexico,MEX,2003,16653.7\n";

  private final Path cache;
  private final LoopbackServer server = new LoopbackServer();
  private final List<DownloadEvent> events = new ArrayList<>();

  FileClientTest(@TempDir Path cache) {
    this.cache = cache;
  }

  @AfterEach
  void nothingElseWasAsked() {
    server.close();
  }

  private FileClient client() {
    return server.client(cache).withListener(events::add);
  }

  private FetchedFile fetch(String address) {
    return client().fetch(server.uri(address));
  }

  private String failure(FileClient client, String address) {
    DownloadException failure =
        assertThrows(DownloadException.class, () -> client.fetch(server.uri(address)));
    assertEquals(server.uri(address).toString(), failure.address());
    assertEquals(failure.address() + ": " + failure.reason(), failure.getMessage());
    return failure.reason();
  }

  private String failure(String address) {
    return failure(client(), address);
  }

  private List<DownloadEvent.Kind> kinds() {
    return events.stream().map(DownloadEvent::kind).toList();
  }

  private List<String> stored() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aFileIsFetchedStoredAndRead() throws IOException {
    server.on(
        "/data/gdp.csv?year=2003",
        Reply.of(200, CSV, "ETag", "\"a1\"", "Last-Modified", "Mon, 30 Nov 2026 08:00:00 GMT"));
    FetchedFile fetched = fetch("/data/gdp.csv?year=2003");
    assertEquals(CSV, Files.readString(fetched.path()));
    assertEquals("gdp.csv", fetched.title());
    assertEquals(CSV.length(), fetched.length());
    assertEquals("\"a1\"", fetched.eTag().orElseThrow());
    assertEquals("Mon, 30 Nov 2026 08:00:00 GMT", fetched.lastModified().orElseThrow());
    assertEquals(Cache.digest(fetched.path()), fetched.sha256());
    assertFalse(fetched.licence().known());
    assertEquals("2026-12-01", fetched.citation().replaceAll(".*fetched ([0-9-]+),.*", "$1"));
    IndicatorTable table =
        WorldBankCsvReader.of(WorldBankIndicator.GDP).read(fetched.file()).orThrow();
    assertEquals(16653.7, table.series("MEX").at(2003));
    assertEquals("World Bank, file gdp.csv", table.source());
    assertEquals(
        "gdp.csv, 61 bytes, from 127.0.0.1, fetched 2026-12-01, licence not known",
        fetched.toString());
    assertTrue(fetched.show().contains(fetched.sha256()), fetched.show());
    assertEquals(List.of(DownloadEvent.Kind.REQUESTED, DownloadEvent.Kind.STORED), kinds());
    String key = Cache.key(server.uri("/data/gdp.csv?year=2003"));
    assertEquals(
        List.of(
            key + "-" + fetched.sha256().substring(0, 16) + ".body", key + ".lock", key + ".note"),
        stored());
  }

  @Test
  void theUserAgentIsTheLibrarysOwn() {
    server.on("/a.csv", Reply.of(200, CSV));
    fetch("/a.csv");
    String agent = server.seen().get(0).header("user-agent");
    assertTrue(
        agent.matches("migration-economics/\\S+ \\(\\+https://migrationeconomics\\.org\\)"), agent);
    assertFalse(agent.contains("Mozilla"), agent);
  }

  @Test
  void aYoungFileIsTakenWithoutAskingAndAnOldOneIsAskedFor() {
    server.on("/a.csv", Reply.of(200, CSV), Reply.of(200, CSV));
    FetchedFile first = fetch("/a.csv");
    server.time.pass(Duration.ofHours(23));
    assertEquals(first, fetch("/a.csv"));
    assertEquals(1, server.seen().size());
    server.time.pass(Duration.ofHours(2));
    FetchedFile again = fetch("/a.csv");
    assertEquals(2, server.seen().size());
    assertEquals(first.path(), again.path());
    assertTrue(again.fetched().isAfter(first.fetched()));
    assertFalse(kinds().contains(DownloadEvent.Kind.CHANGED));
  }

  @Test
  void notModified304KeepsTheFile() {
    String day = "Mon, 30 Nov 2026 08:00:00 GMT";
    server.on(
        "/a.csv", Reply.of(200, CSV, "ETag", "\"a1\"", "Last-Modified", day), Reply.of(304, ""));
    FetchedFile first = fetch("/a.csv");
    server.time.pass(Duration.ofDays(2));
    FetchedFile again = fetch("/a.csv");
    assertEquals("\"a1\"", server.seen().get(1).header("if-none-match"));
    assertEquals(day, server.seen().get(1).header("if-modified-since"));
    assertEquals(first.path(), again.path());
    assertEquals(first.fetched(), again.fetched());
    assertTrue(again.checked().isAfter(first.checked()));
    // It is young again.
    fetch("/a.csv");
    assertEquals(2, server.seen().size());
  }

  @Test
  void notModifiedThatNobodyAskedForIsRefused() {
    server.on("/a.csv", Reply.of(304, ""));
    assertEquals("the server answered 304: expected 200", failure("/a.csv"));
  }

  @Test
  void aChangedFileIsSaidAndTheOlderOneStays() throws IOException {
    server.on("/a.csv", Reply.of(200, CSV), Reply.of(200, CSV + "Mexico,MEX,2004,1\n"));
    FetchedFile first = fetch("/a.csv");
    server.time.pass(Duration.ofDays(2));
    FetchedFile second = fetch("/a.csv");
    assertNotEquals(first.path(), second.path());
    assertEquals(CSV, Files.readString(first.path()));
    assertTrue(
        events.get(events.size() - 1).message().startsWith("the publisher has changed it since"));
    assertEquals(DownloadEvent.Kind.CHANGED, events.get(events.size() - 1).kind());
    String key = Cache.key(server.uri("/a.csv"));
    assertTrue(stored().contains(key + "-" + first.sha256().substring(0, 16) + ".note"));
  }

  @Test
  void offlineNeverConnectsAndSaysWhatIsMissing() throws IOException {
    Path empty = cache.resolve("none");
    FileClient offline = server.client(empty).offline();
    assertEquals(
        "nothing is stored of it in "
            + empty
            + ", and the client is offline; fetch it once without offline()",
        failure(offline, "/a.csv"));
    assertFalse(Files.exists(empty));
    server.on("/a.csv", Reply.of(200, CSV));
    FetchedFile first = fetch("/a.csv");
    server.time.pass(Duration.ofDays(2_000));
    assertEquals(first, client().offline().fetch(server.uri("/a.csv")));
    assertEquals(1, server.seen().size());
    // An address that nobody has: a connection would fail in another way.
    DownloadException missing =
        assertThrows(
            DownloadException.class,
            () -> client().offline().fetch(URI.create("https://migrationeconomics.invalid/x.csv")));
    assertTrue(missing.reason().startsWith("nothing is stored of it"), missing.reason());
  }

  @Test
  void aDamagedFileIsNoticedAndFetchedAgain() throws IOException {
    server.on("/a.csv", Reply.of(200, CSV), Reply.of(200, CSV));
    FetchedFile first = fetch("/a.csv");
    Files.writeString(first.path(), CSV.replace('7', '8'));
    assertEquals(
        "what is stored of it is damaged in "
            + cache
            + ", and the client is offline; fetch it once without offline()",
        failure(client().offline(), "/a.csv"));
    assertEquals(CSV, Files.readString(fetch("/a.csv").path()));
    assertTrue(kinds().contains(DownloadEvent.Kind.DAMAGED));
    assertFalse(server.seen().get(1).headers().containsKey("If-none-match"));
  }

  @Test
  void aDamagedOrAbsentNoteOrBodyIsFetchedAgain() throws IOException {
    server.on("/a.csv", Reply.of(200, CSV), Reply.of(200, CSV), Reply.of(200, CSV));
    FetchedFile first = fetch("/a.csv");
    Path note = cache.resolve(Cache.key(first.address()) + ".note");
    String text = Files.readString(note);
    Files.writeString(note, text.substring(0, text.length() - 5));
    fetch("/a.csv");
    Files.delete(first.path());
    assertEquals(CSV, Files.readString(fetch("/a.csv").path()));
    assertEquals(3, server.seen().size());
  }

  @Test
  void tooManyRequests429WaitsAsLongAsItIsTold() {
    server.on("/a.csv", Reply.of(429, "slowly", "Retry-After", "7"), Reply.of(200, CSV));
    fetch("/a.csv");
    assertEquals(List.of(7L), server.time.waits());
    assertEquals(
        "the server answered 429: it was asked too often; try again later ('slowly'); it is asked"
            + " again after 7.0 s",
        events.get(1).message());
  }

  @Test
  void retryAfterMayBeADate() {
    server.on(
        "/a.csv",
        Reply.of(503, "", "Retry-After", "Tue, 01 Dec 2026 10:00:30 GMT"),
        Reply.of(503, "", "Retry-After", "Tue, 01 Dec 2026 09:00:00 GMT"),
        Reply.of(503, "", "Retry-After", "soon"),
        Reply.of(200, CSV));
    fetch("/a.csv");
    // A date that is past waits no longer than the pause; no date at all as long as the third time.
    assertEquals(List.of(30L, 18L), server.time.waits());
  }

  @Test
  void retryAfterIsBounded() {
    server.on("/a.csv", Reply.of(429, "", "Retry-After", "86400"));
    assertEquals(
        "the server answered 429: it was asked too often; try again later; it wants to be asked"
            + " again after 86400 s",
        failure("/a.csv"));
    assertEquals(List.of(), server.time.waits());
  }

  @Test
  void outOfOrderTwiceThenSound() {
    server.on("/a.csv", Reply.of(503, ""), Reply.of(502, ""), Reply.of(200, CSV));
    fetch("/a.csv");
    // 1 and 4 seconds, and half of a quarter more.
    assertEquals(List.of(1L, 4L), server.time.waits());
    assertEquals(3, server.seen().size());
  }

  @Test
  void retriesAreBounded() {
    Reply busy = Reply.of(504, "");
    server.on("/a.csv", busy, busy, busy, busy);
    assertEquals(
        "the server answered 504: it is out of order; try again later; it was tried 4 times",
        failure("/a.csv"));
    assertEquals(List.of(1L, 4L, 18L), server.time.waits());
  }

  @Test
  void otherFaultsAreNotRepeated() throws IOException {
    server
        .on("/400", Reply.of(400, "<html><title>Request Error</title><p>x</p></html>"))
        .on("/401", Reply.of(401, ""))
        .on("/403", Reply.of(403, "no"))
        .on("/404", Reply.of(404, "{\"error\":[{\"status\":404,\"label\":\"No such table\"}]}"))
        .on("/413", Reply.of(413, "<fault><faultstring>Too many rows</faultstring></fault>"))
        .on("/500", Reply.of(500, "oops"));
    assertEquals("the server answered 400: expected 200 ('Request Error x')", failure("/400"));
    assertEquals(
        "the server answered 401: it wants a token, which withToken gives", failure("/401"));
    assertEquals(
        "the server answered 403: it lets no program in; open the address in a browser, save the"
            + " file and read that ('no')",
        failure("/403"));
    assertEquals(
        "the server answered 404: it has no such file or data ('No such table')", failure("/404"));
    assertEquals(
        "the server answered 413: this is more than it hands out at once; filters ask for less"
            + " ('Too many rows')",
        failure("/413"));
    assertEquals("the server answered 500: expected 200 ('oops')", failure("/500"));
    assertEquals(6, server.seen().size());
    assertTrue(stored().stream().allMatch(name -> name.endsWith(".lock")), stored().toString());
  }

  @Test
  void aFailureLeavesWhatWasStored() {
    server.on("/a.csv", Reply.of(200, CSV), Reply.of(404, ""), Reply.of(200, "<html>busy</html>"));
    FetchedFile first = fetch("/a.csv");
    server.time.pass(Duration.ofDays(2));
    failure("/a.csv");
    failure("/a.csv");
    assertEquals(first, client().offline().fetch(server.uri("/a.csv")));
  }

  @Test
  void aBodyThatIsCutIsAskedForAgain() throws IOException {
    Reply cut = Reply.cut("Country", 500);
    server.on("/a.csv", cut, Reply.of(200, CSV)).on("/b.csv", cut, cut, cut, cut);
    assertEquals(CSV, Files.readString(fetch("/a.csv").path()));
    String reason = failure("/b.csv");
    assertTrue(reason.startsWith("the connection broke ("), reason);
    assertTrue(reason.endsWith("; it was tried 4 times"), reason);
    assertFalse(stored().stream().anyMatch(name -> name.endsWith(".part")), stored().toString());
  }

  @Test
  void packedBytesAreKeptAsServed() throws IOException {
    byte[] packed = gzip(CSV);
    server
        .on("/a", Reply.of(200, packed))
        .on("/b", Reply.of(200, packed, "Content-Encoding", "gzip"));
    for (String address : List.of("/a", "/b")) {
      FetchedFile fetched = fetch(address);
      assertArrayEquals(packed, Files.readAllBytes(fetched.path()));
      assertEquals(
          16653.7,
          WorldBankCsvReader.of(WorldBankIndicator.GDP)
              .read(fetched.file())
              .orThrow()
              .series("MEX")
              .at(2003));
    }
  }

  @Test
  void whatIsNoFileIsNotStored() throws IOException {
    server
        .on("/a.csv", Reply.of(200, "\uFEFF<!DOCTYPE html><title>Welcome</title>"))
        .on("/b.csv.gz", Reply.of(200, gzip("<?xml version='1.0'?><e>No data</e>")))
        .on("/c.zip", Reply.of(200, "Rar!"))
        .on("/d.csv", Reply.of(200, "version https://git-lfs.github.com/spec/v1\noid sha256:1\n"))
        .on("/e.csv", Reply.of(200, ""))
        .on("/f.csv", Reply.of(202, "{\"message\":\"later\"}"))
        .on("/g.html", Reply.of(200, "<html>"))
        .on("/h.csv", Reply.of(200, CSV, "Content-Encoding", "br"));
    assertEquals("the answer is packed in a way that nobody asked for", failure("/h.csv"));
    assertEquals(
        "this is HTML, a page of the web with the title 'Welcome', expected a file of data; the"
            + " download may have failed",
        failure("/a.csv"));
    assertEquals(
        "this is XML, whose first element is <e>, expected a file of data; the download may have"
            + " failed",
        failure("/b.csv.gz"));
    assertEquals("the answer is not of the kind that its name ends in", failure("/c.zip"));
    assertEquals(
        "this is a pointer of Git LFS that stands for the file, not the file itself: 'git lfs pull'"
            + " fetches it",
        failure("/d.csv"));
    assertEquals("the answer is empty", failure("/e.csv"));
    assertEquals("the server answered 202: expected 200 ('later')", failure("/f.csv"));
    fetch("/g.html");
  }

  @Test
  void redirectsAreFollowed() {
    server
        .on("/a.csv", Reply.of(302, "", "Location", "/moved/b.csv?sig=1#top"))
        .on("/moved/b.csv?sig=1", Reply.of(200, CSV));
    FetchedFile fetched = fetch("/a.csv");
    assertEquals(server.uri("/a.csv"), fetched.address());
  }

  @Test
  void redirectsToHttpAreRefused() {
    server
        .on("/a.csv", Reply.of(301, "", "Location", "http://example.org/b.csv?sig=secret"))
        .on("/b.csv", Reply.of(301, "", "Location", "file:///etc/hosts"))
        .on("/c.csv", Reply.of(301, "", "Location", "https://me:you@example.org/"))
        .on("/d.csv", Reply.of(301, "", "Location", "::"))
        .on("/e.csv", Reply.of(301, ""));
    assertEquals(
        "it leads on to http://example.org/b.csv, which is refused: the scheme is http, expected"
            + " https",
        failure("/a.csv"));
    assertEquals(
        "it leads on to file:///etc/hosts, which is refused: there is no host, expected an address"
            + " such as https://publisher.org/file.csv",
        failure("/b.csv"));
    assertEquals(
        "it leads on to https://example.org/, which is refused: there is a user before the host,"
            + " expected none",
        failure("/c.csv"));
    assertEquals("it leads on to something that is no address", failure("/d.csv"));
    assertEquals("it leads on, but does not say where to", failure("/e.csv"));
  }

  @Test
  void redirectsAreBounded() {
    Reply round = Reply.of(307, "", "Location", "/a.csv");
    server.on("/a.csv", round, round, round, round, round, round);
    assertEquals("it leads on to another address more than 5 times", failure("/a.csv"));
  }

  @Test
  void aBodyBeyondTheBoundIsRefused() throws IOException {
    FileClient small = client().withLargestFile(20);
    server
        .on("/a.csv", Reply.of(200, CSV))
        .on(
            "/b.csv",
            exchange -> {
              // Without saying how much it will be.
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write(CSV.getBytes(StandardCharsets.UTF_8));
            });
    assertEquals(
        "the file has 61 bytes, expected at most 20; withLargestFile allows more",
        failure(small, "/a.csv"));
    assertEquals(
        "the file has more than 20 bytes, expected at most 20; withLargestFile allows more",
        failure(small, "/b.csv"));
    assertTrue(stored().stream().allMatch(name -> name.endsWith(".lock")), stored().toString());
  }

  @Test
  void aSlowBodyIsGivenUp() throws IOException {
    CountDownLatch given = new CountDownLatch(1);
    server.on(
        "/a.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, 500);
          exchange.getResponseBody().write('C');
          exchange.getResponseBody().flush();
          try {
            assertTrue(given.await(10, TimeUnit.SECONDS));
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
        });
    assertEquals(
        "the answer was not there whole after 0.15 s",
        failure(client().withTimeout(Duration.ofMillis(150)), "/a.csv"));
    given.countDown();
    assertEquals(1, server.seen().size());
    assertTrue(stored().stream().allMatch(name -> name.endsWith(".lock")), stored().toString());
  }

  @Test
  void anAnswerThatNeverBeginsIsGivenUp() {
    CountDownLatch given = new CountDownLatch(1);
    server.on(
        "/a.csv",
        exchange -> {
          try {
            assertTrue(given.await(10, TimeUnit.SECONDS));
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
        });
    assertEquals(
        "the answer was not there whole after 0.15 s",
        failure(client().withTimeout(Duration.ofMillis(150)), "/a.csv"));
    given.countDown();
  }

  @Test
  void twoThreadsAndOneFileAreOneRequest() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    server.on(
        "/a.csv",
        exchange -> {
          try {
            both.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
          Reply.of(200, CSV).to(exchange);
        });
    Callable<FetchedFile> fetch =
        () -> {
          both.countDown();
          return server.client(cache).fetch(server.uri("/a.csv"));
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<FetchedFile>> files = threads.invokeAll(List.of(fetch, fetch));
      assertEquals(files.get(0).get(), files.get(1).get());
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, server.seen().size());
  }

  @Test
  void requestsToAHostHaveAPauseBetween() {
    server.on("/a.csv", Reply.of(200, CSV)).on("/b.csv", Reply.of(200, CSV));
    FileClient client = client();
    client.fetch(server.uri("/a.csv"));
    assertEquals(0, server.time.pauses());
    client.fetch(server.uri("/b.csv"));
    assertEquals(1, server.time.pauses());
    assertEquals(Duration.ofMillis(500), Pace.PAUSE);
  }

  @Test
  void tokensGoToTheirHostAndNowhereElse() throws IOException {
    String secret = "s3cret-value";
    FileClient client =
        client()
            .withToken("127.0.0.1", "Bmx-Token", () -> secret)
            .withToken("www.banxico.org.mx", "X-Other", () -> "another");
    server
        .on("/a.csv", Reply.of(200, CSV))
        .on("/b.csv", Reply.of(400, "{\"error\":\"token " + secret + " is unknown\"}"))
        .on(
            "/c.csv",
            Reply.of(
                302,
                "",
                "Location",
                server.uri("/d.csv").toString().replace("127.0.0.1", "localhost")))
        .on("/d.csv", Reply.of(200, CSV));
    FetchedFile fetched = client.fetch(server.uri("/a.csv"));
    assertEquals(secret, server.seen().get(0).header("bmx-token"));
    assertEquals("", server.seen().get(0).header("x-other"));
    assertEquals(
        "the server answered 400: expected 200 ('token [token] is unknown')",
        failure(client, "/b.csv"));
    client.fetch(server.uri("/c.csv"));
    assertEquals("", server.seen().get(3).header("bmx-token"));
    String all = client + " " + fetched + fetched.show() + fetched.citation() + events;
    for (String name : stored()) {
      all += name + Files.readString(cache.resolve(name));
    }
    assertFalse(all.contains(secret), all);
    assertFalse(client.settings().toString().contains(secret));
  }

  @Test
  void aTokenThatIsNotThereIsSaid() {
    assertEquals(
        "the environment variable NO_SUCH_TOKEN is not set, expected the token in it",
        failure(
            client().withTokenFromEnvironment("127.0.0.1", "Authorization", "NO_SUCH_TOKEN"),
            "/a.csv"));
    assertEquals(
        "the token for 127.0.0.1 is empty or no text that a header can hold",
        failure(client().withToken("127.0.0.1", "Authorization", () -> "a\nb"), "/a.csv"));
    assertEquals(0, server.seen().size());
  }

  @Test
  void onlyHttpsIsAsked() {
    FileClient plain = FileClient.withDefaults().withCache(cache);
    for (String address :
        List.of(
            "http://127.0.0.1:1/a.csv",
            "http://localhost/a.csv",
            "http://example.org/a.csv",
            "ftp://example.org/a.csv")) {
      String scheme = address.substring(0, address.indexOf(':'));
      Refusals.assertRefused(
          "address " + address + ": the scheme is " + scheme + ", expected https",
          () -> plain.fetch(URI.create(address)));
    }
    Refusals.assertRefused(
        "address http://127.0.0.1.example.org/: the scheme is http, expected https",
        () -> client().fetch(URI.create("http://127.0.0.1.example.org/")));
    Refusals.assertRefused(
        "address a.csv: there is no host, expected an address such as"
            + " https://publisher.org/file.csv",
        () -> plain.fetch(URI.create("a.csv")));
  }

  @Test
  void addressesWithSecretsAreRefusedUnshown() {
    for (String query :
        List.of("token=abc123", "x=1&API_KEY=abc123", "%74oken=abc123", "key=abc123")) {
      String message =
          String.valueOf(
              assertThrows(
                      IllegalArgumentException.class,
                      () -> client().fetch(URI.create("https://example.org/a.csv?" + query)))
                  .getMessage());
      assertTrue(
          message.endsWith("carries a secret, expected it in a header, by withToken"), message);
      assertFalse(message.contains("abc123"), message);
    }
    Refusals.assertRefused(
        "address https://example.org/a.csv: there is a user before the host, expected none",
        () -> client().fetch(URI.create("https://me:abc123@example.org/a.csv")));
  }

  @Test
  void whatCannotBeStoredIsSaidAtOnce() throws IOException {
    server.on("/a.csv", Reply.of(200, CSV));
    // A folder stands where the file would be written.
    Path part = cache.resolve(Cache.key(server.uri("/a.csv")) + ".part");
    Files.createDirectories(part.resolve("taken"));
    DownloadException failure =
        assertThrows(DownloadException.class, () -> client().fetch(server.uri("/a.csv")));
    assertTrue(failure.reason().contains(part.toString()), failure.reason());
    assertEquals(List.of(), server.time.waits());
    assertEquals(1, server.seen().size());
  }

  @Test
  void aHostThatIsNotThereIsSaidAtOnce() throws IOException {
    int port;
    try (java.net.ServerSocket free =
        new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    DownloadException failure =
        assertThrows(
            DownloadException.class,
            () -> client().fetch(URI.create("http://127.0.0.1:" + port + "/a.csv")));
    assertEquals("the host cannot be reached; offline() takes what is stored", failure.reason());
    assertTrue(failure.status().isEmpty());
    assertEquals(List.of(), server.time.waits());
  }

  @Test
  void aProxyIsAskedInsteadOfTheHost() {
    // The server plays the proxy: it gets the whole address.
    String address = "http://127.0.0.1:9/a.csv";
    server.on(address, Reply.of(200, CSV));
    client().withProxy("127.0.0.1", server.uri("/").getPort()).fetch(URI.create(address));
    assertEquals(List.of(address), server.asked());
  }

  @Test
  void progressIsToldWhileTheFileComes() {
    CountDownLatch told = new CountDownLatch(1);
    server.on(
        "/a.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, CSV.length());
          exchange.getResponseBody().write(CSV.substring(0, 10).getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          try {
            told.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
          exchange.getResponseBody().write(CSV.substring(10).getBytes(StandardCharsets.UTF_8));
        });
    server
        .client(cache)
        .withListener(
            event -> {
              events.add(event);
              if (event.kind() == DownloadEvent.Kind.PROGRESS && event.bytes() == 10) {
                told.countDown();
              }
            })
        .fetch(server.uri("/a.csv"));
    assertEquals(0, told.getCount());
    assertEquals(
        server.uri("/a.csv") + ": 61 bytes are stored", events.get(events.size() - 1).toString());
  }

  @Test
  void settingsAreChecked() {
    FileClient client = FileClient.withDefaults();
    Refusals.assertRefused(
        "port is 0, expected a port from 1 to 65535", () -> client.withProxy("p", 0));
    Refusals.assertRefused(
        "age is PT-1S, expected a duration that is not negative",
        () -> client.withMaxAge(Duration.ofSeconds(-1)));
    Refusals.assertRefused(
        "time is PT0S, expected a duration above zero, at most a day",
        () -> client.withTimeout(Duration.ZERO));
    Refusals.assertRefused(
        "bytes is 0, expected a number above zero", () -> client.withLargestFile(0));
    Refusals.assertRefused(
        "host is 'https://a', expected the name of a host, such as www.banxico.org.mx",
        () -> client.withToken("https://a", "Token", () -> ""));
    Refusals.assertRefused(
        "header is 'User-Agent', expected the name of a header, such as Authorization",
        () -> client.withToken("a", "User-Agent", () -> ""));
  }
}
