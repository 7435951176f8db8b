package org.migrationeconomics.data.labour.microdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.LegalStatus;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.Worker;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;

class MicrodataReaderTest {

  private static final LabourSegment CITIZENS = Fixtures.WOMEN.withLegalStatus(LegalStatus.CITIZEN);

  private static Reading<LabourMicrodata> read(String csv, WorkerMapping mapping) {
    return MicrodataReader.csv().workers(DataFile.of(new StringReader(csv), "f.csv"), mapping);
  }

  private static Reading<LabourMicrodata> read(byte[] bytes, WorkerMapping mapping) {
    return MicrodataReader.csv()
        .workers(DataFile.of(new ByteArrayInputStream(bytes), "f.csv"), mapping);
  }

  private static List<String> problems(Reading<?> reading) {
    return reading.problems().stream().map(Problem::toString).toList();
  }

  private static Map<String, Long> leftOut(Reading<LabourMicrodata> reading) {
    return reading.value().rows().leftOut();
  }

  @Test
  void workersAndTheRowsThatWereLeftOut() {
    LabourMicrodata read = read(Fixtures.CSV, Fixtures.MAPPING).orThrow();
    LabourSums unskilled = read.workers().at(CITIZENS, Occupation.isco08("9"));
    assertEquals(80, unskilled.weight());
    assertEquals(80 * 18.5, unskilled.wageSum());
    LabourSums irregular =
        read.workers().at(CITIZENS.withLegalStatus(LegalStatus.IRREGULAR), Occupation.isco08("9"));
    assertEquals(9 * 9 * 40, irregular.squaredWageSum().orElseThrow(), 1e-9);
    // NA is no wage, and neither is zero.
    assertEquals(0, read.workers().at(CITIZENS, Occupation.isco08("5")).wageWeight());
    assertEquals(290, read.workers().total().weight());
    assertEquals(
        new RowTally(
            8,
            5,
            Map.of(
                "occupation missing in isco", 1L,
                "gender missing in sex", 1L,
                "weight zero in weight", 1L),
            Map.of("no wage, missing in wage", 1L, "no wage, zero in wage", 1L)),
        read.rows());
    assertTrue(
        read.toString()
            .startsWith(
                "workers by segment and occupation, of 8 rows, 3 left out, 1 kept with no wage,"
                    + " missing in wage, 1 kept with no wage, zero in wage\n"),
        read.toString());
    assertEquals(Optional.of(Fixtures.HOURLY), read.workers().wageUnit());
    assertTrue(read.toString().contains("ISCO-08:9"), read.toString());
    assertTrue(read.rows().toString().contains("left out: weight zero in weight"));
  }

  @Test
  void theTableIsThatOfTheWorkersOneByOne() {
    List<Worker> workers = new ArrayList<>();
    RowTally rows =
        MicrodataReader.csv()
            .forEach(
                DataFile.of(new StringReader(Fixtures.CSV), "f.csv"),
                Fixtures.MAPPING,
                workers::add)
            .orThrow();
    assertEquals(5, rows.kept());
    assertEquals(Worker.of(CITIZENS, Occupation.isco08("9"), 18.5).withWeight(80), workers.get(1));
    assertEquals(Worker.of(CITIZENS, Occupation.isco08("5")).withWeight(60), workers.get(3));
    assertEquals(
        workers.stream().collect(LabourTable.collector(Fixtures.HOURLY)),
        read(Fixtures.CSV, Fixtures.MAPPING).value().workers());
  }

  @Test
  void policiesForWhatIsMissing() {
    LabourMicrodata kept =
        read(Fixtures.CSV, Fixtures.MAPPING.withUnknownNotDistinguished()).orThrow();
    LabourSegment unknown = LabourSegment.everybody().withLegalStatus(LegalStatus.CITIZEN);
    assertEquals(10, kept.workers().at(unknown, Occupation.isco08("5")).weight());
    LabourMicrodata paid = read(Fixtures.CSV, Fixtures.MAPPING.withWagesOnly()).orThrow();
    assertEquals(3, paid.rows().kept());
    assertEquals(2, paid.rows().leftOut().get("no wage in wage"));
    assertRefused(
        "column of the wage is 'none', expected a wage, by withWage or withLogWage",
        () -> WorkerMapping.isco08("isco").withWagesOnly());
  }

