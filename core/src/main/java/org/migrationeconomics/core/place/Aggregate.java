package org.migrationeconomics.core.place;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * A sum or group of places, such as the world or the low- and middle-income countries.
 *
 * <p>Its code carries the prefix {@code group:} when printed, so that no list of countries can
 * swallow it. Membership changes with time and with the publisher's vintage; an aggregate therefore
 * names a group and does not define it.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract non-sealed class Aggregate implements ReferenceArea, WithAggregate, Serializable {

  static final String PREFIX = "group:";

  private static final long serialVersionUID = 1L;
  private static final Pattern CODE =
      Pattern.compile("group:[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,62}");

  Aggregate() {}

  /**
   * An aggregate called by its code.
   *
   * @param code the publisher's code, without prefix
   * @return the aggregate
   * @throws IllegalArgumentException if the code has other characters than letters, digits, dot,
   *     hyphen, underscore
   */
  public static Aggregate of(String code) {
    return of(code, Require.text("code", code));
  }

  /**
   * An aggregate with a name.
   *
   * @param code the publisher's code, without prefix, such as {@code LMY}
   * @param name the name in words
   * @return the aggregate
   * @throws IllegalArgumentException if the code has other characters than letters, digits, dot,
   *     hyphen, underscore
   */
  public static Aggregate of(String code, String name) {
    return builder().code(PREFIX + Require.notNull("code", code)).name(name).build();
  }

  /**
   * Begins an aggregate; code (with prefix) and name are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** {@inheritDoc} */
  @Override
  public abstract String code();

  /** {@inheritDoc} */
  @Override
  @Value.Auxiliary
  public abstract String name();

  /** Validates code and name. */
  @Value.Check
  void check() {
    if (!CODE.matcher(code()).matches()) {
      throw Require.refusal(
          "aggregate code", code(), "group: and letters, digits, dots, hyphens or underscores");
    }
    if (Place.isCountryCode(code().substring(PREFIX.length()))) {
      throw Require.refusal("aggregate code", code(), "a code that is not a country's");
    }
    Require.text("name", name());
  }

  /** The code with its prefix, which {@link ReferenceArea#parse} reads back. */
  @Override
  public String toString() {
    return code();
  }

  /** Builds an aggregate. Not thread-safe. */
  public static final class Builder extends ImmutableAggregate.Builder {
    Builder() {}
  }
}
