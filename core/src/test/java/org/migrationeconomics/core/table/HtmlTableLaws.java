package org.migrationeconomics.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.measure.Figure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What tables become as HTML, read back by a parser that takes nothing but well-formed XML. */
@PropertyDefaults(tries = 60)
class HtmlTableLaws {

  /** Any text, and much of it such as would end an element, an attribute or a document. */
  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(12),
            Arbitraries.strings().withChars("<>&\"'=/!-; \n\t\0\u2028\uFFFE\uD83D").ofMaxLength(9),
            Arbitraries.of(
                "</td>", "<script>alert(1)</script>", "\" onload=\"x", "<!--", "]]>", "&amp;"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> String.join("", parts));
  }

  private static Arbitrary<String> lines() {
    return texts().map(Labels::onOneLine).filter(text -> !text.isBlank());
  }

  private static Arbitrary<Object> values() {
    return Arbitraries.oneOf(
        texts().map(text -> text),
        lines().map(Figure::empty),
        Arbitraries.doubles().map(number -> number),
        Arbitraries.integers().map(number -> number));
  }

  @Provide
  Arbitrary<TextTable> tables() {
    return Arbitraries.integers()
        .between(1, 22)
        .flatMap(
            columns ->
                lines()
                    .list()
                    .ofSize(columns + 2)
                    .flatMap(
                        texts ->
                            values()
                                .list()
                                .ofSize(columns)
                                .list()
                                .ofMaxSize(43)
                                .map(rows -> table(texts, rows))));
  }

  private static TextTable table(List<String> texts, List<List<Object>> rows) {
    int columns = texts.size() - 2;
    TextTable.Builder table = TextTable.titled(texts.get(columns));
    texts.subList(0, columns).forEach(table::column);
    rows.forEach(row -> table.row(row.toArray()));
    return table.note(texts.get(columns + 1)).build();
  }

  @Property
  void everyTextComesBackAndNothingElseIsMarkup(@ForAll("tables") TextTable table) {
    Element whole = parsed(table.html());
    assertEquals(
        seen(table.title()), whole.getElementsByTagName("caption").item(0).getTextContent());
    assertEquals(seen(table.notes().get(0)), cells(last(whole)).get(0));
    NodeList rows = whole.getElementsByTagName("tr");
    assertEquals(table.rowCount() + 2, rows.getLength());
    assertEquals(table.heads().stream().map(HtmlTableLaws::seen).toList(), cells(rows.item(0)));
    for (int r = 0; r < table.rowCount(); r++) {
      assertEquals(
          table.cells(r).stream().map(HtmlTableLaws::seen).toList(), cells(rows.item(r + 1)));
    }
    Map<String, Integer> expected =
        new TreeMap<>(
            Map.of(
                "table",
                1,
                "caption",
                1,
                "thead",
                1,
                "tbody",
                1,
                "tfoot",
                1,
                "tr",
                rows.getLength()));
    expected.put("cells", table.heads().size() * (table.rowCount() + 1) + 1);
    assertEquals(expected, elements(whole));
    for (int r = 0; r < table.rowCount(); r++) {
      for (int c = 0; c < table.heads().size(); c++) {
        if (table.rows().get(r)[c] instanceof Cell cell) {
          Element hole = (Element) rows.item(r + 1).getChildNodes().item(c);
          assertEquals(seen(cell.reason().orElseThrow()), hole.getAttribute("title"));
        }
      }
    }
  }

  @Property
  void theBriefHasTheFirstAndLastRowsOfTheWhole(@ForAll("tables") TextTable table) {
    NodeList whole = parsed(table.html()).getElementsByTagName("tr");
    NodeList brief = parsed(table.briefHtml()).getElementsByTagName("tr");
    boolean isCut = table.rowCount() > HtmlForm.ROWS;
    assertEquals(Math.min(table.rowCount(), HtmlForm.ROWS) + (isCut ? 3 : 2), brief.getLength());
    for (int r = 0; r <= Math.min(table.rowCount(), HtmlForm.ROWS / 2); r++) {
      assertEquals(shown(cells(whole.item(r))), cells(brief.item(r)));
      int fromBelow = r + 2;
      if (r < Math.min(table.rowCount(), HtmlForm.ROWS / 2)) {
        assertEquals(
            shown(cells(whole.item(whole.getLength() - fromBelow))),
            cells(brief.item(brief.getLength() - fromBelow)));
      }
    }
  }

  private static List<String> shown(List<String> cells) {
    if (cells.size() <= HtmlForm.COLUMNS) {
      return cells;
    }
    List<String> shown = new ArrayList<>(cells.subList(0, HtmlForm.COLUMNS / 2));
    shown.add("…");
    shown.addAll(cells.subList(cells.size() - HtmlForm.COLUMNS / 2, cells.size()));
    return shown;
  }

  /** What a reader sees of a text: control characters are blanks, what no text may hold a mark. */
  private static String seen(String text) {
    StringBuilder seen = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean isBlank = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
              boolean isNothing = c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF);
              seen.appendCodePoint(isBlank ? ' ' : isNothing ? 0xFFFD : c);
            });
    return seen.toString();
  }

  private static Node last(Element table) {
    NodeList rows = table.getElementsByTagName("tr");
    return rows.item(rows.getLength() - 1);
  }

  private static List<String> cells(Node row) {
    List<String> cells = new ArrayList<>();
    for (int c = 0; c < row.getChildNodes().getLength(); c++) {
      cells.add(row.getChildNodes().item(c).getTextContent());
    }
    return cells;
  }

  private static Map<String, Integer> elements(Element table) {
    Map<String, Integer> elements = new TreeMap<>(Map.of("table", 1));
    NodeList all = table.getElementsByTagName("*");
    for (int e = 0; e < all.getLength(); e++) {
      String name = all.item(e).getNodeName();
      elements.merge(name.equals("td") || name.equals("th") ? "cells" : name, 1, Integer::sum);
    }
    return elements;
  }

  private static Element parsed(String html) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html)));
      return document.getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException failure) {
      throw new AssertionError(html, failure);
    }
  }
}
