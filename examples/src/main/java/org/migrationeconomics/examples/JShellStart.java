package org.migrationeconomics.examples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.charts.Charts;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.sample.Samples;

/**
 * Opens JShell with the library on the class path and its imports ready, in a feedback mode in
 * which a declaration shows its table at once and whole, and with a method that finds calculators.
 *
 * <pre>
 *   mvn -q compile -Pjshell
 *   jshell&gt; help("remittances")
 * </pre>
 */
public final class JShellStart {

  private static final String IMPORTS = "start.jsh";

  /** What a mode is made of, in the only order that JShell takes. */
  private static final String MODE =
      """
      /set mode economics normal -command
      /set truncation economics 1000
      /set mode -retain economics
      /set feedback -retain economics
      /exit
      """;

  private static final String HISTORY = "HISTORY_LINE_";

  private static final String WELCOME =
      """
      |  Migration economics: help("remittances") finds calculators, help() lists all questions.
      """;

  private JShellStart() {}

  /**
   * Opens JShell on the terminal.
   *
   * @param args options of JShell's own
   * @throws Exception if JShell cannot start
   */
  public static void main(String[] args) throws Exception {
    Preferences own = Preferences.userRoot().node("tool/JShell");
    Map<String, String> settings = remembered(own);
    System.out.print(WELCOME);
    int status = start(JavaShellToolBuilder.builder(), settings, args);
    remember(own, settings);
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Opens JShell on the streams of a builder. The code runs in this process: it needs no second
   * one, and what it prints goes to {@link System#out}.
   *
   * @param settings what JShell keeps from one session to the next, with the mode after the first
   */
  static int start(JavaShellToolBuilder builder, Map<String, String> settings, String... args)
      throws Exception {
    retainMode(settings);
    Path imports = file(IMPORTS);
    try {
      List<String> options = new ArrayList<>();
      options.addAll(List.of("--execution", "local", "--class-path", classPath()));
      options.addAll(List.of("--startup", "DEFAULT", "--startup", imports.toString()));
      options.addAll(List.of(args));
      return builder.persistence(settings).start(options.toArray(new String[0]));
    } finally {
      Files.deleteIfExists(imports);
    }
  }

  /**
   * JShell has no option for how it answers, but keeps what it was told in an earlier session: this
   * is that session, which nobody sees.
   */
  private static void retainMode(Map<String, String> settings) throws Exception {
    Map<String, String> retained = new HashMap<>();
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    JavaShellToolBuilder.builder()
        .persistence(retained)
        .in(new ByteArrayInputStream(MODE.getBytes(StandardCharsets.UTF_8)), null)
        .out(nowhere)
        .err(nowhere)
        .start("--execution", "local", "--no-startup");
    retained.keySet().removeIf(key -> key.startsWith(HISTORY));
    settings.putAll(retained);
  }

  /** What the user's own JShell has kept: what was typed before, and which editor to open. */
  private static Map<String, String> remembered(Preferences own) {
    Map<String, String> settings = new HashMap<>();
    try {
      for (String key : own.keys()) {
        settings.put(key, own.get(key, ""));
      }
    } catch (BackingStoreException noneHere) {
      settings.clear();
    }
    return settings;
  }

  /**
   * What was typed can be called back in the next session; the mode stays out of the user's own.
   */
  private static void remember(Preferences own, Map<String, String> settings) {
    try {
      for (String key : own.keys()) {
        if (key.startsWith(HISTORY)) {
          own.remove(key);
        }
      }
      settings.forEach(
          (key, line) -> {
            if (key.startsWith(HISTORY) && line.length() <= Preferences.MAX_VALUE_LENGTH) {
              own.put(key, line);
            }
          });
      own.flush();
    } catch (BackingStoreException noneHere) {
      System.err.println("JShell's history is not kept: " + noneHere.getMessage());
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
  static String classPath() {
    Set<String> entries = new LinkedHashSet<>();
    for (Class<?> member :
        List.of(
            JShellStart.class,
            Place.class,
            RemittanceComparisonCalculator.class,
            Samples.class,
            Charts.class,
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
