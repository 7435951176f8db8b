package org.migrationeconomics.core.place;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Countries;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * A place that people leave, reach or live in: a country, a part of one, or a place with a code of
 * one's own.
 *
 * <pre>
 *   Place.of("MEX")                                     // Mexico, ISO 3166-1 alpha-3
 *   Place.find("Mexico")                                // Optional[MEX], by names and other codes
 *   Place.of("ES-CT").withName("Catalonia")             // ISO 3166-2
 *   Place.own("teocaltiche", "Teocaltiche, Jalisco")    // prints own:teocaltiche
 * </pre>
 *
 * <p>The code alone decides equality; the name is for people. Countries know their English name,
 * other places are called by their code unless one says otherwise. {@link #of} takes no other codes
 * and no names; {@link #find} leads from these to the place. Namibia's {@code NA} is the best-known
 * missing value that was none, so that two letters want {@link #ofAlpha2} where they may be
 * something else. Sums of places such as {@code WLD} are {@link Aggregate}s, and no place.
 *
 * <p><b>Source</b>: ISO 3166-1, -2 and -3; {@code XKX} for Kosovo as the World Bank writes it;
 * United Nations M49; country names of the United Nations and the World Bank; Eurostat's country
 * codes.
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
    return known(
        Countries.alpha3(Require.notNull("alpha2", alpha2)),
        "alpha2",
        alpha2,
        "an ISO 3166-1 alpha-2 code such as MX");
  }

  /**
   * A country by the two-letter code that it had in a year: {@code CS} is Czechoslovakia until 1992
   * and Serbia and Montenegro from 2003 to 2006.
   *
   * @param alpha2 ISO 3166-1 alpha-2, or a code that was withdrawn
   * @param year the year that the figures are of
   * @return the place
   * @throws IllegalArgumentException if the code meant no country, or two, in that year, or the
   *     year is not from 1000 to 2999
   */
  public static Place ofAlpha2(String alpha2, int year) {
    Require.year("year", year);
    boolean two = Require.notNull("alpha2", alpha2).length() == 2;
    // What no year makes certain, such as NA, the scheme does.
    Optional<String> dated = two ? Countries.find(alpha2, year) : Optional.empty();
    return known(
        dated.isPresent() || !two ? dated : Countries.alpha3(alpha2),
        "alpha2",
        alpha2,
        "a code of two letters that one country had in " + year);
  }

  /**
   * A country by Eurostat's two-letter code: ISO 3166-1 alpha-2, but {@code EL} for Greece and
   * {@code UK} for the United Kingdom.
   *
   * @param code Eurostat's code
   * @return the place
   * @throws IllegalArgumentException if it is no code of a country
   */
  public static Place ofEurostat(String code) {
    return known(
        Countries.ofScheme(Countries.Scheme.EUROSTAT, Require.notNull("code", code)),
        "code",
        code,
        "Eurostat's code of a country, such as EL for Greece");
  }

  /**
   * A country by the World Bank's code of three letters or two: ISO 3166-1, {@code XKX} and {@code
   * XK} for Kosovo, {@code CHI} and {@code JG} for the Channel Islands, and the codes of older
   * files, {@code ADO IMY KSV ROM TMP WBG ZAR}. Its groups, such as {@code WLD} and {@code ZJ}, are
   * no countries.
   *
   * @param code the World Bank's code
   * @return the place
   * @throws IllegalArgumentException if it is no code of a country
   */
  public static Place ofWorldBank(String code) {
    return known(
        Countries.ofScheme(Countries.Scheme.WORLD_BANK, Require.notNull("code", code)),
        "code",
        code,
        "the World Bank's code of a country, such as MEX or MX");
  }

  /**
   * A country by its number, in ISO 3166-1 and in the United Nations' M49; former countries have
   * numbers too.
   *
   * <pre>
   *   Place.ofM49(484)     // MEX
   *   Place.ofM49(736)     // own:SUD, Sudan with South Sudan
   * </pre>
   *
   * @param code the number, such as 484; 412 is Kosovo, as in World Population Prospects
   * @return the place
   * @throws IllegalArgumentException if no country has or had the number
   */
  public static Place ofM49(int code) {
    return Countries.ofNumeric(code)
        .map(Place::coded)
        .orElseThrow(
            () ->
                Require.refusal(
                    "M49 code", code, "the number of a country, such as 484 for Mexico"));
  }

  /**
   * The place that a code or a name means: never a guess.
   *
   * <pre>
   *   Place.find("MEX")  Place.find("MX")  Place.find("484")  Place.find("Mexico")     // Optional[MEX]
   *   Place.find("Korea, Rep.")  Place.find("Turkey")  Place.find("CÔTE D’IVOIRE")     // KOR, TUR, CIV
   *   Place.find("Congo")  Place.find("UK")                                            // Optional.empty
   *   Place.candidates("Congo")                                                        // [COG, COD]
   * </pre>
   *
   * <p>Known are ISO 3166-1 alpha-3, alpha-2 and numeric codes of three digits, and the names of
   * ISO, of the United Nations, of the World Bank and in use. Case, accents, apostrophes,
   * punctuation, "the", "&amp;", "St." and the marks of footnotes do not matter; nothing is matched
   * by likeness. Former countries are places with a code of their own: {@code own:SUN}.
   *
   * <p><b>Empty</b> is what may mean several places (Congo, Korea, Guinea, Samoa, Georgia, Virgin
   * Islands, Saint Martin, Micronesia), what meant another territory not long ago (Sudan, Yemen,
   * Yugoslavia; {@link #find(String, int)} knows by year), {@code CS}, which two countries had,
   * {@code NA}, which files write where a value is missing, and {@code EL} and {@code UK}, which
   * are Eurostat's ({@link #ofEurostat}). {@link #candidates} says what they may mean.
   *
   * @param text a code or a name
   * @return the place; empty if the text is not known or not certain
   */
  public static Optional<Place> find(String text) {
    return Countries.find(Require.notNull("text", text)).map(Place::coded);
  }

  /**
   * The place that a code or a name meant in a year: as {@link #find(String)}, and by the year
   * where a code or a name changed hands.
   *
   * <pre>
   *   Place.find("Sudan", 2005)     // Optional[own:SUD], Sudan with South Sudan
   *   Place.find("Sudan", 2011)     // Optional.empty: South Sudan became independent in July
   *   Place.find("Sudan", 2015)     // Optional[SDN]
   *   Place.find("CS", 1990)        // Optional[own:CSK]
   * </pre>
   *
   * @param text a code or a name
   * @param year the year that the figures are of
   * @return the place; empty if the text is not known, was not certain in that year, or means a
   *     former country that did not exist in it
   * @throws IllegalArgumentException if the year is not from 1000 to 2999
   */
  public static Optional<Place> find(String text, int year) {
    Require.year("year", year);
    return Countries.find(Require.notNull("text", text), year).map(Place::coded);
  }

  /**
   * All places that a code or a name may mean, in whatever year.
   *
   * @param text a code or a name
   * @return the places; empty if the text is not known, one place if {@link #find(String)} finds it
   */
  public static List<Place> candidates(String text) {
    return Countries.candidates(Require.notNull("text", text)).stream().map(Place::coded).toList();
  }

  private static Place known(
      Optional<String> found, String argument, String given, String expected) {
    return found
        .map(Place::coded)
        .orElseThrow(() -> Require.refusal(argument, given, expected + Countries.hint(given)));
  }

  /** A place of the tables, with its name. */
  private static Place coded(String code) {
    return builder().code(code).name(Countries.title(code)).build();
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
    return Countries.isAlpha3(Require.notNull("code", code));
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
    return Countries.isAlpha3(code()) ? Countries.title(code()) : code();
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

  /**
   * The two-letter code.
   *
   * @return ISO 3166-1 alpha-2, {@code XK} for Kosovo; empty for places that are no country of ISO
   *     3166-1
   */
  public Optional<String> alpha2() {
    return Countries.alpha2(code());
  }

  /**
   * The number in ISO 3166-1 and in the United Nations' M49.
   *
   * @return such as 484 for Mexico, 412 for Kosovo, 810 for {@code own:SUN}; empty for places
   *     without one
   */
  public OptionalInt m49() {
    return Countries.numeric(code());
  }

  /** Validates code and name. */
  @Value.Check
  void check() {
    String code = code();
    boolean known =
        Countries.isAlpha3(code)
            || OWN_CODE.matcher(code).matches()
            || (SUBDIVISION.matcher(code).matches() && Countries.isAlpha2(code.substring(0, 2)));
    if (!known) {
      throw Require.refusal(
          "place code",
          code,
          "an ISO 3166-1 alpha-3 code (MEX), an ISO 3166-2 code (ES-CT), or own: and a code of your"
              + " own"
              + Countries.hint(code));
    }
    Require.text("name", name());
    // withCode keeps the name, and swapped columns bring another's: Mexico must not be called USA.
    if (Countries.isAlpha3(code) && Countries.isNameOfAnother(name(), code)) {
      throw Require.refusal("name of " + code, name(), "not the name of another country");
    }
  }

  @Override
  public int compareTo(Place other) {
    Require.notNull("other", other);
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
