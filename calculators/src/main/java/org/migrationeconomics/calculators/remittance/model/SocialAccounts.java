package org.migrationeconomics.calculators.remittance.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The endogenous accounts of a social accounting matrix: of what each account receives, which
 * shares it passes on to which others.
 *
 * <pre>
 *   SocialAccounts.named("farms", "households")
 *       .spends("farms", 0.1, 0.6)          // a tenth to other farms, 0.6 to households, 0.3 leaks
 *       .spends("households", 0.5, 0)
 *
 *   A[receiver][payer]     column sums at most 1; what is missing to 1 is saved, taxed or imported
 * </pre>
 *
 * <p>Give each account's spending by the account that spends, so that the orientation of a matrix
 * cannot be mistaken. An account whose spending is not given passes nothing on.
 *
 * <p>An account may pass on all that it receives, as a factor of production does, if what it passes
 * on leaks away elsewhere. Accounts that pass money round for ever are refused, because multipliers
 * would be infinite.
 *
 * <p><b>Units</b>: plain ratios.
 *
 * <p>Immutable and thread-safe.
 */
public final class SocialAccounts implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /** How far the sum of an account's shares may be from 1 by rounding. */
  private static final double ROUNDING = 1e-9;

  private final String[] accounts;
  private final double[] shares; // receiver × payer, row-major
  private final double[] valueAdded; // empty if not given

  private SocialAccounts(String[] accounts, double[] shares, double[] valueAdded) {
    this.accounts = accounts;
    this.shares = shares;
    this.valueAdded = valueAdded;
  }

  /**
   * Accounts that do not pass on anything yet.
   *
   * @param accounts their names
   * @return the accounts
   * @throws IllegalArgumentException if there is none, or a name is blank or there twice
   */
  public static SocialAccounts named(String... accounts) {
    Require.notNull("accounts", accounts);
    if (accounts.length == 0) {
      throw Require.refusal("number of accounts", 0, "at least one");
    }
    Set<String> names = new HashSet<>();
    for (String account : accounts) {
      if (!names.add(Require.text("account", account))) {
        throw Require.refusal("account", account, "each account once");
      }
    }
    int n = accounts.length;
    return new SocialAccounts(accounts.clone(), new double[n * n], new double[0]);
  }

  /**
   * Accounts from a table of payments.
   *
   * @param accounts the names of the endogenous accounts
   * @param payments what the account of the row receives from the account of the column; not
   *     modified
   * @param totals all that each account spends, to accounts outside this table too
   * @return the accounts
   * @throws IllegalArgumentException if the sizes do not match, a payment is negative, a total is
   *     not above zero, or an account spends more than its total
   */
  public static SocialAccounts ofPayments(
      List<String> accounts, double[][] payments, double... totals) {
    Require.notNull("accounts", accounts);
    Require.notNull("payments", payments);
    Require.notNull("totals", totals);
    SocialAccounts result = named(accounts.toArray(new String[0]));
    int n = result.accounts.length;
    if (payments.length != n || totals.length != n) {
      throw Require.refusal(
          "number of rows and totals", payments.length + " and " + totals.length, n + " of each");
    }
    for (int payer = 0; payer < n; payer++) {
      Require.positive("total of '" + result.accounts[payer] + "'", totals[payer]);
      double[] column = new double[n];
      for (int receiver = 0; receiver < n; receiver++) {
        if (payments[receiver].length != n) {
          throw Require.refusal(
              "number of payments to '" + result.accounts[receiver] + "'",
              payments[receiver].length,
              n + ", one from each account");
        }
        column[receiver] = payments[receiver][payer] / totals[payer];
      }
      result = result.spends(result.accounts[payer], column);
    }
    return result;
  }

  /**
   * The same accounts, one of them with its spending.
   *
   * @param account the account that spends
   * @param toEach the shares of its receipts that go to each account, in the order of the names
   * @return the accounts
   * @throws IllegalArgumentException if there is no such account, there are more or fewer shares
   *     than accounts, one is negative, or their sum is above 1
   */
  public SocialAccounts spends(String account, double... toEach) {
    Require.notNull("toEach", toEach);
    int payer = index(account);
    int n = accounts.length;
    if (toEach.length != n) {
      throw Require.refusal(
          "number of shares of '" + account + "'", toEach.length, n + ", one for each account");
    }
    double[] changed = shares.clone();
    double sum = 0;
    for (int receiver = 0; receiver < n; receiver++) {
      sum +=
          Require.notNegative(
              "share of '" + account + "' to '" + accounts[receiver] + "'", toEach[receiver]);
      changed[receiver * n + payer] = toEach[receiver] + 0.0;
    }
    if (sum > 1 + ROUNDING) {
      throw Require.refusal(
          "sum of the shares of '" + account + "'", sum, "at most 1, all that it receives");
    }
    return new SocialAccounts(accounts, changed, valueAdded);
  }

  /**
   * The same accounts with the value added in what they receive.
   *
   * @param newShares for each account the share of its receipts that is value added, and so part of
   *     the domestic product; 0 for accounts that do not produce
   * @return the accounts
   * @throws IllegalArgumentException if there are more or fewer shares than accounts, or one is not
   *     from 0 to 1
   */
  public SocialAccounts withValueAdded(double... newShares) {
    Require.notNull("shares", newShares);
    if (newShares.length != accounts.length) {
      throw Require.refusal(
          "number of shares of value added",
          newShares.length,
          accounts.length + ", one for each account");
    }
    for (int i = 0; i < newShares.length; i++) {
      Require.share("value added of '" + accounts[i] + "'", newShares[i]);
    }
    return new SocialAccounts(accounts, shares, newShares.clone());
  }

  /**
   * The accounts.
   *
   * @return their names, in order
   */
  public List<String> accounts() {
    return List.of(accounts);
  }

  /**
   * The share of an account's receipts that goes to another.
   *
   * @param payer the account that spends
   * @param receiver the account that receives
   * @return a ratio
   * @throws IllegalArgumentException if there is no such account
   */
  public double share(String payer, String receiver) {
    return shares[index(receiver) * accounts.length + index(payer)];
  }

  /**
   * The share of an account's receipts that it does not pass on to any account here.
   *
   * @param account the account
   * @return a ratio, 1 less what it passes on
   * @throws IllegalArgumentException if there is no such account
   */
  public double leakage(String account) {
    return leakage(index(account));
  }

  private double leakage(int payer) {
    double sum = 0;
    for (int receiver = 0; receiver < accounts.length; receiver++) {
      sum += shares[receiver * accounts.length + payer];
    }
    return 1 - sum;
  }

  /**
   * Accounts from which money can never leak away, directly or by way of others. With shares that
   * are not negative and add up to at most 1, the largest eigenvalue is below 1 just if there are
   * none; no eigenvalue need be computed for it, nor a tolerance chosen.
   */
  List<String> withoutLeakage() {
    int n = accounts.length;
    boolean[] leaks = new boolean[n];
    for (int payer = 0; payer < n; payer++) {
      leaks[payer] = leakage(payer) > ROUNDING;
    }
    for (boolean found = true; found; ) {
      found = false;
      for (int payer = 0; payer < n; payer++) {
        for (int receiver = 0; receiver < n && !leaks[payer]; receiver++) {
          if (leaks[receiver] && shares[receiver * n + payer] > 0) {
            leaks[payer] = true;
            found = true;
          }
        }
      }
    }
    List<String> closed = new ArrayList<>();
    for (int payer = 0; payer < n; payer++) {
      if (!leaks[payer]) {
        closed.add(accounts[payer]);
      }
    }
    return closed;
  }

  /** The array inside, receiver × payer; must not be modified. */
  double[] sharesUnsafe() {
    return shares;
  }

  /** The array inside, empty if value added was not given; must not be modified. */
  double[] valueAddedUnsafe() {
    return valueAdded;
  }

  private int index(String account) {
    int index = Arrays.asList(accounts).indexOf(Require.notNull("account", account));
    if (index < 0) {
      throw Require.refusal("account", account, "one of " + accounts());
    }
    return index;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table = TextTable.titled(toString()).column("to \\ from").unit("1");
    for (String account : accounts) {
      table.column(account, 3);
    }
    int n = accounts.length;
    for (int receiver = 0; receiver < n; receiver++) {
      List<Object> row = new ArrayList<>(List.of(accounts[receiver]));
      for (int payer = 0; payer < n; payer++) {
        row.add(shares[receiver * n + payer]);
      }
      table.row(row.toArray());
    }
    List<Object> last = new ArrayList<>(List.of("leakage"));
    for (int payer = 0; payer < n; payer++) {
      last.add(leakage(payer));
    }
    return table
        .row(last.toArray())
        .note("Shares of what the account of the column receives.")
        .build();
  }

  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "part").add(this::table, "shares");
    for (int a = 0; a < valueAdded.length; a++) {
      stack.figure(accounts[a], "1", valueAdded[a], "value added in what it receives");
    }
    return stack.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SocialAccounts that
        && Arrays.equals(accounts, that.accounts)
        && Arrays.equals(shares, that.shares)
        && Arrays.equals(valueAdded, that.valueAdded);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(accounts) + Arrays.hashCode(shares);
  }

  /** One line: the accounts; {@link #show} prints the shares. */
  @Override
  public String toString() {
    return "social accounts of " + String.join(", ", accounts);
  }
}
