package org.migrationeconomics.examples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources of the project: where a type stands.
 *
 * @param project the folder of the project
 * @param types the file of each public type of the published modules, by full name
 */
record House(Path project, Map<String, Path> types) {

  private static final List<String> MODULES = List.of("core", "calculators", "data", "charts");
  private static final String SOURCES = "src/main/java";

  static House of(Path project) throws IOException {
    Map<String, Path> types = new TreeMap<>();
    for (String module : MODULES) {
      Path sources = project.resolve(module).resolve(SOURCES);
      if (!Files.isDirectory(sources)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          String below = sources.relativize(file).toString();
          String name =
              below.substring(0, below.length() - ".java".length()).replaceAll("[/\\\\]", ".");
          if (!name.endsWith("-info")) {
            types.put(name, file);
          }
        }
      }
    }
    return new House(project, types);
  }

  String source(String type) throws IOException {
    Path file = types.get(type);
    if (file == null) {
      throw new IllegalArgumentException("there is no source of " + type);
    }
    return Files.readString(file);
  }

  /** The module of a type: the third part of its name. */
  static String module(String type) {
    return type.split("\\.", -1)[2];
  }

  /**
   * The full name of a type as it is written in the source of another: with its package, by import,
   * or from the same package.
   */
  Optional<String> resolve(String written, String in) throws IOException {
    if (types.containsKey(written)) {
      return Optional.of(written);
    }
    String outer = written.split("\\.", -1)[0];
    Map<String, String> imports = new HashMap<>();
    Matcher line = Pattern.compile("(?m)^import ([\\w.]+\\.(\\w+));").matcher(source(in));
    while (line.find()) {
      imports.put(line.group(2), line.group(1));
    }
    List<String> candidates = new ArrayList<>();
    candidates.add(imports.getOrDefault(outer, ""));
    candidates.add(in.substring(0, in.lastIndexOf('.') + 1) + outer);
    return candidates.stream().filter(types::containsKey).findFirst();
  }
}
