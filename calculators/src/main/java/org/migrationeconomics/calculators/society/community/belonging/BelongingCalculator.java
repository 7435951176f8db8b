package org.migrationeconomics.calculators.society.community.belonging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.calculators.society.community.belonging.Belonging.Element;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * Do people belong to where they come from, to where they live, to both or to neither?
 *
 * <pre>
 *   o attachment to the origin, h to the hosts, in each element; cut c
 *   integration o ≥ c, h ≥ c     assimilation o &lt; c, h ≥ c
 *   separation  o ≥ c, h &lt; c     marginalisation o &lt; c, h &lt; c
 *   one dimension: mean of o     two dimensions: elements in each state
 * </pre>
 *
 * <p>The four states are Berry's; the one- and the two-dimensional measure over elements such as
 * language, culture, identity, networks and plans are the ethnosizer of Constant and Zimmermann.
 *
 * <p>Options and their defaults: {@link #withCut} 0.5.
 *
 * <p><b>Units</b>: attachments from 0 to 1 in; shares and numbers of elements out.
 *
 * <p><b>Source</b>: J. W. Berry, Immigration, acculturation, and adaptation, <i>Applied
 * Psychology</i> 46, 1997; A. F. Constant, L. Gataullina and K. F. Zimmermann, Ethnosizing
 * immigrants, <i>Journal of Economic Behavior and Organization</i> 69, 2009.
 *
 * <p><b>No published figure</b>, as the attachments of single people are not published; the tests
 * rest on examples by hand.
 *
 * <p>Immutable and thread-safe.
 */
public final class BelongingCalculator {

  private static final BelongingCalculator DEFAULTS = new BelongingCalculator(0.5);

  private final double cut;

  private BelongingCalculator(double cut) {
    this.cut = cut;
  }

  /**
   * The calculator with the option listed above.
   *
   * @return the calculator
   */
  public static BelongingCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another cut.
   *
   * @param attachment from which on somebody is attached, a share from 0 to 1
   * @return the calculator
   * @throws IllegalArgumentException if it is no share
   */
  public BelongingCalculator withCut(double attachment) {
    return new BelongingCalculator(Require.share("cut", attachment) + 0.0);
  }

  /**
   * To whom people belong.
   *
   * @param attachments of at least one person
   * @return shares of states
   * @throws IllegalArgumentException if there is nobody
   */
  public Belonging calculate(Attachments attachments) {
    int n = Require.notNull("attachments", attachments).size();
    if (n == 0) {
      throw Require.refusal("people", 0, "at least one");
    }
    int elements = attachments.elements().size();
    double[] means = new double[n];
    double all = 0;
    Map<AcculturationState, Double> states = new EnumMap<>(AcculturationState.class);
    Map<AcculturationState, Double> counted = new EnumMap<>(AcculturationState.class);
    List<Map<AcculturationState, Double>> byElement = new ArrayList<>();
    for (int e = 0; e < elements; e++) {
      byElement.add(new EnumMap<>(AcculturationState.class));
    }
    for (int i = 0; i < n; i++) {
      double hosts = 0;
      for (int e = 0; e < elements; e++) {
        double o = attachments.origin(i, e);
        double h = attachments.hosts(i, e);
        means[i] += o / elements;
        hosts += h / elements;
        AcculturationState state = AcculturationState.of(o, h, cut);
        counted.merge(state, 1.0 / n, Double::sum);
        byElement.get(e).merge(state, 1.0 / n, Double::sum);
      }
      // Sums of equal parts may miss the cut by a rounding.
      double least = cut - 1e-12;
      states.merge(AcculturationState.of(means[i], hosts, least), 1.0 / n, Double::sum);
      all += means[i] / n;
    }
    double squares = 0;
    for (double mean : means) {
      squares += (mean - all) * (mean - all);
    }
    List<Element> rows = new ArrayList<>();
    for (int e = 0; e < elements; e++) {
      rows.add(new Element(attachments.elements().get(e), byElement.get(e)));
    }
    return new Belonging(
        n,
        elements,
        cut,
        Math.min(1, all),
        n > 1
            ? Figure.of(Math.sqrt(squares / (n - 1) / n))
            : Figure.empty("one person has no standard error"),
        counted,
        states,
        rows);
  }

  /** The option. */
  @Override
  public String toString() {
    return "BelongingCalculator, cut " + cut;
  }
}
