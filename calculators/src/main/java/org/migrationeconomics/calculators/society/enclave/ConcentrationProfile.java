package org.migrationeconomics.calculators.society.enclave;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Which share of a group lives where the group is at least so and so much of the people: the result
 * of {@link ConcentrationProfileCalculator}.
 *
 * <pre>
 *   C(s) = Σ_{P ≥ s} x / X         from 1 at 0 down
 *   ∫ C(s) ds from 0 to 1 = Σ (x/X) P = xPx
 * </pre>
 *
 * <p>The area under the profile is the isolation index: a critical mass and isolation are one curve
 * and its integral.
 *
 * <p><b>Units</b>: shares.
 *
 * <p>Immutable and thread-safe.
 *
 * @param group the name of the group
 * @param groupTotal the people of the group
 * @param areas areas with people
 * @param steps where the curve falls, by rising share
 * @param area the area under the curve
 * @param isolation xPx, summed by area of the map
 * @param criticalMasses the shares of the group beyond the thresholds that were asked for
 * @param source of the map, empty if none was given
 */
public record ConcentrationProfile(
    String group,
    double groupTotal,
    int areas,
    List<Step> steps,
    double area,
    double isolation,
    List<CriticalMass> criticalMasses,
    String source)
    implements Tabular {

  /**
   * A share that some areas have.
   *
   * @param share P of these areas
   * @param ofGroup the share of the group that lives in areas of at least this P; right of the step
   *     the curve is that of the next
   */
  public record Step(double share, double ofGroup) {

    /**
     * Validates the shares.
     *
     * @throws IllegalArgumentException if one is not from 0 to 1
     */
    public Step {
      share = Require.share("share", share) + 0.0;
      ofGroup = Require.share("share of the group", ofGroup) + 0.0;
    }
  }

  /**
   * A threshold, and which share of the group lives beyond it.
   *
   * @param threshold the least share in an area
   * @param ofGroup the share of the group that lives in such areas
   * @param areas how many there are
   */
  public record CriticalMass(double threshold, double ofGroup, int areas) {

    /**
     * Validates the shares.
     *
     * @throws IllegalArgumentException if one is not from 0 to 1
     */
    public CriticalMass {
      threshold = Require.share("threshold", threshold) + 0.0;
      ofGroup = Require.share("share of the group", ofGroup) + 0.0;
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public ConcentrationProfile {
    Require.text("group", group);
    Require.positive("people of the group", groupTotal);
    steps = List.copyOf(Require.notNull("steps", steps));
    area = Require.share("area", area) + 0.0;
    isolation = Require.share("isolation", isolation) + 0.0;
    criticalMasses = List.copyOf(Require.notNull("critical masses", criticalMasses));
    Require.notNull("source", source);
  }

  /**
   * The height of the curve.
   *
   * @param threshold a share from 0 to 1
   * @return the share of the group that lives where it is at least this share
   * @throws IllegalArgumentException if it is not a share
   */
  public double at(double threshold) {
    Require.share("threshold", threshold);
    for (Step step : steps) {
      if (step.share() >= threshold) {
        return step.ofGroup();
      }
    }
    return 0;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title())
            .column("share of the group in an area, at least", 3)
            .unit("1")
            .column("of the group", 4)
            .unit("areas")
            .column("areas", 0);
    for (CriticalMass one : criticalMasses) {
      table.row(one.threshold(), one.ofGroup(), one.areas());
    }
    table.note("The area under the curve is the isolation index.");
    if (!source.isEmpty()) {
      table.source(source);
    }
    return table.build();
  }

  private String title() {
    return "Concentration of " + group + ", isolation " + Numbers.fixed(isolation, 3);
  }

  @Override
  public TextTable dataTable() {
    StackedTables all =
        StackedTables.titled(title(), "part")
            .add(this::table, "critical masses")
            .add(
                () ->
                    TextTable.titled("profile")
                        .column("step")
                        .unit("1")
                        .column("share")
                        .column("of the group")
                        .rows(
                            steps.size(),
                            i ->
                                new Object[] {
                                  String.valueOf(i + 1),
                                  steps.get(i).share(),
                                  steps.get(i).ofGroup()
                                })
                        .build(),
                "profile");
    return all.figure("area under the profile", "1", area, "profile")
        .figure("isolation", "1", isolation, "profile")
        .figure("people of the group", "persons", groupTotal, "profile")
        .figure("areas with people", "areas", areas, "profile")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
