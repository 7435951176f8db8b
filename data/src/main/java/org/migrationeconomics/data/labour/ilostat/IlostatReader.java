package org.migrationeconomics.data.labour.ilostat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.Room;
import org.migrationeconomics.data.internal.TablePass;
import org.migrationeconomics.data.internal.TextSource;

/**
 * Reads the long CSV files of ILOSTAT, a row for each value, with codes, with labels ({@code
 * ref_area.label} and so on) or with both.
 *
 * <pre>
 *   IlostatReader.withDefaults().withAreas("CHE").read(Path.of("EMP_TEMP_SEX_OCU_NB_A.csv.gz"))
 * </pre>
 *
 * <p>Columns are found by their names: area, indicator, time and value must be there; source, sex,
 * classifications and status may be; notes are not looked at. Any other column may divide the rows
 * and is refused. Values of quarters and months are series of their own ({@link
 * IlostatTable#periods}). Several sources of one area and year stay several series.
 *
 * <p>Read are also what the service for SDMX answers as CSV, whose units are told by UNIT_MEASURE
 * and UNIT_MULT, and the site's view with a column for each period, whose unit has to be said by
 * {@link #withUnit}.
 *
 * <p><b>Units</b>: numbers of persons of which the file has thousands become persons at the door.
 * These are the indicators whose label ends in {@code (thousands)}, and those of employment, labour
 * force and unemployment whose code ends in {@code _NB}; with {@code (%)} or {@code _RT} they are
 * per cent. The unit of any other is not guessed, and has to be said by {@link #withUnit}.
 *
 * <p><b>Missing values</b> are empty, and holes in the series.
 *
 * <p><b>Problems</b>: a column that is missing; a time that is none; a value that is no number; a
 * year that comes twice in a series; a negative number of persons; a unit that is not known; a last
 * line without line break, since it may be cut off.
 *
 * <p><b>Source</b>: International Labour Organization, ILOSTAT, bulk download.
 *
 * <p>Immutable and thread-safe.
 */
public final class IlostatReader implements DataReader<IlostatTable> {

  private static final IlostatReader DEFAULTS = new IlostatReader(Set.of(), Optional.empty(), 1);
  private static final double THOUSAND = 1000;

  private final Set<String> areas;
  private final Optional<MeasureUnit> unit;
  private final double factor;

  private IlostatReader(Set<String> areas, Optional<MeasureUnit> unit, double factor) {
    this.areas = areas;
    this.unit = unit;
    this.factor = factor;
  }

  /**
   * A reader of all areas, which knows the units of persons and their rates.
   *
   * @return the reader
   */
  public static IlostatReader withDefaults() {
    return DEFAULTS;
  }

  /**
   * The same reader for some areas, which saves memory.
   *
   * @param codes the areas, as the file writes them; none for all
   * @return the reader
   */
  public IlostatReader withAreas(String... codes) {
    Require.notNull("codes", codes);
    return new IlostatReader(Set.of(codes), unit, factor);
  }

  /**
   * The same reader for files in another unit.
   *
   * @param newUnit the unit of the series
   * @param newFactor by what the values of the file are multiplied to be in that unit, such as 1000
   * @return the reader
   * @throws IllegalArgumentException if the factor is not above zero
   */
  public IlostatReader withUnit(MeasureUnit newUnit, double newFactor) {
    return new IlostatReader(
        areas,
        Optional.of(Require.notNull("unit", newUnit)),
        Require.positive("factor", newFactor));
  }

  @Override
  public Reading<IlostatTable> read(DataFile file) {
    return FileInput.text(file, this::table);
  }

  private IlostatTable table(TextSource text, ProblemList problems) {
    Pass pass = new Pass(problems);
    new TablePass(',', Pass.MOST_COLUMNS, problems, pass).run(text);
    return pass.table();
  }

  /** What distinguishes a series, in the order of the columns. */
  private record Key(String area, String source, String indicator, String sex, List<String> more) {}

  private record Scale(MeasureUnit unit, double factor) {}

  private final class Pass implements TablePass.Handler {

    static final int MOST_COLUMNS = 60;

    /** Most series, that codes which are none do not fill the memory. */
    private static final int MOST_SERIES = 1 << 20;

    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern PART_OF_YEAR =
        Pattern.compile("([12][0-9]{3})-?(?:Q([1-4])|M?(0[1-9]|1[0-2]))");
    private static final Pattern PERSONS = Pattern.compile("(EMP|EAP|UNE)_.*_NB(_A)?");
    private static final Pattern RATES = Pattern.compile("(EMP|EAP|UNE)_.*_RT(_A)?");
    private static final String LABEL = ".label";

