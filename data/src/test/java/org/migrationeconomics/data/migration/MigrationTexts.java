package org.migrationeconomics.data.migration;

/** Files of migrants as their publishers serve them, made up and short. */
public final class MigrationTexts {

  public static final String GBMD_COPY =
      """
      "sex","dest","orig","y1960","y1970","y2000"
      "Male","USA","MEX",300000,500000,5000000
      "Male","USA","ROM",10,NA,30
      "Male","FRA","SCG",7,8,9
      "Male","FRA","SRB",NA,NA,NA
      "Female","USA","MEX",310788,436424,4367911
      "Female","USA","ROM",1,2,3
      "Female","FRA","SCG",1,1,1
      "Female","FRA","zzz",NA,NA,NA
      """;

  public static final String GBMD_DATABANK =
      """
      Country Origin Name,Country Origin Code,Migration by Gender Name,Migration by Gender Code,Country Dest Name,Country Dest Code,1960 [1960],2000 [2000]
      Mexico,MEX,Total,TOT,United States,USA,610788,9367911
      Mexico,MEX,Male,MAL,United States,USA,300000,5000000
      Mexico,MEX,Female,FEM,United States,USA,310788,4367911
      Kosovo,KSV,Total,TOT,United States,USA,..,..

      Data from database: Global Bilateral Migration
      Last Updated: 06/28/2011
      """;

  public static final String FLOWS_CSV =
      """
      year0,orig,dest,sd_drop_neg,sd_rev_neg,mig_rate,da_min_open,da_min_closed,da_pb_closed
      2010,MEX,USA,0,13548,3852868,12121,299742,1740211
      2010,USA,MEX,0,525364,234949,4891,319,1438525
      2015,MEX,USA,0,0,2786839.5,NA,,1635815
      2015,SUD,SCG,1,2,3,4,5,6
      """;

  public static final String FLOWS_BY_PARTS =
      """
      year0,sex,orig,dest,type,da_min_open,da_min_closed,da_pb_closed
      2015,male,MEX,USA,outward,10,11,12
      2015,male,MEX,USA,return,1,2,3
      2015,male,MEX,USA,transit,0,0.5,1
      2015,female,MEX,USA,outward,8,9,10
      2015,female,MEX,USA,return,1,1,2
      2015,female,MEX,USA,transit,1,1,4
      2010,male,USA,MEX,outward,1,NA,4
      2010,female,USA,MEX,return,1,1,3
      """;

  public static final String ABEL_SANDER =
      """
      region_orig,region_orig_id,region_dest,region_dest_id,country_orig,country_orig_id,country_dest,country_dest_id,regionflow_1990,regionflow_1995,regionflow_2000,regionflow_2005,countryflow_1990,countryflow_1995,countryflow_2000,countryflow_2005,metadata
      "Latin America",10,"North America",1,"Mexico","MEX","United States","USA",100,200,300,400,41,42,43,44,"Own, "
      "Latin America",10,"Latin America",10,"Mexico","MEX","Mexico","MEX",1,2,3,4,0,0,0,0,""
      "North America",1,"Latin America",10,"United States","USA","Mexico","MEX",10,20,30,40,5,6,7,8,""
      """;

  public static final String FLOWS_JSON =
      """
      {"names": ["North", "Mexico", "United States", "Africa", "Sudan*", "Kenya"],
       "flags": [null, "m", "u", null, null, "k"],
       "threshold": 10, "regions": [0, 3],
       "matrix": {
        "1990": [[12, 0, 0, 7, 0, 0], [0, 0, 10, 0, 3, 0], [0, 2, 0, 0, 0, 4],
                 [1, 0, 0, 5, 0, 0], [0, 0, 1, 0, 0, 5], [0, 0, null, 0, 0, 0]]},
       "total_inflow": {"1990": {"North": 3}}}
      """;

  public static final String OECD_STAT =
      """
      "CO2","Country of birth/nationality","VAR","Variable","GEN","Gender","COU","Country","YEA","Year","Value","Flag Codes","Flags"
      "MEX","Mexico","B11","Inflows of foreign population by nationality","TOT","Total","USA","United States","2015","2015",158619,,
      "TOT","Total","B11","Inflows of foreign population by nationality","TOT","Total","USA","United States","2015","2015",1051031,,
      "MEX","Mexico","B11","Inflows of foreign population by nationality","WMN","Women","USA","United States","2015","2015",..,,
      "USA","United States","B11","Inflows of foreign population by nationality","TOT","Total","USA","United States","2015","2015",5,,
      "CSFR","Former Czechoslovakia","B15","Stock of foreign population by nationality","TOT","Total","DEU","Germany","2010","2010",1200,"e","Estimated value"
      "MEX","Mexico","B22","Unemployment","TOT","Total","USA","United States","2015","2015",7,,
      "MEX","Mexico","B12","Outflows of foreign population by nationality","TOT","Total","DEU","Germany","2015","2015",900,,
      """;

  public static final String OECD_SDMX =
      """
      STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,Reference area,CITIZENSHIP,Citizenship,FREQ,MEASURE,Measure,SEX,Sex,BIRTH_PLACE,EDUCATION_LEV,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
      DATAFLOW,OECD:DF_MIG(1.0),I,FRA,France,MAR,Morocco,A,B15,Foreign population,_T,Total,_Z,_Z,PS,2015,458561,A,0
      DATAFLOW,OECD:DF_MIG(1.0),I,FRA,France,W,World,A,B15,Foreign population,_T,Total,_Z,_Z,PS,2015,4400,A,3
      DATAFLOW,OECD:DF_MIG(1.0),I,FRA,France,SUN_F,Former USSR,A,B15,Foreign population,F,Female,_Z,_Z,PS,2015,12,A,0
      DATAFLOW,OECD:DF_MIG(1.0),I,FRA,France,STLS,Stateless,A,B15,Foreign population,F,Female,_Z,_Z,PS,2015,,A,0
      DATAFLOW,OECD:DF_MIG(1.0),I,FRA,France,XKV,Kosovo,A,B15,Foreign population,F,Female,_Z,_Z,PS,2015,3.5,A,0
      DATAFLOW,OECD:DF_MIG(1.0),I,FRA,France,MAR,Morocco,A,B15,Foreign population,_T,Total,_Z,_Z,PT,2015,0.5,A,0
      DATAFLOW,OECD:DF_MIG(1.0),I,FRA,France,MAR,Morocco,A,B15,Foreign population,_T,Total,_Z,ISCED11_5T8,PS,2015,9,A,0
      DATAFLOW,OECD:DF_MIG(1.0),I,FRA,France,MAR,Morocco,A,B15,Foreign population,_T,Total,NB,_Z,PS,2015,9,A,0
      DATAFLOW,OECD:DF_MIG(1.0),I,FRA,France,MAR,Morocco,Q,B15,Foreign population,_T,Total,_Z,_Z,PS,2015,9,A,0
      DATAFLOW,OECD:DF_MIG(1.0),I,FRA,France,_Z,n.a.,A,B14,Foreign-born,_T,Total,MAR,_Z,PS,2015,77,A,0
      """;

  private MigrationTexts() {}
}
