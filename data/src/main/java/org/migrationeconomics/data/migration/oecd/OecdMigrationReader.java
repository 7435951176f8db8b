package org.migrationeconomics.data.migration.oecd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.migration.FormerCountry;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.internal.Counts;
import org.migrationeconomics.data.migration.internal.Cube;

/**
 * Reads exports of the OECD's International Migration Database: those of OECD.Stat, and those of
 * the Data Explorer that came after it.
 *
 * <pre>
 *   CO2,Country of birth/nationality,VAR,Variable,GEN,Gender,COU,Country,YEA,Year,Value,…    OECD.Stat
 *   …,REF_AREA,CITIZENSHIP,FREQ,MEASURE,SEX,BIRTH_PLACE,…,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,…  SDMX-CSV
 *
 *   OecdMigrationReader.withDefaults().read(Path.of("MIG.csv")).orThrow()
 * </pre>
 *
 * <p>Columns are found by their names, in any order; labels and flags are not read, and any other
 * column, which may divide the rows, is refused. Rows of other variables than {@link OecdVariable},
 * with another breakdown than sex or of another unit than persons are not part of the tables and
 * are counted in {@link OecdMigration#leftOut}.
 *
 * <p>Codes are those of ISO 3166-1, {@code XKV} for Kosovo, a {@link FormerCountry} with or without
 * {@code _F}, and groups: {@code TOT} or {@code W} for the world, {@code W_X}, {@code STLS}, {@code
 * EEA}, {@code EU15}, {@code EU27_2020}, {@code EU28}, {@code A4}, {@code OTH}, {@code UUU}.
 *
 * <p><b>Missing values</b> are empty cells, {@code ..} and {@code NA}, and they become holes. A
 * power code of 3 means thousands, which are made persons.
 *
 * <p><b>Problems</b>: a header that is neither of the two; a code that is not known; a sex, year or
 * number that is none; a figure that comes twice; a field too few or too many; a last line that may
 * be cut off.
 *
 * <p>Defaults: standard areas; source "OECD, International Migration Database".
 *
 * <p>Immutable and thread-safe.
 */
public final class OecdMigrationReader implements DataReader<OecdMigration> {

  private static final int MOST_COLUMNS = 100;
  private static final double THOUSAND = 1000;
  private static final Map<String, ReferenceArea> CODES = codes();

  /** Labels of columns that are read, flags, and what is the same in every row. */
  private static final String[] LABELS =
      ("Country of birth/nationality|Variable|Gender|Country|Year|Time|Flag Codes|Flags|Unit Code|Unit"
              + "|PowerCode|Reference Period Code|Reference Period|DATAFLOW|STRUCTURE|STRUCTURE_ID"
              + "|STRUCTURE_NAME|ACTION|Reference area|Citizenship|Frequency of observation|Measure"
              + "|Sex|Place of birth|Education level|Unit of measure|Time period|Observation value"
              + "|OBS_STATUS|Observation status|CONF_STATUS|Confidentiality status|Unit multiplier"
              + "|DECIMALS|Decimals|LAST UPDATE")
          .split("[|]", -1);

  private final MigrationAreas areas;
  private final String source;

  private OecdMigrationReader(MigrationAreas areas, String source) {
    this.areas = areas;
    this.source = source;
  }

  private static Map<String, ReferenceArea> codes() {
    Map<String, ReferenceArea> codes = new HashMap<>();
    codes.put("TOT", MigrationAreas.WORLD);
    codes.put("W", MigrationAreas.WORLD);
    codes.put("_T", MigrationAreas.WORLD);
    codes.put("XKV", Place.of("XKX"));
    for (String group : "W_X STLS EEA EU15 EU27_2020 EU28 A4 OTH UUU".split(" ", -1)) {
      codes.put(group, Aggregate.of("OECD-" + group, group));
    }
    return Map.copyOf(codes);
  }

  /**
   * A reader with the standard areas.
   *
   * @return the reader
   */
  public static OecdMigrationReader withDefaults() {
    return new OecdMigrationReader(
        MigrationAreas.standard(), "OECD, International Migration Database");
  }

