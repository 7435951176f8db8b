package org.migrationeconomics.calculators.reproduction.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationeconomics.calculators.reproduction.internal.FlatChecks;
import org.migrationeconomics.calculators.reproduction.internal.MigrationArrays;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionKernel;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionRun;
import org.migrationeconomics.calculators.reproduction.internal.StepRule;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;
import org.migrationeconomics.calculators.reproduction.lifetable.HighMortalityPolicy;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.calculators.reproduction.projection.FlatInput;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.NegativeCells;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.projection.TimingRules;
import org.migrationeconomics.calculators.reproduction.residual.ResidualMethod;
import org.migrationeconomics.calculators.reproduction.residual.ResidualMigrationCalculator;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.Sex;

/**
 * How much of a population is owed to migration, directly and through descendants: the question
 * that Anna Cabré asked of Catalonia.
 *
 * <pre>
 *   P = N + G(1) + G(2) + G(3) + …        by age, sex and date
 *
 *   P      the population with migration
 *   N      the population without: same start, survival and fertility, nobody comes or goes
 *   G(1)   the migrants themselves, as far as they are alive:    direct contribution
 *   G(2)   their children born in the area, G(3) their children's children, …:    indirect
 * </pre>
 *
 * <p>The decomposition is exact, because a projection is linear in the population and in the
 * migrants: N is a run without migrants, G(1) a run of the migrants alone whose newborn are taken
 * out, and each further generation a run that begins with the births of the one before. Nobody is
 * counted twice and nobody is left over. Net departures count negative: G(1) is then the number of
 * absent people, G(2) that of the children they did not have here.
 *
 * <p>Children are counted by their mothers, as projections count them: those of an immigrant father
 * and a native mother belong to N. The rates are the same for all unless {@link #withRates} gives a
 * generation its own; then the population with migration is N + Σ G, or on demand the projection of
 * the input, of which the result says by how much they miss it ({@link GenerationClosure}).
 *
 * <p>Migration given as rates is turned into the numbers that they give in the population with
 * migration. The last generation that is kept apart contains those after it ({@link
 * #withGenerations}; 8 by default, far more than a century has).
 *
 * <p><b>Units</b>: persons; births and migrants over each interval.
 *
 * <p><b>Source</b>: the counterfactual is Anna Cabré's (El País, 2 October 1999), with the closed
 * projection of S. H. Preston, P. Heuveline and M. Guillot, <i>Demography</i>, 2001, chapter 6; the
 * generations follow from its linearity.
 *
 * <p><b>Reproduces</b>: Sweden 1993-98, females: 58,011.594845 = 52,613.641864 direct +
 * 5,397.952982 indirect; the generations of Sweden with constant migration after 100 years (both
 * worked out apart from this library from the book's data); the United Nations' published Medium
 * less Zero-migration population of the United Kingdom 2100, 20,188.6 thousand, within 0.5 %.
 *
 * <p>Immutable and thread-safe.
 */
public final class MigrationContributionCalculator {

  /** How many generations are kept apart if nobody says otherwise. */
  public static final int GENERATIONS = 8;

  private static final MigrationContributionCalculator DEFAULT =
      new MigrationContributionCalculator(
          MigrationTiming.EVEN_UN,
          GENERATIONS,
          NegativeCells.KEEP,
          LifeTableCalculator.withDefaults().withHighMortality(HighMortalityPolicy.CONSTANT_HAZARD),
          Map.of(),
          GenerationClosure.SUM_OF_PARTS);

  private final MigrationTiming timing;
  private final int generations;
  private final NegativeCells negativeCells;
  private final LifeTableCalculator lifeTables;
  private final Map<Integer, List<ProjectionInterval>> rates;
  private final GenerationClosure closure;

  private MigrationContributionCalculator(
      MigrationTiming timing,
      int generations,
      NegativeCells negativeCells,
      LifeTableCalculator lifeTables,
      Map<Integer, List<ProjectionInterval>> rates,
      GenerationClosure closure) {
    this.timing = timing;
    this.generations = generations;
    this.negativeCells = negativeCells;
    this.lifeTables = lifeTables;
    this.rates = rates;
    this.closure = closure;
  }

