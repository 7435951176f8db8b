package org.migrationeconomics.calculators.labour.segregation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.calculators.labour.segregation.SegregationFormulasTest.refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;

class GroupCountsTest {

  private static final List<String> UNITS = List.of("a", "b");
  private static final List<String> GROUPS = List.of("x", "y", "z");
  private static final GroupCounts COUNTS = GroupCounts.of(UNITS, GROUPS, 1, 2, 3, 4, 5, 6.5);

  @Test
  void cellsAndMargins() {
    assertEquals(21.5, COUNTS.total());
    assertEquals(5, COUNTS.at("b", "y"));
    assertEquals(3, COUNTS.at(0, 2));
    assertArrayEquals(new double[] {6, 15.5}, COUNTS.unitTotals());
    assertArrayEquals(new double[] {5, 7, 9.5}, COUNTS.groupTotals());
    assertArrayEquals(new double[] {2, 5}, COUNTS.ofGroup("y"));
    assertEquals(2, COUNTS.transposed().at("y", "a"));
    assertEquals(COUNTS, COUNTS.transposed().transposed());
    assertEquals("21.500 people, 3 groups in 2 units", COUNTS.toString());
    assertTrue(COUNTS.show().contains("all"), COUNTS.show());
    assertTrue(GroupCounts.of(UNITS, List.of("x"), 1, 2).isWhole());
    assertEquals(
        "3 people, 1 group in 2 units", GroupCounts.of(UNITS, List.of("x"), 1, 2).toString());
    assertTrue(!COUNTS.isWhole());
    assertThrows(IndexOutOfBoundsException.class, () -> COUNTS.at(0, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> COUNTS.at(2, 0));
  }

  @Test
  void arraysAreCopied() {
    double[] cells = {1, 2, 3, 4, 5, 6};
    GroupCounts counts = GroupCounts.of(UNITS, GROUPS, cells);
    cells[0] = 99;
    counts.toArray()[1] = 99;
    counts.unitTotals()[0] = 99;
    assertEquals(1, counts.at(0, 0));
    assertEquals(2, counts.at(0, 1));
    assertSame(counts.toArrayUnsafe(), counts.toArrayUnsafe());
    assertNotSame(counts.toArray(), counts.toArray());
  }

  @Test
  void sumsAreMatchedByLabel() {
    GroupCounts more = GroupCounts.of(List.of("b", "c"), List.of("z", "w"), 10, 20, 30, 40);
    GroupCounts sum = COUNTS.plus(more);
    assertEquals(List.of("a", "b", "c"), sum.units());
    assertEquals(List.of("x", "y", "z", "w"), sum.groups());
    assertEquals(16.5, sum.at("b", "z"));
    assertEquals(40, sum.at("c", "w"));
    assertEquals(0, sum.at("a", "w"));
    assertEquals(121.5, sum.total());
    assertEquals(COUNTS, GroupCounts.empty().plus(COUNTS));
    assertEquals(COUNTS, COUNTS.plus(GroupCounts.empty()));
    assertEquals(13, COUNTS.plus(COUNTS).at("b", "z"));
  }

  @Test
  void partsAndRegrouping() {
    assertEquals(
        GroupCounts.of(UNITS, List.of("z", "x"), 3, 1, 6.5, 4), COUNTS.onlyGroups("z", "x"));
    assertEquals(GroupCounts.of(List.of("b"), GROUPS, 4, 5, 6.5), COUNTS.onlyUnits(List.of("b")));
    assertEquals(
        GroupCounts.of(UNITS, List.of("x", "other"), 1, 5, 4, 11.5),
        COUNTS.regroupedGroups(group -> group.equals("x") ? "x" : "other"));
    assertEquals(
        GroupCounts.of(List.of("all"), GROUPS, 5, 7, 9.5), COUNTS.regroupedUnits(unit -> "all"));
    GroupCounts holes = GroupCounts.of(UNITS, GROUPS, 0, 0, 0, 4, 0, 6);
    assertEquals(GroupCounts.of(List.of("b"), List.of("x", "z"), 4, 6), holes.withoutEmpty());
    assertSame(COUNTS, COUNTS.withoutEmpty());
  }

  @Test
  void badCountsAreRefused() {
    refused(
        "number of counts is 2, expected 2 units times 3 groups",
        () -> GroupCounts.of(UNITS, GROUPS, 1, 2));
    refused(
        "count of y in b is -1.0, expected a finite number that is not negative",
        () -> GroupCounts.of(UNITS, GROUPS, 1, 2, 3, 4, -1, 6));
    refused(
        "count of x in a is NaN, expected a finite number that is not negative",
        () -> GroupCounts.of(UNITS, GROUPS, Double.NaN, 2, 3, 4, 5, 6));
    refused(
        "total of counts is Infinity, expected a finite number",
        () -> GroupCounts.of(UNITS, List.of("x"), Double.MAX_VALUE, Double.MAX_VALUE));
    refused(
        "unit is 'a', expected each unit once",
        () -> GroupCounts.of(List.of("a", "a"), List.of("x"), 1, 2));
    refused(
        "group is ' ', expected text on one line that is not blank",
        () -> GroupCounts.of(List.of("a"), List.of(" "), 1));
    refused("unit is 'c', expected one of [a, b]", () -> COUNTS.at("c", "x"));
    refused("group is 'v', expected one of [x, y, z]", () -> COUNTS.onlyGroups("v"));
    refused(
        "count of x in a is -2.0, expected a finite number that is not negative",
        () -> GroupCounts.builder().add("a", "x", -2));
    List<String> many = IntStream.range(0, 20).mapToObj(i -> "u" + i).toList();
    refused(
        "unit is 'c', expected one of 20 units, as u0",
        () -> GroupCounts.of(many, List.of("x"), new double[20]).unitIndex("c"));
  }

  @Test
  void codesKeysAndStreamsCountTheSame() {
    Random random = new Random(5);
    int n = 300_000;
    int[] units = random.ints(n, 0, 70).toArray();
    int[] groups = random.ints(n, 0, 6).toArray();
    double[][] expected = new double[70][6];
    for (int i = 0; i < n; i++) {
      expected[units[i]][groups[i]]++;
    }
    GroupCounts coded = GroupCounts.ofCodes(units, groups);
    GroupCounts keyed =
        GroupCounts.ofKeys(
            IntStream.of(units).mapToObj(i -> "u" + i).toArray(String[]::new),
            IntStream.of(groups).mapToObj(i -> "g" + i).toArray(String[]::new));
    GroupCounts collected =
        IntStream.range(0, n)
            .boxed()
            .parallel()
            .collect(GroupCounts.collector(i -> "u" + units[i], i -> "g" + groups[i], i -> 1));
    assertEquals(70, coded.units().size());
    assertEquals(6, coded.groups().size());
    for (int u = 0; u < 70; u++) {
      for (int g = 0; g < 6; g++) {
        assertEquals(expected[u][g], coded.at(u, g));
        assertEquals(expected[u][g], keyed.at("u" + u, "g" + g));
        assertEquals(expected[u][g], collected.at("u" + u, "g" + g));
      }
    }
    assertEquals("u" + units[0], keyed.units().get(0));
    assertEquals("0", coded.units().get(0));
    double[] weights = new double[n];
    Arrays.fill(weights, .1);
    GroupCounts weighted = GroupCounts.ofCodes(units, groups, weights);
    for (int u = 0; u < 70; u++) {
      // Plain summation of 700 tenths would already miss this.
      assertEquals(expected[u][3] / 10, weighted.at(u, 3), 1e-14 * expected[u][3]);
    }
  }

  @Test
  void accumulatorGrowsWithItsCodes() {
    GroupCountsAccumulator counts = new GroupCountsAccumulator();
    counts.add(0, 0);
    counts.add(5, 2, 1.5);
    counts.add(1, 100);
    counts.add(300, 1);
    counts.addAll(new int[] {0, 5, 7}, new int[] {0, 2, 99});
    GroupCounts result = counts.counts();
    assertEquals(301, result.units().size());
    assertEquals(101, result.groups().size());
    assertEquals(2, result.at(0, 0));
    assertEquals(2.5, result.at(5, 2));
    assertEquals(1, result.at(1, 100));
    assertEquals(1, result.at(300, 1));
    assertEquals(1, result.at(7, 99));
    assertEquals(7.5, result.total());
    assertEquals(15, counts.plus(counts).counts().total());
    assertEquals(7.5, new GroupCountsAccumulator().plus(counts).counts().total());
    assertEquals(GroupCounts.empty(), new GroupCountsAccumulator().counts());
    assertEquals(
        "counts of 101 groups in 301 units so far, 6 rows without a weight", counts.toString());
    GroupCountsAccumulator small = new GroupCountsAccumulator();
    small.add(1, 0);
    assertEquals(
        GroupCounts.of(List.of("farm", "mine", "port"), List.of("x"), 0, 1, 0),
        small.counts(List.of("farm", "mine", "port"), List.of("x")));
    refused(
        "number of unit labels is 1, expected at least 2, one for each code",
        () -> small.counts(List.of("farm"), List.of("x")));
  }

  /** A thousand weights that are each too small to be seen beside 1. */
  @Test
  void mergingLosesNothing() {
    GroupCountsAccumulator one = new GroupCountsAccumulator();
    one.add(0, 0, 1);
    for (int i = 0; i < 1000; i++) {
      one.add(0, 0, 1e-16);
    }
    GroupCountsAccumulator other = new GroupCountsAccumulator();
    other.add(0, 0, 1);
    assertEquals(2 + 1e-13, one.plus(other).counts().total(), 1e-15);
    assertEquals(2 + 1e-13, other.plus(one).counts().total(), 1e-15);
  }

  @Test
  void badCodesAreRefused() {
    int[] good = {0, 1};
    refused(
        "code of unit is -1, expected a code from 0 on",
        () -> GroupCounts.ofCodes(new int[] {0, -1}, good));
    refused(
        "code of group is -7, expected a code from 0 on",
        () -> GroupCounts.ofCodes(good, new int[] {0, -7}));
    refused(
        "length of groups is 2, expected 1, one for each unit",
        () -> GroupCounts.ofCodes(new int[1], good));
    refused(
        "length of weights is 1, expected 2, one for each unit",
        () -> GroupCounts.ofCodes(good, good, new double[1]));
    refused(
        "weight is NaN, expected a finite number that is not negative",
        () -> GroupCounts.ofCodes(good, good, new double[] {1, Double.NaN}));
    refused(
        "cells is '(2147483647, 1)', expected codes without large gaps, at most 134217728 cells;"
            + " or names instead of codes",
        () -> GroupCounts.ofCodes(new int[] {Integer.MAX_VALUE, 1}, good));
    refused(
        "unit is '', expected text on one line that is not blank",
        () -> GroupCounts.ofKeys(new String[] {""}, new String[] {"x"}));
    refused(
        "length of groups is 0, expected 1, one for each unit",
        () -> GroupCounts.ofKeys(new String[] {"a"}, new String[0]));
  }

  @Test
  void tablesOfWorkers() {
    LabourSegment men = LabourSegment.everybody().withGender(Gender.MAN);
    LabourTable table =
        LabourTable.of(
            List.of(
                LabourCell.of(men, Occupation.isco08("9"), LabourSums.ofWeight(3)),
                LabourCell.of(
                    LabourSegment.everybody(), Occupation.isco08("1"), LabourSums.ofWeight(2))));
    assertEquals(
        GroupCounts.of(List.of("ISCO-08:1", "ISCO-08:9"), List.of("everybody", "men"), 2, 0, 0, 3),
        GroupCounts.of(table));
    LabourTable twins =
        LabourTable.of(
            List.of(
                LabourCell.of(men, Occupation.isco08("9"), LabourSums.ofWeight(3)),
                LabourCell.of(
                    LabourSegment.everybody().withEthnicity("men"),
                    Occupation.isco08("1"),
                    LabourSums.ofWeight(2))));
    refused("segment is 'men', expected each segment once", () -> GroupCounts.of(twins));
    // Men are known by major group, the others by unit group: D would be 1 whatever they do.
    LabourTable levels =
        LabourTable.of(
            List.of(
                LabourCell.of(men, Occupation.isco08("9"), LabourSums.ofWeight(3)),
                LabourCell.of(
                    LabourSegment.everybody(), Occupation.isco08("9111"), LabourSums.ofWeight(2))));
    refused(
        "occupations is 'ISCO-08:9 beside ISCO-08:9111', expected one level of ISCO-08, to which"
            + " atDigits(1) takes a table",
        () -> GroupCounts.of(levels));
    assertEquals(List.of("ISCO-08:9"), GroupCounts.of(levels.atDigits(1)).units());
  }

  @Test
  void valuesAreEqualAndTravel() throws Exception {
    assertEquals(COUNTS, GroupCounts.of(UNITS, GROUPS, 1, 2, 3, 4, 5, 6.5));
    assertEquals(COUNTS.hashCode(), GroupCounts.of(UNITS, GROUPS, 1, 2, 3, 4, 5, 6.5).hashCode());
    assertNotEquals(COUNTS, GroupCounts.of(UNITS, GROUPS, 1, 2, 3, 4, 5, 6));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(COUNTS);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(COUNTS, in.readObject());
    }
  }

