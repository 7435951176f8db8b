package org.migrationeconomics.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small ZIP archives, whatever is in them. */
public final class Archives {

  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(packed);

  private Archives() {}

  /** An archive with one file in it. */
  public static Archives of(String name, String text) {
    return new Archives().and(name, text);
  }

  /** Adds a file. */
  public Archives and(String name, String text) {
    return and(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file of any bytes. */
  public Archives and(String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The archive. */
  public byte[] bytes() {
    try {
      zip.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return packed.toByteArray();
  }

  /** The archive as a stream. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes());
  }
}
