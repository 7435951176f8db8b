package org.migrationeconomics.calculators.remittance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.remittance.CapitalInflows;

/** The World Bank's files in the folder that the system property {@code migration.data} names. */
public final class WorldBankFiles {

  private static final MoneyUnit USD = MoneyUnit.of("USD");

  private WorldBankFiles() {}

  /** The folder; without it the test is skipped. */
  public static Path folder() {
    String data = System.getProperty("migration.data");
    assumeTrue(data != null, "-Dmigration.data names no folder");
    return Path.of(data);
  }

  /**
   * Remittances and direct investment of all areas that have both, and what else the vintage has.
   */
  public static Map<String, CapitalInflows> inflows(String vintage) throws IOException {
    Map<String, YearSeries> remittances = read(vintage, "bx.trf.pwkr.cd.dt", USD);
    Map<String, YearSeries> fdi = read(vintage, "bx.klt.dinv.cd.wd", USD);
    Map<String, YearSeries> oda = read(vintage, "dt.oda.odat.cd", USD);
    Map<String, YearSeries> gdp = read(vintage, "ny.gdp.mktp.cd", USD);
    Map<String, CapitalInflows> inflows = new LinkedHashMap<>();
    remittances.forEach(
        (code, series) -> {
          if (fdi.containsKey(code)) {
            inflows.put(
                code,
                CapitalInflows.builder()
                    .area(area(code))
                    .remittances(series)
                    .foreignDirectInvestment(fdi.get(code))
                    .officialDevelopmentAssistance(Optional.ofNullable(oda.get(code)))
                    .grossDomesticProduct(Optional.ofNullable(gdp.get(code)))
                    .build());
          }
        });
    return inflows;
  }

  private static ReferenceArea area(String code) {
    return Place.isCountryCode(code) ? Place.of(code) : Aggregate.of(code);
  }

  /** Country Name,Country Code,Year,Value; the name may be quoted and hold commas. */
  public static Map<String, YearSeries> read(String vintage, String indicator, MeasureUnit unit)
      throws IOException {
    Path file = folder().resolve("worldbank").resolve(vintage).resolve(indicator + ".csv");
    if (!Files.exists(file)) {
      return Map.of();
    }
    Map<String, YearSeries.Builder> builders = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      int value = line.lastIndexOf(',');
      int year = line.lastIndexOf(',', value - 1);
      int code = line.lastIndexOf(',', year - 1);
      if (value + 1 < line.length()) {
        builders
            .computeIfAbsent(
                line.substring(code + 1, year),
                c -> YearSeries.builder(unit).label(indicator).source("World Bank WDI, " + vintage))
            .put(
                Integer.parseInt(line.substring(year + 1, value)),
                Double.parseDouble(line.substring(value + 1)));
      }
    }
    Map<String, YearSeries> series = new LinkedHashMap<>();
    builders.forEach((code, builder) -> series.put(code, builder.build()));
    return series;
  }
}
