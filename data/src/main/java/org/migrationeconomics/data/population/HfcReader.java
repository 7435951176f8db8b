package org.migrationeconomics.data.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TablePass;

/**
 * Reads fertility rates by single age of the Human Fertility Collection ({@code ASFRstand…txt}):
 * commas with padding, and several estimates of one country and year beside each other.
 *
 * <pre>
 *   HfcReader.withSexRatioAtBirth(1.05)
 *       .keeping("Country", "EST")
 *       .keeping("AgeDef", "ACY")
 *       .keeping("RefCode", "EST_01")
 *       .read(Path.of("ASFRstand_EST.txt"))
 * </pre>
 *
 * <p><b>Series</b>: estimates differ by {@code Country}, {@code Region}, {@code Urban}, {@code
 * Origin}, {@code AgeDef} (age in completed years, reached during the year …), {@code Vitality},
 * {@code Collection}, {@code SourceType} and {@code RefCode}, and are never mixed: a year for which
 * more than one is left is a problem that names them, until {@link #keeping} chooses.
 *
 * <p><b>Ages</b>: single years one after the other; the first may be open downward ({@code AgeInt}
 * -99) and the last upward ({@code AgeInt} 99), and both are single years here, as in the Human
 * Fertility Database. A year whose last age is neither open nor at least 49 is left out: it would
 * not be all fertility.
 *
 * <p><b>Missing values</b> are a dot; a year that has one is left out, which is a problem. So is
 * one whose {@code Year1} and {@code Year2} differ. The sex ratio at birth is not in these files
 * and has no default.
 *
 * <p><b>Source</b>: Human Fertility Collection, Max Planck Institute for Demographic Research and
 * Vienna Institute of Demography, www.fertilitydata.org.
 *
 * <p>Immutable and thread-safe.
 */
public final class HfcReader implements DataReader<ByYear<FertilitySchedule>> {

  private static final List<String> SERIES =
      List.of(
          "Country",
          "Region",
          "Urban",
          "Origin",
          "AgeDef",
          "Vitality",
          "Collection",
          "SourceType",
          "RefCode");
  private static final String WHOLE = ".";
  private static final int OPEN = 99;
  private static final int OLDEST = 110;
  private static final int LAST_AGE = 49;
  private static final int MOST_COLUMNS = 60;
  private static final int MOST_NAMED = 4;

  // As in FertilitySchedule: what is refused there for every year is refused here once.
  private static final double FEWEST_BOYS = 0.8;
  private static final double MOST_BOYS = 2;

  private final double sexRatioAtBirth;
  private final Map<String, Set<String>> kept;

  private HfcReader(double sexRatioAtBirth, Map<String, Set<String>> kept) {
    this.sexRatioAtBirth = sexRatioAtBirth;
    this.kept = kept;
  }

  /**
   * A reader of all rows.
   *
   * @param sexRatioAtBirth boys per girl, for the schedules
   * @return the reader
   * @throws IllegalArgumentException if the ratio is not from 0.8 to 2, as that of boys per 100
   *     girls is not
   */
  public static HfcReader withSexRatioAtBirth(double sexRatioAtBirth) {
    if (!(sexRatioAtBirth >= FEWEST_BOYS && sexRatioAtBirth <= MOST_BOYS)) {
      throw Require.refusal(
          "sex ratio at birth", sexRatioAtBirth, "boys per girl, such as 1.05, not per 100 girls");
    }
    return new HfcReader(sexRatioAtBirth, Map.of());
  }

  /**
   * The same reader, which keeps only rows with certain codes of a column that tells series apart.
   *
   * @param column its name, such as Country, AgeDef or RefCode
   * @param codes the codes to keep
   * @return the reader
   * @throws IllegalArgumentException if there is no such column, or no code
   */
  public HfcReader keeping(String column, String... codes) {
    if (!SERIES.contains(Require.notNull("column", column))) {
      throw Require.refusal("column", column, "one of " + SERIES);
    }
    Require.notNull("codes", codes);
    if (codes.length == 0) {
      throw Require.refusal("codes", "none", "at least one code of " + column);
    }
    Set<String> wanted = new LinkedHashSet<>();
    for (String code : codes) {
      wanted.add(Require.text("code", code));
    }
    Map<String, Set<String>> more = new LinkedHashMap<>(kept);
    more.put(column, wanted);
    return new HfcReader(sexRatioAtBirth, more);
  }

  @Override
  public Reading<ByYear<FertilitySchedule>> read(DataFile file) {
    return FileInput.text(
        file,
        (text, problems) -> {
          Pass pass = new Pass(problems);
          new TablePass(',', MOST_COLUMNS, problems, pass).run(text);
          return pass.schedules();
        });
  }

  /** The rates of one series in one year, in the order of the file. */
  private static final class Rates {
    private final List<Double> values = new ArrayList<>();
    private final long line;
    private int first;
    private boolean closed;
    private String fault = "";

    Rates(long line) {
      this.line = line;
    }

    int next() {
      return first + values.size();
    }
  }

  private final class Pass implements TablePass.Handler {

    private final ProblemList problems;
    private final TreeMap<Integer, Map<List<String>, Rates>> years = new TreeMap<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private List<String> names = List.of();
    private final int[] series = new int[SERIES.size()];
    private int first;
    private int last;
    private int age;
    private int interval;
    private int rate;

    Pass(ProblemList problems) {
      this.problems = problems;
    }

