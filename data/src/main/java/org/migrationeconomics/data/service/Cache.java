package org.migrationeconomics.data.service;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Files as they were served, in one folder, with a note beside each.
 *
 * <pre>
 *   KEY.note            what is stored of an address now; KEY is the SHA-256 of the address
 *   KEY-SHA.body        its bytes; SHA are the first 16 digits of their SHA-256
 *   KEY-SHA.note        the note of an older version, whose bytes stay
 *   KEY.lock            held by whoever fetches
 *   KEY.part            what has come so far
 * </pre>
 *
 * <p>Names are hexadecimal digits, whatever the address. A body has the name of its content and is
 * in place before the note that speaks of it, and a note is replaced in one step: whoever reads the
 * folder at any moment finds a note and the bytes that belong to it. Whoever writes holds a lock,
 * in this program and among the programs of the machine.
 *
 * <p>What a power cut leaves half written is noticed by its SHA-256 and fetched again, so that
 * nothing waits for the disk.
 *
 * <p>Thread-safe.
 */
final class Cache {

  private static final int SHORT = 16;
  private static final int BUFFER = 1 << 16;

  /** The longest note that is read; there are none of a tenth of it. */
  private static final int LONGEST_NOTE = 100_000;

  // A lock on a file is the program's, so that its threads need one of their own.
  private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  private final Path folder;

  Cache(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Where programs keep what can be fetched again, on this machine. */
  static Path standard() {
    String home = System.getProperty("user.home", ".");
    String linux = System.getenv("XDG_CACHE_HOME");
    String windows = System.getenv("LOCALAPPDATA");
    Path base =
        linux != null && !linux.isBlank()
            ? Path.of(linux)
            : windows != null && !windows.isBlank() ? Path.of(windows) : Path.of(home, ".cache");
    return base.resolve("migration-economics");
  }

  Path folder() {
    return folder;
  }

  /** The name of an address. */
  static String key(URI address) {
    return digest(address.toString());
  }

  /** The SHA-256 of a text in UTF-8. */
  static String digest(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  Path note(String key) {
    return folder.resolve(key + ".note");
  }

  Path part(String key) {
    return folder.resolve(key + ".part");
  }

  Path body(String key, String sha256) {
    return folder.resolve(key + "-" + sha256.substring(0, SHORT) + ".body");
  }

  /** What is stored of an address: empty if nothing, or a damaged note. */
  Optional<Note> find(String key) throws IOException {
    try (InputStream in = Files.newInputStream(note(key))) {
      byte[] bytes = in.readNBytes(LONGEST_NOTE);
      return Note.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  boolean hasNote(String key) {
    return Files.exists(note(key));
  }

  /** Whether the bytes are those of the note. */
  boolean sound(String key, Note note) throws IOException {
    Path body = body(key, note.sha256());
    try {
      return Files.size(body) == note.length() && digest(body).equals(note.sha256());
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  static String digest(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      byte[] buffer = new byte[BUFFER];
      while (in.read(buffer) >= 0) {
        // The digest takes what is read.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /**
   * Puts what has come into its place. The lock must be held.
   *
   * @param before the note that was there, whose version stays beside the new one
   */
  void store(String key, Path part, Note note, Optional<Note> before) throws IOException {
    move(part, body(key, note.sha256()));
    if (before.isPresent() && !before.get().sha256().equals(note.sha256())) {
      String old = before.get().sha256().substring(0, SHORT);
      write(key, folder.resolve(key + "-" + old + ".note"), before.get());
    }
    write(key, note(key), note);
  }

  /** Replaces a note. The lock must be held. */
  void update(String key, Note note) throws IOException {
    write(key, note(key), note);
  }

  private void write(String key, Path target, Note note) throws IOException {
    Path part = part(key);
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(note.text().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    move(part, target);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException other) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A key that nobody else writes until it is closed. */
  static final class Held implements Closeable {
    private final FileChannel file;
    private final ReentrantLock lock;

    private Held(FileChannel file, ReentrantLock lock) {
      this.file = file;
      this.lock = lock;
    }

    @Override
    public void close() {
      try {
        // This gives the lock on the file back.
        file.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } finally {
        lock.unlock();
      }
    }
  }

  /** Waits until nobody else writes a key. The folder is made if there is none. */
  Held hold(String key) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path path = folder.resolve(key + ".lock");
    ReentrantLock lock = LOCKS.computeIfAbsent(path, name -> new ReentrantLock());
    lock.lockInterruptibly();
    FileChannel channel = null;
    boolean held = false;
    try {
      channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
      held = true;
      return new Held(channel, lock);
    } finally {
      if (!held) {
        if (channel != null) {
          channel.close();
        }
        lock.unlock();
      }
    }
  }
}
