package org.migrationeconomics.data.migration.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.MigrationTexts;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.stocks.MigrantStocks;

/** Both forms of Abel and Cohen's estimates, and their traps. */
final class FlowEstimatesReaderTest {

  private static final FlowEstimatesReader READER = FlowEstimatesReader.withDefaults();
  private static final FlowEstimate RATE = FlowEstimate.MIGRATION_RATE;

  private static Reading<FlowEstimates> csv(String text) {
    return READER.readCsv(DataFile.of(new StringReader(text), "f.csv"));
  }

  private static Reading<FlowEstimates> json(String text) {
    return READER.readJson(DataFile.of(new StringReader(text), "f.json"), RATE);
  }

  @Test
  void allMethodsInOneTable() {
    FlowEstimates flows = csv(MigrationTexts.FLOWS_CSV).orThrow();
    assertEquals(List.of(FlowEstimate.values()).subList(0, 6), flows.estimates());
    assertEquals(List.of(2010, 2015), flows.years());
    assertEquals(
        1_740_211, flows.figure(FlowEstimate.PSEUDO_BAYES_CLOSED, 2010, "MEX", "USA").value());
    assertEquals(
        525_364, flows.figure(FlowEstimate.STOCK_DIFFERENCE_REVERSE, 2010, "USA", "MEX").value());
    assertEquals(2_786_839.5, flows.figure(RATE, 2015, "MEX", "USA").value());
    assertFalse(flows.figure(FlowEstimate.MINIMUM_OPEN, 2015, "MEX", "USA").isPresent());
    assertFalse(flows.figure(FlowEstimate.MINIMUM_CLOSED, 2015, "MEX", "USA").isPresent());
    assertEquals(3_852_868 + 234_949, flows.total(RATE, 2010));
    assertEquals(3, flows.figure(RATE, 2015, "own:SUD", "own:SCG").value());
    assertEquals(MatrixAxes.ORIGIN_DESTINATION, flows.blanksAsZero(RATE, 2010).axes());
    assertEquals(3_852_868, flows.blanksAsZero(RATE, 2010).at("MEX", "USA"));
    assertEquals(
        "MEX → USA 2010-07-01/2015-07-01, gross flow: 1,740,211 persons (estimated)",
        flows.flow(FlowEstimate.PSEUDO_BAYES_CLOSED, 2010, "MEX", "USA").toString());
    assertTrue(flows.table().render().contains("4,087,817"), flows.table().render());
    assertEquals(flows, csv(MigrationTexts.FLOWS_CSV).orThrow());
    assertEquals(flows.hashCode(), csv(MigrationTexts.FLOWS_CSV).orThrow().hashCode());
    assertTrue(flows.toString().startsWith("flow estimates sd_drop_neg, sd_rev_neg,"));
    assertRefused(
        "flow is no value: the file has no flow from MEX to FRA, expected a flow that the file"
            + " has",
        () -> flows.flow(RATE, 2010, "MEX", "FRA"));
    assertTrue(
        assertMessage(() -> flows.total(RATE, 2000))
            .startsWith("estimate and year is mig_rate 2000"));
  }

