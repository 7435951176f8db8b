package org.migrationeconomics.data.labour.microdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LegalStatus;
import org.migrationeconomics.core.labour.WageUnit;

/** Small made-up files in the layouts of real ones. */
public final class Fixtures {

  public static final WageUnit HOURLY = WageUnit.parse("current CHF per hour");
  public static final LabourSegment MEN = LabourSegment.everybody().withGender(Gender.MAN);
  public static final LabourSegment WOMEN = LabourSegment.everybody().withGender(Gender.WOMAN);

  public static final String CSV =
      """
      "id","sex","isco","status","wage","weight","remark"
      1,1,9,C,20,100,"all, in order"
      2,2,9,C,18.5,80,"said ""yes""\"
      3,2,9,I,9,40,
      4,2,5,C,NA,60,"no
      wage"
      5,1,5,C,0,10,
      6,1,NA,C,30,10,
      7,NA,5,C,30,10,
      8,1,5,C,30,0,
      """;

  public static final WorkerMapping MAPPING =
      WorkerMapping.isco08("isco")
          .withGender("sex", Map.of("1", Gender.MAN, "2", Gender.WOMAN))
          .withLegalStatus("status", Map.of("C", LegalStatus.CITIZEN, "I", LegalStatus.IRREGULAR))
          .withWage("wage", HOURLY)
          .withWeight("weight");

