package org.migrationeconomics.calculators.reproduction.lifetable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;
import org.migrationeconomics.core.table.TextTable;

/**
 * Life tables from death rates: how many of a birth cohort would be alive at each age, and how long
 * they would live, if the rates of one period held for all their lives.
 *
 * <pre>
 *   q(x) = n m(x) / (1 + (n − a(x)) m(x))
 *   l(x+n) = l(x) (1 − q(x))
 *   L(x) = n l(x+n) + a(x) (l(x) − l(x+n))
 *   L(open) = l(open) / m(open)
 *
 *   m(x)   deaths per person-year in the group of n years from age x
 *   a(x)   years lived in the group by those who die in it
 * </pre>
 *
 * <p>Options and their defaults:
 *
 * <ul>
 *   <li>{@link #withFirstAges(FirstAgeRule)}: a(0) and a(1-4), {@link
 *       FirstAgeRule#COALE_DEMENY_WEST}; or {@link #withFirstAges(double...)} as given;
 *   <li>{@link #withOtherAges}: a(x) elsewhere, {@link OtherAgeRule#MIDPOINT};
 *   <li>{@link #withOpenAgeExpectancy}: e(x) at the open age; by default 1 / m;
 *   <li>{@link #withHighMortality}: rates of which all would die or more, {@link
 *       HighMortalityPolicy#REFUSE};
 *   <li>{@link #withRadix}: newborn, 100,000.
 * </ul>
 *
 * <p>Age groups may be 0, 1-4, 5-9 and so on, single years, or others that begin with 0 and end
 * with an open one. Tables of 0-4, 5-9 have no rate of infants, from which all rules but {@link
 * FirstAgeRule#MIDPOINT} start, and need that rule or a(0-4) as given. Rates that begin at 5 or
 * later, as those of workers or migrants do, need no rule for infants: the radix is then alive at
 * that age. The sex must be told because the rules differ by it; for both sexes together see {@link
 * LifeTables#together}.
 *
 * <p><b>Units</b>: rates per person and year (0.0034, not 3.4 per thousand). Rates of which not one
 * in a hundred thousand would live to the age of 60 are refused, because they are in another unit.
 *
 * <p><b>Source</b>: S. H. Preston, P. Heuveline and M. Guillot, <i>Demography</i>, 2001, chapter 3;
 * for a(0) and a(1-4) those of {@link FirstAgeRule}.
 *
 * <p><b>Reproduces</b>: the female table of MORTPAK (United Nations 1988, p. 82) within 0.004 years
 * of life expectancy at all 18 ages, with {@link FirstAgeRule#COALE_DEMENY_WEST_BY_Q0} and {@link
 * OtherAgeRule#UN_GREVILLE}; female life expectancies at birth of the United Nations' World
 * Population Prospects 2019 within 0.06 years.
 *
 * <p>Immutable and thread-safe.
 */
public final class LifeTableCalculator {

  private static final double[] BY_RULE = {};

  /** From this age on no rule for infants and small children is needed. */
  private static final int CHILDHOOD_KNOWN_FROM = 5;

  /** The years over which rates in another unit show themselves, before the old die anyhow. */
  private static final int YOUNG = 60;

  private static final int AT_LEAST = 20;

  /** exp(−12) is 6 in a million: no population has lost so many of its young. */
  private static final double MOST_HAZARD = 12;

  private static final String NAME = "life table";
  private static final String UNIT =
      "; rates are deaths per person and year, such as 0.0034, not 3.4 per thousand";

  private static final LifeTableCalculator DEFAULT =
      new LifeTableCalculator(
          FirstAgeRule.COALE_DEMENY_WEST,
          BY_RULE,
          OtherAgeRule.MIDPOINT,
          HighMortalityPolicy.REFUSE,
          OptionalDouble.empty(),
          100_000);

  private final FirstAgeRule firstAges;
  private final double[] given;
  private final OtherAgeRule otherAges;
  private final HighMortalityPolicy highMortality;
  private final OptionalDouble openAgeExpectancy;
  private final double radix;

  private LifeTableCalculator(
      FirstAgeRule firstAges,
      double[] given,
      OtherAgeRule otherAges,
      HighMortalityPolicy highMortality,
      OptionalDouble openAgeExpectancy,
      double radix) {
    this.firstAges = firstAges;
    this.given = given;
    this.otherAges = otherAges;
    this.highMortality = highMortality;
    this.openAgeExpectancy = openAgeExpectancy;
    this.radix = radix;
  }

  /**
   * The calculator with the options listed above.
   *
   * @return the calculator
   */
  public static LifeTableCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same calculator with another rule for the first ages.
   *
   * @param rule the rule for a(0) and a(1-4)
   * @return the calculator
   */
  public LifeTableCalculator withFirstAges(FirstAgeRule rule) {
    return new LifeTableCalculator(
        Require.notNull("rule", rule), BY_RULE, otherAges, highMortality, openAgeExpectancy, radix);
  }

