package org.migrationeconomics.calculators.reproduction.projection;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.reproduction.internal.FlatChecks;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionKernel;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionRun;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.Sex;

/**
 * Projects a population by cohorts and components: everyone ages and survives, women bear children,
 * migrants come and go.
 *
 * <pre>
 *   P(x+z, t+z) = P(x, t) S(x+z) + migrants       B = z Σ f(x) W(x)       P(0, t+z) = B S(0) + migrants
 *
 *   S   survival ratios by sex            f   births per woman and year
 *   W   women at risk on average          z   width of an age group in years, and of a step
 * </pre>
 *
 * <p>The open group takes those who were in it and those of the group before, with their common
 * survival ratio. When the migrants of a step come, and whether they take part in its births, is a
 * {@link MigrationTiming}: {@link MigrationTiming#EVEN_UN} by default. Groups from which more
 * people leave than there are keep their negative numbers by default ({@link NegativeCells#KEEP}),
 * and the result lists them.
 *
 * <p><b>Units</b>: persons; births, deaths and migrants over each interval.
 *
 * <p><b>Source</b>: S. H. Preston, P. Heuveline and M. Guillot, <i>Demography</i>, 2001, chapter 6.
 *
 * <p><b>Reproduces</b>: the book's projection of Sweden's females 1993-98 (boxes 6.1 and 6.2) in
 * all 18 age groups and 7 groups of mothers; with the rates of World Population Prospects 2019 the
 * published zero-migration variant of the United Kingdom to 2100 within 0.12 %.
 *
 * <p>Immutable and thread-safe.
 */
public final class CohortComponentProjector {

  private static final CohortComponentProjector DEFAULT =
      new CohortComponentProjector(MigrationTiming.EVEN_UN, NegativeCells.KEEP);

  private final MigrationTiming timing;
  private final NegativeCells negativeCells;

  private CohortComponentProjector(MigrationTiming timing, NegativeCells negativeCells) {
    this.timing = timing;
    this.negativeCells = negativeCells;
  }

  /**
   * The projector with migrants that come evenly ({@link MigrationTiming#EVEN_UN}) and negative
   * cells that are kept ({@link NegativeCells#KEEP}).
   *
   * @return the projector
   */
  public static CohortComponentProjector withDefaults() {
    return DEFAULT;
  }

  /**
   * The same projector with another timing of migrants.
   *
   * @param newTiming when they come
   * @return the projector
   */
  public CohortComponentProjector withTiming(MigrationTiming newTiming) {
    return new CohortComponentProjector(Require.notNull("timing", newTiming), negativeCells);
  }

  /**
   * The same projector with another policy for negative cells.
   *
   * @param policy what becomes of them
   * @return the projector
   */
  public CohortComponentProjector withNegativeCells(NegativeCells policy) {
    return new CohortComponentProjector(timing, Require.notNull("negative cells", policy));
  }

  /**
   * When the migrants come.
   *
   * @return the timing
   */
  public MigrationTiming timing() {
    return timing;
  }

  /**
   * What becomes of negative cells.
   *
   * @return the policy
   */
  public NegativeCells negativeCells() {
    return negativeCells;
  }

  /**
   * Projects a population.
   *
   * @param input the population at the start and what happens in each interval
   * @return the population at the end of each interval, with births, deaths and migrants
   * @throws IllegalArgumentException under {@link NegativeCells#REFUSE} if a cell becomes negative
   */
  public Projection calculate(ProjectionInput input) {
    FlatInput flat = Require.notNull("input", input).toFlatUnsafe();
    VitalArrays vital = flat.vital();
    ProjectionRun run = new ProjectionRun(vital).counting(vital).startingWith(input.base());
    flat.migrateInto(run);
    if (negativeCells == NegativeCells.CLAMP_AND_REPORT) {
      run.femaleRaised = new double[run.femaleDeaths.length];
      run.maleRaised = new double[run.maleDeaths.length];
    }
    ProjectionKernel.project(vital, TimingRules.of(timing), run);
    List<Projection.NegativeCell> negative = negativeCells(input, run);
    if (negativeCells == NegativeCells.REFUSE && !negative.isEmpty()) {
      Projection.NegativeCell first = negative.get(0);
      throw FlatChecks.tooManyLeave(first.sex(), first.age(), first.date(), first.persons());
    }
    return Projection.of(input, timing, run, negative);
  }

  private List<Projection.NegativeCell> negativeCells(ProjectionInput input, ProjectionRun run) {
    List<Projection.NegativeCell> cells = new ArrayList<>();
    if (negativeCells == NegativeCells.CLAMP_AND_REPORT) {
      raised(input, Sex.FEMALE, run.femaleRaised, cells);
      raised(input, Sex.MALE, run.maleRaised, cells);
    } else {
      negative(input, Sex.FEMALE, run.female, cells);
      negative(input, Sex.MALE, run.male, cells);
    }
    return cells;
  }

  private static void negative(
      ProjectionInput input, Sex sex, double[] persons, List<Projection.NegativeCell> cells) {
    if (!FlatChecks.hasNegative(persons)) {
      return;
    }
    for (int i = 0; i < persons.length; i++) {
      if (persons[i] < 0) {
        cells.add(cell(input, sex, i, persons[i]));
      }
    }
  }

  private static void raised(
      ProjectionInput input, Sex sex, double[] raised, List<Projection.NegativeCell> cells) {
    for (int i = 0; i < raised.length; i++) {
      if (raised[i] > 0) {
        cells.add(cell(input, sex, i + input.ages().size(), -raised[i]));
      }
    }
  }

  private static Projection.NegativeCell cell(
      ProjectionInput input, Sex sex, int index, double persons) {
    int ages = input.ages().size();
    return new Projection.NegativeCell(
        sex, input.date(index / ages), input.ages().label(index % ages), persons);
  }

  /** The name of the projector and its options. */
  @Override
  public String toString() {
    return "CohortComponentProjector, timing " + timing + ", negative cells " + negativeCells;
  }
}
