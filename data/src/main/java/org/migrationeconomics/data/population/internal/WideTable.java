package org.migrationeconomics.data.population.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.M49;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TablePass;

/**
 * A text table of World Population Prospects: rows are countries or their ages, columns dates,
 * calendar years or spans of years.
 */
public final class WideTable {

  private static final String CODE = "country_code";
  private static final List<String> NAMES = List.of("name", "country");
  private static final String AGE = "age";
  private static final String LAST_OBSERVED = "last.observed";
  private static final Pattern SPAN = Pattern.compile("([12]\\d{3})-([12]\\d{3})");
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Pattern SINGLE_AGE = Pattern.compile("\\d{1,3}");
  private static final int OLDEST = 100;
  private static final int MOST_COLUMNS = 2_005;
  private static final int MOST_CELLS = 10_000_000;

  /** What a table has in it. */
  public enum Content {
    /** Thousands of persons on a day. */
    POPULATION(true, false, true),
    /** Deaths per person and year. */
    DEATH_RATES(true, true, true),
    /** Per cent of total fertility. */
    FERTILITY_SHARES(true, true, true),
    /** Children per woman. */
    FERTILITY(false, true, true),
    /** Boys per girl. */
    SEX_RATIO(false, true, true),
    /** Thousands of net migrants. */
    MIGRATION(false, true, false),
    /** Thousands of net migrants by age. */
    MIGRATION_BY_AGE(true, true, false);

    private final boolean byAge;
    private final boolean spans;
    private final boolean notNegative;

    Content(boolean byAge, boolean spans, boolean notNegative) {
      this.byAge = byAge;
      this.spans = spans;
      this.notNegative = notNegative;
    }

    /**
     * Whether rows are ages.
     *
     * @return false if a country has one row
     */
    public boolean isByAge() {
      return byAge;
    }
  }

  /** One country of a table. */
  public static final class Country {
    private final int code;
    private final String name;
    private final long line;
    private final TreeMap<Integer, Row> rows = new TreeMap<>();

    private Country(int code, String name, long line) {
      this.code = code;
      this.name = name;
      this.line = line;
    }

    /**
     * The numeric code.
     *
     * @return the code
     */
    public int code() {
      return code;
    }

    /**
     * What the file calls it.
     *
     * @return the name
     */
    public String name() {
      return name;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared, nor shown to users.
  private record Row(String age, double[] values) {}

  /**
   * A column's values of one country, or why there are none.
   *
   * @param values the values, by age if the table is
   * @param missing why there are none; empty if there are
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, nor shown to users.
  public record Values(double[] values, String missing) {

    /**
     * Whether there are values.
     *
     * @return false if one is missing
     */
    public boolean present() {
      return missing.isEmpty();
    }

    /**
     * The value of a table without ages.
     *
     * @return the value
     */
    public double only() {
      return values[0];
    }

    private static Values missing(String why) {
      return new Values(new double[0], why);
    }
  }

  private final String file;
  private final Content content;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private boolean annual;
  private final Map<Integer, Country> countries = new LinkedHashMap<>();

  private WideTable(String file, Content content) {
    this.file = file;
    this.content = content;
  }

  /**
   * Reads a table.
   *
   * @param path the file
   * @param content what is in it
   * @param found where its problems are put
   * @return the table, with whatever was sound
   */
  public static WideTable read(Path path, Content content, List<Problem> found) {
    return read(DataFile.of(path), content, found);
  }

  /**
   * Reads a table.
   *
   * @param file the file
   * @param content what is in it
   * @param found where its problems are put
   * @return the table, with whatever was sound
   */
  public static WideTable read(DataFile file, Content content, List<Problem> found) {
    WideTable table = new WideTable(file.title(), content);
    found.addAll(
        FileInput.text(
                file,
                (text, problems) -> {
                  new TablePass('\t', MOST_COLUMNS, problems, table.new Rows(problems)).run(text);
                  return table;
                })
            .problems());
    return table;
  }