  /**
   * The same reader with other areas, which come after the codes above.
   *
   * @param newAreas which country or group a code means
   * @return the reader
   */
  public OecdMigrationReader withAreas(MigrationAreas newAreas) {
    return new OecdMigrationReader(Require.notNull("areas", newAreas), source);
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public OecdMigrationReader withSource(String newSource) {
    return new OecdMigrationReader(areas, Require.text("source", newSource));
  }

  @Override
  public Reading<OecdMigration> read(DataFile file) {
    return FileInput.grid(file, this::read);
  }

  private OecdMigration read(Grid grid, ProblemList problems) {
    Pass pass = new Pass(problems);
    grid.rows(0, problems, pass);
    return pass.tables();
  }

  /** One pass over an export. */
  private final class Pass implements Grid.Sink {

    private final ProblemList problems;
    private final Cube.Builder<OecdTable> cube;
    private final TreeMap<String, Long> leftOut = new TreeMap<>();
    private List<String> heads = List.of();
    private int origin;
    private int variable;
    private int sex;
    private int country;
    private int year;
    private int value;
    private int power;
    private int unit;
    private int education;
    private int frequency;
    private int birthplace;
    private long rows;

    Pass(ProblemList problems) {
      this.problems = problems;
      this.cube = new Cube.Builder<>(problems);
    }

    @Override
    public boolean row(GridRow row) {
      if (problems.overflown() || cube.full()) {
        return false;
      }
      if (heads.isEmpty()) {
        return header(row);
      }
      if (row.filled(0) > 0) {
        data(row);
      }
      return true;
    }

    private boolean header(GridRow row) {
      Header header = Header.of(row, MOST_COLUMNS, problems);
      heads = header.names();
      origin = header.need("CO2", "CITIZENSHIP");
      variable = header.need("VAR", "MEASURE");
      sex = header.need("GEN", "SEX");
      country = header.need("COU", "REF_AREA");
      year = header.need("YEA", "TIME_PERIOD", "Year", "TIME");
      value = header.need("Value", "OBS_VALUE");
      power = header.find("PowerCode Code", "UNIT_MULT");
      unit = header.find("UNIT_MEASURE");
      education = header.find("EDUCATION_LEV");
      frequency = header.find("FREQ");
      birthplace = header.find("BIRTH_PLACE");
      header.passOver(LABELS);
      header.nothingElse();
      return header.sound();
    }

    private static String text(GridRow row, int column) {
      return column < 0 ? "" : row.text(column);
    }

    private void leave(String what) {
      leftOut.merge(what, 1L, Long::sum);
    }

    private void data(GridRow row) {
      rows++;
      if (row.count() != heads.size() && (row.count() > heads.size() || row.count() <= value)) {
        problems.addRow(
            row.line(), 0, "", "the row has not as many fields as the header, " + heads.size());
        return;
      }
      if (row.cut(heads.size())) {
        problems.add(
            row.line(),
            0,
            "",
            "no line break ends the last line, so the file may be cut off; the row is left out");
        return;
      }
      Optional<OecdVariable> counted = OecdVariable.find(row.text(variable));
      if (counted.isEmpty()) {
        leave("variable " + ProblemList.shown(row.text(variable)));
        return;
      }
      String measured = text(row, unit);
      String level = text(row, education);
      String rhythm = text(row, frequency);
      String birth = text(row, birthplace);
      String from = row.text(origin);
      boolean byBirth =
          counted.get() == OecdVariable.FOREIGN_BORN && isNone(from) && !isNone(birth);
      if (!measured.isEmpty() && !measured.equals("PS")) {
        leave("unit " + ProblemList.shown(measured));
      } else if (!isNone(level)) {
        leave("level of education " + ProblemList.shown(level));
      } else if (!rhythm.isEmpty() && !rhythm.equals("A")) {
        leave("frequency " + ProblemList.shown(rhythm));
      } else if (!isNone(birth) && !byBirth) {
        leave("place of birth " + ProblemList.shown(birth));
      } else {
        cell(row, counted.get(), byBirth ? birth : from, byBirth);
      }
    }

    private static boolean isNone(String code) {
      return code.isEmpty() || code.equals("_Z") || code.equals("_T");
    }

    private void cell(GridRow row, OecdVariable counted, String from, boolean byBirth) {
      Optional<Sexes> sexes = sexes(row.text(sex));
      int at = Counts.year(row.text(year));
      double number = Counts.parse(row, value);
      double factor = factor(text(row, power));
      if (sexes.isEmpty()) {
        wrong(row, sex, " is no sex, expected TOT, WMN, MEN, _T, F or M");
      } else if (at < 0) {
        wrong(row, year, " is not a year");
      } else if (number == Counts.BAD) {
        wrong(row, value, " is not a number of persons");
      } else if (factor == 0) {
        wrong(row, power, " is no power of ten that is known here, expected 0 or 3");
      } else {
        Optional<ReferenceArea> reporter = area(row.text(country));
        Optional<ReferenceArea> people = area(from);
        if (reporter.isEmpty() || !(reporter.get() instanceof Place)) {
          wrong(row, country, " is not a known code of a country");
        } else if (people.isEmpty()) {
          int column = byBirth ? birthplace : origin;
          wrong(
              row,
              column,
              " is not a known code of a country or group; it is left out unless withAreas(…) says"
                  + " what it is");
        } else {
          int d = cube.destination(reporter.get(), row.line());
          int o = cube.origin(people.get(), row.line());
          if (d >= 0 && o >= 0) {
            cube.table(new OecdTable(counted, at, sexes.get()), row.line())
                .add(d, o, number * factor, row.line());
          }
        }
      }
    }

    private void wrong(GridRow row, int column, String message) {
      problems.addRow(
          row.line(), column + 1, heads.get(column), ProblemList.shown(row.text(column)) + message);
    }

    private double factor(String text) {
      return switch (text) {
        case "", "0" -> 1;
        case "3" -> THOUSAND;
        default -> 0;
      };
    }

    private Optional<ReferenceArea> area(String code) {
      ReferenceArea own = CODES.get(code);
      if (own != null) {
        return Optional.of(own);
      }
      Optional<FormerCountry> former = FormerCountry.find(code);
      return former.isPresent() ? former.map(FormerCountry::place) : areas.find(code);
    }

    private static Optional<Sexes> sexes(String code) {
      return switch (code) {
        case "TOT", "_T", "T" -> Optional.of(Sexes.BOTH);
        case "WMN", "F" -> Optional.of(Sexes.FEMALE);
        case "MEN", "M" -> Optional.of(Sexes.MALE);
        default -> Optional.empty();
      };
    }

    OecdMigration tables() {
      if (rows == 0 && problems.toList().isEmpty()) {
        problems.add(
            0,
            0,
            "",
            heads.isEmpty()
                ? "the file is empty"
                : "the file ends after the header, expected at least one row");
      }
      return new OecdMigration(cube.build(), leftOut, source);
    }
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the OECD's International Migration Database";
  }
}
