package org.migrationeconomics.examples.guide;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.data.recognition.Readers;
import org.migrationeconomics.examples.Catalogue;

/**
 * Writes what the guide's pages are made of: the answers and pictures of the chapters, the
 * catalogue, and the pages themselves with their navigation, which Asciidoctor then turns into
 * HTML.
 *
 * <pre>
 *   mvn -q process-classes -Pguide
 * </pre>
 *
 * <p>What is missing, a heading of a chapter, the owner of a figure, a formula in a comment, is
 * kept in a list, so that the pages can be looked at; {@link SiteCheck} fails with it.
 */
public final class Guide {

  /** What every chapter says, in this order. */
  static final List<String> HEADINGS =
      List.of("What it assumes", "What was published", "Where others differ");

  /** What is missing, a line each, beside the pages. */
  static final String GAPS = "gaps.txt";

  static final String WORDS = "examples/guide";

  private static final String TRANSCRIPTS = "examples/src/test/resources/transcripts";
  private static final Pattern HEAD = Pattern.compile("^= (.+)\n\n\\[\\.lead]\n(.+)\n");
  private static final int PEER = 4;
  private static final String LINES = "examples/src/main/java";

  private final Path project;
  private final Path pages;
  private final Path site;
  private final List<String> gaps = new ArrayList<>();

  private Guide(Path project, Path pages, Path site) {
    this.project = project;
    this.pages = pages;
    this.site = site;
  }

