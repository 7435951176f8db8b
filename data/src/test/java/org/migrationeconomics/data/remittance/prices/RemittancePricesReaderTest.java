package org.migrationeconomics.data.remittance.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;
import org.migrationeconomics.data.measure.YearQuarter;
import org.migrationeconomics.data.place.WorldBankAreas;

/** The columns are those of the data set of Remittance Prices Worldwide; the services invented. */
class RemittancePricesReaderTest {

  private static final RemittancePricesReader READER = RemittancePricesReader.withDefaults();

  private static final String TIER =
      "$ lcu amount,$ denomination amount,$ lcu code,$ lcu fee,$ lcu fx rate,$ fx margin,$ total"
          + " cost %";

  /** All 42 columns. */
  private static final String HEAD_42 =
      "id,period,source_code,source_name,source_region,source_income,source_lending,source_G8G20,"
          + "destination_code,destination_name,destination_region,destination_income,"
          + "destination_lending,destination_G8G20,firm,firm_type,payment instrument,access point,"
          + "speed actual,"
          + TIER.replace("$", "cc1")
          + ","
          + TIER.replace("$", "cc2")
          + ",inter lcu bank fx,transparent,Standard Note,note2,receiving network coverage,"
          + "pickup location,pickup method,date,corridor";

  private static final String START = "ID1,2020_3Q,USA,,,,,,MEX,,,,,,Firm A,MTO,Cash,Branch,1 hour";
  private static final String END = ",,,High,Town,Cash,44454,USAMEX";

  /** A row with these two blocks. */
  private static String row(String first, String second, String interbank, String transparent) {
    return START + "," + first + "," + second + "," + interbank + "," + transparent + END + "\n";
  }

  private static final String FIRST = "200,200,USD,5,17.64,2,4.5";
  private static final String SECOND = "500,500,USD,5,17.64,2,3";
  private static final String ROW = row(FIRST, SECOND, "18", "yes");

  private static Reading<List<RemittancePrice>> read(String rows) {
    return READER.read(new StringReader(HEAD_42 + "\n" + rows), "rpw.csv");
  }

  private static RemittancePrice one(String rows) {
    List<RemittancePrice> prices = read(rows).orThrow();
    assertEquals(1, prices.size());
    return prices.get(0);
  }

  @Test
  void aRowOfTheDataSet() {
    assertEquals(42, HEAD_42.split(",", -1).length);
    RemittancePrice price = one(ROW);
    assertEquals(YearQuarter.of(2020, 3), price.quarter());
    assertEquals("USA", price.corridor().origin().code());
    assertEquals("MEX", price.corridor().destination().code());
    assertEquals("Firm A", price.firm());
    assertEquals("MTO", price.firmType());
    assertEquals("Cash", price.paymentInstrument());
    assertEquals("Branch", price.accessPoint());
    assertEquals("1 hour", price.speed());
    assertEquals("High", price.coverage());
    assertEquals("Cash", price.pickupMethod());
    assertEquals("ID1", price.id());
    // Fee 5 of 200 is 2.5 per cent; with the margin of 2 it costs 4.5.
    assertEquals(4.5, price.quote200().orElseThrow().cost().value(), 1e-12);
    assertEquals(3, price.quote500().orElseThrow().cost().value(), 1e-12);
    assertTrue(price.isTransparent() && price.isRateComparable());
    assertTrue(price.toString().startsWith("2020-Q3 "));
  }

  @Test
  void olderSheetsHaveOneColumnLessAndOthersMore() {
    String older =
        (HEAD_42 + "\n" + ROW).replace(",note2,", ",").replace("yes,,,High", "yes,,High");
    assertEquals(41, older.substring(0, older.indexOf('\n')).split(",", -1).length);
    List<RemittancePrice> prices = READER.read(new StringReader(older), "f").orThrow();
    assertEquals("High", prices.get(0).coverage());
    String sheet41 = older.replace(',', '|');
    String sheet42 =
        (HEAD_42.replace("firm,", "FIRM,") + ",,junk\n" + ROW.strip() + ",,,x\n").replace(',', '|');
    byte[] workbook =
        Workbooks.empty()
            .sheet("Legend", "a|b")
            .sheet("Dataset (up to Q1 2016)", sheet41)
            .sheet("Dataset (from Q2 2016)", sheet42)
            .bytes();
    prices = READER.read(new ByteArrayInputStream(workbook), "rpw.xlsx").orThrow();
    assertEquals(2, prices.size());
    assertEquals(prices.get(0), prices.get(1));
    assertTrue(
        problems(READER.read(Workbooks.empty().sheet("Legend", "a").stream(), "rpw.xlsx"))
            .contains("no sheet whose name begins with 'Dataset'"));
  }