  @Test
  void logarithmicWagesAreExponentiated() {
    String csv = "isco,lnwage\n9,3\n9,NA\n9,0\n";
    LabourSums sums =
        read(csv, WorkerMapping.isco08("isco").withLogWage("lnwage", Fixtures.HOURLY))
            .orThrow()
            .workers()
            .total();
    assertEquals(Math.exp(3) + 1, sums.wageSum(), 1e-12);
    assertEquals(3, sums.logWageSum().orElseThrow(), 1e-12);
    assertEquals(2, sums.wageCount().orElseThrow());
    Reading<LabourMicrodata> plain =
        read(
            "isco,lnwage\n9,3500\n",
            WorkerMapping.isco08("isco").withLogWage("lnwage", Fixtures.HOURLY));
    assertEquals(
        List.of(
            "f.csv:2: column 2 'lnwage': '3500' is not the natural logarithm of a wage: is it the"
                + " wage itself?; the row is left out"),
        problems(plain));
  }

  @Test
  void codesAreFoundBySpellingOrValue() {
    WorkerMapping mapping =
        WorkerMapping.occupation("occ", Map.of("0110", Occupation.isco08("0")))
            .withGender("sex", Map.of("1", Gender.MAN, "2", Gender.WOMAN));
    LabourTable table = read("occ,sex\n110,1.0\n0110,01\n110.0,2\n", mapping).orThrow().workers();
    assertEquals(2, table.at(Fixtures.MEN, Occupation.isco08("0")).weight());
    assertEquals(1, table.at(Fixtures.WOMEN, Occupation.isco08("0")).weight());
    // Two codes of one value are told apart by their spelling, and a third spelling is neither.
    WorkerMapping spelt =
        WorkerMapping.isco08("occ").withGender("sex", Map.of("1", Gender.MAN, "01", Gender.WOMAN));
    Reading<LabourMicrodata> reading = read("occ,sex\n9,1\n9,01\n9,1.0\n", spelt);
    assertEquals(1, reading.value().workers().at(Fixtures.WOMEN, Occupation.isco08("9")).weight());
    assertEquals(1, reading.problems().size());
  }

  @Test
  void namibiaIsNotMissingWhereATableNamesIt() {
    String csv = "occ,born\n9,NA\n9,MX\n";
    WorkerMapping mapping =
        WorkerMapping.isco08("occ")
            .withOrigin("born", Map.of("NA", Place.of("NAM"), "MX", Place.of("MEX")));
    assertEquals(2, read(csv, mapping).orThrow().workers().segments().size());
    Reading<LabourMicrodata> alpha3 =
        read("occ,born\n9,MEX\n9,NA\n9,XXX\n", WorkerMapping.isco08("occ").withOrigin("born"));
    assertEquals(
        List.of(
            "f.csv:4: column 2 'born': 'XXX' is not the code of a country in ISO 3166-1 alpha-3;"
                + " the row is left out"),
        problems(alpha3));
    assertEquals(1, leftOut(alpha3).get("origin missing in born"));
    assertEquals(1, leftOut(alpha3).get("could not be read"));
  }

