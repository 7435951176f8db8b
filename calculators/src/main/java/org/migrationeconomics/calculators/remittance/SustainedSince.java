package org.migrationeconomics.calculators.remittance;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.migrationeconomics.core.internal.Require;

/**
 * Since when remittances have exceeded the compared inflow, up to the last year with data, or the
 * reason why there is no such year.
 *
 * <pre>
 *   first year = the first observed year after the last observed year with R &lt;= F
 * </pre>
 *
 * <p>A year without data proves nothing either way and does not end the lead; such years are named
 * in {@link #missingYears}, and {@link RemittanceComparison#runs} are the runs that they do break.
 * Where no observed year has R &le; F the lead may be older than the data ({@link #orBefore}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param firstYear the first year of the lead; empty if there is none
 * @param orBefore whether the lead begins with the first year that has data
 * @param missingYears the years without data from the end of the last other year, or from the
 *     beginning of the lead, to the last year with data
 * @param reason why there is no lead; empty text if there is one
 */
public record SustainedSince(
    OptionalInt firstYear, boolean orBefore, List<Integer> missingYears, String reason) {

  /**
   * Copies the years.
   *
   * @throws IllegalArgumentException if there is neither a year nor a reason, or both
   */
  public SustainedSince {
    Require.notNull("missingYears", missingYears);
    Require.notNull("firstYear", firstYear);
    Require.notNull("reason", reason);
    missingYears = List.copyOf(missingYears);
    if (firstYear.isPresent() != reason.isEmpty()) {
      throw Require.refusal("reason", reason, "a reason exactly if there is no first year");
    }
  }

  static SustainedSince year(int year, boolean orBefore, List<Integer> missingYears) {
    return new SustainedSince(OptionalInt.of(year), orBefore, missingYears, "");
  }

  static SustainedSince none(String reason) {
    return new SustainedSince(OptionalInt.empty(), false, List.of(), reason);
  }

  /**
   * Whether remittances lead up to the last year with data.
   *
   * @return true if they do
   */
  public boolean isPresent() {
    return firstYear.isPresent();
  }

  /**
   * The first year of the lead.
   *
   * @return the year
   * @throws NoSuchElementException with the reason, if there is none
   */
  public int year() {
    if (firstYear.isEmpty()) {
      throw new NoSuchElementException(toString());
    }
    return firstYear.getAsInt();
  }

  /** The year and what qualifies it, or {@code no value: } and the reason. */
  @Override
  public String toString() {
    if (firstYear.isEmpty()) {
      return "no value: " + reason;
    }
    return firstYear.getAsInt()
        + (orBefore ? " or before" : "")
        + (missingYears.isEmpty() ? "" : " (no data for " + YearLists.text(missingYears) + ")");
  }
}
