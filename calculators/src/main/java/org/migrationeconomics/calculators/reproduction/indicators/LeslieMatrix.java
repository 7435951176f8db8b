package org.migrationeconomics.calculators.reproduction.indicators;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The projection matrix of a closed female population: who of each age group is alive, and who has
 * been born, one width of age groups later.
 *
 * <pre>
 *   N(0, t+n)    = Σ F(x) N(x, t)
 *   N(x+n, t+n)  = S(x+n) N(x, t)
 *   N(open, t+n) = S(open) (N(open−n, t) + N(open, t))
 *
 *   S(x)  = L(x) / L(x−n)       survivors stand with the group that they reach
 *   F(x)  = n/2 (f(x) + S(x+n) f(x+n)) · L(0) / (n l(0)) / (1 + SRB)
 * </pre>
 *
 * <p>Births fall on the mean of the women at both ends of the step, and the newborn survive from
 * birth to the end of it. The group before the fertile ages has births as well, of women who reach
 * these ages during the step.
 *
 * <p><b>Units</b>: girls per woman and step; ratios.
 *
 * <p><b>Source</b>: P. H. Leslie, "On the use of matrices in certain population mathematics",
 * <i>Biometrika</i> 33, 1945; S. H. Preston, P. Heuveline and M. Guillot, <i>Demography</i>, 2001,
 * chapter 6, for the birth row.
 *
 * <p>Immutable and thread-safe.
 *
 * @param births F(x), the first row, as ratios in groups of one width from birth, the last open
 * @param survival S(x), with the group that is reached; that of the first group is in F already and
 *     is kept for information
 */
public record LeslieMatrix(AgeVector births, AgeVector survival) implements Tabular {

  /**
   * Checks ages, units and signs.
   *
   * @throws IllegalArgumentException if the age groups differ, are not of one width from birth with
   *     an open end, or number less than two; a value is no ratio; births are negative, or above
   *     zero in the open group; or survival is not from 0 to 1, below 1 in the open group
   */
  public LeslieMatrix {
    Require.notNull("births", births);
    Require.notNull("survival", survival);
    AgeGroups ages = births.ages();
    if (!ages.isEqualWidth() || ages.lower(0) != 0 || !ages.isOpen()) {
      throw Require.refusal(
          "ages of births", ages.toString(), "groups of one width from birth, the last open");
    }
    if (!survival.ages().equals(ages)) {
      throw Require.refusal(
          "ages of survival", survival.ages().toString(), ages + ", the ages of births");
    }
    ratio("births", births);
    ratio("survival", survival);
    for (int x = 0; x < ages.size(); x++) {
      Require.notNegative("births at age " + ages.label(x), births.value(x));
      Require.share("survival to age " + ages.label(x), survival.value(x));
    }
    if (births.value(ages.size() - 1) > 0) {
      throw Require.refusal(
          "births in the open group",
          births.value(ages.size() - 1),
          "0, as an age that all fertile ages precede");
    }
    if (survival.value(ages.size() - 1) == 1) {
      throw Require.refusal("survival in the open group", 1, "below 1");
    }
  }

  private static void ratio(String name, AgeVector vector) {
    if (vector.unit() != SimpleUnit.RATIO) {
      throw Require.refusal("unit of " + name, vector.unit().label(), SimpleUnit.RATIO.label());
    }
  }

  /**
   * The matrix of fertility and mortality.
   *
   * @param fertility births per woman and year in groups of one width, with the sex ratio at birth
   * @param lifeTable the women's life table; groups of unequal width such as 0, 1-4, 5-9 are joined
   *     to those of the fertility rates
   * @return the matrix
   * @throws IllegalArgumentException if the table is the men's, or its groups are neither those of
   *     the fertility rates nor can be joined to them
   */
  public static LeslieMatrix of(FertilitySchedule fertility, LifeTable lifeTable) {
    ReproductionIndicatorsCalculator.women(lifeTable);
    Require.notNull("fertility", fertility);
    AgeGroups own = lifeTable.ages();
    int n = fertility.ages().width();
    AgeGroups ages =
        own.isEqualWidth() && own.width() == n
            ? own
            : AgeGroups.ofWidth(n, own.lower(own.size() - 1));
    AgeVector survival = lifeTable.collapseTo(ages).survivalRatios();
    int first = fertility.ages().offsetIn(ages);
    double[] rates = new double[ages.size()];
    for (int i = 0; i < fertility.ages().size(); i++) {
      rates[first + i] = fertility.rates().value(i);
    }
    double girls = n / 2.0 * survival.value(0) * fertility.femaleShareOfBirths();
    double[] births = new double[rates.length];
    for (int x = 0; x < births.length; x++) {
      int next = Math.min(x + 1, births.length - 1);
      births[x] = girls * (rates[x] + survival.value(next) * rates[next]);
    }
    return new LeslieMatrix(
        AgeVector.ofUnsafe("girls per woman", SimpleUnit.RATIO, ages, births), survival);
  }

  /**
   * The age groups, whose width is the step.
   *
   * @return groups of one width from birth, the last open
   */
  public AgeGroups ages() {
    return births.ages();
  }

  /**
   * The female population one step later.
   *
   * @param women persons in the same age groups
   * @return persons one width of age groups later
   * @throws IllegalArgumentException if the age groups or the unit differ
   */
  public AgeVector project(AgeVector women) {
    Require.notNull("women", women);
    if (women.unit() != SimpleUnit.PERSONS) {
      throw Require.refusal("unit of women", women.unit().label(), SimpleUnit.PERSONS.label());
    }
    double[] next = new double[women.size()];
    next[0] = births.dot(women);
    int open = next.length - 1;
    for (int x = 1; x < open; x++) {
      next[x] = survival.value(x) * women.value(x - 1);
    }
    next[open] = survival.value(open) * (women.value(open - 1) + women.value(open));
    return AgeVector.ofUnsafe(women.label(), SimpleUnit.PERSONS, women.ages(), next);
  }

  /**
   * The whole matrix, for linear algebra elsewhere.
   *
   * @return rows of a new square array, which multiply a column of persons
   */
  public double[][] toArray() {
    int size = births.size();
    double[][] rows = new double[size][size];
    rows[0] = births.toArray();
    for (int x = 1; x < size; x++) {
      rows[x][x - 1] = survival.value(x);
    }
    rows[size - 1][size - 1] = survival.value(size - 1);
    return rows;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("projection matrix, " + ages() + ", step " + ages().width() + " years")
            .column("age")
            .unit("girls per woman")
            .column("girls per woman F(x)", 6)
            .unit("1")
            .column("survival S(x)", 6);
    for (int x = 0; x < births.size(); x++) {
      table.row(ages().label(x), births.value(x), survival.value(x));
    }
    return table
        .note("Survival to the group from the one before; from birth to the first.")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
