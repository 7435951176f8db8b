package org.migrationeconomics.calculators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Which calculator answers which question: the table of the {@linkplain
 * org.migrationeconomics.calculators package page}, to be searched.
 *
 * <pre>
 *   Catalogue.all().about("wage gap").lines()
 * </pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param title what it is a catalogue of
 * @param entries the questions, in the order of the package page or of how well they match
 */
public record Catalogue(String title, List<Entry> entries) implements Tabular {

  private static final String FILE = "catalogue.tsv";
  private static final String HEAD = "theme\tquestion\tcalculator\twhat goes in";
  private static final Pattern LINK = Pattern.compile("\\{@link ([\\w.]+)}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern PLURAL = Pattern.compile("^(.{3,})s$");

  /**
   * A question and what answers it.
   *
   * <p>Immutable and thread-safe.
   *
   * @param theme what the question belongs to, such as {@code Remittances}
   * @param question one sentence that ends with a question mark
   * @param type the full name of the calculator, or of the class of formulas
   * @param inputs what goes in, in words and simple names of types
   * @param inputTypes the full names of the types that go in
   */
  public record Entry(
      String theme, String question, String type, String inputs, List<String> inputTypes) {

    /**
     * Checks that every part is there.
     *
     * @throws IllegalArgumentException if a part is blank
     */
    public Entry {
      Require.text("theme", theme);
      Require.text("question", question);
      Require.text("type", type);
      Require.text("inputs", inputs);
      Require.notNull("inputTypes", inputTypes);
      inputTypes = List.copyOf(inputTypes);
    }

    /**
     * The simple name of the calculator.
     *
     * @return such as {@code RemittanceComparisonCalculator}
     */
    public String calculator() {
      return type.substring(type.lastIndexOf('.') + 1);
    }

    /**
     * The package of the calculator.
     *
     * @return such as {@code org.migrationeconomics.calculators.remittance}
     */
    public String packageName() {
      return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    /** Whether all words stand in the question or in the name. */
    private boolean asks(List<String> words) {
      return holds(question + ' ' + calculator(), words);
    }

    private boolean isAbout(List<String> words) {
      return holds(String.join(" ", theme, question, type, inputs), words);
    }

    private static boolean holds(String text, List<String> words) {
      String lower = text.toLowerCase(Locale.ROOT);
      return words.stream().allMatch(lower::contains);
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public Catalogue {
    Require.text("title", title);
    Require.notNull("entries", entries);
    entries = List.copyOf(entries);
  }

  /** Read when it is first asked for. */
  private static final class Whole {
    static final Catalogue CATALOGUE = read();
  }

  /**
   * All questions that the library has a calculator for.
   *
   * @return the catalogue
   */
  public static Catalogue all() {
    return Whole.CATALOGUE;
  }

  private static Catalogue read() {
    try (InputStream resource = Catalogue.class.getResourceAsStream(FILE)) {
      if (resource == null) {
        throw new IOException(FILE + " is missing beside " + Catalogue.class.getName());
      }
      return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Four columns with tabs between them; types are links as in Javadoc. */
  static Catalogue parse(String text) {
    List<Entry> entries = new ArrayList<>();
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      throw Require.refusal("catalogue", lines.isEmpty() ? "" : lines.get(0), "the head " + HEAD);
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      List<String> type = cells.length == 4 ? types(cells[2]) : List.of();
      if (type.size() != 1) {
        throw Require.refusal("line of the catalogue", line, "four cells, the third with a link");
      }
      entries.add(new Entry(cells[0], cells[1], type.get(0), words(cells[3]), types(cells[3])));
    }
    return new Catalogue("Which calculator answers which question", entries);
  }

  private static List<String> types(String cell) {
    return LINK.matcher(cell).results().map(link -> link.group(1)).toList();
  }

  private static String words(String cell) {
    return LINK.matcher(cell)
        .replaceAll(
            link ->
                Matcher.quoteReplacement(
                    link.group(1).substring(link.group(1).lastIndexOf('.') + 1)));
  }

  /**
   * The questions that some words are about: all of them stand in the question, in the name of the
   * calculator or its package, in the theme, or in what goes in. Upper case and a final s do not
   * matter. Questions and names that have all words come first.
   *
   * @param words such as {@code remittances} or {@code wage gap}; blank for all
   * @return the catalogue of these, which may have no entries
   */
  public Catalogue about(String words) {
    Require.notNull("words", words);
    List<String> wanted =
        WORD.matcher(words.toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .map(word -> PLURAL.matcher(word).replaceFirst("$1"))
            .toList();
    if (wanted.isEmpty()) {
      return this;
    }
    List<Entry> found = new ArrayList<>(entries.stream().filter(one -> one.asks(wanted)).toList());
    found.addAll(entries.stream().filter(one -> !one.asks(wanted) && one.isAbout(wanted)).toList());
    return new Catalogue(
        title + ", about " + Labels.atMost(60, Labels.onOneLine(words.strip())), found);
  }

  /**
   * The questions to be read on a terminal: each on a line of its own, and what answers it below.
   *
   * <pre>
   *   Do remittances exceed direct investment or aid, by how much, and since when?
   *     RemittanceComparisonCalculator: CapitalInflows
   * </pre>
   *
   * @return the lines, and a last one that says how many questions there are
   */
  public String lines() {
    if (entries.isEmpty()) {
      return title + ": none; fewer words find more";
    }
    StringBuilder lines = new StringBuilder();
    for (Entry entry : entries) {
      lines.append(entry.question()).append("\n  ").append(entry.calculator()).append(": ");
      lines.append(entry.inputs()).append('\n');
    }
    int found = entries.size();
    return lines.append(found).append(found == 1 ? " question" : " questions").toString();
  }

  /**
   * The catalogue as a table.
   *
   * @return question, calculator, what goes in, theme and package
   */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title)
            .column("question")
            .column("calculator")
            .column("what goes in")
            .column("theme")
            .column("package");
    for (Entry entry : entries) {
      table.row(
          entry.question(), entry.calculator(), entry.inputs(), entry.theme(), entry.packageName());
    }
    return table.build();
  }

  @Override
  public String toString() {
    return table().brief();
  }
}
