package org.migrationeconomics.calculators.labour.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.measure.Figure;

/**
 * The over-qualification rate: of those who work and have tertiary education, the share in
 * occupations that do not ask for it.
 *
 * <pre>
 *   rate = employed with ISCED 5 to 8 in ISCO major groups 4 to 9 / employed with ISCED 5 to 8
 * </pre>
 *
 * <p>Give workers of 20 to 64 years to compare with Eurostat, which published for the European
 * Union in 2023: citizens of other member states 31.3 %, of non-member states 39.4 %, nationals
 * 20.8 %. These are not recomputed here, as their numbers of persons are not in the publication.
 *
 * <p>The education is an attribute of the segments. A worker whose segment does not give it is in
 * neither number, and the result says how many there are. If none of the values that mean tertiary
 * education occurs, the table is refused; if only some do not, the result names them.
 *
 * <p>Options and their defaults: {@link #withEducationAttribute} {@code education}, with the values
 * {@code 5}, {@code 6}, {@code 7} and {@code 8} for tertiary.
 *
 * <p><b>Units</b>: persons, shares.
 *
 * <p><b>Source</b>: Eurostat, Migrant integration statistics, over-qualification rates.
 *
 * <p><b>No published figure</b> is recomputed: the rate is a definition of Eurostat. By hand: of
 * 100 graduates 30 work in major group 9, 10 in 4, 40 in 2 and 20 in 3; the rate is 40 per cent
 * ({@code JobStructureTest.overQualification}).
 *
 * <p>Immutable and thread-safe.
 */
public final class OverQualificationCalculator {

  private static final OverQualificationCalculator DEFAULTS =
      new OverQualificationCalculator("education", Set.of("5", "6", "7", "8"));

  private final String attribute;
  private final Set<String> tertiary;

  private OverQualificationCalculator(String attribute, Set<String> tertiary) {
    this.attribute = attribute;
    this.tertiary = tertiary;
  }

  /**
   * The attribute {@code education} with levels of ISCED.
   *
   * @return the calculator
   */
  public static OverQualificationCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy for another coding of education.
   *
   * @param newAttribute the name of an attribute of segments
   * @param newTertiary its values that mean tertiary education, one or more; copied
   * @return the calculator
   * @throws IllegalArgumentException if the name is blank or there is no value
   */
  public OverQualificationCalculator withEducationAttribute(
      String newAttribute, Set<String> newTertiary) {
    Require.notNull("tertiary", newTertiary);
    if (newTertiary.isEmpty()) {
      throw Require.refusal("values of tertiary education", "{}", "at least one");
    }
    return new OverQualificationCalculator(
        Require.text("attribute", newAttribute), Set.copyOf(newTertiary));
  }

  /**
   * The rates.
   *
   * @param table workers in occupations of ISCO-08; wages are not used
   * @return one row for each segment, education set aside
   * @throws IllegalArgumentException if an occupation of somebody with tertiary education is not of
   *     ISCO-08, no segment gives the education, or none has one of the values that mean tertiary
   *     education
   */
  public OverQualification calculate(LabourTable table) {
    Require.notNull("table", table);
    Map<LabourSegment, double[]> sums = new TreeMap<>();
    TreeSet<String> present = new TreeSet<>();
    double unknown = 0;
    for (LabourCell cell : table.cells()) {
      String education = cell.segment().attributes().get(attribute);
      if (education == null) {
        unknown += cell.sums().weight();
      } else {
        present.add(education);
      }
      double[] sum = sums.computeIfAbsent(without(cell.segment()), key -> new double[2]);
      if (education != null && tertiary.contains(education)) {
        int major = Integer.parseInt(cell.occupation().majorGroup().code());
        sum[0] += cell.sums().weight();
        sum[1] += major >= 4 ? cell.sums().weight() : 0;
      }
    }
    if (present.isEmpty()) {
      throw Require.refusal(
          "table",
          table.isEmpty() ? "empty" : "without education",
          "segments with the attribute " + attribute);
    }
    TreeSet<String> absent = new TreeSet<>(tertiary);
    absent.removeAll(present);
    if (absent.size() == tertiary.size()) {
      throw Require.refusal(
          "values of tertiary education",
          absent,
          "at least one of those of " + attribute + ", which are " + Require.listed(present));
    }
    List<OverQualification.Row> rows = new ArrayList<>();
    sums.forEach(
        (segment, sum) ->
            rows.add(
                new OverQualification.Row(
                    segment,
                    sum[0],
                    sum[1],
                    sum[0] > 0
                        ? Figure.of(sum[1] / sum[0])
                        : Figure.empty("nobody with tertiary education works"))));
    return new OverQualification(rows, unknown, List.copyOf(absent), List.copyOf(present));
  }

  private LabourSegment without(LabourSegment segment) {
    TreeMap<String, String> rest = new TreeMap<>(segment.attributes());
    rest.remove(attribute);
    return segment.withAttributes(rest);
  }

  /** The options. */
  @Override
  public String toString() {
    return "OverQualificationCalculator, tertiary if "
        + attribute
        + " is one of "
        + new TreeSet<>(tertiary);
  }
}
