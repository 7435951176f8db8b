package org.migrationeconomics.examples.evidence;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittances;
import org.migrationeconomics.calculators.remittance.bilateral.ImpliedIncomes;
import org.migrationeconomics.calculators.remittance.concentration.Concentration;
import org.migrationeconomics.calculators.remittance.concentration.ConcentrationCalculator;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.remittance.BanxicoReader;
import org.migrationeconomics.data.remittance.BanxicoRemittances;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrix;
import org.migrationeconomics.data.remittance.knomad.KnomadNames;
import org.migrationeconomics.examples.MatrixOf2021;

/** The bilateral remittance matrix of 2021, made again, and what it says about dependence. */
final class KnomadEvidence {

  private static final String MATRIX =
      "World Bank and KNOMAD, bilateral remittance matrix 2021 (December 2022)";
  private static final String RECOVERED =
      "incomes recovered from the matrix itself, apart from this library; nobody published them";
  private static final String COMPUTED = MATRIX + "; computed independently";
  private static final double CLOSE = 1e-12;

  private KnomadEvidence() {}

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.knomad2021.cells",
            "positive cells made again within 1e-12 of themselves, of 10,227 (two are overrides)",
            MATRIX + ", given " + RECOVERED,
            10_225,
            0,
            KnomadEvidence::cellsMadeAgain));
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.knomad2021.usa-mex",
            "United States to Mexico, million USD",
            MATRIX,
            52_595.342546,
            5e-7,
            files -> model(files).matrix().at("USA", "MEX")));
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.knomad2021.incomes",
            "implied incomes that agree with those recovered, of 190",
            RECOVERED,
            190,
            0,
            KnomadEvidence::incomesFound));
    income(claims, "usa", "United States", "USA", 70_480);
    income(claims, "mex", "Mexico", "MEX", 19_540);
    income(claims, "phl", "Philippines", "PHL", 9_450);
    concentration(claims, "mex", "Mexico", "MEX", 0.944190073, 5e-10, 1.059);
    concentration(claims, "slv", "El Salvador", "SLV", 0.804487, 5e-7, 1.243);
    concentration(claims, "mar", "Morocco", "MAR", 0.189125, 5e-7, 5.288);
    concentration(claims, "phl", "Philippines", "PHL", 0.160235, 5e-7, 6.241);
    concentration(claims, "nga", "Nigeria", "NGA", 0.127527, 5e-7, 7.842);
    concentration(claims, "ind", "India", "IND", 0.121944, 5e-7, 8.201);
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.knomad2021.mex.share-usa",
            "share of the United States in what Mexico receives by the model, %",
            COMPUTED,
            97.165,
            5e-4,
            files -> model(files).senderShare("USA", "MEX").value()));
    counted(claims, 2021, 95.16);
    counted(claims, 2023, 96.22);
    counted(claims, 2024, 96.58);
    return claims;
  }

  private static void income(
      List<EvidenceClaim> claims, String id, String name, String code, double published) {
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.knomad2021.income-" + id,
            "implied income per head of " + name + ", PPP dollars",
            RECOVERED,
            published,
            0.005,
            files -> implied(files).income(code).value()));
  }

  private static void concentration(
      List<EvidenceClaim> claims,
      String id,
      String name,
      String code,
      double index,
      double tolerance,
      double effective) {
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.knomad2021." + id + ".hhi",
            "Herfindahl-Hirschman index over the senders to " + name,
            COMPUTED,
            index,
            tolerance,
            files -> senders(files, code).herfindahlHirschman()));
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.knomad2021." + id + ".effective",
            "effective number of senders to " + name,
            COMPUTED,
            effective,
            // The reference rounds its last digit up: its own index of Nigeria gives 7.841.
            1e-3,
            files -> senders(files, code).effectiveNumber()));
  }

  private static void counted(List<EvidenceClaim> claims, int year, double share) {
    claims.add(
        EvidenceClaim.needingFiles(
            "remittance.banxico" + year + ".share-usa",
            "share of the United States in what Mexico received as counted, %",
            "Banco de México, remittances by country; computed independently",
            share,
            5e-3,
            files ->
                files
                    .read(
                        "banxico/remesas_pais.csv",
                        BanxicoRemittances.class,
                        file -> BanxicoReader.countries().read(file).orThrow())
                    .share("USA", year)
                    .value()));
  }

  private static Concentration senders(WholeFiles files, String code) {
    return ConcentrationCalculator.withDefaults()
        .overSenders(whole(files).published().blanksAsZero(), Place.of(code));
  }

  private static MatrixOf2021 whole(WholeFiles files) {
    return files.read("knomad", MatrixOf2021.class, MatrixOf2021::read);
  }

  private static BilateralRemittances model(WholeFiles files) {
    MatrixOf2021 whole = whole(files);
    return files.read(
        "knomad/implied_gni_per_capita_ppp_2021.csv",
        BilateralRemittances.class,
        file ->
            MatrixOf2021.allocator().calculate(whole.stocks(), incomes(file), whole.received()));
  }

  private static double cellsMadeAgain(WholeFiles files) {
    KnomadMatrix published = whole(files).published();
    OriginDestinationMatrix made = model(files).matrix();
    int close = 0;
    for (Place receiver : published.receivers()) {
      boolean override = receiver.code().equals("UZB") || receiver.code().equals("TKM");
      for (Place sender : published.senders()) {
        Figure cell = published.figure(sender.code(), receiver.code());
        if (!override && cell.isPresent() && cell.value() > 0) {
          double difference = Math.abs(made.at(sender, receiver) - cell.value());
          close += difference <= CLOSE * cell.value() ? 1 : 0;
        }
      }
    }
    return close;
  }

  private static ImpliedIncomes implied(WholeFiles files) {
    MatrixOf2021 whole = whole(files);
    return files.read(
        "knomad",
        ImpliedIncomes.class,
        folder ->
            MatrixOf2021.allocator()
                .impliedIncomes(whole.published().blanksAsZero(), whole.stocks()));
  }

  private static double incomesFound(WholeFiles files) {
    ImpliedIncomes implied = implied(files);
    PlaceVector recovered =
        files.read(
            "knomad/implied_gni_per_capita_ppp_2021.csv",
            PlaceVector.class,
            KnomadEvidence::incomes);
    int same = 0;
    for (Place place : recovered.places()) {
      Figure income = implied.income(place);
      same +=
          income.isPresent() && Math.abs(income.value() / recovered.at(place) - 1) < 1e-6 ? 1 : 0;
    }
    return same;
  }

  /** Incomes of a file of names and incomes. */
  private static PlaceVector incomes(Path file) {
    Map<Place, Double> incomes = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String name = row.getField("country");
        ReferenceArea area =
            KnomadNames.standard()
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("unknown country " + name));
        incomes.put((Place) area, Double.parseDouble(row.getField("gni_pc_ppp_2021_implied")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PlaceVector.Builder vector = PlaceVector.builder(MoneyUnit.of("USD"));
    incomes.forEach(vector::put);
    return vector.label("incomes per head 2021 (recovered)").build();
  }
}
