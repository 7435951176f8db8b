package org.migrationeconomics.calculators.society.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.migrationeconomics.core.society.Community;

/** What holds of every history of integration. */
class IntegrationLaws {

  private static final int TRIES = 40;
  private static final IntegrationScenarioCalculator STEPS =
      IntegrationScenarioCalculator.withDefaults()
          .withMethod(IntegrationMethod.STEPS)
          .withTolerance(1e-11)
          .withPoints(40);
  private static final IntegrationScenarioCalculator CLOSED =
      STEPS.withMethod(IntegrationMethod.CLOSED_FORM_WHERE_KNOWN);

  private static Arbitrary<Double> number(double from, double to) {
    return Arbitraries.doubles().between(from, to).ofScale(4);
  }

  @Provide
  Arbitrary<IntegrationModel> models() {
    return Combinators.combine(
            number(0, 2),
            number(0, 1),
            number(0, 1),
            number(0, 2),
            Arbitraries.of(0.0, 0.5, 1.0, 1.31, 2.0))
        .as(
            (leaving, absorption, imprint, joining, contact) ->
                new IntegrationModel(
                    IntegrationTime.GENERATION, leaving, absorption, imprint, joining, contact));
  }

  @Provide
  Arbitrary<Community> communities() {
    return Combinators.combine(
            number(.1, 100), number(1, 100), number(0, 20), number(0, 1), number(0, 10))
        .as(
            (members, hosts, detached, flavour, arrivals) ->
                Community.builder()
                    .members(members)
                    .hosts(hosts)
                    .detached(detached)
                    .flavour(flavour)
                    .arrivals(arrivals)
                    .build());
  }

  private static IntegrationScenario run(IntegrationModel model, Community start, double length) {
    return STEPS.calculate(model, start, Horizon.generations(length));
  }

  private static double near(Community start, double length) {
    // Estimated errors are at most 1e-11 of everybody; those of rounding far less.
    return 1e-9 * (start.people() + start.arrivals() * length);
  }

  @Property(tries = TRIES)
  void peopleAreConserved(
      @ForAll("models") IntegrationModel model,
      @ForAll("communities") Community start,
      @ForAll @DoubleRange(min = .1, max = 8) double length) {
    for (IntegrationScenarioCalculator calculator :
        new IntegrationScenarioCalculator[] {STEPS, CLOSED}) {
      for (IntegrationPoint at :
          calculator.calculate(model, start, Horizon.generations(length)).path().points()) {
        double expected = start.people() + start.arrivals() * at.time();
        assertEquals(expected, at.people(), 1e-9 * expected / 1000);
      }
    }
  }

  @Property(tries = TRIES)
  void nobodyIsNegativeAndPartsAddUp(
      @ForAll("models") IntegrationModel model,
      @ForAll("communities") Community start,
      @ForAll @DoubleRange(min = .1, max = 30) double length) {
    for (IntegrationScenarioCalculator calculator :
        new IntegrationScenarioCalculator[] {STEPS, CLOSED}) {
      for (IntegrationPoint at :
          calculator.calculate(model, start, Horizon.generations(length)).path().points()) {
        assertTrue(at.members() >= 0 && at.detached() >= 0 && at.hosts() >= 0, at::toString);
        assertTrue(at.left() >= 0 && at.joined() >= 0 && at.culture() >= 0, at::toString);
        assertTrue(at.culture() <= at.hosts() + near(start, length), at::toString);
        assertEquals(1, at.rock().value() + at.ice().value() + at.sugar().value(), 1e-15);
      }
    }
  }

  @Property(tries = TRIES)
  void theNumberWhoWereInTheCommunityIsKnownFromBothSides(
      @ForAll("models") IntegrationModel model,
      @ForAll("communities") Community start,
      @ForAll @DoubleRange(min = .1, max = 8) double length) {
    IntegrationPoint end = run(model, start, length).end();
    double in = start.members() + start.detached() + start.arrivals() * length + end.joined();
    double out = end.members() + end.detached() + model.absorption() * end.left();
    assertEquals(in, out, near(start, length) / 1000 + 1e-12 * in);
  }

  @Property(tries = TRIES)
  void withoutLeavingAndJoiningNothingMoves(
      @ForAll("models") IntegrationModel model, @ForAll("communities") Community start) {
    Community still = start.withArrivals(0);
    IntegrationPoint end = run(model.withLeaving(0).withJoining(0), still, 4).end();
    assertEquals(still.members(), end.members());
    assertEquals(still.hosts(), end.hosts());
    assertEquals(0, end.left());
    assertEquals(0, end.joined());
  }

  @Property(tries = TRIES)
  void imprintEntersOnlyFlavourIceAndSugar(
      @ForAll("models") IntegrationModel model,
      @ForAll("communities") Community start,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    IntegrationPoint a = run(model, start, 4).end();
    IntegrationPoint b = run(model.withImprint(other), start, 4).end();
    // The steps may be others, as the culture has an error too.
    double near = near(start, 4);
    assertEquals(a.members(), b.members(), near);
    assertEquals(a.detached(), b.detached(), near);
    assertEquals(a.hosts(), b.hosts(), near);
    assertEquals(a.rock().value(), b.rock().value(), near / start.members());
    assertEquals(
        a.ice().value() + a.sugar().value(),
        b.ice().value() + b.sugar().value(),
        near / start.members());
  }

