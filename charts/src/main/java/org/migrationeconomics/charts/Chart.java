package org.migrationeconomics.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Browser;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Pixels;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.core.internal.Require;

/**
 * A picture of a result: SVG, which browsers, text processors and notebooks show. {@link Charts}
 * makes them.
 *
 * <pre>
 *   Chart chart = Charts.inflows(comparison).titled("Mexico").sized(640, 400);
 *   chart.open();                        // in the browser
 *   chart.toSvg(Path.of("mexico.svg"));
 *   String svg = chart.svg();
 * </pre>
 *
 * <p>The same result gives the same bytes on every machine, JDK and locale. Numbers are written as
 * in English unless {@link #in} says otherwise. Names that are too long are shortened, and shown
 * whole when they are pointed at. Whatever is not drawn, and an axis that does not begin at zero,
 * is said in the footer, with the unit and the source; and whether the data are illustrative, above
 * the title.
 *
 * <p>Options are copies: what a picture shows beside the result ({@code over}, {@code withCurve})
 * comes first, the look of it after that.
 *
 * <p>Immutable and thread-safe.
 */
public abstract class Chart {

  /** A first drawing finds what has to be noted, a second one has room for it. */
  private static final int DRAWINGS = 4;

  private static final int LEAST_WIDTH = 320;
  private static final int LEAST_HEIGHT = 240;
  private static final int MOST = 4000;

  private final Look look;

  Chart(Look look) {
    this.look = look;
  }

  /** The same picture with another look. */
  abstract Chart with(Look other);

  /** What the picture says about itself, if the user says nothing else. */
  abstract Caption caption();

  /** Draws within the body of the sheet. */
  abstract void draw(Sheet sheet);

  /** The width, unless the user says another. */
  int usualWidth() {
    return 720;
  }

  /** The height, unless the user says another. */
  int usualHeight() {
    return 440;
  }

  /** What can be highlighted. */
  Set<String> names() {
    return Set.of();
  }

  final Look look() {
    return look;
  }

  /**
   * The width of the picture.
   *
   * @return in CSS pixels
   */
  public final int width() {
    return look.width().orElse(usualWidth());
  }

  /**
   * The height of the picture.
   *
   * @return in CSS pixels
   */
  public final int height() {
    return look.height().orElse(usualHeight());
  }

  /**
   * The title.
   *
   * @return what is printed in bold above the picture
   */
  public final String title() {
    return look.title().orElseGet(() -> upperFirst(caption().title()));
  }

  /**
   * A copy with another title.
   *
   * @param title one line, best what the picture shows rather than what was computed
   * @return the copy
   * @throws IllegalArgumentException if the title is blank or has several lines
   */
  public Chart titled(String title) {
    return with(look.withTitle(Require.text("title", title)));
  }

  /**
   * A copy with another line below the title.
   *
   * @param subtitle one line
   * @return the copy
   * @throws IllegalArgumentException if the line is blank or several
   */
  public Chart subtitled(String subtitle) {
    return with(look.withSubtitle(Require.text("subtitle", subtitle)));
  }

  /**
   * A copy of another size. Text keeps its size; there are fewer labels where there is less room.
   *
   * @param width in CSS pixels, 320 to 4000
   * @param height in CSS pixels, 240 to 4000
   * @return the copy
   * @throws IllegalArgumentException if a size is outside of these
   */
  public Chart sized(int width, int height) {
    if (width < LEAST_WIDTH || width > MOST) {
      throw Require.refusal("width", width, "a width from " + LEAST_WIDTH + " to " + MOST);
    }
    if (height < LEAST_HEIGHT || height > MOST) {
      throw Require.refusal("height", height, "a height from " + LEAST_HEIGHT + " to " + MOST);
    }
    return with(look.withSize(width, height));
  }

