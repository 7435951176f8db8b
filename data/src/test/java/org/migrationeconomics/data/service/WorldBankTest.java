package org.migrationeconomics.data.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Refusals;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.remittance.WorldBankDownload;
import org.migrationeconomics.data.service.LoopbackServer.Reply;

/** The form of the answers is that of the API, version 2; the figures are invented. */
class WorldBankTest {

  private static final String CODE = "BX.TRF.PWKR.CD.DT";
  private static final String EMPTY =
      "[{\"page\":0,\"pages\":0,\"per_page\":0,\"total\":0,\"sourceid\":null,"
          + "\"lastupdated\":null},null]";

  private final Path cache;
  private final LoopbackServer server = new LoopbackServer();
  private final List<DownloadEvent> events = new ArrayList<>();

  WorldBankTest(@TempDir Path cache) {
    this.cache = cache;
  }

  @AfterEach
  void nothingElseWasAsked() {
    server.close();
  }

  private WorldBank bank() {
    return WorldBank.withDefaults()
        .with(server.client(cache).withListener(events::add))
        .at(server.uri("/v2/"));
  }

  private static String address(String places, String code, String years, int page) {
    return "/v2/en/country/"
        + places
        + "/indicator/"
        + code
        + "?format=json"
        + years
        + "&per_page=20000&page="
        + page;
  }

  private static String address(String places, int page) {
    return address(places, CODE, "", page);
  }

  private static Reply page(
      int page, int pages, String perPage, int total, String updated, String... rows) {
    return Reply.of(
        200,
        "[{\"page\":"
            + page
            + ",\"pages\":"
            + pages
            + ",\"per_page\":"
            + perPage
            + ",\"total\":"
            + total
            + ",\"sourceid\":\"2\",\"lastupdated\":\""
            + updated
            + "\"},["
            + String.join(",", rows)
            + "]]");
  }

  private static String row(String code, String place, int year, String value) {
    return String.format(
        Locale.ROOT,
        "{\"indicator\":{\"id\":\"%s\",\"value\":\"x\"},\"country\":{\"id\":\"XX\",\"value\":\"y\"},"
            + "\"countryiso3code\":\"%s\",\"date\":\"%d\",\"value\":%s,\"unit\":\"\","
            + "\"obs_status\":\"\",\"decimal\":0}",
        code,
        place,
        year,
        value);
  }

  private static String row(String place, int year, String value) {
    return row(CODE, place, year, value);
  }

  private String problems(Reading<?> reading) {
    String base = server.uri("/v2/en/country/").toString();
    return reading.problems().stream()
        .map(Problem::toString)
        .map(text -> text.replace(base, ""))
        .toList()
        .toString();
  }

  private static final String TAIL = "/indicator/" + CODE + "?format=json&per_page=20000&page=1: ";

  @Test
  void twoPagesInOrder() {
    server
        .on(
            address("MEX;ESP", 1),
            page(
                1, 2, "\"2\"", 3, "2026-07-13", row("MEX", 2024, "64.5"), row("MEX", 2023, "null")))
        .on(address("MEX;ESP", 2), page(2, 2, "2", 3, "2026-07-13", row("ESP", 2024, "7")));
    WorldBankQuery query = bank().series(CODE).places("MEX", "Spain");
    IndicatorTable table = query.read().orThrow();
    assertEquals(List.of(address("MEX;ESP", 1), address("MEX;ESP", 2)), server.asked());
    assertEquals(64.5, table.series("MEX").at(2024));
    assertTrue(!table.series("MEX").has(2023));
    assertEquals(7, table.series("ESP").at(2024));
    assertEquals(Optional.of(LocalDate.of(2026, 7, 13)), table.vintage());
    assertEquals("World Bank, updated 2026-07-13, CC BY 4.0", table.source());
    List<FetchedFile> files = query.fetch();
    assertEquals(2, files.size());
    assertEquals(2, server.seen().size());
    assertEquals(Optional.of("2026-07-13"), files.get(0).vintage());
    assertEquals(WorldBank.LICENCE, files.get(0).licence());
    assertEquals(
        "World Bank, "
            + CODE
            + ", updated 2026-07-13, "
            + server.uri(address("MEX;ESP", 1))
            + ", fetched 2026-12-01, CC BY 4.0",
        files.get(0).citation());
  }

