package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.calculators.remittance.cost.CorridorCost;
import org.migrationeconomics.calculators.remittance.cost.FeeCutValue;
import org.migrationeconomics.calculators.remittance.cost.FeeCutValueCalculator;
import org.migrationeconomics.calculators.remittance.cost.RemittanceCostCalculator;
import org.migrationeconomics.calculators.remittance.cost.RemittanceCosts;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.remittance.FeeConvention;
import org.migrationeconomics.core.remittance.RemittanceQuote;
import org.migrationeconomics.core.remittance.TransferCost;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.measure.YearQuarter;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;
import org.migrationeconomics.data.remittance.prices.CorridorPrices;
import org.migrationeconomics.data.remittance.prices.CorridorPricesReader;

/**
 * What would a lower commission be worth? From one transfer to the whole world, and then corridor
 * by corridor with the user's own files.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=WhatCheaperTransfersAreWorth
 *   mvn -q compile -Pexample -Dexample=WhatCheaperTransfersAreWorth \
 *       -Dexec.args="PRICES.csv MATRIX.csv 2020Q3"
 * </pre>
 *
 * <p>The files are Remittance Prices Worldwide by corridor (DataBank layout) and a bilateral
 * remittance matrix of KNOMAD.
 */
public final class WhatCheaperTransfersAreWorth {

  private static final MoneyUnit USD = MoneyUnit.of("USD");

  /** Migration and Development Brief 39: to low- and middle-income countries in 2023. */
  private static final double RECEIVED_2023 = 669;

  /** Remittance Prices Worldwide, third quarter of 2023, mean over all services, %. */
  private static final double COST_2023 = 6.18;

  /** Sustainable Development Goal 10.c, %. */
  private static final double GOAL = 3;

  /** Assumed, not estimated: what the example calls a moderate response of senders. */
  private static final double ELASTICITY = -0.2;

  private static final int FILES = 3;
  private static final int SHOWN = 12;

  private WhatCheaperTransfersAreWorth() {}

  /**
   * Prints what cheaper transfers are worth.
   *
   * @param args nothing, or prices by corridor, a remittance matrix and a quarter
   * @throws IllegalArgumentException if the arguments are others, or a file is not what it should
   *     be
   */
  public static void main(String[] args) {
    if (args.length != 0 && args.length != FILES) {
      throw new IllegalArgumentException(
          "arguments are "
              + args.length
              + ", expected none, or prices, a remittance matrix and a quarter");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    print(out);
    if (args.length == FILES) {
      print(out, Path.of(args[0]), Path.of(args[1]), YearQuarter.parse(args[2]));
    }
  }

  static void print(PrintStream out) {
    // 1. One transfer. Is the fee paid on top of the 200 dollars, or taken from them?
    for (FeeConvention convention : FeeConvention.values()) {
      RemittanceQuote quote =
          RemittanceQuote.of(MoneyAmount.of(200, USD), MoneyAmount.of(5, USD), convention)
              .withRates(18.00, 17.64, "MXN");
      Figure cost = RemittanceCostCalculator.withDefaults().withConvention(convention).cost(quote);
      out.println(convention.label() + ": " + cost + " %");
    }

    // 2. All that developing countries received, at the price of 2023 and at the goal's.
    FeeCutValueCalculator calculator = FeeCutValueCalculator.withDefaults();
    MoneyAmount received = MoneyAmount.of(RECEIVED_2023, USD.billions());
    FeeCutValue saving = calculator.calculate(received, COST_2023, GOAL);
    out.println();
    out.println(saving.show());

    // 3. And if cheaper transfers are also more transfers?
    FeeCutValue more = calculator.withElasticity(ELASTICITY).calculate(received, COST_2023, GOAL);
    out.println();
    out.println(more.show());
    out.flush();
  }

  /** A corridor, what it costs, what is sent through it, and what the goal would save there. */
  private record Saving(CorridorCost corridor, MoneyAmount sent, MoneyAmount saved) {}

  static void print(PrintStream out, Path prices, Path matrix, YearQuarter quarter) {
    CorridorPrices quoted = CorridorPricesReader.withDefaults().read(prices).value();
    OriginDestinationMatrix sent =
        KnomadMatrixReader.remittances().read(matrix).value().blanksAsZero();
    List<CorridorCost> costs = new ArrayList<>();
    for (Map.Entry<Corridor, Double> cost : quoted.costs(quarter).entrySet()) {
      costs.add(
          CorridorCost.of(
              cost.getKey().origin(),
              cost.getKey().destination(),
              TransferCost.percent(cost.getValue())));
    }
    RemittanceCosts all = RemittanceCosts.ofCorridors(costs);
    out.println();
    out.println(quarter + ", " + all.overCorridors());
    out.println(quarter + ", " + all.weightedBy(sent));
    out.println(all.statusByCorridorMeans());

    // Where would the goal help most? Not where transfers are dearest, but where most is sent dear.
    List<Saving> savings = new ArrayList<>();
    for (CorridorCost cost : costs) {
      double flow =
          sent.contains(cost.sender()) && sent.contains(cost.receiver())
              ? sent.at(cost.sender(), cost.receiver())
              : 0;
      double now = cost.cost().value();
      if (flow > 0 && now > GOAL) {
        MoneyAmount amount = MoneyAmount.of(flow, (MoneyUnit) sent.unit());
        savings.add(
            new Saving(
                cost,
                amount,
                FeeCutValueCalculator.withDefaults().calculate(amount, now, GOAL).directSaving()));
      }
    }
    savings.sort(Comparator.comparingDouble((Saving saving) -> -saving.saved().amount()));
    TextTable.Builder table =
        TextTable.titled("Corridors where " + GOAL + " % would save most, " + quarter)
            .column("sender")
            .column("receiver")
            .column("cost, %", 2)
            .column("sent", 0)
            .column("saving a year", 1)
            .note("money in " + sent.unit().label());
    for (Saving saving : savings.subList(0, Math.min(SHOWN, savings.size()))) {
      table.row(
          saving.corridor().sender().name(),
          saving.corridor().receiver().name(),
          saving.corridor().cost().value(),
          saving.sent().amount(),
          saving.saved().amount());
    }
    out.println();
    out.println(table.build().render());
    out.flush();
  }
}
