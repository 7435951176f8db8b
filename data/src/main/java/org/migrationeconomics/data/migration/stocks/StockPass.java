package org.migrationeconomics.data.migration.stocks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.internal.Counts;
import org.migrationeconomics.data.migration.internal.Cube;

/** One pass over a table of the United Nations' migrant stock. Used once. */
final class StockPass implements Grid.Sink {

  private static final int MOST_COLUMNS = 1200;
  private static final int MOST_ABOVE = 40;
  private static final int LONGEST = 300;
  private static final double ROUNDING = 0.5;
  private static final Pattern LAST_YEAR = Pattern.compile("(?<![0-9–-])([12][0-9]{3})\\.?$");

  /** Where a table stands: found from its header, never from a file name. */
  private enum Layout {
    /** No header yet. */
    NONE,
    /** The row with the labels was read, and the years or origins stand in the next one. */
    LABELS,
    /** A row a destination, a column a year. */
    TOTALS,
    /** A row a pair, a column a year. */
    PAIRS,
    /** A row a destination (and year), a column an origin. */
    ORIGINS,
    /** Another table than one of stocks. */
    OTHER
  }

  /** A column with figures: of a year and sex, or of an origin. */
  private record Value(int column, String head, YearSexes key, int origin, boolean world) {}

  private final MigrationAreas areas;
  private final OptionalInt toldYear;
  private final Optional<Sexes> toldSexes;
  private final Cube.Builder<YearSexes> cube;
  private final Map<ReferenceArea, AreaNote> notes;
  private final ProblemList problems;
  private final RowAreas rowAreas;

  private Layout layout = Layout.NONE;
  private final List<NavigableMap<Integer, String>> above = new ArrayList<>();
  private NavigableMap<Integer, String> labels = new TreeMap<>();

  /** Columns of the labels that are none of those of a table of stocks. */
  private final NavigableMap<Integer, String> others = new TreeMap<>();

  private String title = "";
  private int yearColumn = -1;
  private int destinationColumn = -1;
  private int codeColumn = -1;
  private int originColumn = -1;
  private int originCodeColumn = -1;
  private int notesColumn = -1;
  private int typeColumn = -1;
  private int firstOrigin = -1;

  /** Rows are origins, whose destination is the world. */
  private boolean originTotals;

  private int titleYear = -1;
  private Sexes titleSexes = Sexes.BOTH;
  private boolean printedTotal;
  private int width;
  private final List<Value> values = new ArrayList<>();
  private long rows;

  StockPass(
      MigrationAreas areas,
      OptionalInt toldYear,
      Optional<Sexes> toldSexes,
      Cube.Builder<YearSexes> cube,
      Map<ReferenceArea, AreaNote> notes,
      ProblemList problems) {
    this.areas = areas;
    this.toldYear = toldYear;
    this.toldSexes = toldSexes;
    this.cube = cube;
    this.notes = notes;
    this.problems = problems;
    this.rowAreas = new RowAreas(areas, problems);
  }

  /** Whether a table of stocks was found. */
  boolean found() {
    return layout == Layout.TOTALS || layout == Layout.PAIRS || layout == Layout.ORIGINS;
  }

  /** Whether a table was found whose rows are all missing. */
  boolean empty() {
    return found() && rows == 0;
  }

  /** The title of the table; empty if it has none. */
  String title() {
    return title;
  }

  @Override
  public boolean row(GridRow row) {
    if (problems.overflown() || cube.full()) {
      return false;
    }
    switch (layout) {
      case NONE -> {
        return search(row);
      }
      case LABELS -> {
        second(row);
        return layout != Layout.OTHER;
      }
      case OTHER -> {
        return false;
      }
      default -> {
        data(row);
        return true;
      }
    }
  }

  static NavigableMap<Integer, String> texts(GridRow row) {
    NavigableMap<Integer, String> texts = new TreeMap<>();
    for (int column = 0; column < Math.min(row.count(), MOST_COLUMNS); column++) {
      if (!row.isBlank(column)) {
        texts.put(column, Labels.atMost(LONGEST, row.label(column).replaceAll(" +", " ")));
      }
    }
    return texts;
  }

  static boolean isDestination(String label) {
    return label.equals("dest")
        || label.equals("destination")
        || label.startsWith("major area, region")
        || label.startsWith("region, development group")
        || label.startsWith("region, subregion")
        || label.startsWith("country or area of destination")
        || label.startsWith("area of destination");
  }

