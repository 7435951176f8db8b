package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.place.Place;

/** Rows as a database returns them. */
class LabourQueryTest {

  private static final WageUnit HOURLY = WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR);
  private static final Object NULL = new Object();
  private static final LabourQuery QUERY = LabourQuery.of(Occupation.ISCO_08);

  /** A result set with the methods that are used. */
  private static ResultSet rows(String heads, Object[]... rows) {
    List<String> columns = List.of(heads.split(" ", -1));
    int[] position = {-1};
    boolean[] wasNull = {false};
    ResultSetMetaData meta =
        proxy(
            ResultSetMetaData.class,
            (method, column) ->
                switch (method) {
                  case "getColumnCount" -> Optional.of(columns.size());
                  case "getColumnLabel" -> Optional.of(columns.get(column - 1));
                  default -> throw new SQLException("not expected: " + method);
                });
    return proxy(
        ResultSet.class,
        (method, column) -> {
          Object value = column > 0 ? rows[position[0]][column - 1] : NULL;
          boolean isNull = value.equals(NULL);
          return switch (method) {
            case "getMetaData" -> Optional.of(meta);
            case "next" -> Optional.of(++position[0] < rows.length);
            case "wasNull" -> Optional.of(wasNull[0]);
            case "getDouble" -> {
              wasNull[0] = isNull;
              yield Optional.of(isNull ? 0.0 : ((Number) value).doubleValue());
            }
            case "getString" -> isNull ? Optional.empty() : Optional.of(value.toString());
            default -> throw new SQLException("not expected: " + method);
          };
        });
  }

  private interface Answer {
    Optional<Object> of(String method, int column) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) ->
                answer.of(method.getName(), args == null ? 0 : (Integer) args[0]).orElse(null)));
  }

  private static Object[] row(Object... values) {
    return values;
  }

  private static void refused(String message, LabourQuery query, ResultSet rows) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, () -> query.read(rows)).toString());
  }

  @Test
  void theSumsOfAGroupBy() {
    LabourTable table =
        QUERY
            .withAttributes("industry")
            .withWageUnit(HOURLY)
            .read(
                rows(
                    "GENDER origin legal_status industry occupation n weight wage_n wage_weight"
                        + " wage_sum log_wage_sum wage_log_wage_sum squared_wage_sum",
                    row(
                        "women",
                        "MEX",
                        "IRREGULAR",
                        "farming ",
                        "9",
                        2,
                        20,
                        2,
                        20,
                        400,
                        20 * Math.log(20),
                        400 * Math.log(20),
                        8000),
                    row(
                        "Man",
                        NULL,
                        "permanent_resident",
                        NULL,
                        "4",
                        3,
                        30.5,
                        0,
                        NULL,
                        NULL,
                        NULL,
                        NULL,
                        NULL)));
    LabourSegment farmHands =
        LabourSegment.builder()
            .gender(Gender.WOMAN)
            .origin(Place.of("MEX"))
            .legalStatus(LegalStatus.IRREGULAR)
            .putAttribute("industry", "farming")
            .build();
    LabourSums sums = table.at(farmHands, Occupation.isco08("9"));
    assertEquals(2, sums.count().orElseThrow());
    assertEquals(20, sums.weight());
    assertEquals(20, sums.meanWage().value(), 1e-12);
    assertEquals(Math.log(20), sums.meanLogWage().value(), 1e-12);
    assertEquals(8000, sums.squaredWageSum().orElseThrow());
    LabourSegment clerks =
        LabourSegment.builder()
            .gender(Gender.MAN)
            .legalStatus(LegalStatus.PERMANENT_RESIDENT)
            .build();
    assertEquals(30.5, table.at(clerks, Occupation.isco08("4")).weight());
    assertEquals(0, table.at(clerks, Occupation.isco08("4")).wageWeight());
    assertEquals(2, table.cells().size());
    assertEquals(HOURLY, table.wageUnit().orElseThrow());
  }

  @Test
  void rowsOfOneCellAreAdded() {
    LabourTable table = QUERY.read(rows("occupation n", row("9", 2), row("9", 3), row("1", 4)));
    assertEquals(5, table.at(LabourSegment.everybody(), Occupation.isco08("9")).weight());
    assertEquals(9, table.total().count().orElseThrow());
    LabourTable weighted = QUERY.read(rows("occupation weight", row("9", 2.5)));
    assertTrue(weighted.total().count().isEmpty());
    assertTrue(QUERY.read(rows("occupation weight")).isEmpty());
  }

  @Test
  void badRowsAreRefused() {
    refused(
        "column occupation is 'missing', expected the code of the occupation",
        QUERY,
        rows("isco weight", row("9", 1)));
    refused(
        "column weight is 'missing', expected a column weight, or n",
        QUERY,
        rows("occupation ethnicity", row("9", "A")));
    refused(
        "column is 'ethnicity', expected each label once",
        QUERY,
        rows("occupation weight ethnicity Ethnicity", row("9", 1, "A", "B")));
    refused(
        "row 2 of the query: weight is 'NULL', expected a number in every row",
        QUERY,
        rows("occupation weight", row("9", 1), row("8", NULL)));
    refused(
        "row 1 of the query: occupation is 'NULL', expected a code in every row",
        QUERY,
        rows("occupation weight", row(NULL, 1)));
    refused(
        "row 1 of the query: weight is -1.0, expected a finite number that is not negative",
        QUERY,
        rows("occupation weight", row("9", -1)));
    refused(
        "row 1 of the query: gender is '2', expected the name of a gender, as woman or women",
        QUERY,
        rows("occupation weight gender", row("9", 1, "2")));
    refused(
        "row 1 of the query: legal status is 'legal', expected the name of one, as permanent"
            + " resident",
        QUERY,
        rows("occupation weight legal_status", row("9", 1, "legal")));
    refused(
        "wage unit is 'missing', expected a unit, as there are wages of everybody; ISCO-08:9",
        QUERY,
        rows("occupation weight wage_weight wage_sum", row("9", 1, 1, 20)));
  }

  @Test
  void countsAreWhole() {
    refused(
        "row 1 of the query: n is 2.5, expected a whole number",
        QUERY,
        rows("occupation n", row("9", 2.5)));
  }

  @Test
  void failuresOfTheDatabaseAreNamed() {
    SQLException failure = new SQLException("connection lost");
    ResultSet broken =
        proxy(
            ResultSet.class,
            (method, column) -> {
              throw failure;
            });
    IllegalStateException named =
        assertThrows(IllegalStateException.class, () -> QUERY.read(broken));
    assertSame(failure, named.getCause());
    assertTrue(named.toString().contains("the rows of the query cannot be read"));
    assertEquals("query of workers by occupation of ISCO-08, without wages", QUERY.toString());
    assertEquals(
        "query of workers by occupation of ISCO-08, wages in current CHF per hour",
        QUERY.withWageUnit(HOURLY).toString());
  }

  @Test
  void columnsThatNobodyAskedForAreRefused() {
    String known =
        "one of occupation, gender, origin, ethnicity, legal_status, n, weight, wage_n,"
            + " wage_weight, wage_sum, log_wage_sum, wage_log_wage_sum, squared_wage_sum";
    refused(
        "column is 'mean_wage', expected "
            + known
            + ", or the name of an attribute, given to withAttributes; near it are wage_n,"
            + " wage_weight, wage_sum, log_wage_sum, wage_log_wage_sum, squared_wage_sum",
        QUERY,
        rows("occupation weight mean_wage", row("9", 1, 17.3)));
    refused(
        "column is 'occupatoin', expected "
            + known
            + ", Age, or the name of an attribute, given to withAttributes; near it are occupation",
        QUERY.withAttributes("Age"),
        rows("occupation age occupatoin weight"));
    refused(
        "column is 'x', expected "
            + known
            + ", or the name of an attribute, given to withAttributes",
        QUERY,
        rows("occupation x weight"));
    refused(
        "column industry is 'missing', expected the attribute asked for; near it are indstry",
        QUERY.withAttributes("industry", "indstry"),
        rows("occupation indstry weight"));
    refused(
        "column education is 'missing', expected the attribute asked for",
        QUERY.withAttributes("education"),
        rows("occupation weight"));
  }

  @Test
  void attributesAreNamedAsTheyWereAskedFor() {
    LabourTable table =
        QUERY.withAttributes("Age").read(rows("occupation AGE weight", row("9", "20-24", 3)));
    assertEquals("Age 20-24", table.segments().get(0).toString());
    assertEquals(
        "query of workers by occupation of ISCO-08, attributes Age, without wages",
        QUERY.withAttributes("Age").toString());
    assertEquals(
        "java.lang.IllegalArgumentException: attribute is 'Weight', expected another name than that"
            + " of a known column",
        assertThrows(IllegalArgumentException.class, () -> QUERY.withAttributes("Weight"))
            .toString());
    assertEquals(
        "java.lang.IllegalArgumentException: attribute is 'AGE', expected each name once",
        assertThrows(IllegalArgumentException.class, () -> QUERY.withAttributes("age", "AGE"))
            .toString());
  }

  @Test
  void wagesDoNotVanish() {
    String needed = "', expected a column wage_weight and a column wage_sum where wages are read";
    refused(
        "column wage_weight is 'missing" + needed,
        QUERY.withWageUnit(HOURLY),
        rows("occupation weight", row("9", 1)));
    refused(
        "column wage_sum is 'missing" + needed,
        QUERY,
        rows("occupation weight wage_weight log_wage_sum"));
    refused("column wage_weight is 'missing" + needed, QUERY, rows("occupation n wage_n"));
  }
}
