package org.migrationeconomics.data.remittance.prices;

import java.io.Serializable;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.remittance.RemittanceQuote;
import org.migrationeconomics.data.measure.YearQuarter;

/**
 * One row of Remittance Prices Worldwide: what a firm asked in a quarter for sending money from one
 * country to another, in a way of paying and receiving.
 *
 * <p>Each row has two quotes, for the local equivalents of 200 and of 500 US dollars. Their margin
 * is the one that the file states, unless the service is not transparent, where the file writes 0
 * for what nobody knows; then the quote has no margin and no cost.
 *
 * <p><b>Units</b>: amounts in the sender's currency at current prices; margins in per cent.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the identifier of the row
 * @param quarter when
 * @param corridor from the sending to the receiving country
 * @param firm who offers the service
 * @param firmType bank, money transfer operator, mobile operator, post office …
 * @param paymentInstrument how the sender pays
 * @param accessPoint where the sender pays
 * @param speed how long the transfer takes, as the file writes it
 * @param coverage the network of the receiving side, as the file writes it
 * @param pickupMethod how the money is received
 * @param quote200 the quote for 200 US dollars; empty if the row has none
 * @param quote500 the quote for 500 US dollars; empty if the row has none
 * @param isTransparent whether the exchange rate is disclosed before paying
 * @param isRateComparable false where the file has the exchange rate 1 and a margin 0 although the
 *     rate between banks is not 1, or is not given and the money is no US dollars: the service pays
 *     out in the sender's currency or in another one, and its margin is no price
 */
public record RemittancePrice(
    String id,
    YearQuarter quarter,
    Corridor corridor,
    String firm,
    String firmType,
    String paymentInstrument,
    String accessPoint,
    String speed,
    String coverage,
    String pickupMethod,
    Optional<RemittanceQuote> quote200,
    Optional<RemittanceQuote> quote500,
    boolean isTransparent,
    boolean isRateComparable)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A row.
   *
   * @throws IllegalArgumentException if anything is null
   */
  public RemittancePrice {
    Require.notNull("id", id);
    Require.notNull("quarter", quarter);
    Require.notNull("corridor", corridor);
    Require.notNull("firm", firm);
    Require.notNull("firmType", firmType);
    Require.notNull("paymentInstrument", paymentInstrument);
    Require.notNull("accessPoint", accessPoint);
    Require.notNull("speed", speed);
    Require.notNull("coverage", coverage);
    Require.notNull("pickupMethod", pickupMethod);
    Require.notNull("quote200", quote200);
    Require.notNull("quote500", quote500);
  }

  /** One line: quarter, corridor and the quote for 200 US dollars. */
  @Override
  public String toString() {
    return quarter
        + " "
        + corridor
        + ", "
        + quote200.map(RemittanceQuote::toString).orElse(firm + ": no quote for 200 US dollars");
  }
}
