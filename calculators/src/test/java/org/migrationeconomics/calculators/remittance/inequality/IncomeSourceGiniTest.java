package org.migrationeconomics.calculators.remittance.inequality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.calculators.internal.Ranks;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;

class IncomeSourceGiniTest {

  private static final IncomeSourceGiniCalculator CALCULATOR =
      IncomeSourceGiniCalculator.withDefaults();

  /** Worked out in fractions, apart from this library. */
  @Test
  void exampleInFractions() {
    IncomeSourceGini result = CALCULATOR.calculate(Village.INCOMES);
    exact(13.0 / 42, result.gini());
    IncomeSourceInequality wages = result.source("wages");
    exact(5.0 / 7, wages.share());
    exact(127.0 / 450, wages.gini().value());
    exact(114.0 / 127, wages.correlation().value());
    exact(38.0 / 65, wages.shareOfInequality().value());
    exact(-59.0 / 455, wages.elasticity().value());
    IncomeSourceInequality remittances = result.source("remittances");
    exact(2.0 / 7, remittances.share());
    exact(49.0 / 90, remittances.gini().value());
    exact(81.0 / 98, remittances.correlation().value());
    exact(27.0 / 65, remittances.shareOfInequality().value());
    exact(59.0 / 455, remittances.elasticity().value());
    exact(27.0 / 65 * 13 / 42, remittances.contribution());
    exact(5.9 / 455, result.effectOf("remittances", 0.1).value());
  }

  private static void exact(double expected, double actual) {
    assertEquals(expected, actual, 1e-15 * Math.abs(expected));
  }

  /** The numeric derivative of the same example, 0.129651, worked out apart from this library. */
  @Test
  void elasticityIsTheDerivative() {
    double up = CALCULATOR.calculate(Village.INCOMES.scaled("remittances", 1.001)).gini();
    double down = CALCULATOR.calculate(Village.INCOMES.scaled("remittances", 0.999)).gini();
    double gini = CALCULATOR.calculate(Village.INCOMES).gini();
    assertEquals(0.129651, (up - down) / 0.002 / gini, 1e-6);
    assertEquals(59.0 / 455, (up - down) / 0.002 / gini, 1e-4);
  }

  @Test
  void publishedTableOnRuralMexico() throws IOException {
    List<PublishedIncomeSource> lines = new ArrayList<>();
    List<String[]> table = table();
    for (String[] cells : table) {
      lines.add(
          PublishedIncomeSource.of(cells[0], number(cells[1]), number(cells[2]), number(cells[3])));
    }
    IncomeSourceGini result = CALCULATOR.calculate(lines);
    assertEquals(6, result.sources().size());
    assertEquals(0.6158, result.gini(), 5e-5);
    assertEquals(0.61, result.gini(), 0.01); // as printed beside the table
    double changes = 0;
    for (String[] cells : table) {
      IncomeSourceInequality row = result.source(cells[0]);
      assertEquals(number(cells[4]), row.shareOfInequality().value(), 0.001, cells[0]);
      double change = 100 * result.effectOf(cells[0], 0.1).value();
      assertEquals(number(cells[5]), change, 0.01, cells[0]);
      changes += change;
    }
    assertEquals(0, changes, 1e-12); // the printed S happen to add up to 1
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  private static List<String[]> table() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            IncomeSourceGiniTest.class.getResourceAsStream(
                "/published/gini-rural-mexico-2003.csv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("source,"))
          .map(line -> line.split(",", -1))
          .toList();
    }
  }

  /** The largest Gini of n households is (n − 1)/n: one has everything. */
  @Test
  void oneHouseholdHasEverything() {
    HouseholdIncomes incomes = HouseholdIncomes.of(Village.PESOS, "wages", 0, 0, 0, 0, 7);
    exact(0.8, CALCULATOR.calculate(incomes).gini());
    exact(0.75, CALCULATOR.calculate(incomes.withWeights(1, 1, 1, 0, 1)).gini());
  }

  @Test
  void totalsThatAreEqualAreTiedWhateverTheOrderOfTheSources() {
    // 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1 in plain additions.
    HouseholdIncomes incomes =
        HouseholdIncomes.of(Village.PESOS, "a", 0.1, 0.3).and("b", 0.2, 0.2).and("c", 0.3, 0.1);
    assertEquals(0, CALCULATOR.calculate(incomes).gini());
  }

