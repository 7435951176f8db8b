package org.migrationeconomics.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small .xlsx workbooks, written by hand so that they can be wrong as well. */
public final class Workbooks {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  private Workbooks() {}

  /** A workbook without sheets. */
  public static Workbooks empty() {
    return new Workbooks();
  }

  /** Adds a sheet whose rows are lines and whose cells are parted by '|'; numbers are numbers. */
  public Workbooks sheet(String name, String lines) {
    StringBuilder rows = new StringBuilder();
    int line = 0;
    for (String text : lines.split("\n", -1)) {
      line++;
      if (text.isEmpty()) {
        continue;
      }
      rows.append("<row r=\"").append(line).append("\">");
      int column = 0;
      for (String cell : text.split("[|]", -1)) {
        String address = column(column++) + line;
        if (cell.isEmpty()) {
          continue;
        }
        rows.append("<c r=\"").append(address).append('"');
        rows.append(
            cell.matches("-?[0-9.]+(E-?[0-9]+)?")
                ? "><v>" + cell + "</v></c>"
                : " t=\"inlineStr\"><is><t>" + escape(cell) + "</t></is></c>");
      }
      rows.append("</row>");
    }
    return raw(name, rows.toString());
  }

  /** Adds a sheet with just this inside its sheetData. */
  public Workbooks raw(String name, String rows) {
    names.add(name);
    return part(
        "xl/worksheets/sheet" + names.size() + ".xml",
        HEAD
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData>"
            + rows
            + "</sheetData></worksheet>");
  }

  /** Adds or replaces a part. */
  public Workbooks part(String name, String text) {
    parts.put(name, text);
    return this;
  }

  /** The packed workbook. */
  public byte[] bytes() {
    Map<String, String> all = new LinkedHashMap<>();
    StringBuilder sheets = new StringBuilder();
    StringBuilder links = new StringBuilder();
    for (int i = 1; i <= names.size(); i++) {
      sheets.append("<sheet name=\"").append(escape(names.get(i - 1)));
      sheets.append("\" sheetId=\"").append(i).append("\" r:id=\"rId").append(i).append("\"/>");
      links.append("<Relationship Id=\"rId").append(i);
      links.append("\" Target=\"worksheets/sheet").append(i).append(".xml\"/>");
    }
    all.put(
        "xl/_rels/workbook.xml.rels",
        HEAD + "<Relationships xmlns=\"urn:r\">" + links + "</Relationships>");
    all.put(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\"urn:w\" xmlns:r=\"urn:o\"><sheets>"
            + sheets
            + "</sheets></workbook>");
    all.putAll(parts);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, String> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return packed.toByteArray();
  }

  /** The packed workbook as a stream. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes());
  }

  /** All problems of a reading, one a line. */
  public static String problems(Reading<?> reading) {
    return String.join("\n", reading.problems().stream().map(Problem::toString).toList());
  }

  private static String column(int column) {
    return (column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1)))
        + (char) ('A' + column % 26);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
