package org.migrationeconomics.examples.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.migrationeconomics.data.recognition.Readers;
import org.migrationeconomics.examples.Catalogue;

/** The guide's chapters and catalogue, before they become HTML. */
class GuideTest {

  private static final Path PROJECT = Path.of("..");
  private static final Path WORDS = PROJECT.resolve(Guide.WORDS);
  private static final Path LINES = Path.of("src/main/java/org/migrationeconomics/examples/guide");
  private static final int STATEMENTS = 12;

  @TestFactory
  List<DynamicTest> chaptersPrintWhatTheirPagesShow() {
    return each(
        chapter -> {
          Chapter.Answer answer = chapter.answer();
          assertEquals(
              Files.readString(WORDS.resolve("printed/" + chapter.name() + ".txt")),
              answer.printed(),
              "write it anew, and read it, in the folder of the project: mvn -q compile -Pexample"
                  + " -Dexample=guide.Printouts");
          // What does not fit into a narrow page is scrolled; what does not fit into any is too
          // much.
          answer.printed().lines().forEach(line -> assertTrue(line.length() <= 150, line));
        });
  }

  @TestFactory
  List<DynamicTest> chaptersAreWhole() {
    return each(
        chapter -> {
          String words = Files.readString(WORDS.resolve("chapters/" + chapter.name() + ".adoc"));
          int at = 0;
          for (String heading : Guide.HEADINGS) {
            int next = words.indexOf("\n== " + heading + "\n");
            assertTrue(next > at, "'" + heading + "' after the one before it");
            at = next;
          }
          String source =
              Files.readString(LINES.resolve(chapter.lines().getSimpleName() + ".java"));
          int start = source.indexOf("// tag::lines[]");
          int end = source.indexOf("// end::lines[]");
          assertTrue(0 < start && start < end, "the lines stand between their marks");
          long statements = source.substring(start, end).chars().filter(c -> c == ';').count();
          assertTrue(statements <= STATEMENTS, "statements: " + statements);
        });
  }

  @Test
  void namesAndQuestionsOfChaptersAreTheirOwn() throws IOException {
    Set<String> names = new HashSet<>();
    Set<String> calculators =
        Catalogue.read(PROJECT).entries().stream()
            .map(Catalogue.Entry::name)
            .collect(Collectors.toSet());
    for (Chapter chapter : Chapters.ALL) {
      assertTrue(names.add(chapter.name()), chapter.name());
      assertTrue(names.add(chapter.question()), chapter.question());
      assertFalse(chapter.calculators().isEmpty(), chapter.name());
      chapter.calculators().forEach(one -> assertTrue(calculators.contains(one), one));
    }
    names.addAll(Refusals.ALL.keySet());
    // And no words are left over.
    for (String folder : List.of("chapters", "printed")) {
      try (Stream<Path> files = Files.list(WORDS.resolve(folder))) {
        for (Path file : files.toList()) {
          String name = String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", "");
          assertTrue(names.contains(name), file + " belongs to no chapter");
        }
      }
    }
  }

