package org.migrationeconomics.calculators.remittance.cost;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What sending money costs, corridor by corridor, and the several means of it: the result of {@link
 * RemittanceCostCalculator}, or of {@linkplain #ofCorridors corridor averages} that somebody else
 * computed.
 *
 * <pre>
 *   over services    Σ n(c) cost(c) / Σ n(c)        n services in the corridor c
 *   over corridors   Σ cost(c) / number of corridors
 *   by flows         Σ w(c) cost(c) / Σ w(c)        w what is sent along c
 * </pre>
 *
 * <p>Every mean comes with its {@link CostEstimator name} and with what it leaves out. Their order
 * is not fixed, but large corridors tend to be cheap, so that the weighted mean is the lowest.
 *
 * <p><b>Units</b>: per cent of the amount.
 *
 * <p>Immutable and thread-safe.
 *
 * @param corridors one row a corridor
 * @param source where the costs come from
 * @param remarks what was left out of the quotes or restated, in words; empty if nothing was
 */
public record RemittanceCosts(List<CorridorCost> corridors, String source, List<String> remarks)
    implements Tabular {

  /**
   * Copies the rows.
   *
   * @throws IllegalArgumentException if there is no corridor, or one is named twice
   */
  public RemittanceCosts {
    Require.notNull("corridors", corridors);
    Require.notNull("remarks", remarks);
    corridors = List.copyOf(corridors);
    Require.text("source", source);
    remarks = List.copyOf(remarks);
    if (corridors.isEmpty()) {
      throw Require.refusal("corridors", "[]", "at least one corridor");
    }
    Set<Corridor> seen = new HashSet<>();
    for (CorridorCost row : corridors) {
      if (!seen.add(Corridor.of(row.sender(), row.receiver()))) {
        throw Require.refusal(
            "corridor", row.sender() + " to " + row.receiver(), "each corridor once");
      }
    }
  }

  /**
   * Costs of corridors that somebody else averaged.
   *
   * @param corridors one row a corridor, as {@link CorridorCost#of} makes them
   * @return the costs, source not stated
   * @throws IllegalArgumentException if there is no corridor, or one is named twice
   */
  public static RemittanceCosts ofCorridors(List<CorridorCost> corridors) {
    Require.notNull("corridors", corridors);
    return new RemittanceCosts(corridors, "not stated", List.of());
  }

  /**
   * The cost of one corridor.
   *
   * @param sender where the money comes from
   * @param receiver where it goes
   * @return the row
   * @throws IllegalArgumentException if the corridor is not here
   */
  public CorridorCost corridor(Place sender, Place receiver) {
    Require.notNull("sender", sender);
    Require.notNull("receiver", receiver);
    return corridors.stream()
        .filter(row -> row.sender().equals(sender) && row.receiver().equals(receiver))
        .findFirst()
        .orElseThrow(
            () ->
                Require.refusal(
                    "corridor", sender + " to " + receiver, "one of the " + corridors.size()));
  }

  /**
   * The mean over services, the World Bank's Global Average: every service counts once, and those
   * that hide their margin not at all.
   *
   * @return the mean; no value if only corridor means are known
   */
  public MeanCost overServices() {
    double sum = 0;
    int services = 0;
    int hidden = 0;
    for (CorridorCost row : corridors) {
      sum += row.services() > 0 ? row.services() * row.cost().value() : 0;
      services += row.services();
      hidden += row.hidden();
    }
    return new MeanCost(
        CostEstimator.SERVICE_MEAN,
        services > 0
            ? Figure.of(sum / services)
            : Figure.empty("no service with a known cost, only corridors"),
        services,
        hidden);
  }

  /**
   * The mean over corridors: every corridor counts once, however many services it has.
   *
   * @return the mean of the corridors whose cost is known
   */
  public MeanCost overCorridors() {
    return mean(CostEstimator.CORRIDOR_MEAN, row -> true, CorridorCost::cost, row -> 1);
  }

  /**
   * The mean over corridors, each weighted by what is sent along it: the World Bank's Global
   * Weighted Average, if the flows are its bilateral matrix.
   *
   * <p><b>Reproduces</b>: the published weighted averages of the third quarters of 2016 and 2017
   * and the first and last of 2017 within 0.1 points, with the matrix of 2018 (which weights the
   * Bank used is not known).
   *
   * @param flows money by sender and receiver, either way round; corridors that are not in it, or
   *     have a zero there, are left out
   * @return the mean of the corridors with a known cost and a flow
   * @throws IllegalArgumentException if the flows are not money by sender and receiver
   */
  public MeanCost weightedBy(OriginDestinationMatrix flows) {
    Require.notNull("flows", flows);
    if (!(flows.unit() instanceof MoneyUnit)) {
      throw Require.refusal("unit of flows", flows.unit().label(), "money");
    }
    OriginDestinationMatrix sent =
        switch (flows.axes()) {
          case SENDER_RECEIVER -> flows;
          case RECEIVER_SENDER -> flows.transposed();
          default ->
              throw Require.refusal(
                  "axes of flows",
                  flows.axes().rows() + " and " + flows.axes().columns(),
                  "sender and receiver");
        };
    return mean(
        CostEstimator.FLOW_WEIGHTED_MEAN,
        row -> true,
        CorridorCost::cost,
        row -> sent.figure(row.sender(), row.receiver()).orElse(0));
  }

  /**
   * The mean of the corridors' SmaRT averages: every corridor with qualifying services counts once.
   *
   * @return the mean; no value if no corridor has one
   */
  public MeanCost smart() {
    return mean(CostEstimator.SMART_MEAN, row -> true, CorridorCost::smart, row -> 1);
  }

  /**
   * The mean over the corridors to one receiver, as the World Bank's cost of sending to a country.
   *
   * @param receiver where the money goes
   * @return the mean; no value if there is no corridor to it
   */
  public MeanCost receivedIn(Place receiver) {
    Require.notNull("receiver", receiver);
    return mean(
        CostEstimator.CORRIDOR_MEAN,
        row -> row.receiver().equals(receiver),
        CorridorCost::cost,
        row -> 1);
  }

  /**
   * The mean over the corridors from one sender, as the World Bank's cost of sending from a
   * country.
   *
   * @param sender where the money comes from
   * @return the mean; no value if there is no corridor from it
   */
  public MeanCost sentFrom(Place sender) {
    Require.notNull("sender", sender);
    return mean(
        CostEstimator.CORRIDOR_MEAN,
        row -> row.sender().equals(sender),
        CorridorCost::cost,
        row -> 1);
  }

  private MeanCost mean(
      CostEstimator estimator,
      Predicate<CorridorCost> wanted,
      Function<CorridorCost, Figure> cost,
      Function<CorridorCost, Number> weight) {
    double sum = 0;
    double weights = 0;
    int counted = 0;
    int leftOut = 0;
    for (CorridorCost row : corridors) {
      if (!wanted.test(row)) {
        continue;
      }
      double share = weight.apply(row).doubleValue();
      if (cost.apply(row).isPresent() && share > 0) {
        sum += share * cost.apply(row).value();
        weights += share;
        counted++;
      } else {
        leftOut++;
      }
    }
    return new MeanCost(
        estimator,
        counted > 0 ? Figure.of(sum / weights) : Figure.empty("no corridor to average"),
        counted,
        leftOut);
  }

  /**
   * How far the costs are from target 10.c: the mean over services and the corridors' SmaRT
   * averages where there are any, otherwise the corridor means for both.
   *
   * @return the status, which names its measures
   */
  public SustainableDevelopmentStatus status() {
    boolean services = overServices().percent().isPresent();
    boolean smart = smart().percent().isPresent();
    return status(
        services ? overServices() : overCorridors(),
        smart ? CostEstimator.SMART_MEAN : CostEstimator.CORRIDOR_MEAN);
  }

  /**
   * The same with the means of all services in each corridor, SmaRT or not: the measure behind
   * shares of corridors at 5 % or below.
   *
   * @return the status by corridor means
   */
  public SustainableDevelopmentStatus statusByCorridorMeans() {
    return status(overCorridors(), CostEstimator.CORRIDOR_MEAN);
  }

  private SustainableDevelopmentStatus status(MeanCost mean, CostEstimator measure) {
    Function<CorridorCost, Figure> cost =
        measure == CostEstimator.SMART_MEAN ? CorridorCost::smart : CorridorCost::cost;
    List<CorridorCost> known =
        corridors.stream().filter(row -> cost.apply(row).isPresent()).toList();
    List<CorridorCost> above =
        known.stream()
            .filter(row -> SustainableDevelopmentStatus.above(cost.apply(row).value()))
            .sorted(
                Comparator.comparingDouble((CorridorCost row) -> cost.apply(row).value())
                    .reversed())
            .toList();
    return new SustainableDevelopmentStatus(
        mean, measure, known.size(), above, corridors.size() - known.size());
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(heading())
            .column("sender")
            .column("receiver")
            .unit("%")
            .column("cost", 2)
            .column("fee", 2)
            .column("margin", 2)
            .column("SmaRT", 2)
            .unit("services")
            .column("services")
            .column("hidden");
    for (CorridorCost row : corridors) {
      table.row(
          row.sender(),
          row.receiver(),
          row.cost(),
          row.fee(),
          row.margin(),
          row.smart(),
          row.services(),
          row.hidden());
    }
    if (overServices().percent().isPresent()) {
      table.note(overServices().toString());
    }
    return table.note(overCorridors().toString()).source(source).build();
  }

  /** The title, with what is left out or restated. */
  private String heading() {
    int hidden = overServices().leftOut();
    int unknown = overCorridors().leftOut();
    return "cost of sending money, % of the amount"
        + (hidden == 0
            ? ""
            : hidden == 1
                ? ", without 1 service that hides its margin"
                : ", without " + hidden + " services that hide their margin")
        + (unknown == 0
            ? ""
            : ", not known in " + unknown + (unknown == 1 ? " corridor" : " corridors"))
        + remarks.stream().map(remark -> ", " + remark).collect(Collectors.joining());
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
