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

  DownloadException(String address, String reason) {
    this(address, reason, 0);
  }

  DownloadException(String address, String reason, int status) {
    super(address + ": " + reason);
    this.address = address;
    this.reason = reason;
    this.status = status;
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
