package org.migrationeconomics.examples;

import static org.migrationeconomics.examples.Printed.assertShows;
import static org.migrationeconomics.examples.Printed.printed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example on folders in the layouts of 2022 and 2024, with invented figures. */
class MexicoOfAnyEditionTest {

  private static final String FRONT =
      "SortOrder,LocID,Notes,ISO3_code,ISO2_code,SDMX_code,LocTypeID,LocTypeName,ParentID,Location,"
          + "VarID,Variant,Time,";
  private static final String MEXICO = "142,484,14,MEX,MX,484,4,Country/Area,916,Mexico,2,Medium,";

  @TempDir private Path folder = Path.of("");

  private void write(String name, String columns, String rows) throws IOException {
    Files.writeString(folder.resolve("WPP2024_" + name + ".csv"), FRONT + columns + "\n" + rows);
  }

  private static String rows(String time, int from, int to, IntFunction<String> figures) {
    StringBuilder text = new StringBuilder();
    for (int age = from; age <= to; age++) {
      text.append(MEXICO)
          .append(time)
          .append(age == 100 ? ",100+,100,-1," : "," + age + "," + age + ",1,")
          .append(figures.apply(age))
          .append('\n');
    }
    return text.toString();
  }

  /**
   * A hundred thousand at every age, of whom one in a hundred dies and nobody is born: a hundred
   * leave.
   */
  @Test
  void csvFilesOf2024() throws IOException {
    String ages = "MidPeriod,AgeGrp,AgeGrpStart,AgeGrpSpan,";
    IntFunction<String> people = age -> "50.000,50.000,100.000";
    write(
        "Population1JanuaryBySingleAgeSex_Medium_1950-2023",
        ages + "PopMale,PopFemale,PopTotal",
        rows("2022,2022", 0, 100, people) + rows("2023,2023", 0, 100, people));
    write(
        "DeathsBySingleAgeSex_Medium_1950-2023",
        ages + "DeathMale,DeathFemale,DeathTotal",
        rows("2022,2022.5", 0, 100, age -> "0.500,0.500,1.000"));
    write(
        "Fertility_by_Age1",
        ages + "ASFR,PASFR,Births",
        rows(
            "2022,2022.5",
            10,
            54,
            age -> String.format(Locale.ROOT, "20.000,%.3f,1.000", 100.0 / 45)));
    write("Demographic_Indicators_Medium", "SRB,NetMigrations", MEXICO + "2022,105,-7.5\n");
    assertShows(
        printed(out -> MexicoWithoutEmigration.print(out, folder, "Mexico", 2022, 2023)),
        "2022-01-01 10,100,000 0.900 -7,500",
        "Mexico 2022-2023",
        "2023-01-01");
  }
}
