package org.migrationeconomics.calculators.remittance.bilateral;

/** What an allocation by incomes does with places whose income is not known. */
public enum MissingIncomePolicy {
  /**
   * Counts it as zero, as the World Bank's bilateral matrix does: a host without income weighs like
   * one that is poorer than the receiver, and a receiver without income divides its receipts by a
   * power of the hosts' incomes. Reproduces the published matrix; it is not an estimate.
   */
  AS_ZERO("missing income counts as zero"),
  /**
   * Leaves hosts without income out, and does not divide the receipts of a receiver whose own
   * income the rule needs.
   */
  EXCLUDE("places without income are left out"),
  /** Refuses to divide receipts if an income that is needed is missing. */
  REFUSE("missing income is refused");

  private final String label;

  MissingIncomePolicy(String label) {
    this.label = label;
  }

  /**
   * The policy in words.
   *
   * @return for example {@code missing income counts as zero}
   */
  public String label() {
    return label;
  }
}
