package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.examples.Printed.assertShows;
import static org.migrationeconomics.examples.Printed.printed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees first. */
class HeadlinesTest {

  @Test
  void bothQuestionsAreAnsweredInASentence() {
    String text = printed(Headlines::print);
    assertShows(
        text,
        "\n\nOf the 7,515,398 people of Catalonia on 1 January 2012, 1,137,627 (15.1 %) are owed to"
            + " the migration of 2000-2011: 1,111,674 who came and 25,953 born to them.\n\n",
        "\n\nRemittances to Mexico have exceeded direct investment since 2019; in 2024 they were"
            + " 1.487 times as large.\n\n",
        "in 4 of 5 places: India, Morocco, Philippines and El Salvador; not in Mexico (9 of 24).",
        "60.7 % of the people of 1985",
        "2023 66,238 30,683 2.159 35,555 yes");
    assertTrue(text.lines().count() < 50, "a screen, not " + text.lines().count() + " lines");
  }

  @Test
  void theWholeTablesFollowIfWanted() {
    assertShows(
        printed(out -> Headlines.print(out, "--all")),
        "1,137,627 (15.1 %) are owed",
        "2000-2011 6,174,547 229,177 1,111,674 0 1,340,851 17.1 82.9",
        "2012 7,515,398 6,377,771 1,111,674 25,953 0 15.14",
        "The accounts close to the person.",
        "2,360,000",
        "60.3",
        "Remittances versus FDI, Mexico 1990-2024, sustained since 2019",
        "2003 16,654 18,158 0.917 -1,504 no ",
        "2023 66,238 30,683 2.159 35,555 yes",
        "[1990, 2006, 2009, 2011-2012]",
        "4 of 5 places");
  }

  @Test
  void theReadmeShowsTheRealOutput() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Headlines.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    String readme = Files.readString(Path.of("..").resolve("README.md"));
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(readme.contains("```text\n" + text + "```\n"), "not in the README:\n" + text);
  }

  private static String ofCountry(Path folder, String... args) {
    return printed(
        out -> Headlines.print(out, SpainFromTodayTest.offline(folder.resolve("none")), args));
  }

  private static void inflows(Path folder) throws IOException {
    String head = "Country Name,Country Code,Year,Value\n";
    Files.writeString(
        folder.resolve("bx.trf.pwkr.cd.dt.csv"),
        head + "Spain,ESP,2022,1000000\nSpain,ESP,2023,3000000\n");
    Files.writeString(
        folder.resolve("bx.klt.dinv.cd.wd.csv"),
        head + "Spain,ESP,2022,2000000\nSpain,ESP,2023,2000000\n");
  }

  @Test
  void ofACountryInAFolder(@TempDir Path folder) throws IOException {
    InventedProspects.write(folder, 724, "ESP,ES", "Spain", "51.000");
    inflows(folder);
    String text = ofCountry(folder, "Spain", folder.toString());
    assertShows(
        text,
        "1. HOW MUCH OF A POPULATION IS OWED TO MIGRATION?\n\n"
            + "Of the 10,302,000 people of Spain on 1 January 2023, 256,717 (2.5 %) are owed to"
            + " migration since 1 January 2022",
        "2023-01-01 10,302,000 10,045,283 256,052 666 2.5",
        "2. DO REMITTANCES EXCEED FOREIGN DIRECT INVESTMENT?\n\nRemittances to Spain",
        "2023 3,000,000 2,000,000 1.500");
    assertFalse(text.contains("Left out") || text.contains("Catalonia"), text);
    assertShows(
        ofCountry(folder, "--all", "ESP", folder.toString(), "--fetch"),
        "Not fetched: https://population.un.org/files/WPP2024_Population1January",
        "Of the 10,302,000 people of Spain",
        "Not fetched: https://api.worldbank.org",
        "2023 3,000,000 2,000,000 1.500",
        "Exceeding before that, without lasting: []");
  }

  @Test
  void aQuestionWithoutFilesStaysOpen(@TempDir Path folder) throws IOException {
    inflows(folder);
    assertShows(
        ofCountry(folder, "Spain", folder.toString()),
        "OWED TO MIGRATION?\n\nNo answer: there is no history in the folder: ",
        "2023 3,000,000 2,000,000 1.500");
    assertRefuses(
        "neither question has an answer for Portugal: there is no history in the folder",
        "Portugal",
        folder.toString());
    assertRefuses("the client is offline", "Spain", "--fetch");
  }

  @Test
  void whatIsAskedForHasToBeWhole(@TempDir Path folder) {
    assertRefuses(
        "arguments are [Spain], expected none, --all, or a country and a folder", "Spain");
    assertRefuses("expected none, --all, or a country and a folder", folder.toString());
    assertRefuses("argument is 'Atlantis', expected a country", "Atlantis", folder.toString());
    assertRefuses("arguments are [Spain, --al], expected none", "Spain", "--al");
  }

  private static void assertRefuses(String message, String... args) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> ofCountry(Path.of("no-such-folder"), args));
    assertTrue(refused.toString().contains(message), refused.toString());
  }

  @Test
  void anotherOptionIsRefused() {
    assertEquals(
        "java.lang.IllegalArgumentException: arguments are [--al], expected none, --all, or a"
            + " country and a folder or --fetch or both",
        assertThrows(IllegalArgumentException.class, () -> Headlines.main(new String[] {"--al"}))
            .toString());
  }
}