  @Test
  void unknownMarginsAreNotZero() {
    RemittancePrice hidden =
        one(row("200,200,USD,5,17.64,0,2.5", "500,500,USD,5,17.64,0,1", "18", "no"));
    assertFalse(hidden.isTransparent());
    assertFalse(hidden.quote200().orElseThrow().cost().isPresent());
    RemittancePrice blank = one(row("200,200,USD,5,,,", SECOND, "18", "Yes"));
    assertTrue(blank.isTransparent());
    assertFalse(blank.quote200().orElseThrow().cost().isPresent());
    RemittancePrice negative = one(row("200,200,USD,1,18.9,-5,-4.5", SECOND, "18", "yes"));
    assertEquals(-4.5, negative.quote200().orElseThrow().cost().value(), 1e-12);
  }

  @Test
  void quotesThatAreMissing() {
    RemittancePrice price = one(row(",,,,,,", "500,500,USD, ,17.64,2,3", "18", "yes"));
    assertTrue(price.quote200().isEmpty() && price.quote500().isEmpty());
    assertTrue(price.toString().endsWith("Firm A: no quote for 200 US dollars"));
    assertTrue(one(ROW.replace("Firm A", "")).quote200().orElseThrow().firm().isEmpty());
  }

  @Test
  void ratesOfOne() {
    String francs = "120,200,EUR,5,1,0,4.1667";
    assertFalse(one(row(francs, SECOND, "20", "yes")).isRateComparable());
    assertFalse(one(row(francs, SECOND, "", "yes")).isRateComparable());
    assertTrue(one(row(francs, SECOND, "1", "yes")).isRateComparable());
    assertTrue(one(row("200,200,USD,5,1,0,2.5", SECOND, "", "yes")).isRateComparable());
    assertFalse(one(row("200,200,USD,5,1,0,2.5", SECOND, "18", "yes")).isRateComparable());
  }

  @Test
  void francsOfBothUnions() {
    String francs = row("120000,200,CFA,5000,1,2,6.1667", SECOND, "1", "yes");
    assertEquals(
        "XOF",
        one(francs.replace("USA,", "SEN,")).quote200().orElseThrow().amount().unit().currency());
    assertEquals(
        "XAF",
        one(francs.replace("USA,", "CMR,")).quote200().orElseThrow().amount().unit().currency());
    assertTrue(problems(read(francs)).contains("CFA"));
  }

  @Test
  void faults() {
    assertTrue(problems(read(ROW.replace("2020_3Q", "2020"))).contains("'2020' is not a quarter"));
    assertTrue(problems(read(ROW.replace("USA,", "QQQ,"))).contains("'QQQ' is not the code of a"));
    assertTrue(problems(read(ROW.replace("USA,", "WLD,"))).contains("'WLD' is not the code of a"));
    assertTrue(problems(read(ROW.replace("USA,", "MEX,"))).contains("are the same country"));
    assertTrue(problems(read(ROW.replace("200,200", "two,200"))).contains("'two' is not a decim"));
    assertTrue(problems(read(ROW.replace("200,200", "-2,200"))).contains("amount is -2"));
    assertTrue(
        problems(read(row("200,2,USD,5,1,100,102.5", SECOND, "1", "yes"))).contains("below"));
    assertTrue(problems(read(ROW.replace("4.5", "9"))).contains("'9' is not fee and margin"));
    assertEquals(1, read(ROW.replace("4.5", "9")).value().size());
    assertTrue(problems(read(ROW.strip())).contains("may be cut off"));
    assertTrue(problems(read("ID1,2020_3Q,USA\n")).contains("has 3 fields, expected 42"));
    assertTrue(problems(read("")).contains("no row below the header"));
    String many = ROW.replace("USA,", "QQQ,").repeat(1500);
    assertEquals(1, read(many).problems().size());
    assertTrue(problems(read(many)).contains("1500 rows are left out"));
    assertTrue(
        problems(READER.read(new StringReader(HEAD_42.replace("cc1 fx margin", "x") + "\n"), "f"))
            .contains("there is no column 'cc1 fx margin'"));
    assertTrue(
        problems(READER.read(new StringReader(HEAD_42.replace("corridor", "id") + "\n"), "f"))
            .contains("this name is that of column"));
  }

