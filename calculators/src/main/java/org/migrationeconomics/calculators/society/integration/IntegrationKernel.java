package org.migrationeconomics.calculators.society.integration;

import org.migrationeconomics.calculators.internal.DormandPrince;
import org.migrationeconomics.core.society.Community;

/** The rates of the model at a state: members, hosts, culture, left, joined. */
final class IntegrationKernel implements DormandPrince.Rates {

  private final double leaving;
  private final double absorption;
  private final double carried;
  private final double joining;
  private final double contact;
  private final double pull;
  private final double detached;
  private final double arrivals;

  IntegrationKernel(IntegrationModel model, Community start) {
    leaving = model.leaving();
    absorption = model.absorption();
    carried = model.imprint() * model.absorption();
    joining = model.joining();
    contact = model.contact();
    pull = Math.max(contact, 1);
    detached = start.detached();
    arrivals = start.arrivals();
  }

  static double power(double base, double exponent) {
    if (exponent == 0) {
      return 1;
    }
    if (exponent == 1) {
      return base;
    }
    // A stage of a step may lie a rounding outside of 0 to 1, where a power would be no number.
    return base <= 0 ? 0 : exponent == 2 ? base * base : Math.pow(base, exponent);
  }

  @Override
  public void at(double[] state, double[] rates) {
    double members = state[0];
    double hosts = state[1];
    double others = detached + (1 - absorption) * state[3] + hosts;
    double share = members / (members + others);
    double leave = leaving == 0 ? 0 : leaving * members * power(1 - share, contact);
    double join = joining == 0 ? 0 : joining * hosts * power(share, pull);
    double flavour = join == 0 ? 0 : state[2] / hosts;
    rates[0] = arrivals - leave + join;
    rates[1] = absorption * leave - join;
    rates[2] = carried * leave - flavour * join;
    rates[3] = leave;
    rates[4] = join;
  }
}
