package org.migrationeconomics.data.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrix;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;

/** Matrices written and read again, files of one's own, and what is refused. */
class MatrixCsvReaderTest {

  private static final MatrixCsvReader READER = MatrixCsvReader.withDefaults();
  private static final List<Place> PLACES =
      List.of(
          Place.of("MEX"), Place.of("USA").withName("the \"States\""), Place.own("c", "Cé, la"));

  static final String LONG =
      """
      origin,destination,value,unit
      MEX,USA,100.5,persons
      USA,MEX,40,persons
      """;

  static final String WIDE =
      """
      origin \\ destination,MEX,USA,unit
      MEX,,100.5,persons
      USA,40,,persons
      """;

  private static Reading<OriginDestinationMatrix> read(String text) {
    return READER.read(new StringReader(text), "m.csv");
  }

  private static OriginDestinationMatrix matrix(double... cells) {
    return OriginDestinationMatrix.ofSignedUnsafe(
        "moves", SimpleUnit.PERSONS, "ours, and \"others'\"", PLACES, cells.clone());
  }

  private static OriginDestinationMatrix again(OriginDestinationMatrix matrix) {
    return READER
        .withSigned()
        .read(new StringReader(matrix.dataTable().longCsv()), "m.csv")
        .orThrow();
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadAgain(
      @ForAll @Size(9) double[] cells, @ForAll boolean diagonal, @ForAll MatrixAxes axes) {
    for (int i = 0; i < 9; i++) {
      // Away from what no file could hold; +0.0, since zeros have no sign in a matrix.
      cells[i] = Double.isFinite(cells[i]) ? Math.max(-1e300, Math.min(1e300, cells[i])) + 0.0 : 7;
      if (!diagonal && i % 4 == 0) {
        cells[i] = Double.NaN;
      }
    }
    OriginDestinationMatrix matrix = matrix(cells).withAxes(axes);
    assertEquals(matrix, again(matrix));
    assertEquals(matrix.places().get(1).name(), again(matrix).places().get(1).name());
  }

  @Property(tries = 100)
  void theSquareIsReadAgain(@ForAll @Size(9) List<@DoubleRange(min = 0, max = 1e9) Double> values)
      throws IOException {
    double[] cells = values.stream().mapToDouble(value -> value).toArray();
    OriginDestinationMatrix matrix =
        OriginDestinationMatrix.ofUnsafe(
                "moves", MoneyUnit.of("USD").millions(), "ours", PLACES, cells)
            .withAxes(MatrixAxes.RECEIVER_SENDER);
    OriginDestinationMatrix read =
        READER.read(new StringReader(matrix.table().wideCsv()), "m.csv").orThrow();
    assertEquals(matrix.axes(), read.axes());
    assertEquals(matrix.unit(), read.unit());
    assertEquals("ours", read.source());
    for (Place from : matrix.places()) {
      for (Place to : matrix.places()) {
        assertEquals(matrix.at(from, to), read.at(from.code(), to.code()), from + " " + to);
      }
    }
  }

  @Test
  void filesOfOnesOwn(@TempDir Path folder) {
    OriginDestinationMatrix moves = read(LONG).orThrow();
    assertEquals(100.5, moves.at("MEX", "USA"));
    assertEquals(40, moves.at("USA", "MEX"));
    assertFalse(moves.hasDiagonal());
    assertEquals("file m.csv", moves.source());
    assertEquals(moves, read(WIDE).orThrow());
    Path file = folder.resolve("m.csv");
    moves.toCsv(file);
    assertEquals(moves, READER.read(file).orThrow());
    moves.toWideCsv(file);
    assertEquals(moves, READER.read(file).orThrow());
    // Names lead to places, and a name and a code of one place are one.
    String named = LONG.replace("USA,MEX", "United States,Mexico").replace(",unit", ",unit");
    assertEquals(moves, read(named).orThrow());
    String bare = LONG.replace(",unit", "").replace(",persons", "");
    assertEquals(
        moves, READER.withUnit(SimpleUnit.PERSONS).read(new StringReader(bare), "m.csv").orThrow());
    assertEquals(
        MatrixAxes.BIRTHPLACE_RESIDENCE,
        read(LONG.replace("origin,destination", "birthplace,residence")).orThrow().axes());
    assertEquals(
        "mine", READER.withSource("mine").read(new StringReader(LONG), "m").orThrow().source());
  }

  @Test
  void theMatrixOfKnomadIsReadAgain() {
    KnomadMatrix sent =
        KnomadMatrixReader.remittances()
            .read(
                new StringReader(
                    """
                    Estimates for 2021,,
                    ,Mexico,United States,WORLD
                    Mexico,,7,7
                    United States,30,N/A,30
                    WORLD,30,7,37
                    """),
                "k.csv")
            .orThrow();
    String written = sent.dataTable().longCsv();
    assertTrue(
        problems(READER.read(new StringReader(written), "k.csv"))
            .contains("'margin' is another variable than 'remittances' above; withVariable"));
    OriginDestinationMatrix read =
        READER
            .withVariable("remittances")
            .withBlanksAsZero()
            .read(new StringReader(written), "k.csv")
            .orThrow();
    assertEquals(37, read.total());
    assertEquals(30, read.at("USA", "MEX"));
    assertEquals(MatrixAxes.SENDER_RECEIVER, read.axes());
    assertEquals(MoneyUnit.of("USD").millions(), read.unit());
  }

  @Test
  void missingCellsAreNoZeros() {
    String text = LONG + "CAN,USA,3,persons\n";
    Reading<OriginDestinationMatrix> reading = read(text);
    assertEquals(
        "3 cells of 3 places are blank or missing, first MEX to CAN; withBlanksAsZero takes them"
            + " as zero",
        reading.problems().get(0).message());
    assertEquals("[own:unread]", reading.value().places().toString());
    assertEquals(List.of(), reading.value().nonZeroCells());
    OriginDestinationMatrix zeros =
        READER.withBlanksAsZero().read(new StringReader(text), "m.csv").orThrow();
    assertEquals(143.5, zeros.total());
    assertEquals("file m.csv; 3 blank or missing cells taken as zero", zeros.source());
    assertTrue(problems(read(LONG.replace("40", ""))).contains("1 cell of 2 places is blank"));
    assertTrue(problems(read(LONG + "MEX,MEX,1,persons\n")).contains("first USA to USA"));
  }

  @Test
  void whatIsRefused() {
    assertTrue(problems(read(LONG.replace("MEX,USA", "MEX,Nowhere"))).contains("is no place that"));
    assertTrue(problems(read(LONG.replace("40", "-40"))).contains("negative; withSigned"));
    assertTrue(problems(read(LONG.replace("40", "forty"))).contains("is not a decimal number"));
    assertTrue(
        problems(read(LONG.replace("40,persons", "40,km"))).contains("another unit than persons"));
    assertTrue(problems(read(LONG.replace("persons", "furlongs"))).contains("no unit that is"));
    assertTrue(
        problems(READER.withUnit(SimpleUnit.KILOMETRES).read(new StringReader(LONG), "m.csv"))
            .contains("is not the unit that was given, km"));
    assertTrue(
        problems(read(LONG.replace(",unit", "").replace(",persons", "")))
            .contains("no column 'unit'; withUnit says"));
    assertTrue(problems(read(LONG + "USA,MEX,40,persons\n")).contains("in line 3 already"));
    assertTrue(problems(read(LONG + "Mexico,United States,1,persons\n")).contains("in line 2"));
    assertTrue(problems(read(LONG + "USA,MEX,40\n")).contains("has 3 fields, expected 4"));
    assertTrue(problems(read(LONG.strip())).contains("may be cut off"));
    assertTrue(problems(read(LONG.replace("unit", "sex"))).contains("sex"));
    assertTrue(problems(read("a,b\n1,2\n")).contains("there are no two columns of one kind"));
    assertTrue(problems(read("origin,destination,value,unit\n")).contains("there is no figure"));
    assertTrue(problems(read(WIDE.replace("USA,40", "total,40"))).contains("'total' is no place"));
    assertTrue(
        problems(
                read(
                    """
                    origin,origin name,destination,value,unit
                    MEX,Mexico,USA,1,persons
                    USA,United States,MEX,2,persons
                    MEX,Mexico City,CAN,2,persons
                    """))
            .contains("is called Mexico in a line above"));
    assertTrue(
        problems(READER.withVariable("x").read(new StringReader(LONG), "m.csv"))
            .contains("there is no column 'variable'"));
    assertEquals(
        "reader of origin-destination matrices, persons, variable x, blanks as zero, signed",
        READER
            .withUnit(SimpleUnit.PERSONS)
            .withVariable("x")
            .withBlanksAsZero()
            .withSigned()
            .toString());
  }
}
