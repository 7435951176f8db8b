package org.migrationeconomics.data.labour.microdata;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.labour.codebook.DdiCodebook;
import org.migrationeconomics.data.labour.codebook.DdiVariable;

/**
 * What says that there is no value: in every column of a file, in one column by the caller's word,
 * and in one column by the codebook. Where the caller says that a column has nothing missing, the
 * codebook is not asked.
 *
 * <p>Immutable and thread-safe.
 */
final class MissingCodes {

  private static final CodeTable<Boolean> NONE = CodeTable.of("codes", Set.of());

  private final CodeTable<Boolean> everywhere;
  private final Map<String, CodeTable<Boolean>> told;
  private final Optional<DdiCodebook> codebook;

  MissingCodes(
      CodeTable<Boolean> everywhere,
      Map<String, CodeTable<Boolean>> told,
      Optional<DdiCodebook> codebook) {
    this.everywhere = everywhere;
    this.told = told;
    this.codebook = codebook;
  }

  /** The columns of which the caller said something. */
  Set<String> columns() {
    return told.keySet();
  }

  /** The codes of every column. */
  CodeTable<Boolean> everywhere() {
    return everywhere;
  }

  /** The codes of a column by the caller's word. */
  CodeTable<Boolean> told(String column) {
    return told.getOrDefault(column, NONE);
  }

  /** The codes that are written as they are: of every column, and of one by the codebook. */
  CodeTable<Boolean> written(String column) {
    Set<String> codes = new LinkedHashSet<>(everywhere.codes());
    variable(column).ifPresent(variable -> codes.addAll(variable.missing().keySet()));
    return CodeTable.of("missing codes", codes);
  }

  /** Whether somebody said of a column what is missing there, or that nothing is. */
  boolean isSaid(String column) {
    return told.containsKey(column)
        || variable(column).filter(variable -> !variable.missing().isEmpty()).isPresent();
  }

  /** The numbers of a column by the codebook, which says them without the decimal point. */
  double[] numbers(String column) {
    return variable(column).stream()
        .flatMapToDouble(
            variable ->
                variable.missing().keySet().stream()
                    .mapToDouble(Decimals::parse)
                    .filter(Double::isFinite)
                    .map(code -> MicrodataRow.implied(code, variable.decimals())))
        .toArray();
  }

  private Optional<DdiVariable> variable(String column) {
    return told.containsKey(column) && told(column).isEmpty()
        ? Optional.empty()
        : codebook.flatMap(
            book ->
                book.variables().stream()
                    .filter(variable -> variable.name().equals(column))
                    .findFirst());
  }
}
