package org.migrationeconomics.data.population;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.AreaNames;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.M49;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TablePass;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.internal.VariantNames;

/**
 * Reads total populations by variant from the CSV files of the United Nations' World Population
 * Prospects, of any size.
 *
 * <pre>
 *   WppVariantsReader.withDefaults()
 *       .withAreas("GBR", "ESP")
 *       .read(Path.of("WPP2024_Demographic_Indicators_OtherVariants.csv.gz"))
 * </pre>
 *
 * <p>The layout is told by the header: that of 2019 ({@code TotalPopulationBySex}: LocID, Location,
 * VarID, Variant, Time, …, PopMale, PopFemale, PopTotal) or that of 2022 and 2024 ({@code
 * Demographic_Indicators}: the same with LocTypeName and TPopulation1July and many more). Columns
 * are found by name; other indicators are not looked at. A file with a column that divides its rows
 * otherwise, such as {@code AgeGrp} or {@code Sex}, is refused before its first row: its figures
 * are no totals; files by age are read by {@code WppCsvReader} of the package {@code wpp}. Text is
 * UTF-8, with or without byte-order mark, possibly packed with gzip.
 *
 * <p>A row is a problem, and left out, if it has more or fewer fields than the header; its code is
 * no number, has another name than before or belongs to another country's name; a variant's code
 * has two names; its year is no year or does not fit MidPeriod; its total is no number or, by more
 * than rounding, not the sum of males and females (medians and ends of prediction intervals, codes
 * from 200 up, are not sums); or if area, variant and year come twice (the first stays). In the
 * later layout, rows whose LocTypeName is not {@code Country/Area} are groups; codes that are no
 * country's are groups in either. Missing totals are holes.
 *
 * <p><b>Units</b>: thousand persons on 1 July in the file, persons on 1 July here.
 *
 * <p>Defaults: all areas, source "UN WPP, file" and the file's name.
 *
 * <p>Immutable and thread-safe.
 */
public final class WppVariantsReader implements DataReader<ProjectionVariants> {

  private static final int MOST_COLUMNS = 500;
  private static final int MOST_VALUES = 10_000_000;
  private static final double THOUSAND = 1000;
  // Three figures of three decimals, each rounded.
  private static final double ROUNDING = 0.0021;
  // Variants from this code up are medians and ends of prediction intervals, which do not add over
  // the sexes.
  private static final int FIRST_QUANTILE = 200;
  private static final String LABEL = "population on 1 July, ";

  private final Set<String> areas;
  private final Optional<String> source;

  private WppVariantsReader(Set<String> areas, Optional<String> source) {
    this.areas = areas;
    this.source = source;
  }

  /**
   * A reader of all areas.
   *
   * @return the reader
   */
  public static WppVariantsReader withDefaults() {
    return new WppVariantsReader(Set.of(), Optional.empty());
  }

  /**
   * The same reader, which keeps some areas only; of a large file little then stays in memory.
   *
   * @param codes codes of countries ({@code GBR}) or numeric codes ({@code 900})
   * @return the reader
   * @throws IllegalArgumentException if there is no code
   */
  public WppVariantsReader withAreas(String... codes) {
    Require.notNull("codes", codes);
    if (codes.length == 0) {
      throw Require.refusal("areas", "none", "at least one code such as GBR");
    }
    return new WppVariantsReader(new TreeSet<>(List.of(codes)), source);
  }

  /**
   * The same reader, which gives every series a source.
   *
   * @param newSource publication and edition
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public WppVariantsReader withSource(String newSource) {
    return new WppVariantsReader(areas, Optional.of(Require.text("source", newSource)));
  }

  @Override
  public Reading<ProjectionVariants> read(DataFile file) {
    return FileInput.text(file, (text, problems) -> variants(file, text, problems));
  }

  private ProjectionVariants variants(DataFile file, TextSource text, ProblemList problems) {
    Rows rows = new Rows(problems);
    new TablePass(',', MOST_COLUMNS, problems, rows).run(text);
    return rows.result(source.orElse("UN WPP, file " + file.title()));
  }

  /** Areas, if not all, and source. */
  @Override
  public String toString() {
    return "reader of WPP variants"
        + (areas.isEmpty() ? "" : ", only " + String.join(", ", areas))
        + source.map(text -> " (" + text + ")").orElse("");
  }

  /** What the columns are called in a layout. */
  private enum Layout {
    OF_2019("PopTotal", "PopMale", "PopFemale"),
    OF_2022("TPopulation1July", "TPopulationMale1July", "TPopulationFemale1July");

    private final String total;
    private final String male;
    private final String female;

    Layout(String total, String male, String female) {
      this.total = total;
      this.male = male;
      this.female = female;
    }
  }

  private final class Rows implements TablePass.Handler {
    private final ProblemList problems;
    private final AreaNames known = new AreaNames();
    private final VariantNames variants = new VariantNames();
    private final Map<ReferenceArea, Map<ProjectionVariant, TreeMap<Integer, Double>>> values =
        new LinkedHashMap<>();
    private List<String> names = List.of();
    private int code;
    private int name;
    private int type;
    private int variantCode;
    private int variant;
    private int time;
    private int middle;
    private int total;
    private int male;
    private int female;
    private int count;

    Rows(ProblemList problems) {
      this.problems = problems;
    }

