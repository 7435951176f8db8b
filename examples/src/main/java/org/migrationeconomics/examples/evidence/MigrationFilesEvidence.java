package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.migrationeconomics.calculators.flow.DecreaseRule;
import org.migrationeconomics.calculators.flow.StockDifferenceFlowsCalculator;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.estimates.FlowEstimate;
import org.migrationeconomics.data.migration.estimates.FlowEstimates;
import org.migrationeconomics.data.migration.estimates.FlowEstimatesReader;
import org.migrationeconomics.data.migration.stocks.BilateralMigrationReader;
import org.migrationeconomics.data.migration.stocks.MigrantStockReader;
import org.migrationeconomics.data.migration.stocks.MigrantStocks;

/** Published stocks and flows read whole, and flows made again from the stocks. */
final class MigrationFilesEvidence {

  private static final String ABEL_COHEN =
      "G. Abel and J. Cohen, Scientific Data 6:82, 2019, and 9:173, 2022, estimates from UN stocks of 2020";
  private static final String BILATERAL = "World Bank, Global Bilateral Migration 1960-2000";
  private static final String UN = "United Nations, International Migrant Stock 2020, world";
  private static final int STEP = 5;

  private MigrationFilesEvidence() {}

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    for (int year : new int[] {2010, 2015}) {
      remade(claims, FlowEstimate.STOCK_DIFFERENCE_DROP, DecreaseRule.DROP, year);
      remade(claims, FlowEstimate.STOCK_DIFFERENCE_REVERSE, DecreaseRule.REVERSE, year);
    }
    total(claims, FlowEstimate.STOCK_DIFFERENCE_DROP, 35_358_428);
    total(claims, FlowEstimate.MINIMUM_CLOSED, 46_840_693);
    total(claims, FlowEstimate.PSEUDO_BAYES_CLOSED, 101_176_337);
    stock(claims, 1960, 610_788);
    stock(claims, 2000, 9_367_911);
    world(claims, 1990, 152_986_157);
    world(claims, 1995, 161_289_976);
    world(claims, 2000, 173_230_585);
    return claims;
  }

  private static void remade(
      List<EvidenceClaim> claims, FlowEstimate estimate, DecreaseRule rule, int year) {
    claims.add(
        EvidenceClaim.needingFiles(
            "flow.abel-cohen." + id(estimate) + year + ".corridors",
            "corridors of " + year + "-" + (year + STEP) + " made again to the person, of 52,212",
            ABEL_COHEN,
            52_212,
            0,
            files -> equal(files, estimate, rule, year)));
  }

  private static double equal(
      WholeFiles files, FlowEstimate estimate, DecreaseRule rule, int year) {
    FlowEstimates published = flows(files, estimate);
    MigrantStocks stocks =
        files.read(
            "abel-cohen/stock.json",
            MigrantStocks.class,
            file -> FlowEstimatesReader.withDefaults().readStocks(file).orThrow());
    OriginDestinationMatrix start = stocks.blanksAsZero(year, Sexes.BOTH);
    OriginDestinationMatrix end = stocks.blanksAsZero(year + STEP, Sexes.BOTH);
    Set<Place> common = new LinkedHashSet<>(published.places());
    common.retainAll(start.places());
    common.retainAll(end.places());
    List<Place> places = List.copyOf(common);
    OriginDestinationMatrix made =
        StockDifferenceFlowsCalculator.withDefaults()
            .withRule(rule)
            .calculate(start.restrictedTo(places), end.restrictedTo(places))
            .flows();
    OriginDestinationMatrix printed = published.blanksAsZero(estimate, year).restrictedTo(places);
    int equal = 0;
    for (Place origin : places) {
      for (Place destination : places) {
        if (!origin.equals(destination)) {
          equal += made.at(origin, destination) == printed.at(origin, destination) ? 1 : 0;
        }
      }
    }
    return equal;
  }

  private static void total(List<EvidenceClaim> claims, FlowEstimate estimate, double persons) {
    claims.add(
        EvidenceClaim.needingFiles(
            "flow.abel-cohen." + id(estimate) + "2015.total",
            "migrants of 2015-2020, " + estimate.label(),
            ABEL_COHEN,
            persons,
            0,
            files -> flows(files, estimate).total(estimate, 2015)));
  }

  private static void stock(List<EvidenceClaim> claims, int year, double persons) {
    claims.add(
        EvidenceClaim.needingFiles(
            "corridor.gbmd.mex-usa.stock" + year,
            "born in Mexico, living in the United States, " + year,
            BILATERAL,
            persons,
            0,
            files ->
                files
                    .read(
                        "worldbank-gbmd/gbmd_1960_2000_by_sex.csv",
                        MigrantStocks.class,
                        file -> BilateralMigrationReader.withDefaults().read(file).orThrow())
                    .figure("MEX", "USA", year, Sexes.BOTH)
                    .value()));
  }

  private static void world(List<EvidenceClaim> claims, int year, double persons) {
    claims.add(
        EvidenceClaim.needingFiles(
            "corridor.undesa2020.world" + year,
            "migrants in the world, " + year,
            UN,
            persons,
            0,
            files ->
                files
                    .read(
                        "undesa/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx",
                        MigrantStocks.class,
                        file -> MigrantStockReader.withDefaults().read(file).orThrow())
                    .total("900", year, Sexes.BOTH)
                    .value()));
  }

  private static FlowEstimates flows(WholeFiles files, FlowEstimate estimate) {
    return files.read(
        "abel-cohen/flow_" + estimate.code() + ".json",
        FlowEstimates.class,
        file -> FlowEstimatesReader.withDefaults().readJson(file, estimate).orThrow());
  }

  private static String id(FlowEstimate estimate) {
    return estimate.code().toLowerCase(Locale.ROOT).replace('_', '-') + ".";
  }
}