  /** The layout of an extract of IPUMS: year, sex, occupation, wage and weight with decimals. */
  public static final String DDI =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <?xml-stylesheet type="text/xsl" href="ipums-ddi-xslt.xsl"?>
      <codeBook ID="x" version="2.5" xmlns="ddi:codebook:2_5">
        <!-- made up -->
        <stdyDscr><notes><![CDATA[Any <b>text</b> & more]]></notes></stdyDscr>
        <fileDscr ID="ExtractData">
          <fileTxt>
            <fileName>made_00001.dat</fileName>
            <fileStrc type="rectangular"/>
            <fileType charset="ISO-8859-1">ISO-8859-1 data file</fileType>
          </fileTxt>
        </fileDscr>
        <dataDscr>
          <var ID="YEAR" dcml="0" files="ExtractData" intrvl="contin" name="YEAR">
            <location EndPos="4" StartPos="1" width="4"/>
            <labl>Survey year</labl>
          </var>
          <var ID="SEX" dcml="0" files="ExtractData" intrvl="discrete" name="SEX">
            <location EndPos="6" StartPos="5" width="2"/>
            <labl>Sex</labl>
            <txt><![CDATA[SEX gives each person's sex.]]></txt>
            <catgry><catValu>01</catValu><labl>Male</labl></catgry>
            <catgry><catValu>02</catValu><labl>Female</labl></catgry>
          </var>
          <var ID="ISCO" dcml="0" files="ExtractData" intrvl="discrete" name="ISCO">
            <location EndPos="10" StartPos="7" width="4"/>
            <labl>Occupation &amp; group</labl>
          </var>
          <var ID="WAGE" dcml="2" files="ExtractData" intrvl="contin" name="WAGE">
            <location EndPos="15" StartPos="11" width="5"/>
            <labl>Hourly wage</labl>
          </var>
          <var ID="WT" dcml="4" files="ExtractData" intrvl="contin" name="WT">
            <location EndPos="23" StartPos="16" width="8"/>
            <labl>Weight</labl>
          </var>
        </dataDscr>
      </codeBook>
      """;

  public static final String DAT =
      """
      20210192110205012345678
      20210292110185000800000
      20210251119999900600000
      """;

  /** The layout of a hierarchical extract of IPUMS: households, and their persons below them. */
  public static final String DDI_HIERARCHICAL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <codeBook version="2.5" xmlns="ddi:codebook:2_5">
        <fileDscr ID="ExtractData"><fileTxt><fileName>made_00002.dat</fileName>
          <fileStrc type="hierarchical">
            <recGrp keyvar="SERIAL" recidvar="RECTYPE" rectype="P"><labl>Person</labl></recGrp>
            <recGrp recidvar="RECTYPE" rectype="H"><labl>Household</labl></recGrp>
          </fileStrc>
          <fileType charset="ISO-8859-1">ISO-8859-1 data file</fileType>
        </fileTxt></fileDscr>
        <dataDscr>
          <var name="RECTYPE" rectype="H P" dcml="0"><location EndPos="1" StartPos="1"/></var>
          <var name="SERIAL" rectype="H P" dcml="0"><location EndPos="4" StartPos="2"/></var>
          <var name="REGION" rectype="H" dcml="0"><location EndPos="6" StartPos="5"/></var>
          <var name="PERNUM" rectype="P" dcml="0"><location EndPos="6" StartPos="5"/></var>
          <var name="WT" rectype="P" dcml="2"><location EndPos="11" StartPos="7"/></var>
          <var name="INC" rectype="P" dcml="0"><location EndPos="16" StartPos="12"/>
            <codInstr>Codes99999 = N.I.U.
            99998 = Missing. (1962 only)
            Values can be negative.</codInstr></var>
        </dataDscr>
      </codeBook>
      """;

  public static final String DAT_HIERARCHICAL =
      """
      H00141
      P00101 125004700
      P00102 1500-0120
      H00207
      P00201-100099998
      """;

  public static final WorkerMapping IPUMS =
      WorkerMapping.isco08("ISCO")
          .withGender("SEX", Map.of("1", Gender.MAN, "2", Gender.WOMAN))
          .withWage("WAGE", HOURLY)
          .withMissing("WAGE", "999.99")
          .withWeight("WT");

  public static final String ILOSTAT_SDMX =
      """
      DATAFLOW,REF_AREA,FREQ,MEASURE,SEX,AGE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE_TYPE,UNIT_MEASURE,UNIT_MULT,SOURCE,NOTE_SOURCE,NOTE_INDICATOR,NOTE_CLASSIF,DECIMALS,UPPER_BOUND,LOWER_BOUND
      ILO:DF_UNE(1.0),NAM,A,UNE_TUNE_NB,SEX_T,AGE_15,2022,12.5,,NB,PS,3,"BA:453 - LFS, own",,,,1,,
      ILO:DF_UNE(1.0),NAM,Q,UNE_TUNE_NB,SEX_T,AGE_15,2023-Q1,13,U,NB,PS,3,"BA:453 - LFS, own",,,,1,,
      ILO:DF_UNE(1.0),NAM,M,UNE_TUNE_NB,SEX_T,AGE_15,2023-M02,,,NB,PS,3,"BA:453 - LFS, own",,,,1,,
      """;

  public static final String ILOSTAT_MONTHS =
      """
      "Reference area","Source","Sex","Age","2023M01","2023M02"
      "Namibia","LFS - own","Total","Youth, adults: 15+",,"70.5"
      "Namibia","LFS - other","Total","Youth, adults: 15+","60","61"
      """;

  /** In thousands, with codes; the header without quotes, as the site writes it. */
  public static final String ILOSTAT =
      """
      ref_area,source,indicator,sex,classif1,time,obs_value,obs_status,note_classif,note_source
      "CHE","BA:453","EMP_TEMP_SEX_OCU_NB","SEX_T","OCU_ISCO08_TOTAL","2021",46.5,,,
      "CHE","BA:453","EMP_TEMP_SEX_OCU_NB","SEX_M","OCU_ISCO08_TOTAL","2021",25,,,
      "CHE","BA:453","EMP_TEMP_SEX_OCU_NB","SEX_M","OCU_ISCO08_1","2021",10.5,,"C, D",
      "CHE","BA:453","EMP_TEMP_SEX_OCU_NB","SEX_M","OCU_ISCO08_1","2019",9.25,B,,
      "CHE","BA:453","EMP_TEMP_SEX_OCU_NB","SEX_M","OCU_ISCO08_9","2021",12,,,
      "CHE","BA:453","EMP_TEMP_SEX_OCU_NB","SEX_M","OCU_ISCO08_X","2021",2.5,U,,
      "CHE","BA:453","EMP_TEMP_SEX_OCU_NB","SEX_F","OCU_ISCO08_1","2021",6.5,,,
      "CHE","BA:453","EMP_TEMP_SEX_OCU_NB","SEX_F","OCU_ISCO08_9","2021",15,,,
      "CHE","BA:453","EMP_TEMP_SEX_OCU_NB","SEX_F","OCU_ISCO08_0","2021",,S,,
      "ITA","BA:1","EMP_TEMP_SEX_OCU_NB","SEX_F","OCU_ISCO08_1","2021",1,,,
      """;

  public static final String ILOSTAT_LABELS =
      """
      ref_area.label,source.label,indicator.label,sex.label,classif1.label,time,obs_value,obs_status.label
      "Switzerland","LFS - Labour Force Survey","Employment by sex and occupation (thousands)","Total","Occupation (ISCO-08): Total","2021",25,
      "Switzerland","LFS - Labour Force Survey","Employment by sex and occupation (thousands)","Male","Occupation (ISCO-08): 1. Managers","2021",10.5,
      "Switzerland","LFS - Labour Force Survey","Employment by sex and occupation (thousands)","Female","Occupation (ISCO-08): 9. Elementary occupations","2021",12,"Unreliable"
      "Switzerland","LFS - Labour Force Survey","Employment by sex and occupation (thousands)","Female","Occupation (ISCO-08): X. Not elsewhere classified","2021",2.5,
      """;

  private Fixtures() {}

  public static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }
}
