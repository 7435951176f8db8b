package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;

class LabourSegmentTest {

  private static final LabourSegment SEGMENT =
      LabourSegment.builder()
          .gender(Gender.WOMAN)
          .origin(Place.of("MEX"))
          .ethnicity("Mixtec")
          .legalStatus(LegalStatus.IRREGULAR)
          .putAttribute("industry", "farming")
          .putAttribute("education", "low")
          .build();
  private static final LabourSegment EVERYBODY = LabourSegment.everybody();

  @Test
  void keepsWhatItIsGiven() {
    assertEquals(Optional.of(Gender.WOMAN), SEGMENT.gender());
    assertEquals(Optional.of(Place.of("MEX")), SEGMENT.origin());
    assertEquals(Optional.of("Mixtec"), SEGMENT.ethnicity());
    assertEquals(Optional.of(LegalStatus.IRREGULAR), SEGMENT.legalStatus());
    assertEquals(List.of("education", "industry"), List.copyOf(SEGMENT.attributes().keySet()));
    assertEquals(
        "women, from MEX, Mixtec, irregular, education low, industry farming", SEGMENT.toString());
    assertEquals("everybody", EVERYBODY.toString());
    assertEquals(
        "from group:EUU", EVERYBODY.withOrigin(Aggregate.of("EUU", "European Union")).toString());
  }

  @Test
  void attributesCannotBeChanged() {
    assertThrows(
        UnsupportedOperationException.class, () -> SEGMENT.attributes().put("industry", "other"));
    assertThrows(UnsupportedOperationException.class, () -> SEGMENT.attributes().clear());
  }

  @Test
  void everybodyIsInEverybodyAndNobodyElseIs() {
    assertTrue(SEGMENT.isWithin(EVERYBODY));
    assertTrue(SEGMENT.isWithin(SEGMENT));
    assertFalse(EVERYBODY.isWithin(SEGMENT));
    assertTrue(SEGMENT.isWithin(EVERYBODY.withGender(Gender.WOMAN)));
    assertFalse(SEGMENT.isWithin(EVERYBODY.withGender(Gender.MAN)));
    assertFalse(SEGMENT.isWithin(EVERYBODY.withOrigin(Place.of("GTM"))));
    assertFalse(SEGMENT.isWithin(EVERYBODY.withEthnicity("Zapotec")));
    assertFalse(SEGMENT.isWithin(EVERYBODY.withLegalStatus(LegalStatus.CITIZEN)));
    LabourSegment low = LabourSegment.builder().putAttribute("education", "low").build();
    assertTrue(SEGMENT.isWithin(low));
    assertFalse(low.isWithin(SEGMENT));
    assertFalse(
        SEGMENT.isWithin(LabourSegment.builder().putAttribute("education", "high").build()));
  }

  @Test
  void ordersByEveryAttributeInTurnAndTheUnsaidFirst() {
    List<LabourSegment> ordered =
        List.of(
            EVERYBODY,
            attributes("a", "1"),
            attributes("a", "1", "b", "1"),
            attributes("a", "2"),
            attributes("b", "0"),
            EVERYBODY.withLegalStatus(LegalStatus.CITIZEN),
            EVERYBODY.withLegalStatus(LegalStatus.IRREGULAR),
            EVERYBODY.withEthnicity("A"),
            EVERYBODY.withOrigin(Place.of("GTM")),
            EVERYBODY.withOrigin(Place.of("MEX")),
            EVERYBODY.withGender(Gender.WOMAN),
            EVERYBODY.withGender(Gender.MAN));
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = 0; j < ordered.size(); j++) {
        assertEquals(
            Integer.signum(Integer.compare(i, j)),
            Integer.signum(ordered.get(i).compareTo(ordered.get(j))),
            ordered.get(i) + " and " + ordered.get(j));
      }
    }
  }

  private static LabourSegment attributes(String... namesAndValues) {
    LabourSegment.Builder builder = LabourSegment.builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      builder.putAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
    return builder.build();
  }

  @Test
  void equalByValueAlsoAfterSerialisation() {
    LabourSegment copy = ValueChecks.serialised(SEGMENT);
    assertEquals(SEGMENT, copy);
    assertEquals(SEGMENT.hashCode(), copy.hashCode());
    assertEquals(0, SEGMENT.compareTo(copy));
    assertEquals(EVERYBODY, ValueChecks.serialised(EVERYBODY));
  }

  @Test
  void refusesBlankText() {
    refused(
        "ethnicity is ' ', expected text on one line that is not blank",
        () -> SEGMENT.withEthnicity(" "));
    refused(
        "name of an attribute is '', expected text on one line that is not blank",
        () -> attributes("", "x"));
    refused(
        "attribute education is '', expected text on one line that is not blank",
        () -> attributes("education", ""));
  }

  @Test
  void everyStatusAndGenderHasAWordOfItsOwn() {
    assertEquals(
        LegalStatus.values().length,
        Arrays.stream(LegalStatus.values()).map(LegalStatus::label).distinct().count());
    assertEquals(
        List.of("women", "men", "non-binary"),
        Arrays.stream(Gender.values()).map(Gender::label).toList());
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        SEGMENT,
        LabourSegment.builder().from(SEGMENT).build(),
        SEGMENT.withGender(Gender.MAN),
        SEGMENT.withOrigin(Place.of("GTM")),
        SEGMENT.withEthnicity("Zapotec"),
        SEGMENT.withLegalStatus(LegalStatus.CITIZEN),
        LabourSegment.builder().from(SEGMENT).putAttribute("age", "25-34").build(),
        EVERYBODY);
  }
}
