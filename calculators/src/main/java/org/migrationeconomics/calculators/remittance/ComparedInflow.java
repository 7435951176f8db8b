package org.migrationeconomics.calculators.remittance;

import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;

/**
 * The inflow that remittances are compared with.
 *
 * <p>All are <em>net</em> inflows and may be zero or negative: disinvestment can exceed investment,
 * and repayments can exceed new aid or new loans.
 *
 * <p><b>Source</b>: World Bank, World Development Indicators, metadata.
 */
public enum ComparedInflow {
  /**
   * Net inflows of foreign direct investment: equity, reinvested earnings and other capital of
   * investors who hold ten per cent or more of the voting stock, less disinvestment.
   */
  FDI("FDI", "FDI net inflow", "direct investment"),
  /**
   * Net official development assistance received: grants and concessional loans disbursed, less
   * repayments of principal.
   */
  ODA("ODA", "net ODA", "aid"),
  /**
   * Net inflows of portfolio equity: shares and depositary receipts of investors who hold less than
   * ten per cent of the voting stock, less what they sell.
   */
  PORTFOLIO("portfolio equity", "net inflow of portfolio equity", "portfolio investment"),
  /**
   * Net flows of long-term external debt of private debtors that no government guarantees: loans
   * and bonds disbursed, less repayments of principal.
   */
  DEBT("private debt", "net flow of private debt", "private debt");

  private final String label;
  private final String longLabel;
  private final String plainLabel;

  ComparedInflow(String label, String longLabel, String plainLabel) {
    this.label = label;
    this.longLabel = longLabel;
    this.plainLabel = plainLabel;
  }

  /**
   * The inflow as it stands in table heads.
   *
   * @return for example {@code FDI}
   */
  public String label() {
    return label;
  }

  /** The inflow within a sentence: {@code FDI net inflow} is negative. */
  String longLabel() {
    return longLabel;
  }

  /** The inflow in plain English: direct investment or aid. */
  String plainLabel() {
    return plainLabel;
  }

  /**
   * The series of this inflow.
   *
   * @param inflows the inflows of one area
   * @return the series, empty if the inflows come without it
   */
  public Optional<YearSeries> seriesOf(CapitalInflows inflows) {
    Require.notNull("inflows", inflows);
    return switch (this) {
      case FDI -> Optional.of(inflows.foreignDirectInvestment());
      case ODA -> inflows.officialDevelopmentAssistance();
      case PORTFOLIO -> inflows.portfolioEquity();
      case DEBT -> inflows.privateDebt();
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