    @Override
    public void header(Header header) {
      names = header.names();
      for (int i = 0; i < series.length; i++) {
        series[i] = header.need(SERIES.get(i));
      }
      first = header.need("Year1");
      last = header.need("Year2");
      age = header.need("Age");
      interval = header.need("AgeInt");
      rate = header.need("ASFR");
      header.passOver("CPFR", "Note", "Split");
      header.nothingElse();
      header.sound("the Human Fertility Collection");
    }

    @Override
    public void row(long line, String[] fields) {
      List<String> key = new ArrayList<>();
      for (int i = 0; i < series.length; i++) {
        String code = fields[series[i]].strip();
        if (!kept.getOrDefault(SERIES.get(i), Set.of(code)).contains(code)) {
          return;
        }
        key.add(code);
      }
      Optional<Integer> year = BlankTable.year(fields[first].strip());
      if (year.isEmpty()) {
        bad(line, first, fields, "is not a year such as 1950");
        return;
      }
      countries.add(key.get(0));
      Rates rates =
          years
              .computeIfAbsent(year.get(), any -> new LinkedHashMap<>())
              .computeIfAbsent(List.copyOf(key), any -> new Rates(line));
      if (!fields[last].strip().equals(fields[first].strip())) {
        fault(rates, "its rows are of " + fields[first].strip() + " to " + fields[last].strip());
      }
      age(line, fields, rates);
      String text = fields[rate].strip();
      double value = text.equals(WHOLE) ? Double.NaN : Decimals.parse(text);
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        if (!text.equals(WHOLE)) {
          bad(line, rate, fields, "is no rate, expected a number from 0, or a dot");
        }
        fault(rates, "its rate at age " + fields[age].strip() + " is missing or cannot be read");
      }
      rates.values.add(value);
    }

    /** Checks that an age follows the age before. */
    private void age(long line, String[] fields, Rates rates) {
      double number = Decimals.parse(fields[age].strip());
      double width = Decimals.parse(fields[interval].strip());
      boolean begins = rates.values.isEmpty();
      boolean whole = number >= 0 && number <= OLDEST && number == Math.rint(number);
      if (whole && begins) {
        rates.first = (int) number;
      }
      boolean single = width == 1 || (begins && width == -OPEN) || width == OPEN;
      boolean follows = whole && !rates.closed && (begins || (int) number == rates.next());
      if (!single || !follows) {
        bad(
            line,
            single ? age : interval,
            fields,
            single
                ? "does not follow the age before by one year"
                : "is no single year of age, expected 1, -99 of the first or 99 of the last");
        fault(rates, "one of its rows cannot be read");
      }
      rates.closed |= width == OPEN;
    }

    private void fault(Rates rates, String message) {
      rates.fault = rates.fault.isEmpty() ? message : rates.fault;
    }

    private void bad(long line, int column, String[] fields, String message) {
      problems.add(
          line,
          column + 1,
          names.get(column),
          ProblemList.shown(fields[column].strip()) + " " + message);
    }

    ByYear<FertilitySchedule> schedules() {
      TreeMap<Integer, FertilitySchedule> done = new TreeMap<>();
      years.forEach(
          (year, all) -> {
            Map.Entry<List<String>, Rates> one = all.entrySet().iterator().next();
            Rates rates = one.getValue();
            String fault = rates.fault;
            if (all.size() > 1) {
              fault =
                  "it has " + all.size() + " series, of which keeping(…) takes one: " + all(all);
            } else if (fault.isEmpty() && !rates.closed && rates.next() - 1 < LAST_AGE) {
              fault = "its last age is " + (rates.next() - 1) + ", neither open nor at least 49";
            }
            if (fault.isEmpty()) {
              try {
                done.put(year, schedule(rates, one.getKey()));
                return;
              } catch (IllegalArgumentException refusal) {
                fault = String.valueOf(refusal.getMessage());
              }
            }
            problems.add(rates.line, 0, "", "the year " + year + " is left out, because " + fault);
          });
      if (years.isEmpty() && !problems.any()) {
        problems.add(0, 0, "", "no row has the codes to be kept: " + kept);
      }
      return ByYear.of(
          "fertility" + (countries.size() == 1 ? ", " + countries.iterator().next() : ""), done);
    }

    private String all(Map<List<String>, Rates> all) {
      return String.join(
              "; ", all.keySet().stream().limit(MOST_NAMED).map(HfcReader::words).toList())
          + (all.size() > MOST_NAMED ? "; …" : "");
    }
  }

  private FertilitySchedule schedule(Rates rates, List<String> key) {
    return FertilitySchedule.builder()
        .rates(
            AgeVector.ofUnsafe(
                "fertility",
                SimpleUnit.PER_YEAR,
                AgeGroups.closed(rates.first, rates.next() - 1, 1),
                rates.values.stream().mapToDouble(rate -> rate).toArray()))
        .sexRatioAtBirth(sexRatioAtBirth)
        .source("HFC, " + words(key))
        .build();
  }

  /** The codes of a series that are not of the whole. */
  private static String words(List<String> key) {
    return String.join(" ", key.stream().filter(code -> !code.equals(WHOLE)).toList());
  }

  /** What is kept, and the sex ratio. */
  @Override
  public String toString() {
    return "reader of the Human Fertility Collection, "
        + sexRatioAtBirth
        + " boys per girl"
        + (kept.isEmpty() ? "" : ", only " + kept);
  }
}