  /**
   * The same calculator with given years lived by those who die in the first groups.
   *
   * @param yearsLived a(x) of the first groups in order, such as a(0) and a(1-4); at least one
   * @return the calculator
   * @throws IllegalArgumentException if there is none, or one is negative or not finite; whether
   *     they fit the groups is seen with the rates
   */
  public LifeTableCalculator withFirstAges(double... yearsLived) {
    Require.notNull("yearsLived", yearsLived);
    double[] copy = yearsLived.clone();
    if (copy.length == 0) {
      throw Require.refusal("years lived", "[]", "years for at least the first group");
    }
    for (double years : copy) {
      Require.notNegative("years lived", years);
    }
    return new LifeTableCalculator(
        firstAges, copy, otherAges, highMortality, openAgeExpectancy, radix);
  }

  /**
   * The same calculator with another rule for the ages after early childhood.
   *
   * @param rule the rule for a(x)
   * @return the calculator
   */
  public LifeTableCalculator withOtherAges(OtherAgeRule rule) {
    return new LifeTableCalculator(
        firstAges, given, Require.notNull("rule", rule), highMortality, openAgeExpectancy, radix);
  }

  /**
   * The same calculator with another policy for rates of which all would die or more.
   *
   * @param policy what to do
   * @return the calculator
   */
  public LifeTableCalculator withHighMortality(HighMortalityPolicy policy) {
    return new LifeTableCalculator(
        firstAges, given, otherAges, Require.notNull("policy", policy), openAgeExpectancy, radix);
  }

  /**
   * The same calculator with a given life expectancy at the age from which the last group is open.
   * The table's own death rate there is then 1 / e; the rate that was given enters nothing but
   * {@link OtherAgeRule#UN_GREVILLE}.
   *
   * @param years e(x), above zero
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public LifeTableCalculator withOpenAgeExpectancy(double years) {
    return new LifeTableCalculator(
        firstAges,
        given,
        otherAges,
        highMortality,
        OptionalDouble.of(Require.positive("life expectancy at the open age", years)),
        radix);
  }

  /**
   * The same calculator with another radix.
   *
   * @param newborn persons at the head of the table, above zero
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public LifeTableCalculator withRadix(double newborn) {
    return new LifeTableCalculator(
        firstAges,
        given,
        otherAges,
        highMortality,
        openAgeExpectancy,
        Require.positive("radix", newborn));
  }

  /**
   * The life table of one sex.
   *
   * @param sex whose death rates
   * @param deathRates m(x) per year, in groups from birth or from any later age, the last open
   * @return the table, whose source names the rules and whose label the ages at which a constant
   *     hazard replaced them
   * @throws IllegalArgumentException if the unit is another, or the rates can only be in another;
   *     the last group is not open, or the groups do not suit the rules; a rate is negative, zero
   *     in the open group without a given life expectancy, or so high that all would die or more
   *     under {@link HighMortalityPolicy#REFUSE}; or years lived fall outside their group
   */
  public LifeTable calculate(Sex sex, AgeVector deathRates) {
    Columns columns = columns(sex, deathRates);
    return LifeTable.ofSurvivors(radix, deathRates.ages(), columns.survivors, columns.personYears)
        .withSex(sex)
        .withLabel(NAME + columns.constantHazard(" with constant hazard at "))
        .withSource(columns.rules());
  }

  /**
   * The life table of one sex in the age groups of a population, as 0, 1-4 are joined to 0-4.
   *
   * @param sex whose death rates
   * @param deathRates m(x) per year, in groups from birth or from any later age, the last open
   * @param coarser the groups of the table, each a union of groups of the rates
   * @return the table
   * @throws IllegalArgumentException as {@link #calculate(Sex, AgeVector)}, or if a boundary would
   *     cut through a group of the rates
   */
  public LifeTable calculate(Sex sex, AgeVector deathRates, AgeGroups coarser) {
    return calculate(sex, deathRates).collapseTo(coarser);
  }

  /**
   * The life tables of a population's women and men.
   *
   * @param rates death rates of at least one sex
   * @return the tables of those sexes whose rates are known
   * @throws IllegalArgumentException as {@link #calculate(Sex, AgeVector)}
   */
  public LifeTables calculate(VitalRates rates) {
    Require.notNull("rates", rates);
    String label = rates.area().name() + " " + rates.start() + " to " + rates.end();
    return new LifeTables(
        label,
        table(label, Sex.FEMALE, rates),
        table(label, Sex.MALE, rates),
        rates.fertility().sexRatioAtBirth());
  }

