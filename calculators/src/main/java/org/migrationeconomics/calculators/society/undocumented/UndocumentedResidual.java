package org.migrationeconomics.calculators.society.undocumented;

import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How many undocumented people there are by the residual method, with three intervals and what each
 * input does to them: the result of {@link UndocumentedResidualCalculator}, where the formulas
 * stand.
 *
 * <p><b>Units</b>: that of the counts given.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cells one for each cell given
 * @param counted U_c in all
 * @param total U in all
 * @param sensitivities one for each input, that which widens the interval most first
 * @param bounds every input at its worst
 * @param deltaError the standard error by the delta method
 * @param delta its interval
 * @param monteCarlo the percentiles of the draws
 * @param quartiles the quarter points of the draws
 * @param median of the draws
 * @param belowZero the share of draws below zero
 * @param drawnAgain how many impossible numbers were drawn again
 * @param draws how many draws
 * @param seed from which chance began
 * @param shape of the draws
 * @param errors whether cells err together
 * @param confidence of the delta method's and Monte Carlo intervals
 * @param unit of the counts
 */
public record UndocumentedResidual(
    List<CellResidual> cells,
    double counted,
    double total,
    List<Sensitivity> sensitivities,
    Range bounds,
    double deltaError,
    Range delta,
    Range monteCarlo,
    Range quartiles,
    double median,
    double belowZero,
    long drawnAgain,
    int draws,
    long seed,
    DrawShape shape,
    CellErrors errors,
    double confidence,
    String unit)
    implements Tabular {

  /**
   * An interval.
   *
   * @param low its lower end
   * @param high its upper end
   */
  public record Range(double low, double high) {

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if one is NaN or infinite, or low is above high
     */
    public Range {
      low = Require.finite("low", low) + 0.0;
      high = Require.finite("high", high) + 0.0;
      if (low > high) {
        throw Require.refusal("low", low, "at most high, " + Numbers.exact(high));
      }
    }
  }

  /**
   * The residual of a cell.
   *
   * @param cell what went in
   * @param counted U_c; below zero if the records have more people than the survey found
   * @param number U
   * @param bounds every input at its worst
   * @param perForeignBorn dU/dFB
   * @param perLegal dU/dL
   * @param perLegalOmission dU/du_L
   * @param perUndocumentedOmission dU/du_U
   */
  public record CellResidual(
      ResidualCell cell,
      double counted,
      double number,
      Range bounds,
      double perForeignBorn,
      double perLegal,
      double perLegalOmission,
      double perUndocumentedOmission) {

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if one is NaN or infinite
     */
    public CellResidual {
      Require.notNull("cell", cell);
      counted = Require.finite("counted", counted) + 0.0;
      number = Require.finite("number", number) + 0.0;
      Require.notNull("bounds", bounds);
      perForeignBorn = Require.finite("perForeignBorn", perForeignBorn) + 0.0;
      perLegal = Require.finite("perLegal", perLegal) + 0.0;
      perLegalOmission = Require.finite("perLegalOmission", perLegalOmission) + 0.0;
      perUndocumentedOmission =
          Require.finite("perUndocumentedOmission", perUndocumentedOmission) + 0.0;
    }

    /**
     * What a negative number says.
     *
     * @return the cause, or empty if the number is not negative
     */
    public Optional<String> cause() {
      return counted >= 0
          ? Optional.empty()
          : Optional.of(
              "the records have "
                  + Numbers.readable(cell.legal().value() * (1 - cell.legalOmission().value()))
                  + " legal residents whom the survey should have found, and it found "
                  + Numbers.readable(cell.foreignBorn().value())
                  + " foreign-born in all: it missed more of the legal than "
                  + Numbers.readable(100 * cell.legalOmission().value())
                  + " %, or the records hold people who left or died");
    }
  }

  /**
   * What one input does to the sum of all cells.
   *
   * @param input which
   * @param onePercent the change of U if the input is one per cent more in every cell
   * @param elasticity per cent of U for each per cent of the input
   * @param halfWidth how much of U half the interval of the input is, to first order
   * @param varianceShare its part of the variance of the delta method
   */
  public record Sensitivity(
      ResidualInput input,
      double onePercent,
      Figure elasticity,
      double halfWidth,
      Figure varianceShare) {

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if one is NaN or infinite
     */
    public Sensitivity {
      Require.notNull("input", input);
      onePercent = Require.finite("onePercent", onePercent) + 0.0;
      Require.notNull("elasticity", elasticity);
      halfWidth = Require.notNegative("halfWidth", halfWidth) + 0.0;
      Require.notNull("varianceShare", varianceShare);
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public UndocumentedResidual {
    cells = List.copyOf(Require.notNull("cells", cells));
    counted = Require.finite("counted", counted) + 0.0;
    total = Require.finite("total", total) + 0.0;
    sensitivities = List.copyOf(Require.notNull("sensitivities", sensitivities));
    Require.notNull("bounds", bounds);
    deltaError = Require.notNegative("deltaError", deltaError) + 0.0;
    Require.notNull("delta", delta);
    Require.notNull("monteCarlo", monteCarlo);
    Require.notNull("quartiles", quartiles);
    median = Require.finite("median", median) + 0.0;
    belowZero = Require.share("belowZero", belowZero) + 0.0;
    Require.notNull("shape", shape);
    Require.notNull("errors", errors);
    Require.share("confidence", confidence);
    Require.text("unit", unit);
  }

  /**
   * What one input does.
   *
   * @param input which
   * @return its sensitivity
   * @throws IllegalArgumentException if the result has none
   */
  public Sensitivity sensitivity(ResidualInput input) {
    return Require.one("input", input, sensitivities, Sensitivity::input);
  }

  /**
   * The cells whose number is below zero.
   *
   * @return in the order given
   */
  public List<CellResidual> negativeCells() {
    return cells.stream().filter(cell -> cell.counted() < 0).toList();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title())
            .column("undocumented")
            .unit(unit)
            .column("from", TextTable.READABLE)
            .column("number", TextTable.READABLE)
            .column("to", TextTable.READABLE)
            .row("bounds of the inputs", bounds.low(), total, bounds.high())
            .row("delta method, " + percent(), delta.low(), total, delta.high())
            .row("Monte Carlo, " + percent(), monteCarlo.low(), median, monteCarlo.high())
            .row("Monte Carlo, 50 %", quartiles.low(), median, quartiles.high());
    table.note(
        Numbers.readable(100 * belowZero)
            + " % of "
            + draws
            + " draws below zero (seed "
            + seed
            + ", "
            + shape.label()
            + (drawnAgain > 0 ? ", " + drawnAgain + " impossible ones drawn again" : "")
            + "; errors "
            + errors.label()
            + ").");
    if (!sensitivities.isEmpty()) {
      Sensitivity widest = sensitivities.get(0);
      table.note(
          "Widest: " + widest.input().label() + "; one per cent more is " + perCent(widest) + ".");
    }
    List<CellResidual> negative = negativeCells();
    if (!negative.isEmpty()) {
      table.note(
          "Below zero and kept: "
              + Labels.some(negative.stream().map(cell -> cell.cell().label()).toList(), 5)
              + ". "
              + negative.get(0).cell().label()
              + ": "
              + negative.get(0).cause().orElse("")
              + ".");
    }
    return table.build();
  }

  private static String perCent(Sensitivity one) {
    return one.elasticity().isPresent()
        ? Numbers.readable(one.elasticity().value()) + " % of the undocumented"
        : one.elasticity().toString();
  }

  private String percent() {
    return Numbers.readable(100 * confidence) + " %";
  }

  private String title() {
    return "Undocumented by the residual method, "
        + cells.size()
        + (cells.size() == 1 ? " cell" : " cells")
        + ": "
        + Numbers.readable(total)
        + " ("
        + unit
        + ")";
  }

  /**
   * What each input does, the widest first.
   *
   * @return a table
   */
  public TextTable sensitivityTable() {
    TextTable.Builder table =
        TextTable.titled("What each input does to the undocumented")
            .column("input")
            .unit(unit)
            .column("one per cent more")
            .column("half its interval")
            .unit("1")
            .column("elasticity", 3)
            .column("share of variance", 3);
    for (Sensitivity one : sensitivities) {
      table.row(
          one.input().label(),
          one.onePercent(),
          one.halfWidth(),
          one.elasticity(),
          one.varianceShare());
    }
    return table.build();
  }

  /**
   * The cells with what went into them, every intermediate quantity by name.
   *
   * @return a table
   */
  public TextTable explain() {
    TextTable.Builder table =
        TextTable.titled("Residual by cell: FB - L (1 - u_L), over 1 - u_U")
            .column("cell")
            .unit(unit)
            .column("foreign-born FB")
            .column("FB from")
            .column("FB to")
            .column("legal L")
            .column("L from")
            .column("L to")
            .unit("1")
            .column("omission u_L")
            .column("u_L from")
            .column("u_L to")
            .column("omission u_U")
            .column("u_U from")
            .column("u_U to")
            .unit(unit)
            .column("counted U_c")
            .column("undocumented U")
            .column("U from")
            .column("U to")
            .unit("1")
            .column("dU/dFB")
            .column("dU/dL")
            .unit(unit)
            .column("dU/du_L")
            .column("dU/du_U");
    for (CellResidual one : cells) {
      ResidualCell cell = one.cell();
      table.row(
          cell.label(),
          cell.foreignBorn().value(),
          cell.foreignBorn().low(),
          cell.foreignBorn().high(),
          cell.legal().value(),
          cell.legal().low(),
          cell.legal().high(),
          cell.legalOmission().value(),
          cell.legalOmission().low(),
          cell.legalOmission().high(),
          cell.undocumentedOmission().value(),
          cell.undocumentedOmission().low(),
          cell.undocumentedOmission().high(),
          one.counted(),
          one.number(),
          one.bounds().low(),
          one.bounds().high(),
          one.perForeignBorn(),
          one.perLegal(),
          one.perLegalOmission(),
          one.perUndocumentedOmission());
    }
    for (CellResidual one : negativeCells()) {
      table.note(one.cell().label() + " is below zero: " + one.cause().orElse("") + ".");
    }
    return table.build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(title(), "part")
        .add(this::explain, "cells")
        .add(this::sensitivityTable, "sensitivities")
        .add(this::table, "intervals")
        .figure("counted", unit, counted, "result")
        .figure("standard error, delta method", unit, deltaError, "result")
        .figure("share of draws below zero", "1", belowZero, "result")
        .figure("impossible numbers drawn again", "1", (double) drawnAgain, "result")
        .figure("draws", "1", draws, "result")
        .figure("seed", "1", (double) seed, "result")
        .figure("confidence", "1", Cell.in("1", confidence), "result")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
