package org.migrationeconomics.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which calculator answers which question: the table that the package page of the calculators
 * holds, for whoever shows it in another form. There is no other list.
 *
 * @param entries a question each, in the order of the page
 */
public record Catalogue(List<Entry> entries) {

  /** The package page, below the folder of the project. */
  public static final String PAGE =
      "calculators/src/main/java/org/migrationeconomics/calculators/package-info.java";

  private static final Pattern THEME_OR_ROW =
      Pattern.compile(
          "<h2>(?<theme>[^<]+)</h2>|<tr><td>(?<question>.*?)</td>\\s*<td>(?<calculator>.*?)</td>"
              + "\\s*<td>(?<input>.*?)</td></tr>",
          Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\{@link ([\\w.]+)}");

  /** The entries are copied. */
  public Catalogue {
    entries = List.copyOf(entries);
  }

  /**
   * A line of the table.
   *
   * @param theme the heading that it stands under: Remittances
   * @param question what a person asks
   * @param calculator the full name of the class that answers
   * @param input what goes in, with links of Javadoc to the types
   */
  public record Entry(String theme, String question, String calculator, String input) {

    /**
     * The name of the calculator without its package.
     *
     * @return the simple name
     */
    public String name() {
      return calculator.substring(calculator.lastIndexOf('.') + 1);
    }
  }

  /**
   * Reads the table of a project.
   *
   * @param project its folder
   * @return the catalogue
   * @throws IOException if the page cannot be read
   * @throws IllegalArgumentException if the folder is another
   */
  public static Catalogue read(Path project) throws IOException {
    Path page = project.resolve(PAGE);
    if (!Files.exists(page)) {
      throw new IllegalArgumentException(
          "folder is '" + project + "', expected that of the project, with " + PAGE);
    }
    return of(Files.readString(page));
  }

  /**
   * Reads the table from the text of the page.
   *
   * @param page the source of the package page
   * @return the catalogue
   * @throws IllegalArgumentException if a row stands above all headings, or links no calculator
   */
  public static Catalogue of(String page) {
    List<Entry> entries = new ArrayList<>();
    Optional<String> theme = Optional.empty();
    Matcher found = THEME_OR_ROW.matcher(page.replaceAll("\\n \\*", "\n"));
    while (found.find()) {
      if (found.group("theme") != null) {
        theme = Optional.of(found.group("theme"));
      } else {
        String question = found.group("question");
        Matcher link = LINK.matcher(found.group("calculator"));
        if (theme.isEmpty() || !link.find()) {
          throw new IllegalArgumentException(
              "row is '" + question + "', expected a heading above it and a link to a calculator");
        }
        entries.add(new Entry(theme.get(), question, link.group(1), found.group("input")));
      }
    }
    return new Catalogue(entries);
  }
}