  @Test
  void hierarchies() {
    UnitHierarchy hierarchy =
        UnitHierarchy.builder("state", "school").put("A", "a").put("A", "b").build();
    assertEquals(List.of("state", "school"), hierarchy.levels());
    assertEquals(List.of("A", "b"), hierarchy.path("b"));
    assertEquals("state > school, 2 units", hierarchy.toString());
    refused("unit is 'c', expected one of the 2 of the hierarchy", () -> hierarchy.path("c"));
    refused(
        "path is 'A', expected 2 labels, one for each of [state, school]",
        () -> UnitHierarchy.builder("state", "school").put("A"));
    refused(
        "path of a is 'B/a', expected A/a, as before",
        () -> UnitHierarchy.builder("state", "school").put("A", "a").put("B", "a"));
    refused(
        "country of state A is 'Y', expected X, as before: a unit lies in one larger unit",
        () ->
            UnitHierarchy.builder("country", "state", "school")
                .put("X", "A", "a")
                .put("Y", "A", "b")
                .build());
    refused("levels is '[]', expected at least one", UnitHierarchy::builder);
    refused(
        "level is 'school', expected each level once",
        () -> UnitHierarchy.of("school", UNITS).within("school", unit -> "A"));
    refused(
        "unit is 'b', expected one of the 1 of the hierarchy",
        () ->
            SegregationDecompositionCalculator.withDefaults()
                .calculate(COUNTS, UnitHierarchy.builder("state", "school").put("A", "a").build()));
    SegregationDecomposition parts =
        SegregationDecompositionCalculator.withDefaults().calculate(COUNTS, hierarchy);
    refused("level is 'x', expected one of [state, school]", () -> parts.level("x"));
    refused("larger unit is 'x', expected one of [A]", () -> parts.part("x"));
    assertEquals(1, parts.level("school").share().value(), 1e-12);
  }

  @Test
  void partsOfOneGroupHaveNoH() {
    GroupCounts apart = GroupCounts.of(List.of("a", "b", "c"), List.of("x", "y"), 3, 0, 2, 0, 0, 4);
    SegregationDecomposition parts =
        SegregationDecompositionCalculator.withDefaults()
            .calculate(
                apart,
                UnitHierarchy.of("unit", apart.units())
                    .within("side", unit -> unit.equals("c") ? "right" : "left"));
    assertEquals(
        "no value: people of one group only are in left", parts.part("left").theilH().toString());
    GroupCounts even = GroupCounts.of(UNITS, List.of("x", "y"), 1, 1, 1, 1);
    assertEquals(
        "no value: there is no segregation to be divided",
        SegregationDecompositionCalculator.withDefaults()
            .calculate(even, UnitHierarchy.of("unit", UNITS))
            .level("unit")
            .share()
            .toString());
  }
}
