package org.migrationeconomics.data.population.wpp;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.internal.M49;
import org.migrationeconomics.data.population.internal.WideTable;

/**
 * One text table of World Population Prospects: figures by area and by date or span, with or
 * without ages.
 *
 * <pre>
 *   populations.vector("MEX", "2020")        // by age, on populations.start("2020")
 *   fertility.figure("MEX", "2023")
 *   migration.netMigration("MEX", "2020-2025", Sex.FEMALE)
 * </pre>
 *
 * <p><b>Units</b>: persons, where the file has thousands; deaths per person and year; children per
 * woman; boys per girl; per cent of total fertility.
 *
 * <p>Immutable and thread-safe.
 */
public final class WppTextTable implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final double THOUSAND = 1000;

  private final String label;
  private final SimpleUnit unit;
  private final boolean migration;
  // One or none; an Optional cannot be serialised.
  private final List<ReferenceDay> day;
  private final List<String> columns;
  private final LinkedHashMap<ReferenceArea, Rows> rows = new LinkedHashMap<>();
  private final String source;

  /** The figures of one area: for each column by age, or one; or why there are none. */
  private static final class Rows implements Serializable {
    private static final long serialVersionUID = 1L;
    // One if the table is by age and its groups leave no gap.
    private final List<AgeGroups> ages;
    private final ArrayList<String> labels;
    private final TreeMap<String, double[]> values = new TreeMap<>();
    private final TreeMap<String, String> missing = new TreeMap<>();

    private Rows(Optional<AgeGroups> ages, List<String> labels) {
      this.ages = ages.stream().toList();
      this.labels = new ArrayList<>(ages.map(AgeGroups::labels).orElse(labels));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Rows that
          && ages.equals(that.ages)
          && labels.equals(that.labels)
          && missing.equals(that.missing)
          && values.keySet().equals(that.values.keySet())
          && values.keySet().stream()
              .allMatch(key -> Arrays.equals(values.get(key), that.values.get(key)));
    }

    @Override
    public int hashCode() {
      return 31 * ages.hashCode() + values.keySet().hashCode();
    }
  }

  WppTextTable(
      WideTable table,
      WideTable.Content content,
      Optional<ReferenceDay> day,
      String source,
      List<Problem> problems,
      DataFile file) {
    this.label = label(content);
    this.unit = unit(content);
    this.migration =
        content == WideTable.Content.MIGRATION || content == WideTable.Content.MIGRATION_BY_AGE;
    this.day = day.stream().toList();
    this.columns = day.isPresent() ? List.copyOf(table.sortedColumns()) : List.of();
    this.source = source;
    for (WideTable.Country country : table.countries().values()) {
      String called = country.name() + " (" + country.code() + ")";
      try {
        ReferenceArea area = M49.area(country.code(), country.name());
        rows.put(
            area,
            rows(table, country.code(), ages(table, content, called, country, problems, file)));
      } catch (IllegalArgumentException refusal) {
        problems.add(
            Problem.of(file.name(), called + " is left out, because " + refusal.getMessage()));
      }
    }
  }

  /**
   * The ages of an area, whose figures stand by the labels of the file alone if these leave a gap.
   */
  private static Optional<AgeGroups> ages(
      WideTable table,
      WideTable.Content content,
      String called,
      WideTable.Country country,
      List<Problem> problems,
      DataFile file) {
    if (!content.isByAge()) {
      return Optional.empty();
    }
    try {
      return Optional.of(table.ages(country.code()));
    } catch (IllegalArgumentException gap) {
      problems.add(
          Problem.of(
              file.name(),
              called + " has figures of single ages only, because " + gap.getMessage()));
      return Optional.empty();
    }
  }

  private Rows rows(WideTable table, int code, Optional<AgeGroups> ages) {
    Rows own = new Rows(ages, table.labels(code));
    for (String column : columns) {
      WideTable.Values values = table.values(code, column);
      if (!values.present()) {
        own.missing.put(column, values.missing());
        continue;
      }
      double[] scaled = values.values();
      for (int i = 0; unit == SimpleUnit.PERSONS && i < scaled.length; i++) {
        scaled[i] *= THOUSAND;
      }
      own.values.put(column, scaled);
    }
    return own;
  }

  static String label(WideTable.Content content) {
    return switch (content) {
      case POPULATION -> "populations by age";
      case DEATH_RATES -> "death rates by age";
      case FERTILITY_SHARES -> "fertility by age, % of the total";
      case FERTILITY -> "total fertility, children per woman";
      case SEX_RATIO -> "sex ratios at birth, boys per girl";
      case MIGRATION -> "net migration";
      case MIGRATION_BY_AGE -> "net migration by age";
    };
  }

  private static SimpleUnit unit(WideTable.Content content) {
    return switch (content) {
      case POPULATION, MIGRATION, MIGRATION_BY_AGE -> SimpleUnit.PERSONS;
      case DEATH_RATES -> SimpleUnit.PER_YEAR;
      case FERTILITY_SHARES -> SimpleUnit.PERCENT;
      case FERTILITY, SEX_RATIO -> SimpleUnit.RATIO;
    };
  }

  /**
   * The areas.
   *
   * @return countries and groups, in the order of the file
   */
  public Set<ReferenceArea> areas() {
    return Collections.unmodifiableSet(rows.keySet());
  }

  /**
   * The heads of the columns.
   *
   * @return years ({@code 2020}) or spans ({@code 2020-2025}), ascending
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * The unit of the figures here.
   *
   * @return such as persons
   */
  public SimpleUnit unit() {
    return unit;
  }

  /**
   * The day of a population, or the first day of a span or calendar year.
   *
   * @param column the head of a column
   * @return the date; a calendar year begins with the 31 December before it
   * @throws IllegalArgumentException if there is no such column
   */
  public LocalDate start(String column) {
    column(column);
    int year = Integer.parseInt(column.substring(0, 4));
    boolean leadsToItsYear =
        unitOfDay() == ReferenceDay.END_OF_YEAR && !isPopulation() && column.length() == 4;
    return unitOfDay().in(leadsToItsYear ? year - 1 : year);
  }

  /**
   * The day of a population, or the last day of a span or calendar year.
   *
   * @param column the head of a column
   * @return the date
   * @throws IllegalArgumentException if there is no such column
   */
  public LocalDate end(String column) {
    column(column);
    return unitOfDay().in(Integer.parseInt(column.substring(column.length() - 4)));
  }

  private boolean isPopulation() {
    return unit == SimpleUnit.PERSONS && !migration;
  }

  private ReferenceDay unitOfDay() {
    return day.get(0);
  }

  private void column(String column) {
    Require.notNull("column", column);
    if (!columns.contains(column)) {
      throw Require.refusal("column", column, "one of " + columns);
    }
  }

  private Rows rows(String area) {
    Require.notNull("area", area);
    for (Map.Entry<ReferenceArea, Rows> entry : rows.entrySet()) {
      if (WppTables.matches(entry.getKey(), area)) {
        return entry.getValue();
      }
    }
    throw WppTables.noArea(area, rows.keySet());
  }

  private double[] values(String area, String column) {
    Rows own = rows(area);
    column(column);
    double[] values = own.values.get(column);
    if (values == null) {
      throw Require.refusal(
          "column " + column + " of " + area, "missing", "figures: " + own.missing.get(column));
    }
    return values;
  }

  /**
   * The figures of one column by age.
   *
   * @param area its code ({@code MEX}), numeric code of a group ({@code 900}) or name
   * @param column the head of a column
   * @return the figures by age
   * @throws IllegalArgumentException if there is no such area or column, a figure is missing, or
   *     the table has no ages
   */
  public AgeVector vector(String area, String column) {
    double[] values = values(area, column);
    List<AgeGroups> ages = rows(area).ages;
    if (ages.isEmpty()) {
      throw Require.refusal("ages of " + area, rows(area).labels, "groups without a gap");
    }
    return AgeVector.ofUnsafe(label, unit, ages.get(0), values.clone());
  }

  /**
   * The figure of one column of a table without ages.
   *
   * @param area its code, numeric code of a group or name
   * @param column the head of a column
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if there is no such area or column, or the table is by age
   */
  public Figure figure(String area, String column) {
    return figure(area, column, "");
  }

  /**
   * The figure of one column and age.
   *
   * @param area its code, numeric code of a group or name
   * @param column the head of a column
   * @param age the label of an age group, such as {@code 0-4}
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if there is no such area, column or age
   */
  public Figure figure(String area, String column, String age) {
    Rows own = rows(area);
    column(column);
    int place = own.labels.indexOf(Require.notNull("age", age));
    if (place < 0) {
      throw Require.refusal("age", age, "one of " + own.labels);
    }
    double[] values = own.values.get(column);
    return values == null
        ? Figure.empty(Objects.requireNonNullElse(own.missing.get(column), "missing"))
        : Figure.of(values[place]);
  }

  /**
   * Net migration by age, of a table of one sex.
   *
   * @param area its code, numeric code of a group or name
   * @param column the head of a column
   * @param sex of which sex the file is, which only its name says
   * @return net migrants of that sex over the span
   * @throws IllegalArgumentException if this is no table of migration by age, there is no such area
   *     or column, or a figure is missing
   */
  public NetMigration netMigration(String area, String column, Sex sex) {
    Require.notNull("sex", sex);
    if (!migration) {
      throw Require.refusal("table", label, "one of net migration by age");
    }
    AgeVector migrants = vector(area, column).withLabel(sex.label());
    NetMigration.Builder builder =
        NetMigration.builder()
            .area(area(area))
            .start(start(column))
            .end(end(column))
            .source(source);
    return (sex == Sex.FEMALE ? builder.female(migrants) : builder.male(migrants)).build();
  }

  private ReferenceArea area(String text) {
    return rows.keySet().stream()
        .filter(area -> WppTables.matches(area, text))
        .findFirst()
        .orElseThrow(() -> WppTables.noArea(text, rows.keySet()));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString()).column("code").column("area").column("ages").column("columns");
    rows.forEach(
        (area, own) ->
            table.row(
                area.code(),
                area.name(),
                own.ages.isEmpty() ? String.join(", ", own.labels) : own.ages.get(0).toString(),
                own.values.size()));
    return table.source(source).build();
  }

  /** Every figure, and why one is missing. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("code")
            .column("area")
            .column("from")
            .column("to")
            .column("age")
            .unit(unit.label())
            .column(label);
    rows.forEach(
        (area, own) -> {
          for (String column : columns) {
            cells(own, column)
                .forEach(
                    (age, figure) ->
                        table.row(
                            area.code(),
                            area.name(),
                            start(column).toString(),
                            end(column).toString(),
                            age,
                            figure));
          }
        });
    return table.source(source).build();
  }

  private static Map<String, Figure> cells(Rows own, String column) {
    Map<String, Figure> cells = new LinkedHashMap<>();
    double[] values = own.values.get(column);
    if (values == null) {
      cells.put(
          "all", Figure.empty(Objects.requireNonNullElse(own.missing.get(column), "missing")));
      return cells;
    }
    for (int i = 0; i < values.length; i++) {
      cells.put(own.labels.get(i).isEmpty() ? "all" : own.labels.get(i), Figure.of(values[i]));
    }
    return cells;
  }

  /** One line: what, of how many areas, from when to when; {@link #show} lists them. */
  @Override
  public String toString() {
    return label
        + " of "
        + rows.size()
        + (rows.size() == 1 ? " area" : " areas")
        + (columns.isEmpty()
            ? ""
            : ", " + start(columns.get(0)) + " to " + end(columns.get(columns.size() - 1)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WppTextTable that
        && label.equals(that.label)
        && day.equals(that.day)
        && columns.equals(that.columns)
        && source.equals(that.source)
        && rows.equals(that.rows);
  }

  @Override
  public int hashCode() {
    return 31 * label.hashCode() + rows.hashCode();
  }
}
