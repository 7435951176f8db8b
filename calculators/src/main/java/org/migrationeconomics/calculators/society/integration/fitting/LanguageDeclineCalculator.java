package org.migrationeconomics.calculators.society.integration.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.FDistribution;
import org.migrationeconomics.calculators.internal.DormandPrince;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

/**
 * How does a language decline, and does its decline say what its status is?
 *
 * <pre>
 *   exponential  x0 e^(−rt)
 *   logistic     x/(1 − x) = x0/(1 − x0) e^(−rt)                          r = c (1 − 2s)
 *   competition  dx/dt = c [s (1 − x) x^a − (1 − s) x (1 − x)^a]          s and a given
 * </pre>
 *
 * <p>All are fitted by least squares to the percentages. In the logistic, which is the competition
 * with a = 1, status and speed enter only by their product, so that no series of any length can
 * tell the status. With another volatility, the competition is fitted for each of a row of
 * statuses; those whose sum of squares is within the limit of an F test of the best one fit as well
 * as that. If they reach the end of the row, the data do not fix the status, and the result says so
 * and gives none.
 *
 * <p>Options and their defaults: {@link #withVolatility} 1.31, an assumption that the data do not
 * test; {@link #withStatuses} 0.01, 0.05, 0.1, and so on to 0.45, 0.5; {@link #withLevel} 0.95.
 *
 * <p><b>Units</b>: per cent in; shares, rates per year and squared percentage points out.
 *
 * <p><b>Source</b>: the competition: D. M. Abrams and S. H. Strogatz, <i>Nature</i> 424, 2003; the
 * limit is that of a profile likelihood with unknown variance, D. M. Bates and D. G. Watts,
 * <i>Nonlinear Regression Analysis and Its Applications</i>, 1988, 6.1.
 *
 * <p><b>Reproduces</b>: speakers of Welsh by the censuses of 1901-1981, worked out apart from this
 * library: logistic 0.484870 and 0.017413 a year, sum of squares 12.826; exponential 0.494708,
 * 0.011499 and 12.439, half-life 60.3 years; with a = 1.31 and a status of 0.01, 0.3 and 0.43:
 * 13.819, 16.024 and 23.417; the status is not identified ({@code LanguageDeclineTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class LanguageDeclineCalculator {

  private static final int LONGEST = 100_000;
  private static final LanguageDeclineCalculator DEFAULTS =
      new LanguageDeclineCalculator(
          1.31, new double[] {.01, .05, .1, .15, .2, .25, .3, .35, .4, .45, .5}, .95);

  private final double volatility;
  private final double[] statuses;
  private final double level;

  private LanguageDeclineCalculator(double volatility, double[] statuses, double level) {
    this.volatility = volatility;
    this.statuses = statuses;
    this.level = level;
  }

  /**
   * The calculator with the options listed above.
   *
   * @return the calculator
   */
  public static LanguageDeclineCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another volatility.
   *
   * @param exponent a, 1 or more
   * @return the calculator
   * @throws IllegalArgumentException if it is less, or not finite
   */
  public LanguageDeclineCalculator withVolatility(double exponent) {
    if (!(exponent >= 1 && exponent < Double.POSITIVE_INFINITY)) {
      throw Require.refusal("volatility", exponent, "a finite number of 1 or more");
    }
    return new LanguageDeclineCalculator(exponent, statuses, level);
  }

  /**
   * A copy with other statuses.
   *
   * @param tried s from 0 to 1, rising; copied
   * @return the calculator
   * @throws IllegalArgumentException if there is none, one is no share, or they do not rise
   */
  public LanguageDeclineCalculator withStatuses(double... tried) {
    Require.notNull("tried", tried);
    double[] copy = tried.clone();
    if (copy.length == 0) {
      throw Require.refusal("number of statuses", 0, "at least one");
    }
    for (int i = 0; i < copy.length; i++) {
      copy[i] = Require.share("status", copy[i]) + 0.0;
      if (i > 0 && !(copy[i] > copy[i - 1])) {
        throw Require.refusal("status after " + copy[i - 1], copy[i], "a higher one");
      }
    }
    return new LanguageDeclineCalculator(volatility, copy, level);
  }

  /**
   * A copy with another level of the limits.
   *
   * @param probability above 0 and below 1
   * @return the calculator
   * @throws IllegalArgumentException if it is out of range
   */
  public LanguageDeclineCalculator withLevel(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw Require.refusal("level", probability, "a number above 0 and below 1");
    }
    return new LanguageDeclineCalculator(volatility, statuses, probability);
  }

  /**
   * Fits all curves.
   *
   * @param series the percentage of speakers by year; years without one are left out
   * @return the curves, and what they say of the status
   * @throws IllegalArgumentException if the series is not in per cent, it has fewer than three
   *     years, or a percentage is not above 0 and below 100
   */
  public LanguageDecline calculate(YearSeries series) {
    Require.notNull("series", series);
    if (!series.unit().equals(SimpleUnit.PERCENT)) {
      throw Require.refusal(
          "unit of '" + series.label() + "'", series.unit().label(), SimpleUnit.PERCENT.label());
    }
    int[] years = series.years().filter(series::has).toArray();
    if (years.length < 3) {
      throw Require.refusal(
          "years of '" + series.label() + "'", years.length, "at least three with a percentage");
    }
    int span = years[years.length - 1] - years[0];
    if (span > LONGEST) {
      throw Require.refusal("years of '" + series.label() + "'", span, "at most " + LONGEST);
    }
    double[] times = new double[years.length];
    double[] percent = new double[years.length];
    for (int i = 0; i < years.length; i++) {
      times[i] = years[i] - years[0];
      percent[i] = series.at(years[i]);
      if (!(percent[i] > 0 && percent[i] < 100)) {
        throw Require.refusal(
            "percentage of " + years[i], percent[i], "above 0 and below 100, as the curves are");
      }
    }
    double slope = slope(times, percent);
    List<DeclineFit> competitions = new ArrayList<>();
    for (double status : statuses) {
      competitions.add(competition(times, percent, status, slope));
    }
    return verdict(
        series,
        exponential(times, percent, slope),
        logistic(times, percent, slope),
        competitions,
        percent.length);
  }

  /** The slope of the logits, where the searches begin. */
  private static double slope(double[] times, double[] percent) {
    double last = Math.log(percent[percent.length - 1] / (100 - percent[percent.length - 1]));
    double first = Math.log(percent[0] / (100 - percent[0]));
    return (first - last) / times[times.length - 1];
  }

  private static DeclineFit fit(
      DeclineCurve curve,
      Figure status,
      CurveSearch.Curve values,
      double[] percent,
      List<double[]> starts) {
    return CurveSearch.search(values, percent, starts)
        .map(
            end ->
                new DeclineFit(
                    curve,
                    status,
                    Figure.of(end.parameters()[0]),
                    end.error(0),
                    Figure.of(end.parameters()[1]),
                    end.error(1),
                    Figure.of(end.squares())))
        .orElseGet(
            () -> {
              Figure none = Figure.empty("the search for the curve did not end");
              return new DeclineFit(curve, status, none, none, none, none, none);
            });
  }

  private static DeclineFit exponential(double[] times, double[] percent, double slope) {
    return fit(
        DeclineCurve.EXPONENTIAL,
        Figure.empty("an exponential has no status"),
        (parameters, values, slopes) -> {
          for (int i = 0; i < times.length; i++) {
            double kept = 100 * Math.exp(-parameters[1] * times[i]);
            values[i] = parameters[0] * kept;
            slopes[i][0] = kept;
            slopes[i][1] = -times[i] * values[i];
          }
        },
        percent,
        List.of(new double[] {percent[0] / 100, slope / 2}, new double[] {percent[0] / 100, 0}));
  }

  private static DeclineFit logistic(double[] times, double[] percent, double slope) {
    return fit(
        DeclineCurve.LOGISTIC,
        Figure.empty("not identified: only c (1 − 2s) enters a logistic"),
        (parameters, values, slopes) -> {
          double x0 = parameters[0];
          for (int i = 0; i < times.length; i++) {
            double kept = Math.exp(-parameters[1] * times[i]);
            double denominator = 1 - x0 + x0 * kept;
            values[i] = 100 * x0 * kept / denominator;
            slopes[i][0] = 100 * kept / (denominator * denominator);
            slopes[i][1] = -times[i] * values[i] * (1 - x0) / denominator;
          }
        },
        percent,
        List.of(new double[] {percent[0] / 100, slope}, new double[] {percent[0] / 100, 0}));
  }

  private DeclineFit competition(double[] times, double[] percent, double status, double slope) {
    double first = percent[0] / 100;
    // The speed that would make the first change that of the logistic, where there is one.
    double change = change(first, status);
    double speed = change == 0 ? 0.01 : Math.abs(slope * first * (1 - first) / change);
    List<double[]> starts =
        List.of(
            new double[] {first, Math.max(speed, 1e-4)},
            new double[] {first, 0.02},
            new double[] {first, 0.1});
    DormandPrince solver = new DormandPrince(1);
    return fit(
        DeclineCurve.COMPETITION,
        Figure.of(status),
        (parameters, values, slopes) ->
            competition(solver, status, parameters, times, values, slopes),
        percent,
        starts);
  }

  private double change(double share, double status) {
    return status * (1 - share) * Math.pow(share, volatility)
        - (1 - status) * share * Math.pow(1 - share, volatility);
  }

  /** The path, and its slopes: in c it is t times the change, in x0 the quotient of changes. */
  private void competition(
      DormandPrince solver,
      double status,
      double[] parameters,
      double[] times,
      double[] values,
      double[][] slopes) {
    double x0 = parameters[0];
    double speed = parameters[1];
    int span = (int) times[times.length - 1];
    double[] path = new double[span + 1];
    path[0] = x0;
    boolean ended =
        x0 > 0
            && x0 < 1
            && speed > 0
            && solver.follow(
                (state, rates) ->
                    rates[0] = speed * change(Math.min(1, Math.max(0, state[0])), status),
                span,
                0.5 / speed,
                1e-11,
                LONGEST,
                1,
                path);
    double begin = ended ? change(x0, status) : 0;
    for (int i = 0; i < times.length; i++) {
      if (!ended) {
        values[i] = Double.NaN;
        continue;
      }
      double x = path[(int) times[i]];
      double now = change(x, status);
      values[i] = 100 * x;
      slopes[i][0] = begin == 0 ? 100 : 100 * now / begin;
      slopes[i][1] = 100 * times[i] * now;
    }
  }

  private LanguageDecline verdict(
      YearSeries series,
      DeclineFit exponential,
      DeclineFit logistic,
      List<DeclineFit> competitions,
      int observations) {
    double[] squares =
        competitions.stream().mapToDouble(fit -> fit.squares().orElse(Double.MAX_VALUE)).toArray();
    int best = 0;
    for (int i = 1; i < squares.length; i++) {
      best = squares[i] < squares[best] ? i : best;
    }
    int free = observations - 3;
    if (squares[best] == Double.MAX_VALUE || free < 1) {
      Figure none =
          Figure.empty(
              free < 1
                  ? "not identified: three years leave nothing to judge a status by"
                  : "not identified: no search ended");
      return new LanguageDecline(
          series, exponential, logistic, volatility, competitions, level, none, none, none, none);
    }
    double limit =
        squares[best] * (1 + new FDistribution(1, free).inverseCumulativeProbability(level) / free);
    int low = best;
    while (low > 0 && squares[low - 1] <= limit) {
      low--;
    }
    int high = best;
    while (high + 1 < squares.length && squares[high + 1] <= limit) {
      high++;
    }
    boolean open = low == 0 || high == squares.length - 1;
    Figure status = Figure.of(statuses[best]);
    if (volatility == 1) {
      status = Figure.empty("not identified: with a volatility of 1 only c (1 − 2s) enters");
    } else if (open) {
      status =
          Figure.empty(
              "not identified: from "
                  + Numbers.readable(statuses[low])
                  + " to "
                  + Numbers.readable(statuses[high])
                  + " all fit as well at "
                  + Numbers.readable(100 * level)
                  + " %");
    }
    return new LanguageDecline(
        series,
        exponential,
        logistic,
        volatility,
        competitions,
        level,
        Figure.of(limit),
        status,
        Figure.of(statuses[low]),
        Figure.of(statuses[high]));
  }

  /** The options. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "LanguageDeclineCalculator, volatility %s, statuses %s, level %s",
        volatility,
        Arrays.toString(statuses),
        level);
  }
}