    @Override
    public void header(Header header) {
      names = header.names();
      boolean of2019 = header.find(Layout.OF_2019.total) >= 0;
      Layout layout = of2019 ? Layout.OF_2019 : Layout.OF_2022;
      code = header.need("LocID");
      name = header.need("Location");
      type = header.find("LocTypeName");
      variantCode = header.need("VarID");
      variant = header.need("Variant");
      time = header.need("Time");
      middle = header.find("MidPeriod");
      total = header.need(layout.total);
      male = header.find(layout.male);
      female = header.find(layout.female);
      header.passOver(
          "SortOrder", "LocTypeID", "ISO3_code", "ISO2_code", "SDMX_code", "SDMXCode", "ParentID");
      header.passOver("PopSexRatio", "MedianAgePop", "LBsurvivingAge1");
      // By age or sex, a row is a part of the population and no total.
      header.nothingThatDivides();
    }

    @Override
    public void row(long line, String[] fields) {
      int id = M49.parse(fields[code].strip());
      if (id < 0) {
        problem(line, code, ProblemList.shown(fields[code]) + " is not a numeric code such as 826");
        return;
      }
      Optional<AreaNames.Area> found = area(line, id, fields);
      if (found.isEmpty() || !(areas.isEmpty() || areas.stream().anyMatch(found.get()::isCode))) {
        return;
      }
      Optional<ProjectionVariant> which = variant(line, fields);
      if (which.isEmpty()) {
        return;
      }
      int year = M49.parse(fields[time].strip());
      if (year < 1000 || year > 2999) {
        problem(line, time, ProblemList.shown(fields[time]) + " is not a year from 1000 to 2999");
        return;
      }
      if (middle >= 0 && !fields[middle].isBlank()) {
        double mid = Decimals.parse(fields[middle].strip());
        // Written as 1950.5 in some editions and as 1950 in others.
        if (!(mid == year || mid == year + 0.5)) {
          problem(
              line, middle, ProblemList.shown(fields[middle]) + " is not the middle of " + year);
          return;
        }
      }
      Map<Integer, Double> series =
          values
              .computeIfAbsent(found.get().area(), area -> new LinkedHashMap<>())
              .computeIfAbsent(which.get(), any -> new TreeMap<>());
      if (series.containsKey(year)) {
        problem(
            line,
            time,
            found.get().name() + ", " + which.get().name() + " has " + year + " already");
        return;
      }
      if (++count > MOST_VALUES) {
        if (count == MOST_VALUES + 1) {
          problems.add(
              line,
              0,
              "",
              "these are more than "
                  + MOST_VALUES
                  + " values; the rest is left out; withAreas keeps some areas only");
        }
        return;
      }
      double both = number(line, fields, total);
      double men = number(line, fields, male);
      double women = number(line, fields, female);
      if (Double.isNaN(both) && !fields[total].isBlank()) {
        return;
      }
      boolean adds = M49.parse(which.get().code()) < FIRST_QUANTILE;
      if (adds && Math.abs(both - men - women) > ROUNDING) {
        problem(
            line, total, ProblemList.shown(fields[total]) + " is not the sum of males and females");
        return;
      }
      series.put(year, both);
    }

    private void problem(long line, int column, String message) {
      problems.add(line, column + 1, names.get(column), message);
    }

    private Optional<AreaNames.Area> area(long line, int id, String[] fields) {
      boolean group = type >= 0 && !fields[type].strip().equals("Country/Area");
      try {
        return Optional.of(known.of(id, fields[name].strip(), group));
      } catch (IllegalArgumentException refusal) {
        problem(line, name, String.valueOf(refusal.getMessage()));
        return Optional.empty();
      }
    }

    private Optional<ProjectionVariant> variant(long line, String[] fields) {
      String key = fields[variantCode].strip();
      String called = fields[variant].strip();
      try {
        variants.check(key, called);
      } catch (IllegalArgumentException refusal) {
        problem(
            line,
            key.isEmpty() || called.isEmpty() ? variantCode : variant,
            String.valueOf(refusal.getMessage()));
        return Optional.empty();
      }
      try {
        return Optional.of(new ProjectionVariant(key, called));
      } catch (IllegalArgumentException refusal) {
        problem(line, variant, String.valueOf(refusal.getMessage()));
        return Optional.empty();
      }
    }

    /** Thousands, NaN if there are none or they could not be read. */
    private double number(long line, String[] fields, int column) {
      if (column < 0 || fields[column].isBlank()) {
        return Double.NaN;
      }
      double value = Decimals.parse(fields[column].strip());
      if (Double.isFinite(value) && value >= 0) {
        return value;
      }
      problem(
          line,
          column,
          ProblemList.shown(fields[column]) + " is not a number of thousands such as 67886.004");
      return Double.NaN;
    }

    ProjectionVariants result(String origin) {
      Map<ReferenceArea, Map<ProjectionVariant, YearSeries>> result = new LinkedHashMap<>();
      values.forEach(
          (area, variants) ->
              variants.forEach(
                  (which, series) -> {
                    if (!series.isEmpty()) {
                      result
                          .computeIfAbsent(area, any -> new LinkedHashMap<>())
                          .put(which, series(which, series, origin).withArea(area.code()));
                    }
                  }));
      return ProjectionVariants.of(result);
    }

    private YearSeries series(ProjectionVariant which, Map<Integer, Double> series, String origin) {
      YearSeries.Builder builder =
          YearSeries.builder(SimpleUnit.PERSONS).label(LABEL + which.name()).source(origin);
      series.forEach(
          (year, value) -> {
            if (Double.isNaN(value)) {
              builder.hole(year);
            } else {
              builder.put(year, value * THOUSAND);
            }
          });
      return builder.build();
    }
  }
}
