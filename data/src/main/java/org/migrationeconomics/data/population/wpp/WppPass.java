package org.migrationeconomics.data.population.wpp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.data.internal.AreaNames;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.DelimitedPass;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.M49;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.VariantNames;
import org.migrationeconomics.data.population.ProjectionVariant;

/**
 * One pass over a CSV file of World Population Prospects: what is asked for is kept, and of every
 * other row only the code of its area is looked at.
 *
 * <p>Not thread-safe, and used once.
 */
final class WppPass extends DelimitedPass {

  private static final int MOST_COLUMNS = 500;
  private static final int MOST_VALUES = 20_000_000;
  private static final int LONGEST = 200;
  private static final int CODES = 100_000;
  // Three figures of three decimals, each rounded.
  private static final double ROUNDING = 0.0021;
  // Medians and ends of prediction intervals, from this code up, do not add over the sexes.
  private static final int FIRST_QUANTILE = 200;
  private static final List<String> SEXES = List.of("Male", "Female", "Total");

  // What a column is; from FIRST_VALUE on, figures.
  private static final int NOTHING = 0;
  private static final int AREA = 1;
  private static final int TIME = 2;
  private static final int NAME = 3;
  private static final int TYPE = 4;
  private static final int VARIANT_CODE = 5;
  private static final int VARIANT = 6;
  private static final int MIDDLE = 7;
  private static final int SEX = 8;
  private static final int SEX_CODE = 9;
  private static final int AGE = 10;
  private static final int AGE_START = 11;
  private static final int AGE_SPAN = 12;
  private static final int FIRST_VALUE = 13;

  private static final byte NEW = 0;
  private static final byte KEPT = 1;
  private static final byte LEFT = 2;

  /** What the rows of one table have in common. */
  record Key(ReferenceArea area, ProjectionVariant variant, int sex, int year) {}

  /** One age group as a file writes it. */
  private record Age(int lower, boolean open) {}

  /** The rows of one table, by age. */
  static final class Block {
    private final long line;
    private final double middle;
    private final List<String> labels = new ArrayList<>();
    private final double[][] values;
    private int[] lowers = new int[8];
    private int size;
    private boolean faulty;

    private Block(long line, double middle, int columns) {
      this.line = line;
      this.middle = middle;
      this.values = new double[columns][8];
    }

    long line() {
      return line;
    }

    /** What MidPeriod says: the year, the year and a half, or NaN if it says nothing. */
    double middle() {
      return middle;
    }

    /** Whether a row of the table was lost, or could not be read whole. */
    boolean isFaulty() {
      return faulty;
    }

    int size() {
      return size;
    }

    List<String> labels() {
      return labels;
    }

    /** A column's figures in the order of the ages; the caller may change them. */
    double[] column(int column) {
      return Arrays.copyOf(values[column], size);
    }

    boolean isWhole(int column) {
      for (int i = 0; i < size; i++) {
        if (Double.isNaN(values[column][i])) {
          return false;
        }
      }
      return true;
    }

    private boolean has(int lower) {
      // Ages ascend in every published file, so that the last one says enough.
      if (size == 0 || lower > lowers[size - 1]) {
        return false;
      }
      for (int i = 0; i < size; i++) {
        if (lowers[i] == lower) {
          return true;
        }
      }
      return false;
    }

    private void add(int lower, String label, double[] row) {
      if (size == lowers.length) {
        int more = size * 4;
        lowers = Arrays.copyOf(lowers, more);
        for (int i = 0; i < values.length; i++) {
          values[i] = Arrays.copyOf(values[i], more);
        }
      }
      int at = size;
      while (at > 0 && lowers[at - 1] > lower) {
        at--;
      }
      System.arraycopy(lowers, at, lowers, at + 1, size - at);
      lowers[at] = lower;
      labels.add(at, label);
      for (int i = 0; i < values.length; i++) {
        System.arraycopy(values[i], at, values[i], at + 1, size - at);
        values[i][at] = row[i];
      }
      size++;
    }
  }

  private final WppContent content;
  private final WppSelection selection;
  private final List<String> names = new ArrayList<>();
  private final AreaNames areas = new AreaNames();
  private final VariantNames variants = new VariantNames();
  private final Map<String, ProjectionVariant> keptVariants = new HashMap<>();
  private final Map<String, Age> ages = new HashMap<>();
  private final Map<Key, Block> blocks = new LinkedHashMap<>();
  private final byte[] states = new byte[CODES];
  private final String[] text = new String[FIRST_VALUE];
  private final int[] columns = new int[FIRST_VALUE];
  private int[] roles = new int[0];
  private int[] valueColumns = new int[0];
  private double[] row = new double[0];
  private boolean[] bad = new boolean[0];
  private boolean headed;
  private boolean later;
  private boolean skipped;
  private boolean lastQuoted;
  private int tooLong;
  private int area = -1;
  private int time = -1;
  private long rows;
  private long count;
  private boolean full;
  private Optional<Key> lastKey = Optional.empty();
  private Optional<Block> lastBlock = Optional.empty();

