package org.migrationeconomics.data.sample;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.core.internal.Countries;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.DemographicBalance;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.society.UndocumentedEstimate;
import org.migrationeconomics.core.society.UndocumentedMethod;
import org.migrationeconomics.data.internal.Table;

/**
 * Small published data sets that ship with the library, to try it and to teach with it.
 *
 * <pre>
 *   Samples.capitalInflows("MEX")     // Mexico 1990-2024, remittances, FDI, ODA, GDP
 *   Samples.cataloniaAccounts()       // Catalonia 2000-2011, population accounts
 *   Samples.cabre()                   // what Anna Cabré found, as printed
 *   Samples.cataloniaReconstruction() // illustrative inputs, Catalonia 1900-1985
 *   Samples.sweden1993Population()    // a textbook's example of a projection
 *   Samples.undocumented2005()        // the undocumented of nine countries, with the methods
 * </pre>
 *
 * <p>They are excerpts, rounded as printed, and no substitute for the publishers' files.
 *
 * <p><b>Source</b>: World Bank, World Development Indicators, edition of 1 July 2026 (CC BY 4.0);
 * Idescat, tables 10330 and 15223; El País, 2 October 1999; A. I. Canales and I. Montiel Armas, "A
 * world without borders?", UNESCO, note 6; S. H. Preston, P. Heuveline and M. Guillot, Demography,
 * Blackwell 2001, boxes 6.1 and 6.2; OECD, International Migration Outlook 2006. {@link
 * #cataloniaReconstruction} is illustrative: most of it is assumed, and each of its points says so.
 *
 * <p>Immutable and thread-safe.
 */
public final class Samples {

  private static final List<String> COUNTRIES = List.of("MEX", "SLV", "PHL", "IND", "MAR");

  private static final double SWEDEN_RADIX = 100_000;
  private static final double SWEDEN_SEX_RATIO = 1.05;

  private Samples() {}

  /**
   * Remittances received, FDI net inflows, net ODA received and GDP of one of five countries,
   * 1990-2024, in million current USD, rounded to 100,000 USD (GDP to a million). ODA ends in 2023;
   * El Salvador has no FDI figure for 1994 and 1996.
   *
   * @param code {@code MEX}, {@code SLV}, {@code PHL}, {@code IND} or {@code MAR}
   * @return the inflows
   * @throws IllegalArgumentException if the country is not among the samples
   */
  public static CapitalInflows capitalInflows(String code) {
    if (!COUNTRIES.contains(Require.notNull("code", code))) {
      throw Require.refusal(
          "code", code, "one of the samples MEX, SLV, PHL, IND, MAR" + Countries.hint(code));
    }
    Table table =
        Table.of(Samples.class, "capital-inflows-" + code.toLowerCase(Locale.ROOT) + ".csv");
    MoneyUnit millions = MoneyUnit.of("USD").millions();
    return CapitalInflows.builder()
        .area(Place.of(code))
        .remittances(series(table, 1, "remittances received", millions))
        .foreignDirectInvestment(series(table, 2, "FDI net inflow", millions))
        .officialDevelopmentAssistance(series(table, 3, "net ODA received", millions))
        .grossDomesticProduct(series(table, 4, "GDP", millions))
        .build();
  }

  /**
   * The same for all five countries.
   *
   * @return the inflows of Mexico, El Salvador, the Philippines, India and Morocco
   */
  public static List<CapitalInflows> capitalInflows() {
    List<CapitalInflows> all = new ArrayList<>();
    COUNTRIES.forEach(code -> all.add(capitalInflows(code)));
    return List.copyOf(all);
  }

  /**
   * The population accounts of Catalonia 2000-2011, which close to the person: natural increase and
   * net migration of each year, population on 1 January from 2000 to 2012.
   *
   * @return the accounts
   */
  public static DemographicBalance cataloniaAccounts() {
    Table table = Table.of(Samples.class, "catalonia-accounts.csv");
    // The last row has the population after the last year only.
    Table years = new Table(table.source(), table.rows().subList(0, table.rows().size() - 1));
    return DemographicBalance.of(
        Place.of("ES-CT").withName("Catalonia"),
        series(table, 1, "population on 1 January", SimpleUnit.PERSONS),
        series(years, 2, "natural increase", SimpleUnit.PERSONS),
        series(years, 3, "net migration", SimpleUnit.PERSONS));
  }

