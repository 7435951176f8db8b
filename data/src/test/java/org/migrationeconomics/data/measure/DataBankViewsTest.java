package org.migrationeconomics.data.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;

/** The views of DataBank: years across, countries across, and the workbook without codes. */
class DataBankViewsTest {

  private static final DataBankReader READER = DataBankReader.withDefaults();

  private static final String YEARS =
      """
      Country Name,Country Code,Series Name,Series Code,2023 [YR2023],2024 [YR2024]
      Mexico,MEX,Births,SP.B,70.5,71.5
      Namibia,NAM,Births,SP.B,..,4
      Mexico,MEX,Deaths,SP.D,8,
      Namibia,NAM,Deaths,SP.D,2,3
      ,,,,,
      Data from database: WDI,,,,,
      Last Updated: 07/01/2026,,,,,
      """;

  private static final String COUNTRIES =
      """
      Time,Time Code,Series Name,Series Code,Mexico [MEX],Namibia [NAM]
      2023,YR2023,Births,SP.B,70.5,..
      2024,YR2024,Births,SP.B,71.5,4
      2023,YR2023,Deaths,SP.D,8,2
      2024,YR2024,Deaths,SP.D,,3
      ,,,,,
      Data from database: WDI,,,,,
      Last Updated: 07/01/2026,,,,,
      """;

  private static Reading<DataBankTable> read(String text) {
    return READER.read(new StringReader(text), "d.csv");
  }

  @Test
  void countriesAcrossAreTheSameTable() {
    DataBankTable table = read(COUNTRIES).orThrow();
    assertEquals(read(YEARS).orThrow(), table);
    assertEquals(71.5, table.figure(0, "2024").value());
    assertFalse(table.figure(1, "2023").isPresent());
    String turned =
        COUNTRIES.replace(
            "Time,Time Code,Series Name,Series Code", "Series Name,Series Code,Time,Time Code");
    turned = turned.replaceAll("(?m)^(\\d+,YR\\d+),([^,]+,[^,]+)", "$2,$1");
    assertEquals(table, read(turned).orThrow());
  }

  @Test
  void faultsOfCountriesAcross() {
    assertTrue(
        problems(read(COUNTRIES.replace("[NAM]", "(NAM)")))
            .contains("this is not a country such as Mexico [MEX]"));
    assertTrue(
        problems(read(COUNTRIES.replace("Namibia [NAM]", "Mexico [MEX]")))
            .contains("this country comes twice"));
    assertTrue(
        problems(read(COUNTRIES.replace("Mexico [MEX],Namibia [NAM]", ","))).contains("no name"));
    assertTrue(
        problems(read(COUNTRIES.replace("2024,YR2024,B", "2023,YR2023,B")))
            .contains("a row with the same names was there before"));
    assertTrue(
        problems(read(COUNTRIES.replace("2024,YR2024,B", "MRV,MRV,B")))
            .contains("'MRV' is not a time such as 2011"));
    assertTrue(problems(read(COUNTRIES.replace("70.5", "x"))).contains("column 5 'Mexico'"));
    String cut = COUNTRIES.substring(0, COUNTRIES.indexOf(",,,,"));
    assertTrue(problems(read(cut)).contains("the footer 'Data from database: …' is missing"));
  }

  @Test
  void theWorkbookOfAView() {
    Workbooks view =
        Workbooks.empty()
            .sheet("Data", " |2023|2024\nMexico|1,129.5 |12,001,130.5 \nNamibia|..|3.0 ");
    assertTrue(
        problems(READER.read(view.stream(), "v.xlsx"))
            .contains("does not say which series it is of: say it with withSeries(…)"));
    DataBankTable table = READER.withSeries("Births").read(view.stream(), "v.xlsx").orThrow();
    assertEquals(List.of("Country Name", "Series Name"), table.labels());
    assertEquals("Births", table.label(0, "Series Name"));
    assertEquals(12_001_130.5, table.figure(0, "2024").value());
    assertEquals(3, table.figure(1, "2024").value());
    assertFalse(table.figure(1, "2023").isPresent());
    Workbooks odd = Workbooks.empty().sheet("Data", " |2023|2024\nMexico|1,12.5 |1");
    assertTrue(
        problems(READER.withSeries("Births").read(odd.stream(), "v.xlsx"))
            .contains("'1,12.5' is not a decimal number"));
  }
}
