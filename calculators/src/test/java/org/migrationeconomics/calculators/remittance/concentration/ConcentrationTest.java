package org.migrationeconomics.calculators.remittance.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.remittance.InflowPanel;

class ConcentrationTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD").millions();
  private static final Place MEX = Place.of("MEX");
  private static final Place USA = Place.of("USA");
  private static final Place CAN = Place.of("CAN");
  private static final Place ESP = Place.of("ESP");
  private static final List<Place> FOUR = List.of(MEX, USA, CAN, ESP);
  private static final ConcentrationCalculator CALCULATOR = ConcentrationCalculator.withDefaults();

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  /** 1, 2, 3, 4: Σx² / 100 = 0.3, G = (-3 - 2 + 3 + 12) / 40 = 0.25. */
  @Test
  void byHand() {
    Concentration c = CALCULATOR.calculate(PlaceVector.of(FOUR, USD, 3, 1, 4, 2));
    assertEquals(0.3, c.herfindahlHirschman(), 1e-15);
    assertEquals(10 / 3.0, c.effectiveNumber(), 1e-14);
    assertEquals(0.25, c.gini(), 1e-15);
    assertEquals(0.4, c.topShare(1).value(), 1e-15);
    assertEquals(0.9, c.topShare(3).value(), 1e-15);
    assertEquals("no value: there are 4 places only", c.topShare(5).toString());
    assertEquals(CAN, c.shares().get(0).place());
    assertTrue(c.ranking().render().contains("CAN"));
    assertTrue(c.toString().length() <= 950);
    refused("k is 0, expected at least one place", () -> c.topShare(0));
  }

  @Test
  void zerosChangeTheGiniOnly() {
    PlaceVector amounts = PlaceVector.of(FOUR, USD, 5, 5, 0, 0);
    Concentration without = CALCULATOR.calculate(amounts);
    Concentration with = CALCULATOR.withZerosCounted().calculate(amounts);
    assertEquals(2, without.count());
    assertEquals(2, without.zeros());
    assertEquals(0.5, without.herfindahlHirschman(), 1e-15);
    assertEquals(0.5, with.herfindahlHirschman(), 1e-15);
    assertEquals(0, without.gini(), 1e-15);
    assertEquals(0.5, with.gini(), 1e-15);
    assertEquals("ConcentrationCalculator, places with zero left out", CALCULATOR.toString());
  }

  @Test
  void sendersAndReceiversAreNotMistakenForEachOther() {
    OriginDestinationMatrix matrix =
        OriginDestinationMatrix.builder(USD)
            .axes(MatrixAxes.SENDER_RECEIVER)
            .missingIsZero()
            .put(USA, MEX, 90)
            .put(CAN, MEX, 10)
            .put(USA, ESP, 30)
            .build();
    for (OriginDestinationMatrix turned : List.of(matrix, matrix.transposed())) {
      assertEquals(0.82, CALCULATOR.overSenders(turned, MEX).herfindahlHirschman(), 1e-15);
      assertEquals(0.625, CALCULATOR.overReceivers(turned, USA).herfindahlHirschman(), 1e-15);
      refused(
          "total of 'Concentration over senders to USA' is 0.0, expected a finite number above zero",
          () -> CALCULATOR.overSenders(turned, USA));
    }
    refused(
        "axes of 'origin-destination matrix' is 'origin by destination', expected sender and receiver; withAxes says so of a matrix that has them",
        () -> CALCULATOR.overSenders(matrix.withAxes(MatrixAxes.ORIGIN_DESTINATION), MEX));
    assertThrows(
        IllegalArgumentException.class, () -> CALCULATOR.overSenders(matrix, Place.of("SLV")));
  }

  @Test
  void receiversOfAYear() {
    CapitalInflows mexico = inflows(MEX, 30, 60);
    CapitalInflows spain = inflows(ESP, 10, 40);
    CapitalInflows canada = inflows(CAN, 7);
    Concentration c = CALCULATOR.overReceivers(List.of(mexico, spain, canada), 2001);
    assertEquals(0.52, c.herfindahlHirschman(), 1e-15);
    assertEquals(List.of(CAN), c.missing());
    assertEquals(
        "Concentration over receivers of 2001, without a value: Canada",
        c.show().lines().findFirst().orElse(""));
    assertEquals(
        "Concentration over receivers of 2001, without a value: Canada, Faroe Islands",
        CALCULATOR
            .overReceivers(
                new InflowPanel(
                    List.of(mexico, spain, canada),
                    Map.of(
                        Place.of("FRO"),
                        "without direct investment",
                        Aggregate.of("WLD"),
                        "without remittances")),
                2001)
            .show()
            .lines()
            .findFirst()
            .orElse(""));
    refused(
        "area is 'group:WLD', expected a single place; groups would count places twice",
        () ->
            CALCULATOR.overReceivers(List.of(mexico, mexico.withArea(Aggregate.of("WLD"))), 2001));
    refused(
        "unit of ESP is 'current USD', expected million current USD",
        () -> CALCULATOR.overReceivers(List.of(mexico, spain.in(MoneyUnit.of("USD"))), 2001));
    refused(
        "inflows is [], expected those of at least one place",
        () -> CALCULATOR.overReceivers(List.of(), 2001));
  }

  private static CapitalInflows inflows(Place place, double... values) {
    return CapitalInflows.of(place, YearSeries.of(USD, 2000, values), YearSeries.of(USD, 2000, 1));
  }

  @Provide
  Arbitrary<List<Integer>> amounts() {
    return Arbitraries.integers().between(0, 100_000).list().ofSize(4);
  }

  @Property(tries = 300)
  void bounds(@ForAll("amounts") List<Integer> amounts) {
    if (amounts.stream().mapToInt(x -> x).sum() == 0) {
      return;
    }
    double[] x = amounts.stream().mapToDouble(a -> a).toArray();
    Concentration c = CALCULATOR.withZerosCounted().calculate(PlaceVector.of(FOUR, USD, x));
    assertTrue(c.herfindahlHirschman() >= 0.25 - 1e-15 && c.herfindahlHirschman() <= 1);
    assertEquals(1, c.effectiveNumber() * c.herfindahlHirschman(), 1e-14);
    assertTrue(c.gini() >= 0 && c.gini() <= 0.75 + 1e-15);
    for (int k = 1; k < 4; k++) {
      assertTrue(c.topShare(k).value() <= c.topShare(k + 1).value() + 1e-15);
    }
    assertEquals(1, c.topShare(4).value());
  }

  /** The mean absolute difference of all pairs by twice the mean: another road to the Gini. */
  @Property(tries = 300)
  void giniIsTheMeanDifference(@ForAll("amounts") List<Integer> amounts) {
    double sum = amounts.stream().mapToInt(x -> x).sum();
    if (sum == 0) {
      return;
    }
    double differences = 0;
    for (int a : amounts) {
      for (int b : amounts) {
        differences += Math.abs(a - b);
      }
    }
    double[] x = amounts.stream().mapToDouble(a -> a).toArray();
    Concentration c = CALCULATOR.withZerosCounted().calculate(PlaceVector.of(FOUR, USD, x));
    assertEquals(differences / (2 * 4 * sum), c.gini(), 1e-14);
  }

  @Property(tries = 300)
  void orderAndScaleDoNotMatter(@ForAll("amounts") List<Integer> amounts, @ForAll long seed) {
    if (amounts.stream().mapToInt(x -> x).sum() == 0) {
      return;
    }
    List<Integer> shuffled = new ArrayList<>(amounts);
    Collections.shuffle(shuffled, new Random(seed));
    double[] x = amounts.stream().mapToDouble(a -> a).toArray();
    double[] y = shuffled.stream().mapToDouble(a -> 7.5 * a).toArray();
    Concentration one = CALCULATOR.calculate(PlaceVector.of(FOUR, USD, x));
    Concentration other = CALCULATOR.calculate(PlaceVector.of(FOUR, USD, y));
    assertEquals(one.herfindahlHirschman(), other.herfindahlHirschman(), 1e-14);
    assertEquals(one.gini(), other.gini(), 1e-14);
  }
}
