package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.migrationeconomics.calculators.remittance.inequality.IncomeSourceGini;
import org.migrationeconomics.calculators.remittance.inequality.IncomeSourceGiniCalculator;
import org.migrationeconomics.calculators.remittance.inequality.PublishedIncomeSource;
import org.migrationeconomics.calculators.remittance.stability.CrisisResponseCalculator;
import org.migrationeconomics.calculators.remittance.stability.FlowSeries;
import org.migrationeconomics.calculators.remittance.stability.FlowStability;
import org.migrationeconomics.calculators.remittance.stability.FlowStabilityCalculator;
import org.migrationeconomics.calculators.remittance.stability.FlowStatistics;
import org.migrationeconomics.calculators.remittance.stability.HamiltonFilter;
import org.migrationeconomics.calculators.remittance.stability.HodrickPrescott;
import org.migrationeconomics.calculators.remittance.stability.HoleTreatment;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.data.remittance.WorldBankDownload;

/** How steady remittances and investment are in five countries, and inequality in rural Mexico. */
final class StabilityEvidence {

  private static final String WDI =
      "World Bank WDI, vintage of 1 July 2026, years 1990-2023; computed independently";
  private static final String TAYLOR =
      "J. E. Taylor, J. Mora, R. Adams and A. López-Feldman, rural Mexico 2003, table 3";
  private static final double CLOSE = 1e-6;
  private static final double FILTERED = 1e-9;

  /** The table's inputs have two decimals, so its own shares are within this of what they give. */
  private static final double ROUNDED_SHARE = 0.005;

  /** And its changes within this. */
  private static final double ROUNDED_CHANGE = 0.031;

