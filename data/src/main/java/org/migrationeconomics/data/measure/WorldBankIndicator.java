package org.migrationeconomics.data.measure;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.PriceBasis;
import org.migrationeconomics.core.measure.SimpleUnit;

/**
 * An indicator of the World Bank: its code, what it measures, and in which unit.
 *
 * <pre>
 *   WorldBankIndicator.FDI_NET_INFLOWS
 *   WorldBankIndicator.of("SI.POV.GINI", "Gini index", SimpleUnit.INDEX)
 * </pre>
 *
 * <p>The unit belongs to the indicator because the files do not state it. The code alone decides
 * equality.
 *
 * <p><b>Source</b>: World Bank, World Development Indicators, metadata of the edition of 1 July
 * 2026.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class WorldBankIndicator implements WithWorldBankIndicator, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,20}(\\.[A-Z0-9_]{1,20}){1,9}");
  private static final MoneyUnit USD = MoneyUnit.of("USD");

  /**
   * Personal remittances received: personal transfers and compensation of employees (BPM6), current
   * USD. Capital transfers between households are not in it.
   */
  public static final WorldBankIndicator REMITTANCES_RECEIVED =
      of("BX.TRF.PWKR.CD.DT", "remittances received", USD);

  /** Personal remittances paid, current USD. */
  public static final WorldBankIndicator REMITTANCES_PAID =
      of("BM.TRF.PWKR.CD.DT", "remittances paid", USD);

  /** Personal remittances received, per cent of GDP. */
  public static final WorldBankIndicator REMITTANCES_RECEIVED_PER_GDP =
      of("BX.TRF.PWKR.DT.GD.ZS", "remittances received per GDP", SimpleUnit.PERCENT);

  /**
   * Foreign direct investment, net inflows, current USD: net of disinvestment, hence negative at
   * times.
   */
  public static final WorldBankIndicator FDI_NET_INFLOWS =
      of("BX.KLT.DINV.CD.WD", "FDI net inflow", USD);

  /** Foreign direct investment, net inflows, per cent of GDP. */
  public static final WorldBankIndicator FDI_NET_INFLOWS_PER_GDP =
      of("BX.KLT.DINV.WD.GD.ZS", "FDI net inflow per GDP", SimpleUnit.PERCENT);

  /** Foreign direct investment, net outflows, current USD. */
  public static final WorldBankIndicator FDI_NET_OUTFLOWS =
      of("BM.KLT.DINV.CD.WD", "FDI net outflow", USD);

  /**
   * Net official development assistance received, current USD: net of repaid principal, hence
   * negative at times.
   */
  public static final WorldBankIndicator ODA_RECEIVED =
      of("DT.ODA.ODAT.CD", "net ODA received", USD);

  /**
   * Portfolio equity, net inflows, current USD: shares and depositary receipts of holders below ten
   * per cent, negative where more is sold than bought.
   */
  public static final WorldBankIndicator PORTFOLIO_EQUITY =
      of("BX.PEF.TOTL.CD.WD", "net inflow of portfolio equity", USD);

  /**
   * Net flows of long-term external debt of private debtors that no government guarantees, current
   * USD; of countries that report to the World Bank's debt statistics.
   */
  public static final WorldBankIndicator PRIVATE_DEBT =
      of("DT.NFL.DPNG.CD", "net flow of private debt", USD);

  /** Gross domestic product, current USD. */
  public static final WorldBankIndicator GDP = of("NY.GDP.MKTP.CD", "GDP", USD);

  /** Growth of gross domestic product at constant prices, per cent a year. */
  public static final WorldBankIndicator GDP_GROWTH =
      of("NY.GDP.MKTP.KD.ZG", "growth of real GDP", SimpleUnit.PERCENT);

  /** Growth of the GDP deflator, per cent a year. */
  public static final WorldBankIndicator GDP_DEFLATOR_GROWTH =
      of("NY.GDP.DEFL.KD.ZG", "growth of the GDP deflator", SimpleUnit.PERCENT);

  /** Gross national income per head at purchasing power parity, current international dollars. */
  public static final WorldBankIndicator GNI_PER_CAPITA_PPP =
      of("NY.GNP.PCAP.PP.CD", "GNI per capita", USD.withBasis(PriceBasis.CURRENT_PPP));

  /** Resident population at midyear, persons. */
  public static final WorldBankIndicator POPULATION =
      of("SP.POP.TOTL", "population", SimpleUnit.PERSONS);

  /**
   * International migrant stock, persons: the <em>immigrants</em> who live in the country. Dividing
   * remittances received by it is a common mistake; they come from the emigrants.
   */
  public static final WorldBankIndicator IMMIGRANT_STOCK =
      of("SM.POP.TOTL", "immigrant stock", SimpleUnit.PERSONS);

  /** International migrant stock, per cent of the population. */
  public static final WorldBankIndicator IMMIGRANT_STOCK_PER_POPULATION =
      of("SM.POP.TOTL.ZS", "immigrant stock per population", SimpleUnit.PERCENT);

  /** Net migration, persons; a year in current editions, five years in old ones. */
  public static final WorldBankIndicator NET_MIGRATION =
      of("SM.POP.NETM", "net migration", SimpleUnit.PERSONS);

  /** Exports of goods and services, per cent of GDP. */
  public static final WorldBankIndicator EXPORTS_PER_GDP =
      of("NE.EXP.GNFS.ZS", "exports per GDP", SimpleUnit.PERCENT);

  /** Imports of goods and services, per cent of GDP. */
  public static final WorldBankIndicator IMPORTS_PER_GDP =
      of("NE.IMP.GNFS.ZS", "imports per GDP", SimpleUnit.PERCENT);

  /** Total reserves including gold, current USD. */
  public static final WorldBankIndicator RESERVES = of("FI.RES.TOTL.CD", "total reserves", USD);

  /** Average cost of sending remittances to the country, per cent of the amount. */
  public static final WorldBankIndicator REMITTANCE_COST_RECEIVING =
      of("SI.RMT.COST.IB.ZS", "cost of remittances to the country", SimpleUnit.PERCENT);

  /** Average cost of sending remittances from the country, per cent of the amount. */
  public static final WorldBankIndicator REMITTANCE_COST_SENDING =
      of("SI.RMT.COST.OB.ZS", "cost of remittances from the country", SimpleUnit.PERCENT);

  private static final List<WorldBankIndicator> KNOWN =
      List.of(
          REMITTANCES_RECEIVED,
          REMITTANCES_PAID,
          REMITTANCES_RECEIVED_PER_GDP,
          FDI_NET_INFLOWS,
          FDI_NET_INFLOWS_PER_GDP,
          FDI_NET_OUTFLOWS,
          ODA_RECEIVED,
          PORTFOLIO_EQUITY,
          PRIVATE_DEBT,
          GDP,
          GDP_GROWTH,
          GDP_DEFLATOR_GROWTH,
          GNI_PER_CAPITA_PPP,
          POPULATION,
          IMMIGRANT_STOCK,
          IMMIGRANT_STOCK_PER_POPULATION,
          NET_MIGRATION,
          EXPORTS_PER_GDP,
          IMPORTS_PER_GDP,
          RESERVES,
          REMITTANCE_COST_RECEIVING,
          REMITTANCE_COST_SENDING);

  WorldBankIndicator() {}

  /**
   * An indicator.
   *
   * @param code the World Bank's code
   * @param name what it measures, in a few words; series read from files are labelled with it
   * @param unit the unit of its values
   * @return the indicator
   * @throws IllegalArgumentException if the code is not of the form {@code XX.XXX.XXX}, or the name
   *     is blank
   */
  public static WorldBankIndicator of(String code, String name, MeasureUnit unit) {
    return builder().code(code).name(name).unit(unit).build();
  }

  /**
   * Begins an indicator; everything is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The indicators that stand here as constants.
   *
   * @return the indicators
   */
  public static List<WorldBankIndicator> known() {
    return KNOWN;
  }

  /**
   * One of the {@link #known} indicators.
   *
   * @param code the World Bank's code, in capital letters
   * @return the indicator, or empty
   */
  public static Optional<WorldBankIndicator> find(String code) {
    Require.notNull("code", code);
    return KNOWN.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }

  /**
   * The World Bank's code.
   *
   * @return for example {@code BX.TRF.PWKR.CD.DT}
   */
  public abstract String code();

  /**
   * What it measures, in a few words.
   *
   * @return for example {@code remittances received}
   */
  @Value.Auxiliary
  public abstract String name();

  /**
   * The unit of its values.
   *
   * @return for example current USD
   */
  @Value.Auxiliary
  public abstract MeasureUnit unit();

  /** Validates code and name. */
  @Value.Check
  void check() {
    if (!CODE.matcher(code()).matches()) {
      throw Require.refusal(
          "indicator code",
          code(),
          "capital letters and digits in groups with dots between, such as BX.TRF.PWKR.CD.DT");
    }
    Require.text("name", name());
  }

  /** Code, name and unit. */
  @Override
  public String toString() {
    return code() + " " + name() + ", " + unit().label();
  }

  /** Builds an indicator. Not thread-safe. */
  public static final class Builder extends ImmutableWorldBankIndicator.Builder {
    Builder() {}
  }
}
