package org.migrationeconomics.calculators.society.enclave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.society.neighbourhood.Enclaves;
import org.migrationeconomics.core.society.neighbourhood.GridPattern;
import org.migrationeconomics.core.society.neighbourhood.NeighbourhoodMap;

class ConcentrationProfileTest {

  private static final ConcentrationProfileCalculator CALCULATOR =
      ConcentrationProfileCalculator.withDefaults();

  @Test
  void profileOfTheGreyEdgeIsByHand() {
    // 12 dark cells and 24 half dark ones: half of the group in each.
    ConcentrationProfile profile = CALCULATOR.calculate(GridPattern.GREY_EDGE.map());
    assertEquals(
        List.of(
            new ConcentrationProfile.Step(0, 1),
            new ConcentrationProfile.Step(.5, 1),
            new ConcentrationProfile.Step(1, .5)),
        profile.steps());
    assertEquals(.75, profile.area(), 1e-15);
    assertEquals(profile.isolation(), profile.area(), 1e-15);
    assertEquals(1, profile.at(.5));
    assertEquals(.5, profile.at(.500001));
    assertEquals(36, profile.criticalMasses().get(2).areas());
    assertEquals(
        new ConcentrationProfile.CriticalMass(.7, .5, 12), profile.criticalMasses().get(3));
  }

  @Test
  void thresholdsIncludeAreasThatHaveJustThatShare() {
    NeighbourhoodMap map =
        NeighbourhoodMap.of(
            "them", List.of("a", "b", "c"), new double[] {7, 3, 0}, new double[] {3, 7, 0});
    ConcentrationProfile profile = CALCULATOR.calculate(map);
    assertEquals(.7, profile.at(.7), 1e-15);
    assertEquals(2, profile.areas());
    assertEquals(.7 * .7 + .3 * .3, profile.isolation(), 1e-15);
  }

  @Test
  void eastLosAngelesIsAnEnclave() {
    // Census 2000: 124,283 people, 120,307 Hispanic. The rest of the city is invented.
    NeighbourhoodMap map =
        NeighbourhoodMap.of(
            "Hispanic",
            List.of("East Los Angeles", "elsewhere"),
            new double[] {120_307, 40_000},
            new double[] {124_283 - 120_307, 160_000});
    Enclaves enclaves = map.enclaves(.7);
    assertEquals(1, enclaves.enclaves().size());
    assertEquals(.968, enclaves.enclaves().get(0).share().value(), 5e-5);
  }

  @Test
  void enclavesAreJoinedAcrossBorders() {
    Enclaves blocks = GridPattern.FOUR_BLOCKS.map().enclaves(.7);
    // Four blocks of six cells; the cell of its own touches one.
    assertEquals(
        List.of(7, 6, 6, 6), blocks.enclaves().stream().map(e -> e.areas().size()).toList());
    assertEquals(1, blocks.share());
    assertEquals(.28, blocks.largestShare(), 1e-15);
    assertEquals(25, GridPattern.CHECKERS.map().enclaves(.7).enclaves().size());
    assertEquals(.5, GridPattern.GREY_EDGE.map().enclaves(.7).share(), 1e-15);
  }

  @Test
  void thresholdsAreShares() {
    assertThrows(IllegalArgumentException.class, () -> CALCULATOR.withCriticalMasses(.5, 70));
    assertThrows(IllegalArgumentException.class, CALCULATOR::withCriticalMasses);
  }
}