  private static String assertMessage(org.junit.jupiter.api.function.Executable code) {
    return String.valueOf(
        org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, code)
            .getMessage());
  }

  @Test
  void oneMethodAsJson() {
    FlowEstimates flows = json(MigrationTexts.FLOWS_JSON).orThrow();
    assertEquals(List.of(RATE), flows.estimates());
    assertEquals(
        List.of("MEX", "USA", "own:SUD", "KEN"), flows.places().stream().map(Place::code).toList());
    assertEquals(10, flows.figure(RATE, 1990, "MEX", "USA").value());
    assertEquals(2, flows.figure(RATE, 1990, "USA", "MEX").value());
    assertFalse(flows.figure(RATE, 1990, "KEN", "USA").isPresent());
    assertEquals(25, flows.total(RATE, 1990));
    MigrantStocks stocks =
        READER
            .withSource("s")
            .readStocks(DataFile.of(new StringReader(MigrationTexts.FLOWS_JSON), "f.json"))
            .orThrow();
    assertEquals(10, stocks.figure("MEX", "USA", 1990, Sexes.BOTH).value());
    assertEquals(11, stocks.total("USA", 1990, Sexes.BOTH).value());
    assertEquals("s", stocks.source());
  }

  @Test
  void keysInAnyOrder() {
    String regions = "\"regions\": [0, 3],\n";
    String other =
        MigrationTexts.FLOWS_JSON
            .replace(regions, "")
            .replace("\"total_inflow\"", "\"regions\": [0, 3], \"colours\"");
    assertEquals(json(MigrationTexts.FLOWS_JSON).orThrow(), json(other).orThrow());
    assertProblem(
        "this may qualify the figures and is not accounted for here",
        json(MigrationTexts.FLOWS_JSON.replace("\"total_inflow\"", "\"sex\"")));
  }

  private static String named(String name) {
    return problems(
        READER.readJson(
            DataFile.of(new StringReader(MigrationTexts.FLOWS_JSON), name),
            FlowEstimate.PSEUDO_BAYES_CLOSED));
  }

  private static Reading<MigrantStocks> stocks(String name) {
    return READER.readStocks(DataFile.of(new StringReader(MigrationTexts.FLOWS_JSON), name));
  }

  @Test
  void namesOfFilesThatSayOtherwise() {
    assertEquals("", named("flow_da_pb_closed.json"));
    assertEquals("", named("FLOW_DA_PB_CLOSED (1).json"));
    assertEquals("", named("flow.json"));
    assertEquals("", named("flow_da_min_closedness.json"));
    assertEquals(
        "flow_da_min_closed.json: its name says that this is da_min_closed, expected"
            + " da_pb_closed",
        named("flow_da_min_closed.json"));
    assertEquals(
        "da_min_open or da_pb_closed: its name says that this is da_min_open and da_pb_closed,"
            + " expected da_pb_closed",
        named("da_min_open or da_pb_closed"));
    assertEquals(
        "stock.json: its name says that these are stocks, expected flows; readStocks(…) reads"
            + " stocks",
        named("stock.json"));
    assertTrue(named("stocks-1990.json").contains("these are stocks"));
    for (String name : List.of("flow_mig_rate.json", "mig_rate.json", "flows.json", "flow")) {
      Reading<MigrantStocks> reading = stocks(name);
      assertEquals(1, reading.problems().size());
      assertProblem("its name says that these are flows, expected stocks", reading);
      assertTrue(reading.value().years().isEmpty());
    }
    assertEquals("", problems(stocks("stock.json")));
    assertEquals("", problems(stocks("overflow.json")));
    assertEquals(
        "Abel and Cohen (2019, 2022); mig_rate as the caller says, the file does not",
        json(MigrationTexts.FLOWS_JSON).orThrow().source());
    assertEquals(
        "Abel and Cohen (2019, 2022)",
        READER
            .readJson(
                DataFile.of(new StringReader(MigrationTexts.FLOWS_JSON), "flow_mig_rate.json"),
                RATE)
            .orThrow()
            .source());
  }

  private static void assertProblem(String expected, Reading<?> reading) {
    assertTrue(problems(reading).contains(expected), problems(reading));
  }

  @Test
  void trapsOfJson() {
    assertProblem(
        "the countries from 'North' to 'North' add up to 12 in 1990, but the region has 22",
        json(MigrationTexts.FLOWS_JSON.replace("[[12,", "[[22,")));
    assertProblem(
        "'Mexiko' is not a known name of a country",
        json(MigrationTexts.FLOWS_JSON.replace("Mexico", "Mexiko")));
    assertProblem(
        "is the same country as 'Mexico'",
        json(MigrationTexts.FLOWS_JSON.replace("Kenya", "Mexico")));
    assertProblem(
        "'-3' is not a number of persons",
        json(MigrationTexts.FLOWS_JSON.replace("0, 3, 0]", "0, -3, 0]")));
    assertProblem(
        "is not of 6 rows and columns",
        json(MigrationTexts.FLOWS_JSON.replace("0, 10, 0", "10, 0")));
    assertProblem(
        "this JSON is of another form",
        json(MigrationTexts.FLOWS_JSON.replace("\"1990\"", "\"199\"")));
    assertProblem(
        "this JSON is of another form", json(MigrationTexts.FLOWS_JSON.replace("10,", "\"10\",")));
    assertProblem("this JSON is of another form", json("[1]"));
    assertProblem("this JSON is of another form", json("{\"names\": [\"Mexico\"]}"));
    assertProblem(
        "there is no name at 30", json(MigrationTexts.FLOWS_JSON.replace("[0, 3]", "[0, 30]")));
    assertProblem(
        "the text is not JSON, or is cut off", json(MigrationTexts.FLOWS_JSON.substring(0, 300)));
    assertProblem(
        "the text is not JSON", json(MigrationTexts.FLOWS_JSON.replace("\"flags\"", "\"names\"")));
    assertProblem(
        "this JSON is of another form", json("{\"names\": [" + "\"a\",".repeat(1500) + "\"a\"]}"));
    assertProblem("there is no such file", READER.readJson(Path.of("no.json"), RATE));
    assertProblem("there is no such file", READER.readStocks(Path.of("no.json")));
    assertProblem(
        "the Mexicans in the United States fall",
        READER.readStocks(
            DataFile.of(
                new StringReader(
                    "{\"names\":[\"Mexico\",\"United States\"],\"regions\":[],\"matrix\":"
                        + "{\"1990\":[[0,9],[0,0]],\"2000\":[[0,1],[0,0]]}}"),
                "f")));
  }

  @Test
  void trapsOfCsv() {
    assertProblem(
        "'MEC' is not a known code of a country",
        csv(MigrationTexts.FLOWS_CSV.replace("MEX", "MEC")));
    assertProblem(
        "'WLD' is not a known code of a country",
        csv(MigrationTexts.FLOWS_CSV.replace("MEX", "WLD")));
    assertProblem(
        "there are types of moves without a column sex",
        csv("year0,orig,dest,type,da_pb_closed\n2010,MEX,USA,outward,5\n"));
    assertProblem(
        "there is no column sex, expected a file by sex for female",
        READER
            .withSexes(Sexes.FEMALE)
            .readCsv(DataFile.of(new StringReader(MigrationTexts.FLOWS_CSV), "f")));
    assertProblem(
        "stands in line 2 already",
        csv(MigrationTexts.FLOWS_CSV.replace("2010,USA,MEX", "2010,MEX,USA")));
    assertProblem(
        "the row has not as many fields",
        csv(MigrationTexts.FLOWS_CSV.replace("1,2,3,4,5,6", "1,2,3,4,5")));
    assertProblem(
        "'20x5' is not a year", csv(MigrationTexts.FLOWS_CSV.replace("2015,M", "20x5,M")));
    assertProblem(
        "'-1' is not a number of persons",
        csv(MigrationTexts.FLOWS_CSV.replace("SCG,1", "SCG,-1")));
    assertProblem(
        "there is no column 'year0', 'orig', 'dest', for a method such as da_pb_closed; others are",
        csv("a,b\n1,2\n"));
    assertProblem(
        "this name is that of column 2 already",
        csv(MigrationTexts.FLOWS_CSV.replace("dest", "orig")));
    assertProblem(
        "no line break ends the last line", csv(MigrationTexts.FLOWS_CSV.stripTrailing()));
    assertProblem("ends after the header", csv("year0,orig,dest,mig_rate\n"));
    assertProblem("the file is empty", csv(""));
    assertProblem("more than 100 columns", csv("a,".repeat(150) + "\n"));
    assertProblem("there is no such file", READER.readCsv(Path.of("no.csv")));
  }

  private static final FlowEstimate BAYES = FlowEstimate.PSEUDO_BAYES_CLOSED;

  private static FlowEstimates parts(Sexes sexes) {
    return READER
        .withSexes(sexes)
        .readCsv(DataFile.of(new StringReader(MigrationTexts.FLOWS_BY_PARTS), "f"))
        .orThrow();
  }

  @Test
  void aFlowIsTheSumOfItsParts() {
    FlowEstimates both = parts(Sexes.BOTH);
    assertEquals(12 + 3 + 1 + 10 + 2 + 4, both.figure(BAYES, 2015, "MEX", "USA").value());
    assertEquals(16, parts(Sexes.MALE).figure(BAYES, 2015, "MEX", "USA").value());
    assertEquals(16, parts(Sexes.FEMALE).figure(BAYES, 2015, "MEX", "USA").value());
    assertEquals(7, both.figure(BAYES, 2010, "USA", "MEX").value());
    // A part that is blank leaves no sum.
    assertFalse(both.figure(FlowEstimate.MINIMUM_CLOSED, 2010, "USA", "MEX").isPresent());
    assertEquals(
        "Abel and Cohen (2019, 2022); sum of both sexes and all types of moves; of 1 flows some"
            + " rows are not listed and count as nobody",
        both.source());
    assertEquals(
        "Abel and Cohen (2019, 2022); male, sum of all types of moves; of 1 flows some rows are not"
            + " listed and count as nobody",
        parts(Sexes.MALE).source());
    String bySex = "year0,sex,orig,dest,mig_rate\n2010,male,MEX,USA,5\n2010,female,MEX,USA,6\n";
    assertEquals(11, csv(bySex).orThrow().figure(RATE, 2010, "MEX", "USA").value());
    assertTrue(csv(bySex).orThrow().source().endsWith("; sum of both sexes"));
  }

  @Test
  void partsThatCannotBeAdded() {
    String text = MigrationTexts.FLOWS_BY_PARTS;
    assertProblem("'both' is not a sex: female or male", csv(text.replaceFirst("male", "both")));
    assertProblem(
        "'stay' is not a type of move: outward", csv(text.replaceFirst("outward", "stay")));
    assertProblem(
        "this part of the flow has come before",
        csv(text.replaceFirst("male,MEX,USA,return", "male,MEX,USA,outward")));
    Reading<FlowEstimates> men = csv(text.replaceAll("(?m)^[0-9]+,female.*\n", ""));
    assertProblem("there is no row of the sex female, so that sums would be parts", men);
    assertEquals(List.of(), men.value().years());
    Reading<FlowEstimates> outward = csv(text.replaceAll("(?m)^.*,(return|transit),.*\n", ""));
    assertProblem("no row of the type return and the type transit", outward);
    assertEquals(List.of(), outward.value().years());
    StringBuilder years = new StringBuilder("year0,sex,orig,dest,mig_rate\n");
    for (int year = 1900; year < 2000; year++) {
      years.append(year).append(",male,MEX,USA,1\n");
    }
    assertProblem("there are more than 60 years", csv(years.toString()));
  }

  @Test
  void flowsOfAbelAndSander() {
    FlowEstimates flows = csv(MigrationTexts.ABEL_SANDER).orThrow();
    FlowEstimate of2014 = FlowEstimate.ABEL_SANDER_2014;
    assertEquals(List.of(of2014), flows.estimates());
    assertEquals(List.of(1990, 1995, 2000, 2005), flows.years());
    assertEquals("Abel and Sander (2014)", flows.source());
    assertEquals(41, flows.figure(of2014, 1990, "MEX", "USA").value());
    assertEquals(8, flows.figure(of2014, 2005, "USA", "MEX").value());
    assertEquals(0, flows.figure(of2014, 2000, "MEX", "MEX").value());
    assertEquals(41 + 5, flows.total(of2014, 1990));
    assertProblem(
        "column 'weight' (18) divides or qualifies",
        csv(
            MigrationTexts.ABEL_SANDER
                .replaceAll("(?m)$", ",1")
                .replaceFirst(",1\n", ",weight\n")));
    assertProblem(
        "for a period such as countryflow_1990",
        csv(MigrationTexts.ABEL_SANDER.replace("countryflow_", "flow_")));
    assertProblem(
        "there is no column 'country_dest_id'",
        csv(MigrationTexts.ABEL_SANDER.replace("country_dest_id", "dest")));
  }

  @Test
  void names() {
    for (FlowEstimate estimate : FlowEstimate.values()) {
      assertEquals(estimate, FlowEstimate.find(estimate.code()).orElseThrow());
    }
    assertTrue(FlowEstimate.find("x").isEmpty());
    assertEquals("reader of the flow estimates of Abel and Cohen", READER.toString());
    assertEquals(
        25,
        READER
            .withAreas(MigrationAreas.standard().with("Mexiko", Place.of("MEX")))
            .readJson(
                DataFile.of(
                    new StringReader(MigrationTexts.FLOWS_JSON.replace("Mexico", "Mexiko")), "f"),
                RATE)
            .orThrow()
            .total(RATE, 1990));
  }
}
