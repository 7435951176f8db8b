package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.migrationeconomics.examples.Printed.assertShows;
import static org.migrationeconomics.examples.Printed.printed;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.data.service.DownloadException;
import org.migrationeconomics.data.service.Eurostat;
import org.migrationeconomics.data.service.FileClient;
import org.migrationeconomics.data.service.WorldBank;

/** The example on files in the layouts of today, with invented figures. */
class SpainFromTodayTest {

  private static final String IMMIGRANTS =
      """
      freq,citizen,agedef,age,unit,sex,geo\\TIME_PERIOD\t2022 \t2023 \t2024\s
      A,TOTAL,COMPLET,TOTAL,NR,T,ES\t900 \t1000 p\t:\s
      A,TOTAL,REACH,TOTAL,NR,T,ES\t901 \t1001 \t:\s
      A,FOR,COMPLET,TOTAL,NR,T,ES\t800 \t880 \t:\s
      A,ES,COMPLET,TOTAL,NR,T,ES\t100 \t120 \t:\s
      A,CO,COMPLET,TOTAL,NR,T,ES\t300 \t400 \t:\s
      A,VE,COMPLET,TOTAL,NR,T,ES\t200 \t150 \t:\s
      A,MA,COMPLET,TOTAL,NR,T,ES\t50 \t: c\t:\s
      """;

  /** What only a whole table has. */
  private static final String OTHERS =
      """
      A,CO,COMPLET,TOTAL,NR,F,ES\t150 \t199 \t:\s
      A,CO,COMPLET,TOTAL,NR,T,PT\t7 \t8 \t9\s
      """;

  private static final String RESIDENTS =
      """
      STRUCTURE,STRUCTURE_ID,freq,citizen,age,unit,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
      dataflow,ESTAT:MIGR_POP1CTZ(1.0),A,MA,TOTAL,NR,T,ES,2024,90,,
      dataflow,ESTAT:MIGR_POP1CTZ(1.0),A,RO,TOTAL,NR,T,ES,2024,60,,
      """;

  private static final String STRUCTURE =
      "{\"version\":\"2.0\",\"class\":\"dataset\",\"source\":\"ESTAT\",\"value\":{\"0\":1000},"
          + "\"id\":[\"freq\",\"citizen\",\"agedef\",\"age\",\"unit\",\"sex\",\"geo\",\"time\"],"
          + "\"size\":[1,1,1,1,1,1,1,1],\"dimension\":{}}";

  @TempDir private Path folder = Path.of("");

  /** Services that never connect, and have nothing stored. */
  static Services offline(Path cache) {
    FileClient client = FileClient.withDefaults().withCache(cache).offline();
    return new Services(
        client,
        URI.create("https://population.un.org/files/"),
        Eurostat.withDefaults().with(client),
        WorldBank.withDefaults().with(client),
        2026);
  }

  private String print(String... args) {
    return printed(out -> SpainFromToday.print(out, offline(folder.resolve("none")), args));
  }

  /** Two thousand more at every age a year later, where one in a hundred has died. */
  private void spain() throws IOException {
    InventedProspects.write(folder, 724, "ESP,ES", "Spain", "51.000");
  }

  @Test
  void whoTheGrowthIsOwedTo() throws IOException {
    spain();
    Files.writeString(folder.resolve("estat_migr_imm1ctz.tsv"), IMMIGRANTS + OTHERS);
    Files.writeString(folder.resolve("migr_pop1ctz_linear_2_0.csv"), RESIDENTS);
    String text = print(folder.toString());
    assertShows(
        text,
        "Of the 10,302,000 people of Spain on 1 January 2023, 256,717 (2.5 %) are owed to migration"
            + " since 1 January 2022: 256,052 directly and 666 by descendants.",
        "The population changed by +202,000 in that time: +256,717 by migration and -54,717"
            + " without it.",
        "2023-01-01 10,302,000 10,045,283 256,052 666 2.5",
        "births owed to migration B - B(N) 671.7",
        "\nSpain 2022-2023, estimates, ",
        "death rates are deaths over the mean of both populations",
        "Immigrants of 2023, Spain: the largest countries of citizenship\n",
        "Colombia 400 40.0\n Venezuela 150 15.0\n Spain 120 12.0\nShares of all, 1,000 persons.",
        "Countries without a figure: Morocco.",
        "TOTAL 1,000 100.0 p\n FOR 880 88.0",
        "Residents on 1 January of 2024, Spain: the largest countries of citizenship\n",
        "Morocco 90 60.0\n Romania 60 40.0",
        "Shares of the sum of the countries, 150 persons: the table has no total.");
    assertFalse(text.contains("Left out"), text);
  }

