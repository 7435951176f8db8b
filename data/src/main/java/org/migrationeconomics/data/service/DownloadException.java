package org.migrationeconomics.data.service;

import java.util.OptionalInt;

/**
 * A file could not be fetched, and why. The message is a sentence that begins with the address;
 * there is never a token in it.
 *
 * <p>What a service's query reads is a {@link org.migrationeconomics.data.Reading} instead, in
 * which this is a problem.
 */
public final class DownloadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String address;
  private final String reason;
  private final int status;
  private final boolean answered;

  DownloadException(String address, String reason, int status, boolean answered) {
    super(address + ": " + reason);
    this.answered = answered;
    this.address = address;
    this.reason = reason;
    this.status = status;
  }

  /** An answer that came whole, and is not what was asked for. */
  static DownloadException answered(String address, String reason) {
    return new DownloadException(address, reason, 0, true);
  }

  /** Whether the service answered, so that it may answer another question. */
  boolean answered() {
    return answered;
  }

  /**
   * What was asked for.
   *
   * @return the address
   */
  public String address() {
    return address;
  }

  /**
   * Why it could not be had.
   *
   * @return a sentence without the address
   */
  public String reason() {
    return reason;
  }

  /**
   * What the server answered.
   *
   * @return the status of HTTP, such as 404; empty if there was no answer, or a sound one whose
   *     content was refused
   */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }
}
