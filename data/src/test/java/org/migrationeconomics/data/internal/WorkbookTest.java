package org.migrationeconomics.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;

/** Workbooks that are sound, damaged or made to do harm. */
class WorkbookTest {

  private static List<String> rows(Grid grid, ProblemList problems) {
    List<String> rows = new ArrayList<>();
    grid.rows(
        0,
        problems,
        row -> {
          StringBuilder text = new StringBuilder().append(row.line()).append(':');
          for (int column = 0; column < row.count(); column++) {
            text.append(row.text(column)).append('|');
          }
          return rows.add(text.toString());
        });
    return rows;
  }

  private static Reading<List<String>> read(byte[] bytes) {
    return FileInput.grid(
        DataFile.of(new ByteArrayInputStream(bytes), "w.xlsx"), WorkbookTest::rows);
  }

  private static Reading<List<String>> read(Workbooks workbook) {
    return read(workbook.bytes());
  }

  private static Workbooks raw(String rows) {
    return Workbooks.empty().raw("S", rows);
  }

  private static String refused(String rows) {
    return problems(read(raw(rows)));
  }

  @Test
  void kindsOfCells(@TempDir Path folder) throws IOException {
    Workbooks workbook =
        raw("""
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>1.5</v></c>\
        <c r="D2" t="b"><v>1</v></c><c r="E2" t="b"><v>0</v></c>\
        <c r="F2" t="e"><v>#N/A</v></c><c r="G2"><f>A1</f><v>7</v></c>\
        <c r="H2"><f>A1</f></c><c r="I2" t="str"><v> t </v></c>\
        <c r="AB2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c></row>
        <row/><row><c><v>1</v></c><c><v>2</v></c></row>
        """)
            .part(
                "xl/sharedStrings.xml",
                "\uFEFF<sst><si><t>no</t></si><si><r><t>y&amp;</t></r><r><t>es</t></r>"
                    + "<rPh><t>x</t></rPh></si></sst>");
    List<String> expected =
        List.of(
            "2:y&es||1.5|TRUE|FALSE|#N/A|7|(formula without a stored result)|t|"
                + "|".repeat(18)
                + "ab|",
            "3:",
            "4:1|2|");
    assertEquals(expected, read(workbook).orThrow());
    Path file = folder.resolve("w.xlsx");
    Files.write(file, workbook.bytes());
    assertEquals(expected, FileInput.grid(DataFile.of(file), WorkbookTest::rows).orThrow());
  }

  @Test
  void damagedSheets() {
    assertTrue(refused("<row r=\"2\"/><row r=\"2\"/>").contains("'2' does not follow row 2"));
    assertTrue(refused("<row r=\"9999999\"/>").contains("does not follow row 0"));
    assertTrue(refused("<row r=\"x\"/>").contains("does not follow row 0"));
    assertTrue(
        refused("<row><c r=\"B1\"/><c r=\"A1\"/></row>").contains("'A1' does not follow the cell"));
    assertTrue(refused("<row><c r=\"ZZZZZZ1\"/></row>").contains("'ZZZZZZ1' does not follow"));
    assertTrue(refused("<row><c r=\"ZZZ1\"/></row>").contains("'ZZZ1' does not follow"));
    assertTrue(refused("<row><c r=\"17\"/></row>").contains("'17' does not follow"));
    assertTrue(refused("<row><c r=\"A\"/></row>").contains("'A' does not follow"));
    assertTrue(
        refused("<row><c t=\"s\"><v>0</v></c></row>").contains("there is no shared text '0'"));
    assertTrue(refused("<row><c>").contains("not well-formed XML"));
    assertTrue(refused("<row><c></row>").contains("not well-formed XML"));
  }

  @Test
  void hostileWorkbooks() {
    String cell = "<row><c t=\"str\"><v>" + "x".repeat(40_000) + "</v></c></row>";
    assertTrue(refused(cell).contains("a cell is longer than any cell"));
    assertTrue(
        refused("<row a=\"" + "x".repeat(300_000) + "\"/>").contains("a cell is longer than any"));
    String wide = "<c t=\"str\"><v>" + "x".repeat(32_000) + "</v></c>";
    assertTrue(refused("<row>" + wide.repeat(140) + "</row>").contains("four million characters"));
    assertTrue(refused("<a>".repeat(200)).contains("nested too deeply"));
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 1100; i++) {
      names.append("<n").append(i).append("/>");
    }
    assertTrue(refused(names.toString()).contains("too many names"));
    assertTrue(refused("<!-- note -->").contains("document type, comment or instruction"));
    assertTrue(refused("<?php x?>").contains("document type, comment or instruction"));
    assertTrue(
        problems(
                read(
                    raw("")
                        .part(
                            "xl/worksheets/sheet1.xml",
                            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM"
                                + " \"file:///etc/passwd\">]><a>&b;</a>")))
            .contains("document type, comment or instruction"));
    assertTrue(refused("<row><c><v>&b;</v></c></row>").contains("not well-formed XML"));
    Workbooks texts =
        raw("")
            .part(
                "xl/sharedStrings.xml",
                "<sst>" + ("<si><t>" + "x".repeat(30_000) + "</t></si>").repeat(1200) + "</sst>");
    assertTrue(problems(read(texts)).contains("the texts of the workbook are longer"));
  }

  @Test
  void archivesThatAreNoWorkbook(@TempDir Path folder) throws IOException {
    assertTrue(problems(read(Workbooks.empty())).contains("the workbook has no sheet"));
    Workbooks other = raw("").part("xl/workbook.xml", "<workbook/>");
    assertTrue(problems(read(other)).contains("the workbook has no sheet"));
    Workbooks lost =
        Workbooks.empty()
            .part("xl/workbook.xml", "<workbook><sheet name=\"S\" id=\"r\"/></workbook>");
    assertTrue(problems(read(lost)).contains("without the part 'xl/'"));
    String many = "<sheet name=\"S\" id=\"r\"/>".repeat(1001);
    assertTrue(
        problems(read(raw("").part("xl/workbook.xml", "<workbook>" + many + "</workbook>")))
            .contains("more than 1000 sheets"));
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < 1001; i++) {
      links.append("<Relationship Id=\"r").append(i).append("\" Target=\"x\"/>");
    }
    assertTrue(
        problems(read(raw("").part("xl/_rels/workbook.xml.rels", "<a>" + links + "</a>")))
            .contains("more than 1000 parts"));
    byte[] sound = raw("<row><c><v>1</v></c></row>").bytes();
    assertTrue(problems(read(Arrays.copyOf(sound, 60))).contains("is damaged"));
    Path cut = folder.resolve("w.xlsx");
    Files.write(cut, Arrays.copyOf(sound, sound.length - 30));
    assertTrue(
        problems(FileInput.grid(DataFile.of(cut), WorkbookTest::rows))
            .contains("damaged or cut off"));
    byte[] legacy = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0};
    assertTrue(problems(read(legacy)).contains("its header is cut off"));
    byte[] named = sound.clone();
    named[30] = (byte) 0xFF;
    assertTrue(problems(read(named)).contains("w.xlsx"));
  }

  @Test
  void longRowsOfCsvAreRefused() {
    assertTrue(
        problems(read(",".repeat(20_000).getBytes(StandardCharsets.UTF_8)))
            .contains("more than 16384 fields"));
    assertEquals(
        List.of("1:a|b|", "2:c|"), read("a,b\nc\n".getBytes(StandardCharsets.UTF_8)).orThrow());
  }
}