  private boolean search(GridRow row) {
    NavigableMap<Integer, String> texts = texts(row);
    for (String text : texts.values()) {
      if (isDestination(text.toLowerCase(Locale.ROOT))) {
        header(row, texts);
        return layout != Layout.OTHER;
      }
    }
    if (!texts.isEmpty() && above.size() < MOST_ABOVE) {
      above.add(texts);
    }
    return true;
  }

  private void header(GridRow row, NavigableMap<Integer, String> texts) {
    labels = texts;
    width = row.count();
    if (width > MOST_COLUMNS) {
      problems.add(row.line(), 0, "", "there are more than " + MOST_COLUMNS + " columns");
      layout = Layout.OTHER;
      return;
    }
    above.forEach(
        line ->
            line.values()
                .forEach(
                    text -> {
                      if (title.isEmpty() && text.toLowerCase(Locale.ROOT).startsWith("table ")) {
                        title = text;
                      }
                    }));
    if (!title.isEmpty() && !isStock(title)) {
      layout = Layout.OTHER;
      return;
    }
    Matcher year = LAST_YEAR.matcher(title);
    titleYear = year.find() ? Counts.year(year.group(1)) : -1;
    boolean years = false;
    for (Map.Entry<Integer, String> cell : texts.entrySet()) {
      int column = cell.getKey();
      String label = cell.getValue().toLowerCase(Locale.ROOT);
      if (Counts.year(label) > 0) {
        years = true;
      } else if (label.equals("year")) {
        yearColumn = column;
      } else if (label.startsWith("country or area of origin")
          || label.startsWith("country of origin")) {
        firstOrigin = column;
      } else if (label.endsWith("code of origin")) {
        originCodeColumn = column;
      } else if (label.endsWith("of origin") || (isDestination(label) && isByOrigin(title))) {
        originColumn = column;
      } else if (isDestination(label)) {
        if (destinationColumn < 0) {
          destinationColumn = column;
        }
      } else if (label.equals("notes") || label.startsWith("notes of")) {
        notesColumn = column;
      } else if (label.equals("code")
          || label.equals("country code")
          || label.startsWith("location code")) {
        codeColumn = column;
      } else if (label.startsWith("type of data") || label.startsWith("data type")) {
        typeColumn = column;
      } else if (!label.startsWith("sort order")
          && !label.equals("index")
          && !label.equals("coverage")
          && !label.contains("migrant stock")
          && !label.contains("population")) {
        others.put(column, cell.getValue());
      }
    }
    if (destinationColumn < 0) {
      originTotals = true;
      originCodeColumn = originCodeColumn < 0 ? codeColumn : originCodeColumn;
    }
    if (years) {
      years(row, texts);
      layout =
          values.isEmpty() || divided(row)
              ? Layout.OTHER
              : originColumn < 0 ? Layout.TOTALS : Layout.PAIRS;
    } else if (others.values().stream().filter(AgePass::isAge).count() >= AgePass.FEWEST_AGES) {
      problems.add(
          row.line(),
          others.firstKey() + 1,
          others.firstEntry().getValue(),
          "this table is by age, of which one group would be taken for the whole; expected a table"
              + " without ages, as MigrantStockAgeReader reads those with them");
      layout = Layout.OTHER;
    } else if (firstOrigin < 0 && yearColumn >= 0 && !others.isEmpty()) {
      origins(row, texts, destinationColumn + 1);
    } else {
      layout = Layout.LABELS;
    }
  }

  /** Whether there are columns that may divide the stocks, such as age; they are reported. */
  private boolean divided(GridRow row) {
    if (others.isEmpty()) {
      return false;
    }
    int first = others.firstKey();
    boolean one = others.size() == 1;
    problems.add(
        row.line(),
        first + 1,
        others.getOrDefault(first, ""),
        (one
                ? "this column divides or qualifies"
                : "the columns " + ProblemList.listed(others.values()) + " divide or qualify")
            + " the rows, or may do so, and "
            + (one ? "is" : "are")
            + " not accounted for here; expected a table without "
            + (one ? "it" : "them"));
    return true;
  }

  private void second(GridRow row) {
    NavigableMap<Integer, String> texts = texts(row);
    width = Math.max(width, row.count());
    if (width > MOST_COLUMNS) {
      problems.add(row.line(), 0, "", "there are more than " + MOST_COLUMNS + " columns");
      layout = Layout.OTHER;
    } else if (firstOrigin >= 0) {
      origins(row, texts, firstOrigin);
    } else {
      above.add(labels);
      years(row, texts);
      layout = values.isEmpty() || divided(row) ? Layout.OTHER : Layout.TOTALS;
    }
  }