    /** Notes, and the labels of columns whose codes are read. */
    private static final List<String> NOT_READ =
        List.of(
            "ref_area",
            "source",
            "indicator",
            "sex",
            "time",
            "obs_status",
            "note_classif",
            "note_indicator",
            "note_source");

    private static final int OF_SERIES = 600;
    private static final int OF_VALUE = 160;

    private final ProblemList problems;
    private final Room room = new Room();
    private final Map<Key, TreeMap<Integer, Double>> values = new LinkedHashMap<>();
    private final Map<Key, TreeMap<Integer, String>> statuses = new HashMap<>();
    private final Map<Key, TreeMap<String, Double>> parts = new LinkedHashMap<>();
    private final Map<Key, TreeMap<String, String>> partStatuses = new HashMap<>();
    // The periods of columns, in the site's wide view.
    private final Map<Integer, String> columns = new LinkedHashMap<>();
    private final Map<String, Optional<Scale>> scales = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final List<Integer> classifications = new ArrayList<>();
    private final List<Integer> classificationLabels = new ArrayList<>();
    private List<String> heads = List.of();
    private int area;
    private int source;
    private int indicator;
    private int indicatorLabel;
    private int sex;
    private int time;
    private int value;
    private int status;
    private int unitOfSdmx = -1;
    private int powerOfTen = -1;

    Pass(ProblemList problems) {
      this.problems = problems;
    }

    @Override
    public void header(Header header) {
      heads = header.names();
      if (header.names().contains("DATAFLOW") || header.names().contains("OBS_VALUE")) {
        sdmx(header);
        return;
      }
      if (header.names().contains("Reference area")) {
        wide(header);
        return;
      }
      area = header.need("ref_area", "ref_area" + LABEL);
      source = header.find("source", "source" + LABEL);
      indicator = header.need("indicator", "indicator" + LABEL);
      indicatorLabel = header.find("indicator" + LABEL);
      sex = header.find("sex", "sex" + LABEL);
      time = header.need("time", "time" + LABEL);
      value = header.need("obs_value");
      status = header.find("obs_status", "obs_status" + LABEL);
      for (int i = 1; i <= MOST_COLUMNS; i++) {
        String name = "classif" + i;
        int column = header.find(name, name + LABEL);
        if (column < 0) {
          break;
        }
        classifications.add(column);
        classificationLabels.add(header.find(header.name(column) + LABEL));
      }
      for (String known : NOT_READ) {
        header.passOver(known, known + LABEL);
      }
      header.nothingElse();
    }

    /** What ILOSTAT's service for SDMX answers; every dimension between the two is a category. */
    private void sdmx(Header header) {
      area = header.need("REF_AREA");
      indicator = header.need("MEASURE");
      time = header.need("TIME_PERIOD");
      value = header.need("OBS_VALUE");
      status = header.find("OBS_STATUS");
      source = header.find("SOURCE");
      sex = header.find("SEX");
      indicatorLabel = -1;
      unitOfSdmx = header.need("UNIT_MEASURE");
      powerOfTen = header.find("UNIT_MULT");
      for (int column = indicator + 1; indicator >= 0 && column < time; column++) {
        if (column != sex && column != area && !header.name(column).equals("FREQ")) {
          header.want(column);
          classifications.add(column);
          classificationLabels.add(-1);
        }
      }
      header.passOver(
          "DATAFLOW",
          "FREQ",
          "UNIT_MEASURE_TYPE",
          "NOTE_SOURCE",
          "NOTE_INDICATOR",
          "NOTE_CLASSIF",
          "DECIMALS",
          "UPPER_BOUND",
          "LOWER_BOUND");
      header.nothingElse();
    }

    /** The site's view with a column for each period, which does not say of which indicator. */
    private void wide(Header header) {
      area = header.need("Reference area");
      source = header.find("Source");
      sex = header.find("Sex");
      indicator = -1;
      indicatorLabel = -1;
      status = -1;
      for (int column = 0; column < header.size(); column++) {
        String period = period(header.name(column));
        if (!period.isEmpty()) {
          columns.put(column, period);
          header.want(column);
        } else if (column != area && column != source && column != sex) {
          header.want(column);
          classifications.add(column);
          classificationLabels.add(-1);
        }
      }
      if (columns.isEmpty()) {
        header.lack("for a period such as 2023M01");
      } else if (unit.isEmpty()) {
        header.fault(
            "this is the site's view with a column for each period, whose unit stands in the title"
                + " of the page only; withUnit(…) says it");
      }
    }

