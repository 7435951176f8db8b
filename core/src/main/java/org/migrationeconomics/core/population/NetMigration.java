package org.migrationeconomics.core.population;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Net migrants into an area over a stated span of time, by sex and age: arrivals less departures.
 *
 * <pre>
 *   NetMigration.builder()
 *       .area(Place.of("SWE"))
 *       .between(1994, 1999, ReferenceDay.START_OF_YEAR)
 *       .female(AgeVector.of(SimpleUnit.PERSONS, ages, 6_840, 4_150, …))
 *       .build()
 * </pre>
 *
 * <p>Numbers are those of the whole span, not of a year of it; negative ones are net departures.
 * One sex may be missing, as in {@link Population}. Who the migrants are may be said by a {@link
 * #corridor}, for the exchange with one other place, or by the name of a {@link #group}.
 *
 * <p><b>Units</b>: persons over the span; negative for net departures.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class NetMigration implements WithNetMigration, Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  NetMigration() {}

  /**
   * Net migrants of both sexes.
   *
   * @param area the area that they enter or, if negative, leave
   * @param start the first day of the span
   * @param end the day after the span
   * @param female girls and women by age, in persons
   * @param male boys and men, in the same groups
   * @return the net migration
   * @throws IllegalArgumentException if the days run backwards, a unit is not persons or the groups
   *     differ
   */
  public static NetMigration of(
      ReferenceArea area, LocalDate start, LocalDate end, AgeVector female, AgeVector male) {
    return builder().area(area).start(start).end(end).female(female).male(male).build();
  }

  /**
   * Begins net migration; area, both ends of the span and at least one sex are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The area that migrants enter or, if negative, leave.
   *
   * @return a place or an aggregate of places
   */
  public abstract ReferenceArea area();

  /**
   * The first day of the span, which is the date of the population before it.
   *
   * @return the date
   */
  public abstract LocalDate start();

  /**
   * The day after the span, which is the date of the population after it.
   *
   * @return the date
   */
  public abstract LocalDate end();

  /**
   * Girls and women by age.
   *
   * @return persons over the span; empty for migration of males only
   */
  public abstract Optional<AgeVector> female();

  /**
   * Boys and men by age.
   *
   * @return persons over the span; empty for migration of females only
   */
  public abstract Optional<AgeVector> male();

  /**
   * The corridor to which the migrants belong; one of its ends is the area.
   *
   * @return the corridor; empty for migration with all places, or if nobody said
   */
  public abstract Optional<Corridor> corridor();

  /**
   * The group to which the migrants belong: a country of birth, an arrival period, a legal status.
   *
   * @return its name; empty for all migrants, or if nobody said
   */
  public abstract Optional<String> group();

  /**
   * Where the numbers come from.
   *
   * @return the source, {@code not stated} if nobody said
   */
  @Value.Default
  public String source() {
    return "not stated";
  }

  /**
   * Whether there are migrants of a sex.
   *
   * @param sex which one
   * @return true if {@link #of(Sex)} gives them
   */
  public boolean has(Sex sex) {
    return (Require.notNull("sex", sex) == Sex.FEMALE ? female() : male()).isPresent();
  }

  /**
   * Net migrants of one sex by age.
   *
   * @param sex which one
   * @return persons over the span
   * @throws IllegalArgumentException if the migration is of the other sex only
   */
  public AgeVector of(Sex sex) {
    return BySex.of(sex, female(), male());
  }

  /**
   * The age groups of both sexes.
   *
   * @return the groups
   */
  public AgeGroups ages() {
    return BySex.ages(female(), male());
  }

  /**
   * Net migrants of the sexes that are given, over the whole span.
   *
   * @return persons
   */
  public double total() {
    return BySex.total(female(), male());
  }

  /**
   * The length of the span.
   *
   * @return years, above zero; a whole number from one day to the same day of another year, else
   *     with the remaining days as a share of the year they lie in
   */
  public double lengthInYears() {
    long whole = ChronoUnit.YEARS.between(start(), end());
    LocalDate last = start().plusYears(whole);
    double rest = ChronoUnit.DAYS.between(last, end());
    return whole + rest / ChronoUnit.DAYS.between(last, start().plusYears(whole + 1));
  }

  /**
   * These migrants and others of the same area, span, sexes and age groups, such as those from
   * another country.
   *
   * @param other the other migrants
   * @return all of them; corridor and group are kept where both agree and dropped where they do not
   * @throws IllegalArgumentException if area, span, sexes or age groups differ
   */
  public NetMigration plus(NetMigration other) {
    Require.notNull("other", other);
    same("area", other.area().code(), area().code());
    same("span", other.span(), span());
    same("sexes", other.sexes(), sexes());
    return builder()
        .from(this)
        .female(female().map(vector -> vector.plus(other.of(Sex.FEMALE))))
        .male(male().map(vector -> vector.plus(other.of(Sex.MALE))))
        .corridor(corridor().filter(value -> other.corridor().equals(Optional.of(value))))
        .group(group().filter(value -> other.group().equals(Optional.of(value))))
        .source(
            source().equals(other.source())
                ? source()
                : Labels.joined(source(), "; ", other.source()))
        .build();
  }

  /**
   * The same migrants, every number multiplied: by −1 for the other direction, by 0.5 for half.
   *
   * @param factor a finite number
   * @return the net migration
   * @throws IllegalArgumentException if the factor is NaN or infinite
   */
  public NetMigration times(double factor) {
    return builder()
        .from(this)
        .female(female().map(vector -> vector.times(factor)))
        .male(male().map(vector -> vector.times(factor)))
        .build();
  }

  /**
   * The same migrants in wider age groups.
   *
   * @param coarser groups of the same ages, each a union of groups here
   * @return the net migration
   * @throws IllegalArgumentException if a boundary would cut through a group here, or an age would
   *     be left over
   */
  public NetMigration collapseTo(AgeGroups coarser) {
    Require.notNull("coarser", coarser);
    return builder()
        .from(this)
        .female(female().map(vector -> vector.collapseTo(coarser)))
        .male(male().map(vector -> vector.collapseTo(coarser)))
        .build();
  }

  private static void same(String argument, String given, String expected) {
    if (!given.equals(expected)) {
      throw Require.refusal(argument + " of the other migrants", given, expected);
    }
  }

  private String span() {
    return start() + " to " + end();
  }

  private String sexes() {
    return male().isEmpty() ? "female" : female().isEmpty() ? "male" : "female and male";
  }

  /** Validates span, sexes, units, groups and corridor. */
  @Value.Check
  void check() {
    Require.year("year of the start", start().getYear());
    Require.year("year of the end", end().getYear());
    if (!start().isBefore(end())) {
      throw Require.refusal("span", span(), "a start before the end");
    }
    BySex.check(female(), male());
    corridor()
        .filter(value -> !value.origin().equals(area()) && !value.destination().equals(area()))
        .ifPresent(
            value -> {
              throw Require.refusal(
                  "corridor", value.toString(), "one that begins or ends in " + area().code());
            });
    group().ifPresent(value -> Require.text("group", value));
    Require.text("source", source());
  }

  @Override
  public TextTable table() {
    return BySex.table(toString(), female(), male())
        .source("Persons over the whole span.", source())
        .build();
  }

  /** One line: where, who, when, which sexes, groups and total; {@link #show} prints it. */
  @Override
  public String toString() {
    return "net migration, "
        + area().name()
        + corridor().map(value -> ", " + value).orElse("")
        + group().map(value -> ", " + value).orElse("")
        + ", "
        + span()
        + BySex.only(female(), male())
        + ", "
        + ages()
        + ", total "
        + Numbers.readable(total())
        + " persons";
  }

  /** Builds net migration. Not thread-safe. */
  public static final class Builder extends ImmutableNetMigration.Builder {
    Builder() {}

    /**
     * Sets the span as that between the same day of two years.
     *
     * @param fromYear the year in which the span begins
     * @param toYear the year in which it ends
     * @param day the day on which it begins and ends
     * @return this builder
     * @throws IllegalArgumentException if a year is outside 1000 to 2999
     */
    public Builder between(int fromYear, int toYear, ReferenceDay day) {
      Require.notNull("day", day);
      return start(day.in(fromYear)).end(day.in(toYear));
    }
  }
}
