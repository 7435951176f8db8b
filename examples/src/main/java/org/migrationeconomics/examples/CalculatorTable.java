package org.migrationeconomics.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes {@code CALCULATORS.md}, which leads from a question to a calculator, from the table that
 * the package page of the calculators holds, and the file of the same table that {@link
 * org.migrationeconomics.calculators.Catalogue} searches. Run in the folder of the project:
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=CalculatorTable
 * </pre>
 */
public final class CalculatorTable {

  static final String FILE = "CALCULATORS.md";

  static final String CATALOGUE =
      "calculators/src/main/resources/org/migrationeconomics/calculators/catalogue.tsv";

  private static final String PAGE =
      "calculators/src/main/java/org/migrationeconomics/calculators/package-info.java";
  private static final Pattern THEME_OR_ROW =
      Pattern.compile(
          "<h2>(?<theme>[^<]+)</h2>|<tr><td>(?<question>.*?)</td>\\s*<td>(?<calculator>.*?)</td>"
              + "\\s*<td>(?<input>.*?)</td></tr>",
          Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("\\{@link (org\\.migrationeconomics\\.(\\w+)\\.[\\w.]+)}");

  private CalculatorTable() {}

  /**
   * Writes the files.
   *
   * @param args nothing, or the folder of the project
   * @throws IllegalArgumentException if there are more arguments, or the folder is another
   */
  public static void main(String[] args) {
    if (args.length > 1) {
      throw new IllegalArgumentException(
          "arguments are " + args.length + ", expected the folder of the project or none");
    }
    Path project = Path.of(args.length == 0 ? "" : args[0]);
    try {
      Files.writeString(project.resolve(FILE), markdown(project));
      Path catalogue = project.resolve(CATALOGUE);
      Files.createDirectories(catalogue.resolveSibling(""));
      Files.writeString(catalogue, catalogue(project));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table of a project, as the file has it. */
  static String markdown(Path project) throws IOException {
    Matcher found = page(project);
    StringBuilder text =
        new StringBuilder(
            """
            # Which calculator answers which question

            Each is made with `withDefaults()` and asked with `calculate(…)`; formulas are static methods that take numbers.
            This file is made by `mvn -q compile -Pexample -Dexample=CalculatorTable` from the
            """);
    text.append("[package page](").append(PAGE).append(") of the calculators.\n");
    while (found.find()) {
      if (found.group("theme") != null) {
        text.append("\n## ").append(found.group("theme")).append("\n\n");
        text.append("| question | calculator | what goes in |\n|---|---|---|\n");
      } else {
        text.append("| ").append(found.group("question"));
        text.append(" | ").append(linked(found.group("calculator")));
        text.append(" | ").append(linked(found.group("input"))).append(" |\n");
      }
    }
    return text.toString();
  }

  /** The same table with tabs between its cells, links as the page has them. */
  static String catalogue(Path project) throws IOException {
    Matcher found = page(project);
    StringBuilder text = new StringBuilder("theme\tquestion\tcalculator\twhat goes in\n");
    String theme = "";
    while (found.find()) {
      if (found.group("theme") != null) {
        theme = found.group("theme");
      } else {
        String[] cells = {
          theme, found.group("question"), found.group("calculator"), found.group("input")
        };
        for (int c = 0; c < cells.length; c++) {
          text.append(c == 0 ? "" : "\t").append(cells[c].replaceAll("\\s+", " "));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static Matcher page(Path project) throws IOException {
    Path page = project.resolve(PAGE);
    if (!Files.exists(page)) {
      throw new IllegalArgumentException(
          "folder is '" + project + "', expected that of the project, with " + PAGE);
    }
    return THEME_OR_ROW.matcher(Files.readString(page).replaceAll("\\n \\*", "\n"));
  }

  /** Links of Javadoc become links to sources. */
  private static String linked(String cell) {
    return LINK.matcher(cell)
        .replaceAll(
            link -> {
              String type = link.group(1);
              return "[`%s`](%s/src/main/java/%s.java)"
                  .formatted(
                      type.substring(type.lastIndexOf('.') + 1),
                      link.group(2),
                      type.replace('.', '/'));
            });
  }
}
