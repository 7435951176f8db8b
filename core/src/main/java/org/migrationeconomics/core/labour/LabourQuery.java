package org.migrationeconomics.core.labour;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.migrationeconomics.core.internal.Nearest;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Place;

/**
 * Reads a {@link LabourTable} from the rows of one SQL query, so that the database adds up the
 * workers and only the sums travel.
 *
 * <pre>
 *   SELECT gender, origin, legal_status, industry, isco08 AS occupation,
 *          COUNT(*) AS n, SUM(w) AS weight,
 *          COUNT(wage) AS wage_n, SUM(CASE WHEN wage IS NOT NULL THEN w END) AS wage_weight,
 *          SUM(w*wage) AS wage_sum, SUM(w*LN(wage)) AS log_wage_sum,
 *          SUM(w*wage*LN(wage)) AS wage_log_wage_sum, SUM(w*wage*wage) AS squared_wage_sum
 *   FROM workers GROUP BY gender, origin, legal_status, industry, isco08
 *
 *   LabourQuery.of(Occupation.ISCO_08)
 *       .withAttributes("industry")
 *       .withWageUnit(unit)
 *       .read(statement.executeQuery(sql))
 * </pre>
 *
 * <p>Columns are known by their labels, whatever their order and case. {@code occupation} and one
 * of {@code n} and {@code weight} must be there. {@code gender} and {@code legal_status} are the
 * names or labels of {@link Gender} and {@link LegalStatus}, {@code origin} is a place code, {@code
 * ethnicity} any text. Attributes of segments are named by {@link #withAttributes}; any other
 * column is refused, as it would divide the workers or hold figures that nobody takes. NULL is "not
 * distinguished" in a column of the segment, "not known" in a sum, and nobody in {@code
 * wage_weight} and {@code wage_sum}, which must both be there with a unit of wages and where there
 * is any other sum of wages. Without {@code weight}, everybody observed counts once. Rows of one
 * segment and occupation are added.
 *
 * <p>Only this class needs the module java.sql; who does not use it need not have it.
 *
 * <p><b>Units</b>: persons; wages in the unit given.
 *
 * <p>Immutable and thread-safe.
 */
public final class LabourQuery {

  private static final String OCCUPATION = "occupation";
  private static final String COUNT = "n";
  private static final String WEIGHT = "weight";
  private static final String WAGE_COUNT = "wage_n";
  private static final String WAGE_WEIGHT = "wage_weight";
  private static final String WAGE_SUM = "wage_sum";
  private static final String LOG_WAGE_SUM = "log_wage_sum";
  private static final String WAGE_LOG_WAGE_SUM = "wage_log_wage_sum";
  private static final String SQUARED_WAGE_SUM = "squared_wage_sum";

  private static final String GENDER = "gender";
  private static final String ORIGIN = "origin";
  private static final String ETHNICITY = "ethnicity";
  private static final String LEGAL_STATUS = "legal_status";
  private static final List<String> OF_SEGMENTS =
      List.of(OCCUPATION, GENDER, ORIGIN, ETHNICITY, LEGAL_STATUS);
  private static final List<String> OF_SUMS =
      List.of(
          COUNT,
          WEIGHT,
          WAGE_COUNT,
          WAGE_WEIGHT,
          WAGE_SUM,
          LOG_WAGE_SUM,
          WAGE_LOG_WAGE_SUM,
          SQUARED_WAGE_SUM);

  private final String classification;
  private final Optional<WageUnit> unit;
  // By their labels in lower case, as columns are known.
  private final Map<String, String> attributes;

  private LabourQuery(
      String classification, Optional<WageUnit> unit, Map<String, String> attributes) {
    this.classification = classification;
    this.unit = unit;
    this.attributes = attributes;
  }

  /**
   * A query without wages.
   *
   * @param classification that of the occupation codes, such as {@link Occupation#ISCO_08}
   * @return the reader
   * @throws IllegalArgumentException if the text is blank
   */
  public static LabourQuery of(String classification) {
    return new LabourQuery(
        Require.text("classification", classification), Optional.empty(), Map.of());
  }

