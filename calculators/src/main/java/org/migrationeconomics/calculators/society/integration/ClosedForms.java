package org.migrationeconomics.calculators.society.integration;

import org.migrationeconomics.core.society.Community;

/** The cases of the model that can be integrated. */
final class ClosedForms {

  private ClosedForms() {}

  /** Nobody joins, and leaving needs no contact. */
  static boolean isExponential(IntegrationModel model) {
    return model.joining() == 0 && model.contact() == 0;
  }

  /** Leaving and joining in proportion to contact between two groups that nobody leaves. */
  static boolean isLogistic(IntegrationModel model, Community start) {
    return model.contact() == 1
        && model.absorption() == 1
        && start.detached() == 0
        && start.arrivals() == 0;
  }

  /** Writes all states but the first. */
  static void exponential(IntegrationModel model, Community start, double length, double[] states) {
    int points = states.length / IntegrationPath.SIZE - 1;
    for (int i = 1; i <= points; i++) {
      double time = length * i / points;
      double leaving = model.leaving();
      double arrivals = start.arrivals();
      double kept = Math.exp(-leaving * time);
      double gone = IntegrationFormulas.gone(leaving * time, kept);
      double sum = leaving == 0 ? time : gone / leaving;
      double members = start.members() * kept + arrivals * sum;
      double left = start.members() * gone + arrivals * leftOfArrivals(leaving * time, time, sum);
      int at = i * IntegrationPath.SIZE;
      states[at] = members;
      states[at + 1] = start.hosts() + model.absorption() * left;
      states[at + 2] =
          start.flavour() * start.hosts() + model.imprint() * model.absorption() * left;
      states[at + 3] = left;
      states[at + 4] = 0;
    }
  }

  /** t − (1 − e^(−x))/λ with x = λt, as a series where it cancels. */
  private static double leftOfArrivals(double x, double time, double sum) {
    if (x < 0.01) {
      return time * x * (1.0 / 2 - x * (1.0 / 6 - x * (1.0 / 24 - x * (1.0 / 120 - x / 720))));
    }
    return time - sum;
  }

  /** Writes all states but the first. */
  static void logistic(IntegrationModel model, Community start, double length, double[] states) {
    int points = states.length / IntegrationPath.SIZE - 1;
    double people = start.people();
    double m0 = start.members() / people;
    double h0 = start.hosts() / people;
    double k = model.joining() - model.leaving();
    for (int i = 1; i <= points; i++) {
      double time = length * i / points;
      double power = k * time;
      // The denominator 1 − m0 + m0 e^(kt), divided by e^(kt) if that is large.
      double shrink = Math.exp(-Math.abs(power));
      double denominator = power > 0 ? h0 * shrink + m0 : h0 + m0 * shrink;
      double members = power > 0 ? m0 / denominator : m0 * shrink / denominator;
      double hosts = power > 0 ? h0 * shrink / denominator : h0 / denominator;
      // The integrals of m(1 − m) and of m.
      double grown = k == 0 ? time : power > 0 ? -Math.expm1(-power) / k : Math.expm1(power) / k;
      double contacts = m0 * h0 * grown / denominator;
      double lived =
          k == 0
              ? m0 * time
              : Math.abs(power) < 1
                  ? Math.log1p(m0 * Math.expm1(power)) / k
                  : ((power > 0 ? power : 0) + Math.log(denominator)) / k;
      double flavour =
          model.imprint()
              - (model.imprint() - start.flavour()) * Math.exp(-model.leaving() * lived);
      int at = i * IntegrationPath.SIZE;
      states[at] = people * members;
      states[at + 1] = people * hosts;
      states[at + 2] = people * hosts * flavour;
      states[at + 3] = people * model.leaving() * contacts;
      states[at + 4] = people * model.joining() * contacts;
    }
  }
}