  @TestFactory
  List<DynamicTest> refusalsAreThoseOfThePage() {
    List<DynamicTest> tests = new ArrayList<>();
    Refusals.ALL.forEach(
        (name, lines) ->
            tests.add(
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertEquals(
                            Files.readString(WORDS.resolve("printed/" + name + ".txt")),
                            Chapter.printed(lines)))));
    return tests;
  }

  @Test
  void everyReaderOfARecognisedFileHasALine() throws IOException {
    String lines = Files.readString(LINES.resolve("FileLines.java"));
    Matcher reader =
        Pattern.compile("[A-Z]\\w*Reader|WorldPopulationProspects").matcher(Readers.known().csv());
    Set<String> readers = new TreeSet<>();
    while (reader.find()) {
      readers.add(reader.group());
    }
    assertTrue(readers.size() > 20, readers.toString());
    readers.removeIf(one -> lines.contains(one + "."));
    assertEquals(Set.of(), readers, "in " + LINES.resolve("FileLines.java") + " no line calls");
    // And every line stands on a page.
    Matcher tag = Pattern.compile("tag::([\\w-]+)").matcher(lines);
    while (tag.find()) {
      Path page = WORDS.resolve("files/" + tag.group(1) + ".adoc");
      assertTrue(Files.exists(page) || tag.group(1).equals("recognise"), page.toString());
    }
  }

  @Test
  void everyFigureBelongsToACalculator() throws IOException {
    Figures figures = figures();
    assertEquals(List.of(), figures.gaps());
    // And what other packages are said to give is a figure of the evidence.
    int calls = 0;
    for (String line : Files.readAllLines(WORDS.resolve("peers.txt"))) {
      if (!line.startsWith("#")) {
        String id = line.substring(line.lastIndexOf("| ") + 2);
        assertTrue(figures.find(id).isPresent(), line);
        calls++;
      }
    }
    assertTrue(calls > 20, "calls: " + calls);
  }

  @Test
  void aFigureThatNobodyOwnsIsNamedAndTheLongestBeginningCounts() {
    List<Figures.Row> rows =
        List.of(row("flow.x.one"), row("flow.x.one.two"), row("flow.xy"), row("labour.z"));
    Figures figures =
        Figures.of(
            rows,
            List.of("# whose", "flow.x. A", "flow.x.one.two B, C", "flow.xy -", "labour.q D"));
    assertEquals("[A, B, C]", figures.byCalculator().keySet().toString());
    assertEquals(1, figures.byCalculator().getOrDefault("A", List.of()).size());
    assertEquals(2, figures.gaps().size(), figures.gaps().toString());
    assertTrue(figures.gaps().get(0).contains("labour.z"), figures.gaps().toString());
    assertTrue(figures.gaps().get(1).contains("labour.q"), figures.gaps().toString());
  }

  @Test
  void aPageOfTheCatalogueSaysWhatTheCalculatorsOwnCommentSays() throws IOException {
    House house = House.of(PROJECT);
    Catalogue catalogue = Catalogue.read(PROJECT);
    CataloguePages made =
        new CataloguePages(
            house,
            Figures.of(List.of(), List.of()),
            Drawings.of(house, catalogue),
            Optional.empty());
    String page = made.pages(catalogue).getOrDefault("WageGapDecompositionCalculator.adoc", "");
    assertTrue(page.startsWith("= How much of a wage gap goes with what people bring"), page);
    assertTrue(page.contains("three-fold:  (x̄A - x̄B)' bB"), page);
    assertTrue(page.contains("<i>Stata Journal</i>"), page);
    assertTrue(
        page.contains(
            "<a href=\"../sources/org.migrationeconomics.core.labour.RegressionMoments.html\">"),
        page);
    assertFalse(page.contains("{@"), page);
    assertFalse(page.contains("thread-safe"), page);
    assertTrue(
        made.shownSources().contains("org.migrationeconomics.core.labour.RegressionMoments"));
    assertEquals(catalogue.entries().size() + 1, made.pages(catalogue).size());
  }

  @Test
  void numbersOfTheCatalogueAreShortAndTheSame() {
    assertEquals("1,137,627.1", CataloguePages.number("1137627.1"));
    assertEquals("0.30952381", CataloguePages.number("0.30952380952380953"));
    assertEquals("1993", CataloguePages.number("1993"));
    assertEquals("13,245,000", CataloguePages.number("13245000"));
    assertEquals("-0.0137694975", CataloguePages.number("-0.0137694975"));
    assertEquals("no value", CataloguePages.number("no value"));
  }

  private static Figures figures() throws IOException {
    // Which figures there are does not depend on files.
    String data = System.clearProperty("migration.data");
    try {
      return Figures.of(PROJECT);
    } finally {
      if (data != null) {
        System.setProperty("migration.data", data);
      }
    }
  }

  private static Figures.Row row(String id) {
    return new Figures.Row(id, "quantity", "source", "1", "1", "ok");
  }

  private interface Check {
    void of(Chapter chapter) throws IOException;
  }

  private static List<DynamicTest> each(Check check) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Chapter chapter : Chapters.ALL) {
      tests.add(DynamicTest.dynamicTest(chapter.name(), () -> check.of(chapter)));
    }
    return tests;
  }
}