  @Test
  void ofAnotherCountryThatPeopleLeave() throws IOException {
    InventedProspects.write(folder, 620, "PRT,PT", "Portugal", "49.000");
    Files.writeString(folder.resolve("estat_migr_imm1ctz.tsv"), IMMIGRANTS + OTHERS);
    assertShows(
        print("Portugal", folder.toString()),
        "Without migration since 1 January 2022, Portugal would have had 145,278 more people on 1"
            + " January 2023 than its 9,898,000 (1.5 %): -145,056 directly and -222 by"
            + " descendants.\n",
        "Immigrants of 2024, Portugal",
        "Colombia 9 100.0",
        "There is no file of Eurostat's table migr_pop1ctz.");
  }

  @Test
  void whatItWants() {
    assertShows(
        print(),
        "This wants a folder with WPP2024_Population1JanuaryBySingleAgeSex_Medium_1950-2023.csv.gz",
        "https://population.un.org/wpp/",
        "migr_imm1ctz",
        "https://ec.europa.eu/eurostat/databrowser/",
        "--fetch");
    assertEquals(1, print("Portugal").lines().count());
  }

  @Test
  void whatCannotBe() throws IOException {
    spain();
    String nowhere = folder.resolve("nowhere").toString();
    assertRefuses("expected a country, such as Spain or ESP, or a folder", nowhere);
    assertRefuses("there is no such folder", "Spain", nowhere);
    assertRefuses("there is no history in the folder", "Portugal", folder.toString());
    assertRefuses("arguments are 4, expected at most", "a", "b", "c", "d");
    DownloadException refused = assertThrows(DownloadException.class, () -> print("--fetch"));
    assertTrue(refused.toString().contains("the client is offline"), refused.toString());
    assertShows(
        print("Spain", folder.toString(), "--fetch"),
        "Not fetched: https://population.un.org/files/WPP2024_Population1January",
        "The figures are those of the folder instead.\n\nOf the 10,302,000 people of Spain");
  }

  private void assertRefuses(String message, String... args) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> print(args));
    assertTrue(refused.toString().contains(message), refused.toString());
  }

  /** What is later than this year is no history. */
  @Test
  void noHistoryOfTomorrow() throws IOException {
    spain();
    Services then = offline(folder.resolve("none"));
    Services earlier =
        new Services(then.files(), then.prospects(), then.eurostat(), then.bank(), 2022);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> printed(out -> SpainFromToday.print(out, earlier, folder.toString())));
    assertTrue(refused.toString().contains("there is no history"), refused.toString());
  }

  @Test
  void textTablesEndThisYearToo() {
    String data = System.getProperty("migration.data", "");
    assumeTrue(!data.isEmpty(), "whole public files are not given");
    assertShows(
        print("Spain", Path.of(data, "wpp2019").toString()),
        " people of Spain on 1 July 2025, ",
        "since 1 July 1950: ",
        "\nSpain 1950-2025, estimates and medium variant");
  }

  /** The same figures, handed out by a server on this machine, whose two names are two hosts. */
  @Test
  void fetched() throws IOException {
    spain();
    Set<String> asked = Collections.synchronizedSet(new TreeSet<>());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String question = exchange.getRequestURI().toString();
          asked.add(question);
          Path file =
              folder.resolve(
                  question
                      .replace("/wpp/", "")
                      .replace(".gz", "")
                      .replace("Fertility_by_Age5", "Fertility_by_Age1"));
          byte[] answer =
              question.startsWith("/wpp/")
                  ? Files.readAllBytes(file)
                  : (question.contains("/statistics/") ? STRUCTURE : IMMIGRANTS)
                      .getBytes(StandardCharsets.UTF_8);
          boolean known = !question.contains("pop1ctz");
          exchange.sendResponseHeaders(known ? 200 : 404, known ? answer.length : -1);
          if (known) {
            exchange.getResponseBody().write(answer);
          }
          exchange.close();
        });
    server.start();
    try {
      FileClient client =
          FileClient.withDefaults().withCache(folder.resolve("cache")).withHttpOnLoopback();
      int port = server.getAddress().getPort();
      Services services =
          new Services(
              client,
              URI.create("http://127.0.0.1:" + port + "/wpp/"),
              Eurostat.withDefaults().with(client).at(URI.create("http://localhost:" + port)),
              WorldBank.withDefaults().with(client.offline()),
              2026);
      assertShows(
          printed(out -> SpainFromToday.print(out, services, "--fetch")),
          "Of the 10,302,000 people of Spain on 1 January 2023, 256,717 (2.5 %)",
          "Immigrants of 2023, Spain",
          "Colombia 400 40.0",
          "Eurostat's table migr_pop1ctz has no figures of Spain",
          "Left out: http://localhost:" + port + "/statistics/1.0/data/migr_pop1ctz");
      assertTrue(
          asked.contains("/sdmx/2.1/data/migr_imm1ctz/...TOTAL..T.ES?format=TSV&compressed=true"),
          asked.toString());
      assertEquals(7, asked.size(), asked.toString());
    } finally {
      server.stop(0);
    }
  }
}