  @Test
  void filesAreShownOneByOne(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rpw.csv");
    Files.writeString(file, "\uFEFF" + HEAD_42 + "\r\n" + ROW.replace("\n", "\r\n").repeat(3));
    List<String> seen = new ArrayList<>();
    assertEquals(3, READER.forEach(file, price -> seen.add(price.id())).orThrow());
    assertEquals(List.of("ID1", "ID1", "ID1"), seen);
    WorldBankAreas other = WorldBankAreas.standard().with("USA", Place.own("US", "the States"));
    assertEquals(
        "the States",
        READER.withAreas(other).read(file).orThrow().get(0).corridor().origin().name());
    assertTrue(READER.toString().contains("Remittance Prices"));
  }

  // Averages by corridor.

  private static final String BANK =
      """
      Sending Countries Name,Sending Countries Code,Series Name,Series Code,Receiving Countries  Name,Receiving Countries  Code,2020Q2 [YR2020Q2],2020Q3 [YR2020Q3]
      United States,USA,Average,ATCR.CORR,Mexico,MEX,..,4
      Netherlands Antilles,ANT,Average,ATCR.CORR,Haiti,HTI,7,8
      Mexico,MEX,Average,ATCR.CORR,Mexico,MEX,..,..
      Data from database: Remittance Prices Worldwide (Corridors),,,,,,,
      Last Updated: 12/07/2020,,,,,,,
      """;

  private static Reading<CorridorPrices> corridors(String text) {
    return CorridorPricesReader.withDefaults().read(new StringReader(text), "c.csv");
  }

  @Test
  void averagesByCorridor(@TempDir Path folder) throws IOException {
    CorridorPrices prices = corridors(BANK).orThrow();
    YearQuarter third = YearQuarter.of(2020, 3);
    YearQuarter second = YearQuarter.of(2020, 2);
    assertEquals(3, prices.listed());
    assertEquals(2, prices.corridors().size());
    assertEquals(4, prices.cost("USA", "MEX", third).value());
    assertFalse(prices.cost("USA", "MEX", second).isPresent());
    assertFalse(prices.cost("MEX", "USA", third).isPresent());
    assertEquals(6, prices.mean(third).value());
    assertEquals(7, prices.mean(second).value());
    assertFalse(prices.mean(YearQuarter.of(1999, 1)).isPresent());
    assertEquals(1, prices.costs(second).size());
    assertTrue(prices.source().contains("Last Updated: 12/07/2020"));
    assertTrue(prices.toString().startsWith("cost of remittances in 2 corridors of 3 listed, 2 q"));
    assertTrue(prices.table().toString().contains("2020-Q3"));
    assertEquals(prices, corridors("\uFEFF" + BANK.replace("\n", "\r\n")).orThrow());
    assertEquals(prices.hashCode(), corridors(BANK).orThrow().hashCode());
    assertFalse(prices.equals(corridors(BANK.replace(",4\n", ",5\n")).orThrow()));
    Path file = folder.resolve("c.csv");
    Files.writeString(file, BANK);
    CorridorPricesReader mine =
        CorridorPricesReader.withDefaults()
            .withSource("mine")
            .withAreas(WorldBankAreas.standard().with("ANT", Place.own("ANT", "Antilles")));
    assertEquals("mine", mine.read(file).orThrow().source());
    assertEquals(
        "mine",
        mine.read(new ByteArrayInputStream(BANK.getBytes(StandardCharsets.UTF_8)), "c")
            .orThrow()
            .source());
    assertTrue(mine.toString().contains("corridor"));
  }

  @Test
  void faultsOfAverages() {
    assertTrue(problems(corridors(BANK.replace("USA", "QQQ"))).contains("'QQQ' is not the code"));
    assertTrue(
        problems(corridors(BANK.replace("Series Code", "S")))
            .contains("there is no column 'Series Code'"));
    assertTrue(problems(corridors(BANK.replace("ATCR.CORR,Mex", "X,Mex"))).contains("series X is"));
    assertTrue(
        problems(corridors(BANK.replace("2020Q3 [YR2020Q3]", "2020 [YR2020]")))
            .contains("the time 2020 is not a quarter"));
    assertTrue(
        problems(corridors(BANK.replace("MEX,..,..", "MEX,..,3"))).contains("Mexico has a cost"));
    assertTrue(
        problems(
                corridors(
                    BANK.replace("Mexico,MEX,Average", "US,USA,Average")
                        .replace(",..,..", ",..,3")))
            .contains("comes twice"));
    assertTrue(problems(corridors("")).contains("the file is empty"));
  }
}
