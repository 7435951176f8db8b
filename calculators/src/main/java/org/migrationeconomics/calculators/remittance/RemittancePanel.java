package org.migrationeconomics.calculators.remittance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * In how many places remittances exceed direct investment and aid, year by year.
 *
 * <p>"In many countries of emigration remittances exceed foreign direct investment" is a count, and
 * this is the count; what the sums of all countries do is another question, and its answer, the
 * ratio of the sums, stands beside it.
 *
 * <p><b>Units</b>: places; the ratios are plain numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param inflows what was counted, single places in the order of their codes
 * @param setApart the groups of places that were left out
 * @param leftOut who could not be counted and why, in words, empty text if nobody; no value if a
 *     plain list was given, which does not say who is missing from it
 * @param years one row a calendar year, without gaps
 */
public record RemittancePanel(
    List<CapitalInflows> inflows,
    List<Aggregate> setApart,
    Optional<String> leftOut,
    List<RemittancePanelYear> years)
    implements Tabular {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no place or no row, or the years of the rows are
   *     not consecutive
   */
  public RemittancePanel {
    Require.notNull("inflows", inflows);
    Require.notNull("setApart", setApart);
    Require.notNull("years", years);
    inflows = List.copyOf(inflows);
    setApart = List.copyOf(setApart);
    Require.notNull("leftOut", leftOut);
    years = List.copyOf(years);
    if (inflows.isEmpty() || years.isEmpty()) {
      throw Require.refusal(
          "panel",
          inflows.size() + " places by " + years.size() + " years",
          "at least one of each");
    }
    for (int i = 1; i < years.size(); i++) {
      int expected = years.get(0).year() + i;
      if (years.get(i).year() != expected) {
        throw Require.refusal("year of row " + (i + 1), years.get(i).year(), "" + expected);
      }
    }
  }

  /**
   * The first year counted, be there data or not.
   *
   * @return the year
   */
  public int firstYear() {
    return years.get(0).year();
  }

  /**
   * The last year counted, be there data or not.
   *
   * @return the year
   */
  public int lastYear() {
    return years.get(years.size() - 1).year();
  }

  /**
   * The counts of a year.
   *
   * @param year a year of the panel
   * @return its row
   * @throws IllegalArgumentException if the year is outside the panel
   */
  public RemittancePanelYear year(int year) {
    if (year < firstYear() || year > lastYear()) {
      throw Require.refusal("year", year, "a year from " + firstYear() + " to " + lastYear());
    }
    return years.get(year - firstYear());
  }

  /**
   * Which places have remittances above direct investment in every year of a span.
   *
   * @param from the first year
   * @param to the last year
   * @return the answer for each place, with the years that are missing
   * @throws IllegalArgumentException if the years run backwards or leave the panel
   */
  public ExceedingThroughout exceedingThroughout(int from, int to) {
    return exceedingThroughout(from, to, ComparedInflow.FDI);
  }

  /**
   * Which places have remittances above an inflow in every year of a span.
   *
   * @param from the first year
   * @param to the last year
   * @param inflow direct investment, aid, portfolio equity or private debt
   * @return the answer for each place, with the years that are missing
   * @throws IllegalArgumentException if the years run backwards or leave the panel
   */
  public ExceedingThroughout exceedingThroughout(int from, int to, ComparedInflow inflow) {
    YearRun span = new YearRun(from, to);
    year(from);
    year(to);
    Require.notNull("inflow", inflow);
    List<ExceedingThroughout.Row> rows = new ArrayList<>(inflows.size());
    for (CapitalInflows one : inflows) {
      YearSeries r = one.remittances();
      YearSeries f = inflow.seriesOf(one).orElse(null);
      List<Integer> not = new ArrayList<>();
      List<Integer> missing = new ArrayList<>();
      for (int year = from; year <= to; year++) {
        if (f == null || !r.has(year) || !f.has(year)) {
          missing.add(year);
        } else if (!(r.at(year) > f.at(year))) {
          not.add(year);
        }
      }
      int exceeding = span.length() - not.size() - missing.size();
      rows.add(new ExceedingThroughout.Row((Place) one.area(), exceeding, not, missing));
    }
    return new ExceedingThroughout(span, inflow, rows, leftOut.orElse(""));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "Places with remittances above FDI and ODA, "
                    + inflows.size()
                    + " places "
                    + new YearRun(firstYear(), lastYear())
                    + leftOut.filter(out -> !out.isEmpty()).map(out -> "; " + out).orElse("")
                    + (setApart.isEmpty()
                        ? ""
                        : "; left out: " + setApart.size() + " groups of places"))
            .column("year")
            .unit("places")
            .column("R > FDI")
            .column("with FDI")
            .column("FDI <= 0")
            .unit("1")
            .column("ratio to FDI", 3)
            .unit("places")
            .column("R > ODA")
            .column("with ODA")
            .unit("1")
            .column("ratio to ODA", 3);
    for (RemittancePanelYear.Count count : years.get(0).others()) {
      String inflow = count.inflow().label();
      table
          .unit("places")
          .column("R > " + inflow)
          .column("with " + inflow)
          .unit("1")
          .column("ratio to " + inflow, 3);
    }
    for (RemittancePanelYear row : years) {
      List<Object> cells =
          new ArrayList<>(
              List.of(
                  row.year(),
                  row.exceedingFdi().size(),
                  row.withFdi(),
                  row.fdiNotPositive(),
                  row.ratioToFdi(),
                  row.exceedingOda().size(),
                  row.withOda(),
                  row.ratioToOda()));
      for (RemittancePanelYear.Count count : row.others()) {
        cells.addAll(List.of(count.exceeding().size(), count.observed(), count.ratio()));
      }
      table.row(cells.toArray());
    }
    table.note("R: remittances. Places with R and the inflow observed; ratios of their sums");
    if (leftOut.isEmpty()) {
      table.note("A list does not say who is missing from it; calculate(InflowPanel) does");
    }
    return table.build();
  }

  /** The years, the places that exceed in each, and the inflows of every place. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "part", "place")
            .add(this::table, "years", "")
            .add(this::exceeding, "exceeding", "");
    inflows.forEach(one -> stack.add(one::dataTable, "inflows", one.area().code()));
    setApart.forEach(group -> stack.note("Left out: " + group.name()));
    return stack.build();
  }

  private TextTable exceeding() {
    TextTable.Builder table =
        TextTable.titled("exceeding").column("year").column("inflow").column("exceeding in");
    for (RemittancePanelYear row : years) {
      for (ComparedInflow inflow : ComparedInflow.values()) {
        row.exceeding(inflow).forEach(place -> table.row(row.year(), inflow.label(), place.code()));
      }
    }
    return table.build();
  }

  /** The table, shortened in the middle to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