  @Property(tries = TRIES)
  void absorptionDecidesWhoIsDetached(
      @ForAll("models") IntegrationModel model, @ForAll("communities") Community start) {
    assertEquals(start.detached(), run(model.withAbsorption(1), start, 4).end().detached());
    assertTrue(run(model.withAbsorption(0), start, 4).end().hosts() <= start.hosts());
  }

  @Property(tries = TRIES)
  void sharesDoNotDependOnTheUnitOfPeople(
      @ForAll("models") IntegrationModel model,
      @ForAll("communities") Community start,
      @ForAll @DoubleRange(min = .01, max = 1e6) double factor) {
    Community other =
        Community.builder()
            .members(factor * start.members())
            .hosts(factor * start.hosts())
            .detached(factor * start.detached())
            .flavour(start.flavour())
            .arrivals(factor * start.arrivals())
            .build();
    IntegrationPoint a = run(model, start, 4).end();
    IntegrationPoint b = run(model, other, 4).end();
    double near = near(start, 4);
    assertEquals(a.members(), b.members() / factor, near);
    assertEquals(a.hosts(), b.hosts() / factor, near);
    assertEquals(a.rock().value(), b.rock().value(), near / start.members());
  }

  @Property(tries = TRIES)
  void timeHasNoUnitOfItsOwn(
      @ForAll("models") IntegrationModel model,
      @ForAll("communities") Community start,
      @ForAll @DoubleRange(min = .1, max = 10) double factor) {
    IntegrationModel faster =
        model.withLeaving(factor * model.leaving()).withJoining(factor * model.joining());
    IntegrationPoint a = run(model, start, 4).end();
    IntegrationPoint b =
        run(faster, start.withArrivals(factor * start.arrivals()), 4 / factor).end();
    double near = near(start, 4);
    assertEquals(a.members(), b.members(), near);
    assertEquals(a.culture(), b.culture(), near);
    assertEquals(a.joined(), b.joined(), near);
  }

  @Property(tries = TRIES)
  void closedFormsAreWhatStepsLeadTo(
      @ForAll("models") IntegrationModel model,
      @ForAll("communities") Community start,
      @ForAll @DoubleRange(min = .1, max = 8) double length) {
    agree(model.withContact(0).withJoining(0), start, length);
    agree(model.withContact(1).withAbsorption(1), start.withDetached(0).withArrivals(0), length);
    agree(
        model.withContact(1).withAbsorption(1).withJoining(model.leaving()),
        start.withDetached(0).withArrivals(0),
        length);
  }

  private static void agree(IntegrationModel model, Community start, double length) {
    IntegrationScenario closed = CLOSED.calculate(model, start, Horizon.generations(length));
    IntegrationScenario steps = run(model, start, length);
    assertEquals(0, closed.convergence().iterations());
    double near = near(start, length);
    for (int i = 0; i < closed.path().size(); i++) {
      IntegrationPoint a = closed.path().point(i);
      IntegrationPoint b = steps.path().point(i);
      assertEquals(a.members(), b.members(), near);
      assertEquals(a.hosts(), b.hosts(), near);
      assertEquals(a.culture(), b.culture(), near);
      assertEquals(a.left(), b.left(), near);
      assertEquals(a.joined(), b.joined(), near);
    }
  }

  @Property(tries = TRIES)
  void theLogisticOfTheSharesIsThatOfThePath(
      @ForAll("models") IntegrationModel model,
      @ForAll("communities") Community start,
      @ForAll @DoubleRange(min = .1, max = 8) double length) {
    Community two = start.withDetached(0).withArrivals(0);
    IntegrationPoint end = run(model.withContact(1).withAbsorption(1), two, length).end();
    double share =
        IntegrationFormulas.logistic(
            two.members() / two.people(), model.leaving(), model.joining(), length);
    assertEquals(share, end.share(), 1e-9);
  }

  @Property(tries = TRIES)
  void communityAndHostsAreMirrorImages(
      @ForAll("models") IntegrationModel model,
      @ForAll("communities") Community start,
      @ForAll @DoubleRange(min = 1, max = 2.5) double contact) {
    IntegrationModel two = model.withContact(contact).withAbsorption(1);
    Community here = Community.of(start.members(), start.hosts());
    Community there = Community.of(start.hosts(), start.members());
    IntegrationPoint a = run(two, here, 4).end();
    IntegrationPoint b =
        run(two.withLeaving(two.joining()).withJoining(two.leaving()), there, 4).end();
    double near = near(here, 4);
    assertEquals(a.members(), b.hosts(), near);
    assertEquals(a.hosts(), b.members(), near);
    assertEquals(a.left(), b.joined(), near);
  }

  @Property(tries = TRIES)
  void noPathCrossesTheCriticalShare(
      @ForAll @DoubleRange(min = .05, max = .95) double status,
      @ForAll @DoubleRange(min = 1.2, max = 3) double volatility,
      @ForAll @DoubleRange(min = .01, max = .99) double share) {
    IntegrationModel model = IntegrationModel.abramsStrogatz(1, status, volatility);
    double critical = IntegrationFormulas.criticalShare(model).value();
    double before = share;
    for (IntegrationPoint at :
        STEPS.calculate(model, Community.of(share, 1 - share), Horizon.years(40)).path().points()) {
      if (share < critical - 1e-9) {
        assertTrue(at.share() <= before + 1e-12, at::toString);
      } else if (share > critical + 1e-9) {
        assertTrue(at.share() >= before - 1e-12, at::toString);
      }
      before = at.share();
    }
  }
}
