package org.migrationeconomics.data.population;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.AreaCodes;
import org.migrationeconomics.data.internal.M49;
import org.migrationeconomics.data.population.internal.WideTable;

/**
 * A folder of text tables of the United Nations' World Population Prospects, joined into the
 * history of each country: populations by sex and age, and the rates of death and birth between
 * them.
 *
 * <pre>
 *   var wpp = WorldPopulationProspects.read(Path.of("wpp2019")).orThrow();
 *   wpp.history("MEX")                       // or 484, or "Mexico"
 *   wpp.history("MEX").between(1990, 2020)
 * </pre>
 *
 * <p>The tables are those that the R packages wpp2010 to wpp2024 hold as text: separated by tabs, a
 * row for each country ({@code country_code}, {@code name} or {@code country}) or each of its ages
 * ({@code age}), a column for each year or span of years. The rates tell which of two kinds a
 * folder is:
 *
 * <pre>
 *   spans of five years (to wpp2019)   populations of 1 July, rates from one 1 July to another
 *   calendar years (wpp2022, wpp2024)  populations of 31 December of the column's year, rates and
 *                                      net migration of the year that leads to them
 * </pre>
 *
 * <table>
 * <caption>Files and what becomes of them</caption>
 * <tr><th>file</th><th>unit there</th><th>here</th></tr>
 * <tr><td>popF.txt, popM.txt</td><td>thousand on the day above</td><td>persons</td></tr>
 * <tr><td>popFprojMed.txt, popMprojMed.txt</td><td>the same, medium variant</td><td>persons</td></tr>
 * <tr><td>mxF.txt, mxM.txt</td><td>deaths per person and year</td><td>per year</td></tr>
 * <tr><td>tfr.txt, tfrprojMed.txt</td><td>children per woman</td><td>with percentASFR.txt: births per
 * woman and year, TFR · percent / 100 / width of the age group</td></tr>
 * <tr><td>percentASFR.txt</td><td>% of total fertility by age</td><td>see above</td></tr>
 * <tr><td>sexRatio.txt</td><td>boys per girl</td><td>boys per girl</td></tr>
 * <tr><td>migration.txt</td><td>thousand over the span, net</td><td>persons over the span</td></tr>
 * </table>
 *
 * <p>Where rates or migration end with the last observed year, a file with {@code projMed} in its
 * name ({@code mxFprojMed.txt}) has the later ones.
 *
 * <p>A history is one run of dates without a gap. Where a country has holes, its longest run is
 * kept, and a problem says what is left out and for want of what. Nothing is interpolated or
 * filled. Only net migration may be missing within a run; it then says so. Percentages of fertility
 * that add up to something else than 100 (±0.5) are a problem, and so is a country whose names
 * differ between the files.
 *
 * <p>Numeric codes are those of the UN's M49; a code that is no country's becomes a group.
 *
 * <p><b>Source</b>: United Nations, Department of Economic and Social Affairs, Population Division,
 * World Population Prospects (2019 edition: CC BY 3.0 IGO).
 *
 * <p>Immutable and thread-safe.
 */
