package org.migrationeconomics.data.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Small files in the native layouts. Their figures are invented, unless a test says otherwise. */
final class Fixtures {

  private Fixtures() {}

  /**
   * A folder of World Population Prospects: two invented spans of Mexico, ages 0-14, 15-49, 50+.
   */
  static Map<String, String> wpp() {
    Map<String, String> files = new LinkedHashMap<>();
    String head = "country_code\tname\t";
    files.put(
        "popF.txt",
        head + "age\t1990\t1995\n" + rows("0-14\t10.5\t11", "15-49\t20\t21", "50+\t5\t5.25"));
    files.put(
        "popM.txt",
        head + "age\t1990\t1995\n" + rows("0-14\t11\t11.5", "15-49\t19\t20", "50+\t4\t4.5"));
    files.put("popFprojMed.txt", head + "age\t2000\n" + rows("0-14\t11.5", "15-49\t22", "50+\t6"));
    files.put("popMprojMed.txt", head + "age\t2000\n" + rows("0-14\t12", "15-49\t21", "50+\t5"));
    files.put(
        "mxF.txt",
        head
            + "age\t1990-1995\t1995-2000\n"
            + rows("0\t0.02\t0.01", "15\t1e-05\t9e-06", "50\t0.05\t0.04"));
    files.put(
        "mxM.txt",
        head
            + "age\t1990-1995\t1995-2000\n"
            + rows("0\t0.03\t0.02", "15\t2e-05\t1e-05", "50\t0.06\t0.05"));
    files.put(
        "percentASFR.txt",
        head + "age\t1990-1995\t1995-2000\n" + rows("15-29\t60\t50", "30-49\t40\t50"));
    files.put("tfr.txt", head + "1990-1995\tlast.observed\n" + rows("3\t2018"));
    files.put("tfrprojMed.txt", head + "1995-2000\n" + rows("2.5"));
    files.put("sexRatio.txt", head + "1990-1995\t1995-2000\n" + rows("1.05\t1.06"));
    files.put("migration.txt", head + "1990-1995\t1995-2000\n" + rows("-0.4\tNA"));
    return files;
  }

  /**
   * A folder of the packages wpp2022 and wpp2024: invented calendar years of Mexico, single ages 0,
   * 1, 2+, rates that end with the last observed year and go on in a file of their own.
   */
  static Map<String, String> annualWpp() {
    Map<String, String> files = new LinkedHashMap<>();
    String head = "country_code\tcountry\t";
    String names = "country_code\tname\t";
    for (String sex : new String[] {"F", "M"}) {
      files.put(
          "pop" + sex + ".txt",
          names + "age\t2020\t2021\n" + rows("0\t1.0\t1.1", "1\t0.9\t1.0", "2+\t5\t5.2"));
      files.put(
          "pop" + sex + "projMed.txt", names + "age\t2022\n" + rows("0\t1.2", "1\t1.1", "2+\t5.4"));
      files.put(
          "mx" + sex + ".txt",
          head + "age\t2020\t2021\n" + rows("0\t0.9\t0.02", "1\t0.9\t0.01", "2\t0.9\t0.03"));
      files.put(
          "mx" + sex + "projMed.txt", head + "age\t2022\n" + rows("0\t0.03", "1\t0.02", "2\t0.04"));
    }
    files.put("percentASFR.txt", head + "age\t2020\t2021\t2022\n" + rows("1\t100\t100\t100"));
    files.put("tfr.txt", head + "2020\t2021\tlast.observed\n" + rows("0.1\t0.2\t2021"));
    files.put("tfrprojMed.txt", head + "2022\n" + rows("0.3"));
    files.put("sexRatio.txt", head + "2020\t2021\t2022\n" + rows("1.04\t1.05\t1.06"));
    files.put("migration.txt", head + "2020\t2021\t2022\n" + rows("9\t-0.25\t-0.5"));
    return files;
  }

  private static String rows(String... rows) {
    StringBuilder text = new StringBuilder();
    for (String row : rows) {
      text.append("484\tMexico\t").append(row).append('\n');
    }
    return text.toString();
  }

  static Path write(Path folder, Map<String, String> files) {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return folder;
  }

  static Map<String, String> wpp(String file, UnaryOperator<String> change) {
    Map<String, String> files = wpp();
    files.computeIfPresent(file, (name, text) -> change.apply(text));
    return files;
  }

  /** The United Kingdom in 2100 as published (World Population Prospects 2019), thousands. */
  static final String VARIANTS_2019 =
      """
      LocID,Location,VarID,Variant,Time,MidPeriod,PopMale,PopFemale,PopTotal,PopDensity
      826,United Kingdom,2,Medium,2020,2020.5,33550.002,34336.002,67886.004,280.602
      826,United Kingdom,2,Medium,2100,2100.5,,,78053.263,322.6
      826,United Kingdom,7,Zero migration,2100,2100.5,,,57864.702,239.2
      826,United Kingdom,203,Upper 80 PI,2025,2025.5,34000,35000,69621.929,1
      900,World,2,Medium,2020,2020.5,3929974,3864825,7794799,59.9
      """;

