package org.migrationeconomics.data.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.DemographicBalance;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.remittance.CapitalInflows;

class SamplesTest {

  @Test
  void inflowsSayWhatTheyAre() {
    assertEquals(
        "Mexico 1990-2024, remittances, FDI, ODA, GDP, million current USD (World Bank WDI, 1 July"
            + " 2026)",
        Samples.capitalInflows("MEX").toString());
    assertEquals(
        List.of("Mexico", "El Salvador", "Philippines", "India", "Morocco"),
        Samples.capitalInflows().stream().map(inflows -> inflows.area().name()).toList());
    assertEquals(Samples.capitalInflows("MAR"), Samples.capitalInflows().get(4));
    assertRefused(
        "code is 'USA', expected one of the samples MEX, SLV, PHL, IND, MAR",
        () -> Samples.capitalInflows("USA"));
    assertRefused(
        "code is 'Mexico', expected one of the samples MEX, SLV, PHL, IND, MAR; that is MEX"
            + " (Mexico)",
        () -> Samples.capitalInflows("Mexico"));
  }

  @Test
  void holesAreKept() {
    for (CapitalInflows inflows : Samples.capitalInflows()) {
      assertEquals("[2024]", holes(inflows.officialDevelopmentAssistance().orElseThrow()));
      assertEquals("[]", holes(inflows.remittances()));
      assertEquals("[]", holes(inflows.grossDomesticProduct().orElseThrow()));
      boolean salvador = inflows.area().code().equals("SLV");
      assertEquals(salvador ? "[1994, 1996]" : "[]", holes(inflows.foreignDirectInvestment()));
      assertFalse(inflows.population().isPresent());
    }
  }

  private static String holes(YearSeries series) {
    return series.holes().boxed().toList().toString();
  }

  /** Ratios computed independently from the unrounded files; see the head of the table. */
  @Test
  void inflowsGiveThePublishedRatios() throws IOException {
    int checked = 0;
    for (String line : lines("remittance-ratios.csv")) {
      String[] cells = line.split(",", -1);
      CapitalInflows sample = Samples.capitalInflows(cells[0]);
      int year = Integer.parseInt(cells[1]);
      Figure rem = sample.remittances().figure(year);
      Figure fdi = sample.foreignDirectInvestment().figure(year);
      Figure oda = sample.officialDevelopmentAssistance().orElseThrow().figure(year);
      Figure gdp = sample.grossDomesticProduct().orElseThrow().figure(year);
      checked += ratio(line, rem, fdi, 0.05, cells[2], 1);
      checked += ratio(line, rem, oda, 0.05, cells[3], 1);
      checked += ratio(line, rem, gdp, 0.5, cells[4], 100);
      checked += ratio(line, fdi, gdp, 0.5, cells[5], 100);
    }
    // 5 countries of 35 years; 3 FDI ratios and 8 ODA ratios of them have no value.
    assertEquals(5 * 35 * 4 - 3 - 8 - 2, checked);
  }

