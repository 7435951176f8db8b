package org.migrationeconomics.core.society;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SocietyNounsTest {

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  @Test
  void sharesKeepTheSumThatTheyWereGiven() {
    GroupShares shares = GroupShares.ofPercent("Uganda", List.of("Ganda", "others"), 17.8, 51.1);
    assertEquals(0.689, shares.sum(), 1e-15);
    assertFalse(shares.isComplete());
    assertEquals(0.178, shares.share("Ganda"), 1e-15);
    assertEquals("Uganda: 2 groups, shares add up to 0.689 (Ganda, others)", shares.toString());
    Map<String, Double> map = new LinkedHashMap<>();
    map.put("x", 0.25);
    map.put("y", 0.75);
    GroupShares counted = GroupShares.ofCounts("any", List.of("x", "y"), 2, 6);
    assertEquals(GroupShares.of("any", map), counted);
    assertTrue(counted.isComplete());
    assertNotEquals(counted, counted.withSource("a book"));
    assertEquals("a book", counted.withSource("a book").source());
    assertArrayEquals(new double[] {0.25, 0.75}, counted.toArray());
  }

  @Test
  void sharesThatAreNoneAreRefused() {
    refused(
        "share of a is 69.1, expected a share from 0 to 1; shares in per cent go in with ofPercent",
        () -> GroupShares.of("any", List.of("a", "b"), 69.1, 30.9));
    refused(
        "percentage of a is 101.0, expected per cent from 0 to 100",
        () -> GroupShares.ofPercent("any", List.of("a", "b"), 101, 0));
    refused(
        "share of b is -0.1, expected a share from 0 to 1; shares in per cent go in with ofPercent",
        () -> GroupShares.of("any", List.of("a", "b"), 0.5, -0.1));
    refused(
        "share of b is NaN, expected a share from 0 to 1; shares in per cent go in with ofPercent",
        () -> GroupShares.of("any", List.of("a", "b"), 0.5, Double.NaN));
    refused(
        "sum of the shares of any is 0.0, expected a finite number above zero",
        () -> GroupShares.of("any", List.of("a", "b"), 0, 0));
    refused(
        "names of the groups of any is 'a', expected each name once",
        () -> GroupShares.of("any", List.of("a", "a"), 0.5, 0.5));
    refused(
        "number of shares is 1, expected one for each of 2 names",
        () -> GroupShares.of("any", List.of("a", "b"), 1));
    refused(
        "count of b is -1.0, expected a finite number that is not negative",
        () -> GroupShares.ofCounts("any", List.of("a", "b"), 1, -1));
    refused(
        "name is 'c', expected one of [a, b]",
        () -> GroupShares.of("any", List.of("a", "b"), 0.5, 0.5).share("c"));
  }

  @Test
  void distancesAreSymmetricAndZeroToOneself() {
    List<String> two = List.of("a", "b");
    GroupDistances near = GroupDistances.of(two, 0, 0.25, 0.25, 0);
    assertEquals(0.25, near.between("b", "a"), 0);
    assertArrayEquals(new double[] {0, 0.25, 0.25, 0}, near.toArray(List.of("b", "a")));
    assertEquals("distances of 2 groups, 0.250 in the mean (a, b)", near.toString());
    assertEquals(1, GroupDistances.allDifferent(two).between("a", "b"), 0);
    assertEquals(GroupDistances.allDifferent(two), GroupDistances.of(two, 0, 1, 1, 0));
    refused(
        "distance of a and b is 0.5, expected 0.25, as it is the other way round",
        () -> GroupDistances.of(two, 0, 0.5, 0.25, 0));
    refused(
        "distance of b and b is 0.1, expected 0, as nobody is far from himself",
        () -> GroupDistances.of(two, 0, 0.5, 0.5, 0.1));
    refused(
        "distance of a and b is 1.5, expected a share from 0 to 1",
        () -> GroupDistances.of(two, 0, 1.5, 1.5, 0));
    refused(
        "number of distances is 1, expected 2 times 2, one for each pair",
        () -> GroupDistances.of(two, 0.5));
    refused("wanted is 'c', expected one of [a, b]", () -> near.toArray(List.of("a", "c")));
  }

  @Test
  void aPersonOfTwoLanguagesIsOnePerson() {
    Repertoires city =
        Repertoires.ofShares("a city")
            .put(0.5, "English")
            .put(0.2, "Spanish", "English")
            .put(0.1, "English", "Spanish")
            .put(0.2, "other")
            .build();
    assertEquals(3, city.size());
    assertEquals(0.2 + 0.1, city.share(1), 1e-15);
    assertEquals(List.of("English", "Spanish"), city.repertoire(1));
    assertEquals(0.8, city.speakers("English"), 1e-15);
    assertEquals(0, city.speakers("Basque"), 0);
    assertEquals(
        "repertoires of a city: 3 of 3 languages (English, Spanish, other)", city.toString());
    assertEquals(0.25, Repertoires.ofPersons("any").put(1, "a").put(3, "b").build().share(0), 0);
    refused(
        "spoken is [], expected at least one language; those not listed are one, such as 'other'",
        () -> Repertoires.ofShares("any").put(0.5));
    refused(
        "spoken is 'a', expected each language once in a repertoire",
        () -> Repertoires.ofShares("any").put(0.5, "a", "a"));
    refused(
        "sum of the shares of any is 0.5, expected 1; persons of whom not all are known go in with"
            + " ofPersons",
        () -> Repertoires.ofShares("any").put(0.5, "a").build());
    refused(
        "share of a + b is 2.0, expected a share from 0 to 1",
        () -> Repertoires.ofShares("any").put(2, "a", "b"));
    refused(
        "sum of the repertoires of any is 0.0, expected a finite number above zero",
        () -> Repertoires.ofPersons("any").build());
    refused("index is 3, expected 0 to 2", () -> city.share(3));
  }

  @Test
  void generationsRise() {
    SurvivalByGeneration spanish =
        SurvivalByGeneration.of(
            "Spanish", Generation.FIRST, .95, Generation.SECOND, .56, Generation.THIRD, .6);
    assertEquals("Spanish: first 0.950, second 0.560, third 0.600", spanish.toString());
    assertEquals(.56, spanish.share(Generation.SECOND), 0);
    assertEquals(Generation.ONE_AND_A_HALF, Generation.ofPosition(1.5));
    assertEquals(Generation.THIRD, Generation.ofPosition(3));
    assertTrue(Generation.FOURTH_AND_LATER.isOpen());
    refused("position is 3.5, expected 1, 1.5, 2, 2.5, 3 or 4", () -> Generation.ofPosition(3.5));
    refused(
        "generation after 'third' is 'third and later', expected a later one",
        () -> SurvivalByGeneration.of("any", Generation.THIRD, .5, Generation.THIRD_AND_LATER, .4));
    refused(
        "share of the generation second is 56.0, expected a share from 0 to 1",
        () -> SurvivalByGeneration.of("any", Generation.FIRST, .95, Generation.SECOND, 56));
    refused(
        "number of shares is 1, expected one for each of 2",
        () -> SurvivalByGeneration.of("any", List.of(Generation.FIRST, Generation.SECOND), .5));
    refused(
        "generations is [], expected at least one",
        () -> SurvivalByGeneration.of("any", List.of()));
    refused(
        "generation is THIRD_AND_LATER, expected one of [FIRST, SECOND, THIRD]",
        () -> spanish.share(Generation.THIRD_AND_LATER));
  }
}
