package org.migrationeconomics.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Placement;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.TextWidth;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

class ChartTest {

  @TempDir private Path folder = Path.of("");

  private static Chart chart() {
    return Charts.series(
        SeriesPictures.persons("one", 1234.5, 2345.5), SeriesPictures.persons("two", 900, 2000));
  }

  @Test
  void optionsAreCopies() {
    Chart chart = chart();
    String before = chart.svg();
    Chart other =
        chart
            .titled("Title & more")
            .subtitled("Below")
            .sized(500, 300)
            .in(Locale.GERMAN)
            .in(Palette.greys())
            .highlight("two");
    assertEquals(before, chart.svg());
    String svg = other.svg();
    assertTrue(svg.contains("<title>Title &amp; more</title>"));
    assertTrue(svg.contains(">Below</text>"));
    assertTrue(svg.contains("width=\"500\" height=\"300\""));
    assertTrue(svg.contains("2.000"), "thousands as in German");
    assertTrue(svg.contains(Palette.greys().colour(0)));
    assertTrue(svg.contains(Palette.greys().others()), "one is grey");
    assertEquals("Title & more (chart, 500 × 300; open() shows it)", other.toString());
  }

  @Test
  void whatIsNotThereIsRefused() {
    Chart chart = chart();
    assertRefused("name is 'three', expected one of [one, two]", () -> chart.highlight("three"));
    assertRefused("title is ' ', expected text", () -> chart.titled(" "));
    assertRefused("width is 319, expected", () -> chart.sized(319, 300));
    assertRefused("height is 4001, expected", () -> chart.sized(400, 4001));
    assertRefused("language is qq", () -> chart.in(Locale.forLanguageTag("qq")));
    assertRefused("series is '[]', expected at least one", () -> Charts.series(new YearSeries[0]));
    assertRefused(
        "expected series of one unit",
        () ->
            Charts.series(
                YearSeries.of(SimpleUnit.PERSONS, 2000, 1),
                YearSeries.of(SimpleUnit.PERCENT, 2000, 1)));
  }

