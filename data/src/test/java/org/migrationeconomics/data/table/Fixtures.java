package org.migrationeconomics.data.table;

/** Small tables in the layouts of Eurostat and Idescat, with invented numbers. */
final class Fixtures {

  private Fixtures() {}

  static final String CODES =
      """
      DATAFLOW,LAST UPDATE,freq,unit,citizen,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
      ESTAT:MIGR_IMM1CTZ(1.0),05/03/26 23:00:00,A,NR,NA,EL,2022,15,b,
      ESTAT:MIGR_IMM1CTZ(1.0),05/03/26 23:00:00,A,NR,NA,EL,2023,,u,C
      ESTAT:MIGR_IMM1CTZ(1.0),05/03/26 23:00:00,A,NR,NA,XK,2023,25,bep,
      ESTAT:MIGR_IMM1CTZ(1.0),05/03/26 23:00:00,A,NR,XK,EL,2021,0,n,
      """;

  static final String LABELS =
      """
      DATAFLOW,LAST UPDATE,freq,indic_de,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
      ESTAT:DEMO_GIND(1.0),05/03/26 23:00:00,Annual,Population - total,Greece,2024,104,b,
      ESTAT:DEMO_GIND(1.0),05/03/26 23:00:00,Annual,Population - total,"Germany, with ""all""\",2024,830,,
      """;

  static final String BOTH =
      """
      STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,unit,Unit of measure,geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag) V2 structure,CONF_STATUS,Confidentiality status (flag)
      dataflow,ESTAT:LFSQ_X(1.0),"Unemployment, quarterly",Q,Quarterly,THS_PER,Thousand persons,AT,Austria,2024-Q1,,36.2,,b,break in time series,,
      dataflow,ESTAT:LFSQ_X(1.0),"Unemployment, quarterly",Q,Quarterly,THS_PER,Thousand persons,AT,Austria,2024-Q2,,,,u,"low, reliability",C,confidential
      dataflow,ESTAT:LFSQ_X(1.0),"Unemployment, quarterly",M,Monthly,THS_PER,Thousand persons,EL,Greece,2024-07,,7,,,,,
      """;

  static final String QUARTERS =
      """
      freq,unit,geo\\TIME_PERIOD\t2024-Q1 \t2024-Q2 \t2024-Q3\s
      Q,THS_PER,AT\t36.2 b\t: u\t:\s
      Q,THS_PER,EL\t12.5 \t0 n\t: c
      """;

  static final String OLD_MONTHS =
      """
      unit,geo\\time\t2012M03 \t2012M02\s
      NR,UK\t7 \t5 b
      """;

  static final String JSON =
      """
      {"version":"2.0","class":"dataset","label":"Population","source":"ESTAT",
      "updated":"2026-07-09T11:00:00+0200",
      "value":{"0":100,"1":101,"3":51,"6":7},
      "status":{"0":"b","2":":","6":"p"},
      "id":["freq","sex","geo","time"],"size":[1,2,2,2],
      "dimension":{
      "freq":{"label":"Frequency","category":{"index":{"A":0},"label":{"A":"Annual"}}},
      "sex":{"label":"Sex","category":{"index":{"T":0,"F":1},"label":{"T":"Total","F":"Females"}}},
      "geo":{"label":"Geo","category":{"index":{"XK":1,"EL":0},"label":{"EL":"Greece","XK":"Kosovo*"}}},
      "time":{"label":"Time","category":{"index":{"2023":0,"2024":1},"label":{"2023":"2023"}}}},
      "extension":{"lang":"EN","annotation":[{"type":"X","date":"2026"}]}}
      """;

  static final String ARRAYS =
      """
      {"version":"2.0","class":"dataset","label":"Population. Catalonia",
      "id":["YEAR","CAT","SEX"],"size":[2,1,2],
      "role":{"time":["YEAR"],"geo":["CAT"],"metric":["SEX"]},
      "dimension":{
      "YEAR":{"label":"year","category":{"index":["2024","2025"]}},
      "CAT":{"label":"Catalonia","category":{"label":{"TOTAL":"Catalonia"}}},
      "SEX":{"label":"sex","category":{"index":["F","TOTAL"],"label":{"F":"female","TOTAL":"total"}}}},
      "value":[41,80,null,81],"status":{"2":"x"}}
      """;

  static final String INE_CSV =
      """
      Provincias;Lugar de nacimiento;Sexo;Periodo;Total
      08 Barcelona;Total;Total;1 de enero de 2025;5.123.456
      08 Barcelona;Namibia;Mujeres;1 de enero de 2025;1.234
      08 Barcelona;Colombia;Total;1 de enero de 2024;..
      08 Barcelona;Colombia;Total;1 de enero de 2025;-21.234,5
      """;

  static final String INE_JSON =
      """
      [{"COD":"ECP1","Nombre":"Total. Población. ","FK_Unidad":3,"FK_Escala":1,"Data":[
      {"Fecha":1735686000000,"FK_TipoDato":1,"FK_Periodo":28,"Anyo":2025,"Valor":49000001.0,"Secreto":false},
      {"Fecha":1727733600000,"FK_TipoDato":3,"FK_Periodo":22,"Anyo":2024,"Valor":null,"Secreto":true}]},
      {"COD":"ECP2","Nombre":"Mujeres. Población. ","FK_Unidad":3,"FK_Escala":1,"Data":[
      {"Fecha":1735686000000,"FK_TipoDato":1,"FK_Periodo":28,"Anyo":2025,"Valor":12.5,"Secreto":false}]}]
      """;

  static final String PX =
      """
      CHARSET="ANSI";
      AXIS-VERSION="2006";
      TITLE="Población por "
      "sexo";
      TITLE[en]="Population by sex";
      LAST-UPDATED="20260301 09:00";
      UNITS="personas";
      STUB="Sexo";
      HEADING="Periodo","Nacido en";
      VALUES("Sexo")="Total","Mujeres";
      VALUES("Periodo")="2024T1","2024T2";
      VALUES("Nacido en")="Perú","Namibia, NA";
      CODES("Sexo")="0","2";
      TIMEVAL("Periodo")=TLIST(Q1),"20241","20242";
      UNITS("Sexo","Total")="personas";
      DATA=
      100 1.5 110 2
      51 ".." -3 "-";
      """;
}
