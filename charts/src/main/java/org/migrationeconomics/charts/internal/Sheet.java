package org.migrationeconomics.charts.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The sheet that a picture is drawn on. Title, subtitle and footer are laid out first; what is left
 * is the {@link #body}. Every text and every mark is remembered with its place, so that a label can
 * ask whether it would be in the way, and a test whether anything collides or sticks out.
 *
 * <p>Mutable, for one thread.
 */
public final class Sheet {

  /** The margin around everything. */
  public static final double MARGIN = 20;

  private static final String FONTS =
      "Helvetica,Arial,&quot;Liberation Sans&quot;,&quot;Nimbus Sans&quot;,sans-serif";

  private static final double ASCENT = 0.78;
  private static final double DESCENT = 0.22;
  private static final int TITLE_LINES = 2;
  private static final int SUBTITLE_LINES = 3;
  private static final String ILLUSTRATIVE = "illustrative data";

  /** Header and footer take no more than this of the height each. */
  private static final double MOST_WORDS = 0.27;

  private final double width;
  private final double height;
  private final Box body;
  private final List<String> footer;
  private final List<String> notes = new ArrayList<>();
  private final List<Box> texts = new ArrayList<>();
  private final List<Box> marks = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  /**
   * A sheet with its words.
   *
   * @param caption the words
   * @param width its width
   * @param height its height
   * @param notes what the drawing will have noted; see {@link #notes()}
   */
  public Sheet(Caption caption, double width, double height, List<String> notes) {
    this.width = width;
    this.height = height;
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(Xml.number(width))
        .append(' ')
        .append(Xml.number(height))
        .append("\" width=\"")
        .append(Xml.number(width))
        .append("\" height=\"")
        .append(Xml.number(height))
        .append("\" role=\"img\" font-family=\"")
        .append(FONTS)
        .append("\" font-size=\"12\">\n<title>")
        .append(Xml.text(caption.title()))
        .append("</title>\n<desc>")
        .append(Xml.text(described(caption, notes)))
        .append("</desc>\n<rect width=\"")
        .append(Xml.number(width))
        .append("\" height=\"")
        .append(Xml.number(height))
        .append("\" ")
        .append(Ink.fill(Ink.PAPER).attributes())
        .append("/>\n");
    double top = header(caption);
    footer = footer(caption, notes);
    double line = Type.FOOTER.line();
    double bottom = height - MARGIN * 0.6 - footer.size() * line;
    for (int i = 0; i < footer.size(); i++) {
      text(MARGIN, bottom + (i + 1) * line - 2, Anchor.START, Type.FOOTER, footer.get(i));
    }
    body = new Box(MARGIN, top, width - MARGIN, bottom - 6);
  }

  private static String described(Caption caption, List<String> notes) {
    StringBuilder text = new StringBuilder(caption.description());
    if (caption.isIllustrative()) {
      text.append(" Illustrative data.");
    }
    notes.forEach(note -> text.append(' ').append(note));
    return text.toString();
  }

  private double header(Caption caption) {
    double room = width - 2 * MARGIN;
    Type title = Type.TITLE;
    Type below = Type.SUBTITLE;
    double y = MARGIN - 6;
    double most = MOST_WORDS * height;
    if (caption.isIllustrative()) {
      Type badge = Type.FOOTER.strong().in("#a8430f");
      y += badge.line();
      text(MARGIN, y - 3, Anchor.START, badge, ILLUSTRATIVE);
    }
    int lines = Math.max(1, Math.min(TITLE_LINES, (int) ((most - y) / title.line())));
    String whole = caption.title();
    for (String line : TextWidth.wrap(whole, room, title.size(), true, lines)) {
      y += title.line();
      text(MARGIN, y - 4, Anchor.START, title, line);
    }
    int more = Math.max(1, Math.min(SUBTITLE_LINES, (int) ((most - y) / below.line())));
    for (String line : TextWidth.wrap(caption.subtitle(), room, below.size(), false, more)) {
      y += below.line();
      text(MARGIN, y - 3, Anchor.START, below, line);
    }
    return y + 8;
  }

  private List<String> footer(Caption caption, List<String> notes) {
    Type type = Type.FOOTER;
    double room = width - 2 * MARGIN;
    List<String> sentences = new ArrayList<>();
    if (!caption.unit().isEmpty()) {
      sentences.add("Unit: " + caption.unit() + ".");
    }
    sentences.addAll(notes);
    if (caption.hasSource()) {
      sentences.add("Source: " + caption.source() + ".");
    }
    int most = Math.max(1, (int) (MOST_WORDS * height / type.line()));
    return TextWidth.wrap(String.join(" ", sentences), room, type.size(), false, most);
  }

  /**
   * Where the picture itself is drawn.
   *
   * @return the room between header and footer, within the margins
   */
  public Box body() {
    return body;
  }

  /**
   * Adds a sentence to the footer.
   *
   * @param sentence what a reader has to know, ending with a full stop
   */
  public void note(String sentence) {
    if (!notes.contains(sentence)) {
      notes.add(sentence);
    }
  }

  /**
   * What was noted while drawing. If it is not what the sheet was made with, the picture is drawn
   * once more on a sheet that has room for it.
   *
   * @return the sentences
   */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * Writes a line of text.
   *
   * @param x its place across
   * @param y its base line
   * @param anchor which part of it stands at x
   * @param type how it is set
   * @param text the text
   * @return the room that it takes
   */
  public Box text(double x, double y, Anchor anchor, Type type, String text) {
    return titled(x, y, anchor, type, text, "");
  }

  /**
   * Writes a line of text that says more when it is pointed at.
   *
   * @param x its place across
   * @param y its base line
   * @param anchor which part of it stands at x
   * @param type how it is set
   * @param text the text
   * @param tip what is shown when it is pointed at; may be empty
   * @return the room that it takes
   */
  public Box titled(double x, double y, Anchor anchor, Type type, String text, String tip) {
    Box box = boxOf(x, y, anchor, type, text);
    texts.add(box);
    out.append("<text x=\"").append(Xml.number(x)).append("\" y=\"").append(Xml.number(y));
    if (anchor != Anchor.START) {
      out.append("\" text-anchor=\"").append(anchor.word());
    }
    out.append("\" font-size=\"").append(Xml.number(type.size())).append('"');
    if (type.bold()) {
      out.append(" font-weight=\"bold\"");
    }
    if (type.halo()) {
      out.append(" stroke=\"").append(Ink.PAPER).append("\" stroke-width=\"3\"");
      out.append(" stroke-linejoin=\"round\" paint-order=\"stroke\"");
    }
    out.append(" fill=\"").append(type.colour()).append("\">");
    tip(tip);
    out.append(Xml.text(text)).append("</text>\n");
    return box;
  }

  private void tip(String tip) {
    if (!tip.isEmpty()) {
      out.append("<title>").append(Xml.text(tip)).append("</title>");
    }
  }

  /**
   * The room that a text would take.
   *
   * @param x its place across
   * @param y its base line
   * @param anchor which part of it stands at x
   * @param type how it is set
   * @param text the text
   * @return the room
   */
  public static Box boxOf(double x, double y, Anchor anchor, Type type, String text) {
    double wide = type.width(text);
    double left = anchor.left(x, wide);
    return new Box(left, y - ASCENT * type.size(), left + wide, y + DESCENT * type.size());
  }

  /**
   * Writes a name, shortened if there is no room for it; the whole name is then in its tooltip.
   *
   * @param x its place across
   * @param y its base line
   * @param anchor which part of it stands at x
   * @param type how it is set
   * @param name the name
   * @param room the width there is
   * @return the room that it takes
   */
  public Box name(double x, double y, Anchor anchor, Type type, String name, double room) {
    String shown = TextWidth.fit(name, room, type.size(), type.bold());
    return titled(x, y, anchor, type, shown, shown.equals(name) ? "" : name);
  }

  /**
   * Writes a name in the middle of a place, on several lines if need be, each shortened if need be.
   *
   * @param x its place across
   * @param middle the middle of its lines
   * @param anchor which part of it stands at x
   * @param type how it is set
   * @param name the name
   * @param room the width there is
   * @param most how many lines there may be
   */
  public void lines(
      double x, double middle, Anchor anchor, Type type, String name, double room, int most) {
    List<String> lines = TextWidth.wrap(name, room, type.size(), type.bold(), most);
    boolean whole = String.join(" ", lines).equals(name);
    double base = middle - (lines.size() - 1) * type.line() / 2 + type.toBase();
    for (int i = 0; i < lines.size(); i++) {
      titled(x, base + i * type.line(), anchor, type, lines.get(i), whole ? "" : name);
    }
  }

  /**
   * Whether a text at some place would cover no other.
   *
   * @param box the room it would take
   * @return whether it overlaps no text and lies within the body
   */
  public boolean isFree(Box box) {
    return body.holds(box) && texts.stream().noneMatch(box::overlaps);
  }

  /**
   * Says in the middle of the body that there is nothing to be drawn.
   *
   * @param reason why
   */
  public void nothing(String reason) {
    Type type = Type.LABEL.in(Ink.MUTED);
    lines(body.middle(), body.centre(), Anchor.MIDDLE, type, reason, body.width(), 4);
  }

  private void end(String name, String tip) {
    if (tip.isEmpty()) {
      out.append("/>\n");
    } else {
      out.append('>');
      tip(tip);
      out.append("</").append(name).append(">\n");
    }
  }

  private void attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(Xml.number(value)).append('"');
  }

  /**
   * Draws a rectangle.
   *
   * @param box where
   * @param ink how
   * @param tip what is shown when it is pointed at; may be empty
   */
  public void rect(Box box, Ink ink, String tip) {
    marks.add(box);
    out.append("<rect");
    attribute("x", box.left());
    attribute("y", box.top());
    attribute("width", box.width());
    attribute("height", box.height());
    out.append(' ').append(ink.attributes());
    end("rect", tip);
  }

  /**
   * Draws a straight line.
   *
   * @param x1 its beginning across
   * @param y1 its beginning down
   * @param x2 its end across
   * @param y2 its end down
   * @param ink how
   */
  public void line(double x1, double y1, double x2, double y2, Ink ink) {
    marks.add(new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)));
    out.append("<line");
    attribute("x1", x1);
    attribute("y1", y1);
    attribute("x2", x2);
    attribute("y2", y2);
    out.append(' ').append(ink.attributes()).append("/>\n");
  }

  /**
   * Draws a circle.
   *
   * @param x its centre across
   * @param y its centre down
   * @param radius its radius
   * @param ink how
   * @param tip what is shown when it is pointed at; may be empty
   */
  public void circle(double x, double y, double radius, Ink ink, String tip) {
    marks.add(new Box(x - radius, y - radius, x + radius, y + radius));
    out.append("<circle");
    attribute("cx", x);
    attribute("cy", y);
    attribute("r", radius);
    out.append(' ').append(ink.attributes());
    end("circle", tip);
  }

  /**
   * Draws an outline; nothing if it is empty.
   *
   * @param outline what
   * @param ink how
   * @param tip what is shown when it is pointed at; may be empty
   */
  public void path(Outline outline, Ink ink, String tip) {
    if (outline.isEmpty()) {
      return;
    }
    marks.add(outline.reach());
    out.append("<path d=\"").append(outline.data()).append("\" ").append(ink.attributes());
    end("path", tip);
  }

  /**
   * The room that each text takes.
   *
   * @return the rectangles, in the order of writing
   */
  public List<Box> texts() {
    return List.copyOf(texts);
  }

  /**
   * How far each mark reaches, without the width of its lines.
   *
   * @return the rectangles, in the order of drawing
   */
  public List<Box> marks() {
    return List.copyOf(marks);
  }

  /**
   * The whole sheet.
   *
   * @return its rectangle
   */
  public Box edge() {
    return new Box(0, 0, width, height);
  }

  /**
   * The picture.
   *
   * @return SVG
   */
  public String svg() {
    return out + "</svg>\n";
  }
}
