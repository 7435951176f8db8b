package org.migrationeconomics.examples.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.examples.Catalogue;

/**
 * The catalogue: a page for each calculator, of what its own source and today's figures say, and
 * one that leads to them.
 */
final class CataloguePages {

  private static final Pattern LINK = Pattern.compile("\\{@link ([\\w.]+)}");
  private static final List<String> WANTED = List.of("Source", "Reproduces");

  private static final int DIGITS = 9;
  private static final double GROUPED = 10_000;
  private static final double LARGEST = 1e15;

  private final House house;
  private final Figures figures;
  private final Drawings drawings;
  private final Optional<Path> apidocs;
  private final Set<String> shownSources = new LinkedHashSet<>();
  private final List<String> gaps = new ArrayList<>();

  /**
   * What the pages are made of.
   *
   * @param apidocs a folder with Javadoc, a folder each module; empty if none was made: then links
   *     lead to the sources, which the site shows
   */
  CataloguePages(House house, Figures figures, Drawings drawings, Optional<Path> apidocs) {
    this.house = house;
    this.figures = figures;
    this.drawings = drawings;
    this.apidocs = apidocs;
  }

  /** The pages, by name below the folder of the catalogue. */
  Map<String, String> pages(Catalogue catalogue) throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    StringBuilder index =
        new StringBuilder(
            """
            = Catalogue

            Every calculator by the question that it answers: %d questions. Each page has what goes in, the formula, where
            it comes from, what it makes again of published figures, by today's run, and how its result is drawn.
            """
                .formatted(catalogue.entries().size()));
    String theme = "";
    for (Catalogue.Entry entry : catalogue.entries()) {
      if (!entry.theme().equals(theme)) {
        theme = entry.theme();
        index.append("\n== ").append(theme).append("\n\n");
      }
      index
          .append("* ")
          .append("link:%s.html[%s] +\n".formatted(entry.name(), entry.question()))
          .append("`+%s+`\n".formatted(entry.name()));
      pages.put(entry.name() + ".adoc", page(entry));
    }
    pages.put("index.adoc", index.toString());
    for (String owner : figures.byCalculator().keySet()) {
      if (!pages.containsKey(owner + ".adoc")) {
        gaps.add(Figures.LIST + " names " + owner + ", which is no calculator of the catalogue");
      }
    }
    return pages;
  }

  /** The types whose sources the pages link. */
  Set<String> shownSources() {
    return shownSources;
  }

  List<String> gaps() {
    return gaps;
  }

  private String page(Catalogue.Entry entry) throws IOException {
    String type = entry.calculator();
    Javadoc comment = Javadoc.of(house.source(type), written -> address(written, type));
    for (String label : WANTED) {
      if (!comment.labelled().containsKey(label)) {
        gaps.add("the comment of " + entry.name() + " has no " + label);
      }
    }
    if (comment.formulas().isEmpty()) {
      gaps.add("the comment of " + entry.name() + " has no formula");
    }
    StringBuilder page = new StringBuilder("= " + entry.question() + "\n\n");
    page.append("[.lead]\n`+").append(entry.name()).append("+`, of link:index.html[");
    page.append(entry.theme()).append("]\n\n");
    html(page, "<p>What goes in: " + linked(entry.input(), type) + ".</p>");
    String words = comment.words();
    int first = words.indexOf("<p>");
    section(page, "What it answers", "<p>" + (first < 0 ? words : words.substring(0, first)));
    html(page, String.join("\n", comment.formulas()));
    if (first >= 0) {
      html(page, words.substring(first));
    }
    comment.labelled().forEach((label, rest) -> section(page, label, "<p>" + sentence(rest)));
    figures(page, entry.name());
    picture(page, entry.name());
    section(
        page,
        "Options, results, refusals",
        "<p>In the Javadoc of <a href=\"%s\"><code>%s</code></a>.</p>"
            .formatted(address(type, type), type));
    return page.toString();
  }

  private void figures(StringBuilder page, String name) {
    List<Figures.Row> rows = figures.byCalculator().getOrDefault(name, List.of());
    if (rows.isEmpty()) {
      return;
    }
    StringBuilder table =
        new StringBuilder(
            "<div class=\"wide\"><table><thead><tr><th>figure</th><th>as"
                + " given</th><th>computed</th><th></th></tr></thead>\n");
    String source = "";
    for (Figures.Row row : rows) {
      if (!row.source().equals(source)) {
        source = row.source();
        table.append(
            "<tr class=\"source\"><td colspan=\"4\">%s</td></tr>\n".formatted(escaped(source)));
      }
      boolean computed = row.verdict().equals("ok");
      table.append(
          "<tr id=\"%s\"><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td>%s</td></tr>\n"
              .formatted(
                  row.id(),
                  escaped(row.quantity()),
                  number(row.published()),
                  computed ? number(row.computed()) : "",
                  computed ? "agrees" : "needs whole files"));
    }
    section(page, "Figures made again", table.append("</table></div>").toString());
    html(
        page,
        "<p>Computed when this page was made, as <code>mvn -q compile -Pevidence</code> does. Whole"
            + " public files: <code>-Dexec.args=\"--data DIR\"</code>.</p>");
  }

  private void picture(StringBuilder page, String name) {
    List<String> calls = drawings.calls(name);
    Optional<Chapter> chapter =
        Chapters.ALL.stream().filter(one -> one.calculators().contains(name)).findFirst();
    if (calls.isEmpty() && chapter.isEmpty()) {
      return;
    }
    StringBuilder words = new StringBuilder();
    for (String call : calls) {
      words.append("<p><code>%s</code></p>\n".formatted(escaped(call)));
    }
    chapter.ifPresent(
        one ->
            words.append(
                ("<p><a href=\"../chapters/%s.html\"><img src=\"../pictures/%s.svg\""
                        + " alt=\"%s\"></a></p>\n<p>In the chapter <a"
                        + " href=\"../chapters/%s.html\">%s</a></p>")
                    .formatted(
                        one.name(), one.name(), one.question(), one.name(), one.question())));
    section(page, "Picture", words.toString());
  }

  private static void section(StringBuilder page, String title, String html) {
    if (!html.isBlank()) {
      page.append("\n== ").append(title).append("\n");
      html(page, html);
    }
  }

  private static void html(StringBuilder page, String html) {
    page.append("\n++++\n").append(html.strip()).append("\n++++\n");
  }

  /** What stood after a label begins a sentence of its own. */
  private static String sentence(String words) {
    return words.isEmpty() || words.startsWith("<")
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String linked(String cell, String in) {
    return LINK.matcher(cell)
        .replaceAll(
            link -> {
              String type = link.group(1);
              return Matcher.quoteReplacement(
                  "<a href=\"%s\"><code>%s</code></a>"
                      .formatted(address(type, in), type.substring(type.lastIndexOf('.') + 1)));
            });
  }

  /**
   * Where a page of the catalogue finds a type: its Javadoc if that was made, its source otherwise;
   * nothing for types that are not ours.
   */
  private String address(String written, String in) {
    try {
      Optional<String> type = house.resolve(written, in);
      if (type.isEmpty()) {
        return "";
      }
      String below = House.module(type.get()) + "/" + type.get().replace('.', '/') + ".html";
      if (apidocs.isPresent() && Files.exists(apidocs.get().resolve(below))) {
        return "../apidocs/" + below;
      }
      shownSources.add(type.get());
      return "../sources/" + type.get() + ".html";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Digits of a machine's number are kept to nine; the evidence has them all. */
  static String number(String text) {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return escaped(text);
    }
    if (!Double.isFinite(value) || Math.abs(value) >= LARGEST) {
      return escaped(text);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
    // Years have no comma.
    String pattern = Math.abs(value) < GROUPED ? "0" : "#,##0";
    return new DecimalFormat(
            pattern + "." + "#".repeat(2 * DIGITS), DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(rounded);
  }

  private static String escaped(String text) {
    return Javadoc.escaped(text);
  }
}
