package org.migrationeconomics.calculators.labour.wagegap;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The gap between two groups of workers, taken apart: in three parts, and in two under each of six
 * wage structures taken as the one without a gap.
 *
 * <p><b>Units</b>: those of the outcome; with log wages, differences are close to percentages
 * divided by 100.
 *
 * <p>Immutable and thread-safe.
 *
 * @param statistic what differs, such as {@code mean}
 * @param a the regression of group A
 * @param b the regression of group B
 * @param gap A minus B
 * @param threeFold the gap in three parts
 * @param twoFolds the gap in two parts, one element a reference, in the order of {@link
 *     ReferenceCoefficients}
 * @param replications how many samples the bootstrap drew, 0 for none
 * @param failedReplications in how many of them columns could not be told apart; they are left out
 */
public record WageGapDecomposition(
    String statistic,
    WageEquation a,
    WageEquation b,
    GapPart gap,
    ThreeFoldGap threeFold,
    List<TwoFoldGap> twoFolds,
    int replications,
    int failedReplications)
    implements Tabular {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is not one element a reference
   */
  public WageGapDecomposition {
    Require.text("statistic", statistic);
    Require.notNull("a", a);
    Require.notNull("b", b);
    Require.notNull("gap", gap);
    Require.notNull("threeFold", threeFold);
    twoFolds = List.copyOf(twoFolds);
    List<ReferenceCoefficients> references = twoFolds.stream().map(TwoFoldGap::reference).toList();
    if (!references.equals(List.of(ReferenceCoefficients.values()))) {
      throw Require.refusal("references", references, "all of them, in order");
    }
  }

  /**
   * The gap in two parts under one reference.
   *
   * @param reference whose wage structure counts as the one without a gap
   * @return the parts
   */
  public TwoFoldGap twoFold(ReferenceCoefficients reference) {
    return twoFolds.get(reference.place());
  }

  /** All parts; of the regressors see {@link #terms}. */
  @Override
  public TextTable table() {
    boolean bootstrap = replications > 0;
    TextTable.Builder table =
        TextTable.titled(title()).column("part").column("value", 4).column("s.e.", 4);
    if (bootstrap) {
      table.column("bootstrap", 4);
    }
    row(table, "endowments", threeFold.endowments(), bootstrap);
    row(table, "coefficients", threeFold.coefficients(), bootstrap);
    row(table, "interaction", threeFold.interaction(), bootstrap);
    for (TwoFoldGap two : twoFolds) {
      row(table, "explained, " + two.reference().label(), two.explained(), bootstrap);
      row(table, "  unexplained", two.unexplained(), bootstrap);
    }
    notes(table);
    return table.build();
  }

  private static void row(TextTable.Builder table, String name, GapPart part, boolean bootstrap) {
    if (bootstrap) {
      table.row(name, part.value(), part.standardError(), part.bootstrapError());
    } else {
      table.row(name, part.value(), part.standardError());
    }
  }

  private void notes(TextTable.Builder table) {
    table.note(WageEquation.ASSUMED);
    if (replications > 0) {
      table.note("The bootstrap draws workers with their weights, with replacement in each group");
    }
    threeFold
        .endowments()
        .standardError()
        .reason()
        .ifPresent(reason -> table.note("No standard errors: " + reason));
  }

  private String title() {
    return (statistic.equals("mean") ? "Gap" : "Gap in the " + statistic)
        + ", "
        + a.group()
        + " minus "
        + b.group()
        + ": "
        + Numbers.readable(gap.value())
        + " = "
        + Numbers.readable(a.meanOutcome())
        + " - "
        + Numbers.readable(b.meanOutcome())
        + leftOut(a)
        + leftOut(b)
        + (failedReplications > 0
            ? "; "
                + failedReplications
                + " of "
                + replications
                + " replications left out: collinear"
            : "")
        + (a.weighted() || b.weighted() ? "; " + WageEquation.UNDER_WEIGHTS : "");
  }

  private static String leftOut(WageEquation group) {
    return group.zeroWeights() == 0 ? "" : "; " + group.group() + group.leftOut();
  }

  /**
   * The parts of every regressor under one reference.
   *
   * @param reference whose wage structure counts as the one without a gap
   * @return a table, one term a row
   */
  public TextTable terms(ReferenceCoefficients reference) {
    TwoFoldGap two = twoFold(reference);
    TextTable.Builder table =
        TextTable.titled(title() + "; " + reference.label())
            .column("term")
            .column("b*", 4)
            .column("explained", 4)
            .column("s.e.", 4)
            .column("unexplained", 4)
            .column("s.e.", 4)
            .column("of A", 4)
            .column("of B", 4)
            .note(WageEquation.ASSUMED);
    List<GapPart> explained = two.explainedTerms();
    for (int l = 0; l < explained.size(); l++) {
      table.row(
          explained.get(l).name(),
          two.referenceCoefficients().get(l),
          explained.get(l).value(),
          explained.get(l).standardError(),
          two.unexplainedTerms().get(l).value(),
          two.unexplainedTerms().get(l).standardError(),
          two.unexplainedTermsA().get(l).value(),
          two.unexplainedTermsB().get(l).value());
    }
    table.row(
        "total",
        Figure.empty("a sum of unlike things"),
        two.explained().value(),
        two.explained().standardError(),
        two.unexplained().value(),
        two.unexplained().standardError(),
        two.unexplainedA().value(),
        two.unexplainedB().value());
    return table.build();
  }

  /**
   * Every term of the three-fold decomposition with what it is made of.
   *
   * @return a table: means, coefficients and their products, one term a row
   */
  public TextTable explain() {
    TextTable.Builder table =
        TextTable.titled(title())
            .column("term")
            .column("x̄A", 4)
            .column("x̄B", 4)
            .column("bA", 4)
            .column("bB", 4)
            .column("E = (x̄A-x̄B) bB", 4)
            .column("C = x̄B (bA-bB)", 4)
            .column("I = (x̄A-x̄B)(bA-bB)", 4);
    for (int l = 0; l < a.means().size(); l++) {
      table.row(
          a.coefficients().get(l).name(),
          a.means().get(l),
          b.means().get(l),
          a.coefficients().get(l).value(),
          b.coefficients().get(l).value(),
          threeFold.endowmentTerms().get(l).value(),
          threeFold.coefficientTerms().get(l).value(),
          threeFold.interactionTerms().get(l).value());
    }
    return table.build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
