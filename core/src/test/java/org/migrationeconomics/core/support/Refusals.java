package org.migrationeconomics.core.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.ValueChecks;

/** Bad input, and the sentence with which it is refused. */
public final class Refusals {

  private Refusals() {}

  /** Asserts that something is refused with exactly this sentence. */
  public static void refused(String sentence, Executable attempt) {
    assertEquals(sentence, ValueChecks.refusal(attempt));
  }
}
