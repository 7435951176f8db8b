package org.migrationeconomics.data.internal;

import java.io.IOException;

/** Says why the bytes of a file are no text; its message is the message of the problem. */
public final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableFileException(String message) {
    super(message);
  }
}
