package org.migrationeconomics.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What every picture keeps to, at several sizes. */
class PictureLawsTest {

  private static final int[][] SIZES = {{0, 0}, {320, 240}, {480, 360}, {1000, 300}, {400, 900}};
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d{3,}");
  private static final Pattern COLOUR = Pattern.compile("<text [^>]*fill=\"(#[0-9a-f]{6})\"");
  private static final int MOST_BYTES = 300_000;

  private static Chart sized(Chart chart, int[] size) {
    return size[0] == 0 ? chart : chart.sized(size[0], size[1]);
  }

  @TestFactory
  List<DynamicTest> picturesKeepToTheLaws() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, Supplier<Chart>> each : Pictures.all().entrySet()) {
      tests.add(
          DynamicTest.dynamicTest(
              each.getKey(),
              () -> {
                Chart chart = each.getValue().get();
                for (int[] size : SIZES) {
                  String fault = fault(sized(chart, size).sheet());
                  assertEquals("", fault, () -> size[0] + " x " + size[1]);
                }
              }));
    }
    return tests;
  }

  private static String fault(Sheet sheet) throws Exception {
    String svg = sheet.svg();
    Box edge = sheet.edge();
    List<Box> texts = sheet.texts();
    for (int i = 0; i < texts.size(); i++) {
      if (!edge.holds(texts.get(i))) {
        return "text " + i + " sticks out: " + texts.get(i);
      }
      for (int j = 0; j < i; j++) {
        if (texts.get(i).overlaps(texts.get(j))) {
          return "texts " + j + " and " + i + " overlap: " + texts.get(j) + texts.get(i) + svg;
        }
      }
    }
    for (Box mark : sheet.marks()) {
      if (!sheet.body().holds(mark)) {
        return "a mark sticks out of " + sheet.body() + ": " + mark;
      }
    }
    if (svg.contains("NaN") || svg.contains("Infinity")) {
      return "a number is none";
    }
    if (svg.length() > MOST_BYTES) {
      return svg.length() + " bytes";
    }
    // Names may have what they will; coordinates are in attributes.
    Matcher number = NUMBER.matcher(svg.replaceAll(">[^<]*<", "><"));
    if (number.find()) {
      return "more than two decimals: " + number.group();
    }
    Matcher colour = COLOUR.matcher(svg);
    while (colour.find()) {
      if (Palette.contrast(colour.group(1), "#ffffff") < 4.5
          && !colour.group(1).equals("#ffffff")) {
        return "text in " + colour.group(1) + " cannot be read";
      }
    }
    return accessible(svg);
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static String accessible(String svg) throws Exception {
    Element root = parsed(svg).getDocumentElement();
    boolean whole =
        root.getTagName().equals("svg")
            && root.getAttribute("role").equals("img")
            && !root.getElementsByTagName("title").item(0).getTextContent().isBlank()
            && !root.getElementsByTagName("desc").item(0).getTextContent().isBlank();
    return whole ? "" : "no role, title or description";
  }

  @TestFactory
  List<DynamicTest> anyNameIsWellFormed() {
    List<String> names =
        List.of(
            "\u0000\u0001\u001b[31m",
            "\ud800 half a letter \udc00",
            "\uffff\ufffe\u0085",
            "\u202e turned around \u2066",
            "]]>&#0;&amp;<script>\"'",
            "\ud83c\uddea\ud83c\uddf8 \u0e44\u0e17\u0e22 \u05d9\u05e9\u05e8\u05d0\u05dc"
                + " e\u0301\u0323",
            "a\tb\nc",
            "w".repeat(5_000));
    return names.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    "name " + names.indexOf(name),
                    () -> {
                      Caption words = new Caption(name, name, name, name, name);
                      Sheet sheet = new Sheet(words, 600, 400, List.of(name));
                      Box body = sheet.body();
                      sheet.name(
                          body.left(), body.centre(), Anchor.START, Type.LABEL, name, body.width());
                      sheet.circle(body.middle(), body.bottom() - 9, 5, Ink.fill("#123456"), name);
                      assertEquals("", fault(sheet));
                      String svg = sheet.svg();
                      assertTrue(
                          svg.codePoints().noneMatch(c -> c >= 0x202a && c <= 0x202e), "turned");
                    }))
        .toList();
  }
}
