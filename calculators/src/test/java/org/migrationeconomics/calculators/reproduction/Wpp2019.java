package org.migrationeconomics.calculators.reproduction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;

/**
 * Tables of the United Nations' World Population Prospects 2019 (CC BY 3.0 IGO) as the R package
 * wpp2019 lays them out: tab-separated, a column for each period or year, persons in thousands.
 * Tests with them are skipped unless the property {@code migration.data} names their folder.
 */
public final class Wpp2019 {

  public static final int SPAIN = 724;

  private static final AgeGroups FERTILE = AgeGroups.closed(15, 49, 5);

  private final Path folder;

  private Wpp2019(Path folder) {
    this.folder = folder;
  }

  public static Wpp2019 given() {
    String data = System.getProperty("migration.data");
    Assumptions.assumeTrue(data != null, "the property migration.data names no folder");
    return new Wpp2019(Path.of(data).resolve("wpp2019"));
  }

  public AgeVector femaleRates(int country, String period) {
    return AgeVector.of(
        SimpleUnit.PER_YEAR, AgeGroups.abridged(100), column("mxF.txt", country, period));
  }

  public FertilitySchedule fertility(int country, String period) {
    double tfr = column("tfr.txt", country, period)[0];
    return FertilitySchedule.of(
        AgeVector.of(SimpleUnit.PER_YEAR, FERTILE, column("percentASFR.txt", country, period))
            .times(tfr / 100 / 5),
        column("sexRatio.txt", country, period)[0]);
  }

  public AgeVector women(int country, int year) {
    return AgeVector.of(
            SimpleUnit.PERSONS,
            AgeGroups.ofWidth(5, 100),
            column("popF.txt", country, String.valueOf(year)))
        .times(1000);
  }

  public double femaleLifeExpectancy(int country, String period) {
    return column("e0F.txt", country, period)[0];
  }

  public int[] countries() {
    return lines("e0F.txt").stream()
        .skip(1)
        .mapToInt(line -> Integer.parseInt(line.split("\t", 2)[0]))
        .toArray();
  }

  private double[] column(String file, int country, String head) {
    List<String> lines = lines(file);
    int column = List.of(lines.get(0).split("\t")).indexOf(head);
    return lines.stream()
        .map(line -> line.split("\t"))
        .filter(cells -> cells[0].equals(String.valueOf(country)))
        .mapToDouble(cells -> Double.parseDouble(cells[column]))
        .toArray();
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
