package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.migrationeconomics.calculators.remittance.ComparedInflow;
import org.migrationeconomics.calculators.remittance.RemittancePanel;
import org.migrationeconomics.calculators.remittance.RemittancePanelCalculator;
import org.migrationeconomics.calculators.remittance.RemittancePanelYear;
import org.migrationeconomics.calculators.remittance.cost.CorridorCost;
import org.migrationeconomics.calculators.remittance.cost.RemittanceCosts;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.remittance.TransferCost;
import org.migrationeconomics.data.measure.YearQuarter;
import org.migrationeconomics.data.place.CountryMetadata;
import org.migrationeconomics.data.place.CountryMetadataReader;
import org.migrationeconomics.data.remittance.WorldBankDownload;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrix;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;
import org.migrationeconomics.data.remittance.prices.CorridorPrices;
import org.migrationeconomics.data.remittance.prices.CorridorPricesReader;

/** What transfers cost in the mean, and in how many poorer countries they exceed investment. */
final class RemittanceCostEvidence {

  private static final String PRICES =
      "World Bank, Remittance Prices Worldwide, corridors by quarter; computed independently";
  private static final String BANK =
      "World Bank, Remittance Prices Worldwide, global weighted average; its weights are unknown,"
          + " here the matrix of 2018";
  private static final String COUNTS =
      "World Bank WDI, vintage of 1 July 2026, income classes of May 2023; computed independently";

  private RemittanceCostEvidence() {}

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.rpw2020q3.simple",
            "mean cost of corridors, third quarter of 2020, %",
            PRICES,
            7.001,
            5e-4,
            files -> costs(files, "2020Q3").overCorridors().percent().value()));
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.rpw2020q3.within5",
            "share of corridors that cost at most 5 %",
            PRICES,
            0.343,
            5e-4,
            files -> costs(files, "2020Q3").statusByCorridorMeans().shareWithin().value()));
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.rpw2020q3.weighted",
            "mean weighted by the matrix of 2018, % (reference joined 320 corridors, here 352)",
            PRICES,
            4.975,
            0.02,
            files -> weighted(files, "2020Q3")));
    published(claims, "2016Q3", 5.73);
    published(claims, "2017Q1", 5.65);
    published(claims, "2017Q3", 5.46);
    published(claims, "2017Q4", 5.29);
    counts(claims, 1990, 47, 77, 20, 77);
    counts(claims, 2000, 49, 102, 47, 97);
    counts(claims, 2002, 62, 105, 50, 100);
    counts(claims, 2004, 59, 111, 56, 105);
    counts(claims, 2005, 57, 113, 59, 110);
    counts(claims, 2020, 83, 119, 69, 117);
    counts(claims, 2023, 71, 114, 71, 112);
    return claims;
  }

  private static void published(List<EvidenceClaim> claims, String quarter, double percent) {
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.rpw" + quarter.toLowerCase(Locale.ROOT) + ".weighted",
            "mean cost weighted by flows, " + quarter + ", %",
            BANK,
            percent,
            0.1,
            files -> weighted(files, quarter)));
  }

  private static void counts(
      List<EvidenceClaim> claims, int year, int aboveFdi, int withFdi, int aboveAid, int withAid) {
    String id = "remittance.wdi2026.lmic" + year + ".";
    String where = " of low- and middle-income countries in " + year;
    claims.add(
        EvidenceClaim.needingFiles(
            id + "above-fdi",
            "remittances above FDI in that number" + where,
            COUNTS,
            aboveFdi,
            0,
            files -> year(files, year).countExceeding(ComparedInflow.FDI)));
    claims.add(
        EvidenceClaim.needingFiles(
            id + "with-fdi",
            "both observed in that number" + where,
            COUNTS,
            withFdi,
            0,
            files -> year(files, year).withFdi()));
    claims.add(
        EvidenceClaim.needingFiles(
            id + "above-aid",
            "remittances above aid in that number" + where,
            COUNTS,
            aboveAid,
            0,
            files -> year(files, year).countExceeding(ComparedInflow.ODA)));
    claims.add(
        EvidenceClaim.needingFiles(
            id + "with-aid",
            "both observed in that number" + where,
            COUNTS,
            withAid,
            0,
            files -> year(files, year).withOda()));
  }

  private static RemittanceCosts costs(WholeFiles files, String quarter) {
    CorridorPrices prices =
        files.read(
            "rpw/rpw_databank_corridors_36d1ed87_Data.csv",
            CorridorPrices.class,
            file -> CorridorPricesReader.withDefaults().read(file).value());
    List<CorridorCost> costs = new ArrayList<>();
    for (Map.Entry<Corridor, Double> cost : prices.costs(YearQuarter.parse(quarter)).entrySet()) {
      costs.add(
          CorridorCost.of(
              cost.getKey().origin(),
              cost.getKey().destination(),
              TransferCost.percent(cost.getValue())));
    }
    return RemittanceCosts.ofCorridors(costs);
  }

  private static double weighted(WholeFiles files, String quarter) {
    KnomadMatrix matrix =
        files.read(
            "knomad/Bilateralremittancematrix2018Oct2019.csv",
            KnomadMatrix.class,
            file -> KnomadMatrixReader.remittances().withYear(2018).read(file).orThrow());
    return costs(files, quarter).weightedBy(matrix.blanksAsZero()).percent().value();
  }

  private static RemittancePanelYear year(WholeFiles files, int year) {
    WorldBankDownload download =
        files.read(
            "worldbank/tidy-2026-07",
            WorldBankDownload.class,
            folder -> WorldBankDownload.read(folder).orThrow());
    CountryMetadata metadata =
        files.read(
            "worldbank/native/personal-remittances-received.xls",
            CountryMetadata.class,
            file -> CountryMetadataReader.withDefaults().read(file).orThrow());
    RemittancePanel panel =
        files.read(
            "worldbank/native",
            RemittancePanel.class,
            folder -> {
              Map<Place, CapitalInflows> poorer = new LinkedHashMap<>(download.countries());
              poorer.keySet().retainAll(metadata.lowAndMiddleIncome());
              return RemittancePanelCalculator.withDefaults().calculate(poorer.values());
            });
    return panel.year(year);
  }
}
