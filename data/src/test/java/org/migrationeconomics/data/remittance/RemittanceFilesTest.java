package org.migrationeconomics.data.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.GrowthRate;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.PeriodSeries.IncompleteYears;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.data.measure.DataBankReader;
import org.migrationeconomics.data.measure.YearQuarter;
import org.migrationeconomics.data.remittance.prices.CorridorPrices;
import org.migrationeconomics.data.remittance.prices.CorridorPricesReader;

/** Whole public files. */
final class RemittanceFilesTest {

  private static Path file(String folder, String name) {
    String data = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(data.isEmpty(), "needs -Dmigration.data");
    return Path.of(data, folder, name);
  }

  @Test
  void unitedStatesShareOfMexicosReceipts() {
    BanxicoRemittances mexico =
        BanxicoReader.countries().read(file("banxico", "remesas_pais.csv")).orThrow();
    assertEquals(95.16, mexico.share("USA", 2021).value(), 5e-3);
    assertEquals(96.22, mexico.share("USA", 2023).value(), 5e-3);
    assertEquals(96.58, mexico.share("USA", 2024).value(), 5e-3);
    assertTrue(mexico.total(2026).reason().isPresent());
    // By state of origin the same receipts must add up, as the file is another cut of them.
    BanxicoRemittances states =
        BanxicoReader.statesOfTheUnitedStates().read(file("banxico", "remesas_usa.csv")).orThrow();
    assertEquals(mexico.received("USA").sum(2024).value(), states.total(2024).value(), 1000);
    BanxicoRemittances entities =
        BanxicoReader.mexicanStates().read(file("banxico", "remesas_entidad.csv")).orThrow();
    assertEquals(mexico.total(2024).value(), entities.total(2024).value(), 1000);
  }

  @Test
  void remittancesPricesAndTheExchangeRateByMonth() {
    BanxicoMonths months =
        BanxicoMonthsReader.remittances().read(file("banxico", "remesas_mensuales.csv")).orThrow();
    YearSeries received = months.series("received").yearlySums(IncompleteYears.HOLE);
    BanxicoRemittances countries =
        BanxicoReader.countries().read(file("banxico", "remesas_pais.csv")).orThrow();
    // The same receipts by country, each rounded to whole dollars.
    assertEquals(countries.total(2020).value(), received.at(2020), 100);
    assertEquals(countries.total(2024).value(), received.at(2024), 100);
    assertFalse(received.has(2026));
    // The index of the file itself, worked by hand: 4.21 % in the year to December 2024, 8.70 % to
    // August 2022.
    PeriodSeries prices =
        BanxicoMonthsReader.prices()
            .read(file("banxico", "IPC.csv"))
            .orThrow()
            .series("general")
            .growthOnYearBefore(GrowthRate.COMPOUND);
    assertEquals(4.21, prices.at(TimePeriod.parse("2024-12")), 5e-3);
    assertEquals(8.70, prices.at(TimePeriod.parse("2022-08")), 5e-3);
    PeriodSeries rate =
        BanxicoMonthsReader.exchangeRate()
            .read(file("banxico", "USDMXN.csv"))
            .orThrow()
            .series("rate");
    assertFalse(rate.has(TimePeriod.parse("1991-10")));
    assertEquals(3.0698, rate.at(TimePeriod.parse("1991-11")));
  }

  @Test
  void corridorPrices() {
    Path file = file("rpw", "rpw_databank_corridors_36d1ed87_Data.csv");
    assertEquals(5_328, DataBankReader.withDefaults().read(file).orThrow().rowCount());
    CorridorPrices prices = CorridorPricesReader.withDefaults().read(file).orThrow();
    assertEquals(35, prices.quarters().size());
    YearQuarter quarter = YearQuarter.of(2020, 3);
    assertEquals(367, prices.costs(quarter).size());
    assertEquals(7.001, prices.mean(quarter).value(), 5e-4);
    assertEquals(9.051, prices.mean(YearQuarter.of(2011, 1)).value(), 5e-4);
    assertEquals(4.18037, prices.cost("USA", "MEX", quarter).value(), 5e-6);
  }
}
