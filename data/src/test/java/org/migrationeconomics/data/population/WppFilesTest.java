package org.migrationeconomics.data.population;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.Sex;

/** Whole files of World Population Prospects 2019; the cells were looked up with awk. */
class WppFilesTest {

  private Path folder = Path.of("");

  @BeforeEach
  void needsData() {
    String data = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(data.isEmpty(), "needs -Dmigration.data");
    folder = Path.of(data, "wpp2019");
  }

  @Test
  void allCountriesFrom1950To2100() {
    WorldPopulationProspects wpp = WorldPopulationProspects.read(folder).orThrow();
    assertEquals(
        List.of(
            "ISR", "KWT", "SLV", "MEX", "AUS", "ROU", "SWE", "GBR", "ITA", "ESP", "FRA", "DEU",
            "CAN", "USA"),
        wpp.histories().keySet().stream().map(Object::toString).toList());
    double[] thousandsIn2020 = {
      8655.541,
      4270.563,
      6486.201,
      128932.753,
      25499.881,
      19237.682,
      10099.270,
      67886.004,
      60461.828,
      46754.783,
      65273.512,
      83783.945,
      37742.157,
      331002.647
    };
    int i = 0;
    for (PopulationHistory history : wpp.histories().values()) {
      assertEquals(31, history.populations().size());
      assertEquals(1950, history.first().date().getYear());
      assertEquals(2100, history.last().date().getYear());
      // The sums were printed with three decimals, that is to the person.
      assertEquals(thousandsIn2020[i++] * 1000, history.population(2020).total(), 0.51);
    }
    PopulationHistory mexico = wpp.history(484);
    assertEquals(4_118_284, mexico.population(1990).of(Sex.FEMALE).at("20-24"), 1e-6);
    assertEquals(
        6.75 * 22.23881 / 100 / 5, mexico.rates().get(0).fertility().rates().at("20-24"), 1e-15);
    assertEquals(918, wpp.history("AUS").population(2020).of(Sex.MALE).at("100+"), 1e-6);
    PopulationHistory uk = wpp.history("United Kingdom");
    assertEquals(1_833_119, uk.last().of(Sex.FEMALE).at("0-4"), 1e-6);
    assertEquals(0.38510645, uk.rates().get(29).deathRates(Sex.FEMALE).at("100+"));
    assertEquals(
        1.7721 * 35.11653 / 100 / 5, uk.rates().get(20).fertility().rates().at("30-34"), 1e-15);
    assertEquals(0.005304, wpp.history("ESP").rates().get(0).deathRates(Sex.MALE).at("1-4"));
    PopulationHistory kuwait = wpp.history("Kuwait");
    assertEquals(1.035, kuwait.rates().get(0).fertility().sexRatioAtBirth());
    assertEquals(Figure.of(-655_000), kuwait.between(1990, 1995).netMigration().get(0));
  }

  @Test
  void variantsOfTheUnitedKingdom() {
    ProjectionVariants variants =
        WppVariantsReader.withDefaults()
            .read(folder.resolve("UK_WPP2019_TotalPopulationBySex_all_variants.csv"))
            .orThrow();
    assertEquals(78_053_263, variants.total("GBR", "Medium").at(2100), 1e-6);
    assertEquals(57_864_702, variants.total("GBR", "Zero migration").at(2100), 1e-6);
    assertEquals(66_951_174, variants.total("GBR", "10").at(2100), 1e-6);
    assertEquals(14, variants.variants().size());
  }
}
