package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.migrationeconomics.data.service.DownloadException;

/**
 * What an example is asked for: a country, a folder with files, and whether to fetch them.
 *
 * <p>Of two arguments the first is the country and the second the folder; a single one is the
 * folder if there is one of that name.
 *
 * @param country a name or a code
 * @param folder the folder
 * @param fetch whether {@code --fetch} is among the arguments
 */
record Asked(Optional<String> country, Optional<Path> folder, boolean fetch) {

  static final String FETCH = "--fetch";
  private static final int MOST_ARGUMENTS = 2;

  static Asked of(String... args) {
    List<String> given = new ArrayList<>(List.of(args));
    boolean fetch = given.remove(FETCH);
    if (given.size() > MOST_ARGUMENTS) {
      throw new IllegalArgumentException(
          "arguments are " + args.length + ", expected at most a country, a folder and " + FETCH);
    }
    boolean folderOnly = given.size() == 1 && Files.isDirectory(Path.of(given.get(0)));
    return new Asked(
        given.stream().limit(folderOnly ? 0 : 1).findFirst(),
        given.stream().skip(folderOnly ? 0 : 1).map(Path::of).findFirst(),
        fetch);
  }

  /**
   * What was asked for: fetched, or from the folder if it is not to be fetched or cannot be.
   *
   * @param out is told why the folder was taken
   * @throws DownloadException if it cannot be fetched, and there is no folder
   * @throws IllegalArgumentException if what was fetched, or is in the folder, will not do
   */
  <T> T figures(PrintStream out, Supplier<T> fetched, Function<Path, T> inFolder) {
    if (fetch) {
      try {
        // Nothing connects before this line.
        return fetched.get();
      } catch (DownloadException | IllegalArgumentException failure) {
        if (folder.isEmpty()) {
          throw failure;
        }
        out.println("Not fetched: " + failure.getMessage());
        out.println("The figures are those of the folder instead.\n");
      }
    }
    return inFolder.apply(
        folder.orElseThrow(
            () -> new IllegalArgumentException("there is no folder, expected one or " + FETCH)));
  }
}
