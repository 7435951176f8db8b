package org.migrationeconomics.calculators.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.migrationeconomics.calculators.flow.FourRegions.D1_END;
import static org.migrationeconomics.calculators.flow.FourRegions.E1_START;
import static org.migrationeconomics.calculators.flow.FourRegions.assertFlows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;

/**
 * Golden numbers: the four-region example as the R package migest 2.0.5 computes it; the estimates
 * of Abel and Cohen (Scientific Data 2019 and 2022), where their file is at hand.
 */
class StockDifferenceFlowsTest {

  private static final StockDifferenceFlowsCalculator DROP =
      StockDifferenceFlowsCalculator.withDefaults();
  private static final StockDifferenceFlowsCalculator REVERSE = DROP.withRule(DecreaseRule.REVERSE);
  private static final String DROPPED = "0 15 0 15; 0 0 5 5; 20 0 0 0; 0 25 0 0";

  @Test
  void decreasesDropped() {
    StockDifferenceFlows flows = DROP.calculate(E1_START, D1_END);
    assertFlows(DROPPED, flows.flows(), 0);
    assertEquals(85, flows.total());
    // A in C 5, C in D 30, D in A 10 and in C 15.
    assertEquals(60, flows.decrease());
    assertTrue(
        flows.toString().contains("became smaller lost 60, which no flow shows."),
        flows.toString());
  }

  @Test
  void decreasesReversed() {
    StockDifferenceFlows flows = REVERSE.calculate(E1_START, D1_END);
    assertFlows("0 15 0 25; 0 0 5 5; 25 0 0 15; 0 25 30 0", flows.flows(), 0);
    assertEquals(145, flows.total());
    assertTrue(flows.toString().contains("lost 60, taken for returns."), flows.toString());
    assertEquals("StockDifferenceFlowsCalculator, decreases as return flows", REVERSE.toString());
  }

  @Test
  void diagonalAndLayoutDoNotMatter() {
    assertFlows(
        DROPPED, DROP.calculate(E1_START.withoutDiagonal(), D1_END.withoutDiagonal()).flows(), 0);
    assertFlows(DROPPED, DROP.calculate(E1_START.transposed(), D1_END).flows(), 0);
    assertFlows(
        DROPPED,
        DROP.calculate(
                E1_START.withAxes(MatrixAxes.CITIZENSHIP_RESIDENCE),
                D1_END.withAxes(MatrixAxes.CITIZENSHIP_RESIDENCE))
            .flows(),
        0);
  }

  @Test
  void badInputIsRefused() {
    assertEquals(
        "java.lang.IllegalArgumentException: rows of the stocks at the end is 'citizenship',"
            + " expected birthplace",
        refusal(E1_START, D1_END.withAxes(MatrixAxes.CITIZENSHIP_RESIDENCE)));
    assertEquals(
        "java.lang.IllegalArgumentException: rows of the stocks at the start is 'sender', expected"
            + " birthplace, in a table of stocks (withAxes says what rows and columns are)",
        refusal(E1_START.withAxes(MatrixAxes.SENDER_RECEIVER), D1_END));
    OriginDestinationMatrix ratios =
        OriginDestinationMatrix.of(E1_START.places(), SimpleUnit.RATIO, E1_START.toArray());
    assertEquals(
        "java.lang.IllegalArgumentException: unit of the stocks at the end is 'ratio', expected"
            + " persons",
        refusal(E1_START, ratios.withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE)));
  }

  private static String refusal(OriginDestinationMatrix start, OriginDestinationMatrix end) {
    return assertThrows(IllegalArgumentException.class, () -> DROP.calculate(start, end))
        .toString();
  }

  @Test
  void publishedEstimatesInEveryCorridor() {
    String data = System.getProperty("migration.data");
    assumeTrue(data != null, "no whole files");
    Path folder = Path.of(data, "abel-cohen");
    PublishedMatrices stocks = PublishedMatrices.read(folder.resolve("stock.json"));
    PublishedMatrices dropped = PublishedMatrices.read(folder.resolve("flow_sd_drop_neg.json"));
    PublishedMatrices reversed = PublishedMatrices.read(folder.resolve("flow_sd_rev_neg.json"));
    for (int year : new int[] {2010, 2015}) {
      OriginDestinationMatrix start = stocks.stocks(year, dropped);
      OriginDestinationMatrix end = stocks.stocks(year + 5, dropped);
      OriginDestinationMatrix drop = DROP.calculate(start, end).flows();
      OriginDestinationMatrix reverse = REVERSE.calculate(start, end).flows();
      double[] dropCells = drop.toArrayUnsafe();
      double[] reverseCells = reverse.toArrayUnsafe();
      int n = start.size();
      int equal = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (i != j
              && dropCells[i * n + j]
                  == dropped.cell(year, start.places().get(i), start.places().get(j))
              && reverseCells[i * n + j]
                  == reversed.cell(year, start.places().get(i), start.places().get(j))) {
            equal++;
          }
        }
      }
      assertEquals(52_212, equal);
    }
  }

  @Test
  void whatWasLeftOutStandsInTheFirstLine() {
    assertTrue(
        DROP.calculate(E1_START, D1_END)
            .table()
            .title()
            .endsWith(": stocks that became smaller by 60 left out"));
    assertTrue(
        REVERSE
            .calculate(E1_START, D1_END)
            .table()
            .title()
            .endsWith(": stocks that became smaller by 60 taken for returns"));
  }
}
