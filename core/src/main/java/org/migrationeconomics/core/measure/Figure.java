package org.migrationeconomics.core.measure;

import java.io.Serializable;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Cell;

/**
 * A figure, or the reason why there is none.
 *
 * <p>Missing is not zero, and "undefined" is not the same as "not observed": a ratio to a negative
 * inflow has no meaning, a year without an observation has no value. A {@code Figure} says which.
 * It prints as its number, or as {@code no value: } and the reason.
 *
 * <p>Immutable and thread-safe.
 */
public final class Figure implements Cell, Serializable {

  private static final long serialVersionUID = 1L;

  private final boolean present;
  private final double value;
  private final String reason;

  private Figure(boolean present, double value, String reason) {
    this.present = present;
    this.value = value;
    this.reason = reason;
  }

  /**
   * A figure that exists.
   *
   * @param value the number, finite
   * @return the figure
   * @throws IllegalArgumentException if the number is NaN or infinite
   */
  public static Figure of(double value) {
    return new Figure(true, Require.finite("value", value), "");
  }

  /**
   * A figure that does not exist, with the reason.
   *
   * @param reason one line, completing "no value: …"
   * @return the empty figure
   * @throws IllegalArgumentException if the reason is blank
   */
  public static Figure empty(String reason) {
    return new Figure(false, 0, Require.text("reason", reason));
  }

  /**
   * Whether there is a number.
   *
   * @return true if there is
   */
  public boolean isPresent() {
    return present;
  }

  /**
   * The number.
   *
   * @return the number
   * @throws NoSuchElementException with the reason, if there is none
   */
  public double value() {
    if (!present) {
      throw new NoSuchElementException(toString());
    }
    return value;
  }

  /**
   * The number, or another one in its place.
   *
   * @param other what to return if there is no number
   * @return the number or {@code other}
   */
  public double orElse(double other) {
    return present ? value : other;
  }

  /**
   * The number as the JDK's optional type; the reason is lost on the way.
   *
   * @return the number, or empty
   */
  @Override
  public OptionalDouble toOptional() {
    return present ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /**
   * Why there is no number.
   *
   * @return the reason, or empty if there is a number
   */
  @Override
  public Optional<String> reason() {
    return present ? Optional.empty() : Optional.of(reason);
  }

  private Object readResolve() {
    return present ? of(value) : empty(reason);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Figure that
        && present == that.present
        && Double.compare(value, that.value) == 0
        && reason.equals(that.reason);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present, value, reason);
  }

  @Override
  public String toString() {
    return present ? Numbers.readable(value) : "no value: " + reason;
  }
}
