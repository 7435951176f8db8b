package org.migrationeconomics.data.remittance.knomad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.JsonText;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.Room;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.place.WorldBankAreas;
import tools.jackson.core.JsonToken;

/**
 * The observations of one indicator of KNOMAD as the World Bank's Data360 has them: a long table
 * with a row for each, a wide one with a column for each year, or pages of JSON. Used once.
 */
final class Data360 {

  /** What the files of this layout have and others have not. */
  private static final String AREA = "REF_AREA";

  private static final String INDICATOR = "INDICATOR";
  private static final String PARTNER = "COMP_BREAKDOWN_1";
  private static final String TIME = "TIME_PERIOD";
  private static final String VALUE = "OBS_VALUE";
  private static final String UNIT_NAME = "INDICATOR_LABEL";
  private static final String PREFIX = "WB_KNOMAD_";
  private static final String WORLD = "WLD";

  private static final String FORM =
      "not an answer of the World Bank's Data360: {\"count\": …, \"value\": [{\"OBS_VALUE\": …}]}";

  /** Columns by which figures could be divided or scaled, and what they may say. */
  private static final Map<String, Set<String>> WHOLE =
      Map.of(
          "SEX", Set.of("", "_T", "_Z"),
          "AGE", Set.of("", "_T", "_Z"),
          "URBANISATION", Set.of("", "_T", "_Z"),
          "COMP_BREAKDOWN_2", Set.of("", "_T", "_Z"),
          "COMP_BREAKDOWN_3", Set.of("", "_T", "_Z"),
          // It says units although the figures are millions.
          "UNIT_MULT", Set.of("", "0"),
          "FREQ", Set.of("", "A"));

  /** Columns that say nothing of the figure's size. */
  private static final List<String> OTHERS =
      List.of(
          "STRUCTURE",
          "STRUCTURE_ID",
          "ACTION",
          "UNIT_MEASURE",
          "UNIT_TYPE",
          "DATABASE_ID",
          "TIME_FORMAT",
          "DATA_SOURCE",
          "OBS_CONF",
          "OBS_STATUS",
          "COMMENT_OBS",
          "COMMENT_TS",
          "AGG_METHOD",
          "DECIMALS",
          "LATEST_DATA");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final int MOST_PLACES = 400;
  private static final int MOST_YEARS = 200;
  private static final int MOST_COLUMNS = 400;
  private static final int MOST_NAMED = 10;
  private static final int OF_CELL = 150;
  private static final double TOLERANCE = 1e-6;

  private final String indicator;
  private final boolean money;
  private final boolean bilateral;
  private final WorldBankAreas areas = WorldBankAreas.standard();
  private final Map<Integer, Map<List<String>, Double>> years = new TreeMap<>();
  private final Map<String, ReferenceArea> found = new LinkedHashMap<>();
  // One text for each code, however many figures have it.
  private final Map<String, String> texts = new HashMap<>();
  private final Room room = new Room();
  private final Set<String> others = new LinkedHashSet<>();
  private long taken;
  private long read;
  private long count = -1;

  /**
   * Observations of which none was read yet.
   *
   * @param indicator the last part of its code: BRE, MIG, MRI or MRO
   * @param money whether they are money; if not, persons
   * @param bilateral whether they have a second country
   */
  Data360(String indicator, boolean money, boolean bilateral) {
    this.indicator = PREFIX + indicator;
    this.money = money;
    this.bilateral = bilateral;
  }

  /** Whether a text is JSON. */
  static boolean isJson(TextSource text) {
    String head = text.head().strip();
    return head.startsWith("{") || head.startsWith("[");
  }

  /** Whether a row is a header of this layout. */
  static boolean isHeader(GridRow row) {
    boolean area = false;
    boolean kind = false;
    for (int column = 0; column < Math.min(row.count(), MOST_COLUMNS); column++) {
      area |= row.text(column).equals(AREA);
      kind |= row.text(column).equals(INDICATOR);
    }
    return area && kind;
  }

  /** Takes the rows of a table, the header first. */
  Grid.Sink table(ProblemList problems) {
    return new Rows(problems);
  }

  private final class Rows implements Grid.Sink {

    private final ProblemList problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<Integer, Integer> yearOf = new LinkedHashMap<>();
    private int width;

