package org.migrationeconomics.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.place.Corridor;

class MigrationFlowTest {

  private static final Corridor NORTHWARD = Corridor.of("MEX", "USA");
  private static final MigrationInterval INTERVAL = MigrationInterval.midYears(2010, 2015);

  // Abel & Cohen, Scientific Data 9:173 (2022), closed demographic accounting, pseudo-Bayesian.
  private static final MigrationFlow FLOW = flow(NORTHWARD, FlowKind.GROSS, 1_740_211);
  private static final MigrationFlow BACK = flow(NORTHWARD.reversed(), FlowKind.GROSS, 1_438_525);

  private static MigrationFlow flow(Corridor corridor, FlowKind kind, double persons) {
    return MigrationFlow.of(corridor, INTERVAL, kind, FlowMeasurement.ESTIMATED, persons);
  }

  @Test
  void keepsWhatItIsGiven() {
    MigrationFlow flow = FLOW.withSource("Abel & Cohen 2022");
    assertEquals(NORTHWARD, flow.corridor());
    assertEquals(INTERVAL, flow.interval());
    assertEquals(FlowKind.GROSS, flow.kind());
    assertEquals(FlowMeasurement.ESTIMATED, flow.measurement());
    assertEquals(1_740_211, flow.persons());
    assertEquals(Optional.of("Abel & Cohen 2022"), flow.source());
    assertEquals(Optional.empty(), FLOW.source());
    assertEquals(
        "MEX → USA 2010-07-01/2015-07-01, gross flow: 1,740,211 persons (estimated; Abel & Cohen 2022)",
        flow.toString());
    assertEquals(flow, ValueChecks.serialised(flow));
  }

  @Test
  void perYearDividesByTheLengthOfTheInterval() {
    assertEquals(348_042.2, FLOW.perYear(), 1e-9);
  }

  @Test
  void netAndTurnoverGiveTheCircularityOfTheCorridor() {
    MigrationFlow net = FLOW.net(BACK);
    MigrationFlow turnover = FLOW.turnover(BACK);
    assertEquals(FlowKind.NET, net.kind());
    assertEquals(FlowKind.TURNOVER, turnover.kind());
    assertEquals(301_686, net.persons());
    assertEquals(3_178_736, turnover.persons());
    // Efficiency of the corridor in 2010-15, (F − B) / (F + B), to its six digits.
    assertEquals(0.094908, net.persons() / turnover.persons(), 5e-7);
  }

  @Test
  void theNetFlowOfTheCounterFlowIsNegative() {
    assertEquals(-301_686, BACK.net(FLOW).persons());
    assertEquals(NORTHWARD.reversed(), BACK.net(FLOW).corridor());
  }

  @Test
  void aCountrysOwnInflowAndOutflowGiveItsNetFlow() {
    MigrationFlow in = flow(NORTHWARD, FlowKind.INFLOW, 100);
    MigrationFlow out = flow(NORTHWARD.reversed(), FlowKind.OUTFLOW, 30);
    assertEquals(70, in.net(out).persons());
  }

  @Test
  void sourcesOfBothFlowsAreNamed() {
    assertEquals(Optional.of("a; b"), FLOW.withSource("a").net(BACK.withSource("b")).source());
    assertEquals(Optional.of("a"), FLOW.withSource("a").net(BACK.withSource("a")).source());
    assertEquals(Optional.of("a"), FLOW.withSource("a").net(BACK).source());
    assertEquals(Optional.of("b"), FLOW.net(BACK.withSource("b")).source());
    assertEquals(Optional.empty(), FLOW.net(BACK).source());
  }

  @Test
  void refusesCounterFlowsThatAreNone() {
    refused("corridor of the counter-flow is MEX → USA, expected USA → MEX", () -> FLOW.net(FLOW));
    refused(
        "interval of the counter-flow is 2010-2014, expected 2010-07-01/2015-07-01",
        () -> FLOW.net(BACK.withInterval(MigrationInterval.years(2010, 2014))));
    refused(
        "measurement of the counter-flow is 'events', expected estimated",
        () -> FLOW.turnover(BACK.withMeasurement(FlowMeasurement.EVENTS)));
    refused(
        "kind of the counter-flow is 'net flow', expected one direction: a gross flow, an in-flow or an out-flow",
        () -> FLOW.net(BACK.withKind(FlowKind.NET)));
    refused(
        "kind of the flow is 'turnover', expected one direction: a gross flow, an in-flow or an out-flow",
        () -> FLOW.withKind(FlowKind.TURNOVER).turnover(BACK));
  }

  @ParameterizedTest
  @EnumSource(value = FlowKind.class, mode = EnumSource.Mode.EXCLUDE, names = "NET")
  void onlyANetFlowMayBeNegative(FlowKind kind) {
    assertEquals(-1, flow(NORTHWARD, FlowKind.NET, -1).persons());
    refused(
        "persons is -1.0, expected a finite number that is not negative, as the kind is "
            + kind.label(),
        () -> flow(NORTHWARD, kind, -1));
    refused(
        "persons is NaN, expected a finite number that is not negative, as the kind is "
            + kind.label(),
        () -> flow(NORTHWARD, kind, Double.NaN));
  }

  @Test
  void refusesNumbersThatAreNone() {
    refused(
        "persons is Infinity, expected a finite number",
        () -> flow(NORTHWARD, FlowKind.NET, Double.POSITIVE_INFINITY));
    refused(
        "source is ' ', expected text on one line that is not blank", () -> FLOW.withSource(" "));
  }

  @Test
  void everythingButTheSourceIsMandatory() {
    ValueChecks.assertMissing(
        () -> MigrationFlow.builder().corridor(NORTHWARD).persons(1).build(),
        "interval",
        "kind",
        "measurement");
  }

  @Test
  void directedKindsAreTheGrossFlowAndItsTwoRecordings() {
    assertTrue(FlowKind.GROSS.isDirected());
    assertTrue(FlowKind.INFLOW.isDirected());
    assertTrue(FlowKind.OUTFLOW.isDirected());
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        FLOW,
        flow(NORTHWARD, FlowKind.GROSS, 1_740_211),
        BACK.withPersons(FLOW.persons()),
        FLOW.withInterval(MigrationInterval.year(2010)),
        FLOW.withKind(FlowKind.INFLOW),
        FLOW.withMeasurement(FlowMeasurement.EVENTS),
        FLOW.withPersons(1),
        FLOW.withSource("somebody"));
  }
}
