package org.migrationeconomics.data.measure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.data.internal.ProblemList;

/** What the columns of a file are for, as its header says. */
final class Columns {

  static final int FIRST_YEAR = 1000;
  static final int LAST_YEAR = 2999;

  /** More columns than these four and one a year from 1000 to 2999 are no header. */
  static final int MOST = 4 + LAST_YEAR - FIRST_YEAR + 1 + 1;

  /** Before any header. */
  static final Columns NONE = new Columns(WorldBankLayout.TIDY, List.of());

  private static final String NAME = "Country Name";
  private static final String CODE = "Country Code";
  private static final String INDICATOR_NAME = "Indicator Name";
  private static final String INDICATOR_CODE = "Indicator Code";
  private static final String YEAR = "Year";
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
    /** What stands after the comma at the end of each line of the API's files: nothing. */
    NOTHING,
    UNKNOWN
  }

  private final WorldBankLayout layout;
  private final String[] heads;
  private final Role[] roles;
  private final int[] years;
  private final Map<Role, Integer> columnOfRole = new EnumMap<>(Role.class);

  private Columns(WorldBankLayout layout, List<String> header) {
    this.layout = layout;
    this.heads = header.toArray(new String[0]);
    this.roles = new Role[heads.length];
    this.years = new int[heads.length];
    for (int i = 0; i < heads.length; i++) {
      roles[i] = role(heads[i], layout == WorldBankLayout.API, i == heads.length - 1);
      years[i] = year(heads[i].toCharArray(), 0, heads[i].length());
      columnOfRole.put(roles[i], i + 1);
    }
  }

  /**
   * The columns of a header.
   *
   * @param header its fields
   * @param metadata whether the lines of the API about the file stood before it
   * @param demanded the layout that the file must have, if not any
   * @param line where the header stands
   * @param problems where everything that is wrong with the header is put
   * @return the columns, or empty if there was a problem
   */
  static Optional<Columns> of(
      List<String> header,
      boolean metadata,
      Optional<WorldBankLayout> demanded,
      long line,
      ProblemList problems) {
    boolean tidy = header.contains(YEAR) || header.contains(VALUE);
    boolean api =
        metadata
            || header.contains(INDICATOR_CODE)
            || header.contains(INDICATOR_NAME)
            || header.stream().anyMatch(head -> year(head.toCharArray(), 0, head.length()) > 0);
    WorldBankLayout layout = api && !tidy ? WorldBankLayout.API : WorldBankLayout.TIDY;
    if (demanded.isPresent() && demanded.get() != layout) {
      problems.add(
          line, 0, "", "this is " + layout.words() + ", expected " + demanded.get().words());
      return Optional.empty();
    }
    Columns columns = new Columns(layout, header);
    return columns.sound(line, problems) ? Optional.of(columns) : Optional.empty();
  }

  private boolean sound(long line, ProblemList problems) {
    boolean sound = true;
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < heads.length; i++) {
      Integer before = seen.putIfAbsent(heads[i], i + 1);
      if (before != null) {
        problems.add(line, i + 1, heads[i], "this name is that of column " + before + " already");
        sound = false;
      } else if (roles[i] == Role.UNKNOWN) {
        problems.add(line, i + 1, heads[i], "this is not a column of " + layout.words());
        sound = false;
      }
    }
    boolean api = layout == WorldBankLayout.API;
    for (String expected :
        api
            ? List.of(NAME, CODE, INDICATOR_NAME, INDICATOR_CODE)
            : List.of(NAME, CODE, YEAR, VALUE)) {
      if (!seen.containsKey(expected)) {
        problems.add(line, 0, "", "column '" + expected + "' of " + layout.words() + " is missing");
        sound = false;
      }
    }
    if (api && columnOf(Role.CELL) == 0) {
      problems.add(line, 0, "", "there is no column for any year");
      sound = false;
    }
    return sound;
  }

  private static Role role(String head, boolean api, boolean last) {
    return switch (head) {
      case NAME -> Role.NAME;
      case CODE -> Role.CODE;
      case INDICATOR_NAME -> api ? Role.INDICATOR_NAME : Role.UNKNOWN;
      case INDICATOR_CODE -> api ? Role.INDICATOR_CODE : Role.UNKNOWN;
      case YEAR -> api ? Role.UNKNOWN : Role.YEAR;
      case VALUE -> api ? Role.UNKNOWN : Role.VALUE;
      case "" -> api && last ? Role.NOTHING : Role.UNKNOWN;
      default -> api && year(head.toCharArray(), 0, head.length()) > 0 ? Role.CELL : Role.UNKNOWN;
    };
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