    Rows(ProblemList problems) {
      this.problems = problems;
    }

    @Override
    public boolean row(GridRow row) {
      if (width == 0) {
        return header(row);
      }
      if (row.filled(0) == 0) {
        return true;
      }
      if (row.count() != width || row.cut()) {
        problems.add(
            row.line(),
            0,
            "",
            row.cut()
                ? "no line break ends the last line, so the file may be cut off; the row is left"
                    + " out"
                : "the row has "
                    + row.count()
                    + " fields, expected "
                    + width
                    + " as in the header");
        return true;
      }
      UnaryOperator<String> fields = name -> text(row, name);
      if (yearOf.isEmpty()) {
        observation(row.line(), fields, text(row, TIME), text(row, VALUE), problems);
      } else {
        yearOf.forEach(
            (column, year) ->
                observation(
                    row.line(), fields, Integer.toString(year), row.text(column), problems));
      }
      return !problems.overflown();
    }

    private String text(GridRow row, String name) {
      Integer column = columns.get(name);
      return column == null ? "" : row.text(column);
    }

    private boolean header(GridRow row) {
      width = row.count();
      Header header = Header.of(row, MOST_COLUMNS, problems);
      for (String needed : List.of(AREA, INDICATOR, PARTNER)) {
        columns.put(needed, header.need(needed));
      }
      boolean wide = header.find(VALUE) < 0;
      for (int column = 0; column < header.size(); column++) {
        if (wide && YEAR.matcher(header.name(column)).matches()) {
          yearOf.put(column, Integer.parseInt(header.name(column)));
          header.want(column);
        }
      }
      if (yearOf.isEmpty()) {
        columns.put(TIME, header.need(TIME));
        columns.put(VALUE, header.need(VALUE));
      }
      List<String> optional = new ArrayList<>(WHOLE.keySet());
      optional.add(UNIT_NAME);
      for (String name : optional) {
        int column = header.find(name);
        if (column >= 0) {
          columns.put(name, column);
        }
      }
      header.passOver(OTHERS.toArray(new String[0]));
      // Each column of codes has one of words beside it.
      header.passOver(
          header.names().stream().filter(name -> name.endsWith("_LABEL")).toArray(String[]::new));
      header.nothingElse();
      return header.sound("KNOMAD on Data360");
    }
  }

  /** Reads one page of JSON. */
  void page(TextSource text, ProblemList problems) {
    JsonText.read(text, FORM, problems, json -> page(json, problems));
  }

  private boolean page(JsonText json, ProblemList problems) {
    json.next(JsonToken.START_OBJECT);
    boolean values = false;
    for (JsonToken token = json.next(); token != JsonToken.END_OBJECT; token = json.next()) {
      JsonText.require(token == JsonToken.PROPERTY_NAME);
      String name = json.name();
      token = json.next();
      if (name.equals("count")) {
        JsonText.require(token.isScalarValue());
        long all = (long) Decimals.parse(json.text());
        if (count >= 0 && count != all) {
          problems.add(
              0, 0, "", "this page is of an answer of " + all + " rows, others of " + count);
        }
        count = all;
      } else if (name.equals("value")) {
        JsonText.require(token == JsonToken.START_ARRAY);
        values = true;
        while (json.next() == JsonToken.START_OBJECT) {
          record(json, problems);
          if (problems.overflown()) {
            return false;
          }
        }
        json.at(JsonToken.END_ARRAY);
      } else {
        json.skip();
      }
    }
    JsonText.require(values);
    return true;
  }

  private void record(JsonText json, ProblemList problems) {
    long line = json.line();
    Map<String, String> fields = new HashMap<>();
    String unknown = "";
    for (JsonToken token = json.next(); token != JsonToken.END_OBJECT; token = json.next()) {
      JsonText.require(token == JsonToken.PROPERTY_NAME && fields.size() <= MOST_COLUMNS);
      String name = json.name();
      token = json.next();
      JsonText.require(token.isScalarValue());
      String value = token == JsonToken.VALUE_NULL ? "" : json.text();
      fields.put(name, value);
      boolean known =
          WHOLE.containsKey(name)
              || OTHERS.contains(name)
              || List.of(AREA, INDICATOR, PARTNER, TIME, VALUE).contains(name)
              || name.endsWith("_LABEL");
      unknown = known || value.isBlank() ? unknown : name;
    }
    read++;
    if (!unknown.isEmpty()) {
      problems.addRow(
          line,
          0,
          "",
          "the observation has a field "
              + ProblemList.shown(unknown)
              + ", which may qualify its value and is not accounted for here");
      return;
    }
    observation(
        line,
        name -> fields.getOrDefault(name, ""),
        fields.getOrDefault(TIME, ""),
        fields.getOrDefault(VALUE, ""),
        problems);
  }

