package org.migrationeconomics.examples.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The evidence as a user runs it. */
class EvidenceTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return EvidenceTable.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void everyFigureIsReproduced() {
    int status = run("--csv");
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(
        "id,quantity,source,published,computed,difference,tolerance,verdict", lines.get(0));
    List<String> off = lines.stream().filter(line -> line.endsWith(",out")).toList();
    assertEquals(List.of(), off);
    assertEquals(0, status);
    boolean wholeFiles = !System.getProperty("migration.data", "").isEmpty();
    long waiting = lines.stream().filter(line -> line.endsWith(",needs data")).count();
    assertEquals(
        wholeFiles, waiting == 0, "rows that need whole files wait for them and for nothing else");
  }

  @Test
  void theTableIsForPeople() {
    assertEquals(0, run());
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.startsWith("Published figures and what the library computes\n"), text);
    assertTrue(text.contains("reproduction.idescat2000-2011.natural"), text);
    assertTrue(
        text.stripTrailing().matches("(?s).*\\d+ figures: \\d+ ok, 0 out, \\d+ needs data"), text);
  }

  @Test
  void wrongOptionsAreNamed() {
    assertEquals(2, run("--cvs"));
    assertEquals(
        "option is '--cvs', expected --csv or --data DIR\n", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertEquals(2, run("--data", "no/such/folder"));
    assertEquals(
        "--data is 'no/such/folder', expected a folder that exists\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void everyThemeHasEvidence() {
    run("--csv");
    String text = out.toString(StandardCharsets.UTF_8);
    for (String theme : List.of("reproduction.", "remittance.")) {
      assertTrue(text.contains("\n" + theme), theme);
    }
  }
}