  @Test
  void everyPartOfASegmentAndASelection() {
    String csv = "OCC,eth,edu,emp,ind\n45-2092,h,1,10,A\n45-2092,h,2,10,B\n45-2092,w,1,20,A\n";
    LabourTable table =
        read(
                csv,
                WorkerMapping.occupation("OCC", "SOC-2018")
                    .withEthnicity("eth", Map.of("h", "Hispanic", "w", "White"))
                    .withAttribute("education", "edu", Map.of("1", "low", "2", "high"))
                    .withAttribute("industry", "ind")
                    .withOnly("emp", "10", "12"))
            .orThrow()
            .workers();
    LabourSegment low =
        LabourSegment.builder()
            .ethnicity("Hispanic")
            .putAttribute("education", "low")
            .putAttribute("industry", "A")
            .build();
    assertEquals(1, table.at(low, Occupation.of("SOC-2018", "45-2092")).weight());
    assertEquals(2, table.total().weight());
    assertEquals(
        "workers with occupation from isco, gender from sex, legal status from status, wage from"
            + " wage (current CHF per hour), weight from weight, only where emp is 10",
        Fixtures.MAPPING.withOnly("emp", "10").toString());
  }

  @Test
  void unknownCodesAreReportedOnceWithTheirRows() {
    Reading<LabourMicrodata> reading =
        read(
            "isco,sex\n9,3\n9,1\n9,3\n9200,1\n110,1\n9211.0,1\n",
            WorkerMapping.isco08("isco").withGender("sex", Map.of("1", Gender.MAN)));
    assertEquals(
        List.of(
            "f.csv:2: column 2 'sex': '3' is not one of the codes of gender: 1; 2 rows are left"
                + " out, the last in line 4",
            "f.csv:5: column 1 'isco': occupation code is '9200', expected one to four digits of a"
                + " group of ISCO-08, only those that are known (9 or 92, not 9000 or 9200); the"
                + " row is left out",
            "f.csv:6: column 1 'isco': occupation code is '110', expected one to four digits of a"
                + " group of ISCO-08, only those that are known (9 or 92, not 9000 or 9200); the"
                + " row is left out"),
        problems(reading));
    assertEquals(
        List.of(Occupation.isco08("9"), Occupation.isco08("9211")),
        reading.value().workers().occupations());
  }

  @Test
  void whoHasALossStaysAWorker() {
    String csv = "isco,wage,weight\n9,-3000,1500\n9,20,800\n9,0,1\n9,,1\n";
    WorkerMapping mapping =
        WorkerMapping.isco08("isco").withWage("wage", Fixtures.HOURLY).withWeight("weight");
    LabourMicrodata read = read(csv, mapping).orThrow();
    assertEquals(2302, read.workers().total().weight());
    assertEquals(800, read.workers().total().wageWeight());
    assertEquals(
        new RowTally(
            4,
            4,
            Map.of(),
            Map.of(
                "no wage, negative in wage", 1L,
                "no wage, zero in wage", 1L,
                "no wage, missing in wage", 1L)),
        read.rows());
    assertTrue(read.rows().show().contains("kept with no wage, negative in wage"));
    RowTally wagesOnly = read(csv, mapping.withWagesOnly()).orThrow().rows();
    assertEquals(new RowTally(4, 1, Map.of("no wage in wage", 3L)), wagesOnly);
    assertEquals(
        "4 rows, 3 left out (no wage in wage)", wagesOnly.toString().lines().findFirst().get());
  }