  @Test
  void readAgainOfflineItIsTheSame() {
    server.on(address("MEX", 1), page(1, 1, "50", 1, "2026-07-13", row("MEX", 2024, "64")));
    IndicatorTable online = bank().series(CODE).places("MEX").read().orThrow();
    server.time.pass(Duration.ofDays(1_000));
    assertEquals(online, bank().offline().series(CODE).places("MEX").read().orThrow());
    assertEquals(1, server.seen().size());
    String missing = problems(bank().offline().series(CODE).places("ESP").read());
    assertTrue(missing.startsWith("[ESP" + TAIL + "nothing is stored of it in "), missing);
  }

  @Test
  void aShortPageIsFetchedAgainOnceAndThenRefused() {
    Reply whole = page(1, 1, "50", 2, "2026-07-13", row("MEX", 2024, "64"), row("MEX", 2023, "63"));
    Reply cut = page(1, 1, "50", 2, "2026-07-13", row("MEX", 2024, "64"));
    server.on(address("MEX", 1), cut, whole).on(address("ESP", 1), cut, cut);
    assertEquals(63, bank().series(CODE).places("MEX").read().orThrow().series("MEX").at(2023));
    Reading<IndicatorTable> refused = bank().series(CODE).places("ESP").read();
    assertEquals(
        "[ESP"
            + TAIL
            + "the pages do not belong together: page 1 has 1 observations, expected 2; they were"
            + " fetched twice]",
        problems(refused));
    assertTrue(refused.value().series().isEmpty());
    assertEquals(4, server.seen().size());
  }

  @Test
  void aTotalThatChangesBetweenPagesStartsAgainOnce() {
    Reply first = page(1, 2, "1", 2, "2026-07-13", row("MEX", 2024, "64"));
    Reply other = page(2, 3, "1", 3, "2026-07-13", row("MEX", 2023, "63"));
    Reply sound = page(2, 2, "1", 2, "2026-07-13", row("MEX", 2023, "63"));
    server.on(address("MEX", 1), first, first).on(address("MEX", 2), other, sound);
    assertEquals(63, bank().series(CODE).places("MEX").read().orThrow().series("MEX").at(2023));
    assertEquals(4, server.seen().size());
  }

  @Test
  void aTotalThatChangesAgainIsRefused() {
    Reply first = page(1, 2, "1", 2, "2026-07-13", row("MEX", 2024, "64"));
    Reply other = page(2, 3, "1", 3, "2026-07-13", row("MEX", 2023, "63"));
    server.on(address("MEX", 1), first, first).on(address("MEX", 2), other, other);
    assertEquals(
        "[MEX"
            + TAIL
            + "the pages do not belong together: page 1 says that there are 2 observations on 2"
            + " pages, page 2 that there are 3 on 3; they were fetched twice]",
        problems(bank().series(CODE).places("MEX").read()));
  }

  @Test
  void pagesOfTwoVintagesDoNotBelongTogether() {
    // The first page was stored, the second one is newer: both are fetched.
    server
        .on(
            address("MEX", 1),
            page(1, 2, "1", 2, "2026-07-13", row("MEX", 2024, "64")),
            page(1, 2, "1", 2, "2026-10-01", row("MEX", 2024, "65")))
        .on(
            address("MEX", 2),
            page(2, 2, "1", 2, "2026-10-01", row("MEX", 2023, "63")),
            page(2, 2, "1", 2, "2026-10-01", row("MEX", 2023, "63")));
    IndicatorTable table = bank().series(CODE).places("MEX").read().orThrow();
    assertEquals(65, table.series("MEX").at(2024));
    assertEquals(Optional.of(LocalDate.of(2026, 10, 1)), table.vintage());
    assertEquals(1, events.stream().filter(e -> e.kind() == DownloadEvent.Kind.CHANGED).count());
  }

  @Test
  void aPageThatIsAnotherIsRefused() {
    Reply first = page(1, 2, "1", 2, "2026-07-13", row("MEX", 2024, "64"));
    server.on(address("MEX", 1), first, first).on(address("MEX", 2), first, first);
    assertEquals(
        "[MEX"
            + TAIL
            + "the pages do not belong together: page 1 was answered instead of page 2; they were"
            + " fetched twice]",
        problems(bank().series(CODE).places("MEX").read()));
  }

  @Test
  void noPagesAreOneRequestAndOneProblem() {
    server.on(address("MEX", 1), Reply.of(200, EMPTY));
    Reading<IndicatorTable> reading = bank().series(CODE).places("MEX").read();
    assertEquals(
        "[MEX"
            + TAIL
            + "the answer has no observation: BX.TRF.PWKR.CD.DT has none in the countries and years"
            + " that were asked for]",
        problems(reading));
    assertEquals(1, server.seen().size());
  }

