package org.migrationeconomics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Refusals are one sentence, and tests look at all of it. */
public final class Refusals {

  private Refusals() {}

  /** Fails unless the code throws an IllegalArgumentException with just this message. */
  public static void assertRefused(String message, Executable code) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, code).getMessage());
  }
}
