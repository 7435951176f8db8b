package org.migrationeconomics.core.internal;

/**
 * The refusal of an argument that is null, as builders and copies of values throw it. Their code is
 * generated and gives the name of the argument only; this makes the sentence of it that {@link
 * Require#notNull} says.
 */
public final class NullArgumentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param argument the argument as the caller knows it
   */
  public NullArgumentException(String argument) {
    super(argument + " is null, expected a value");
  }
}
