package org.migrationeconomics.charts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Require;

/**
 * The colours of a chart. The standard ones are told apart by people who do not see red or green as
 * others do (after Okabe and Ito); text is printed in a shade of them that has a contrast of at
 * least 4.5 on white.
 *
 * <p><b>Source</b>: M. Okabe and K. Ito, "Color Universal Design", 2008; the contrast is that of
 * the Web Content Accessibility Guidelines 2.1, 1.4.3.
 *
 * <p>Immutable and thread-safe.
 */
public final class Palette {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  /** What text on white needs. */
  private static final double CONTRAST = 4.5;

  private static final String OTHERS = "#b4bac2";
  private static final int LEAST = 6;
  private static final int BITS = 8;
  private static final int BYTE = 0xff;
  private static final int HEXADECIMAL = 16;

  private static final Palette STANDARD =
      new Palette(
          "standard",
          List.of("#1f6fb2", "#d1551e", "#0b8f6a", "#b0609a", "#e0a100", "#56a9dc", "#6f6a52"),
          List.of("#eff5fb", "#bcd7ee", "#73aede", "#2a78bd", "#0f4a83", "#08264a"),
          List.of("#a63f10", "#e0895f", "#f3d3c3", "#f5f5f5", "#bcd7ee", "#5c9dd2", "#17568f"));

  private static final Palette GREYS =
      new Palette(
          "greys",
          List.of("#2b2b2b", "#8c8c8c", "#5a5a5a", "#b0b0b0", "#404040", "#a0a0a0", "#707070"),
          List.of("#f5f5f5", "#d9d9d9", "#b0b0b0", "#808080", "#4d4d4d", "#1a1a1a"),
          List.of("#1a1a1a", "#707070", "#c8c8c8", "#f5f5f5", "#d0d0d0", "#8c8c8c", "#404040"));

  private final String name;
  private final List<String> colours;
  private final List<String> ramp;
  private final List<String> twoWays;

  private Palette(String name, List<String> colours, List<String> ramp, List<String> twoWays) {
    this.name = name;
    this.colours = colours;
    this.ramp = ramp;
    this.twoWays = twoWays;
  }

  /**
   * Blue, vermilion, green, purple, amber, sky and olive.
   *
   * @return the palette that charts have unless they are given another
   */
  public static Palette standard() {
    return STANDARD;
  }

  /**
   * Greys, for print without colour.
   *
   * @return the palette
   */
  public static Palette greys() {
    return GREYS;
  }

  /**
   * The standard palette with colours of one's own for series and groups; ramps stay.
   *
   * @param colours at least six, such as {@code #1f6fb2}, the most important first; whether they
   *     can be told apart is up to the caller
   * @return the palette
   * @throws IllegalArgumentException if there are fewer, or one is not of that form
   */
  public static Palette of(String... colours) {
    Require.notNull("colours", colours);
    if (colours.length < LEAST) {
      throw Require.refusal("colours", List.of(colours), "at least " + LEAST + " colours");
    }
    for (String colour : colours) {
      Require.notNull("colours", colour);
      if (!COLOUR.matcher(colour).matches()) {
        throw Require.refusal("colours", colour, "a colour such as '#1f6fb2'");
      }
    }
    return new Palette("own", List.of(colours), STANDARD.ramp, STANDARD.twoWays);
  }

  /**
   * The colour of a series or a group; after the last colour the first comes again.
   *
   * @param index counted from 0
   * @return the colour, such as {@code #1f6fb2}
   * @throws IllegalArgumentException if the index is negative
   */
  public String colour(int index) {
    if (index < 0) {
      throw Require.refusal("index", index, "a number from 0");
    }
    return colours.get(index % colours.size());
  }

  /**
   * How many colours there are.
   *
   * @return at least six
   */
  public int size() {
    return colours.size();
  }

  /**
   * The colour of what is not highlighted, and of "all others".
   *
   * @return a light grey
   */
  public String others() {
    return OTHERS;
  }

