package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.migrationeconomics.examples.Printed.assertShows;
import static org.migrationeconomics.examples.Printed.printed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.data.measure.YearQuarter;
import org.migrationeconomics.data.remittance.WorldBankDownload;
import org.migrationeconomics.data.sample.Samples;
import org.migrationeconomics.data.service.WorldBank;

/** Every teaching example runs and shows the figures that it is about. */
class ExamplesTest {

  private static Path data() {
    String folder = System.getProperty("migration.data", "");
    assumeTrue(!folder.isEmpty(), "whole public files are not given");
    return Path.of(folder);
  }

  @Test
  void catalonia() {
    assertShows(
        printed(out -> new CataloniaExample().print(out)),
        "ILLUSTRATIVE reconstruction, not Cabré's own series",
        "as above 2,334,274 -1.1 60.7",
        "fertility 5 % lower",
        "1936-1940 1.227 1.037 yes",
        "Replaced themselves: 2 of 21 cohorts, 1936-1945.");
  }

  @Test
  void replacementMigration() {
    assertShows(printed(ReplacementMigrationExample::print), "586,634", "4,397,428", "3,008,502");
  }

  @Test
  void mexico() {
    Path folder = data().resolve("wpp2019");
    assertShows(
        printed(out -> MexicoWithoutEmigration.print(out, folder, "Mexico", 1950, 2020)),
        "128,932,753 162,574,644 -12,745,591 -20,896,301 -26.1",
        "2015-2020");
  }

  @Test
  void mexicoSaysWhatItNeeds() {
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> MexicoWithoutEmigration.main(new String[] {"a", "b"}))
            .toString()
            .contains("arguments are 2, expected a folder"));
  }

  @Test
  void remittancesVersusInvestmentOfTheSamples() {
    assertShows(
        printed(out -> RemittancesVersusInvestment.print(out, Samples.capitalInflows("MEX"))),
        "2003 16,654 18,158 0.917",
        "2023 66,238 30,683 2.159",
        "for good since: 2019",
        "More than aid for good since: 1990 or before",
        "share of GDP, by its mean 0.4785 0.2917");
  }

  @Test
  void remittancesVersusInvestmentOfADownload() {
    WorldBankDownload download =
        WorldBankDownload.read(data().resolve("worldbank/tidy-2026-07")).orThrow();
    assertShows(
        printed(
            out -> {
              RemittancesVersusInvestment.print(out, download.capitalInflows("MAR"));
              RemittancesVersusInvestment.printCounts(out, download.panel());
            }),
        "for good since: 1975",
        "2004 66 163",
        "2023 93 173");
  }

  @Test
  void whatCannotBeFetchedIsTakenFromTheFolder(@TempDir Path folder) throws IOException {
    String head = "Country Name,Country Code,Year,Value\n";
    Files.writeString(folder.resolve("bx.trf.pwkr.cd.dt.csv"), head + "Spain,ESP,2023,3000000\n");
    Files.writeString(folder.resolve("bx.klt.dinv.cd.wd.csv"), head + "Spain,ESP,2023,2000000\n");
    // Offline, with nothing stored: nothing connects.
    WorldBank bank = WorldBank.withDefaults().withCache(folder.resolve("none")).offline();
    assertShows(
        printed(
            out ->
                RemittancesVersusInvestment.print(
                    out, bank, "Spain", folder.toString(), "--fetch")),
        "Not fetched: https://api.worldbank.org/v2/en/country/ESP/indicator/BX.TRF.PWKR.CD.DT",
        "The figures are those of the folder instead.",
        " 1.500 ");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> printed(out -> RemittancesVersusInvestment.print(out, bank, "Spain", "--fetch")));
    assertTrue(refused.toString().contains("the client is offline"), refused.toString());
    assertShows(
        printed(out -> RemittancesVersusInvestment.print(out, bank, "Mexico")),
        "for good since: 2019");
  }

  @Test
  void cheaperTransfers() {
    assertShows(
        printed(WhatCheaperTransfersAreWorth::print),
        "fee on top: 4.500 %",
        "fee deducted: 4.450 %",
        "received 627.66 648.93 21.27",
        "received 627.66 749.84 122.19");
  }

  @Test
  void cheaperTransfersByCorridor() {
    Path folder = data();
    assertShows(
        printed(
            out ->
                WhatCheaperTransfersAreWorth.print(
                    out,
                    folder.resolve("rpw/rpw_databank_corridors_36d1ed87_Data.csv"),
                    folder.resolve("knomad/Bilateralremittancematrix2018Oct2019.csv"),
                    YearQuarter.of(2020, 3))),
        "7.001 % (367 counted",
        "4.958 % (352 counted",
        "0.343 of 367",
        "United States Mexico 4.18 34,704 409.6");
  }

  @Test
  void whoSendsToMexico() {
    Path folder = data();
    assertShows(
        printed(
            out ->
                WhoSendsToMexico.print(
                    out,
                    folder.resolve("knomad"),
                    folder.resolve("worldbank/tidy-2026-07/ny.gnp.pcap.pp.cd.csv"),
                    folder.resolve("banxico/remesas_pais.csv"))),
        "United States 97.14 97.16 96.96 95.16",
        "effective number 1 / HHI 1.060");
  }

  @Test
  void badArgumentsOfRemittanceExamples() {
    String[] many = {"a", "b", "c", "d"};
    assertRefuses(
        () -> RemittancesVersusInvestment.main(many), "arguments are 4, expected at most");
    assertRefuses(() -> WhatCheaperTransfersAreWorth.main(many), "arguments are 4, expected none");
    assertRefuses(() -> WhoSendsToMexico.main(many), "arguments are 4, expected three");
  }

  private static void assertRefuses(Executable call, String message) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, call);
    assertTrue(refused.toString().contains(message), refused.toString());
  }
}
