package org.migrationeconomics.data.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.SimpleUnit;

class WorldBankIndicatorTest {

  /** Codes and units as the World Bank's metadata have them. */
  @Test
  void knownIndicatorsHaveTheirUnits() {
    Map<String, String> units = new TreeMap<>();
    WorldBankIndicator.known().forEach(known -> units.put(known.code(), known.unit().label()));
    Map<String, String> expected = new TreeMap<>();
    expected.put("BX.TRF.PWKR.CD.DT", "current USD");
    expected.put("BM.TRF.PWKR.CD.DT", "current USD");
    expected.put("BX.TRF.PWKR.DT.GD.ZS", "%");
    expected.put("BX.KLT.DINV.CD.WD", "current USD");
    expected.put("BX.KLT.DINV.WD.GD.ZS", "%");
    expected.put("BM.KLT.DINV.CD.WD", "current USD");
    expected.put("DT.ODA.ODAT.CD", "current USD");
    expected.put("BX.PEF.TOTL.CD.WD", "current USD");
    expected.put("DT.NFL.DPNG.CD", "current USD");
    expected.put("NY.GDP.MKTP.CD", "current USD");
    expected.put("NY.GDP.MKTP.KD.ZG", "%");
    expected.put("NY.GDP.DEFL.KD.ZG", "%");
    expected.put("NY.GNP.PCAP.PP.CD", "current PPP USD");
    expected.put("SP.POP.TOTL", "persons");
    expected.put("SM.POP.TOTL", "persons");
    expected.put("SM.POP.TOTL.ZS", "%");
    expected.put("SM.POP.NETM", "persons");
    expected.put("NE.EXP.GNFS.ZS", "%");
    expected.put("NE.IMP.GNFS.ZS", "%");
    expected.put("FI.RES.TOTL.CD", "current USD");
    expected.put("SI.RMT.COST.IB.ZS", "%");
    expected.put("SI.RMT.COST.OB.ZS", "%");
    assertEquals(expected, units);
    assertEquals(22, WorldBankIndicator.known().size());
  }

  @Test
  void constantsAreWhatTheyAreCalled() {
    assertEquals("BX.TRF.PWKR.CD.DT", WorldBankIndicator.REMITTANCES_RECEIVED.code());
    assertEquals("BM.TRF.PWKR.CD.DT", WorldBankIndicator.REMITTANCES_PAID.code());
    assertEquals("BX.KLT.DINV.CD.WD", WorldBankIndicator.FDI_NET_INFLOWS.code());
    assertEquals("BM.KLT.DINV.CD.WD", WorldBankIndicator.FDI_NET_OUTFLOWS.code());
    assertEquals("DT.ODA.ODAT.CD", WorldBankIndicator.ODA_RECEIVED.code());
    assertEquals("SP.POP.TOTL", WorldBankIndicator.POPULATION.code());
    assertEquals("SM.POP.TOTL", WorldBankIndicator.IMMIGRANT_STOCK.code());
    assertEquals("SM.POP.NETM", WorldBankIndicator.NET_MIGRATION.code());
    assertEquals("NE.EXP.GNFS.ZS", WorldBankIndicator.EXPORTS_PER_GDP.code());
    assertEquals("NE.IMP.GNFS.ZS", WorldBankIndicator.IMPORTS_PER_GDP.code());
    assertEquals("SI.RMT.COST.IB.ZS", WorldBankIndicator.REMITTANCE_COST_RECEIVING.code());
    assertEquals("SI.RMT.COST.OB.ZS", WorldBankIndicator.REMITTANCE_COST_SENDING.code());
  }

  @Test
  void areFoundByTheirCode() {
    assertEquals(Optional.of(WorldBankIndicator.GDP), WorldBankIndicator.find("NY.GDP.MKTP.CD"));
    assertEquals(Optional.empty(), WorldBankIndicator.find("ny.gdp.mktp.cd"));
  }

  @Test
  void theCodeAloneDecidesEquality() {
    WorldBankIndicator mine = WorldBankIndicator.of("SP.POP.TOTL", "people", SimpleUnit.PERSONS);
    assertEquals(WorldBankIndicator.POPULATION, mine);
    assertEquals(WorldBankIndicator.POPULATION.hashCode(), mine.hashCode());
    assertNotEquals(WorldBankIndicator.GDP, mine);
    assertEquals("SP.POP.TOTL people, persons", mine.toString());
    assertEquals("inhabitants", mine.withName("inhabitants").name());
  }

  @Test
  void refusesWhatIsNoIndicator() {
    assertRefused(
        "indicator code is 'gdp', expected capital letters and digits in groups with dots between,"
            + " such as BX.TRF.PWKR.CD.DT",
        () -> WorldBankIndicator.of("gdp", "GDP", SimpleUnit.INDEX));
    assertRefused(
        "name is '', expected text on one line that is not blank",
        () -> WorldBankIndicator.of("SI.POV.GINI", "", SimpleUnit.INDEX));
  }
}
