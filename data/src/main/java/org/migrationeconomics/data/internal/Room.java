package org.migrationeconomics.data.internal;

/**
 * How much of a file a reader may hold, so that one that is too large for the heap is refused in a
 * sentence rather than by running out of memory: half of the heap, since what is read is made into
 * a table before it is let go. Sizes are estimates from above, not measurements.
 *
 * <p>Not thread-safe.
 */
public final class Room {

  private static final int MEGABYTE = 1 << 20;
  private static final int OF_TEXT = 56;

  private final long most;
  private long held;

  /** The room of one file, of which nothing is held yet. */
  public Room() {
    this(Runtime.getRuntime().maxMemory() / 2);
  }

  /**
   * A room of a given size.
   *
   * @param most bytes
   */
  Room(long most) {
    this.most = most;
  }

  /**
   * Takes some of the room.
   *
   * @param bytes how much
   * @return whether it was there
   */
  public boolean take(long bytes) {
    held += bytes;
    return held <= most;
  }

  /**
   * Whether more was taken than there was.
   *
   * @return true if so
   */
  public boolean full() {
    return held > most;
  }

  /**
   * The room that a text takes.
   *
   * @param text any text
   * @return bytes
   */
  public static int of(String text) {
    return OF_TEXT + text.length();
  }

  /**
   * What is said where there is no room.
   *
   * @param instead what takes less of the file, such as {@code keeping()}; empty if nothing does
   * @return the message
   */
  public static String full(String instead) {
    return "this file holds more than a heap of "
        + Runtime.getRuntime().maxMemory() / MEGABYTE
        + " MB has room for, so that nothing of it is kept: "
        + (instead.isEmpty() ? "" : instead + ", or ")
        + "start Java with a larger one, such as -Xmx4g";
  }
}
