package org.migrationeconomics.core.remittance;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.place.ReferenceArea;

/**
 * What one country or group of countries received from abroad in one year, of one kind: direct
 * investment, aid, remittances.
 *
 * <p>Net inflows are negative when more flows back than comes in: El Salvador's direct investment
 * in 2010 was. Whole series of years go into {@link CapitalInflows}.
 *
 * <pre>
 *   CapitalInflow.of(
 *       Place.of("SLV"), 2010, CapitalInflowKind.FDI_NET_INFLOW,
 *       MoneyAmount.of(-113.2, MoneyUnit.of("USD").millions()))
 * </pre>
 *
 * <p><b>Units</b>: those of the amount, in the year.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class CapitalInflow implements WithCapitalInflow, Serializable {

  private static final long serialVersionUID = 1L;

  CapitalInflow() {}

  /**
   * An inflow.
   *
   * @param area who received it
   * @param year when
   * @param kind what it is
   * @param amount how much; negative if it is a net inflow and more flowed back
   * @return the inflow
   * @throws IllegalArgumentException if the amount is negative and the kind is not net, or the year
   *     is outside 1000-2999
   */
  public static CapitalInflow of(
      ReferenceArea area, int year, CapitalInflowKind kind, MoneyAmount amount) {
    return builder().area(area).year(year).kind(kind).amount(amount).build();
  }

  /**
   * Begins an inflow; everything but the source is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The receiving country or group of countries.
   *
   * @return the area
   */
  public abstract ReferenceArea area();

  /**
   * When.
   *
   * @return the year
   */
  public abstract int year();

  /**
   * What it is.
   *
   * @return the kind
   */
  public abstract CapitalInflowKind kind();

  /**
   * How much.
   *
   * @return money; negative only if the kind is {@linkplain CapitalInflowKind#isNet net}
   */
  public abstract MoneyAmount amount();

  /**
   * Where the figure comes from.
   *
   * @return the source; empty if nobody said
   */
  public abstract Optional<String> source();

  /** Refuses gross amounts below zero. */
  @Value.Check
  void check() {
    Require.year("year", year());
    source().ifPresent(text -> Require.text("source", text));
    if (!kind().isNet() && amount().amount() < 0) {
      throw Require.refusal(
          "amount",
          amount().amount(),
          "a number that is not negative, as the kind is " + kind().label());
    }
  }

  /** One line: area, year, kind, amount, source. */
  @Override
  public String toString() {
    return area().name()
        + " "
        + year()
        + ", "
        + kind().label()
        + ": "
        + amount()
        + source().map(text -> " (" + text + ")").orElse("");
  }

  /** Builds an inflow. Not thread-safe. */
  public static final class Builder extends ImmutableCapitalInflow.Builder {
    Builder() {}
  }
}
