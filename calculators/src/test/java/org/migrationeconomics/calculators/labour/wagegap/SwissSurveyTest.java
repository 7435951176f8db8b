package org.migrationeconomics.calculators.labour.wagegap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The extract of the Swiss Labour Market Survey 1998 that comes with B. Jann's oaxaca for Stata
 * (MIT licence), worker by worker.
 */
class SwissSurveyTest {

  private static WageRows group(String female, boolean weighted) throws IOException {
    String folder = System.getProperty("migration.data", "");
    assumeTrue(!folder.isEmpty(), "whole public files are not given");
    List<String> lines = Files.readAllLines(Path.of(folder, "labour", "swiss_lms_1998.csv"));
    List<String> heads = List.of(lines.get(0).replace("\"", "").split(",", -1));
    List<double[]> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      boolean wage = !cells[0].isEmpty() && !cells[0].equals("NA");
      if (wage && cells[heads.indexOf("female")].equals(female)) {
        rows.add(
            new double[] {
              Double.parseDouble(cells[heads.indexOf("educ")]),
              Double.parseDouble(cells[heads.indexOf("exper")]),
              Double.parseDouble(cells[heads.indexOf("tenure")]),
              Double.parseDouble(cells[0]),
              Double.parseDouble(cells[heads.indexOf("wt")])
            });
      }
    }
    double[] x = rows.stream().flatMapToDouble(r -> Arrays.stream(r, 0, 3)).toArray();
    double[] y = rows.stream().mapToDouble(r -> r[3]).toArray();
    double[] w = rows.stream().mapToDouble(r -> weighted ? r[4] : 1).toArray();
    return WageRows.of(PublishedGaps.SWISS, x, y, w);
  }

  /** Computed independently, and the output of R oaxaca 0.1.5. */
  @Test
  void fromRows() throws IOException {
    WageRows men = group("0", false);
    WageRows women = group("1", false);
    assertEquals(751, men.size());
    assertEquals(683, women.size());
    WageGapDecomposition gap =
        WageGapDecompositionCalculator.withDefaults().withReplications(2000).calculate(men, women);
    ThreeFoldGap three = gap.threeFold();
    assertEquals(.08527982208362, three.endowments().value(), 1e-12);
    assertEquals(.08256296051206, three.coefficients().value(), 2e-14 + 1e-12);
    assertEquals(.00561795976509, three.interaction().value(), 1e-12);
    assertEquals(.0156929614453, three.endowments().standardError().value(), 1e-12);
    assertEquals(.0255804129730, three.coefficients().standardError().value(), 1e-12);
    assertEquals(.0109659712697, three.interaction().standardError().value(), 1e-12);
    assertEquals(
        .0893470454,
        gap.twoFold(ReferenceCoefficients.POOLED_WITH_DUMMY).explained().value(),
        5e-11);
    assertEquals(
        .0925597296, gap.twoFold(ReferenceCoefficients.NEUMARK).explained().value(), 5e-11);
    assertEquals(.0882220032, gap.twoFold(ReferenceCoefficients.COTTON).explained().value(), 5e-11);
    // Resampling makes no assumption of one error variance; here that costs little.
    assertEquals(.0156929614453, three.endowments().bootstrapError().value(), .0025);
    assertEquals(.0255804129730, three.coefficients().bootstrapError().value(), .004);
  }

  /** With survey weights; worked out apart from this library with numpy. */
  @Test
  void withWeights() throws IOException {
    WageGapDecomposition gap =
        WageGapDecompositionCalculator.withDefaults().calculate(group("0", true), group("1", true));
    assertEquals(0.21184883174291835, gap.gap().value(), 1e-12);
    ThreeFoldGap three = gap.threeFold();
    assertEquals(0.11244943177893638, three.endowments().value(), 1e-12);
    assertEquals(0.10168120410780968, three.coefficients().value(), 1e-12);
    assertEquals(-0.002281804143849535, three.interaction().value(), 1e-12);
    assertEquals(0.021932863403883077, three.endowments().standardError().value(), 1e-12);
    assertEquals(0.030178532232479034, three.coefficients().standardError().value(), 1e-12);
    assertEquals(0.013701125696125168, three.interaction().standardError().value(), 1e-12);
    assertEquals(0.03415030064484998, gap.gap().standardError().value(), 1e-12);
    assertEquals(
        0.11459744175970374, gap.twoFold(ReferenceCoefficients.NEUMARK).explained().value(), 1e-12);
    assertEquals(
        0.1107613586890444,
        gap.twoFold(ReferenceCoefficients.POOLED_WITH_DUMMY).explained().value(),
        1e-12);
    assertEquals(
        0.1112133837412219, gap.twoFold(ReferenceCoefficients.COTTON).explained().value(), 1e-12);
  }
}
