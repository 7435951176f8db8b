package org.migrationeconomics.data.population;

import java.nio.charset.StandardCharsets;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.ArchiveEntries;
import org.migrationeconomics.data.internal.FileInput;

/**
 * Reads the population of Mexico or of one of its states in the middle of each year, by single
 * years of age and sex, from CONAPO's reconstruction and projections.
 *
 * <pre>
 *   ConapoReader.withDefaults().read(Path.of("00_Pob_Mitad_1950_2070.csv"))       the nation
 *   ConapoReader.withDefaults().withEntity(16).withYears(2000, 2030).read(file)   Michoacán
 *   …orThrow().on(ReferenceDay.MID_YEAR.in(2020))
 * </pre>
 *
 * <p><b>Files</b>: {@code pob_mit_proyecciones.csv} of 2018 and {@code 00_Pob_Mitad_1950_2070.csv}
 * of 2023, with the columns {@code AÑO} or {@code ANIO}, {@code CVE_GEO}, {@code EDAD}, {@code
 * SEXO} and {@code POBLACION}; in ISO-8859-1, or in UTF-8. {@code CVE_GEO} is the number of the
 * state, and 0 the nation, which is no sum of states of which some are missing: the states begin in
 * 1970 and the nation in 1950. States have codes of ISO 3166-2, such as {@code MX-MIC}, and the
 * name of the file. Rows of other entities and years are passed over.
 *
 * <p><b>Units</b>: persons, of 1 July. <b>Ages</b> are those of the file, single years from 0; the
 * last one is the single year that the file writes, unless {@link #withOpenLastAge} says that it
 * holds everybody older.
 *
 * <p><b>Problems</b>: a state, year, age, sex or number that is none; a row that comes twice; two
 * names of one state; a row with more or fewer fields than the header; a last line that may be cut
 * off; no row of the entity. A year of which a figure is not sound, or which has not all ages that
 * any entity of the file has, is left out, since its total would be another.
 *
 * <p>Options and their defaults: the nation; all years; the last age is a single year.
 *
 * <p><b>Source</b>: Consejo Nacional de Población, Proyecciones de la población de México y de las
 * entidades federativas.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConapoReader implements DataReader<PopulationsByDate> {

  /** The number of Zacatecas, the last of the states. */
  static final int LAST_ENTITY = 32;

  private final int entity;
  private final int firstYear;
  private final int lastYear;
  private final boolean open;

  private ConapoReader(int entity, int firstYear, int lastYear, boolean open) {
    this.entity = entity;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.open = open;
  }

  /**
   * A reader of the nation in all years.
   *
   * @return the reader
   */
  public static ConapoReader withDefaults() {
    return new ConapoReader(0, ConapoPass.FIRST_YEAR, ConapoPass.LAST_YEAR, false);
  }

  /**
   * The same reader for a state.
   *
   * @param entity its number in {@code CVE_GEO}, from 1 (Aguascalientes) to 32 (Zacatecas); 0 is
   *     the nation
   * @return the reader
   * @throws IllegalArgumentException if the number is not from 0 to 32
   */
  public ConapoReader withEntity(int entity) {
    if (entity < 0 || entity > LAST_ENTITY) {
      throw Require.refusal("entity", entity, "a number from 0 to 32");
    }
    return new ConapoReader(entity, firstYear, lastYear, open);
  }

  /**
   * The same reader for some years.
   *
   * @param from the first year
   * @param to the last year
   * @return the reader
   * @throws IllegalArgumentException if the last year is before the first
   */
  public ConapoReader withYears(int from, int to) {
    Require.years(from, to);
    return new ConapoReader(entity, from, to, open);
  }

  /**
   * The same reader for files whose last age holds everybody of that age and older.
   *
   * @return the reader
   */
  public ConapoReader withOpenLastAge() {
    return new ConapoReader(entity, firstYear, lastYear, true);
  }

  @Override
  public Reading<PopulationsByDate> read(DataFile file) {
    return FileInput.grid(
        file,
        ArchiveEntries.only(),
        // In which every byte is a character; the pass finds out whether it was UTF-8.
        StandardCharsets.ISO_8859_1,
        (grid, problems) -> {
          ConapoPass pass = new ConapoPass(entity, firstYear, lastYear, problems);
          grid.rows(0, problems, pass);
          return pass.populations(open, "CONAPO, file " + file.title());
        });
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of CONAPO's population of "
        + (entity == 0 ? "Mexico" : ConapoPass.code(entity))
        + (firstYear == ConapoPass.FIRST_YEAR && lastYear == ConapoPass.LAST_YEAR
            ? ""
            : ", " + firstYear + "-" + lastYear);
  }
}
