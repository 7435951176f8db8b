package org.migrationeconomics.data.service;

import java.net.URI;
import org.migrationeconomics.core.internal.Require;

/**
 * Something that happened while a file was fetched.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what kind of thing
 * @param address the file's address
 * @param message the same in a sentence, such as how long the client waits and for what
 * @param bytes how much of the file has come so far
 */
public record DownloadEvent(Kind kind, URI address, String message, long bytes) {

  /** The kinds of events. */
  public enum Kind {
    /** A request is sent. */
    REQUESTED,
    /** A part of the file has come. */
    PROGRESS,
    /** The client waits before it tries again, or until the answer is ready. */
    WAITING,
    /** The file has come whole and is stored. */
    STORED,
    /** The stored file is taken; no request was sent, or the server said that it is the newest. */
    FROM_CACHE,
    /** The publisher has changed the file since it was stored; the older one stays in the cache. */
    CHANGED,
    /** A stored file is not what was stored, and is fetched again. */
    DAMAGED
  }

  /**
   * An event.
   *
   * @param kind what kind of thing
   * @param address the file's address
   * @param message a sentence
   * @param bytes how much of the file has come so far
   */
  public DownloadEvent {
    Require.notNull("kind", kind);
    Require.notNull("address", address);
    Require.text("message", message);
  }

  /** The address and the sentence. */
  @Override
  public String toString() {
    return address + ": " + message;
  }
}
