package org.migrationeconomics.calculators.remittance.bilateral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyScale;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/**
 * Divides what each country receives in remittances among the countries that its emigrants live in:
 * the model behind the bilateral remittance matrix of the World Bank and KNOMAD.
 *
 * <pre>
 *   R(i, j) = R(i) w(i, j) / Σ w(i, j)      over the hosts j of the emigrants from i
 *
 *   w is M, M·Y or M·r: see {@link AllocationRule}
 * </pre>
 *
 * <p>Defaults: {@link AllocationRule#RATHA_SHAW} with an exponent of {@value #DEFAULT_BETA},
 * missing income counted as zero, no corridor closed, no override. With them, with the corridors
 * that the matrix closes for political reasons and with its two overrides (all receipts of
 * Uzbekistan and of Turkmenistan put on Russia) it is the matrix of 2021.
 *
 * <pre>
 *   BilateralRemittanceAllocator.withDefaults()
 *       .withoutCorridorsBetween(Place.of("IND"), Place.of("PAK"))
 *       .withOverride(Place.of("UZB"), Place.of("RUS"))      // receiver, its only sender
 *       .calculate(stocks, incomes, received)
 * </pre>
 *
 * <p><b>Directions</b>: stocks are tables of people by birthplace (or citizenship) and residence,
 * either way round, and their axes say which; the result has senders in rows and receivers in
 * columns. The diagonal of the stocks, the native-born, sends nothing.
 *
 * <p><b>Units</b>: stocks in persons; receipts in any money, kept in the result; incomes in money
 * per head, counted in single units, as the power of the rule needs a unit.
 *
 * <p><b>Source</b>: D. Ratha and W. Shaw, <i>South-South Migration and Remittances</i>, World Bank
 * Working Paper 102, 2007, annex; exponent and the treatment of missing incomes as found in the
 * KNOMAD bilateral remittance matrix 2021 (December 2022), to which they are the key.
 *
 * <p><b>Reproduces</b>: the matrix of 2021 with the incomes recovered from it by {@link
 * ImpliedIncomeCalculator} (which nobody published): 10,225 cells within 10<sup>-12</sup>, United
 * States to Mexico 52,595.342546 million dollars.
 *
 * <p>Immutable and thread-safe.
 */
public final class BilateralRemittanceAllocator {

  /** The exponent of the published matrix. */
  public static final double DEFAULT_BETA = 0.75;

  private static final BilateralRemittanceAllocator DEFAULT =
      new BilateralRemittanceAllocator(
          AllocationRule.RATHA_SHAW, DEFAULT_BETA, MissingIncomePolicy.AS_ZERO, Set.of(), Map.of());

  private final AllocationRule rule;
  private final double beta;
  private final MissingIncomePolicy missingIncome;
  private final Set<Closed> closed;
  private final Map<Place, Place> overrides;

  /** A corridor through which nothing is sent. */
  private record Closed(Place sender, Place receiver) {}

  private BilateralRemittanceAllocator(
      AllocationRule rule,
      double beta,
      MissingIncomePolicy missingIncome,
      Set<Closed> closed,
      Map<Place, Place> overrides) {
    this.rule = rule;
    this.beta = beta;
    this.missingIncome = missingIncome;
    this.closed = closed;
    this.overrides = overrides;
  }

  /**
   * The allocator with the rule of Ratha and Shaw and without exceptions.
   *
   * @return the allocator
   */
  public static BilateralRemittanceAllocator withDefaults() {
    return DEFAULT;
  }

  /**
   * A copy with another rule.
   *
   * @param newRule the rule
   * @return the copy
   */
  public BilateralRemittanceAllocator withRule(AllocationRule newRule) {
    return new BilateralRemittanceAllocator(
        Require.notNull("rule", newRule), beta, missingIncome, closed, overrides);
  }

  /**
   * A copy with another exponent of {@link AllocationRule#RATHA_SHAW}; the other rules have none.
   *
   * @param newBeta above 0, at most 1
   * @return the copy
   * @throws IllegalArgumentException if the exponent is out of range
   */
  public BilateralRemittanceAllocator withBeta(double newBeta) {
    return new BilateralRemittanceAllocator(
        rule, checkedBeta(newBeta), missingIncome, closed, overrides);
  }

  static double checkedBeta(double beta) {
    if (!(beta > 0 && beta <= 1)) {
      throw Require.refusal("beta", beta, "an exponent above 0 and at most 1");
    }
    return beta;
  }

  /**
   * A copy that treats missing incomes otherwise.
   *
   * @param policy what to do
   * @return the copy
   */
  public BilateralRemittanceAllocator withMissingIncome(MissingIncomePolicy policy) {
    return new BilateralRemittanceAllocator(
        rule, beta, Require.notNull("policy", policy), closed, overrides);
  }