  private Optional<LifeTable> table(String label, Sex sex, VitalRates rates) {
    return rates.has(sex)
        ? Optional.of(named(label, calculate(sex, rates.deathRates(sex))))
        : Optional.empty();
  }

  /** A constant hazard stays in the label. */
  private static LifeTable named(String label, LifeTable table) {
    return table.withLabel(label + table.label().substring(NAME.length()));
  }

  /**
   * The steps from rates to survivors, by age: years lived and the rule they come from.
   *
   * @param sex whose death rates
   * @param deathRates m(x) per year, in groups from birth or from any later age, the last open
   * @return a table of m(x), a(x), q(x), l(x) and L(x)
   * @throws IllegalArgumentException as {@link #calculate(Sex, AgeVector)}
   */
  public TextTable explain(Sex sex, AgeVector deathRates) {
    Columns columns = columns(sex, deathRates);
    AgeGroups ages = deathRates.ages();
    TextTable.Builder table =
        TextTable.titled("from death rates to a life table, " + sex)
            .column("age")
            .column("m(x)", 6)
            .column("a(x)", 3)
            .column("a(x) by")
            .column("q(x)", 6)
            .column("l(x)", 0)
            .column("L(x)", 0);
    for (int x = 0; x < ages.size(); x++) {
      double l = columns.survivors[x];
      double next = ages.isOpen(x) ? 0 : columns.survivors[x + 1];
      table.row(
          ages.label(x),
          deathRates.value(x),
          columns.yearsLived[x],
          columns.rule(x),
          (l - next) / l,
          l,
          columns.personYears[x]);
    }
    return table.note("m per year, a in years, L in person-years.").build();
  }

  private Columns columns(Sex sex, AgeVector deathRates) {
    Require.notNull("sex", sex);
    Require.notNull("death rates", deathRates);
    if (deathRates.unit() != SimpleUnit.PER_YEAR) {
      throw Require.refusal(
          "unit of death rates", deathRates.unit().label(), SimpleUnit.PER_YEAR.label());
    }
    AgeGroups ages = deathRates.ages();
    double[] m = deathRates.toArrayUnsafe();
    int[] lowers = ages.lowers();
    checkAges(ages, lowers);
    checkRates(ages, m);
    if (otherAges == OtherAgeRule.UN_GREVILLE) {
      checkNeighbours(ages, lowers, m);
    }
    int open = m.length - 1;
    Columns columns = new Columns(ages, m);
    LifeTableKernel.yearsLived(
        firstAges, otherAges, sex == Sex.FEMALE, lowers, m, given, columns.yearsLived);
    for (int x = 0; x < open; x++) {
      double years = columns.yearsLived[x];
      int n = lowers[x + 1] - lowers[x];
      if (!(years >= 0 && years <= n)) {
        throw Require.refusal(
            "a(x) at age " + ages.label(x), years, "from 0 to " + n + " years, the width");
      }
    }
    columns.yearsLived[open] = openAgeExpectancy.orElse(1 / m[open]);
    boolean constantHazard = highMortality == HighMortalityPolicy.CONSTANT_HAZARD;
    if (constantHazard) {
      columns.byRule = columns.yearsLived.clone();
    }
    int failed =
        LifeTableKernel.columns(
            radix,
            lowers,
            m,
            columns.yearsLived,
            constantHazard,
            columns.yearsLived[open],
            columns.survivors,
            columns.personYears);
    if (failed >= 0) {
      throw Require.refusal(
          "death rate at age " + ages.label(failed),
          m[failed],
          "below "
              + 1 / columns.yearsLived[failed]
              + ", from which on all would die, or the policy CONSTANT_HAZARD"
              + UNIT);
    }
    return columns;
  }

  private void checkAges(AgeGroups ages, int[] lowers) {
    if (!ages.isOpen() || lowers.length < 2) {
      throw Require.refusal(
          "ages of death rates", ages.toString(), "two groups or more, the last open");
    }
    if (given.length >= lowers.length) {
      throw Require.refusal(
          "number of given years lived", given.length, "at most one for each closed group");
    }
    if (given.length == 0
        && firstAges != FirstAgeRule.MIDPOINT
        && lowers[0] < CHILDHOOD_KNOWN_FROM) {
      boolean infants = lowers[0] == 0 && lowers[1] == 1;
      boolean children = lowers.length == 2 || lowers[2] == 2 || lowers[2] == 5;
      if (!infants || !children) {
        throw Require.refusal(
            "ages of death rates",
            ages.toString(),
            "groups that begin with 0, 1-4 or with single years or at 5 or later, or years lived in"
                + " the first groups as given");
      }
    }
  }

