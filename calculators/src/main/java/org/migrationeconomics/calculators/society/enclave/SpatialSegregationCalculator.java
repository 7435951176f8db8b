package org.migrationeconomics.calculators.society.enclave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.internal.TwoGroups;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.neighbourhood.NeighbourList;
import org.migrationeconomics.core.society.neighbourhood.NeighbourhoodMap;

/**
 * How far apart two groups live, with regard to where areas are: dissimilarity calls a city with
 * one ghetto and a chess board the same.
 *
 * <pre>
 *   x, y, t    the group, the others and everybody in an area; X, Y, T their sums; P = x/t
 *   w          length of the border between two areas; W its sum over pairs; d their distance
 *
 *   D          ½ Σ abs(x/X - y/Y)
 *   D(adj)     D - Σ abs(P-P') / number of pairs of neighbours               Morrill
 *   D(w)       D - Σ w abs(P-P') / W                                         Wong
 *   D(s)       D - Σ (w/W) abs(P-P') mean(PAR, PAR') / max PAR               Wong
 *              PAR = borders of an area with others / its size
 *   SP         (X P_xx + Y P_yy) / (T P_tt),  P_xx = Σ Σ x x' e^-d / X²      White; 1 = no clusters
 *   ACL        (Σ (x/X) Σ c x' - X Σ Σ c/n²) / (Σ (x/X) Σ c t' - X Σ Σ c/n²)
 *              absolute clustering: c is 1 for neighbours and the area itself, or e^-d
 *   DPxx       Σ (x/X) Σ k x'/t',  k = t' e^-d / Σ t' e^-d                   isolation with decay
 *   I          (n / number) Σ z z' / Σ z²,  z = P - mean P                   Moran, of neighbours
 * </pre>
 *
 * <p>Moran's I comes with its expectation -1/(n-1) and its standard error if the shares were
 * distributed over the areas by chance (randomisation). The other indices describe everybody who
 * was counted and have no error of sampling; how areas are cut moves them instead.
 *
 * <p>Areas where nobody lives are left out with their borders, and islands have no neighbours to
 * differ from; both are named in the result. e^-d depends on the unit of length: {@link
 * #withDistanceUnit}. Three conventions of the distance within an area are all computed.
 *
 * <p>Options and their defaults: {@link #withDistanceUnit} 1; {@link #withoutDistances} not chosen.
 * Pairs of all areas are worked on by several threads without a matrix; results are the same to the
 * last bit for any number of them.
 *
 * <p><b>Units</b>: plain numbers.
 *
 * <p><b>Source</b>: R. L. Morrill, Geography Research Forum 11 (1991), 25-36; D. W. S. Wong, Urban
 * Studies 30 (1993), 559-572; M. J. White, American Journal of Sociology 88 (1983), 1008-1018; D.
 * S. Massey and N. A. Denton, Social Forces 67 (1988), 281-315; P. A. P. Moran, Biometrika 37
 * (1950), 17-23; A. D. Cliff and J. K. Ord, <i>Spatial Processes</i>, 1981, for its error.
 *
 * <p><b>Reproduces</b>: D 1, D(adj) .9444444 and D(s) .9472222 of the block of ten by ten cells, as
 * printed in the guide of the R package seg ({@code SpatialSegregationTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class SpatialSegregationCalculator {

  private static final SpatialSegregationCalculator DEFAULTS =
      new SpatialSegregationCalculator(1, true);
  private static final double ROOT = 0.6;

  /** Where even the nearest areas are farther apart, e^-d is nothing anywhere. */
  private static final double FARTHEST = 20;

  private final double unit;
  private final boolean distances;

  private SpatialSegregationCalculator(double unit, boolean distances) {
    this.unit = unit;
    this.distances = distances;
  }

  /**
   * Distances in the unit of the coordinates.
   *
   * @return the calculator
   */
  public static SpatialSegregationCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that measures d in another unit: 1000 for coordinates in metres if e^-d is to fall to 37
   * % at a kilometre.
   *
   * @param newUnit how many units of the coordinates are one of d, above 0
   * @return the calculator
   * @throws IllegalArgumentException if it is not a finite number above zero
   */
  public SpatialSegregationCalculator withDistanceUnit(double newUnit) {
    return new SpatialSegregationCalculator(Require.positive("unit", newUnit), distances);
  }

  /**
   * A copy that leaves out all indices by distance, whose work grows with the square of the number
   * of areas.
   *
   * @return the calculator
   */
  public SpatialSegregationCalculator withoutDistances() {
    return new SpatialSegregationCalculator(unit, false);
  }

  /**
   * Computes the indices that the map has the data for.
   *
   * @param map people by area, with neighbours, coordinates or both
   * @return the indices; those that lack something say what
   * @throws IllegalArgumentException if people live in fewer than two areas, or the nearest areas
   *     are so far apart in the unit of distance that e^-d is nothing
   */
  public SpatialSegregation calculate(NeighbourhoodMap map) {
    Require.notNull("map", map);
    int[] kept = lived(map);
    if (kept.length < 2) {
      throw Require.refusal("areas with people", kept.length, "at least two");
    }
    double[] x = of(map.countsUnsafe(), kept);
    double[] y = of(map.othersUnsafe(), kept);
    double dissimilarity = TwoGroups.dissimilarity(x, y);
    Optional<NeighbourList> list = map.neighbours();
    Contiguous near =
        list.isPresent()
            ? contiguous(map, list.get(), kept, x, y, dissimilarity)
            : Contiguous.without("the map has no neighbours");
    return new SpatialSegregation(
        map.group(),
        map.groupTotal(),
        map.othersTotal(),
        kept.length,
        map.emptyAreas(),
        map.islands(),
        list.map(NeighbourList::rule).orElse("no neighbours"),
        unit,
        dissimilarity,
        TwoGroups.isolation(x, y),
        near.morrill(),
        near.boundary(),
        near.shape(),
        near.clustering(),
        near.moran(),
        near.expected(),
        near.error(),
        proximities(map, kept, x, y),
        map.source());
  }

  private static int[] lived(NeighbourhoodMap map) {
    double[] x = map.countsUnsafe();
    double[] y = map.othersUnsafe();
    int[] kept = new int[x.length];
    int count = 0;
    for (int u = 0; u < x.length; u++) {
      if (x[u] + y[u] > 0) {
        kept[count++] = u;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static double[] of(double[] values, int[] kept) {
    double[] some = new double[kept.length];
    for (int k = 0; k < kept.length; k++) {
      some[k] = values[kept[k]];
    }
    return some;
  }

  /** What comes of neighbours. */
  private record Contiguous(
      Figure morrill,
      Figure boundary,
      Figure shape,
      Figure clustering,
      Figure moran,
      Figure expected,
      Figure error) {

    static Contiguous without(String reason) {
      Figure none = Figure.empty(reason);
      return new Contiguous(none, none, none, none, none, none, none);
    }
  }

  private static Contiguous contiguous(
      NeighbourhoodMap map, NeighbourList list, int[] kept, double[] x, double[] y, double d) {
    int n = kept.length;
    int[] place = new int[map.size()];
    Arrays.fill(place, -1);
    for (int k = 0; k < n; k++) {
      place[kept[k]] = k;
    }
    int[] allStarts = list.startsUnsafe();
    int[] allTo = list.neighboursUnsafe();
    double[] allLengths = list.boundariesUnsafe();
    int[] starts = new int[n + 1];
    int[] to = new int[allTo.length];
    double[] lengths = new double[allTo.length];
    int at = 0;
    for (int k = 0; k < n; k++) {
      for (int i = allStarts[kept[k]]; i < allStarts[kept[k] + 1]; i++) {
        if (place[allTo[i]] >= 0) {
          to[at] = place[allTo[i]];
          lengths[at++] = allLengths[i];
        }
      }
      starts[k + 1] = at;
    }
    if (at == 0) {
      return Contiguous.without("no two areas with people are neighbours");
    }
    double[] share = new double[n];
    double mean = 0;
    for (int k = 0; k < n; k++) {
      share[k] = x[k] / (x[k] + y[k]);
      mean += share[k];
    }
    mean /= n;
    double[] perimeter = new double[map.hasAreas() ? n : 0];
    double longest = 0;
    for (int k = 0; k < perimeter.length; k++) {
      double sum = 0;
      for (int i = starts[k]; i < starts[k + 1]; i++) {
        sum += lengths[i];
      }
      perimeter[k] = sum / map.sizesUnsafe()[kept[k]];
      longest = Math.max(longest, perimeter[k]);
    }
    SpatialKernel.Neighbours sums =
        SpatialKernel.neighbours(share, mean, starts, to, lengths, perimeter);
    String unmeasured =
        list.hasBoundaries()
            ? "no border of two areas with people has a length"
            : "the neighbours have no lengths of borders";
    boolean measured = list.hasBoundaries() && sums.lengths() > 0;
    Figure boundary =
        measured ? Figure.of(d - sums.weighted() / sums.lengths()) : Figure.empty(unmeasured);
    Figure shape =
        !measured
            ? Figure.empty(unmeasured)
            : perimeter.length == 0
                ? Figure.empty("the map has no sizes of areas")
                : Figure.of(d - sums.shaped() / sums.lengths() / longest);
    double expected = -1.0 / (n - 1);
    boolean varies = sums.squares() > 1e-24 * n;
    String same = "the share is the same in all areas";
    return new Contiguous(
        Figure.of(d - sums.differences() / at),
        boundary,
        shape,
        clustering(x, y, starts, to),
        varies ? Figure.of(n * sums.products() / (at * sums.squares())) : Figure.empty(same),
        Figure.of(expected),
        varies ? error(sums, n, at, expected) : Figure.empty(same));
  }

  /** Absolute clustering by contiguity, the area itself among its neighbours. */
  private static Figure clustering(double[] x, double[] y, int[] starts, int[] to) {
    int n = x.length;
    double group = 0;
    double everybody = 0;
    for (int u = 0; u < n; u++) {
      double sumX = x[u];
      double sumY = y[u];
      for (int i = starts[u]; i < starts[u + 1]; i++) {
        sumX += x[to[i]];
        sumY += y[to[i]];
      }
      group += x[u] * sumX;
      everybody += x[u] * (sumX + sumY);
    }
    double contacts = n + starts[n];
    return clustering(group, everybody, contacts, TwoGroups.sum(x), n);
  }

  private static Figure clustering(
      double group, double everybody, double contacts, double people, int n) {
    double chance = people * (contacts / n / n);
    double above = group / people - chance;
    double most = everybody / people - chance;
    // Both are differences of sums of the size of everybody / people.
    return Math.abs(most) > 1e-12 * (everybody / people)
        ? Figure.of(above / most)
        : Figure.empty("everybody lives as if spread by chance, so there is nothing to divide by");
  }

  /** The standard error under randomisation, of weights 0 and 1. */
  private static Figure error(SpatialKernel.Neighbours sums, int n, double s0, double expected) {
    if (n < 4) {
      return Figure.empty("there are fewer than four areas");
    }
    double kurtosis = n * sums.fourths() / (sums.squares() * sums.squares());
    double s1 = 2 * s0;
    double s2 = 4 * sums.degrees();
    double m = n;
    double first = m * ((m * m - 3 * m + 3) * s1 - m * s2 + 3 * s0 * s0);
    double second = kurtosis * ((m * m - m) * s1 - 2 * m * s2 + 6 * s0 * s0);
    double square = (first - second) / ((m - 1) * (m - 2) * (m - 3) * s0 * s0);
    double variance = square - expected * expected;
    return variance > 1e-14 * square
        ? Figure.of(Math.sqrt(variance))
        : Figure.empty("every distribution of these shares over the areas has the same I");
  }

  private List<SpatialSegregation.Proximity> proximities(
      NeighbourhoodMap map, int[] kept, double[] x, double[] y) {
    List<SpatialSegregation.Proximity> all = new ArrayList<>();
    if (!distances || !map.hasCoordinates()) {
      Figure none =
          Figure.empty(
              distances ? "the map has no coordinates" : "indices by distance were left out");
      for (OwnDistance own : OwnDistance.values()) {
        all.add(new SpatialSegregation.Proximity(own, none, none, none));
      }
      return all;
    }
    int n = kept.length;
    double[] east = scaled(map.eastUnsafe(), kept);
    double[] north = scaled(map.northUnsafe(), kept);
    double[] ofX = new double[n];
    double[] ofY = new double[n];
    double[] around = new double[n];
    double nearest = SpatialKernel.decay(x, y, east, north, ofX, ofY, around);
    if (nearest > FARTHEST) {
      throw Require.refusal(
          "distance of the nearest two areas",
          nearest,
          "at most "
              + Numbers.readable(FARTHEST)
              + " units, since e^-d is nothing beyond: choose withDistanceUnit, such as 1000 for"
              + " metres");
    }
    for (OwnDistance own : OwnDistance.values()) {
      if (own == OwnDistance.ROOT_OF_AREA && !map.hasAreas()) {
        Figure none = Figure.empty("the map has no sizes of areas");
        all.add(new SpatialSegregation.Proximity(own, none, none, none));
        continue;
      }
      double[] self = new double[n];
      for (int k = 0; k < n; k++) {
        self[k] =
            switch (own) {
              case ZERO -> 1;
              case ROOT_OF_AREA -> Math.exp(-ROOT * Math.sqrt(map.sizesUnsafe()[kept[k]]) / unit);
              case LEFT_OUT -> 0;
            };
      }
      all.add(proximity(own, x, y, self, ofX, ofY, around));
    }
    return all;
  }

  private double[] scaled(double[] values, int[] kept) {
    double[] some = of(values, kept);
    for (int k = 0; k < some.length; k++) {
      some[k] /= unit;
    }
    return some;
  }

  private static SpatialSegregation.Proximity proximity(
      OwnDistance own,
      double[] x,
      double[] y,
      double[] self,
      double[] ofX,
      double[] ofY,
      double[] around) {
    int n = x.length;
    double groupX = TwoGroups.sum(x);
    double groupY = TwoGroups.sum(y);
    double xx = 0;
    double xy = 0;
    double yx = 0;
    double yy = 0;
    double contacts = 0;
    double isolation = 0;
    boolean reached = true;
    for (int u = 0; u < n; u++) {
      double hereX = ofX[u] + x[u] * self[u];
      double hereY = ofY[u] + y[u] * self[u];
      xx += x[u] * hereX;
      xy += x[u] * hereY;
      yx += y[u] * hereX;
      yy += y[u] * hereY;
      contacts += around[u] + self[u];
      if (x[u] > 0) {
        reached &= hereX + hereY > 0;
        isolation += x[u] * (hereX / (hereX + hereY));
      }
    }
    double total = (xx + yy) + (xy + yx);
    return new SpatialSegregation.Proximity(
        own,
        Figure.of((xx / groupX + yy / groupY) * (groupX + groupY) / total),
        clustering(xx, xx + xy, contacts, groupX, n),
        reached
            ? Figure.of(isolation / groupX)
            : Figure.empty("an area has nobody within reach of e^-d"));
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "SpatialSegregationCalculator, "
        + (distances ? "distance unit " + Numbers.readable(unit) : "without indices by distance");
  }
}
