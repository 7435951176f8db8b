package org.migrationeconomics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.data.labour.ilostat.IlostatReader;
import org.migrationeconomics.data.measure.WdiBulkReader;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.migration.estimates.FlowEstimatesReader;
import org.migrationeconomics.data.migration.oecd.OecdMigrationReader;
import org.migrationeconomics.data.migration.refugees.UnhcrReader;
import org.migrationeconomics.data.migration.stocks.BilateralMigrationReader;
import org.migrationeconomics.data.place.WorldBankAreas;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;
import org.migrationeconomics.data.table.CodedTableReader;

/**
 * Files larger than the heap: they are read where a part of them is asked for, and else refused in
 * a sentence, in a program of its own with a heap of 64 MB.
 */
class LargeFilesTest {

  private static final long MEGABYTE = 1_000_000;
  private static final long EACH = 20;
  private static final String NO_ROOM = "this file holds more than a heap of";

  private static final List<String> CODES =
      List.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3)).stream()
          .filter(code -> WorldBankAreas.standard().find(code).isPresent())
          .sorted()
          .toList();

  private LargeFilesTest() {}

  private static String code(long number) {
    return CODES.get((int) (number % CODES.size()));
  }

  /** A header and rows, made while they are read; of a given size, or of a given number of rows. */
  private static final class Rows extends InputStream {
    private final LongFunction<String> row;
    private final long size;
    private byte[] line;
    private int at;
    private long next;
    private long read;

    Rows(String header, long size, LongFunction<String> row) {
      this.line = (header + "\n").getBytes(StandardCharsets.UTF_8);
      this.size = size;
      this.row = row;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = 0;
      while (count < length) {
        if (at == line.length) {
          String text = read >= size ? "" : row.apply(next++);
          if (text.isEmpty()) {
            break;
          }
          line = (text + "\n").getBytes(StandardCharsets.UTF_8);
          at = 0;
        }
        int some = Math.min(length - count, line.length - at);
        System.arraycopy(line, at, target, offset + count, some);
        at += some;
        count += some;
        read += some;
      }
      return count == 0 ? -1 : count;
    }
  }

  /** Reads each file; a line for each, of what came of it. */
  static final class Program {

    private Program() {}

    private static long size = EACH * MEGABYTE;

    private static <T> void read(
        String name, DataReader<T> reader, String header, LongFunction<String> row) {
      Rows rows = new Rows(header, size, row);
      long begin = System.nanoTime();
      Reading<T> reading = reader.read(DataFile.of(rows, name));
      double seconds = (System.nanoTime() - begin) / 1e9;
      List<Problem> problems = reading.problems();
      System.out.printf(
          Locale.ROOT,
          "%s|%s|%d problems%s|%.0f MB, %.0f MB/s%n",
          name,
          String.valueOf(reading.value()).lines().findFirst().orElse("").replace('|', '/'),
          problems.size(),
          problems.isEmpty() ? "" : ": " + problems.get(problems.size() > 1 ? 1 : 0).message(),
          rows.read / 1e6,
          rows.read / 1e6 / seconds);
    }

    public static void main(String[] args) {
      size = (args.length > 0 ? Long.parseLong(args[0]) : EACH) * MEGABYTE;
      StringBuilder years = new StringBuilder();
      StringBuilder figures = new StringBuilder();
      for (int year = 1960; year < 2025; year++) {
        years.append(',').append(year);
        figures.append(",").append(1.5e6 + 1234.25 * year);
      }
      int n = CODES.size();
      read(
          "wdi-bulk",
          WdiBulkReader.of(WorldBankIndicator.POPULATION),
          "Country Name,Country Code,Indicator Name,Indicator Code" + years,
          i ->
              "Name of "
                  + code(i / 1500)
                  + ","
                  + code(i / 1500)
                  + ",\"An indicator, by name\","
                  + (i < 1500L * n && i % 1500 == 7 ? "SP.POP.TOTL" : "AG.OWN." + i % 1500)
                  + figures);
      read(
          "world-bank-tidy",
          WorldBankCsvReader.of(WorldBankIndicator.POPULATION),
          "Country Name,Country Code,Year,Value",
          i ->
              WorldBankAreas.standard().find(code(i / 2000)).orElseThrow().name()
                  + ","
                  + code(i / 2000)
                  + ","
                  + (1000 + i % 2000)
                  + ","
                  + (1000 + i % 7919)
                  + ".5");
      read(
          "gbmd",
          BilateralMigrationReader.withDefaults(),
          "Country Origin Name,Country Origin Code,Migration by Gender Name,Migration by Gender"
              + " Code,Country Dest Name,Country Dest Code,1960 [1960],1970 [1970],1980 [1980]",
          i ->
              i / 2 / n >= n
                  ? ""
                  : "\"Origin, by name\","
                      + code(i / 2)
                      + (i % 2 == 0 ? ",Male,MAL" : ",Female,FEM")
                      + ",\"Destination, by a long name, and what it was called before, and before"
                      + " that, so that the rows are longer than others\","
                      + code(i / 2 / n)
                      + ",1"
                      + i % 97
                      + ",2"
                      + i % 89
                      + ",3"
                      + i % 83);
      read(
          "data360",
          KnomadMatrixReader.remittances(),
          "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,UNIT_MEASURE,"
              + "COMP_BREAKDOWN_1,COMP_BREAKDOWN_2,COMP_BREAKDOWN_3,TIME_PERIOD,UNIT_MULT,OBS_VALUE,"
              + "FREQ_LABEL,REF_AREA_LABEL,INDICATOR_LABEL",
          i ->
              "datastructure,WB.DATA360:DS_DATA360(1.3),I,A,"
                  + code(i)
                  + (i < (long) n * n ? ",WB_KNOMAD_BRE" : ",WB_KNOMAD_MIG")
                  + ",_T,_T,_T,USD_CUR,WB_KNOMAD_"
                  + code(i / n)
                  + ",_Z,_Z,2021,0,"
                  + (100 + i % 97)
                  + ".25,Annual,\"Country, by name\",\"Bilateral Remittance Estimates using Migrant"
                  + " Stocks (US$ million)\"");
      LongFunction<String> labour =
          i ->
              "\""
                  + code(i / 4000)
                  + "\",\"BA:453\",\"EMP_TEMP_SEX_MBR_NB\",\"SEX_"
                  + i % 4000 / 50
                  + "\",\"MBR_STATUS_TOTAL\",\""
                  + (1970 + i % 50)
                  + "\","
                  + (700 + i % 97)
                  + ".5,,,,\"R1:3513_T2:"
                  + i / (4000L * n)
                  + "\"";
      String labourHead =
          "\"ref_area\",\"source\",\"indicator\",\"sex\",\"classif1\",\"time\",\"obs_value\","
              + "\"obs_status\",\"note_classif\",\"note_indicator\",\"note_source\"";
      read(
          "ilostat-part",
          IlostatReader.withDefaults().withAreas("AFG"),
          labourHead,
          i -> i / 4000 > n && i / 4000 % n == 1 ? labour.apply(0) : labour.apply(i));
      read("ilostat-whole", IlostatReader.withDefaults(), labourHead, labour);
      LongFunction<String> sdmx =
          i ->
              "ESTAT:MIGR_IMM1CTZ(1.0),24/09/26 23:00:00,A,"
                  + code(i / 1000)
                  + ",COMPLET,Y"
                  + i / 20 % 50
                  + ",NR,T,G"
                  + i / (1000L * n)
                  + ","
                  + (2000 + i % 20)
                  + ","
                  + (1000 + i % 997)
                  + ",b";
      String sdmxHead =
          "DATAFLOW,LAST"
              + " UPDATE,freq,citizen,agedef,age,unit,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG";
      read("sdmx-part", CodedTableReader.withDefaults().keeping("citizen", "ESP"), sdmxHead, sdmx);
      read("sdmx-whole", CodedTableReader.withDefaults(), sdmxHead, sdmx);
      read(
          "ine-part",
          CodedTableReader.withDefaults().keeping("Provincias", "08 Barcelona"),
          "Provincias;Lugar de nacimiento;Sexo;Edad;Periodo;Total",
          i ->
              (i / 1000 % 52 == 8 ? "08 Barcelona;" : i / 1000 % 52 + " Provincia;")
                  + i / 52_000
                  + " Otros;Mujeres;"
                  + i / 20 % 50
                  + " años;1 de enero de "
                  + (2000 + i % 20)
                  + ";1."
                  + (100 + i % 900)
                  + ".123");
      read(
          "tsv-part",
          CodedTableReader.withDefaults().keeping("geo", "G7"),
          "freq,unit,sex,age,geo\\TIME_PERIOD\t2019 \t2020 \t2021 \t2022 \t2023 \t2024 ",
          i -> "A,NR,T,Y" + i / 500 + ",G" + i % 500 + "\t1234 \t2345 b\t: \t3456 \t4567 p\t: c");
      read(
          "px",
          CodedTableReader.withDefaults(),
          """
          CHARSET="ANSI";
          AXIS-VERSION="2006";
          UNITS="personas";
          STUB="Sexo";
          HEADING="Periodo";
          VALUES("Sexo")="Total";
          VALUES("Periodo")="2024";
          DATA=\
          """,
          i -> "123 234 345 456 567");
      read(
          "unhcr",
          UnhcrReader.withDefaults(),
          "Year,Country of Asylum,Country of Origin,Country of Asylum ISO,Country of Origin ISO,"
              + "Refugees,Returned Refugees,Asylum Seekers,IDPs,Returned IDPs,Stateless,HST,OOC",
          i ->
              (1951 + i / ((long) n * n) % 74)
                  + ",Country,\"Country, another\","
                  + code(i)
                  + ","
                  + code(i / n)
                  + ","
                  + i % 997
                  + ",0,10,0,0,0,0,0");
      read(
          "oecd",
          OecdMigrationReader.withDefaults(),
          "CO2,Country of birth/nationality,VAR,Variable,GEN,Gender,COU,Country,YEA,Year,Value,Flag"
              + " Codes,Flags",
          i ->
              code(i)
                  + ",\"Country, by name\",B11,Inflows of foreign population by"
                  + " nationality,TOT,Total,"
                  + code(i / n)
                  + ",Country,"
                  + (1950 + i / ((long) n * n) % 74)
                  + ","
                  + (1950 + i / ((long) n * n) % 74)
                  + ","
                  + i % 997
                  + ",,");
      read(
          "flows-by-sex-and-type",
          FlowEstimatesReader.withDefaults()::readCsv,
          "year0,sex,orig,dest,type,da_min_open,da_min_closed,da_pb_closed",
          i -> {
            long pair = i / 6;
            return pair >= 6L * n * n
                ? ""
                : (1990 + 5 * (pair / n / n))
                    + (i % 6 < 3 ? ",male," : ",female,")
                    + code(pair)
                    + ","
                    + code(pair / n)
                    + List.of(",outward,", ",return,", ",transit,").get((int) (i % 3))
                    + i % 97
                    + ",2.5,3.25";
          });
    }
  }

  /** What the program says of each file, the figures of speed apart. */
  private static Map<String, String[]> run() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, program.waitFor(), said);
    Map<String, String[]> lines = new LinkedHashMap<>();
    said.lines().map(line -> line.split("\\|", -1)).forEach(parts -> lines.put(parts[0], parts));
    return lines;
  }

  @Test
  void filesLargerThanTheHeapAreReadInPartOrRefusedInASentence() throws Exception {
    Map<String, String[]> lines = run();
    Map<String, String> whole =
        Map.of(
            "wdi-bulk", "1,235 observations 1960-2024",
            "gbmd", "241 destinations, 249 origins",
            "data360", "62,001 cells above zero",
            "ilostat-part", "80 series of 1 areas",
            "sdmx-part", ": 50 rows, 2000 to 2019",
            "ine-part", ": 300 rows, 2000 to 2019",
            "tsv-part", ": 806 rows, 2019 to 2024",
            "oecd", "249 countries, 249 origins",
            "flows-by-sex-and-type", "periods from [1990, 1995]");
    whole.forEach(
        (name, value) -> {
          String[] line = lines.getOrDefault(name, new String[] {name, "", "", ""});
          assertTrue(line[1].contains(value), String.join(" ", line));
          assertEquals("0 problems", line[2], name);
        });
    for (String name : List.of("ilostat-whole", "sdmx-whole", "px", "unhcr")) {
      String[] line = lines.getOrDefault(name, new String[] {name, "", "", ""});
      assertTrue(line[2].startsWith("1 problems: " + NO_ROOM), String.join(" ", line));
      assertTrue(line[1].contains(" 0 "), String.join(" ", line));
    }
    String[] twice = lines.getOrDefault("world-bank-tidy", new String[] {"", "", "", ""});
    assertTrue(twice[2].startsWith("1001 problems"), String.join(" ", twice));
    assertEquals(whole.size() + 5, lines.size());
  }
}