  /**
   * Writes the pages.
   *
   * @param args the folder of the project, a folder for the pages, one for the site, and one that
   *     has a folder of Javadoc for each module, or does not exist: then links lead to sources
   * @throws IllegalArgumentException if there are fewer or more, or a page cannot be made
   */
  public static void main(String[] args) {
    if (args.length != 4) {
      throw new IllegalArgumentException(
          "arguments are "
              + args.length
              + ", expected the folders of the project, the pages, the site and the Javadoc");
    }
    Optional<Path> apidocs = Optional.of(Path.of(args[3])).filter(Files::isDirectory);
    try {
      Guide guide = new Guide(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
      guide.write(apidocs);
      write(Path.of(args[1]).resolve(GAPS), String.join("\n", guide.gaps));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Optional<Path> apidocs) throws IOException {
    clear(pages);
    clear(site);
    List<Path> words;
    try (Stream<Path> files = Files.list(project.resolve(WORDS))) {
      words = files.filter(one -> one.toString().endsWith(".adoc")).sorted().toList();
    }
    for (Path one : words) {
      page(String.valueOf(one.getFileName()), Files.readString(one));
    }
    for (int i = 0; i < Chapters.ALL.size(); i++) {
      chapter(i);
    }
    text("_parts/chapters.adoc", chapterList());
    text("_parts/files.adoc", files());
    text("_parts/known.adoc", known());
    for (Map.Entry<String, Runnable> printed : Refusals.ALL.entrySet()) {
      String name = printed.getKey();
      held(name, Chapter.printed(printed.getValue()));
    }
    House house = House.of(project);
    Catalogue catalogue = Catalogue.read(project);
    Figures figures = Figures.of(project);
    gaps.addAll(figures.gaps());
    text("_parts/peers.adoc", peers(figures));
    CataloguePages made =
        new CataloguePages(house, figures, Drawings.of(house, catalogue), apidocs);
    for (Map.Entry<String, String> page : made.pages(catalogue).entrySet()) {
      page("catalogue/" + page.getKey(), page.getValue());
    }
    gaps.addAll(made.gaps());
    for (String type : made.shownSources()) {
      write(site.resolve("sources/" + type + ".html"), SourcePage.html(type, house.source(type)));
    }
    if (apidocs.isPresent()) {
      copy(apidocs.get(), site.resolve("apidocs"));
    }
    write(site.resolve("style.css"), Files.readString(project.resolve(WORDS).resolve("style.css")));
    write(pages.resolve("docinfo-header.html"), navigation());
  }

  private void chapter(int number) throws IOException {
    Chapter chapter = Chapters.ALL.get(number);
    Path words = project.resolve(WORDS).resolve("chapters/" + chapter.name() + ".adoc");
    if (!Files.exists(words)) {
      gaps.add("the chapter " + chapter.name() + " has no words in " + words);
      return;
    }
    Chapter.Answer answer = chapter.answer();
    Path golden = held(chapter.name(), answer.printed());
    if (answer.picture().isEmpty()) {
      gaps.add("the chapter " + chapter.name() + " has no picture");
    }
    write(
        site.resolve("pictures/" + chapter.name() + ".svg"),
        answer.picture().map(Chart::svg).orElse(NO_PICTURE));
    String text = Files.readString(words);
    int at = 0;
    for (String heading : HEADINGS) {
      int next = text.indexOf("\n== " + heading + "\n", at);
      if (next < 0) {
        gaps.add("the chapter " + chapter.name() + " lacks, or has too early, '" + heading + "'");
      }
      at = Math.max(at, next);
    }
    int body = text.indexOf("\n== ");
    String opening = body < 0 ? text : text.substring(0, body);
    String rest = body < 0 ? "" : text.substring(body);
    String source = chapter.lines().getName().replace('.', '/') + ".java";
    StringBuilder page = new StringBuilder("= " + chapter.question() + "\n\n");
    page.append("[.lead]\n").append(opening.strip()).append("\n\n== In Java\n\n");
    page.append("[source,java]\n----\ninclude::")
        .append(absolute(project.resolve(LINES).resolve(source)))
        .append("[tag=lines,indent=0]\n----\n\nprints\n\n[.printed]\n----\ninclude::")
        .append(absolute(golden))
        .append("[]\n----\n\nimage::")
        .append(chapter.name())
        .append(".svg[\"" + chapter.question() + "\"]\n");
    page.append(rest).append("\n\n== In the catalogue\n\n");
    for (String calculator : chapter.calculators()) {
      page.append("* link:../catalogue/%s.html[`+%s+`]\n".formatted(calculator, calculator));
    }
    page.append("\n[.turn]\n");
    if (number > 0) {
      page.append(turn(Chapters.ALL.get(number - 1), "Before")).append(" +\n");
    }
    page.append(
        number + 1 < Chapters.ALL.size()
            ? turn(Chapters.ALL.get(number + 1), "Next")
            : "Next: link:../catalogue/index.html[the catalogue]");
    page("chapters/" + chapter.name() + ".adoc", page.append("\n").toString());
  }

  /** The file that holds what is printed; the page shows it, and it has to be the same. */
  private Path held(String name, String printed) throws IOException {
    Path golden = project.resolve(WORDS).resolve("printed/" + name + ".txt");
    if (!Files.exists(golden) || !Files.readString(golden).equals(printed)) {
      gaps.add(name + " prints something else than " + golden + " has");
    }
    return golden;
  }

  /** A page for each publisher, and the list that leads to them. */
  private String files() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.list(project.resolve(WORDS).resolve("files"))) {
      sources = files.sorted().toList();
    }
    Map<String, String> entries = new TreeMap<>();
    for (Path source : sources) {
      String name = String.valueOf(source.getFileName());
      String text = Files.readString(source);
      page("files/" + name, text);
      Matcher head = HEAD.matcher(text);
      if (!head.find()) {
        gaps.add("the page files/" + name + " has no title and lead");
      } else {
        String address = name.replace(".adoc", ".html");
        entries.put(
            head.group(1),
            "link:files/%s[%s]:: %s%n".formatted(address, head.group(1), head.group(2)));
      }
    }
    return String.join("", entries.values());
  }

  private static String known() {
    StringBuilder table =
        new StringBuilder(
            """
            ++++
            <div class="wide"><table>
            <thead><tr><th>layout</th><th>read by</th></tr></thead>
            """);
    for (NamedCsvRecord line : CsvReader.builder().ofNamedCsvRecord(Readers.known().csv())) {
      table.append(
          "<tr><td>%s</td><td><code>%s</code></td></tr>\n"
              .formatted(
                  Javadoc.escaped(line.getField("layout")),
                  Javadoc.escaped(line.getField("read by"))));
    }
    return table.append("</table></div>\n++++\n").toString();
  }

