package org.migrationeconomics.data.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, or a document such as a codebook, element by element. Memory is
 * bounded whatever it holds: no document type, and limits on length, depth and the number of
 * different names. A workbook has no comments or processing instructions either.
 *
 * <p>Not thread-safe.
 */
public final class XmlPart {

  /** A workbook needs about ten; newer JDKs stop at 100 by themselves, with another message. */
  private static final int MOST_DEPTH = 50;

  private static final int MOST_NAMES = 1000;

  private final XMLStreamReader xml;
  private final Set<String> names = new HashSet<>();
  private int depth;

  private final Kind kind;

  /** What the XML belongs to, and what messages call it. */
  private enum Kind {
    WORKBOOK(
        "this is no workbook",
        "the workbook is damaged: a part of it is not well-formed XML",
        "a cell is longer than any cell of a workbook",
        "a part of the workbook"),
    DOCUMENT(
        "this is no codebook",
        "the file is damaged or cut off: it is not well-formed XML",
        "a text is longer than any text of a codebook",
        "the file");

    private final String none;
    private final String damaged;
    private final String longText;
    private final String whole;

    Kind(String none, String damaged, String longText, String whole) {
      this.none = none;
      this.damaged = damaged;
      this.longText = longText;
      this.whole = whole;
    }
  }

  private XmlPart(XMLStreamReader xml, Kind kind) {
    this.xml = xml;
    this.kind = kind;
  }

  /** A part of at most so many characters. */
  static XmlPart of(InputStream bytes, long most) throws IOException {
    return of(new Utf8Reader(bytes), most, Kind.WORKBOOK);
  }

  /**
   * A document, which may have comments, instructions and sections of character data.
   *
   * @param text its text
   * @param most most characters
   * @return the document, before its first element
   * @throws IOException if it cannot be read
   */
  public static XmlPart document(Reader text, long most) throws IOException {
    return of(text, most, Kind.DOCUMENT);
  }

  private static XmlPart of(Reader text, long most, Kind kind) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      return new XmlPart(factory.createXMLStreamReader(new Guard(text, most, kind)), kind);
    } catch (XMLStreamException failure) {
      throw meaning(failure, kind);
    }
  }

  /**
   * Goes on.
   *
   * @return one of {@link XMLStreamConstants}
   * @throws IOException if the rest cannot be read
   */
  public int next() throws IOException {
    int event;
    try {
      event = xml.next();
    } catch (XMLStreamException failure) {
      throw meaning(failure, kind);
    } catch (RuntimeException failure) {
      // What the JDK's parser does on some damaged documents.
      throw damaged(failure, kind);
    }
    if (event == XMLStreamConstants.START_ELEMENT) {
      depth++;
      names.add(xml.getLocalName());
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        names.add(xml.getAttributeLocalName(i));
      }
      if (depth > MOST_DEPTH || names.size() > MOST_NAMES) {
        throw new UnreadableFileException(
            kind.none + ": its elements are nested too deeply or have too many names");
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return event;
  }

  /**
   * The element that has just begun or ended.
   *
   * @return its local name
   */
  public String name() {
    return xml.getLocalName();
  }

  /**
   * The line, for messages.
   *
   * @return the line from 1
   */
  public long line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  /**
   * How many elements are open, with the one that has just begun.
   *
   * @return the depth
   */
  public int depth() {
    return depth;
  }

  /**
   * An attribute by its local name, whatever its namespace.
   *
   * @param name its local name
   * @return its value; empty if there is none
   */
  public String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /**
   * The buffer with the text that has just been read; not to be modified.
   *
   * @return the buffer
   */
  public char[] characters() {
    return xml.getTextCharacters();
  }

  /**
   * Where the text begins in the buffer.
   *
   * @return the offset
   */
  public int start() {
    return xml.getTextStart();
  }

  /**
   * How long the text is.
   *
   * @return the characters
   */
  public int length() {
    return xml.getTextLength();
  }

  private static IOException meaning(XMLStreamException failure, Kind kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
      if (cause instanceof XMLStreamException stream
          && stream.getNestedException() instanceof IOException io) {
        return io;
      }
    }
    return damaged(failure, kind);
  }

  private static IOException damaged(Exception failure, Kind kind) {
    UnreadableFileException damaged = new UnreadableFileException(kind.damaged);
    damaged.initCause(failure);
    return damaged;
  }

  /** Refuses what no spreadsheet program writes before the parser can make anything of it. */
  private static final class Guard extends Reader {

    private static final int LONGEST_RUN = 1 << 18;

    private final Reader text;
    private final long most;
    private long count;
    private int run;
    private final Kind kind;
    private char before;
    private char beforeThat;
    private boolean begun;

    Guard(Reader text, long most, Kind kind) {
      this.text = text;
      this.most = most;
      this.kind = kind;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int size = text.read(target, offset, length);
      if (size > 0 && !begun && target[offset] == '\uFEFF') {
        System.arraycopy(target, offset + 1, target, offset, --size);
        if (size == 0) {
          begun = true;
          return read(target, offset, length);
        }
      }
      for (int i = 0; i < size; i++) {
        char c = target[offset + i];
        if (kind == Kind.DOCUMENT) {
          if (beforeThat == '<' && before == '!' && c != '-' && c != '[') {
            throw new UnreadableFileException(
                "this document has a document type inside, which no codebook needs");
          }
        } else if (before == '<' && (c == '!' || (c == '?' && count + i > 1))) {
          throw new UnreadableFileException(
              "this workbook has a document type, comment or instruction inside, which no"
                  + " spreadsheet program writes");
        }
        run = c == '<' || c == '>' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
          throw new UnreadableFileException(kind.longText);
        }
        beforeThat = before;
        before = c;
      }
      begun |= size > 0;
      count += Math.max(size, 0);
      if (count > most) {
        throw new UnreadableFileException(
            kind.whole
                + " is longer than "
                + most
                + " characters when unpacked, so it is not of this layout");
      }
      return size;
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
