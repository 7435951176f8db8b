package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;

/** What JShell keeps from one session to the next. */
class JShellStartTest {

  private static String session(Map<String, String> settings, String typed) throws Exception {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(seen, true, StandardCharsets.UTF_8);
    int status =
        JShellStart.start(
            JavaShellToolBuilder.builder()
                .in(
                    new ByteArrayInputStream(
                        (typed + "\n/exit\n").getBytes(StandardCharsets.UTF_8)),
                    null)
                .out(out)
                .err(out),
            settings);
    assertEquals(0, status);
    return seen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void valuesAreShownToTheEndAndTheUsersSettingsAreKept() throws Exception {
    Map<String, String> settings = new HashMap<>(Map.of("EDITOR", "vim", "HISTORY_LINE_0", "1"));
    String seen = session(settings, "var text = \"x\".repeat(900)");
    assertTrue(seen.contains("text ==> \"" + "x".repeat(900) + "\""), seen);
    assertEquals("vim", settings.get("EDITOR"));
    List<String> history =
        settings.keySet().stream()
            .filter(key -> key.startsWith("HISTORY_LINE_"))
            .sorted()
            .map(settings::get)
            .toList();
    assertEquals(List.of("1", "var text = \"x\".repeat(900)", "/exit"), history);
  }

  /** JShell itself would only say so and go on without what it refuses. */
  @Test
  void theStartUpHasNoErrors() throws Exception {
    String seen = session(new HashMap<>(), "/list -start");
    assertEquals(
        List.of(),
        Arrays.stream(seen.split("\n")).filter(line -> line.contains("Error")).toList(),
        seen);
    assertTrue(seen.contains("void help(String words)") && seen.contains("void help()"), seen);
  }
}
