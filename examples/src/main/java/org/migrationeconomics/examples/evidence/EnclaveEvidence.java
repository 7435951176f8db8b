package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.migrationeconomics.calculators.society.enclave.BoundedNeighbourhood;
import org.migrationeconomics.calculators.society.enclave.BoundedNeighbourhoodCalculator;
import org.migrationeconomics.calculators.society.enclave.ConcentrationProfileCalculator;
import org.migrationeconomics.calculators.society.enclave.OwnDistance;
import org.migrationeconomics.calculators.society.enclave.SpatialSegregation;
import org.migrationeconomics.calculators.society.enclave.SpatialSegregationCalculator;
import org.migrationeconomics.calculators.society.enclave.TippingMethod;
import org.migrationeconomics.calculators.society.enclave.TippingPoint;
import org.migrationeconomics.calculators.society.enclave.TippingPointCalculator;
import org.migrationeconomics.core.society.neighbourhood.Contiguity;
import org.migrationeconomics.core.society.neighbourhood.GridPattern;
import org.migrationeconomics.core.society.neighbourhood.NeighbourhoodMap;

/** How far apart groups live in space, and when a neighbourhood tips. */
final class EnclaveEvidence {

  private static final String SEG = "guide of the R package seg, after Morrill 1991 and Wong 1993";
  private static final String COMPUTED =
      "patterns of Morrill 1991 and Wong 1993; computed independently, OasisR 3.1.1 to 4 digits";
  private static final String SCHELLING = "after Schelling 1971; closed form";
  private static final String SYNTHETIC = "after Card, Mas and Rothstein 2008; synthetic tracts";
  private static final String CENSUS = "United States census of 2000";
  private static final double SEVEN = 5e-8;

  /** D, D(adj) rook and queen, D(s), SP three times, clustering twice, Moran, isolation. */
  private static final double[][] PATTERNS = {
    {
      1, .9444444, .9210526, .9472222, 1.6934467, 1.6636368, 1.6185137, .8840580, .6934467,
      .8518519, 1
    },
    {
      1, .8277778, .7777778, .8375000, 1.3281577, 1.2628263, 1.1639346, .6363636, .3244956,
      .5333333, 1
    },
    {1, .5, .5, .5388889, 1.1087769, 1.0221125, .8909290, -.0434783, .1087769, -.3333333, 1},
    {
      .8421053, .7893275, .7675439, .7921053, 1.4819340, 1.4635437, 1.4357064, .6012095, .4819227,
      .8672840, .75
    }
  };

  private record Index(String id, String quantity, ToDoubleFunction<GridPattern> computed) {}

  private static final List<Index> INDICES =
      List.of(
          new Index("d", "dissimilarity", of(SpatialSegregation::dissimilarity)),
          new Index("d-adj.rook", "Morrill's D(adj), rook", of(s -> s.morrill().value())),
          new Index(
              "d-adj.queen",
              "Morrill's D(adj), queen",
              pattern -> calculate(pattern.map(Contiguity.QUEEN)).morrill().value()),
          new Index("d-s", "Wong's D(s)", of(s -> s.shape().value())),
          new Index("sp.zero", "White's SP, own distance 0", proximity(OwnDistance.ZERO)),
          new Index("sp.root", "the same, 0.6 root of area", proximity(OwnDistance.ROOT_OF_AREA)),
          new Index("sp.left-out", "the same, own area left out", proximity(OwnDistance.LEFT_OUT)),
          new Index(
              "clustering", "absolute clustering, contiguity", of(s -> s.clustering().value())),
          new Index(
              "clustering.decay",
              "absolute clustering, e^-d",
              of(s -> s.proximity(OwnDistance.ZERO).clustering().value())),
          new Index("moran", "Moran's I, rook", of(s -> s.moran().value())),
          new Index(
              "profile",
              "area under the concentration profile, which is isolation",
              pattern ->
                  ConcentrationProfileCalculator.withDefaults().calculate(pattern.map()).area()));

  private EnclaveEvidence() {}

