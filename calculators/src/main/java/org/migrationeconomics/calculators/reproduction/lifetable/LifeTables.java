package org.migrationeconomics.calculators.reproduction.lifetable;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The life tables of a population's women and men.
 *
 * <p><b>Units</b>: life expectancies in years.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label whose tables
 * @param female the table of girls and women, empty if their rates are not known
 * @param male the table of boys and men, empty if their rates are not known
 * @param sexRatioAtBirth boys per girl, who make one table out of two
 */
public record LifeTables(
    String label, Optional<LifeTable> female, Optional<LifeTable> male, double sexRatioAtBirth)
    implements Tabular {

  /**
   * Checks that there is a table, each of its own sex, and that two have the same ages and radix.
   *
   * @throws IllegalArgumentException if there is none, one says that it is the other sex's, they
   *     differ, or the sex ratio is not above zero
   */
  public LifeTables {
    Require.notNull("female", female);
    Require.notNull("male", male);
    Require.text("label", label);
    Require.positive("sex ratio at birth", sexRatioAtBirth);
    female.ifPresent(table -> table.require("life table of women", Sex.FEMALE));
    male.ifPresent(table -> table.require("life table of men", Sex.MALE));
    if (female.isEmpty() && male.isEmpty()) {
      throw Require.refusal("female and male", "missing", "the life table of at least one sex");
    }
    for (Optional<LifeTable> table : List.of(female, male)) {
      if (table.isPresent() && !table.get().hasSurvivors()) {
        throw Require.refusal("life table", table.get(), "one with survivors");
      }
    }
    if (female.isPresent() && male.isPresent()) {
      AgeGroups ages = female.get().ages();
      if (!male.get().ages().equals(ages)) {
        throw Require.refusal(
            "ages of male", male.get().ages().toString(), ages + ", the ages of female");
      }
      if (male.get().radix() != female.get().radix()) {
        throw Require.refusal(
            "radix of male", male.get().radix(), female.get().radix() + ", the radix of female");
      }
    }
  }

  /**
   * The table of one sex.
   *
   * @param sex which one
   * @return the table
   * @throws IllegalArgumentException if its rates are not known
   */
  public LifeTable of(Sex sex) {
    return (Require.notNull("sex", sex) == Sex.FEMALE ? female : male)
        .orElseThrow(() -> Require.refusal("sex", sex.label(), "the only one with a life table"));
  }

  /**
   * Life expectancy at birth of one sex.
   *
   * @param sex which one
   * @return years
   * @throws IllegalArgumentException if its rates are not known, or begin at a later age
   */
  public double lifeExpectancy(Sex sex) {
    return of(sex).lifeExpectancy(0);
  }

  /**
   * The table of girls and boys as they are born, so many boys for each girl, who then die each at
   * the rates of their sex.
   *
   * <pre>
   *   l(x) = (l_f(x) + SRB l_m(x)) / (1 + SRB)        L(x) likewise
   * </pre>
   *
   * <p>No rule for the first ages is made for both sexes together, so that there is no table from
   * their common death rates here. Such a table would weight the sexes by the population that
   * happens to live instead of by those who are born.
   *
   * @return the table of both sexes, of the same radix
   * @throws IllegalArgumentException if the rates of one sex are not known, or the tables do not
   *     begin at birth
   */
  public LifeTable together() {
    LifeTable women = of(Sex.FEMALE).requireBirth("life table of women");
    LifeTable men = of(Sex.MALE);
    return LifeTable.ofSurvivors(
            women.radix(),
            women.ages(),
            born(women.survivors(), men.survivors()),
            born(women.personYears(), men.personYears()))
        .withLabel(label + ", both sexes")
        .withSource(women.source() + "; both sexes with " + sexRatioAtBirth + " boys per girl");
  }

  private double[] born(AgeVector women, AgeVector men) {
    double[] result = women.toArray();
    for (int x = 0; x < result.length; x++) {
      // The difference keeps the radix exactly, which a quotient of sums would round.
      result[x] += (men.value(x) - result[x]) * (sexRatioAtBirth / (1 + sexRatioAtBirth));
    }
    return result;
  }

  /**
   * The same tables in wider groups, as 0, 1-4 are joined to 0-4 for a population in five-year
   * groups.
   *
   * @param coarser groups from birth, the last open, each a union of groups here
   * @return the tables; life expectancies at the remaining ages are unchanged
   * @throws IllegalArgumentException if a boundary would cut through a group here
   */
  public LifeTables collapseTo(AgeGroups coarser) {
    return new LifeTables(
        label,
        female.map(table -> table.collapseTo(coarser)),
        male.map(table -> table.collapseTo(coarser)),
        sexRatioAtBirth);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "life tables, "
                    + label
                    + female.map(one -> ", " + expectancy("female", one)).orElse("")
                    + male.map(one -> ", " + expectancy("male", one)).orElse(""))
            .column("age")
            .unit("persons")
            .column("l(x) female", 0)
            .column("l(x) male", 0)
            .unit("years")
            .column("e(x) female", 2)
            .column("e(x) male", 2);
    AgeGroups ages = female.or(() -> male).orElseThrow().ages();
    for (int x = 0; x < ages.size(); x++) {
      int row = x;
      table.row(
          ages.label(x),
          figure(female, one -> one.survivors().value(row)),
          figure(male, one -> one.survivors().value(row)),
          figure(female, one -> one.lifeExpectancies().value(row)),
          figure(male, one -> one.lifeExpectancies().value(row)));
    }
    return table
        .source("l in persons, e in years.", female.or(() -> male).orElseThrow().source())
        .build();
  }

  /** All columns of both life tables. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(table().title(), "sex").about(table());
    female.ifPresent(one -> stack.add(one::dataTable, "female"));
    male.ifPresent(one -> stack.add(one::dataTable, "male"));
    return stack.figure("sex ratio at birth", "boys per girl", sexRatioAtBirth, "both").build();
  }

  private static Figure figure(Optional<LifeTable> table, ToDoubleFunction<LifeTable> value) {
    return table
        .map(one -> Figure.of(value.applyAsDouble(one)))
        .orElse(Figure.empty("the death rates of this sex are not known"));
  }

  private static String expectancy(String sex, LifeTable table) {
    int first = table.ages().lower(0);
    return "e(" + first + ") " + sex + " " + Numbers.fixed(table.lifeExpectancy(first), 2);
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
