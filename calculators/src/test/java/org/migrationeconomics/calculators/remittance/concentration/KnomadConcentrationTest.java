package org.migrationeconomics.calculators.remittance.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationeconomics.calculators.remittance.WorldBankFiles;
import org.migrationeconomics.calculators.remittance.measure.EmigrantStocks;
import org.migrationeconomics.calculators.remittance.measure.ExternalAccounts;
import org.migrationeconomics.calculators.remittance.measure.RemittanceMeasuresCalculator;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;

/**
 * The bilateral matrix of 2021 (World Bank and KNOMAD, December 2022); skipped without it. The file
 * names its countries in English, and only how many there are and how much each sends matters here;
 * so any code stands for any name.
 */
class KnomadConcentrationTest {

  private static final MoneyUnit MILLIONS = MoneyUnit.of("USD").millions();
  private static final Map<String, Place> PLACES = new LinkedHashMap<>();
  private static final List<Cell> CELLS = new ArrayList<>();

  private record Cell(Place sender, Place receiver, double millions, double persons) {}

  @BeforeAll
  static void readTheFile() throws IOException {
    Iterator<String> codes =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
            .filter(Place::isCountryCode)
            .sorted()
            .iterator();
    List<String> lines =
        Files.readAllLines(
            WorldBankFiles.folder().resolve("knomad").resolve("corridors_long_2021.csv"),
            StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      // A comma inside quotes belongs to a name.
      String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      CELLS.add(
          new Cell(
              PLACES.computeIfAbsent(cells[0], name -> Place.of(codes.next())),
              PLACES.computeIfAbsent(cells[1], name -> Place.of(codes.next())),
              cells[2].isEmpty() ? 0 : Double.parseDouble(cells[2]),
              cells[3].isEmpty() ? 0 : Double.parseDouble(cells[3])));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Mexico,      0.944190072720, 1.059108784, 0.9716466702571409",
    "El Salvador, 0.804486890494, 1.243028335, 0.8961290583033158",
    "Morocco,     0.189125076851, 5.287506113, 0.3191528607437977",
    "Philippines, 0.160235224762, 6.240825021, 0.34991232844700026",
    "Nigeria,     0.127527064946, 7.841472713, 0.2931170082132052",
    "India,       0.121943976526, 8.200487047, 0.22177362393844902"
  })
  void overSenders(String receiver, double index, double number, double top) {
    OriginDestinationMatrix.Builder matrix =
        OriginDestinationMatrix.builder(MILLIONS).axes(MatrixAxes.SENDER_RECEIVER).missingIsZero();
    CELLS.stream()
        .filter(cell -> cell.receiver().equals(place(receiver)))
        .forEach(cell -> matrix.put(cell.sender(), cell.receiver(), cell.millions()));
    Concentration c =
        ConcentrationCalculator.withDefaults().overSenders(matrix.build(), place(receiver));
    assertEquals(index, c.herfindahlHirschman(), 1e-9);
    assertEquals(number, c.effectiveNumber(), 1e-8);
    assertEquals(top, c.topShare(1).value(), 1e-12);
  }

  /** The file has the corridors along which money flows; the Philippines have more emigrants. */
  @ParameterizedTest
  @CsvSource({"Mexico, 4804.20", "El Salvador, 4668.84", "India, 4929.45", "Morocco, 3316.88"})
  void perEmigrant(String origin, double expected) {
    OriginDestinationMatrix.Builder stocks =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .axes(MatrixAxes.BIRTHPLACE_RESIDENCE)
            .missingIsZero();
    double received = 0;
    for (Cell cell : CELLS) {
      if (cell.receiver().equals(place(origin))) {
        stocks.put(cell.receiver(), cell.sender(), cell.persons());
        received += cell.millions();
      }
    }
    CapitalInflows inflows =
        CapitalInflows.of(
            place(origin),
            YearSeries.of(MILLIONS, 2021, received),
            YearSeries.of(MILLIONS, 2021, 1));
    assertEquals(
        expected,
        RemittanceMeasuresCalculator.withDefaults()
            .withEmigrants(EmigrantStocks.of(2021, stocks.build()))
            .calculate(inflows, ExternalAccounts.builder().build())
            .year(2021)
            .perEmigrant()
            .value(),
        0.005);
  }

  private static Place place(String name) {
    return Optional.ofNullable(PLACES.get(name)).orElseThrow();
  }
}
