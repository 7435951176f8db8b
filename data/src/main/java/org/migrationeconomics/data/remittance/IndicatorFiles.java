package org.migrationeconomics.data.remittance;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.measure.WorldBankIndicator;

/** Finds the files of a folder that are named for an indicator. */
final class IndicatorFiles {

  private static final Pattern CSV = Pattern.compile("(.*)\\.(?:csv|csv\\.gz|zip)");

  private final Path folder;
  private final List<Path> files;

  private IndicatorFiles(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = files;
  }

  /** Lists a folder; a folder that cannot be listed is empty and a problem. */
  static IndicatorFiles of(Path folder, List<Problem> problems) {
    String name = DataFile.of(folder).name();
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      listing.forEach(files::add);
      files.sort(null);
    } catch (NoSuchFileException missing) {
      problems.add(Problem.of(name, "there is no such folder"));
    } catch (NotDirectoryException file) {
      problems.add(Problem.of(name, "this is not a folder"));
    } catch (IOException | DirectoryIteratorException failure) {
      problems.add(Problem.of(name, "the folder cannot be listed (" + failure + ")"));
    }
    return new IndicatorFiles(folder, files);
  }

  /**
   * The one CSV file that is named for an indicator.
   *
   * @param indicator the indicator
   * @param mandatory whether it is a problem if there is none
   * @param problems where it is reported if there is none, or more than one
   * @return a list of one file, or of none
   */
  List<Path> find(WorldBankIndicator indicator, boolean mandatory, List<Problem> problems) {
    // SM.POP.TOTL must not find SM.POP.TOTL.ZS.
    Pattern code =
        Pattern.compile(
            "(?<![a-z0-9.])"
                + Pattern.quote(indicator.code().toLowerCase(Locale.ROOT))
                + "(?![a-z0-9]|\\.[a-z0-9])");
    List<Path> found = new ArrayList<>();
    List<Path> packed = new ArrayList<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      var csv = CSV.matcher(name);
      // The World Bank's archives hold two files about the file beside it.
      if (name.startsWith("metadata_")) {
        continue;
      }
      // Beside CSV the archives come with XML in them.
      if (csv.matches() && !name.contains("_en_xml_")) {
        if (code.matcher(csv.group(1)).find()) {
          found.add(file);
        }
      } else if (name.contains(indicator.code().toLowerCase(Locale.ROOT))) {
        packed.add(file);
      }
    }
    if (found.size() > 1) {
      problems.add(
          Problem.of(
              DataFile.of(folder).name(),
              names(found) + " are all named for " + indicator.code() + ", expected one of them"));
      return List.of();
    }
    if (found.isEmpty() && (mandatory || !packed.isEmpty())) {
      problems.add(
          Problem.of(
              DataFile.of(folder).name(),
              "no CSV file is named for "
                  + indicator.code()
                  + " ("
                  + indicator.name()
                  + "), expected one such as "
                  + indicator.code().toLowerCase(Locale.ROOT)
                  + ".csv"
                  + (packed.isEmpty() ? "" : "; not read because not CSV: " + names(packed))));
    }
    return found;
  }

  private static String names(List<Path> paths) {
    List<String> names = new ArrayList<>();
    paths.forEach(path -> names.add(String.valueOf(path.getFileName())));
    return String.join(", ", names);
  }
}
