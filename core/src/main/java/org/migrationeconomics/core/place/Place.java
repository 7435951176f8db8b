package org.migrationeconomics.core.place;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * A place that people leave, reach or live in: a country, a part of one, or a place with a code of
 * one's own.
 *
 * <pre>
 *   Place.of("MEX")                                     // Mexico, ISO 3166-1 alpha-3
 *   Place.of("ES-CT").withName("Catalonia")             // ISO 3166-2
 *   Place.own("teocaltiche", "Teocaltiche, Jalisco")    // prints own:teocaltiche
 * </pre>
 *
 * <p>The code alone decides equality; the name is for people. Countries know their English name,
 * other places are called by their code unless one says otherwise. Two-letter codes are refused
 * rather than guessed at ({@link #ofAlpha2} takes them): Namibia's {@code NA} is the best-known
 * missing value that was none. Sums of places such as {@code WLD} are {@link Aggregate}s, and no
 * place.
 *
 * <p><b>Source</b>: ISO 3166-1 and ISO 3166-2; {@code XKX} for Kosovo as the World Bank writes it.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract non-sealed class Place
    implements ReferenceArea, WithPlace, Comparable<Place>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final String OWN = "own:";
  private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  private static final Pattern OWN_CODE =
      Pattern.compile("own:[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,62}");

  Place() {}

  /**
   * A country, territory or part of one by its ISO code, or a place by a code of one's own with the
   * prefix {@code own:}. Reads what {@code toString} prints.
   *
   * @param code ISO 3166-1 alpha-3, ISO 3166-2, or {@code own:…}
   * @return the place
   * @throws IllegalArgumentException if the code is none of the three
   */
  public static Place of(String code) {
    return builder().code(code).build();
  }

  /**
   * A country by its two-letter code.
   *
   * @param alpha2 ISO 3166-1 alpha-2
   * @return the place, with its alpha-3 code
   * @throws IllegalArgumentException if there is no such code
   */
  public static Place ofAlpha2(String alpha2) {
    if (!Iso3166.isAlpha2(Require.notNull("alpha2", alpha2))) {
      throw Require.refusal("alpha2", alpha2, "an ISO 3166-1 alpha-2 code such as MX");
    }
    return of(Iso3166.alpha3(alpha2));
  }

  /**
   * A place with a code of one's own.
   *
   * @param code letters, digits, dot, hyphen and underscore, without the prefix {@code own:}
   * @param name the name in words
   * @return the place
   * @throws IllegalArgumentException if code or name is not of that form
   */
  public static Place own(String code, String name) {
    return builder().code(OWN + Require.notNull("code", code)).name(name).build();
  }

  /**
   * Whether a code is one of ISO 3166-1 alpha-3 (or {@code XKX}).
   *
   * @param code any text
   * @return true if {@link #of} takes it as a country
   */
  public static boolean isCountryCode(String code) {
    return Iso3166.isAlpha3(Require.notNull("code", code));
  }

  /**
   * Begins a place; the code is mandatory.
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
  @Value.Default
  public String name() {
    return Iso3166.name(code());
  }

  /**
   * Who gave the code.
   *
   * @return the scheme
   */
  public PlaceScheme scheme() {
    return code().startsWith(OWN)
        ? PlaceScheme.OWN
        : code().indexOf('-') > 0 ? PlaceScheme.ISO_3166_2 : PlaceScheme.ISO_3166_1;
  }

  /** Validates code and name. */
  @Value.Check
  void check() {
    String code = code();
    boolean known =
        Iso3166.isAlpha3(code)
            || OWN_CODE.matcher(code).matches()
            || (SUBDIVISION.matcher(code).matches() && Iso3166.isAlpha2(code.substring(0, 2)));
    if (!known) {
      throw Require.refusal(
          "place code",
          code,
          "an ISO 3166-1 alpha-3 code (MEX), an ISO 3166-2 code (ES-CT), or own: and a code of your own");
    }
    Require.text("name", name());
    // withCode keeps the name, and swapped columns bring another's: Mexico must not be called USA.
    if (Iso3166.isAlpha3(code) && Iso3166.isNameOfAnother(name(), code)) {
      throw Require.refusal("name of " + code, name(), "not the name of another country");
    }
  }

  @Override
  public int compareTo(Place other) {
    return code().compareTo(other.code());
  }

  /** The code, which {@link #of} reads back. */
  @Override
  public String toString() {
    return code();
  }

  /** Builds a place. Not thread-safe. */
  public static final class Builder extends ImmutablePlace.Builder {
    Builder() {}
  }
}
