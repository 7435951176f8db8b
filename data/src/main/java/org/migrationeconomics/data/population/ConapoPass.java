package org.migrationeconomics.data.population;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/** One pass over a file of CONAPO, which keeps one entity. */
final class ConapoPass implements Grid.Sink {

  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2200;

  private static final int MOST_AGES = 131;
  private static final List<String> SEXES = List.of("mujeres", "hombres");

  /** ISO 3166-2 in the order of the numbers of the states. */
  private static final List<String> STATES =
      List.of(
          ("AGU BCN BCS CAM COA COL CHP CHH CMX DUR GUA GRO HID JAL MEX MIC MOR NAY NLE OAX PUE QUE"
                  + " ROO SLP SIN SON TAB TAM TLA VER YUC ZAC")
              .split(" ", -1));

  private final int wanted;
  private final int firstYear;
  private final int lastYear;
  private final ProblemList problems;

  /** By year, and in it women and men by age; NaN where no row was read. */
  private final TreeMap<Integer, double[][]> years = new TreeMap<>();

  private List<String> names = List.of();
  private String name = "";
  private int year;
  private int entity;
  private int state;
  private int age;
  private int sex;
  private int persons;
  private int ages;
  private boolean headed;
  private boolean sound;

  ConapoPass(int wanted, int firstYear, int lastYear, ProblemList problems) {
    this.wanted = wanted;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.problems = problems;
  }

  /** The code of a state, or of the nation. */
  static String code(int entity) {
    return entity == 0 ? "MEX" : "MX-" + STATES.get(entity - 1);
  }

  /** A field as a label, as it was meant if the bytes that it was decoded from were UTF-8. */
  private static String label(GridRow row, int column) {
    return Labels.onOneLine(meant(row.text(column))).strip();
  }

