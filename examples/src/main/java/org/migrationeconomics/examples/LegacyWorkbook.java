package org.migrationeconomics.examples;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * A sheet of a workbook in the format of 1997 to 2003 ({@code .xls}) as CSV text: the way to give
 * such a file to the readers of the library, which take CSV and {@code .xlsx}.
 *
 * <p>The World Bank's downloads for Excel are still in that format. Apache POI reads it; the
 * library itself does not depend on POI, an application that has such files may.
 *
 * <pre>
 *   String csv = LegacyWorkbook.toCsv(file, "Metadata - Countries");
 *   var metadata =
 *       CountryMetadataReader.withDefaults().read(new StringReader(csv), "metadata").orThrow();
 * </pre>
 */
public final class LegacyWorkbook {

  private LegacyWorkbook() {}

  /**
   * Reads a sheet.
   *
   * @param file the workbook
   * @param sheetName which of its sheets
   * @return all rows from the first to the last, as wide as the first, fields quoted where needed
   * @throws IllegalArgumentException if there is no such sheet
   */
  public static String toCsv(Path file, String sheetName) {
    try (InputStream bytes = Files.newInputStream(file);
        HSSFWorkbook workbook = new HSSFWorkbook(bytes)) {
      Sheet sheet = workbook.getSheet(sheetName);
      if (sheet == null) {
        throw new IllegalArgumentException(
            "sheet is '" + sheetName + "', expected one of " + names(workbook));
      }
      return toCsv(sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(HSSFWorkbook workbook) {
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    return names;
  }

  private static String toCsv(Sheet sheet) throws IOException {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      int width = sheet.getRow(sheet.getFirstRowNum()).getLastCellNum();
      for (Row row : sheet) {
        List<String> fields = new ArrayList<>();
        for (int column = 0; column < width; column++) {
          fields.add(formatter.formatCellValue(row.getCell(column)));
        }
        csv.writeRecord(fields);
      }
    }
    return text.toString();
  }
}
