package org.migrationeconomics.examples.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.examples.files.FileCases.Case;

/**
 * A file is the place where nothing may be left out. For every public type that writes one: it has
 * a line for each figure that the value has, their sums are those of the value, every figure has a
 * unit and a number or a reason, all numbers that the value holds stand in it, and it is the same
 * under every locale.
 */
class EveryFileIsWholeTest {

  private static final List<String> ABOUT = List.of("title", "source", "note");

  /** Types whose files are words: what a row is about is all that they say. */
  private static final Set<String> WORDS =
      Set.of(
          "PlaceGroups", "CountryMetadata", "DdiCodebook", "DdiVariable", "Reading", "Catalogue");

  /** As far as sums in another order may differ, and per cent from shares. */
  private static final double ROUNDING = 1e-12;

  @TempDir private Path folder = Path.of("");

  /** Asks all values, and collects what is wrong by type. */
  private static Map<String, String> wrong(Function<Case<?>, String> law) {
    Map<String, String> wrong = new TreeMap<>();
    for (Case<?> one : FileCases.everything()) {
      String fault = law.apply(one);
      if (!fault.isEmpty()) {
        wrong.put(one.toString(), fault);
      }
    }
    return wrong;
  }

  private static CsvFile file(Case<?> one) {
    return CsvFile.of(one.value().dataTable().longCsv());
  }

  @Test
  void everyTypeThatWritesAFileIsAsked() {
    Set<String> writing = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                "org.migrationeconomics.core",
                "org.migrationeconomics.calculators",
                "org.migrationeconomics.data")) {
      if (type.getModifiers().contains(JavaModifier.PUBLIC)
          && !type.isInterface()
          && !type.getPackageName().contains(".internal")
          && type.isAssignableTo(Tabular.class)) {
        writing.add(type.getName());
      } else if (type.getModifiers().contains(JavaModifier.PUBLIC)
          && !type.isAssignableTo(Tabular.class)
          && type.getAllMethods().stream().anyMatch(method -> method.getName().equals("toCsv"))) {
        // What all others write through, and the law asks by asking them.
        assertEquals(TextTable.class.getName(), type.getName());
      }
    }
    Set<String> asked = new TreeSet<>();
    FileCases.everything().forEach(one -> asked.add(one.toString()));
    assertEquals(writing, asked);
  }

  @Test
  void everyFigureHasAUnitAndANumberOrAReason() {
    assertEquals(Map.of(), wrong(EveryFileIsWholeTest::fault));
  }

  private static String fault(Case<?> one) {
    CsvFile file = file(one);
    List<String> head = file.head();
    if (head.size() < 4
        || !head.subList(head.size() - 3, head.size()).equals(ABOUT)
        || new HashSet<>(head).size() < head.size()) {
      return "the header is " + head;
    }
    String simple = one.toString().substring(one.toString().lastIndexOf('.') + 1);
    if (file.hasFigures() == WORDS.contains(simple)) {
      return "the header is " + head;
    }
    Set<List<String>> keys = new HashSet<>();
    for (List<String> line : file.lines()) {
      if (!keys.add(file.hasFigures() ? file.key(line) : line)) {
        return "the same twice: " + line;
      }
      if (!file.hasFigures() || file.isLabel(line)) {
        continue;
      }
      if (file.unit(line).isBlank()) {
        return "no unit: " + line;
      }
      if (file.value(line).isEmpty() == file.reason(line).isEmpty()) {
        return "a number or a reason, and not both: " + line;
      }
      if (!file.value(line).isEmpty() && !CsvFile.isNumber(file.value(line))) {
        return "no number: " + line;
      }
    }
    return "";
  }

  @Test
  void thereIsALineForEachFigure() {
    assertEquals(
        Map.of(),
        wrong(
            one -> {
              int lines = file(one).lines().size();
              return lines == one.lines() ? "" : lines + " lines, but " + one.lines() + " figures";
            }));
  }

  @Test
  void sumsAreThoseOfTheValue() {
    assertEquals(
        Map.of(),
        wrong(
            one -> {
              CsvFile file = file(one);
              List<String> faults = new ArrayList<>();
              one.sums()
                  .forEach(
                      (variable, expected) -> {
                        double sum = file.sum(variable);
                        if (!(Math.abs(sum - expected) <= ROUNDING * Math.max(1, Math.abs(sum)))) {
                          faults.add(variable + " add up to " + sum + ", not " + expected);
                        }
                      });
              return String.join("; ", faults);
            }));
  }

  @Test
  void whatAValueHoldsIsInItsFile() {
    assertEquals(Map.of(), wrong(EveryFileIsWholeTest::loss));
  }

  private static String loss(Case<?> one) {
    NavigableMap<Double, String> written = new TreeMap<>();
    for (double number : file(one).numbers()) {
      written.put(number, "");
    }
    Map<Double, String> lost = HeldNumbers.of(one.value(), one.inputs());
    // Shares are written in per cent by some.
    lost.keySet().removeIf(held -> isNear(written, held) || isNear(written, 100 * held));
    return lost.isEmpty() ? "" : "not in the file: " + lost;
  }

  private static boolean isNear(NavigableMap<Double, String> written, double number) {
    double step = ROUNDING * Math.abs(number);
    return !written.subMap(number - step, true, number + step, true).isEmpty();
  }

  @Test
  void filesAreTheSameUnderEveryLocale() throws IOException {
    Map<String, String> english = texts(Locale.ROOT);
    for (Locale locale : List.of(Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar-EG"))) {
      Map<String, String> others = texts(locale);
      others.values().removeAll(english.values());
      assertEquals(Set.of(), others.keySet(), locale::toString);
    }
  }

  /** What is written, the values too being made under the locale. */
  private Map<String, String> texts(Locale locale) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(locale);
    try {
      Map<String, String> texts = new TreeMap<>();
      Path path = folder.resolve("file.csv");
      for (Case<?> one : FileCases.make()) {
        one.value().toCsv(path);
        String text = Files.readString(path);
        one.value().toWideCsv(path);
        texts.put(one.toString(), text + Files.readString(path));
      }
      return texts;
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void wideFilesAreReadableToo() throws IOException {
    Path path = folder.resolve("wide.csv");
    for (Case<?> one : FileCases.everything()) {
      one.value().toWideCsv(path);
      CsvFile wide = CsvFile.of(Files.readString(path));
      assertEquals(new HashSet<>(wide.head()).size(), wide.head().size(), one::toString);
    }
    YearSeries series = Inputs.money(2000, 1, 2);
    series.toWideCsv(path);
    assertEquals(2, CsvFile.of(Files.readString(path)).lines().size());
  }
}
