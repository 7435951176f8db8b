package org.migrationeconomics.data.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What holders of each passport need to enter each country for a short stay.
 *
 * <pre>
 *   index.requirement("MEX", "USA")      // Optional[VISA_REQUIRED]
 *   index.days("MEX", "ESP")             // 90
 *   index.counts("MEX")                  // how many destinations have which requirement
 * </pre>
 *
 * <p>The two directions of a pair differ: the first code is the passport, the second the country
 * that is entered.
 *
 * <p><b>Units</b>: days of one stay without a visa; countries in counts. A pair that the file has
 * not, or has unsoundly, is a hole.
 *
 * <p>Immutable and thread-safe.
 */
public final class PassportIndex implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /** A cell of which nothing is known. */
  static final short HOLE = 0;

  private static final int KINDS = 16;
  private static final List<EntryRequirement> REQUIREMENTS = List.of(EntryRequirement.values());

  private final List<Place> passports;
  private final List<Place> destinations;

  /** Passport by passport: one more than the requirement's number, and sixteen times the days. */
  private final short[] cells;

  private final String source;

  PassportIndex(List<Place> passports, List<Place> destinations, short[] cells, String source) {
    this.passports = passports;
    this.destinations = destinations;
    this.cells = cells;
    this.source = source;
  }

  /** A cell. */
  static short code(EntryRequirement requirement, int days) {
    return (short) (days * KINDS + REQUIREMENTS.indexOf(requirement) + 1);
  }

  /**
   * Where the requirements come from.
   *
   * @return the source, with the date of the file if it is known
   */
  public String source() {
    return source;
  }

  /**
   * The countries whose passports the file has.
   *
   * @return the places, in the order of the file
   */
  public List<Place> passports() {
    return passports;
  }

  /**
   * The countries that are entered.
   *
   * @return the places, in the order of the file
   */
  public List<Place> destinations() {
    return destinations;
  }

  private static int find(String argument, List<Place> places, String code) {
    Require.notNull(argument, code);
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).code().equals(code)) {
        return i;
      }
    }
    throw Require.refusal(argument, code, "the code of one of the " + places.size() + " countries");
  }

  private short cell(String passport, String destination) {
    int row = find("passport", passports, passport);
    return cells[row * destinations.size() + find("destination", destinations, destination)];
  }

  private static Optional<EntryRequirement> requirement(short cell) {
    return cell == HOLE ? Optional.empty() : Optional.of(REQUIREMENTS.get(cell % KINDS - 1));
  }

  /** The words of a requirement, or of a hole. */
  private static String words(short cell) {
    return requirement(cell).map(EntryRequirement::words).orElse("not in the file");
  }

  private static Figure days(short cell) {
    if (cell >= KINDS) {
      int whole = cell / KINDS;
      return Figure.of(whole);
    }
    return Figure.empty(
        requirement(cell).equals(Optional.of(EntryRequirement.VISA_FREE))
            ? "visa free, without a number of days"
            : words(cell));
  }

  /**
   * What the holder of a passport needs.
   *
   * @param passport code of the country whose passport it is
   * @param destination code of the country that is entered
   * @return the requirement, or empty if the file has none for this pair
   * @throws IllegalArgumentException if the file has not the passport or the destination
   */
  public Optional<EntryRequirement> requirement(String passport, String destination) {
    return requirement(cell(passport, destination));
  }

  /**
   * How long the holder of a passport may stay without a visa.
   *
   * @param passport code of the country whose passport it is
   * @param destination code of the country that is entered
   * @return days, or no value where a visa is needed or the file gives no number
   * @throws IllegalArgumentException if the file has not the passport or the destination
   */
  public Figure days(String passport, String destination) {
    return days(cell(passport, destination));
  }

  /**
   * How many destinations have which requirement.
   *
   * @param passport code of the country whose passport it is
   * @return countries by requirement, each requirement once, the own country among them
   * @throws IllegalArgumentException if the file has not the passport
   */
  public Map<EntryRequirement, Integer> counts(String passport) {
    return Collections.unmodifiableMap(counts(find("passport", passports, passport)));
  }

  private Map<EntryRequirement, Integer> counts(int row) {
    Map<EntryRequirement, Integer> counts = new EnumMap<>(EntryRequirement.class);
    for (EntryRequirement one : REQUIREMENTS) {
      counts.put(one, 0);
    }
    for (int d = 0; d < destinations.size(); d++) {
      requirement(cells[row * destinations.size() + d])
          .ifPresent(one -> counts.merge(one, 1, Integer::sum));
    }
    return counts;
  }

  /** One line a passport: how many destinations have which requirement. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString()).column("code").column("passport").unit("countries");
    for (EntryRequirement one : REQUIREMENTS) {
      if (one != EntryRequirement.OWN_COUNTRY) {
        table.column(one.words());
      }
    }
    for (int p = 0; p < passports.size(); p++) {
      List<Object> row = new ArrayList<>();
      row.add(passports.get(p).code());
      row.add(passports.get(p).name());
      for (Map.Entry<EntryRequirement, Integer> one : counts(p).entrySet()) {
        if (one.getKey() != EntryRequirement.OWN_COUNTRY) {
          row.add(one.getValue());
        }
      }
      table.row(row.toArray());
    }
    return table.source(source).build();
  }

  /** Every pair: the requirement, and the days or the reason why there are none. */
  @Override
  public TextTable dataTable() {
    return TextTable.titled(toString())
        .column("passport")
        .column("destination")
        .column("requirement")
        .unit("days")
        .column("days without a visa", 0)
        .rows(
            cells.length,
            i ->
                new Object[] {
                  passports.get(i / destinations.size()).code(),
                  destinations.get(i % destinations.size()).code(),
                  words(cells[i]),
                  days(cells[i])
                })
        .source(source)
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PassportIndex that
        && passports.equals(that.passports)
        && destinations.equals(that.destinations)
        && Arrays.equals(cells, that.cells)
        && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(cells) + source.hashCode();
  }

  /** One line: how many passports and destinations; {@link #show} prints counts by passport. */
  @Override
  public String toString() {
    long holes = IntStream.range(0, cells.length).filter(i -> cells[i] == HOLE).count();
    return passports.size()
        + (passports.size() == 1 ? " passport, " : " passports, ")
        + destinations.size()
        + (destinations.size() == 1 ? " destination" : " destinations")
        + (holes == 0 ? "" : ", " + holes + " pairs not in the file")
        + " ("
        + source
        + ")";
  }
}
