package org.migrationeconomics.data.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;

/** The same figures in any layout are the same table, and damage is reported or harmless. */
class CodedTableLaws {

  private static final List<Case> CASES = new ArrayList<>();

  static {
    for (String text :
        List.of(
            Fixtures.CODES,
            Fixtures.LABELS,
            Fixtures.BOTH,
            Fixtures.QUARTERS,
            Fixtures.OLD_MONTHS,
            Fixtures.JSON,
            Fixtures.ARRAYS,
            Fixtures.INE_CSV,
            Fixtures.INE_JSON,
            Fixtures.PX)) {
      CASES.add(new Case(text, CodedTableLaws::read));
    }
  }

  private static Reading<CodedTable> read(String text) {
    return CodedTableReader.withDefaults().read(new StringReader(text), "f");
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts(
        "2024-Q1",
        "TIME_PERIOD",
        "\\time",
        "1",
        "[",
        "}",
        "\"0\":",
        ");",
        "(",
        "1.234,5",
        "1 de enero de 2024");
  }

  @Property(tries = 12_000)
  void damageIsReportedOrHarmless(
      @ForAll("cases") Case file,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 2000) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Reading<?> reading = Damage.read(file, damage, at, length);
    Damage.check(reading);
    CodedTable table = (CodedTable) reading.value();
    assertTrue(table.rowCount() <= 8);
    assertFalse(table.dataTable().csv().isBlank());
  }

  /** A file that is cut off within a line has at least one problem. */
  @Property(tries = 1000)
  void aTruncatedFileIsNoticed(
      @ForAll("cases") Case file, @ForAll @IntRange(min = 1, max = 2000) int at) {
    String text = file.text();
    int end = at % (text.length() - 1) + 1;
    String cut = text.substring(0, end);
    boolean lines = !text.startsWith("{") && !text.startsWith("[") && !text.startsWith("CHARSET");
    if (!lines ? end < text.strip().length() : !cut.endsWith("\n")) {
      assertTrue(read(cut).hasProblems());
    }
  }

  @Property(tries = 200)
  void everyLayoutSaysTheSame(@ForAll Random random) {
    List<String> geos = List.of("EL", "XK", "NA").subList(0, 1 + random.nextInt(3));
    List<String> sexes = List.of("F", "T");
    int years = 1 + random.nextInt(4);
    Map<String, Double> figures = new TreeMap<>();
    StringBuilder codes =
        new StringBuilder("DATAFLOW,LAST UPDATE,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n");
    StringBuilder both =
        new StringBuilder(
            "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,sex,Sex,geo,Geo,TIME_PERIOD,Time,"
                + "OBS_VALUE,Observation value\n");
    StringBuilder tsv = new StringBuilder("sex,geo\\TIME_PERIOD");
    for (int year = 0; year < years; year++) {
      tsv.append('\t').append(2000 + year).append(' ');
    }
    tsv.append('\n');
    StringBuilder json = new StringBuilder();
    int cell = 0;
    for (String sex : sexes) {
      for (String geo : geos) {
        tsv.append(sex).append(',').append(geo);
        for (int year = 2000; year < 2000 + years; year++, cell++) {
          boolean hole = random.nextInt(4) == 0;
          String figure = String.format(Locale.ROOT, "%.1f", random.nextInt(10_000) / 10.0);
          figures.put(sex + geo + year, hole ? -1 : Double.parseDouble(figure));
          String value = hole ? "" : figure;
          codes.append("E,u," + sex + "," + geo + "," + year + "," + value + ",\n");
          both.append("dataflow,E,X," + sex + ",s" + sex + "," + geo + ",g" + geo + "," + year)
              .append(",," + value + ",\n");
          tsv.append('\t').append(hole ? ": " : figure + " p");
          if (!hole) {
            json.append(json.isEmpty() ? "" : ",").append("\"" + cell + "\":" + figure);
          }
        }
        tsv.append('\n');
      }
    }
    List<String> times = new ArrayList<>();
    for (int year = 2000; year < 2000 + years; year++) {
      times.add("\"" + year + "\"");
    }
    String stat =
        "{\"value\":{"
            + json
            + "},\"id\":[\"sex\",\"geo\",\"time\"],\"size\":[2,"
            + geos.size()
            + ","
            + years
            + "],\"dimension\":{\"sex\":{\"category\":{\"index\":[\"F\",\"T\"]}},"
            + "\"geo\":{\"category\":{\"index\":[\""
            + String.join("\",\"", geos)
            + "\"]}},\"time\":{\"category\":{\"index\":["
            + String.join(",", times)
            + "]}}}}";
    for (String text : List.of(codes.toString(), both.toString(), tsv.toString(), stat)) {
      CodedTable table = read(text).orThrow();
      assertEquals(Set.copyOf(geos), Set.copyOf(table.codes("geo")));
      for (String sex : sexes) {
        for (String geo : geos) {
          for (int year = 2000; year < 2000 + years; year++) {
            assertEquals(
                figures.get(sex + geo + year),
                table.cell(TimePeriod.ofYear(year), "sex", sex, "geo", geo).figure().orElse(-1));
          }
        }
      }
    }
  }
}
