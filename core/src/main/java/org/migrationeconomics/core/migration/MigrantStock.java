package org.migrationeconomics.core.migration;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;

/**
 * How many people of one origin lived in another place on a date.
 *
 * <pre>
 *   MigrantStock.byBirth(Place.of("MEX"), Place.of("USA"), 2020, 10_853_105)
 * </pre>
 *
 * <p>Origin is the birthplace or the country of citizenship, and {@link #criterion} says which.
 * Those who live where they were born are no migrants and no value of this type: the native-born
 * stand on the diagonal of an {@link OriginDestinationMatrix}.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class MigrantStock implements WithMigrantStock, Serializable {

  private static final long serialVersionUID = 1L;

  MigrantStock() {}

  /**
   * The foreign-born in the middle of a year, which is the date of the United Nations' estimates.
   * For the day of a census use the builder.
   *
   * @param birthplace where they were born
   * @param residence where they live
   * @param year in the middle of which year: 1 July
   * @param persons how many
   * @return the stock
   * @throws IllegalArgumentException if both places are the same, or the number is negative or not
   *     finite
   */
  public static MigrantStock byBirth(Place birthplace, Place residence, int year, double persons) {
    return midYear(StockCriterion.COUNTRY_OF_BIRTH, birthplace, residence, year, persons);
  }

  /**
   * The foreign citizens in the middle of a year. For another date use the builder.
   *
   * @param citizenship of which country they are citizens
   * @param residence where they live
   * @param year in the middle of which year: 1 July
   * @param persons how many
   * @return the stock
   * @throws IllegalArgumentException if both places are the same, or the number is negative or not
   *     finite
   */
  public static MigrantStock byCitizenship(
      Place citizenship, Place residence, int year, double persons) {
    return midYear(StockCriterion.CITIZENSHIP, citizenship, residence, year, persons);
  }

  private static MigrantStock midYear(
      StockCriterion criterion, Place origin, Place residence, int year, double persons) {
    return builder()
        .criterion(criterion)
        .origin(origin)
        .residence(residence)
        .date(LocalDate.of(Require.year("year", year), Month.JULY, 1))
        .persons(persons)
        .build();
  }

  /**
   * Begins a stock; everything but the source is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Who counts as a migrant, and so what the origin is.
   *
   * @return the criterion
   */
  public abstract StockCriterion criterion();

  /**
   * Where they were born, or of which country they are citizens: see {@link #criterion}.
   *
   * @return the origin
   */
  public abstract Place origin();

  /**
   * Where they live.
   *
   * @return the residence
   */
  public abstract Place residence();

  /**
   * When they were counted.
   *
   * @return the date
   */
  public abstract LocalDate date();

  /**
   * How many.
   *
   * @return persons, not negative
   */
  public abstract double persons();

  /**
   * Where the figure comes from.
   *
   * @return the source; empty if nobody said
   */
  public abstract Optional<String> source();

  /**
   * The corridor to which the stock belongs. Not all of its people moved along it: some came by
   * other countries, and foreign citizens may have been born where they live.
   *
   * @return origin to residence
   */
  public Corridor corridor() {
    return Corridor.of(origin(), residence());
  }

  /** Refuses impossible numbers and the native-born. */
  @Value.Check
  void check() {
    Require.notNegative("persons", persons());
    Require.year("year of the stock", date().getYear());
    source().ifPresent(text -> Require.text("source", text));
    if (origin().equals(residence())) {
      throw Require.refusal(
          "residence",
          residence().code(),
          "another place than the origin (the native-born are no migrants and belong to the diagonal of an OriginDestinationMatrix)");
    }
  }

  /** One line: origin, residence, date, persons, source. */
  @Override
  public String toString() {
    return criterion().phrase()
        + " "
        + origin()
        + ", living in "
        + residence()
        + " on "
        + date()
        + ": "
        + Numbers.readable(persons())
        + " persons"
        + source().map(text -> " (" + text + ")").orElse("");
  }

  /** Builds a stock. Not thread-safe. */
  public static final class Builder extends ImmutableMigrantStock.Builder {
    Builder() {}
  }
}
