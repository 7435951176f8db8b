package org.migrationeconomics.calculators.reproduction.ensemble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.internal.Quantiles;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.Sex;

/** Means and quantiles of a run: one task for each part of the population and date. */
final class EnsembleSummary {

  private static final List<EnsembleMeasure> OF_PARTS =
      List.of(
          EnsembleMeasure.POPULATION,
          EnsembleMeasure.WITHOUT_MIGRATION,
          EnsembleMeasure.CONTRIBUTION,
          EnsembleMeasure.SHARE);

  private final EnsembleRun run;
  private final EnsembleContributionCalculator.Options options;
  private final int trajectories;
  private final int dates;
  private final List<Sheet> sheets = new ArrayList<>();

  /** The figures of one measure and part, before they are a fan. */
  private static final class Sheet {
    final EnsembleMeasure measure;
    final String part;
    final int[] slots;
    final double[] means;
    final double[] quantiles;
    final int[] undefined;
    final double[] kept;

    Sheet(
        EnsembleMeasure measure,
        String part,
        int[] slots,
        int dates,
        int probabilities,
        int trajectories) {
      this.measure = measure;
      this.part = part;
      this.slots = slots;
      means = new double[dates];
      quantiles = new double[dates * probabilities];
      undefined = new int[dates];
      kept = new double[dates * trajectories];
    }
  }

  EnsembleSummary(EnsembleRun run, EnsembleContributionCalculator.Options options) {
    this.run = run;
    this.options = options;
    trajectories = run.input.trajectories();
    dates = run.vital.steps() + 1;
    for (EnsembleMeasure measure : EnsembleMeasure.values()) {
      add(measure, EnsembleContribution.ALL, IntStream.range(0, run.slotCount).toArray());
    }
    options.groups().ifPresent(this::addParts);
  }

  private void addParts(AgeGroups groups) {
    List<Sex> sexes = run.vital.hasMales() ? List.of(Sex.FEMALE, Sex.MALE) : List.of(Sex.FEMALE);
    int size = groups.size();
    for (EnsembleMeasure measure : OF_PARTS) {
      for (int s = 0; s < sexes.size(); s++) {
        add(measure, sexes.get(s).label(), IntStream.range(s * size, (s + 1) * size).toArray());
      }
      for (int g = 0; g < size; g++) {
        int group = g;
        add(
            measure,
            groups.label(g),
            IntStream.range(0, sexes.size()).map(s -> s * size + group).toArray());
        for (int s = 0; s < sexes.size(); s++) {
          add(
              measure,
              EnsembleContribution.part(sexes.get(s), groups.label(g)),
              new int[] {s * size + g});
        }
      }
    }
  }

  private void add(EnsembleMeasure measure, String part, int[] slots) {
    sheets.add(
        new Sheet(
            measure,
            part,
            slots,
            measure.isOfInterval() ? dates - 1 : dates,
            options.probabilities().length,
            options.kept().contains(measure) ? trajectories : 0));
  }

  int tasks() {
    return sheets.size() * dates;
  }

  /** What summarises in one thread. */
  Sorter sorter() {
    return new Sorter();
  }

  /** The arrays of one thread. */
  final class Sorter {

    private final double[] values = new double[trajectories];
    private final double[] closed = new double[trajectories];
    private final Quantiles quantiles = new Quantiles(trajectories, options.probabilities());

    /** Works out one measure of one part at one date. */
    void summarise(int task) {
      Sheet sheet = sheets.get(task / dates);
      int date = task % dates;
      if (date < sheet.means.length) {
        fill(sheet, date);
        if (sheet.kept.length > 0) {
          System.arraycopy(values, 0, sheet.kept, date * trajectories, trajectories);
        }
        if (sheet.undefined[date] == 0) {
          sheet.means[date] = mean(sheet, date);
          quantiles.of(values, sheet.quantiles, date * options.probabilities().length);
        }
      }
    }

    private void fill(Sheet sheet, int date) {
      int at = date * trajectories;
      switch (sheet.measure) {
        case POPULATION -> total(run.sums, sheet.slots, at, values);
        case WITHOUT_MIGRATION -> total(run.closedSums, sheet.slots, at, values);
        case CONTRIBUTION -> {
          total(run.sums, sheet.slots, at, values);
          total(run.closedSums, sheet.slots, at, closed);
          for (int j = 0; j < trajectories; j++) {
            values[j] -= closed[j];
          }
        }
        case SHARE -> {
          total(run.sums, sheet.slots, at, values);
          total(run.closedSums, sheet.slots, at, closed);
          for (int j = 0; j < trajectories; j++) {
            if (values[j] > 0) {
              values[j] = (values[j] - closed[j]) / values[j];
            } else {
              values[j] = Double.NaN;
              sheet.undefined[date]++;
            }
          }
        }
        case BIRTHS -> System.arraycopy(run.born, at, values, 0, trajectories);
        case BIRTHS_WITHOUT_MIGRATION ->
            System.arraycopy(run.closedBorn, at, values, 0, trajectories);
      }
    }

    private void total(double[][] sums, int[] slots, int at, double[] into) {
      System.arraycopy(sums[slots[0]], at, into, 0, trajectories);
      for (int s = 1; s < slots.length; s++) {
        double[] sum = sums[slots[s]];
        for (int j = 0; j < trajectories; j++) {
          into[j] += sum[at + j];
        }
      }
    }

    /** The mean, in the order of the trajectories, which refuses what no quantile could sort. */
    private double mean(Sheet sheet, int date) {
      double sum = 0;
      for (int j = 0; j < trajectories; j++) {
        sum += values[j];
      }
      if (!Double.isFinite(sum)) {
        throw Require.refusal(
            "sum of " + sheet.measure.label() + " over the trajectories on " + date(date),
            sum,
            "a finite number");
      }
      return sum / trajectories;
    }
  }

  private LocalDate date(int index) {
    return run.input.base().date(index);
  }

  EnsembleContribution result() {
    List<EnsembleFan> fans = new ArrayList<>();
    for (Sheet sheet : sheets) {
      fans.add(
          new EnsembleFan(
              sheet.measure,
              sheet.part,
              date(0),
              run.vital.width(),
              options.probabilities(),
              sheet.means,
              sheet.quantiles,
              sheet.undefined,
              sheet.kept));
    }
    return new EnsembleContribution(
        run.input.base().base().area(), options.timing(), trajectories, fans, negatives());
  }

  private EnsembleContribution.Negatives negatives() {
    long cells = 0;
    int affected = 0;
    int first = dates;
    for (int b = 0; b < run.blocks(); b++) {
      cells += run.negativeCells[b];
      affected += run.negativeTrajectories[b];
      first = run.negativeCells[b] > 0 ? Math.min(first, run.firstNegative[b]) : first;
    }
    return new EnsembleContribution.Negatives(
        cells, affected, first < dates ? Optional.of(date(first)) : Optional.empty());
  }
}
