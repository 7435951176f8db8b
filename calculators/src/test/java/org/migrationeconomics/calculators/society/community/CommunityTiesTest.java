package org.migrationeconomics.calculators.society.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.society.community.belonging.AcculturationState;
import org.migrationeconomics.calculators.society.community.belonging.Attachments;
import org.migrationeconomics.calculators.society.community.belonging.Belonging;
import org.migrationeconomics.calculators.society.community.belonging.BelongingCalculator;
import org.migrationeconomics.calculators.society.community.belonging.TransnationalActivity;
import org.migrationeconomics.calculators.society.community.belonging.TransnationalActivityCalculator;
import org.migrationeconomics.calculators.society.community.collective.FundedPlace;
import org.migrationeconomics.calculators.society.community.collective.FundingConcentration;
import org.migrationeconomics.calculators.society.community.collective.FundingConcentrationCalculator;
import org.migrationeconomics.calculators.society.community.collective.MatchedProject;
import org.migrationeconomics.calculators.society.community.collective.MatchingProgramme;
import org.migrationeconomics.core.labour.ProfileCounts;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.society.DispersedCommunity;
import org.migrationeconomics.core.society.Settlement;
import org.migrationeconomics.core.society.TieMatrix;

/** Communities over places: dispersion, ties, matched money and belonging. */
class CommunityTiesTest {

  private static final MoneyUnit PESOS = MoneyUnit.of("MXN");

  /** The ties of Zachary's club by the numbers of its 34 members. */
  private static final String CLUB =
      "2 1,3 1,3 2,4 1,4 2,4 3,5 1,6 1,7 1,7 5,7 6,8 1,8 2,8 3,8 4,9 1,9 3,10 3,11 1,11 5,11 6,12"
          + " 1,13 1,13 4,14 1,14 2,14 3,14 4,17 6,17 7,18 1,18 2,20 1,20 2,22 1,22 2,26 24,26"
          + " 25,28 3,28 24,28 25,29 3,30 24,30 27,31 2,31 9,32 1,32 25,32 26,32 29,33 3,33 9,33"
          + " 15,33 16,33 19,33 21,33 23,33 24,33 30,33 31,33 32,34 9,34 10,34 14,34 15,34 16,34"
          + " 19,34 20,34 21,34 23,34 24,34 27,34 28,34 29,34 30,34 31,34 32,34 33";

