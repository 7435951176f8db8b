package org.migrationeconomics.calculators.remittance.model;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What an altruistic migrant sends and how it answers to incomes: the result of {@link
 * RemittanceMotive#decide}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param motive why it is sent
 * @param migrantIncome income of the migrant
 * @param householdIncome income of the household before the transfer
 * @param transfer what is sent; 0 if the household is not poor enough beside the migrant
 * @param byMigrantIncome dr/dy(m), what is sent of another unit of the migrant's income; no value
 *     where the transfer just begins
 * @param byHouseholdIncome dr/dy(h), not above zero; no value where the transfer just begins
 */
public record RemittanceDecision(
    RemittanceMotive motive,
    MoneyAmount migrantIncome,
    MoneyAmount householdIncome,
    MoneyAmount transfer,
    Figure byMigrantIncome,
    Figure byHouseholdIncome)
    implements Tabular {

  /**
   * Checks that nothing is null and the transfer not negative.
   *
   * @throws IllegalArgumentException if it is
   */
  public RemittanceDecision {
    Require.notNull("transfer", transfer);
    Require.notNull("motive", motive);
    Require.notNull("income of the migrant", migrantIncome);
    Require.notNull("income of the household", householdIncome);
    Require.notNegative("transfer", transfer.amount());
    Require.notNull("derivative by the migrant's income", byMigrantIncome);
    Require.notNull("derivative by the household's income", byHouseholdIncome);
    for (MoneyAmount money : List.of(migrantIncome, householdIncome)) {
      if (!money.unit().equals(transfer.unit())) {
        throw Require.refusal(
            "unit of income",
            money.unit().label(),
            transfer.unit().label() + ", that of the transfer");
      }
    }
  }

  /**
   * What the migrant keeps.
   *
   * @return income less transfer
   */
  public MoneyAmount migrantConsumption() {
    return migrantIncome.minus(transfer);
  }

  /**
   * What the household has.
   *
   * @return its income and what arrives of the transfer
   */
  public MoneyAmount householdConsumption() {
    return householdIncome.plus(transfer.times(1 - motive.costShare()));
  }

  /**
   * By how much the transfer rises if the migrant has a unit of income more and the household as
   * much less as would arrive of it: 1 for an altruist who sends something, 0 for one who sends
   * nothing.
   *
   * <pre>
   *   dr/dy(m) − (1 − φ) dr/dy(h)
   * </pre>
   *
   * @return a ratio; no value where the transfer just begins
   */
  public Figure transferDerivative() {
    return byMigrantIncome.isPresent() && byHouseholdIncome.isPresent()
        ? Figure.of(byMigrantIncome.value() - (1 - motive.costShare()) * byHouseholdIncome.value())
        : byMigrantIncome;
  }

  @Override
  public TextTable table() {
    return TextTable.titled("remittance by " + motive + ", " + transfer.unit().label())
        .column("quantity")
        .unit(transfer.unit().label())
        .column("migrant")
        .column("household")
        .row("income", migrantIncome.amount(), householdIncome.amount())
        .row("transfer", 0 - transfer.amount(), transfer.times(1 - motive.costShare()).amount())
        .row("consumption", migrantConsumption().amount(), householdConsumption().amount())
        .row(
            "change of what is sent per unit of income",
            Cell.in("1", byMigrantIncome),
            Cell.in("1", byHouseholdIncome))
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
