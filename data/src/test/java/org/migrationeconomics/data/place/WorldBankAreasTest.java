package org.migrationeconomics.data.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;

class WorldBankAreasTest {

  private static final WorldBankAreas AREAS = WorldBankAreas.standard();

  @Test
  void countriesArePlaces() {
    assertEquals(Optional.of(Place.of("MEX")), AREAS.find("MEX"));
    assertEquals(Optional.of(Place.of("XKX")), AREAS.find("XKX"));
    assertEquals("Channel Islands", AREAS.find("CHI").orElseThrow().name());
    assertEquals("own:CHI", AREAS.find("CHI").orElseThrow().code());
  }

  @Test
  void groupsAreAggregates() {
    // The groups that World Bank files list, as of 1 July 2026.
    List<String> codes =
        List.of(
            ("AFE AFW ARB CEB CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX INX"
                    + " LAC LCN LDC LIC LMC LMY LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF"
                    + " SST TEA TEC TLA TMN TSA TSS UMC WLD")
                .split(" ", -1));
    assertEquals(49, codes.size());
    for (String code : codes) {
      assertTrue(AREAS.find(code).orElseThrow() instanceof Aggregate, code);
      assertNotEquals(code, AREAS.find(code).orElseThrow().name(), "a name in words");
    }
    assertEquals(
        codes, AREAS.aggregates().stream().map(group -> group.code().substring(6)).toList());
    assertEquals("Low & middle income", AREAS.find("LMY").orElseThrow().name());
    assertEquals(
        "Middle East, North Africa, Afghanistan & Pakistan",
        AREAS.find("MEA").orElseThrow().name());
  }

  @Test
  void formerCodesAreThoseOfToday() {
    // Pairs as the World Bank's API answers them: countrycode issue 62, country_converter issue 29.
    String pairs = "ADO AND IMY IMN KSV XKX ROM ROU TMP TLS WBG PSE ZAR COD";
    String[] codes = pairs.split(" ", -1);
    for (int i = 0; i < codes.length; i += 2) {
      assertEquals(Optional.of(Place.of(codes[i + 1])), AREAS.find(codes[i]), codes[i]);
    }
  }

  @Test
  void formerGroupsAreGroups() {
    assertEquals("High income: nonOECD (former group)", AREAS.find("NOC").orElseThrow().name());
    assertEquals("group:OEC", AREAS.find("OEC").orElseThrow().code());
    assertEquals(32, AREAS.formerAggregates().size());
    for (Aggregate group : AREAS.formerAggregates()) {
      assertFalse(AREAS.aggregates().contains(group), group.code());
      assertTrue(group.name().endsWith(" (former group)"), group.name());
    }
  }

  @Test
  void groupsOfTheService() {
    // As the service's answers of July 2026 and public fixtures have them.
    String pairs = "XD HIC XM LIC ZH AFE ZI AFW 1W WLD ZJ LCN XJ LAC XT UMC 8S SAS Z7 ECS XU NAC";
    String[] codes = pairs.split(" ", -1);
    for (int i = 0; i < codes.length; i += 2) {
      assertEquals("group:" + codes[i + 1], AREAS.findGroup(codes[i]).orElseThrow().code());
    }
    for (String none : List.of("", "NA", "MX", "XK", "HIC", "xd")) {
      assertEquals(Optional.empty(), AREAS.findGroup(none), none);
    }
  }

  @Test
  void unknownCodesAreNotGuessed() {
    for (String code : List.of("", "NA", "MX", "mex", "MEX ", "XYZ", "484", "group:WLD")) {
      assertEquals(Optional.empty(), AREAS.find(code), code);
    }
  }

  @Test
  void furtherCodesCanBeTaught() {
    Aggregate mercosur = Aggregate.of("MRC", "Mercosur");
    WorldBankAreas more = AREAS.with("MRC", mercosur).with("UK", Place.of("GBR"));
    assertEquals(Optional.of(mercosur), more.find("MRC"));
    assertEquals(Optional.of(Place.of("GBR")), more.find("UK"));
    assertEquals(Optional.empty(), AREAS.find("MRC"), "the original is unchanged");
    assertEquals(50, more.aggregates().size());
    assertRefused(
        "code is ' ', expected text on one line that is not blank",
        () -> AREAS.with(" ", mercosur));
  }

  @Test
  void isAValue() throws Exception {
    WorldBankAreas one = AREAS.with("UK", Place.of("GBR"));
    WorldBankAreas other = AREAS.with("UK", Place.of("GBR"));
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertFalse(one.equals(AREAS));
    assertEquals(
        "World Bank areas: ISO 3166-1 and XKX, 49 groups, 32 former groups, 8 further codes",
        AREAS + "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(one);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(one, in.readObject());
    }
  }
}