  @Test
  void negativeWeightsAreANamedChoice() {
    String csv = "isco,wage,weight\n9,20000,1000.5\n9,15000,-200.25\n5,1,-3\n5,1,2\n5,2,1\n";
    WorkerMapping mapping =
        WorkerMapping.isco08("isco").withWage("wage", Fixtures.HOURLY).withWeight("weight");
    Reading<LabourMicrodata> refused = read(csv, mapping);
    assertEquals(
        List.of(
            "f.csv:3: column 3 'weight': '-200.25' is negative, expected a weight of zero or more;"
                + " if it says that there is none, name it by withMissing; if it is official,"
                + " withNegativeWeights says what becomes of it; the row is left out",
            "f.csv:4: column 3 'weight': '-3' is negative, expected a weight of zero or more; if it"
                + " says that there is none, name it by withMissing; if it is official,"
                + " withNegativeWeights says what becomes of it; the row is left out"),
        problems(refused));
    assertEquals(1003.5, refused.value().workers().total().weight());
    assertEquals(
        Map.of("weight missing in weight", 1L, "could not be read", 1L),
        read(csv, mapping.withMissing("weight", "-3")).value().rows().leftOut());

    WorkerMapping leftOut = mapping.withNegativeWeights(NegativeWeights.LEAVE_OUT);
    LabourMicrodata read = read(csv, leftOut).orThrow();
    assertEquals(1003.5, read.workers().total().weight());
    assertEquals(new RowTally(5, 3, Map.of("weight negative in weight", 2L)), read.rows());
    assertTrue(leftOut.toString().endsWith("negative weights left out"), leftOut.toString());

    WorkerMapping added = mapping.withNegativeWeights(NegativeWeights.ADD);
    Reading<LabourMicrodata> sums = read(csv, added);
    LabourSums state = sums.value().workers().at(LabourSegment.everybody(), Occupation.isco08("9"));
    assertEquals(800.25, state.weight());
    assertEquals((1000.5 * 20000 - 200.25 * 15000) / 800.25, state.meanWage().value());
    assertTrue(state.squaredWageSum().isEmpty());
    assertFalse(state.meanLogWage().isPresent());
    // What is taken away here is all that there was.
    assertEquals(
        List.of(
            "f.csv: everybody, ISCO-08:5 is left out, since of its weights wage sum is 0, expected"
                + " x"),
        problems(sums).stream()
            .map(text -> text.replaceAll("wage sum.*", "wage sum is 0, expected x"))
            .toList());
    assertEquals(
        new RowTally(
            5,
            2,
            Map.of("negative weights outweigh the others of the cell", 3L),
            Map.of("a negative weight, which is added", 2L)),
        sums.value().rows());
    assertTrue(added.toString().endsWith("negative weights added"), added.toString());
    assertRefused(
        "negative weights is ADD, expected LEAVE_OUT, as no worker stands for fewer than nobody;"
            + " workers(…) adds",
        () ->
            MicrodataReader.csv()
                .forEach(DataFile.of(new StringReader(csv), "f.csv"), added, worker -> {}));
  }

  @Test
  void ninesThatNobodyNamed() {
    String csv = "isco,wage,weight\n9,20,1\n9,99999,1\n9,99999.0,1\n9,30,1\n";
    WorkerMapping mapping =
        WorkerMapping.isco08("isco").withWage("wage", Fixtures.HOURLY).withWeight("weight");
    assertEquals(
        List.of(
            "f.csv:3: column 2 'wage': '99999' stands in 2 rows and is the largest number: nines"
                + " alone mostly say that there is no value; withMissing(\"wage\", \"99999\") says"
                + " so, withoutMissing(\"wage\") that it is one"),
        problems(read(csv, mapping)));
    assertEquals(
        50, read(csv, mapping.withMissing("wage", "99999")).orThrow().workers().total().wageSum());
    assertEquals(
        50 + 2 * 99999,
        read(csv, mapping.withoutMissing("wage")).orThrow().workers().total().wageSum());
    // A larger number, another digit or fewer nines are no such code.
    for (String other : List.of("100000", "99990", "99998", "9999", "99.99", "-99999", "990999")) {
      assertEquals(
          List.of(),
          problems(read("isco,wage,weight\n9," + other + ",1\n9,5,1\n", mapping)),
          other);
    }
    assertEquals(List.of(), problems(read(csv + "9,100000,1\n", mapping)));
    assertEquals(1, problems(read("isco,wage,weight\n9,999999,1\n9,99999,1\n", mapping)).size());
    assertTrue(
        problems(read("isco,wage,weight\n9,999.99,1\n9,99.99,1\n", mapping))
            .get(0)
            .contains("'999.99' stands in 1 row and"));
    Reading<MicrodataColumns> columns =
        MicrodataReader.csv()
            .columns(
                DataFile.of(new StringReader(csv), "f.csv"),
                ColumnSelection.numbers("wage", "weight"));
    assertEquals(1, columns.problems().size());
    assertEquals(4, columns.value().size());
    assertEquals(
        4,
        MicrodataReader.csv()
            .columns(
                DataFile.of(new StringReader(csv), "f.csv"),
                ColumnSelection.numbers("wage", "weight").withoutMissing("wage"))
            .orThrow()
            .size());
  }