  @Test
  void aMessageWithStatus200IsQuotedAndNotStored() {
    String message =
        "[{\"message\":[{\"id\":\"175\",\"key\":\"Invalid format\",\"value\":\"The indicator was"
            + " not found. It may have been deleted or archived.\"}]}]";
    server.on(address("MEX", 1), Reply.of(200, message));
    assertEquals(
        "[MEX"
            + TAIL
            + "the World Bank answered with a message ('The indicator was not found. It may have"
            + " been deleted or archived.')]",
        problems(bank().series(CODE).places("MEX").read()));
    assertThrows(
        DownloadException.class, () -> bank().offline().series(CODE).places("MEX").fetch());
  }

  @Test
  void xmlForJsonIsSaid() {
    String xml =
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<wb:error xmlns:wb=\"x\"><wb:message"
            + " id=\"105\" key=\"Service\">The service is unavailable</wb:message></wb:error>";
    server.on(address("MEX", 1), Reply.of(200, xml)).on(address("ESP", 1), Reply.of(200, "{}"));
    assertEquals(
        "[MEX"
            + TAIL
            + "this is the fault of a service in XML, expected a file of data; it says 'Service:"
            + " The service is unavailable']",
        problems(bank().series(CODE).places("MEX").read()));
    assertEquals(
        "[ESP"
            + TAIL
            + "the answer is not one of the World Bank's API: [{\"page\": …}, [{\"indicator\":"
            + " …}]]]",
        problems(bank().series(CODE).places("ESP").read()));
  }

  @Test
  void html400IsSaid() {
    server.on(
        address("MEX", 1),
        Reply.of(400, "<!DOCTYPE html><html><body><p>Request Error</p></body></html>"));
    assertEquals(
        "[MEX" + TAIL + "the server answered 400: expected 200 ('Request Error')]",
        problems(bank().series(CODE).places("MEX").read()));
  }

  @Test
  void manyPlacesAreAskedForInShortAddresses() {
    List<String> codes =
        List.of(Locale.getISOCountries()).stream()
            .map(code -> new Locale.Builder().setRegion(code).build())
            .map(Locale::getISO3Country)
            .filter(code -> !code.equals("TWN"))
            .sorted()
            .toList();
    assertEquals(248, codes.size());
    WorldBankQuery query = bank().series(CODE).places(codes.toArray(new String[0]));
    // 248 codes of three letters and a semicolon are 992 characters: one address.
    String one = String.join(";", codes);
    server.on(
        address(one, 1),
        page(
            1,
            1,
            "20000",
            248,
            "2026-07-13",
            codes.stream().map(code -> row(code, 2024, "1")).toArray(String[]::new)));
    assertEquals(248, query.read().orThrow().series().size());
  }

  @Test
  void withoutPlacesAllCountriesAndGroupsAreAskedFor() {
    String group =
        row("", 2024, "1400")
            .replace("\"id\":\"XX\",\"value\":\"y\"", "\"id\":\"XD\",\"value\":\"High income\"");
    String namibia =
        row("NAM", 2024, "3")
            .replace("\"id\":\"XX\",\"value\":\"y\"", "\"id\":\"NA\",\"value\":\"Namibia\"");
    server.on(address("all", 1), page(1, 1, "50", 2, "2026-07-13", group, namibia));
    IndicatorTable table = bank().series(CODE).read().orThrow();
    assertEquals(1400, table.series("HIC").at(2024));
    assertEquals(3, table.series("NAM").at(2024));
    assertEquals(1, table.places().size());
  }

  @Test
  void placesThatDoNotFitOneAddressAreAskedForInSeveral() {
    // A mirror whose own address leaves room for two codes.
    String mirror = "/" + "m".repeat(1_413 - server.uri("").toString().length());
    Reply first = page(1, 1, "50", 2, "2026-07-13", row("MEX", 2024, "1"), row("ESP", 2024, "2"));
    Reply second = page(1, 1, "50", 1, "2026-07-13", row("NAM", 2024, "3"));
    Reply newer = page(1, 1, "50", 1, "2026-10-01", row("NAM", 2024, "3"));
    String one = address("MEX;ESP", 1).replace("/v2", mirror);
    String other = address("NAM", 1).replace("/v2", mirror);
    server.on(one, first, first, first).on(other, second, newer, newer);
    WorldBankQuery query = bank().at(server.uri(mirror)).series(CODE).places("MEX", "ESP", "NAM");
    IndicatorTable table = query.read().orThrow();
    assertEquals(3, table.series().size());
    assertEquals(List.of(one, other), server.asked());
    assertTrue(
        query.fetch().stream().allMatch(file -> file.address().toString().length() <= 1_500));
    // Parts of two vintages are no table.
    server.time.pass(Duration.ofDays(2));
    assertTrue(
        problems(query.read())
            .contains("a part of the answer was changed since the other was fetched"));
  }

