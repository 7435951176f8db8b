package org.migrationeconomics.data.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.data.Archives;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Workbooks;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.labour.ilostat.IlostatReader;
import org.migrationeconomics.data.population.WppVariantsReader;

class ReadersTest {

  private static final String WPP =
      "SortOrder,LocID,Notes,ISO3_code,ISO2_code,SDMX_code,LocTypeID,LocTypeName,ParentID,Location,"
          + "VarID,Variant,Time,";

  /** The beginnings of files, and who reads them; nobody where the name is empty. */
  private static final Map<String, String> BEGINNINGS = beginnings();

  private static Map<String, String> beginnings() {
    Map<String, String> of = new LinkedHashMap<>();
    of.put(WPP + "MidPeriod,PopMale,PopFemale,PopTotal,PopDensity\n", "WppVariantsReader");
    String ages = WPP + "MidPeriod,AgeGrp,AgeGrpStart,AgeGrpSpan,";
    of.put(ages + "PopMale,PopFemale,PopTotal\n", "WppCsvReader");
    of.put(ages + "ASFR,PASFR,Births\n", "WppCsvReader");
    of.put(ages + "DeathMale,DeathFemale,DeathTotal\n", "WppCsvReader");
    of.put(
        WPP + "MidPeriod,SexID,Sex,AgeGrp,AgeGrpStart,AgeGrpSpan,mx,qx,px,lx,dx,Lx,Sx\n",
        "WppCsvReader");
    of.put(WPP + "TPopulation1Jan,TPopulation1July,NetMigrations,CNMR\n", "WppCsvReader");
    of.put(
        "country_code\tname\tage\t2020\t2021\n484\tMexico\t0\t1\t2\n", "WorldPopulationProspects");
    of.put(
        "Year,\"Major area, region, country or area of destination\",Notes,Code,Type\n",
        "MigrantStockReader");
    of.put(
        "Index,\"Region, development group, country or area of destination\",Coverage,"
            + "Location code of destination,\"Region, development group, country or area of"
            + " origin\"\n",
        "MigrantStockReader");
    of.put(
        "\"Data Source\",\"WDI\",\n\n\"Last Updated Date\",\"2026-07-01\",\n\n\"Country"
            + " Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"1960\",\n",
        "WorldBankCsvReader");
    of.put(
        "\uFEFF\"Country Code\",\"Region\",\"IncomeGroup\",\"Notes\",\n", "CountryMetadataReader");
    of.put("Series Name,Series Code,Time,Time Code,Mexico [MEX]\n", "DataBankReader");
    of.put(
        "Country Origin Name,Country Origin Code,Migration by Gender Name,Country Dest"
            + " Name,Country Dest Code,1960 [1960]\n",
        "BilateralMigrationReader");
    of.put("[{\"page\":1,\"pages\":1},[{\"indicator\":{}}]]", "WorldBankJsonReader");
    of.put("Sending;Mexico;Spain\nMexico;0;1\n", "KnomadMatrixReader");
    of.put("T,,\ndestination (across) / origin (down) ,Mexico,Spain\n", "KnomadMatrixReader");
    of.put("Migrant remittance inflows (US$ million),2020,2021\n", "KnomadFlowsReader");
    of.put(
        "DATAFLOW,LAST UPDATE,freq,age,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n", "CodedTableReader");
    of.put(
        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,geo,TIME_PERIOD,OBS_VALUE\n",
        "CodedTableReader");
    of.put("freq,unit,geo\\TIME_PERIOD\t2024-Q1 \nQ,NR,AT\t1 b\n", "CodedTableReader");
    of.put("unit,geo\\time\t2012 \nNR,UK\t1\n", "CodedTableReader");
    of.put("{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[]}", "CodedTableReader");
    of.put(
        "DATAFLOW,REF_AREA,CITIZENSHIP,FREQ,MEASURE,SEX,TIME_PERIOD,OBS_VALUE\n",
        "OecdMigrationReader");
    of.put("\"CO2\",\"x\",\"VAR\",\"COU\",\"YEA\",\"Value\"\n", "OecdMigrationReader");
    of.put("\uFEFF\"ref_area\",\"source\",\"indicator\",\"time\",\"obs_value\"\n", "IlostatReader");
    of.put(
        "ref_area.label,source.label,indicator.label,time,obs_value,obs_status.label\n",
        "IlostatReader");
    of.put(
        "DATAFLOW,REF_AREA,FREQ,MEASURE,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE_TYPE,UNIT_MEASURE\n",
        "IlostatReader");
    of.put("\"Reference area\",\"Source\",\"Sex\",\"2023M01\"\n", "IlostatReader");
    of.put("Sweden, Deaths (period 1x1)\n\n  Year   Age   Female  Male  Total\n", "HmdReader");
    of.put("Births\n\n  Year  Female  Male  Total\n", "HmdReader");
    of.put("Life tables\n\nPopName  Year   Age   mx\n", "HmdReader");
    of.put("Year  Age  mx  qx  ax\n", "HmdReader");
    of.put("HFD\nLast modified: 1\n\nCode Year Age ASFR\n", "HfdReader");
    of.put("Norway\nLast\n\nYear  Age  ASFR\n", "HfdReader");
    of.put("year0,sex,orig,dest,type,da_pb_closed\n", "FlowEstimatesReader");
    of.put("country_orig_id,country_dest_id,countryflow_1990\n", "FlowEstimatesReader");
    of.put("{\"names\":[\"A\"],\"regions\":[],\"matrix\":{}}", "FlowEstimatesReader");
    of.put("<?xml version='1.0'?>\n<codeBook version='2.5'>", "DdiReader");
    of.put("H00141\nP00101 125004700\n", "MicrodataReader");
    of.put("YEAR,SERIAL,PERNUM,AGE\n", "MicrodataReader");
    of.put("SERIALNO,SPORDER,PWGTP,POBP\n", "MicrodataReader");
    of.put("DATAFLOW,COUNTRY,COUNTERPART_COUNTRY,TIME_PERIOD,OBS_VALUE\n", "CodedTableReader");
    of.put(
        "STRUCTURE,REF_AREA,INDICATOR,COMP_BREAKDOWN_1,TIME_PERIOD,DATABASE_ID,OBS_VALUE\n",
        "KnomadMatrixReader");
    of.put("{\"bmx\":{\"series\":[]}}", "BanxicoSeriesReader");
    of.put("Provincias;Sexo;Periodo;Total\n", "CodedTableReader");
    of.put("AXIS-VERSION=\"2006\";\n", "CodedTableReader");
    of.put("[{\"COD\":\"E\",\"FK_Unidad\":3,\"Data\":[]}]", "CodedTableReader");
    return of;
  }

