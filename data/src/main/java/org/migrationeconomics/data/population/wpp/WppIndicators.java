package org.migrationeconomics.data.population.wpp;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
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
import org.migrationeconomics.data.population.ProjectionVariant;

/**
 * Series of the demographic indicators of World Population Prospects, by area and variant.
 *
 * <pre>
 *   indicators.series("MEX", WppIndicator.TOTAL_FERTILITY)
 *   indicators.series("MEX", "Zero migration", WppIndicator.POPULATION_1_JULY)
 *   indicators.netMigration("MEX").at(2023)
 * </pre>
 *
 * <p>Where a file has several variants, what names none is the medium one.
 *
 * <p><b>Units</b>: those of {@link WppIndicator#unit}. Figures that the file does not give are
 * holes: the year 2101 has a population of 1 January and nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class WppIndicators implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final LinkedHashMap<
          ReferenceArea, LinkedHashMap<ProjectionVariant, EnumMap<WppIndicator, YearSeries>>>
      series;

  WppIndicators(
      Map<ReferenceArea, Map<ProjectionVariant, EnumMap<WppIndicator, YearSeries>>> series) {
    this.series = new LinkedHashMap<>();
    series.forEach((area, variants) -> this.series.put(area, new LinkedHashMap<>(variants)));
  }

  /**
   * The areas of which there is anything.
   *
   * @return countries and groups, in the order of the file
   */
  public Set<ReferenceArea> areas() {
    return Collections.unmodifiableSet(series.keySet());
  }

  /**
   * The variants of which there is anything.
   *
   * @return the variants, in the order of the file
   */
  public List<ProjectionVariant> variants() {
    Set<ProjectionVariant> all = new LinkedHashSet<>();
    series.values().forEach(variants -> all.addAll(variants.keySet()));
    return List.copyOf(all);
  }

  /**
   * One series: of the only variant, or of the medium one.
   *
   * @param area its code ({@code MEX}), numeric code of a group ({@code 900}) or name
   * @param indicator which one
   * @return the series, whose area is this one
   * @throws IllegalArgumentException if there is no such area or indicator, or the area has several
   *     variants and none of them is the medium one
   */
  public YearSeries series(String area, WppIndicator indicator) {
    Map<ProjectionVariant, EnumMap<WppIndicator, YearSeries>> variants = variants(area);
    return series(
        area,
        variants.size() == 1 ? variants.keySet().iterator().next().code() : WppTables.MEDIUM,
        indicator);
  }

  /**
   * One series of one variant.
   *
   * @param area its code, numeric code of a group or name
   * @param variant the variant's name ({@code Medium}) or code ({@code 2})
   * @param indicator which one
   * @return the series, whose area is this one
   * @throws IllegalArgumentException if there is no such area, variant or indicator
   */
  public YearSeries series(String area, String variant, WppIndicator indicator) {
    Require.notNull("variant", variant);
    Require.notNull("indicator", indicator);
    Map<ProjectionVariant, EnumMap<WppIndicator, YearSeries>> variants = variants(area);
    for (Map.Entry<ProjectionVariant, EnumMap<WppIndicator, YearSeries>> entry :
        variants.entrySet()) {
      if (WppTables.matches(entry.getKey(), variant)) {
        YearSeries found = entry.getValue().get(indicator);
        if (found == null) {
          throw Require.refusal("indicator", indicator, "one of " + entry.getValue().keySet());
        }
        return found;
      }
    }
    throw Require.refusal("variant", variant, "one of " + variants.keySet());
  }

  /**
   * Net migrants of each calendar year, arrivals less departures.
   *
   * @param area its code, numeric code of a group or name
   * @return persons
   * @throws IllegalArgumentException if there is no such area, or the file has not this column
   */
  public YearSeries netMigration(String area) {
    return series(area, WppIndicator.NET_MIGRATION);
  }

  /**
   * The sex ratio at birth of each calendar year. The file has boys per hundred girls.
   *
   * @param area its code, numeric code of a group or name
   * @return boys per girl, such as 1.05
   * @throws IllegalArgumentException if there is no such area, or the file has not this column
   */
  public YearSeries sexRatioAtBirth(String area) {
    return series(area, WppIndicator.SEX_RATIO_AT_BIRTH);
  }

  private Map<ProjectionVariant, EnumMap<WppIndicator, YearSeries>> variants(String area) {
    Require.notNull("area", area);
    for (Map.Entry<
            ReferenceArea, LinkedHashMap<ProjectionVariant, EnumMap<WppIndicator, YearSeries>>>
        entry : series.entrySet()) {
      if (WppTables.matches(entry.getKey(), area)) {
        return entry.getValue();
      }
    }
    throw WppTables.noArea(area, series.keySet());
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("code")
            .column("area")
            .column("variant")
            .column("indicator")
            .column("unit")
            .unit("year")
            .column("from")
            .column("to");
    series.forEach(
        (area, variants) ->
            variants.forEach(
                (variant, all) ->
                    all.forEach(
                        (indicator, values) ->
                            table.row(
                                area.code(),
                                area.name(),
                                variant.toString(),
                                indicator.label(),
                                indicator.unit().label(),
                                values.firstYear(),
                                values.lastYear()))));
    return table.build();
  }

  /** Every year of every series. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "code", "area", "variant", "indicator");
    series.forEach(
        (area, variants) ->
            variants.forEach(
                (variant, all) ->
                    all.forEach(
                        (indicator, values) ->
                            stack.add(
                                values::table,
                                area.code(),
                                area.name(),
                                variant.toString(),
                                indicator.column()))));
    return stack.build();
  }

  /** One line: of how many areas, which variants; {@link #show} lists the series. */
  @Override
  public String toString() {
    if (series.isEmpty()) {
      return "indicators of no area";
    }
    List<String> names = new ArrayList<>();
    variants().forEach(variant -> names.add(variant.name()));
    return "indicators of "
        + series.size()
        + (series.size() == 1 ? " area: " : " areas: ")
        + String.join(", ", names);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WppIndicators that && series.equals(that.series);
  }

  @Override
  public int hashCode() {
    return series.hashCode();
  }
}
