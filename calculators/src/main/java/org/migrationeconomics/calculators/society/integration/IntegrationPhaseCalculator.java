package org.migrationeconomics.calculators.society.integration;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.society.integration.IntegrationPhase.Arrow;
import org.migrationeconomics.calculators.society.integration.IntegrationPhase.Rest;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.society.Community;

/**
 * Where a model of integration drives a society from any state, and where it comes to rest.
 *
 * <pre>
 *   with all absorbed and nobody detached:  dm/dt = σ (1 − m) m^max(a, 1) − λ m (1 − m)^a
 *   a &lt; 1:  rests 0, 1 − (λ/σ)^(1/(1 − a)) if λ &lt; σ, and 1 if a &gt; 0 or λ = 0
 *   a = 1:  rests 0 and 1; every share if λ = σ
 *   a &gt; 1:  rests 0, 1, and the critical share between them
 * </pre>
 *
 * <p>Options and their defaults: {@link #withResolution} 10, the number of parts into which each
 * side of the triangle is divided.
 *
 * <p><b>Units</b>: shares; changes per unit of time.
 *
 * <p><b>Source</b>: own definition; see {@link IntegrationModel}.
 *
 * <p><b>No published figure</b>, as it is a definition; the critical shares and rests are those of
 * {@link IntegrationFormulas}, which tests compare.
 *
 * <p>Immutable and thread-safe.
 */
public final class IntegrationPhaseCalculator {

  private static final int FINEST = 200;
  private static final IntegrationPhaseCalculator DEFAULTS = new IntegrationPhaseCalculator(10);

  private final int resolution;

  private IntegrationPhaseCalculator(int resolution) {
    this.resolution = resolution;
  }

  /**
   * The calculator with the options listed above.
   *
   * @return the calculator
   */
  public static IntegrationPhaseCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another resolution.
   *
   * @param parts into which each side of the triangle is divided, 1 to 200
   * @return the calculator
   * @throws IllegalArgumentException if it is out of range
   */
  public IntegrationPhaseCalculator withResolution(int parts) {
    if (parts < 1 || parts > FINEST) {
      throw Require.refusal("resolution", parts, "1 to " + FINEST);
    }
    return new IntegrationPhaseCalculator(parts);
  }

  /**
   * The phase picture of a model.
   *
   * @param model the model; nobody arrives
   * @return states with their changes, and rests
   */
  public IntegrationPhase calculate(IntegrationModel model) {
    Require.notNull("model", model);
    List<Arrow> arrows = new ArrayList<>();
    double[] state = new double[IntegrationPath.SIZE];
    double[] rates = new double[IntegrationPath.SIZE];
    for (int i = 0; i <= resolution; i++) {
      for (int j = 0; j <= resolution - i; j++) {
        double members = (double) i / resolution;
        double detached = (double) j / resolution;
        double hosts = (double) (resolution - i - j) / resolution;
        if (members + hosts == 0) {
          arrows.add(new Arrow(0, 1, 0, 0, 0, 0));
          continue;
        }
        Community start =
            Community.builder().members(members).hosts(hosts).detached(detached).build();
        state[0] = members;
        state[1] = hosts;
        new IntegrationKernel(model, start).at(state, rates);
        double stranded = (1 - model.absorption()) * rates[3];
        arrows.add(new Arrow(members, detached, hosts, rates[0], stranded, rates[1]));
      }
    }
    return new IntegrationPhase(
        model, arrows, rests(model), IntegrationFormulas.criticalShare(model));
  }

  private static List<Rest> rests(IntegrationModel model) {
    double leaving = model.leaving();
    double joining = model.joining();
    double a = model.contact();
    boolean nothingMoves = leaving == 0 && joining == 0;
    if (nothingMoves || (a == 1 && leaving == joining)) {
      return List.of();
    }
    if (model.absorption() < 1 && leaving > 0) {
      return List.of();
    }
    List<Double> shares = new ArrayList<>(List.of(0.0));
    if (a < 1 && leaving > 0 && leaving < joining) {
      shares.add(1 - Math.pow(leaving / joining, 1 / (1 - a)));
    }
    IntegrationFormulas.criticalShare(model).toOptional().ifPresent(shares::add);
    if (a > 0 || leaving == 0) {
      shares.add(1.0);
    }
    List<Rest> rests = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      double share = shares.get(i);
      double below = i == 0 ? share : (share + shares.get(i - 1)) / 2;
      double above = (share + (i + 1 < shares.size() ? shares.get(i + 1) : 1)) / 2;
      boolean fromBelow = below == share || drift(model, below) > 0;
      boolean fromAbove = above == share || drift(model, above) < 0;
      rests.add(new Rest(share, fromBelow && fromAbove));
    }
    return rests;
  }

  private static double drift(IntegrationModel model, double share) {
    double a = model.contact();
    return model.joining() * (1 - share) * IntegrationKernel.power(share, Math.max(a, 1))
        - model.leaving() * share * IntegrationKernel.power(1 - share, a);
  }

  /** The options. */
  @Override
  public String toString() {
    return "IntegrationPhaseCalculator, resolution " + resolution;
  }
}