public final class WorldPopulationProspects implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final List<Entry> entries;

  private WorldPopulationProspects(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** A country of the folder. */
  private record Entry(int locationId, String name, PopulationHistory history)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    boolean matches(String code) {
      return AreaCodes.matches(history.area(), code)
          || history.area().name().equals(code)
          || name.equals(code)
          || Integer.toString(locationId).equals(code);
    }
  }

  /**
   * Reads estimates and the medium variant from a folder, and joins them into one history for each
   * country. Figures have the source "UN WPP, folder" and the folder's name.
   *
   * @param folder the folder with the files
   * @return the histories, and the problems of all files
   */
  public static Reading<WorldPopulationProspects> read(Path folder) {
    return read(folder, source(folder), true);
  }

  /**
   * Reads estimates and the medium variant, and gives every figure the same source.
   *
   * @param folder the folder with the files
   * @param source publication and edition, such as {@code UN WPP 2019}
   * @return the histories, and the problems of all files
   * @throws IllegalArgumentException if the source is blank
   */
  public static Reading<WorldPopulationProspects> read(Path folder, String source) {
    return read(folder, Require.text("source", source), true);
  }

  /**
   * Reads estimates only, and looks for no file of the medium variant.
   *
   * @param folder the folder with the files
   * @return the histories, and the problems of all files
   */
  public static Reading<WorldPopulationProspects> readEstimates(Path folder) {
    return read(folder, source(folder), false);
  }

  private static String source(Path folder) {
    Path absolute = Require.notNull("folder", folder).toAbsolutePath().normalize();
    return "UN WPP, folder " + DataFile.of(absolute).title();
  }

  private static Reading<WorldPopulationProspects> read(
      Path folder, String source, boolean withProjection) {
    Require.notNull("folder", folder);
    List<Problem> problems = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      problems.add(
          Problem.of(
              DataFile.of(folder).name(),
              Files.exists(folder) ? "this is not a folder" : "there is no such folder"));
      return new Reading<>(new WorldPopulationProspects(List.of()), problems);
    }
    WppFolder files = new WppFolder(folder, source, withProjection, problems);
    List<Entry> entries = new ArrayList<>();
    for (WideTable.Country country : files.countries()) {
      Optional<PopulationHistory> history = files.history(country);
      history.ifPresent(value -> entries.add(new Entry(country.code(), country.name(), value)));
    }
    return new Reading<>(new WorldPopulationProspects(entries), problems);
  }

  /**
   * Histories that were joined from other files.
   *
   * @param histories each of another area, whose numeric code is that of M49, or of the group
   * @return the histories
   * @throws IllegalArgumentException if an area comes twice or has no numeric code
   */
  public static WorldPopulationProspects of(Collection<PopulationHistory> histories) {
    List<Entry> entries = new ArrayList<>();
    Set<ReferenceArea> areas = new HashSet<>();
    for (PopulationHistory history : Require.notNull("histories", histories)) {
      ReferenceArea area = Require.notNull("history", history).area();
      if (!areas.add(area)) {
        throw Require.refusal("area", area, "a history of each area once");
      }
      int code =
          area instanceof Place place
              ? place.m49().orElse(-1)
              : M49.parse(area.code().substring(area.code().indexOf(':') + 1));
      if (code < 0) {
        throw Require.refusal("area", area, "a country or group with a numeric code");
      }
      entries.add(new Entry(code, area.name(), history));
    }
    return new WorldPopulationProspects(entries);
  }

  /**
   * The history of one country.
   *
   * @param country its code ({@code MEX}), its name, or its numeric code ({@code 484})
   * @return the history
   * @throws IllegalArgumentException if the folder has none for it
   */
  public PopulationHistory history(String country) {
    Require.notNull("country", country);
    return entries.stream()
        .filter(entry -> entry.matches(country))
        .findFirst()
        .map(Entry::history)
        .orElseThrow(
            () ->
                Require.refusal(
                    "country",
                    country,
                    "code or name of one of the " + entries.size() + " areas of the folder"));
  }

  /**
   * The history of one country by its numeric code.
   *
   * @param locationId the UN's code, such as 484
   * @return the history
   * @throws IllegalArgumentException if the folder has none for it
   */
  public PopulationHistory history(int locationId) {
    return history(Integer.toString(locationId));
  }

  /**
   * All histories.
   *
   * @return the history of each country and group, in the order of popF.txt
   */
  public Map<ReferenceArea, PopulationHistory> histories() {
    Map<ReferenceArea, PopulationHistory> all = new LinkedHashMap<>();
    entries.forEach(entry -> all.put(entry.history().area(), entry.history()));
    return Collections.unmodifiableMap(all);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("LocID")
            .column("code")
            .column("name")
            .column("from")
            .column("to")
            .unit("persons")
            .column("population at first", 0)
            .column("population at last", 0);
    for (Entry entry : entries) {
      PopulationHistory history = entry.history();
      table.row(
          Integer.toString(entry.locationId()),
          history.area().code(),
          history.area().name(),
          history.first().date().toString(),
          history.last().date().toString(),
          history.first().total(),
          history.last().total());
    }
    return table.note("Persons").build();
  }

  /** Every population and all rates of every area, by age. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "LocID", "code", "name");
    for (Entry entry : entries) {
      stack.add(
          entry.history()::dataTable,
          Integer.toString(entry.locationId()),
          entry.history().area().code(),
          entry.history().area().name());
    }
    return stack.build();
  }

  /** One line: how many areas and which years; {@link #show} lists them. */
  @Override
  public String toString() {
    int from = entries.stream().mapToInt(e -> e.history().first().date().getYear()).min().orElse(0);
    int to = entries.stream().mapToInt(e -> e.history().last().date().getYear()).max().orElse(0);
    return "World Population Prospects: population histories of "
        + entries.size()
        + (entries.size() == 1 ? " area" : " areas")
        + (entries.isEmpty() ? "" : ", " + from + "-" + to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorldPopulationProspects that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }
}
