package org.migrationeconomics.examples.evidence;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A folder with whole public files. What has been read once is kept, since many figures come from
 * one file. Used by one thread.
 */
final class WholeFiles {

  private final Path folder;
  private final Map<String, Object> read = new HashMap<>();

  WholeFiles(Path folder) {
    this.folder = folder;
  }

  /** A file or folder below, read by the given function at the first call. */
  <T> T read(String below, Class<T> type, Function<Path, T> reader) {
    String key = type.getName() + ' ' + below;
    Object known = read.get(key);
    if (known == null) {
      known = reader.apply(folder.resolve(below));
      read.put(key, known);
    }
    return type.cast(known);
  }
}