  /** Calls of other packages and ours, each with the figure that holds it. */
  private String peers(Figures figures) throws IOException {
    StringBuilder table = new StringBuilder("++++\n");
    String of = "";
    for (String line : Files.readAllLines(project.resolve(WORDS).resolve("peers.txt"))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split(" \\| ", -1);
      Optional<Figures.Owned> figure =
          parts.length == PEER ? figures.find(parts[PEER - 1]) : Optional.empty();
      if (figure.isEmpty()) {
        gaps.add("peers.txt: '" + line + "' has no figure of the evidence");
        continue;
      }
      if (!parts[0].equals(of)) {
        table
            .append(of.isEmpty() ? "" : "</dl>\n")
            .append("<h3>%s</h3>\n<dl class=\"calls\">\n".formatted(parts[0]));
        of = parts[0];
      }
      Figures.Row row = figure.get().row();
      table.append(
          ("<dt><code>%s</code></dt><dd><code>%s</code></dd><dd>%s: %s there, %s (<a"
                  + " href=\"catalogue/%s.html#%s\">source</a>)</dd>\n")
              .formatted(
                  Javadoc.escaped(parts[1].replace("\\|", "|")),
                  Javadoc.escaped(parts[2]),
                  Javadoc.escaped(row.quantity()),
                  CataloguePages.number(row.published()),
                  row.verdict().equals("ok")
                      ? CataloguePages.number(row.computed()) + " here"
                      : "here with the whole file",
                  figure.get().calculator(),
                  row.id()));
    }
    return table.append("</dl>\n++++\n").toString();
  }

  private static String turn(Chapter chapter, String word) {
    return "%s: link:%s.html[%s]".formatted(word, chapter.name(), chapter.question());
  }

  private static String chapterList() {
    StringBuilder list = new StringBuilder();
    String theme = "";
    for (Chapter chapter : Chapters.ALL) {
      if (!chapter.theme().equals(theme)) {
        theme = chapter.theme();
        list.append("\n.").append(theme).append("\n");
      }
      list.append("* link:chapters/%s.html[%s]\n".formatted(chapter.name(), chapter.question()));
    }
    return list.toString();
  }

  /** A page with what it has to know about its place. */
  private void page(String name, String text) throws IOException {
    int title = text.indexOf('\n');
    if (!text.startsWith("= ") || title < 0) {
      gaps.add("the page " + name + " does not begin with its title");
      return;
    }
    String root = name.contains("/") ? ".." : ".";
    String attributes =
        """

        :root: %s
        :linkcss:
        :!copycss:
        :stylesdir: {root}
        :stylesheet: style.css
        :imagesdir: %s/pictures
        :parts: %s
        :printed: %s
        :lines: %s
        :transcripts: %s
        """
            .formatted(
                root,
                root,
                absolute(pages.resolve("_parts")),
                absolute(project.resolve(WORDS).resolve("printed")),
                absolute(project.resolve(LINES).resolve("org/migrationeconomics/examples/guide")),
                absolute(project.resolve(TRANSCRIPTS)));
    write(pages.resolve(name), text.substring(0, title) + attributes + text.substring(title + 1));
  }

  private void text(String name, String text) throws IOException {
    write(pages.resolve(name), text);
  }

  private static String navigation() {
    return """
    <nav aria-label="Guide"><a href="{root}/index.html">Migration Economics</a>
    <a href="{root}/index.html#chapters">Chapters</a>
    <a href="{root}/catalogue/index.html">Catalogue</a>
    <a href="{root}/files.html">Your files</a>
    <a href="{root}/r-and-stata.html">R and Stata</a>
    <a href="{root}/jshell-and-notebooks.html">JShell, notebooks</a>
    <a href="{root}/refusals.html">Refusals</a>
    <a href="{root}/cite.html">Cite</a></nav>
    """;
  }

  private static final String NO_PICTURE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" class="no-picture" viewBox="0 0 640 60" role="img"><title>No picture</title>\
      <rect width="640" height="60" fill="#eee"/></svg>
      """;

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString().replace('\\', '/');
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
    Files.createDirectories(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.sorted().toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target);
        }
      }
    }
  }
}
