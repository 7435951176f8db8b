package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

  @Test
  void anotherOptionIsRefused() {
    assertEquals(
        "java.lang.IllegalArgumentException: options are [--al], expected --all or none",
        assertThrows(IllegalArgumentException.class, () -> Headlines.main(new String[] {"--al"}))
            .toString());
  }
}