  private static String meant(String text) {
    if (text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c > 0xFF)) {
      return text;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException latin) {
      return text;
    }
  }

  @Override
  public boolean row(GridRow row) {
    if (!headed) {
      return header(row);
    }
    if (row.filled(0) == 0) {
      return true;
    }
    if (row.count() != names.size() || row.cut()) {
      problems.add(
          row.line(),
          0,
          "",
          row.cut()
              ? "no line break ends the last line, so the file may be cut off"
              : "the row has "
                  + row.count()
                  + " fields, expected "
                  + names.size()
                  + " as in the header");
      return !problems.overflown();
    }
    // Of all entities, so that a year of which the last ages are missing is found out.
    double old = row.number(age);
    ages =
        old >= 0 && old < MOST_AGES && old == Math.rint(old) ? Math.max(ages, (int) old + 1) : ages;
    int number = whole(row, entity, 0, ConapoReader.LAST_ENTITY, "an entity");
    if (number == wanted) {
      int when = whole(row, year, FIRST_YEAR, LAST_YEAR, "a year");
      if (when >= firstYear && when <= lastYear) {
        cell(row, when);
      }
    }
    return !problems.overflown();
  }

  private boolean header(GridRow row) {
    headed = true;
    List<String> heads = new ArrayList<>();
    for (int column = 0; column < Math.min(row.count(), GridRow.MOST_COLUMNS); column++) {
      heads.add(label(row, column));
    }
    Header header = Header.of(heads, row.line(), problems);
    names = header.names();
    year = header.need("ANIO", "AÑO");
    state = header.need("ENTIDAD", "ENTIDAD_FEDERATIVA");
    entity = header.need("CVE_GEO");
    age = header.need("EDAD");
    sex = header.need("SEXO");
    persons = header.need("POBLACION");
    // The number of the row, the day of the figure, which is always 1 July, and the state again.
    header.passOver("RENGLON", "FECHA", "ENTIDAD_FEDERATIVA");
    header.nothingElse();
    sound = header.sound("CONAPO's projections");
    return sound;
  }

  /** A whole number, or -1 and a problem. */
  private int whole(GridRow row, int column, int least, int most, String what) {
    double number = row.number(column);
    if (number >= least && number <= most && number == Math.rint(number)) {
      return (int) number;
    }
    fault(
        row,
        column,
        "is no "
            + what.substring(what.indexOf(' ') + 1)
            + ", expected a whole"
            + " number from "
            + least
            + " to "
            + most);
    return -1;
  }

  private void cell(GridRow row, int when) {
    String called = label(row, state);
    if (name.isEmpty()) {
      name = called;
    } else if (!name.equals(called)) {
      fault(row, state, "is called " + name + " in a line above");
      return;
    }
    int old = whole(row, age, 0, MOST_AGES - 1, "an age");
    int who = SEXES.indexOf(row.label(sex).toLowerCase(Locale.ROOT));
    double value = row.number(persons);
    if (who < 0) {
      fault(row, sex, "is no sex, expected Hombres or Mujeres");
    }
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      fault(row, persons, "is no number of persons, expected one from 0");
      value = Double.NaN;
    }
    if (old < 0 || who < 0 || Double.isNaN(value)) {
      return;
    }
    double[][] both = years.computeIfAbsent(when, none -> empty());
    if (!Double.isNaN(both[who][old])) {
      fault(row, persons, "is a second figure of this year, age and sex; the year is left out");
      both[who][old] = Double.POSITIVE_INFINITY;
      return;
    }
    both[who][old] = value;
  }

  private static double[][] empty() {
    double[][] both = new double[SEXES.size()][MOST_AGES];
    for (double[] one : both) {
      Arrays.fill(one, Double.NaN);
    }
    return both;
  }

  private void fault(GridRow row, int column, String message) {
    problems.add(
        row.line(),
        column + 1,
        names.get(column),
        ProblemList.shown(label(row, column)) + " " + message);
  }

  /** What was whole. */
  PopulationsByDate populations(boolean open, String source) {
    List<Population> whole = new ArrayList<>();
    Place place =
        wanted == 0
            ? Place.of("MEX")
            : name.isEmpty() ? Place.of(code(wanted)) : Place.of(code(wanted)).withName(name);
    for (Map.Entry<Integer, double[][]> one : years.entrySet()) {
      if (isWhole(one.getKey(), one.getValue())) {
        AgeGroups groups =
            open && ages > 1 ? AgeGroups.singleYears(ages - 1) : AgeGroups.closed(0, ages - 1, 1);
        whole.add(
            Population.builder()
                .area(place)
                .date(one.getKey(), ReferenceDay.MID_YEAR)
                .female(vector(groups, one.getValue()[0]))
                .male(vector(groups, one.getValue()[1]))
                .source(source)
                .build());
      }
    }
    if (years.isEmpty() && (!headed || sound)) {
      problems.add(
          0,
          0,
          "",
          headed
              ? "there is no row of "
                  + code(wanted)
                  + " (CVE_GEO "
                  + wanted
                  + ") in the years that are read"
              : "the file is empty");
    }
    return new PopulationsByDate(whole);
  }

  private AgeVector vector(AgeGroups groups, double[] values) {
    return AgeVector.of(SimpleUnit.PERSONS, groups, Arrays.copyOf(values, ages));
  }

  /** Whether there is a figure of each age and sex; says which is the first that is missing. */
  private boolean isWhole(int when, double[][] both) {
    for (int old = 0; old < ages; old++) {
      for (int who = 0; who < both.length; who++) {
        if (Double.isNaN(both[who][old])) {
          problems.add(
              0,
              0,
              "",
              "there is no sound figure of "
                  + SEXES.get(who)
                  + " of age "
                  + old
                  + " in "
                  + when
                  + ", expected ages 0 to "
                  + (ages - 1)
                  + " of both sexes; the year is left out");
          return false;
        }
        if (Double.isInfinite(both[who][old])) {
          return false;
        }
      }
    }
    return true;
  }
}
