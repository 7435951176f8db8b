package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** JShell opens with all that users may use. */
class JShellImportsTest {

  private static final Pattern PUBLIC =
      Pattern.compile("^public (?:[\\w-]+ )*(?:class|interface|enum|record) ", Pattern.MULTILINE);

  /** Packages with public types, found in the sources of the published modules. */
  private static Set<String> packages() throws IOException {
    Set<String> packages = new HashSet<>();
    for (String module : List.of("core", "calculators", "data", "charts")) {
      Path sources = Path.of("..", module, "src", "main", "java");
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          String folder = sources.relativize(file.resolveSibling("")).toString();
          if (!folder.contains("internal") && PUBLIC.matcher(Files.readString(file)).find()) {
            packages.add(folder.replaceAll("[/\\\\]", "."));
          }
        }
      }
    }
    return packages;
  }

  @Test
  void everyPackageIsImportedOnce() throws IOException {
    try (InputStream resource = JShellStart.class.getResourceAsStream("start.jsh")) {
      assertNotNull(resource, "start.jsh beside JShellStart");
      List<String> imports =
          new String(resource.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("void help("))
              .sorted()
              .toList();
      assertEquals(
          packages().stream().map(name -> "import " + name + ".*;").sorted().toList(), imports);
    }
  }
}
