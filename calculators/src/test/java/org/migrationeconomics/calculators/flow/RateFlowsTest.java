package org.migrationeconomics.calculators.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.migrationeconomics.calculators.flow.FourRegions.D1_END;
import static org.migrationeconomics.calculators.flow.FourRegions.E1_START;
import static org.migrationeconomics.calculators.flow.FourRegions.stocks;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;

/**
 * Golden numbers: the four-region example as the R package migest 2.0.5 computes it; the estimates
 * of Abel and Cohen (Scientific Data 2019 and 2022), where their file is at hand.
 */
class RateFlowsTest {

  private static final RateFlowsCalculator RATES = RateFlowsCalculator.withDefaults();
  private static final RateFlowsCalculator OPERATORS =
      RATES.withMethod(RateMethod.ROGERS_VON_RABENAU);

  @Test
  void constantRate() {
    RateFlows flows = RATES.calculate(E1_START, 60);
    OriginDestinationMatrix f = flows.flows();
    assertEquals(2.352941176, f.at("own:A", "own:B"), 5.1e-10);
    assertEquals(4.705882353, f.at("own:B", "own:A"), 5.1e-10);
    assertEquals(5.882352941, f.at("own:B", "own:C"), 5.1e-10);
    assertEquals(9.411764706, f.at("own:C", "own:B"), 5.1e-10);
    assertEquals(15.294117647, f.at("own:C", "own:D"), 5.1e-10);
    assertEquals(60, flows.total(), 1e-12);
    assertEquals(60 / 255.0, flows.rate().value(), 1e-15);
    assertTrue(flows.toString().contains("Rate per person in the stock 0.235."), flows.toString());
    assertEquals(0, flows.negativeFlows());
  }

  @Test
  void growthOperators() {
    RateFlows flows = OPERATORS.calculate(E1_START, D1_END);
    OriginDestinationMatrix f = flows.flows();
    assertEquals(26.5846204966, f.at("own:A", "own:B"), 5.1e-11);
    assertEquals(-10.22741003, f.at("own:A", "own:C"), 5.1e-9);
    assertEquals(34.097609602, f.at("own:C", "own:A"), 5.1e-10);
    assertEquals(-51.85129992, f.at("own:C", "own:D"), 5.1e-9);
    assertTrue(flows.negativeFlows() >= 2, "negative");
    assertTrue(
        flows.toString().contains("NEGATIVE: " + flows.negativeFlows() + " of them"),
        flows.toString());
    assertTrue(
        flows
            .table()
            .title()
            .endsWith(": NEGATIVE flows along " + flows.negativeFlows() + " corridors"),
        flows.table().title());
    assertEquals("no value: the method has a rate for every corridor", flows.rate().toString());
    assertEquals(
        "RateFlowsCalculator, people of every birthplace move alike", OPERATORS.toString());
    assertEquals(RateMethod.ROGERS_VON_RABENAU, flows.method());
  }

  @Test
  void badInputIsRefused() {
    assertRefused(
        "table of stocks at the start is 'singular', expected one in which no birthplace is spread"
            + " over the places as a mixture of others is",
        () -> OPERATORS.calculate(stocks("10 20; 5 10"), stocks("1 2; 3 4")));
    assertRefused(
        "sum of the stocks is 0.0, expected a finite number above zero",
        () -> RATES.calculate(stocks("10 0; 0 10"), 5));
    assertRefused(
        "migrants is -1.0, expected a finite number that is not negative",
        () -> RATES.calculate(E1_START, -1));
    OriginDestinationMatrix signed =
        OriginDestinationMatrix.ofSignedUnsafe(
                "stocks",
                SimpleUnit.PERSONS,
                "made up",
                FourRegions.PLACES.subList(0, 2),
                new double[] {-10, 1, 9, 100})
            .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
    assertRefused(
        "stocks at the end, born in own:A and living in own:A is -10.0, expected a number that is"
            + " not negative",
        () -> OPERATORS.calculate(stocks("10 2; 5 10"), signed));
    assertRefused(
        "method is DENNETT, expected ROGERS_VON_RABENAU for stocks at the start and at the end",
        () -> RATES.calculate(E1_START, D1_END));
    assertRefused(
        "method is ROGERS_VON_RABENAU, expected DENNETT for stocks and a number of migrants",
        () -> OPERATORS.calculate(E1_START, 60));
  }

  private static void assertRefused(String sentence, Executable executable) {
    String refused = assertThrows(IllegalArgumentException.class, executable).toString();
    assertEquals("java.lang.IllegalArgumentException: " + sentence, refused);
  }

  @Test
  void publishedEstimatesHaveOneRate() {
    String data = System.getProperty("migration.data");
    assumeTrue(data != null, "no whole files");
    Path folder = Path.of(data, "abel-cohen");
    PublishedMatrices stocks = PublishedMatrices.read(folder.resolve("stock.json"));
    PublishedMatrices flows = PublishedMatrices.read(folder.resolve("flow_mig_rate.json"));
    OriginDestinationMatrix start = stocks.stocks(2010, flows);
    // The rate of the published table, 0.3166219, from its corridors with the same places.
    double migrants = 0.3166219 * start.offDiagonalTotal();
    OriginDestinationMatrix f = RATES.calculate(start, migrants).flows();
    int compared = 0;
    for (int i = 0; i < start.size(); i++) {
      for (int j = 0; j < start.size(); j++) {
        if (i != j && start.toArrayUnsafe()[i * start.size() + j] > 50_000) {
          double published = flows.cell(2010, start.places().get(i), start.places().get(j));
          assertEquals(published, f.toArrayUnsafe()[i * start.size() + j], 1e-6 * published + 0.5);
          compared++;
        }
      }
    }
    assertTrue(compared > 500, String.valueOf(compared));
  }
}
