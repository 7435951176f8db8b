package org.migrationeconomics.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.Figure;

class StackedTablesTest {

  private static final TextTable MEXICO =
      TextTable.titled("Mexico")
          .column("year")
          .unit("USD")
          .column("remittances", 1)
          .column("FDI", 1)
          .row(2009, 22.1, 17.9)
          .row(2010, 22.0, Figure.empty("no data"))
          .sum("all", 44.1, 17.9)
          .source("WDI")
          .note("Two years")
          .build();

  private static final TextTable INDIA =
      TextTable.titled("India")
          .column("year")
          .unit("USD")
          .column("remittances", 1)
          .unit("INR")
          .column("FDI", 1)
          .row(2009, 49.2, 1720.5)
          .source("RBI")
          .build();

  private static final TextTable NOBODY =
      TextTable.titled("nobody").column("year").unit("USD").column("remittances").build();

  @Test
  void columnsOfOneHeadAndUnitAreOne() {
    TextTable table =
        StackedTables.titled("both", "code")
            .add(() -> NOBODY, "ATA")
            .add(() -> MEXICO, "MEX")
            .add(() -> NOBODY, "ATF")
            .add(() -> INDIA, "IND")
            .add(() -> NOBODY, "BVT")
            .note("checked")
            .source("own")
            .build();
    String about = ",both,own; WDI; RBI,checked | Two years\n";
    assertEquals(
        "code,year,variable,value,unit,reason,title,source,note\n"
            + "MEX,2009,remittances,22.1,USD,"
            + about
            + "MEX,2009,FDI,17.9,USD,"
            + about
            + "MEX,2010,remittances,22,USD,"
            + about
            + "MEX,2010,FDI,,USD,no data"
            + about
            + "IND,2009,remittances,49.2,USD,"
            + about
            + "IND,2009,FDI,1720.5,INR,"
            + about,
        table.longCsv());
    assertEquals(3, table.rowCount());
  }

  @Test
  void readsEachTableTwiceHoweverManyRows() {
    AtomicInteger calls = new AtomicInteger();
    TextTable table =
        StackedTables.titled("both", "code")
            .add(
                () -> {
                  calls.incrementAndGet();
                  return MEXICO;
                },
                "MEX")
            .build();
    int built = calls.get();
    assertTrue(built <= 2, () -> built + " calls");
    table.longCsv();
    assertEquals(built, calls.get());
  }

  @Test
  void sameHeadsInOneTableStayApart() {
    TextTable twice =
        TextTable.titled("t")
            .column("k")
            .unit("1")
            .column("s.e.")
            .column("s.e.")
            .row(1, 2.5, 3.5)
            .build();
    TextTable table = StackedTables.titled("t", "part").add(() -> twice, "a").build();
    assertTrue(table.longCsv().contains("a,1,s.e.,2.5,1,"), table.longCsv());
    assertTrue(table.longCsv().contains("a,1,s.e. 2,3.5,1,"), table.longCsv());
  }

  @Test
  void anEmptyStackSaysThatItHasNoRows() {
    assertEquals(
        "code,reason,title,source,note\n,the table has no rows,none,,Two years\n",
        StackedTables.titled("none", "code")
            .about(TextTable.titled("t").column("c").note("Two years").build())
            .build()
            .longCsv());
  }

  @Test
  void refusesKeysThatDoNotFit() {
    assertEquals(
        "keys is '[]', expected 1, one for each head",
        refusal(() -> StackedTables.titled("t", "code").add(() -> MEXICO)));
    refusal(() -> StackedTables.titled(" "));
    refusal(() -> StackedTables.titled("t").note(""));
    refusal(() -> StackedTables.titled("t").source(""));
  }
}