  /**
   * The shade of a colour that text can be printed in on white.
   *
   * @param colour a colour, such as {@code #e0a100}
   * @return the colour itself if its contrast is at least 4.5, otherwise a darker one that has it
   * @throws IllegalArgumentException if the colour is not of that form
   */
  public String text(String colour) {
    Require.notNull("colour", colour);
    if (!COLOUR.matcher(colour).matches()) {
      throw Require.refusal("colour", colour, "a colour such as '#1f6fb2'");
    }
    String darker = colour;
    for (int percent = 98; contrast(darker, "#ffffff") < CONTRAST; percent -= 2) {
      darker =
          hex(
              percent * red(colour) / 100,
              percent * green(colour) / 100,
              percent * blue(colour) / 100);
    }
    return darker;
  }

  /**
   * Black or white, whichever can be read on a colour.
   *
   * @param colour what is below
   * @return a colour for text, of a contrast of at least 4.5
   * @throws IllegalArgumentException if the colour is not of the form {@code #1f6fb2}
   */
  public String textOn(String colour) {
    Require.notNull("colour", colour);
    if (!COLOUR.matcher(colour).matches()) {
      throw Require.refusal("colour", colour, "a colour such as '#1f6fb2'");
    }
    return contrast(colour, "#ffffff") >= CONTRAST ? "#ffffff" : "#000000";
  }

  /**
   * A shade for more and less, from light to dark.
   *
   * @param share 0 is the lightest, 1 the darkest
   * @return the colour
   * @throws IllegalArgumentException if the share is not within 0 and 1
   */
  public String ramp(double share) {
    return between(ramp, Require.share("share", share));
  }

  /**
   * A shade for two directions, pale in the middle.
   *
   * @param value -1 is the strongest of one colour, 0 pale, 1 the strongest of the other
   * @return the colour
   * @throws IllegalArgumentException if the value is not within -1 and 1
   */
  public String twoWays(double value) {
    Require.finite("value", value);
    if (Math.abs(value) > 1) {
      throw Require.refusal("value", value, "a number from -1 to 1");
    }
    return between(twoWays, (value + 1) / 2);
  }

  private static String between(List<String> stops, double share) {
    double place = share * (stops.size() - 1);
    int below = Math.min(stops.size() - 2, (int) place);
    double rest = place - below;
    String low = stops.get(below);
    String high = stops.get(below + 1);
    return hex(
        (int) Math.round(red(low) + rest * (red(high) - red(low))),
        (int) Math.round(green(low) + rest * (green(high) - green(low))),
        (int) Math.round(blue(low) + rest * (blue(high) - blue(low))));
  }

  /** The contrast of two colours, from 1 to 21. */
  static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * linear(red(colour))
        + 0.7152 * linear(green(colour))
        + 0.0722 * linear(blue(colour));
  }

  private static double linear(int part) {
    double share = part / (double) BYTE;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int red(String colour) {
    return number(colour) >> (2 * BITS);
  }

  private static int green(String colour) {
    return (number(colour) >> BITS) & BYTE;
  }

  private static int blue(String colour) {
    return number(colour) & BYTE;
  }

  private static int number(String colour) {
    return Integer.parseInt(colour.substring(1), HEXADECIMAL);
  }

  private static String hex(int red, int green, int blue) {
    return String.format(Locale.ROOT, "#%06x", (red << (2 * BITS)) | (green << BITS) | blue);
  }

  /**
   * Compares the colours.
   *
   * @param other another object
   * @return whether it is a palette of the same colours
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Palette palette
        && colours.equals(palette.colours)
        && ramp.equals(palette.ramp)
        && twoWays.equals(palette.twoWays);
  }

  /**
   * A hash of the colours.
   *
   * @return the hash
   */
  @Override
  public int hashCode() {
    return 31 * colours.hashCode() + ramp.hashCode();
  }

  /**
   * One line.
   *
   * @return the name and the colours
   */
  @Override
  public String toString() {
    return name + " palette " + colours;
  }
}
