package org.migrationeconomics.data.labour.codebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.labour.microdata.ColumnSelection;
import org.migrationeconomics.data.labour.microdata.Fixtures;
import org.migrationeconomics.data.labour.microdata.HolePolicy;
import org.migrationeconomics.data.labour.microdata.LabourMicrodata;
import org.migrationeconomics.data.labour.microdata.MicrodataColumns;
import org.migrationeconomics.data.labour.microdata.MicrodataReader;
import org.migrationeconomics.data.labour.microdata.RowTally;
import org.migrationeconomics.data.labour.microdata.WorkerMapping;

class DdiReaderTest {

  private static final DdiCodebook CODEBOOK = read(Fixtures.DDI).orThrow();

  private static Reading<DdiCodebook> read(String xml) {
    return DdiReader.withDefaults().read(new StringReader(xml), "f.xml");
  }

  private static Reading<LabourMicrodata> workers(DdiCodebook codebook, String lines) {
    return workers(codebook, lines, Fixtures.IPUMS);
  }

  private static Reading<LabourMicrodata> workers(
      DdiCodebook codebook, String lines, WorkerMapping mapping) {
    return MicrodataReader.fixedWidth(codebook)
        .workers(DataFile.of(new StringReader(lines), "f.dat"), mapping);
  }