  /**
   * A copy in which nothing is sent along a corridor, whoever lives there.
   *
   * @param sender where the money would come from: the host of the migrants
   * @param receiver where it would go: their origin
   * @return the copy
   * @throws IllegalArgumentException if both are the same place
   */
  public BilateralRemittanceAllocator withoutCorridor(Place sender, Place receiver) {
    distinct("receiver", sender, receiver);
    Set<Closed> more = new LinkedHashSet<>(closed);
    more.add(new Closed(sender, receiver));
    return new BilateralRemittanceAllocator(rule, beta, missingIncome, more, overrides);
  }

  /**
   * A copy in which nothing is sent between two places, in either direction.
   *
   * @param one a place
   * @param other the other place
   * @return the copy
   * @throws IllegalArgumentException if both are the same place
   */
  public BilateralRemittanceAllocator withoutCorridorsBetween(Place one, Place other) {
    return withoutCorridor(one, other).withoutCorridor(other, one);
  }

  /**
   * A copy that puts all receipts of one receiver on one sender, whatever the stocks say.
   *
   * @param receiver where the money goes
   * @param onlySender where all of it comes from
   * @return the copy; an earlier override of the same receiver is replaced
   * @throws IllegalArgumentException if both are the same place
   */
  public BilateralRemittanceAllocator withOverride(Place receiver, Place onlySender) {
    distinct("only sender", receiver, onlySender);
    Map<Place, Place> more = new LinkedHashMap<>(overrides);
    more.put(receiver, onlySender);
    return new BilateralRemittanceAllocator(rule, beta, missingIncome, closed, more);
  }

  private static void distinct(String argument, Place one, Place other) {
    Require.notNull("place", one);
    Require.notNull(argument, other);
    if (one.equals(other)) {
      throw Require.refusal(argument, other.code(), "another place than " + one);
    }
  }

  /**
   * Divides receipts by a rule that needs no incomes.
   *
   * @param stocks migrants by birthplace or citizenship and residence, in persons
   * @param received what each place receives; holes stay holes
   * @return who sends how much to whom
   * @throws IllegalArgumentException if the rule is not {@link AllocationRule#STOCK}, or as for
   *     {@link #calculate(OriginDestinationMatrix, PlaceVector, PlaceVector)}
   */
  public BilateralRemittances calculate(OriginDestinationMatrix stocks, PlaceVector received) {
    if (rule != AllocationRule.STOCK) {
      throw Require.refusal("incomes", "missing", "incomes for the rule " + rule);
    }
    double[] none = new double[stocks.size()];
    return allocate(stocks, none, received);
  }

  /**
   * Divides receipts.
   *
   * @param stocks migrants by birthplace or citizenship and residence, in persons
   * @param incomes income per head by place; holes and places that are not in it are missing
   * @param received what each place receives; holes stay holes
   * @return who sends how much to whom
   * @throws IllegalArgumentException if the axes of the stocks are others, stocks are not in
   *     persons, receipts or incomes are not money or are negative, a place of an option is not
   *     among those of the stocks, or an income is missing and that is to {@link
   *     MissingIncomePolicy#REFUSE refuse}
   */
  public BilateralRemittances calculate(
      OriginDestinationMatrix stocks, PlaceVector incomes, PlaceVector received) {
    Require.notNull("stocks", stocks);
    Require.notNull("incomes", incomes);
    Require.notNull("received", received);
    return allocate(stocks, incomeArray(stocks, incomes), received);
  }

  /** Incomes in the order of the stocks, in single units; missing ones are NaN. */
  private static double[] incomeArray(OriginDestinationMatrix stocks, PlaceVector incomes) {
    double scale = money("incomes", incomes).scale().factor() / MoneyScale.ONE.factor();
    double[] array = new double[stocks.size()];
    for (int i = 0; i < array.length; i++) {
      Place place = stocks.places().get(i);
      OptionalDouble income = incomes.value(place);
      array[i] =
          income.isPresent()
              ? Require.notNegative("income of " + place, income.getAsDouble()) * scale
              : Double.NaN;
    }
    return array;
  }

  private static MoneyUnit money(String what, PlaceVector vector) {
    if (vector.unit() instanceof MoneyUnit unit) {
      return unit;
    }
    throw Require.refusal("unit of " + what, vector.unit().label(), "money");
  }

