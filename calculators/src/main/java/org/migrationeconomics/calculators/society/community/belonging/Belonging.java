package org.migrationeconomics.calculators.society.community.belonging;

import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * To whom people belong, in one dimension and in two: the result of {@link BelongingCalculator}.
 *
 * <p><b>Units</b>: shares; numbers of elements.
 *
 * <p>Immutable and thread-safe.
 *
 * @param people how many
 * @param elements of belonging, how many
 * @param cut from which attachment on somebody is attached
 * @param oneDimension the mean attachment to the origin over elements and people
 * @param oneDimensionError its standard error over people; no value for one person
 * @param twoDimensions in how many elements a person is in each state on average: they add up to
 *     the number of elements
 * @param states the share of people in each state by their means over the elements
 * @param byElement the share of people in each state, element by element
 */
public record Belonging(
    int people,
    int elements,
    double cut,
    double oneDimension,
    Figure oneDimensionError,
    Map<AcculturationState, Double> twoDimensions,
    Map<AcculturationState, Double> states,
    List<Element> byElement)
    implements Tabular {

  /**
   * The states in one element.
   *
   * @param name of the element
   * @param states the share of people in each
   */
  public record Element(String name, Map<AcculturationState, Double> states) {

    /** Copies the shares. */
    public Element {
      Require.text("name", name);
      states = Map.copyOf(Require.notNull("states", states));
    }
  }

  /** Copies the parts. */
  public Belonging {
    Require.share("cut", cut);
    Require.share("oneDimension", oneDimension);
    Require.notNull("oneDimensionError", oneDimensionError);
    twoDimensions = Map.copyOf(Require.notNull("twoDimensions", twoDimensions));
    states = Map.copyOf(Require.notNull("states", states));
    byElement = List.copyOf(Require.notNull("byElement", byElement));
  }

  /**
   * The share of people in a state.
   *
   * @param state the state
   * @return a share
   */
  public double share(AcculturationState state) {
    return states.getOrDefault(Require.notNull("state", state), 0.0);
  }

  /**
   * In how many elements a person is in a state on average.
   *
   * @param state the state
   * @return from 0 to the number of elements
   */
  public double elements(AcculturationState state) {
    return twoDimensions.getOrDefault(Require.notNull("state", state), 0.0);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Belonging of " + people + (people == 1 ? " person" : " people"))
            .column("state")
            .unit("1")
            .column("share of people", 4)
            .unit("elements")
            .column("elements of " + elements, 4);
    for (AcculturationState state : AcculturationState.values()) {
      table.row(state.label(), share(state), elements(state));
    }
    return table
        .note(
            "Attached from "
                + Numbers.readable(cut)
                + " on. Attachment to the origin "
                + Numbers.readable(oneDimension)
                + ".")
        .build();
  }

  /** The states over all and by element. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder rows =
        TextTable.titled("elements")
            .column("element")
            .column("state")
            .unit("1")
            .column("share of people");
    for (Element element : byElement) {
      for (AcculturationState state : AcculturationState.values()) {
        rows.row(element.name(), state.label(), element.states().getOrDefault(state, 0.0));
      }
    }
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "all")
        .add(rows::build, "elements")
        .figure("attachment to the origin", "1", oneDimension, "one dimension")
        .figure("its standard error", "1", oneDimensionError, "one dimension")
        .figure("people", "persons", people, "all")
        .figure("elements", "elements", Cell.in("elements", elements), "all")
        .figure("cut", "1", cut, "all")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
