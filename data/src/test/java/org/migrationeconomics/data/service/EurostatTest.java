package org.migrationeconomics.data.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Refusals;
import org.migrationeconomics.data.population.EurostatTable;
import org.migrationeconomics.data.service.LoopbackServer.Reply;

/** The form of the answers is that of the dissemination API; the figures are invented. */
class EurostatTest {

  private static final String TSV =
      """
      freq,citizen,agedef,age,unit,sex,geo\\TIME_PERIOD\t2022 \t2023\s
      A,TOTAL,REACH,TOTAL,NR,T,ES\t1200 b\t: c
      A,TOTAL,COMPLET,TOTAL,NR,T,ES\t1210 \t1310\s
      """;
  private static final String STRUCTURE =
      "/statistics/1.0/data/migr_imm1ctz?format=JSON&lang=EN&lastTimePeriod=1&geo=ES&sex=T";
  private static final String JSON =
      "{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"Immigration\",\"source\":\"ESTAT\","
          + "\"updated\":\"2026-03-27T23:00:00+0100\",\"value\":{\"0\":1310},\"status\":{\"1\":\"c\"},"
          + "\"id\":[\"freq\",\"citizen\",\"agedef\",\"age\",\"unit\",\"sex\",\"geo\",\"time\"],"
          + "\"size\":[1,1,2,1,1,1,1,1],\"dimension\":{\"geo\":{\"label\":\"x\"}}}";
  private static final String TABLE =
      "/sdmx/2.1/data/migr_imm1ctz/.....T.ES?format=TSV&compressed=true";
  private static final String WHOLE = "/sdmx/2.1/data/migr_imm1ctz/?format=TSV&compressed=true";

  private final Path cache;
  private final LoopbackServer server = new LoopbackServer();
  private final List<DownloadEvent> events = new ArrayList<>();

  EurostatTest(@TempDir Path cache) {
    this.cache = cache;
  }

  @AfterEach
  void nothingElseWasAsked() {
    server.close();
  }

  private Eurostat eurostat() {
    return Eurostat.withDefaults()
        .with(server.client(cache).withListener(events::add))
        .at(server.uri(""));
  }

  private EurostatQuery query() {
    return eurostat().table("migr_imm1ctz");
  }

