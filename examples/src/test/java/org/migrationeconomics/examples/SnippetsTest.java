package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every snippet of the README and of every exported package's documentation is compiled and run.
 */
class SnippetsTest {

  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern JAVADOC =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);
  private static final Pattern MARKDOWN = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  @TestFactory
  List<DynamicTest> packageExamplesRun() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : packageInfos()) {
      Matcher code = JAVADOC.matcher(Files.readString(file));
      if (code.find()) {
        String snippet =
            code.group(1).lines().map(SnippetsTest::withoutStar).collect(Collectors.joining("\n"));
        String name = HOUSE.relativize(file).toString();
        tests.add(DynamicTest.dynamicTest(name, () -> Shells.run(name, snippet)));
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> readmeExamplesRun() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher code = MARKDOWN.matcher(Files.readString(HOUSE.resolve("README.md")));
    while (code.find()) {
      String snippet = code.group(1);
      String name = "README.md, snippet " + (tests.size() + 1);
      tests.add(DynamicTest.dynamicTest(name, () -> Shells.run(name, snippet)));
    }
    assertFalse(tests.isEmpty(), "the README has examples");
    return tests;
  }

  @Test
  void everyExportedPackageHasAnExample() throws IOException {
    List<Path> without = new ArrayList<>();
    List<Path> files = packageInfos();
    for (Path file : files) {
      boolean exported = !file.toString().contains("internal");
      if (exported && !JAVADOC.matcher(Files.readString(file)).find()) {
        without.add(HOUSE.relativize(file));
      }
    }
    assertTrue(files.size() > 10, "package-info files were found");
    assertTrue(without.isEmpty(), "packages without an example: " + without);
  }

  private static List<Path> packageInfos() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : List.of("core", "calculators", "data", "charts")) {
      try (Stream<Path> files = Files.walk(HOUSE.resolve(module).resolve("src/main/java"))) {
        files.filter(file -> file.endsWith("package-info.java")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  private static String withoutStar(String line) {
    return line.replaceFirst("^ \\* ?", "");
  }
}