  /**
   * The calculator with migrants that come evenly ({@link MigrationTiming#EVEN_UN}), eight
   * generations, the same rates for all, and negative cells kept.
   *
   * @return the calculator
   */
  public static MigrationContributionCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same calculator with another timing of migrants.
   *
   * @param newTiming when they come
   * @return the calculator
   */
  public MigrationContributionCalculator withTiming(MigrationTiming newTiming) {
    return new MigrationContributionCalculator(
        Require.notNull("timing", newTiming),
        generations,
        negativeCells,
        lifeTables,
        rates,
        closure);
  }

  /**
   * The same calculator with another number of generations kept apart.
   *
   * @param number at least 2: the migrants, and all their descendants together
   * @return the calculator
   * @throws IllegalArgumentException if the number is below 2, or leaves out a generation that was
   *     given rates of its own
   */
  public MigrationContributionCalculator withGenerations(int number) {
    if (number < 2) {
      throw Require.refusal(
          "generations", number, "at least 2: the migrants, and their descendants together");
    }
    if (!rates.isEmpty() && Collections.max(rates.keySet()) > number) {
      throw Require.refusal(
          "generations", number, "no fewer than the generations " + rates.keySet() + " with rates");
    }
    return new MigrationContributionCalculator(
        timing, number, negativeCells, lifeTables, rates, closure);
  }

  /**
   * The same calculator with another policy for groups of the population from which more people
   * leave than there are.
   *
   * @param policy {@link NegativeCells#KEEP} or {@link NegativeCells#REFUSE}; clamping would
   *     destroy the decomposition
   * @return the calculator
   * @throws IllegalArgumentException for {@link NegativeCells#CLAMP_AND_REPORT}
   */
  public MigrationContributionCalculator withNegativeCells(NegativeCells policy) {
    if (Require.notNull("negative cells", policy) == NegativeCells.CLAMP_AND_REPORT) {
      throw Require.refusal(
          "negative cells",
          policy,
          "KEEP or REFUSE: a decomposition of clamped numbers is not exact");
    }
    return new MigrationContributionCalculator(
        timing, generations, policy, lifeTables, rates, closure);
  }

  /**
   * The same calculator with another way from death rates to life tables, for {@linkplain
   * #calculate(PopulationHistory) histories}.
   *
   * @param tables the default is that of {@link LifeTableCalculator} with {@link
   *     HighMortalityPolicy#CONSTANT_HAZARD}, because published rates above age 90 are often too
   *     high for the plain formula
   * @return the calculator
   */
  public MigrationContributionCalculator withLifeTables(LifeTableCalculator tables) {
    return new MigrationContributionCalculator(
        timing, generations, negativeCells, Require.notNull("life tables", tables), rates, closure);
  }

  /**
   * The same calculator with another population with migration for generations that have rates of
   * their own; without such rates all are the same.
   *
   * @param newClosure the default is {@link GenerationClosure#SUM_OF_PARTS}
   * @return the calculator
   */
  public MigrationContributionCalculator withClosure(GenerationClosure newClosure) {
    return new MigrationContributionCalculator(
        timing,
        generations,
        negativeCells,
        lifeTables,
        rates,
        Require.notNull("closure", newClosure));
  }

  /**
   * The same calculator with survival and fertility of their own for one generation, as immigrant
   * mothers often have more children than their daughters. The population with migration is then as
   * {@link #withClosure} says, by default the sum of its parts.
   *
   * <p>A generation is born under the sex ratio at birth of its own rates.
   *
   * @param generation 0 for the population without migration, 1 for the migrants, 2 for their
   *     children, and so on; the last one that is kept apart stands for those after it as well
   * @param intervals its survival and fertility in each interval, without migration, of any area
   * @return the calculator
   * @throws IllegalArgumentException if the generation is negative or beyond the last, or an
   *     interval has migration
   */
  public MigrationContributionCalculator withRates(
      int generation, List<ProjectionInterval> intervals) {
    Require.notNull("intervals", intervals);
    if (generation < 0 || generation > generations) {
      throw Require.refusal("generation", generation, "0 to " + generations);
    }
    for (ProjectionInterval interval : intervals) {
      if (!interval.migration().isEmpty()) {
        throw Require.refusal(
            "migration in the rates of generation " + generation,
            interval.migration(),
            "none; migration belongs to the input");
      }
    }
    Map<Integer, List<ProjectionInterval>> more = new TreeMap<>(rates);
    more.put(generation, List.copyOf(intervals));
    return new MigrationContributionCalculator(
        timing, generations, negativeCells, lifeTables, more, closure);
  }

