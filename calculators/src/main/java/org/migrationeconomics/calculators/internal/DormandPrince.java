package org.migrationeconomics.calculators.internal;

/**
 * Runge and Kutta's method of the fifth order with an error estimate of the fourth and a dense
 * output, after Dormand and Prince: few steps, and values at any time between them.
 *
 * <p>The estimated error of a step may take that part of the tolerance which the step is of the
 * horizon, so that the estimates of all steps add up to no more than the tolerance. The solution is
 * one order better than what is estimated. Sums that the rates keep are kept to rounding, at the
 * steps and between them. Not thread-safe; made once and used for many paths of one size. Not for
 * users.
 *
 * <p><b>Source</b>: J. R. Dormand and P. J. Prince 1980; the dense output as in E. Hairer, S. P.
 * Nørsett and G. Wanner, <i>Solving Ordinary Differential Equations I</i>, 1993, II.6.
 */
public final class DormandPrince {

  /** The rates of change at a state. */
  public interface Rates {
    /**
     * Works them out.
     *
     * @param state the state. Not modified
     * @param rates Modified: one for each element of the state
     */
    void at(double[] state, double[] rates);
  }

  private static final double SAFETY = 0.9;
  private static final double LEAST_FACTOR = 0.2;
  private static final double LARGEST_FACTOR = 5;

  private final int size;
  private final double[] k1;
  private final double[] k2;
  private final double[] k3;
  private final double[] k4;
  private final double[] k5;
  private final double[] k6;
  private final double[] k7;
  private final double[] y;
  private final double[] stage;
  private final double[] end;
  private final double[] all;
  private final double[] starting;
  private final double[] ending;
  private final double[] curve;
  private int steps;
  private double error;

  /**
   * Room for paths of one size. Not for users.
   *
   * @param size elements of a state
   */
  public DormandPrince(int size) {
    this.size = size;
    k1 = new double[size];
    k2 = new double[size];
    k3 = new double[size];
    k4 = new double[size];
    k5 = new double[size];
    k6 = new double[size];
    k7 = new double[size];
    y = new double[size];
    stage = new double[size];
    end = new double[size];
    all = new double[size];
    starting = new double[size];
    ending = new double[size];
    curve = new double[size];
  }

  /**
   * Steps of the last path.
   *
   * @return how many, those among them that were made again shorter
   */
  public int steps() {
    return steps;
  }

  /**
   * The sum of the estimated errors of the last path.
   *
   * @return in parts of the scale
   */
  public double error() {
    return error;
  }

  /**
   * Follows a path.
   *
   * @param rates the rates
   * @param length the horizon
   * @param longest no step is longer
   * @param tolerance of the sum of estimated errors, in parts of the scale
   * @param most the most steps
   * @param scale what an error is measured by, above zero
   * @param states row-major: the state at the beginning, and at as many equal distances after it as
   *     there are further rows. Modified: all rows but the first
   * @return false if there were more steps than allowed; the rows from there on are as they were
   */
  public boolean follow(
      Rates rates,
      double length,
      double longest,
      double tolerance,
      int most,
      double scale,
      double[] states) {
    int points = states.length / size - 1;
    System.arraycopy(states, 0, y, 0, size);
    rates.at(y, k1);
    double time = 0;
    double h = Math.min(longest, length / 10);
    int next = 1;
    steps = 0;
    error = 0;
    while (next <= points) {
      if (steps == most) {
        return false;
      }
      steps++;
      boolean last = time + h * (1 + 1e-12) >= length;
      if (last) {
        h = length - time;
      }
      double estimate = step(rates, h) / scale;
      double allowed = tolerance * h / length;
      // Where rounding is all that is left, a shorter step would be no better.
      if (estimate > allowed && estimate > 4 * Math.ulp(1.0)) {
        h *= Math.max(LEAST_FACTOR, SAFETY * Math.sqrt(Math.sqrt(allowed / estimate)));
        continue;
      }
      error += estimate;
      double to = last ? length : time + h;
      boolean prepared = false;
      while (next <= points) {
        double at = next == points ? length : length * next / points;
        if (at > to) {
          break;
        }
        if (at == to) {
          System.arraycopy(end, 0, states, next * size, size);
        } else {
          if (!prepared) {
            prepare(h);
            prepared = true;
          }
          between((at - time) / h, states, next * size);
        }
        next++;
      }
      time = to;
      System.arraycopy(end, 0, y, 0, size);
      System.arraycopy(k7, 0, k1, 0, size);
      double grown =
          estimate > 0
              ? Math.min(LARGEST_FACTOR, SAFETY * Math.sqrt(Math.sqrt(allowed / estimate)))
              : LARGEST_FACTOR;
      h = Math.min(longest, h * Math.max(LEAST_FACTOR, grown));
    }
    return true;
  }

