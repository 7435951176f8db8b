package org.migrationeconomics.core.population;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How many children women bear at each age, and how many boys are born for each girl.
 *
 * <pre>
 *   TFR = Σ n·f(x)        GRR = TFR / (1 + SRB)        mean age = Σ n·f(x)·(x + n/2) / TFR
 * </pre>
 *
 * <p>The sex ratio at birth SRB has no default: 1.05 is right for many populations and wrong by
 * several per cent for others, and the numbers of girls, and with them reproduction, hang on it.
 *
 * <p>Two common mistakes are refused: rates per thousand women (a rate above 1 a year) and sex
 * ratios per hundred or shares of one sex (a ratio outside 0.8 to 2).
 *
 * <p><b>Units</b>: births per woman and year, of both sexes; boys per girl.
 *
 * <p><b>Source</b>: S. H. Preston, P. Heuveline, M. Guillot, <em>Demography: Measuring and Modeling
 * Population Processes</em>, Blackwell 2001, chapter 5.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class FertilitySchedule implements WithFertilitySchedule, Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final double FEWEST_BOYS = 0.8;
  private static final double MOST_BOYS = 2;

  FertilitySchedule() {}

  /**
   * A fertility schedule.
   *
   * @param rates births per woman and year in closed age groups
   * @param sexRatioAtBirth boys per girl, such as 1.05
   * @return the schedule
   * @throws IllegalArgumentException if the unit is not {@link SimpleUnit#PER_YEAR}, the last group
   *     is open, a rate is not from 0 to 1, or the sex ratio is not from 0.8 to 2
   */
  public static FertilitySchedule of(AgeVector rates, double sexRatioAtBirth) {
    return builder().rates(rates).sexRatioAtBirth(sexRatioAtBirth).build();
  }

  /**
   * Begins a schedule; rates and sex ratio at birth are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Births f(x) per woman and year.
   *
   * @return rates by age, from 0 to 1
   */
  public abstract AgeVector rates();

  /**
   * The sex ratio at birth.
   *
   * @return boys per girl
   */
  public abstract double sexRatioAtBirth();

  /**
   * Where the rates come from.
   *
   * @return the source, {@code not stated} if nobody said
   */
  @Value.Default
  public String source() {
    return "not stated";
  }

  /**
   * The fertile ages.
   *
   * @return closed groups
   */
  public AgeGroups ages() {
    return rates().ages();
  }

  /**
   * The share of girls among the newborn, 1 / (1 + SRB).
   *
   * @return a share, 0.488 for a sex ratio of 1.05
   */
  public double femaleShareOfBirths() {
    return 1 / (1 + sexRatioAtBirth());
  }

  /**
   * The total fertility rate: children of a woman who lives through all fertile ages under these
   * rates.
   *
   * @return children per woman
   */
  public double totalFertility() {
    double sum = 0;
    for (int i = 0; i < ages().size(); i++) {
      sum += ages().width(i) * rates().value(i);
    }
    return sum;
  }

  /**
   * The gross reproduction rate: daughters of a woman who lives through all fertile ages under
   * these rates.
   *
   * @return daughters per woman
   */
  public double grossReproductionRate() {
    return totalFertility() / (1 + sexRatioAtBirth());
  }

  /**
   * The mean age of the schedule: of women at childbearing, if there were as many women at every
   * age.
   *
   * @return years of exact age, or no value if all rates are zero
   */
  public Figure meanAgeAtChildbearing() {
    double total = totalFertility();
    if (total == 0) {
      return Figure.empty("all fertility rates are zero");
    }
    double sum = 0;
    for (int i = 0; i < ages().size(); i++) {
      int n = ages().width(i);
      sum += n * rates().value(i) * (ages().lower(i) + n / 2.0);
    }
    return Figure.of(sum / total);
  }

  /**
   * The same age pattern at another level.
   *
   * @param factor what every rate is multiplied by, not negative
   * @return the schedule
   * @throws IllegalArgumentException if the factor is negative or lifts a rate above 1
   */
  public FertilitySchedule times(double factor) {
    return withRates(rates().times(Require.notNegative("factor", factor)));
  }

  /** Validates unit, ages, rates and sex ratio. */
  @Value.Check
  void check() {
    if (rates().unit() != SimpleUnit.PER_YEAR) {
      throw Require.refusal(
          "unit of fertility rates", rates().unit().label(), SimpleUnit.PER_YEAR.label());
    }
    if (ages().isOpen()) {
      throw Require.refusal("fertile ages", ages().toString(), "closed groups, such as 15-49 by 5");
    }
    for (int i = 0; i < ages().size(); i++) {
      double rate = rates().value(i);
      if (rate < 0 || rate > 1) {
        throw Require.refusal(
            "fertility rate at age " + ages().label(i), rate, "births per woman and year, 0 to 1");
      }
    }
    double ratio = sexRatioAtBirth();
    if (!(ratio >= FEWEST_BOYS && ratio <= MOST_BOYS)) {
      throw Require.refusal("sex ratio at birth", ratio, "boys per girl, such as 1.05");
    }
    Require.text("source", source());
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("age")
            .unit("births per woman and year")
            .column("births per woman and year", 5);
    for (int i = 0; i < ages().size(); i++) {
      table.row(ages().label(i), rates().value(i));
    }
    return table.source(source()).build();
  }

  /** The rates, and the sex ratio at birth. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("age")
            .unit("births per woman and year")
            .column("births per woman and year")
            .unit("boys per girl")
            .column("sex ratio at birth");
    for (int i = 0; i < ages().size(); i++) {
      table.row(ages().label(i), rates().value(i), "");
    }
    return table.row("birth", "", sexRatioAtBirth()).source(source()).build();
  }

  /** One line: total fertility, sex ratio and ages; {@link #show} prints the rates. */
  @Override
  public String toString() {
    return "fertility of women "
        + ages()
        + ", TFR "
        + Numbers.fixed(totalFertility(), 3)
        + ", "
        + sexRatioAtBirth()
        + " boys per girl";
  }

  /** Builds a fertility schedule. Not thread-safe. */
  public static final class Builder extends ImmutableFertilitySchedule.Builder {
    Builder() {}
  }
}
