/**
 * Workers by segment and occupation: who does which work, and at what wage.
 *
 * <pre>{@code
 * import java.util.stream.Stream;
 * import org.migrationeconomics.core.labour.*;
 * import org.migrationeconomics.core.measure.MoneyUnit;
 *
 * WageUnit hourly = WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR);
 * LabourSegment women = LabourSegment.everybody().withGender(Gender.WOMAN);
 * Occupation clerks = Occupation.isco08("4").withLabel("clerical support workers");
 * System.out.println(
 *     Stream.of(Worker.of(women, clerks, 24.5), Worker.of(women, clerks, 31), Worker.of(women, clerks))
 *         .collect(LabourTable.collector(hourly)));
 * }</pre>
 */
package org.migrationeconomics.core.labour;