  /**
   * What Anna Cabré found about Catalonia: how many people it would have had without the migration
   * of the twentieth century, how much of its growth was migration, and which cohorts of women
   * replaced themselves. Quoted from where it was printed; nothing here is computed.
   *
   * @return the figures
   */
  public static CitedFigures cabre() {
    List<CitedFigure> figures = new ArrayList<>();
    for (CsvRecord row : Table.of(Samples.class, "cabre.csv").rows()) {
      figures.add(
          new CitedFigure(
              row.getField(0),
              row.getField(1),
              Double.parseDouble(row.getField(2)),
              row.getField(3),
              row.getField(4)));
    }
    return new CitedFigures("Anna Cabré on the population of Catalonia", figures);
  }

  /**
   * Illustrative inputs for projecting the Catalonia of 1900 to 1985 without migration: the census,
   * paths of life expectancy and total fertility, the shape of fertility by age and a standard of
   * mortality. Most of the points are assumptions and every point says whether it is; the series
   * are not Anna Cabré's own.
   *
   * <p>The standard is Brass's General Standard, from its logits at ages 1 to 80 and continued
   * beyond them by an assumption that the table's source states.
   *
   * @return the inputs, labelled illustrative
   */
  public static CataloniaReconstruction cataloniaReconstruction() {
    Table table = Table.of(Samples.class, "catalonia-illustrative.csv");
    YearSeries.Builder expectancy =
        YearSeries.builder(SimpleUnit.YEARS)
            .label("life expectancy at birth (illustrative)")
            .source(table.source());
    YearSeries.Builder fertility =
        YearSeries.builder(SimpleUnit.RATIO)
            .label("total fertility (illustrative)")
            .source(table.source());
    List<String> ages = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    List<CitedFigure> anchors = new ArrayList<>();
    double sexRatio = 0;
    double population = 0;
    int censusYear = 0;
    for (CsvRecord row : table.rows()) {
      String quantity = row.getField(0);
      String key = row.getField(1);
      double value = Double.parseDouble(row.getField(2));
      String unit = "boys per girl";
      switch (quantity) {
        case "population" -> {
          censusYear = Integer.parseInt(key);
          population = value;
          unit = "persons";
        }
        case "e0" -> {
          expectancy.put(Integer.parseInt(key), value);
          unit = "years";
        }
        case "tfr" -> {
          fertility.put(Integer.parseInt(key), value);
          unit = "children per woman";
        }
        case "fertility-share" -> {
          ages.add(key);
          shares.add(value);
          unit = "share of total fertility";
        }
        default -> sexRatio = value;
      }
      String at = key.isEmpty() ? "" : " " + key;
      anchors.add(
          new CitedFigure(
              "catalonia.illustrative." + quantity + (key.isEmpty() ? "" : "." + key),
              quantity + at + " (" + row.getField(3) + ")",
              value,
              unit,
              row.getField(4)));
    }
    AgeGroups groups = AgeGroups.ofLabels(ages);
    double[] shape = new double[shares.size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = shares.get(i) / groups.width(i);
    }
    return new CataloniaReconstruction(
        Place.of("ES-CT").withName("Catalonia"),
        censusYear,
        population,
        expectancy.build(),
        fertility.build(),
        FertilitySchedule.builder()
            .rates(
                AgeVector.ofUnsafe(
                    "fertility shape (illustrative)", SimpleUnit.PER_YEAR, groups, shape))
            .sexRatioAtBirth(sexRatio)
            .source(table.source())
            .build(),
        brassGeneralStandard(),
        new CitedFigures(
            "Catalonia 1900-1985, illustrative reconstruction, not Cabré's own", anchors));
  }

  private static LifeTable brassGeneralStandard() {
    Table table = Table.of(Samples.class, "brass-general-standard.csv");
    AgeGroups ages = ages(table);
    double[] survivors = column(table, 2);
    return LifeTable.ofSurvivors(survivors[0], ages, survivors, column(table, 3))
        .withLabel("Brass general standard")
        .withSource(table.source());
  }

  /**
   * The population of Sweden on 31 December 1993 by sex and five-year age group, the base of the
   * textbook's example of a cohort-component projection.
   *
   * @return females and males, 0-4 to 85+
   */
  public static Population sweden1993Population() {
    Table table = sweden();
    return Population.builder()
        .area(Place.of("SWE"))
        .date(1993, ReferenceDay.END_OF_YEAR)
        .female(vector(table, SimpleUnit.PERSONS, 1, "female"))
        .male(vector(table, SimpleUnit.PERSONS, 2, "male"))
        .source(table.source())
        .build();
  }