    /** A year, quarter or month as ILOSTAT calls it; empty if it is none. */
    private static String period(String text) {
      Matcher part = PART_OF_YEAR.matcher(text);
      if (YEAR.matcher(text).matches()) {
        return text;
      }
      if (!part.matches()) {
        return "";
      }
      return part.group(1) + (part.group(2) == null ? "M" + part.group(3) : "Q" + part.group(2));
    }

    private String text(String[] fields, int column) {
      if (column < 0) {
        return "";
      }
      String text = Labels.onOneLine(fields[column]).strip();
      String known = texts.putIfAbsent(text, text);
      if (known == null) {
        room.take(2L * Room.of(text));
      }
      return known == null ? text : known;
    }

    private void leaveOut(long line, int column, String message) {
      problems.addRow(line, column + 1, heads.get(column), message);
    }

    @Override
    public void row(long line, String[] fields) {
      if (room.full()) {
        problems.stop(line, Room.full("withAreas(…) takes a part of it"));
        values.clear();
        parts.clear();
        return;
      }
      if (values.size() + parts.size() >= MOST_SERIES) {
        leaveOut(line, area, "there are more than " + MOST_SERIES + " series");
        return;
      }
      String where = text(fields, area);
      if (!areas.isEmpty() && !areas.contains(where)) {
        return;
      }
      String what = indicator < 0 ? "indicator not stated" : text(fields, indicator);
      if (where.isEmpty() || what.isEmpty()) {
        leaveOut(line, where.isEmpty() ? area : indicator, "the row has no area or no indicator");
        return;
      }
      if (!columns.isEmpty()) {
        Key key = key(where, what, fields);
        Scale scale = new Scale(unit.orElse(SimpleUnit.PERSONS), factor);
        scales.put(what, Optional.of(scale));
        columns.forEach((column, period) -> put(line, key, column, period, scale, fields));
        return;
      }
      String when = period(fields[time].strip());
      if (when.isEmpty()) {
        leaveOut(
            line,
            time,
            ProblemList.shown(fields[time]) + " is not a year, quarter or month such as 2023Q1");
        return;
      }
      Optional<Scale> scale =
          unitOfSdmx >= 0
              ? scaleOfSdmx(fields)
              : scales.containsKey(what)
                  ? scales.getOrDefault(what, Optional.empty())
                  : scale(
                      what,
                      indicatorLabel >= 0 ? Labels.onOneLine(fields[indicatorLabel]).strip() : "");
      if (unitOfSdmx >= 0 && !sameUnit(scales.getOrDefault(what, Optional.empty()), scale)) {
        leaveOut(line, unitOfSdmx, "the unit is another one than in the rows before");
        return;
      }
      if (scale.isPresent() || unitOfSdmx < 0) {
        scales.put(what, scale);
      }
      if (scale.isEmpty()) {
        leaveOut(
            line,
            indicator,
            "the unit of "
                + ProblemList.shown(what)
                + " is not known, and has to be said by withUnit");
        return;
      }
      put(line, key(where, what, fields), value, when, scale.get(), fields);
    }

    private static boolean sameUnit(Optional<Scale> before, Optional<Scale> now) {
      return before.map(Scale::unit).equals(now.map(Scale::unit))
          || before.isEmpty()
          || now.isEmpty();
    }

    /** The unit that a row of SDMX says. */
    private Optional<Scale> scaleOfSdmx(String[] fields) {
      if (unit.isPresent()) {
        return Optional.of(new Scale(unit.get(), factor));
      }
      String power = powerOfTen < 0 ? "" : fields[powerOfTen].strip();
      if (!power.matches("|0|3|6|9")) {
        return Optional.empty();
      }
      double by = power.isEmpty() ? 1 : Math.pow(10, Integer.parseInt(power));
      return switch (fields[unitOfSdmx].strip()) {
        case "PS" -> Optional.of(new Scale(SimpleUnit.PERSONS, by));
        case "PT", "PC" -> Optional.of(new Scale(SimpleUnit.PERCENT, by));
        default -> Optional.empty();
      };
    }

