package org.migrationeconomics.calculators.society.community;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.MultiregionalPopulation;

/**
 * The multiregional life table and projection matrix: matrices by age, an element [to][from] of
 * each for women who were in one place and are in another.
 */
final class CommunityKernel {

  static final double TOLERANCE = 1e-12;
  private static final int EVALUATIONS = 200;

  final int places;
  final int ages;
  final double width;
  final RealMatrix[] fertility;
  final RealMatrix[] probabilities;
  final RealMatrix[] survivors;
  final RealMatrix[] years;
  final RealMatrix[] survivorship;
  final RealMatrix[] births;
  final RealMatrix reproduction;
  final Figure lambda;
  final Convergence convergence;

  /** The life table of all places, or of one of them alone with those who would have moved. */
  CommunityKernel(MultiregionalPopulation population, int only, double tolerance) {
    int all = population.places().size();
    places = only < 0 ? all : 1;
    ages = population.ages().size();
    width = population.ages().width(0);
    fertility = new RealMatrix[ages];
    RealMatrix[] moving = new RealMatrix[ages];
    for (int x = 0; x < ages; x++) {
      fertility[x] = zero();
      moving[x] = zero();
    }
    for (int p = 0; p < places; p++) {
      int from = only < 0 ? p : only;
      String name = population.places().get(from);
      double[] women = population.women(name);
      double[] daughters = population.daughters(name);
      double[] deaths = population.deaths(name);
      for (int x = 0; x < ages; x++) {
        if (women[x] == 0) {
          continue;
        }
        fertility[x].setEntry(p, p, daughters[x] / women[x]);
        moving[x].addToEntry(p, p, deaths[x] / women[x]);
        for (int to = 0; to < places && only < 0; to++) {
          double rate = population.moves(name, population.places().get(to))[x] / women[x];
          moving[x].addToEntry(p, p, rate);
          moving[x].addToEntry(to, p, -rate);
        }
      }
    }
    probabilities = new RealMatrix[ages];
    survivors = new RealMatrix[ages];
    years = new RealMatrix[ages];
    survivorship = new RealMatrix[ages];
    births = new RealMatrix[ages];
    survivors[0] = identity();
    for (int x = 0; x < ages; x++) {
      if (x < ages - 1) {
        RealMatrix half = moving[x].scalarMultiply(width / 2);
        probabilities[x] = inverse(identity().add(half)).multiply(identity().subtract(half));
        for (int p = 0; p < places; p++) {
          double stays = probabilities[x].getEntry(p, p);
          if (stays < 0) {
            throw Require.refusal(
                "probability of staying in "
                    + population.places().get(only < 0 ? p : only)
                    + " aged "
                    + population.ages().label(x),
                stays,
                "none below 0: the rates are too high for intervals of " + (int) width + " years");
          }
        }
        survivors[x + 1] = probabilities[x].multiply(survivors[x]);
        years[x] = survivors[x].add(survivors[x + 1]).scalarMultiply(width / 2);
      } else {
        probabilities[x] = zero();
        if (new LUDecomposition(moving[x]).getSolver().isNonSingular()) {
          years[x] = inverse(moving[x]).multiply(survivors[x]);
        } else {
          throw Require.refusal(
              "death rates aged " + population.ages().label(x),
              "such that somebody lives for ever",
              "deaths that reach everybody in the last age group");
        }
      }
    }
    RealMatrix daughters = zero();
    for (int x = 0; x < ages; x++) {
      daughters = daughters.add(fertility[x].multiply(years[x]));
      boolean last = x == ages - 1;
      survivorship[x] = last ? zero() : years[x + 1].multiply(inverse(years[x], population, x));
      RealMatrix bearing =
          last ? fertility[x] : fertility[x].add(fertility[x + 1].multiply(survivorship[x]));
      births[x] = probabilities[0].add(identity()).multiply(bearing).scalarMultiply(width / 4);
    }
    reproduction = daughters;
    RealMatrix[] chain = new RealMatrix[ages];
    RealMatrix alive = identity();
    for (int x = 0; x < ages; x++) {
      chain[x] = births[x].multiply(alive);
      alive = survivorship[x].multiply(alive);
    }
    double atZero = logRadius(chain, 0);
    if (atZero == Double.NEGATIVE_INFINITY) {
      lambda = Figure.empty("there are no births, so that nothing renews the population");
      convergence = new Convergence(tolerance, 0, Double.POSITIVE_INFINITY);
    } else {
      // The logarithm falls by at least one for each interval, so that the root lies between.
      BrentSolver solver = new BrentSolver(1e-15, 1e-15, 1e-15);
      double from = Math.min(0, atZero) - TOLERANCE;
      double to = Math.max(0, atZero) + TOLERANCE;
      double root = solver.solve(EVALUATIONS, rate -> logRadius(chain, rate), from, to);
      convergence =
          new Convergence(tolerance, solver.getEvaluations(), Math.abs(logRadius(chain, root)));
      lambda =
          convergence.converged()
              ? Figure.of(Math.exp(root))
              : Figure.empty("the search for the growth did not converge");
    }
  }