  /** 0.1 and 0.2 make 0.3, as 1 and 2 make 3: 3/79 of the inequality by either. */
  @Test
  void equalTotalsAreTiedInDollarsAsInDimes() {
    HouseholdIncomes dollars =
        HouseholdIncomes.of(Village.PESOS, "wages", 0.1, 0.3, 1, 5)
            .and("remittances", 0.2, 0, 1, 0);
    HouseholdIncomes dimes =
        HouseholdIncomes.of(Village.PESOS, "wages", 1, 3, 10, 50).and("remittances", 2, 0, 10, 0);
    for (HouseholdIncomes incomes : List.of(dollars, dimes)) {
      assertEquals(
          3.0 / 79,
          CALCULATOR.calculate(incomes).source("remittances").shareOfInequality().value(),
          1e-15);
    }
  }

  /** 0.3 less 0.1 less 0.2 is nothing, and no loss; 1000.1 less 1000 is a tenth. */
  @Test
  void whatALossLeavesIsTiedWithWhatWasThereFromTheBeginning() {
    HouseholdIncomes incomes =
        HouseholdIncomes.of(Village.PESOS, "wages", 0.3, 0, 1_000.1, 0.1)
            .and("farm", -0.1, 0, -1_000, 0)
            .and("trade", -0.2, 0, 0, 0);
    assertEquals(0, incomes.losses());
    double[] ranks = new double[4];
    double[] ones = {1, 1, 1, 1};
    Ranks.centredRanks(incomes.totals(), incomes.sizes(-1), ones, ranks);
    assertArrayEquals(new double[] {-2, -2, 2, 2}, ranks);
  }

  /**
   * The Gini 2 is 60 / (2 · 9 · 5/3); 2N is −2/3 + 11/6 = 7/6, so that the normalised one is 12/13,
   * both by hand.
   */
  @Test
  void negativeIncomesAreCountedAndTheGiniCanBeNormalised() {
    HouseholdIncomes farm = HouseholdIncomes.of(Village.PESOS, "farm", -5, 0, 10);
    IncomeSourceGini plain = CALCULATOR.calculate(farm);
    exact(2, plain.gini());
    assertEquals(1, plain.losses());
    assertEquals(1, plain.source("farm").losses());
    assertEquals(
        "no value: the normalised Gini was not asked for; withNegatives(NORMALISED) does",
        plain.normalised().toString());
    assertEquals(
        "Gini 2 by source of income, incomes of 3 households from farm (1 negative), current MXN, 1"
            + " below zero in all: not bound by 1; withNegatives(NORMALISED) gives a Gini that is",
        plain.show().lines().findFirst().orElse(""));
    assertTrue(plain.show().contains("Negative incomes from farm: 1"), plain.show());
    IncomeSourceGini normalised =
        CALCULATOR.withNegatives(NegativeIncomes.NORMALISED).calculate(farm);
    exact(12.0 / 13, normalised.normalised().value());
    exact(2, normalised.gini());
    assertEquals(
        "Gini 2, normalised 0.923, by source of income, incomes of 3 households from farm (1"
            + " negative), current MXN, 1 below zero in all: not bound by 1, normalised by Chen, Tsaur"
            + " and Rhai as corrected by Berrebi and Silber",
        normalised.show().lines().findFirst().orElse(""));
    refused(
        "number of households with an income below zero is 1, expected none; withNegatives keeps"
            + " them, or normalises the Gini",
        () -> CALCULATOR.withNegatives(NegativeIncomes.REFUSED).calculate(farm));
    // A loss that another source makes good is no loss in all.
    IncomeSourceGini made =
        CALCULATOR.withNegatives(NegativeIncomes.REFUSED).calculate(farm.and("wages", 6, 0, 0));
    assertEquals(0, made.losses());
    assertEquals(1, made.source("farm").losses());
    assertEquals(
        "Gini "
            + Figure.of(made.gini())
            + " by source of income, incomes of 3 households from farm (1 negative), wages, current"
            + " MXN",
        made.show().lines().findFirst().orElse(""));
    // Whoever has no weight makes no loss.
    assertEquals(0, farm.withWeights(0, 1, 1).losses());
  }

