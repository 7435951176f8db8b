package org.migrationeconomics.core.remittance;

/**
 * The kinds of money that reach a country from abroad and are compared with each other. All but
 * remittances are net of what flows back, and so may be negative.
 *
 * <p><b>Source</b>: World Bank, World Development Indicators, metadata.
 */
public enum CapitalInflowKind {
  /** Remittances received from abroad; never negative. */
  REMITTANCES_RECEIVED("remittances received", false),
  /**
   * Foreign direct investment: equity, reinvested earnings and other capital of investors who hold
   * ten per cent or more of the voting stock, less disinvestment.
   */
  FDI_NET_INFLOW("FDI net inflow", true),
  /**
   * Official development assistance: grants and concessional loans disbursed, less repayments of
   * principal.
   */
  ODA_NET("net ODA received", true),
  /** Shares bought by foreigners who do not control the firm, less what they sold. */
  PORTFOLIO_EQUITY_NET_INFLOW("portfolio equity net inflow", true),
  /** Bonds and bank loans of private creditors, less repayments. */
  PRIVATE_DEBT_NET_INFLOW("private debt net inflow", true);

  private final String label;
  private final boolean net;

  CapitalInflowKind(String label, boolean net) {
    this.label = label;
    this.net = net;
  }

  /**
   * The kind in words.
   *
   * @return for example {@code FDI net inflow}
   */
  public String label() {
    return label;
  }

  /**
   * Whether the figure is net of what flowed back, and may therefore be negative.
   *
   * @return true for all but remittances
   */
  public boolean isNet() {
    return net;
  }
}