  @Test
  void numbersThatAreNone() {
    WorkerMapping mapping =
        WorkerMapping.isco08("isco").withWage("wage", Fixtures.HOURLY).withWeight("weight");
    Reading<LabourMicrodata> reading =
        read(
            "isco,wage,weight\n9,\"1,000\",1\n9,1e300,1\n9,10,1e99\n9,10,Infinity\n9,10,NA\n",
            mapping);
    assertEquals(
        List.of(
            "f.csv:2: column 2 'wage': for the wage, '1,000' is not a decimal number such as"
                + " 1234.5; the row is left out",
            "f.csv:3: column 2 'wage': '1e300' is no wage of 1e-30 to 1e30; the row is left out",
            "f.csv:4: column 3 'weight': '1e99' is no weight of 1e-15 to 1e15; the row is left"
                + " out",
            "f.csv:5: column 3 'weight': for the weight, 'Infinity' is not a decimal number such"
                + " as 1234.5; the row is left out"),
        problems(reading));
    assertTrue(reading.value().workers().isEmpty());
    assertEquals(
        new RowTally(5, 0, Map.of("could not be read", 4L, "weight missing in weight", 1L)),
        reading.value().rows());
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithThoseThatAre() {
    assertEquals(
        List.of(
            "f.csv:1: there is no column 'isko' (near: 'isco'), 'gender'; others are 'id', 'sex',"
                + " 'isco', 'status', 'wage', 'weight', 'remark'; case and spaces do not matter"),
        problems(
            read(
                Fixtures.CSV,
                WorkerMapping.isco08("isko").withGender("gender", Map.of("1", Gender.MAN)))));
  }

  @Test
  void columnsThatComeTwice() {
    assertEquals(
        List.of("f.csv:1: column 3 'isco': this name is that of column 1 already"),
        problems(read("isco,sex,isco\n9,1,8\n", WorkerMapping.isco08("isco"))));
  }

  @Test
  void marksLineEndsAndPacking() throws IOException {
    LabourTable expected = read(Fixtures.CSV, Fixtures.MAPPING).orThrow().workers();
    String marked = "\uFEFF" + Fixtures.CSV;
    assertEquals(expected, read(marked, Fixtures.MAPPING).orThrow().workers());
    String windows = Fixtures.CSV.replace("\n", "\r\n");
    assertEquals(expected, read(windows, Fixtures.MAPPING).orThrow().workers());
    byte[] packed = Fixtures.packed(marked);
    assertEquals(expected, read(packed, Fixtures.MAPPING).orThrow().workers());
    Reading<LabourMicrodata> cut =
        read(Arrays.copyOf(packed, packed.length - 12), Fixtures.MAPPING);
    assertTrue(problems(cut).get(0).contains("the compressed file is damaged or cut off"));
    assertEquals(
        expected,
        MicrodataReader.tabs()
            .workers(
                DataFile.of(
                    new StringReader(Fixtures.CSV.replace("all, in", "all in").replace(',', '\t')),
                    "f.tsv"),
                Fixtures.MAPPING)
            .orThrow()
            .workers());
  }

  @Test
  void wrongFormats() {
    byte[] latin = "isco,name\n9,Z\u00FCrich\n".getBytes(StandardCharsets.ISO_8859_1);
    assertTrue(problems(read(latin, WorkerMapping.isco08("isco"))).get(0).contains("is not UTF-8"));
    assertEquals(List.of(), problems(read("isco;sex\n9;1\n", WorkerMapping.isco08("isco"))));
    assertEquals(
        List.of("f.csv: the file is empty"), problems(read("", WorkerMapping.isco08("isco"))));
    assertEquals(
        List.of("f.csv: the file ends after the header, expected at least one row"),
        problems(read("isco\n", WorkerMapping.isco08("isco"))));
    assertEquals(
        List.of(
            "f.csv:2: the row has 1 field, expected 2 as in the header; the row is left out",
            "f.csv:3: no line break ends the last line, so the file may be cut off; the row is"
                + " left out"),
        problems(read("isco,sex\n9\n9,1", WorkerMapping.isco08("isco"))));
    assertTrue(
        problems(read("isco\n" + "9".repeat(300) + "\n", WorkerMapping.isco08("isco")))
            .get(0)
            .contains("longer than 200 characters"));
    assertTrue(
        problems(
                MicrodataReader.csv()
                    .workers(Path.of("no-such-file.csv"), WorkerMapping.isco08("isco")))
            .get(0)
            .contains("there is no such file"));
  }

  @Test
  void otherMissingTexts() {
    MicrodataReader reader = MicrodataReader.csv().withMissing("", "-1", "refused");
    String csv = "isco,sex\n9,1\n9,-1\n9,\n9,refused\n9,NA\n";
    Reading<LabourMicrodata> reading =
        reader.workers(
            DataFile.of(new StringReader(csv), "f.csv"),
            WorkerMapping.isco08("isco").withGender("sex", Map.of("1", Gender.MAN)));
    assertEquals(3, leftOut(reading).get("gender missing in sex"));
    assertEquals(1, reading.problems().size());
  }

  @Test
  void missingCodesOfOneColumn() {
    String csv = "isco,sex,region\n9,1,1\n9,9,9\n9,1,9\n";
    WorkerMapping mapping =
        WorkerMapping.isco08("isco")
            .withGender("sex", Map.of("1", Gender.MAN))
            .withAttribute("region", "region", Map.of("1", "north", "9", "south"))
            .withMissing("sex", "9");
    Reading<LabourMicrodata> reading = read(csv, mapping);
    assertFalse(reading.hasProblems(), reading.toString());
    assertEquals(Map.of("gender missing in sex", 1L), leftOut(reading));
    assertEquals(2, reading.value().workers().total().weight());
  }

  @Test
  void columnsAsArrays(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("f.csv"), Fixtures.CSV);
    ColumnSelection selection =
        ColumnSelection.numbers("wage", "weight")
            .withCodes("isco")
            .withCodes("sex", Map.of("1", "men", "2", "women"));
    MicrodataColumns columns = MicrodataReader.csv().columns(file, selection).orThrow();
    assertEquals(5, columns.size());
    assertTrue(Arrays.equals(new double[] {20, 18.5, 9, 0, 30}, columns.numbers("wage")));
    assertTrue(Arrays.equals(new double[] {100, 80, 40, 10, 0}, columns.numbers("weight")));
    assertEquals(List.of("5", "9"), columns.labels("isco"));
    assertTrue(Arrays.equals(new int[] {1, 1, 1, 0, 0}, columns.codes("isco")));
    assertTrue(Arrays.equals(new int[] {0, 1, 1, 0, 0}, columns.codes("sex")));
    assertEquals(
        Map.of("wage missing", 1L, "isco missing", 1L, "sex missing", 1L),
        columns.rows().leftOut());
    assertEquals(List.of("wage", "weight"), columns.numberNames());
    assertEquals(List.of("isco", "sex"), columns.codeNames());
    assertRefused(
        "column of numbers is 'isco', expected one of [wage, weight]",
        () -> columns.numbers("isco"));
    columns.numbers("wage")[0] = 7;
    assertEquals(20, columns.numbers("wage")[0]);
    assertEquals(5, columns.numberView("wage").limit());
    assertEquals(18.5, columns.numberView("wage").get(1));
    assertEquals(5, columns.codeView("sex").limit());
    assertEquals(1, columns.codeView("sex").get(2));
    assertThrows(ReadOnlyBufferException.class, () -> columns.numberView("wage").put(0, 7));
    assertThrows(ReadOnlyBufferException.class, () -> columns.codeView("sex").put(0, 7));
    assertRefused(
        "column of codes is 'wage', expected one of [isco, sex]", () -> columns.codeView("wage"));
    assertTrue(
        columns.toString().startsWith("columns of microdata, of 8 rows, 3 left out\n"),
        columns.toString());
    assertEquals(
        "columns: numbers [wage, weight]; codes [isco, sex]; only where sex is 1",
        selection.withOnly("sex", "1").toString());
  }

