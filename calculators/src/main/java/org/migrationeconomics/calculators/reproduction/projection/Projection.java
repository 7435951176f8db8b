package org.migrationeconomics.calculators.reproduction.projection;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionRun;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A projected population, with the births, deaths and migrants that made it.
 *
 * <pre>
 *   P(t+z) = P(t) + births − deaths + migrants (+ persons added to negative cells)
 * </pre>
 *
 * <p>Years name the start of an interval: {@code births(2020)} are those of 2020 to 2025 if groups
 * are five years wide. Deaths are by the age group that their cohort would reach at the end, and
 * with them those of newborn; births are by the group that the mother is in at the start.
 *
 * <p><b>Units</b>: persons; births, deaths and migrants over the whole interval.
 *
 * <p>Immutable and thread-safe.
 */
public final class Projection implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /** Births are of both sexes. */
  private static final double[] NO_MEN = {};

  private final PopulationPath population;
  private final MigrationTiming timing;
  private final double[] births;
  private final double[] femaleShare;
  private final double[] femaleDeaths;
  private final double[] maleDeaths;
  private final double[] femaleMigrants;
  private final double[] maleMigrants;
  private final double[] femaleRaised;
  private final double[] maleRaised;
  private final List<NegativeCell> negativeCells;

  /**
   * An age group from which more people left than there were.
   *
   * @param sex female or male
   * @param date when
   * @param age the group, such as 30-34
   * @param persons the negative number, also if the cell was then set to zero
   */
  public record NegativeCell(Sex sex, LocalDate date, String age, double persons)
      implements Serializable {
    /** Checks that nothing is null. */
    public NegativeCell {
      Require.finite("persons", persons);
      Require.notNull("sex", sex);
      Require.notNull("date", date);
      Require.notNull("age", age);
    }
  }

  private Projection(
      PopulationPath population,
      MigrationTiming timing,
      double[] femaleShare,
      ProjectionRun run,
      List<NegativeCell> negativeCells) {
    this.population = population;
    this.timing = timing;
    this.births = run.births;
    this.femaleShare = femaleShare;
    this.femaleDeaths = run.femaleDeaths;
    this.maleDeaths = run.maleDeaths;
    this.femaleMigrants = run.femaleMigrants;
    this.maleMigrants = run.maleMigrants;
    this.femaleRaised = run.femaleRaised;
    this.maleRaised = run.maleRaised;
    this.negativeCells = List.copyOf(negativeCells);
  }

  /** Takes the arrays of a run, which nobody changes afterwards. */
  static Projection of(
      ProjectionInput input,
      MigrationTiming timing,
      ProjectionRun run,
      List<NegativeCell> negativeCells) {
    PopulationPath path =
        PopulationPath.ofUnsafe(
            input.base().area(),
            "projection",
            input.base().date(),
            input.ages(),
            run.female,
            run.male);
    return new Projection(
        path, timing, input.toFlatUnsafe().vital().femaleShare(), run, negativeCells);
  }

  /**
   * The population at the start and at the end of each interval.
   *
   * @return persons by date, sex and age
   */
  public PopulationPath population() {
    return population;
  }

  /**
   * When the migrants came.
   *
   * @return the timing
   */
  public MigrationTiming timing() {
    return timing;
  }

  /**
   * The age groups.
   *
   * @return groups of equal width, the last open
   */
  public AgeGroups ages() {
    return population.ages();
  }

  /**
   * The number of intervals.
   *
   * @return at least 1
   */
  public int intervals() {
    return population.size() - 1;
  }

  /**
   * All persons in a year.
   *
   * @param year a year with a date of the projection
   * @return persons
   * @throws IllegalArgumentException if the projection has no such year
   */
  public double total(int year) {
    return population.total(year);
  }

  /**
   * All persons at the end.
   *
   * @return persons
   */
  public double total() {
    return population.total();
  }

  /**
   * Births of an interval by age of the mother.
   *
   * @param year the year in which the interval begins
   * @return births of both sexes; the group is that in which the mother is at the start
   * @throws IllegalArgumentException if no interval begins in the year
   */
  public AgeVector births(int year) {
    return row("births", births, interval(year));
  }

  /**
   * Girls and boys among the births of an interval.
   *
   * @param sex which
   * @param year the year in which the interval begins
   * @return births of one sex, by the sex ratio at birth of the interval
   * @throws IllegalArgumentException if no interval begins in the year
   */
  public double births(Sex sex, int year) {
    int t = interval(year);
    double girls = sum(births, t) * femaleShare[t];
    return Require.notNull("sex", sex) == Sex.FEMALE ? girls : sum(births, t) - girls;
  }

  /**
   * Births of all intervals.
   *
   * @return births of both sexes
   */
  public double births() {
    return Arrays.stream(births).sum();
  }

  /**
   * Deaths of an interval.
   *
   * @param sex which one
   * @param year the year in which the interval begins
   * @return deaths by the group that their cohort would reach at the end; those of the newborn are
   *     in the first
   * @throws IllegalArgumentException if no interval begins in the year, or the projection is of
   *     females only
   */
  public AgeVector deaths(Sex sex, int year) {
    return row("deaths", pick(sex, femaleDeaths, maleDeaths), interval(year));
  }

  /**
   * Deaths of all intervals and sexes.
   *
   * @return deaths
   */
  public double deaths() {
    return Arrays.stream(femaleDeaths).sum() + Arrays.stream(maleDeaths).sum();
  }

  /**
   * Migrants of an interval, whether they were given as numbers, rates or a total.
   *
   * @param sex which one
   * @param year the year in which the interval begins
   * @return net migrants by the group in which they are counted: that at the end of the interval
   *     with {@link MigrationTiming#COHORT_EVEN}
   * @throws IllegalArgumentException if no interval begins in the year, or the projection is of
   *     females only
   */
  public AgeVector migrants(Sex sex, int year) {
    double[] migrants = pick(sex, femaleMigrants, maleMigrants);
    int interval = interval(year);
    return migrants.length == 0
        ? AgeVector.of(SimpleUnit.PERSONS, ages(), new double[ages().size()])
        : row("net migrants", migrants, interval);
  }

  /**
   * Net migrants of all intervals and sexes.
   *
   * @return persons, negative for net departures
   */
  public double migrants() {
    return Arrays.stream(femaleMigrants).sum() + Arrays.stream(maleMigrants).sum();
  }

  /**
   * Groups from which more people left than there were.
   *
   * @return the cells, women first, by date and age; empty if there is none
   */
  public List<NegativeCell> negativeCells() {
    return negativeCells;
  }

  /**
   * Persons added to negative cells under {@link NegativeCells#CLAMP_AND_REPORT}.
   *
   * @return persons over all intervals; 0 under the other policies
   */
  public double addedToNegativeCells() {
    return Arrays.stream(femaleRaised).sum() + Arrays.stream(maleRaised).sum();
  }

  /**
   * What the accounts of an interval leave unexplained; zero but for the rounding of the last
   * digit.
   *
   * <pre>
   *   P(t+z) − P(t) − births + deaths − migrants − persons added to negative cells
   * </pre>
   *
   * <p>In a projection of females the births are those of girls.
   *
   * @param year the year in which the interval begins
   * @return persons
   * @throws IllegalArgumentException if no interval begins in the year
   */
  public double balanceResidual(int year) {
    int t = interval(year);
    return population.totalAt(t + 1)
        - population.totalAt(t)
        - (population.has(Sex.MALE) ? sum(births, t) : sum(births, t) * femaleShare[t])
        + (sum(femaleDeaths, t) + sum(maleDeaths, t))
        - (sum(femaleMigrants, t) + sum(maleMigrants, t))
        - (sum(femaleRaised, t) + sum(maleRaised, t));
  }

  private int interval(int year) {
    int index = population.indexOf(year);
    if (index == intervals()) {
      throw Require.refusal(
          "year", year, "the start of an interval, before " + population.date(index).getYear());
    }
    return index;
  }

  private double[] pick(Sex sex, double[] female, double[] male) {
    if (!population.has(sex)) {
      throw Require.refusal("sex", sex.label(), "female, the only one here");
    }
    return sex == Sex.FEMALE ? female : male;
  }

  private AgeVector row(String name, double[] values, int interval) {
    int size = ages().size();
    return AgeVector.ofUnsafe(
        name,
        SimpleUnit.PERSONS,
        ages(),
        Arrays.copyOfRange(values, interval * size, (interval + 1) * size));
  }

  private double sum(double[] values, int interval) {
    double sum = 0;
    if (values.length > 0) {
      for (int x = interval * ages().size(); x < (interval + 1) * ages().size(); x++) {
        sum += values[x];
      }
    }
    return sum;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "Projection of "
                    + population.area().name()
                    + (population.has(Sex.MALE) ? "" : ", female only")
                    + ", timing "
                    + timing
                    + negativesInWords())
            .column("date")
            .unit("persons")
            .column("population", 0)
            .column("births after", 0)
            .column("deaths after", 0)
            .column("net migration after", 0);
    for (int t = 0; t < intervals(); t++) {
      table.row(
          population.date(t).toString(),
          population.totalAt(t),
          sum(births, t),
          sum(femaleDeaths, t) + sum(maleDeaths, t),
          sum(femaleMigrants, t) + sum(maleMigrants, t));
    }
    table.row(population.date(intervals()).toString(), population.total(), "", "", "");
    table.note(
        "Persons; births (of both sexes), deaths and migrants of the interval that begins at the"
            + " date.");
    if (!negativeCells.isEmpty()) {
      NegativeCell first = negativeCells.get(0);
      table.note(
          "From some age groups more people leave than there are, the first "
              + first.sex()
              + " "
              + first.age()
              + " on "
              + first.date()
              + ".");
    }
    return table.build();
  }

  private String negativesInWords() {
    if (negativeCells.isEmpty()) {
      return "";
    }
    String cells =
        negativeCells.size() == 1
            ? ", 1 negative cell "
            : ", " + negativeCells.size() + " negative cells ";
    return cells
        + (addedToNegativeCells() > 0
            ? "set to zero, which adds " + Math.round(addedToNegativeCells()) + " persons"
            : "kept");
  }

  /**
   * The population of every date, and what happened after it, by age and sex; a column for what
   * negative cells were raised by, if any were.
   */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(
            "Projection of " + population.area().name() + ", timing " + timing, "quantity")
        .add(population::dataTable, "population")
        .add(() -> interval("births by age of the mother", births, NO_MEN), "births")
        .add(() -> shares(), "births")
        .add(() -> interval("deaths", femaleDeaths, maleDeaths), "deaths")
        .add(() -> interval("migrants", femaleMigrants, maleMigrants), "net migrants")
        .add(() -> interval("raised", femaleRaised, maleRaised), "added to negative cells")
        .about(table())
        .build();
  }

  private TextTable interval(String title, double[] female, double[] male) {
    int n = ages().size();
    TextTable.Builder table = TextTable.titled(title).column("date").column("age").unit("persons");
    table.column(male == NO_MEN ? "both sexes" : "female");
    boolean both = male.length > 0;
    if (both) {
      table.column("male");
    }
    return table
        .rows(
            female.length,
            cell -> {
              String date = population.date(cell / n).toString();
              String age = ages().label(cell % n);
              return both
                  ? new Object[] {date, age, female[cell], male[cell]}
                  : new Object[] {date, age, female[cell]};
            })
        .build();
  }

  private TextTable shares() {
    TextTable.Builder table =
        TextTable.titled("share of girls").column("date").unit("1").column("share of girls");
    for (int t = 0; t < femaleShare.length; t++) {
      table.row(population.date(t).toString(), femaleShare[t]);
    }
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
