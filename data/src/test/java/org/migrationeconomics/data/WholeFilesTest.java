package org.migrationeconomics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.data.labour.ilostat.IlostatReader;
import org.migrationeconomics.data.labour.ilostat.IlostatTable;
import org.migrationeconomics.data.labour.microdata.Fixtures;
import org.migrationeconomics.data.measure.DataBankReader;
import org.migrationeconomics.data.measure.DataBankTable;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrix;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;
import org.migrationeconomics.data.sample.Samples;

/** Files hold what values hold: as many figures, the same sums, and a reason for every blank. */
class WholeFilesTest {

  private static final WorldBankCsvReader REMITTANCES =
      WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED).withSource("WDI, July 2026");

  /** A corridor from each place to each other, 23 places, with some blanks. */
  private static KnomadMatrix corridors() {
    List<String> names =
        List.of(
            "Albania",
            "Algeria",
            "Angola",
            "Argentina",
            "Armenia",
            "Austria",
            "Belgium",
            "Benin",
            "Brazil",
            "Bulgaria",
            "Canada",
            "Chile",
            "Colombia",
            "Croatia",
            "Denmark",
            "Ecuador",
            "Estonia",
            "Finland",
            "France",
            "Germany",
            "Ghana",
            "Greece",
            "Mexico");
    StringBuilder csv =
        new StringBuilder("Estimates for 2021,,,\n\"Remittance-receiving country (across) - ")
            .append("Remittance-sending country (down)\",")
            .append(String.join(",", names))
            .append(",WORLD\n");
    int n = names.size();
    double[] columns = new double[n];
    double all = 0;
    for (int i = 0; i < n; i++) {
      csv.append(names.get(i));
      double row = 0;
      for (int j = 0; j < n; j++) {
        int value = i == j || (i + j) % 11 == 0 ? 0 : 1 + i * n + j;
        csv.append(value == 0 ? ",N/A" : "," + value);
        row += value;
        columns[j] += value;
      }
      csv.append(",").append((int) row).append('\n');
      all += row;
    }
    csv.append("WORLD");
    for (double column : columns) {
      csv.append(",").append((int) column);
    }
    csv.append(",").append((int) all).append('\n');
    return KnomadMatrixReader.remittances()
        .read(new StringReader(csv.toString()), "m.csv")
        .orThrow();
  }

  private static IndicatorTable remittances() {
    return REMITTANCES
        .read(
            new StringReader(
                """
                Country Name,Country Code,Year,Value
                Mexico,MEX,2009,22076.5
                Mexico,MEX,2010,
                Mexico,MEX,2011,23588.125
                "Korea, Rep.",KOR,2010,12
                World,WLD,2011,0.1
                """),
            "r.csv")
        .orThrow();
  }

  private static DataBankTable bank() {
    return DataBankReader.withDefaults()
        .read(
            new StringReader(
                """
                Country Name,Country Code,Series Name,Series Code,2019 [YR2019],2020 [YR2020]
                Mexico,MEX,Remittances,BX,1.5,..
                Spain,ESP,Remittances,BX,2,3.25
                ,,,,,
                Data from database: World Development Indicators
                Last Updated: 01/07/2026
                """),
            "b.csv")
        .orThrow();
  }

  private static IlostatTable ilostat() {
    return IlostatReader.withDefaults().read(new StringReader(Fixtures.ILOSTAT), "f").orThrow();
  }

  private static List<String> lines(Tabular value, Path folder) throws IOException {
    Path file = folder.resolve("all.csv");
    value.toCsv(file);
    return Files.readAllLines(file);
  }

  private static double sum(List<String> lines, int column) {
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1)[column])
        .filter(cell -> !cell.isEmpty())
        .mapToDouble(Double::parseDouble)
        .sum();
  }

  @Test
  void everyCorridorIsInTheFile(@TempDir Path folder) throws IOException {
    KnomadMatrix matrix = corridors();
    List<String> lines = lines(matrix, folder);
    assertEquals(
        "sender,sender name,receiver,receiver name,variable,value,unit,reason,title,source,note",
        lines.get(0));
    assertEquals(1 + 23 * 23 + 2 * 23 + 1, lines.size());
    List<String> cells = lines.subList(0, 1 + 23 * 23);
    assertEquals(matrix.total().value(), sum(cells, 5), 1e-9);
    assertTrue(lines.get(lines.size() - 1).startsWith("all,,all,,margin,"), lines.toString());
    long blanks = lines.stream().filter(line -> line.contains(" is blank")).count();
    assertEquals(23 * 23 - matrix.positiveCells(), blanks);
    assertTrue(lines.stream().skip(1).allMatch(line -> line.contains(",million current USD,")));
    // In print they are the largest, as before.
    assertTrue(matrix.show().contains("The 20 largest of " + matrix.positiveCells()));
  }

  @Test
  void indicatorsAreReadBack(@TempDir Path folder) throws IOException {
    IndicatorTable table = remittances();
    List<String> lines = lines(table, folder);
    assertEquals(
        "Country Name,Country Code,Year,variable,value,unit,reason,title,source,note",
        lines.get(0));
    assertEquals(1 + 5, lines.size());
    assertTrue(
        lines.contains(
            "Mexico,MEX,2009,BX.TRF.PWKR.CD.DT,22076.5,current USD,,"
                + quoted(table.toString())
                + ",\"WDI, July 2026\","));
    Path file = folder.resolve("all.csv");
    assertEquals(table, REMITTANCES.read(file).orThrow());
    List<Problem> problems =
        WorldBankCsvReader.of(WorldBankIndicator.FDI_NET_INFLOWS).read(file).problems();
    assertTrue(
        problems.toString().contains("is not the code of the indicator"), problems::toString);
    Files.writeString(
        file, Files.readString(file).replace(",current USD,", ",million current USD,"));
    problems = REMITTANCES.read(file).problems();
    assertEquals(5, problems.size());
    assertTrue(
        problems.get(0).message().endsWith("is not the unit of the indicator, current USD"),
        problems::toString);
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }

  @Test
  void everyCellOfADataBankTableIsInTheFile(@TempDir Path folder) throws IOException {
    List<String> lines = lines(bank(), folder);
    assertEquals(1 + 4, lines.size());
    assertEquals(6.75, sum(lines, 6), 1e-12);
    assertTrue(
        lines.get(2).startsWith("Mexico,MEX,Remittances,BX,2020,figure,,that of the series,"),
        lines.get(2));
    assertTrue(lines.get(2).contains("the cell is blank in the file"), lines.get(2));
  }

  @Test
  void seriesKeepTheirStatus(@TempDir Path folder) throws IOException {
    List<String> lines = lines(ilostat(), folder);
    assertTrue(lines.stream().anyMatch(line -> line.contains(",2019,B,figure,9250,persons,")));
  }

  @Test
  void everySampleIsWholeInItsFile(@TempDir Path folder) throws IOException {
    List<String> lines = lines(Samples.capitalInflows("MEX"), folder);
    int years =
        Samples.capitalInflows("MEX").lastYear() - Samples.capitalInflows("MEX").firstYear() + 1;
    List<String> heads = Arrays.asList(lines.get(0).split(",", -1));
    assertEquals(List.of("year", "variable", "value", "unit", "reason"), heads.subList(0, 5));
    assertEquals(0, (lines.size() - 1) % years);
    assertTrue(lines.size() > 2 * years);
    assertEquals("Mexico", Place.of("MEX").name());
  }
}
