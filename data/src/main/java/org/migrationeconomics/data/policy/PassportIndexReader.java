package org.migrationeconomics.data.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;

/**
 * Reads the files of the Passport Index data set: which passport opens which country.
 *
 * <pre>
 *   Passport,Destination,Requirement          Passport,USA,ESP,MEX
 *   MEX,ESP,90                                MEX,visa required,90,-1
 *   MEX,USA,visa required                     USA,-1,90,180
 * </pre>
 *
 * <pre>
 *   PassportIndexReader.withDefaults().read(Path.of("passport-index-tidy-iso3.csv")).orThrow()
 *   PassportIndexReader.withDefaults().withDate(LocalDate.of(2025, 1, 12)).read(file)
 * </pre>
 *
 * <p>Both forms are read, the long one and the matrix, whose rows are passports. Countries are
 * codes of ISO 3166-1, or names that {@code Place.find} knows. A requirement is a number of days
 * without a visa, one of the words of {@link EntryRequirement}, or {@code -1}, which is the country
 * of the passport itself.
 *
 * <p><b>Problems</b>: a country that is not known; a word that is none of these, or no requirement
 * at all; {@code -1} in another country than that of the passport, or something else in that
 * country; a number of days that is not whole or not from 1 to 1,000; a pair that comes twice, of
 * which the first is kept; a row with more or fewer fields than the header; a last line that may be
 * cut off; more than 500 passports or destinations. A cell that is not sound is a hole.
 *
 * <p>Options and their defaults: the date is not known, as the files have none, and the source
 * names the file.
 *
 * <p><b>Source</b>: I. Ilyankou, Passport Index data set, from passportindex.org.
 *
 * <p>Immutable and thread-safe.
 */
public final class PassportIndexReader implements DataReader<PassportIndex> {

  private final Optional<LocalDate> date;

  private PassportIndexReader(Optional<LocalDate> date) {
    this.date = date;
  }

  /**
   * A reader that knows no date.
   *
   * @return the reader
   */
  public static PassportIndexReader withDefaults() {
    return new PassportIndexReader(Optional.empty());
  }

  /**
   * The same reader for a file of which is known when it was made; the source says so.
   *
   * @param date the date of the file
   * @return the reader
   */
  public PassportIndexReader withDate(LocalDate date) {
    return new PassportIndexReader(Optional.of(Require.notNull("date", date)));
  }

  @Override
  public Reading<PassportIndex> read(DataFile file) {
    return FileInput.grid(
        file,
        (grid, problems) -> {
          PassportPass pass = new PassportPass(problems);
          grid.rows(0, problems, pass);
          return pass.index(
              "Passport Index data set"
                  + date.map(day -> " of " + day).orElse("")
                  + ", file "
                  + file.title());
        });
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the passport index" + date.map(day -> " of " + day).orElse("");
  }
}
