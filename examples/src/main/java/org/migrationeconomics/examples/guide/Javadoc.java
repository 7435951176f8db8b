package org.migrationeconomics.examples.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment of a public type as HTML, in parts.
 *
 * @param description what stands before the first label, formulas included
 * @param labelled what stands after a label in bold, by label: Units, Source, Reproduces
 */
record Javadoc(String description, Map<String, String> labelled) {

  private static final Pattern COMMENT =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public\\s", Pattern.DOTALL);
  private static final Pattern LABEL =
      Pattern.compile("<p>\\s*<b>(?<label>[^<]+)</b>\\s*[:,]?\\s*(?<rest>)");
  private static final Pattern LAST =
      Pattern.compile("<p>\\s*Immutable(?:,| and) [^<]*thread-safe[^<]*$");
  private static final Pattern VALUE = Pattern.compile("\\{@value\\s+#(\\w+)}");
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^@\\w+");
  private static final Pattern FORMULA = Pattern.compile("<pre>.*?</pre>", Pattern.DOTALL);

  /**
   * Reads the comment of the first public type of a source.
   *
   * @param source the text of the file
   * @param links the HTML of a link to a type, by its name as written
   */
  static Javadoc of(String source, Function<String, String> links) {
    Matcher comment = COMMENT.matcher(source);
    if (!comment.find()) {
      throw new IllegalArgumentException("source has no comment on a public type");
    }
    String text = values(comment.group(1).replaceAll("(?m)^\\s*\\* ?", ""), source);
    Matcher tag = BLOCK_TAG.matcher(text);
    String html = html(tag.find() ? text.substring(0, tag.start()) : text, links);
    html = LAST.matcher(html.strip()).replaceFirst("");
    Matcher label = LABEL.matcher(html);
    Map<String, String> labelled = new LinkedHashMap<>();
    String description = html;
    Optional<String> open = Optional.empty();
    int from = 0;
    while (label.find()) {
      String before = html.substring(from, label.start()).strip();
      if (open.isEmpty()) {
        description = before;
      } else {
        labelled.put(open.get(), before);
      }
      open = Optional.of(label.group("label").replaceFirst(":$", ""));
      from = label.end();
    }
    if (open.isPresent()) {
      labelled.put(open.get(), html.substring(from).strip());
    }
    return new Javadoc(description, labelled);
  }

  /** Values of the type's own constants. */
  private static String values(String text, String source) {
    return VALUE
        .matcher(text)
        .replaceAll(
            value -> {
              Matcher constant =
                  Pattern.compile("\\b" + value.group(1) + "\\s*=\\s*([^;]+);").matcher(source);
              if (!constant.find()) {
                throw new IllegalArgumentException("there is no constant " + value.group(1));
              }
              return Matcher.quoteReplacement("{@code " + constant.group(1).strip() + "}");
            });
  }

  /** The formulas of the description. */
  List<String> formulas() {
    List<String> all = new ArrayList<>();
    Matcher formula = FORMULA.matcher(description);
    while (formula.find()) {
      all.add(formula.group());
    }
    return all;
  }

  /** The description with the formulas taken out. */
  String words() {
    return FORMULA.matcher(description).replaceAll("");
  }

  /** Inline tags become HTML; the rest of a comment is HTML already. */
  static String html(String text, Function<String, String> links) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int tag = text.indexOf("{@", at);
      if (tag < 0) {
        break;
      }
      int end = end(text, tag);
      html.append(text, at, tag).append(inline(text.substring(tag + 2, end), links));
      at = end + 1;
    }
    return html.append(text.substring(at)).toString();
  }

  private static int end(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("tag is not closed: " + text.substring(start));
  }

  private static String inline(String tag, Function<String, String> links) {
    String[] parts = tag.strip().split("\\s+", 2);
    String rest = parts.length > 1 ? parts[1].strip() : "";
    return switch (parts[0]) {
      case "code" -> "<code>" + escaped(rest) + "</code>";
      case "literal" -> escaped(rest);
      case "link", "linkplain" -> link(rest, parts[0].equals("link"), links);
      default ->
          throw new IllegalArgumentException(
              "tag is '" + tag + "', expected code, literal or link");
    };
  }

  /** {@code Type}, {@code Type#member(arguments)}, {@code #member}, each with or without words. */
  private static String link(String target, boolean code, Function<String, String> links) {
    Matcher parts =
        Pattern.compile("([\\w.]*)(?:#(\\w+)(\\([^)]*\\))?)?\\s*(.*)", Pattern.DOTALL)
            .matcher(target);
    if (!parts.matches()) {
      throw new IllegalArgumentException("link is '" + target + "', expected a type or a member");
    }
    String type = parts.group(1);
    String member = parts.group(2);
    String words = parts.group(4);
    if (words.isEmpty()) {
      words = type.substring(type.lastIndexOf('.') + 1);
      if (member != null) {
        words = words.isEmpty() ? member : words + "." + member;
      }
    }
    String shown = code ? "<code>" + escaped(words) + "</code>" : words;
    String address = type.isEmpty() ? "" : links.apply(type);
    return address.isEmpty() ? shown : "<a href=\"" + address + "\">" + shown + "</a>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
