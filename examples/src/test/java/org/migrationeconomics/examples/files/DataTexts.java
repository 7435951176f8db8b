package org.migrationeconomics.examples.files;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small files in the layouts of their publishers; the figures are invented. */
final class DataTexts {

  static final String DDI =
      """
      <codeBook><fileDscr><fileTxt><fileName>x.dat</fileName></fileTxt></fileDscr>
      <dataDscr>
      <var name="SEX"><location StartPos="1" EndPos="2"/><labl>Sex</labl>
      <catgry><catValu>01</catValu><labl>Male</labl></catgry>
      <catgry><catValu>02</catValu><labl>Female</labl></catgry></var>
      <var name="WAGE" dcml="2"><location StartPos="3" EndPos="7"/><labl>Hourly, gross</labl></var>
      </dataDscr></codeBook>
      """;

  static final String ILOSTAT =
      """
      ref_area,source,indicator,sex,classif1,time,obs_value,obs_status,note_source
      CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_T,OCU_ISCO08_TOTAL,2021,46.5,,
      CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_M,OCU_ISCO08_1,2019,9.25,B,
      CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_M,OCU_ISCO08_1,2021,10.5,,
      CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_M,OCU_ISCO08_9,2021,12,,
      CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_M,OCU_ISCO08_X,2021,2.5,U,
      CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_F,OCU_ISCO08_1,2021,6.5,,
      CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_F,OCU_ISCO08_9,2021,15,,
      CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_F,OCU_ISCO08_0,2021,,S,
      CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_F,OCU_ISCO08_9,2023Q1,14.75,U,
      CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_F,OCU_ISCO08_9,2023Q2,,S,
      """;

  static final String SURVEY =
      """
      sex,isco,wage,weight
      1,9,21.50,120
      2,9,19.00,80
      2,NA,,95
      """;

  static final String BANK =
      """
      Country Name,Country Code,Series Name,Series Code,2019 [YR2019],2020 [YR2020]
      Mexico,MEX,Remittances,BX,1.5,..
      Spain,ESP,Remittances,BX,2,3.25
      ,,,,,
      Data from database: World Development Indicators
      Last Updated: 01/07/2026
      """;

  static final String TIDY =
      """
      Country Name,Country Code,Year,Value
      Mexico,MEX,2009,22076.5
      Mexico,MEX,2010,
      Mexico,MEX,2011,23588.125
      "Korea, Rep.",KOR,2010,12
      World,WLD,2011,0.1
      """;

  static final String INVESTED =
      """
      Country Name,Country Code,Year,Value
      Mexico,MEX,2009,17850
      Mexico,MEX,2011,25000
      """;

  static final String ESTIMATES =
      """
      year0,orig,dest,sd_drop_neg,da_pb_closed
      2010,MEX,USA,0,1740211
      2010,USA,MEX,,1438525
      2015,MEX,USA,7.5,1635815
      """;

  static final String OECD =
      """
      CO2,VAR,GEN,COU,YEA,Value
      MEX,B11,TOT,USA,2015,158619
      CAN,B11,TOT,USA,2015,20500
      TOT,B11,TOT,USA,2015,1051031
      MEX,B15,WMN,DEU,2010,1200
      MEX,B22,TOT,USA,2015,7
      """;

  static final String STOCKS =
      """
      sex,dest,orig,y1960,y2000
      Male,USA,MEX,310000,5100000
      Female,USA,MEX,300788,4267911
      Male,FRA,MEX,7,NA
      Female,FRA,MEX,1,3
      """;

  static final String METADATA =
      """
      "Country Code","Region","IncomeGroup","SpecialNotes","TableName",
      "MEX","Latin America & Caribbean","Upper middle income","","Mexico",
      "WLD","","","a note
      over two lines","World",
      "VEN","Latin America & Caribbean","","","Venezuela, RB",
      "USA","North America","High income","","United States",
      """;

  static final String HMD_POPULATION =
      """
      Sweden, Population size (abridged)\tLast modified: 01 Aug 2024;  Methods Protocol: v6 (2017)

      Year   Age   Female   Male   Total
      1949   0     10.00    11.00  21.00
      1949   1-4   40.00    41.50  81.50
      1949   5+    50.00    51.00  101.00
      1950   0     12.00    13.00  25.00
      1950   1-4   40.00    41.00  81.00
      1950   5+    50.00    51.00  101.00
      """;