  private RealMatrix zero() {
    return new Array2DRowRealMatrix(places, places);
  }

  private RealMatrix identity() {
    RealMatrix identity = zero();
    for (int p = 0; p < places; p++) {
      identity.setEntry(p, p, 1);
    }
    return identity;
  }

  private static RealMatrix inverse(RealMatrix matrix) {
    return new LUDecomposition(matrix).getSolver().getInverse();
  }

  private static RealMatrix inverse(RealMatrix years, MultiregionalPopulation population, int age) {
    LUDecomposition factored = new LUDecomposition(years, 1e-300);
    if (!factored.getSolver().isNonSingular()) {
      throw Require.refusal(
          "survivors aged " + population.ages().label(age),
          "none of some place of birth",
          "survivors of every place in every age group");
    }
    return factored.getSolver().getInverse();
  }

  private double logRadius(RealMatrix[] chain, double rate) {
    RealMatrix sum = zero();
    for (int x = 0; x < ages; x++) {
      sum = sum.add(chain[x].scalarMultiply(Math.exp(-rate * (x + 1))));
    }
    return Math.log(radius(sum));
  }

  /** The spectral radius of a matrix without negative elements. */
  static double radius(RealMatrix matrix) {
    int n = matrix.getRowDimension();
    if (n == 1) {
      return matrix.getEntry(0, 0);
    }
    if (n == 2) {
      double a = matrix.getEntry(0, 0);
      double d = matrix.getEntry(1, 1);
      double half = (a - d) / 2;
      return (a + d) / 2 + Math.sqrt(half * half + matrix.getEntry(0, 1) * matrix.getEntry(1, 0));
    }
    if (matrix.getNorm() == 0) {
      return 0;
    }
    double largest = 0;
    for (double value : new EigenDecomposition(matrix).getRealEigenvalues()) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  /** T(p), or no value if daughters elsewhere reproduce without coming back. */
  Figure typeNumber(int place) {
    double own = reproduction.getEntry(place, place);
    if (places == 1) {
      return Figure.of(own);
    }
    int[] others = new int[places - 1];
    for (int p = 0, i = 0; p < places; p++) {
      if (p != place) {
        others[i++] = p;
      }
    }
    RealMatrix elsewhere = reproduction.getSubMatrix(others, others);
    if (radius(elsewhere) >= 1) {
      return Figure.empty("daughters elsewhere replace themselves and never end");
    }
    RealMatrix rest = elsewhere.scalarMultiply(-1);
    for (int i = 0; i < others.length; i++) {
      rest.addToEntry(i, i, 1);
    }
    RealMatrix in = reproduction.getSubMatrix(others, new int[] {place});
    RealMatrix back = reproduction.getSubMatrix(new int[] {place}, others);
    return Figure.of(own + back.multiply(inverse(rest)).multiply(in).getEntry(0, 0));
  }
}
