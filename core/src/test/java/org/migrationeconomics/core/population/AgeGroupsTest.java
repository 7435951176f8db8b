package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgeGroupsTest {

  private static final AgeGroups FIVE = AgeGroups.ofWidth(5, 85);
  private static final AgeGroups ABRIDGED = AgeGroups.abridged(80);
  private static final AgeGroups FERTILE = AgeGroups.closed(15, 49, 5);

  @Test
  void printsAsTablesWriteThem() {
    assertEquals("0-4, 5-9 … 85+ (18 groups)", FIVE.toString());
    assertEquals("0, 1 … 100+ (101 groups)", AgeGroups.singleYears(100).toString());
    assertEquals("0, 1-4, 5-9 … 80+ (18 groups)", ABRIDGED.toString());
    assertEquals("15-19, 20-24 … 45-49 (7 groups)", FERTILE.toString());
    assertEquals("0-14, 15-64, 65+", AgeGroups.ofLowers(0, 15, 65).toString());
    assertEquals("0+", AgeGroups.ofLowers(0).toString());
    assertEquals("18", AgeGroups.ofBounds(18, 19).toString());
    assertEquals("0-4, 5-9, 10-14, 15+", AgeGroups.ofWidth(5, 15).toString());
    assertEquals(
        "0-4, 5-9, 10-14, 15-19, 20-26", AgeGroups.ofBounds(0, 5, 10, 15, 20, 27).toString());
    assertEquals(
        "0-4, 5-9 … 25-31 (6 groups)", AgeGroups.ofBounds(0, 5, 10, 15, 20, 25, 32).toString());
  }

  @Test
  void knowsItsBounds() {
    assertEquals(18, FIVE.size());
    assertEquals(0, FIVE.lower(0));
    assertEquals(5, FIVE.end(0));
    assertEquals(85, FIVE.lower(17));
    assertEquals("85+", FIVE.label(17));
    assertEquals("80-84", FIVE.label(16));
    assertTrue(FIVE.isOpen());
    assertTrue(FIVE.isOpen(17));
    assertFalse(FIVE.isOpen(16));
    assertTrue(FIVE.isEqualWidth());
    assertEquals(5, FIVE.width());
    assertEquals(List.of("15-19", "20-24"), FERTILE.labels().subList(0, 2));
    assertFalse(FERTILE.isOpen());
    assertEquals(50, FERTILE.end(6));
    assertArrayEquals(new int[] {15, 20, 25, 30, 35, 40, 45}, FERTILE.lowers());
    assertEquals(4, ABRIDGED.width(1));
    assertFalse(ABRIDGED.isEqualWidth());
  }

  @Test
  void refusesWhatAnOpenGroupDoesNotHave() {
    assertEquals(
        "index is 17, expected a closed group, 85+ has no end", refusal(() -> FIVE.width(17)));
    refusal(() -> FIVE.end(17));
    assertEquals(
        "age groups is '0, 1-4, 5-9 … 80+ (18 groups)', expected closed groups of one width",
        refusal(ABRIDGED::width));
    assertFalse(AgeGroups.ofLowers(0).isEqualWidth());
    refusal(() -> AgeGroups.ofLowers(0).width());
    assertEquals("index is 18, expected a position from 0 to 17", refusal(() -> FIVE.lower(18)));
    refusal(() -> FIVE.label(-1));
  }

  @Test
  void findsAges() {
    assertEquals(0, FIVE.indexOf(4));
    assertEquals(1, FIVE.indexOf(5));
    assertEquals(17, FIVE.indexOf(120));
    assertEquals(1, FIVE.indexOf("5-9"));
    assertEquals(1, FIVE.indexOf("5–9"));
    assertEquals(17, FIVE.indexOf("85+"));
    assertEquals(3, FIVE.indexOfLower(15));
    assertFalse(FERTILE.contains(14));
    assertTrue(FERTILE.contains(49));
    assertFalse(FERTILE.contains(50));
    assertEquals(
        "age is 50, expected an age within 15-19, 20-24 … 45-49 (7 groups)",
        refusal(() -> FERTILE.indexOf(50)));
    assertEquals(
        "age group is '5-8', expected one of 0-4, 5-9 … 85+ (18 groups)",
        refusal(() -> FIVE.indexOf("5-8")));
    refusal(() -> FIVE.indexOf("5"));
    refusal(() -> FIVE.indexOf("80+"));
    refusal(() -> FIVE.indexOf("85-89"));
    refusal(() -> FIVE.indexOf("7-9"));
    assertEquals(
        "age is 7, expected the age at which a group of 0-4, 5-9 … 85+ (18 groups) begins",
        refusal(() -> FIVE.indexOfLower(7)));
  }

  @Test
  void readsLabelsAsFilesWriteThem() {
    assertEquals(ABRIDGED.between(0, 9), AgeGroups.ofLabels(List.of("0", "1-4", "5–9")));
    assertEquals(
        AgeGroups.ofLowers(0, 1, 110), AgeGroups.ofLabels(List.of("0", " 1 - 109 ", "110 +")));
    assertEquals(
        AgeGroups.ofLowers(0, 5, 10), AgeGroups.ofLabels(List.of("00-04", "05-09", "10+")));
    assertEquals(AgeGroups.ofBounds(12, 13, 14), AgeGroups.ofLabels(List.of("12", "13-13")));
    assertEquals(FIVE, AgeGroups.parse("0-4, 5-9 … 85+ (18 groups)"));
    assertEquals(AgeGroups.ofLowers(0, 15, 65), AgeGroups.parse("0-14,15–64 , 65+"));
  }

  @Test
  void refusesGroupsOpenBelowBecauseTheirMeaningDependsOnTheFile() {
    assertEquals(
        "age group is '12-', expected a lower bound: write 0-12 or 12",
        refusal(() -> AgeGroups.ofLabels(List.of("12-", "13", "14"))));
  }

  @Test
  void refusesGapsOverlapsAndDisorder() {
    assertEquals(
        "age group is '10-14', expected a group that begins at 5, where '0-4' ends",
        refusal(() -> AgeGroups.ofLabels(List.of("0-4", "10-14"))));
    refusal(() -> AgeGroups.ofLabels(List.of("0-4", "4-9")));
    refusal(() -> AgeGroups.ofLabels(List.of("5-9", "0-4")));
    assertEquals(
        "age group is '85', expected nothing after the open group '80+'",
        refusal(() -> AgeGroups.ofLabels(List.of("75-79", "80+", "85"))));
    assertEquals(
        "labels is '[]', expected at least one age group",
        refusal(() -> AgeGroups.ofLabels(List.of())));
    assertEquals(
        "bound is 5, expected an age above the bound before, 5",
        refusal(() -> AgeGroups.ofLowers(0, 5, 5)));
    refusal(() -> AgeGroups.ofLowers(5, 0));
    refusal(() -> AgeGroups.ofLowers());
    refusal(() -> AgeGroups.ofBounds(5));
  }

  @Test
  void refusesWhatIsNoAge() {
    for (String text :
        List.of(
            "", "TOTAL", "Oct-14", "5-9-14", "-5", "1-4+", "+85", "1e2", "0.5", "4-1", "1950",
            "95-199", "999+", "٣", "5—9", "0-")) {
      refusal(() -> AgeGroups.ofLabels(List.of(text)));
    }
    assertEquals(
        "age group is 'Oct-14', expected an age group such as 0, 1-4 or 85+",
        refusal(() -> AgeGroups.parse("0-4, 5-9, Oct-14")));
    assertEquals(
        "bound is 1950, expected an age from 0 to 150", refusal(() -> AgeGroups.ofLowers(1950)));
    refusal(() -> AgeGroups.ofBounds(Integer.MIN_VALUE, 5));
    refusal(() -> AgeGroups.ofBounds(0, Integer.MIN_VALUE));
    refusal(() -> AgeGroups.ofLowers(-1, 5));
    assertThrows(IllegalArgumentException.class, () -> AgeGroups.parse(nothing()));
  }

  @Test
  void refusesWidthsThatDoNotFit() {
    assertEquals(
        "width is 0, expected a whole number of years from 1 up",
        refusal(() -> AgeGroups.ofWidth(0, 85)));
    assertEquals(
        "openFrom is 83, expected a multiple of the width 5, at most 150",
        refusal(() -> AgeGroups.ofWidth(5, 83)));
    refusal(() -> AgeGroups.ofWidth(5, 0));
    refusal(() -> AgeGroups.ofWidth(5, 155));
    refusal(() -> AgeGroups.ofWidth(-5, 85));
    refusal(() -> AgeGroups.singleYears(0));
    refusal(() -> AgeGroups.abridged(82));
    refusal(() -> AgeGroups.abridged(0));
    refusal(() -> AgeGroups.abridged(155));
    assertEquals(
        "ages is '15-50', expected one or more whole groups of 5 years",
        refusal(() -> AgeGroups.closed(15, 50, 5)));
    refusal(() -> AgeGroups.closed(49, 15, 5));
    refusal(() -> AgeGroups.closed(15, 49, 0));
    refusal(() -> AgeGroups.closed(-1, 49, 5));
    refusal(() -> AgeGroups.closed(15, Integer.MAX_VALUE, 5));
  }

  @Test
  void reachesFromBirthTo150() {
    assertEquals("0, 1-4, 5+", AgeGroups.abridged(5).toString());
    assertEquals("150+", AgeGroups.abridged(150).label(31));
    assertEquals("0, 1-4, 5-9 … 80+ (18 groups)", AgeGroups.abridged(80).toString());
    assertEquals("0-4, 5+", AgeGroups.ofWidth(5, 5).toString());
    assertEquals(31, AgeGroups.ofWidth(5, 150).size());
    assertEquals("150+", AgeGroups.ofLowers(150).toString());
    assertEquals("0-150", AgeGroups.ofBounds(0, 151).toString());
    assertEquals("0-150", AgeGroups.closed(0, 150, 151).toString());
    assertEquals("150", AgeGroups.parse("150").toString());
    assertEquals("0", AgeGroups.ofBounds(0, 1).toString());
    assertEquals(
        "bound is 151, expected an age from 0 to 150", refusal(() -> AgeGroups.ofLowers(151)));
    assertEquals(
        "bound is 152, expected an age from 0 to 150", refusal(() -> AgeGroups.ofBounds(0, 152)));
    assertEquals(
        "age group is 151, expected an age from 0 to 150", refusal(() -> AgeGroups.parse("151+")));
    assertEquals(
        "age group is '0-151', expected a last age not below the first and at most 150",
        refusal(() -> AgeGroups.parse("0-151")));
    assertEquals(
        "firstAge is -1, expected an age from 0 to 150", refusal(() -> AgeGroups.closed(-1, 3, 5)));
    assertEquals(
        "lastAge is 154, expected an age from 0 to 150",
        refusal(() -> AgeGroups.closed(150, 154, 5)));
    assertEquals(
        "ages is '15-14', expected one or more whole groups of 5 years",
        refusal(() -> AgeGroups.closed(15, 14, 5)));
    assertEquals(
        "openFrom is 0, expected a multiple of 5, at most 150",
        refusal(() -> AgeGroups.abridged(0)));
    assertEquals(
        "bounds is '[5]', expected a lower bound and an end", refusal(() -> AgeGroups.ofBounds(5)));
    assertEquals(
        "bounds is '[]', expected at least one lower bound", refusal(() -> AgeGroups.ofLowers()));
    assertTrue(AgeGroups.closed(15, 49, 5).isEqualWidth());
    assertEquals(5, AgeGroups.closed(15, 49, 5).width());
    assertFalse(AgeGroups.ofBounds(15, 20, 25, 35).isEqualWidth());
    assertFalse(AgeGroups.ofLowers(0, 5, 15).isEqualWidth());
    assertTrue(AgeGroups.ofBounds(15, 50).isEqualWidth());
  }

  @Test
  void refusesShortenedFormsThatDoNotAddUp() {
    assertEquals(
        "age groups is '0-4, 5-9 … 85+ (17 groups)', expected 18 groups between those ends",
        refusal(() -> AgeGroups.parse("0-4, 5-9 … 85+ (17 groups)")));
    refusal(() -> AgeGroups.parse("0-4, 5-9 … 83+ (18 groups)"));
    refusal(() -> AgeGroups.parse("0-4, 5+ … 85+ (18 groups)"));
    refusal(() -> AgeGroups.parse("0-4, 9-5 … 85+ (18 groups)"));
    refusal(() -> AgeGroups.parse("0-4, 5-9 … (18 groups)"));
    refusal(() -> AgeGroups.parse("80-84, 85-89 … 5+ (18 groups)"));
  }

  @Test
  void findsRunsAndUnions() {
    assertEquals(3, FERTILE.offsetIn(FIVE));
    assertEquals(4, FERTILE.offsetIn(ABRIDGED));
    assertEquals(0, FIVE.offsetIn(FIVE));
    assertEquals(13, FIVE.from(65).offsetIn(FIVE));
    assertEquals("65-69, 70-74, 75-79, 80-84, 85+", FIVE.from(65).toString());
    assertEquals("15-49", AgeGroups.closed(15, 49, 35).toString());
    assertEquals(FERTILE, FIVE.between(15, 49));
    assertEquals(FERTILE.from(40), FIVE.between(40, 49));
    assertEquals(
        "age groups is '0-14, 15-64, 65+', expected a run of the groups 0-4, 5-9 … 85+ (18 groups)",
        refusal(() -> AgeGroups.ofLowers(0, 15, 65).offsetIn(FIVE)));
    refusal(() -> FIVE.offsetIn(FERTILE));
    refusal(() -> AgeGroups.ofLowers(80).offsetIn(FIVE));
    refusal(() -> AgeGroups.ofLowers(45).offsetIn(FERTILE));
    refusal(() -> AgeGroups.closed(85, 89, 5).offsetIn(FIVE));
    assertEquals(
        "lastAge is 50, expected the last age of a closed group of 0-4, 5-9 … 85+ (18 groups) from"
            + " 15",
        refusal(() -> FIVE.between(15, 50)));
    refusal(() -> FIVE.between(14, 49));
    refusal(() -> FIVE.between(50, 49));
    refusal(() -> FIVE.between(15, Integer.MAX_VALUE));
    assertEquals("80-84", FIVE.between(80, 84).toString());

    assertTrue(ABRIDGED.nestsIn(AgeGroups.ofWidth(5, 80)));
    assertTrue(FIVE.nestsIn(AgeGroups.ofLowers(0, 15, 65)));
    assertFalse(AgeGroups.ofWidth(5, 80).nestsIn(ABRIDGED));
    assertFalse(FIVE.nestsIn(FERTILE));
    assertFalse(FERTILE.nestsIn(AgeGroups.closed(15, 44, 15)));
    assertFalse(FERTILE.nestsIn(AgeGroups.closed(20, 49, 15)));
    assertFalse(FIVE.nestsIn(AgeGroups.ofLowers(0, 18, 65)));
  }

  @Test
  void isAValue() {
    assertValue(
        FERTILE,
        AgeGroups.parse("15-19, 20-24, 25-29, 30-34, 35-39, 40-44, 45-49"),
        AgeGroups.closed(15, 44, 5),
        AgeGroups.ofLowers(15, 20, 25, 30, 35, 40, 45),
        AgeGroups.ofLowers(15, 20, 25, 30, 35, 40, 45, 50),
        FIVE);
    int[] bounds = {0, 15, 65};
    AgeGroups groups = AgeGroups.ofLowers(bounds);
    bounds[1] = 99;
    groups.lowers()[0] = 99;
    assertEquals("0-14, 15-64, 65+", groups.toString());
    assertNotSame(groups.lowers(), groups.lowers());
  }
}
