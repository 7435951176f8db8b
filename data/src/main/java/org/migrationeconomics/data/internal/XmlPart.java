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
 * One XML part of a workbook, element by element. Memory is bounded whatever the part holds: no
 * document type, comments or processing instructions, and limits on length, depth and the number of
 * different names.
 *
 * <p>Not thread-safe.
 */
final class XmlPart {

  /** A workbook needs about ten; newer JDKs stop at 100 by themselves, with another message. */
  private static final int MOST_DEPTH = 50;

  private static final int MOST_NAMES = 1000;

  private final XMLStreamReader xml;
  private final Set<String> names = new HashSet<>();
  private int depth;

  private XmlPart(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** A part of at most so many characters. */
  static XmlPart of(InputStream bytes, long most) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      return new XmlPart(factory.createXMLStreamReader(new Guard(new Utf8Reader(bytes), most)));
    } catch (XMLStreamException failure) {
      throw meaning(failure);
    }
  }

  /** Goes on; one of {@link XMLStreamConstants}. */
  int next() throws IOException {
    int event;
    try {
      event = xml.next();
    } catch (XMLStreamException failure) {
      throw meaning(failure);
    } catch (RuntimeException failure) {
      // What the JDK's parser does on some damaged documents.
      throw damaged(failure);
    }
    if (event == XMLStreamConstants.START_ELEMENT) {
      depth++;
      names.add(xml.getLocalName());
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        names.add(xml.getAttributeLocalName(i));
      }
      if (depth > MOST_DEPTH || names.size() > MOST_NAMES) {
        throw new UnreadableFileException(
            "this is no workbook: its elements are nested too deeply or have too many names");
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return event;
  }

  String name() {
    return xml.getLocalName();
  }

  /** An attribute by its local name, whatever its namespace; empty if there is none. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  char[] characters() {
    return xml.getTextCharacters();
  }

  int start() {
    return xml.getTextStart();
  }

  int length() {
    return xml.getTextLength();
  }

  private static IOException meaning(XMLStreamException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
      if (cause instanceof XMLStreamException stream
          && stream.getNestedException() instanceof IOException io) {
        return io;
      }
    }
    return damaged(failure);
  }

  private static IOException damaged(Exception failure) {
    UnreadableFileException damaged =
        new UnreadableFileException("the workbook is damaged: a part of it is not well-formed XML");
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
    private char before;
    private boolean begun;

    Guard(Reader text, long most) {
      this.text = text;
      this.most = most;
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
        if (before == '<' && (c == '!' || (c == '?' && count + i > 1))) {
          throw new UnreadableFileException(
              "this workbook has a document type, comment or instruction inside, which no"
                  + " spreadsheet program writes");
        }
        run = c == '<' || c == '>' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
          throw new UnreadableFileException("a cell is longer than any cell of a workbook");
        }
        before = c;
      }
      begun |= size > 0;
      count += Math.max(size, 0);
      if (count > most) {
        throw new UnreadableFileException(
            "a part of the workbook is longer than "
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