  private static SpatialSegregation calculate(NeighbourhoodMap map) {
    return SpatialSegregationCalculator.withDefaults().calculate(map);
  }

  private static ToDoubleFunction<GridPattern> of(ToDoubleFunction<SpatialSegregation> index) {
    return pattern -> index.applyAsDouble(calculate(pattern.map()));
  }

  private static ToDoubleFunction<GridPattern> proximity(OwnDistance own) {
    return of(s -> s.proximity(own).proximity().value());
  }

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    for (int p = 0; p < PATTERNS.length; p++) {
      GridPattern pattern = GridPattern.ofLetter(String.valueOf((char) ('A' + p)));
      for (int i = 0; i < INDICES.size(); i++) {
        Index index = INDICES.get(i);
        boolean printed = p == 0 && List.of("d", "d-adj.rook", "d-s").contains(index.id());
        claims.add(
            EvidenceClaim.of(
                "society.enclave." + pattern.letter().toLowerCase(Locale.ROOT) + "." + index.id(),
                index.quantity() + ", pattern " + pattern.letter(),
                printed ? SEG : COMPUTED,
                PATTERNS[p][i],
                SEVEN,
                () -> index.computed().applyAsDouble(pattern)));
      }
    }
    others(claims);
    return claims;
  }

  private static void others(List<EvidenceClaim> claims) {
    claims.add(
        EvidenceClaim.of(
            "society.enclave.east-los-angeles",
            "Hispanics among the people of East Los Angeles, 120,307 of 124,283",
            CENSUS,
            .9680,
            5e-5,
            () ->
                NeighbourhoodMap.of(
                        "Hispanics",
                        List.of("East Los Angeles"),
                        new double[] {120_307},
                        new double[] {124_283 - 120_307})
                    .share()));
    claims.add(
        EvidenceClaim.of(
            "society.enclave.schelling.five",
            "people of either group where 100 with tolerance 5 meet, stable",
            SCHELLING,
            80,
            1e-9,
            () -> stable(BoundedNeighbourhoodCalculator.withDefaults().calculate(100, 5))));
    claims.add(
        EvidenceClaim.of(
            "society.enclave.schelling.two",
            "the same with tolerance 2, which does not last",
            SCHELLING,
            50,
            1e-9,
            () ->
                BoundedNeighbourhoodCalculator.withDefaults()
                    .calculate(100, 2)
                    .mixed()
                    .get(0)
                    .first()));
    claims.add(
        EvidenceClaim.of(
            "society.enclave.tipping.break",
            "break of 400 tracts with a jump at .135: the first tract above",
            SYNTHETIC,
            .135338,
            5e-7,
            () -> jump().point().value()));
    claims.add(
        EvidenceClaim.of(
            "society.enclave.tipping.jump",
            "the jump",
            SYNTHETIC,
            -.12,
            1e-12,
            () -> jump().jump().value()));
    claims.add(
        EvidenceClaim.of(
            "society.enclave.tipping.fixed-point",
            "fixed point of .06 - .5 m with a mean of -.02",
            SYNTHETIC,
            .16,
            1e-12,
            () ->
                TippingPointCalculator.withDefaults()
                    .withMethod(TippingMethod.FIXED_POINT)
                    .withCityMean(-.02)
                    .calculate(shares(), changes(.06, -.5, 0))
                    .point()
                    .value()));
  }

  private static double stable(BoundedNeighbourhood place) {
    return place.mixed().stream()
        .filter(BoundedNeighbourhood.Meeting::stable)
        .mapToDouble(BoundedNeighbourhood.Meeting::first)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double[] shares() {
    double[] shares = new double[400];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = .6 * i / 399;
    }
    return shares;
  }

  private static double[] changes(double level, double slope, double jump) {
    double[] changes = shares();
    for (int i = 0; i < changes.length; i++) {
      changes[i] = level + slope * changes[i] + (changes[i] >= .135 ? jump : 0);
    }
    return changes;
  }

  private static TippingPoint jump() {
    return TippingPointCalculator.withDefaults().calculate(shares(), changes(.05, -.08, -.12));
  }
}
