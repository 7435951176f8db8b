package org.migrationeconomics.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.sample.Samples;

/**
 * Opens JShell with the library on the class path and its imports ready.
 *
 * <pre>
 *   mvn -q compile -Pjshell
 * </pre>
 */
public final class JShellStart {

  private static final String IMPORTS = "start.jsh";

  private JShellStart() {}

  /**
   * Opens JShell on the terminal.
   *
   * @param args options of JShell's own
   * @throws Exception if JShell cannot start
   */
  public static void main(String[] args) throws Exception {
    int status = start(JavaShellToolBuilder.builder(), args);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Opens JShell on the streams of a builder. */
  static int start(JavaShellToolBuilder builder, String... args) throws Exception {
    Path imports = file(IMPORTS);
    try {
      List<String> options = new ArrayList<>();
      options.addAll(List.of("--class-path", classPath()));
      options.addAll(List.of("--startup", "DEFAULT", "--startup", imports.toString()));
      options.addAll(List.of(args));
      return builder.start(options.toArray(new String[0]));
    } finally {
      Files.deleteIfExists(imports);
    }
  }

  /**
   * JShell reads its start-up from a file, so a resource becomes one for as long as the shell is
   * open.
   */
  private static Path file(String name) throws IOException {
    Path file = Files.createTempFile("migration-economics", ".jsh");
    try (InputStream resource = JShellStart.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IOException(name + " is missing beside " + JShellStart.class.getName());
      }
      Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  /**
   * Where the library's classes and those they need lie, asked of the classes themselves: under
   * Maven's exec plugin the process has Maven's own class path.
   */
  private static String classPath() {
    Set<String> entries = new LinkedHashSet<>();
    for (Class<?> member :
        List.of(
            JShellStart.class,
            Place.class,
            RemittanceComparisonCalculator.class,
            Samples.class,
            org.apache.commons.math3.util.FastMath.class,
            de.siegmar.fastcsv.reader.CsvReader.class)) {
      entries.add(location(member));
    }
    return entries.stream().collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static String location(Class<?> member) {
    CodeSource source = member.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException(member.getName() + " does not say where it was loaded from");
    }
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException failure) {
      throw new UncheckedIOException(new IOException(failure));
    }
  }
}