  WppPass(WppContent content, WppSelection selection, ProblemList problems) {
    super(',', problems);
    this.content = content;
    this.selection = selection;
  }

  /** The tables that were kept, in the order of the file. */
  Map<Key, Block> blocks() {
    return blocks;
  }

  /** Whether the file is in the layout of 2022 and later, whose MidPeriod tells 1 January apart. */
  boolean isLater() {
    return later;
  }

  /** Whether the file has a column of figures. */
  boolean has(int column) {
    return valueColumns.length > column && valueColumns[column] >= 0;
  }

  @Override
  protected void handleBegin(long line) {
    tooLong = 0;
    skipped = false;
    area = -1;
    time = -1;
    if (!headed) {
      names.clear();
    }
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    lastQuoted = quoted;
    if (skipped) {
      return;
    }
    if (!headed) {
      if (index < MOST_COLUMNS) {
        names.add(new String(buffer, offset, Math.min(length, LONGEST)).strip());
      }
      return;
    }
    int role = index < roles.length ? roles[index] : NOTHING;
    if (role == NOTHING) {
      return;
    }
    if (length > LONGEST) {
      tooLong = index + 1;
      return;
    }
    if (role == AREA) {
      area = number(buffer, offset, length);
      skipped = area >= 0 && states[area] == LEFT;
      text[AREA] = area < 0 ? new String(buffer, offset, length) : "";
    } else if (role == TIME) {
      time = number(buffer, offset, length);
      text[TIME] = time < 0 ? new String(buffer, offset, length) : "";
      // An area's first row is looked at whole, so that it is known what its code means.
      skipped = area >= 0 && states[area] == KEPT && !selection.hasYear(time);
    } else if (role < FIRST_VALUE) {
      text[role] = new String(buffer, offset, length).strip();
    } else {
      int value = role - FIRST_VALUE;
      row[value] = length == 0 ? Double.NaN : Decimals.parse(buffer, offset, length);
      bad[value] = length > 0 && !Double.isFinite(row[value]);
    }
  }