  private StabilityEvidence() {}

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    country(claims, "MEX", 0.172579, 0.455501, 0.013579, 0.050365, 0.478539, 0.291705);
    country(claims, "SLV", 0.764910, 1.853363, 0.386279, 0.048764, 0.266548, 1.066598);
    country(claims, "PHL", 0.455459, 0.470221, 0.175162, 0.067311, 0.299887, 0.448380);
    country(claims, "IND", 0.239126, 0.341438, 0.084977, 0.082937, 0.300956, 0.660236);
    country(claims, "MAR", 0.457984, 0.936877, 0.315609, 0.073360, 0.162666, 0.587937);
    trend(claims, 1990, 21.8255747690);
    trend(claims, 2009, 23.9441774347);
    trend(claims, 2023, 24.9383787236);
    hamilton(claims);
    crisis(claims, "MEX", -15.47, -33.99);
    crisis(claims, "PHL", 5.88, 54.07);
    crisis(claims, "MAR", -9.07, -20.11);
    source(claims, "Government transfers", "government", .017, -0.280);
    source(claims, "US remittances", "us-remittances", .169, 0.281);
    source(claims, "Internal remittances", "internal-remittances", .011, -0.089);
    source(claims, "Family production", "family", .350, 0.630);
    source(claims, "Agricultural wages", "agricultural", .057, -0.601);
    source(claims, "Non-agricultural wages", "non-agricultural", .396, 0.061);
    return claims;
  }

  private static void country(
      List<EvidenceClaim> claims,
      String code,
      double remittances,
      double investment,
      double aid,
      double log,
      double variation,
      double variationOfInvestment) {
    String cycle = "cycle (Hodrick-Prescott 6.25) in % of GDP, standard deviation, ";
    statistic(
        claims,
        code,
        "remittances",
        "hp-share",
        cycle,
        FlowStatistics::hodrickPrescottShare,
        remittances);
    statistic(
        claims, code, "FDI", "hp-share", cycle, FlowStatistics::hodrickPrescottShare, investment);
    statistic(claims, code, "ODA", "hp-share", cycle, FlowStatistics::hodrickPrescottShare, aid);
    statistic(
        claims,
        code,
        "remittances",
        "hp-log",
        "cycle of the logarithm, standard deviation, ",
        FlowStatistics::hodrickPrescottLog,
        log);
    String relative = "coefficient of variation of the share of GDP, ";
    statistic(
        claims, code, "remittances", "cv", relative, FlowStatistics::variationOfShare, variation);
    statistic(
        claims,
        code,
        "FDI",
        "cv",
        relative,
        FlowStatistics::variationOfShare,
        variationOfInvestment);
  }

  private static void statistic(
      List<EvidenceClaim> claims,
      String code,
      String flow,
      String id,
      String quantity,
      Function<FlowStatistics, Figure> statistic,
      double published) {
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.stability." + lower(code) + "." + lower(flow) + "." + id,
            quantity + flow + ", " + code,
            WDI,
            published,
            CLOSE,
            files -> statistic.apply(stability(files, code).flow(flow)).value()));
  }

  private static void trend(List<EvidenceClaim> claims, int year, double published) {
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.stability.mex.trend" + year,
            "trend of log remittances, Mexico " + year + ", Hodrick-Prescott 6.25",
            WDI,
            published,
            FILTERED,
            files -> HodrickPrescott.of(6.25).decompose(logs(files)).trend().at(year)));
  }

  private static void hamilton(List<EvidenceClaim> claims) {
    double[] coefficients = {1.21965234, 1.55690399, -0.60325335};
    for (int i = 0; i < coefficients.length; i++) {
      int which = i;
      claims.add(
          EvidenceClaim.needingFiles(
              "remittance.stability.mex.hamilton-b" + i,
              "coefficient " + i + " of Hamilton's regression, horizon 2, 2 lags, Mexico",
              WDI,
              coefficients[i],
              5e-9,
              files -> HamiltonFilter.of(2, 2).coefficients(logs(files)).get(which)));
    }
    residual(claims, 1993, 0.0780954943);
    residual(claims, 2023, -0.0243009267);
  }

  private static void residual(List<EvidenceClaim> claims, int year, double published) {
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.stability.mex.hamilton" + year,
            "Hamilton's residual of log remittances, Mexico " + year,
            WDI,
            published,
            FILTERED,
            files -> HamiltonFilter.of(2, 2).decompose(logs(files)).cycle().at(year)));
  }

  private static void crisis(
      List<EvidenceClaim> claims, String code, double remittances, double investment) {
    change(claims, code, "remittances", remittances);
    change(claims, code, "FDI", investment);
  }

  private static void change(
      List<EvidenceClaim> claims, String code, String flow, double published) {
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.crisis2009." + lower(code) + "." + lower(flow),
            flow + " of " + code + ", 2009 to 2008, %",
            WDI,
            published,
            0.005,
            files ->
                CrisisResponseCalculator.withWindow(2008, 2009)
                    .calculate(inflows(files, code))
                    .flow(flow)
                    .change()
                    .value()));
  }

  private static void source(
      List<EvidenceClaim> claims, String source, String id, double share, double change) {
    claims.add(
        EvidenceClaim.of(
            "remittance.rural-mexico2003." + id + ".share",
            "share in inequality of " + source,
            TAYLOR,
            share,
            ROUNDED_SHARE,
            () -> rural().source(source).shareOfInequality().value()));
    claims.add(
        EvidenceClaim.of(
            "remittance.rural-mexico2003." + id + ".change",
            "change of the Gini by 10 % more " + source + ", %",
            TAYLOR,
            change,
            ROUNDED_CHANGE,
            () -> 100 * rural().effectOf(source, 0.10).value()));
  }

  private static IncomeSourceGini rural() {
    return IncomeSourceGiniCalculator.withDefaults()
        .calculate(
            List.of(
                PublishedIncomeSource.of("Government transfers", .045, 0.79, 0.29),
                PublishedIncomeSource.of("US remittances", .140, 0.95, 0.78),
                PublishedIncomeSource.of("Internal remittances", .020, 0.96, 0.36),
                PublishedIncomeSource.of("Family production", .288, 1.00, 0.75),
                PublishedIncomeSource.of("Agricultural wages", .117, 0.82, 0.37),
                PublishedIncomeSource.of("Non-agricultural wages", .390, 0.80, 0.78)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static YearSeries logs(WholeFiles files) {
    return FlowSeries.logarithm(inflows(files, "MEX").remittances().between(1990, 2023));
  }

  private static FlowStability stability(WholeFiles files, String code) {
    return FlowStabilityCalculator.withDefaults()
        .withYears(1990, 2023)
        .withHoles(HoleTreatment.CLOSE_UP)
        .calculate(inflows(files, code));
  }

  private static CapitalInflows inflows(WholeFiles files, String code) {
    return files
        .read(
            "worldbank/tidy-2026-07",
            WorldBankDownload.class,
            folder -> WorldBankDownload.read(folder).orThrow())
        .capitalInflows(code);
  }
}
