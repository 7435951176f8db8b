package org.migrationeconomics.calculators.remittance.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.FeeConvention;
import org.migrationeconomics.core.remittance.RemittanceQuote;

/**
 * What sending money costs in each corridor, from the quotes of its services.
 *
 * <pre>
 *   fee on top     cost % = fee % + margin %
 *   fee deducted   cost % = fee % + margin % − fee % · margin % / 100
 * </pre>
 *
 * <p>Means of costs by two conventions would be means of nothing, so all quotes are restated by
 * one: by default {@link FeeConvention#FEE_ON_TOP}, that of the World Bank. Restated is the cost of
 * the same fee and margin on the same amount.
 *
 * <p>Quotes whose margin is not known, as of services that are not transparent, are left out and
 * counted; files give them a margin of zero, which would make the dearest services cheap.
 *
 * <p>Give quotes for one amount only, usually the equivalent of 200 US dollars: per cent costs fall
 * with the amount, and the calculator does not compare currencies.
 *
 * <p><b>Source</b>: World Bank, <i>Remittance Prices Worldwide</i>, methodology.
 *
 * <p><b>Reproduces</b>: 200 dollars with a fee of 5 and rates of 18.00 and 17.64 cost 4.50 % with
 * the fee on top and 4.45 % with the fee deducted.
 *
 * <p>Immutable and thread-safe.
 */
public final class RemittanceCostCalculator {

  private static final double PERCENT = 100;
  private static final RemittanceCostCalculator DEFAULT =
      new RemittanceCostCalculator(
          FeeConvention.FEE_ON_TOP, SmartCriteria.standard(), Set.of(), "not stated");

  private final FeeConvention convention;
  private final SmartCriteria criteria;
  private final Set<Place> excluded;
  private final String source;

  private RemittanceCostCalculator(
      FeeConvention convention, SmartCriteria criteria, Set<Place> excluded, String source) {
    this.convention = convention;
    this.criteria = criteria;
    this.excluded = excluded;
    this.source = source;
  }

  /**
   * The calculator with the convention of the World Bank, standard criteria and all senders.
   *
   * @return the calculator
   */
  public static RemittanceCostCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * A copy that states all costs by another convention.
   *
   * @param newConvention fee on top or deducted
   * @return the copy
   */
  public RemittanceCostCalculator withConvention(FeeConvention newConvention) {
    return new RemittanceCostCalculator(
        Require.notNull("convention", newConvention), criteria, excluded, source);
  }

  /**
   * A copy with other criteria of services for the SmaRT average.
   *
   * @param newCriteria the criteria
   * @return the copy
   */
  public RemittanceCostCalculator withSmartCriteria(SmartCriteria newCriteria) {
    return new RemittanceCostCalculator(
        convention, Require.notNull("criteria", newCriteria), excluded, source);
  }

  /**
   * A copy that leaves out what is sent from a place, as the World Bank did with Russia.
   *
   * @param sender the place
   * @return the copy
   */
  public RemittanceCostCalculator withoutSender(Place sender) {
    Set<Place> more = new LinkedHashSet<>(excluded);
    more.add(Require.notNull("sender", sender));
    return new RemittanceCostCalculator(convention, criteria, more, source);
  }

  /**
   * A copy that names the source of the quotes in its results.
   *
   * @param newSource where the quotes come from
   * @return the copy
   */
  public RemittanceCostCalculator withSource(String newSource) {
    return new RemittanceCostCalculator(
        convention, criteria, excluded, Require.text("source", newSource));
  }

  /**
   * The cost of one quote by the convention of this calculator.
   *
   * @param quote the quote
   * @return per cent of the amount; no value if the margin is not known or the service is not
   *     transparent
   */
  public Figure cost(RemittanceQuote quote) {
    Require.notNull("quote", quote);
    if (!quote.transparent().orElse(true)) {
      return Figure.empty("the service is not transparent, so its margin is not known");
    }
    Figure margin = quote.margin();
    if (!margin.isPresent()) {
      return margin;
    }
    double fee = quote.feePercent();
    double onTop = fee + margin.value();
    return Figure.of(
        convention == FeeConvention.FEE_ON_TOP ? onTop : onTop - fee * margin.value() / PERCENT);
  }

  /**
   * Averages quotes by corridor.
   *
   * @param quotes the quotes, all for one amount
   * @return the costs, corridors in the order in which they first appear
   * @throws IllegalArgumentException if no quote is left
   */
  public RemittanceCosts calculate(List<CorridorQuote> quotes) {
    Map<Corridor, List<CorridorQuote>> byCorridor = new LinkedHashMap<>();
    int out = 0;
    int restated = 0;
    for (CorridorQuote quote : Require.notNull("quotes", quotes)) {
      if (excluded.contains(quote.sender())) {
        out++;
      } else {
        restated += quote.quote().feeConvention() == convention ? 0 : 1;
        byCorridor
            .computeIfAbsent(
                Corridor.of(quote.sender(), quote.receiver()), corridor -> new ArrayList<>())
            .add(quote);
      }
    }
    List<String> remarks = new ArrayList<>();
    if (out > 0) {
      remarks.add(
          "without "
              + out
              + (out == 1 ? " quote" : " quotes")
              + " of senders in "
              + excluded.stream().map(Place::name).collect(Collectors.joining(", ")));
    }
    if (restated > 0) {
      remarks.add(
          restated + (restated == 1 ? " quote" : " quotes") + " restated as " + convention.label());
    }
    return new RemittanceCosts(
        byCorridor.values().stream().map(this::corridor).toList(), source, remarks);
  }

  private CorridorCost corridor(List<CorridorQuote> quotes) {
    double costs = 0;
    double fees = 0;
    int services = 0;
    double[] qualifying = new double[quotes.size()];
    int qualified = 0;
    for (CorridorQuote quote : quotes) {
      Figure cost = cost(quote.quote());
      if (cost.isPresent()) {
        costs += cost.value();
        fees += quote.quote().feePercent();
        services++;
        if (criteria.qualifies(quote)) {
          qualifying[qualified++] = cost.value();
        }
      }
    }
    Figure none = Figure.empty("no service of the corridor discloses its margin");
    return new CorridorCost(
        quotes.get(0).sender(),
        quotes.get(0).receiver(),
        services > 0 ? Figure.of(costs / services) : none,
        services > 0 ? Figure.of(fees / services) : none,
        services > 0 ? Figure.of((costs - fees) / services) : none,
        smart(qualifying, qualified),
        services,
        quotes.size() - services);
  }

  private Figure smart(double[] qualifying, int qualified) {
    if (qualified < criteria.fewest()) {
      return Figure.empty(
          qualified
              + " services qualify, and "
              + criteria.fewest()
              + " are needed; withSmartCriteria changes what qualifies");
    }
    Arrays.sort(qualifying, 0, qualified);
    int cheapest = Math.min(criteria.cheapest(), qualified);
    return Figure.of(Arrays.stream(qualifying, 0, cheapest).sum() / cheapest);
  }

  /** Convention, criteria and exclusions. */
  @Override
  public String toString() {
    return "RemittanceCostCalculator, "
        + convention.label()
        + ", "
        + criteria
        + ", source "
        + source
        + (excluded.isEmpty() ? "" : ", without senders " + excluded);
  }
}
