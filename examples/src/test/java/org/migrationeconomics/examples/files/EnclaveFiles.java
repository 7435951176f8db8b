package org.migrationeconomics.examples.files;

import java.util.List;
import org.migrationeconomics.calculators.society.enclave.BoundedNeighbourhood;
import org.migrationeconomics.calculators.society.enclave.BoundedNeighbourhoodCalculator;
import org.migrationeconomics.calculators.society.enclave.ConcentrationProfile;
import org.migrationeconomics.calculators.society.enclave.ConcentrationProfileCalculator;
import org.migrationeconomics.calculators.society.enclave.SpatialSegregation;
import org.migrationeconomics.calculators.society.enclave.SpatialSegregationCalculator;
import org.migrationeconomics.calculators.society.enclave.TippingMethod;
import org.migrationeconomics.calculators.society.enclave.TippingPoint;
import org.migrationeconomics.calculators.society.enclave.TippingPointCalculator;
import org.migrationeconomics.core.society.neighbourhood.Contiguity;
import org.migrationeconomics.core.society.neighbourhood.Enclaves;
import org.migrationeconomics.core.society.neighbourhood.GridPattern;
import org.migrationeconomics.core.society.neighbourhood.NeighbourList;
import org.migrationeconomics.core.society.neighbourhood.NeighbourhoodMap;

/** Files of neighbourhoods. */
final class EnclaveFiles {

  private EnclaveFiles() {}

  private static NeighbourhoodMap map() {
    return NeighbourhoodMap.of(
            "newcomers",
            List.of("harbour", "market", "hill", "park"),
            new double[] {420, 310, 25, 0},
            new double[] {80, 290, 975, 0})
        .withNeighbours(NeighbourList.of(4, new int[] {0, 1}, new int[] {1, 2}, 2.5, 1.25))
        .withCoordinates(new double[] {.5, 1.5, 3.25, 4}, new double[] {.75, .8, 1.1, 2})
        .withAreas(1.1, 1.2, 3.5, .6)
        .withSource("invented");
  }

  static void addTo(FileCases cases) {
    NeighbourhoodMap map = map();
    cases
        .add(
            NeighbourList.class,
            NeighbourList.grid(2, 3, Contiguity.QUEEN),
            list -> (long) list.pairs())
        .sum("shared boundary", list -> 7);
    cases
        .add(NeighbourhoodMap.class, map, m -> 6L * m.size())
        .sum("newcomers", NeighbourhoodMap::groupTotal)
        .sum("others", NeighbourhoodMap::othersTotal)
        .input("neighbours", "borders have a file of their own");
    cases
        .add(Enclaves.class, map.enclaves(.5), e -> 4L * e.enclaves().size() + 3)
        .sum("of the group", e -> e.share() * e.groupTotal());
    cases.add(
        SpatialSegregation.class,
        SpatialSegregationCalculator.withDefaults().calculate(map),
        s -> 9 + 3L * s.proximities().size() + 4);
    cases.add(
        ConcentrationProfile.class,
        ConcentrationProfileCalculator.withDefaults().calculate(GridPattern.GREY_EDGE.map()),
        p -> 2L * p.criticalMasses().size() + 2L * p.steps().size() + 4);
    cases.add(
        BoundedNeighbourhood.class,
        BoundedNeighbourhoodCalculator.withDefaults().calculate(100, 5),
        b -> 3L * (2 + b.mixed().size()) + 2);
    double[] shares = new double[40];
    double[] changes = new double[40];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = i / 80.0;
      changes[i] = .1 - .5 * shares[i] + .01 * (i % 3);
    }
    cases.add(
        TippingPoint.class,
        TippingPointCalculator.withDefaults()
            .withMethod(TippingMethod.FIXED_POINT)
            .withSeed(2008)
            .calculate(shares, changes),
        t -> 8L + t.crossings().size() + 5);
  }
}
