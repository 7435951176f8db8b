package org.migrationeconomics.data.internal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;

/**
 * The one place where files are opened: unpacked and decoded as text, or as the rows of a CSV file
 * or workbook, as their first bytes tell.
 *
 * <p>Of a ZIP archive one entry is read, which {@link ArchiveEntries a rule} chooses; nothing is
 * unpacked to a disk, and no more than a file of data can hold. An entry that is packed once more
 * is refused. Problems name the archive and the entry. An archive that is given as a stream is held
 * in memory, packed.
 *
 * <p>A file that cannot be opened is one problem, and its value is what the body makes of an empty
 * one; so no reader has a value of its own for it.
 */
public final class FileInput {

  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 8;

  private FileInput() {}

  /**
   * Reads one file.
   *
   * @param <S> as what it is opened
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Body<S, T> {
    /**
     * Reads the file to its end, or as far as is of use.
     *
     * @param source the text or grid
     * @param problems where everything goes that is wrong with it
     * @return what was read
     */
    T read(S source, ProblemList problems);
  }

  /**
   * Reads a file of text in UTF-8.
   *
   * @param <T> what comes of it
   * @param file the file, possibly packed with gzip, or the only one of a ZIP archive
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> text(DataFile file, Body<TextSource, T> body) {
    return text(file, StandardCharsets.UTF_8, body);
  }

  /**
   * Reads a file of text in UTF-8, which archives hold beside others.
   *
   * @param <T> what comes of it
   * @param file the file, possibly packed with gzip or in a ZIP archive
   * @param entries which entry of an archive is meant
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> text(
      DataFile file, ArchiveEntries entries, Body<TextSource, T> body) {
    return new OpenText<>(file, entries, body, StandardCharsets.UTF_8).run();
  }

  /**
   * Reads a file of text in another character set.
   *
   * @param <T> what comes of it
   * @param file the file, possibly packed with gzip, or the only one of a ZIP archive
   * @param charset UTF-8, or another in which every byte is a character
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> text(DataFile file, Charset charset, Body<TextSource, T> body) {
    return new OpenText<>(file, ArchiveEntries.only(), body, charset).run();
  }

  /**
   * Reads a file of rows and columns. A workbook that is given as a stream is held in memory,
   * packed.
   *
   * @param <T> what comes of it
   * @param file CSV in UTF-8, possibly packed with gzip or alone in a ZIP archive, or a workbook,
   *     .xlsx or .xls
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> grid(DataFile file, Body<Grid, T> body) {
    return grid(file, ArchiveEntries.only(), body);
  }

  /**
   * Reads a file of rows and columns, which archives hold beside others.
   *
   * @param <T> what comes of it
   * @param file CSV in UTF-8, possibly packed with gzip or in a ZIP archive, or a workbook, .xlsx
   *     or .xls
   * @param entries which entry of an archive is meant
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> grid(DataFile file, ArchiveEntries entries, Body<Grid, T> body) {
    return grid(file, entries, StandardCharsets.UTF_8, body);
  }

  /**
   * Reads a file of rows and columns whose text is in another character set.
   *
   * @param <T> what comes of it
   * @param file CSV, possibly packed with gzip, or a workbook; either may be in a ZIP archive
   * @param entries which entry of an archive is meant
   * @param charset UTF-8, or another in which every byte is a character
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> grid(
      DataFile file, ArchiveEntries entries, Charset charset, Body<Grid, T> body) {
    return new OpenGrid<>(file, entries, body, charset).run();
  }

  /**
   * The reading of a file of text that is refused unopened, such as for what its name says.
   *
   * @param <T> what would have come of it
   * @param file the file
   * @param message why it is refused
   * @param body makes the value of an empty file
   * @return that value, and the one problem
   */
  public static <T> Reading<T> refused(DataFile file, String message, Body<TextSource, T> body) {
    ProblemList problems = ProblemList.closed(file.name(), message);
    return new Reading<>(
        body.read(TextSource.of(Reader.nullReader()), problems), problems.toList());
  }

  /**
   * What an input error means.
   *
   * @param failure the error
   * @return the message of a problem
   */
  public static String sentence(IOException failure) {
    if (failure instanceof UnreadableFileException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof NoSuchFileException missing) {
      return isAnnexed(String.valueOf(missing.getFile()))
          ? Foreign.annexed()
          : "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "the file may not be read by this user";
    }
    if (failure instanceof CharacterCodingException) {
      return "the file is not UTF-16 throughout, as its first bytes say: it is damaged or cut off";
    }
    if (failure instanceof EOFException || failure instanceof ZipException) {
      return "the compressed file is damaged or cut off"
          + (failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")");
    }
    return "the file cannot be read ("
        + failure.getClass().getSimpleName()
        + ": "
        + failure.getMessage()
        + ")";
  }

  /** Whether a path is a link into the store of git-annex, which lacks the file. */
  private static boolean isAnnexed(String file) {
    try {
      return Files.isSymbolicLink(Path.of(file))
          && Foreign.isAnnexed(Files.readSymbolicLink(Path.of(file)).toString());
    } catch (IOException | InvalidPathException unknown) {
      return false;
    }
  }

  /** Opens one file and lets its body read it. */
  private abstract static class Open<S, T> implements DataFile.Opener<Reading<T>, IOException> {

    private final DataFile file;
    private final ArchiveEntries entries;
    private final Body<S, T> body;

    Open(DataFile file, ArchiveEntries entries, Body<S, T> body) {
      this.file = Require.notNull("file", file);
      this.entries = entries;
      this.body = body;
    }

    /** What the body reads of a text. */
    abstract S source(TextSource text);

    /** The text of bytes that are no archive. */
    abstract TextSource decoded(BufferedInputStream bytes) throws IOException;

    /** Reads a workbook, if this is one and the body can. */
    abstract Optional<Reading<T>> workbook(Archive archive) throws IOException;

    /** Reads a workbook of the old format, if the body can. */
    abstract Optional<Reading<T>> legacy(InputStream bytes) throws IOException;

    private Reading<T> unpacked(BufferedInputStream bytes, byte[] head) throws IOException {
      if (Workbook.isLegacy(head)) {
        Optional<Reading<T>> workbook = legacy(bytes);
        if (workbook.isPresent()) {
          return workbook.get();
        }
      }
      return readText(decoded(bytes), file.name());
    }

    final Reading<T> run() {
      try {
        return file.open(this);
      } catch (IOException failure) {
        return read(
            source(TextSource.of(Reader.nullReader())),
            ProblemList.closed(file.name(), sentence(failure)));
      }
    }

    @Override
    public final Reading<T> path(Path path) throws IOException {
      try (InputStream bytes = Files.newInputStream(path)) {
        BufferedInputStream in = new BufferedInputStream(bytes, BUFFER);
        byte[] head = head(in);
        if (!Archive.isOne(head)) {
          return unpacked(in, head);
        }
      }
      // Entry by entry from the file, instead of the whole of it from memory.
      try (Archive archive = Archive.of(path)) {
        return archive(archive);
      }
    }

    @Override
    public final Reading<T> bytes(InputStream bytes) throws IOException {
      BufferedInputStream in = new BufferedInputStream(bytes, BUFFER);
      byte[] head = head(in);
      if (!Archive.isOne(head)) {
        return unpacked(in, head);
      }
      try (Archive archive = Archive.of(in)) {
        return archive(archive);
      }
    }

    @Override
    public final Reading<T> text(Reader text) {
      return readText(TextSource.of(text), file.name());
    }

    private Reading<T> archive(Archive archive) throws IOException {
      Optional<Reading<T>> workbook = workbook(archive);
      if (workbook.isPresent()) {
        return workbook.get();
      }
      String entry = entries.choose(archive.names());
      try (InputStream bytes = archive.open(entry).orElseThrow(() -> new ZipException(entry))) {
        BufferedInputStream in = new BufferedInputStream(bytes, BUFFER);
        byte[] head = head(in);
        Optional<Reading<T>> inner = workbookWithin(in, head);
        if (inner.isPresent()) {
          return inner.get();
        }
        if (isPacked(head)) {
          throw new UnreadableFileException(
              "the file "
                  + ProblemList.shown(entry)
                  + " of the archive is packed itself, or a workbook: unpack the archive and give"
                  + " that file");
        }
        return readText(decoded(in), file.name() + " (" + entry + ")");
      }
    }

    /** A workbook that is the file meant of an archive, packed once more or not. */
    private Optional<Reading<T>> workbookWithin(BufferedInputStream in, byte[] head)
        throws IOException {
      if (Workbook.isLegacy(head)) {
        return legacy(in);
      }
      if (Archive.isOne(head)) {
        try (Archive within = Archive.of(in)) {
          return workbook(within);
        }
      }
      return Optional.empty();
    }

    private static boolean isPacked(byte[] head) {
      boolean gzip = head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
      return gzip || Archive.isOne(head) || Workbook.isLegacy(head);
    }

    /** Reads a text, unless something else stands in its place. */
    private Reading<T> readText(TextSource text, String name) {
      Optional<String> foreign = Foreign.refusal(text.head());
      return foreign.isEmpty()
          ? read(source(text), new ProblemList(name))
          : read(
              source(TextSource.of(Reader.nullReader())),
              ProblemList.closed(name, 1, foreign.get()));
    }

    final Reading<T> read(S source) {
      return read(source, new ProblemList(file.name()));
    }

    private Reading<T> read(S source, ProblemList problems) {
      T value = body.read(source, problems);
      return new Reading<>(value, problems.toList());
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      in.reset();
      return head;
    }
  }

  private static final class OpenText<T> extends Open<TextSource, T> {

    private final Charset charset;

    OpenText(DataFile file, ArchiveEntries entries, Body<TextSource, T> body, Charset charset) {
      super(file, entries, body);
      this.charset = charset;
    }

    @Override
    TextSource source(TextSource text) {
      return text;
    }

    @Override
    TextSource decoded(BufferedInputStream bytes) throws IOException {
      return TextSource.of(bytes, charset);
    }

    @Override
    Optional<Reading<T>> workbook(Archive archive) throws IOException {
      if (Workbook.isOne(archive)) {
        throw new UnreadableFileException("this is an Excel workbook (.xlsx), expected CSV");
      }
      return Optional.empty();
    }

    @Override
    Optional<Reading<T>> legacy(InputStream bytes) {
      return Optional.empty();
    }
  }

  private static final class OpenGrid<T> extends Open<Grid, T> {

    private final Charset charset;

    OpenGrid(DataFile file, ArchiveEntries entries, Body<Grid, T> body, Charset charset) {
      super(file, entries, body);
      this.charset = charset;
    }

    @Override
    Grid source(TextSource text) {
      return new CsvGrid(text);
    }

    @Override
    TextSource decoded(BufferedInputStream bytes) throws IOException {
      return TextSource.of(bytes, charset);
    }

    @Override
    Optional<Reading<T>> workbook(Archive archive) throws IOException {
      return Workbook.isOne(archive) ? Optional.of(read(new Workbook(archive))) : Optional.empty();
    }

    @Override
    Optional<Reading<T>> legacy(InputStream bytes) throws IOException {
      return Optional.of(read(new LegacyWorkbook(bytes)));
    }
  }
}
