package org.migrationeconomics.calculators.policy.gains;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The mean income of the people born in a country: the result of {@link
 * IncomePerNaturalCalculator}, which has the formula.
 *
 * <p><b>Units</b>: persons, and the unit of the incomes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param home the country
 * @param unit of the incomes
 * @param shareOfGap κ, from 0 (emigrants have the income at home) to 1
 * @param bornAtHome people born there who live there
 * @param emigrants those who live elsewhere and whose income is known
 * @param emigrantsLeftOut those who live where no income is known
 * @param incomeAtHome mean income there
 * @param earnedAbroad what all emigrants with a known income have together
 * @param leftOut where no income, or no number of emigrants, is known
 */
public record IncomePerNatural(
    Place home,
    MeasureUnit unit,
    double shareOfGap,
    double bornAtHome,
    double emigrants,
    double emigrantsLeftOut,
    double incomeAtHome,
    double earnedAbroad,
    List<Place> leftOut)
    implements Tabular {

  private static final double PERCENT = 100;

  /**
   * Copies the list and checks the ranges.
   *
   * @throws IllegalArgumentException if people born at home or their income are not above 0, or
   *     another number is negative
   */
  public IncomePerNatural {
    Require.notNull("home", home);
    Require.notNull("unit", unit);
    Require.share("share of the gap", shareOfGap);
    Require.positive("people born at home", bornAtHome);
    Require.notNegative("emigrants", emigrants);
    Require.notNegative("emigrants left out", emigrantsLeftOut);
    Require.positive("income at home", incomeAtHome);
    Require.notNegative("earned abroad", earnedAbroad);
    leftOut = List.copyOf(Require.notNull("left out", leftOut));
  }

  /**
   * The mean income of all people born in the country.
   *
   * @return income a person
   */
  public double perNatural() {
    return (bornAtHome * incomeAtHome + earnedAbroad) / (bornAtHome + emigrants);
  }

  /**
   * How many times the income of residents that is.
   *
   * @return a ratio
   */
  public double ratio() {
    return perNatural() / incomeAtHome;
  }

  /**
   * Which share of the emigrants has a known income.
   *
   * @return a share, or why there is none
   */
  public Figure coverage() {
    double all = emigrants + emigrantsLeftOut;
    return all == 0 ? Figure.empty("there are no emigrants") : Figure.of(emigrants / all);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("income per natural, " + home)
            .column("people born there")
            .unit("persons")
            .column("persons", 0)
            .unit(unit.label())
            .column("mean income", 2)
            .row("living there", bornAtHome, Figure.of(incomeAtHome))
            .row(
                "living elsewhere",
                emigrants,
                emigrants == 0
                    ? Figure.empty("nobody who lives elsewhere has a known income")
                    : Figure.of(earnedAbroad / emigrants))
            .sum("all", bornAtHome + emigrants, Figure.of(perNatural()))
            .note(
                "The income per natural is "
                    + Numbers.fixed(ratio(), 3)
                    + " times that of residents. Emigrants have a share of "
                    + Numbers.exact(shareOfGap)
                    + " of the gap between home and where they live");
    if (!leftOut.isEmpty()) {
      table.note(
          Numbers.readable(emigrantsLeftOut)
              + " emigrants"
              + (coverage().isPresent()
                  ? " (" + Numbers.fixed(PERCENT * (1 - coverage().value()), 1) + " %)"
                  : "")
              + " are left out, of whom number or income is not known: "
              + Require.listed(leftOut));
    }
    return table.reasons().build();
  }

  /** People and incomes, and what was left out or assumed. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title())
        .add(this::table)
        .figure("earned by emigrants", unit.label(), earnedAbroad)
        .figure("income per natural", unit.label(), perNatural())
        .figure("emigrants left out", "persons", emigrantsLeftOut)
        .figure("emigrants' share of the gap", "1", shareOfGap)
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
