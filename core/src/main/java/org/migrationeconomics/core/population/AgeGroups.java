package org.migrationeconomics.core.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.migrationeconomics.core.internal.Require;

/**
 * Consecutive age groups without gap or overlap, the last of them possibly open.
 *
 * <pre>
 *   AgeGroups.ofWidth(5, 85)       // 0-4, 5-9 … 85+ (18 groups)
 *   AgeGroups.singleYears(100)     // 0, 1 … 100+ (101 groups)
 *   AgeGroups.abridged(80)         // 0, 1-4, 5-9 … 80+ (18 groups)
 *   AgeGroups.closed(15, 49, 5)    // 15-19, 20-24 … 45-49 (7 groups)
 *   AgeGroups.parse("0-14, 15-64, 65+")
 * </pre>
 *
 * <p>Ages are completed years: the group {@code 5-9} holds whoever has had the fifth and not yet
 * the tenth birthday, its lower bound is 5, its end 10, its width 5. The open group {@code 85+} has
 * a lower bound and no width.
 *
 * <p>A group open below, such as {@code 12-} in the Human Fertility Database, is refused. It has no
 * lower bound, and which one to give it depends on the file: ages 0 to 12 in a table of persons,
 * age 12 alone where a rate is added to those of single years. Whoever reads the file knows, and
 * writes {@code 0-12} or {@code 12}.
 *
 * <p><b>Units</b>: years of age, 0 to 150.
 *
 * <p>Immutable and thread-safe.
 */
