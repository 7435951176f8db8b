package org.migrationeconomics.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Files of one country in the layout of 2024, with invented figures for the year 2022: a hundred
 * thousand at every age, of whom one in a hundred dies, and a thousand births by mothers of every
 * age from 10 to 54.
 */
final class InventedProspects {

  private static final String FRONT =
      "SortOrder,LocID,Notes,ISO3_code,ISO2_code,SDMX_code,LocTypeID,LocTypeName,ParentID,Location,"
          + "VarID,Variant,Time,";
  private static final String AGES = "MidPeriod,AgeGrp,AgeGrpStart,AgeGrpSpan,";

  private final Path folder;
  private final String country;

  private InventedProspects(Path folder, String country) {
    this.folder = folder;
    this.country = country;
  }

  /**
   * Writes the files.
   *
   * @param m49 the numeric code
   * @param codes the codes of three and two letters
   * @param perAge thousands of each sex at every age a year later
   */
  static void write(Path folder, int m49, String codes, String name, String perAge)
      throws IOException {
    String country =
        "142," + m49 + ",14," + codes + "," + m49 + ",4,Country/Area,916," + name + ",2,Medium,";
    new InventedProspects(folder, country).write(2 * Double.parseDouble(perAge), perAge);
  }

  private void write(double both, String perAge) throws IOException {
    String later = perAge + "," + perAge + "," + String.format(Locale.ROOT, "%.3f", both);
    write(
        "Population1JanuaryBySingleAgeSex_Medium_1950-2023",
        AGES + "PopMale,PopFemale,PopTotal",
        rows("2022,2022", 0, 100, age -> "50.000,50.000,100.000")
            + rows("2023,2023", 0, 100, age -> later));
    write(
        "DeathsBySingleAgeSex_Medium_1950-2023",
        AGES + "DeathMale,DeathFemale,DeathTotal",
        rows("2022,2022.5", 0, 100, age -> "0.500,0.500,1.000"));
    write(
        "Fertility_by_Age1",
        AGES + "ASFR,PASFR,Births",
        rows(
            "2022,2022.5",
            10,
            54,
            age -> String.format(Locale.ROOT, "20.000,%.3f,1.000", 100.0 / 45)));
    write("Demographic_Indicators_Medium", "SRB,NetMigrations", country + "2022,105,-7.5\n");
  }

  private void write(String name, String columns, String rows) throws IOException {
    Files.writeString(folder.resolve("WPP2024_" + name + ".csv"), FRONT + columns + "\n" + rows);
  }

  private String rows(String time, int from, int to, IntFunction<String> figures) {
    StringBuilder text = new StringBuilder();
    for (int age = from; age <= to; age++) {
      text.append(country)
          .append(time)
          .append(age == 100 ? ",100+,100,-1," : "," + age + "," + age + ",1,")
          .append(figures.apply(age))
          .append('\n');
    }
    return text.toString();
  }
}