  /** One to five digits, or -1. */
  private static int number(char[] buffer, int offset, int length) {
    if (length == 0 || length > 5) {
      return -1;
    }
    int number = 0;
    for (int i = offset; i < offset + length; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  @Override
  protected void record(boolean ended) {
    long line = getStartingLineNumber();
    if (!headed) {
      header(line);
      return;
    }
    rows++;
    int fields = getFieldCount();
    if (fields != roles.length) {
      problems()
          .add(
              line,
              0,
              "",
              "the row has "
                  + fields
                  + (fields == 1 ? " field" : " fields")
                  + ", expected "
                  + roles.length
                  + " as in the header");
    } else if (ended && !lastQuoted) {
      // A number that ends with the file may have lost digits.
      problems()
          .add(
              line,
              0,
              "",
              "no line break ends the last line, so the file may be cut off; the row is left out");
    } else if (tooLong > 0) {
      problems()
          .add(
              line,
              tooLong,
              head(tooLong),
              "the field is longer than " + LONGEST + " characters; the row is left out");
    } else if (!skipped) {
      row(line);
    }
  }

  private void header(long line) {
    Optional<String> strange =
        names.isEmpty() ? Optional.empty() : strange(names.get(0), names.size() == 1);
    if (strange.isPresent()) {
      problems().add(line, 0, "", strange.get());
      stop();
      return;
    }
    if (getFieldCount() > MOST_COLUMNS) {
      problems()
          .add(
              line,
              0,
              "",
              "there are " + getFieldCount() + " columns, expected at most " + MOST_COLUMNS);
      stop();
      return;
    }
    Header header = Header.of(names, line, problems());
    roles = new int[names.size()];
    Arrays.fill(columns, -1);
    role(AREA, header.need("LocID"));
    role(NAME, header.need("Location"));
    role(TYPE, header.find("LocTypeName"));
    role(VARIANT_CODE, header.need("VarID"));
    role(VARIANT, header.need("Variant"));
    role(TIME, header.need("Time"));
    role(MIDDLE, header.find("MidPeriod"));
    if (content.byAge()) {
      role(AGE, header.need("AgeGrp"));
      role(AGE_START, header.find("AgeGrpStart"));
      role(AGE_SPAN, header.find("AgeGrpSpan"));
    }
    if (content.bySex()) {
      role(SEX, header.need("Sex"));
      role(SEX_CODE, header.find("SexID"));
    }
    List<String> figures = content.columns();
    valueColumns = new int[figures.size()];
    row = new double[figures.size()];
    bad = new boolean[figures.size()];
    Arrays.fill(row, Double.NaN);
    int found = 0;
    for (int i = 0; i < figures.size(); i++) {
      valueColumns[i] =
          content == WppContent.INDICATORS
              ? header.find(figures.get(i))
              : header.need(figures.get(i));
      if (valueColumns[i] >= 0) {
        roles[valueColumns[i]] = FIRST_VALUE + i;
        found++;
      }
    }
    if (found == 0 && content == WppContent.INDICATORS) {
      header.lack("for any indicator such as TPopulation1July or TFR");
    }
    later = names.contains("SortOrder");
    header.passOver(
        "SortOrder", "LocTypeID", "ISO3_code", "ISO2_code", "SDMX_code", "SDMXCode", "ParentID");
    // A column of which a row is only a part, such as Sex in a file by age.
    header.nothingThatDivides();
    if (!header.sound("a file of " + content.label() + " of World Population Prospects")) {
      stop();
      return;
    }
    headed = true;
  }

  private void role(int role, int column) {
    columns[role] = column;
    if (column >= 0) {
      roles[column] = role;
    }
  }

  private void problem(long line, int role, String message) {
    int column = role < FIRST_VALUE ? columns[role] : valueColumns[role - FIRST_VALUE];
    problems().add(line, column + 1, names.get(column), message);
  }

  private String text(int role) {
    return columns[role] < 0 ? "" : text[role];
  }

  private void row(long line) {
    if (area < 0) {
      problem(line, AREA, ProblemList.shown(text[AREA]) + " is not a numeric code such as 484");
      return;
    }
    AreaNames.Area known;
    try {
      known = areas.of(area, text[NAME], columns[TYPE] >= 0 && !text[TYPE].equals("Country/Area"));
    } catch (IllegalArgumentException refusal) {
      problem(line, NAME, String.valueOf(refusal.getMessage()));
      return;
    }
    if (states[area] == NEW) {
      states[area] = selection.has(known) ? KEPT : LEFT;
    }
    if (states[area] == LEFT) {
      return;
    }
    if (time < 1000 || time > 2999) {
      String shown = time < 0 ? text[TIME] : String.valueOf(time);
      problem(line, TIME, ProblemList.shown(shown) + " is not a year from 1000 to 2999");
      return;
    }
    Optional<ProjectionVariant> variant = variant(line);
    if (variant.isEmpty() || !selection.hasYear(time) || !selection.has(variant.get())) {
      return;
    }
    double middle = Double.NaN;
    if (columns[MIDDLE] >= 0 && !text[MIDDLE].isEmpty()) {
      middle = Decimals.parse(text[MIDDLE]);
      if (!(middle == time || middle == time + 0.5)) {
        problem(line, MIDDLE, ProblemList.shown(text[MIDDLE]) + " is not the middle of " + time);
        return;
      }
    }
    int sex = content.bySex() ? SEXES.indexOf(text[SEX]) : 0;
    if (sex < 0 || (columns[SEX_CODE] >= 0 && M49.parse(text[SEX_CODE]) != sex + 1)) {
      problem(
          line,
          SEX,
          ProblemList.shown(text[SEX])
              + (text(SEX_CODE).isEmpty() ? "" : " beside " + ProblemList.shown(text[SEX_CODE]))
              + " is none of Male (1), Female (2) and Total (3)");
      return;
    }
    add(line, new Key(known.area(), variant.get(), sex, time), middle);
  }

  private Optional<ProjectionVariant> variant(long line) {
    try {
      variants.check(text[VARIANT_CODE], text[VARIANT]);
      return Optional.of(
          keptVariants.computeIfAbsent(
              text[VARIANT_CODE], code -> new ProjectionVariant(code, text[VARIANT])));
    } catch (IllegalArgumentException refusal) {
      problem(line, VARIANT, String.valueOf(refusal.getMessage()));
      return Optional.empty();
    }
  }

  private void add(long line, Key key, double middle) {
    Block block = block(line, key, middle);
    // Two days of one year are two populations.
    if (Double.compare(block.middle, middle) != 0) {
      problem(
          line,
          MIDDLE,
          ProblemList.shown(text[MIDDLE])
              + " is not what line "
              + block.line
              + " says for the same year");
      block.faulty = true;
      return;
    }
    String label = content.byAge() ? text[AGE] : "";
    Optional<Age> age = content.byAge() ? age(line, label) : Optional.of(new Age(0, false));
    if (age.isEmpty()) {
      block.faulty = true;
      return;
    }
    if (block.has(age.get().lower())) {
      problem(
          line,
          content.byAge() ? AGE : TIME,
          key.area().name()
              + ", "
              + key.variant().name()
              + " has "
              + (content.byAge() ? "age " + label + " of " : "")
              + key.year()
              + " already");
      // Nobody knows which of the two is right.
      block.faulty = true;
      return;
    }
    count += row.length;
    if (count > MOST_VALUES) {
      if (!full) {
        full = true;
        problems()
            .add(
                line,
                0,
                "",
                "these are more than "
                    + MOST_VALUES
                    + " values; the rest is left out; withPlaces and withYears keep a part only");
      }
      block.faulty = true;
      return;
    }
    boolean sound = figures(line, key);
    block.faulty |= !sound && content.byAge();
    if (sound || !content.byAge()) {
      block.add(age.get().lower(), label, row);
    }
  }

  private Block block(long line, Key key, double middle) {
    if (lastKey.isPresent() && lastKey.get().equals(key) && lastBlock.isPresent()) {
      return lastBlock.get();
    }
    Block block = blocks.computeIfAbsent(key, any -> new Block(line, middle, row.length));
    lastKey = Optional.of(key);
    lastBlock = Optional.of(block);
    return block;
  }

  /** Whether all figures of a row could be read and do not contradict each other. */
  private boolean figures(long line, Key key) {
    boolean sound = true;
    for (int i = 0; i < row.length; i++) {
      boolean negative = row[i] < 0 && i < content.notNegative();
      if (bad[i] || negative) {
        problem(
            line,
            FIRST_VALUE + i,
            negative
                ? ProblemList.shown(String.valueOf(row[i])) + " is below zero"
                : "this is not a decimal number such as 123.456");
        row[i] = Double.NaN;
        sound = false;
      }
    }
    boolean adds = content.sums() && M49.parse(key.variant().code()) < FIRST_QUANTILE;
    if (adds && sound && Double.isNaN(row[2]) && !Double.isNaN(row[0] + row[1])) {
      problem(line, FIRST_VALUE + 2, "males and females stand without their total");
      sound = false;
    }
    if (adds && sound && Math.abs(row[0] + row[1] - row[2]) > ROUNDING) {
      problem(
          line,
          FIRST_VALUE + 2,
          ProblemList.shown(String.valueOf(row[2])) + " is not the sum of males and females");
      sound = false;
    }
    return sound;
  }

  private Optional<Age> age(long line, String label) {
    Age known = ages.get(label);
    if (known == null) {
      try {
        AgeGroups group = AgeGroups.ofLabels(List.of(label));
        known = new Age(group.lower(0), group.isOpen());
        int span = known.open() ? -1 : group.width(0);
        if (!agrees(AGE_START, known.lower()) || !agrees(AGE_SPAN, span)) {
          problem(
              line,
              AGE,
              ProblemList.shown(label)
                  + " is not the group of start "
                  + ProblemList.shown(text(AGE_START))
                  + " and span "
                  + ProblemList.shown(text(AGE_SPAN)));
          return Optional.empty();
        }
      } catch (IllegalArgumentException refusal) {
        problem(line, AGE, String.valueOf(refusal.getMessage()));
        return Optional.empty();
      }
      ages.put(label, known);
    } else if (!agrees(AGE_START, known.lower())) {
      problem(
          line,
          AGE,
          ProblemList.shown(label) + " does not begin at " + ProblemList.shown(text[AGE_START]));
      return Optional.empty();
    }
    return Optional.of(known);
  }

  private boolean agrees(int role, int number) {
    return columns[role] < 0 || text[role].equals(Integer.toString(number));
  }

  @Override
  protected void end() {
    if (!headed) {
      problems().add(0, 0, "", "the file is empty");
    } else if (rows == 0) {
      problems().add(0, 0, "", "the file ends after the header, expected at least one row");
    } else {
      selection
          .missing(areas)
          .forEach(
              place -> problems().add(0, 0, "", "there is no row of " + ProblemList.shown(place)));
    }
  }

  @Override
  protected Optional<String> headerStart() {
    return headed || names.isEmpty() ? Optional.empty() : Optional.of(names.get(0));
  }

  @Override
  protected String head(int column) {
    return headed && column >= 1 && column <= names.size() ? names.get(column - 1) : "";
  }
}
