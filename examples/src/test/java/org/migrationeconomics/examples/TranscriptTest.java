package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * JShell transcripts, word by word. A transcript is what a user would see: lines after {@code
 * jshell>} are typed, all others are JShell's answer. The same text has to come on every JDK. Stack
 * frames are left out: their line numbers are nobody's promise.
 */
class TranscriptTest {

  private static final Path FOLDER = Path.of("src/test/resources/transcripts");
  private static final Path README = Path.of("../README.md");
  private static final Pattern MARKDOWN = Pattern.compile("```jshell\\n(.*?)```", Pattern.DOTALL);
  private static final String PROMPT = "jshell> ";
  private static final String CONTINUED = "   ...> ";

  @TestFactory
  List<DynamicTest> transcriptsComeTrue() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String golden = Files.readString(file);
        tests.add(
            DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> replay(golden)));
      }
    }
    Matcher block = MARKDOWN.matcher(Files.readString(README));
    while (block.find()) {
      String golden = block.group(1);
      tests.add(DynamicTest.dynamicTest("README.md", () -> replay(golden)));
    }
    assertFalse(tests.isEmpty(), "there are transcripts");
    return tests;
  }

  private static void replay(String transcript) throws Exception {
    String golden = normalised(transcript);
    String typed =
        golden
            .lines()
            .filter(line -> line.startsWith(PROMPT) || line.startsWith(CONTINUED))
            .map(line -> line.substring(PROMPT.length()))
            .collect(Collectors.joining("\n", "", "\n/exit\n"));
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(seen, true, StandardCharsets.UTF_8);
    PrintStream before = System.out;
    int status;
    try {
      // The code runs in this process, and what it prints goes where this process prints.
      System.setOut(out);
      status =
          JShellStart.start(
              JavaShellToolBuilder.builder()
                  .in(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), null)
                  .out(out)
                  .err(out),
              new HashMap<>());
    } finally {
      System.setOut(before);
    }
    String text = seen.toString(StandardCharsets.UTF_8);
    int start = text.indexOf(PROMPT);
    int end = text.lastIndexOf(PROMPT + "/exit");
    assertEquals(
        golden,
        normalised(start < 0 || end < 0 ? text : text.substring(start, end)),
        "status " + status);
  }

  private static String normalised(String text) {
    return text.lines()
        .filter(line -> !line.matches("\\|\\s+at .*"))
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
