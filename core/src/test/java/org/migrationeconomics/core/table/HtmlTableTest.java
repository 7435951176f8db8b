package org.migrationeconomics.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.Figure;

class HtmlTableTest {

  private static TextTable remittances() {
    return TextTable.titled("Remittances, million current USD")
        .column("place")
        .column("year")
        .unit("million current USD")
        .column("remittances", 1)
        .unit("1")
        .column("ratio to FDI", 3)
        .row("El Salvador", 2009, 3402.34, Figure.of(9.2274))
        .row("El Salvador", 2010, 3471.8, Figure.empty("FDI is \"negative\""))
        .note("A caution.")
        .source("WDI")
        .build();
  }

  @Test
  void isTheTableAsItIsPrinted() {
    String html =
        """
        <table>
        <caption style="text-align:left">Remittances, million current USD</caption>
        <thead>
        <tr><th scope="col" style="text-align:left">place</th>\
        <th scope="col" style="text-align:right">year</th>\
        <th scope="col" style="text-align:right">remittances</th>\
        <th scope="col" style="text-align:right">ratio to FDI</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row" style="text-align:left">El Salvador</th>\
        <td style="text-align:right">2009</td>\
        <td style="text-align:right">3,402.3</td>\
        <td style="text-align:right">9.227</td></tr>
        <tr><th scope="row" style="text-align:left">El Salvador</th>\
        <td style="text-align:right">2010</td>\
        <td style="text-align:right">3,471.8</td>\
        <td style="text-align:right" title="FDI is &quot;negative&quot;">–</td></tr>
        </tbody>
        <tfoot>
        <tr><td colspan="4" style="text-align:left">A caution.<br/>Source: WDI</td></tr>
        </tfoot>
        </table>\
        """;
    assertEquals(html, remittances().html());
    assertEquals(html, remittances().briefHtml());
  }

  @Test
  void givesItsHeadsCellsAndNotes() {
    TextTable table = remittances();
    assertEquals(List.of("place", "year", "remittances", "ratio to FDI"), table.heads());
    assertEquals(List.of("El Salvador", "2009", "3,402.3", "9.227"), table.cells(0));
    assertEquals(List.of("El Salvador", "2010", "3,471.8", "–"), table.cells(1));
    assertEquals(List.of("A caution.", "Source: WDI"), table.notes());
    assertEquals("row is 2, expected 0 to 1, of 2 rows", refusal(() -> table.cells(2)));
    assertEquals("row is -1, expected 0 to 1, of 2 rows", refusal(() -> table.cells(-1)));
    TextTable empty = TextTable.titled("t").column("a").build();
    assertEquals("row is 0, expected none: the table has no rows", refusal(() -> empty.cells(0)));
  }

  @Test
  void firstCellIsNoNameWhereItIsAFigureAndATableWithoutNotesHasNoFoot() {
    assertEquals(
        """
        <table>
        <caption style="text-align:left">t</caption>
        <thead>
        <tr><th scope="col" style="text-align:right">share</th></tr>
        </thead>
        <tbody>
        <tr><td style="text-align:right">0.50</td></tr>
        </tbody>
        </table>\
        """,
        TextTable.titled("t").column("share", 2).row(0.5).build().html());
  }

  private static TextTable rows(int count) {
    return TextTable.titled("t").column("row").rows(count, row -> new Object[] {"r" + row}).build();
  }

  @Test
  void longTablesAreCutAndSayHowManyRowsTheyHave() {
    assertEquals(rows(40).html(), rows(40).briefHtml());
    String brief = rows(41).briefHtml();
    assertEquals(
        """
        <tr><th scope="row" style="text-align:left">r19</th></tr>
        <tr><td colspan="1" style="text-align:left">… (41 rows, of which the first 20 and the last \
        20 are shown; html() has all)</td></tr>
        <tr><th scope="row" style="text-align:left">r21</th></tr>
        """,
        brief.substring(
            brief.indexOf("<tr><th scope=\"row\" style=\"text-align:left\">r19<"),
            brief.indexOf("<tr><th scope=\"row\" style=\"text-align:left\">r22<")));
    assertFalse(brief.contains("r20"));
    assertTrue(brief.contains(">r0<") && brief.contains(">r40<"));
    assertTrue(rows(41).html().contains(">r20<"));
    assertTrue(rows(1_000_000).briefHtml().length() < 4_000);
  }

  private static TextTable columns(int count) {
    TextTable.Builder table = TextTable.titled("t");
    Object[] row = new Object[count];
    for (int c = 0; c < count; c++) {
      table.column("c" + c);
      row[c] = c;
    }
    return table.row(row).note("A note.").build();
  }

  @Test
  void wideTablesAreCutAndSayHowManyColumnsTheyHave() {
    assertEquals(columns(20).html(), columns(20).briefHtml());
    String brief = columns(21).briefHtml();
    assertTrue(brief.contains(">c9</th><th>…</th><th scope=\"col\" "), brief);
    assertTrue(brief.contains(">9</td><td>…</td><td style=\"text-align:right\">11<"), brief);
    assertTrue(
        brief.contains(
            "<td colspan=\"21\" style=\"text-align:left\">21 columns, of which the first 10 and the"
                + " last 10 are shown; html() has all.<br/>A note.</td>"),
        brief);
    assertTrue(columns(21).html().contains(">c10<"));
  }
}