  private static int ratio(
      String line, Figure above, Figure below, double rounding, String published, double times) {
    if (published.isEmpty()) {
      assertTrue(!above.isPresent() || !below.isPresent() || below.value() <= 0, line);
      return 0;
    }
    double expected = Double.parseDouble(published);
    double actual = times * above.value() / below.value();
    int decimals = published.length() - 1 - published.indexOf('.');
    double slack =
        0.5000001 * Math.pow(10, -decimals)
            + Math.abs(actual)
                * (0.05 / Math.abs(above.value()) + rounding / (below.value() - rounding));
    assertEquals(expected, actual, slack, line);
    return 1;
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SamplesTest.class.getResourceAsStream(resource), resource)) {
      return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1))
          .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("code"))
          .toList();
    }
  }

  /** Idescat n=10330 and n=15223: sums and the identity as the reference has them. */
  @Test
  void cataloniasAccountsCloseToThePerson() {
    DemographicBalance accounts = Samples.cataloniaAccounts();
    assertEquals("population accounts of Catalonia 2000-2011, persons", accounts.toString());
    assertEquals("ES-CT", accounts.place().code());
    assertEquals(SimpleUnit.PERSONS, accounts.population().unit());
    assertTrue(IntStream.rangeClosed(2000, 2011).allMatch(year -> accounts.correction(year) == 0));
    assertEquals(Figure.of(229_177), accounts.naturalIncrease().sum(2000, 2011));
    assertEquals(Figure.of(1_111_674), accounts.netMigration().sum(2000, 2011));
    assertEquals(6_174_547, accounts.population().at(2000));
    assertEquals(7_515_398, accounts.population().at(2012));
    assertEquals(-7_730, accounts.netMigration().at(2011));
    assertTrue(
        accounts
            .show()
            .endsWith(
                "Source: Idescat, population on 1 January (n=15223) and components of growth"
                    + " (n=10330)"));
  }

  /** As printed in El País, 2 October 1999, and by Canales and Montiel Armas, note 6. */
  @Test
  void cabresFiguresAreThoseThatWerePrinted() {
    CitedFigures cabre = Samples.cabre();
    assertEquals(2.36e6, cabre.value("cabre.without-migration"));
    assertEquals(60.3, cabre.value("cabre.share"));
    assertEquals(3.6e6, cabre.value("cabre.owed"));
    assertEquals(6.0e6, cabre.value("cabre.population"));
    assertEquals(3.4e6, cabre.value("cabre.growth"));
    assertEquals(2.1e6, cabre.value("cabre.growth.migratory"));
    assertEquals(63, cabre.value("cabre.growth.migratory-share"));
    assertEquals(1.3e6, cabre.value("cabre.growth.natural"));
    assertEquals(37, cabre.value("cabre.growth.natural-share"));
    assertEquals(1856, cabre.value("cabre.cohorts.first"));
    assertEquals(1960, cabre.value("cabre.cohorts.last"));
    assertEquals(1936, cabre.value("cabre.cohorts.first-replaced"));
    assertEquals(1950, cabre.value("cabre.cohorts.last-replaced"));
    assertEquals(13, cabre.figures().size());
    assertTrue(
        cabre.figures().stream()
            .allMatch(
                figure ->
                    figure
                        .source()
                        .matches("El País, 2 October 1999|Canales and Montiel Armas, note 6")));
  }

  @Test
  void cabresFiguresPrintAsATable() {
    CitedFigures cabre = Samples.cabre();
    assertEquals(
        "population in 1985 without the migration of the 20th century (2.36 million): 2,360,000"
            + " persons (El País, 2 October 1999)",
        cabre.figure("cabre.without-migration").toString());
    assertEquals(
        "the only ones with a net reproduction rate above 1, last: 1950 year (Canales and Montiel"
            + " Armas, note 6)",
        cabre.figure("cabre.cohorts.last-replaced").toString());
    List<String> lines = cabre.show().lines().toList();
    assertEquals(15, lines.size());
    assertTrue(
        lines.get(3).matches(" cabre.share +share of .* 60\\.3  % +El País, 2 October 1999"),
        lines.get(3));
    assertTrue(lines.get(14).matches(" cabre.cohorts.last-replaced .* 1950  year +Canales.*"));
    assertTrue(cabre.toString().length() <= 950);
  }

  @Test
  void citedFiguresAreChecked() {
    CitedFigure one = new CitedFigure("a", "q", 1, "persons", "s");
    assertRefused(
        "ids is [a, a], expected each of them once",
        () -> new CitedFigures("t", List.of(one, one)));
    assertRefused(
        "id is 'b', expected one of [a]", () -> new CitedFigures("t", List.of(one)).value("b"));
    assertRefused(
        "value is NaN, expected a finite number",
        () -> new CitedFigure("a", "q", Double.NaN, "persons", "s"));
    assertRefused(
        "source is '', expected text on one line that is not blank",
        () -> new CitedFigure("a", "q", 1, "persons", ""));
  }

  /** Preston, Heuveline and Guillot, box 6.1: GRR 1.0171, NRR 1.0064, life expectancies. */
  @Test
  void swedenIsTheTextbooks() {
    var population = Samples.sweden1993Population();
    assertEquals("1993-12-31", population.date().toString());
    assertEquals(293_395, population.of(Sex.FEMALE).at(0));
    assertEquals(49_095, population.of(Sex.MALE).at("85+"));
    assertEquals(81.05968, Samples.sweden1993LifeTable(Sex.FEMALE).lifeExpectancy(0), 5e-6);
    assertEquals(75.42094, Samples.sweden1993LifeTable(Sex.MALE).lifeExpectancy(0), 5e-6);
    var fertility = Samples.sweden1993Fertility();
    assertEquals(1.0170731707, fertility.grossReproductionRate(), 1e-10);
    double survivingDaughters =
        fertility.rates().dot(Samples.sweden1993LifeTable(Sex.FEMALE).personYears().between(15, 49))
            / 100_000
            * fertility.femaleShareOfBirths();
    assertEquals(1.0064240341, survivingDaughters, 1e-10);
    assertEquals(52_890, Samples.sweden1993Migrants().total());
    assertEquals("1998-12-31", Samples.sweden1993Migrants().end().toString());
  }

  /** What is published and what is assumed, and that it is called illustrative everywhere. */
  @Test
  void cataloniaIsIllustrative() {
    CataloniaReconstruction inputs = Samples.cataloniaReconstruction();
    assertEquals(
        "illustrative reconstruction, not Cabré's own series: Catalonia from 1,966,382 persons in"
            + " 1900, 15 anchors of life expectancy, 16 of total fertility",
        inputs.toString());
    assertEquals(2.72, inputs.totalFertility().at(1975));
    assertEquals(1.37, inputs.totalFertility().at(1986));
    assertEquals(38, inputs.lifeExpectancy().at(1900));
    assertEquals(
        List.of("population 1900 (published)", "tfr 1975 (published)", "tfr 1986 (published)"),
        inputs.anchors().figures().stream()
            .map(CitedFigure::quantity)
            .filter(quantity -> quantity.contains("published"))
            .toList());
    assertEquals(1, inputs.fertilityShape().totalFertility(), 1e-12);
    assertEquals(1.06, inputs.fertilityShape().sexRatioAtBirth());
    assertTrue(inputs.lifeExpectancy().label().contains("illustrative"));
    assertTrue(inputs.totalFertility().source().contains("illustrative"));
    assertTrue(inputs.show().contains("illustrative reconstruction, not Cabré's own"));
    // The standard's logits, ln(l/(1-l))/2, as tabulated.
    double half = inputs.standard().survivors().at(50) / 100_000;
    assertEquals(0.0212, Math.log(half / (1 - half)) / 2, 1e-5);
    double five = inputs.standard().survivors().at(5) / 100_000;
    assertEquals(0.61005, Math.log(five / (1 - five)) / 2, 1e-5);
    assertEquals(43.35, inputs.standard().lifeExpectancy(0), 0.01);
    assertRefused(
        "censusPopulation is 0.0, expected a finite number above zero",
        () ->
            new CataloniaReconstruction(
                inputs.place(),
                1900,
                0,
                inputs.lifeExpectancy(),
                inputs.totalFertility(),
                inputs.fertilityShape(),
                inputs.standard(),
                inputs.anchors()));
  }
}
