package org.migrationeconomics.examples;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControlProvider;

/** Runs Java text the way a reader would who pastes it into JShell. */
final class Shells {

  private static final String DEFAULT_IMPORTS =
      """
      import java.io.*; import java.math.*; import java.net.*; import java.nio.file.*; import java.util.*;
      import java.util.concurrent.*; import java.util.function.*; import java.util.regex.*; import java.util.stream.*;
      """;

  private Shells() {}

  /**
   * Runs a text in a shell of its own and fails, naming the statement, if any of it is refused or
   * throws.
   */
  static void run(String name, String code) {
    try (JShell shell =
        JShell.builder()
            .executionEngine(new LocalExecutionControlProvider(), java.util.Map.of())
            .build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      evaluate(shell, name, DEFAULT_IMPORTS);
      evaluate(shell, name, code);
    }
  }

  private static void evaluate(JShell shell, String name, String code) {
    String rest = code.strip();
    while (!rest.isEmpty()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (!next.completeness().isComplete()) {
        throw new AssertionError(name + ": incomplete at: " + rest);
      }
      List<SnippetEvent> events = shell.eval(next.source());
      for (SnippetEvent event : events) {
        if (event.status() == Snippet.Status.REJECTED) {
          StringBuilder why = new StringBuilder();
          shell
              .diagnostics(event.snippet())
              .forEach(d -> why.append(d.getMessage(null)).append('\n'));
          throw new AssertionError(name + ": " + next.source() + "\n" + why);
        }
        if (event.exception() != null) {
          throw new AssertionError(name + ": " + next.source(), event.exception());
        }
      }
      rest = next.remaining().strip();
    }
  }
}
