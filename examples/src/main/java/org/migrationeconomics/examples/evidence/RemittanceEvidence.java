package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.calculators.remittance.Deflators;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.calculators.remittance.RemittancePanel;
import org.migrationeconomics.calculators.remittance.RemittancePanelCalculator;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.data.remittance.WorldBankDownload;
import org.migrationeconomics.data.sample.Samples;

/** Remittances beside direct investment and aid. */
final class RemittanceEvidence {

  private static final String WDI = "World Bank WDI, vintage of 1 July 2026";
  private static final String RECOMPUTED = WDI + "; computed independently";
  private static final MoneyUnit USD = MoneyUnit.of("USD");

  private RemittanceEvidence() {}

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    claims.addAll(fromSamples());
    claims.addAll(fromFiles());
    return claims;
  }

  private static List<EvidenceClaim> fromSamples() {
    return List.of(
        EvidenceClaim.of(
            "remittance.wdi2026.mex2003.ratio-rounded",
            "remittances to FDI, Mexico 2003, from figures rounded to 0.1 million USD",
            RECOMPUTED,
            0.917,
            0.0005,
            () -> sample("MEX").ratio(2003).value()),
        EvidenceClaim.of(
            "remittance.wdi2026.mex2023.ratio-rounded",
            "remittances to FDI, Mexico 2023, from figures rounded to 0.1 million USD",
            RECOMPUTED,
            2.159,
            0.0005,
            () -> sample("MEX").ratio(2023).value()),
        EvidenceClaim.of(
            "remittance.wdi2026.mex.sustained-since",
            "first year since which remittances to Mexico exceed FDI",
            RECOMPUTED,
            2019,
            0,
            () -> sample("MEX").sustainedSince().year()),
        EvidenceClaim.of(
            "remittance.wdi2026.mex.one-off-years",
            "years after 1990 and before that in which they exceeded it (2006, 2009, 2011, 2012)",
            RECOMPUTED,
            4,
            0,
            () -> oneOffYearsAfter1990().equals(List.of(2006, 2009, 2011, 2012)) ? 4 : -1),
        EvidenceClaim.of(
            "remittance.wdi2026.slv2010.gap-rounded",
            "remittances less FDI, El Salvador 2010, million USD",
            RECOMPUTED,
            3585,
            0.5,
            () -> sample("SLV").gap(2010).value()),
        EvidenceClaim.of(
            "remittance.wdi2026.slv2010.ratios",
            "ratios of remittances to FDI for El Salvador 2010 (none: FDI is negative)",
            RECOMPUTED,
            0,
            0,
            () -> sample("SLV").ratio(2010).isPresent() ? 1 : 0),
        EvidenceClaim.of(
            "remittance.wdi2026.five-countries.exceeding",
            "of Mexico, El Salvador, the Philippines, India and Morocco, those with remittances above FDI in every "
                + "year of 2000-2023",
            "\"in many countries of emigration remittances exceed foreign direct investment\", Canales and Montiel "
                + "Armas; "
                + RECOMPUTED,
            4,
            0,
            () ->
                RemittancePanelCalculator.withDefaults()
                    .calculate(Samples.capitalInflows())
                    .exceedingThroughout(2000, 2023)
                    .places()
                    .size()));
  }

  private static List<EvidenceClaim> fromFiles() {
    List<EvidenceClaim> claims = new ArrayList<>();
    claims.add(ratio("MEX", 2003, 0.9171578092726383));
    claims.add(ratio("MEX", 2023, 2.1588017661203294));
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.wdi2026.slv2010.gap",
            "remittances less FDI, El Salvador 2010, USD",
            RECOMPUTED,
            3_584_997_402.754282,
            1e-5,
            files -> whole(files, "SLV").gap(2010).value()));
    sustained(claims, "MEX", "Mexico", 2019);
    sustained(claims, "SLV", "El Salvador", 1977);
    sustained(claims, "PHL", "the Philippines", 1977);
    sustained(claims, "IND", "India", 1975);
    sustained(claims, "MAR", "Morocco", 1975);
    sustained(claims, "NGA", "Nigeria", 2004);
    sustained(claims, "LMY", "low- and middle-income countries", 2023);
    cumulative(claims, "MEX", 750.7, 772.7, 790.2, 859.3);
    cumulative(claims, "PHL", 608.4, 629.6, 124.0, 126.3);
    cumulative(claims, "MAR", 176.1, 188.5, 57.1, 61.9);
    count(claims, 1990, 55, 109);
    count(claims, 2000, 54, 149);
    count(claims, 2002, 68, 157);
    count(claims, 2004, 66, 163);
    count(claims, 2005, 63, 165);
    count(claims, 2020, 108, 177);
    count(claims, 2023, 93, 173);
    return claims;
  }

  private static EvidenceClaim ratio(String code, int year, double published) {
    return EvidenceClaim.needingFiles(
        "remittance.wdi2026." + code.toLowerCase(Locale.ROOT) + year + ".ratio",
        "remittances to FDI, " + code + " " + year,
        RECOMPUTED,
        published,
        1e-15,
        files -> whole(files, code).ratio(year).value());
  }

  private static void sustained(List<EvidenceClaim> claims, String code, String name, int year) {
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.wdi2026." + code.toLowerCase(Locale.ROOT) + ".crossover",
            "year since which remittances to " + name + " exceed FDI, whole record",
            RECOMPUTED,
            year,
            0,
            files -> whole(files, code).sustainedSince().year()));
  }

  private static void cumulative(
      List<EvidenceClaim> claims,
      String code,
      double rem,
      double realRem,
      double fdi,
      double realFdi) {
    String id = "remittance.wdi2026." + code.toLowerCase(Locale.ROOT) + ".cumulative-";
    String span = code + " 1990-2023, billion ";
    claims.add(
        EvidenceClaim.needingFiles(
            id + "remittances",
            "remittances, " + span + "current USD",
            RECOMPUTED,
            rem,
            0.05,
            files -> totals(files, code).totals().remittances().value()));
    claims.add(
        EvidenceClaim.needingFiles(
            id + "remittances-real",
            "remittances, " + span + "constant 2015 USD",
            RECOMPUTED,
            realRem,
            0.05,
            files -> totals(files, code).totals().realRemittances().value()));
    claims.add(
        EvidenceClaim.needingFiles(
            id + "fdi",
            "FDI net inflows, " + span + "current USD",
            RECOMPUTED,
            fdi,
            0.05,
            files -> totals(files, code).totals().compared().value()));
    claims.add(
        EvidenceClaim.needingFiles(
            id + "fdi-real",
            "FDI net inflows, " + span + "constant 2015 USD",
            RECOMPUTED,
            realFdi,
            0.05,
            files -> totals(files, code).totals().realCompared().value()));
  }

  private static void count(List<EvidenceClaim> claims, int year, int exceeding, int both) {
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.wdi2026.countries" + year + ".exceeding",
            "countries with remittances above FDI in " + year,
            RECOMPUTED,
            exceeding,
            0,
            files -> panel(files).year(year).exceedingFdi().size()));
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.wdi2026.countries" + year + ".observed",
            "countries with both observed in " + year,
            RECOMPUTED,
            both,
            0,
            files -> panel(files).year(year).withFdi()));
  }

  private static RemittanceComparison sample(String code) {
    return RemittanceComparisonCalculator.withDefaults().calculate(Samples.capitalInflows(code));
  }

  private static List<Integer> oneOffYearsAfter1990() {
    return sample("MEX").earlierYearsExceeding().stream().filter(year -> year > 1990).toList();
  }

  private static WorldBankDownload download(WholeFiles files) {
    return files.read(
        "worldbank/tidy-2026-07",
        WorldBankDownload.class,
        folder -> WorldBankDownload.read(folder).orThrow());
  }

  private static RemittanceComparison whole(WholeFiles files, String code) {
    return RemittanceComparisonCalculator.withDefaults()
        .calculate(download(files).capitalInflows(code));
  }

  private static RemittanceComparison totals(WholeFiles files, String code) {
    YearSeries deflator = Deflators.fromGrowth(download(files).deflatorGrowth(), 2015);
    CapitalInflows inflows = download(files).capitalInflows(code).in(USD.billions());
    return RemittanceComparisonCalculator.withDefaults()
        .withYears(1990, 2023)
        .withDeflator(deflator, 2015)
        .calculate(inflows);
  }

  private static RemittancePanel panel(WholeFiles files) {
    return files.read(
        "worldbank/tidy-2026-07",
        RemittancePanel.class,
        folder -> RemittancePanelCalculator.withDefaults().calculate(download(files).panel()));
  }
}