  /**
   * A copy whose numbers are written as in another language; words stay English. Thousands and
   * decimals are parted as is usual there, with the digits 0 to 9.
   *
   * @param language for example {@code Locale.GERMAN}
   * @return the copy
   * @throws IllegalArgumentException if the habits of the language are not known here
   */
  public Chart in(Locale language) {
    Look other = look.withLanguage(Require.notNull("language", language));
    other.numbers();
    return with(other);
  }

  /**
   * A copy in other colours.
   *
   * @param palette the colours
   * @return the copy
   * @throws IllegalArgumentException if it is null
   */
  public Chart in(Palette palette) {
    return with(look.withPalette(Require.notNull("palette", palette)));
  }

  /**
   * A copy in which some series, places or groups keep their colour and all others are grey.
   *
   * @param names as the chart labels them
   * @return the copy
   * @throws IllegalArgumentException if the chart has nothing of a name; the sentence lists what
   *     there is
   */
  public Chart highlight(String... names) {
    Set<String> wanted = new LinkedHashSet<>();
    for (String name : Require.notNull("names", names)) {
      wanted.add(Require.notNull("names", name));
      if (!names().contains(name)) {
        throw Require.refusal("name", name, "one of " + Require.listed(names()));
      }
    }
    return with(look.withHighlighted(wanted));
  }

  /**
   * The picture.
   *
   * @return an SVG document in UTF-8, without XML declaration, so that it can also stand in a page
   */
  public final String svg() {
    return sheet().svg();
  }

  private static String upperFirst(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + text.substring(Character.charCount(first));
  }

  /** The picture as it was drawn. */
  final Sheet sheet() {
    Caption usual = caption();
    Caption caption =
        new Caption(
            look.title().orElse(upperFirst(usual.title())),
            look.subtitle().orElse(usual.subtitle()),
            usual.description(),
            usual.unit(),
            usual.source());
    List<String> notes = List.of();
    Sheet sheet = new Sheet(caption, width(), height(), notes);
    draw(sheet);
    for (int i = 1; i < DRAWINGS && !sheet.notes().equals(notes); i++) {
      notes = sheet.notes();
      sheet = new Sheet(caption, width(), height(), notes);
      draw(sheet);
    }
    return sheet;
  }

  /**
   * Writes the picture as SVG.
   *
   * @param file the file to write; an existing one is replaced
   * @throws IllegalArgumentException if the file is null
   * @throws UncheckedIOException if the file cannot be written
   */
  public final void toSvg(Path file) {
    Require.notNull("file", file);
    try {
      Files.writeString(file, svg());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Writes the picture as PNG, two pixels for each of its size. It takes the fonts of the machine,
   * so that the bytes are not the same everywhere.
   *
   * @param file the file to write; an existing one is replaced
   * @throws IllegalArgumentException if the file is null
   * @throws IllegalStateException if {@code com.github.weisj:jsvg} is not on the class path; it is
   *     an optional dependency, of 0.7 MB
   * @throws UncheckedIOException if the file cannot be written
   */
  public final void toPng(Path file) {
    Require.notNull("file", file);
    try {
      Pixels.write(svg(), width(), height(), file);
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "PNG needs com.github.weisj:jsvg 2.0.0 on the class path, and the JDK's module"
              + " java.desktop; SVG needs neither",
          e);
    }
  }

  /**
   * Shows the picture in the system's browser; where there is none, prints the path of the file
   * that it would have shown.
   *
   * @throws UncheckedIOException if the temporary file cannot be written
   */
  public final void open() {
    Path file;
    try {
      file = Files.createTempFile("chart-", ".svg");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a temporary file", e);
    }
    toSvg(file);
    Browser.open(file);
  }

  /**
   * One line.
   *
   * @return the title and the size
   */
  @Override
  public final String toString() {
    return title() + " (chart, " + width() + " × " + height() + "; open() shows it)";
  }

  /** The room within margins, for charts that need no axes. */
  static Box square(Box room) {
    double side = Math.min(room.width(), room.height());
    double left = room.middle() - side / 2;
    double top = room.centre() - side / 2;
    return new Box(left, top, left + side, top + side);
  }
}