    /** Takes one value. */
    private void put(long line, Key key, int column, String when, Scale scale, String[] fields) {
      String number = fields[column].strip();
      double observed = Decimals.parse(number) * scale.factor();
      boolean persons = scale.unit() == SimpleUnit.PERSONS;
      if (!number.isEmpty() && (!Double.isFinite(observed) || (persons && observed < 0))) {
        leaveOut(
            line,
            column,
            ProblemList.shown(number)
                + (observed < 0 ? " is a negative number of persons" : " is not a decimal number"));
        return;
      }
      double found = number.isEmpty() ? Double.NaN : observed;
      String flag = status < 0 ? "" : text(fields, status);
      flag = flag.isEmpty() && number.isEmpty() ? "no value" : flag;
      boolean year = YEAR.matcher(when).matches();
      boolean newSeries = !(year ? values.containsKey(key) : parts.containsKey(key));
      room.take(OF_VALUE + (newSeries ? OF_SERIES : 0) + (flag.isEmpty() ? 0 : OF_VALUE));
      Double before =
          year
              ? values
                  .computeIfAbsent(key, none -> new TreeMap<>())
                  .putIfAbsent(Integer.valueOf(when), found)
              : parts.computeIfAbsent(key, none -> new TreeMap<>()).putIfAbsent(when, found);
      if (before != null) {
        leaveOut(
            line,
            columns.isEmpty() ? time : column,
            when + " was there before in this series; the first value counts");
      } else if (!flag.isEmpty() && year) {
        statuses.computeIfAbsent(key, none -> new TreeMap<>()).put(Integer.valueOf(when), flag);
      } else if (!flag.isEmpty()) {
        partStatuses.computeIfAbsent(key, none -> new TreeMap<>()).put(when, flag);
      }
    }

    private Key key(String where, String what, String[] fields) {
      List<String> more = new ArrayList<>();
      for (int i = 0; i < classifications.size(); i++) {
        String category = text(fields, classifications.get(i));
        if (!category.isEmpty()) {
          more.add(category);
          int label = classificationLabels.get(i);
          if (label >= 0 && !labels.containsKey(category)) {
            labels.put(category, Labels.onOneLine(fields[label]).strip());
          }
        }
      }
      return new Key(where, text(fields, source), what, text(fields, sex), List.copyOf(more));
    }

    private Optional<Scale> scale(String code, String label) {
      if (unit.isPresent()) {
        return Optional.of(new Scale(unit.get(), factor));
      }
      String words = label.isEmpty() ? code : label;
      if (words.endsWith("(thousands)") || (PERSONS.matcher(code).matches() && label.isEmpty())) {
        return Optional.of(new Scale(SimpleUnit.PERSONS, THOUSAND));
      }
      if (words.endsWith("(%)") || (RATES.matcher(code).matches() && label.isEmpty())) {
        return Optional.of(new Scale(SimpleUnit.PERCENT, 1));
      }
      return Optional.empty();
    }

    IlostatTable table() {
      List<IlostatSeries> all = new ArrayList<>();
      values.forEach(
          (key, years) -> {
            Scale scale = scales.getOrDefault(key.indicator(), Optional.empty()).orElseThrow();
            List<String> words = new ArrayList<>(List.of(key.area(), key.indicator(), key.sex()));
            words.addAll(key.more());
            words.removeIf(String::isEmpty);
            YearSeries.Builder series =
                YearSeries.builder(scale.unit())
                    .label(String.join(" ", words))
                    .source(source(key.source()));
            years.forEach(
                (year, number) -> {
                  if (Double.isNaN(number)) {
                    series.hole(year);
                  } else {
                    series.put(year, number);
                  }
                });
            all.add(
                new IlostatSeries(
                    key.area(),
                    key.source(),
                    key.indicator(),
                    key.sex(),
                    key.more(),
                    series.build().withArea(area(key.area())),
                    statuses.getOrDefault(key, new TreeMap<>())));
          });
      List<IlostatPeriods> periods = new ArrayList<>();
      parts.forEach(
          (key, found) -> {
            TreeMap<String, Figure> figures = new TreeMap<>();
            found.forEach(
                (period, number) ->
                    figures.put(
                        period,
                        Double.isNaN(number)
                            ? Figure.empty("the file has no value")
                            : Figure.of(number)));
            periods.add(
                new IlostatPeriods(
                    key.area(),
                    key.source(),
                    key.indicator(),
                    key.sex(),
                    key.more(),
                    scales.getOrDefault(key.indicator(), Optional.empty()).orElseThrow().unit(),
                    figures,
                    partStatuses.getOrDefault(key, new TreeMap<>())));
          });
      return new IlostatTable(all, periods, labels);
    }

    /** The code of a country, by whatever the file calls it; groups as the file has them. */
    private static String area(String codeOrName) {
      return Place.find(codeOrName).map(Place::code).orElse(codeOrName);
    }

    private static String source(String code) {
      return code.isEmpty() ? "ILOSTAT" : "ILOSTAT, source " + code;
    }
  }

  /** Which areas and unit. */
  @Override
  public String toString() {
    Collection<String> shown = areas;
    return "reader of ILOSTAT files, "
        + (shown.isEmpty() ? "all areas" : "areas " + ProblemList.listed(shown))
        + unit.map(known -> ", in " + known.label()).orElse("");
  }
}
