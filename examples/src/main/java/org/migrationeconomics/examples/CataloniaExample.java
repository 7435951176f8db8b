package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.BirthCohort;
import org.migrationeconomics.calculators.reproduction.CohortHistory;
import org.migrationeconomics.calculators.reproduction.CohortReproduction;
import org.migrationeconomics.calculators.reproduction.CohortReproductionCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.StablePopulation;
import org.migrationeconomics.calculators.reproduction.lifetable.BrassLogitModel;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTables;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.sample.CataloniaReconstruction;
import org.migrationeconomics.data.sample.Samples;

/**
 * Catalonia 1900-1985 had nobody come or gone: an illustrative reconstruction, not Anna Cabré's own
 * series.
 *
 * <p>Cabré found 2.36 million instead of six. Her inputs are not available, so this class begins
 * with the census of 1900 and assumed paths of fertility and life expectancy, closes the borders,
 * and shows how far the answer depends on what was assumed.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=CataloniaExample
 * </pre>
 */
public final class CataloniaExample {

  /** Growth in the decades before 1900 that the age structure of the start remembers. */
  public static final double GROWTH_BEFORE = 0.005;

  /**
   * By how many years women outlive men. Assumed: from the death rates of World Population
   * Prospects 2019 it is 4.6 years for the Spain of 1950-55 and grows later; before, the
   * reconstruction takes it to be less. With 4 years the cohorts of 1856-1865 would replace
   * themselves too, by less than 1 %.
   */
  public static final double WOMEN_LIVE_LONGER = 3;

  private static final int END = 1985;
  private static final int WIDTH = 5;
  private static final AgeGroups AGES = AgeGroups.ofWidth(WIDTH, 85);
  private static final double MILLION = 1e6;

  /** Cabré's figures: without migration, and with it (rounded). */
  private static final double CABRE_WITHOUT = 2.36 * MILLION;

  private static final double CABRE_SHARE = 60.3;

  private final CataloniaReconstruction inputs = Samples.cataloniaReconstruction();
  private final BrassLogitModel mortality = BrassLogitModel.of(inputs.standard());

