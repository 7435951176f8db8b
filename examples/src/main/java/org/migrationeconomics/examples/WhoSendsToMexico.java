package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.migrationeconomics.calculators.remittance.bilateral.AllocationRule;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittanceAllocator;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittances;
import org.migrationeconomics.calculators.remittance.concentration.ConcentrationCalculator;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.remittance.BanxicoReader;
import org.migrationeconomics.data.remittance.BanxicoRemittances;

/**
 * Nobody counts who sends what to Mexico but Mexico's central bank; the matrix of the World Bank is
 * a model. What does the model say, with which incomes, and how far is it from the count?
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=WhoSendsToMexico \
 *       -Dexec.args="KNOMAD_FOLDER ny.gnp.pcap.pp.cd.csv remesas_pais.csv"
 * </pre>
 *
 * <p>The folder has the two KNOMAD workbooks of 2021; the second file is gross national income per
 * head of the World Bank, the third the remittances by country of Banco de México.
 */
public final class WhoSendsToMexico {

  private static final int YEAR = 2021;
  private static final int ARGUMENTS = 3;
  private static final double PERCENT = 100;
  private static final Place MEXICO = Place.of("MEX");
  private static final List<String> SENDERS = List.of("USA", "CAN", "ESP", "GBR", "DEU", "GTM");

  private WhoSendsToMexico() {}

  /**
   * Prints the model beside the count.
   *
   * @param args folder of the workbooks, file of incomes, file of Banco de México
   * @throws IllegalArgumentException if there are not three, or a file is not what it should be
   */
  public static void main(String[] args) {
    if (args.length != ARGUMENTS) {
      throw new IllegalArgumentException(
          "arguments are "
              + args.length
              + ", expected three: folder of the matrices, incomes, remittances by country");
    }
    print(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        Path.of(args[0]),
        Path.of(args[1]),
        Path.of(args[2]));
  }

  static void print(PrintStream out, Path folder, Path incomeFile, Path banxicoFile) {
    // 1. Migrants by birthplace and residence, receipts, and what the World Bank made of them.
    MatrixOf2021 matrix = MatrixOf2021.read(folder);

    // 2. The same rule with incomes that anyone can download today, later revisions included.
    PlaceVector incomes = incomes(incomeFile);
    BilateralRemittances model =
        MatrixOf2021.allocator().calculate(matrix.stocks(), incomes, matrix.received());
    out.println(model.senders(MEXICO).ranked().table().brief());

    // 3. Without incomes: as if every migrant sent the same.
    BilateralRemittances heads =
        BilateralRemittanceAllocator.withDefaults()
            .withRule(AllocationRule.STOCK)
            .calculate(matrix.stocks(), matrix.received());

    // 4. Beside the count.
    BanxicoRemittances counted = BanxicoReader.countries().read(banxicoFile).orThrow();
    TextTable.Builder table =
        TextTable.titled("Who sent to Mexico in " + YEAR + ": share of the country, %")
            .column("sender")
            .column("model, incomes of today", 2)
            .column("World Bank matrix", 2)
            .column("per head", 2)
            .column("counted by Banxico", 2);
    for (String sender : SENDERS) {
      Figure published = matrix.published().figure(sender, "MEX");
      table.row(
          Place.of(sender).name(),
          model.senderShare(sender, "MEX"),
          percent(published, matrix.received().at(MEXICO)),
          heads.senderShare(sender, "MEX"),
          counted.share(sender, YEAR));
    }
    out.println();
    out.println(table.build().render());

    // 5. How dependent on one sender is that?
    out.println();
    out.println(ConcentrationCalculator.withDefaults().overSenders(model.matrix(), MEXICO).show());
    out.flush();
  }

  private static Figure percent(Figure part, double whole) {
    return part.isPresent() ? Figure.of(PERCENT * part.value() / whole) : part;
  }

  private static PlaceVector incomes(Path file) {
    IndicatorTable table =
        WorldBankCsvReader.of(WorldBankIndicator.GNI_PER_CAPITA_PPP).read(file).orThrow();
    PlaceVector.Builder incomes =
        PlaceVector.builder((MoneyUnit) WorldBankIndicator.GNI_PER_CAPITA_PPP.unit())
            .label("gross national income per head " + YEAR)
            .source(table.source());
    table
        .places()
        .forEach(
            (place, series) -> {
              if (series.has(YEAR)) {
                incomes.put(place, series.at(YEAR));
              }
            });
    return incomes.build();
  }
}
