package org.migrationeconomics.data.labour.microdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Worker;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;
import org.migrationeconomics.data.labour.codebook.DdiCodebook;
import org.migrationeconomics.data.labour.codebook.DdiReader;
import org.migrationeconomics.data.labour.ilostat.IlostatReader;

/** Files with random damage: a reader returns, never throws, and what it returns adds up. */
class MutatedMicrodataLaws {

  private static final DdiCodebook CODEBOOK =
      DdiReader.withDefaults().read(new StringReader(Fixtures.DDI), "f.xml").orThrow();
  private static final ColumnSelection SELECTION =
      ColumnSelection.numbers("wage", "weight").withCodes("isco").withCodes("sex");

  private static final Case CSV =
      new Case(
          Fixtures.CSV,
          text ->
              MicrodataReader.csv()
                  .workers(DataFile.of(new StringReader(text), "f"), Fixtures.MAPPING));
  private static final Case DAT =
      new Case(
          Fixtures.DAT,
          text ->
              MicrodataReader.fixedWidth(CODEBOOK)
                  .workers(DataFile.of(new StringReader(text), "f"), Fixtures.IPUMS));
  private static final DdiCodebook HIERARCHICAL =
      DdiReader.withDefaults().read(new StringReader(Fixtures.DDI_HIERARCHICAL), "f.xml").orThrow();
  private static final Case RECORDS =
      new Case(
          Fixtures.DAT_HIERARCHICAL,
          text ->
              MicrodataReader.fixedWidth(HIERARCHICAL)
                  .columns(
                      DataFile.of(new StringReader(text), "f"),
                      ColumnSelection.numbers("REGION", "INC", "WT")));
  private static final List<Case> CASES =
      List.of(
          CSV,
          DAT,
          RECORDS,
          new Case(
              Fixtures.DDI_HIERARCHICAL,
              text -> DdiReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              Fixtures.CSV,
              text ->
                  MicrodataReader.csv()
                      .columns(DataFile.of(new StringReader(text), "f"), SELECTION)),
          new Case(
              Fixtures.DDI, text -> DdiReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              Fixtures.ILOSTAT,
              text -> IlostatReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              Fixtures.ILOSTAT_SDMX,
              text -> IlostatReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              Fixtures.ILOSTAT_MONTHS,
              text ->
                  IlostatReader.withDefaults()
                      .withUnit(SimpleUnit.PERCENT, 1)
                      .read(new StringReader(text), "f")),
          new Case(
              Fixtures.ILOSTAT_LABELS,
              text -> IlostatReader.withDefaults().read(new StringReader(text), "f")));

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("9", "<!DOCTYPE", "<!--", "]]>", "&amp;");
  }

  @Property(tries = 3000)
  void damageIsReportedOrHarmless(
      @ForAll("cases") Case file,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 4000) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Damage.check(Damage.read(file, damage, at, length));
  }

  /** A file that is cut off within a line has at least one problem. */
  @Property(tries = 1000)
  void aTruncatedFileIsNoticed(
      @ForAll("cases") Case file, @ForAll @IntRange(min = 1, max = 4000) int at) {
    String text = file.text().stripTrailing();
    int end = at % (text.length() - 1) + 1;
    String cut = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    // A closing quote ends a row, and so does the length of a fixed-width line.
    if (!cut.isBlank()
        && !cut.endsWith("\"")
        && !(file.equals(DAT) && cut.length() == CODEBOOK.recordLength())
        && !(file.equals(RECORDS) && cut.length() == HIERARCHICAL.recordLength("P"))) {
      assertTrue(file.reader().apply(text.substring(0, end)).hasProblems());
    }
  }

  /** Whatever happens to the lines, a person never gets what another household has. */
  @Property(tries = 1000)
  void aPersonHasWhatItsOwnHouseholdHas(
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 70) int at,
      @ForAll @IntRange(min = 0, max = 20) int length) {
    MicrodataColumns columns =
        (MicrodataColumns)
            Damage.read(
                    new Case(
                        Fixtures.DAT_HIERARCHICAL,
                        text ->
                            MicrodataReader.fixedWidth(HIERARCHICAL)
                                .columns(
                                    DataFile.of(new StringReader(text), "f"),
                                    ColumnSelection.numbers("REGION", "SERIAL"))),
                    damage,
                    at,
                    length)
                .value();
    for (int i = 0; i < columns.rows().kept(); i++) {
      double region = columns.numbers("REGION")[i];
      double serial = columns.numbers("SERIAL")[i];
      // A digit that was changed in place is not known to be wrong.
      assertTrue(
          length == damage.strip().length()
              || !((serial == 1 && region == 7) || (serial == 2 && region == 41)));
    }
  }

  /** A packed file that is cut off anywhere has a problem. */
  @Property(tries = 200)
  void aTruncatedPackedFileIsNoticed(@ForAll @IntRange(min = 3, max = 4000) int at) {
    byte[] packed = Fixtures.packed(Fixtures.CSV);
    int size = 3 + at % (packed.length - 3);
    assertTrue(
        MicrodataReader.csv()
            .workers(DataFile.of(new ByteArrayInputStream(packed, 0, size), "f"), Fixtures.MAPPING)
            .hasProblems());
  }

  /** A character lost from or added to a line of fixed width never shifts a column silently. */
  @Property(tries = 500)
  void aShiftedLineIsNoticed(@ForAll @IntRange(min = 0, max = 68) int at, @ForAll boolean added) {
    String text = Fixtures.DAT;
    if (text.charAt(at) != '\n') {
      String shifted =
          text.substring(0, at) + (added ? "0" : "") + text.substring(added ? at : at + 1);
      LabourMicrodata read =
          MicrodataReader.fixedWidth(CODEBOOK)
              .workers(DataFile.of(new StringReader(shifted), "f"), Fixtures.IPUMS)
              .value();
      assertEquals(2, read.rows().kept());
      assertEquals(1, read.rows().leftOut().get("could not be read"));
    }
  }

  private record Row(int sex, int isco, int cents, int weight) {}

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<Integer> cents = Arbitraries.integers().between(0, 99_999);
    return net.jqwik.api.Combinators.combine(
            Arbitraries.integers().between(1, 2),
            Arbitraries.integers().between(1, 9),
            cents,
            Arbitraries.integers().between(0, 5))
        .as(Row::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  /** CSV, fixed width and workers made by hand give the same table. */
  @Property(tries = 200)
  void everyWayGivesTheSameTable(@ForAll("rows") @Size(min = 1, max = 60) List<Row> rows) {
    StringBuilder csv = new StringBuilder("sex,isco,wage,weight\n");
    StringBuilder dat = new StringBuilder();
    List<Worker> workers = new ArrayList<>();
    Map<String, Gender> codes = Map.of("1", Gender.MAN, "2", Gender.WOMAN);
    for (Row row : rows) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%d,%d,%.2f,%d%n",
              row.sex(),
              row.isco(),
              row.cents() / 100.0,
              row.weight()));
      dat.append(
          String.format(
              Locale.ROOT,
              "2021%02d%-4d%05d%08d\n",
              row.sex(),
              row.isco(),
              row.cents(),
              row.weight() * 10000));
      if (row.weight() > 0) {
        Worker.Builder worker =
            Worker.builder()
                .segment(row.sex() == 1 ? Fixtures.MEN : Fixtures.WOMEN)
                .occupation(org.migrationeconomics.core.labour.Occupation.isco08("" + row.isco()))
                .weight(row.weight());
        if (row.cents() > 0 && row.cents() < 99_999) {
          worker.wage(row.cents() / 100.0);
        }
        workers.add(worker.build());
      }
    }
    LabourTable expected = workers.stream().collect(LabourTable.collector(Fixtures.HOURLY));
    WorkerMapping mapping =
        WorkerMapping.isco08("isco")
            .withGender("sex", codes)
            .withWage("wage", Fixtures.HOURLY)
            .withMissing("wage", "999.99")
            .withWeight("weight");
    assertEquals(
        expected,
        MicrodataReader.csv()
            .workers(DataFile.of(new StringReader(csv.toString()), "f"), mapping)
            .orThrow()
            .workers());
    assertEquals(
        expected,
        MicrodataReader.fixedWidth(CODEBOOK)
            .workers(DataFile.of(new StringReader(dat.toString()), "f"), Fixtures.IPUMS)
            .orThrow()
            .workers());
  }
}
