package org.migrationeconomics.data.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.Population;

/** Each table of the field in SDMX-CSV, TSV and JSON-stat, with invented numbers. */
class EurostatTablesTest {

  /** A table in three layouts: rows are the codes, then figure and flag parted by a blank. */
  private static List<EurostatTable> tables(String name, String dimensions, String... rows) {
    String[] names = dimensions.split(",", -1);
    StringBuilder csv = new StringBuilder("DATAFLOW,LAST UPDATE," + dimensions + ",");
    csv.append("TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n");
    StringBuilder tsv = new StringBuilder(dimensions + "\\TIME_PERIOD\t2023 \n");
    List<Set<String>> codes = new ArrayList<>();
    for (String ignored : names) {
      codes.add(new LinkedHashSet<>());
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (String row : rows) {
      int end = row.lastIndexOf(',');
      String key = row.substring(0, end);
      String[] figure = (row.substring(end + 1) + "  ").split(" ", -1);
      csv.append("ESTAT:" + name + "(1.0),05/03/26 23:00:00," + key + ",2023,")
          .append(figure[0].replace(":", "") + "," + figure[1] + ",\n");
      tsv.append(key + "\t" + (figure[0] + " " + figure[1]).strip() + "\n");
      String[] parts = key.split(",", -1);
      for (int i = 0; i < parts.length; i++) {
        codes.get(i).add(parts[i]);
      }
      cells.put(key, figure[0] + " " + figure[1]);
    }
    return List.of(read(csv.toString()), read(tsv.toString()), read(json(names, codes, cells)));
  }

  private static String json(String[] names, List<Set<String>> codes, Map<String, String> cells) {
    StringBuilder dimension = new StringBuilder();
    StringBuilder size = new StringBuilder();
    List<String> keys = List.of("");
    for (int i = 0; i < names.length; i++) {
      size.append(codes.get(i).size() + ",");
      dimension.append(
          "\""
              + names[i]
              + "\":{\"category\":{\"index\":[\""
              + String.join("\",\"", codes.get(i))
              + "\"]}},");
      List<String> longer = new ArrayList<>();
      for (String key : keys) {
        codes.get(i).forEach(code -> longer.add(key.isEmpty() ? code : key + "," + code));
      }
      keys = longer;
    }
    List<String> values = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String[] cell = cells.getOrDefault(keys.get(i), ": ").split(" ", -1);
      if (!cell[0].equals(":")) {
        values.add("\"" + i + "\":" + cell[0]);
      }
      if (!cell[1].isEmpty()) {
        flags.add("\"" + i + "\":\"" + cell[1] + "\"");
      }
    }
    return "{\"version\":\"2.0\",\"class\":\"dataset\",\"source\":\"ESTAT\",\"value\":{"
        + String.join(",", values)
        + "},\"status\":{"
        + String.join(",", flags)
        + "},\"id\":[\""
        + String.join("\",\"", names)
        + "\",\"time\"],\"size\":["
        + size
        + "1],\"dimension\":{"
        + dimension
        + "\"time\":{\"category\":{\"index\":[\"2023\"]}}}}";
  }

  private static EurostatTable read(String text) {
    return EurostatReader.withDefaults().read(new StringReader(text), "e").orThrow();
  }

  @Test
  void immigrantsByCitizenshipWithTheFlagsOfSingleCountries() {
    for (EurostatTable table :
        tables(
            "MIGR_IMM1CTZ",
            "freq,citizen,agedef,age,unit,sex,geo",
            "A,TOTAL,REACH,TOTAL,NR,T,ES,100 b",
            "A,EL,REACH,TOTAL,NR,T,ES,20 b",
            "A,NA,REACH,TOTAL,NR,T,ES,: c",
            "A,CO,REACH,TOTAL,NR,T,ES,50 ep",
            "A,UA,REACH,TOTAL,NR,T,ES,0",
            "A,EU27_2020_FOR,REACH,TOTAL,NR,T,ES,20",
            "A,STLS,REACH,TOTAL,NR,T,ES,: c")) {
      EurostatPlaces places = table.byPlace("citizen", 2023).orThrow();
      assertEquals(SimpleUnit.PERSONS, places.countries().unit());
      assertEquals(50, places.countries().at("COL"));
      assertEquals(0, places.countries().at("UKR"));
      assertEquals("b", places.cell(Place.of("GRC")).flag());
      assertEquals("ep", places.cell(Place.of("COL")).flag());
      assertFalse(places.cell(Place.of("NAM")).figure().isPresent());
      assertFalse(places.countries().has(Place.of("NAM")));
      assertEquals(
          Map.of(Place.of("GRC"), "b", Place.of("NAM"), "c", Place.of("COL"), "ep"),
          places.flags());
      assertEquals(100, places.other("TOTAL").value());
      assertTrue(places.dataTable().csv().contains("STLS,other,c,,"), places.dataTable().csv());
      assertTrue(places.show().contains("Flags: GRC b, NAM c, COL ep."), places.show());
      String csv = places.dataTable().csv();
      assertTrue(csv.contains("COL,country,ep,,50\n"), csv);
      assertTrue(csv.contains("UKR,country,,,0\n"), csv);
      assertRefused(
          "place is PER, expected one of [GRC, NAM, COL, UKR]", () -> places.cell(Place.of("PER")));
      assertRefused(
          "cells of [] is 'others', expected those of the countries",
          () -> new EurostatPlaces(places.countries(), Map.of(), Map.of()));
    }
  }