  /**
   * The later layout, with byte-order mark; figures invented but for the United Kingdom's names.
   */
  static final String VARIANTS_2022 =
      "\uFEFFSortOrder,LocID,Notes,ISO3_code,LocTypeName,Location,VarID,Variant,Time,TPopulation1Jan,TPopulation1July,TPopulationMale1July,TPopulationFemale1July,NRR\r\n"
          + "1,900,,,World,World,2,Medium,2024,8000,8100,4050,4050,1\r\n"
          + "2,826,,GBR,Country/Area,\"United Kingdom\",2,Medium,2024,69.5,70,34,36,0.8\r\n"
          + "2,826,,GBR,Country/Area,\"United Kingdom\",2,Medium,2025,70.5,71,34.5,36.5,0.8\r\n"
          + "2,826,,GBR,Country/Area,\"United Kingdom\",7,Zero"
          + " migration,2024,69,69.5,33.5,36,0.8\r\n";

  static final String HMD_POPULATION =
      "Sweden, Svealand and Gotland, Population size (5-year)  \tLast modified: 01 Aug 2024; "
          + " Methods Protocol: v6 (2017)\r\n\r\n"
          + "  Year      Age     Female    Male    Total\r\n"
          + " 1949  0  10.00  11.00  21.00\r\n"
          + " 1949  1-4  40.00  41.50  81.50\r\n"
          + " 1949  5+  50.00  51.00  101.00\r\n"
          + " 1950-  0  12.00  13.00  25.00\r\n"
          + " 1950-  1-4  40.00  41.00  81.00\r\n"
          + " 1950-  5+  50.00  51.00  101.00\r\n"
          + " 1950+  0  13.00  14.00  27.00\r\n"
          + " 1950+  1-4  41.00  42.00  83.00\r\n"
          + " 1950+  5+  51.00  52.00  103.00\r\n";

  static final String HMD_RATES =
      """
      Sweden, Death rates (period 1x1), \tLast modified: 01 Aug 2024;  Methods Protocol: v6 (2017)

      Year   Age   Female   Male   Total
      1993     0   0.0045   0.0052  0.0049
      1993     1   0.0003   0.0004  0.0003
      1993   110+  .        .       .
      """;

  /** An invented population that loses 20 of 100 in each of four years and 20 beyond. */
  static final String HMD_LIFE_TABLE =
      """
      Sweden, Life tables (period 1x1), Females\tLast modified: 01 Aug 2024;  Methods Protocol: v6 (2017)

      Year  Age    mx       qx       ax    lx      dx     Lx     Tx     ex
      1993  0      0.22222  0.20000  0.50  100000  20000  90000  250000  2.50
      1993  1      0.28571  0.25000  0.50  80000   20000  70000  160000  2.00
      1993  2      0.40000  0.33333  0.50  60000   20000  50000  90000   1.50
      1993  3      0.66667  0.50000  0.50  40000   20000  30000  40000   1.00
      1993  4      2.00000  1.00000  0.50  20000   20000  10000  10000   0.50
      1993  5+     2.00000  1.00000  0.50  0       0      0      0       0.50
      """;

  static final String HFD =
      """
      Norway, Period fertility rates by calendar year and age
      Last modified: 19/04/2023
      Year  Age  ASFR
      1967  12-  0.00010
      1967  13  0.00050
      1967  14  0.01000
      1967  15+  0.00040
      1968  12-  0.00010
      1968  13  .
      1968  14  0.01000
      1968  15+  0.00040
      """
          .replace("\n", "\r\n");

  static final String HFD_ALL =
      """
      Period fertility rates by calendar year and age, all countries
      Last modified: 19/04/2023

      Code  Year  Age  ASFR
      NOR  1967  12-  0.001
      NOR  1967  13+  0.002
      SWE  1967  12-  0.003
      SWE  1967  13+  0.004
      """;

  static final String EUROSTAT =
      """
      freq,unit,age,sex,geo\\TIME_PERIOD\t2022 \t2023
      A,NR,TOTAL,F,DE\t: \t42 b
      A,NR,TOTAL,M,DE\t: \t39
      A,NR,UNK,F,DE\t: \t2
      A,NR,UNK,M,DE\t: \t0
      A,NR,Y_LT1,F,DE\t: \t10 bep
      A,NR,Y_LT1,M,DE\t: \t9
      A,NR,Y_LT5,F,DE\t: \t19
      A,NR,Y_LT5,M,DE\t: \t18
      A,NR,Y1,F,DE\t: \t9
      A,NR,Y1,M,DE\t: \t9
      A,NR,Y2,F,DE\t: \t:
      A,NR,Y2,M,DE\t: \t:
      A,NR,Y_OPEN,F,DE\t: \t21
      A,NR,Y_OPEN,M,DE\t: \t21
      A,NR,TOTAL,T,DE\t83118501 b\t81 p
      """;

  static final String PROJECTIONS =
      """
      freq,projection,sex,age,unit,geo\\TIME_PERIOD\t2022\t2023
      A,BSL,T,TOTAL,NR,EL\t100\t110
      A,NMIGR,T,TOTAL,NR,EL\t100\t95
      A,BSL,T,TOTAL,NR,EU27_2020\t1000\t1001
      """;

  /** Germany as Eurostat published it (demo_gind); the rest is invented. */
  static final String BALANCE =
      """
      freq,indic_de,geo\\TIME_PERIOD\t2022\t2023\t2024\t2025
      A,JAN,DE\t:\t83118501\t83456045 b\t83577140
      A,NATGROW,DE\t:\t-335217\t-330641\t:
      A,CNMIGRAT,DE\t:\t672761\t451736\t:
      A,CNMIGRATRT,DE\t:\t8.1\t5.4\t:
      A,JAN,ES51\t1\t:\t:\t:
      """;
}
