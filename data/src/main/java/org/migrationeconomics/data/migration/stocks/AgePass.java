package org.migrationeconomics.data.migration.stocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.internal.Counts;

/** One pass over a table of migrant stock by age. Used once. */
final class AgePass implements Grid.Sink {

  /** So many labels of ages make a table by age. */
  static final int FEWEST_AGES = 3;

  private static final int MOST_COLUMNS = 400;
  private static final int MOST_ABOVE = 40;
  private static final int MOST_ROWS = 100_000;
  private static final int LONGEST = 300;
  private static final double ROUNDING = 0.5;
  private static final String TOTAL = "total";
  private static final Pattern AGE = Pattern.compile("[0-9]{1,3}([-–][0-9]{1,3}|\\+)");

  /** The figures of one destination and year: of each sex by age, and last their printed total. */
  static final class Stock {
    private final EnumMap<Sexes, double[]> values;

    private Stock(Map<Sexes, double[]> values) {
      this.values = new EnumMap<>(values);
    }

    EnumMap<Sexes, double[]> values() {
      return values;
    }

    private boolean isSame(Stock other) {
      return values.keySet().equals(other.values.keySet())
          && values.entrySet().stream()
              .allMatch(entry -> Arrays.equals(entry.getValue(), other.values.get(entry.getKey())));
    }
  }

  private final ProblemList problems;
  private final RowAreas areas;
  private final Map<ReferenceArea, Map<Integer, Stock>> stocks;
  private final Map<ReferenceArea, AreaNote> notes;
  private final List<NavigableMap<Integer, String>> above = new ArrayList<>();
  private NavigableMap<Integer, String> heads = new TreeMap<>();
  private final EnumMap<Sexes, int[]> columns = new EnumMap<>(Sexes.class);
  private Optional<AgeGroups> ages = Optional.empty();
  private String title = "";
  private boolean found;
  private boolean other;
  private int width;
  private int yearColumn = -1;
  private int nameColumn = -1;
  private int codeColumn = -1;
  private int notesColumn = -1;
  private int typeColumn = -1;
  private long rows;

  AgePass(
      MigrationAreas areas,
      Map<ReferenceArea, Map<Integer, Stock>> stocks,
      Map<ReferenceArea, AreaNote> notes,
      ProblemList problems) {
    this.areas = new RowAreas(areas, problems);
    this.stocks = stocks;
    this.notes = notes;
    this.problems = problems;
  }

  static boolean isAge(String label) {
    return AGE.matcher(label).matches();
  }

  boolean found() {
    return found;
  }

  boolean empty() {
    return found && rows == 0;
  }

  String title() {
    return title;
  }

  /** The age groups of all sexes, if a table was found. */
  Optional<AgeGroups> ages() {
    return ages;
  }

  @Override
  public boolean row(GridRow row) {
    if (problems.overflown() || other) {
      return false;
    }
    if (found) {
      return data(row);
    }
    NavigableMap<Integer, String> texts = StockPass.texts(row);
    if (texts.values().stream()
        .anyMatch(text -> StockPass.isDestination(text.toLowerCase(Locale.ROOT)))) {
      header(row, texts);
      return found;
    }
    if (!texts.isEmpty() && above.size() < MOST_ABOVE) {
      above.add(texts);
    }
    return true;
  }