  /**
   * Decomposes the population that a projection gives.
   *
   * @param input the population at the start and what happens in each interval
   * @return the population with and without migration and all generations between
   * @throws IllegalArgumentException if rates given to a generation do not fit the input, or under
   *     {@link NegativeCells#REFUSE} if a cell of the population becomes negative
   */
  public MigrationContribution calculate(ProjectionInput input) {
    return new Work(Require.notNull("input", input)).all();
  }

  /**
   * Decomposes an observed or published population of which the migrants by age are not known: they
   * are worked out as the residual that vital rates leave, cohort by cohort ({@link
   * ResidualMethod#COHORT_EVEN}), so that the population with migration is exactly the observed
   * one, unless {@link #withRates} makes it the sum of its parts.
   *
   * <p>The timing is {@link MigrationTiming#COHORT_EVEN} in place of the default, because it is
   * that of the residual; another one that was asked for is refused. For other methods call {@link
   * ResidualMigrationCalculator} and {@link #calculate(ProjectionInput)}.
   *
   * @param history populations and the vital rates between them
   * @return the population with and without migration and all generations between
   * @throws IllegalArgumentException if the populations are not as far apart as an age group is
   *     wide, groups do not fit together, or the calculator has the timing of another method
   */
  public MigrationContribution calculate(PopulationHistory history) {
    return residualTiming().calculate(residual(history));
  }

  private MigrationContributionCalculator residualTiming() {
    if (timing != DEFAULT.timing && timing != MigrationTiming.COHORT_EVEN) {
      throw Require.refusal(
          "timing",
          timing,
          MigrationTiming.COHORT_EVEN + ", that of the residual which the history leaves");
    }
    return withTiming(MigrationTiming.COHORT_EVEN);
  }

  /**
   * Splits the contribution of the migration that an observed population implies by the interval in
   * which the migrants came or left; see {@link #calculate(PopulationHistory)}.
   *
   * @param history populations and the vital rates between them
   * @return what the migrants of each interval contributed; they add up to the whole
   * @throws IllegalArgumentException as {@link #calculate(PopulationHistory)}
   */
  public ContributionSplit byArrivalPeriod(PopulationHistory history) {
    return residualTiming().byArrivalPeriod(residual(history));
  }

  private ProjectionInput residual(PopulationHistory history) {
    return ResidualMigrationCalculator.withDefaults()
        .withMethod(ResidualMethod.COHORT_EVEN)
        .calculate(history, lifeTables)
        .input();
  }

  /**
   * Splits the contribution by source: corridors, countries of origin, or whatever the names of the
   * migration in the input say.
   *
   * @param input the population at the start and what happens in each interval
   * @return what each source contributed; they add up to the whole
   * @throws IllegalArgumentException as {@link #calculate}, or if there is no migration
   */
  public ContributionSplit bySource(ProjectionInput input) {
    Work work = new Work(Require.notNull("input", input));
    return work.split("source", work.migrants);
  }