  private String problems(Reading<?> reading) {
    return reading.problems().stream()
        .map(Problem::toString)
        .map(text -> text.replace(server.uri("").toString(), ""))
        .toList()
        .toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void filtersComeInTheOrderOfTheTable() throws IOException {
    server.on(STRUCTURE, Reply.of(200, JSON)).on(TABLE, Reply.of(200, gzip(TSV)));
    EurostatQuery query = query().filter("geo", "ES").filter("sex", "T");
    EurostatTable table = query.read().orThrow();
    assertEquals(List.of(STRUCTURE, TABLE), server.asked());
    assertEquals(1310, table.series("agedef", "COMPLET", "geo", "ES").at(2023), table.toString());
    // The bytes are as served, packed though no header says so.
    FetchedFile file = query.fetch();
    assertEquals(0x1f, Files.readAllBytes(file.path())[0]);
    assertEquals(2, server.seen().size());
    assertEquals("Eurostat", file.licence().publisher());
    assertEquals(
        table.show(),
        eurostat()
            .offline()
            .table("migr_imm1ctz")
            .filter("geo", "ES")
            .filter("sex", "T")
            .read()
            .orThrow()
            .show());
  }

  @Test
  void aWholeTableIsOneRequest() {
    server.on(WHOLE + "&startPeriod=2022", Reply.of(200, TSV));
    assertEquals(
        "Eurostat, migr_imm1ctz, fetched 2026-12-01, reuse with acknowledgement, Decision"
            + " 2011/833/EU",
        query().since(2022).read().orThrow().series("agedef", "COMPLET", "geo", "ES").source());
  }

  @Test
  void rowsThatWereNotAskedForAreLeftOut() {
    server
        .on(STRUCTURE, Reply.of(200, JSON))
        .on(TABLE, Reply.of(200, TSV + "A,TOTAL,COMPLET,TOTAL,NR,F,FR\t1\t2\n"));
    assertEquals(
        List.of("ES"),
        query().filter("geo", "ES").filter("sex", "T").read().orThrow().codes("geo"));
  }

  @Test
  void aDimensionThatIsNotThereIsSaid() {
    String structure = STRUCTURE.replace("geo=ES&sex=T", "partner=SY");
    server.on(structure, Reply.of(200, JSON));
    assertEquals(
        "["
            + structure
            + ": the table has no dimension 'partner', expected one of [freq, citizen, agedef, age,"
            + " unit, sex, geo]]",
        problems(query().filter("partner", "SY").read()));
  }

  @Test
  void jsonErrorsAreQuoted() {
    String error =
        "{\"error\":[{\"status\":400,\"id\":100,\"label\":\"Invalid value for geo: XX\"}]}";
    server.on(STRUCTURE, Reply.of(400, error)).on(WHOLE, Reply.of(200, error));
    assertEquals(
        "[" + STRUCTURE + ": the server answered 400: expected 200 ('Invalid value for geo: XX')]",
        problems(query().filter("geo", "ES").filter("sex", "T").read()));
    assertEquals(
        "[" + WHOLE + ": Eurostat answered with a message ('Invalid value for geo: XX')]",
        problems(query().read()));
  }

  @Test
  void tooMuch413IsQuotedAndNotAskedForAgain() {
    server.on(
        WHOLE,
        Reply.of(
            413,
            "<?xml version=\"1.0\"?><S:Envelope xmlns:S=\"x\"><S:Body><S:Fault><faultcode>413"
                + "</faultcode><faultstring>EXTRACTION_TOO_BIG: The requested extraction is too"
                + " big</faultstring></S:Fault></S:Body></S:Envelope>"));
    assertEquals(
        "["
            + WHOLE
            + ": the server answered 413: this is more than it hands out at once; filters ask for"
            + " less ('413 EXTRACTION_TOO_BIG: The requested extraction is too big')]",
        problems(query().read()));
    assertEquals(1, server.seen().size());
  }

  private static String async(String status) {
    return "<?xml version=\"1.0\"?><env:Envelope xmlns:env=\"x\"><env:Body><ns0:syncResponse"
        + " xmlns:ns0=\"y\"><queued><id>1a2b3c4d-aaaa</id><status>"
        + status
        + "</status></queued></ns0:syncResponse></env:Body></env:Envelope>";
  }

  @Test
  void anAnswerThatIsPromisedIsLookedForAndFetched() {
    String poll = "/1.0/async/status/1a2b3c4d-aaaa";
    server
        .on(WHOLE, Reply.of(202, async("SUBMITTED")))
        .on(poll, Reply.of(200, async("PROCESSING")), Reply.of(200, async("AVAILABLE")))
        .on("/1.0/async/data/1a2b3c4d-aaaa", Reply.of(200, TSV));
    EurostatTable table = query().read().orThrow();
    assertEquals(2, table.codes("agedef").size());
    assertEquals(List.of(WHOLE, poll, poll, "/1.0/async/data/1a2b3c4d-aaaa"), server.asked());
    assertEquals(List.of(10L, 10L), server.time.waits());
    // It is stored under the address that was asked.
    eurostat().offline().table("migr_imm1ctz").read().orThrow();
  }

  @Test
  void aPromiseWithoutAnAddressIsAskedForAgain() {
    Reply promise =
        Reply.of(
            200,
            "{\"warning\":[{\"status\":413,\"label\":\"ASYNCHRONOUS_RESPONSE. Your request will be"
                + " treated asynchronously. Please try again later.\"}]}");
    server.on(WHOLE, promise, promise, Reply.of(200, TSV));
    assertEquals(2, query().read().orThrow().codes("agedef").size());
  }

  @Test
  void promisesAreNotBelievedForEver() {
    Reply[] never = new Reply[61];
    Arrays.fill(never, Reply.of(200, async("PROCESSING")));
    server
        .on(WHOLE, Reply.of(200, async("SUBMITTED")))
        .on("/1.0/async/status/1a2b3c4d-aaaa", Arrays.copyOf(never, 60));
    assertEquals(
        "[" + WHOLE + ": the answer that was promised is not there after ten minutes]",
        problems(query().read()));
    server.on(WHOLE, Reply.of(200, async("EXPIRED")));
    assertEquals(
        "[" + WHOLE + ": Eurostat promised an answer and then said EXPIRED]",
        problems(query().read()));
  }

  @Test
  void whatIsNoTableIsNotStored() {
    server
        .on(
            WHOLE,
            Reply.of(200, "<!DOCTYPE html><title>Maintenance</title>"),
            Reply.of(200, "a,b\n"))
        .on(STRUCTURE, Reply.of(200, "[1,2]"), Reply.of(200, "{\"id\":[\"geo/../x\",\"time\"]}"));
    assertEquals(
        "["
            + WHOLE
            + ": this is HTML, a page of the web with the title 'Maintenance', expected a file of"
            + " data; the download may have failed]",
        problems(query().read()));
    assertEquals("[" + WHOLE + ": the answer is no table in TSV]", problems(query().read()));
    EurostatQuery filtered = query().filter("geo", "ES").filter("sex", "T");
    assertEquals("[" + STRUCTURE + ": the answer is not JSON-stat]", problems(filtered.read()));
    assertEquals(
        "[" + STRUCTURE + ": Eurostat answered with a message]", problems(filtered.read()));
  }

  @Test
  void problemsOfTheTableNameItsAddress() {
    server.on(WHOLE, Reply.of(200, TSV.replace("1210", "12l0")));
    String problems = problems(query().read());
    assertTrue(problems.startsWith("[" + WHOLE + ":3: column 2 '2022': '12l0'"), problems);
  }

  @Test
  void questionsAreChecked() {
    Eurostat eurostat = Eurostat.withDefaults();
    Refusals.assertRefused(
        "code is '../x', expected the code of a table, such as migr_imm1ctz",
        () -> eurostat.table("../x"));
    Refusals.assertRefused(
        "dimension is 'time', expected the name of a dimension, such as geo; since is for time",
        () -> eurostat.table("demo_pjan").filter("time", "2020"));
    Refusals.assertRefused(
        "codes is 'none', expected at least one code of geo",
        () -> eurostat.table("demo_pjan").filter("geo"));
    Refusals.assertRefused(
        "code is 'ES&x', expected a code of geo, such as ES",
        () -> eurostat.table("demo_pjan").filter("geo", "ES&x"));
    assertEquals(
        "demo_pjan of {geo=[ES, FR]} since 2015",
        eurostat.table("demo_pjan").filter("geo", "ES", "FR").since(2015).toString());
    String[] many = new String[400];
    Arrays.setAll(many, i -> "ES" + i);
    assertTrue(
        problems(eurostat.offline().table("demo_pjan").filter("geo", many).read())
            .contains("the address has more than 1500 characters"));
  }
}