  private void header(GridRow row, NavigableMap<Integer, String> texts) {
    // A sheet of percentages, or a table without ages, is another table.
    other = true;
    above.forEach(
        line ->
            line.values().stream()
                .filter(text -> title.isEmpty())
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("table "))
                .forEach(text -> title = text));
    if (texts.values().stream().filter(AgePass::isAge).count() < FEWEST_AGES
        || (!title.isEmpty() && !StockPass.isStock(title))) {
      return;
    }
    heads = texts;
    width = row.count();
    if (width > MOST_COLUMNS) {
      problems.add(row.line(), 0, "", "there are more than " + MOST_COLUMNS + " columns");
      return;
    }
    EnumMap<Sexes, Map<String, Integer>> figures = new EnumMap<>(Sexes.class);
    boolean sound = true;
    for (Map.Entry<Integer, String> cell : texts.entrySet()) {
      String label = cell.getValue().toLowerCase(Locale.ROOT);
      if (isAge(label) || label.equals(TOTAL)) {
        sound &= figure(row, cell.getKey(), label, figures);
      } else {
        sound &= label(row, cell.getKey(), label);
      }
    }
    if (!sound || !complete(row, figures)) {
      return;
    }
    other = false;
    found = true;
  }

  /** Finds what a column that has no figures is. */
  private boolean label(GridRow row, int column, String label) {
    if (label.equals("year")) {
      yearColumn = column;
    } else if (StockPass.isDestination(label)) {
      nameColumn = column;
    } else if (label.equals("code") || label.startsWith("location code")) {
      codeColumn = column;
    } else if (label.startsWith("notes")) {
      notesColumn = column;
    } else if (label.startsWith("type of data") || label.startsWith("data type")) {
      typeColumn = column;
    } else if (!label.equals("index")
        && !label.equals("coverage")
        && !label.startsWith("sort order")) {
      problems.add(
          row.line(),
          column + 1,
          row.label(column),
          "this column divides or qualifies the rows, or may do so, and is not accounted for here;"
              + " expected a table without it");
      return false;
    }
    return true;
  }

  private boolean figure(
      GridRow row, int column, String label, EnumMap<Sexes, Map<String, Integer>> figures) {
    Optional<Sexes> sexes = StockPass.group(above, column).flatMap(StockPass::sexes);
    String fault = "";
    if (sexes.isEmpty()) {
      fault = "nothing above this column says of which sex its figures are";
    } else {
      Integer before =
          figures
              .computeIfAbsent(sexes.get(), any -> new LinkedHashMap<>())
              .putIfAbsent(label, column);
      if (before != null) {
        fault =
            "the figures of "
                + sexes.get().label()
                + " stand in column "
                + (before + 1)
                + " already";
      }
    }
    if (!fault.isEmpty()) {
      problems.add(row.line(), column + 1, row.label(column), fault);
    }
    return fault.isEmpty();
  }

  private boolean complete(GridRow row, EnumMap<Sexes, Map<String, Integer>> figures) {
    String fault =
        yearColumn < 0
            ? "there is no column Year"
            : figures.isEmpty() ? "there is no column of an age" : "";
    for (Map.Entry<Sexes, Map<String, Integer>> entry : figures.entrySet()) {
      Map<String, Integer> own = entry.getValue();
      int total = own.getOrDefault(TOTAL, -1);
      try {
        AgeGroups groups =
            AgeGroups.ofLabels(
                own.keySet().stream().filter(label -> !label.equals(TOTAL)).toList());
        if (groups.lower(0) != 0 || !groups.isOpen() || !groups.equals(ages.orElse(groups))) {
          fault =
              "the ages of "
                  + entry.getKey().label()
                  + " are "
                  + groups
                  + ", expected those from birth to an open group, the same for all sexes";
          break;
        }
        ages = Optional.of(groups);
      } catch (IllegalArgumentException refusal) {
        fault = String.valueOf(refusal.getMessage());
        break;
      }
      List<Integer> places = new ArrayList<>();
      own.forEach(
          (label, column) -> {
            if (!label.equals(TOTAL)) {
              places.add(column);
            }
          });
      places.add(total);
      columns.put(entry.getKey(), places.stream().mapToInt(column -> column).toArray());
    }
    if (!fault.isEmpty()) {
      problems.add(row.line(), 0, "", fault);
    }
    return fault.isEmpty();
  }

  private boolean data(GridRow row) {
    if (row.cut(width) && row.filled(0) > 0) {
      problems.add(
          row.line(),
          0,
          "",
          "no line break ends the last line, so the file may be cut off; the row is left out");
      return false;
    }
    boolean numbers = false;
    for (int[] own : columns.values()) {
      for (int column : own) {
        numbers |= column >= 0 && Counts.parse(row, column) >= 0;
      }
    }
    for (int column = width; column < row.count(); column++) {
      if (!row.isBlank(column)) {
        problems.add(row.line(), column + 1, "", "the cell has no column in the header");
        break;
      }
    }
    Optional<ReferenceArea> area = areas.of(row, nameColumn, codeColumn, numbers, "destination");
    if (area.isEmpty() || (!numbers && !(area.get() instanceof Place))) {
      // A heading or a note.
      return true;
    }
    int year = Counts.year(row.text(yearColumn));
    if (year < 0) {
      problems.add(
          row.line(),
          yearColumn + 1,
          "Year",
          ProblemList.shown(row.text(yearColumn)) + " is not a year; the row is left out");
      return true;
    }
    rows++;
    if (rows > MOST_ROWS) {
      problems.add(
          row.line(), 0, "", "there are more than " + MOST_ROWS + " rows; the rest is left out");
      return false;
    }
    String whose = area.get().name() + ", " + year;
    EnumMap<Sexes, double[]> values = new EnumMap<>(Sexes.class);
    columns.forEach((sexes, own) -> values.put(sexes, values(row, whose, sexes, own)));
    sexesAddUp(row, whose, values);
    Stock stock = new Stock(values);
    Stock before =
        stocks.computeIfAbsent(area.get(), any -> new TreeMap<>()).putIfAbsent(year, stock);
    if (before != null && (area.get() instanceof Place || !before.isSame(stock))) {
      problems.add(row.line(), 0, "", whose + " comes twice; the first row stays");
    }
    note(row, area.get());
    return true;
  }

  private double[] values(GridRow row, String whose, Sexes sexes, int[] own) {
    double[] values = new double[own.length];
    double sum = 0;
    for (int i = 0; i < own.length; i++) {
      values[i] = own[i] < 0 ? Double.NaN : Counts.parse(row, own[i]);
      if (values[i] == Counts.BAD) {
        problems.add(
            row.line(),
            own[i] + 1,
            heads.getOrDefault(own[i], ""),
            ProblemList.shown(row.text(own[i]))
                + " is not a number of persons; the cell is left blank");
        values[i] = Double.NaN;
      }
      sum += i < own.length - 1 ? values[i] : 0;
    }
    double total = values[own.length - 1];
    if (Math.abs(sum - total) > ROUNDING * own.length) {
      problems.add(
          row.line(),
          0,
          "",
          "the ages of "
              + whose
              + ", "
              + sexes.label()
              + ", add up to "
              + Numbers.readable(sum)
              + ", but its total is "
              + Numbers.readable(total));
    }
    return values;
  }

  private void sexesAddUp(GridRow row, String whose, Map<Sexes, double[]> values) {
    double[] both = values.get(Sexes.BOTH);
    double[] men = values.get(Sexes.MALE);
    double[] women = values.get(Sexes.FEMALE);
    if (both == null || men == null || women == null) {
      return;
    }
    for (int i = 0; i < Math.min(both.length, Math.min(men.length, women.length)); i++) {
      if (Math.abs(men[i] + women[i] - both[i]) > 3 * ROUNDING) {
        problems.add(
            row.line(),
            0,
            "",
            "men and women of "
                + whose
                + " do not add up to both sexes in column "
                + (columns.getOrDefault(Sexes.BOTH, new int[0])[i] + 1));
        return;
      }
    }
  }

  private void note(GridRow row, ReferenceArea area) {
    String note = notesColumn < 0 ? "" : row.label(notesColumn);
    String type = typeColumn < 0 ? "" : row.label(typeColumn);
    if (!note.isEmpty() || !type.isEmpty()) {
      notes.putIfAbsent(
          area, new AreaNote(area, Labels.atMost(LONGEST, note), Labels.atMost(LONGEST, type)));
    }
  }
}