  /** One step from y to end; the largest estimated error of an element. */
  private double step(Rates rates, double h) {
    for (int i = 0; i < size; i++) {
      stage[i] = y[i] + h * 0.2 * k1[i];
    }
    rates.at(stage, k2);
    for (int i = 0; i < size; i++) {
      stage[i] = y[i] + h * (3.0 / 40 * k1[i] + 9.0 / 40 * k2[i]);
    }
    rates.at(stage, k3);
    for (int i = 0; i < size; i++) {
      stage[i] = y[i] + h * (44.0 / 45 * k1[i] - 56.0 / 15 * k2[i] + 32.0 / 9 * k3[i]);
    }
    rates.at(stage, k4);
    for (int i = 0; i < size; i++) {
      stage[i] =
          y[i]
              + h
                  * (19372.0 / 6561 * k1[i]
                      - 25360.0 / 2187 * k2[i]
                      + 64448.0 / 6561 * k3[i]
                      - 212.0 / 729 * k4[i]);
    }
    rates.at(stage, k5);
    for (int i = 0; i < size; i++) {
      stage[i] =
          y[i]
              + h
                  * (9017.0 / 3168 * k1[i]
                      - 355.0 / 33 * k2[i]
                      + 46732.0 / 5247 * k3[i]
                      + 49.0 / 176 * k4[i]
                      - 5103.0 / 18656 * k5[i]);
    }
    rates.at(stage, k6);
    for (int i = 0; i < size; i++) {
      end[i] =
          y[i]
              + h
                  * (35.0 / 384 * k1[i]
                      + 500.0 / 1113 * k3[i]
                      + 125.0 / 192 * k4[i]
                      - 2187.0 / 6784 * k5[i]
                      + 11.0 / 84 * k6[i]);
    }
    rates.at(end, k7);
    double largest = 0;
    for (int i = 0; i < size; i++) {
      double e =
          h
              * (71.0 / 57600 * k1[i]
                  - 71.0 / 16695 * k3[i]
                  + 71.0 / 1920 * k4[i]
                  - 17253.0 / 339200 * k5[i]
                  + 22.0 / 525 * k6[i]
                  - 1.0 / 40 * k7[i]);
      largest = Math.max(largest, Math.abs(e));
    }
    return largest;
  }

  /** Prepares what the states between the ends of the step that was just made need. */
  private void prepare(double h) {
    for (int i = 0; i < size; i++) {
      double difference = end[i] - y[i];
      double first = h * k1[i] - difference;
      all[i] = difference;
      starting[i] = first;
      ending[i] = difference - h * k7[i] - first;
      curve[i] =
          h
              * (-12715105075.0 / 11282082432.0 * k1[i]
                  + 87487479700.0 / 32700410799.0 * k3[i]
                  - 10690763975.0 / 1880347072.0 * k4[i]
                  + 701980252875.0 / 199316789632.0 * k5[i]
                  - 1453857185.0 / 822651844.0 * k6[i]
                  + 69997945.0 / 29380423.0 * k7[i]);
    }
  }

  /** The state at a part of that step. */
  private void between(double part, double[] states, int at) {
    double rest = 1 - part;
    for (int i = 0; i < size; i++) {
      states[at + i] =
          y[i] + part * (all[i] + rest * (starting[i] + part * (ending[i] + rest * curve[i])));
    }
  }
}
