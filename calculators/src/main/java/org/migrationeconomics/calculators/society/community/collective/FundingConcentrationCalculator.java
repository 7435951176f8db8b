package org.migrationeconomics.calculators.society.community.collective;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.migrationeconomics.calculators.internal.Ranks;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;

/**
 * Does money that follows clubs of migrants go to the poor?
 *
 * <pre>
 *   C = (2/μ) cov(y, rank)          y money per person, ranks from the poorest to the best-off
 * </pre>
 *
 * <p>Municipalities are ranked by marginality, weighted with their people, and those of equal
 * marginality share their mid-rank. Above 0, money goes to the better-off.
 *
 * <p>It has no options.
 *
 * <p><b>Units</b>: money in; a plain number out.
 *
 * <p><b>Source</b>: N. C. Kakwani, A. Wagstaff and E. van Doorslaer, <i>Journal of Econometrics</i>
 * 77, 1997, for the index.
 *
 * <p><b>No published figure</b>: no table by municipality was found beside the index; the tests
 * rest on examples by hand and on what the index must do.
 *
 * <p>Immutable and thread-safe.
 */
public final class FundingConcentrationCalculator {

  private static final FundingConcentrationCalculator DEFAULTS =
      new FundingConcentrationCalculator();

  private FundingConcentrationCalculator() {}

  /**
   * The calculator.
   *
   * @return the calculator
   */
  public static FundingConcentrationCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * The concentration of money over municipalities.
   *
   * @param places the municipalities, those that got nothing too; at least two
   * @param unit of their amounts
   * @return the index
   * @throws IllegalArgumentException if there are fewer than two, or one is named twice
   */
  public FundingConcentration calculate(List<FundedPlace> places, MoneyUnit unit) {
    Require.notNull("places", places);
    Require.notNull("unit", unit);
    if (places.size() < 2
        || places.stream().map(FundedPlace::name).distinct().count() < places.size()) {
      throw Require.refusal("municipalities", places.size(), "at least two, each once");
    }
    List<FundedPlace> ordered = new ArrayList<>(places);
    ordered.sort(
        Comparator.comparingDouble(FundedPlace::marginality)
            .reversed()
            .thenComparing(FundedPlace::name));
    int n = ordered.size();
    double[] poverty = new double[n];
    double[] persons = new double[n];
    double money = 0;
    double people = 0;
    int some = 0;
    for (int i = 0; i < n; i++) {
      FundedPlace place = ordered.get(i);
      poverty[i] = -place.marginality();
      persons[i] = place.persons();
      money += place.amount();
      people += place.persons();
      some += place.amount() > 0 ? 1 : 0;
    }
    double takingPart = (double) some / n;
    if (!(money > 0)) {
      Figure none = Figure.empty("nobody got anything");
      return new FundingConcentration(unit, ordered, none, none, takingPart);
    }
    double[] ranks = new double[n];
    Ranks.centredRanks(poverty, persons, ranks);
    // Σ amount · (2F − 1) by the money is 2 cov(y, F)/μ with weights of persons.
    double index = 0;
    for (int i = 0; i < n; i++) {
      index += ordered.get(i).amount() / money * (ranks[i] / people);
    }
    return new FundingConcentration(
        unit, ordered, Figure.of(index + 0.0), Figure.of(half(ordered, money, people)), takingPart);
  }

  /** The money of the poorer half, where those of equal marginality are alike. */
  private static double half(List<FundedPlace> ordered, double money, double people) {
    double left = people / 2;
    double sum = 0;
    int i = 0;
    while (i < ordered.size() && left > 0) {
      double together = 0;
      double theirs = 0;
      int j = i;
      while (j < ordered.size() && ordered.get(j).marginality() == ordered.get(i).marginality()) {
        together += ordered.get(j).persons();
        theirs += ordered.get(j).amount();
        j++;
      }
      sum += theirs * Math.min(1, left / together);
      left -= together;
      i = j;
    }
    return sum / money;
  }

  /** In one line. */
  @Override
  public String toString() {
    return "FundingConcentrationCalculator";
  }
}
