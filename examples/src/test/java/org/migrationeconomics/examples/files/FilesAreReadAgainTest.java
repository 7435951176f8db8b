package org.migrationeconomics.examples.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.calculators.flow.RateFlows;
import org.migrationeconomics.calculators.flow.StockDifferenceFlows;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.migration.MatrixCsvReader;
import org.migrationeconomics.data.remittance.WorldBankDownload;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrix;
import org.migrationeconomics.examples.files.FileCases.Case;

/** What the library writes and has a reader for comes back as it was. */
class FilesAreReadAgainTest {

  private static final MatrixCsvReader MATRICES = MatrixCsvReader.withDefaults();

  @TempDir private Path folder = Path.of("");

  private static <T extends Tabular> T one(Class<T> type) {
    for (Case<?> one : FileCases.everything()) {
      if (type.isInstance(one.value())) {
        return type.cast(one.value());
      }
    }
    throw new IllegalArgumentException("no value of " + type);
  }

  private Path written(Tabular value) {
    Path file = folder.resolve("file.csv");
    value.toCsv(file);
    return file;
  }

  @Test
  void matrices() {
    for (OriginDestinationMatrix matrix :
        List.of(
            one(OriginDestinationMatrix.class),
            one(OriginDestinationMatrix.class).withoutDiagonal(),
            one(RateFlows.class).flows(),
            CoreFiles.sent())) {
      assertEquals(matrix, MATRICES.read(written(matrix)).orThrow());
      Path wide = folder.resolve("wide.csv");
      matrix.toWideCsv(wide);
      OriginDestinationMatrix square = MATRICES.read(wide).orThrow();
      assertEquals(matrix.total(), square.total());
      assertEquals(matrix.places().size(), square.places().size());
      assertEquals(matrix.unit(), square.unit());
    }
    OriginDestinationMatrix change =
        CoreFiles.moves().minus(CoreFiles.moves().transposed().withAxes(CoreFiles.moves().axes()));
    assertEquals(change, MATRICES.withSigned().read(written(change)).orThrow());
  }

  @Test
  void resultsThatAreMatrices() {
    StockDifferenceFlows flows = one(StockDifferenceFlows.class);
    OriginDestinationMatrix read = MATRICES.read(written(flows)).orThrow();
    for (Place from : flows.flows().places()) {
      for (Place to : flows.flows().places()) {
        assertEquals(
            flows.flows().figure(from, to).toOptional(), read.figure(from, to).toOptional());
      }
    }
    KnomadMatrix sent = one(KnomadMatrix.class);
    assertEquals(
        sent.blanksAsZero().total(),
        MATRICES
            .withVariable("remittances")
            .withBlanksAsZero()
            .read(written(sent))
            .orThrow()
            .total());
  }

  @Test
  void indicators() {
    IndicatorTable table = one(IndicatorTable.class);
    WorldBankCsvReader reader =
        WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED).withSource("WDI, July 2026");
    assertEquals(table, reader.read(written(table)).orThrow());
    WorldBankIndicator investment = WorldBankIndicator.FDI_NET_INFLOWS;
    IndicatorTable part = one(WorldBankDownload.class).table(investment).orElseThrow();
    assertEquals(
        part,
        WorldBankCsvReader.of(investment).withSource(part.source()).read(written(part)).orThrow());
  }
}