  private void checkRates(AgeGroups ages, double[] m) {
    for (int x = 0; x < m.length; x++) {
      // The sentence is made for a rate that is wrong only; tables are made by the hundred.
      if (m[x] < 0) {
        throw Require.refusal(
            "death rate at age " + ages.label(x), m[x], "a rate that is not negative");
      }
    }
    int open = m.length - 1;
    int until = Math.max(YOUNG, ages.lower(0) + AT_LEAST);
    double hazard = 0;
    for (int x = 0; x < open && ages.lower(x) < until; x++) {
      hazard += m[x] * (ages.lower(x + 1) - ages.lower(x));
    }
    if (hazard > MOST_HAZARD) {
      throw Require.refusal(
          "sum of n m(x) over the ages below " + until,
          hazard,
          "at most "
              + MOST_HAZARD
              + ", more than which not one in a hundred thousand would survive"
              + UNIT);
    }
    if (m[open] == 0 && openAgeExpectancy.isEmpty()) {
      throw Require.refusal(
          "death rate at age " + ages.label(open),
          m[open],
          "a rate above zero, or a given life expectancy at that age");
    }
  }

  private static void checkNeighbours(AgeGroups ages, int[] lowers, double[] m) {
    for (int x = 1; x < m.length - 1; x++) {
      if (lowers[x] < LifeTableKernel.GREVILLE_FROM) {
        continue;
      }
      int n = lowers[x + 1] - lowers[x];
      if (n != lowers[x] - lowers[x - 1]) {
        throw Require.refusal(
            "width of age group " + ages.label(x),
            n,
            "the width of the group before, as the rule UN_GREVILLE compares neighbours");
      }
      for (int neighbour : new int[] {x - 1, x + 1}) {
        if (m[neighbour] <= 0) {
          throw Require.refusal(
              "death rate at age " + ages.label(neighbour),
              m[neighbour],
              "a rate above zero, of which the rule UN_GREVILLE takes the logarithm");
        }
      }
    }
  }

  /** The name of the calculator and its options. */
  @Override
  public String toString() {
    return "LifeTableCalculator, "
        + first()
        + ", "
        + otherAges
        + " elsewhere, open age by "
        + openAge()
        + ", high mortality "
        + highMortality
        + ", radix "
        + radix;
  }

  private String first() {
    return given.length == 0
        ? "first ages by " + firstAges
        : "first ages as given " + Arrays.toString(given);
  }

  private String openAge() {
    return openAgeExpectancy.isPresent() ? "e = " + openAgeExpectancy.getAsDouble() : "1/m";
  }

  /** The columns of a table in the making. */
  private final class Columns {
    private final AgeGroups ages;
    private final double[] m;
    private final double[] yearsLived;
    private final double[] survivors;
    private final double[] personYears;
    private double[] byRule;

    Columns(AgeGroups ages, double[] m) {
      this.ages = ages;
      this.m = m;
      yearsLived = new double[m.length];
      survivors = new double[m.length];
      personYears = new double[m.length];
      byRule = yearsLived;
    }

    boolean isConstantHazard(int x) {
      return x < m.length - 1 && byRule[x] != yearsLived[x];
    }

    String rules() {
      return (startsLater()
              ? "death rates from age " + ages.lower(0) + "; " + otherAges
              : "death rates; " + first() + ", " + otherAges + " elsewhere")
          + ", open age by "
          + openAge()
          + constantHazard("; constant hazard at ");
    }

    /** Whether the table begins at an age for which no rule of the first ages speaks. */
    boolean startsLater() {
      return ages.lower(0) > 0 && given.length == 0;
    }

    String constantHazard(String begin) {
      StringBuilder text = new StringBuilder();
      String before = begin;
      for (int x = 0; x < m.length; x++) {
        if (isConstantHazard(x)) {
          text.append(before).append(ages.label(x));
          before = ", ";
        }
      }
      return text.toString();
    }

    String rule(int x) {
      if (x == m.length - 1) {
        return openAge();
      }
      if (isConstantHazard(x)) {
        return HighMortalityPolicy.CONSTANT_HAZARD
            .name()
            .toLowerCase(Locale.ROOT)
            .replace('_', ' ');
      }
      if (x < given.length) {
        return "given";
      }
      int n = ages.width(x);
      boolean first = given.length == 0 && !startsLater() && (x == 0 || (x == 1 && n == 4));
      if (first) {
        boolean west =
            x == 1
                && (firstAges == FirstAgeRule.ANDREEV_KINGKADE
                    || firstAges == FirstAgeRule.HUMAN_MORTALITY_DATABASE);
        return (west ? FirstAgeRule.COALE_DEMENY_WEST : firstAges).label();
      }
      boolean greville =
          otherAges == OtherAgeRule.UN_GREVILLE && ages.lower(x) >= LifeTableKernel.GREVILLE_FROM;
      return (greville ? otherAges : OtherAgeRule.MIDPOINT).label();
    }
  }
}