  private void observation(
      long line, UnaryOperator<String> fields, String time, String text, ProblemList problems) {
    String code = fields.apply(INDICATOR);
    if (!code.equals(indicator)) {
      if (others.size() < MOST_NAMED) {
        others.add(code);
      }
      return;
    }
    taken++;
    for (Map.Entry<String, Set<String>> whole : WHOLE.entrySet()) {
      String part = fields.apply(whole.getKey());
      if (!whole.getValue().contains(part)) {
        problems.addRow(
            line,
            0,
            "",
            whole.getKey()
                + " is "
                + ProblemList.shown(part)
                + ", which divides or scales the figures and is not accounted for here");
        return;
      }
    }
    String label = fields.apply(UNIT_NAME);
    if (money && !label.isEmpty() && !label.contains("million")) {
      problems.addRow(
          line,
          0,
          "",
          "the indicator is called " + ProblemList.shown(label) + ", expected US$ million in it");
      return;
    }
    String from = fields.apply(AREA);
    String partner = fields.apply(PARTNER);
    String to = partner.startsWith(PREFIX) ? partner.substring(PREFIX.length()) : partner;
    boolean none = to.isEmpty() || to.equals("_Z") || to.equals("_T");
    if (none == bilateral) {
      problems.addRow(
          line,
          0,
          "",
          bilateral
              ? "the observation has no second country"
              : "the observation has a second country, " + ProblemList.shown(partner));
      return;
    }
    String sender = texts.getOrDefault(from, from);
    List<String> key = bilateral ? List.of(sender, texts.getOrDefault(to, to)) : List.of(sender);
    for (String area : key) {
      if (!found.containsKey(area)) {
        Optional<ReferenceArea> known = areas.find(area);
        if (known.isEmpty() || found.size() == MOST_PLACES) {
          problems.addRow(
              line,
              0,
              "",
              ProblemList.shown(area) + " is not a World Bank code of a country or group");
          return;
        }
        found.put(area, known.get());
        texts.put(area, area);
      }
    }
    double value = Decimals.parse(text);
    if (text.isEmpty() || MatrixPass.MISSING.contains(text)) {
      return;
    }
    if (!YEAR.matcher(time).matches() || !Double.isFinite(value) || value < 0) {
      problems.addRow(
          line,
          0,
          "",
          YEAR.matcher(time).matches()
              ? ProblemList.shown(text) + " is not a decimal number that is not negative"
              : ProblemList.shown(time) + " is not a year such as 2021");
      return;
    }
    if (!room.take(OF_CELL)) {
      problems.stop(line, Room.full(""));
      years.clear();
      return;
    }
    int year = Integer.parseInt(time);
    if (years.size() <= MOST_YEARS
        && years.computeIfAbsent(year, y -> new HashMap<>()).putIfAbsent(key, value) != null) {
      problems.addRow(
          line, 0, "", String.join(" to ", key) + " has a figure of " + year + " already");
    }
  }

  /** What is wrong with all pages together, once they are sound one by one. */
  private void complete(ProblemList problems) {
    if (!problems.toList().isEmpty()) {
      return;
    }
    if (count >= 0 && read != count) {
      problems.add(
          0, 0, "", "there are " + read + " of " + count + " observations: give all pages");
    } else if (taken == 0) {
      problems.add(
          0,
          0,
          "",
          others.isEmpty()
              ? "there is no observation of " + indicator
              : "the file has " + ProblemList.listed(others) + ", expected " + indicator);
    }
  }

  private String source(Optional<String> source) {
    return source.orElse("KNOMAD/World Bank, Data360, " + indicator);
  }