  @Test
  void sourceThatAllHaveAlikeHasNoCorrelationAndAddsNothing() {
    IncomeSourceGini result =
        CALCULATOR.calculate(
            HouseholdIncomes.of(Village.PESOS, "wages", 1, 2, 6).and("grant", 3, 3, 3));
    IncomeSourceInequality grant = result.source("grant");
    assertEquals(0, grant.contribution());
    assertEquals(0, grant.gini().value());
    assertEquals(
        "no value: all households have the same income from 'grant'",
        grant.correlation().toString());
    exact(-0.5, grant.elasticity().value());
  }

  @Test
  void noInequalityHasNoShares() {
    IncomeSourceGini result =
        CALCULATOR.calculate(
            HouseholdIncomes.of(Village.PESOS, "wages", 1, 2).and("remittances", 2, 1));
    assertEquals(0, result.gini());
    assertEquals(
        "no value: the Gini of all income is 0, so no source has a share in it",
        result.source("wages").shareOfInequality().toString());
    assertFalse(result.effectOf("wages", 0.1).isPresent());
    assertTrue(result.toString().contains("–"), result.toString());
  }

  @Test
  void sourceThatMakesALossHasNoGini() {
    IncomeSourceGini result =
        CALCULATOR.calculate(
            HouseholdIncomes.of(Village.PESOS, "wages", 10, 20, 30).and("farm", -4, 1, -3));
    assertEquals(
        "no value: income from 'farm' is not above 0 in the mean",
        result.source("farm").gini().toString());
    assertTrue(result.source("farm").share() < 0);
    exact(
        result.gini(),
        result.source("farm").contribution() + result.source("wages").contribution());
  }

  @Test
  void printsATable() {
    String text = CALCULATOR.calculate(Village.INCOMES).toString();
    assertEquals(
        "Gini 0.310 by source of income, incomes of 6 households from wages, remittances, current"
            + " MXN",
        text.lines().findFirst().orElse(""));
    assertTrue(text.contains("remittances  0.286  0.544  0.827                0.415"), text);
    assertTrue(text.contains("1.297"), text);
  }

  @Test
  void badTables() {
    PublishedIncomeSource wages = PublishedIncomeSource.of("wages", 0.6, 0.5, 0.9);
    PublishedIncomeSource farm = PublishedIncomeSource.of("farm", 0.3, 0.5, 0.9);
    refused(
        "sum of the shares of income is 0.8999999999999999, expected 1 within 0.005; is a source"
            + " missing?",
        () -> CALCULATOR.calculate(List.of(wages, farm)));
    exact(
        2.0 / 3,
        CALCULATOR
            .withShareTolerance(0.11)
            .calculate(List.of(wages, farm))
            .source("wages")
            .shareOfInequality()
            .value());
    refused(
        "source is 'wages', expected each source once",
        () -> CALCULATOR.calculate(List.of(wages, wages)));
    refused(
        "published is '[]', expected at least one source of income",
        () -> CALCULATOR.calculate(List.<PublishedIncomeSource>of()));
    refused(
        "sum of S·G·R is 0.0, expected a finite number above zero",
        () -> CALCULATOR.calculate(List.of(PublishedIncomeSource.of("wages", 1, 0, 0))));
    refused(
        "tolerance is -1.0, expected a finite number that is not negative",
        () -> CALCULATOR.withShareTolerance(-1));
    refused(
        "Gini correlation of 'wages' is 1.01, expected a number from -1 to 1",
        () -> PublishedIncomeSource.of("wages", 1, 0.5, 1.01));
    refused(
        "Gini of 'wages' is -0.5, expected a finite number that is not negative",
        () -> PublishedIncomeSource.of("wages", 1, -0.5, 1));
    refused(
        "share of 'wages' is NaN, expected a finite number",
        () -> PublishedIncomeSource.of("wages", Double.NaN, 0.5, 1));
    assertEquals("wages, S 0.600, G 0.500, R 0.900", wages.toString());
    assertEquals(wages, PublishedIncomeSource.of("wages", 0.5, 0.5, 0.9).withShare(0.6));
  }

