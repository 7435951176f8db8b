package org.migrationeconomics.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlaceFindTest {

  private static void finds(String code, String... texts) {
    for (String text : texts) {
      assertEquals(Optional.of(Place.of(code)), Place.find(text), text);
      assertEquals(Place.of(code), Place.candidates(text).get(0), text);
    }
  }

  private static void leavesOpen(String text, String... codes) {
    assertEquals(Optional.empty(), Place.find(text), text);
    assertEquals(List.of(codes), Place.candidates(text).stream().map(Place::code).toList(), text);
  }

  private static void findsIn(int year, String text, String code) {
    assertEquals(
        code.isEmpty() ? Optional.empty() : Optional.of(Place.of(code)),
        Place.find(text, year),
        text + " in " + year);
  }

  @Test
  void codesOfThreeKindsAndNamesLeadToThePlace() {
    finds("MEX", "MEX", "MX", "484", "Mexico", "mex", "mx", "México", " MEXICO ", "Mexico*");
    finds("AFG", "004", "Afghanistan");
    finds("XKX", "XKX", "412", "Kosovo (under UNSC res. 1244)");
    assertEquals("Mexico", Place.find("484").orElseThrow().name());
    for (String text : List.of("4", "04", "0484", "4840", "999", "", " ", "-", "*", "MEXX")) {
      leavesOpen(text);
    }
    leavesOpen("M".repeat(200));
    leavesOpen("WLD");
    leavesOpen("World");
  }

  @Test
  void namesChangeAndVary() {
    finds("TUR", "Türkiye", "Turkey", "Turkiye", "TÜRKİYE", "Türkiye, Rep. of");
    finds("KOR", "Korea, Rep.", "Republic of Korea", "South Korea", "Korea (the Republic of)");
    finds("PRK", "Dem. People's Republic of Korea", "Korea, Dem. People's Rep.", "North Korea");
    finds("CIV", "Côte d'Ivoire", "Cote d’Ivoire", "Cote dIvoire", "Ivory Coast");
    finds("CZE", "Czechia", "Czech Republic", "The Czech Republic");
    finds("SWZ", "Eswatini", "Swaziland");
    finds("MKD", "North Macedonia", "Macedonia, FYR", "The former Yugoslav Republic of Macedonia");
    finds("CPV", "Cabo Verde", "Cape Verde");
    finds("MMR", "Myanmar", "Burma");
    finds("NLD", "Netherlands", "Netherlands (Kingdom of the)", "The Netherlands");
    finds("BOL", "Bolivia", "Bolivia (Plurinational State of)");
    finds("VEN", "Venezuela, RB", "Venezuela (Bolivarian Republic of)", "Venezuela");
    finds("IRN", "Iran, Islamic Rep.", "Iran (Islamic Republic of)", "Iran");
    finds("FSM", "Micronesia, Fed. Sts.", "Micronesia (Fed. States of)");
    finds("HKG", "China, Hong Kong Special Administrative Region", "Hong Kong SAR, China");
    finds("HKG", "China, Hong Kong SAR", "Hong Kong");
    finds("TWN", "China, Taiwan Province of China", "Taiwan, China", "Chinese Taipei");
    finds("GMB", "Gambia, The", "The Gambia", "Gambia", "Gambia (the)");
    finds("KNA", "St. Kitts and Nevis", "Saint Kitts & Nevis", "St Kitts and Nevis");
    finds("VCT", "Saint Vincent and Grenadines", "St. Vincent and the Grenadines");
    finds("COD", "Congo, Dem. Rep.", "Democratic Republic of the Congo", "DRC", "Zaire");
    finds("COG", "Congo, Rep.", "Republic of the Congo", "Congo (Brazzaville)");
    finds("PSE", "State of Palestine", "West Bank and Gaza");
    finds("FLK", "Falkland Islands (Malvinas)", "Falkland Islands");
    finds("FRO", "Faeroe Islands", "Færoe Islands", "Faroe Islands");
    finds("WLF", "Wallis and Futuna Islands", "Wallis & Futuna");
    finds("USA", "United States", "United States of America", "U.S.A.", "US");
    finds("GBR", "United Kingdom of Great Britain and Northern Ireland", "GB", "Great Britain");
    finds("STP", "São Tomé and Príncipe", "Sao Tome & Principe");
    finds("ALA", "Åland Islands", "aland islands");
    finds("DEU", "Germany¹", "Germany (a)", "Germany a/", "Germany 12", "Germany†", "Germany [b]");
  }

  @Test
  void whatIsNotCertainIsLeftOpen() {
    leavesOpen("Congo", "COG", "COD");
    leavesOpen("korea", "KOR", "PRK");
    leavesOpen("Guinea", "GIN", "GNB", "GNQ", "PNG");
    leavesOpen("Samoa", "WSM", "ASM");
    leavesOpen("Sudan", "SDN", "own:SUD");
    leavesOpen("Georgia", "GEO", "US-GA");
    leavesOpen("The Virgin Islands", "VGB", "VIR");
    leavesOpen("St. Martin", "MAF", "SXM");
    leavesOpen("Micronesia", "FSM");
    leavesOpen("Yemen", "YEM", "own:YAR", "own:YMD");
    leavesOpen("Yugoslavia", "own:YUG", "own:SCG");
    leavesOpen("YUG", "own:YUG", "own:SCG");
    leavesOpen("CS", "own:CSK", "own:SCG");
    leavesOpen("NA", "NAM");
    leavesOpen("EL", "GRC");
    leavesOpen("UK", "GBR");
    leavesOpen("SU", "own:SUN");
    leavesOpen("ROM", "ROU");
    assertEquals("Georgia (United States)", Place.candidates("Georgia").get(1).name());
    finds("GIN", "GIN", "GN", "324", "Guinea, Republic of");
    finds("NAM", "NAM", "516", "Namibia");
  }

  @Test
  void whatIsNoMoreIsAPlaceInItsYears() {
    finds("own:SUN", "Soviet Union", "USSR", "SUN", "810");
    finds("own:CSK", "CSK", "200", "Czechoslovakia");
    finds("own:SCG", "SCG", "891", "Serbia & Montenegro");
    finds("own:ANT", "ANT", "530", "Netherlands Antilles");
    finds("own:SUD", "736", "Sudan (former)");
    finds("own:ETI", "230", "Ethiopia (incl. Eritrea)");
    finds("own:DDR", "DDR", "278", "East Germany");
    finds("own:YMD", "720", "Democratic Yemen");
    finds("own:CHI", "830", "Channel Islands");
    assertEquals("Soviet Union", Place.find("SUN").orElseThrow().name());
    findsIn(1991, "USSR", "own:SUN");
    findsIn(1992, "USSR", "");
    findsIn(1985, "Serbia and Montenegro", "");
    findsIn(1800, "Channel Islands", "own:CHI");
    findsIn(1990, "CS", "own:CSK");
    findsIn(2000, "CS", "");
    findsIn(2004, "CS", "own:SCG");
    findsIn(2007, "CS", "");
    findsIn(1985, "YUG", "own:YUG");
    findsIn(1992, "Yugoslavia", "");
    findsIn(1998, "YUG", "own:SCG");
    findsIn(2005, "Sudan", "own:SUD");
    findsIn(2011, "Sudan", "");
    findsIn(2012, "Sudan", "SDN");
    findsIn(1985, "Germany", "");
    findsIn(2000, "Germany", "DEU");
    findsIn(1985, "Yemen", "");
    findsIn(1985, "Ethiopia", "own:ETI");
    findsIn(1985, "Congo", "");
    findsIn(1985, "Mexico", "MEX");
    findsIn(1985, "ZR", "COD");
    findsIn(1998, "ZR", "");
    findsIn(1998, "x".repeat(200), "");
    finds("DEU", "Germany");
    assertEquals(3, Place.candidates("Germany").size());
    assertEquals(1, Place.candidates("Mexico").size());
    finds("ETH", "Ethiopia");
    finds("PAN", "591");
  }

  @Test
  void twoLettersByTheSchemeThatIsNamed() {
    assertEquals("GRC", Place.ofEurostat("EL").code());
    assertEquals("GBR", Place.ofEurostat("UK").code());
    assertEquals("MEX", Place.ofEurostat("MX").code());
    assertEquals("ROU", Place.ofWorldBank("ROM").code());
    assertEquals("COD", Place.ofWorldBank("ZAR").code());
    assertEquals("XKX", Place.ofWorldBank("XK").code());
    assertEquals("NAM", Place.ofWorldBank("NA").code());
    assertEquals("Channel Islands", Place.ofWorldBank("JG").name());
    assertEquals("own:CHI", Place.ofWorldBank("CHI").code());
    assertEquals("own:CSK", Place.ofAlpha2("CS", 1985).code());
    assertEquals("own:SCG", Place.ofAlpha2("CS", 2005).code());
    assertEquals("NAM", Place.ofAlpha2("NA", 2005).code());
    assertEquals("MEX", Place.ofAlpha2("MX", 2005).code());
    assertEquals("MEX", Place.ofM49(484).code());
    assertEquals("own:SUD", Place.ofM49(736).code());
    refused(
        "code is 'UK', expected the World Bank's code of a country, such as MEX or MX;"
            + " that may be GBR (United Kingdom)",
        () -> Place.ofWorldBank("UK"));
    refused(
        "code is 'mex', expected Eurostat's code of a country, such as EL for Greece;"
            + " that is MEX (Mexico)",
        () -> Place.ofEurostat("mex"));
    refused(
        "alpha2 is 'CS', expected a code of two letters that one country had in 2000;"
            + " that may be own:CSK (Czechoslovakia) or own:SCG (Serbia and Montenegro)",
        () -> Place.ofAlpha2("CS", 2000));
    refused(
        "M49 code is 485, expected the number of a country, such as 484 for Mexico",
        () -> Place.ofM49(485));
    refusal(() -> Place.ofAlpha2("MEX", 2000));
    refusal(() -> Place.ofAlpha2("MX", 20));
    refusal(() -> Place.ofWorldBank("ZJ"));
    refusal(() -> Place.ofWorldBank("WLD"));
    refusal(() -> Place.ofM49(-1));
    refusal(() -> Place.find("Mexico", 99));
  }

  @Test
  void placesKnowTheirOtherCodes() {
    Place mexico = Place.of("MEX");
    assertEquals(Optional.of("MX"), mexico.alpha2());
    assertEquals(OptionalInt.of(484), mexico.m49());
    assertEquals(Optional.of("XK"), Place.of("XKX").alpha2());
    assertEquals(OptionalInt.of(412), Place.of("XKX").m49());
    assertEquals(Optional.empty(), Place.of("own:SUN").alpha2());
    assertEquals(OptionalInt.of(810), Place.of("own:SUN").m49());
    assertEquals(Optional.empty(), Place.of("ES-CT").alpha2());
    assertEquals(OptionalInt.empty(), Place.of("ES-CT").m49());
    assertEquals(OptionalInt.empty(), Place.own("x", "X").m49());
  }

  @Test
  void deadEndsNameTheWay() {
    String expected =
        "', expected an ISO 3166-1 alpha-3 code (MEX), an ISO 3166-2 code (ES-CT),"
            + " or own: and a code of your own";
    refused("place code is 'MX" + expected + "; that is MEX (Mexico)", () -> Place.of("MX"));
    refused("place code is '484" + expected + "; that is MEX (Mexico)", () -> Place.of("484"));
    refused(
        "place code is 'Mexico" + expected + "; that is MEX (Mexico)", () -> Place.of("Mexico"));
    refused(
        "place code is 'MXE" + expected + "; nearest is MEX (Mexico) or MNE (Montenegro)",
        () -> Place.of("MXE"));
    refused(
        "place code is 'Mexiko" + expected + "; nearest is MEX (Mexico)", () -> Place.of("Mexiko"));
    refused(
        "place code is 'Bolivia, Pl. State" + expected + "; nearest is BOL (Bolivia)",
        () -> Place.of("Bolivia, Pl. State"));
    refused(
        "place code is 'Congo"
            + expected
            + "; that may be COG (Congo) or COD (Democratic Republic of the Congo)",
        () -> Place.of("Congo"));
    refused("place code is 'Utopia" + expected, () -> Place.of("Utopia"));
    refused("place code is 'XQ" + expected, () -> Place.of("XQ"));
    refusal(() -> Place.of("Korea,\nRep."));
    refusal(() -> Place.of("Mexico ".repeat(100)));
    refusal(() -> Corridor.of("MX", "USA"));
  }

  @Test
  void nullIsNoText() {
    assertThrows(IllegalArgumentException.class, () -> Place.find(nothing()));
    assertThrows(IllegalArgumentException.class, () -> Place.find(nothing(), 2000));
    assertThrows(IllegalArgumentException.class, () -> Place.candidates(nothing()));
    assertThrows(IllegalArgumentException.class, () -> Place.ofEurostat(nothing()));
    assertThrows(IllegalArgumentException.class, () -> Place.ofWorldBank(nothing()));
    assertThrows(IllegalArgumentException.class, () -> Place.ofAlpha2(nothing(), 2000));
    assertTrue(Place.candidates("").isEmpty());
  }
}
