package org.migrationeconomics.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControlProvider;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Runs the notebooks without a notebook: the cells of each in a JShell of its own, lines for the
 * kernel (which begin with a per cent sign) left out. What they print is written beside them, where
 * a test finds it again. Run in the folder of the project, after a notebook was changed:
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=Notebooks
 * </pre>
 */
public final class Notebooks {

  private static final String FOLDER = "examples/notebooks";
  private static final String NOTEBOOK = ".ipynb";

  private Notebooks() {}

  /**
   * Writes what every notebook prints.
   *
   * @param args nothing, or the folder of the notebooks
   * @throws IllegalArgumentException if there are more arguments, or the folder has no notebooks
   */
  public static void main(String[] args) {
    if (args.length > 1) {
      throw new IllegalArgumentException(
          "arguments are " + args.length + ", expected the folder of the notebooks or none");
    }
    try {
      for (Path notebook : in(Path.of(args.length == 0 ? FOLDER : args[0]))) {
        Files.writeString(printed(notebook), run(notebook));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The notebooks of a folder, by name. */
  static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "folder is '" + folder + "', expected the one of the notebooks, such as " + FOLDER);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(NOTEBOOK)).sorted().toList();
    }
  }

  /** The file with what a notebook prints. */
  static Path printed(Path notebook) {
    String name = String.valueOf(notebook.getFileName());
    return notebook.resolveSibling(name.substring(0, name.length() - NOTEBOOK.length()) + ".txt");
  }

  /**
   * Runs the cells of a notebook in their order. Each is followed by what it prints and, if its
   * last line is an expression, by the value of that, as in a notebook.
   */
  static String run(Path notebook) throws IOException {
    StringBuilder out = new StringBuilder();
    try (JShell shell =
        JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build()) {
      shell.addToClasspath(JShellStart.classPath());
      int number = 0;
      for (String cell : code(notebook)) {
        number++;
        String printed = evaluate(shell, notebook + ", cell " + number, withoutMagics(cell));
        if (!printed.isEmpty()) {
          out.append("[").append(number).append("]\n").append(printed).append("\n\n");
        }
      }
    }
    return out.toString();
  }

  private static String withoutMagics(String cell) {
    return cell.lines()
        .filter(line -> !line.startsWith("%"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static String evaluate(JShell shell, String name, String code) {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    PrintStream before = System.out;
    String value = "";
    try (PrintStream out = new PrintStream(seen, true, StandardCharsets.UTF_8)) {
      // The cells run in this process, and print where it prints.
      System.setOut(out);
      String rest = code;
      while (!rest.isEmpty()) {
        CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        if (!next.completeness().isComplete()) {
          throw new IllegalStateException(name + ": incomplete at: " + rest);
        }
        value = "";
        for (SnippetEvent event : shell.eval(next.source())) {
          check(shell, name, event);
          if (event.causeSnippet() == null && isExpression(event)) {
            value = String.valueOf(event.value());
          }
        }
        rest = next.remaining().strip();
      }
    } finally {
      System.setOut(before);
    }
    return (seen.toString(StandardCharsets.UTF_8) + value)
        .lines()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static boolean isExpression(SnippetEvent event) {
    return event.snippet().kind() == Snippet.Kind.EXPRESSION
        || event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  private static void check(JShell shell, String name, SnippetEvent event) {
    if (event.status() == Snippet.Status.REJECTED) {
      String why =
          shell
              .diagnostics(event.snippet())
              .map(diagnostic -> diagnostic.getMessage(null))
              .collect(Collectors.joining("\n"));
      throw new IllegalStateException(name + ": " + event.snippet().source() + "\n" + why);
    }
    if (event.exception() != null) {
      throw new IllegalStateException(name + ": " + event.snippet().source(), event.exception());
    }
  }

  /** The code cells of a notebook, in their order. */
  static List<String> code(Path notebook) throws IOException {
    List<String> code = new ArrayList<>();
    if (json(notebook).get("cells") instanceof List<?> cells) {
      for (Object cell : cells) {
        if (cell instanceof Map<?, ?> map && "code".equals(map.get("cell_type"))) {
          code.add(text(Objects.requireNonNullElse(map.get("source"), "")));
        }
      }
    }
    return code;
  }

  /** A text as notebooks keep it: whole, or as a list of its lines. */
  static String text(Object source) {
    return source instanceof List<?> lines
        ? lines.stream().map(String::valueOf).collect(Collectors.joining())
        : String.valueOf(source);
  }

  /** A notebook as maps and lists; all other values as texts. */
  static Map<?, ?> json(Path notebook) throws IOException {
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(notebook))) {
      parser.nextToken();
      if (value(parser) instanceof Map<?, ?> map) {
        return map;
      }
    }
    throw new IllegalArgumentException("notebook is " + notebook + ", expected one JSON object");
  }

  private static Object value(JsonParser parser) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        map.put(name, value(parser));
      }
      return map;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return String.valueOf(parser.getString());
  }
}
