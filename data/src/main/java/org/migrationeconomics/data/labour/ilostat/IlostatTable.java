package org.migrationeconomics.data.labour.ilostat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * What an ILOSTAT file holds: its series, in the order of the file.
 *
 * <pre>
 *   table.series("CHE", "SEX_F", "OCU_ISCO08_9")      // cleaners, helpers, labourers
 *   table.employment("CHE", 2021).workers()           // by sex and major group of ISCO-08
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class IlostatTable implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern OCCUPATION =
      Pattern.compile("(?:OCU|OC2)_ISCO08_([0-9]{1,2}|X|TOTAL)");
  private static final Pattern OCCUPATION_LABEL =
      Pattern.compile("Occupation \\(ISCO-08\\)[^:]*: (?:([0-9]{1,2}|X)\\b.*|(Total))");
  private static final Pattern BIRTHPLACE = Pattern.compile("CBR_BIR_(NATIVE|FOREIGN|X|TOTAL)");
  private static final Map<String, Gender> GENDERS =
      Map.of(
          "SEX_M", Gender.MAN,
          "Male", Gender.MAN,
          "Sex: Male", Gender.MAN,
          "SEX_F", Gender.WOMAN,
          "Female", Gender.WOMAN,
          "Sex: Female", Gender.WOMAN,
          "SEX_O", Gender.NON_BINARY);
  private static final List<String> BOTH_SEXES = List.of("SEX_T", "Total", "Sex: Total");
  private static final String TOTAL = "TOTAL";
  private static final String NOT_CLASSIFIED = "X";

  private final List<IlostatSeries> all;
  private final List<IlostatPeriods> periods;
  private final HashMap<String, String> labels;

  IlostatTable(List<IlostatSeries> all, List<IlostatPeriods> periods, Map<String, String> labels) {
    this.all = List.copyOf(all);
    this.periods = List.copyOf(periods);
    this.labels = new HashMap<>(labels);
  }

  /**
   * All series by year.
   *
   * @return the series, in the order of the file
   */
  public List<IlostatSeries> all() {
    return all;
  }

  /**
   * All series by quarter or month.
   *
   * @return the series, in the order of the file
   */
  public List<IlostatPeriods> periods() {
    return periods;
  }

  /**
   * A series by quarter or month.
   *
   * @param area the area
   * @param sex the sex
   * @param classifications the category of each classification
   * @return the series
   * @throws IllegalArgumentException if there is none, or more than one because the file has
   *     several sources or indicators; choose from {@link #periods()} then
   */
  public IlostatPeriods periods(String area, String sex, String... classifications) {
    Require.notNull("area", area);
    Require.notNull("sex", sex);
    Require.notNull("classifications", classifications);
    List<String> wanted = List.of(classifications);
    List<IlostatPeriods> found =
        periods.stream()
            .filter(
                one ->
                    one.area().equals(area)
                        && one.sex().equals(sex)
                        && one.classifications().equals(wanted))
            .toList();
    if (found.size() != 1) {
      TreeSet<String> there = new TreeSet<>();
      (found.isEmpty() ? periods : found)
          .forEach(
              one ->
                  there.add(
                      one.area()
                          + " "
                          + one.sex()
                          + " "
                          + String.join(" ", one.classifications())
                          + " from "
                          + one.source()));
      throw Require.refusal(
          "series by period",
          (area + " " + sex + " " + String.join(" ", wanted)).strip(),
          (found.isEmpty() ? "one of " : "one source, not ") + ProblemList.listed(there));
    }
    return found.get(0);
  }

  /**
   * The areas.
   *
   * @return their codes, in order
   */
  public List<String> areas() {
    TreeSet<String> areas = new TreeSet<>();
    all.forEach(series -> areas.add(series.area()));
    periods.forEach(series -> areas.add(series.area()));
    return List.copyOf(areas);
  }

  /**
   * A series.
   *
   * @param area the code of the area
   * @param sex the code of the sex
   * @param classifications the code of the category of each classification
   * @return the series
   * @throws IllegalArgumentException if there is none, or more than one because the file has
   *     several sources or indicators; choose from {@link #all} then
   */
  public IlostatSeries series(String area, String sex, String... classifications) {
    Require.notNull("classifications", classifications);
    Require.notNull("area", area);
    Require.notNull("sex", sex);
    List<String> wanted = List.of(classifications);
    List<IlostatSeries> found = new ArrayList<>();
    for (IlostatSeries series : all) {
      if (series.area().equals(area)
          && series.sex().equals(sex)
          && series.classifications().equals(wanted)) {
        found.add(series);
      }
    }
    String asked = area + " " + sex + " " + String.join(" ", wanted);
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw Require.refusal("series", asked.strip(), near(area));
    }
    throw Require.refusal(
        "series", asked.strip(), "one source and indicator, not " + origins(found));
  }

  private String near(String area) {
    if (!areas().contains(area)) {
      return "one of the areas " + ProblemList.listed(areas());
    }
    TreeSet<String> keys = new TreeSet<>();
    for (IlostatSeries series : all) {
      if (series.area().equals(area)) {
        keys.add((series.sex() + " " + String.join(" ", series.classifications())).strip());
      }
    }
    return "one of " + ProblemList.listed(keys);
  }

  private static String origins(List<IlostatSeries> found) {
    TreeSet<String> origins = new TreeSet<>();
    found.forEach(series -> origins.add(series.indicator() + " from " + series.source()));
    return String.join(", ", origins);
  }

  /**
   * The employed of an area by sex and occupation, where the file has one source for the year.
   *
   * @param area the code of the area
   * @param year the year
   * @return the employed
   * @throws IllegalArgumentException as {@link #employment(String, String, int)}, or if there are
   *     several sources
   */
  public IlostatEmployment employment(String area, int year) {
    List<IlostatSeries> found = employed(area, year);
    TreeSet<String> sources = new TreeSet<>();
    found.forEach(series -> sources.add(series.source()));
    if (sources.size() > 1) {
      throw Require.refusal(
          "source of " + area + " in " + year, "not given", "one of " + String.join(", ", sources));
    }
    return employment(found, area, year);
  }

  /**
   * The employed of an area by sex and occupation of ISCO-08, and by place of birth if the
   * indicator distinguishes it: then segments have the attribute {@code birthplace} with {@code
   * native} or {@code foreign}. Totals over sexes, occupations or places are not added.
   *
   * @param area the code of the area
   * @param source the code of the source
   * @param year the year
   * @return the employed, in persons
   * @throws IllegalArgumentException if the file has no employment by sex and occupation of ISCO-08
   *     in persons for them, or more than one indicator of it
   */
  public IlostatEmployment employment(String area, String source, int year) {
    Require.notNull("source", source);
    List<IlostatSeries> found =
        employed(area, year).stream().filter(series -> series.source().equals(source)).toList();
    if (found.isEmpty()) {
      TreeSet<String> sources = new TreeSet<>();
      employed(area, year).forEach(series -> sources.add(series.source()));
      throw Require.refusal(
          "source of " + area + " in " + year, source, "one of " + String.join(", ", sources));
    }
    return employment(found, area, year);
  }

  private List<IlostatSeries> employed(String area, int year) {
    Require.notNull("area", area);
    Require.year("year", year);
    List<IlostatSeries> found = new ArrayList<>();
    for (IlostatSeries series : all) {
      if (series.area().equals(area)
          && (series.indicator().startsWith("EMP_") || series.indicator().startsWith("Employment "))
          && series.series().unit() == SimpleUnit.PERSONS
          && (series.series().has(year) || series.status().containsKey(year))
          && occupation(series).isPresent()) {
        found.add(series);
      }
    }
    if (found.isEmpty()) {
      throw Require.refusal(
          "employment of " + area + " in " + year,
          "none",
          "an area and year of which the file has employment by occupation of ISCO-08"
              + (areas().contains(area) ? "" : "; areas are " + ProblemList.listed(areas())));
    }
    return found;
  }

  /** The code of ISCO-08 among the categories of a series: digits, X or TOTAL. */
  private static Optional<String> occupation(IlostatSeries series) {
    for (String category : series.classifications()) {
      Matcher code = OCCUPATION.matcher(category);
      if (code.matches()) {
        return Optional.of(String.valueOf(code.group(1)));
      }
      Matcher label = OCCUPATION_LABEL.matcher(category);
      if (label.matches()) {
        return Optional.of(label.group(1) == null ? TOTAL : String.valueOf(label.group(1)));
      }
    }
    return Optional.empty();
  }

  /** The place of birth among the categories; TOTAL if none is distinguished. */
  private static String birthplace(IlostatSeries series) {
    String found = TOTAL;
    for (String category : series.classifications()) {
      Matcher code = BIRTHPLACE.matcher(category);
      if (code.matches()) {
        found = String.valueOf(code.group(1));
      } else if (!OCCUPATION.matcher(category).matches()
          && !OCCUPATION_LABEL.matcher(category).matches()) {
        throw Require.refusal(
            "classification",
            category,
            "occupation of ISCO-08 and at most place of birth, CBR_BIR");
      }
    }
    return found;
  }

  private IlostatEmployment employment(List<IlostatSeries> found, String area, int year) {
    TreeSet<String> indicators = new TreeSet<>();
    boolean byBirthplace = false;
    for (IlostatSeries series : found) {
      indicators.add(series.indicator());
      byBirthplace |= !birthplace(series).equals(TOTAL);
    }
    if (indicators.size() > 1) {
      throw Require.refusal(
          "indicators of employment by occupation", String.join(", ", indicators), "one of them");
    }
    List<LabourCell> cells = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    Figure total = Figure.empty("the file has no total of " + area + " in " + year);
    double unclassified = 0;
    for (IlostatSeries series : found) {
      String code = occupation(series).orElse(TOTAL);
      String place = birthplace(series);
      OptionalDouble persons = series.series().value(year);
      Gender gender = GENDERS.get(series.sex());
      boolean wholePlace = place.equals(TOTAL);
      if (gender == null) {
        if (!BOTH_SEXES.contains(series.sex())) {
          throw Require.refusal("sex", series.sex(), "SEX_M, SEX_F, SEX_O or SEX_T");
        }
        if (code.equals(TOTAL) && wholePlace && persons.isPresent()) {
          total = Figure.of(persons.getAsDouble());
        }
      } else if (!code.equals(TOTAL) && wholePlace != byBirthplace) {
        if (persons.isEmpty()) {
          absent.add(series.sex() + " " + String.join(" ", series.classifications()));
        } else if (code.equals(NOT_CLASSIFIED) || place.equals(NOT_CLASSIFIED)) {
          unclassified += persons.getAsDouble();
        } else {
          LabourSegment.Builder segment = LabourSegment.builder().gender(gender);
          if (byBirthplace) {
            segment.putAttribute("birthplace", place.toLowerCase(Locale.ROOT));
          }
          cells.add(
              LabourCell.of(
                  segment.build(),
                  named(Occupation.isco08(code), series),
                  LabourSums.ofWeight(persons.getAsDouble())));
        }
      }
    }
    if (cells.isEmpty()) {
      throw Require.refusal(
          "employment of " + area + " in " + year, "totals only", "values by sex and occupation");
    }
    return new IlostatEmployment(LabourTable.of(cells), unclassified, total, absent);
  }

  /** The occupation with the label of the file, without what stands before it. */
  private Occupation named(Occupation occupation, IlostatSeries series) {
    for (String category : series.classifications()) {
      String label = labels.getOrDefault(category, category);
      if (OCCUPATION_LABEL.matcher(label).matches()) {
        String name = label.replaceFirst("^[^:]*: [0-9]{1,2}\\W*", "").strip();
        return name.isEmpty() ? occupation : occupation.withLabel(name);
      }
    }
    return occupation;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "ILOSTAT, "
                    + (all.size() + periods.size())
                    + " series of "
                    + areas().size()
                    + " areas")
            .column("area")
            .column("source")
            .column("indicator")
            .column("sex")
            .column("categories")
            .column("years")
            .column("unit");
    for (IlostatSeries series : all) {
      table.row(
          series.area(),
          series.source(),
          series.indicator(),
          series.sex(),
          String.join(" ", series.classifications()),
          series.series().firstYear() + "-" + series.series().lastYear(),
          series.series().unit().label());
    }
    for (IlostatPeriods series : periods) {
      table.row(
          series.area(),
          series.source(),
          series.indicator(),
          series.sex(),
          String.join(" ", series.classifications()),
          series.values().firstKey() + "-" + series.values().lastKey(),
          series.unit().label());
    }
    return table.build();
  }

  /**
   * Every value of every series, with its status; where there are quarters or months, years stand
   * among them as periods.
   */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(
            "ILOSTAT, " + (periods.size() + all.size()) + " series of " + areas().size() + " areas",
            "area",
            "source of data",
            "indicator",
            "sex",
            "categories");
    if (!periods.isEmpty()) {
      List<IlostatPeriods> both = new ArrayList<>(periods);
      all.forEach(series -> both.add(byPeriod(series)));
      for (IlostatPeriods series : both) {
        stack.add(
            series::dataTable,
            series.area(),
            series.source(),
            series.indicator(),
            series.sex(),
            String.join(" ", series.classifications()));
      }
      return stack.build();
    }
    for (IlostatSeries series : all) {
      stack.add(
          series::dataTable,
          series.area(),
          series.source(),
          series.indicator(),
          series.sex(),
          String.join(" ", series.classifications()));
    }
    return stack.build();
  }

  private static IlostatPeriods byPeriod(IlostatSeries series) {
    TreeMap<String, Figure> values = new TreeMap<>();
    TreeMap<String, String> status = new TreeMap<>();
    for (int year = series.series().firstYear(); year <= series.series().lastYear(); year++) {
      values.put(Integer.toString(year), series.series().figure(year));
    }
    series.status().forEach((year, said) -> status.put(Integer.toString(year), said));
    return new IlostatPeriods(
        series.area(),
        series.source(),
        series.indicator(),
        series.sex(),
        series.classifications(),
        series.series().unit(),
        values,
        status);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IlostatTable that
        && all.equals(that.all)
        && periods.equals(that.periods)
        && labels.equals(that.labels);
  }

  @Override
  public int hashCode() {
    return 31 * all.hashCode() + periods.hashCode();
  }

  /** The series, shortened in the middle if there are many. */
  @Override
  public String toString() {
    return table().brief();
  }
}
