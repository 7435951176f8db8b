package org.migrationeconomics.core.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A life table: how many of a radix of newborn survive to each age and how many years they live
 * there.
 *
 * <p>It is made of two columns, survivors l(x) and person-years L(x); everything else follows from
 * them and is computed, so that no two columns can contradict each other:
 *
 * <pre>
 *   d(x) = l(x) − l(x+n)        q(x) = d(x)/l(x)        m(x) = d(x)/L(x)
 *   a(x) = (L(x) − n·l(x+n)) / d(x)                     T(x) = Σ L(y), y ≥ x
 *   e(x) = T(x)/l(x)            open group: d = l, q = 1, m = l/L, a = e = L/l
 * </pre>
 *
 * <p>Many sources print L(x) alone, which is all that a projection needs. {@link #ofPersonYears}
 * takes such a table; it knows e(0) and the survival ratios, and says of the rest that it has none.
 *
 * <p>Ages begin at birth, or at any later age of which the radix is then alive, and end with an
 * open group, and every column is above zero: a published table whose oldest ages are rounded to
 * zero is closed at a younger age first. Columns are checked against each other within the rounding
 * of a table printed in whole persons at a radix of 100,000:
 *
 * <pre>
 *   l(x+n) ≤ l(x)        n·l(x+n) − t ≤ L(x) ≤ n·l(x) + t        t = (n+1)/2 · radix/100,000
 *   L(x)/n ≤ L(x')/n' + t/n        (x', n' the group before; at birth, the radix)
 * </pre>
 *
 * <p><b>Units</b>: l and d in persons of the radix, L and T in person-years, m per year, q a ratio,
 * a and e in years.
 *
 * <p><b>Source</b>: S. H. Preston, P. Heuveline, M. Guillot, <em>Demography: Measuring and Modeling
 * Population Processes</em>, Blackwell 2001, chapters 3 and 6.
 *
 * <p>Immutable and thread-safe.
 */
public final class LifeTable implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /** Published tables are rounded to whole persons at a radix of 100,000. */
  private static final double ROUNDING = 1e-5;

  private final String label;
  private final String source;

  /** One sex or none; an {@code Optional} cannot be serialised. */
  private final List<Sex> sex;

  private final AgeGroups ages;
  private final double radix;

  /** Empty if the table was given as person-years alone. */
  private final double[] survivors;

  private final double[] personYears;

  private LifeTable(
      String label,
      String source,
      List<Sex> sex,
      AgeGroups ages,
      double radix,
      double[] survivors,
      double[] personYears) {
    this.label = label;
    this.source = source;
    this.sex = sex;
    this.ages = ages;
    this.radix = radix;
    this.survivors = survivors;
    this.personYears = personYears;
  }

  /**
   * A life table from its survivors and person-years.
   *
   * @param radix the persons at the head of the table, such as 100,000 newborn; equal to the first
   *     survivor
   * @param ages age groups, usually from birth, the last open
   * @param survivors l(x), persons alive at the beginning of each group; copied
   * @param personYears L(x), years lived in each group; copied
   * @return the table
   * @throws IllegalArgumentException if the ages are closed, a column has not one value above zero
   *     for each group, survivors increase, or the columns contradict each other beyond rounding
   */
  public static LifeTable ofSurvivors(
      double radix, AgeGroups ages, double[] survivors, double[] personYears) {
    // Checked here as well, because no survivors at all would pass for a table of person-years
    // alone.
    column("survivors", Require.notNull("ages", ages), Require.notNull("survivors", survivors));
    return checked(
        new LifeTable(
            "life table",
            "not stated",
            List.of(),
            ages,
            radix,
            survivors.clone(),
            Require.notNull("person-years", personYears).clone()));
  }

  /**
   * A life table from its person-years alone.
   *
   * @param radix the persons of whom they are the years, such as 100,000 newborn
   * @param ages age groups, usually from birth, the last open
   * @param personYears L(x), years lived in each group; copied
   * @return the table, without survivors
   * @throws IllegalArgumentException if the ages are closed, there is not one value above zero for
   *     each group, or years lived per year of age increase
   */
  public static LifeTable ofPersonYears(double radix, AgeGroups ages, double... personYears) {
    return checked(
        new LifeTable(
            "life table",
            "not stated",
            List.of(),
            Require.notNull("ages", ages),
            radix,
            new double[0],
            Require.notNull("person-years", personYears).clone()));
  }

  private static LifeTable checked(LifeTable table) {
    AgeGroups ages = table.ages;
    double radix = Require.positive("radix", table.radix);
    if (!ages.isOpen()) {
      throw Require.refusal("ages", ages.toString(), "groups of which the last is open");
    }
    double[] l = table.survivors;
    double[] years = table.personYears;
    column("person-years", ages, years);
    if (l.length > 0) {
      column("survivors", ages, l);
      survivors(ages, radix, l);
    }
    double before = radix;
    for (int x = 0; x < years.length - 1; x++) {
      int n = ages.width(x);
      double tolerance = (n + 1) / 2.0 * radix * ROUNDING;
      if (l.length > 0
          && (years[x] < n * l[x + 1] - tolerance || years[x] > n * l[x] + tolerance)) {
        throw Require.refusal(
            "person-years at age " + ages.label(x),
            years[x],
            "from " + n * l[x + 1] + " to " + n * l[x] + ", " + n + " for each survivor");
      }
      if (years[x] > n * before + tolerance) {
        throw Require.refusal(
            "person-years at age " + ages.label(x),
            years[x],
            "at most " + n * before + ", no more per year of age than before");
      }
      before = years[x] / n;
    }
    return table;
  }

  private static void survivors(AgeGroups ages, double radix, double[] l) {
    if (l[0] != radix) {
      throw Require.refusal("survivors at age " + ages.lower(0), l[0], "the radix, " + radix);
    }
    for (int x = 1; x < l.length; x++) {
      if (l[x] > l[x - 1]) {
        throw Require.refusal(
            "survivors at age " + ages.lower(x), l[x], "not more than before, " + l[x - 1]);
      }
    }
  }

  private static void column(String name, AgeGroups ages, double[] values) {
    if (values.length != ages.size()) {
      throw Require.refusal(
          "number of " + name, values.length, ages.size() + ", one for each of " + ages);
    }
    for (int x = 0; x < values.length; x++) {
      // The argument is named for a value that is wrong only: tables are made by the hundred.
      if (!(values[x] > 0 && values[x] < Double.POSITIVE_INFINITY)) {
        Require.positive(name + " at age " + ages.label(x), values[x]);
      }
    }
  }

  /**
   * What the table is.
   *
   * @return for example {@code Sweden 1993}; {@code life table} if nobody said
   */
  public String label() {
    return label;
  }

  /**
   * Where the table comes from.
   *
   * @return the source, {@code not stated} if nobody said
   */
  public String source() {
    return source;
  }

  /**
   * Whose mortality it is.
   *
   * @return the sex; empty for both together, or if nobody said
   */
  public Optional<Sex> sex() {
    return sex.stream().findFirst();
  }

  /**
   * This table, if nothing speaks against its being that of one sex.
   *
   * @param argument what it is used as, for the refusal
   * @param wanted whose mortality is asked for
   * @return this table, which is of that sex, of both, or does not say
   * @throws IllegalArgumentException if it is that of the other sex
   */
  public LifeTable require(String argument, Sex wanted) {
    Require.notNull("argument", argument);
    Require.notNull("sex", wanted);
    sex()
        .filter(own -> own != wanted)
        .ifPresent(
            own -> {
              throw Require.refusal(
                  "sex of the " + argument, own.label(), wanted.label() + ", or none stated");
            });
    return this;
  }

  /**
   * The persons at the head of the table, newborn if it begins at birth.
   *
   * @return persons, above zero
   */
  public double radix() {
    return radix;
  }

  /**
   * The age groups.
   *
   * @return groups from birth or a later age, the last open
   */
  public AgeGroups ages() {
    return ages;
  }

  /**
   * This table, if it begins at birth, as whatever deals with the newborn needs.
   *
   * @param argument what it is used as, for the refusal
   * @return this table
   * @throws IllegalArgumentException if it begins at a later age
   */
  public LifeTable requireBirth(String argument) {
    Require.notNull("argument", argument);
    if (ages.lower(0) != 0) {
      throw Require.refusal(
          "ages of the " + argument,
          ages.toString(),
          "groups from birth: the newborn are asked for");
    }
    return this;
  }

  /**
   * Whether the table has survivors, and with them everything that follows from them.
   *
   * @return false for a table of person-years alone
   */
  public boolean hasSurvivors() {
    return survivors.length > 0;
  }

  /**
   * Survivors l(x), alive at the beginning of each group.
   *
   * @return persons of the radix
   * @throws NoSuchElementException if the table was given as person-years alone
   */
  public AgeVector survivors() {
    return AgeVector.ofUnsafe(
        "survivors", SimpleUnit.PERSONS, ages, withSurvivors("survivors").clone());
  }

  /**
   * Person-years L(x), lived within each group.
   *
   * @return person-years of the radix
   */
  public AgeVector personYears() {
    return AgeVector.ofUnsafe("person-years", SimpleUnit.PERSON_YEARS, ages, personYears.clone());
  }

  /**
   * Person-years T(x), lived from the beginning of each group to the end of life.
   *
   * @return person-years of the radix
   */
  public AgeVector personYearsAhead() {
    return AgeVector.ofUnsafe("person-years ahead", SimpleUnit.PERSON_YEARS, ages, ahead());
  }

  /**
   * Deaths d(x) within each group.
   *
   * @return persons of the radix, together the radix
   * @throws NoSuchElementException if the table was given as person-years alone
   */
  public AgeVector deaths() {
    double[] l = withSurvivors("deaths");
    double[] deaths = new double[l.length];
    for (int x = 0; x < l.length; x++) {
      deaths[x] = dying(x);
    }
    return AgeVector.ofUnsafe("deaths", SimpleUnit.PERSONS, ages, deaths);
  }

  /**
   * Probabilities q(x) of dying within each group; 1 in the open one.
   *
   * @return ratios from 0 to 1
   * @throws NoSuchElementException if the table was given as person-years alone
   */
  public AgeVector deathProbabilities() {
    double[] l = withSurvivors("death probabilities");
    double[] q = new double[l.length];
    for (int x = 0; x < l.length; x++) {
      q[x] = dying(x) / l[x];
    }
    return AgeVector.ofUnsafe("death probabilities", SimpleUnit.RATIO, ages, q);
  }

  /**
   * Death rates m(x) in each group.
   *
   * @return deaths per person-year
   * @throws NoSuchElementException if the table was given as person-years alone
   */
  public AgeVector deathRates() {
    double[] l = withSurvivors("death rates");
    double[] m = new double[l.length];
    for (int x = 0; x < l.length; x++) {
      m[x] = dying(x) / personYears[x];
    }
    return AgeVector.ofUnsafe("death rates", SimpleUnit.PER_YEAR, ages, m);
  }

  /**
   * Life expectancies e(x) at the beginning of each group.
   *
   * @return years
   * @throws NoSuchElementException if the table was given as person-years alone; {@link
   *     #lifeExpectancy} knows e(0) even then
   */
  public AgeVector lifeExpectancies() {
    double[] l = withSurvivors("life expectancies");
    double[] e = ahead();
    for (int x = 0; x < l.length; x++) {
      e[x] /= l[x];
    }
    return AgeVector.ofUnsafe("life expectancies", SimpleUnit.YEARS, ages, e);
  }

  /**
   * Life expectancy e(x): the years that a person of an exact age has ahead on average.
   *
   * @param age the age at which a group begins; 0 for life expectancy at birth
   * @return years
   * @throws IllegalArgumentException if no group begins at that age
   * @throws NoSuchElementException if the age is above the first and the table was given as
   *     person-years alone
   */
  public double lifeExpectancy(int age) {
    int x = ages.indexOfLower(age);
    double l = x == 0 ? radix : withSurvivors("life expectancy at " + age)[x];
    return ahead()[x] / l;
  }

  /**
   * The years a(x) that those who die within a group live in it on average.
   *
   * @param age the age at which a group begins
   * @return years, or no value if nobody dies in the group or the table was given as person-years
   *     alone
   * @throws IllegalArgumentException if no group begins at that age
   */
  public Figure yearsLivedByDying(int age) {
    return livedByDying(ages.indexOfLower(age));
  }

  private Figure livedByDying(int x) {
    if (!hasSurvivors()) {
      return Figure.empty(label + " was given as person-years alone");
    }
    if (dying(x) == 0) {
      return Figure.empty("nobody dies at ages " + ages.label(x) + " in " + label);
    }
    double after = x + 1 < survivors.length ? ages.width(x) * survivors[x + 1] : 0;
    return Figure.of((personYears[x] - after) / dying(x));
  }

  /**
   * Survival ratios from each group to the next over one width, as a projection uses them. The
   * ratio stands with the group that is reached.
   *
   * <pre>
   *   S(0)      = L(0) / (n · radix)              from birth during the step
   *   S(x)      = L(x) / L(x−n)
   *   S(open)   = T(open) / T(open−n)             for the last two groups together
   * </pre>
   *
   * @return ratios, one for each group
   * @throws IllegalArgumentException if the closed groups differ in width or do not begin at birth
   */
  public AgeVector survivalRatios() {
    requireBirth("life table");
    int n = ages.width();
    int last = personYears.length - 1;
    double[] ratios = new double[last + 1];
    ratios[0] = personYears[0] / (n * radix);
    for (int x = 1; x < last; x++) {
      ratios[x] = personYears[x] / personYears[x - 1];
    }
    ratios[last] = personYears[last] / (personYears[last - 1] + personYears[last]);
    return AgeVector.ofUnsafe("survival ratios", SimpleUnit.RATIO, ages, ratios);
  }

  /**
   * The same table in wider groups, as 0, 1-4 are joined to 0-4.
   *
   * @param coarser groups from the first age here, the last open, each a union of groups here
   * @return the table; life expectancies at the remaining ages are unchanged
   * @throws IllegalArgumentException if a boundary would cut through a group here
   */
  public LifeTable collapseTo(AgeGroups coarser) {
    Require.notNull("coarser", coarser);
    int[] starts = ages.startsOf(coarser);
    double[] l =
        hasSurvivors() ? Arrays.stream(starts).mapToDouble(x -> survivors[x]).toArray() : survivors;
    double[] years = personYears().collapseTo(coarser).toArrayUnsafe();
    return checked(new LifeTable(label, source, sex, coarser, radix, l, years));
  }

  /**
   * The same table as that of one sex.
   *
   * @param newSex whose mortality it is
   * @return the table
   */
  public LifeTable withSex(Sex newSex) {
    return new LifeTable(
        label,
        source,
        List.of(Require.notNull("sex", newSex)),
        ages,
        radix,
        survivors,
        personYears);
  }

  /**
   * The same table under another label.
   *
   * @param newLabel what the table is
   * @return the relabelled table
   * @throws IllegalArgumentException if the label is blank or not on one line
   */
  public LifeTable withLabel(String newLabel) {
    return new LifeTable(
        Require.text("label", newLabel), source, sex, ages, radix, survivors, personYears);
  }

  /**
   * The same table with another source.
   *
   * @param newSource where the table comes from
   * @return the table
   * @throws IllegalArgumentException if the source is blank or not on one line
   */
  public LifeTable withSource(String newSource) {
    return new LifeTable(
        label, Require.text("source", newSource), sex, ages, radix, survivors, personYears);
  }

  private double dying(int x) {
    return survivors[x] - (x + 1 < survivors.length ? survivors[x + 1] : 0);
  }

  /** T(x) in a new array. */
  private double[] ahead() {
    double[] ahead = personYears.clone();
    for (int x = ahead.length - 2; x >= 0; x--) {
      ahead[x] += ahead[x + 1];
    }
    return ahead;
  }

  private double[] withSurvivors(String wanted) {
    if (!hasSurvivors()) {
      throw new NoSuchElementException(
          "no value: " + wanted + " of '" + label + "', which was given as person-years alone");
    }
    return survivors;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table = TextTable.titled(toString()).column("age");
    double[] ahead = ahead();
    int decimals = radix >= 1000 ? 0 : 5;
    if (hasSurvivors()) {
      table
          .unit("persons")
          .column("l(x)", decimals)
          .unit("1")
          .column("q(x)", 5)
          .unit("per year")
          .column("m(x)", 5)
          .unit("years")
          .column("a(x)", 2);
    }
    table.unit("person-years").column("L(x)", decimals).column("T(x)", decimals);
    if (hasSurvivors()) {
      table.unit("years").column("e(x)", 2);
    }
    for (int x = 0; x < personYears.length; x++) {
      String age = ages.label(x);
      if (hasSurvivors()) {
        double l = survivors[x];
        table.row(
            age,
            l,
            dying(x) / l,
            dying(x) / personYears[x],
            livedByDying(x),
            personYears[x],
            ahead[x],
            ahead[x] / l);
      } else {
        table.row(age, personYears[x], ahead[x]);
      }
    }
    return table
        .note(
            hasSurvivors()
                ? "l in persons, L and T in person-years, m per year, a and e in years."
                : "L and T in person-years; given without survivors.")
        .source(source)
        .build();
  }

  private Object readResolve() {
    return checked(this);
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof LifeTable that
            && label.equals(that.label)
            && source.equals(that.source)
            && sex.equals(that.sex)
            && ages.equals(that.ages)
            && radix == that.radix
            && Arrays.equals(survivors, that.survivors)
            && Arrays.equals(personYears, that.personYears));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * label.hashCode() + sex.hashCode()) + ages.hashCode())
        + Arrays.hashCode(personYears)
        + Arrays.hashCode(survivors);
  }

  /**
   * One line: label, sex, groups, radix and life expectancy at its head; {@link #show} prints it.
   */
  @Override
  public String toString() {
    return label
        + (sex.isEmpty() ? "" : ", " + sex.get(0))
        + ", "
        + ages
        + ", radix "
        + Numbers.readable(radix)
        + ", e("
        + ages.lower(0)
        + ") "
        + Numbers.fixed(lifeExpectancy(ages.lower(0)), 2)
        + " years";
  }
}
