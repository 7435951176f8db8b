package org.migrationeconomics.examples;

import java.nio.file.Path;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittanceAllocator;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrix;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;

/**
 * The bilateral remittance matrix of 2021 as KNOMAD published it, the migrants it was made from,
 * and the exceptions of its makers: all that one needs to make it again, but for the incomes.
 *
 * @param published remittances by sender and receiver, million US dollars
 * @param stocks migrants by birthplace and residence, in persons, of the places of the matrix only
 * @param received what each place receives, million US dollars, as the matrix adds it up
 */
public record MatrixOf2021(
    KnomadMatrix published, OriginDestinationMatrix stocks, PlaceVector received) {

  private static final Place RUSSIA = Place.of("RUS");

  /**
   * Reads the two workbooks.
   *
   * @param folder where {@code bilateral_remittance_matrix_2021.xlsx} and {@code
   *     bilateral_migration_matrix_2021_latest.xlsx} are
   * @return the matrix, the migrants and the receipts
   */
  public static MatrixOf2021 read(Path folder) {
    KnomadMatrix published =
        KnomadMatrixReader.remittances()
            .read(folder.resolve("bilateral_remittance_matrix_2021.xlsx"))
            .orThrow();
    KnomadMatrix migrants =
        KnomadMatrixReader.migrants()
            .read(folder.resolve("bilateral_migration_matrix_2021_latest.xlsx"))
            .orThrow();
    PlaceVector.Builder received =
        PlaceVector.builder((MoneyUnit) published.unit())
            .label("remittances received in 2021")
            .source(published.source());
    for (Place receiver : published.receivers()) {
      received.put(receiver, published.incoming(receiver.code()).value());
    }
    return new MatrixOf2021(
        published, migrants.blanksAsZero().restrictedTo(published.places()), received.build());
  }

  /**
   * The rule of Ratha and Shaw with the exceptions of 2021: three pairs of countries between which
   * nothing is sent, and two countries whose receipts all come from Russia.
   *
   * @return the allocator
   */
  public static BilateralRemittanceAllocator allocator() {
    return BilateralRemittanceAllocator.withDefaults()
        .withoutCorridorsBetween(Place.of("IND"), Place.of("PAK"))
        .withoutCorridorsBetween(Place.of("LBN"), Place.of("ISR"))
        .withoutCorridorsBetween(Place.of("ARM"), Place.of("AZE"))
        .withOverride(Place.of("UZB"), RUSSIA)
        .withOverride(Place.of("TKM"), RUSSIA);
  }
}
