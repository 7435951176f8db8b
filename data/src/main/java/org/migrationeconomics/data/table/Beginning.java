package org.migrationeconomics.data.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.migrationeconomics.data.internal.TextSource;

/** A text whose beginning was looked at, to see which layout it is. Not thread-safe. */
final class Beginning extends Reader {

  private static final int LENGTH = 8192;

  private final TextSource text;
  private final char[] head = new char[LENGTH];
  private int length;
  private int position;
  private Optional<IOException> failure = Optional.empty();

  Beginning(TextSource text) {
    this.text = text;
    try {
      int count = 0;
      while (length < LENGTH && count >= 0) {
        count = text.read(head, length, LENGTH - length);
        length += Math.max(count, 0);
      }
    } catch (IOException unreadable) {
      // Whoever reads the text gets as far as this, and then the same failure.
      failure = Optional.of(unreadable);
    }
  }

  /** What the text begins with, at most 8192 characters. */
  String text() {
    return new String(head, 0, length);
  }

  @Override
  public int read(char[] target, int offset, int wanted) throws IOException {
    if (position < length) {
      int count = Math.min(wanted, length - position);
      System.arraycopy(head, position, target, offset, count);
      position += count;
      return count;
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
    return text.read(target, offset, wanted);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
