package org.migrationeconomics.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(tries = 200)
class TextTableLaws {

  private static Arbitrary<String> lines() {
    return Arbitraries.strings()
        .all()
        .ofMinLength(1)
        .ofMaxLength(60)
        .filter(
            text ->
                !text.isBlank()
                    && text.chars()
                        .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029));
  }

  private static Arbitrary<Object> cells() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(80).map(text -> (Object) text),
        Arbitraries.strings().withChars(',', '"', '\n', '\r', 'a').ofMaxLength(9).map(t -> t),
        Arbitraries.doubles().map(number -> number),
        Arbitraries.integers().map(number -> number),
        Arbitraries.of(true, false).map(truth -> truth));
  }

  /** Title, heads and notes of any text; cells of any kind. */
  record Sheet(List<String> heads, List<List<Object>> rows, String title, String note) {

    TextTable table() {
      TextTable.Builder table = TextTable.titled(title);
      for (int c = 0; c < heads.size(); c++) {
        if (c % 2 == 0) {
          table.column(heads.get(c));
        } else {
          table.column(heads.get(c), c % 13);
        }
      }
      rows.forEach(row -> table.row(row.toArray()));
      return table.note(note).build();
    }
  }

  @Provide
  Arbitrary<Sheet> sheets() {
    return Arbitraries.integers()
        .between(1, 8)
        .flatMap(
            columns ->
                lines()
                    .list()
                    .ofSize(columns + 2)
                    .flatMap(
                        texts ->
                            cells()
                                .list()
                                .ofSize(columns)
                                .list()
                                .ofMaxSize(60)
                                .map(
                                    rows ->
                                        new Sheet(
                                            texts.subList(0, columns),
                                            rows,
                                            texts.get(columns),
                                            texts.get(columns + 1)))));
  }

  @Property
  void briefFitsAndTheWholeHasEveryRow(@ForAll("sheets") Sheet sheet) {
    TextTable table = sheet.table();
    String brief = table.brief();
    assertTrue(brief.length() <= TextTable.BRIEF, () -> brief.length() + " characters");
    assertEquals(brief, table.toString());
    String whole = table.render();
    assertEquals(sheet.rows.size() + 3, whole.split("\n", -1).length);
    if (whole.length() <= TextTable.BRIEF) {
      assertEquals(whole, brief);
    } else {
      assertTrue(brief.endsWith("…") || brief.contains("show() prints all"), brief);
    }
  }

  @Property
  void csvIsReadBack(@ForAll("sheets") Sheet sheet) {
    List<List<String>> lines = parse(sheet.table().csv());
    assertEquals(sheet.rows.size() + 1, lines.size());
    assertEquals(sheet.heads, lines.get(0));
    for (int r = 0; r < sheet.rows.size(); r++) {
      for (int c = 0; c < sheet.heads.size(); c++) {
        Object cell = sheet.rows.get(r).get(c);
        String read = lines.get(r + 1).get(c);
        if (cell instanceof Double number) {
          assertEquals(number + 0.0, Double.parseDouble(read));
        } else if (cell instanceof Boolean truth) {
          assertEquals(truth ? "yes" : "no", read);
        } else {
          assertEquals(cell.toString(), read);
        }
      }
    }
  }

  /** A reader of RFC 4180, written for this test alone. */
  private static List<List<String>> parse(String csv) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return lines;
  }

  @Property
  void decimalsAreThoseOfTheColumn(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double number,
      @ForAll @IntRange(min = 1, max = 12) int places) {
    TextTable table = TextTable.titled("t").column("c", places).row(number).build();
    String cell = table.render().lines().toList().get(2).strip();
    assertEquals(places, cell.length() - 1 - cell.indexOf('.'));
    assertEquals(number, Double.parseDouble(cell.replace(",", "")), 0.51 * Math.pow(10, -places));
  }
}
