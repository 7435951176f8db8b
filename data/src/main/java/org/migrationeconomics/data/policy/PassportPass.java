package org.migrationeconomics.data.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/** One pass over a file of the passport index, long or a matrix. */
final class PassportPass implements Grid.Sink {

  private static final int MOST_PLACES = 500;
  private static final int MOST_DAYS = 1000;
  private static final int NONE = -1;

  private final ProblemList problems;
  private final Map<String, Optional<Place>> known = new HashMap<>();
  private final Map<Place, Integer> passports = new LinkedHashMap<>();
  private final Map<Place, Integer> destinations = new LinkedHashMap<>();
  private final Map<Integer, Short> cells = new HashMap<>();
  private final Map<Integer, Long> lines = new HashMap<>();
  private List<String> names = List.of();
  private List<Optional<Place>> heads = List.of();
  private int from = NONE;
  private int to = NONE;
  private int requirement = NONE;
  private boolean headed;
  private boolean rows;

  PassportPass(ProblemList problems) {
    this.problems = problems;
  }

  @Override
  public boolean row(GridRow row) {
    if (!headed) {
      return header(row);
    }
    if (row.filled(0) == 0) {
      return true;
    }
    rows = true;
    if (row.count() != names.size() || row.cut()) {
      fault(
          row,
          NONE,
          row.cut()
              ? "no line break ends the last line, so the file may be cut off"
              : "the row has "
                  + row.count()
                  + " fields, expected "
                  + names.size()
                  + " as in the header");
      return !problems.overflown();
    }
    Optional<Place> passport = place(row, from, passports);
    if (passport.isEmpty()) {
      return !problems.overflown();
    }
    if (requirement >= 0) {
      Optional<Place> destination = place(row, to, destinations);
      destination.ifPresent(there -> cell(row, requirement, passport.get(), there));
    } else {
      for (int column = 0; column < heads.size(); column++) {
        int at = column;
        heads.get(column).ifPresent(there -> cell(row, at, passport.get(), there));
      }
    }
    return !problems.overflown();
  }

  private boolean header(GridRow row) {
    headed = true;
    Header header = Header.of(row, GridRow.MOST_COLUMNS, problems);
    names = header.names();
    from = header.need("Passport");
    boolean tidy = header.find("Destination") >= 0 || header.find("Requirement") >= 0;
    if (tidy || from != 0 || names.size() < 2) {
      to = header.need("Destination");
      requirement = header.need("Requirement");
      header.nothingElse();
      return header.sound("the passport index");
    }
    List<Optional<Place>> found = new ArrayList<>();
    found.add(Optional.empty());
    for (int column = 1; column < names.size(); column++) {
      header.want(column);
      int before = destinations.size();
      Optional<Place> place = place(row, column, destinations);
      if (place.isPresent() && destinations.size() == before) {
        header.fault(column, place.get() + " has a column already");
      }
      found.add(place);
    }
    heads = List.copyOf(found);
    return header.sound("the passport index");
  }

  private Optional<Place> place(GridRow row, int column, Map<Place, Integer> places) {
    String text = row.label(column);
    Optional<Place> place = known.computeIfAbsent(text, Place::find);
    if (place.isEmpty()) {
      fault(
          row,
          column,
          ProblemList.shown(text) + " is no country that is known, expected a code such as MEX");
      return place;
    }
    if (!places.containsKey(place.get())) {
      if (places.size() == MOST_PLACES) {
        fault(row, column, "there are more than " + MOST_PLACES + " countries");
        return Optional.empty();
      }
      places.put(place.get(), places.size());
    }
    return place;
  }

  private void cell(GridRow row, int column, Place passport, Place destination) {
    short code = code(row, column, passport.equals(destination));
    if (code == PassportIndex.HOLE) {
      return;
    }
    int at =
        passports.getOrDefault(passport, 0) * MOST_PLACES
            + destinations.getOrDefault(destination, 0);
    Long before = lines.putIfAbsent(at, row.line());
    if (before == null) {
      cells.put(at, code);
    } else {
      fault(
          row,
          column,
          "the passport "
              + passport
              + " and "
              + destination
              + " stand in line "
              + before
              + " already; the first is kept");
    }
  }

  private short code(GridRow row, int column, boolean own) {
    String text = row.label(column);
    double number = row.number(column);
    Optional<EntryRequirement> word = EntryRequirement.find(text);
    if (number == -1 ? own : !own && word.isPresent()) {
      return PassportIndex.code(word.orElse(EntryRequirement.OWN_COUNTRY), 0);
    }
    if (!own && number >= 1 && number <= MOST_DAYS && number == Math.rint(number)) {
      return PassportIndex.code(EntryRequirement.VISA_FREE, (int) number);
    }
    fault(
        row,
        column,
        own
            ? ProblemList.shown(text) + " stands in the passport's own country, expected -1"
            : number == -1
                ? "-1 means the passport's own country, which this is not"
                : ProblemList.shown(text)
                    + " is no requirement, expected days from 1 to "
                    + MOST_DAYS
                    + " or one of "
                    + EntryRequirement.allWords());
    return PassportIndex.HOLE;
  }

  private void fault(GridRow row, int column, String message) {
    problems.add(row.line(), column + 1, column < 0 ? "" : names.get(column), message);
  }

  PassportIndex index(String source) {
    if (!rows && problems.toList().isEmpty()) {
      problems.add(
          0,
          0,
          "",
          headed
              ? "the file ends after the header, expected at least one row"
              : "the file is empty");
    }
    short[] all = new short[passports.size() * destinations.size()];
    cells.forEach(
        (at, code) -> all[at / MOST_PLACES * destinations.size() + at % MOST_PLACES] = code);
    return new PassportIndex(
        List.copyOf(passports.keySet()), List.copyOf(destinations.keySet()), all, source);
  }
}
