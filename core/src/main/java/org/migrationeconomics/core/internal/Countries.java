package org.migrationeconomics.core.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Codes and names of countries, as text: ISO 3166-1, the numeric codes of the United Nations, the
 * deviations of Eurostat and the World Bank, countries that are no more, and the names in use.
 *
 * <p>Tables of our own, because the JDK has no numeric codes and its names change from release to
 * release: the same programme must find the same countries on each.
 *
 * <p>Places are written as {@code Place.of} reads them: {@code MEX}, {@code own:SUN}.
 */
public final class Countries {

  /** Whose deviating codes are known. */
  public enum Scheme {
    /** The statistical office of the European Union. */
    EUROSTAT,
    /** The World Bank, the codes of its older files included. */
    WORLD_BANK
  }

  /** In which years a text means which places. */
  private record Meaning(int from, int until, List<String> places) {
    boolean isDated() {
      return from > ALWAYS_FROM || until < ALWAYS_UNTIL;
    }

    boolean holdsIn(int year) {
      return year >= from && year <= until;
    }
  }

  private static final int ALWAYS_FROM = Integer.MIN_VALUE;
  private static final int ALWAYS_UNTIL = Integer.MAX_VALUE;
  private static final int LONGEST_NAME = 100;
  private static final int HINTS = 3;
  private static final String LIST = "[|]";
  private static final Pattern NUMERIC = Pattern.compile("\\d{3}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "\\s*(?:[*†‡¹²³⁰⁴⁵⁶⁷⁸⁹]+|\\((?:[a-z]|\\d{1,2})\\)|\\[(?:[a-z]|\\d{1,2})\\]"
              + "|\\s[a-z]/|/[a-z]|(?<=\\p{L})\\s?\\d{1,2})\\s*$");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Map<String, String> ALPHA3_BY_ALPHA2 = new LinkedHashMap<>();
  private static final Map<String, String> ALPHA2_BY_ALPHA3 = new LinkedHashMap<>();

  /** Every place to the name that the library prints. */
  private static final Map<String, String> TITLES = new LinkedHashMap<>();

  private static final Map<String, String> ALPHA3_BY_TITLE = new HashMap<>();
  private static final Map<String, Integer> NUMERIC_BY_PLACE = new HashMap<>();
  private static final Map<Integer, String> PLACE_BY_NUMERIC = new HashMap<>();

  /** Folded names, and codes in lower case, to places. */
  private static final Map<String, String> PLACES = new LinkedHashMap<>();

  /** The names among them. */
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  /** The places that existed in some years only. */
  private static final Map<String, Meaning> EXISTENCE = new HashMap<>();

  private static final Map<String, List<Meaning>> MEANINGS = new HashMap<>();
  private static final Map<Scheme, Map<String, String>> SCHEMES = new HashMap<>();

  static {
    rows("countries.csv").forEach(Countries::addCountry);
    rows("further-places.csv").forEach(Countries::addFurtherPlace);
    rows("meanings.csv").forEach(Countries::addMeaning);
    rows("scheme-codes.csv").forEach(Countries::addSchemeCode);
  }

  private Countries() {}

  /** The rows of a table that lies beside this class, without comments and head. */
  private static List<String[]> rows(String file) {
    try (InputStream table = Countries.class.getResourceAsStream(file)) {
      if (table == null) {
        throw new IOException(file + " is missing from the library's jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(";", -1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void addCountry(String[] row) {
    String alpha3 = row[1];
    ALPHA3_BY_ALPHA2.put(row[0], alpha3);
    ALPHA2_BY_ALPHA3.put(alpha3, row[0]);
    know(row[0], alpha3);
    know(alpha3, alpha3);
    addNumeric(row[2], alpha3);
    addNames(row[3], alpha3);
    ALPHA3_BY_TITLE.put(TITLES.getOrDefault(alpha3, alpha3), alpha3);
  }

  private static void addFurtherPlace(String[] row) {
    if (!row[1].isEmpty()) {
      know(row[1], row[0]);
    }
    addNumeric(row[2], row[0]);
    EXISTENCE.put(row[0], new Meaning(from(row[3]), until(row[4]), List.of(row[0])));
    addNames(row[5], row[0]);
  }

  private static void addMeaning(String[] row) {
    MEANINGS
        .computeIfAbsent(folded(row[0]), text -> new ArrayList<>())
        .add(new Meaning(from(row[1]), until(row[2]), List.of(row[3].split(LIST, -1))));
  }

  private static void addSchemeCode(String[] row) {
    SCHEMES
        .computeIfAbsent(Scheme.valueOf(row[0]), scheme -> new LinkedHashMap<>())
        .put(row[1], row[2]);
  }

  private static int from(String year) {
    return year.isEmpty() ? ALWAYS_FROM : Integer.parseInt(year);
  }

  private static int until(String year) {
    return year.isEmpty() ? ALWAYS_UNTIL : Integer.parseInt(year);
  }

  private static void addNumeric(String numeric, String place) {
    if (!numeric.isEmpty()) {
      NUMERIC_BY_PLACE.put(place, Integer.parseInt(numeric));
      PLACE_BY_NUMERIC.put(Integer.parseInt(numeric), place);
    }
  }

  private static void addNames(String names, String place) {
    for (String name : names.split(LIST, -1)) {
      TITLES.putIfAbsent(place, name);
      know(name, place);
      NAMES.put(folded(name), place);
    }
  }

  /** No text may mean two places: that would be a fault of the tables. */
  private static void know(String text, String place) {
    String known = PLACES.putIfAbsent(folded(text), place);
    if (known != null && !known.equals(place)) {
      throw new IllegalStateException("'" + text + "' is both " + known + " and " + place);
    }
  }

  /**
   * Whether a code is one of ISO 3166-1 alpha-3, or {@code XKX}.
   *
   * @param code any text
   * @return true if it is, in capitals
   */
  public static boolean isAlpha3(String code) {
    return ALPHA2_BY_ALPHA3.containsKey(code);
  }

  /**
   * Whether a code is one of ISO 3166-1 alpha-2, or {@code XK}.
   *
   * @param code any text
   * @return true if it is, in capitals
   */
  public static boolean isAlpha2(String code) {
    return ALPHA3_BY_ALPHA2.containsKey(code);
  }

  /**
   * The three letters of two.
   *
   * @param alpha2 ISO 3166-1 alpha-2, or {@code XK}
   * @return alpha-3; empty if there is no such code
   */
  public static Optional<String> alpha3(String alpha2) {
    return Optional.ofNullable(ALPHA3_BY_ALPHA2.get(alpha2));
  }

  /**
   * The two letters of three.
   *
   * @param alpha3 ISO 3166-1 alpha-3, or {@code XKX}
   * @return alpha-2; empty if there is no such code
   */
  public static Optional<String> alpha2(String alpha3) {
    return Optional.ofNullable(ALPHA2_BY_ALPHA3.get(alpha3));
  }

  /**
   * The number of a place in M49.
   *
   * @param place alpha-3, or the code of a former country such as {@code own:SUN}
   * @return the number; empty if it has none
   */
  public static OptionalInt numeric(String place) {
    Integer numeric = NUMERIC_BY_PLACE.get(place);
    return numeric == null ? OptionalInt.empty() : OptionalInt.of(numeric);
  }

  /**
   * The place of a number in M49.
   *
   * @param numeric such as 484
   * @return the place; empty if no place has the number
   */
  public static Optional<String> ofNumeric(int numeric) {
    return Optional.ofNullable(PLACE_BY_NUMERIC.get(numeric));
  }

  /**
   * The name that the library prints.
   *
   * @param place any code of a place
   * @return the name, or the code itself if the place is not known here
   */
  public static String title(String place) {
    return TITLES.getOrDefault(place, place);
  }

  /**
   * Whether a name is the one that the library prints for another country.
   *
   * @param name any name
   * @param alpha3 a country
   * @return true if it is
   */
  public static boolean isNameOfAnother(String name, String alpha3) {
    return !alpha3.equals(ALPHA3_BY_TITLE.getOrDefault(name, alpha3));
  }

  /**
   * The codes of a publisher that are not those of ISO 3166-1.
   *
   * @param scheme the publisher
   * @return code to place
   */
  public static Map<String, String> deviations(Scheme scheme) {
    return Map.copyOf(SCHEMES.getOrDefault(scheme, Map.of()));
  }

  /**
   * The place of a publisher's code.
   *
   * @param scheme the publisher
   * @param code two or three capitals
   * @return the place; empty if it is no code of a country there
   */
  public static Optional<String> ofScheme(Scheme scheme, String code) {
    String place = SCHEMES.getOrDefault(scheme, Map.of()).get(code);
    if (place != null) {
      return Optional.of(place);
    }
    return scheme == Scheme.WORLD_BANK && isAlpha3(code) ? Optional.of(code) : alpha3(code);
  }

  /**
   * What a code or name means today.
   *
   * @param text a code of letters or three digits, or a name, in any case
   * @return the place; empty if the text is not known or means no single place for certain
   */
  public static Optional<String> find(String text) {
    if (text.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String plain = folded(text);
    for (Meaning meaning : MEANINGS.getOrDefault(plain, List.of())) {
      if (!meaning.isDated()) {
        return Optional.empty();
      }
    }
    return NUMERIC.matcher(plain).matches()
        ? ofNumeric(Integer.parseInt(plain))
        : Optional.ofNullable(PLACES.get(plain));
  }

  /**
   * What a code or name means in a year.
   *
   * @param text a code of letters or three digits, or a name, in any case
   * @param year the year
   * @return the place; empty if the text is not known, means no single place for certain, or means
   *     a place that did not exist in the year
   */
  public static Optional<String> find(String text, int year) {
    if (text.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    List<Meaning> dated =
        MEANINGS.getOrDefault(folded(text), List.of()).stream().filter(Meaning::isDated).toList();
    if (dated.isEmpty()) {
      return find(text)
          .filter(place -> !EXISTENCE.containsKey(place) || EXISTENCE.get(place).holdsIn(year));
    }
    Set<String> places = new LinkedHashSet<>();
    dated.stream()
        .filter(meaning -> meaning.holdsIn(year))
        .forEach(meaning -> places.addAll(meaning.places()));
    return places.size() == 1 ? Optional.of(places.iterator().next()) : Optional.empty();
  }

  /**
   * All that a code or name may mean, in whatever year.
   *
   * @param text a code of letters or three digits, or a name, in any case
   * @return the places; empty if the text is not known
   */
  public static List<String> candidates(String text) {
    if (text.length() > LONGEST_NAME) {
      return List.of();
    }
    Set<String> places = new LinkedHashSet<>();
    find(text).ifPresent(places::add);
    MEANINGS
        .getOrDefault(folded(text), List.of())
        .forEach(meaning -> places.addAll(meaning.places()));
    return List.copyOf(places);
  }

  /**
   * Where a text that is no code leads, as the end of a message: to what it means, to what it may
   * mean, or to what is spelled almost like it.
   *
   * @param text what was given
   * @return for example {@code ; nearest is MEX (Mexico)}, or nothing
   */
  public static String hint(String text) {
    List<String> places = candidates(text);
    if (places.equals(List.of(text))) {
      return ""; // a right code in the wrong place
    }
    if (!places.isEmpty()) {
      boolean certain = places.size() == 1 && find(text).isPresent();
      return (certain ? "; that is " : "; that may be ") + named(places);
    }
    places = text.length() > LONGEST_NAME ? List.of() : nearest(folded(text));
    return places.isEmpty() ? "" : "; nearest is " + named(places);
  }

  private static List<String> nearest(String plain) {
    Collection<String> words =
        plain.length() == 3
            ? ALPHA2_BY_ALPHA3.keySet().stream().map(Countries::lower).toList()
            : NAMES.keySet();
    Set<String> places = new LinkedHashSet<>();
    Nearest.to(plain, words).forEach(word -> places.add(PLACES.getOrDefault(word, word)));
    if (places.isEmpty() && plain.length() > 3) {
      // A name with more words than are known, or with fewer: Bosnia and Herz.
      NAMES.forEach(
          (name, place) -> {
            if (name.startsWith(plain + " ") || plain.startsWith(name + " ")) {
              places.add(place);
            }
          });
    }
    return places.size() > HINTS ? List.copyOf(places).subList(0, HINTS) : List.copyOf(places);
  }

  private static String named(List<String> places) {
    return places.stream()
        .map(place -> place + " (" + title(place) + ")")
        .collect(Collectors.joining(" or "));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * A name without what people write differently: the {@link #words} of it, without the marks of
   * footnotes behind it.
   *
   * @param name any text
   * @return words of small letters and digits with one blank between
   */
  public static String folded(String name) {
    return wordsOf(FOOTNOTE.matcher(plain(name)).replaceFirst(""));
  }

  /**
   * The words of a text, the same whatever its case, accents, apostrophes, punctuation and spaces,
   * without "the", with "and" for "&amp;" and "saint" for "St.".
   *
   * @param text any text
   * @return words of small letters and digits with one blank between
   */
  public static String words(String text) {
    return wordsOf(plain(text));
  }

  private static String plain(String text) {
    // Small letters first: the Turkish İ becomes an i with a dot above, which is a mark.
    return MARKS.matcher(Normalizer.normalize(lower(text), Normalizer.Form.NFD)).replaceAll("");
  }

  private static String wordsOf(String plain) {
    String letters = APOSTROPHES.matcher(plain).replaceAll("");
    letters = letters.replace("&", " and ").replace("æ", "ae").replace("ø", "o").replace("ı", "i");
    StringBuilder words = new StringBuilder();
    for (String word : BETWEEN_WORDS.split(letters, 0)) {
      if (!word.isEmpty() && !word.equals("the")) {
        words.append(words.isEmpty() ? "" : " ").append(word.equals("st") ? "saint" : word);
      }
    }
    return words.toString();
  }
}