  /**
   * Splits the contribution into that of arrivals and that of departures, for gross migration.
   *
   * <p>Arrivals are the sources of the input without a negative number, departures those without a
   * positive one.
   *
   * @param input whose migration comes as sources of arrivals and sources of departures
   * @return two parts, "arrivals" and "departures", as far as they are there
   * @throws IllegalArgumentException as {@link #calculate}, or if a source has numbers of both
   *     signs, as net migration has
   */
  public ContributionSplit byDirection(ProjectionInput input) {
    Work work = new Work(Require.notNull("input", input));
    MigrationArrays arrivals = MigrationArrays.of("arrivals", work.vital);
    MigrationArrays departures = MigrationArrays.of("departures", work.vital);
    List<MigrationArrays> present = new ArrayList<>();
    for (MigrationArrays source : work.migrants) {
      MigrationArrays direction = sign(source) < 0 ? departures : arrivals;
      add(source.female(), direction.female());
      add(source.male(), direction.male());
      if (!present.contains(direction)) {
        present.add(direction);
      }
    }
    return work.split("direction", present);
  }

  private static double sign(MigrationArrays source) {
    double lowest =
        Math.min(
            Arrays.stream(source.female()).min().orElse(0),
            Arrays.stream(source.male()).min().orElse(0));
    double highest =
        Math.max(
            Arrays.stream(source.female()).max().orElse(0),
            Arrays.stream(source.male()).max().orElse(0));
    if (lowest < 0 && highest > 0) {
      throw Require.refusal(
          "migration '" + source.name() + "'",
          "numbers from " + lowest + " to " + highest,
          "arrivals or departures, not the net of both");
    }
    return lowest;
  }

  /**
   * Splits the contribution by the interval in which the migrants came or left.
   *
   * @param input the population at the start and what happens in each interval
   * @return what the migrants of each interval contributed; they add up to the whole
   * @throws IllegalArgumentException as {@link #calculate}
   */
  public ContributionSplit byArrivalPeriod(ProjectionInput input) {
    Work work = new Work(Require.notNull("input", input));
    MigrationArrays all = work.together();
    int ages = work.vital.ages();
    List<MigrationArrays> periods = new ArrayList<>();
    for (int t = 0; t < work.vital.steps(); t++) {
      MigrationArrays period =
          MigrationArrays.of(
              input.date(t).getYear() + "-" + input.date(t + 1).getYear(), work.vital);
      System.arraycopy(all.female(), t * ages, period.female(), t * ages, ages);
      if (work.vital.hasMales()) {
        System.arraycopy(all.male(), t * ages, period.male(), t * ages, ages);
      }
      periods.add(period);
    }
    return work.split("arrival period", periods);
  }

  /**
   * The contribution of migration from two published projections of the same population, one of
   * them without migration: no projection is needed.
   *
   * <p>The series of a data reader say whose they are; if one does not, the result says that they
   * were taken to be of the same area.
   *
   * @param actual total population by year with migration, such as the medium variant
   * @param zero total population by year without, such as the zero-migration variant
   * @return the contribution in every year that both have
   * @throws IllegalArgumentException if a series is not in persons, they are of two areas, or have
   *     fewer than two years in common
   */
  public static VariantContribution fromVariants(YearSeries actual, YearSeries zero) {
    return VariantContribution.of(Require.notNull("actual", actual), Require.notNull("zero", zero));
  }