  /** The matrix of a year; of the only one, if none is named. */
  KnomadMatrix matrix(OptionalInt wanted, Optional<String> source, ProblemList problems) {
    complete(problems);
    OptionalInt year = wanted;
    if (year.isEmpty() && years.size() == 1) {
      year = OptionalInt.of(years.keySet().iterator().next());
    }
    if (!years.isEmpty() && (year.isEmpty() || !years.containsKey(year.getAsInt()))) {
      problems.add(
          0,
          0,
          "",
          "the file has the years "
              + ProblemList.listed(years.keySet().stream().map(String::valueOf).toList())
              + "; say which with withYear(…)");
    }
    Map<List<String>, Double> cells = years.getOrDefault(year.orElse(0), Map.of());
    Map<String, Integer> index = new LinkedHashMap<>();
    List<Place> places = new ArrayList<>();
    found.forEach(
        (code, area) -> {
          boolean used = cells.keySet().stream().anyMatch(key -> key.contains(code));
          if (used && area instanceof Place place) {
            int before = places.indexOf(place);
            index.put(code, before < 0 ? places.size() : before);
            if (before < 0) {
              places.add(place);
            }
          }
        });
    int n = places.size();
    double[] values = new double[n * n];
    double[][] margins = new double[2][n];
    double[][] sums = new double[2][n];
    for (double[] array : List.of(values, margins[0], margins[1], sums[0], sums[1])) {
      Arrays.fill(array, Double.NaN);
    }
    double total = Double.NaN;
    for (Map.Entry<List<String>, Double> cell : cells.entrySet()) {
      String from = cell.getKey().get(0);
      String to = cell.getKey().get(1);
      int row = index.getOrDefault(from, -1);
      int column = index.getOrDefault(to, -1);
      double value = cell.getValue();
      if (row >= 0 && column >= 0) {
        values[row * n + column] = value;
      }
      if (from.equals(WORLD) && to.equals(WORLD)) {
        total = value;
      } else if (to.equals(WORLD) && row >= 0) {
        margins[0][row] = value;
      } else if (from.equals(WORLD) && column >= 0) {
        margins[1][column] = value;
      } else {
        add(sums[0], row, value);
        add(sums[1], column, value);
      }
    }
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i < n; i++) {
        double sum = Double.isNaN(sums[side][i]) ? 0 : sums[side][i];
        double margin = margins[side][i];
        if (Math.abs(margin - sum) > TOLERANCE * Math.max(1, Math.max(margin, sum))) {
          problems.add(
              0,
              0,
              "",
              "the figures "
                  + (side == 0 ? "from " : "to ")
                  + places.get(i).name()
                  + " add up to "
                  + Numbers.readable(sum)
                  + ", but their total is "
                  + Numbers.readable(margin));
        }
        margins[side][i] = Double.isNaN(margin) ? sums[side][i] : margin;
      }
    }
    for (int i = 0;
        i < n && years.getOrDefault(year.orElse(0), Map.of()).get(WHOLE_WORLD) == null;
        i++) {
      if (!Double.isNaN(margins[0][i])) {
        total = (Double.isNaN(total) ? 0 : total) + margins[0][i];
      }
    }
    return new KnomadMatrix(
        money, year, source(source), places, values, margins[0], margins[1], total);
  }

  private static final List<String> WHOLE_WORLD = List.of(WORLD, WORLD);

  private static void add(double[] sums, int at, double value) {
    if (at >= 0) {
      sums[at] = (Double.isNaN(sums[at]) ? 0 : sums[at]) + value;
    }
  }

  /** The series of all areas. */
  KnomadFlows flows(boolean received, Optional<String> source, ProblemList problems) {
    complete(problems);
    Map<ReferenceArea, YearSeries> series = new LinkedHashMap<>();
    found.forEach(
        (code, area) -> {
          YearSeries.Builder values =
              YearSeries.builder(MoneyUnit.of("USD").millions())
                  .label(received ? "remittances received" : "remittances paid")
                  .source(source(source));
          boolean any = false;
          for (Map.Entry<Integer, Map<List<String>, Double>> year : years.entrySet()) {
            double value = year.getValue().getOrDefault(List.of(code), 0.0);
            if (value > 0) {
              values.put(year.getKey(), value);
              any = true;
            }
          }
          if (any) {
            series.putIfAbsent(area, values.build().withArea(area.code()));
          }
        });
    return new KnomadFlows(received, source(source), 0, series, Map.of());
  }
}
