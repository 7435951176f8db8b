package org.migrationeconomics.data.population.wpp;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.internal.AreaCodes;
import org.migrationeconomics.data.population.ByYear;
import org.migrationeconomics.data.population.ProjectionVariant;

/**
 * What a file of World Population Prospects has of each area, variant and year: a population, a
 * fertility schedule, life tables, deaths.
 *
 * <pre>
 *   tables.at("MEX", 2024)                 // of the only variant, or of the medium one
 *   tables.at("MEX", "Medium", 2024)
 *   tables.of("MEX").years()
 * </pre>
 *
 * <p>Where a file has several variants, what names none is the medium one.
 *
 * <p>Immutable and thread-safe, if the values are.
 *
 * @param <T> the type of the values
 */
public final class WppTables<T extends Tabular> implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  static final String MEDIUM = "Medium";

  private final String label;
  private final LinkedHashMap<ReferenceArea, LinkedHashMap<ProjectionVariant, ByYear<T>>> values;

  WppTables(String label, Map<ReferenceArea, Map<ProjectionVariant, Map<Integer, T>>> values) {
    this.label = label;
    this.values = new LinkedHashMap<>();
    values.forEach(
        (area, variants) -> {
          LinkedHashMap<ProjectionVariant, ByYear<T>> own = new LinkedHashMap<>();
          variants.forEach(
              (variant, years) ->
                  own.put(
                      variant,
                      ByYear.of(label + ", " + area.name() + ", " + variant.name(), years)));
          this.values.put(area, own);
        });
  }

  /**
   * The areas of which there is anything.
   *
   * @return countries and groups, in the order of the file
   */
  public Set<ReferenceArea> areas() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /**
   * The variants of which there is anything.
   *
   * @return the variants, in the order of the file
   */
  public List<ProjectionVariant> variants() {
    Set<ProjectionVariant> all = new LinkedHashSet<>();
    values.values().forEach(variants -> all.addAll(variants.keySet()));
    return List.copyOf(all);
  }

  /**
   * Everything of one area, by year: of the only variant, or of the medium one.
   *
   * @param area its code ({@code MEX}), numeric code of a group ({@code 900}) or name
   * @return the values by year
   * @throws IllegalArgumentException if there is no such area, or it has several variants and none
   *     of them is the medium one
   */
  public ByYear<T> of(String area) {
    Map<ProjectionVariant, ByYear<T>> variants = variants(area);
    return variants.size() == 1 ? variants.values().iterator().next() : of(area, MEDIUM);
  }

  /**
   * Everything of one area and variant, by year.
   *
   * @param area its code, numeric code of a group or name
   * @param variant the variant's name ({@code Medium}) or code ({@code 2})
   * @return the values by year
   * @throws IllegalArgumentException if there is no such area or variant
   */
  public ByYear<T> of(String area, String variant) {
    Require.notNull("variant", variant);
    Map<ProjectionVariant, ByYear<T>> variants = variants(area);
    for (Map.Entry<ProjectionVariant, ByYear<T>> entry : variants.entrySet()) {
      if (matches(entry.getKey(), variant)) {
        return entry.getValue();
      }
    }
    throw Require.refusal("variant", variant, "one of " + variants.keySet());
  }

  /**
   * The value of one area and year: of the only variant, or of the medium one.
   *
   * @param area its code, numeric code of a group or name
   * @param year a year that has one
   * @return the value
   * @throws IllegalArgumentException if there is no such area or year
   */
  public T at(String area, int year) {
    return of(area).at(year);
  }

  /**
   * The value of one area, variant and year.
   *
   * @param area its code, numeric code of a group or name
   * @param variant the variant's name or code
   * @param year a year that has one
   * @return the value
   * @throws IllegalArgumentException if there is no such area, variant or year
   */
  public T at(String area, String variant, int year) {
    return of(area, variant).at(year);
  }

  static boolean matches(ProjectionVariant variant, String text) {
    return variant.code().equals(text) || variant.name().equalsIgnoreCase(text);
  }

  static boolean matches(ReferenceArea area, String text) {
    return AreaCodes.matches(area, text)
        || area.name().equals(text)
        || WppSelection.means(text, area);
  }

  static IllegalArgumentException noArea(String area, Set<ReferenceArea> areas) {
    return Require.refusal(
        "area",
        area,
        areas.isEmpty()
            ? "nothing: no area was read"
            : "code or name of one of the " + areas.size() + " areas that were read");
  }

  private Map<ProjectionVariant, ByYear<T>> variants(String area) {
    Require.notNull("area", area);
    for (Map.Entry<ReferenceArea, LinkedHashMap<ProjectionVariant, ByYear<T>>> entry :
        values.entrySet()) {
      if (matches(entry.getKey(), area)) {
        return entry.getValue();
      }
    }
    throw noArea(area, values.keySet());
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("code")
            .column("area")
            .column("variant")
            .unit("year")
            .column("from")
            .column("to")
            .column("years");
    values.forEach(
        (area, variants) ->
            variants.forEach(
                (variant, years) ->
                    table.row(
                        area.code(),
                        area.name(),
                        variant.toString(),
                        years.years().get(0),
                        years.years().get(years.years().size() - 1),
                        years.years().size())));
    return table.build();
  }

  /** Every value of every area, variant and year, by age. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "code", "area", "variant", "year");
    values.forEach(
        (area, variants) ->
            variants.forEach(
                (variant, years) ->
                    years
                        .values()
                        .forEach(
                            (year, value) ->
                                stack.add(
                                    value::dataTable,
                                    area.code(),
                                    area.name(),
                                    variant.toString(),
                                    year))));
    return stack.build();
  }

  /** One line: what, of how many areas, which variants; {@link #show} lists them. */
  @Override
  public String toString() {
    if (values.isEmpty()) {
      return label + " of no area";
    }
    List<String> names = new ArrayList<>();
    variants().forEach(variant -> names.add(variant.name()));
    return label
        + " of "
        + values.size()
        + (values.size() == 1 ? " area: " : " areas: ")
        + String.join(", ", names);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WppTables<?> that
        && label.equals(that.label)
        && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return 31 * label.hashCode() + values.hashCode();
  }
}
