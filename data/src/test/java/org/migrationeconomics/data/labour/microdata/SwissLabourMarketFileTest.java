package org.migrationeconomics.data.labour.microdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;

/** The extract of the Swiss Labour Market Survey 1998 of benjann/oaxaca: 1,647 rows. */
class SwissLabourMarketFileTest {

  private static final WorkerMapping MAPPING =
      WorkerMapping.isco08("isco")
          .withGender("female", Map.of("0", Gender.MAN, "1", Gender.WOMAN))
          .withLogWage("lnwage", Fixtures.HOURLY);

  private static Path file() {
    String folder = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(folder.isEmpty(), "needs -Dmigration.data");
    return Path.of(folder, "labour", "swiss_lms_1998.csv");
  }

  @Test
  void workersByGenderAndMajorGroup() {
    LabourMicrodata read = MicrodataReader.csv().workers(file(), MAPPING).orThrow();
    assertEquals(new RowTally(1647, 1434, Map.of("occupation missing in isco", 213L)), read.rows());
    LabourTable workers = read.workers();
    // Men and women in the major groups 1 to 9, counted from the file by another program.
    int[][] counts = {
      {63, 25}, {157, 77}, {196, 239}, {69, 148}, {44, 118}, {15, 5}, {146, 30}, {43, 9}, {18, 32}
    };
    for (int group = 1; group <= counts.length; group++) {
      Occupation occupation = Occupation.isco08(Integer.toString(group));
      assertEquals(
          counts[group - 1][0],
          workers.at(Fixtures.MEN, occupation).wageCount().orElseThrow(),
          occupation.toString());
      assertEquals(
          counts[group - 1][1],
          workers.at(Fixtures.WOMEN, occupation).wageCount().orElseThrow(),
          occupation.toString());
    }
    assertEquals(18, workers.cells().size());
    // Cross-products of the wage regressions that Jann (2008) prints.
    assertEquals(
        2583.606714606285, workers.within(Fixtures.MEN).total().logWageSum().orElseThrow(), 1e-9);
    assertEquals(
        2231.197932243347, workers.within(Fixtures.WOMEN).total().logWageSum().orElseThrow(), 1e-9);
  }

  @Test
  void columnsForTheWageGap() {
    MicrodataColumns columns =
        MicrodataReader.csv()
            .columns(
                file(),
                ColumnSelection.numbers("lnwage", "educ", "exper", "tenure")
                    .withCodes("female", Map.of("0", "men", "1", "women")))
            .orThrow();
    assertEquals(1434, columns.size());
    assertEquals(Map.of("lnwage missing", 213L), columns.rows().leftOut());
    assertEquals(List.of("men", "women"), columns.labels("female"));
    double[] tenure = columns.numbers("tenure");
    double[] wage = columns.numbers("lnwage");
    int[] women = columns.codes("female");
    double tenureOfMen = 0;
    double crossOfWomen = 0;
    for (int i = 0; i < columns.size(); i++) {
      tenureOfMen += women[i] == 0 ? tenure[i] : 0;
      crossOfWomen += women[i] == 1 ? tenure[i] * wage[i] : 0;
    }
    assertEquals(6761.333337, tenureOfMen, 1e-6);
    assertEquals(15045.620323281804, crossOfWomen, 1e-8);
  }
}
