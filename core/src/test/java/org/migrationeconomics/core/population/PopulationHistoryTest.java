package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;
import static org.migrationeconomics.core.measure.SimpleUnit.PER_YEAR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;

class PopulationHistoryTest {

  private static final AgeGroups BROAD = AgeGroups.ofLowers(0, 15, 65);

  private static AgeVector persons(double... values) {
    return AgeVector.of(PERSONS, BROAD, values);
  }

  private static Population.Builder population(int year) {
    return Population.builder().area(Place.of("MEX")).date(year, ReferenceDay.MID_YEAR);
  }

  private static Population both(int year, double girls) {
    return population(year).female(persons(girls, 60, 15)).male(persons(20, 59, 11)).build();
  }

  private static VitalRates.Builder span(int from, int to) {
    return VitalRatesTest.rates().between(from, to, ReferenceDay.MID_YEAR);
  }

  private static VitalRates rates(int from, int to) {
    AgeVector deaths = AgeVector.of(PER_YEAR, BROAD, 0.003, 0.002, 0.05);
    return span(from, to).female(deaths).male(deaths).build();
  }

  private static final List<Population> POPULATIONS =
      List.of(both(1990, 20), both(1995, 21), both(2000, 22));
  private static final List<VitalRates> RATES = List.of(rates(1990, 1995), rates(1995, 2000));
  private static final PopulationHistory HISTORY = PopulationHistory.of(POPULATIONS, RATES);

  @Test
  void isPopulationsAndWhatHappensBetween() {
    assertEquals("MEX", HISTORY.area().code());
    assertEquals(BROAD, HISTORY.ages());
    assertEquals(POPULATIONS.get(0), HISTORY.first());
    assertEquals(POPULATIONS.get(2), HISTORY.last());
    assertEquals(POPULATIONS.get(1), HISTORY.population(1995));
    assertEquals("estimates", HISTORY.label());
    assertEquals(
        List.of(Figure.empty("not given"), Figure.empty("not given")), HISTORY.netMigration());
    assertEquals("Mexico 1990-2000, estimates, 0-14, 15-64, 65+", HISTORY.toString());
    assertEquals(
        "year is 1996, expected one of 1990, 1995, 2000", refusal(() -> HISTORY.population(1996)));
    assertValue(
        HISTORY,
        PopulationHistory.of(POPULATIONS, RATES),
        HISTORY.withLabel("medium variant"),
        HISTORY.withNetMigration(Figure.of(1), Figure.of(2)),
        HISTORY.between(1990, 1995));
  }

  @Test
  void isCutBetweenItsDates() {
    PopulationHistory part =
        HISTORY
            .withLabel("medium variant")
            .withNetMigration(Figure.of(-5), Figure.of(7))
            .between(1995, 2000);
    assertEquals(List.of(both(1995, 21), both(2000, 22)), part.populations());
    assertEquals(List.of(rates(1995, 2000)), part.rates());
    assertEquals(List.of(Figure.of(7)), part.netMigration());
    assertEquals("medium variant", part.label());
    assertEquals(HISTORY, HISTORY.between(1990, 2000));
    assertEquals(
        "years is '1995 to 1995', expected a first year before the last",
        refusal(() -> HISTORY.between(1995, 1995)));
    assertEquals(
        "years is '2000 to 1990', expected a first year before the last",
        refusal(() -> HISTORY.between(2000, 1990)));
    assertEquals(
        "year is 1991, expected one of 1990, 1995, 2000",
        refusal(() -> HISTORY.between(1991, 2000)));
  }

  @Test
  void printsItsTotals() {
    assertEquals(
        """
        Mexico 1990-2000, estimates, 0-14, 15-64, 65+
         date        population  total fertility after  net migration after
         1990-07-01         185                  2.100                   -5
         1995-07-01         186                  2.100                    –
         2000-07-01         187                      –                    –
        Persons; net migrants over the whole span. Source: not stated\
        """,
        HISTORY.withNetMigration(Figure.of(-5), Figure.empty("none")).show());
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertEquals(
        "populations and rates is '3 and 1', expected one population more than there are rates, and"
            + " rates of at least one span",
        refusal(() -> PopulationHistory.of(POPULATIONS, RATES.subList(0, 1))));
    assertEquals(
        "populations and rates is '1 and 0', expected one population more than there are rates, and"
            + " rates of at least one span",
        refusal(() -> PopulationHistory.of(POPULATIONS.subList(0, 1), List.of())));
    assertEquals(
        "net migration is 1, expected 2 figures",
        refusal(() -> HISTORY.withNetMigration(Figure.of(1))));
    assertEquals(
        "label is '', expected text on one line that is not blank",
        refusal(() -> HISTORY.withLabel("")));
    assertEquals(
        "span of the rates is '1990-07-01 to 1994-07-01', expected 1990-07-01 to 1995-07-01, the"
            + " dates of the populations",
        refusal(() -> PopulationHistory.of(POPULATIONS, List.of(rates(1990, 1994), RATES.get(1)))));
    assertEquals(
        "span of the rates is '1996-07-01 to 2000-07-01', expected 1995-07-01 to 2000-07-01, the"
            + " dates of the populations",
        refusal(() -> PopulationHistory.of(POPULATIONS, List.of(RATES.get(0), rates(1996, 2000)))));
    List<Population> two = POPULATIONS.subList(0, 2);
    assertEquals(
        "area of the rates is 'USA', expected MEX, as at the beginning",
        refusal(() -> PopulationHistory.of(two, List.of(RATES.get(0).withArea(Place.of("USA"))))));
    assertEquals(
        "area of a population is 'USA', expected MEX, as at the beginning",
        refusal(
            () ->
                PopulationHistory.of(
                    List.of(two.get(0), two.get(1).withArea(Place.of("USA"))),
                    RATES.subList(0, 1))));
    assertEquals(
        "age groups of a population is '0-14, 15+', expected 0-14, 15-64, 65+, as at the beginning",
        refusal(
            () ->
                PopulationHistory.of(
                    List.of(two.get(0), two.get(1).collapseTo(AgeGroups.ofLowers(0, 15))),
                    RATES.subList(0, 1))));
    Population females = population(1995).female(persons(1, 1, 1)).build();
    assertEquals(
        "sexes in 1990-07-01 is 'others than at the beginning', expected the same in all"
            + " populations and rates",
        refusal(() -> PopulationHistory.of(List.of(two.get(0), females), RATES.subList(0, 1)))
            .replace(" to 1995-07-01", ""));
  }
}