  /**
   * A copy for a query with wages.
   *
   * @param wageUnit the unit of all wages
   * @return the reader
   */
  public LabourQuery withWageUnit(WageUnit wageUnit) {
    return new LabourQuery(
        classification, Optional.of(Require.notNull("wage unit", wageUnit)), attributes);
  }

  /**
   * A copy that takes columns as attributes of the segments, instead of those named before.
   *
   * @param names the labels of the columns, case aside; attributes are named as they are given here
   * @return the reader
   * @throws IllegalArgumentException if a name is blank, stands twice, or is that of another column
   */
  public LabourQuery withAttributes(String... names) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String name : Require.notNull("attributes", names)) {
      String label = Require.text("attribute", name).toLowerCase(Locale.ROOT);
      if (OF_SEGMENTS.contains(label) || OF_SUMS.contains(label)) {
        throw Require.refusal("attribute", name, "another name than that of a known column");
      }
      if (named.put(label, name) != null) {
        throw Require.refusal("attribute", name, "each name once");
      }
    }
    return new LabourQuery(classification, unit, Collections.unmodifiableMap(named));
  }

  /**
   * Reads all rows that are left.
   *
   * @param rows the rows; they are not closed
   * @return the table
   * @throws IllegalArgumentException if a column is missing, there twice or not known, or a value
   *     is not what it should be; the message names the row
   * @throws IllegalStateException if the database fails
   */
  public LabourTable read(ResultSet rows) {
    Require.notNull("rows", rows);
    List<LabourCell> cells = new ArrayList<>();
    try {
      Map<String, Integer> columns = columns(rows.getMetaData());
      for (long row = 1; rows.next(); row++) {
        try {
          cells.add(cell(rows, columns));
        } catch (IllegalArgumentException bad) {
          throw new IllegalArgumentException(
              "row " + row + " of the query: " + bad.getMessage(), bad);
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("the rows of the query cannot be read", failure);
    }
    return unit.map(wages -> LabourTable.of(wages, cells)).orElseGet(() -> LabourTable.of(cells));
  }

  private Map<String, Integer> columns(ResultSetMetaData heads) throws SQLException {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 1; i <= heads.getColumnCount(); i++) {
      String label =
          Require.text("label of column " + i, heads.getColumnLabel(i)).toLowerCase(Locale.ROOT);
      if (columns.put(label, i) != null) {
        throw Require.refusal("column", label, "each label once");
      }
    }
    if (!columns.containsKey(OCCUPATION)) {
      throw Require.refusal("column occupation", "missing", "the code of the occupation");
    }
    if (!columns.containsKey(COUNT) && !columns.containsKey(WEIGHT)) {
      throw Require.refusal("column weight", "missing", "a column weight, or n");
    }
    columns.keySet().forEach(this::known);
    attributes.forEach(
        (label, name) -> {
          if (!columns.containsKey(label)) {
            throw Require.refusal(
                "column " + name,
                "missing",
                "the attribute asked for" + near(label, columns.keySet()));
          }
        });
    if (unit.isPresent() || columns.keySet().stream().anyMatch(LabourQuery::isOfWages)) {
      for (String needed : List.of(WAGE_WEIGHT, WAGE_SUM)) {
        if (!columns.containsKey(needed)) {
          throw Require.refusal(
              "column " + needed,
              "missing",
              "a column wage_weight and a column wage_sum where wages are read");
        }
      }
    }
    return columns;
  }

  private static boolean isOfWages(String column) {
    return OF_SUMS.contains(column) && !column.equals(COUNT) && !column.equals(WEIGHT);
  }

  /** Refuses a column that nothing was said of: it may divide the workers. */
  private void known(String column) {
    if (OF_SEGMENTS.contains(column)
        || OF_SUMS.contains(column)
        || attributes.containsKey(column)) {
      return;
    }
    List<String> all = new ArrayList<>(OF_SEGMENTS);
    all.addAll(OF_SUMS);
    all.addAll(attributes.values());
    throw Require.refusal(
        "column",
        column,
        "one of "
            + String.join(", ", all)
            + ", or the name of an attribute, given to withAttributes"
            + near(column, all));
  }

  /** The names that are spelled nearly alike, or have a word in common. */
  private static String near(String name, Collection<String> names) {
    Set<String> near = new LinkedHashSet<>(Nearest.to(name, names));
    List<String> words = List.of(name.split("_", -1));
    for (String other : names) {
      if (!Collections.disjoint(words, List.of(other.split("_", -1)))) {
        near.add(other);
      }
    }
    return near.isEmpty() ? "" : "; near it are " + String.join(", ", near);
  }

  private LabourCell cell(ResultSet row, Map<String, Integer> columns) throws SQLException {
    LabourSegment.Builder segment = LabourSegment.builder();
    Optional<String> occupation = Optional.empty();
    for (Map.Entry<String, Integer> column : columns.entrySet()) {
      if (OF_SUMS.contains(column.getKey())) {
        continue;
      }
      // Codes are often CHAR(n), padded with blanks.
      String text = row.getString(column.getValue());
      if (text == null) {
        continue;
      }
      String value = text.strip();
      switch (column.getKey()) {
        case OCCUPATION -> occupation = Optional.of(value);
        case GENDER -> segment.gender(gender(value));
        case ORIGIN -> segment.origin(Place.of(value));
        case ETHNICITY -> segment.ethnicity(value);
        case LEGAL_STATUS -> segment.legalStatus(legalStatus(value));
        default ->
            segment.putAttribute(attributes.getOrDefault(column.getKey(), column.getKey()), value);
      }
    }
    return LabourCell.of(
        segment.build(),
        Occupation.of(
            classification,
            occupation.orElseThrow(
                () -> Require.refusal(OCCUPATION, "NULL", "a code in every row"))),
        sums(row, columns));
  }

  private static LabourSums sums(ResultSet row, Map<String, Integer> columns) throws SQLException {
    OptionalLong count = whole(row, columns, COUNT);
    OptionalDouble weight = number(row, columns, WEIGHT);
    if (columns.containsKey(WEIGHT) ? weight.isEmpty() : count.isEmpty()) {
      throw Require.refusal("weight", "NULL", "a number in every row");
    }
    return LabourSums.builder()
        .count(count)
        .weight(weight.orElse((double) count.orElse(0)))
        .wageCount(whole(row, columns, WAGE_COUNT))
        .wageWeight(number(row, columns, WAGE_WEIGHT).orElse(0))
        .wageSum(number(row, columns, WAGE_SUM).orElse(0))
        .logWageSum(number(row, columns, LOG_WAGE_SUM))
        .wageLogWageSum(number(row, columns, WAGE_LOG_WAGE_SUM))
        .squaredWageSum(number(row, columns, SQUARED_WAGE_SUM))
        .build();
  }

  private static OptionalDouble number(ResultSet row, Map<String, Integer> columns, String column)
      throws SQLException {
    Integer position = columns.get(column);
    if (position == null) {
      return OptionalDouble.empty();
    }
    double value = row.getDouble(position);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalLong whole(ResultSet row, Map<String, Integer> columns, String column)
      throws SQLException {
    // As a double first: databases count in integers, and add counts up to decimals.
    OptionalDouble value = number(row, columns, column);
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    long count = (long) value.getAsDouble();
    if ((double) count != value.getAsDouble()) {
      throw Require.refusal(column, value.getAsDouble(), "a whole number");
    }
    return OptionalLong.of(count);
  }

  private static Gender gender(String text) {
    for (Gender gender : Gender.values()) {
      if (text.equalsIgnoreCase(gender.name()) || text.equalsIgnoreCase(gender.label())) {
        return gender;
      }
    }
    throw Require.refusal(GENDER, text, "the name of a gender, as woman or women");
  }

  private static LegalStatus legalStatus(String text) {
    String name = text.replace('_', ' ');
    for (LegalStatus status : LegalStatus.values()) {
      if (name.equalsIgnoreCase(status.label())) {
        return status;
      }
    }
    throw Require.refusal("legal status", text, "the name of one, as permanent resident");
  }

  /** What is read, in one line. */
  @Override
  public String toString() {
    return "query of workers by occupation of "
        + classification
        + (attributes.isEmpty() ? "" : ", attributes " + String.join(", ", attributes.values()))
        + unit.map(wages -> ", wages in " + wages.label()).orElse(", without wages");
  }
}