  private static Recognition of(String text) {
    return Readers.recognise(DataFile.of(new StringReader(text), "f"));
  }

  private static String called(Recognition found) {
    return found.reader().map(call -> call.replaceFirst("\\W.*", "")).orElse("");
  }

  @Test
  void whoReadsAFile() {
    BEGINNINGS.forEach(
        (text, reader) -> {
          Recognition found = of(text);
          assertTrue(found.certain(), text + found);
          assertEquals(reader, called(found), text + found);
          assertTrue(found.layout().isPresent(), text);
        });
  }

  /** A call that is named exists; a reader that was renamed or taken away would be noticed. */
  @Test
  void everyReaderThatIsNamedIsThere() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Readers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (!Files.isDirectory(classes)) {
      return;
    }
    try (Stream<Path> files = Files.walk(classes)) {
      Set<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()).replace(".class", ""))
              .collect(Collectors.toSet());
      for (String reader : BEGINNINGS.values()) {
        assertTrue(reader.isEmpty() || names.contains(reader), reader);
      }
    }
  }

  @Test
  void aSentenceSaysWhatAFileIs() {
    assertEquals(
        "f: ILOSTAT's long CSV, which IlostatReader.withDefaults() reads; its header has ref_area,"
            + " indicator, time, obs_value",
        of("ref_area,source,indicator,time,obs_value\n").toString());
    assertEquals(
        "f: the IMF's SDMX-CSV, which CodedTableReader.withDefaults() reads; its header has"
            + " DATAFLOW, COUNTRY, COUNTERPART_COUNTRY, OBS_VALUE",
        of("DATAFLOW,COUNTRY,COUNTERPART_COUNTRY,OBS_VALUE\n").toString());
    Recognition near = of("orig,dest,type,da_pb_closed\n");
    assertFalse(near.certain());
    assertEquals(
        "f: most resembles the flow estimates of Abel and Cohen, which"
            + " FlowEstimatesReader.withDefaults().readCsv(file) reads; its header has orig, dest,"
            + " da_pb_closed, but not year0",
        near.toString());
    assertEquals("f: its first lines are of no layout that is known here", of("a,b\n1,2\n") + "");
    // The layout of which more stands there.
    String both =
        "Country Name,Country Code,Indicator Name,Indicator Code,Series Name,Series Code\n";
    assertEquals("WorldBankCsvReader", called(of(both)));
    assertEquals("f: the file is empty", of("").toString());
    assertTrue(of("<html><title>Log in</title>").toString().contains("this is HTML"));
    assertTrue(of("[{\"message\":[{\"value\":\"gone\"}]}]").why().contains("which says 'gone'"));
    assertEquals("there is no such file", Readers.recognise(Path.of("nowhere", "f.csv")).why());
    assertEquals(Optional.empty(), Readers.recognise(Path.of("nowhere", "f.csv")).layout());
  }

  @Test
  void archivesWorkbooksAndOtherEncodingsAreOpened() {
    byte[] zip =
        Archives.of("Metadata_Country_API_X.csv", "\"Country Code\",\"Region\"\n")
            .and(
                "API_X_DS2_en_csv_v2_1.csv",
                "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\"\n")
            .bytes();
    assertEquals("WorldBankCsvReader", called(Readers.recognise(file(zip))));
    byte[] bundle =
        Archives.of("lt/fltper_1x1.txt", "Year").and("lt/mltper_1x1.txt", "Year").bytes();
    assertEquals("HmdReader", called(Readers.recognise(file(bundle))));
    byte[] workbook =
        Workbooks.empty()
            .sheet("Legend", "a|b\n")
            .sheet("Data", "period|source_code|destination_code|cc1 total cost %\n")
            .bytes();
    assertEquals("RemittancePricesReader", called(Readers.recognise(file(workbook))));
    byte[] latin =
        "RENGLON,A\u00D1O,ENTIDAD,CVE_GEO,EDAD,SEXO,POBLACION\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertTrue(Readers.recognise(file(latin)).certain());
    byte[] marked =
        "\uFEFF\"ref_area\",\"indicator\",\"time\",\"obs_value\"\n"
            .getBytes(StandardCharsets.UTF_8);
    assertTrue(Readers.recognise(file(marked)).certain());
    byte[] wide = "year0,orig,dest,mig_rate\n".getBytes(StandardCharsets.UTF_16);
    assertEquals("FlowEstimatesReader", called(Readers.recognise(file(wide))));
  }

  private static DataFile file(byte[] bytes) {
    return DataFile.of(new ByteArrayInputStream(bytes), "f");
  }

  @Test
  void refusalsNameTheLayoutOfAnotherReader() {
    String eurostat = "DATAFLOW,LAST UPDATE,freq,age,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n";
    assertTrue(
        WppVariantsReader.withDefaults()
            .read(new StringReader(eurostat), "f")
            .problems()
            .toString()
            .contains("this is Eurostat's SDMX-CSV, which CodedTableReader.withDefaults() reads"));
    assertTrue(
        IlostatReader.withDefaults()
            .read(new StringReader("year0,orig,dest,mig_rate\n"), "f")
            .problems()
            .toString()
            .contains("this is the flow estimates of Abel and Cohen, which FlowEstimatesReader"));
    String ages = WPP + "MidPeriod,AgeGrp,AgeGrpStart,AgeGrpSpan,PopMale,PopFemale,PopTotal\n";
    assertTrue(
        WppVariantsReader.withDefaults()
            .read(new StringReader(ages), "f")
            .problems()
            .toString()
            .contains("this is population by age of World Population Prospects (CSV), which Wpp"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(List.copyOf(BEGINNINGS.keySet()));
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts();
  }

  /** Whatever a file holds, there is an answer, and one sentence. */
  @Property(tries = 2000)
  void anyFileHasAnAnswer(
      @ForAll("texts") String text,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 300) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    int from = at % text.length();
    int to = Math.min(text.length(), from + length);
    Recognition found = of(text.substring(0, from) + damage + text.substring(to));
    assertFalse(found.toString().isBlank());
    assertFalse(found.why().isBlank());
  }

  @Test
  void everyLayoutStandsInTheTableOfThoseThatAreKnown() {
    String known = Readers.known().csv();
    List<String> lines = known.lines().filter(line -> line.contains("Reader")).toList();
    assertTrue(lines.size() > 30, known);
    assertEquals(lines.size(), Set.copyOf(lines).size(), "each layout once");
    for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
      assertTrue(known.contains(beginning.getValue()), beginning.getValue());
    }
    assertTrue(known.contains("no reader here"), known);
  }
}