  static final String HMD_RATES =
      """
      Sweden, Death rates (period 1x1), \tLast modified: 01 Aug 2024;  Methods Protocol: v6 (2017)

      Year   Age   Female   Male   Total
      1993     0   0.0045   0.0052  0.0049
      1993     1   0.0003   0.0004  0.0003
      1993     2+  .        .       .
      """;

  static final String HFD =
      """
      Norway, Period fertility rates by calendar year and age
      Last modified: 19/04/2023
      Year  Age  ASFR
      1967  12-  0.00010
      1967  13  0.00050
      1967  14+  0.01000
      1968  12-  0.00015
      1968  13  0.00060
      1968  14+  0.01100
      """;

  static final String EUROSTAT =
      """
      freq,unit,age,sex,geo\\TIME_PERIOD\t2022 \t2023
      A,NR,TOTAL,F,DE\t: \t42 b
      A,NR,TOTAL,T,DE\t83118501 b\t81 p
      """;

  static final String VARIANTS =
      """
      LocID,Location,VarID,Variant,Time,PopTotal
      826,United Kingdom,2,Medium,2099,78100
      826,United Kingdom,2,Medium,2100,78053.263
      826,United Kingdom,7,Zero migration,2100,57864.702
      """;

  static final String BANXICO =
      """
      PERIODO,ID_PAIS,PAIS,FLUJO,VALOR_USD
      2020-01-01,USA,Estados Unidos,Ingresos,10
      2020-04-01,USA,Estados Unidos,Ingresos,20
      2020-07-01,USA,Estados Unidos,Ingresos,
      2020-10-01,USA,Estados Unidos,Ingresos,30
      2020-01-01,PSE,Palestina,Ingresos,1.5
      2020-01-01,USA,Estados Unidos,Egresos,8
      """;

  static final String KNOMAD =
      """
      Estimates for 2021,,,
      "Remittance-receiving country (across) - Remittance-sending country (down)",Mexico,United States,WORLD
      Mexico,,7,7
      United States,30,N/A,30
      WORLD,30,7,37
      """;

  static final String KNOMAD_FLOWS =
      """
      Remittance inflows (US$ million),2000,2001,% of GDP in 2001
      Albania,0,5,1
      Mexico,6,..,0.5
      World,10,11,
      """;

  static final String PRICES =
      """
      Sending Countries Name,Sending Countries Code,Series Name,Series Code,Receiving Countries  Name,Receiving Countries  Code,2020Q2 [YR2020Q2],2020Q3 [YR2020Q3]
      United States of America,USA,Average Total Cost,ATCR.CORR,Mexico,MEX,..,4.18037
      United States of America,USA,Average Total Cost,ATCR.CORR,El Salvador,SLV,3.5,2.25
      Last Updated: 12/07/2020
      """;

  private DataTexts() {}

  /** A folder of World Population Prospects. */
  static Map<String, String> prospects() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "popF.txt", table("age\t1990\t1995", "0-14\t10.5\t11", "15-49\t20\t21", "50+\t5\t5.25"));
    files.put(
        "popM.txt", table("age\t1990\t1995", "0-14\t11\t11.5", "15-49\t19\t20", "50+\t4\t4.5"));
    files.put("popFprojMed.txt", table("age\t2000", "0-14\t11.5", "15-49\t22", "50+\t6"));
    files.put("popMprojMed.txt", table("age\t2000", "0-14\t12", "15-49\t21", "50+\t5"));
    String spans = "1990-1995\t1995-2000";
    files.put(
        "mxF.txt", table("age\t" + spans, "0\t0.02\t0.01", "15\t1e-05\t9e-06", "50\t0.05\t0.04"));
    files.put(
        "mxM.txt", table("age\t" + spans, "0\t0.03\t0.02", "15\t2e-05\t1e-05", "50\t0.06\t0.05"));
    files.put("percentASFR.txt", table("age\t" + spans, "15-29\t60\t50", "30-49\t40\t50"));
    files.put("tfr.txt", table("1990-1995\tlast.observed", "3\t2018"));
    files.put("tfrprojMed.txt", table("1995-2000", "2.5"));
    files.put("sexRatio.txt", table(spans, "1.05\t1.06"));
    files.put("migration.txt", table(spans, "-0.4\tNA"));
    return files;
  }

  private static String table(String head, String... rows) {
    StringBuilder text = new StringBuilder("country_code\tname\t").append(head).append('\n');
    for (String row : rows) {
      text.append("484\tMexico\t").append(row).append('\n');
    }
    return text.toString();
  }
}
