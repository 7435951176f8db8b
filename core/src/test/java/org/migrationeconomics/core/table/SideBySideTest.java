package org.migrationeconomics.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.support.Refusals.refused;

import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

class SideBySideTest {

  private static final YearSeries MEXICO =
      YearSeries.of(MoneyUnit.of("USD").millions(), 2001, 110.5, 99).withLabel("Mexico");
  private static final YearSeries INDIA =
      YearSeries.of(SimpleUnit.PERSONS, 2000, 7, 8).withLabel("India");

  @Test
  void resultsAreJoinedByTheirKey() {
    SideBySide both = SideBySide.by("year").with("MEX", MEXICO).with("IND", INDIA);
    assertEquals(
        """
        MEX, IND
         year  MEX: million current USD  IND: persons
         2000                         –             7
         2001                     110.5             8
         2002                        99             –
        MEX: Mexico 2001-2002, million current USD
        MEX: Source: not stated
        IND: India 2000-2001, persons
        IND: Source: not stated\
        """,
        both.show());
    assertEquals(both.show(), both.toString());
    assertEquals(
        "year,MEX: million current USD,IND: persons\n2000,,7\n2001,110.5,8\n2002,99,\n",
        both.table().csv());
    assertEquals("Two", both.titled("Two").table().title());
    assertEquals("results side by side by year: none", SideBySide.by("year").toString());
  }

  @Test
  void textKeysStayInTheirOrderAndColumnsKeepTheirDecimals() {
    TextTable first =
        TextTable.titled("first")
            .column("share", 2)
            .column("place")
            .column("name")
            .row(0.5, "MEX", "Mexico")
            .row(0.25, "AUS", "Australia")
            .build();
    TextTable second =
        TextTable.titled("second").column("place").column("n").row("BEL", 3).row("MEX", 4).build();
    assertEquals(
        """
        a, b
         place  a: share  a: name    b: n
         MEX        0.50  Mexico        4
         AUS        0.25  Australia     –
         BEL           –  –             3
        a: first
        b: second\
        """,
        SideBySide.by("place").with("a", first).with("b", second).show());
  }

  @Test
  void refusesWhatCannotBeJoined() {
    SideBySide one = SideBySide.by("year").with("MEX", MEXICO);
    refused("name is 'MEX', expected each name once", () -> one.with("MEX", INDIA));
    refused(
        "columns of 'x' is 'place', expected one column 'year'",
        () -> one.with("x", TextTable.titled("t").column("place").build()));
    refused(
        "columns of 'x' is 'year, year', expected one column 'year'",
        () -> one.with("x", TextTable.titled("t").column("year").column("year").build()));
    refused(
        "year of 'x' is '2000', expected each year once",
        () -> one.with("x", TextTable.titled("t").column("year").row(2000).row(2000.0).build()));
    refused(
        "results is 'none', expected one result at least: with(name, result)",
        () -> SideBySide.by("year").table());
    refused("name is ' ', expected text on one line that is not blank", () -> one.with(" ", INDIA));
    refused("key is '', expected text on one line that is not blank", () -> SideBySide.by(""));
    assertThrows(IllegalArgumentException.class, () -> one.with("x", (Tabular) nothing()));
    assertThrows(IllegalArgumentException.class, () -> one.with("x", (TextTable) nothing()));
    assertThrows(IllegalArgumentException.class, () -> one.titled(nothing()));
  }
}
