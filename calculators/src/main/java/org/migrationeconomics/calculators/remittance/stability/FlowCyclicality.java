package org.migrationeconomics.calculators.remittance.stability;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Whether a flow rises and falls with an economy: correlations of its cycle with that of GDP, in
 * the same year and with leads and lags.
 *
 * <pre>
 *   correlation(k) = corr( cycle of ln flow(t), cycle of ln GDP(t-k) )
 * </pre>
 *
 * <p>Above zero is procyclical, below zero countercyclical. For k above zero the flow follows GDP
 * by k years, for k below zero it leads. With some thirty years a correlation below about 0.35 in
 * size cannot be told from none.
 *
 * <p><b>Units</b>: plain numbers from -1 to 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param flow which flow
 * @param filter which filter made the cycles
 * @param products the economies, in the order given
 */
public record FlowCyclicality(String flow, CycleFilter filter, List<Product> products)
    implements Tabular {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no economy
   */
  public FlowCyclicality {
    Require.notNull("products", products);
    Require.text("flow", flow);
    Require.notNull("filter", filter);
    products = List.copyOf(products);
    if (products.isEmpty()) {
      throw Require.refusal("products", products, "at least one");
    }
  }

  /**
   * The correlation with the first economy in the same year.
   *
   * @return the correlation, or why there is none
   */
  public Figure correlation() {
    return products.get(0).correlation(0);
  }

  /**
   * One economy.
   *
   * @param label which one
   * @param years the years whose cycles were correlated
   * @param lags one row a lag, ascending and without gaps
   */
  public record Product(String label, List<Integer> years, List<Lag> lags) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the lags are not consecutive
     */
    public Product {
      Require.notNull("years", years);
      Require.notNull("lags", lags);
      Require.text("label", label);
      years = List.copyOf(years);
      lags = List.copyOf(lags);
      for (int i = 0; i < lags.size(); i++) {
        int expected = lags.get(0).years() + i;
        if (lags.get(i).years() != expected) {
          throw Require.refusal("lag of row " + (i + 1), lags.get(i).years(), "" + expected);
        }
      }
    }

    /**
     * The correlation at one lag.
     *
     * @param lag by how many years the flow follows GDP; negative if it leads
     * @return the correlation; no value outside the lags computed
     */
    public Figure correlation(int lag) {
      for (Lag one : lags) {
        if (one.years() == lag) {
          return one.correlation();
        }
      }
      return Figure.empty(
          "lag " + lag + " was not computed; withMaximumLag(" + Math.abs(lag) + ") does so");
    }
  }

  /**
   * The correlation at one lag.
   *
   * @param years by how many years the flow follows GDP; negative if it leads
   * @param pairs how many pairs of years were correlated
   * @param correlation from -1 to 1
   */
  public record Lag(int years, int pairs, Figure correlation) {

    /** Refuses missing components. */
    public Lag {
      Require.notNull("correlation", correlation);
    }
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Correlation of cycles, " + flow + ", " + filter.label() + holes())
            .column("flow follows by");
    for (Product product : products) {
      table.unit("1").column(product.label(), 3).unit("years").column("pairs");
    }
    List<Lag> lags = products.get(0).lags();
    for (int i = 0; i < lags.size(); i++) {
      List<Object> cells = new ArrayList<>();
      cells.add(lags.get(i).years());
      for (Product product : products) {
        cells.add(product.lags().get(i).correlation());
        cells.add(product.lags().get(i).pairs());
      }
      table.row(cells.toArray());
    }
    for (Product product : products) {
      table.note(product.label() + ": " + FlowSeries.text(product.years()));
    }
    return table.build();
  }

  /** The holes that the filter passed over, by economy. */
  private String holes() {
    StringBuilder text = new StringBuilder();
    for (Product product : products) {
      if (!HoleTreatment.isUnbroken(product.years())) {
        text.append(", ")
            .append(FlowSeries.text(HoleTreatment.holes(product.years())))
            .append(" of ")
            .append(product.label())
            .append(' ')
            .append(filter.holes().label());
      }
    }
    return text.toString();
  }

  /** Correlation and pairs of every lag with each product. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(table().title(), "with").about(table());
    products.forEach(product -> stack.add(() -> lags(product), product.label()));
    return stack.build();
  }

  private static TextTable lags(Product product) {
    TextTable.Builder table =
        TextTable.titled(product.label())
            .column("flow follows by")
            .unit("1")
            .column("correlation")
            .unit("years")
            .column("pairs");
    product.lags().forEach(lag -> table.row(lag.years(), lag.correlation(), lag.pairs()));
    return table.build();
  }

  /** The table, shortened in the middle to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
