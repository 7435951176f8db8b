package org.migrationeconomics.data.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;
import org.migrationeconomics.data.measure.DataBankReader;
import org.migrationeconomics.data.measure.WdiBulkReader;
import org.migrationeconomics.data.measure.WorldBankAnswerReader;
import org.migrationeconomics.data.measure.WorldBankExcelReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.measure.WorldBankJsonReader;
import org.migrationeconomics.data.place.CountryMetadataReader;
import org.migrationeconomics.data.remittance.knomad.KnomadFlowsReader;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;
import org.migrationeconomics.data.remittance.prices.CorridorPricesReader;
import org.migrationeconomics.data.remittance.prices.RemittancePricesReader;

/** Files with random damage: a reader returns, never throws, and what was cut off is noticed. */
class MutatedRemittanceFilesLaws {

  private static final WorldBankIndicator RECEIVED = WorldBankIndicator.REMITTANCES_RECEIVED;

  private static final String BULK =
      """
      Country Name,Country Code,Indicator Name,Indicator Code,2001,2002
      Mexico,MEX,received,BX.TRF.PWKR.CD.DT,5,
      Kenya,KEN,received,BX.TRF.PWKR.CD.DT,,3.25
      """;
  private static final String JSON =
      """
      [{"page":1,"pages":1,"total":1},
      [{"indicator":{"id":"BX.TRF.PWKR.CD.DT","value":""},
        "country":{"id":"MX","value":"Mexico"},"countryiso3code":"MEX","date":"2020","value":7}]]
      """;
  private static final String CORRIDORS =
      """
      Sending Countries Code,Series Code,Receiving Countries Code,2020Q2 [YR2020Q2],2020Q3
      USA,ATCR.CORR,MEX,..,4
      Data from database: Remittance Prices
      """;
  private static final String PRICES =
      """
      id,period,source_code,destination_code,firm,cc1 lcu amount,cc1 lcu code,cc1 lcu fee,\
      cc1 lcu fx rate,cc1 fx margin,cc1 total cost %,inter lcu bank fx,transparent
      1,2020_3Q,USA,MEX,A,200,USD,5,17.64,2,4.5,18,yes
      2,2020_3Q,USA,MEX,B,200,USD,5,1,0,2.5,18,no
      """;
  private static final String COUNTRIES_ACROSS =
      """
      Series Name,Series Code,Time,Time Code,Mexico [MEX],Namibia [NAM]
      Births,SP.B,2023,YR2023,70.5,..
      Births,SP.B,2024,YR2024,71.5,4
      ,,,,,
      Data from database: WDI,,,,,
      """;
  private static final String METADATA =
      """
      Country Code,Region,IncomeGroup,SpecialNotes
      MEX,Latin America,Upper middle income,"a
      note"
      """;
  private static final String MATRIX =
      """
      Estimates for 2021,,,
      ,Mexico,United States,WORLD
      Mexico,,7,7
      United States,30,N/A,30
      WORLD,30,7,37
      """;
  private static final String FLOWS =
      """
      Remittance inflows (US$ million),2000,2001,% of GDP in 2001
      Albania,0,5,1
      Mexico,6,,0.5
      """;
  private static final String BANXICO =
      """
      PERIODO,ID_PAIS,PAIS,FLUJO,VALOR_USD
      2020-01-01,USA,Estados Unidos,Ingresos,10
      2020-04-01,USA,Estados Unidos,Egresos,20
      """;

  private static final List<Case> CASES =
      List.of(
          new Case(BULK, text -> WdiBulkReader.of(RECEIVED).read(new StringReader(text), "f")),
          new Case(
              JSON, text -> WorldBankJsonReader.of(RECEIVED).read(new StringReader(text), "f")),
          new Case(
              JSON, text -> WorldBankAnswerReader.of(RECEIVED).read(new StringReader(text), "f")),
          new Case(
              COUNTRIES_ACROSS,
              text -> DataBankReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              CORRIDORS, text -> DataBankReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              CORRIDORS,
              text -> CorridorPricesReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              PRICES,
              text -> RemittancePricesReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              METADATA,
              text -> CountryMetadataReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              MATRIX, text -> KnomadMatrixReader.remittances().read(new StringReader(text), "f")),
          new Case(FLOWS, text -> KnomadFlowsReader.inflows().read(new StringReader(text), "f")),
          new Case(BANXICO, text -> BanxicoReader.countries().read(new StringReader(text), "f")));

  private static final byte[] WORKBOOK =
      Workbooks.empty()
          .part("xl/sharedStrings.xml", "<sst><si><t>Country Code</t></si></sst>")
          .sheet("Data", BULK.replace(',', '|'))
          .bytes();

  private static final WorldBankExcelReader EXCEL = WorldBankExcelReader.of(RECEIVED);

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts();
  }

  @Property(tries = 3000)
  void damageIsReportedOrHarmless(
      @ForAll("cases") Case file,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 2000) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Damage.check(Damage.read(file, damage, at, length));
  }

  /** A number that was cut in two must not pass for a smaller one. */
  @Property(tries = 1000)
  void cutsWithinALineAreNoticed(
      @ForAll("cases") Case file, @ForAll @IntRange(min = 0, max = 2000) int at) {
    String text = file.text();
    // A footer that is cut costs no figure.
    int footer = text.indexOf("Data from");
    int cut = at % (footer < 0 ? text.length() : footer);
    if (text.charAt(cut) != '\n' && (cut == 0 || text.charAt(cut - 1) != '\n')) {
      Reading<?> whole = file.reader().apply(text);
      Reading<?> part = file.reader().apply(text.substring(0, cut));
      assertTrue(part.hasProblems() || part.value().equals(whole.value()), text.substring(0, cut));
    }
  }

  @Property(tries = 1500)
  void damagedWorkbooksAreReportedOrHarmless(
      @ForAll @IntRange(min = 0, max = 100_000) int at, @ForAll byte value, @ForAll boolean cut) {
    byte[] bytes = WORKBOOK.clone();
    int place = at % bytes.length;
    bytes[place] = value;
    bytes = cut ? Arrays.copyOf(bytes, place) : bytes;
    Reading<?> reading = EXCEL.read(new ByteArrayInputStream(bytes), "w.xlsx");
    Damage.check(reading);
    if (!cut && value == WORKBOOK[place]) {
      assertEquals(EXCEL.read(new ByteArrayInputStream(WORKBOOK), "w.xlsx"), reading);
    }
  }
}