  @Test
  void yearsAreAskedForAndNothingOfAPlaceIsAProblem() {
    server.on(
        address("MEX;LMY", CODE, "&date=1990:2024", 1),
        page(1, 1, "50", 1, "2026-07-13", row("LMY", 2024, "64")));
    Reading<IndicatorTable> reading =
        bank().series(CODE).places("MEX", "LMY").years(1990, 2024).read();
    assertEquals(1, reading.value().aggregates().size());
    assertEquals(
        "[MEX;LMY/indicator/"
            + CODE
            + "?format=json&date=1990:2024&per_page=20000&page=1: the answer has nothing of Mexico,"
            + " which was asked for]",
        problems(reading));
  }

  @Test
  void anotherVintageThanExpectedIsAProblem() {
    server.on(address("MEX", 1), page(1, 1, "50", 1, "2026-10-01", row("MEX", 2024, "64")));
    WorldBankQuery query = bank().series(CODE).places("MEX");
    query.expectingVintage(LocalDate.of(2026, 10, 1)).read().orThrow();
    assertEquals(
        "[MEX" + TAIL + "the figures were updated 2026-10-01, expected those of 2026-07-13]",
        problems(query.expectingVintage(LocalDate.of(2026, 7, 13)).read()));
  }

  @Test
  void capitalInflowsAreThoseOfAFolder() {
    Map<WorldBankIndicator, String> figures =
        Map.of(
            WorldBankIndicator.REMITTANCES_RECEIVED, "64",
            WorldBankIndicator.FDI_NET_INFLOWS, "36",
            WorldBankIndicator.GDP, "1800",
            WorldBankIndicator.EXPORTS_PER_GDP, "50");
    for (WorldBankIndicator indicator : WorldBankDownload.indicators()) {
      String value = figures.getOrDefault(indicator, "");
      server.on(
          address("MEX", indicator.code(), "", 1),
          value.isEmpty()
              ? Reply.of(200, EMPTY)
              : page(1, 1, "50", 1, "2026-07-13", row(indicator.code(), "MEX", 2024, value)));
    }
    CapitalInflows mexico = bank().capitalInflows("Mexico");
    assertEquals(64, mexico.remittances().at(2024));
    assertEquals(36, mexico.foreignDirectInvestment().at(2024));
    assertEquals(900, mexico.exports().orElseThrow().at(2024));
    assertTrue(mexico.officialDevelopmentAssistance().isEmpty());
    // A second time nothing is asked.
    Reading<WorldBankDownload> download = bank().download("MEX");
    assertEquals(mexico, download.orThrow().capitalInflows("MEX"));
    assertEquals(WorldBankDownload.indicators().size(), server.seen().size());
  }

  @Test
  void aServiceThatCannotBeReachedIsNotAskedForEveryIndicator() {
    server.on(address("MEX", 1), Reply.of(500, "oops"));
    Reading<WorldBankDownload> reading = bank().download("MEX");
    assertEquals(
        "[MEX" + TAIL + "the server answered 500: expected 200 ('oops')]", problems(reading));
    assertTrue(reading.value().countries().isEmpty());
    assertEquals(11, bank().offline().download("MEX").problems().size());
  }

  @Test
  void questionsAreChecked() {
    WorldBank bank = WorldBank.withDefaults();
    Refusals.assertRefused(
        "code is 'SI.POV.GINI', expected one of WorldBankIndicator.known(); of others the unit has"
            + " to be said, by WorldBankIndicator.of",
        () -> bank.series("SI.POV.GINI"));
    assertEquals(
        "SI.POV.GINI of [MEX, CHI, LMY], 1990-2024",
        bank.series(WorldBankIndicator.of("SI.POV.GINI", "Gini index", SimpleUnit.INDEX))
            .places("MEX", "CHI", "LMY")
            .years(1990, 2024)
            .toString());
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class, () -> bank.series(CODE).places("MEX", "MXE"))
                .getMessage());
    assertTrue(message.startsWith("place is 'MXE', expected a country or group of the World Bank"));
    Refusals.assertRefused(
        "address http://example.org/: the scheme is http, expected https",
        () -> bank.at(java.net.URI.create("http://example.org/")));
  }
}