  private static void add(double[] from, double[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] += from[i];
    }
  }

  /** The name of the calculator and its options. */
  @Override
  public String toString() {
    return "MigrationContributionCalculator, timing "
        + timing
        + ", "
        + generations
        + " generations, negative cells "
        + negativeCells
        + (rates.isEmpty() ? "" : ", rates of their own for generations " + rates.keySet())
        + ", closure "
        + closure;
  }

  /** The runs of one input. */
  private final class Work {
    private final ProjectionInput input;
    private final VitalArrays vital;
    private final VitalArrays[] vitalOf;
    private final StepRule rule = TimingRules.of(timing);
    private final ProjectionRun actual;

    /** What each source gave, rates turned into numbers. */
    private final List<MigrationArrays> migrants;

    Work(ProjectionInput input) {
      this.input = input;
      FlatInput flat = input.toFlatUnsafe();
      vital = flat.vital();
      vitalOf = vitals();
      actual = new ProjectionRun(vital);
      actual.startingWith(input.base());
      if (rates.isEmpty() || closure == GenerationClosure.HOMOGENEOUS) {
        flat.migrateInto(actual);
        ProjectionKernel.project(vital, rule, actual);
      } else {
        sumOfParts(MigrationArrays.sum(vital, flat.sources()));
      }
      migrants =
          flat.hasRates() ? flat.sources().stream().map(this::realised).toList() : flat.sources();
      if (negativeCells == NegativeCells.REFUSE) {
        refuseNegative(Sex.FEMALE, actual.female);
        refuseNegative(Sex.MALE, actual.male);
      }
    }

    private VitalArrays[] vitals() {
      VitalArrays[] result = new VitalArrays[generations + 1];
      Arrays.fill(result, vital);
      rates.forEach(
          (generation, intervals) -> {
            if (intervals.size() != vital.steps()) {
              throw Require.refusal(
                  "number of intervals in the rates of generation " + generation,
                  intervals.size(),
                  vital.steps() + ", as in the input");
            }
            // They are rates of their own, of another country as likely as not.
            List<ProjectionInterval> own =
                intervals.stream().map(one -> one.withArea(Optional.empty())).toList();
            result[generation] = ProjectionInput.of(input.base(), own).toFlatUnsafe().vital();
          });
      return result;
    }

    /**
     * Makes the population with migration the sum of its parts. All of them go step by step,
     * because migration given as rates is that of all who are there at the start of the step.
     */
    private void sumOfParts(MigrationArrays given) {
      ProjectionRun closed = new ProjectionRun(vitalOf[0]).startingWith(input.base());
      List<ProjectionRun> parts = new ArrayList<>();
      double[] born = ProjectionKernel.NONE;
      for (int k = 1; k <= generations; k++) {
        ProjectionRun run = new ProjectionRun(vitalOf[k]);
        run.bornElsewhere = born;
        run.keepsNewborn = k == generations;
        born = run.bornTotal;
        parts.add(run);
      }
      // The numbers of a step are set before the step is taken.
      parts.get(0).femaleMigrants = given.female();
      parts.get(0).maleMigrants = given.male();
      int ages = vital.ages();
      double[] scratch = new double[ages];
      for (int t = 0; t < vital.steps(); t++) {
        int at = t * ages;
        addRates(given.femaleRates(), actual.female, given.female(), at, ages);
        ProjectionKernel.step(vitalOf[0], rule, closed, t, scratch);
        actual.bornTotal[t] = closed.bornTotal[t];
        System.arraycopy(closed.female, at + ages, actual.female, at + ages, ages);
        if (vital.hasMales()) {
          addRates(given.maleRates(), actual.male, given.male(), at, ages);
          System.arraycopy(closed.male, at + ages, actual.male, at + ages, ages);
        }
        for (int k = 1; k <= generations; k++) {
          ProjectionRun run = parts.get(k - 1);
          ProjectionKernel.step(vitalOf[k], rule, run, t, scratch);
          actual.bornTotal[t] += run.bornTotal[t];
          for (int x = at + ages; x < at + 2 * ages; x++) {
            actual.female[x] += run.female[x];
          }
          for (int x = at + ages; vital.hasMales() && x < at + 2 * ages; x++) {
            actual.male[x] += run.male[x];
          }
        }
      }
    }

    private static void addRates(
        double[] rates, double[] persons, double[] migrants, int at, int ages) {
      for (int x = at; x < at + ages; x++) {
        migrants[x] += rates[x] * persons[x];
      }
    }

    private MigrationArrays realised(MigrationArrays source) {
      MigrationArrays numbers = MigrationArrays.of(source.name(), vital);
      for (int i = 0; i < source.female().length; i++) {
        numbers.female()[i] = source.female()[i] + source.femaleRates()[i] * actual.female[i];
      }
      for (int i = 0; i < source.male().length; i++) {
        numbers.male()[i] = source.male()[i] + source.maleRates()[i] * actual.male[i];
      }
      return numbers;
    }

    private void refuseNegative(Sex sex, double[] persons) {
      for (int i = 0; i < persons.length; i++) {
        if (persons[i] < 0) {
          throw FlatChecks.tooManyLeave(
              sex, input.ages().label(i % vital.ages()), input.date(i / vital.ages()), persons[i]);
        }
      }
    }

    /** All sources in one. */
    MigrationArrays together() {
      return migrants.size() == 1 ? migrants.get(0) : MigrationArrays.sum(vital, migrants);
    }

    MigrationContribution all() {
      ProjectionRun closed = new ProjectionRun(vitalOf[0]).startingWith(input.base());
      ProjectionKernel.project(vitalOf[0], rule, closed);
      MigrationArrays numbers = together();
      List<ProjectionRun> runs = generations(numbers);
      List<PopulationPath> paths = new ArrayList<>();
      for (int k = 1; k <= generations; k++) {
        paths.add(
            path("generation " + k + (k == generations ? " and later" : ""), runs.get(k - 1)));
      }
      return new MigrationContribution(
          timing,
          path("with migration", actual),
          path("without migration", closed),
          paths,
          perInterval(numbers),
          list(actual.bornTotal),
          list(closed.bornTotal),
          List.copyOf(rates.keySet()),
          closure);
    }

    /** The runs of all generations that descend from some migrants. */
    private List<ProjectionRun> generations(MigrationArrays numbers) {
      List<ProjectionRun> runs = new ArrayList<>(generations);
      double[] born = ProjectionKernel.NONE;
      for (int k = 1; k <= generations; k++) {
        int first = k == 1 ? 0 : firstBirths(born);
        if (k > 2 && first == vital.steps()) {
          // Nobody was born to the generation before, so this one is as empty as a run can be.
          runs.add(runs.get(k - 2).isEmpty() ? runs.get(k - 2) : new ProjectionRun(vital));
          continue;
        }
        ProjectionRun run = new ProjectionRun(vitalOf[k]);
        if (k == 1) {
          run.femaleMigrants = numbers.female();
          run.maleMigrants = numbers.male();
        }
        run.bornElsewhere = born;
        run.keepsNewborn = k == generations;
        // Granddaughters are not born before daughters are grown: until then there is nobody.
        ProjectionKernel.project(vitalOf[k], rule, run, first);
        born = run.bornTotal;
        runs.add(run);
      }
      return runs;
    }

    private static int firstBirths(double[] born) {
      int first = 0;
      while (first < born.length && born[first] == 0) {
        first++;
      }
      return first;
    }

    ContributionSplit split(String criterion, List<MigrationArrays> parts) {
      if (parts.isEmpty()) {
        throw Require.refusal("migration of the input", "none", "at least one source");
      }
      List<ContributionSplit.Part> result = new ArrayList<>();
      for (MigrationArrays part : parts) {
        List<ProjectionRun> runs = generations(part);
        PopulationPath direct = path("direct, " + part.name(), runs.get(0));
        double[] female = new double[runs.get(0).female.length];
        double[] male = new double[runs.get(0).male.length];
        for (ProjectionRun run : runs.subList(1, runs.size())) {
          add(run.female, female);
          add(run.male, male);
        }
        result.add(
            new ContributionSplit.Part(
                part.name(),
                direct,
                path("indirect, " + part.name(), female, male),
                perInterval(part)));
      }
      return new ContributionSplit(criterion, all(), result);
    }

    private PopulationPath path(String label, ProjectionRun run) {
      return path(label, run.female, run.male);
    }

    private PopulationPath path(String label, double[] female, double[] male) {
      return PopulationPath.ofUnsafe(
          input.base().area(), label, input.base().date(), input.ages(), female, male);
    }

    private List<Double> perInterval(MigrationArrays numbers) {
      double[] sums = new double[vital.steps()];
      for (int t = 0; t < sums.length; t++) {
        for (int x = t * vital.ages(); x < (t + 1) * vital.ages(); x++) {
          sums[t] += numbers.female()[x] + (vital.hasMales() ? numbers.male()[x] : 0);
        }
      }
      return list(sums);
    }

    private static List<Double> list(double[] values) {
      return Arrays.stream(values).boxed().toList();
    }
  }
}