public final class AgeGroups implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int OLDEST = 150;
  private static final String ELLIPSIS = " … ";
  private static final int FEWEST_LEFT_OUT = 3;
  private static final Pattern LABEL =
      Pattern.compile("(\\d{1,3})(?: *(\\+)| *[-–] *(\\d{1,3})| *([-–]))?");
  private static final Pattern SHORTENED = Pattern.compile("(.+) … (.+) \\((\\d{1,3}) groups\\)");

  /** The lower bounds, and the end of the last group if that is closed. */
  private final int[] bounds;

  private final boolean open;

  private AgeGroups(int[] bounds, boolean open) {
    this.bounds = bounds;
    this.open = open;
  }

  /**
   * Groups of one width from birth, the last one open.
   *
   * @param width years in each closed group
   * @param openFrom lower bound of the open group, a multiple of the width
   * @return the groups, such as 0-4, 5-9 … 85+
   * @throws IllegalArgumentException if the width is not positive or the open group does not begin
   *     where a closed one ends
   */
  public static AgeGroups ofWidth(int width, int openFrom) {
    positive("width", width);
    if (openFrom < width || openFrom > OLDEST || openFrom % width != 0) {
      throw Require.refusal(
          "openFrom", openFrom, "a multiple of the width " + width + ", at most " + OLDEST);
    }
    return ofLowers(IntStream.rangeClosed(0, openFrom / width).map(i -> i * width).toArray());
  }

  /**
   * Single years of age from birth, the last group open.
   *
   * @param openFrom lower bound of the open group, such as 100
   * @return the groups, such as 0, 1 … 100+
   * @throws IllegalArgumentException if the open group begins below 1 or above 150
   */
  public static AgeGroups singleYears(int openFrom) {
    return ofWidth(1, openFrom);
  }

  /**
   * The groups of abridged life tables: 0, 1-4, then five years each, the last one open.
   *
   * @param openFrom lower bound of the open group, a multiple of five
   * @return the groups, such as 0, 1-4, 5-9 … 80+
   * @throws IllegalArgumentException if the open group does not begin at a multiple of five from 5
   *     to 150
   */
  public static AgeGroups abridged(int openFrom) {
    if (openFrom < 5 || openFrom > OLDEST || openFrom % 5 != 0) {
      throw Require.refusal("openFrom", openFrom, "a multiple of 5, at most " + OLDEST);
    }
    int[] lowers = new int[openFrom / 5 + 2];
    lowers[1] = 1;
    for (int i = 2; i < lowers.length; i++) {
      lowers[i] = (i - 1) * 5;
    }
    return ofLowers(lowers);
  }

  /**
   * Closed groups of one width between two ages, such as the fertile ages 15-49.
   *
   * @param firstAge the first age
   * @param lastAge the last age, in completed years: 49, not 50
   * @param width years in each group
   * @return the groups, such as 15-19, 20-24 … 45-49
   * @throws IllegalArgumentException if the width is not positive or does not divide the ages
   *     evenly
   */
  public static AgeGroups closed(int firstAge, int lastAge, int width) {
    positive("width", width);
    age("firstAge", firstAge);
    age("lastAge", lastAge);
    int years = lastAge + 1 - firstAge;
    if (years <= 0 || years % width != 0) {
      throw Require.refusal(
          "ages", firstAge + "-" + lastAge, "one or more whole groups of " + width + " years");
    }
    return ofBounds(
        IntStream.rangeClosed(0, years / width).map(i -> firstAge + i * width).toArray());
  }

  /**
   * Groups given by their lower bounds, the last of them open.
   *
   * @param lowers the lower bounds in increasing order; copied
   * @return the groups; {@code ofLowers(0, 15, 65)} is 0-14, 15-64, 65+
   * @throws IllegalArgumentException if there is none, or they do not increase, or one is not an
   *     age
   */
  public static AgeGroups ofLowers(int... lowers) {
    Require.notNull("lowers", lowers);
    return checked(lowers, true);
  }

  /**
   * Closed groups given by their lower bounds and the end of the last.
   *
   * @param bounds the lower bounds in increasing order, then the age at which the last group ends;
   *     copied
   * @return the groups; {@code ofBounds(15, 30, 50)} is 15-29, 30-49
   * @throws IllegalArgumentException if there are fewer than two, or they do not increase, or one
   *     is not an age
   */
  public static AgeGroups ofBounds(int... bounds) {
    Require.notNull("bounds", bounds);
    return checked(bounds, false);
  }

  private static AgeGroups checked(int[] bounds, boolean open) {
    if (bounds.length < (open ? 1 : 2)) {
      throw Require.refusal(
          "bounds",
          Arrays.toString(bounds),
          open ? "at least one lower bound" : "a lower bound and an end");
    }
    for (int i = 0; i < bounds.length; i++) {
      // The end of a closed group is the first age beyond it.
      int last = !open && i == bounds.length - 1 ? bounds[i] - 1 : bounds[i];
      if (last < 0 || last > OLDEST) {
        throw Require.refusal("bound", bounds[i], "an age from 0 to " + OLDEST);
      }
      if (i > 0 && bounds[i] <= bounds[i - 1]) {
        throw Require.refusal(
            "bound", bounds[i], "an age above the bound before, " + bounds[i - 1]);
      }
    }
    return new AgeGroups(bounds.clone(), open);
  }

  /**
   * Groups from their labels in order, as the rows of a table bring them.
   *
   * @param labels single ages ({@code 0}), closed groups ({@code 1-4}, with hyphen or en dash) and,
   *     in the last place only, an open group ({@code 110+})
   * @return the groups
   * @throws IllegalArgumentException if a label is none of these, or the groups leave a gap or
   *     overlap
   */
  public static AgeGroups ofLabels(List<String> labels) {
    if (Require.notNull("labels", labels).isEmpty()) {
      throw Require.refusal("labels", "[]", "at least one age group");
    }
    int[] bounds = new int[labels.size() + 1];
    boolean open = false;
    for (int i = 0; i < labels.size(); i++) {
      Span span = Span.parse(labels.get(i));
      if (i > 0 && (open || span.lower() != bounds[i])) {
        throw Require.refusal(
            "age group",
            labels.get(i),
            open
                ? "nothing after the open group '" + labels.get(i - 1) + "'"
                : "a group that begins at "
                    + bounds[i]
                    + ", where '"
                    + labels.get(i - 1)
                    + "' ends");
      }
      bounds[i] = span.lower();
      bounds[i + 1] = span.end();
      open = span.open();
    }
    return checked(open ? Arrays.copyOf(bounds, labels.size()) : bounds, open);
  }

  /**
   * Reads groups as {@link #toString} prints them, shortened or not.
   *
   * @param text labels with commas between, such as {@code 0-14, 15-64, 65+} or {@code 0-4, 5-9 …
   *     85+ (18 groups)}
   * @return the groups
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static AgeGroups parse(String text) {
    Matcher shortened = SHORTENED.matcher(Require.notNull("age groups", text));
    if (!shortened.matches()) {
      return ofLabels(Arrays.asList(text.split(",", -1)));
    }
    List<String> labels = new ArrayList<>(Arrays.asList(shortened.group(1).split(",", -1)));
    Span before = Span.parse(labels.get(labels.size() - 1));
    Span last = Span.parse(shortened.group(2));
    if (before.open()) {
      throw Require.refusal("age groups", text, "a closed group before the ellipsis");
    }
    // The group before the ellipsis says how wide those are that were left out.
    int width = before.end() - before.lower();
    for (int lower = before.end(); lower < last.lower(); lower += width) {
      labels.add(label(lower, lower + width));
    }
    labels.add(shortened.group(2));
    AgeGroups groups = ofLabels(labels);
    if (groups.size() != Integer.parseInt(shortened.group(3))) {
      throw Require.refusal("age groups", text, groups.size() + " groups between those ends");
    }
    return groups;
  }

  /**
   * How many groups there are.
   *
   * @return at least one
   */
  public int size() {
    return open ? bounds.length : bounds.length - 1;
  }

  /**
   * The age at which a group begins.
   *
   * @param index position of the group, from 0
   * @return its first age
   * @throws IllegalArgumentException if there is no such group
   */
  public int lower(int index) {
    return bounds[position(index)];
  }

  /**
   * The age at which a closed group ends: the lower bound of the next.
   *
   * @param index position of the group, from 0
   * @return the first age beyond the group
   * @throws IllegalArgumentException if there is no such group or it is open
   */
  public int end(int index) {
    if (isOpen(index)) {
      throw Require.refusal("index", index, "a closed group, " + label(index) + " has no end");
    }
    return bounds[index + 1];
  }

  /**
   * The years that a closed group covers.
   *
   * @param index position of the group, from 0
   * @return its width
   * @throws IllegalArgumentException if there is no such group or it is open
   */
  public int width(int index) {
    return end(index) - bounds[index];
  }

  /**
   * The common width of the closed groups, which is also the step of a projection.
   *
   * @return years
   * @throws IllegalArgumentException if the closed groups differ in width, or there is none
   */
  public int width() {
    if (!isEqualWidth()) {
      throw Require.refusal("age groups", toString(), "closed groups of one width");
    }
    return width(0);
  }

  /**
   * Whether all closed groups are of one width.
   *
   * @return true if they are; false if there is no closed group
   */
  public boolean isEqualWidth() {
    for (int i = 2; i < bounds.length; i++) {
      if (bounds[i] - bounds[i - 1] != bounds[1] - bounds[0]) {
        return false;
      }
    }
    return bounds.length > 1;
  }

  /**
   * Whether the last group is open.
   *
   * @return true for groups such as 0-4 … 85+
   */
  public boolean isOpen() {
    return open;
  }

  /**
   * Whether a group is the open one.
   *
   * @param index position of the group, from 0
   * @return true if it is the last and open
   * @throws IllegalArgumentException if there is no such group
   */
  public boolean isOpen(int index) {
    return position(index) == size() - 1 && open;
  }

  /**
   * The name of a group as tables write it.
   *
   * @param index position of the group, from 0
   * @return {@code 0}, {@code 1-4} or {@code 85+}, with a hyphen
   * @throws IllegalArgumentException if there is no such group
   */
  public String label(int index) {
    return isOpen(index) ? bounds[index] + "+" : label(bounds[index], bounds[index + 1]);
  }

  private static String label(int lower, int end) {
    return end == lower + 1 ? Integer.toString(lower) : lower + "-" + (end - 1);
  }

  /**
   * The names of all groups in order, which {@link #ofLabels} reads back.
   *
   * @return as many labels as groups
   */
  public List<String> labels() {
    return IntStream.range(0, size()).mapToObj(this::label).toList();
  }

  /**
   * The lower bounds of all groups in order.
   *
   * @return a new array, as long as there are groups
   */
  public int[] lowers() {
    return Arrays.copyOf(bounds, size());
  }

  /**
   * Whether an age belongs to one of the groups.
   *
   * @param age completed years
   * @return true if it does
   */
  public boolean contains(int age) {
    return age >= bounds[0] && (open || age < bounds[bounds.length - 1]);
  }

  /**
   * The group to which an age belongs.
   *
   * @param age completed years
   * @return its position, from 0
   * @throws IllegalArgumentException if the age is in none of the groups
   */
  public int indexOf(int age) {
    if (!contains(age)) {
      throw Require.refusal("age", age, "an age within " + this);
    }
    int found = Arrays.binarySearch(bounds, 0, size(), age);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * The group that has a label.
   *
   * @param label for example {@code 5-9} or {@code 85+}, with hyphen or en dash
   * @return its position, from 0
   * @throws IllegalArgumentException if no group is exactly this one
   */
  public int indexOf(String label) {
    Span span = Span.parse(label);
    int index = Arrays.binarySearch(bounds, 0, size(), span.lower());
    if (index < 0
        || span.open() != isOpen(index)
        || (!span.open() && span.end() != bounds[index + 1])) {
      throw Require.refusal("age group", label, "one of " + this);
    }
    return index;
  }

  /**
   * The group that begins at an age.
   *
   * @param lower completed years
   * @return its position, from 0
   * @throws IllegalArgumentException if no group begins there
   */
  public int indexOfLower(int lower) {
    int index = Arrays.binarySearch(bounds, 0, size(), lower);
    if (index < 0) {
      throw Require.refusal("age", lower, "the age at which a group of " + this + " begins");
    }
    return index;
  }

  /**
   * Where these groups stand as a run within more groups: the fertile ages within all ages.
   *
   * @param whole groups that contain every one of these, with the same bounds
   * @return the position in {@code whole} of the first group here
   * @throws IllegalArgumentException if a group here is not one of {@code whole}
   */
  public int offsetIn(AgeGroups whole) {
    Require.notNull("whole", whole);
    int offset = Arrays.binarySearch(whole.bounds, 0, whole.size(), bounds[0]);
    boolean within =
        offset >= 0
            && offset + bounds.length <= whole.bounds.length
            && Arrays.equals(bounds, 0, bounds.length, whole.bounds, offset, offset + bounds.length)
            && (!open || (whole.open && offset + size() == whole.size()));
    if (!within) {
      throw Require.refusal("age groups", toString(), "a run of the groups " + whole);
    }
    return offset;
  }

  /**
   * The groups of a span of ages.
   *
   * @param firstAge an age at which a group begins
   * @param lastAge the last age of a closed group, in completed years
   * @return the groups from {@code firstAge} to {@code lastAge}, closed
   * @throws IllegalArgumentException if the ages are not the ends of groups
   */
  public AgeGroups between(int firstAge, int lastAge) {
    int from = indexOfLower(firstAge);
    int to = Arrays.binarySearch(bounds, lastAge + 1);
    if (to <= from) {
      throw Require.refusal(
          "lastAge", lastAge, "the last age of a closed group of " + this + " from " + firstAge);
    }
    return new AgeGroups(Arrays.copyOfRange(bounds, from, to + 1), false);
  }

  /**
   * The groups from an age on.
   *
   * @param firstAge an age at which a group begins
   * @return the groups from there to the last, which stays open if it is
   * @throws IllegalArgumentException if no group begins there
   */
  public AgeGroups from(int firstAge) {
    return new AgeGroups(Arrays.copyOfRange(bounds, indexOfLower(firstAge), bounds.length), open);
  }

  /**
   * Whether these groups can be joined to form coarser ones of the same ages.
   *
   * @param coarser the groups to be formed
   * @return true if every group of {@code coarser} is a union of groups here and no age is left
   *     over
   */
  public boolean nestsIn(AgeGroups coarser) {
    Require.notNull("coarser", coarser);
    if (open != coarser.open
        || bounds[0] != coarser.bounds[0]
        || (!open && bounds[bounds.length - 1] != coarser.bounds[coarser.bounds.length - 1])) {
      return false;
    }
    return Arrays.stream(coarser.bounds).allMatch(bound -> Arrays.binarySearch(bounds, bound) >= 0);
  }

  /** Positions in these groups at which the groups of {@code coarser} begin. */
  int[] startsOf(AgeGroups coarser) {
    if (!nestsIn(coarser)) {
      throw Require.refusal(
          "age groups", coarser.toString(), "unions of the groups " + this + ", no age left over");
    }
    return IntStream.range(0, coarser.size())
        .map(i -> Arrays.binarySearch(bounds, coarser.bounds[i]))
        .toArray();
  }

  private int position(int index) {
    if (index < 0 || index >= size()) {
      throw Require.refusal("index", index, "a position from 0 to " + (size() - 1));
    }
    return index;
  }

  private static void positive(String argument, int value) {
    if (value <= 0) {
      throw Require.refusal(argument, value, "a whole number of years from 1 up");
    }
  }

  private static void age(String argument, int value) {
    if (value < 0 || value > OLDEST) {
      throw Require.refusal(argument, value, "an age from 0 to " + OLDEST);
    }
  }

  private Object readResolve() {
    return checked(bounds, open);
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof AgeGroups that
            && open == that.open
            && Arrays.equals(bounds, that.bounds));
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bounds) + Boolean.hashCode(open);
  }

  /**
   * The labels, with an ellipsis for a run of equal widths; {@link #parse} reads both forms back.
   */
  @Override
  public String toString() {
    int size = size();
    // The last group is always printed, and so is the first of the run that the ellipsis stands
    // for.
    int shown = Math.max(size - 1, 1);
    while (shown > 1 && shown < size && width(shown - 1) == width(shown - 2)) {
      shown--;
    }
    shown = Math.max(shown, 2);
    List<String> labels = labels();
    if (size - shown - 1 < FEWEST_LEFT_OUT) {
      return String.join(", ", labels);
    }
    return String.join(", ", labels.subList(0, shown))
        + ELLIPSIS
        + labels.get(size - 1)
        + " ("
        + size
        + " groups)";
  }

  /** One label; an open group has the end -1. */
  private record Span(int lower, int end) {

    boolean open() {
      return end < 0;
    }

    static Span parse(String text) {
      String label = Require.notNull("age group", text).strip();
      Matcher parts = LABEL.matcher(label);
      if (!parts.matches()) {
        throw Require.refusal("age group", label, "an age group such as 0, 1-4 or 85+");
      }
      if (parts.group(4) != null) {
        throw Require.refusal(
            "age group",
            label,
            "a lower bound: write 0-" + parts.group(1) + " or " + parts.group(1));
      }
      int lower = Integer.parseInt(parts.group(1));
      age("age group", lower);
      if (parts.group(2) != null) {
        return new Span(lower, -1);
      }
      int last = parts.group(3) == null ? lower : Integer.parseInt(parts.group(3));
      if (last < lower || last > OLDEST) {
        throw Require.refusal(
            "age group", label, "a last age not below the first and at most " + OLDEST);
      }
      return new Span(lower, last + 1);
    }
  }
}
