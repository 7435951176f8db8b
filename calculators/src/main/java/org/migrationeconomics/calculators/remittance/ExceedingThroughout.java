package org.migrationeconomics.calculators.remittance;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Which places have remittances above an inflow in every year of a span, and which may have.
 *
 * <p>A place without data in a year cannot be said to exceed throughout: it is kept apart ({@link
 * #placesWithGaps}) and its years are named.
 *
 * <p>Immutable and thread-safe.
 *
 * @param span the years
 * @param comparedInflow the inflow
 * @param rows one row a place, in the order of their codes
 * @param leftOut who is not among them and why, in words; empty if nobody is known to be left out
 */
public record ExceedingThroughout(
    YearRun span, ComparedInflow comparedInflow, List<Row> rows, String leftOut)
    implements Tabular {

  private static final int MOST_NAMED = 10;

  /**
   * The years of one place.
   *
   * <p>Immutable and thread-safe.
   *
   * @param place the place
   * @param yearsExceeding in how many years remittances exceed the inflow
   * @param notExceeding the years in which they do not
   * @param missing the years in which one of the two is not observed
   */
  public record Row(
      Place place, int yearsExceeding, List<Integer> notExceeding, List<Integer> missing) {

    /** Copies the years. */
    public Row {
      Require.notNull("notExceeding", notExceeding);
      Require.notNull("missing", missing);
      Require.notNull("place", place);
      notExceeding = List.copyOf(notExceeding);
      missing = List.copyOf(missing);
    }
  }

  /**
   * Copies the rows.
   *
   * @throws IllegalArgumentException if the years of a row are not those of the span
   */
  public ExceedingThroughout {
    Require.notNull("rows", rows);
    Require.notNull("span", span);
    Require.notNull("comparedInflow", comparedInflow);
    Require.notNull("leftOut", leftOut);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      int years = row.yearsExceeding() + row.notExceeding().size() + row.missing().size();
      if (years != span.length()) {
        throw Require.refusal("years of " + row.place().code(), years, "" + span.length());
      }
    }
  }

  /**
   * The places whose remittances exceed the inflow in every year, all of them observed.
   *
   * @return the places in the order of their codes
   */
  public List<Place> places() {
    return rows.stream()
        .filter(row -> row.yearsExceeding() == span.length())
        .map(Row::place)
        .toList();
  }

  /**
   * The places whose remittances exceed the inflow in every observed year, but not every year is
   * observed.
   *
   * @return their rows, which name the missing years
   */
  public List<Row> placesWithGaps() {
    return rows.stream()
        .filter(
            row ->
                row.yearsExceeding() > 0
                    && row.notExceeding().isEmpty()
                    && !row.missing().isEmpty())
        .toList();
  }

  /**
   * The answer in a sentence: in how many places remittances exceed the inflow throughout, and
   * which these and the others are, if they are few.
   *
   * @return one sentence
   */
  public String answer() {
    List<String> throughout = places().stream().map(Place::name).toList();
    List<String> others =
        rows.stream()
            .filter(row -> row.yearsExceeding() < span.length())
            .map(this::yearsOf)
            .toList();
    return "Remittances exceeded "
        + comparedInflow.plainLabel()
        + (span.length() == 1 ? " in " : " in every year of ")
        + span
        + " in "
        + throughout.size()
        + " of "
        + rows.size()
        + " places"
        + named(": ", throughout)
        + named("; not in ", others)
        + ".";
  }

  private String yearsOf(Row row) {
    return row.place().name()
        + " ("
        + row.yearsExceeding()
        + " of "
        + span.length()
        + (row.missing().isEmpty() ? "" : ", " + row.missing().size() + " without data")
        + ")";
  }

  private static String named(String before, List<String> names) {
    if (names.isEmpty() || names.size() > MOST_NAMED) {
      return "";
    }
    int last = names.size() - 1;
    return before
        + String.join(", ", names.subList(0, last))
        + (last == 0 ? "" : " and ")
        + names.get(last);
  }

  @Override
  public TextTable table() {
    String inflow = comparedInflow.label();
    TextTable.Builder table =
        TextTable.titled(
                "Remittances above "
                    + inflow
                    + " throughout "
                    + span
                    + ": "
                    + places().size()
                    + " of "
                    + rows.size()
                    + " places, "
                    + placesWithGaps().size()
                    + " more in all years observed"
                    + (leftOut.isEmpty() ? "" : "; " + leftOut))
            .column("place")
            .unit("years")
            .column("years")
            .column("not exceeding in")
            .column("not observed in");
    for (Row row : rows) {
      table.row(
          row.place().name(),
          row.yearsExceeding(),
          YearLists.text(row.notExceeding()),
          YearLists.text(row.missing()));
    }
    return table.build();
  }

  /** The table, shortened in the middle to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