  private BilateralRemittances allocate(
      OriginDestinationMatrix stocks, double[] incomes, PlaceVector received) {
    MoneyUnit unit = money("receipts", received);
    List<Place> places = stocks.places();
    int n = places.size();
    double[] open = openStocks(Stocks.byBirthplace(stocks), stocks);
    double[] known = incomes;
    if (missingIncome == MissingIncomePolicy.AS_ZERO) {
      known = Arrays.stream(incomes).map(income -> Double.isNaN(income) ? 0 : income).toArray();
    }
    Map<Integer, Integer> only = new LinkedHashMap<>();
    overrides.forEach(
        (receiver, sender) -> only.put(stocks.indexOf(receiver), stocks.indexOf(sender)));
    double[] sent = new double[n * n];
    double[] weights = new double[n];
    List<UnallocatedReceipt> left = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Place receiver = places.get(i);
      OptionalDouble amount = received.value(receiver);
      if (amount.isEmpty()) {
        left.add(left(receiver, received.figure(receiver), "its receipts are not known"));
      } else if (Require.notNegative("receipts of " + receiver, amount.getAsDouble()) > 0) {
        Integer sender = only.get(i);
        if (sender != null) {
          sent[sender * n + i] = amount.getAsDouble();
          continue;
        }
        refuseMissing(places, open, known, i);
        double sum = AllocationKernel.weights(i, open, known, rule, beta, weights);
        if (sum > 0 && Double.isFinite(sum)) {
          AllocationKernel.divide(i, amount.getAsDouble(), weights, sum, sent);
        } else {
          left.add(left(receiver, received.figure(receiver), why(open, known, i)));
        }
      }
    }
    for (Place other : received.places()) {
      if (!stocks.contains(other)) {
        left.add(left(other, received.figure(other), "the stocks do not have it"));
      }
    }
    for (int i = 0; i < n; i++) {
      sent[i * n + i] = Double.NaN;
    }
    return new BilateralRemittances(
        OriginDestinationMatrix.ofUnsafe(
                "bilateral remittances", unit, received.source(), places, sent)
            .withAxes(MatrixAxes.SENDER_RECEIVER),
        left,
        phrase());
  }

  private static UnallocatedReceipt left(Place receiver, Figure amount, String reason) {
    return new UnallocatedReceipt(receiver, amount, reason);
  }

  /** The stocks without those in closed corridors; a copy only if there are any. */
  private double[] openStocks(double[] byBirthplace, OriginDestinationMatrix stocks) {
    if (closed.isEmpty()) {
      return byBirthplace;
    }
    double[] open = byBirthplace.clone();
    for (Closed corridor : closed) {
      int receiver = stocks.indexOf(corridor.receiver());
      open[receiver * stocks.size() + stocks.indexOf(corridor.sender())] = 0;
    }
    return open;
  }

  private boolean needsOwnIncome() {
    return rule == AllocationRule.RATHA_SHAW;
  }

  private void refuseMissing(List<Place> places, double[] stocks, double[] incomes, int receiver) {
    if (missingIncome != MissingIncomePolicy.REFUSE || rule == AllocationRule.STOCK) {
      return;
    }
    int n = places.size();
    for (int j = 0; j < n; j++) {
      boolean needed = j == receiver ? needsOwnIncome() : stocks[receiver * n + j] > 0;
      if (needed && Double.isNaN(incomes[j])) {
        throw Require.refusal(
            "income of " + places.get(j),
            "missing",
            "an income to divide the receipts of " + places.get(receiver) + " by");
      }
    }
  }

  private String why(double[] stocks, double[] incomes, int receiver) {
    int n = incomes.length;
    boolean emigrants = false;
    for (int j = 0; j < n; j++) {
      emigrants |= j != receiver && stocks[receiver * n + j] > 0;
    }
    if (!emigrants) {
      return "the stocks have no emigrants from it"
          + (closed.isEmpty() ? "" : " in open corridors");
    }
    if (needsOwnIncome() && Double.isNaN(incomes[receiver])) {
      return "its income is not known";
    }
    return "no host of its emigrants has an income above zero";
  }

  private String phrase() {
    StringBuilder text = new StringBuilder(rule.label());
    if (rule == AllocationRule.RATHA_SHAW) {
      text.append(", beta ").append(Numbers.exact(beta));
    }
    if (rule != AllocationRule.STOCK) {
      text.append(", ").append(missingIncome.label());
    }
    if (!closed.isEmpty()) {
      text.append(", corridors closed: ").append(closed.size());
    }
    if (!overrides.isEmpty()) {
      text.append(", overrides: ").append(overrides.size());
    }
    return text.toString();
  }

  /**
   * Recovers the incomes behind a matrix that this rule has made, with the exponent of this
   * allocator: see {@link ImpliedIncomeCalculator}.
   *
   * @param matrix money by sender and receiver
   * @param stocks migrants by birthplace or citizenship and residence, in persons
   * @return the incomes as far as they can be told
   * @throws IllegalArgumentException if the rule has no exponent to recover incomes by, or as for
   *     {@link ImpliedIncomeCalculator#calculate}
   */
  public ImpliedIncomes impliedIncomes(
      OriginDestinationMatrix matrix, OriginDestinationMatrix stocks) {
    Require.notNull("matrix", matrix);
    if (rule != AllocationRule.RATHA_SHAW) {
      throw Require.refusal("rule", rule, "RATHA_SHAW, the only one whose incomes have a level");
    }
    return ImpliedIncomeCalculator.withDefaults().withBeta(beta).calculate(matrix, stocks);
  }

  /** The rule and its options. */
  @Override
  public String toString() {
    return "BilateralRemittanceAllocator, " + phrase();
  }
}
