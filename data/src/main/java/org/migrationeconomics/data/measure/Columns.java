package org.migrationeconomics.data.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/** What the columns of a file are for, as its header says. */
final class Columns {

  static final int FIRST_YEAR = 1000;
  static final int LAST_YEAR = 2999;

  /** More columns than these four and one a year from 1000 to 2999 are no header. */
  static final int MOST = 4 + LAST_YEAR - FIRST_YEAR + 1 + 1;

  /** Before any header. */
  static final Columns NONE = new Columns(WorldBankLayout.TIDY);

  static final String NAME = "Country Name";
  static final String CODE = "Country Code";
  private static final String INDICATOR_NAME = "Indicator Name";
  private static final String INDICATOR_CODE = "Indicator Code";
  static final String YEAR = "Year";
  private static final String VALUE = "Value";

  /** What a column is for. */
  enum Role {
    NAME,
    CODE,
    INDICATOR_NAME,
    INDICATOR_CODE,
    YEAR,
    VALUE,
    /** The value of one year. */
    CELL,
    /**
     * What stands after the comma at the end of each line of the API's files, or after several of
     * them where a spreadsheet has saved it again: nothing.
     */
    NOTHING,
    /** The unit that {@link IndicatorTable#toCsv} writes beside each value. */
    UNIT,
    /** What it writes for people: title, source, note, and why there is no value. */
    REMARK,
    UNKNOWN
  }

  /** What {@link IndicatorTable#toCsv} writes beside the tidy columns, all of them or none. */
  private static final Map<String, Role> OF_OURS =
      Map.of(
          "variable",
          Role.INDICATOR_CODE,
          "unit",
          Role.UNIT,
          "reason",
          Role.REMARK,
          "title",
          Role.REMARK,
          "source",
          Role.REMARK,
          "note",
          Role.REMARK);

  private static final Map<Role, String> OF_TIDY =
      new EnumMap<>(Map.of(Role.NAME, NAME, Role.CODE, CODE, Role.YEAR, YEAR, Role.VALUE, VALUE));
  private static final Map<Role, String> OF_API =
      new EnumMap<>(
          Map.of(
              Role.NAME,
              NAME,
              Role.CODE,
              CODE,
              Role.INDICATOR_NAME,
              INDICATOR_NAME,
              Role.INDICATOR_CODE,
              INDICATOR_CODE));

  private final WorldBankLayout layout;
  private final String[] heads;
  private final Role[] roles;
  private final int[] years;
  private final Map<Role, Integer> columnOfRole = new EnumMap<>(Role.class);

  private Columns(WorldBankLayout layout) {
    this.layout = layout;
    this.heads = new String[0];
    this.roles = new Role[0];
    this.years = new int[0];
  }

  private Columns(WorldBankLayout layout, Header header) {
    this.layout = layout;
    this.heads = header.names().toArray(new String[0]);
    this.roles = new Role[heads.length];
    this.years = new int[heads.length];
    boolean api = layout == WorldBankLayout.API;
    int named = heads.length;
    while (named > 0 && heads[named - 1].isEmpty()) {
      named--;
    }
    for (int i = 0; i < heads.length; i++) {
      roles[i] = role(heads[i], api, i >= named);
      years[i] = year(heads[i].toCharArray(), 0, heads[i].length());
      columnOfRole.put(roles[i], i + 1);
    }
    if (!api && OF_OURS.keySet().stream().allMatch(name -> header.find(name) >= 0)) {
      OF_OURS.forEach(
          (name, role) -> {
            roles[header.find(name)] = role;
            columnOfRole.put(role, header.find(name) + 1);
          });
    }
    (api ? OF_API : OF_TIDY)
        .forEach(
            (role, name) -> {
              int column = header.need(name);
              if (column >= 0) {
                roles[column] = role;
                columnOfRole.put(role, column + 1);
              }
            });
  }

  /**
   * The columns of a header.
   *
   * @param fields its fields
   * @param metadata whether the lines of the API about the file stood before it
   * @param demanded the layout that the file must have, if not any
   * @param line where the header stands
   * @param problems where everything that is wrong with the header is put
   * @return the columns, or empty if there was a problem
   */
  static Optional<Columns> of(
      List<String> fields,
      boolean metadata,
      Optional<WorldBankLayout> demanded,
      long line,
      ProblemList problems) {
    Header header = Header.of(fields, line, problems);
    boolean tidy = header.find(YEAR, VALUE) >= 0;
    boolean api =
        metadata
            || header.find(INDICATOR_CODE, INDICATOR_NAME) >= 0
            || fields.stream().anyMatch(head -> year(head.toCharArray(), 0, head.length()) > 0);
    WorldBankLayout layout = api && !tidy ? WorldBankLayout.API : WorldBankLayout.TIDY;
    if (demanded.isPresent() && demanded.get() != layout) {
      problems.add(
          line, 0, "", "this is " + layout.words() + ", expected " + demanded.get().words());
      return Optional.empty();
    }
    Columns columns = new Columns(layout, header);
    columns.check(header);
    return header.sound(layout.words()) ? Optional.of(columns) : Optional.empty();
  }

  private void check(Header header) {
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == Role.UNKNOWN) {
        header.unknown(i);
      }
    }
    if (layout == WorldBankLayout.API && columnOf(Role.CELL) == 0) {
      header.lack("for any year");
    }
  }

  private static Role role(String head, boolean api, boolean last) {
    return head.isEmpty()
        ? api && last ? Role.NOTHING : Role.UNKNOWN
        : api && year(head.toCharArray(), 0, head.length()) > 0 ? Role.CELL : Role.UNKNOWN;
  }

  /** The year that a slice spells in four digits, or -1. */
  static int year(char[] buffer, int offset, int length) {
    if (length != 4) {
      return -1;
    }
    int year = 0;
    for (int i = offset; i < offset + 4; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      year = 10 * year + digit;
    }
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : -1;
  }

  WorldBankLayout layout() {
    return layout;
  }

  int count() {
    return roles.length;
  }

  Role role(int index) {
    return roles[index];
  }

  /** The year that a column of {@link Role#CELL} stands for. */
  int yearOf(int index) {
    return years[index];
  }

  /** The name of a column counted from 1; empty if there is no such column. */
  String head(int column) {
    return column <= heads.length ? heads[column - 1] : "";
  }

  /** Where the (last) column with a role stands, counted from 1; 0 if there is none. */
  int columnOf(Role role) {
    return columnOfRole.getOrDefault(role, 0);
  }
}
