package org.migrationeconomics.calculators.society.undocumented;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.migrationeconomics.calculators.society.undocumented.InformalSectorAssociation.Association;
import org.migrationeconomics.calculators.society.undocumented.InformalSectorAssociation.Denominator;
import org.migrationeconomics.calculators.society.undocumented.InformalSectorAssociation.Observation;
import org.migrationeconomics.calculators.society.undocumented.InformalSectorAssociation.Without;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.UndocumentedEstimate;

/**
 * Whether countries with a larger shadow economy have more undocumented people, as a share of whom:
 * of all inhabitants, or of the migrants. The two answers differ.
 *
 * <pre>
 *   share of the inhabitants   as printed, the middle of a range
 *   share of the migrants      (low + high) / 2 / migrants
 *   Pearson's r, Spearman's r of ranks (mid-ranks for ties), each without one country in turn
 * </pre>
 *
 * <p>The p-value asks how many orders of the countries give a coefficient at least as far from 0:
 * all orders up to eight countries, and 100,000 by chance beyond, from seed 1. Countries that lack
 * a shadow economy or the denominator are left out and named. Methods and years differ between
 * countries: it is an association to look at, not an effect. Within one country, the response of
 * unregistered employment to immigration is that of {@link
 * org.migrationeconomics.calculators.labour.vulnerability.InformalityLinkCalculator}.
 *
 * <p>There are no options.
 *
 * <p><b>Units</b>: shares in per cent.
 *
 * <p><b>Source</b>: the estimates carry theirs.
 *
 * <p><b>Reproduces</b>: Spearman -.257 per inhabitant and .714 per migrant, Pearson -.100 and .639,
 * for the six countries of the OECD's table of 2006 with a shadow economy, computed independently
 * ({@code InformalSectorAssociationTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class InformalSectorAssociationCalculator {

  private static final InformalSectorAssociationCalculator DEFAULTS =
      new InformalSectorAssociationCalculator();

  private static final int ALL_ORDERS = 8;
  private static final int DRAWS = 100_000;

  /** Coefficients that are equal but for rounding count as equal. */
  private static final double ROUNDING = 1e-12;

  private InformalSectorAssociationCalculator() {}

  /**
   * The calculator.
   *
   * @return the calculator
   */
  public static InformalSectorAssociationCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * Both associations.
   *
   * @param estimates one for each country
   * @return the associations per inhabitant and per migrant
   * @throws IllegalArgumentException if there is none or a country comes twice
   */
  public InformalSectorAssociation calculate(List<UndocumentedEstimate> estimates) {
    List<UndocumentedEstimate> all = List.copyOf(Require.notNull("estimates", estimates));
    if (all.isEmpty()) {
      throw Require.refusal("number of estimates", 0, "at least one");
    }
    TreeSet<String> places = new TreeSet<>();
    TreeSet<String> methods = new TreeSet<>();
    for (UndocumentedEstimate one : all) {
      if (!places.add(one.place().code())) {
        throw Require.refusal("place", one.place().code(), "each country once");
      }
    }
    List<Association> both = new ArrayList<>();
    for (Denominator denominator : Denominator.values()) {
      List<Observation> kept = new ArrayList<>();
      List<String> without = new ArrayList<>();
      for (UndocumentedEstimate one : all) {
        OptionalDouble share = share(one, denominator);
        if (share.isPresent() && one.shadowEconomy().isPresent()) {
          kept.add(
              new Observation(
                  one.place(),
                  one.year(),
                  one.method(),
                  share.getAsDouble(),
                  one.shadowEconomy().getAsDouble()));
          methods.add(one.method().label());
        } else {
          without.add(one.place().code());
        }
      }
      both.add(association(denominator, kept, without));
    }
    return new InformalSectorAssociation(both, List.copyOf(methods));
  }

  private static OptionalDouble share(UndocumentedEstimate one, Denominator denominator) {
    if (denominator == Denominator.MIGRANTS) {
      return one.migrants().isPresent()
          ? OptionalDouble.of(100 * ((one.low() + one.high()) / 2) / one.migrants().getAsDouble())
          : OptionalDouble.empty();
    }
    OptionalDouble low = one.percentOfInhabitantsLow();
    OptionalDouble high = one.percentOfInhabitantsHigh();
    return low.isPresent() && high.isPresent()
        ? OptionalDouble.of((low.getAsDouble() + high.getAsDouble()) / 2)
        : OptionalDouble.empty();
  }

  private static Association association(
      Denominator denominator, List<Observation> kept, List<String> without) {
    double[] x = kept.stream().mapToDouble(Observation::shadowEconomy).toArray();
    double[] y = kept.stream().mapToDouble(Observation::share).toArray();
    double[] rankX = ranks(x);
    double[] rankY = ranks(y);
    Figure pearson = correlation(x, y);
    Figure spearman = correlation(rankX, rankY);
    List<Without> leave = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      double[] otherX = less(x, i);
      double[] otherY = less(y, i);
      leave.add(
          new Without(
              kept.get(i).place(),
              correlation(otherX, otherY),
              correlation(ranks(otherX), ranks(otherY))));
    }
    return new Association(
        denominator,
        kept,
        without,
        pearson,
        probability(x, y, pearson),
        spearman,
        probability(rankX, rankY, spearman),
        leave);
  }

  private static double[] less(double[] values, int without) {
    double[] others = new double[values.length - 1];
    System.arraycopy(values, 0, others, 0, without);
    System.arraycopy(values, without + 1, others, without, others.length - without);
    return others;
  }

  private static double[] ranks(double[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < ranks.length; i++) {
      for (double other : values) {
        ranks[i] += other < values[i] ? 1 : other == values[i] ? 0.5 : 0;
      }
      ranks[i] += 0.5;
    }
    return ranks;
  }

  private static double[] centred(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double[] centred = values.clone();
    for (int i = 0; i < centred.length; i++) {
      centred[i] -= mean;
    }
    return centred;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static Figure correlation(double[] x, double[] y) {
    if (x.length < 3) {
      return Figure.empty("there are fewer than three countries");
    }
    double[] a = centred(x);
    double[] b = centred(y);
    double sizes = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
    return sizes > 0
        ? Figure.of(Math.min(Math.max(dot(a, b) / sizes, -1), 1))
        : Figure.empty("all countries have the same");
  }

  private static Figure probability(double[] x, double[] y, Figure observed) {
    if (!observed.isPresent()) {
      return observed;
    }
    double[] a = centred(x);
    double[] b = centred(y);
    double scale = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
    double least = (Math.abs(observed.value()) - ROUNDING) * scale;
    long[] counts = new long[2];
    if (a.length <= ALL_ORDERS) {
      permute(a, b, 0, least, counts);
      return Figure.of((double) counts[0] / counts[1]);
    }
    SplittableRandom chance = new SplittableRandom(1);
    for (int d = 0; d < DRAWS; d++) {
      for (int i = b.length - 1; i > 0; i--) {
        swap(b, i, chance.nextInt(i + 1));
      }
      counts[0] += Math.abs(dot(a, b)) >= least ? 1 : 0;
    }
    return Figure.of((counts[0] + 1.0) / (DRAWS + 1.0));
  }

  private static void permute(double[] a, double[] b, int from, double least, long[] counts) {
    if (from == b.length) {
      counts[0] += Math.abs(dot(a, b)) >= least ? 1 : 0;
      counts[1]++;
      return;
    }
    for (int i = from; i < b.length; i++) {
      swap(b, i, from);
      permute(a, b, from + 1, least, counts);
      swap(b, i, from);
    }
  }

  private static void swap(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }

  /** There are no options. */
  @Override
  public String toString() {
    return "InformalSectorAssociationCalculator";
  }
}
