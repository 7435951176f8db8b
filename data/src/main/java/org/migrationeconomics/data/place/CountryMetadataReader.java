package org.migrationeconomics.data.place;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.ArchiveEntries;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads region and income group of countries from what the World Bank's API puts beside its data:
 * the file {@code Metadata_Country_….csv} of the CSV archive, {@code WDICountry.csv} of the bulk
 * archive, and the sheet {@code Metadata - Countries} of the workbook. The archives need not be
 * unpacked.
 *
 * <pre>
 *   CountryMetadataReader.withDefaults().read(Path.of("API_….zip")).orThrow()
 * </pre>
 *
 * <p>Columns {@code Country Code}, {@code Region} and {@code IncomeGroup} are found by their names;
 * others, with notes of any length over several lines, are not looked at. A row with neither region
 * nor income group is a group of countries and is passed over.
 *
 * <p><b>Problems</b>: a column that is missing; a sheet that is missing; a code that is unknown or
 * comes twice; an income group that is none of {@link IncomeGroup}; a country without a region, or
 * a group of countries with one; a row of another length than the header's, in CSV; a last line
 * that may be cut off.
 *
 * <p>Immutable and thread-safe.
 */
public final class CountryMetadataReader implements DataReader<CountryMetadata> {

  private static final CountryMetadataReader DEFAULTS =
      new CountryMetadataReader(WorldBankAreas.standard());
  private static final ArchiveEntries ENTRY =
      ArchiveEntries.named(
          "Metadata_Country_….csv or WDICountry.csv", "metadata_country.*\\.csv|wdicountry\\.csv");
  private static final String SHEET = "Metadata - Countries";

  private final WorldBankAreas areas;

  private CountryMetadataReader(WorldBankAreas areas) {
    this.areas = areas;
  }

  /**
   * A reader with the standard codes.
   *
   * @return the reader
   */
  public static CountryMetadataReader withDefaults() {
    return DEFAULTS;
  }

  /**
   * The same reader with other codes.
   *
   * @param newAreas what the codes of the file stand for
   * @return the reader
   */
  public CountryMetadataReader withAreas(WorldBankAreas newAreas) {
    return new CountryMetadataReader(Require.notNull("areas", newAreas));
  }

  @Override
  public Reading<CountryMetadata> read(DataFile file) {
    return FileInput.grid(file, ENTRY, this::read);
  }

  private CountryMetadata read(Grid grid, ProblemList problems) {
    int sheet = grid.isWorkbook() ? grid.sheets().indexOf(SHEET) : 0;
    Pass pass = new Pass(problems, grid.isWorkbook());
    if (sheet < 0) {
      problems.add(0, 0, "", "the workbook has no sheet '" + SHEET + "'");
    } else {
      grid.rows(sheet, problems, pass);
      if (pass.seen.isEmpty() && problems.toList().isEmpty()) {
        problems.add(0, 0, "", "there is no row below the header");
      }
    }
    return new CountryMetadata(pass.regions, pass.groups);
  }

  private final class Pass implements Grid.Sink {

    // What the bulk file calls it.
    private static final String INCOME = "Income Group";
    private static final List<String> HEADS = List.of("Country Code", "Region", "IncomeGroup");

    private final ProblemList problems;
    private final boolean workbook;
    private final Map<Place, String> regions = new LinkedHashMap<>();
    private final Map<Place, IncomeGroup> groups = new LinkedHashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final int[] columns = new int[HEADS.size()];
    private int width;

    Pass(ProblemList problems, boolean workbook) {
      this.problems = problems;
      this.workbook = workbook;
    }

    @Override
    public boolean row(GridRow row) {
      if (width == 0) {
        return header(row);
      }
      if (row.filled(0) == 0) {
        return true;
      }
      if (row.cut() || (!workbook && row.count() != width)) {
        problems.add(
            row.line(),
            0,
            "",
            row.cut()
                ? "no line break ends the last line, so the file may be cut off; the row is left"
                    + " out"
                : "the row has "
                    + row.count()
                    + " fields, expected "
                    + width
                    + " as in the header");
        return true;
      }
      String code = row.text(columns[0]);
      String region = row.text(columns[1]);
      String income = row.text(columns[2]);
      Optional<ReferenceArea> area = areas.find(code);
      Optional<IncomeGroup> group = IncomeGroup.find(income);
      Long before = seen.putIfAbsent(code, row.line());
      if (before != null) {
        refuse(row, 0, ProblemList.shown(code) + " stands in line " + before + " already");
      } else if (area.isEmpty()) {
        refuse(row, 0, ProblemList.shown(code) + " is not a World Bank code of a country or group");
      } else if (!income.isEmpty() && group.isEmpty()) {
        refuse(row, 2, ProblemList.shown(income) + " is not an income group such as Low income");
      } else if (area.get() instanceof Aggregate && !region.isEmpty()) {
        refuse(row, 1, ProblemList.shown(code) + " is a group of countries and has a region");
      } else if (area.get() instanceof Place place) {
        if (region.isEmpty()) {
          refuse(row, 1, ProblemList.shown(code) + " is a country and has no region");
        } else if (regions.containsKey(place)) {
          refuse(
              row, 0, ProblemList.shown(code) + " is " + place.name() + ", which was there before");
        } else {
          regions.put(place, region);
          group.ifPresent(present -> groups.put(place, present));
        }
      }
      return true;
    }

    private void refuse(GridRow row, int head, String message) {
      problems.add(
          row.line(), columns[head] + 1, HEADS.get(head), message + "; the row is left out");
    }

    private boolean header(GridRow row) {
      width = row.count();
      Header header = Header.of(row, GridRow.MOST_COLUMNS, problems);
      for (int i = 0; i < columns.length; i++) {
        columns[i] = i == 2 ? header.need(HEADS.get(i), INCOME) : header.need(HEADS.get(i));
      }
      return header.sound();
    }
  }

  /** Which file. */
  @Override
  public String toString() {
    return "reader of the World Bank's country metadata";
  }
}
