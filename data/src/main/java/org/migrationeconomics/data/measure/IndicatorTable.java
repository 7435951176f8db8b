package org.migrationeconomics.data.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.internal.AreaCodes;

/**
 * One indicator for all areas of a file: a series a country, and a series a group of countries.
 *
 * <p>The two are kept apart: {@link #places} has no group in it, so that its sum counts nobody
 * twice. {@link #series(String)} finds either.
 *
 * <p><b>Units</b>: every series is in the unit of the indicator.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class IndicatorTable implements WithIndicatorTable, Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  IndicatorTable() {}

  /**
   * A table.
   *
   * @param indicator what is measured
   * @param series the series of each area, in the order in which they are to be kept
   * @return the table
   * @throws IllegalArgumentException if a series is not in the indicator's unit
   */
  public static IndicatorTable of(
      WorldBankIndicator indicator, Map<? extends ReferenceArea, YearSeries> series) {
    Require.notNull("series", series);
    return builder().indicator(indicator).series(series).build();
  }

  /**
   * Begins a table; the indicator is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What is measured.
   *
   * @return the indicator
   */
  public abstract WorldBankIndicator indicator();

  /**
   * The series of all areas, countries and groups.
   *
   * @return the series by area, in the order of the file
   */
  public abstract Map<ReferenceArea, YearSeries> series();

  /**
   * When the publisher last changed the figures.
   *
   * @return the day that the file states; empty if it states none
   */
  public abstract Optional<LocalDate> vintage();

  /**
   * The series of the countries.
   *
   * @return the series by country, in the order of the file
   */
  public Map<Place, YearSeries> places() {
    return only(Place.class);
  }

  /**
   * The series of the groups of countries.
   *
   * @return the series by group, in the order of the file
   */
  public Map<Aggregate, YearSeries> aggregates() {
    return only(Aggregate.class);
  }

  private <A extends ReferenceArea> Map<A, YearSeries> only(Class<A> kind) {
    Map<A, YearSeries> part = new LinkedHashMap<>();
    series()
        .forEach(
            (area, values) -> {
              if (kind.isInstance(area)) {
                part.put(kind.cast(area), values);
              }
            });
    return Collections.unmodifiableMap(part);
  }

  /**
   * The series of one area.
   *
   * @param code the area's code as it prints ({@code MEX}, {@code group:LMY}), or as the file
   *     writes it ({@code LMY})
   * @return the series
   * @throws IllegalArgumentException if the table has no such area
   */
  public YearSeries series(String code) {
    return find(code)
        .orElseThrow(
            () ->
                Require.refusal(
                    "area",
                    code,
                    "one of the " + series().size() + " areas of " + indicator().code()));
  }

  /**
   * The series of one area, if there is one.
   *
   * @param code the area's code as it prints ({@code MEX}, {@code group:LMY}), or as the file
   *     writes it ({@code LMY})
   * @return the series, or empty
   */
  public Optional<YearSeries> find(String code) {
    Require.notNull("code", code);
    return series().entrySet().stream()
        .filter(entry -> AreaCodes.matches(entry.getKey(), code))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * How many observations there are in all series.
   *
   * @return the count, holes left out
   */
  public int observationCount() {
    return series().values().stream().mapToInt(YearSeries::count).sum();
  }

  /**
   * The first year of any series, be it a hole.
   *
   * @return the year; empty if there is no series
   */
  public OptionalInt firstYear() {
    return series().values().stream().mapToInt(YearSeries::firstYear).min();
  }

  /**
   * The last year of any series, be it a hole.
   *
   * @return the year; empty if there is no series
   */
  public OptionalInt lastYear() {
    return series().values().stream().mapToInt(YearSeries::lastYear).max();
  }

  /**
   * Where the figures come from.
   *
   * @return the source of the series; the sources if they differ; {@code not stated} without series
   */
  public String source() {
    TreeSet<String> sources = new TreeSet<>();
    series().values().forEach(values -> sources.add(values.source()));
    return sources.isEmpty() ? "not stated" : String.join("; ", sources);
  }

  /**
   * The same figures with another source.
   *
   * @param source publication, table and date
   * @return the table
   * @throws IllegalArgumentException if the source is blank
   */
  public IndicatorTable withSource(String source) {
    Require.notNull("source", source);
    Map<ReferenceArea, YearSeries> sourced = new LinkedHashMap<>();
    series().forEach((area, values) -> sourced.put(area, values.withSource(source)));
    return withSeries(sourced);
  }

  /** Validates the units. */
  @Value.Check
  void check() {
    series()
        .forEach(
            (area, values) -> {
              if (!values.unit().equals(indicator().unit())) {
                throw Require.refusal(
                    "unit of " + area,
                    values.unit().label(),
                    indicator().unit().label() + ", the unit of " + indicator().code());
              }
            });
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("code")
            .column("name")
            .column("kind")
            .column("from")
            .column("to")
            .column("observations")
            .column("latest year")
            .column("latest value");
    series()
        .forEach(
            (area, values) -> {
              OptionalInt latest = values.years().max();
              table.row(
                  area.code(),
                  area.name(),
                  area instanceof Place ? "place" : "group",
                  values.firstYear(),
                  values.lastYear(),
                  values.count(),
                  latest.isPresent() ? latest.getAsInt() : "",
                  latest.isPresent()
                      ? values.figure(latest.getAsInt())
                      : Figure.empty("no observation"));
            });
    return table.note("Values in " + indicator().unit().label()).build();
  }

  /**
   * Every year of every series, in the columns of the World Bank's tidy layout, so that {@link
   * WorldBankCsvReader} reads the file again.
   */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), Columns.NAME, Columns.CODE);
    series().forEach((area, values) -> stack.add(() -> tidy(values), area.name(), code(area)));
    return stack.build();
  }

  /** The code of the files, in which groups have no prefix. */
  private static String code(ReferenceArea area) {
    return area instanceof Place ? area.code() : area.code().replaceFirst("^group:", "");
  }

  private TextTable tidy(YearSeries values) {
    TextTable.Builder table =
        TextTable.titled(values.label())
            .column(Columns.YEAR)
            .unit(indicator().unit().label())
            .column(indicator().code());
    for (int year = values.firstYear(); year <= values.lastYear(); year++) {
      table.row(year, values.figure(year));
    }
    return table.source(values.source()).build();
  }

  /** One line: indicator, unit, how much there is and its source; {@link #show} lists the areas. */
  @Override
  public String toString() {
    int places = places().size();
    int groups = series().size() - places;
    StringBuilder text = new StringBuilder(indicator().toString());
    text.append(": ")
        .append(places)
        .append(places == 1 ? " place, " : " places, ")
        .append(groups)
        .append(groups == 1 ? " group, " : " groups, ")
        .append(Numbers.readable(observationCount()))
        .append(observationCount() == 1 ? " observation" : " observations");
    if (!series().isEmpty()) {
      text.append(' ')
          .append(firstYear().orElseThrow())
          .append('-')
          .append(lastYear().orElseThrow())
          .append(" (")
          .append(source())
          .append(')');
    }
    return text.toString();
  }

  /** Builds a table. Not thread-safe. */
  public static final class Builder extends ImmutableIndicatorTable.Builder {
    Builder() {}
  }
}