  @Test
  void badHouseholds() {
    refused(
        "number of households is 0, expected at least one",
        () -> HouseholdIncomes.of(Village.PESOS, "wages"));
    refused(
        "income of household 2 from 'wages' is NaN, expected a finite number",
        () -> HouseholdIncomes.of(Village.PESOS, "wages", 1, Double.NaN));
    refused(
        "number of incomes from 'farm' is 2, expected 6, one for each household",
        () -> Village.INCOMES.and("farm", 1, 2));
    refused(
        "source is 'wages', expected a name that no other source has",
        () -> Village.INCOMES.and("wages", 1, 2, 3, 4, 5, 6));
    refused(
        "number of weights is 1, expected 6, one for each household",
        () -> Village.INCOMES.withWeights(1));
    refused(
        "weight of household 3 is -1.0, expected a finite number that is not negative",
        () -> Village.INCOMES.withWeights(1, 1, -1, 1, 1, 1));
    refused(
        "sum of the weights is 0.0, expected a finite number above zero",
        () -> Village.INCOMES.withWeights(0, 0, 0, 0, 0, 0));
    refused(
        "source is 'remitances', expected one of [wages, remittances]",
        () -> Village.INCOMES.scaled("remitances", 2));
    refused(
        "factor is -1.0, expected a finite number that is not negative",
        () -> Village.INCOMES.scaled("wages", -1));
    refused(
        "income of household 1 from 'wages' is Infinity, expected a finite number",
        () -> Village.INCOMES.scaled("wages", 1e308));
    refused(
        "sum of incomes is 0.0, expected a finite number above zero",
        () -> CALCULATOR.calculate(HouseholdIncomes.of(Village.PESOS, "wages", -1, 1)));
    refused(
        "total income of household 1 is Infinity, expected a finite number",
        () -> HouseholdIncomes.of(Village.PESOS, "a", 1e308).and("b", 1e308).totals());
    IncomeSourceGini result = CALCULATOR.calculate(Village.INCOMES);
    refused("source is 'farm', expected one of [wages, remittances]", () -> result.source("farm"));
    refused(
        "rise is -1.1, expected at least -1, which takes the whole source away",
        () -> result.effectOf("wages", -1.1));
    refused(
        "sources is '[]', expected at least one source of income",
        () -> new IncomeSourceGini(0.5, Figure.of(0.5), 0, List.of(), "nothing"));
  }

  private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }

  @Test
  void householdsAreAValue(@TempDir Path folder) throws Exception {
    HouseholdIncomes again =
        HouseholdIncomes.of(Village.PESOS, "wages", 10, 14, 20, 26, 30, 50)
            .and("remittances", -0.0, 6, 0, 14, 30, 10);
    assertEquals(Village.INCOMES, again);
    assertEquals(Village.INCOMES.hashCode(), again.hashCode());
    assertNotEquals(Village.INCOMES, again.withWeights(1, 1, 1, 1, 1, 1));
    assertNotEquals(Village.INCOMES, again.scaled("wages", 2));
    assertNotEquals(
        HouseholdIncomes.of(MoneyUnit.of("USD"), "a", 1),
        HouseholdIncomes.of(MoneyUnit.of("EUR"), "a", 1));
    assertArrayEquals(new double[] {10, 20, 20, 40, 60, 60}, again.totals());
    again.incomesFrom("wages")[0] = 99;
    again.weights()[0] = 99;
    assertEquals(Village.INCOMES, again);
    assertArrayEquals(
        new double[] {0, 3, 0, 7, 15, 5},
        again.scaled("remittances", 0.5).incomesFrom("remittances"));
    assertEquals(
        "incomes of 6 households that stand for 9 from wages, remittances, current MXN",
        again.withWeights(1, 2, 3, 1, 1, 1).toString());
    assertTrue(again.withWeights(1, 2, 3, 1, 1, 1).isWeighted());
    again.toCsv(folder.resolve("incomes.csv"));
    assertEquals(
        List.of(
            "2,wages,14,current MXN",
            "2,remittances,6,current MXN",
            "2,total,20,current MXN",
            "2,weight,1,1"),
        Files.readAllLines(folder.resolve("incomes.csv")).subList(5, 9).stream()
            .map(line -> line.replaceFirst(",,incomes of .*|,,\"incomes of .*", ""))
            .toList());

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(again);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(again, in.readObject());
    }
  }

  @Test
  void optionsArePrinted() {
    assertEquals(
        "IncomeSourceGiniCalculator, incomes below zero kept, shares of published tables within 0.02",
        CALCULATOR.withShareTolerance(0.02).toString());
  }
}
