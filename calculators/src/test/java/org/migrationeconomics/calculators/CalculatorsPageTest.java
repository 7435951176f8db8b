package org.migrationeconomics.calculators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.calculators.policy.gains.PlacePremium;
import org.migrationeconomics.calculators.remittance.Deflators;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittanceAllocator;
import org.migrationeconomics.calculators.remittance.stability.CrisisResponseCalculator;
import org.migrationeconomics.calculators.remittance.stability.HodrickPrescott;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.society.community.collective.MatchingProgramme;

/** The package page leads from a question to every calculator and every class of formulas. */
class CalculatorsPageTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final String PACKAGE = CalculatorsPageTest.class.getPackageName();
  private static final Pattern ROW =
      Pattern.compile(
          "<tr><td>(?<question>[^<]+)</td>\\s*<td>\\{@link (?<type>[\\w.]+)}</td>"
              + "\\s*<td>(?<input>[^<]+)</td></tr>");

  /** Values of a few numbers that answer a question by themselves: they have no calculator. */
  private static final Set<Class<?>> ANSWERING =
      Set.of(PlacePremium.class, MatchingProgramme.class);

  /** A row as the page has it. */
  private record Row(String question, String type, String input) {}

  private static List<Row> rows() throws IOException {
    Path page = SOURCES.resolve(PACKAGE.replace('.', '/')).resolve("package-info.java");
    String text = Files.readString(page).replaceAll("\\n \\*", "\n");
    List<Row> rows = new ArrayList<>();
    Matcher row = ROW.matcher(text);
    while (row.find()) {
      rows.add(new Row(row.group("question"), row.group("type"), row.group("input")));
    }
    assertEquals(
        text.split("<tr><td>", -1).length - 1, rows.size(), "rows that were understood, of all");
    return rows;
  }

  /** All types of their own that users see, found in the sources. */
  private static List<Class<?>> types() throws IOException {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        String name =
            SOURCES
                .relativize(file)
                .toString()
                .replaceAll("\\.java$", "")
                .replaceAll("[/\\\\]", ".");
        if (!name.endsWith("-info") && !name.contains(".internal.")) {
          types.add(type(name));
        }
      }
    }
    return types.stream().filter(type -> Modifier.isPublic(type.getModifiers())).toList();
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name + " has a source and no class", e);
    }
  }

  /** What is made with its defaults, or is called so. */
  private static boolean isCalculator(Class<?> type) {
    return type.getSimpleName().endsWith("Calculator")
        || methods(type).anyMatch(method -> method.getName().equals("withDefaults"));
  }

  /** A class of which nobody has an instance, and that is not only for kernels. */
  private static boolean isFormulas(Class<?> type) {
    return Modifier.isFinal(type.getModifiers())
        && !type.isEnum()
        && !type.isRecord()
        && type.getConstructors().length == 0
        && methods(type).findAny().isPresent()
        && methods(type)
            .noneMatch(method -> method.getReturnType().getName().contains(".internal."))
        && methods(type).allMatch(method -> Modifier.isStatic(method.getModifiers()));
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
  }

  @Test
  void everyCalculatorAndEveryClassOfFormulasStandsThereOnce() throws IOException {
    List<String> expected =
        types().stream()
            .filter(type -> isCalculator(type) || isFormulas(type) || ANSWERING.contains(type))
            .map(Class::getName)
            .sorted()
            .toList();
    List<String> listed = rows().stream().map(Row::type).sorted().toList();
    assertTrue(expected.size() > 75, "calculators were found: " + expected);
    assertEquals(List.of(), without(expected, listed), "have no row in package-info.java");
    assertEquals(List.of(), without(listed, expected), "are neither calculators nor formulas");
    assertEquals(expected, listed, "each stands there once");
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(name -> !some.contains(name)).toList();
  }

  @Test
  void questionsAreQuestionsOfOneLineAndStandOnce() throws IOException {
    Set<String> questions = new HashSet<>();
    for (Row row : rows()) {
      String question = row.question();
      assertTrue(question.endsWith("?") && question.length() <= 100, question);
      assertTrue(questions.add(question), question + " stands twice");
      assertFalse(row.input().isBlank(), question);
    }
  }

  /** What the two rules above take, and what they leave. */
  @Test
  void whatIsLookedFor() {
    assertTrue(isCalculator(BilateralRemittanceAllocator.class));
    assertTrue(isCalculator(CohortComponentProjector.class));
    assertTrue(isCalculator(CrisisResponseCalculator.class), "has no defaults");
    assertTrue(isFormulas(DiversityFormulas.class));
    assertTrue(isFormulas(Deflators.class));
    assertFalse(isCalculator(HodrickPrescott.class) || isFormulas(HodrickPrescott.class));
  }
}