  private static final List<Integer> FIRST_FACTION =
      List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 17, 18, 20, 22);

  @Test
  void zacharysKarateClub() {
    double[] ties = new double[34 * 34];
    int[] factions = new int[34];
    for (int i = 0; i < 34; i++) {
      factions[i] = FIRST_FACTION.contains(i + 1) ? 0 : 1;
    }
    int across = 0;
    int within = 0;
    for (String tie : CLUB.split(",", -1)) {
      int i = Integer.parseInt(tie.split(" ", -1)[0]) - 1;
      int j = Integer.parseInt(tie.split(" ", -1)[1]) - 1;
      ties[i * 34 + j] = 1;
      ties[j * 34 + i] = 1;
      if (factions[i] == factions[j]) {
        within++;
      } else {
        across++;
      }
    }
    assertEquals(11, across);
    assertEquals(67, within);
    assertEquals(.358234714, TieFormulas.modularity(ties, factions).value(), 5e-10);
    assertEquals(-.717949, TieFormulas.externalInternal(across, within).value(), 5e-7);
    assertEquals(0, TieFormulas.modularity(ties, new int[34]).value(), 1e-15);
  }

  private static final List<Settlement> VILLAGE =
      List.of(
          new Settlement("origin", "village", "Mexico", 3000),
          new Settlement("X", "village", "United States", 1200),
          new Settlement("Y", "village", "United States", 800),
          new Settlement("around X", "hosts", "United States", 50_000),
          new Settlement("around Y", "hosts", "United States", 40_000));

  private static final double[][] TIES = {
    {900, 300, 180, 0, 0},
    {300, 400, 60, 200, 0},
    {180, 60, 250, 0, 140},
    {0, 200, 0, 5000, 100},
    {0, 0, 140, 100, 4000}
  };

  @Test
  void neighbourhoodsAreCloserToTheirVillage() {
    CommunityTies ties =
        CommunityTiesCalculator.withDefaults()
            .calculate(TieMatrix.of("calls a year", VILLAGE, TIES));
    assertEquals(-.285714, ties.settlement("X").externalInternal().value(), 5e-7);
    assertEquals(-.263158, ties.settlement("Y").externalInternal().value(), 5e-7);
    assertEquals(.307737, ties.byCommunity().value(), 5e-7);
    assertEquals(.119547, ties.byCountry().value(), 1e-6);
    assertEquals(300.0 / 3000 / 1200, ties.density("X", "origin"), 1e-18);
    assertTrue(ties.toString().contains("closer by community than by country"), ties::toString);
    assertTrue(ties.toString().length() <= 950, ties::toString);
  }

  @Test
  void tiesThatAreNotOneNumberAreRefused() {
    double[][] directed = {{0, 5}, {3, 0}};
    List<Settlement> two = VILLAGE.subList(0, 2);
    assertEquals(
        "ties of X with origin is 3.0, expected 5.0, as in the other direction (bothWays adds"
            + " them)",
        refusal(() -> TieMatrix.of("calls", two, directed)));
    assertEquals(8, TieMatrix.bothWays("calls", two, directed).between("origin", "X"));
    assertEquals(
        "ties of origin is 1, expected 2, one for each settlement",
        refusal(() -> TieMatrix.of("calls", two, new double[][] {{0}, {1, 2}})));
    CommunityTies none =
        CommunityTiesCalculator.withDefaults()
            .calculate(TieMatrix.of("calls", two, new double[2][2]));
    assertEquals(
        "no ties with its community elsewhere or with those around",
        none.settlement("X").externalInternal().reason().orElseThrow());
    assertFalse(none.communityOverCountry().isPresent());
  }

  @Property(tries = 50)
  void scaleDoesNotMatter(
      @ForAll @DoubleRange(min = .01, max = 1000) double factor,
      @ForAll @DoubleRange(min = 0, max = 500) double tie) {
    double[][] some = new double[5][];
    double[][] more = new double[5][5];
    for (int i = 0; i < 5; i++) {
      some[i] = TIES[i].clone();
    }
    some[1][2] = tie;
    some[2][1] = tie;
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        more[i][j] = factor * some[i][j];
      }
    }
    CommunityTiesCalculator calculator = CommunityTiesCalculator.withDefaults();
    CommunityTies a = calculator.calculate(TieMatrix.of("calls", VILLAGE, some));
    CommunityTies b = calculator.calculate(TieMatrix.of("calls", VILLAGE, more));
    assertEquals(a.byCommunity().value(), b.byCommunity().value(), 1e-12);
    for (int i = 1; i < 5; i++) {
      double index = a.settlements().get(i).externalInternal().value();
      assertEquals(index, b.settlements().get(i).externalInternal().value(), 1e-12);
      assertTrue(index >= -1 && index <= 1);
    }
  }

  @Test
  void oneCommunityInThreePlaces() {
    DispersedCommunity village =
        DispersedCommunity.of("Las Animas")
            .at("Zacatecas", 3000)
            .at("Los Angeles", 1200)
            .at("Chicago", 800);
    assertEquals(.4, village.shareAbroad().value(), 1e-15);
    assertEquals(.5568, village.dispersion().value(), 1e-15);
    assertEquals(2.256318, village.effectivePlaces().value(), 5e-7);
    double[][] all = {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}};
    assertEquals(.5568, village.dispersion(all).value(), 1e-15);
    double[][] distances = {{0, 2000, 2400}, {2000, 0, 2800}, {2400, 2800, 0}};
    assertEquals(
        2 * (.6 * .24 * 2000 + .6 * .16 * 2400 + .24 * .16 * 2800),
        village.dispersion(distances).value(),
        1e-9);
    assertEquals(
        "distance Zacatecas to Zacatecas is 1.0, expected 0 within a place",
        refusal(() -> village.dispersion(new double[][] {{1, 1, 1}, {1, 0, 1}, {1, 1, 0}})));
    assertEquals(
        "distance Los Angeles to Zacatecas is 2.0, expected 1.0, as in the other direction",
        refusal(() -> village.dispersion(new double[][] {{0, 1, 1}, {2, 0, 1}, {1, 1, 0}})));
    assertFalse(DispersedCommunity.of("nobody").shareAbroad().isPresent());
  }

  private static MoneyAmount millions(double amount) {
    return MoneyAmount.of(1e6 * amount, PESOS);
  }

  @Test
  void theCapBinds() {
    MatchingProgramme programme = MatchingProgramme.threeForOne();
    assertEquals(4, programme.multiplier(millions(2)).value(), 1e-12);
    assertEquals(4, programme.multiplier(millions(4)).value(), 1e-12);
    assertEquals(3, programme.multiplier(millions(6)).value(), 1e-12);
    assertEquals(2.5, programme.multiplier(millions(10)).value(), 1e-12);
    assertEquals(2, programme.multiplier(millions(1e9)).value(), 1e-8);
    assertFalse(programme.project(millions(4)).capBinds());
    MatchedProject six = programme.project(MoneyAmount.of(6, PESOS.millions()));
    assertTrue(six.capBinds());
    assertEquals(2, six.clubs().amount(), 1e-12);
    assertEquals(2, six.leverage().value(), 1e-12);
    assertEquals(
        2, MatchingProgramme.oneForOne().multiplier(MoneyAmount.of(400_000, PESOS)).value(), 1e-12);
    assertEquals(
        "the clubs give nothing",
        new MatchingProgramme("all", .5, millions(1), .5)
            .multiplier(millions(1))
            .reason()
            .orElseThrow());
    assertThrows(
        IllegalArgumentException.class,
        () -> programme.project(MoneyAmount.of(1, MoneyUnit.of("USD"))));
    assertTrue(six.toString().contains("the cap binds"), six::toString);
  }

  @Property(tries = 100)
  void theMultiplierFallsWithTheCost(
      @ForAll @DoubleRange(min = .1, max = 100) double cost,
      @ForAll @DoubleRange(min = 1, max = 10) double factor) {
    MatchingProgramme programme = MatchingProgramme.threeForOne();
    MatchedProject one = programme.project(millions(cost));
    double multiplier = one.multiplier().value();
    assertEquals(1 + one.leverage().value(), multiplier, 1e-12);
    assertEquals(
        one.cost().amount(),
        one.federal().amount() + one.states().amount() + one.clubs().amount(),
        1e-6);
    assertTrue(multiplier <= 4 + 1e-12);
    assertTrue(programme.multiplier(millions(factor * cost)).value() <= multiplier + 1e-12);
  }

  @Test
  void whoGetsTheMoney() {
    List<FundedPlace> places =
        List.of(
            new FundedPlace("poor", 3, 100, 0),
            new FundedPlace("middle", 2, 100, 10),
            new FundedPlace("rich", 1, 100, 20));
    FundingConcentration c = FundingConcentrationCalculator.withDefaults().calculate(places, PESOS);
    // Money per person 0, 0.1, 0.2 with mean 0.1; ranks 1/6, 1/2, 5/6.
    assertEquals(2 / .1 * (.2 / 9), c.index().value(), 1e-12);
    assertEquals(5 / 30.0, c.poorerHalf().value(), 1e-12);
    assertEquals(2 / 3.0, c.takingPart(), 1e-15);
    assertTrue(c.toString().contains("it went to the better-off"), c::toString);
    List<FundedPlace> none = List.of(places.get(0), new FundedPlace("other", 1, 5, 0));
    assertFalse(
        FundingConcentrationCalculator.withDefaults().calculate(none, PESOS).index().isPresent());
    assertEquals(
        "municipalities is 1, expected at least two, each once",
        refusal(
            () ->
                FundingConcentrationCalculator.withDefaults()
                    .calculate(places.subList(0, 1), PESOS)));
  }

  @Test
  void belonging() {
    Attachments people =
        Attachments.of("language", "culture", "identity", "networks", "plans")
            .plus(new double[] {1, .8, .9, .5, .2}, new double[] {.6, .7, .3, .5, .9})
            .plus(new double[] {.1, .1, .1, .1, .1}, new double[] {.1, .9, .9, .9, .9});
    Belonging belonging = BelongingCalculator.withDefaults().calculate(people);
    assertEquals((.68 + .1) / 2, belonging.oneDimension(), 1e-15);
    assertEquals(.29, belonging.oneDimensionError().value(), 1e-12);
    assertEquals(1.5, belonging.elements(AcculturationState.INTEGRATION), 1e-12);
    assertEquals(.5, belonging.elements(AcculturationState.SEPARATION), 1e-12);
    assertEquals(2.5, belonging.elements(AcculturationState.ASSIMILATION), 1e-12);
    assertEquals(.5, belonging.elements(AcculturationState.MARGINALISATION), 1e-12);
    assertEquals(.5, belonging.share(AcculturationState.INTEGRATION), 1e-12);
    assertEquals(.5, belonging.share(AcculturationState.ASSIMILATION), 1e-12);
    assertEquals(5, belonging.byElement().size());
    assertEquals(
        "people is 0, expected at least one",
        refusal(() -> BelongingCalculator.withDefaults().calculate(Attachments.of("language"))));
  }

  @Test
  void regularAcrossBorders() {
    ProfileCounts profiles =
        ProfileCounts.empty("calls", "visits", "clubs")
            .plus("000", 50)
            .plus("100", 30)
            .plus("110", 15)
            .plus("111", 5);
    TransnationalActivity two =
        TransnationalActivityCalculator.withDefaults().withLeast(2).calculate(profiles);
    assertEquals(.2, two.regular(), 1e-15);
    assertEquals(Math.sqrt(.2 * .8 / 99), two.regularError().value(), 1e-12);
    assertEquals(2.25, two.activities().value(), 1e-12);
    assertEquals(.5, two.byActivity().get(0).all(), 1e-15);
    assertEquals(.2, two.byActivity().get(0).regular(), 1e-15);
    assertEquals(
        "activities that make somebody regular is 4, expected at most 3",
        refusal(
            () -> TransnationalActivityCalculator.withDefaults().withLeast(4).calculate(profiles)));
  }

  private static String refusal(Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
