package org.migrationeconomics.data.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.place.WorldBankAreas;

/**
 * Which area a row is about. It looks again only when name or code change, and it sees to it that
 * one code has one name in the file and one name one code: a slip in either would put figures to
 * another country.
 *
 * <p>Not thread-safe.
 */
final class AreaTracker {

  private static final Set<String> ALPHA2 = alpha2();

  private final WorldBankAreas areas;
  private final ProblemList problems;
  private final Slice name = new Slice();
  private final Slice code = new Slice();
  private final Map<String, Entry> byCode = new HashMap<>();
  private final Map<String, Entry> byName = new HashMap<>();
  private boolean changed = true;
  private Optional<ReferenceArea> area = Optional.empty();
  private Optional<ProblemList.RowProblem> refusal = Optional.empty();

  /** An area of this file; at most one for each known code. */
  private record Entry(ReferenceArea area, String code, String name, long line) {}

  AreaTracker(WorldBankAreas areas, ProblemList problems) {
    this.areas = areas;
    this.problems = problems;
  }

  /** The two-letter codes; asking for each of them as it comes would make an exception a row. */
  private static Set<String> alpha2() {
    Set<String> codes = new HashSet<>();
    for (String code : Locale.getISOCountries()) {
      try {
        Place.ofAlpha2(code);
        codes.add(code);
      } catch (IllegalArgumentException unknown) {
        // The JDK knows countries that are no more.
      }
    }
    return codes;
  }

  void name(char[] buffer, int offset, int length) {
    changed |= name.take(buffer, offset, length);
  }

  void code(char[] buffer, int offset, int length) {
    changed |= code.take(buffer, offset, length);
  }

  /** The area of the row whose name and code were taken last; empty after a problem. */
  Optional<ReferenceArea> area(long line, Columns columns) {
    if (changed) {
      changed = false;
      refusal = Optional.empty();
      area = find(line, columns);
    } else if (refusal.isPresent()) {
      refusal.get().add(line);
    }
    return area;
  }

  private Optional<ReferenceArea> find(long line, Columns columns) {
    String rowCode = code.toString();
    String rowName = name.toString();
    Entry known = byCode.get(rowCode);
    if (known != null && (rowName.isEmpty() || rowName.equals(known.name()))) {
      return Optional.of(known.area());
    }
    if (known != null && !known.name().isEmpty()) {
      refuse(
          line,
          columns,
          Columns.Role.NAME,
          ProblemList.shown(rowName)
              + " has the code "
              + rowCode
              + ", which is that of "
              + ProblemList.shown(known.name())
              + " in line "
              + known.line());
      return Optional.empty();
    }
    Optional<ReferenceArea> found = areas.find(rowCode);
    if (found.isEmpty()) {
      refuse(line, columns, Columns.Role.CODE, unknown(rowCode, rowName));
      return found;
    }
    Entry namesake = byName.get(rowName);
    if (namesake != null) {
      refuse(
          line,
          columns,
          Columns.Role.CODE,
          ProblemList.shown(rowCode)
              + " is given to "
              + ProblemList.shown(rowName)
              + ", whose code is "
              + namesake.code()
              + " in line "
              + namesake.line());
      return Optional.empty();
    }
    Entry entry = new Entry(found.get(), rowCode, rowName, line);
    byCode.put(rowCode, entry);
    if (!rowName.isEmpty()) {
      byName.put(rowName, entry);
    }
    return found;
  }

  private void refuse(long line, Columns columns, Columns.Role role, String message) {
    int column = columns.columnOf(role);
    refusal = Optional.of(problems.addRow(line, column, columns.head(column), message));
  }

  private static String unknown(String code, String name) {
    if (code.isEmpty()) {
      return "the code is empty";
    }
    String hint = "";
    if (ALPHA2.contains(code)) {
      Place place = Place.ofAlpha2(code);
      hint = ", expected " + place.code() + ", the three-letter code of " + place.name();
    }
    return ProblemList.shown(code)
        + (name.isEmpty() ? "" : " (" + ProblemList.shown(name) + ")")
        + " is not a World Bank code of a country or group"
        + hint;
  }
}
