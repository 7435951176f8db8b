package org.migrationeconomics.charts.internal;

import java.util.Locale;
import java.util.Map;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * How a language writes numbers. The separators are written here and not asked of the JDK, whose
 * own have changed from one version to the next.
 *
 * @param grouping what stands between thousands
 * @param decimal what stands before decimals
 */
public record NumberStyle(String grouping, String decimal) {

  /** 1,234.5. */
  public static final NumberStyle ENGLISH = new NumberStyle(",", ".");

  private static final NumberStyle POINTS = new NumberStyle(".", ",");
  private static final NumberStyle SPACES = new NumberStyle("\u00a0", ",");
  private static final NumberStyle APOSTROPHES = new NumberStyle("’", ".");
  private static final double MILLION = 1e6;
  private static final double HUNDRED = 100;
  private static final double TEN = 10;
  private static final int MOST = 6;
  private static final char MINUS = '\u2212';

  private static final Map<NumberStyle, String> LANGUAGES =
      Map.of(
          ENGLISH, " en zh ja ko th he iw hi bn ta ur ar fa sw am tl fil ms cy ga ",
          POINTS, " de es ca gl eu it pt nl tr id in el da ro hr sr bs sl mk vi is az ",
          SPACES, " fr ru uk be pl cs sk sv nb nn no fi et lv lt hu bg ka hy kk sq ");

  /**
   * The style of a language.
   *
   * @param language a locale; Switzerland and Liechtenstein, and Spanish in Mexico and Central
   *     America, have a style of their own
   * @return the style
   */
  public static NumberStyle of(Locale language) {
    Require.notNull("language", language);
    String country = language.getCountry();
    if (country.equals("CH") || country.equals("LI")) {
      return APOSTROPHES;
    }
    String code = language.getLanguage();
    if (code.equals("es") && " MX US GT HN SV NI PA DO PR ".contains(" " + country + " ")) {
      return ENGLISH;
    }
    if (code.isEmpty()) {
      return ENGLISH;
    }
    for (Map.Entry<NumberStyle, String> each : LANGUAGES.entrySet()) {
      if (each.getValue().contains(" " + code + " ")) {
        return each.getKey();
      }
    }
    throw Require.refusal("language", language, "a language whose numbers are known, such as 'en'");
  }

  /**
   * A number with a fixed number of decimals.
   *
   * @param value a finite number
   * @param decimals digits after the point
   * @return the text
   */
  public String fixed(double value, int decimals) {
    return style(Numbers.fixed(value, decimals));
  }

  /**
   * A number with as many decimals as a reader wants at its size.
   *
   * @param value a finite number
   * @return the text
   */
  public String readable(double value) {
    return style(Numbers.readable(value));
  }

  /**
   * A number beside a mark: whole numbers below a million whole, others with as many decimals as
   * give the largest of its kind three digits, so that the figures of a picture can be compared.
   *
   * @param value a finite number
   * @param largest the absolute value of the largest number beside it
   * @return the text
   */
  public String brief(double value, double largest) {
    if (value == Math.rint(value) && Math.abs(value) < MILLION) {
      return fixed(value, 0);
    }
    int decimals = 0;
    for (double size = Math.abs(largest); size < HUNDRED && decimals < MOST; size *= TEN) {
      decimals++;
    }
    return fixed(value, decimals);
  }

  private String style(String english) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < english.length(); i++) {
      char letter = english.charAt(i);
      switch (letter) {
        case ',' -> text.append(grouping);
        case '.' -> text.append(decimal);
        case '-' -> text.append(MINUS);
        default -> text.append(letter);
      }
    }
    return text.toString();
  }
}
