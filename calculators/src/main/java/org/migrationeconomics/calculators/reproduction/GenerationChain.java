package org.migrationeconomics.calculators.reproduction;

import java.io.Serializable;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Mothers, daughters, granddaughters: the sizes of the generations that descend from one birth
 * cohort, if nobody comes or goes ({@link CohortReproduction#chain}).
 *
 * <p><b>Units</b>: sizes are ratios to the first generation, or persons after {@link
 * #startingWith}; points in time are years with decimals.
 *
 * <p>Immutable and thread-safe.
 *
 * @param generations the generations, the first of them number 0
 */
public record GenerationChain(List<Generation> generations) implements Tabular {

  /**
   * One generation.
   *
   * @param number 0 for the first
   * @param born the point in time around which it was born
   * @param size its size at birth
   * @param netReproduction daughters per newborn girl; no value for the last generation
   * @param step years until the birth of the daughters; no value for the last generation
   */
  public record Generation(
      int number, double born, double size, Figure netReproduction, Figure step)
      implements Serializable {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the number or the size is negative, or a number is NaN or
     *     infinite
     */
    public Generation {
      Require.notNegative("number", number);
      Require.finite("born", born);
      Require.notNegative("size", size);
      Require.notNull("net reproduction", netReproduction);
      Require.notNull("step", step);
    }

    /**
     * The calendar year around which it was born.
     *
     * @return the year in which the point in time lies
     */
    public int birthYear() {
      return (int) Math.floor(born);
    }
  }

  /**
   * Copies the generations and checks their numbers.
   *
   * @throws IllegalArgumentException if there is none, or they are not numbered from 0
   */
  public GenerationChain {
    Require.notNull("generations", generations);
    generations = List.copyOf(generations);
    if (generations.isEmpty()) {
      throw Require.refusal("generations", "[]", "at least one generation");
    }
    for (int i = 0; i < generations.size(); i++) {
      if (generations.get(i).number() != i) {
        throw Require.refusal("generation", generations.get(i).number(), i + ", in order");
      }
    }
  }

  private Generation first() {
    return generations.get(0);
  }

  private Generation last() {
    return generations.get(generations.size() - 1);
  }

  /**
   * The size of a generation.
   *
   * @param number 0 for the first
   * @return its size
   * @throws IllegalArgumentException if the chain is shorter
   */
  public double size(int number) {
    if (number < 0 || number >= generations.size()) {
      throw Require.refusal("generation", number, "a number from 0 to " + (generations.size() - 1));
    }
    return generations.get(number).size();
  }

  /**
   * What is left of the first generation in the last.
   *
   * @return size of the last generation over that of the first; no value if the first has none
   */
  public Figure remaining() {
    return first().size() == 0
        ? Figure.empty("the first generation has size 0")
        : Figure.of(last().size() / first().size());
  }

  /**
   * The yearly rate at which a population grows that is renewed by these generations.
   *
   * <pre>
   *   r = ln(size of the last / size of the first) / (years between their births)
   * </pre>
   *
   * @return the rate per year, negative for a population that dies out; no value if there is only
   *     one generation, or one of both has size 0
   */
  public Figure annualGrowth() {
    double years = last().born() - first().born();
    return years > 0 && first().size() > 0 && last().size() > 0
        ? Figure.of(Math.log(last().size() / first().size()) / years)
        : Figure.empty("growth needs two generations, neither of size 0");
  }

  /**
   * The same chain with another first generation, such as the girls born in a year.
   *
   * @param size of the first generation, not negative
   * @return the chain with all sizes in proportion
   * @throws IllegalArgumentException if the size is negative, NaN or infinite, or the first
   *     generation of this chain has size 0
   */
  public GenerationChain startingWith(double size) {
    Require.notNegative("size", size);
    double before = Require.positive("size of the first generation", first().size());
    return new GenerationChain(
        generations.stream()
            .map(
                generation ->
                    new Generation(
                        generation.number(),
                        generation.born(),
                        size * (generation.size() / before),
                        generation.netReproduction(),
                        generation.step()))
            .toList());
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("generations that descend from those born around " + first().birthYear())
            .column("generation")
            .column("year of birth")
            .unit("persons")
            .column("size")
            .unit("1")
            .column("net reproduction", 3)
            .unit("years")
            .column("step, years", 2);
    for (Generation generation : generations) {
      table.row(
          generation.number(),
          generation.birthYear(),
          generation.size(),
          generation.netReproduction(),
          generation.step());
    }
    return table.note("Female line, without migration.").build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title()).add(this::table).add(this::born).build();
  }

  private TextTable born() {
    TextTable.Builder table =
        TextTable.titled("mean dates of birth")
            .column("generation")
            .column("year of birth")
            .unit("calendar years")
            .column("born on average");
    for (Generation generation : generations) {
      table.row(generation.number(), generation.birthYear(), generation.born());
    }
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