  /**
   * The life table of Sweden 1993 of one sex: person-years, of 100,000 births.
   *
   * @param sex which one
   * @return the table, given as person-years alone
   */
  public static LifeTable sweden1993LifeTable(Sex sex) {
    Table table = sweden();
    int column = Require.notNull("sex", sex) == Sex.FEMALE ? 3 : 4;
    return LifeTable.ofPersonYears(SWEDEN_RADIX, ages(table), column(table, column))
        .withSex(sex)
        .withLabel("Sweden 1993")
        .withSource(table.source());
  }

  /**
   * The fertility of Sweden 1993 at ages 15-49, with 1.05 boys for each girl.
   *
   * @return births per woman and year
   */
  public static FertilitySchedule sweden1993Fertility() {
    Table table = sweden();
    Table fertile =
        new Table(
            table.source(),
            table.rows().stream().filter(row -> !row.getField(5).isEmpty()).toList());
    return FertilitySchedule.builder()
        .rates(vector(fertile, SimpleUnit.PER_YEAR, 5, "fertility"))
        .sexRatioAtBirth(SWEDEN_SEX_RATIO)
        .source(table.source())
        .build();
  }

  /**
   * Female net migrants to Sweden in the five years from the end of 1993 to the end of 1998, as the
   * textbook's example assumes them.
   *
   * @return persons over the five years, females only
   */
  public static NetMigration sweden1993Migrants() {
    Table table = sweden();
    return NetMigration.builder()
        .area(Place.of("SWE"))
        .between(1993, 1998, ReferenceDay.END_OF_YEAR)
        .female(vector(table, SimpleUnit.PERSONS, 6, "female"))
        .source(table.source())
        .build();
  }

  /**
   * How many undocumented people lived in nine countries about 2005 by the official or best-known
   * count of each, with the method. For six of them also all migrants, as the United Nations count
   * them, and the size of the shadow economy.
   *
   * @return an estimate for each country, in the order of the methods as printed
   */
  public static List<UndocumentedEstimate> undocumented2005() {
    Table table = Table.of(Samples.class, "undocumented-2005.csv");
    List<UndocumentedEstimate> estimates = new ArrayList<>();
    for (CsvRecord row : table.rows()) {
      UndocumentedEstimate.Builder one =
          UndocumentedEstimate.builder()
              .place(Place.of(row.getField(0)))
              .year(Integer.parseInt(row.getField(1)))
              .low(Double.parseDouble(row.getField(2)))
              .high(Double.parseDouble(row.getField(3)))
              .percentOfInhabitantsLow(Double.parseDouble(row.getField(4)))
              .percentOfInhabitantsHigh(Double.parseDouble(row.getField(5)))
              .method(UndocumentedMethod.find(row.getField(6)).orElseThrow())
              .source(table.source());
      if (!row.getField(7).isEmpty()) {
        one.migrants(Double.parseDouble(row.getField(7)))
            .migrantsYear(Integer.parseInt(row.getField(8)))
            .shadowEconomy(Double.parseDouble(row.getField(9)));
      }
      estimates.add(one.build());
    }
    return List.copyOf(estimates);
  }

  private static Table sweden() {
    return Table.of(Samples.class, "sweden-1993.csv");
  }

  private static AgeGroups ages(Table table) {
    return AgeGroups.ofLabels(table.rows().stream().map(row -> row.getField(0)).toList());
  }

  private static double[] column(Table table, int column) {
    return table.rows().stream()
        .mapToDouble(row -> Double.parseDouble(row.getField(column)))
        .toArray();
  }

  private static AgeVector vector(Table table, MeasureUnit unit, int column, String label) {
    return AgeVector.ofUnsafe(label, unit, ages(table), column(table, column));
  }

  private static YearSeries series(Table table, int column, String label, MeasureUnit unit) {
    YearSeries.Builder series = YearSeries.builder(unit).label(label).source(table.source());
    for (CsvRecord row : table.rows()) {
      int year = Integer.parseInt(row.getField(0));
      if (row.getField(column).isEmpty()) {
        series.hole(year);
      } else {
        series.put(year, Double.parseDouble(row.getField(column)));
      }
    }
    return series.build();
  }
}
