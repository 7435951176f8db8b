package org.migrationeconomics.calculators.reproduction.internal;

import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;

/**
 * The arrays of one run of {@link ProjectionKernel}: what enters it besides the vital rates, and
 * what comes out. Arrays of length zero stand for nothing.
 *
 * <p>Mutable, for use by one thread.
 */
public final class ProjectionRun {
  /** (T+1) × A women; row 0 is given. */
  public final double[] female;

  /** (T+1) × A men; row 0 is given; empty for females only. */
  public final double[] male;

  /** T × A female migrants, or none. With rates, what they give is added. */
  public double[] femaleMigrants = ProjectionKernel.NONE;

  /** T × A male migrants, or none. With rates, what they give is added. */
  public double[] maleMigrants = ProjectionKernel.NONE;

  /** T × A female migrants of a step per person at its start, or none. */
  public double[] femaleMigrationRates = ProjectionKernel.NONE;

  /** T × A male migrants of a step per person at its start, or none. */
  public double[] maleMigrationRates = ProjectionKernel.NONE;

  /** T × A births by age of the mother, or nobody asks. */
  public double[] births = ProjectionKernel.NONE;

  /** T × A female deaths, or nobody asks. */
  public double[] femaleDeaths = ProjectionKernel.NONE;

  /** T × A male deaths, or nobody asks. */
  public double[] maleDeaths = ProjectionKernel.NONE;

  /** T × A persons by which negative female cells were raised; empty to keep them. */
  public double[] femaleRaised = ProjectionKernel.NONE;

  /** T × A persons by which negative male cells were raised; empty to keep them. */
  public double[] maleRaised = ProjectionKernel.NONE;

  /** T births to the women of this run. */
  public final double[] bornTotal;

  /** T newborn of other mothers who join this run, or none. */
  public double[] bornElsewhere = ProjectionKernel.NONE;

  /** Whether the newborn of these women join this run. */
  public boolean keepsNewborn = true;

  /**
   * A run with an empty population at its start.
   *
   * @param vital survival and fertility
   */
  public ProjectionRun(VitalArrays vital) {
    female = new double[(vital.steps() + 1) * vital.ages()];
    male =
        vital.hasMales() ? new double[(vital.steps() + 1) * vital.ages()] : ProjectionKernel.NONE;
    bornTotal = new double[vital.steps()];
  }

  /**
   * Puts a population at the start.
   *
   * @param base in the groups of the run; its men are left out of a run of females only
   * @return this run
   */
  public ProjectionRun startingWith(Population base) {
    copy(base.of(Sex.FEMALE), female);
    if (male.length > 0) {
      copy(base.of(Sex.MALE), male);
    }
    return this;
  }

  private static void copy(AgeVector from, double[] to) {
    System.arraycopy(from.toArrayUnsafe(), 0, to, 0, from.size());
  }

  /**
   * Asks for births by age of the mother and for deaths.
   *
   * @param vital survival and fertility
   * @return this run
   */
  public ProjectionRun counting(VitalArrays vital) {
    int size = vital.steps() * vital.ages();
    births = new double[size];
    femaleDeaths = new double[size];
    maleDeaths = vital.hasMales() ? new double[size] : ProjectionKernel.NONE;
    return this;
  }

  /**
   * Whether nobody is in this run at any time.
   *
   * @return true if all numbers of women and men are zero
   */
  public boolean isEmpty() {
    for (double women : female) {
      if (women != 0) {
        return false;
      }
    }
    for (double men : male) {
      if (men != 0) {
        return false;
      }
    }
    return true;
  }
}