  @Test
  void holesKeptOrReported() {
    ColumnSelection selection = ColumnSelection.numbers("wage").withCodes("isco");
    MicrodataColumns kept =
        MicrodataReader.csv()
            .columns(
                DataFile.of(new StringReader(Fixtures.CSV), "f.csv"),
                selection.withHoles(HolePolicy.KEEP))
            .orThrow();
    assertEquals(8, kept.size());
    assertTrue(Double.isNaN(kept.numbers("wage")[3]));
    assertEquals(-1, kept.codes("isco")[5]);
    assertTrue(kept.show().contains("wage"), "the mean is that of the values there are");
    Reading<MicrodataColumns> reported =
        MicrodataReader.csv()
            .columns(
                DataFile.of(new StringReader(Fixtures.CSV), "f.csv"),
                selection.withHoles(HolePolicy.REPORT));
    assertEquals(
        List.of(
            "f.csv:5: column 5 'wage': wage missing, and no hole is allowed; the row is left out",
            "f.csv:8: column 3 'isco': isco missing, and no hole is allowed; the row is left out"),
        problems(reported));
    assertEquals(6, reported.value().size());
  }

  @Test
  void selectionsLimitsAndExponentials() {
    String csv = "lnwage,year,sex\n0,2020,1\n1,2021,1\n2,2021,2\n99,2021,1\n";
    ColumnSelection selection =
        ColumnSelection.numbers("lnwage")
            .withExponential("lnwage")
            .withMissing("lnwage", "99")
            .withOnly("year", "2021");
    MicrodataColumns columns =
        MicrodataReader.csv()
            .columns(DataFile.of(new StringReader(csv), "f.csv"), selection)
            .orThrow();
    assertTrue(Arrays.equals(new double[] {Math.exp(1), Math.exp(2)}, columns.numbers("lnwage")));
    assertEquals(
        Map.of("lnwage missing", 1L, "not selected by year", 1L), columns.rows().leftOut());
    Reading<MicrodataColumns> limited =
        MicrodataReader.csv()
            .columns(DataFile.of(new StringReader(csv), "f.csv"), selection.withMostRows(1));
    assertEquals(
        List.of(
            "f.csv:4: there are more than 1 rows, the limit of memory, which withMostRows raises;"
                + " the file was not read any further"),
        problems(limited));
    assertRefused(
        "column is 'sex', expected one of the numbers: [lnwage]",
        () -> selection.withExponential("sex"));
    assertRefused(
        "column is 'a', expected each column once", () -> ColumnSelection.numbers("a", "a"));
    assertRefused("most rows is 0, expected a number above zero", () -> selection.withMostRows(0));
    assertRefused(
        "codes of year is 'none', expected at least one code", () -> selection.withOnly("year"));
  }

  @Test
  void aColumnOfIdentifiersTakenForCodesStopsAtItsLimit() {
    StringBuilder csv = new StringBuilder("isco,id\n");
    for (int i = 0; i <= Coder.MOST; i++) {
      csv.append("9,").append(Integer.toString(i, 36)).append('\n');
    }
    Reading<LabourMicrodata> reading =
        read(csv.toString(), WorkerMapping.isco08("isco").withAttribute("id", "id"));
    assertEquals(1, reading.problems().size());
    assertTrue(problems(reading).get(0).contains("so this is no column of codes"));
  }

  @Test
  void talliesAddUp() {
    assertRefused(
        "rows is 3, expected 2 as many as were kept and left out",
        () -> new RowTally(3, 1, Map.of("x", 1L)));
    assertFalse(MicrodataReader.csv().toString().isBlank());
    assertEquals("reader of microdata, text with tabs", MicrodataReader.tabs().toString());
  }
}
