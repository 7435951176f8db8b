package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.TextTable;

class LabourTableTest {

  private static final WageUnit HOURLY = WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR);
  private static final WageUnit MONTHLY = WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.MONTH);
  private static final LabourSegment WOMEN = LabourSegment.everybody().withGender(Gender.WOMAN);
  private static final LabourSegment MEN = LabourSegment.everybody().withGender(Gender.MAN);
  private static final LabourSegment WOMEN_FROM_PORTUGAL = WOMEN.withOrigin(Place.of("PRT"));
  private static final Occupation MANAGERS = Occupation.isco08("1").withLabel("managers");
  private static final Occupation CLERKS = Occupation.isco08("4");
  private static final Occupation CASHIERS = Occupation.isco08("4211");

  private static final LabourTable TABLE =
      Stream.of(
              Worker.of(WOMEN, CLERKS, 24.5),
              Worker.of(WOMEN, CLERKS, 31.5),
              Worker.of(WOMEN, CLERKS),
              Worker.of(WOMEN_FROM_PORTUGAL, CASHIERS, 20).withWeight(2),
              Worker.of(MEN, MANAGERS, 50),
              Worker.of(MEN, CLERKS, 30))
          .collect(LabourTable.collector(HOURLY));

  // Workers of the Swiss Labour Market Survey 1998 by major group of ISCO, men and women
  // (benjann/oaxaca, oaxaca.dta).
  private static final long[][] SWISS = {
    {63, 25}, {157, 77}, {196, 239}, {69, 148}, {44, 118}, {15, 5}, {146, 30}, {43, 9}, {18, 32}
  };

  private static LabourTable swiss() {
    List<LabourCell> cells = new ArrayList<>();
    for (int group = 1; group <= SWISS.length; group++) {
      Occupation occupation = Occupation.isco08(String.valueOf(group));
      cells.add(LabourCell.of(MEN, occupation, LabourSums.ofCount(SWISS[group - 1][0])));
      cells.add(LabourCell.of(WOMEN, occupation, LabourSums.ofCount(SWISS[group - 1][1])));
    }
    return LabourTable.of(cells);
  }

  @Test
  void marginsOfASurvey() {
    LabourTable swiss = swiss();
    assertEquals(751, swiss.within(MEN).total().weight());
    assertEquals(683, swiss.bySegment().getOrDefault(WOMEN, LabourSums.empty()).weight());
    assertEquals(
        435,
        swiss.byOccupation().getOrDefault(Occupation.isco08("3"), LabourSums.empty()).weight());
    assertEquals(1434, swiss.total().weight());
    assertEquals(1434, swiss.total().count().orElseThrow());
    // Duncan's index of dissimilarity from the array: columns in the order of the segments.
    assertEquals(List.of(WOMEN, MEN), swiss.segments());
    double[] weights = swiss.toWeightArray();
    double index = 0;
    for (int row = 0; row < swiss.occupations().size(); row++) {
      index += Math.abs(weights[2 * row] / 683 - weights[2 * row + 1] / 751) / 2;
    }
    assertEquals(0.3508177481269484, index, 1e-15);
  }

  @Test
  void cellsHoldTheSumsOfTheirWorkers() {
    LabourSums women = TABLE.at(WOMEN, CLERKS);
    assertEquals(3, women.count().orElseThrow());
    assertEquals(2, women.wageCount().orElseThrow());
    assertEquals(28, women.meanWage().value());
    assertEquals(Math.log(24.5 * 31.5), women.logWageSum().orElseThrow(), 1e-14);
    assertEquals(LabourSums.empty(), TABLE.at(WOMEN, MANAGERS));
    assertEquals(Optional.of(HOURLY), TABLE.wageUnit());
    assertFalse(TABLE.isEmpty());
    assertEquals(4, TABLE.cells().size());
    assertEquals(WOMEN, TABLE.cells().get(0).segment());
    assertEquals(TABLE, LabourTable.of(HOURLY, TABLE.cells()));
  }

  @Test
  void segmentsAndOccupationsAreInOrder() {
    assertEquals(List.of(WOMEN, WOMEN_FROM_PORTUGAL, MEN), TABLE.segments());
    assertEquals(List.of(MANAGERS, CLERKS, CASHIERS), TABLE.occupations());
    assertArrayEquals(
        new double[] {
          0, 0, 1,
          3, 0, 1,
          0, 2, 0
        },
        TABLE.toWeightArray());
    assertThrows(UnsupportedOperationException.class, () -> TABLE.bySegment().clear());
    assertThrows(UnsupportedOperationException.class, () -> TABLE.byOccupation().clear());
  }

  @Test
  void withinKeepsTheSegmentsOfAWiderOne() {
    LabourTable women = TABLE.within(WOMEN);
    assertEquals(List.of(WOMEN, WOMEN_FROM_PORTUGAL), women.segments());
    assertEquals(5, women.total().weight());
    assertEquals(TABLE, TABLE.within(LabourSegment.everybody()));
    assertEquals(Optional.of(HOURLY), women.wageUnit());
  }

  @Test
  void regroupingLosesNobody() {
    LabourTable coarse =
        TABLE.regrouped(segment -> segment.withOrigin(Optional.empty()), Occupation::majorGroup);
    assertEquals(List.of(WOMEN, MEN), coarse.segments());
    assertEquals(List.of(MANAGERS, CLERKS), coarse.occupations());
    assertEquals(5, coarse.at(WOMEN, CLERKS).weight());
    assertEquals(24, coarse.at(WOMEN, CLERKS).meanWage().value());
    assertEquals(TABLE.total().weight(), coarse.total().weight());
    assertEquals(TABLE, TABLE.regrouped(UnaryOperator.identity(), UnaryOperator.identity()));
  }

  @Test
  void theEmptyTableChangesNothing() {
    assertEquals(TABLE, TABLE.plus(LabourTable.empty()));
    assertEquals(TABLE, LabourTable.empty().plus(TABLE));
    assertTrue(LabourTable.empty().isEmpty());
    assertEquals(LabourSums.empty(), LabourTable.empty().total());
    assertEquals(Optional.empty(), LabourTable.empty().wageUnit());
    assertEquals(LabourTable.empty(), Stream.<Worker>empty().collect(LabourTable.collector()));
    assertArrayEquals(new double[0], LabourTable.empty().toWeightArray());
  }

  @Test
  void aTableWithoutWagesCanBeAddedToAny() {
    LabourTable counts = Stream.of(Worker.of(WOMEN, CLERKS)).collect(LabourTable.collector());
    assertEquals(Optional.empty(), counts.wageUnit());
    assertEquals(4, TABLE.plus(counts).at(WOMEN, CLERKS).weight());
    assertEquals(TABLE.plus(counts), counts.plus(TABLE));
    assertEquals(Optional.of(HOURLY), counts.plus(TABLE).wageUnit());
  }

  @Test
  void refusesToMixUnitsOfWages() {
    LabourTable monthly =
        Stream.of(Worker.of(WOMEN, CLERKS, 5_000)).collect(LabourTable.collector(MONTHLY));
    refused(
        "wage unit is 'current CHF per month', expected current CHF per hour",
        () -> TABLE.plus(monthly));
    refused(
        "wage unit is 'missing', expected a unit, as there are wages of women; ISCO-08:4",
        () -> Stream.of(Worker.of(WOMEN, CLERKS, 5_000)).collect(LabourTable.collector()));
    refused(
        "wage unit is 'missing', expected a unit, as there are wages of women; ISCO-08:4",
        () ->
            LabourTable.of(List.of(LabourCell.of(WOMEN, CLERKS, LabourSums.ofMeanWage(5, 5_000)))));
  }

  @Test
  void cellsOfTheSameKeyAreAdded() {
    LabourCell one = LabourCell.of(Worker.of(WOMEN, CLERKS, 20));
    LabourCell other = LabourCell.of(WOMEN, CLERKS, LabourSums.ofCount(2));
    LabourCell both = one.plus(other);
    assertEquals(3, both.sums().weight());
    assertEquals(List.of(both), LabourTable.of(HOURLY, List.of(one, other)).cells());
    assertEquals("women; ISCO-08:4; 3 persons, 3 observed, mean wage 20", both.toString());
    assertEquals(both, ValueChecks.serialised(both));
    refused("segment is men, expected women", () -> one.plus(other.withSegment(MEN)));
    refused(
        "occupation is ISCO-08:1, expected ISCO-08:4",
        () -> one.plus(other.withOccupation(MANAGERS)));
  }

  @Test
  void parallelStreamsGiveTheSameTable() {
    List<Worker> workers = new ArrayList<>();
    for (int i = 1; i <= 20_000; i++) {
      workers.add(Worker.of(i % 3 == 0 ? WOMEN : MEN, i % 7 == 0 ? CLERKS : MANAGERS, i / 7.0));
    }
    LabourTable whole = workers.stream().collect(LabourTable.collector(HOURLY));
    assertEquals(whole, workers.parallelStream().collect(LabourTable.collector(HOURLY)));
    assertEquals(20_000 * 20_001.0 / 14, whole.total().wageSum(), 1e-6);
  }

  @Test
  void equalByValueAlsoAfterSerialisation() {
    LabourTable copy = ValueChecks.serialised(TABLE);
    assertEquals(TABLE, copy);
    assertEquals(TABLE.hashCode(), copy.hashCode());
    assertEquals(3, copy.at(WOMEN, CLERKS).weight());
    assertNotEquals(TABLE, LabourTable.of(MONTHLY, TABLE.cells()));
    assertNotEquals(TABLE, TABLE.plus(TABLE));
    assertFalse(TABLE.equals(new Object()));
  }

  @Test
  void printsAsATable() {
    assertEquals(
        """
        workers by segment and occupation, 4 cells; 1 of 7 persons without a wage
         segment          occupation          observed  persons  mean wage
         women            ISCO-08:4                  3        3         28
         women, from PRT  ISCO-08:4211               1        2         20
         men              ISCO-08:1 managers         1        1         50
         men              ISCO-08:4                  1        1         30
        Wages in current CHF per hour""",
        TABLE.toString());
    assertEquals(
        """
        workers by segment and occupation, 1 cell
         segment  occupation  observed  persons
         women    ISCO-08:4          –   10.500""",
        LabourTable.of(List.of(LabourCell.of(WOMEN, CLERKS, LabourSums.ofWeight(10.5)))).show());
    assertEquals(
        "workers by segment and occupation, 0 cells",
        LabourTable.empty().toString().lines().findFirst().orElse(""));
    assertTrue(swiss().toString().length() <= TextTable.BRIEF);
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        TABLE,
        LabourTable.of(HOURLY, TABLE.cells()),
        LabourTable.of(MONTHLY, TABLE.cells()),
        TABLE.within(MEN),
        TABLE.plus(TABLE),
        LabourTable.empty());
    ValueChecks.assertValue(
        TABLE.cells().get(0),
        LabourTable.of(HOURLY, TABLE.cells()).cells().get(0),
        TABLE.cells().get(1),
        TABLE.cells().get(0).withSums(LabourSums.empty()));
  }

  @Test
  void aTableHasOneClassification() {
    Occupation coders = Occupation.of("SOC-2018", "43-0000");
    String message =
        "occupation is SOC-2018:43-0000, expected one of ISCO-08, as ISCO-08:4: a table has one"
            + " classification";
    LabourCell other = LabourCell.of(WOMEN, coders, LabourSums.ofWeight(1));
    LabourCell clerks = LabourCell.of(WOMEN, CLERKS, LabourSums.ofWeight(1));
    refused(message, () -> LabourTable.of(List.of(clerks, other)));
    refused(message, () -> TABLE.plus(LabourTable.of(List.of(other))));
    refused(
        message,
        () ->
            Stream.of(Worker.of(WOMEN, coders, 3), Worker.of(WOMEN, CLERKS, 3))
                .collect(LabourTable.collector(HOURLY)));
    refused(
        message,
        () -> TABLE.regrouped(segment -> segment, job -> job.equals(MANAGERS) ? coders : job));
    refused(
        message, () -> TABLE.within(WOMEN).atDigits(1).atOneLevel(LabourTable.of(List.of(other))));
  }

  @Test
  void occupationsOfOneLevelCanBeCompared() {
    refused(
        "occupations is 'ISCO-08:1 beside ISCO-08:4211', expected one level of ISCO-08, to which"
            + " atDigits(1) takes a table",
        TABLE::atOneLevel);
    LabourTable majors = TABLE.atDigits(1);
    assertSame(majors, majors.atOneLevel());
    assertEquals(List.of(Occupation.isco08("1"), CLERKS), majors.occupations());
    assertEquals(7, majors.total().weight());
    LabourTable units =
        LabourTable.of(List.of(LabourCell.of(WOMEN, CASHIERS, LabourSums.ofWeight(1))));
    assertSame(units, units.atOneLevel(units, LabourTable.empty()));
    refused(
        "occupations is 'ISCO-08:4211 beside ISCO-08:1', expected one level of ISCO-08, to which"
            + " atDigits(1) takes a table",
        () -> units.atOneLevel(majors));
    refused("digits is 2, expected 1 to 1 of ISCO-08:4", () -> majors.atDigits(2));
    LabourTable soc =
        LabourTable.of(
            List.of(
                LabourCell.of(WOMEN, Occupation.of("SOC", "4"), LabourSums.ofWeight(1)),
                LabourCell.of(WOMEN, Occupation.of("SOC", "42"), LabourSums.ofWeight(1))));
    assertSame(soc, soc.atOneLevel());
    assertTrue(LabourTable.empty().atOneLevel().isEmpty());
  }

  @Test
  void workersOfWeightZeroAreLeftOutAndCounted() {
    Worker nobody = Worker.of(WOMEN, CLERKS, 1_000).withWeight(0);
    LabourTable table =
        Stream.of(Worker.of(WOMEN, CLERKS, 20), nobody, nobody)
            .collect(LabourTable.collector(HOURLY));
    LabourSums sums = table.at(WOMEN, CLERKS);
    assertEquals(LabourSums.of(Worker.of(WOMEN, CLERKS, 20)).withZeroWeightCount(2), sums);
    assertEquals(1, sums.count().orElseThrow());
    assertEquals(20, sums.meanWage().value());
    assertEquals(4, table.plus(table).total().zeroWeightCount());
    assertEquals("1 person, 1 observed, 2 of weight 0 left out, mean wage 20", sums.toString());
    assertEquals(
        "workers by segment and occupation, 1 cell; 2 of weight 0 left out", table.table().title());
    refused(
        "zero weight count is -1, expected a number that is not negative",
        () -> sums.withZeroWeightCount(-1));
  }
}
