package org.migrationeconomics.data.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rule by which one entry of an archive is chosen: the only one whose name a reader wants, or
 * else the only one with data. Folders, hidden files, and papers such as {@code README.txt} or a
 * PDF hold no data. Names are compared with what stands after their last slash, without regard to
 * the case of letters, and they are never used as paths.
 *
 * <p>Immutable and thread-safe.
 */
public final class ArchiveEntries {

  private static final ArchiveEntries ONLY = new ArchiveEntries("", Pattern.compile("(?!)"));

  private static final Pattern PAPER =
      Pattern.compile(
          "(?:read.?me|licen[cs]e|copying|copyright|changelog|citation).*"
              + "|.*\\.(?:pdf|docx?|html?|md|rtf|url)");

  private final String wanted;
  private final Pattern name;

  private ArchiveEntries(String wanted, Pattern name) {
    this.wanted = wanted;
    this.name = name;
  }

  /**
   * The only entry with data.
   *
   * @return the rule
   */
  public static ArchiveEntries only() {
    return ONLY;
  }

  /**
   * The only entry with a name, or the only one with data.
   *
   * @param wanted what messages call the name, such as {@code API_….csv}
   * @param regex the name in small letters, without folders
   * @return the rule
   */
  public static ArchiveEntries named(String wanted, String regex) {
    return new ArchiveEntries(wanted, Pattern.compile(regex));
  }

  /**
   * The entry that is meant.
   *
   * @param names the names of all entries
   * @return its name as it is written in the archive
   * @throws UnreadableFileException if it is not certain which one is meant
   */
  String choose(List<String> names) throws UnreadableFileException {
    List<String> files = new ArrayList<>();
    List<String> data = new ArrayList<>();
    List<String> called = new ArrayList<>();
    for (String entry : names) {
      String last = last(entry);
      if (last.isEmpty() || last.startsWith(".") || entry.startsWith("__MACOSX/")) {
        continue;
      }
      files.add(entry);
      if (name.matcher(last).matches()) {
        called.add(entry);
      }
      if (!PAPER.matcher(last).matches()) {
        data.add(entry);
      }
    }
    if (called.size() == 1) {
      return called.get(0);
    }
    if (called.isEmpty() && data.size() == 1) {
      return data.get(0);
    }
    // A paper beside something else is not the data, even if that looks like a folder or a hidden
    // file.
    if (called.isEmpty() && files.size() == 1 && names.size() == 1) {
      return files.get(0);
    }
    List<String> shown = (called.isEmpty() ? files : called).stream().map(this::shown).toList();
    throw new UnreadableFileException(
        shown.isEmpty()
            ? "the archive has no file in it"
            : "the archive has "
                + (shown.size() == 1
                    ? "one file that is no data by its name: "
                    : shown.size() + " files that may be meant: ")
                + ProblemList.listed(shown)
                + "; expected one"
                + (wanted.isEmpty() ? "" : ", or one that is named " + wanted)
                + "; unpack it and give the file that is meant");
  }

  private String shown(String entry) {
    return ProblemList.shown(last(entry));
  }

  /** What stands after the last slash, in small letters; empty if it is a folder. */
  private static String last(String entry) {
    int slash = Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\'));
    return entry.substring(slash + 1).toLowerCase(Locale.ROOT);
  }

  /** Which entry. */
  @Override
  public String toString() {
    return wanted.isEmpty()
        ? "the only file of an archive"
        : "the file " + wanted + " of an archive";
  }
}
