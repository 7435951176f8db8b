package org.migrationeconomics.calculators.labour.jobs;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Where migrants stand in the wages of natives, and where their skills would place them: the result
 * of {@link OccupationalDowngradingCalculator}.
 *
 * <p><b>Units</b>: ranks from 0 (the lowest native wage) to 1; densities relative to natives, who
 * have 1 everywhere.
 *
 * <p>Immutable and thread-safe.
 *
 * @param bins the densities from the lowest wages to the highest
 * @param actualRank the mean rank of migrants among natives
 * @param predictedRank the mean rank they would have if they were paid like natives of their skills
 * @param unmatched the share of migrants with skills that no native has, who are left out
 */
public record OccupationalDowngrading(
    List<Bin> bins, double actualRank, double predictedRank, double unmatched) implements Tabular {

  /**
   * An interval of the wages of natives.
   *
   * @param from where it begins, a share of natives
   * @param to where it ends
   * @param actual the density of migrants, 1 if they are as many as natives
   * @param predicted the density by their skills
   */
  public record Bin(double from, double to, double actual, double predicted) {
    /** Checks what it is given. */
    public Bin {
      Require.finite("from", from);
      Require.finite("to", to);
      Require.finite("actual", actual);
      Require.finite("predicted", predicted);
    }
  }

  /** Copies the list. */
  public OccupationalDowngrading {
    Require.notNull("bins", bins);
    bins = List.copyOf(bins);
    Require.share("actual rank", actualRank);
    Require.share("predicted rank", predictedRank);
    Require.share("unmatched", unmatched);
  }

  /**
   * By how much migrants stand below their skills.
   *
   * @return actual less predicted mean rank; negative where they are downgraded
   */
  public double index() {
    return actualRank - predictedRank;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "migrants among the wages of natives (1: as many as natives)"
                    + (unmatched > 0
                        ? "; without "
                            + Numbers.readable(100 * unmatched)
                            + " % of migrants, whose skills no native has"
                        : ""))
            .column("from, %", 0)
            .column("to, %", 0)
            .unit("1")
            .column("actual", 3)
            .column("by their skills", 3);
    for (Bin bin : bins) {
      table.row(100 * bin.from(), 100 * bin.to(), bin.actual(), bin.predicted());
    }
    table.row("mean rank", "", actualRank, predictedRank);
    return table.note("Downgrading index (actual less predicted rank): " + text(index())).build();
  }

  private static String text(double value) {
    return Numbers.fixed(value, 3);
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
