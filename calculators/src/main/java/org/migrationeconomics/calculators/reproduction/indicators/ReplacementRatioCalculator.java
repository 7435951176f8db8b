package org.migrationeconomics.calculators.reproduction.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;

/**
 * Replacement without a model: how those born in a year compare with the cohorts of their mothers,
 * by their own births or by who of them is in the country at a later age.
 *
 * <pre>
 *   M(t)       = Σ f(x) W(x, t) / TFR                        W(x, t)  women in the group from x
 *   ORR(t, a)  = women of the birth cohort t at age a / M(t)
 *   BRR(t)     = B(t) / Σ (f(y) / TFR) (B(t − y) + B(t − y − 1)) / 2
 *                                                            y in single years, B births
 * </pre>
 *
 * <p>The births of girls that the rates imply, Σ f(x) W(x, t) / (1 + SRB), are GRR times M exactly:
 * ORR starts at GRR and goes with the cohort, down by death and emigration, up by immigration. BRR
 * equals GRR where nobody dies or migrates before the end of the fertile ages, whether births grow
 * or shrink: ages are completed ones, and of the women who are y years old in the course of the
 * year t one half was born in the year t − y and the other in the year before. Rates of several
 * years of age hold for each single year of them.
 *
 * <p>The women of a cohort on a day are those within half a year of the age that somebody born in
 * the middle of the year t has on it; in wider age groups, all years are taken as equal.
 *
 * <p><b>Units</b>: ratios.
 *
 * <p><b>Source</b>: C. Wilson, T. Sobotka, L. Williamson and P. Boyle, "Migration and
 * intergenerational replacement in Europe", <i>Population and Development Review</i> 39, 2013, for
 * ORR; J. A. Ortega and L. A. del Rey, <i>Birth replacement ratios in Europe</i>, 2007, for BRR.
 *
 * <p><b>No published figure</b> is recomputed: the ratios are definitions of the authors named,
 * whose tables rest on series that they do not print. By hand: rates of 0.5 at 2 and 1 at 3 years,
 * of whom there are 100 and 200 women, make the mothers' cohort 250/1.5; of those born in the year
 * 125 are counted, ORR = 0.75; 220 births after 340, 300, 150 and 100 give BRR = 220/(865/3)
 * ({@code ReplacementRatioTest.byHand}).
 *
 * <p>Immutable and thread-safe.
 */
public final class ReplacementRatioCalculator {

  private static final ReplacementRatioCalculator DEFAULT = new ReplacementRatioCalculator();

  private ReplacementRatioCalculator() {}

  /**
   * The calculator; it has no options.
   *
   * @return the calculator
   */
  public static ReplacementRatioCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The ratios of those born in a year.
   *
   * @param year t, the year of the births
   * @param women women by age in the middle of that year, in the age groups of the fertility rates
   *     or in narrower ones
   * @param fertility births per woman and year of that year, with the sex ratio at birth
   * @param births births of each year, of both sexes or always of one, back to when the oldest
   *     mothers were born; a year that is missing leaves BRR without a value
   * @param later populations on later days, for ORR, all of one area; may be empty
   * @return the ratios
   * @throws IllegalArgumentException if women or births are no persons or negative, the age groups
   *     do not fit each other, or a later population is dated before the year or of another area
   *     than the first or than the births
   */
  public ReplacementRatios calculate(
      int year,
      AgeVector women,
      FertilitySchedule fertility,
      YearSeries births,
      List<Population> later) {
    Require.year("year", year);
    AgeGroups ages = Require.notNull("fertility", fertility).ages();
    PopulationMomentumCalculator.persons("women", women);
    if (Require.notNull("births", births).unit() != SimpleUnit.PERSONS) {
      throw Require.refusal("unit of births", births.unit().label(), SimpleUnit.PERSONS.label());
    }
    AgeVector mothers =
        women.between(ages.lower(0), ages.end(ages.size() - 1) - 1).collapseTo(ages);
    Figure cohort = meanCohort(fertility, mothers);
    List<OverallReplacement> overall = new ArrayList<>();
    for (Population population : Require.notNull("later populations", later)) {
      sameArea(later.get(0), population, births);
      overall.add(overall(year, population, cohort));
    }
    return new ReplacementRatios(
        year,
        fertility.totalFertility(),
        fertility.grossReproductionRate(),
        cohort,
        birthReplacement(year, fertility, births),
        overall);
  }

