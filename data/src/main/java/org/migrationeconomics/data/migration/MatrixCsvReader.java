package org.migrationeconomics.data.migration;

import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads origin-destination matrices from CSV or a workbook: the files that {@link
 * OriginDestinationMatrix#toCsv} and {@link OriginDestinationMatrix#toWideCsv} write, and those of
 * one's own in the same two forms.
 *
 * <pre>
 *   origin,destination,value,unit          origin \ destination,MEX,USA,unit
 *   MEX,USA,100,persons                    MEX,,100,persons
 *   USA,MEX,40,persons                     USA,40,,persons
 * </pre>
 *
 * <pre>
 *   MatrixCsvReader.withDefaults().read(Path.of("flows.csv")).orThrow()
 *   MatrixCsvReader.withDefaults().withUnit(SimpleUnit.PERSONS).read(Path.of("mine.csv"))
 * </pre>
 *
 * <p><b>The long form</b> has a column for each axis, named as {@link MatrixAxes} names them
 * ({@code origin}, {@code destination}; {@code birthplace}, {@code residence}; …), and a column
 * {@code value}. {@code origin name} and {@code destination name} name the places. <b>The wide
 * form</b> is a square whose first head names both axes, {@code origin \ destination}, and whose
 * other heads are places. Places are codes, or names that {@code Place.find} knows. What such a
 * file says beside the figures is used ({@code variable} is the label, {@code unit}, {@code
 * source}) or passed over ({@code reason}, {@code title}, {@code note}); any other column is
 * refused.
 *
 * <p><b>Missing values</b>: a matrix has a value in each cell, but for the diagonal, which may be
 * left out as a whole. A blank or missing cell is a problem, unless {@link #withBlanksAsZero} says
 * that it means nobody; the source of the matrix says then how many there were.
 *
 * <p><b>Problems</b>: a place that is not known; a cell that comes twice, or is no number, or is
 * negative (unless {@link #withSigned}); two variables or units in one file, or no unit at all; a
 * row with more or fewer fields than the header; a last line that may be cut off. A matrix of which
 * a cell is not sound has none of its cells, since its sums would be others: the value is a matrix
 * of one place, {@code own:unread}, that has no cell at all. A matrix has at most 1,000 places.
 *
 * <p>Options and their defaults: the unit of the column {@code unit}; the only variable; blanks are
 * problems; no negative cells; the source of the column {@code source}, or the name of the file.
 *
 * <p>Immutable and thread-safe.
 */
public final class MatrixCsvReader implements DataReader<OriginDestinationMatrix> {

  private final MatrixOptions options;

  private MatrixCsvReader(MatrixOptions options) {
    this.options = options;
  }

  /**
   * A reader that takes everything from the file.
   *
   * @return the reader
   */
  public static MatrixCsvReader withDefaults() {
    return new MatrixCsvReader(
        new MatrixOptions(Optional.empty(), Optional.empty(), Optional.empty(), false, false));
  }

  /**
   * The same reader for files without a column {@code unit}; a file that says another is refused.
   *
   * @param unit the unit of all cells
   * @return the reader
   */
  public MatrixCsvReader withUnit(MeasureUnit unit) {
    return new MatrixCsvReader(
        new MatrixOptions(
            Optional.of(Require.notNull("unit", unit)),
            options.variable(),
            options.source(),
            options.blanksAsZero(),
            options.signed()));
  }

  /**
   * The same reader for the lines of one variable only, in files that have several.
   *
   * @param variable what stands in the column {@code variable}
   * @return the reader
   * @throws IllegalArgumentException if the variable is blank
   */
  public MatrixCsvReader withVariable(String variable) {
    return new MatrixCsvReader(
        new MatrixOptions(
            options.unit(),
            Optional.of(Require.text("variable", variable)),
            options.source(),
            options.blanksAsZero(),
            options.signed()));
  }

  /**
   * The same reader with another source.
   *
   * @param source publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public MatrixCsvReader withSource(String source) {
    return new MatrixCsvReader(
        new MatrixOptions(
            options.unit(),
            options.variable(),
            Optional.of(Require.text("source", source)),
            options.blanksAsZero(),
            options.signed()));
  }

  /**
   * The same reader for files that leave out the corridors where nobody moved.
   *
   * @return the reader; the source of what it reads says how many cells were taken as zero
   */
  public MatrixCsvReader withBlanksAsZero() {
    return new MatrixCsvReader(
        new MatrixOptions(
            options.unit(), options.variable(), options.source(), true, options.signed()));
  }

  /**
   * The same reader for differences, whose cells may be negative.
   *
   * @return the reader
   */
  public MatrixCsvReader withSigned() {
    return new MatrixCsvReader(
        new MatrixOptions(
            options.unit(), options.variable(), options.source(), options.blanksAsZero(), true));
  }

  @Override
  public Reading<OriginDestinationMatrix> read(DataFile file) {
    return FileInput.grid(file, (grid, problems) -> read(grid, problems, file.name()));
  }

  private OriginDestinationMatrix read(Grid grid, ProblemList problems, String name) {
    MatrixCsvPass pass = new MatrixCsvPass(options, problems);
    grid.rows(0, problems, pass);
    return pass.matrix("file " + name);
  }

  /** What it expects. */
  @Override
  public String toString() {
    return "reader of origin-destination matrices"
        + options.unit().map(unit -> ", " + unit.label()).orElse("")
        + options.variable().map(variable -> ", variable " + variable).orElse("")
        + (options.blanksAsZero() ? ", blanks as zero" : "")
        + (options.signed() ? ", signed" : "");
  }
}
