package org.migrationeconomics.calculators.society.language;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.SurvivalByGeneration;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How long a language survives: retention from one generation to the next, life expectancies by
 * four conventions, the median generation in two forms, and two curves.
 *
 * <p><b>Units</b>: generations, and shares from 0 to 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param survival the share of each generation
 * @param convention the life expectancy that is meant where nothing else is said
 * @param exponential the curve of constant hazard, or why there is none
 * @param growingHazard the curve of a hazard that grows, or why there is none
 */
public record LanguageSurvival(
    SurvivalByGeneration survival,
    LifeExpectancyConvention convention,
    SurvivalFit exponential,
    SurvivalFit growingHazard)
    implements Tabular {

  private static final double HALF = 0.5;
  private static final String ONE = "only one generation was observed";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is missing
   */
  public LanguageSurvival {
    Require.notNull("survival", survival);
    Require.notNull("convention", convention);
    Require.notNull("exponential", exponential);
    Require.notNull("growingHazard", growingHazard);
  }

  private double position(int index) {
    return survival.generations().get(index).position();
  }

  private int at(Generation generation) {
    survival.share(Require.notNull("generation", generation));
    return survival.generations().indexOf(generation);
  }

  /**
   * Which part of those who had it in a generation is left in the next one that was observed.
   *
   * @param generation one of those observed
   * @return S of the next by S of this; above 1 where it came back; no value for the last one, or
   *     if nobody had it
   * @throws IllegalArgumentException if the generation was not observed
   */
  public Figure retention(Generation generation) {
    int at = at(generation);
    double[] shares = survival.toArray();
    if (at + 1 == shares.length) {
      return Figure.empty("no later generation was observed");
    }
    return shares[at] == 0
        ? Figure.empty("nobody of the generation had it")
        : Figure.of(shares[at + 1] / shares[at]);
  }

  /**
   * Which part is lost until the next generation that was observed.
   *
   * @param generation one of those observed
   * @return 1 − retention; no value where the share rises, or there is no retention
   * @throws IllegalArgumentException if the generation was not observed
   */
  public Figure hazard(Generation generation) {
    Figure retention = retention(generation);
    if (!retention.isPresent()) {
      return retention;
    }
    return retention.value() > 1
        ? Figure.empty("the share rises, which is a return and no loss")
        : Figure.of(1 - retention.value());
  }

  /**
   * The matrix by which parents of each kind (heritage language, both, the other) have children of
   * each kind.
   *
   * @return never a value: of the shares of generations alone only one number a step is identified,
   *     the retention; a matrix needs parents and children observed together
   */
  public Figure transition() {
    return Figure.empty(
        "not identified: shares of generations fix one number a step, its retention; a matrix over"
            + " several states needs parents and children observed together");
  }

  /**
   * The life expectancy by the convention of the calculator.
   *
   * @return in generations, or why there is none
   */
  public Figure lifeExpectancy() {
    return lifeExpectancy(convention);
  }

  /**
   * The life expectancy by a convention.
   *
   * @param by the convention
   * @return in generations, or why there is none
   */
  public Figure lifeExpectancy(LifeExpectancyConvention by) {
    return switch (Require.notNull("convention", by)) {
      case COUNTED -> counted();
      case TRAPEZOID -> trapezoid();
      case GEOMETRIC_TAIL -> geometricTail();
      case FITTED_EXPONENTIAL -> exponential.lifeExpectancy();
    };
  }

  /** Whole generations one after the other; empty if one is missing. */
  private List<Integer> whole() {
    List<Integer> whole = new ArrayList<>();
    for (int i = 0; i < survival.size(); i++) {
      if (position(i) == Math.rint(position(i))) {
        if (position(i) != whole.size() + 1) {
          return List.of();
        }
        whole.add(i);
      }
    }
    return whole;
  }

  private Figure counted() {
    List<Integer> whole = whole();
    if (whole.isEmpty()) {
      return Figure.empty("a whole generation between the first and the last was not observed");
    }
    double[] shares = survival.toArray();
    double sum = 0;
    for (int i : whole) {
      sum += shares[i];
    }
    return Figure.of(sum);
  }

  private Figure trapezoid() {
    double[] shares = survival.toArray();
    if (shares.length == 1) {
      return Figure.empty(ONE);
    }
    double sum = 0;
    for (int i = 0; i + 1 < shares.length; i++) {
      sum += (position(i + 1) - position(i)) * (shares[i] + shares[i + 1]) / 2;
    }
    return Figure.of(sum);
  }

  private Figure geometricTail() {
    Figure counted = counted();
    if (!counted.isPresent()) {
      return counted;
    }
    List<Integer> whole = whole();
    double[] shares = survival.toArray();
    double last = shares[whole.get(whole.size() - 1)];
    if (last == 0) {
      return counted;
    }
    if (whole.size() < 2) {
      return Figure.empty(ONE);
    }
    double before = shares[whole.get(whole.size() - 2)];
    if (before <= last) {
      return Figure.empty("the last share does not fall, so that a tail like it has no end");
    }
    return Figure.of(counted.value() + last * last / (before - last));
  }

  /**
   * Whether nobody has it any more in the last generation, so that its life expectancy is known.
   *
   * @return false if what was counted is a lower bound
   */
  public boolean isClosed() {
    return survival.toArray()[survival.size() - 1] == 0;
  }

  /**
   * Where a half has it, on the line between two generations.
   *
   * @return a position, such as 2.2; no value if the first generation is below a half already or
   *     the last one above it
   */
  public Figure medianLinear() {
    return median(false);
  }

  /**
   * Where a half has it, if between two generations the same part is lost every moment.
   *
   * @return a position, such as 2.2; no value if the first generation is below a half already, the
   *     last one above it, or it falls to zero at once
   */
  public Figure medianGeometric() {
    return median(true);
  }

  private Figure median(boolean geometric) {
    double[] shares = survival.toArray();
    if (shares[0] < HALF) {
      return Figure.empty("fewer than a half have it in the first generation observed");
    }
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] == HALF) {
        return Figure.of(position(i));
      }
      if (i > 0 && shares[i] < HALF) {
        if (geometric && shares[i] == 0) {
          return Figure.empty("it falls to zero at once");
        }
        double part =
            geometric
                ? Math.log(shares[i - 1] / HALF) / Math.log(shares[i - 1] / shares[i])
                : (shares[i - 1] - HALF) / (shares[i - 1] - shares[i]);
        return Figure.of(position(i - 1) + part * (position(i) - position(i - 1)));
      }
    }
    return Figure.empty("more than a half still have it in the last generation observed");
  }

  private static void curve(TextTable.Builder table, SurvivalFit fit) {
    String name = fit.form().label();
    table
        .row(name + ": share of the first generation, m0", Cell.in("1", fit.start()))
        .row(name + ": standard error of m0", Cell.in("1", fit.startError()))
        .row(name + ": hazard, h", Cell.in("a generation", fit.hazard()))
        .row(name + ": standard error of h", Cell.in("a generation", fit.hazardError()));
    table
        .row(name + ": growth of the hazard, k", Cell.in("a generation", fit.growth()))
        .row(name + ": standard error of k", Cell.in("a generation", fit.growthError()));
    if (fit.form() == SurvivalForm.EXPONENTIAL) {
      table.row(name + ": half-life", Cell.in("generations", fit.halfLife()));
    }
    table.row(name + ": sum of squares", Cell.in("1", fit.squares()));
  }

  /** Each generation with its share, what is kept of it, and both curves. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(headline())
            .column("generation")
            .unit("generations")
            .column("position", 1)
            .unit("1")
            .column("share", 3)
            .column("kept", 3)
            .column("hazard", 3)
            .column("exponential", 3)
            .column("growing", 3);
    for (Generation generation : survival.generations()) {
      table.row(
          generation.label(),
          generation.position(),
          survival.share(generation),
          retention(generation),
          hazard(generation),
          exponential.at(generation.position()),
          growingHazard.at(generation.position()));
    }
    table.reasons();
    if (!isClosed()) {
      table.note("The last share is not zero: what was counted is a lower bound.");
    }
    return survival.source().equals("not stated")
        ? table.build()
        : table.source(survival.source()).build();
  }

  private String headline() {
    Figure years = lifeExpectancy();
    return survival.label()
        + ": "
        + (years.isPresent()
            ? Numbers.fixed(years.value(), 2) + " generations (" + convention.label() + ")"
            : "no life expectancy (" + convention.label() + ")");
  }

  /**
   * Every quantity by name: the four life expectancies, both medians, both curves with their
   * errors.
   *
   * @return a row a quantity
   */
  public TextTable explain() {
    TextTable.Builder table =
        TextTable.titled(survival.label()).column("quantity").unit("1").column("value", 6);
    for (LifeExpectancyConvention by : LifeExpectancyConvention.values()) {
      table.row("life expectancy, " + by.label(), Cell.in("generations", lifeExpectancy(by)));
    }
    table
        .row("median generation, linear", Cell.in("position", medianLinear()))
        .row("median generation, geometric", Cell.in("position", medianGeometric()));
    curve(table, exponential);
    curve(table, growingHazard);
    return table.reasons().build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(headline(), "part")
        .add(this::table, "generations")
        .add(this::explain, "quantities")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
