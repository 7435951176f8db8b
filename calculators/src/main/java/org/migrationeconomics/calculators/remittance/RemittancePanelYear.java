package org.migrationeconomics.calculators.remittance;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * In how many places remittances exceed direct investment, and aid, in one year.
 *
 * <p>Counts are of places for which both inflows are observed; the number of those stands beside
 * each count, as it changes from year to year. R are remittances.
 *
 * <p><b>Units</b>: places; the ratios are plain numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the year
 * @param withFdi places with remittances and direct investment observed
 * @param exceedingFdi those of them with R &gt; FDI, in the order of their codes
 * @param fdiNotPositive how many of them have direct investment of zero or below
 * @param ratioToFdi the sum of R over those places by the sum of FDI, negative ones included
 * @param withOda places with remittances and aid observed
 * @param exceedingOda those of them with R &gt; ODA, in the order of their codes
 * @param ratioToOda the sum of R over those places by the sum of ODA, negative ones included
 */
public record RemittancePanelYear(
    int year,
    int withFdi,
    List<Place> exceedingFdi,
    int fdiNotPositive,
    Figure ratioToFdi,
    int withOda,
    List<Place> exceedingOda,
    Figure ratioToOda)
    implements Tabular {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if more places exceed than are observed
   */
  public RemittancePanelYear {
    Require.year("year", year);
    exceedingFdi = List.copyOf(exceedingFdi);
    exceedingOda = List.copyOf(exceedingOda);
    atMost("places exceeding FDI", exceedingFdi.size(), withFdi);
    atMost("places with FDI of zero or below", fdiNotPositive, withFdi);
    atMost("places exceeding ODA", exceedingOda.size(), withOda);
    Require.notNull("ratioToFdi", ratioToFdi);
    Require.notNull("ratioToOda", ratioToOda);
  }

  private static void atMost(String argument, int value, int observed) {
    if (value < 0 || value > observed) {
      throw Require.refusal(argument, value, "0 to " + observed + ", the places observed");
    }
  }

  /**
   * How many places have remittances above an inflow.
   *
   * @param inflow direct investment or aid
   * @return places
   */
  public int countExceeding(ComparedInflow inflow) {
    return exceeding(inflow).size();
  }

  /**
   * The places whose remittances are above an inflow.
   *
   * @param inflow direct investment or aid
   * @return the places in the order of their codes
   */
  public List<Place> exceeding(ComparedInflow inflow) {
    return inflow == ComparedInflow.FDI ? exceedingFdi : exceedingOda;
  }

  /**
   * The names of the places whose remittances are above an inflow.
   *
   * @param inflow direct investment or aid
   * @return the names in alphabetical order
   */
  public List<String> namesExceeding(ComparedInflow inflow) {
    return exceeding(inflow).stream().map(Place::name).sorted().toList();
  }

  /** One row an inflow; {@link #namesExceeding} lists the places. */
  @Override
  public TextTable table() {
    return TextTable.titled("Places with remittances above the inflow in " + year)
        .column("inflow")
        .unit("places")
        .column("places", 0)
        .column("observed", 0)
        .unit("1")
        .column("ratio of sums", 3)
        .row(ComparedInflow.FDI.label(), exceedingFdi.size(), withFdi, ratioToFdi)
        .row(ComparedInflow.ODA.label(), exceedingOda.size(), withOda, ratioToOda)
        .note("FDI of zero or below in " + fdiNotPositive + " of the " + withFdi)
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
