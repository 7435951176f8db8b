package org.migrationeconomics.examples.files;

import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.population.wpp.DeathsByAge;
import org.migrationeconomics.data.population.wpp.FertilityByAge;
import org.migrationeconomics.data.population.wpp.LifeTablesBySex;
import org.migrationeconomics.data.population.wpp.WppCsvReader;
import org.migrationeconomics.data.population.wpp.WppIndicator;
import org.migrationeconomics.data.population.wpp.WppIndicators;
import org.migrationeconomics.data.population.wpp.WppTables;
import org.migrationeconomics.data.population.wpp.WppTextReader;
import org.migrationeconomics.data.population.wpp.WppTextTable;

/** What the files of World Population Prospects give; the figures are invented. */
final class ProspectFiles {

  private static final WppCsvReader READER = WppCsvReader.withDefaults();

  private static final String FRONT =
      "SortOrder,LocID,ISO3_code,LocTypeID,LocTypeName,Location,VarID,Variant,Time,MidPeriod,";
  private static final String ROW = "77,516,NAM,4,Country/Area,Namibia,2,Medium,";

  private static final String POPULATIONS =
      """
      AgeGrp,AgeGrpStart,AgeGrpSpan,PopMale,PopFemale,PopTotal
      ROW2023,2023.5,0-4,0,5,10.125,9.875,20
      ROW2023,2023.5,5+,5,-1,79.625,83.375,163
      ROW2024,2024.5,0-4,0,5,10.25,10.5,20.75
      ROW2024,2024.5,5+,5,-1,80.75,84.5,165.25
      """;

  private static final String FERTILITY =
      """
      AgeGrp,AgeGrpStart,AgeGrpSpan,ASFR,PASFR,Births
      ROW2023,2023.5,15-19,15,5,20,10,2.25
      ROW2023,2023.5,20-24,20,5,60,30,4.75
      ROW2023,2023.5,25-29,25,5,50,25,4.125
      ROW2023,2023.5,30-34,30,5,40,20,3.5
      ROW2023,2023.5,35-39,35,5,20,10,2.25
      ROW2023,2023.5,40-44,40,5,8,4,1.5
      ROW2023,2023.5,45-49,45,5,2,1,1.125
      """;

  private static final String LIFE_TABLES =
      """
      SexID,Sex,AgeGrp,AgeGrpStart,AgeGrpSpan,mx,qx,lx,dx,Lx,Tx,ex,ax
      ROW2023,2023.5,1,Male,0,0,1,0.0311234,0.0306465,100000.00000,3064.64885,98467.67557,6051249.12240,60.5124912,0.5000000
      ROW2023,2023.5,1,Male,1-4,1,4,0.0041237,0.0163599,96935.35115,1585.85009,384569.70440,5952781.44682,61.4098095,2.0000000
      ROW2023,2023.5,1,Male,5+,5,-1,0.0171239,1.0000000,95349.50106,95349.50106,5568211.74242,5568211.74242,58.3979117,58.3979117
      ROW2023,2023.5,2,Female,0,0,1,0.0271233,0.0267604,100000.00000,2676.03850,98661.98075,6840844.48038,68.4084448,0.5000000
      ROW2023,2023.5,2,Female,1-4,1,4,0.0031231,0.0124149,97323.96150,1208.26281,386879.32038,6742182.49963,69.2756686,2.0000000
      ROW2023,2023.5,2,Female,5+,5,-1,0.0151237,1.0000000,96115.69869,96115.69869,6355303.17925,6355303.17925,66.1213856,66.1213856
      """;

  private static final String INDICATORS =
      """
      TPopulation1Jan,TPopulation1July,Births,TFR,SRB,NetMigrations
      ROW2023,2023.5,3.125,3.25,0.0625,3.2,103.5,-0.05
      ROW2024,2024.5,3.375,3.5,,3.1,,0.25
      """;

  private static final String MIGRATION =
      """
      country_code\tname\tage\t2020-2025\t2025-2030
      516\tNamibia\t0-4\t-5.75\tNA
      516\tNamibia\t5+\t-1.25\tNA
      """;

  /** Columns of a life table. */
  private static final int COLUMNS = 7;

  private ProspectFiles() {}

  private static String whole(String text) {
    return FRONT + text.replace("ROW", ROW);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // A class object knows no type arguments.
  static void addTo(FileCases cases) {
    WppTables<Population> populations =
        READER.populations(DataFiles.file(whole(POPULATIONS))).orThrow();
    cases
        .add(
            WppTables.class,
            (WppTables) populations,
            t ->
                populations.of("NAM").values().values().stream()
                    .mapToLong(one -> 3L * one.ages().size())
                    .sum())
        .sum(
            "both", t -> populations.at("NAM", 2023).total() + populations.at("NAM", 2024).total());
    cases
        .add(
            DeathsByAge.class,
            READER
                .deaths(
                    DataFiles.file(
                        whole(POPULATIONS)
                            .replace(
                                "PopMale,PopFemale,PopTotal", "DeathMale,DeathFemale,DeathTotal")))
                .orThrow()
                .at("NAM", 2023),
            d -> 2L * d.female().size())
        .sum("female deaths", d -> d.female().sum())
        .sum("", DeathsByAge::total);
    cases
        .add(
            FertilityByAge.class,
            READER.fertility(DataFiles.file(whole(FERTILITY))).orThrow().at("NAM", 2023),
            f -> 2L * f.rates().size())
        .sum("births", f -> f.births().sum())
        .sum("births per woman and year", f -> f.totalFertility() / 5);
    cases
        .add(
            LifeTablesBySex.class,
            READER.lifeTables(DataFiles.file(whole(LIFE_TABLES))).orThrow().at("NAM", 2023),
            t -> 2L * 3 * (COLUMNS + 1))
        .sum(
            "m(x) as printed",
            t -> Inputs.sum(t.deathRates(Sex.FEMALE)) + Inputs.sum(t.deathRates(Sex.MALE)))
        .sum(
            "l(x)",
            t -> Inputs.sum(t.of(Sex.FEMALE).survivors()) + Inputs.sum(t.of(Sex.MALE).survivors()));
    cases
        .add(
            WppIndicators.class,
            READER.indicators(DataFiles.file(whole(INDICATORS))).orThrow(),
            i -> 6L * 2)
        .sum(
            "",
            i -> {
              double sum = 0;
              for (WppIndicator one :
                  new WppIndicator[] {
                    WppIndicator.POPULATION_1_JANUARY,
                    WppIndicator.POPULATION_1_JULY,
                    WppIndicator.BIRTHS,
                    WppIndicator.TOTAL_FERTILITY,
                    WppIndicator.SEX_RATIO_AT_BIRTH,
                    WppIndicator.NET_MIGRATION
                  }) {
                sum += DataFiles.sum(i.series("NAM", one));
              }
              return sum;
            });
    cases
        .add(
            WppTextTable.class,
            DataFiles.read(WppTextReader.migrationByAge(), MIGRATION),
            t -> t.vector("NAM", "2020-2025").size() + 1L)
        .sum("", t -> t.vector("NAM", "2020-2025").sum());
  }
}
