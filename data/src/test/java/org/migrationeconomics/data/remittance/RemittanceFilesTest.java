package org.migrationeconomics.data.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
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
