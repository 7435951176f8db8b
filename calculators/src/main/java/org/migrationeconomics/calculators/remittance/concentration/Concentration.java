package org.migrationeconomics.calculators.remittance.concentration;

import java.util.List;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How much of a total falls to few places.
 *
 * <p>Concentration over the places that send to one receiver is a risk of the receiver;
 * concentration over the places that receive says how unevenly the whole is spread. The title says
 * which it is.
 *
 * <p><b>Units</b>: amounts in {@link #unit}; all else plain numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title what is concentrated over whom
 * @param unit the unit of the amounts
 * @param total the sum of all places
 * @param shares the places counted, the largest first; equal ones in the order of their codes
 * @param herfindahlHirschman the sum of the squared shares, from 1/n to 1
 * @param gini the Gini coefficient over the places counted, from 0 to (n - 1)/n
 * @param zeros how many places had zero and were left out
 * @param missing the places without a value, which are not zero and are left out
 */
public record Concentration(
    String title,
    MeasureUnit unit,
    double total,
    List<Share> shares,
    double herfindahlHirschman,
    double gini,
    int zeros,
    List<Place> missing)
    implements Tabular {

  private static final int MOST_NAMED = 10;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if no place is counted, the index or the coefficient is not
   *     from 0 to 1, or the shares do not descend
   */
  public Concentration {
    Require.notNull("shares", shares);
    Require.notNull("missing", missing);
    Require.text("title", title);
    Require.notNull("unit", unit);
    Require.positive("total", total);
    shares = List.copyOf(shares);
    missing = List.copyOf(missing);
    Require.positive(
        "herfindahlHirschman", Require.share("herfindahlHirschman", herfindahlHirschman));
    Require.share("gini", gini);
    if (shares.isEmpty()) {
      throw Require.refusal("shares", shares, "at least one");
    }
    for (int i = 1; i < shares.size(); i++) {
      if (shares.get(i).share() > shares.get(i - 1).share()) {
        throw Require.refusal(
            "share of " + shares.get(i).place().code(),
            shares.get(i).share(),
            "not more than the one before it");
      }
    }
  }

  /**
   * The share of one place.
   *
   * @param place who
   * @param amount how much, in the unit of the total
   * @param share amount by total, from 0 to 1
   */
  public record Share(Place place, double amount, double share) {

    /** Validates the numbers. */
    public Share {
      Require.notNull("place", place);
      Require.notNegative("amount", amount);
      Require.share("share", share);
    }
  }

  /**
   * How many places were counted.
   *
   * @return n
   */
  public int count() {
    return shares.size();
  }

  /**
   * How many places of equal size would be as concentrated.
   *
   * <pre>
   *   1 / HHI
   * </pre>
   *
   * @return from 1 to n
   */
  public double effectiveNumber() {
    return 1 / herfindahlHirschman;
  }

  /**
   * The share of the largest places together.
   *
   * @param k how many
   * @return from 0 to 1; no value if fewer places are counted
   * @throws IllegalArgumentException if k is below 1
   */
  public Figure topShare(int k) {
    if (k < 1) {
      throw Require.refusal("k", k, "at least one place");
    }
    if (k > count()) {
      return Figure.empty("there are " + count() + " places only");
    }
    double sum = 0;
    for (int i = 0; i < k; i++) {
      sum += shares.get(i).amount();
    }
    // Rounding may carry the sum of all beyond the total.
    return Figure.of(k == count() ? 1 : Math.min(sum / total, 1));
  }

  /** The measures, by name and with their formulas. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(heading())
            .column("measure")
            .column("formula")
            .unit("1")
            .column("value")
            .row("total, " + unit.label(), "X", Cell.in(unit.label(), total))
            .row("places counted", "n", count())
            .row("Herfindahl-Hirschman", "Σ (x/X)²", herfindahlHirschman)
            .row("effective number", "1 / HHI", effectiveNumber())
            .row("largest place", shares.get(0).place().code(), topShare(1))
            .row("largest 3", "share in X", topShare(3))
            .row("largest 5", "share in X", topShare(5))
            .row("Gini, 1/n", "Σ (2i-n-1) x(i) / (n X)", gini);
    return table.build();
  }

  /** The title, with who is left out. */
  private String heading() {
    return title
        + (zeros > 0 ? ", without " + zeros + (zeros == 1 ? " place" : " places") + " of zero" : "")
        + (missing.isEmpty()
            ? ""
            : ", without a value: "
                + Labels.some(missing.stream().map(Place::name).toList(), MOST_NAMED));
  }

  /** The measures, and every place with its rank; those without a value say so. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(title, "part")
            .add(this::table, "measures")
            .add(this::ranking, "places");
    return missing.isEmpty() ? stack.build() : stack.add(this::leftOut, "left out").build();
  }

  private TextTable leftOut() {
    TextTable.Builder table =
        TextTable.titled(title).column("place").unit(unit.label()).column(unit.label());
    missing.forEach(place -> table.row(place.code(), Figure.empty("the place has no value")));
    return table.build();
  }

  /**
   * Who has how much.
   *
   * @return a table, the largest place first
   */
  public TextTable ranking() {
    TextTable.Builder table =
        TextTable.titled(heading())
            .column("rank")
            .column("place")
            .unit(unit.label())
            .column(unit.label())
            .unit("1")
            .column("share", 4)
            .column("together", 4);
    for (int i = 0; i < shares.size(); i++) {
      Share row = shares.get(i);
      table.row(i + 1, row.place().code(), row.amount(), row.share(), topShare(i + 1));
    }
    return table.build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
