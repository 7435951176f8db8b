package org.migrationeconomics.examples.evidence;

import java.util.List;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.stocks.MigrantStockReader;
import org.migrationeconomics.data.migration.stocks.MigrantStocks;
import org.migrationeconomics.data.population.HmdReader;
import org.migrationeconomics.data.population.ProjectionVariants;
import org.migrationeconomics.data.population.WppVariantsReader;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrix;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;

/** Single figures that anybody can look up in a download, read from the whole file. */
final class DownloadsEvidence {

  private DownloadsEvidence() {}

  static List<EvidenceClaim> claims() {
    return List.of(
        EvidenceClaim.needingFiles(
            "reproduction.wpp2019.uk1950",
            "population of the United Kingdom on 1 July 1950, persons",
            "United Nations, World Population Prospects 2019, total population",
            50_616_019,
            0.5,
            files ->
                files
                    .read(
                        "wpp2019/UK_WPP2019_TotalPopulationBySex_all_variants.csv",
                        ProjectionVariants.class,
                        file -> WppVariantsReader.withDefaults().read(file).value())
                    .total("GBR", "Medium")
                    .at(1950)),
        EvidenceClaim.needingFiles(
            "reproduction.hmd.est1959.e0",
            "life expectancy at birth of women, Estonia 1959, years",
            "Human Mortality Database, Estonia, life tables of women",
            71.98,
            0.005,
            files ->
                files
                    .read(
                        "population/EST_fltper_1x1.txt",
                        LifeTable.class,
                        file -> HmdReader.of(Place.of("EST")).lifeTables(file).value().at(1959))
                    .lifeExpectancy(0)),
        EvidenceClaim.needingFiles(
            "corridor.undesa2020.world2020",
            "migrants in the world, 2020",
            "United Nations, International Migrant Stock 2020, by sex and destination",
            280_598_105,
            0,
            files ->
                files
                    .read(
                        "undesa/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx",
                        MigrantStocks.class,
                        file -> MigrantStockReader.withDefaults().read(file).orThrow())
                    .total("900", 2020, Sexes.BOTH)
                    .value()),
        EvidenceClaim.needingFiles(
            "remittance.knomad2021.usa.out",
            "remittances sent from the United States 2021, million USD",
            "World Bank and KNOMAD, bilateral remittance matrix 2021 (December 2022)",
            200_216.093803,
            5e-7,
            files ->
                files
                    .read(
                        "knomad/bilateral_remittance_matrix_2021.xlsx",
                        KnomadMatrix.class,
                        file -> KnomadMatrixReader.remittances().read(file).value())
                    .outgoing("USA")
                    .value()));
  }
}