  private static void sameArea(Population first, Population population, YearSeries births) {
    String area = population.area().code();
    if (!area.equals(first.area().code())) {
      throw Require.refusal(
          "area of a later population", area, first.area().code() + ", the area of the first");
    }
    if (!births.mayBeOf(area)) {
      throw Require.refusal(
          "area of a later population", area, births.area().orElseThrow() + ", the area of births");
    }
  }

  private static Figure meanCohort(FertilitySchedule fertility, AgeVector mothers) {
    double total = fertility.totalFertility();
    return total == 0
        ? Figure.empty("there is no fertility, so nobody is a mother")
        : Figure.of(fertility.rates().dot(mothers) / total);
  }

  /** BRR, or the first year of which births are missing. */
  private static Figure birthReplacement(int year, FertilitySchedule fertility, YearSeries births) {
    double total = fertility.totalFertility();
    if (total == 0) {
      return Figure.empty("there is no fertility, so nobody is a mother");
    }
    Optional<Figure> missing = missing(year, births);
    if (missing.isPresent()) {
      return missing.get();
    }
    AgeGroups ages = fertility.ages();
    double past = 0;
    for (int i = 0; i < ages.size(); i++) {
      double rate = fertility.rates().value(i);
      for (int y = ages.lower(i); rate > 0 && y < ages.end(i); y++) {
        int before = year - y - 1;
        missing = missing(year - y, births).or(() -> missing(before, births));
        if (missing.isPresent()) {
          return missing.get();
        }
        past += rate / total * ((births.at(year - y) + births.at(before)) / 2);
      }
    }
    return past == 0
        ? Figure.empty("there were no births in the cohorts of the mothers")
        : Figure.of(births.at(year) / past);
  }

  private static Optional<Figure> missing(int year, YearSeries births) {
    if (!births.has(year)) {
      return Optional.of(Figure.empty("births of " + year + " are missing"));
    }
    Require.notNegative("births of " + year, births.at(year));
    return Optional.empty();
  }

  private static OverallReplacement overall(int year, Population population, Figure mothers) {
    LocalDate date = population.date();
    if (date.getYear() < year) {
      throw Require.refusal("date of a later population", date, "not before " + year);
    }
    // The last day of a year is its end, which is the beginning of the next.
    LocalDate day = date.getDayOfYear() == date.lengthOfYear() ? date.plusDays(1) : date;
    double time = day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    Figure women = cohort(population.of(Sex.FEMALE), year, time - year - 1);
    int age = (int) Math.round(time - year - 0.5 - 1e-9);
    return new OverallReplacement(
        date,
        age,
        women,
        !women.isPresent()
            ? women
            : !mothers.isPresent() || mothers.value() == 0
                ? Figure.empty("the cohorts of the mothers are not known or empty")
                : Figure.of(women.value() / mothers.value()));
  }

  /** Women between two exact ages a year apart. */
  private static Figure cohort(AgeVector women, int year, double from) {
    if (from < 0) {
      return Figure.empty("not all of those born in " + year + " were born yet");
    }
    AgeGroups ages = women.ages();
    double to = from + 1;
    double sum = 0;
    double found = 0;
    for (int x = 0; x < ages.size() && !ages.isOpen(x); x++) {
      double overlap = Math.min(to, ages.end(x)) - Math.max(from, ages.lower(x));
      if (overlap > 0) {
        sum += women.value(x) * overlap / ages.width(x);
        found += overlap;
      }
    }
    // What is missing is in the open group, or beyond the last.
    return found < 1 - 1e-9
        ? Figure.empty("those born in " + year + " are beyond the closed age groups")
        : Figure.of(sum);
  }

  /** The name of the calculator. */
  @Override
  public String toString() {
    return "ReplacementRatioCalculator";
  }
}
