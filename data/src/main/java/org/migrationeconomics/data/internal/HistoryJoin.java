package org.migrationeconomics.data.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.VitalRates;
import org.migrationeconomics.data.Problem;

/**
 * How populations and rates of several tables become one history: the longest run of dates without
 * a gap. Nothing is interpolated or filled.
 */
public final class HistoryJoin {

  private HistoryJoin() {}

  /** The tables of one area. */
  public interface Parts {

    /**
     * The population at a date.
     *
     * @param year the year of the date
     * @return the population
     * @throws IllegalArgumentException if there is none; its message says why
     */
    Population population(int year);

    /**
     * The rates between two dates.
     *
     * @param from the year of the first
     * @param to the year of the second
     * @return the rates
     * @throws IllegalArgumentException if there are none; its message says why
     */
    VitalRates rates(int from, int to);

    /**
     * The net migrants between two dates.
     *
     * @param from the year of the first
     * @param to the year of the second
     * @return persons, or why there is no figure
     */
    Figure netMigration(int from, int to);
  }

  /**
   * The longest run of a history; of two of one length the earlier.
   *
   * @param called the area as problems call it
   * @param years the years of all dates, ascending
   * @param parts the tables
   * @param label what a history that ends in a year is called
   * @param file what problems call the folder
   * @param problems where it is said that there is no history, or what was left out
   * @return the history, or empty if there is none
   */
  public static Optional<PopulationHistory> join(
      String called,
      List<Integer> years,
      Parts parts,
      IntFunction<String> label,
      String file,
      List<Problem> problems) {
    String firstGap = "";
    TreeMap<Integer, Population> populations = new TreeMap<>();
    for (int year : years) {
      try {
        populations.put(year, parts.population(year));
      } catch (IllegalArgumentException gap) {
        firstGap = firstGap.isEmpty() ? message(gap) : firstGap;
      }
    }
    // Runs of spans whose both ends and rates are there.
    List<VitalRates> best = new ArrayList<>();
    List<VitalRates> run = new ArrayList<>();
    for (int i = 0; i + 1 < years.size(); i++) {
      int from = years.get(i);
      int to = years.get(i + 1);
      try {
        Population before = populations.get(from);
        Population after = populations.get(to);
        VitalRates rates = parts.rates(from, to);
        if (before != null && after != null && before.ages().equals(after.ages())) {
          run.add(rates);
          if (run.size() > best.size()) {
            best = new ArrayList<>(run);
          }
          continue;
        }
        if (before != null && after != null && firstGap.isEmpty()) {
          firstGap = "the age groups of " + from + " and " + to + " differ";
        }
      } catch (IllegalArgumentException gap) {
        firstGap = firstGap.isEmpty() ? message(gap) : firstGap;
      }
      run.clear();
    }
    if (best.isEmpty()) {
      problems.add(
          none(file, called, firstGap.isEmpty() ? "there are fewer than two dates" : firstGap));
      return Optional.empty();
    }
    if (best.size() < years.size() - 1) {
      problems.add(
          Problem.of(
              file,
              called
                  + ": its history is cut to "
                  + best.get(0).start().getYear()
                  + "-"
                  + best.get(best.size() - 1).end().getYear()
                  + ", because "
                  + firstGap));
    }
    return Optional.of(history(populations, best, parts, label));
  }

  private static PopulationHistory history(
      Map<Integer, Population> populations,
      List<VitalRates> rates,
      Parts parts,
      IntFunction<String> label) {
    List<Population> kept = new ArrayList<>();
    List<Figure> net = new ArrayList<>();
    for (VitalRates span : rates) {
      kept.add(present(populations, span.start().getYear()));
      net.add(parts.netMigration(span.start().getYear(), span.end().getYear()));
    }
    int last = rates.get(rates.size() - 1).end().getYear();
    kept.add(present(populations, last));
    return PopulationHistory.builder()
        .populations(kept)
        .rates(rates)
        .netMigration(net)
        .label(label.apply(last))
        .build();
  }

  private static Population present(Map<Integer, Population> populations, int year) {
    Population population = populations.get(year);
    if (population == null) {
      throw new IllegalStateException("no population of " + year);
    }
    return population;
  }

  /**
   * The problem of an area that has no history.
   *
   * @param file what problems call the folder
   * @param called the area as problems call it
   * @param why the reason
   * @return the problem
   */
  public static Problem none(String file, String called, String why) {
    return Problem.of(file, called + ": it has no history, because " + why);
  }

  private static String message(IllegalArgumentException gap) {
    return String.valueOf(gap.getMessage());
  }
}
