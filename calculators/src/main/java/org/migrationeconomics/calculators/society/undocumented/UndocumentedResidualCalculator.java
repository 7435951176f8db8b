package org.migrationeconomics.calculators.society.undocumented;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;
import org.migrationeconomics.calculators.internal.Quantiles;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidual.CellResidual;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidual.Range;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidual.Sensitivity;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * How many undocumented people there are: the foreign-born who were counted, less the legal
 * residents in the records, with three intervals.
 *
 * <pre>
 *   counted   U_c = FB - L (1 - u_L)        U = U_c / (1 - u_U)        cells add
 *
 *   dU/dFB = 1/(1-u_U)    dU/dL = -(1-u_L)/(1-u_U)    dU/du_L = L/(1-u_U)    dU/du_U = U/(1-u_U)
 *   elasticity to L = -L (1-u_L) / U_c
 *
 *   bounds        every input at its worst, cell by cell
 *   delta         U ± z √(Σ (dU/dv · half / 1.96)²)
 *   Monte Carlo   percentiles of draws, and the share of draws below zero
 * </pre>
 *
 * <p>The residual is a small difference of two large numbers: one per cent of the legal residents
 * is about three of the undocumented. A negative cell is kept: it says that the survey or the
 * records are wrong there, which zero would hide.
 *
 * <p>The half widths of inputs are read as those of 95 % by the delta method. The bounds hold
 * whatever the errors have to do with each other; the other two assume {@link CellErrors}, and that
 * different inputs err independently. Draws are {@link DrawShape#UNIFORM} unless said otherwise,
 * and then never leave the bounds.
 *
 * <p>Options and their defaults: {@link #withReplications} 10,000, {@link #withSeed} 1, {@link
 * #withShape} {@link DrawShape#UNIFORM}, {@link #withErrors} {@link CellErrors#INDEPENDENT}, {@link
 * #withConfidence} 0.95, {@link #withUnit} persons.
 *
 * <p><b>Units</b>: that of the counts given.
 *
 * <p><b>Source</b>: R. Warren and J. S. Passel, A count of the uncountable, Demography 24 (1987),
 * 375-393; J. Van Hook and others, Demography 58 (2021), for the interval.
 *
 * <p><b>Reproduces</b>: 12.588889 m of 44 m foreign-born, 33 m legal, omissions of 1 and 10 %;
 * bounds 10.526316 to 14.870588; delta method 11.234791 to 13.942987, computed independently
 * ({@code UndocumentedResidualTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class UndocumentedResidualCalculator {

  private static final UndocumentedResidualCalculator DEFAULTS =
      new UndocumentedResidualCalculator(
          10_000, 1, DrawShape.UNIFORM, CellErrors.INDEPENDENT, 0.95, "persons");

  private static final int MOST_DRAWS = 10_000_000;
  private static final double READ = 0.95;
  private static final int INPUTS = 4;
  private static final List<ResidualInput> ORDER = List.of(ResidualInput.values());

  /** So many draws of one number are impossible only if nearly all of its range is. */
  private static final int MOST_AGAIN = 10_000;

  private final int draws;
  private final long seed;
  private final DrawShape shape;
  private final CellErrors errors;
  private final double confidence;
  private final String unit;

  private UndocumentedResidualCalculator(
      int draws, long seed, DrawShape shape, CellErrors errors, double confidence, String unit) {
    this.draws = draws;
    this.seed = seed;
    this.shape = shape;
    this.errors = errors;
    this.confidence = confidence;
    this.unit = unit;
  }

  /**
   * Ten thousand draws from seed 1.
   *
   * @return the calculator
   */
  public static UndocumentedResidualCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that draws another number of times.
   *
   * @param newReplications from 100 to 10,000,000
   * @return the calculator
   * @throws IllegalArgumentException if there are fewer or more
   */
  public UndocumentedResidualCalculator withReplications(int newReplications) {
    if (newReplications < 100 || newReplications > MOST_DRAWS) {
      throw Require.refusal("newReplications", newReplications, "100 to " + MOST_DRAWS);
    }
    return new UndocumentedResidualCalculator(
        newReplications, seed, shape, errors, confidence, unit);
  }

  /**
   * A copy that begins chance elsewhere.
   *
   * @param newSeed any number; the same seed gives the same result to the last bit
   * @return the calculator
   */
  public UndocumentedResidualCalculator withSeed(long newSeed) {
    return new UndocumentedResidualCalculator(draws, newSeed, shape, errors, confidence, unit);
  }

  /**
   * A copy that draws inputs from another shape.
   *
   * @param newShape the shape
   * @return the calculator
   */
  public UndocumentedResidualCalculator withShape(DrawShape newShape) {
    return new UndocumentedResidualCalculator(
        draws, seed, Require.notNull("newShape", newShape), errors, confidence, unit);
  }

  /**
   * A copy that assumes otherwise whether cells err together.
   *
   * @param newErrors the assumption
   * @return the calculator
   */
  public UndocumentedResidualCalculator withErrors(CellErrors newErrors) {
    return new UndocumentedResidualCalculator(
        draws, seed, shape, Require.notNull("newErrors", newErrors), confidence, unit);
  }

  /**
   * A copy with intervals of another confidence.
   *
   * @param newConfidence above 0 and below 1
   * @return the calculator
   * @throws IllegalArgumentException if it is not
   */
  public UndocumentedResidualCalculator withConfidence(double newConfidence) {
    if (!(newConfidence > 0 && newConfidence < 1)) {
      throw Require.refusal("newConfidence", newConfidence, "a number above 0 and below 1");
    }
    return new UndocumentedResidualCalculator(draws, seed, shape, errors, newConfidence, unit);
  }

  /**
   * A copy that says what the counts are counts of.
   *
   * @param newUnit such as {@code million persons}
   * @return the calculator
   * @throws IllegalArgumentException if it is blank
   */
  public UndocumentedResidualCalculator withUnit(String newUnit) {
    return new UndocumentedResidualCalculator(
        draws, seed, shape, errors, confidence, Require.text("newUnit", newUnit));
  }

  /**
   * The residual of everybody as one cell.
   *
   * @param cell the cell
   * @return the residual
   */
  public UndocumentedResidual calculate(ResidualCell cell) {
    return calculate(List.of(Require.notNull("cell", cell)));
  }

  /**
   * The residual of cells that add up.
   *
   * @param cells at least one
   * @return the residual by cell and in all
   * @throws IllegalArgumentException if there is no cell or two have the same label
   */
  public UndocumentedResidual calculate(List<ResidualCell> cells) {
    List<ResidualCell> all = List.copyOf(Require.notNull("cells", cells));
    if (all.isEmpty()) {
      throw Require.refusal("number of cells", 0, "at least one");
    }
    if (all.stream().map(ResidualCell::label).distinct().count() < all.size()) {
      throw Require.refusal(
          "labels", Require.listed(all.stream().map(ResidualCell::label).toList()), "each once");
    }
    List<CellResidual> results = new ArrayList<>();
    double counted = 0;
    double total = 0;
    double low = 0;
    double high = 0;
    double[][] slopes = new double[all.size()][];
    for (int c = 0; c < slopes.length; c++) {
      ResidualCell cell = all.get(c);
      slopes[c] = slopes(cell);
      double here = cell.counted();
      double number = here / (1 - cell.undocumentedOmission().value());
      double least = bound(cell, cell.foreignBorn().low(), cell.legal().high(), true);
      double most = bound(cell, cell.foreignBorn().high(), cell.legal().low(), false);
      counted += here;
      total += number;
      low += least;
      high += most;
      results.add(
          new CellResidual(
              cell,
              here,
              number,
              new Range(least, most),
              slopes[c][0],
              slopes[c][1],
              slopes[c][2],
              slopes[c][3]));
    }
    double z = Math.sqrt(2) * Erf.erfInv(confidence);
    List<Sensitivity> sensitivities = new ArrayList<>();
    double variance = sensitivities(all, slopes, total, sensitivities);
    double error = Math.sqrt(variance);
    Drawn drawn = draw(all);
    double tail = (1 - confidence) / 2;
    return new UndocumentedResidual(
        results,
        counted,
        total,
        sensitivities,
        new Range(low, high),
        error,
        new Range(total - z * error, total + z * error),
        new Range(drawn.quantile(tail), drawn.quantile(1 - tail)),
        new Range(drawn.quantile(0.25), drawn.quantile(0.75)),
        drawn.quantile(0.5),
        drawn.belowZero(),
        drawn.again(),
        draws,
        seed,
        shape,
        errors,
        confidence,
        unit);
  }

  private static Uncertain input(ResidualCell cell, int which) {
    return switch (which) {
      case 0 -> cell.foreignBorn();
      case 1 -> cell.legal();
      case 2 -> cell.legalOmission();
      default -> cell.undocumentedOmission();
    };
  }

  private static double[] slopes(ResidualCell cell) {
    double seen = 1 - cell.undocumentedOmission().value();
    double number = cell.counted() / seen;
    return new double[] {
      1 / seen,
      -(1 - cell.legalOmission().value()) / seen,
      cell.legal().value() / seen,
      number / seen
    };
  }

  /**
   * The least or most of a cell; who missed the undocumented makes a negative cell smaller still.
   */
  private static double bound(ResidualCell cell, double foreignBorn, double legal, boolean least) {
    double missed = least ? cell.legalOmission().low() : cell.legalOmission().high();
    double counted = foreignBorn - legal * (1 - missed);
    boolean few = least == counted >= 0;
    Uncertain omission = cell.undocumentedOmission();
    return counted / (1 - (few ? omission.low() : omission.high()));
  }

  /** What each input does to the sum, the widest first; gives the variance of the delta method. */
  private double sensitivities(
      List<ResidualCell> cells, double[][] slopes, double total, List<Sensitivity> all) {
    double perHalf = 1 / (Math.sqrt(2) * Erf.erfInv(READ));
    double[] variances = new double[INPUTS];
    double[] widths = new double[INPUTS];
    double[] percents = new double[INPUTS];
    double variance = 0;
    for (int i = 0; i < INPUTS; i++) {
      double squares = 0;
      double sum = 0;
      for (int c = 0; c < slopes.length; c++) {
        Uncertain input = input(cells.get(c), i);
        double width = slopes[c][i] * input.half();
        squares += width * width;
        sum += width;
        percents[i] += slopes[c][i] * input.value();
      }
      double square = errors == CellErrors.SHARED ? sum * sum : squares;
      widths[i] = Math.sqrt(square);
      variances[i] = square * perHalf * perHalf;
      variance += variances[i];
    }
    for (ResidualInput input : ORDER) {
      int i = ORDER.indexOf(input);
      all.add(
          new Sensitivity(
              input,
              percents[i] / 100,
              total == 0
                  ? Figure.empty("the residual is 0, so there is no per cent of it")
                  : Figure.of(percents[i] / total),
              widths[i],
              variance > 0
                  ? Figure.of(variances[i] / variance)
                  : Figure.empty("all inputs are exact")));
    }
    all.sort(Comparator.comparingDouble(Sensitivity::halfWidth).reversed());
    return variance;
  }

  /** The draws, sorted. */
  private static final class Drawn {

    private final double[] sorted;
    private final long again;

    Drawn(double[] sorted, long again) {
      this.sorted = sorted;
      this.again = again;
    }

    double quantile(double probability) {
      return Quantiles.ofSorted(sorted, sorted.length, probability);
    }

    double belowZero() {
      int below = 0;
      while (below < sorted.length && sorted[below] < 0) {
        below++;
      }
      return (double) below / sorted.length;
    }

    long again() {
      return again;
    }
  }

  private Drawn draw(List<ResidualCell> cells) {
    int n = cells.size();
    double[] low = new double[n * INPUTS];
    double[] value = new double[n * INPUTS];
    double[] high = new double[n * INPUTS];
    for (int c = 0; c < n; c++) {
      for (int i = 0; i < INPUTS; i++) {
        Uncertain input = input(cells.get(c), i);
        low[c * INPUTS + i] = input.low();
        value[c * INPUTS + i] = input.value();
        high[c * INPUTS + i] = input.high();
      }
    }
    SplittableRandom chance = new SplittableRandom(seed);
    double[] sums = new double[draws];
    double[] inputs = new double[n * INPUTS];
    long again = 0;
    for (int d = 0; d < draws; d++) {
      if (shape == DrawShape.UNIFORM) {
        uniform(chance, low, high, inputs);
      } else {
        again += other(chance, low, value, high, inputs);
      }
      double sum = 0;
      for (int at = 0; at < inputs.length; at += INPUTS) {
        sum += (inputs[at] - inputs[at + 1] * (1 - inputs[at + 2])) / (1 - inputs[at + 3]);
      }
      sums[d] = sum;
    }
    Arrays.sort(sums);
    return new Drawn(sums, again);
  }

  private void uniform(SplittableRandom chance, double[] low, double[] high, double[] inputs) {
    if (errors == CellErrors.INDEPENDENT) {
      for (int i = 0; i < inputs.length; i++) {
        inputs[i] = low[i] + (high[i] - low[i]) * chance.nextDouble();
      }
      return;
    }
    for (int i = 0; i < INPUTS; i++) {
      double u = chance.nextDouble();
      for (int at = i; at < inputs.length; at += INPUTS) {
        inputs[at] = low[at] + (high[at] - low[at]) * u;
      }
    }
  }

  private long other(
      SplittableRandom chance, double[] low, double[] value, double[] high, double[] inputs) {
    long again = 0;
    double perHalf = 1 / (Math.sqrt(2) * Erf.erfInv(READ));
    int groups = errors == CellErrors.INDEPENDENT ? inputs.length : INPUTS;
    for (int i = 0; i < groups; i++) {
      boolean sound = false;
      for (int tries = 0; !sound && tries < MOST_AGAIN; tries++) {
        again += tries > 0 ? 1 : 0;
        double u = chance.nextDouble();
        double z =
            shape == DrawShape.NORMAL ? Math.sqrt(2) * Erf.erfInv(2 * Math.max(u, 1e-17) - 1) : 0;
        sound = true;
        for (int at = i; at < inputs.length; at += groups) {
          inputs[at] =
              shape == DrawShape.NORMAL
                  ? value[at] + z * perHalf * (high[at] - low[at]) / 2
                  : triangular(u, low[at], value[at], high[at]);
          boolean rate = at % INPUTS >= 2;
          sound &= inputs[at] >= 0 && (!rate || inputs[at] < 1);
        }
      }
      if (!sound) {
        throw Require.refusal(
            ORDER.get(i % INPUTS).label(),
            Numbers.exact(low[i]) + " to " + Numbers.exact(high[i]),
            "an interval narrow enough that a normal draw is possible");
      }
    }
    return again;
  }

  private static double triangular(double u, double low, double mode, double high) {
    double width = high - low;
    if (width == 0) {
      return low;
    }
    double left = mode - low;
    return u * width < left
        ? low + Math.sqrt(u * width * left)
        : high - Math.sqrt((1 - u) * width * (high - mode));
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "UndocumentedResidualCalculator, "
        + draws
        + " draws from seed "
        + seed
        + ", "
        + shape.label()
        + ", errors "
        + errors.label()
        + ", confidence "
        + confidence
        + ", in "
        + unit;
  }
}