  private static String only(Reading<?> reading) {
    List<String> problems = reading.problems().stream().map(Problem::toString).toList();
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0);
  }

  @Test
  void whereVariablesStandAndWhatTheirCodesMean() {
    assertEquals("made_00001.dat", CODEBOOK.fileName());
    assertEquals(23, CODEBOOK.recordLength());
    assertEquals(
        new DdiVariable("SEX", "Sex", 5, 6, 0, Map.of("01", "Male", "02", "Female")),
        CODEBOOK.variable("SEX"));
    assertEquals("Occupation & group", CODEBOOK.variable("ISCO").label());
    assertEquals(4, CODEBOOK.variable("WT").decimals());
    assertRefused(
        "variable is 'sex', expected one of [YEAR, SEX, ISCO, WAGE, WT]",
        () -> CODEBOOK.variable("sex"));
    assertTrue(CODEBOOK.toString().contains("16-23"), CODEBOOK.toString());
    assertTrue(CODEBOOK.variable("SEX").toString().contains("Female"));
  }

  @Test
  void anExtractAndItsDecimals(@TempDir Path folder) throws IOException {
    Path xml = Files.writeString(folder.resolve("made_00001.xml"), Fixtures.DDI);
    Path dat = Files.write(folder.resolve("made_00001.dat.gz"), Fixtures.packed(Fixtures.DAT));
    DdiCodebook codebook = DdiReader.withDefaults().read(xml).orThrow();
    LabourMicrodata read =
        MicrodataReader.fixedWidth(codebook).workers(dat, Fixtures.IPUMS).orThrow();
    LabourSums man = read.workers().at(Fixtures.MEN, Occupation.isco08("9211"));
    assertEquals(1234.5678, man.weight());
    assertEquals(20.50, man.wageSum() / man.weight(), 1e-12);
    // 99999 with two decimals is the code 999.99 for no wage.
    LabourSums cook = read.workers().at(Fixtures.WOMEN, Occupation.isco08("5111"));
    assertEquals(60, cook.weight());
    assertEquals(0, cook.wageWeight());
    MicrodataColumns columns =
        MicrodataReader.fixedWidth(codebook)
            .columns(
                dat,
                ColumnSelection.numbers("WAGE", "YEAR")
                    .withoutMissing("WAGE")
                    .withCodes("SEX", codebook.variable("SEX").labels()))
            .orThrow();
    assertTrue(Arrays.equals(new double[] {20.5, 18.5, 999.99}, columns.numbers("WAGE")));
    assertTrue(Arrays.equals(new int[] {1, 0, 0}, columns.codes("SEX")));
    assertEquals(List.of("Female", "Male"), columns.labels("SEX"));
  }

  @Test
  void codesWithoutValueAreThoseOfTheCodebook(@TempDir Path folder) throws IOException {
    String xml =
        Fixtures.DDI
            .replace(
                "<labl>Hourly wage</labl>",
                "<labl>Hourly wage</labl><codInstr><![CDATA[Codes99999 = N.I.U.\n 99998 = Missing."
                    + " (1962-1964 only)\n99997 = Top code\nValues can be negative.]]></codInstr>")
            .replace(
                "<catgry><catValu>02</catValu><labl>Female</labl></catgry>",
                "<catgry><catValu>02</catValu><labl>Female</labl></catgry>"
                    + "<catgry><catValu>09</catValu><labl>Unknown</labl></catgry>");
    DdiCodebook codebook = read(xml).orThrow();
    assertEquals(
        Map.of("99999", "N.I.U.", "99998", "Missing. (1962-1964 only)"),
        codebook.variable("WAGE").missing());
    assertEquals(Map.of("09", "Unknown"), codebook.variable("SEX").missing());
    assertEquals(Map.of(), codebook.variable("WT").missing());
    assertTrue(codebook.variable("WAGE").show().contains("99998  Missing. (1962-1964 only)  none"));
    String dat = Fixtures.DAT + "20210951119999800600000\n20210251119999700600000\n";
    WorkerMapping mapping =
        WorkerMapping.isco08("ISCO")
            .withGender("SEX", Map.of("1", Gender.MAN, "2", Gender.WOMAN))
            .withWage("WAGE", Fixtures.HOURLY)
            .withWeight("WT");
    Reading<LabourMicrodata> reading = workers(codebook, dat, mapping);
    LabourMicrodata read = reading.orThrow();
    assertEquals(
        new RowTally(
            5, 4, Map.of("gender missing in SEX", 1L), Map.of("no wage, missing in WAGE", 1L)),
        read.rows());
    LabourSums cooks = read.workers().at(Fixtures.WOMEN, Occupation.isco08("5111"));
    assertEquals(120, cooks.weight());
    assertEquals(60 * 999.97, cooks.wageSum(), 1e-9);
    // Further codes are added to those of the codebook; none at all take their place.
    assertEquals(
        60,
        workers(codebook, dat, mapping.withMissing("WAGE", "999.97"))
                .orThrow()
                .workers()
                .at(Fixtures.WOMEN, Occupation.isco08("5111"))
                .weight()
            - 60);
    assertEquals(
        60 * (999.97 + 999.99),
        workers(codebook, dat, mapping.withoutMissing("WAGE"))
            .orThrow()
            .workers()
            .at(Fixtures.WOMEN, Occupation.isco08("5111"))
            .wageSum(),
        1e-9);
    // Without the codebook's word the largest number is one of nines alone.
    assertEquals(
        "f.dat:3: column 11 'WAGE': '99999' stands in 1 row and is the largest number: nines alone"
            + " mostly say that there is no value; withMissing(\"WAGE\", \"99999\") says so,"
            + " withoutMissing(\"WAGE\") that it is one",
        only(workers(CODEBOOK, Fixtures.DAT, mapping)));
    // A CSV extract has the decimals in its numbers.
    Path csv =
        Files.writeString(
            folder.resolve("f.csv"), "SEX,ISCO,WAGE,WT\n1,9211,999.99,2\n9,5111,7,3\n1,5111,8,1\n");
    assertEquals(
        1,
        MicrodataReader.csv().workers(csv, mapping).problems().stream()
            .filter(problem -> problem.message().contains("nines"))
            .count());
    LabourMicrodata extract =
        MicrodataReader.csv().withMissingOf(codebook).workers(csv, mapping).orThrow();
    assertEquals(3, extract.workers().total().weight());
    assertEquals(1, extract.workers().total().wageWeight());
    assertTrue(
        Arrays.equals(
            new double[] {20.5, 18.5},
            MicrodataReader.fixedWidth(codebook)
                .columns(
                    DataFile.of(new StringReader(Fixtures.DAT), "f.dat"),
                    ColumnSelection.numbers("WAGE"))
                .orThrow()
                .numbers("WAGE")));
  }

  @Test
  void wordsForNoValue() {
    for (String words :
        List.of(
            "N.I.U.",
            "NIU",
            "n.i.u",
            "Not in universe",
            "Missing",
            "MISSING/Unknown",
            "Unknown",
            "Not reported",
            "N/A",
            "Refused",
            "Don't know",
            "Blank",
            "No response")) {
      assertEquals(
          Map.of("9", words), new DdiVariable("A", "", 1, 1, 0, Map.of("9", words)).missing());
    }
    for (String words :
        List.of("None", "No", "Nigeria", "No children or NIU", "Missouri", "Blanket weaver")) {
      assertEquals(
          Map.of(), new DdiVariable("A", "", 1, 1, 0, Map.of("9", words)).missing(), words);
    }
  }

  private static final ColumnSelection PERSONS = ColumnSelection.numbers("REGION", "WT", "INC");

  private static Reading<MicrodataColumns> persons(String lines) {
    return MicrodataReader.fixedWidth(read(Fixtures.DDI_HIERARCHICAL).orThrow())
        .columns(DataFile.of(new StringReader(lines), "f.dat"), PERSONS.withHoles(HolePolicy.KEEP));
  }

  @Test
  void personsHaveWhatTheirHouseholdHas() {
    DdiCodebook codebook = read(Fixtures.DDI_HIERARCHICAL).orThrow();
    assertTrue(codebook.isHierarchical());
    assertEquals(Map.of("P", "SERIAL", "H", ""), codebook.records());
    assertEquals(6, codebook.recordLength("H"));
    assertEquals(16, codebook.recordLength("P"));
    assertEquals(List.of("H", "P"), codebook.variable("SERIAL").records());
    assertTrue(codebook.toString().contains("records P, H"), codebook.toString());
    assertTrue(codebook.dataTable().render().contains("99998"));
    MicrodataColumns columns = persons(Fixtures.DAT_HIERARCHICAL).orThrow();
    assertArrayEquals(new double[] {41, 41, 7}, columns.numbers("REGION"));
    assertArrayEquals(new double[] {12.5, 15, -10}, columns.numbers("WT"));
    assertArrayEquals(new double[] {4700, -120, Double.NaN}, columns.numbers("INC"));
    // The households themselves, and a type that is none.
    MicrodataReader reader = MicrodataReader.fixedWidth(codebook);
    assertArrayEquals(
        new double[] {41, 7},
        reader
            .rowsOf("H")
            .columns(
                DataFile.of(new StringReader(Fixtures.DAT_HIERARCHICAL), "f.dat"),
                ColumnSelection.numbers("REGION"))
            .orThrow()
            .numbers("REGION"));
    assertRefused("record is 'A', expected one of [P, H]", () -> reader.rowsOf("A"));
    assertRefused("record is 'Z', expected one of [P, H]", () -> codebook.recordLength("Z"));
    assertRefused(
        "record variable is 'R', expected one of []",
        () -> new DdiCodebook("", "", List.of(), "R", Map.of()));
  }

  @Test
  void recordsThatDoNotFollowEachOther() {
    String text = Fixtures.DAT_HIERARCHICAL;
    assertEquals(
        "f.dat:1: a record P stands before any record H; the row is left out",
        only(persons("P00101 125004700\n" + text)));
    assertEquals(
        "f.dat:1: a record H is followed by no record P; the row is left out",
        only(persons("H00141\n" + text)));
    assertEquals(
        "f.dat:6: a record H is followed by no record P; the row is left out",
        only(persons(text + "H00309\n")));
    assertEquals(
        "f.dat:5: SERIAL is not that of the record H before this one; the row is left out",
        only(persons(text.replace("P00201", "P00301"))));
    assertTrue(
        persons(text.replace("H00207\n", "")).problems().toString().contains("SERIAL is not that"));
    Reading<MicrodataColumns> cut = persons(text.replace("H00141", "H0014"));
    assertEquals(
        "[f.dat:1: the line has 5 characters, expected 6 by the codebook for a record H, whose"
            + " variable REGION stands in columns 5 to 6; the row is left out, f.dat:2: the record"
            + " H before this one cannot be read; 2 rows are left out, the last in line 3]",
        cut.problems().toString());
    assertArrayEquals(new double[] {7}, cut.value().numbers("REGION"));
    assertEquals(
        "f.dat:3: the variable RECTYPE says 'X', expected a record P, H; the row is left out",
        only(persons(text.replace("P00102", "X00102"))));
    String none = Fixtures.DDI_HIERARCHICAL.replace("keyvar=\"SERIAL\" ", "");
    assertEquals(
        "f.dat: the codebook does not say which of the records P, H belong to others; rowsOf(…)"
            + " says which are the rows",
        MicrodataReader.fixedWidth(read(none).orThrow())
            .columns(DataFile.of(new StringReader(text), "f.dat"), PERSONS)
            .problems()
            .get(0)
            .toString());
    assertTrue(
        only(read(Fixtures.DDI_HIERARCHICAL.replace("name=\"INC\" rectype=\"P\"", "name=\"INC\"")))
            .contains("variable INC has rectype '', expected some of P, H"));
    assertTrue(
        read(Fixtures.DDI_HIERARCHICAL.replace("name=\"RECTYPE\"", "name=\"RT\""))
            .problems()
            .toString()
            .contains("no variable RECTYPE stands on the lines of all records"));
  }

  @Test
  void linesOfAnotherLength() {
    String cut = Fixtures.DAT.replace("20210292110185000800000", "2021029211018500080");
    assertEquals(
        "f.dat:2: the line has 19 characters, expected 23 by the codebook, whose variable WT stands"
            + " in columns 16 to 23; the row is left out",
        only(workers(CODEBOOK, cut)));
    assertEquals(2, workers(CODEBOOK, cut).value().rows().kept());
    assertEquals(
        "f.dat:2: the line has 24 characters, expected 23 by the codebook; the row is left out",
        only(workers(CODEBOOK, Fixtures.DAT.replace("0800000", "08000009"))));
    assertEquals(
        "f.dat:3: the line has 10 characters, expected 23 by the codebook; the file may be cut"
            + " off; the row is left out",
        only(workers(CODEBOOK, Fixtures.DAT.substring(0, 58))));
    // Neither a carriage return nor blanks at the end are data, and the last line may lack its end.
    String other = Fixtures.DAT.replace("\n", "  \r\n").stripTrailing();
    assertEquals(3, workers(CODEBOOK, other).orThrow().rows().kept());
    assertEquals("f.dat: the file is empty", only(workers(CODEBOOK, "")));
  }

  @Test
  void aVariableBeyondTheLine() {
    String beyond =
        Fixtures.DDI.replace(
            "EndPos=\"23\" StartPos=\"16\" width=\"8\"",
            "EndPos=\"31\" StartPos=\"24\" width=\"8\"");
    Reading<LabourMicrodata> reading = workers(read(beyond).orThrow(), Fixtures.DAT);
    assertEquals(
        "f.dat:1: the line has 23 characters, expected 31 by the codebook, whose variable WT stands"
            + " in columns 24 to 31; 3 rows are left out, the last in line 3",
        only(reading));
    assertEquals(0, reading.value().rows().kept());
  }

  @Test
  void aPointThatIsWrittenWhereOneIsImplied() {
    assertEquals(
        "f.dat:1: column 11 'WAGE': for the wage, '20.50' is not a row of digits, of which the"
            + " codebook puts 2 behind the decimal point; the row is left out",
        only(workers(CODEBOOK, Fixtures.DAT.replace("02050", "20.50"))));
    assertTrue(only(workers(CODEBOOK, Fixtures.DAT.replace("02050", "0 050"))).contains("'0 050'"));
    // Blanks before the digits, and a field of blanks, which is no value.
    LabourMicrodata blank =
        workers(CODEBOOK, Fixtures.DAT.replace("02050", "     ").replace("01850", " 1850"))
            .orThrow();
    assertEquals(80 * 18.5, blank.workers().total().wageSum());
  }

  @Test
  void charactersBeyondAscii() {
    DdiCodebook utf8 = read(Fixtures.DDI.replace("ISO-8859-1", "UTF-8")).orThrow();
    assertTrue(
        only(workers(utf8, Fixtures.DAT.replaceFirst("2021", "20\u00E91")))
            .contains("beyond ASCII"));
    byte[] latin =
        Fixtures.DAT.replaceFirst("2021", "20\u00E91").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        3,
        MicrodataReader.fixedWidth(CODEBOOK)
            .workers(DataFile.of(new ByteArrayInputStream(latin), "f.dat"), Fixtures.IPUMS)
            .orThrow()
            .rows()
            .kept());
    assertTrue(only(workers(CODEBOOK, "2021\0")).contains("binary"));
  }

  @Test
  void codebooksThatAreNotUsed() {
    assertEquals(
        "f.xml:9: the structure of the file is 'nested', expected rectangular, one line for each"
            + " person, or hierarchical",
        only(read(Fixtures.DDI.replace("rectangular", "nested"))));
    assertEquals(
        "f.xml:9: the file is hierarchical, but the codebook does not say of which records:"
            + " expected recGrp with recidvar and rectype",
        only(read(Fixtures.DDI.replace("rectangular", "hierarchical"))));
    assertTrue(
        only(read(Fixtures.DDI.replace("</fileDscr>", "</fileDscr><fileDscr/>")))
            .contains("more than one file"));
    assertTrue(
        only(read(Fixtures.DDI.replace("charset=\"ISO-8859-1\"", "charset=\"EBCDIC\"")))
            .contains("'EBCDIC', expected UTF-8"));
    assertTrue(
        only(read(Fixtures.DDI.replace("name=\"SEX\"", "name=\"YEAR\"")))
            .contains("variable YEAR was there before; it is left out"));
    assertTrue(
        only(read(Fixtures.DDI.replace("width=\"2\"", "width=\"3\"")))
            .contains("variable SEX has a width other than its columns 5 to 6"));
    assertTrue(
        only(read(
                Fixtures.DDI.replace("EndPos=\"6\" StartPos=\"5\"", "EndPos=\"4\" StartPos=\"5\"")))
            .contains("variable SEX has no location"));
    assertTrue(
        only(read(Fixtures.DDI.replace("dcml=\"4\"", "dcml=\"40\""))).contains("has dcml '40'"));
    assertTrue(
        only(read(Fixtures.DDI.replace(" name=\"SEX\"", ""))).contains("a variable has no name"));
    assertTrue(
        only(read(Fixtures.DDI.replace("<catValu>02<", "<catValu>01<"))).contains("two labels"));
    assertTrue(
        only(read(Fixtures.DDI.replace("Hourly wage", "w".repeat(5000))))
            .contains("longer than 4096 characters"));
    assertEquals(
        "f.xml:1: this is <page>, expected a codebook in DDI, <codeBook>", only(read("<page/>")));
    String page =
        "f.xml:1: this is HTML, a page of the web, expected a file of data; the download may have"
            + " failed";
    assertEquals(page, only(read("<!DOCTYPE html>\n<html><body>Log in<br></body>")));
    assertEquals(page, only(read("\n <HTML lang='en'/>")));
    assertEquals(page, only(read("<html>" + " ".repeat(300))));
    assertEquals("f.xml:1: the codebook has no variable", only(read("<codeBook/>")));
    assertTrue(only(read("YEAR,SEX\n")).contains("not well-formed XML"));
    assertRefused(
        "codebook is '', expected at least one variable",
        () -> MicrodataReader.fixedWidth(new DdiCodebook("", "", List.of())));
    assertRefused(
        "columns of A is '5 to 4', expected columns from 1 to 65536",
        () -> new DdiVariable("A", "", 5, 4, 0, Map.of()));
    assertRefused(
        "decimals of A is 16, expected 0 to 15",
        () -> new DdiVariable("A", "", 4, 5, 16, Map.of()));
    DdiVariable twice = new DdiVariable("A", "", 1, 2, 0, Map.of());
    assertRefused(
        "variable is 'A', expected each name once",
        () -> new DdiCodebook("", "", List.of(twice, twice)));
  }

  @Test
  void widthInsteadOfEnd() {
    assertEquals(CODEBOOK, read(Fixtures.DDI.replace("EndPos=\"6\" ", "")).orThrow());
    assertEquals(
        CODEBOOK,
        DdiReader.withDefaults()
            .read(new ByteArrayInputStream(Fixtures.packed(Fixtures.DDI)), "f.xml.gz")
            .orThrow());
  }

  /** Entities that expand, or that name files, are refused before a parser sees them. */
  @Test
  void documentTypesAreRefused() {
    String bomb =
        "<!DOCTYPE codeBook [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>"
            + "<codeBook>&b;</codeBook>";
    assertTrue(only(read(bomb)).contains("document type"), bomb);
    String deep = "<codeBook>" + "<a>".repeat(100);
    assertTrue(only(read(deep)).contains("nested too deeply"));
    StringBuilder many = new StringBuilder("<codeBook>");
    for (int i = 0; i < 1100; i++) {
      many.append("<e").append(i).append("/>");
    }
    assertTrue(only(read(many.append("</codeBook>").toString())).contains("too many names"));
    String run = "<codeBook><![CDATA[" + "x".repeat(300_000) + "]]></codeBook>";
    assertTrue(only(read(run)).contains("a text is longer than any text of a codebook"));
  }
}
