package org.migrationeconomics.data.population.wpp;

import java.util.Locale;
import java.util.function.IntFunction;

/** Files in the layout of 2022 and 2024 with invented figures. */
final class WppTexts {

  static final String FRONT =
      "SortOrder,LocID,Notes,ISO3_code,ISO2_code,SDMX_code,LocTypeID,LocTypeName,ParentID,Location,"
          + "VarID,Variant,Time,";
  static final String AGES = "MidPeriod,AgeGrp,AgeGrpStart,AgeGrpSpan,";
  private static final String NAMIBIA = "77,516,,NAM,NA,516,4,Country/Area,913,Namibia,2,Medium,";
  private static final String REGION = ",5507,,,,,,,,ADB region: Central and West Asia,2,Medium,";

  /** Two years of Namibia and one of a region in groups. */
  static final String POPULATIONS =
      FRONT
          + AGES
          + "PopMale,PopFemale,PopTotal\n"
          + NAMIBIA
          + "2023,2023.5,0-4,0,5,10.100,9.900,20.000\n"
          + NAMIBIA
          + "2023,2023.5,5-9,5,5,9.500,9.250,18.750\n"
          + NAMIBIA
          + "2023,2023.5,10+,10,-1,70.125,74.125,144.250\n"
          + NAMIBIA
          + "2024,2024.5,0-4,0,5,10.200,10.000,20.200\n"
          + NAMIBIA
          + "2024,2024.5,5-9,5,5,9.600,9.350,18.950\n"
          + NAMIBIA
          + "2024,2024.5,10+,10,-1,71.125,75.125,146.250\n"
          + REGION
          + "2024,2024.5,0-4,0,5,1.000,2.000,3.000\n"
          + REGION
          + "2024,2024.5,5-9,5,5,4.000,5.000,9.000\n"
          + REGION
          + "2024,2024.5,10+,10,-1,6.000,7.000,13.000\n";

  static final String DEATHS =
      POPULATIONS.replace("PopMale,PopFemale,PopTotal", "DeathMale,DeathFemale,DeathTotal");

  static final String FERTILITY = fertility(2023, "484", "Mexico", 5);

  static final String LIFE_TABLES =
      FRONT
          + "MidPeriod,SexID,Sex,AgeGrp,AgeGrpStart,AgeGrpSpan,mx,qx,px,lx,dx,Lx,Sx,Tx,ex,ax\n"
          + table(1, "Male", 0.02)
          + table(2, "Female", 0.01)
          + table(3, "Total", 0.015);

  static final String INDICATORS =
      "\uFEFF"
          + FRONT
          + "TPopulation1Jan,TPopulation1July,PopDensity,PopSexRatio,MedianAgePop,Births,TFR,SRB,"
          + "LEx,IMR,LBsurvivingAge1,NetMigrations,CNMR\r\n"
          + NAMIBIA
          + "2023,3.1,3.125,1.2,98.5,21.5,0.08,3.2,103.5,65.5,30,0.077,-0.05,-16\r\n"
          + NAMIBIA
          + "2024,3.15,3.2,1.2,98.4,21.6,,3.1,,66.5,29,,0.25,78.1\r\n"
          + NAMIBIA
          + "2101,9.5,,,,,,,,,,,,\r\n";

  private WppTexts() {}

  /** Survivors of a constant rate in groups 0, 1-4, 5+. */
  private static String table(int code, String sex, double rate) {
    double[] width = {1, 4, 0};
    String[] ages = {"0,0,1", "1-4,1,4", "5+,5,-1"};
    double[] lived = {0.5, 2, 1 / rate};
    double[] survivors = new double[3];
    double[] deaths = new double[3];
    double[] years = new double[3];
    double alive = 100_000;
    for (int x = 0; x < 3; x++) {
      double q = x == 2 ? 1 : width[x] * rate / (1 + (width[x] - lived[x]) * rate);
      survivors[x] = alive;
      deaths[x] = q * alive;
      years[x] = deaths[x] / rate;
      alive -= deaths[x];
    }
    StringBuilder text = new StringBuilder();
    double ahead = years[0] + years[1] + years[2];
    for (int x = 0; x < 3; x++) {
      text.append(NAMIBIA)
          .append(
              String.format(
                  Locale.ROOT,
                  "2023,2023.5,%d,%s,%s,%.7f,%.7f,%.7f,%.5f,%.5f,%.5f,0.99,%.5f,%.5f,%.7f%n",
                  code,
                  sex,
                  ages[x],
                  rate,
                  deaths[x] / survivors[x],
                  1 - deaths[x] / survivors[x],
                  survivors[x],
                  deaths[x],
                  years[x],
                  ahead,
                  ahead / survivors[x],
                  lived[x]));
      ahead -= years[x];
    }
    return text.toString();
  }

  /** Fertility 10-54 of one year, in groups of a width; 40 + age per 1,000 women. */
  static String fertility(int year, String code, String name, int width) {
    StringBuilder text = new StringBuilder(year > 0 ? FRONT + AGES + "ASFR,PASFR,Births\n" : "");
    double sum = 0;
    for (int age = 10; age < 55; age += width) {
      sum += 40 + age;
    }
    for (int age = 10; age < 55; age += width) {
      text.append(
          String.format(
              Locale.ROOT,
              "1,%s,,,,,4,Country/Area,0,%s,2,Medium,%d,%d.5,%s,%d,%d,%d.000,%.3f,%.3f%n",
              code,
              name,
              Math.abs(year),
              Math.abs(year),
              width == 1 ? String.valueOf(age) : age + "-" + (age + width - 1),
              age,
              width,
              40 + age,
              100 * (40 + age) / sum,
              age / 8.0));
    }
    return text.toString();
  }

  /** Rows of single ages 0 … 100+ of Mexico. */
  static String rows(int year, String middle, String between, IntFunction<String> figures) {
    StringBuilder text = new StringBuilder();
    for (int age = 0; age <= 100; age++) {
      text.append("142,484,14,MEX,MX,484,4,Country/Area,916,Mexico,2,Medium,")
          .append(year)
          .append(',')
          .append(middle)
          .append(',')
          .append(between)
          .append(age == 100 ? "100+,100,-1," : age + "," + age + ",1,")
          .append(figures.apply(age))
          .append('\n');
    }
    return text.toString();
  }
}
