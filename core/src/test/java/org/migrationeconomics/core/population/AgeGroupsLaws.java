package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(tries = 300)
class AgeGroupsLaws {

  @Provide
  Arbitrary<AgeGroups> groups() {
    return Ages.groups();
  }

  @Property
  void whatIsPrintedIsReadBack(@ForAll("groups") AgeGroups groups) {
    assertEquals(groups, AgeGroups.parse(groups.toString()));
    assertEquals(groups, AgeGroups.ofLabels(groups.labels()));
    assertEquals(
        groups,
        AgeGroups.ofLabels(groups.labels().stream().map(l -> l.replace('-', '–')).toList()));
    assertEquals(groups, AgeGroups.parse(String.join(",", groups.labels())));
    assertValue(groups, AgeGroups.parse(groups.toString()));
  }

  @Property
  void everyAgeIsInExactlyOneGroup(
      @ForAll("groups") AgeGroups groups, @ForAll @IntRange(min = -5, max = 200) int age) {
    List<Integer> holding =
        IntStream.range(0, groups.size())
            .filter(i -> age >= groups.lower(i) && (groups.isOpen(i) || age < groups.end(i)))
            .boxed()
            .toList();
    assertEquals(groups.contains(age), !holding.isEmpty());
    if (holding.isEmpty()) {
      refusal(() -> groups.indexOf(age));
    } else {
      assertEquals(holding, List.of(groups.indexOf(age)));
    }
  }

  @Property
  void groupsFollowOneAnother(@ForAll("groups") AgeGroups groups) {
    for (int i = 0; i < groups.size(); i++) {
      assertEquals(i, groups.indexOf(groups.label(i)));
      assertEquals(i, groups.indexOfLower(groups.lower(i)));
      assertEquals(groups.lowers()[i], groups.lower(i));
      if (!groups.isOpen(i)) {
        assertEquals(groups.end(i) - groups.lower(i), groups.width(i));
        if (i + 1 < groups.size()) {
          assertEquals(groups.lower(i + 1), groups.end(i));
        }
      }
    }
  }

  @Property
  void aMissingOrDoubledGroupIsRefused(
      @ForAll("groups") AgeGroups groups, @ForAll @IntRange(min = 0, max = 999) int anyIndex) {
    int where = anyIndex % groups.size();
    List<String> doubled = new ArrayList<>(groups.labels());
    doubled.add(where, groups.label(where));
    refusal(() -> AgeGroups.ofLabels(doubled));
    if (where > 0 && where < groups.size() - 1) {
      List<String> gap = new ArrayList<>(groups.labels());
      gap.remove(where);
      refusal(() -> AgeGroups.ofLabels(gap));
    }
  }

  @Property
  void droppedBoundsMakeCoarserGroups(@ForAll("groups") AgeGroups groups, @ForAll long choice) {
    int size = groups.size();
    List<Integer> kept = new ArrayList<>(List.of(groups.lower(0)));
    for (int i = 1; i < size; i++) {
      if ((choice >> (i % 60) & 1) == 1) {
        kept.add(groups.lower(i));
      }
    }
    if (!groups.isOpen()) {
      kept.add(groups.end(size - 1));
    }
    int[] bounds = kept.stream().mapToInt(Integer::intValue).toArray();
    AgeGroups coarser = groups.isOpen() ? AgeGroups.ofLowers(bounds) : AgeGroups.ofBounds(bounds);
    assertTrue(groups.nestsIn(coarser));
    assertTrue(groups.nestsIn(groups));
    assertEquals(groups.equals(coarser), coarser.nestsIn(groups));
    int[] starts = groups.startsOf(coarser);
    assertEquals(
        Arrays.toString(coarser.lowers()),
        Arrays.toString(Arrays.stream(starts).map(groups::lower).toArray()));
  }

  @Property
  void aRunIsFoundWhereItWasTaken(
      @ForAll("groups") AgeGroups groups,
      @ForAll @IntRange(min = 0, max = 999) int anyIndex,
      @ForAll @IntRange(min = 0, max = 999) int anyLength) {
    int a = anyIndex % groups.size();
    int b = a + anyLength % (groups.size() - a);
    assertEquals(a, groups.from(groups.lower(a)).offsetIn(groups));
    assertEquals(groups.size() - a, groups.from(groups.lower(a)).size());
    if (groups.isOpen(b)) {
      return;
    }
    AgeGroups run = groups.between(groups.lower(a), groups.end(b) - 1);
    assertEquals(a, run.offsetIn(groups));
    assertEquals(groups.labels().subList(a, b + 1), run.labels());
    assertFalse(run.isOpen());
  }

  @Property
  void textThatIsNoListOfGroupsIsRefusedInOneSentence(@ForAll String text) {
    AgeGroups groups;
    try {
      groups = AgeGroups.parse(text);
    } catch (IllegalArgumentException refused) {
      assertEquals(refused.getMessage(), refusal(() -> AgeGroups.parse(text)));
      return;
    }
    assertEquals(groups, AgeGroups.parse(groups.toString()));
  }
}
