package org.migrationeconomics.calculators.society.integration.fitting;

import java.util.List;
import org.migrationeconomics.calculators.society.integration.IntegrationModel;
import org.migrationeconomics.calculators.society.integration.IntegrationTime;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.SurvivalByGeneration;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What a survival by generation says about the numbers of a model of integration, and what it does
 * not: the result of {@link IntegrationFitCalculator}.
 *
 * <p>Only how fast people leave follows from it. Which part of them the hosts absorb, what that
 * leaves in the hosts' culture, and how many hosts join is not identified, and not zero.
 *
 * <p><b>Units</b>: shares; rates per generation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param survival the shares by generation
 * @param steps what happens from each generation to the next
 * @param exponential the curve of a constant rate
 * @param growing the curve of a rate that grows, or falls, with the generations
 */
public record IntegrationFit(
    SurvivalByGeneration survival, List<Step> steps, Curve exponential, Curve growing)
    implements Tabular {

  private static final String SILENT = "not identified: survival by generation does not say ";

  /**
   * From one generation to the next.
   *
   * @param from the generation
   * @param to the next one
   * @param retention the share of the next divided by that of this one; no value after nothing
   * @param hazard 1 − retention; no value if the share rises
   */
  public record Step(Generation from, Generation to, Figure retention, Figure hazard) {

    /** Checks that everything is there. */
    public Step {
      Require.notNull("from", from);
      Require.notNull("to", to);
      Require.notNull("retention", retention);
      Require.notNull("hazard", hazard);
    }
  }

  /**
   * A curve fitted by least squares to the shares.
   *
   * @param initial the share of the first generation on the curve; it may lie above 1
   * @param initialError its standard error
   * @param rate how fast people leave at the first generation, per generation
   * @param rateError its standard error
   * @param growth how fast that rate grows, per generation; no value for the curve of a constant
   *     rate
   * @param growthError its standard error
   * @param squares the sum of squared differences of shares
   * @param fitted the shares on the curve; none if there is no curve
   */
  public record Curve(
      Figure initial,
      Figure initialError,
      Figure rate,
      Figure rateError,
      Figure growth,
      Figure growthError,
      Figure squares,
      List<Double> fitted) {

    /** Checks that everything is there. */
    public Curve {
      Require.notNull("initial", initial);
      Require.notNull("initialError", initialError);
      Require.notNull("rate", rate);
      Require.notNull("rateError", rateError);
      Require.notNull("growth", growth);
      Require.notNull("growthError", growthError);
      Require.notNull("squares", squares);
      fitted = List.copyOf(Require.notNull("fitted", fitted));
    }

    /**
     * By which factor the rate grows in a generation.
     *
     * @return e to the growth; no value where there is none
     */
    public Figure growthFactor() {
      return growth.isPresent() ? Figure.of(Math.exp(growth.value())) : growth;
    }
  }

  /** Checks that everything is there. */
  public IntegrationFit {
    Require.notNull("survival", survival);
    steps = List.copyOf(Require.notNull("steps", steps));
    Require.notNull("exponential", exponential);
    Require.notNull("growing", growing);
  }

  /**
   * λ, how fast people leave, if the rate is constant.
   *
   * @return per generation; no value if the fitted shares do not fall, or there are too few
   */
  public Figure leaving() {
    return exponential.rate().isPresent() && !(exponential.rate().value() >= 0)
        ? Figure.empty("the shares do not fall, so that nobody can be said to leave")
        : exponential.rate();
  }

  /**
   * β, the share of those who leave whom the hosts absorb.
   *
   * @return no value, and why
   */
  public Figure absorption() {
    return Figure.empty(SILENT + "whether those who left are hosts or neither");
  }

  /**
   * φ, how much of their culture stays with the hosts.
   *
   * @return no value, and why
   */
  public Figure imprint() {
    return Figure.empty(SILENT + "what the hosts keep of those who left");
  }

  /**
   * σ, how fast hosts join.
   *
   * @return no value, and why
   */
  public Figure joining() {
    return Figure.empty(SILENT + "who joined of the hosts");
  }

  /**
   * The model with the rate that was found and what the reader assumes for the rest.
   *
   * @param absorption β, assumed
   * @param imprint φ, assumed
   * @param joining σ, assumed, per generation
   * @return the model
   * @throws IllegalArgumentException if leaving has no value, or a number is out of range
   */
  public IntegrationModel model(double absorption, double imprint, double joining) {
    if (!leaving().isPresent()) {
      throw Require.refusal("leaving", leaving().toString(), "a rate that was found");
    }
    return IntegrationModel.of(
        IntegrationTime.GENERATION, leaving().value(), absorption, imprint, joining);
  }

  @Override
  public TextTable table() {
    return TextTable.titled("What generations say about integration: " + survival.label())
        .column("quantity")
        .unit("1")
        .column("constant rate")
        .column("growing rate")
        .row("first generation, m0", exponential.initial(), growing.initial())
        .row(
            "rate of leaving",
            Cell.in("per generation", exponential.rate()),
            Cell.in("per generation", growing.rate()))
        .row(
            "its growth",
            Cell.in("per generation", exponential.growth()),
            Cell.in("per generation", growing.growth()))
        .row("sum of squares", exponential.squares(), growing.squares())
        .note("Not identified: absorption, imprint and joining; explain() says why.")
        .note("Own model.")
        .build();
  }

  /** The curves with their errors, the steps, and the shares beside those on the curves. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder rates =
        TextTable.titled("steps")
            .column("generation")
            .column("next")
            .unit("1")
            .column("retention")
            .column("hazard");
    steps.forEach(
        step -> rates.row(step.from().label(), step.to().label(), step.retention(), step.hazard()));
    TextTable.Builder shares =
        TextTable.titled("shares")
            .column("generation")
            .unit("1")
            .column("observed")
            .column("on the curve of a constant rate")
            .column("on the curve of a growing rate");
    for (int i = 0; i < survival.size(); i++) {
      Generation generation = survival.generations().get(i);
      shares.row(
          generation.label(),
          survival.share(generation),
          fitted(exponential, i),
          fitted(growing, i));
    }
    TextTable errors =
        TextTable.titled("standard errors")
            .column("quantity")
            .unit("1")
            .column("constant rate")
            .column("growing rate")
            .row("error of m0", exponential.initialError(), growing.initialError())
            .row(
                "error of the rate",
                Cell.in("per generation", exponential.rateError()),
                Cell.in("per generation", growing.rateError()))
            .row(
                "error of its growth",
                Cell.in("per generation", exponential.growthError()),
                Cell.in("per generation", growing.growthError()))
            .build();
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "curves")
        .add(() -> errors, "errors")
        .add(rates::build, "steps")
        .add(shares::build, "shares")
        .figure("absorption", "1", absorption(), "not identified")
        .figure("imprint", "1", imprint(), "not identified")
        .figure("joining", "per generation", joining(), "not identified")
        .source(survival.source())
        .build();
  }

  private static Figure fitted(Curve curve, int at) {
    return curve.fitted().isEmpty()
        ? Figure.empty(curve.initial().reason().orElse("no curve"))
        : Figure.of(curve.fitted().get(at));
  }

  /**
   * The four numbers of the model by name: what was found, and why the rest was not.
   *
   * @return a table
   */
  public TextTable explain() {
    return TextTable.titled("The numbers of the model, from " + survival.label())
        .column("quantity")
        .column("formula")
        .unit("1")
        .column("value")
        .row("leaving, λ", "m0 e^(−λ (g − 1))", Cell.in("per generation", leaving()))
        .row(
            "leaving at first, h",
            "m0 exp(−(h/k)(e^(k (g − 1)) − 1))",
            Cell.in("per generation", growing.rate()))
        .row("its growth, k", "the same", Cell.in("per generation", growing.growth()))
        .row("absorption, β", "", absorption())
        .row("imprint, φ", "", imprint())
        .row("joining, σ", "", Cell.in("per generation", joining()))
        .reasons()
        .note(
            "Generations of one survey are not parents and children: who migrated first, and from"
                + " where, differs between them.")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