  /**
   * Whether a table of rates or flows has a column for each calendar year, and not for spans.
   *
   * @return false for spans, and for populations
   */
  public boolean isAnnual() {
    return annual;
  }

  /**
   * The countries, by their codes.
   *
   * @return countries and groups in the order of the file
   */
  public Map<Integer, Country> countries() {
    return countries;
  }

  /**
   * The age groups of a country.
   *
   * @param code its numeric code
   * @return the groups
   * @throws IllegalArgumentException if there is no such country, or its rows leave a gap
   */
  public AgeGroups ages(int code) {
    Country country = countries.get(code);
    if (country == null) {
      throw new IllegalArgumentException(file + " has no such country");
    }
    // Of populations the oldest ages tell: those of the whole life are single to 100.
    boolean lowers =
        content == Content.DEATH_RATES
            || (content == Content.POPULATION && country.rows.lastKey() >= OLDEST);
    if (lowers
        && country.rows.values().stream()
            .allMatch(row -> SINGLE_AGE.matcher(row.age()).matches())) {
      // Lower bounds alone, as in the tables of death rates: the last group is open.
      return AgeGroups.ofLowers(country.rows.keySet().stream().mapToInt(age -> age).toArray());
    }
    return AgeGroups.ofLabels(country.rows.values().stream().map(Row::age).toList());
  }

  /**
   * The ages of a country as the file writes them.
   *
   * @param code its numeric code
   * @return the labels by age; one empty label if the table has no ages
   * @throws IllegalArgumentException if there is no such country
   */
  public List<String> labels(int code) {
    Country country = countries.get(code);
    if (country == null) {
      throw new IllegalArgumentException(file + " has no such country");
    }
    return country.rows.values().stream().map(Row::age).toList();
  }

  /**
   * The values of a country in one column, by age if the table is.
   *
   * @param code the country's numeric code
   * @param column the head of the column
   * @return the values, or why there are none
   */
  public Values values(int code, String column) {
    Integer index = columns.get(column);
    if (index == null) {
      return Values.missing(file + " has no column " + column);
    }
    Country country = countries.get(code);
    if (country == null) {
      return Values.missing(file + " has no row of this country");
    }
    double[] values = new double[country.rows.size()];
    int i = 0;
    for (Row row : country.rows.values()) {
      values[i] = row.values()[index];
      if (Double.isNaN(values[i])) {
        return Values.missing(
            file
                + " has no value for "
                + column
                + (row.age().isEmpty() ? "" : " at age " + row.age()));
      }
      i++;
    }
    return new Values(values, "");
  }

  /** Fills the table. */
  private final class Rows implements TablePass.Handler {
    private final ProblemList problems;
    private final Map<String, Integer> codeByName = new HashMap<>();
    private List<String> names = List.of();
    private int codeColumn;
    private int nameColumn;
    private int ageColumn;
    private int cells;

    Rows(ProblemList problems) {
      this.problems = problems;
    }

    @Override
    public void header(Header header) {
      names = header.names();
      codeColumn = header.need(CODE);
      nameColumn = header.need(NAMES.toArray(String[]::new));
      ageColumn = content.byAge ? header.need(AGE) : header.find(AGE);
      int lastObserved = header.find(LAST_OBSERVED);
      if (!content.byAge && ageColumn >= 0) {
        header.fault(ageColumn, "there is a column for ages, expected one row for each country");
      }
      for (int i = 0; i < header.size(); i++) {
        if (i == codeColumn || i == nameColumn || i == ageColumn || i == lastObserved) {
          continue;
        }
        if (isColumn(header.name(i))) {
          columns.put(header.name(i), columns.size());
        } else {
          header.fault(
              i,
              content.spans && !annual
                  ? "this is not a span of years such as 1950-1955"
                  : "this is not a year such as 1950");
        }
      }
      if (columns.isEmpty()) {
        header.lack("for any " + (content.spans ? "span" : "year"));
      }
      if (header.sound()) {
        header.wantAll();
      } else {
        columns.clear();
      }
    }

