package org.migrationeconomics.calculators.labour.wagegap;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
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
    Require.notNull("twoFolds", twoFolds);
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
        TextTable.titled(title())
            .column("part")
            .unit("that of the outcome")
            .column("value", 4)
            .column("s.e.", 4);
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

  /** Every part and every term of it, with both standard errors, and both equations. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(title(), "part")
            .add(() -> terms(List.of(gap)), "gap")
            .add(() -> terms(threeFold.endowments(), threeFold.endowmentTerms()), "endowments")
            .add(
                () -> terms(threeFold.coefficients(), threeFold.coefficientTerms()), "coefficients")
            .add(() -> terms(threeFold.interaction(), threeFold.interactionTerms()), "interaction");
    for (TwoFoldGap two : twoFolds) {
      String by = ", " + two.reference().label();
      stack
          .add(() -> terms(two.explained(), two.explainedTerms()), "explained" + by)
          .add(() -> terms(two.unexplained(), two.unexplainedTerms()), "unexplained" + by)
          .add(() -> terms(two.unexplainedA(), two.unexplainedTermsA()), "unexplained of A" + by)
          .add(() -> terms(two.unexplainedB(), two.unexplainedTermsB()), "unexplained of B" + by)
          .add(() -> reference(two), "reference" + by);
    }
    return stack
        .about(table())
        .add(a::dataTable, "equation of A: " + a.group())
        .add(b::dataTable, "equation of B: " + b.group())
        .build();
  }

  private static TextTable terms(GapPart whole, List<GapPart> parts) {
    List<GapPart> all = new ArrayList<>(parts);
    all.add(new GapPart("total", whole.value(), whole.standardError(), whole.bootstrapError()));
    return terms(all);
  }

  private static TextTable terms(List<GapPart> parts) {
    TextTable.Builder table =
        TextTable.titled("terms")
            .column("term")
            .unit("that of the outcome")
            .column("value")
            .column("s.e.")
            .column("bootstrap s.e.");
    parts.forEach(
        one -> table.row(one.name(), one.value(), one.standardError(), one.bootstrapError()));
    return table.build();
  }

  private static TextTable reference(TwoFoldGap two) {
    TextTable.Builder table =
        TextTable.titled("reference")
            .column("term")
            .unit("outcome per unit of the regressor")
            .column("b*");
    for (int l = 0; l < two.explainedTerms().size(); l++) {
      table.row(two.explainedTerms().get(l).name(), two.referenceCoefficients().get(l));
    }
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
            .unit("outcome per unit of the regressor")
            .column("b*", 4)
            .unit("that of the outcome")
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
    table.sum(
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
            .unit("that of the regressor")
            .column("x̄A", 4)
            .column("x̄B", 4)
            .unit("outcome per unit of the regressor")
            .column("bA", 4)
            .column("bB", 4)
            .unit("that of the outcome")
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
