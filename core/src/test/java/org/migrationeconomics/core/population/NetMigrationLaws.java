package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.place.Place;

@PropertyDefaults(tries = 200)
class NetMigrationLaws {

  /** Two streams of migrants over the same ages and span. */
  record Pair(NetMigration first, NetMigration second) {}

  @Provide
  Arbitrary<Pair> pairs() {
    return Ages.groups()
        .flatMap(
            groups ->
                Ages.whole(PERSONS, groups, -100_000, 100_000)
                    .withoutEdgeCases()
                    .list()
                    .ofSize(4)
                    .map(v -> new Pair(net(v.get(0), v.get(1)), net(v.get(2), v.get(3)))));
  }

  private static NetMigration net(AgeVector female, AgeVector male) {
    return NetMigration.of(
        Place.of("ESP"), LocalDate.of(2000, 1, 1), LocalDate.of(2005, 1, 1), female, male);
  }

  @Property
  void streamsAddUp(@ForAll("pairs") Pair pair) {
    NetMigration all = pair.first.plus(pair.second);
    assertEquals(pair.first.total() + pair.second.total(), all.total());
    assertEquals(0, all.plus(all.times(-1)).total());
    for (Sex sex : Sex.values()) {
      assertArrayEquals(
          pair.first.of(sex).toArray(), all.plus(pair.second.times(-1)).of(sex).toArray());
      assertArrayEquals(pair.second.plus(pair.first).of(sex).toArray(), all.of(sex).toArray());
    }
  }

  @Property
  void joiningAgesLosesNobody(@ForAll("pairs") Pair pair) {
    AgeGroups ages = pair.first.ages();
    AgeGroups one =
        ages.isOpen()
            ? AgeGroups.ofLowers(ages.lower(0))
            : AgeGroups.ofBounds(ages.lower(0), ages.end(ages.size() - 1));
    assertEquals(pair.first.total(), pair.first.collapseTo(one).total());
  }

  @Property
  void spansHaveTheLengthOfTheCalendar(
      @ForAll @IntRange(min = -200_000, max = 200_000) int day,
      @ForAll @IntRange(min = 1, max = 100_000) int days) {
    LocalDate start = LocalDate.of(2000, 1, 1).plusDays(day);
    LocalDate end = start.plusDays(days);
    AgeVector nobody = AgeVector.of(PERSONS, AgeGroups.ofLowers(0), 0);
    NetMigration span = NetMigration.of(Place.of("ESP"), start, end, nobody, nobody);
    assertEquals(days / 365.2425, span.lengthInYears(), 0.01);
    assertTrue(span.withEnd(end.plusDays(1)).lengthInYears() > span.lengthInYears());
    refusal(() -> span.withStart(end));
  }
}