    /** Years and spans in one table are two tables: the first of them says which it is. */
    private boolean isColumn(String head) {
      if (YEAR.matcher(head).matches()) {
        boolean first = columns.isEmpty();
        annual |= first && content.spans;
        return !content.spans || annual;
      }
      if (!content.spans || annual) {
        return false;
      }
      Matcher span = SPAN.matcher(head);
      return span.matches() && Integer.parseInt(span.group(1)) < Integer.parseInt(span.group(2));
    }

    @Override
    public void row(long line, String[] fields) {
      cells += columns.size();
      if (cells > MOST_CELLS) {
        problems.add(
            line,
            0,
            "",
            "these are more than "
                + MOST_CELLS
                + " values, expected one country after the other; the row is left out");
        return;
      }
      int code = M49.parse(fields[codeColumn]);
      String name = fields[nameColumn].strip();
      if (code < 0) {
        problems.add(
            line,
            codeColumn + 1,
            names.get(codeColumn),
            ProblemList.shown(fields[codeColumn]) + " is not a numeric code such as 484");
        return;
      }
      Country country = countries.get(code);
      if (country == null) {
        Integer other = codeByName.putIfAbsent(name, code);
        if (other != null || name.isBlank()) {
          problems.add(
              line,
              nameColumn + 1,
              names.get(nameColumn),
              other == null
                  ? "there is no name of country " + code
                  : ProblemList.shown(name) + " is the name of country " + other + " already");
          return;
        }
        country = new Country(code, name, line);
      } else if (!country.name.equals(name)) {
        problems.add(
            line,
            nameColumn + 1,
            names.get(nameColumn),
            ProblemList.shown(name)
                + " is not the name of country "
                + code
                + " in line "
                + country.line
                + ", "
                + ProblemList.shown(country.name));
        return;
      }
      String age = content.byAge ? fields[ageColumn].strip() : "";
      int lower = 0;
      if (content.byAge) {
        try {
          lower = AgeGroups.ofLabels(List.of(age)).lower(0);
        } catch (IllegalArgumentException refusal) {
          problems.add(line, ageColumn + 1, AGE, String.valueOf(refusal.getMessage()));
          return;
        }
      }
      if (country.rows.containsKey(lower)) {
        problems.add(
            line,
            content.byAge ? ageColumn + 1 : codeColumn + 1,
            content.byAge ? AGE : CODE,
            "country "
                + code
                + (content.byAge ? " has age " + ProblemList.shown(age) : " has a row")
                + " already; the row is left out");
        return;
      }
      country.rows.put(lower, new Row(age, numbers(line, fields)));
      countries.put(code, country);
    }

    private double[] numbers(long line, String[] fields) {
      double[] values = new double[columns.size()];
      int next = 0;
      for (int i = 0; i < fields.length; i++) {
        if (!columns.containsKey(names.get(i))) {
          continue;
        }
        String field = fields[i].strip();
        double value = Double.NaN;
        if (!field.isEmpty() && !field.equals("NA")) {
          value = Decimals.parse(field);
          if (!Double.isFinite(value)) {
            problems.add(
                line,
                i + 1,
                names.get(i),
                ProblemList.shown(field)
                    + " is not a decimal number such as 27944.671; a missing value is NA");
            value = Double.NaN;
          } else if (content.notNegative && value < 0) {
            problems.add(line, i + 1, names.get(i), ProblemList.shown(field) + " is below zero");
            value = Double.NaN;
          }
        }
        values[next++] = value;
      }
      return values;
    }
  }

  /**
   * The years or spans of the columns.
   *
   * @return the heads, the earliest first
   */
  public List<String> sortedColumns() {
    List<String> sorted = new ArrayList<>(columns.keySet());
    sorted.sort(null);
    return sorted;
  }
}
