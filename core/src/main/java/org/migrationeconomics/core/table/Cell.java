package org.migrationeconomics.core.table;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a table can print as a number although there may be none: a value that knows its number, or
 * why it has none.
 *
 * <p>Implementations are immutable.
 */
public interface Cell {

  /**
   * The number.
   *
   * @return the number, finite, or empty
   */
  OptionalDouble toOptional();

  /**
   * Why there is no number.
   *
   * @return the reason in one line, or empty if there is a number
   */
  Optional<String> reason();
}
