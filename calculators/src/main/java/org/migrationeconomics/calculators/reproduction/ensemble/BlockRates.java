package org.migrationeconomics.calculators.reproduction.ensemble;

/** The rates of a block of trajectories in one interval, as rows with the trajectory contiguous. */
interface BlockRates {

  /** Goes to an interval of a run of trajectories, which must not be more than a block holds. */
  void prepare(int interval, int from, int count);

  /** Survival ratios to the age group x; the row holds until the next call. */
  double[] survival(boolean male, int x);

  /** Births per woman of the age group x, half of those of a whole interval. */
  void fertility(int x, double[] into);

  /** Migrants of the age group x. */
  void migrants(boolean male, int x, double[] persons, double[] into);

  /** Share of girls among the newborn. */
  double femaleShare();

  /** The first age group with births in the interval. */
  int firstFertile();

  /** One more than the last such group. */
  int endFertile();
}
