package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Notebooks run from the first cell to the last, anywhere, and print what stands beside them; each
 * is kept as it was before anybody ran it.
 */
class NotebooksTest {

  private static final Path FOLDER = Path.of("notebooks");
  private static final Pattern VERSION =
      Pattern.compile(
          "<artifactId>migration-economics-parent</artifactId>\\s*<version>([^<]+)</version>");

  @TestFactory
  List<DynamicTest> cellsPrintWhatStandsBesideThem() throws IOException {
    List<Path> notebooks = Notebooks.in(FOLDER);
    assertTrue(notebooks.size() >= 6, notebooks::toString);
    return notebooks.stream()
        .map(
            notebook ->
                DynamicTest.dynamicTest(
                    String.valueOf(notebook.getFileName()),
                    () ->
                        assertEquals(
                            Files.readString(Notebooks.printed(notebook)),
                            Notebooks.run(notebook),
                            "if it should be so, this writes it anew in the folder of the project:"
                                + " mvn -q compile -Pexample -Dexample=Notebooks")))
        .toList();
  }

  @Test
  void nothingPrintedBelongsToANotebookThatIsGone() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (Path notebook : Notebooks.in(FOLDER)) {
      expected.add(String.valueOf(Notebooks.printed(notebook)));
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          expected,
          files
              .map(String::valueOf)
              .filter(file -> file.endsWith(".txt"))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void theFirstCellFetchesThisVersionAndNoOtherSpeaksToTheKernel() throws IOException {
    Matcher pom = VERSION.matcher(Files.readString(Path.of("..", "pom.xml")));
    assertTrue(pom.find(), "the version of the project");
    for (Path notebook : Notebooks.in(FOLDER)) {
      List<String> code = Notebooks.code(notebook);
      for (String line : code.get(0).lines().toList()) {
        assertTrue(
            line.matches(
                "%maven org\\.migrationeconomics:migration-economics(-\\w+)?:"
                    + Pattern.quote(pom.group(1))),
            notebook + ": " + line);
      }
      for (String cell : code.subList(1, code.size())) {
        assertFalse(cell.contains("%maven") || cell.contains("%classpath"), notebook + ": " + cell);
      }
    }
  }

  @Test
  void noneKeepsTracesOfAMachine() throws IOException {
    for (Path notebook : Notebooks.in(FOLDER)) {
      Map<?, ?> json = Notebooks.json(notebook);
      assertEquals(
          Map.of(
              "kernelspec", Map.of("display_name", "Java", "language", "java", "name", "java"),
              "language_info", Map.of("name", "java")),
          json.get("metadata"),
          notebook::toString);
      assertEquals(
          List.of("4", "5"), List.of(json.get("nbformat"), json.get("nbformat_minor")), "format");
      Set<Object> ids = new HashSet<>();
      int texts = 0;
      for (Object each : (List<?>) Objects.requireNonNull(json.get("cells"))) {
        Map<?, ?> cell = (Map<?, ?>) each;
        assertTrue(ids.add(cell.get("id")), () -> notebook + ": " + cell.get("id") + " twice");
        assertEquals(Map.of(), cell.get("metadata"), notebook::toString);
        if ("code".equals(cell.get("cell_type"))) {
          assertEquals(List.of(), cell.get("outputs"), notebook::toString);
          assertEquals("null", cell.get("execution_count"), notebook::toString);
        } else {
          texts++;
        }
      }
      assertTrue(texts >= 5, notebook + " has " + texts + " texts between its cells");
    }
  }

  private static Path notebook(Path folder, String... cells) throws IOException {
    String code =
        Stream.of(cells)
            .map(cell -> "{\"cell_type\": \"code\", \"source\": " + cell + "}")
            .collect(Collectors.joining(",", "{\"cells\": [", "]}"));
    return Files.writeString(folder.resolve("own.ipynb"), code);
  }

  @Test
  void aCellShowsWhatItPrintsAndTheValueOfItsLastLine(@TempDir Path folder) throws IOException {
    Path own =
        notebook(
            folder,
            "\"%maven a:b:c\"",
            "[\"var a = 1;\\n\", \"System.out.println(\\\"seen\\\");\\n\", \"a + 1\"]",
            "\"2 + 2; var b = 3;\"",
            "\"a\"",
            "\"void nothing() {}\\nnothing()\"");
    Notebooks.main(new String[] {folder.toString()});
    assertEquals(
        """
        [2]
        seen
        2

        [4]
        1

        """,
        Files.readString(Notebooks.printed(own)));
  }

  @Test
  void whatDoesNotRunIsNamed(@TempDir Path folder) throws IOException {
    for (String broken :
        List.of("\"int a = \\\"text\\\";\"", "\"throw new Error();\"", "\"if (true) {\"")) {
      Path own = notebook(folder, "\"int b = 1;\"", broken);
      String message =
          assertThrows(IllegalStateException.class, () -> Notebooks.run(own), broken).toString();
      assertTrue(message.contains(": " + own + ", cell 2: "), message);
    }
    Path list = Files.writeString(folder.resolve("list.ipynb"), "[]");
    assertThrows(IllegalArgumentException.class, () -> Notebooks.code(list));
    assertThrows(IllegalArgumentException.class, () -> Notebooks.main(new String[2]));
    String[] nowhere = {folder.resolve("nowhere").toString()};
    assertThrows(IllegalArgumentException.class, () -> Notebooks.main(nowhere));
  }
}