  private static void assertRefused(String message, Runnable call) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(String.valueOf(refused.getMessage()).contains(message), refused::toString);
  }

  @Test
  void filesHoldThePicture() throws IOException {
    Path svg = folder.resolve("chart.svg");
    Path png = folder.resolve("chart.png");
    chart().toSvg(svg);
    assertEquals(chart().svg(), Files.readString(svg));
    chart().sized(320, 240).toPng(png);
    try (InputStream in = Files.newInputStream(png)) {
      byte[] head = in.readNBytes(24);
      assertEquals(
          "PNG",
          new String(Arrays.copyOfRange(head, 1, 4), java.nio.charset.StandardCharsets.US_ASCII));
      assertEquals(640, ((head[18] & 0xff) << 8) | (head[19] & 0xff), "two pixels for each");
    }
  }

  @Test
  void illustrativeDataAreCalledSo() {
    YearSeries series = YearSeries.of(SimpleUnit.PERSONS, 2000, 1, 2).withSource("Illustrative");
    assertTrue(Charts.series(series).svg().contains(">illustrative data</text>"));
    assertFalse(chart().svg().contains("illustrative"));
  }

  @Test
  void axesThatDoNotBeginAtZeroAreNoted() {
    String note = "The axis does not begin at zero.";
    assertTrue(Charts.series(SeriesPictures.persons("far", 900, 1000)).svg().contains(note));
    assertFalse(Charts.series(SeriesPictures.persons("near", 300, 1000)).svg().contains(note));
  }

  @Test
  void scalesHaveNiceSteps() {
    Scale scale = Scale.fromZero(3, 68.2, 6);
    assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0), boxed(scale.ticks()));
    assertEquals(List.of(8.5, 9.0, 9.5, 10.0, 10.5), boxed(Scale.between(8.7, 10.2, 4).ticks()));
    assertEquals(1, Scale.between(8.7, 10.2, 4).decimals());
    assertEquals(List.of(0.0, 0.5, 1.0), boxed(Scale.fromZero(0, 0, 2).ticks()));
    assertEquals(List.of(-1.0, -0.5, 0.0), boxed(Scale.fromZero(-0.7, -0.7, 2).ticks()));
    assertTrue(Scale.forLines(5, 5, 4).hasZero());
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  @Test
  void magnitudesKeepTheUnit() {
    MoneyUnit millions = MoneyUnit.of("USD").millions();
    assertEquals(new Magnitude(3, "billion current USD"), Magnitude.of(68_000, millions));
    assertEquals(new Magnitude(0, "million current USD"), Magnitude.of(680, millions));
    assertEquals(new Magnitude(-3, "thousand current USD"), Magnitude.of(0.68, millions));
    assertEquals(new Magnitude(0, "persons"), Magnitude.of(9_999, SimpleUnit.PERSONS));
    assertEquals(new Magnitude(3, "thousand persons"), Magnitude.of(10_000, SimpleUnit.PERSONS));
    assertEquals(new Magnitude(0, "%"), Magnitude.of(99_000, SimpleUnit.PERCENT));
    assertEquals(new Magnitude(-6, "10⁻⁶ per year"), Magnitude.of(4e-5, SimpleUnit.PER_YEAR));
    assertEquals(68, Magnitude.of(68_000, millions).of(68_000));
    assertEquals(
        4.94, Magnitude.of(Double.MIN_VALUE, SimpleUnit.PERSONS).of(Double.MIN_VALUE), 0.01);
  }

  @Test
  void numbersAreWrittenAsInTheLanguage() {
    assertEquals("−1,234.50", NumberStyle.ENGLISH.fixed(-1234.5, 2));
    assertEquals("1.234,5", NumberStyle.of(Locale.GERMANY).fixed(1234.5, 1));
    assertEquals("1’234.5", NumberStyle.of(Locale.forLanguageTag("de-CH")).fixed(1234.5, 1));
    assertEquals("1\u00a0234,5", NumberStyle.of(Locale.FRENCH).fixed(1234.5, 1));
    assertEquals("1,234.5", NumberStyle.of(Locale.forLanguageTag("es-MX")).fixed(1234.5, 1));
    assertEquals("0.00", NumberStyle.ENGLISH.brief(0.00123, 1.2));
    assertEquals("67.6", NumberStyle.ENGLISH.brief(67.638, 67.638));
    assertEquals("12,346", NumberStyle.ENGLISH.brief(12_346, 12_346));
  }

  @Test
  void labelsAreMovedApartAsLittleAsNeedBe() {
    assertEquals(List.of(45.0, 55.0), boxed(Placement.apart(new double[] {50, 50}, 10, 0, 100)));
    assertEquals(List.of(80.0, 10.0), boxed(Placement.apart(new double[] {80, 10}, 10, 0, 100)));
    assertEquals(
        List.of(5.0, 15.0, 25.0), boxed(Placement.apart(new double[] {0, 2, 12}, 10, 0, 100)));
    assertEquals(List.of(95.0), boxed(Placement.apart(new double[] {120}, 10, 0, 100)));
  }

  @Test
  void namesAreShortenedToTheRoomThereIs() {
    assertEquals("Mexico", TextWidth.fit("Mexico", 100, 12, false));
    String shown = TextWidth.fit("Bolivia (Plurinational State of)", 60, 12, false);
    assertTrue(shown.endsWith("…") && TextWidth.of(shown, 12, false) <= 60.01, shown);
    assertEquals(TextWidth.of("Malaga", 12, false), TextWidth.of("Málaga", 12, false));
    assertEquals(
        List.of("one two", "three…"), TextWidth.wrap("one two three four", 46, 12, false, 2));
  }

  /** The distance of two colours as seen by an eye, in linear light. */
  private static double apart(double[][] eye, String one, String other) {
    double sum = 0;
    for (double[] row : eye) {
      double part = 0;
      for (int k = 0; k < row.length; k++) {
        part += row[k] * (light(one, k) - light(other, k));
      }
      sum += part * part;
    }
    return Math.sqrt(sum);
  }

  private static double light(String colour, int part) {
    int value = Integer.parseInt(colour.substring(1 + 2 * part, 3 + 2 * part), 16);
    return Math.pow(value / 255.0, 2.2);
  }

  @Test
  void coloursCanBeReadAndToldApart() {
    Palette palette = Palette.standard();
    for (int i = 0; i < palette.size(); i++) {
      String text = palette.text(palette.colour(i));
      assertTrue(Palette.contrast(text, "#ffffff") >= 4.5, text);
      assertTrue(Palette.contrast(palette.textOn(palette.colour(i)), palette.colour(i)) >= 4.5);
    }
    // As seen without one of the cones that red and green are told apart by (Viénot, Brettel and
    // Mollon 1999), all colours but the last two stay farther apart than the eye needs.
    double[][][] cones = {
      {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
      {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}
    };
    for (double[][] cone : cones) {
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < i; j++) {
          double apart = apart(cone, palette.colour(i), palette.colour(j));
          assertTrue(apart > 0.1, palette.colour(i) + " and " + palette.colour(j) + ": " + apart);
        }
      }
    }
    assertEquals("#000000", palette.textOn(palette.ramp(0)));
    assertEquals("#ffffff", palette.textOn(palette.ramp(1)));
    assertRefused("colours", () -> Palette.of("#000000"));
    assertRefused("'red'", () -> Palette.of("red", "#1", "#2", "#3", "#4", "#5"));
  }
}