  @Test
  void stocksByCitizenshipAndByBirthplace() {
    for (String dimension : List.of("citizen", "c_birth")) {
      for (EurostatTable table :
          tables(
              dimension.equals("citizen") ? "MIGR_POP1CTZ" : "MIGR_POP3CTB",
              "freq,age,unit,sex,geo," + dimension,
              "A,TOTAL,NR,T,DE,TOTAL,1000",
              "A,TOTAL,NR,T,DE,XK,7 p",
              "A,TOTAL,NR,T,DE,UK,13",
              "A,TOTAL,NR,T,DE,FOR,30",
              "A,TOTAL,NR,F,DE,TOTAL,500",
              "A,TOTAL,NR,F,DE,XK,3",
              "A,TOTAL,NR,F,DE,UK,6",
              "A,TOTAL,NR,F,DE,FOR,15")) {
        EurostatPlaces places = table.byPlace(dimension, 2023, "sex", "T").orThrow();
        assertEquals(7, places.countries().at("XKX"));
        assertEquals(13, places.countries().at("GBR"));
        assertEquals(Map.of(Place.of("XKX"), "p"), places.flags());
        assertEquals(30, places.other("FOR").value());
        assertEquals(
            500, table.byPlace(dimension, 2023, "sex", "F").orThrow().other("TOTAL").value());
      }
    }
  }

  @Test
  void populationBySingleAge() {
    List<String> rows = new ArrayList<>();
    for (String sex : List.of("F", "M")) {
      for (int age = 0; age <= 99; age++) {
        rows.add("A,NR," + (age == 0 ? "Y_LT1" : "Y" + age) + "," + sex + ",EL," + (200 - age));
      }
      rows.add("A,NR,Y_OPEN," + sex + ",EL,9 b");
      rows.add("A,NR,UNK," + sex + ",EL,0");
      rows.add("A,NR,TOTAL," + sex + ",EL,15059 b");
    }
    for (EurostatTable table :
        tables("DEMO_PJAN", "freq,unit,age,sex,geo", rows.toArray(new String[0]))) {
      Population population = table.population(2023).orThrow();
      assertEquals(101, population.female().orElseThrow().size());
      assertEquals(200, population.female().orElseThrow().at(0));
      assertEquals(101, population.male().orElseThrow().at(99));
      assertEquals(9, population.male().orElseThrow().at(100));
      assertEquals("GRC", population.area().code());
      assertEquals("b", table.flag(2023, "age", "TOTAL", "sex", "F"));
    }
  }

  @Test
  void birthsByTheMothersBirthplace() {
    for (EurostatTable table :
        tables(
            "DEMO_FACBC",
            "freq,unit,age,c_birth,geo",
            "A,NR,TOTAL,TOTAL,ES,300",
            "A,NR,TOTAL,NAT,ES,200",
            "A,NR,TOTAL,MA,ES,60 e",
            "A,NR,TOTAL,CO,ES,40",
            "A,NR,Y20-24,TOTAL,ES,50",
            "A,NR,Y20-24,NAT,ES,30",
            "A,NR,Y20-24,MA,ES,15",
            "A,NR,Y20-24,CO,ES,5")) {
      EurostatPlaces births = table.byPlace("c_birth", 2023, "age", "TOTAL").orThrow();
      assertEquals(60, births.countries().at("MAR"));
      assertEquals("e", births.cell(Place.of("MAR")).flag());
      assertEquals(200, births.other("NAT").value());
    }
  }

  @Test
  void remittancesByPartner() {
    for (EurostatTable table :
        tables(
            "BOP_REM6",
            "freq,currency,bop_item,stk_flow,partner,geo",
            "A,MIO_EUR,D752,DEB,MA,ES,412.5",
            "A,MIO_EUR,D752,DEB,CO,ES,: c",
            "A,MIO_EUR,D752,DEB,EXT_EU27_2020,ES,7000.5 p",
            "A,MIO_EUR,D752,CRE,MA,ES,3",
            "A,MIO_EUR,D752,CRE,CO,ES,2",
            "A,MIO_EUR,D752,CRE,EXT_EU27_2020,ES,9")) {
      EurostatPlaces sent = table.byPlace("partner", 2023, "stk_flow", "DEB").orThrow();
      assertEquals(MoneyUnit.of("EUR").millions(), sent.countries().unit());
      assertEquals(412.5, sent.countries().at("MAR"));
      assertEquals(Map.of(Place.of("COL"), "c"), sent.flags());
      assertEquals(7000.5, sent.other("EXT_EU27_2020").value());
    }
  }

  @Test
  void thousandsBecomePersonsWithTheirFlags() {
    for (EurostatTable table :
        tables(
            "LFSA_X", "freq,unit,citizen,geo", "A,THS_PER,EL,AT,1.5 bu", "A,THS_PER,TOTAL,AT,2")) {
      EurostatPlaces places = table.byPlace("citizen", 2023).orThrow();
      assertEquals(1500, places.cell(Place.of("GRC")).figure().value());
      assertEquals(1500, places.countries().at("GRC"));
      assertEquals("bu", places.cell(Place.of("GRC")).flag());
      assertEquals(2000, places.other("TOTAL").value());
    }
  }
}
