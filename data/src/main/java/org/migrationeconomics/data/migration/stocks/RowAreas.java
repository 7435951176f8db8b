package org.migrationeconomics.data.migration.stocks;

import java.util.Optional;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.M49;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.migration.MigrationAreas;

/** Which area a row of the United Nations' tables is of, by its name and its location code. */
final class RowAreas {

  private final MigrationAreas areas;
  private final ProblemList problems;

  RowAreas(MigrationAreas areas, ProblemList problems) {
    this.areas = areas;
    this.problems = problems;
  }

  static String plain(String name) {
    String plain = name.strip();
    while (plain.endsWith("*")) {
      plain = plain.substring(0, plain.length() - 1).strip();
    }
    return plain;
  }

  static String unknown(String name) {
    return ProblemList.shown(name)
        + " is not a known name of a country or group; it is left out unless withAreas(…) says what"
        + " it is";
  }

  /**
   * The area of a row.
   *
   * @param row the row
   * @param nameColumn the column of names, or -1
   * @param numberColumn the column of location codes, or -1
   * @param numbers whether the row has figures, without which it may be a heading or a note
   * @param what what the area is, for problems
   * @return the area; empty if there is none, which is a problem of a row with figures
   */
  Optional<ReferenceArea> of(
      GridRow row, int nameColumn, int numberColumn, boolean numbers, String what) {
    String name = nameColumn < 0 ? "" : plain(row.label(nameColumn).replaceAll(" +", " "));
    String code = numberColumn < 0 ? "" : row.text(numberColumn);
    if (name.isEmpty() && code.isEmpty()) {
      if (numbers) {
        problems.add(row.line(), 0, "", "the row has numbers but no " + what + "; it is left out");
      }
      return Optional.empty();
    }
    if (code.isEmpty()) {
      Optional<ReferenceArea> area = areas.find(name);
      if (area.isEmpty() && numbers) {
        problems.add(row.line(), nameColumn + 1, "", unknown(name));
      }
      return area;
    }
    int number = M49.parse(code);
    String fault = "";
    if (number < 0 || name.isEmpty()) {
      // A note below the table may reach into this column.
      if (!numbers) {
        return Optional.empty();
      }
      fault = ProblemList.shown(code) + " beside " + ProblemList.shown(name) + " is no code";
    } else {
      try {
        Optional<ReferenceArea> area = areas.ofM49(number, name);
        if (area.isPresent()) {
          return area;
        }
        fault = "no country is known by the number " + number + ", " + ProblemList.shown(name);
      } catch (IllegalArgumentException refused) {
        fault = String.valueOf(refused.getMessage());
      }
    }
    problems.add(row.line(), numberColumn + 1, "", fault + "; the row is left out");
    return Optional.empty();
  }
}
