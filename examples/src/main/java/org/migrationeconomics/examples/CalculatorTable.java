package org.migrationeconomics.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    Catalogue catalogue = Catalogue.read(project);
    StringBuilder text =
        new StringBuilder(
            """
            # Which calculator answers which question

            Each is made with `withDefaults()` and asked with `calculate(…)`; formulas are static methods that take numbers.
            This file is made by `mvn -q compile -Pexample -Dexample=CalculatorTable` from the
            """);
    text.append("[package page](").append(Catalogue.PAGE).append(") of the calculators.\n");
    String theme = "";
    for (Catalogue.Entry entry : catalogue.entries()) {
      if (!entry.theme().equals(theme)) {
        theme = entry.theme();
        text.append("\n## ").append(theme).append("\n\n");
        text.append("| question | calculator | what goes in |\n|---|---|---|\n");
      }
      text.append("| ").append(entry.question());
      text.append(" | ").append(linked("{@link " + entry.calculator() + "}"));
      text.append(" | ").append(linked(entry.input())).append(" |\n");
    }
    return text.toString();
  }

  /** The same table with tabs between its cells, links as the page has them. */
  static String catalogue(Path project) throws IOException {
    StringBuilder text = new StringBuilder("theme\tquestion\tcalculator\twhat goes in\n");
    for (Catalogue.Entry entry : Catalogue.read(project).entries()) {
      String calculator = "{@link " + entry.calculator() + "}";
      text.append(
          String.join("\t", List.of(entry.theme(), entry.question(), calculator, entry.input()))
              .replaceAll("[\\s&&[^\t]]+", " "));
      text.append('\n');
    }
    return text.toString();
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
