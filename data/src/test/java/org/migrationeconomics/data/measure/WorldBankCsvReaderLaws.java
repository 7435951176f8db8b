package org.migrationeconomics.data.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.place.WorldBankAreas;

/** Sound files are read right in every spelling, and broken ones never read wrong. */
class WorldBankCsvReaderLaws {

  private static final WorldBankCsvReader READER =
      WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED);
  private static final String[][] AREAS = {
    {"Mexico", "MEX"},
    {"Korea, Rep.", "KOR"},
    {"Côte d'Ivoire", "CIV"},
    {"Namibia", "NAM"},
    {"Channel Islands", "CHI"},
    {"Low & middle income", "LMY"}
  };

  // ---- what a file says, and ways of saying it

  /** Random cells by code and year; empty for an explicit hole. */
  private static Map<String, OptionalDouble> cells(Random random) {
    Map<String, OptionalDouble> cells = new LinkedHashMap<>();
    int areas = 1 + random.nextInt(AREAS.length);
    for (int a = 0; a < areas; a++) {
      int first = 1990 + random.nextInt(10);
      int count = 1 + random.nextInt(6);
      for (int y = first; y < first + count; y++) {
        if (random.nextInt(5) > 0) {
          double value = (random.nextDouble() - 0.2) * Math.pow(10, random.nextInt(15));
          cells.put(
              AREAS[a][1] + " " + y,
              random.nextInt(8) == 0 ? OptionalDouble.empty() : OptionalDouble.of(value));
        }
      }
    }
    cells.put("MEX 2020", OptionalDouble.of(1));
    return cells;
  }

  private static String nameOf(String code) {
    return Arrays.stream(AREAS).filter(area -> area[1].equals(code)).findFirst().orElseThrow()[0];
  }

  private static String quote(String field, Random random) {
    boolean must = field.contains(",") || field.contains("\"");
    return must || random.nextInt(4) == 0 ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }

  private static String tidy(Map<String, OptionalDouble> cells, Random random) {
    List<String> heads = new ArrayList<>(List.of("Country Name", "Country Code", "Year", "Value"));
    Collections.shuffle(heads, random);
    String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
    text.append(String.join(",", heads)).append(lineEnd);
    cells.forEach(
        (key, value) -> {
          String code = key.substring(0, 3);
          Map<String, String> row =
              Map.of(
                  "Country Name",
                  nameOf(code),
                  "Country Code",
                  code,
                  "Year",
                  key.substring(4),
                  "Value",
                  value.isPresent() ? Double.toString(value.getAsDouble()) : "");
          for (int i = 0; i < 4; i++) {
            text.append(i == 0 ? "" : ",")
                .append(quote(row.getOrDefault(heads.get(i), ""), random));
          }
          text.append(random.nextInt(10) == 0 ? lineEnd + lineEnd : lineEnd);
        });
    return text.toString();
  }

  private static String api(Map<String, OptionalDouble> cells, Random random) {
    StringBuilder text =
        new StringBuilder(
            """
            \uFEFF"Data Source","World Development Indicators",

            "Last Updated Date","2021-09-15",

            "Country Name","Country Code","Indicator Name","Indicator Code\"""");
    for (int year = 1990; year <= 2020; year++) {
      text.append(",\"").append(year).append('"');
    }
    text.append(",\n");
    for (String[] area : AREAS) {
      text.append(quote(area[0], random)).append(",\"").append(area[1]);
      text.append("\",\"Personal remittances, received\",\"BX.TRF.PWKR.CD.DT\"");
      for (int year = 1990; year <= 2020; year++) {
        OptionalDouble value = cells.getOrDefault(area[1] + " " + year, OptionalDouble.empty());
        text.append(",\"").append(value.isPresent() ? value.getAsDouble() : "").append('"');
      }
      text.append(",\n");
    }
    return text.toString();
  }

  /** What the reader found, by code as the file writes it and year; without holes. */
  private static Map<String, Double> found(IndicatorTable table) {
    Map<String, Double> found = new HashMap<>();
    table
        .series()
        .forEach(
            (area, series) ->
                series
                    .years()
                    .forEach(year -> found.put(code(area) + " " + year, series.at(year))));
    return found;
  }

  private static String code(ReferenceArea area) {
    return area.code().substring(area.code().indexOf(':') + 1);
  }

  private static Map<String, Double> observed(Map<String, OptionalDouble> cells) {
    Map<String, Double> observed = new HashMap<>();
    cells.forEach((key, value) -> value.ifPresent(number -> observed.put(key, number)));
    return observed;
  }

  private static Reading<IndicatorTable> read(String text) {
    return READER.read(new StringReader(text), "f.csv");
  }

  // ---- sound files

  @Property(tries = 200)
  void whatIsWrittenIsRead(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, OptionalDouble> cells = cells(random);
    String text = tidy(cells, random);
    IndicatorTable table = read(text).orThrow();
    assertEquals(observed(cells), found(table));
    assertTrue(table.places().keySet().stream().noneMatch(place -> place.code().equals("LMY")));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(table, READER.read(new ByteArrayInputStream(bytes), "f.csv").orThrow());
    assertEquals(observed(cells), found(read(api(cells, random)).orThrow()));
  }

  @Property(tries = 200)
  void oneByOneAndAllTogetherAreTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, OptionalDouble> cells = cells(random);
    for (String text : List.of(tidy(cells, random), api(cells, random))) {
      Map<String, Double> shown = new HashMap<>();
      Reading<Long> reading =
          READER.forEachObservation(
              DataFile.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "f.csv"),
              (area, year, value) -> shown.put(code(area) + " " + year, value));
      assertEquals(observed(cells), shown);
      assertEquals(shown.size(), reading.orThrow());
    }
  }

  // ---- broken files

  private static final String NASTY = "\",\n\r;.-eE+0159 ABMXYZaé\u0000\uFEFF#\t'€";

  private static String mutate(String text, Random random) {
    StringBuilder mutant = new StringBuilder(text);
    int at = random.nextInt(mutant.length());
    char nasty = NASTY.charAt(random.nextInt(NASTY.length()));
    switch (random.nextInt(8)) {
      case 0 -> mutant.insert(at, nasty);
      case 1 -> mutant.deleteCharAt(at);
      case 2, 3 -> mutant.setCharAt(at, nasty);
      case 4 -> mutant.setLength(at);
      case 5 -> mutant.delete(at, Math.min(mutant.length(), at + random.nextInt(80)));
      case 6 -> mutant.insert(at, text, 0, random.nextInt(Math.min(text.length(), 120)));
      default -> {
        // A line that comes twice, or in the place of another.
        String[] lines = text.split("\n", -1);
        lines[random.nextInt(lines.length)] = lines[random.nextInt(lines.length)];
        return String.join("\n", lines);
      }
    }
    return mutant.isEmpty() ? "x" : mutant.toString();
  }

  private static boolean known(String code) {
    return WorldBankAreas.standard().find(code).isPresent();
  }

  @Property(tries = 2000)
  void mutantsAreReportedIfAndOnlyIfSomethingIsWrong(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int mutations) {
    Random random = new Random(seed);
    String text = tidy(cells(random), random);
    for (int i = 0; i < mutations; i++) {
      text = mutate(text, random);
    }
    TidyOracle oracle = TidyOracle.read(text, WorldBankCsvReaderLaws::known);
    Reading<IndicatorTable> reading = read(text);
    assertEquals(oracle.flawless, !reading.hasProblems(), reading::toString);
    Map<String, Double> found = found(reading.value());
    found.forEach(
        (key, value) -> {
          List<OptionalDouble> said = oracle.cells.getOrDefault(key, List.of());
          assertEquals(OptionalDouble.of(value), said.isEmpty() ? "nothing" : said.get(0), key);
        });
    if (oracle.flawless) {
      Map<String, Double> expected = new HashMap<>();
      oracle.cells.forEach(
          (key, values) -> values.get(0).ifPresent(value -> expected.put(key, value)));
      assertEquals(expected, found);
    }
    assertPrintable(reading);
  }

  @Property(tries = 1000)
  void mutantsOfTheApisFilesAreNeverReadWrong(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int mutations) {
    Random random = new Random(seed);
    Map<String, OptionalDouble> cells = cells(random);
    String text = api(cells, random);
    for (int i = 0; i < mutations; i++) {
      text = mutate(text, random);
    }
    Reading<IndicatorTable> reading = read(text);
    Map<String, List<String>> literal = literalApiCells(text);
    Map<String, Double> found = found(reading.value());
    found.forEach(
        (key, value) ->
            assertTrue(
                literal.getOrDefault(key, List.of()).stream()
                    .anyMatch(cell -> TidyOracle.number(cell).equals(OptionalDouble.of(value))),
                key + " is " + value + ", said " + literal.get(key)));
    if (!reading.hasProblems()) {
      assertTrue(literal.values().stream().allMatch(said -> said.size() == 1));
      assertEquals(
          found.size(), literal.values().stream().filter(said -> !said.get(0).isEmpty()).count());
    }
    assertPrintable(reading);
  }

  /** The cells as they stand in the text, whatever is wrong with it. */
  private static Map<String, List<String>> literalApiCells(String text) {
    List<List<String>> records = TidyOracle.records(text);
    Map<String, List<String>> cells = new HashMap<>();
    int head = 0;
    // Both: a damaged line may end in the rest of a header, with its cells moved.
    while (head < records.size()
        && !TidyOracle.folded(records.get(head))
            .containsAll(List.of("country name", "country code"))) {
      head++;
    }
    for (int r = head + 1; r < records.size(); r++) {
      List<String> heads = TidyOracle.folded(records.get(head));
      List<String> row = records.get(r);
      int code = heads.indexOf("country code");
      for (int c = 0; c < Math.min(heads.size(), row.size()) && code < row.size(); c++) {
        if (heads.get(c).matches("[12][0-9]{3}")) {
          String key = row.get(code) + " " + heads.get(c);
          cells.computeIfAbsent(key, unused -> new ArrayList<>()).add(row.get(c));
        }
      }
    }
    return cells;
  }

  @Property(tries = 500)
  void bytesThatAreNotUtf8AreAlwaysReported(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = tidy(cells(random), random).getBytes(StandardCharsets.UTF_8);
    int at = random.nextInt(bytes.length);
    bytes[at] = (byte) (128 + random.nextInt(128));
    Reading<IndicatorTable> reading = READER.read(new ByteArrayInputStream(bytes), "f.csv");
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      assertEquals(read(text), reading);
    } catch (CharacterCodingException notUtf8) {
      assertTrue(reading.hasProblems());
      Problem last = reading.problems().get(reading.problems().size() - 1);
      assertTrue(
          last.message().contains("is not UTF-8") || last.message().contains("UTF-16"), last + "");
    }
    assertPrintable(reading);
  }

  @Property(tries = 500)
  void garbageIsReported(@ForAll byte[] bytes) {
    Reading<IndicatorTable> reading = READER.read(new ByteArrayInputStream(bytes), "f.csv");
    assertTrue(reading.hasProblems());
    assertTrue(reading.value().series().isEmpty());
    assertPrintable(reading);
  }

  private static void assertPrintable(Reading<?> reading) {
    for (Problem problem : reading.problems()) {
      String text = problem.toString();
      assertTrue(text.startsWith("f.csv") && text.length() < 600, text);
      assertFalse(text.chars().anyMatch(Character::isISOControl), text);
    }
  }
}