  /**
   * Prints the reconstruction.
   *
   * @param args none
   */
  public static void main(String[] args) {
    new CataloniaExample().print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  void print(PrintStream out) {
    out.println("ILLUSTRATIVE reconstruction, not Cabré's own series\n");

    // 1. The population that was there in 1900, and its descendants.
    out.println(closed(GROWTH_BEFORE, 1, WOMEN_LIVE_LONGER).show());

    // 2. What the answer depends on: everything that was assumed is moved a little.
    out.println();
    out.println(sensitivity().render());

    // 3. Did the women who were born in Catalonia replace themselves?
    out.println();
    out.println(cohorts().show());
    out.println(
        "Illustrative: Cabré finds net reproduction above 1 for the cohorts of 1936-1950 only. Here"
            + " 1856-1865 and 1931-1935\nmiss it by one per cent or less; if women lived 4 years longer than"
            + " men, not 3, those of 1856-1865 would exceed it.");
    out.flush();
  }

  /**
   * The population from 1900 to 1985 with nobody coming or going.
   *
   * @param growthBefore growth per year before 1900, which shaped the age structure
   * @param fertilityFactor what assumed fertility is multiplied by
   * @param gap by how many years women outlive men
   * @return the population every five years
   */
  public PopulationPath closed(double growthBefore, double fertilityFactor, double gap) {
    int start = inputs.censusYear();
    Population base =
        StablePopulation.of(
            inputs.place(),
            ReferenceDay.START_OF_YEAR.in(start),
            tables(start, gap),
            growthBefore,
            inputs.censusPopulation());
    List<ProjectionInterval> intervals = new ArrayList<>();
    for (int year = start; year < END; year += WIDTH) {
      // The rates of an interval are those of its middle.
      double middle = year + WIDTH / 2.0;
      intervals.add(
          ProjectionInterval.of(
              women(middle, gap), men(middle, gap), fertility(middle).times(fertilityFactor)));
    }
    return CohortComponentProjector.withDefaults()
        .calculate(ProjectionInput.of(base, intervals))
        .population()
        .withLabel("Catalonia without migration from 1900 (illustrative)");
  }

  /** The population of 1985 under other assumptions, beside Cabré's. */
  private TextTable sensitivity() {
    double observed = CABRE_WITHOUT / (1 - CABRE_SHARE / 100);
    TextTable.Builder table =
        TextTable.titled("Catalonia 1985 without migration from 1900 (illustrative)")
            .column("assumption")
            .column("persons", 0)
            .column("off Cabré's 2.36 million, %", 1)
            .column("share owed to migration, %", 1);
    double gap = WOMEN_LIVE_LONGER;
    row(table, "as above", closed(GROWTH_BEFORE, 1, gap), observed);
    row(table, "growth before 1900 0.3 % a year, not 0.5", closed(0.003, 1, gap), observed);
    row(table, "growth before 1900 0.7 % a year", closed(0.007, 1, gap), observed);
    row(table, "fertility 5 % lower in all years", closed(GROWTH_BEFORE, 0.95, gap), observed);
    row(table, "fertility 5 % higher in all years", closed(GROWTH_BEFORE, 1.05, gap), observed);
    row(
        table,
        "women live as long as men, not 3 years longer",
        closed(GROWTH_BEFORE, 1, 0),
        observed);
    row(table, "women live 5 years longer", closed(GROWTH_BEFORE, 1, 5), observed);
    return table
        .note("Share: of the 5.945 million that Cabré's 2.36 million and 60.3 % imply.")
        .build();
  }

  private static void row(
      TextTable.Builder table, String assumption, PopulationPath path, double observed) {
    table.row(
        assumption,
        path.total(),
        100 * (path.total() / CABRE_WITHOUT - 1),
        100 * (1 - path.total() / observed));
  }

  /**
   * Net reproduction of the women born from 1856 to 1960, in groups of five years.
   *
   * @return daughters per newborn girl by birth cohort
   */
  public CohortReproduction cohorts() {
    List<CohortHistory> histories = new ArrayList<>();
    for (int from = 1856; from <= 1956; from += WIDTH) {
      histories.add(history(from));
    }
    return CohortReproductionCalculator.withDefaults().calculate(histories);
  }

  /** A cohort meets the rates of the years in which it reaches each age. */
  private CohortHistory history(int from) {
    double born = from + WIDTH / 2.0;
    AgeGroups fertile = inputs.fertilityShape().ages();
    double[] rates = new double[fertile.size()];
    double[] lived = new double[AGES.size()];
    lived[0] = WIDTH * women(born + WIDTH / 2.0, WOMEN_LIVE_LONGER).survivalRatios().value(0);
    for (int x = 1; x < lived.length - 1; x++) {
      lived[x] =
          lived[x - 1] * women(born + AGES.lower(x), WOMEN_LIVE_LONGER).survivalRatios().value(x);
    }
    for (int i = 0; i < rates.length; i++) {
      rates[i] = fertility(born + fertile.lower(i) + WIDTH / 2.0).rates().value(i);
    }
    AgeGroups closedAges = AGES.between(0, 84);
    return CohortHistory.of(
        BirthCohort.of(from, from + WIDTH - 1),
        inputs.fertilityShape().withRates(AgeVector.of(SimpleUnit.PER_YEAR, fertile, rates)),
        AgeVector.of(SimpleUnit.PERSON_YEARS, closedAges, Arrays.copyOf(lived, closedAges.size())),
        1);
  }

  /** The assumed life expectancy is that of both sexes; half the gap goes to each. */
  private LifeTable women(double year, double gap) {
    return mortality.lifeTable(at(inputs.lifeExpectancy(), year) + gap / 2).collapseTo(AGES);
  }

  private LifeTable men(double year, double gap) {
    return women(year, -gap);
  }

  private LifeTables tables(double year, double gap) {
    return new LifeTables(
        "Catalonia (illustrative)",
        Optional.of(women(year, gap)),
        Optional.of(men(year, gap)),
        inputs.fertilityShape().sexRatioAtBirth());
  }

  private FertilitySchedule fertility(double year) {
    return inputs.fertilityShape().times(at(inputs.totalFertility(), year));
  }

  /**
   * A straight line between the years that have a value; before the first and after the last,
   * theirs.
   */
  private static double at(YearSeries path, double year) {
    int before = path.firstYear();
    for (int after : path.years().filter(path::has).toArray()) {
      if (after >= year) {
        double weight = after == before ? 0 : Math.max(0, (year - before) / (after - before));
        return path.at(before) + weight * (path.at(after) - path.at(before));
      }
      before = after;
    }
    return path.at(before);
  }
}
