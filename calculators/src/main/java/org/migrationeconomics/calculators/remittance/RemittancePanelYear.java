package org.migrationeconomics.calculators.remittance;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * In how many places remittances exceed direct investment, aid and other inflows in one year.
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
 * @param others the counts of the other inflows that some place of the panel has
 */
public record RemittancePanelYear(
    int year,
    int withFdi,
    List<Place> exceedingFdi,
    int fdiNotPositive,
    Figure ratioToFdi,
    int withOda,
    List<Place> exceedingOda,
    Figure ratioToOda,
    List<Count> others)
    implements Tabular {

  /**
   * The count of one inflow.
   *
   * @param inflow which inflow
   * @param observed places with remittances and the inflow observed
   * @param exceeding those of them with R above it, in the order of their codes
   * @param ratio the sum of R over those places by the sum of the inflow, negative ones included
   */
  public record Count(ComparedInflow inflow, int observed, List<Place> exceeding, Figure ratio) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if more places exceed than are observed
     */
    public Count {
      Require.notNull("exceeding", exceeding);
      Require.notNull("inflow", inflow);
      Require.notNull("ratio", ratio);
      exceeding = List.copyOf(exceeding);
      atMost("places exceeding " + inflow.label(), exceeding.size(), observed);
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if more places exceed than are observed
   */
  public RemittancePanelYear {
    Require.notNull("exceedingFdi", exceedingFdi);
    Require.notNull("exceedingOda", exceedingOda);
    Require.notNull("others", others);
    Require.year("year", year);
    exceedingFdi = List.copyOf(exceedingFdi);
    exceedingOda = List.copyOf(exceedingOda);
    atMost("places exceeding FDI", exceedingFdi.size(), withFdi);
    atMost("places with FDI of zero or below", fdiNotPositive, withFdi);
    atMost("places exceeding ODA", exceedingOda.size(), withOda);
    Require.notNull("ratioToFdi", ratioToFdi);
    Require.notNull("ratioToOda", ratioToOda);
    others = List.copyOf(others);
  }

  private static void atMost(String argument, int value, int observed) {
    if (value < 0 || value > observed) {
      throw Require.refusal(argument, value, "0 to " + observed + ", the places observed");
    }
  }

  /**
   * How many places have remittances above an inflow.
   *
   * @param inflow direct investment, aid, or another that some place of the panel has
   * @return places
   * @throws IllegalArgumentException if no place of the panel has the inflow
   */
  public int countExceeding(ComparedInflow inflow) {
    return exceeding(inflow).size();
  }

  /**
   * The places whose remittances are above an inflow.
   *
   * @param inflow direct investment, aid, or another that some place of the panel has
   * @return the places in the order of their codes
   * @throws IllegalArgumentException if no place of the panel has the inflow
   */
  public List<Place> exceeding(ComparedInflow inflow) {
    return switch (Require.notNull("inflow", inflow)) {
      case FDI -> exceedingFdi;
      case ODA -> exceedingOda;
      case PORTFOLIO, DEBT -> Require.one("inflow", inflow, others, Count::inflow).exceeding();
    };
  }

  /**
   * The names of the places whose remittances are above an inflow.
   *
   * @param inflow direct investment, aid, or another that some place of the panel has
   * @return the names in alphabetical order
   * @throws IllegalArgumentException if no place of the panel has the inflow
   */
  public List<String> namesExceeding(ComparedInflow inflow) {
    return exceeding(inflow).stream().map(Place::name).sorted().toList();
  }

  /** One row an inflow; {@link #namesExceeding} lists the places. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Places with remittances above the inflow in " + year)
            .column("inflow")
            .unit("places")
            .column("places", 0)
            .column("observed", 0)
            .unit("1")
            .column("ratio of sums", 3)
            .row(ComparedInflow.FDI.label(), exceedingFdi.size(), withFdi, ratioToFdi)
            .row(ComparedInflow.ODA.label(), exceedingOda.size(), withOda, ratioToOda);
    for (Count count : others) {
      table.row(count.inflow().label(), count.exceeding().size(), count.observed(), count.ratio());
    }
    return table.note("FDI of zero or below in " + fdiNotPositive + " of the " + withFdi).build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
