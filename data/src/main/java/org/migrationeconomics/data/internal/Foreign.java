package org.migrationeconomics.data.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the place of a file when a download failed or was not made: a page of the web, the
 * fault or message of a service, or the pointer that a repository keeps for a large file.
 */
public final class Foreign {

  /** How much of a text is looked at, in characters. */
  public static final int HEAD = 1 << 14;

  private static final int SHOWN = 160;
  private static final int BEGINNING = 300;
  private static final int LONGEST_POINTER = 1000;
  private static final String TOO_BIG = "EXTRACTION_TOO_BIG";
  private static final String FAILED = "; the download may have failed";

  private static final Pattern PROLOGUE =
      Pattern.compile(
          "\\s*(?:<\\?[^>]{0,500}\\?>\\s*|<!--.{0,2000}?-->\\s*){0,20}", Pattern.DOTALL);
  private static final Pattern PAGE =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|title|meta)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE =
      Pattern.compile(
          "<title[^>]{0,200}>([^<]{1,500})<", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.-]{1,50}:)?([\\w.-]{1,100})[^>]{0,4000}>(.*)", Pattern.DOTALL);
  private static final Set<String> FAULTS =
      Set.of("fault", "error", "errors", "exception", "serviceexceptionreport");
  private static final Pattern FAULT_INSIDE =
      Pattern.compile("<(?:[\\w.-]{1,50}:)?Fault\\b(.*)", Pattern.DOTALL);

  private static final Pattern MESSAGE =
      Pattern.compile(
          "\\s*\\[?\\s*\\{.{0,200}?\"(?:messages?|errors?|detail|fault|error_description)\"\\s*:.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDS =
      Pattern.compile(
          "\"(?:value|mensaje|detalle|messages?|errors?|label|details?|description|error_description|title"
              + "|faultstring)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,500})\"",
          Pattern.CASE_INSENSITIVE);

  private Foreign() {}

  /**
   * Says what a text is if it is no data of any layout.
   *
   * @param head its beginning
   * @return the message of a problem, or empty
   */
  public static Optional<String> refusal(String head) {
    if (head.startsWith("version https://git-lfs.github.com/spec/")) {
      return Optional.of(
          "this is a pointer of Git LFS that stands for the file, not the file itself: 'git lfs"
              + " pull' fetches it");
    }
    if (isAnnexed(head.strip())) {
      return Optional.of(annexed());
    }
    String text = body(head);
    if (!text.startsWith("<")) {
      return Optional.empty();
    }
    if (PAGE.matcher(text).matches()) {
      Matcher title = TITLE.matcher(text);
      return Optional.of(
          "this is HTML, a page of the web"
              + (title.find() ? " with the title " + shown(title.group(1)) : "")
              + ", expected a file of data"
              + FAILED);
    }
    return fault(text);
  }

  /** Where a link of git-annex leads to, or what it writes in the place of one. */
  static boolean isAnnexed(String target) {
    return target.length() < LONGEST_POINTER
        && target.indexOf('\n') < 0
        && (target.startsWith("/annex/objects/") || target.contains(".git/annex/objects/"));
  }

  /** What a pointer of git-annex is. */
  static String annexed() {
    return "this is a pointer of git-annex that stands for the file, not the file itself: 'git"
        + " annex get' fetches it";
  }

  private static Optional<String> fault(String text) {
    Matcher root = ROOT.matcher(text);
    if (!root.matches()) {
      return Optional.empty();
    }
    String name = String.valueOf(root.group(1)).toLowerCase(Locale.ROOT);
    String inside = String.valueOf(root.group(2));
    if (name.equals("envelope")) {
      Matcher fault = FAULT_INSIDE.matcher(inside);
      if (!fault.find()) {
        return Optional.empty();
      }
      inside = String.valueOf(fault.group(1)).replaceFirst("^[^>]{0,2000}>", "");
    } else if (!FAULTS.contains(name)) {
      return Optional.empty();
    }
    String words =
        inside
            .replaceAll("<[^>]{0,2000}\\bkey=\"([^\"<>]{1,200})\"[^>]{0,2000}>", " $1: ")
            .replaceAll("<[^>]{0,4000}>", " ")
            .strip();
    return Optional.of(
        "this is the fault of a service in XML, expected a file of data"
            + (words.isEmpty() ? "" : "; it says " + shown(words))
            + (words.contains(TOO_BIG) ? "; ask for fewer codes or periods" : ""));
  }

  /**
   * Says what a text is if it is XML or JSON, where lines of columns are expected.
   *
   * @param head its beginning
   * @param expected the format that is expected
   * @return the message of a problem, or empty
   */
  public static Optional<String> other(String head, String expected) {
    String text = head.strip();
    if (text.startsWith("<")) {
      return Optional.of("this is " + markup(head) + ", expected " + expected + FAILED);
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return Optional.of("this is JSON, expected " + expected + said(head));
    }
    return Optional.empty();
  }

  /**
   * What a text in XML is, where other text is expected.
   *
   * @param head its beginning
   * @return the name of its first element in words, or HTML or XML if there is none
   */
  static String markup(String head) {
    Matcher root = ROOT.matcher(body(head));
    return root.matches() && !head.strip().startsWith("<!")
        ? "XML, whose first element is <" + root.group(1) + ">"
        : "HTML or XML";
  }

  /**
   * What a message in JSON says.
   *
   * @param head the beginning of a text
   * @return its words, as they follow a sentence; empty if it is no message
   */
  static String said(String head) {
    if (!MESSAGE.matcher(head.substring(0, Math.min(head.length(), BEGINNING))).matches()) {
      return "";
    }
    List<String> words = new ArrayList<>();
    Matcher word = WORDS.matcher(head);
    while (word.find() && words.size() < 2) {
      words.add(String.valueOf(word.group(1)));
    }
    return words.isEmpty()
        ? "; it is a message"
        : "; it is a message, which says " + shown(String.join(": ", words));
  }

  private static String body(String head) {
    Matcher prologue = PROLOGUE.matcher(head);
    return prologue.lookingAt() ? head.substring(prologue.end()) : head;
  }

  private static String shown(String words) {
    StringBuilder text = new StringBuilder();
    for (char c : words.replaceAll("\\s+", " ").strip().toCharArray()) {
      text.append(Character.isISOControl(c) ? ' ' : c);
    }
    return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text.toString()) + "'";
  }
}
