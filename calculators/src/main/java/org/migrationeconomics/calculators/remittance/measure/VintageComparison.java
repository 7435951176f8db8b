package org.migrationeconomics.calculators.remittance.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.migrationeconomics.calculators.remittance.ComparedInflow;
import org.migrationeconomics.calculators.remittance.Crossover;
import org.migrationeconomics.calculators.remittance.Exceeds;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.SustainedSince;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Two downloads of the same data, and which conclusions about remittances depend on the date of the
 * download.
 *
 * <p><b>Units</b>: observations; the ratios of remittances to the compared inflow are plain
 * numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param comparedInflow what remittances are compared with
 * @param threshold relative change above which an observation counts as changed
 * @param largeThreshold relative change above which it counts as changed much
 * @param areas the areas of both downloads, in the order of their codes
 * @param onlyBefore areas of the earlier download only
 * @param onlyAfter areas of the later download only
 * @param without areas that lack the compared inflow wherever they are
 */
public record VintageComparison(
    ComparedInflow comparedInflow,
    double threshold,
    double largeThreshold,
    List<Area> areas,
    List<ReferenceArea> onlyBefore,
    List<ReferenceArea> onlyAfter,
    List<ReferenceArea> without)
    implements Tabular {

  private static final int MOST_NAMED = 10;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if no area is in both downloads
   */
  public VintageComparison {
    Require.notNull("areas", areas);
    Require.notNull("onlyBefore", onlyBefore);
    Require.notNull("onlyAfter", onlyAfter);
    Require.notNull("without", without);
    Require.notNull("comparedInflow", comparedInflow);
    Require.notNegative("threshold", threshold);
    Require.notNegative("largeThreshold", largeThreshold);
    areas = List.copyOf(areas);
    onlyBefore = List.copyOf(onlyBefore);
    onlyAfter = List.copyOf(onlyAfter);
    without = List.copyOf(without);
    if (areas.isEmpty()) {
      throw Require.refusal("areas", areas, "at least one that both downloads have");
    }
  }

  /**
   * One year whose answer to "do remittances exceed the inflow?" turned round.
   *
   * @param year the year
   * @param before whether they exceeded it in the earlier download
   * @param ratioBefore R / F in the earlier download
   * @param ratioAfter R / F in the later download
   */
  public record Flip(int year, Exceeds before, Figure ratioBefore, Figure ratioAfter) {

    /**
     * Refuses missing components.
     *
     * @throws IllegalArgumentException if the earlier answer is unknown
     */
    public Flip {
      Require.notNull("before", before);
      Require.year("year", year);
      Require.notNull("ratioBefore", ratioBefore);
      Require.notNull("ratioAfter", ratioAfter);
      if (before == Exceeds.UNKNOWN) {
        throw Require.refusal("before", before, "yes or no");
      }
    }

    /**
     * The answer of the later download.
     *
     * @return the other one
     */
    public Exceeds after() {
      return before == Exceeds.YES ? Exceeds.NO : Exceeds.YES;
    }
  }

  /**
   * One area in both downloads.
   *
   * @param before the comparison made from the earlier download
   * @param after the comparison made from the later download
   * @param remittances how remittances were revised
   * @param compared how the compared inflow was revised
   */
  public record Area(
      RemittanceComparison before,
      RemittanceComparison after,
      Revision remittances,
      Revision compared) {

    /** Refuses missing components. */
    public Area {
      Require.notNull("before", before);
      Require.notNull("after", after);
      Require.notNull("remittances", remittances);
      Require.notNull("compared", compared);
    }

    /**
     * Who it is.
     *
     * @return the area, as the later download names it
     */
    public ReferenceArea area() {
      return after.inflows().area();
    }

    /**
     * The years whose answer turned round, among those that both downloads answer.
     *
     * @return the years in order
     */
    public List<Flip> flips() {
      List<Flip> flips = new ArrayList<>();
      for (int year = before.firstYear(); year <= before.lastYear(); year++) {
        Exceeds then = before.exceeds(year);
        Exceeds now = after.exceeds(year);
        if (then != now && then != Exceeds.UNKNOWN && now != Exceeds.UNKNOWN) {
          flips.add(new Flip(year, then, before.ratio(year), after.ratio(year)));
        }
      }
      return List.copyOf(flips);
    }

    /**
     * Whether the year since when remittances lead is another one, or there is one in one download
     * only.
     *
     * @return true if it changed
     */
    public boolean sustainedSinceChanged() {
      SustainedSince then = before.sustainedSince();
      SustainedSince now = after.sustainedSince();
      return !then.firstYear().equals(now.firstYear());
    }

    /**
     * The years of the crossovers that one download has and the other has not. A crossover after
     * the last year of the earlier download is among them.
     *
     * @return the years in order
     */
    public List<Integer> crossoversChanged() {
      List<Crossover> then = before.crossovers();
      List<Crossover> now = after.crossovers();
      List<Integer> years = new ArrayList<>();
      for (Crossover one : then) {
        if (now.stream().noneMatch(other -> same(one, other))) {
          years.add(one.year());
        }
      }
      for (Crossover one : now) {
        if (then.stream().noneMatch(other -> same(one, other))) {
          years.add(one.year());
        }
      }
      return years.stream().distinct().sorted().toList();
    }

    private static boolean same(Crossover a, Crossover b) {
      return a.year() == b.year() && Objects.equals(a.direction(), b.direction());
    }
  }

  /**
   * One area.
   *
   * @param code its code, such as {@code MEX}
   * @return the area
   * @throws IllegalArgumentException if it is not in both downloads
   */
  public Area area(String code) {
    Require.notNull("code", code);
    for (Area one : areas) {
      if (one.area().code().equals(code)) {
        return one;
      }
    }
    throw Require.refusal("code", code, "an area of both downloads");
  }

  /**
   * How remittances of all areas of both downloads were revised.
   *
   * @return the counts
   */
  public Revision remittances() {
    return areas.stream().map(Area::remittances).reduce(Revision.NONE, Revision::plus);
  }

  /**
   * How the compared inflow of all areas of both downloads was revised.
   *
   * @return the counts
   */
  public Revision compared() {
    return areas.stream().map(Area::compared).reduce(Revision.NONE, Revision::plus);
  }

  /**
   * The areas of which some year turned round.
   *
   * @return the areas in order
   */
  public List<Area> withFlips() {
    return areas.stream().filter(one -> !one.flips().isEmpty()).toList();
  }

  /** One year that turned round a row. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "Years in which remittances above "
                    + comparedInflow
                    + " depends on the download, "
                    + areas.size()
                    + (areas.size() == 1 ? " area" : " areas")
                    + leftOut("only before", onlyBefore)
                    + leftOut("only after", onlyAfter)
                    + leftOut("without " + comparedInflow.label(), without))
            .column("area")
            .column("year")
            .unit("1")
            .column("ratio before", 3)
            .column("ratio after", 3)
            .column("exceeds before")
            .column("exceeds after");
    for (Area one : areas) {
      for (Flip flip : one.flips()) {
        table.row(
            one.area().code(),
            flip.year(),
            flip.ratioBefore(),
            flip.ratioAfter(),
            flip.before() == Exceeds.YES,
            flip.after() == Exceeds.YES);
      }
    }
    note(table, "Remittances", remittances());
    note(table, comparedInflow.label(), compared());
    return table.build();
  }

  /** Names areas of which nothing can be compared. */
  private static String leftOut(String why, List<ReferenceArea> out) {
    if (out.isEmpty()) {
      return "";
    }
    return "; left out, "
        + why
        + ": "
        + Labels.some(out.stream().map(ReferenceArea::name).toList(), MOST_NAMED);
  }

  /** The years that depend on the download, and the revisions of every area. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "area", "quantity")
            .about(table())
            .add(this::flips, "", "depends on the download");
    for (Area one : areas) {
      stack
          .add(one.remittances()::table, one.area().code(), "remittances")
          .add(one.compared()::table, one.area().code(), comparedInflow.label())
          .add(one.before()::dataTable, one.area().code(), "before")
          .add(one.after()::dataTable, one.area().code(), "after");
    }
    return stack.build();
  }

  private TextTable flips() {
    TextTable.Builder table =
        TextTable.titled("flips")
            .column("of")
            .column("year")
            .unit("1")
            .column("ratio before")
            .column("ratio after")
            .unit("1 yes, 0 no")
            .column("exceeds before")
            .column("exceeds after");
    for (Area one : areas) {
      for (Flip flip : one.flips()) {
        table.row(
            one.area().code(),
            flip.year(),
            flip.ratioBefore(),
            flip.ratioAfter(),
            flip.before() == Exceeds.YES ? 1 : 0,
            flip.after() == Exceeds.YES ? 1 : 0);
      }
    }
    return table.build();
  }

  private void note(TextTable.Builder table, String what, Revision revision) {
    table.note(
        what
            + ": "
            + revision.common()
            + " common, "
            + revision.changed()
            + " changed by > "
            + Numbers.readable(100 * threshold)
            + " %, "
            + revision.changedMuch()
            + " by > "
            + Numbers.readable(100 * largeThreshold)
            + " %, "
            + revision.added()
            + " added, "
            + revision.removed()
            + " removed");
  }

  /** The table, shortened in the middle to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