  static boolean isStock(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("migrant stock")
        && !lower.contains("percentage")
        && !lower.contains("rate of change")
        && !lower.contains("refugee")
        && !lower.contains("thousand")
        && !lower.contains("total population");
  }

  /** Whether a table has a row for each origin, wherever its people live. */
  private static boolean isByOrigin(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("of origin") && !lower.contains("destination");
  }

  /** The sexes that a label names. Female has male in it. */
  static Optional<Sexes> sexes(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("both sexes") || lower.contains("total migrant stock")) {
      return Optional.of(Sexes.BOTH);
    }
    if (lower.contains("female")) {
      return Optional.of(Sexes.FEMALE);
    }
    return lower.contains("male") ? Optional.of(Sexes.MALE) : Optional.empty();
  }

  /** The nearest label above a column that says which kind of figure the column has. */
  static Optional<String> group(List<NavigableMap<Integer, String>> above, int column) {
    for (int i = above.size() - 1; i >= 0; i--) {
      Map.Entry<Integer, String> label = above.get(i).floorEntry(column);
      while (label != null) {
        String text = label.getValue().toLowerCase(Locale.ROOT);
        boolean heading = text.startsWith("table ") || text.startsWith("suggested citation");
        if (!heading
            && (text.contains("sexes")
                || text.contains("male")
                || text.contains("at mid-year")
                || text.contains("percentage"))) {
          return Optional.of(label.getValue());
        }
        label = above.get(i).lowerEntry(label.getKey());
      }
    }
    return Optional.empty();
  }

  private void years(GridRow row, NavigableMap<Integer, String> texts) {
    Map<YearSexes, Integer> seen = new LinkedHashMap<>();
    for (Map.Entry<Integer, String> cell : texts.entrySet()) {
      int column = cell.getKey();
      int year = Counts.year(cell.getValue());
      if (year < 0 || column <= destinationColumn) {
        continue;
      }
      Optional<String> group = group(above, column);
      if (group.isPresent() && !isStock(group.get())) {
        values.clear();
        return;
      }
      Optional<Sexes> sexes =
          group.flatMap(StockPass::sexes).or(() -> toldSexes).or(() -> sexes(title));
      if (sexes.isEmpty()) {
        problems.add(
            row.line(),
            column + 1,
            cell.getValue(),
            "nothing says of which sex these figures are; the column is left out unless"
                + " withSexes(…) says it");
        continue;
      }
      YearSexes key = new YearSexes(year, sexes.get());
      Integer before = seen.putIfAbsent(key, column + 1);
      if (before != null) {
        problems.add(
            row.line(),
            column + 1,
            cell.getValue(),
            "the figures of " + key + " stand in column " + before + " already");
        continue;
      }
      values.add(new Value(column, cell.getValue(), key, -1, false));
    }
  }

  private void origins(GridRow row, NavigableMap<Integer, String> texts, int first) {
    layout = Layout.ORIGINS;
    List<String> heads = texts.tailMap(first).values().stream().map(RowAreas::plain).toList();
    long known = heads.stream().filter(head -> areas.find(head).isPresent()).count();
    if (2 * known < heads.size()) {
      problems.add(
          row.line(),
          first + 1,
          "",
          "this is no table of migrant stocks by origin: "
              + (known == 0 ? "none" : "only " + known)
              + " of the columns "
              + ProblemList.listed(heads, 100)
              + " is named after a country or group");
      layout = Layout.OTHER;
      return;
    }
    Optional<Sexes> sexes = sexes(title).or(() -> toldSexes);
    if (sexes.isEmpty()) {
      problems.add(
          row.line(),
          0,
          "",
          "nothing says of which sex these figures are; they are left out unless withSexes(…) says"
              + " it");
      layout = Layout.OTHER;
      return;
    }
    titleSexes = sexes.get();
    if (yearColumn < 0 && titleYear < 0 && toldYear.isEmpty()) {
      problems.add(
          row.line(),
          0,
          "",
          "nothing says of which year these figures are; they are left out unless withYear(…) says"
              + " it");
      layout = Layout.OTHER;
      return;
    }
    Map<ReferenceArea, Integer> seen = new LinkedHashMap<>();
    for (Map.Entry<Integer, String> cell : texts.tailMap(first).entrySet()) {
      int column = cell.getKey();
      String name = RowAreas.plain(cell.getValue());
      Optional<ReferenceArea> area = areas.find(name);
      if (area.isEmpty()) {
        problems.add(row.line(), column + 1, name, RowAreas.unknown(name));
        continue;
      }
      Integer before = seen.putIfAbsent(area.get(), column + 1);
      if (before != null) {
        problems.add(
            row.line(), column + 1, name, "this origin is that of column " + before + " already");
        continue;
      }
      boolean world = area.get().equals(MigrationAreas.WORLD);
      printedTotal |= world;
      int origin = cube.origin(area.get(), row.line());
      if (origin >= 0) {
        values.add(new Value(column, name, new YearSexes(0, titleSexes), origin, world));
      }
    }
  }

  private void data(GridRow row) {
    if (row.cut(width) && row.filled(0) > 0 && !complete(row)) {
      problems.add(
          row.line(),
          0,
          "",
          "no line break ends the last line, so the file may be cut off; the row is left out");
      return;
    }
    boolean numbers = false;
    for (Value value : values) {
      numbers |= Counts.parse(row, value.column()) >= 0;
    }
    for (int column = width; column < row.count(); column++) {
      if (!row.isBlank(column)) {
        problems.add(row.line(), column + 1, "", "the cell has no column in the header");
        break;
      }
    }
    Optional<ReferenceArea> destination =
        originTotals
            ? Optional.of(MigrationAreas.WORLD)
            : rowAreas.of(row, destinationColumn, codeColumn, numbers, "destination");
    Optional<ReferenceArea> origin =
        layout == Layout.PAIRS
            ? rowAreas.of(row, originColumn, originCodeColumn, numbers, "origin")
            : Optional.of(MigrationAreas.WORLD);
    int year = year(row, numbers || destination.isPresent());
    if (destination.isEmpty() || origin.isEmpty() || year < 0) {
      return;
    }
    boolean country = destination.get() instanceof Place;
    if (!numbers && !country && layout != Layout.PAIRS) {
      // A heading.
      return;
    }
    rows++;
    int d = cube.destination(destination.get(), row.line());
    int o = layout == Layout.ORIGINS ? 0 : cube.origin(origin.get(), row.line());
    if (d < 0 || o < 0) {
      return;
    }
    if (!originTotals) {
      note(row, destination.get());
    }
    double sum = 0;
    double total = Double.NaN;
    int count = 0;
    for (Value value : values) {
      double number = Counts.parse(row, value.column());
      if (number == Counts.BAD) {
        problems.add(
            row.line(),
            value.column() + 1,
            value.head(),
            ProblemList.shown(row.text(value.column()))
                + " is not a number of persons; the cell is left blank");
        number = Double.NaN;
      }
      if (value.world()) {
        total = number;
      } else if (!Double.isNaN(number)) {
        sum += number;
        count++;
      }
      YearSexes key = layout == Layout.ORIGINS ? new YearSexes(year, titleSexes) : value.key();
      int from = layout == Layout.ORIGINS ? value.origin() : o;
      cube.table(key, row.line()).add(d, from, number, row.line());
    }
    if (printedTotal && !Double.isNaN(total) && off(sum, total, count)) {
      problems.add(
          row.line(),
          0,
          "",
          "the origins of "
              + destination.get().name()
              + " add up to "
              + Numbers.readable(sum)
              + ", but its total is "
              + Numbers.readable(total));
    }
  }

  private static boolean off(double sum, double total, int count) {
    return Math.abs(sum - total) > ROUNDING * (count + 1);
  }

  /** Whether the last row can have lost nothing, because what it adds up to is all there. */
  private boolean complete(GridRow row) {
    if (!printedTotal) {
      return false;
    }
    double sum = 0;
    double total = Double.NaN;
    for (Value value : values) {
      double number = Counts.parse(row, value.column());
      if (value.world()) {
        total = number;
      } else if (number > 0) {
        sum += number;
      }
    }
    return sum == total && row.count() >= width;
  }

  private int year(GridRow row, boolean wanted) {
    if (layout != Layout.ORIGINS) {
      return 0;
    }
    if (yearColumn < 0) {
      return toldYear.orElse(titleYear);
    }
    int year = Counts.year(row.text(yearColumn));
    if (year < 0 && wanted) {
      problems.add(
          row.line(),
          yearColumn + 1,
          "Year",
          ProblemList.shown(row.text(yearColumn)) + " is not a year; the row is left out");
    }
    return year;
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
