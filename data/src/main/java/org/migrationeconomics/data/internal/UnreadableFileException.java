package org.migrationeconomics.data.internal;

import java.io.IOException;

/** Says why the bytes of a file are no text; its message is the message of the problem. */
public final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long line;

  UnreadableFileException(String message) {
    this(0, message);
  }

  UnreadableFileException(long line, String message) {
    super(message);
    this.line = line;
  }

  /** The line that says so, or 0. */
  long line() {
    return line;
  }
}
