package org.migrationeconomics.core.society.neighbourhood;

import java.io.Serializable;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The areas of a map where a group is at least a critical mass of the people, joined to enclaves
 * where they border on each other.
 *
 * <p><b>Units</b>: persons; shares from 0 to 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param group the name of the group
 * @param criticalMass the least share of the group in an area
 * @param groupTotal the people of the group on the whole map
 * @param joined whether the map has neighbours, so that areas could be joined; otherwise each area
 *     stands alone
 * @param enclaves the largest number of people of the group first
 */
public record Enclaves(
    String group, double criticalMass, double groupTotal, boolean joined, List<Enclave> enclaves)
    implements Tabular, Serializable {

  /**
   * One enclave.
   *
   * @param areas the names of its areas, in the order of the map
   * @param people everybody who lives there
   * @param ofGroup the people of the group who live there
   */
  public record Enclave(List<String> areas, double people, double ofGroup) implements Serializable {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a count is negative or not finite
     */
    public Enclave {
      areas = List.copyOf(Require.notNull("areas", areas));
      people = Require.notNegative("people", people) + 0.0;
      ofGroup = Require.notNegative("people of the group", ofGroup) + 0.0;
    }

    /**
     * The share of the group in the enclave.
     *
     * @return no value if nobody lives there
     */
    public Figure share() {
      return people > 0 ? Figure.of(ofGroup / people) : Figure.empty("nobody lives there");
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the critical mass is not a share or the total not above 0
   */
  public Enclaves {
    Require.text("group", group);
    criticalMass = Require.share("critical mass", criticalMass) + 0.0;
    Require.positive("people of the group", groupTotal);
    enclaves = List.copyOf(Require.notNull("enclaves", enclaves));
  }

  /**
   * Which share of the group lives in one of the enclaves.
   *
   * @return from 0 to 1
   */
  public double share() {
    double inside = 0;
    for (Enclave enclave : enclaves) {
      inside += enclave.ofGroup();
    }
    return Math.min(inside / groupTotal, 1);
  }

  /**
   * Which share of the group lives in the largest enclave.
   *
   * @return from 0 to 1; 0 if there is none
   */
  public double largestShare() {
    return enclaves.isEmpty() ? 0 : enclaves.get(0).ofGroup() / groupTotal;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title())
            .column("enclave", 0)
            .column("first area")
            .unit("areas")
            .column("areas", 0)
            .unit("persons")
            .column("people", TextTable.COUNTS)
            .column("of the group", TextTable.COUNTS)
            .unit("1")
            .column("share", 3);
    int number = 0;
    for (Enclave one : enclaves) {
      number++;
      table.row(
          number,
          one.areas().isEmpty() ? "" : one.areas().get(0),
          one.areas().size(),
          one.people(),
          one.ofGroup(),
          one.share());
    }
    if (!joined) {
      table.note("The map has no neighbours, so that each area stands alone.");
    }
    return table.build();
  }

  private String title() {
    return "Enclaves of "
        + group
        + ", areas where they are at least "
        + Math.round(1000 * criticalMass) / 10.0
        + " %: "
        + Math.round(1000 * share()) / 10.0
        + " % of them live there";
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(title())
        .add(this::table)
        .figure("critical mass", "1", criticalMass)
        .figure("people of the group", "persons", groupTotal)
        .figure("share of the group in enclaves", "1", share())
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
