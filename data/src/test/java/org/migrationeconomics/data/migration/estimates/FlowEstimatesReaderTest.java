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
    assertEquals(List.of(FlowEstimate.values()), flows.estimates());
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
            .replace("\"total_inflow\"", "\"regions\": [0, 3], \"x\"");
    assertEquals(json(MigrationTexts.FLOWS_JSON).orThrow(), json(other).orThrow());
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
        "this is the file by sex and type of move, whose rows are parts of a flow",
        csv("year0,sex,orig,dest,type,da_pb_closed\n2010,male,MEX,USA,outward,5\n"));
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
