package org.migrationeconomics.core.labour;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.StringJoiner;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.place.ReferenceArea;

/**
 * A part of the workforce by the borders that run through it: gender, origin, ethnicity, legal
 * status, and whatever else one distinguishes.
 *
 * <pre>
 *   LabourSegment.builder()
 *       .gender(Gender.WOMAN).origin(Place.of("MEX")).legalStatus(LegalStatus.IRREGULAR)
 *       .putAttribute("education", "low")
 *       .build()
 * </pre>
 *
 * <p>What is not given is not distinguished: a segment without a gender is people of every gender,
 * and the segment with nothing given is {@link #everybody}. {@link #isWithin} compares two segments
 * in this sense. Where a survey could not tell, leave the attribute out rather than inventing a
 * value for "unknown".
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class LabourSegment
    implements WithLabourSegment, Comparable<LabourSegment>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int NOT_GIVEN = -1;
  private static final Comparator<LabourSegment> ORDER =
      Comparator.<LabourSegment>comparingInt(s -> position(s.gender()))
          .thenComparing(s -> s.origin().map(ReferenceArea::code).orElse(""))
          .thenComparing(s -> s.ethnicity().orElse(""))
          .thenComparingInt(s -> position(s.legalStatus()))
          .thenComparing(LabourSegment::attributes, LabourSegment::compareAttributes);

  LabourSegment() {}

  /**
   * The whole workforce, nothing distinguished.
   *
   * @return the segment with nothing given
   */
  public static LabourSegment everybody() {
    return builder().build();
  }

  /**
   * Begins a segment; nothing is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The gender.
   *
   * @return the gender; empty if not distinguished
   */
  public abstract Optional<Gender> gender();

  /**
   * Where the people come from: a place, or a group of places such as {@code group:EUU}.
   *
   * @return the origin; empty if not distinguished
   */
  public abstract Optional<ReferenceArea> origin();

  /**
   * The ethnic group, in the categories of the source.
   *
   * @return the ethnicity; empty if not distinguished
   */
  public abstract Optional<String> ethnicity();

  /**
   * The right by which the people live and work here.
   *
   * @return the legal status; empty if not distinguished
   */
  public abstract Optional<LegalStatus> legalStatus();

  /**
   * Whatever else is distinguished: industry, education, age group, by names of one's own.
   *
   * @return values by name, in the order of the names; it cannot be changed
   */
  @Value.NaturalOrder
  public abstract NavigableMap<String, String> attributes();

  /**
   * Whether everybody in this segment belongs to another one as well.
   *
   * @param wider another segment
   * @return true if this segment has all that the other one gives
   */
  public boolean isWithin(LabourSegment wider) {
    Require.notNull("wider", wider);
    return within(wider.gender(), gender())
        && within(wider.origin(), origin())
        && within(wider.ethnicity(), ethnicity())
        && within(wider.legalStatus(), legalStatus())
        && attributes().entrySet().containsAll(wider.attributes().entrySet());
  }

  private static <T> boolean within(Optional<T> wider, Optional<T> mine) {
    return wider.isEmpty() || wider.equals(mine);
  }

  private static <T extends Enum<T>> int position(Optional<T> value) {
    return value.map(Enum::ordinal).orElse(NOT_GIVEN);
  }

  private static int compareAttributes(Map<String, String> one, Map<String, String> other) {
    Iterator<Map.Entry<String, String>> others = other.entrySet().iterator();
    for (Map.Entry<String, String> mine : one.entrySet()) {
      if (!others.hasNext()) {
        return 1;
      }
      Map.Entry<String, String> theirs = others.next();
      int order = mine.getKey().compareTo(theirs.getKey());
      order = order != 0 ? order : mine.getValue().compareTo(theirs.getValue());
      if (order != 0) {
        return order;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  /** Refuses blank text. */
  @Value.Check
  void check() {
    ethnicity().ifPresent(text -> Require.text("ethnicity", text));
    attributes()
        .forEach(
            (name, value) -> {
              Require.text("name of an attribute", name);
              Require.text("attribute " + name, value);
            });
  }

  /**
   * Orders segments by gender, origin, ethnicity, legal status and attributes; what is not given
   * comes first.
   */
  @Override
  public int compareTo(LabourSegment other) {
    Require.notNull("other", other);
    return ORDER.compare(this, other);
  }

  /** What is distinguished, with commas between; {@code everybody} if nothing is. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    gender().ifPresent(value -> text.add(value.label()));
    origin().ifPresent(value -> text.add("from " + value.code()));
    ethnicity().ifPresent(text::add);
    legalStatus().ifPresent(value -> text.add(value.label()));
    attributes().forEach((name, value) -> text.add(name + " " + value));
    return text.length() == 0 ? "everybody" : text.toString();
  }

  /** Builds a segment. Not thread-safe. */
  public static final class Builder extends ImmutableLabourSegment.Builder {
    Builder() {}
  }
}
