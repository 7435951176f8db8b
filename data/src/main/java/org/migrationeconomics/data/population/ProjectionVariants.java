package org.migrationeconomics.data.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.internal.AreaCodes;

/**
 * Total populations as a publisher projects them under several variants: the medium one and the one
 * without migration among them, so that what migration contributes can be read off as their
 * difference.
 *
 * <pre>
 *   var uk = WppVariantsReader.withDefaults().read(file).orThrow();
 *   uk.total("GBR", "Medium").minus(uk.total("GBR", "Zero migration"))
 * </pre>
 *
 * <p><b>Units</b>: persons; the label of each series says on which day of the year.
 *
 * <p>Immutable and thread-safe.
 */
public final class ProjectionVariants implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final LinkedHashMap<ReferenceArea, LinkedHashMap<ProjectionVariant, YearSeries>> totals;

  private ProjectionVariants(
      Map<ReferenceArea, ? extends Map<ProjectionVariant, YearSeries>> totals) {
    this.totals = new LinkedHashMap<>();
    totals.forEach((area, variants) -> this.totals.put(area, new LinkedHashMap<>(variants)));
  }

  /** What a reader has put together; copied. */
  static ProjectionVariants of(
      Map<ReferenceArea, ? extends Map<ProjectionVariant, YearSeries>> totals) {
    return new ProjectionVariants(totals);
  }

  /**
   * The areas.
   *
   * @return countries and groups, in the order of the file
   */
  public List<ReferenceArea> areas() {
    return List.copyOf(totals.keySet());
  }

  /**
   * The variants that at least one area has.
   *
   * @return the variants, in the order of the file
   */
  public List<ProjectionVariant> variants() {
    Set<ProjectionVariant> all = new LinkedHashSet<>();
    totals.values().forEach(variants -> all.addAll(variants.keySet()));
    return List.copyOf(all);
  }

  /**
   * Total population of one area under one variant.
   *
   * @param area the area's code or name, such as {@code GBR}
   * @param variant the variant's code or name, in any case: {@code Zero migration} or {@code 7}
   * @return persons by year
   * @throws IllegalArgumentException if there is no such area or variant
   */
  public YearSeries total(String area, String variant) {
    Require.notNull("area", area);
    Require.notNull("variant", variant);
    for (Map.Entry<ReferenceArea, LinkedHashMap<ProjectionVariant, YearSeries>> entry :
        totals.entrySet()) {
      if (AreaCodes.matches(entry.getKey(), area) || entry.getKey().name().equals(area)) {
        for (Map.Entry<ProjectionVariant, YearSeries> series : entry.getValue().entrySet()) {
          if (series.getKey().matches(variant)) {
            return series.getValue();
          }
        }
        throw Require.refusal("variant", variant, "one of " + entry.getValue().keySet());
      }
    }
    throw Require.refusal(
        "area", area, "code or name of one of the " + totals.size() + " areas of the file");
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("area")
            .column("variant")
            .unit("year")
            .column("from")
            .column("to")
            .unit("persons")
            .column("first", 0)
            .column("last", 0);
    totals.forEach(
        (area, variants) ->
            variants.forEach(
                (variant, series) ->
                    table.row(
                        area.name(),
                        variant.toString(),
                        series.firstYear(),
                        series.lastYear(),
                        series.figure(series.firstYear()),
                        series.figure(series.lastYear()))));
    return table.note("Persons").build();
  }

  /** Every year of every area and variant. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "code", "area", "variant");
    totals.forEach(
        (area, variants) ->
            variants.forEach(
                (variant, series) ->
                    stack.add(series::table, area.code(), area.name(), variant.toString())));
    return stack.build();
  }

  /** One line: how many areas, which variants; {@link #show} lists them. */
  @Override
  public String toString() {
    List<String> names = new ArrayList<>();
    variants().forEach(variant -> names.add(variant.name()));
    return "projected populations of "
        + totals.size()
        + (totals.size() == 1 ? " area: " : " areas: ")
        + String.join(", ", names);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProjectionVariants that && totals.equals(that.totals);
  }

  @Override
  public int hashCode() {
    return totals.hashCode();
  }
}
