package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.support.PublicData;

/** The extract of the Swiss Labour Market Survey 1998 of benjann/oaxaca, 1,647 rows. */
class SwissLabourMarketSurveyTest {

  private static final LabourSegment WOMEN = LabourSegment.everybody().withGender(Gender.WOMAN);
  private static final LabourSegment MEN = LabourSegment.everybody().withGender(Gender.MAN);

  @Test
  void workersAndWagesByGenderAndOccupation() {
    List<String[]> rows = PublicData.rows("labour/swiss_lms_1998.csv");
    LabourTable table =
        rows.stream()
            // Columns lnwage, isco, female; 213 rows have no wage.
            .filter(row -> !row[0].isEmpty() && !row[0].equals("NA"))
            .map(
                row ->
                    Worker.of(
                        row[5].equals("1") ? WOMEN : MEN,
                        Occupation.isco08(row[4]),
                        Math.exp(Double.parseDouble(row[0]))))
            .collect(LabourTable.collector(WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR)));
    LabourSums men = table.within(MEN).total();
    LabourSums women = table.bySegment().getOrDefault(WOMEN, LabourSums.empty());
    assertEquals(751, men.count().orElseThrow());
    assertEquals(683, women.count().orElseThrow());
    assertEquals(2583.606714606285, men.logWageSum().orElseThrow(), 1e-9);
    assertEquals(2231.197932243347, women.logWageSum().orElseThrow(), 1e-9);
    // The raw gap of log wages, which the Oaxaca-Blinder decomposition explains.
    assertEquals(0.1734607, men.meanLogWage().value() - women.meanLogWage().value(), 5e-8);
    assertEquals(239, table.at(WOMEN, Occupation.isco08("3")).count().orElseThrow());
    assertEquals(15, table.at(MEN, Occupation.isco08("6")).count().orElseThrow());
    assertEquals(18, table.cells().size());
  }
}
