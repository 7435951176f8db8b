package org.migrationeconomics.calculators.reproduction.ensemble;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The distribution of one measure over the trajectories of an ensemble, date by date: what a fan
 * chart shows.
 *
 * <pre>
 *   fan.mean(2050)             fan.quantile(0.975, 2050)           fan.median(2050)
 * </pre>
 *
 * <p>Quantiles are those of definition 7 of Hyndman and Fan, R's default: with n sorted numbers and
 * h = (n − 1) p, a straight line between numbers ⌊h⌋ and ⌊h⌋ + 1. A date at which some trajectory
 * has no value (the share of a population that is not above zero) has no quantiles, and says so.
 *
 * <p><b>Units</b>: those of the measure, persons or a ratio.
 *
 * <p>Immutable and thread-safe.
 */
public final class EnsembleFan implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final EnsembleMeasure measure;
  private final String part;
  private final LocalDate start;
  private final int width;
  private final double[] probabilities;
  private final double[] means;
  private final double[] quantiles;
  private final int[] undefined;
  private final double[] trajectories;

  /** Keeps the arrays. Undefined is the number of trajectories without a value at each date. */
  EnsembleFan(
      EnsembleMeasure measure,
      String part,
      LocalDate start,
      int width,
      double[] probabilities,
      double[] means,
      double[] quantiles,
      int[] undefined,
      double[] trajectories) {
    this.measure = measure;
    this.part = part;
    this.start = start;
    this.width = width;
    this.probabilities = probabilities;
    this.means = means;
    this.quantiles = quantiles;
    this.undefined = undefined;
    this.trajectories = trajectories;
  }

  /**
   * What is distributed.
   *
   * @return the measure
   */
  public EnsembleMeasure measure() {
    return measure;
  }

  /**
   * Whose measure it is.
   *
   * @return "all", or a sex, an age group, or both, such as "female 65+"
   */
  public String part() {
    return part;
  }

  /**
   * The probabilities of the quantiles.
   *
   * @return numbers from 0 to 1, in order
   */
  public List<Double> probabilities() {
    return Arrays.stream(probabilities).boxed().toList();
  }

  /**
   * The number of dates.
   *
   * @return at least 1
   */
  public int size() {
    return means.length;
  }

  /**
   * One of the dates; births are those of the interval that begins at it.
   *
   * @param index from 0
   * @return the date
   * @throws IllegalArgumentException if there is no such date
   */
  public LocalDate date(int index) {
    EnsembleInput.index("index", index, size());
    return start.plusYears((long) index * width);
  }

  /**
   * The mean of all trajectories.
   *
   * @param year a year with a date of the fan
   * @return the mean; no value if a trajectory has none
   * @throws IllegalArgumentException if the fan has no such year
   */
  public Figure mean(int year) {
    return meanAt(indexOf(year));
  }

  Figure meanAt(int index) {
    return figure(index, means[index]);
  }

  /**
   * A quantile over all trajectories.
   *
   * @param probability one of the probabilities that were asked for
   * @param year a year with a date of the fan
   * @return the quantile; no value if a trajectory has none
   * @throws IllegalArgumentException if the fan has no such probability or year
   */
  public Figure quantile(double probability, int year) {
    int p = Arrays.binarySearch(probabilities, probability);
    if (p < 0) {
      throw Require.refusal("probability", probability, "one of " + Arrays.toString(probabilities));
    }
    return quantileAt(p, indexOf(year));
  }

  Figure quantileAt(int p, int index) {
    return figure(index, quantiles[index * probabilities.length + p]);
  }

  /**
   * The median over all trajectories.
   *
   * @param year a year with a date of the fan
   * @return the quantile of probability 0.5
   * @throws IllegalArgumentException if it was not asked for, or the fan has no such year
   */
  public Figure median(int year) {
    return quantile(0.5, year);
  }

  private Figure figure(int index, double value) {
    return undefined[index] == 0
        ? Figure.of(value)
        : Figure.empty(
            undefined[index] + " trajectories have no population above zero on " + date(index));
  }

  /**
   * The values of all trajectories in a year, if they were kept.
   *
   * @param year a year with a date of the fan
   * @return a new array, one number per trajectory; NaN where a trajectory has no share
   * @throws IllegalArgumentException if the fan has no such year, or the values were not kept
   */
  public double[] trajectories(int year) {
    int index = indexOf(year);
    if (trajectories.length == 0) {
      throw Require.refusal(
          "measure", measure.name(), "one whose trajectories the calculator was asked to keep");
    }
    int count = trajectories.length / size();
    return Arrays.copyOfRange(trajectories, index * count, (index + 1) * count);
  }

  private int indexOf(int year) {
    int years = year - start.getYear();
    if (years < 0 || years % width != 0 || years / width >= size()) {
      throw Require.refusal(
          "year",
          year,
          "one from "
              + start.getYear()
              + " to "
              + date(size() - 1).getYear()
              + " in steps of "
              + width);
    }
    return years / width;
  }

  @Override
  public TextTable table() {
    int decimals = measure == EnsembleMeasure.SHARE ? 4 : 0;
    TextTable.Builder table =
        TextTable.titled(measure.label() + ", " + part)
            .column("date")
            .unit(measure == EnsembleMeasure.SHARE ? "1" : "persons")
            .column("mean", decimals);
    for (double probability : probabilities) {
      table.column(percent(probability), decimals);
    }
    Object[] row = new Object[probabilities.length + 2];
    for (int t = 0; t < size(); t++) {
      row[0] = date(t).toString();
      row[1] = meanAt(t);
      for (int p = 0; p < probabilities.length; p++) {
        row[p + 2] = quantileAt(p, t);
      }
      table.row(row.clone());
    }
    return table
        .note(
            (measure == EnsembleMeasure.SHARE ? "Ratios" : "Persons")
                + "; quantiles over the trajectories, definition 7"
                + (measure.isOfInterval() ? "; of the interval that begins at the date." : "."))
        .build();
  }

  static String percent(double probability) {
    return Numbers.exact(Math.rint(probability * 1e8) / 1e6) + " %";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EnsembleFan fan
        && measure == fan.measure
        && part.equals(fan.part)
        && start.equals(fan.start)
        && width == fan.width
        && Arrays.equals(probabilities, fan.probabilities)
        && Arrays.equals(means, fan.means)
        && Arrays.equals(quantiles, fan.quantiles)
        && Arrays.equals(undefined, fan.undefined)
        && Arrays.equals(trajectories, fan.trajectories);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * measure.hashCode() + part.hashCode()) + Arrays.hashCode(quantiles);
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
