package org.migrationeconomics.calculators.remittance.model;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What remittances become as they are spent from account to account: the result of {@link
 * RemittanceMultiplierCalculator}.
 *
 * <p><b>Units</b>: the unit of what was put in.
 *
 * <p>Immutable and thread-safe.
 *
 * @param accounts one row for each account, in the order of the matrix
 * @param productEffect what is added to the domestic product; no value if value added is not known
 */
public record RemittanceMultiplier(List<AccountEffect> accounts, Figure productEffect)
    implements Tabular {

  /**
   * Copies the rows.
   *
   * @throws IllegalArgumentException if there is none
   */
  public RemittanceMultiplier {
    Require.notNull("accounts", accounts);
    Require.notNull("product effect", productEffect);
    accounts = List.copyOf(accounts);
    if (accounts.isEmpty()) {
      throw Require.refusal("accounts", "[]", "at least one account");
    }
  }

  /**
   * The row of one account.
   *
   * @param account its name
   * @return the row
   * @throws IllegalArgumentException if there is no such account
   */
  public AccountEffect account(String account) {
    return Require.one("account", account, accounts, AccountEffect::account);
  }

  /**
   * What reaches all accounts from outside.
   *
   * @return the sum of the injections
   */
  public double injected() {
    return accounts.stream().mapToDouble(AccountEffect::injection).sum();
  }

  /**
   * What all accounts receive in the end.
   *
   * @return the sum of the receipts; money that passes through several accounts counts in each
   */
  public double receipts() {
    return accounts.stream().mapToDouble(AccountEffect::receipts).sum();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "what "
                    + Numbers.readable(injected())
                    + " from outside become: receipts "
                    + Numbers.readable(receipts())
                    + (productEffect.isPresent() ? ", domestic product " + productEffect : ""))
            .column("account")
            .unit("that of the injection")
            .column("injection")
            .column("receipts")
            .unit("1")
            .column("multiplier", 3)
            .column("of the product", 3);
    for (AccountEffect row : accounts) {
      table.row(
          row.account(),
          row.injection(),
          row.receipts(),
          row.multiplier(),
          row.productMultiplier());
    }
    return table
        .note("Multiplier: receipts of all accounts for a unit that reaches this one.")
        .build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title())
        .add(this::table)
        .figure("domestic product", "that of the injection", productEffect)
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
