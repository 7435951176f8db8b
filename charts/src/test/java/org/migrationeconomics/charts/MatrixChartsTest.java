package org.migrationeconomics.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

class MatrixChartsTest {

  private static Streams around(OriginDestinationMatrix matrix, int most, String... wanted) {
    return Streams.around(Streams.Cells.of(matrix), most, Set.of(wanted));
  }

  private static Streams across(OriginDestinationMatrix matrix, int most) {
    return Streams.across(Streams.Cells.of(matrix), most, Set.of());
  }

  private static void refused(String expected, Executable call) {
    assertEquals(expected, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  /** Out 200, 250, 172, 160, 170; in 225, 235, 180, 125, 187. */
  @Test
  void allPlacesInTheirOrder() {
    Streams streams = around(MatrixPictures.five(), 5);
    assertEquals(List.of("North", "South", "East", "West", "Centre"), streams.from());
    assertEquals(streams.from(), streams.to());
    assertEquals(952, streams.total());
    assertEquals(250, streams.out(1));
    assertEquals(235, streams.in(1));
    assertEquals(20, streams.single());
    assertEquals(List.of(1, 0, 3, 4, 2), Arrays.stream(streams.ranks(true)).boxed().toList());
    assertEquals("", streams.note(NumberStyle.ENGLISH));
  }

  /** South 485 and North 425 stay; of the other three 90 + 45 + … the flows among them go. */
  @Test
  void theOthersAreOneAndWhatMovesAmongThemIsSaid() {
    Streams streams = around(MatrixPictures.five(), 3);
    assertEquals(List.of("South", "North", "3 others"), streams.from());
    // East, West and Centre: 40 + 12 + 20 + 55 + 25 + 70.
    assertEquals(222, streams.hiddenSum());
    assertEquals(6, streams.hidden());
    assertEquals(952 - 222, streams.out(0) + streams.out(1) + streams.out(2));
    assertEquals(180, streams.singleSum());
    assertEquals(90 + 40 + 15, streams.flows()[2][1]);
    assertEquals(
        "2 of 20 flows, 18.9 % of the total, are drawn one by one; flows among the others, 23.3 %,"
            + " are not drawn.",
        streams.note(NumberStyle.ENGLISH));
    assertTrue(streams.isGroup(true, 2));
    assertFalse(streams.isGroup(false, 1));
  }

  @Test
  void whoIsHighlightedIsShown() {
    assertEquals(
        List.of("South", "West", "3 others"), around(MatrixPictures.five(), 3, "West").from());
    String svg = Charts.sankey(MatrixPictures.many(60)).highlight("Place 59").svg();
    assertTrue(svg.contains("Place 59"), svg);
    assertTrue(
        Charts.heat(MatrixPictures.many(60)).highlight("Place 59").svg().contains("Place 59"));
  }

  @Test
  void sendersAndReceiversApart() {
    Streams streams = across(MatrixPictures.five(), 3);
    assertEquals(List.of("South", "North", "3 others"), streams.from());
    assertEquals(List.of("South", "North", "3 others"), streams.to());
    assertEquals(0, streams.hiddenSum());
    assertEquals(222, streams.flows()[2][2]);
    assertEquals(952, streams.out(0) + streams.out(1) + streams.out(2));
    assertEquals(
        "2 of 20 flows, 18.9 % of the total, are drawn one by one, all others in groups.",
        streams.note(NumberStyle.ENGLISH));
  }

  /** A transposed matrix has the same flows, and so the same picture but for its words. */
  @Test
  void theDirectionIsThatOfTheFlow() {
    Streams there = around(MatrixPictures.five().transposed(), 5);
    assertEquals(90, there.flows()[1][4]);
    assertEquals(60, there.flows()[4][1]);
    OriginDestinationMatrix stock =
        MatrixPictures.five().withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE).transposed();
    assertTrue(Charts.sankey(stock).svg().contains("From birthplace (left) to residence (right)"));
    assertTrue(Charts.flows(stock).svg().contains("South → Centre: 90"));
    // A heat map shows rows and columns as they are.
    assertTrue(Charts.heat(stock).svg().contains("Rows: residence; columns: birthplace"));
  }

  @Test
  void lossesAreForHeat() {
    OriginDestinationMatrix losses = MatrixPictures.losses();
    String sentence =
        "flow from North to East is -30.0, expected no loss: Charts.heat draws gains and losses";
    refused(sentence, () -> Charts.chord(losses));
    refused(sentence, () -> Charts.sankey(losses));
    refused(
        "flow from East to South is -45.0, expected no loss: Charts.heat draws gains and losses",
        () -> Charts.flows(losses));
    assertTrue(Charts.heat(losses).svg().contains("North → East: −30"));
    refused("matrix is null, expected a value", () -> Charts.chord(none()));
    refused("matrix is null, expected a value", () -> Charts.sankey(none()));
    refused("matrix is null, expected a value", () -> Charts.flows(none()));
    refused("matrix is null, expected a value", () -> Charts.heat(none()));
  }

  @SuppressWarnings("NullAway")
  private static OriginDestinationMatrix none() {
    return null;
  }

  @Test
  void nothingIsSaidInTheMiddle() {
    for (Chart chart :
        List.of(
            Charts.chord(MatrixPictures.one(0)),
            Charts.sankey(MatrixPictures.one(0)),
            Charts.flows(MatrixPictures.one(0)))) {
      assertTrue(chart.svg().contains("All flows are zero."), chart.svg());
    }
    assertTrue(Charts.chord(MatrixPictures.alone()).svg().contains("There is no other place"));
    assertTrue(Charts.flows(MatrixPictures.alone()).svg().contains("There is no other place"));
    assertTrue(Charts.heat(MatrixPictures.one(0)).svg().contains("All cells are zero or empty."));
  }

  @Test
  void whatIsLeftOutIsSaid() {
    String flows = Charts.flows(MatrixPictures.many(230)).svg();
    assertTrue(flows.contains(" flows are shown, "), flows);
    assertTrue(Charts.flows(MatrixPictures.giant()).svg().contains("The diagonal is not drawn."));
    String heat = Charts.heat(MatrixPictures.many(230)).svg();
    assertTrue(heat.contains("31 of 230 places are shown, the other 199 as one"), heat);
    assertTrue(heat.contains("Shades follow the logarithm."), heat);
    assertFalse(Charts.heat(MatrixPictures.five()).svg().contains("logarithm"));
    assertTrue(Charts.heat(MatrixPictures.five()).svg().contains("There is no diagonal."));
  }

  /** The cells of the others sum what they stand for, without their own diagonal. */
  @Test
  void squaresSumToTheWhole() {
    OriginDestinationMatrix ones =
        OriginDestinationMatrix.of(
            IntStream.range(0, 40).mapToObj(i -> Place.own("p" + i, "P" + i)).toList(),
            SimpleUnit.PERSONS,
            IntStream.range(0, 40)
                .mapToObj(
                    i -> {
                      double[] row = new double[40];
                      Arrays.fill(row, 1);
                      return row;
                    })
                .toArray(double[][]::new));
    String svg = Charts.heat(ones).svg();
    assertTrue(svg.contains("31 of 40 places"), svg);
    assertTrue(svg.contains("9 others → 9 others: 72<"), svg);
    assertTrue(svg.contains("P0 → 9 others: 9<"), svg);
  }

  @Test
  void filesForAMap(@TempDir Path folder) throws IOException {
    Path deeper = folder.resolve("map");
    Charts.flows(MatrixPictures.five()).asFlowmapCsv(deeper);
    List<String> locations =
        Files.readAllLines(deeper.resolve("locations.csv"), StandardCharsets.UTF_8);
    assertEquals("id,name,lat,lon", locations.get(0));
    assertEquals("N,North,,", locations.get(1).replace("own:", ""));
    assertEquals(6, locations.size());
    List<String> flows = Files.readAllLines(deeper.resolve("flows.csv"), StandardCharsets.UTF_8);
    assertEquals("origin,dest,count", flows.get(0));
    assertEquals(21, flows.size());
    assertEquals("N,S,100", flows.get(1).replace("own:", ""));
    assertEquals(
        952,
        flows.stream()
            .skip(1)
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
            .sum());
  }
}
