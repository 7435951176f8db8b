package org.migrationeconomics.core.remittance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The inflows of many areas, and who is left out of them and why.
 *
 * <p>A place without any figure of direct investment has no {@link CapitalInflows}, and a list of
 * them would lose it without a word. Whoever counts places counts with this.
 *
 * <pre>
 *   download.panel().show()                       // who is in, and who is not
 *   download.panel().total(Aggregate.of("central-america"), places)
 * </pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param inflows one element an area, in the order given
 * @param leftOut why an area is not among them, by area
 */
public record InflowPanel(List<CapitalInflows> inflows, Map<ReferenceArea, String> leftOut)
    implements Tabular {

  private static final int MOST_NAMED = 10;

  /**
   * Copies both.
   *
   * @throws IllegalArgumentException if an area occurs twice, or is both in and out, or a reason is
   *     blank
   */
  public InflowPanel {
    inflows = List.copyOf(Require.notNull("inflows", inflows));
    Map<ReferenceArea, String> reasons = new LinkedHashMap<>(Require.notNull("leftOut", leftOut));
    reasons.forEach((area, reason) -> Require.text("reason of " + area.code(), reason));
    leftOut = Collections.unmodifiableMap(reasons);
    List<ReferenceArea> seen = new ArrayList<>(leftOut.keySet());
    for (CapitalInflows one : inflows) {
      if (seen.contains(one.area())) {
        throw Require.refusal(
            "area", one.area().code() + " for the second time", "each area once, in or left out");
      }
      seen.add(one.area());
    }
  }

  /**
   * The inflows of areas of which nobody is known to be left out.
   *
   * @param inflows one element an area
   * @return the panel
   * @throws IllegalArgumentException if an area occurs twice
   */
  public static InflowPanel of(Collection<CapitalInflows> inflows) {
    return new InflowPanel(List.copyOf(Require.notNull("inflows", inflows)), Map.of());
  }

  /**
   * Who is left out and why, in words, the areas of one reason together.
   *
   * @return for example {@code 2 left out: without FDI net inflow: Faroe Islands, Monaco}; empty
   *     text if nobody is
   */
  public String leftOutInWords() {
    return leftOutInWords(Integer.MAX_VALUE);
  }

  /**
   * Who is left out and why, in words, of each reason the first areas by name.
   *
   * @param most how many areas of one reason are named
   * @return for example {@code 12 left out: without FDI net inflow: Faroe Islands and 11 more};
   *     empty text if nobody is
   * @throws IllegalArgumentException if it is below 1
   */
  public String leftOutInWords(int most) {
    Require.positive("most", most);
    if (leftOut.isEmpty()) {
      return "";
    }
    Map<String, List<String>> byReason =
        leftOut.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    LinkedHashMap::new,
                    Collectors.mapping(entry -> entry.getKey().name(), Collectors.toList())));
    List<String> parts = new ArrayList<>();
    byReason.forEach((reason, names) -> parts.add(reason + ": " + Labels.some(names, most)));
    return leftOut.size() + " left out: " + String.join("; ", parts);
  }

  /**
   * The inflows of some places added up to those of a group, and how much of the group they cover.
   *
   * <pre>
   *   sum(t) = Σ x(i,t)      over all places of the group, in years in which each of them has a value
   * </pre>
   *
   * <p>A year that one of the places lacks is a hole, as its sum would be one of fewer places; the
   * source of the series names how many places are in it and who of the group is not in the panel.
   * Whoever wants more years takes fewer places. A series that not all places have is not given.
   *
   * @param group what the sum is called
   * @param places the places of the group
   * @return the inflows of the group
   * @throws IllegalArgumentException if no place of the group is in the panel, their units differ,
   *     or remittances or direct investment have no year that all of them have
   */
  public CapitalInflows total(Aggregate group, Collection<Place> places) {
    Require.notNull("group", group);
    List<CapitalInflows> members = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Place place : Require.notNull("places", places)) {
      List<CapitalInflows> found =
          inflows.stream().filter(one -> one.area().equals(place)).toList();
      members.addAll(found);
      if (found.isEmpty()) {
        String reason = leftOut.get(place);
        missing.add(place.name() + (reason == null ? "" : " (" + reason + ")"));
      }
    }
    if (members.isEmpty()) {
      throw Require.refusal("places", places, "one that is in the panel");
    }
    MoneyUnit unit = members.get(0).unit();
    for (CapitalInflows one : members) {
      if (!one.unit().equals(unit)) {
        throw Require.refusal(
            "unit of " + one.area().code(),
            one.unit().label(),
            unit.label() + ", that of " + members.get(0).area().code());
      }
    }
    String coverage =
        "sum of "
            + members.size()
            + " of "
            + places.size()
            + " places"
            + (missing.isEmpty() ? "" : ", without " + String.join(", ", missing));
    return CapitalInflows.builder()
        .area(group)
        .remittances(sum("remittances", members, CapitalInflows::remittances, coverage))
        .foreignDirectInvestment(
            sum("direct investment", members, CapitalInflows::foreignDirectInvestment, coverage))
        .officialDevelopmentAssistance(
            given(members, CapitalInflows::officialDevelopmentAssistance, coverage))
        .portfolioEquity(given(members, CapitalInflows::portfolioEquity, coverage))
        .privateDebt(given(members, CapitalInflows::privateDebt, coverage))
        .exports(given(members, CapitalInflows::exports, coverage))
        .imports(given(members, CapitalInflows::imports, coverage))
        .reserves(given(members, CapitalInflows::reserves, coverage))
        .grossDomesticProduct(given(members, CapitalInflows::grossDomesticProduct, coverage))
        .population(given(members, CapitalInflows::population, coverage))
        .build();
  }

  private static Optional<YearSeries> given(
      List<CapitalInflows> members,
      Function<CapitalInflows, Optional<YearSeries>> part,
      String coverage) {
    if (!members.stream().allMatch(one -> part.apply(one).isPresent())) {
      return Optional.empty();
    }
    return added(members, one -> part.apply(one).orElseThrow(), coverage);
  }

  private static YearSeries sum(
      String what,
      List<CapitalInflows> members,
      Function<CapitalInflows, YearSeries> part,
      String coverage) {
    return added(members, part, coverage)
        .orElseThrow(
            () ->
                Require.refusal(
                    "years of " + what,
                    "none that all places have",
                    "a year in which each of the " + members.size() + " has a value"));
  }

  /** Empty if no year is common. */
  private static Optional<YearSeries> added(
      List<CapitalInflows> members, Function<CapitalInflows, YearSeries> part, String coverage) {
    int from = Integer.MIN_VALUE;
    int to = Integer.MAX_VALUE;
    Set<String> sources = new LinkedHashSet<>();
    for (CapitalInflows one : members) {
      from = Math.max(from, part.apply(one).firstYear());
      to = Math.min(to, part.apply(one).lastYear());
      sources.add(part.apply(one).source());
    }
    YearSeries first = part.apply(members.get(0));
    double[] sums = new double[Math.max(0, to - from + 1)];
    boolean any = false;
    for (int year = from; year <= to; year++) {
      for (CapitalInflows one : members) {
        YearSeries series = part.apply(one);
        sums[year - from] += series.has(year) ? series.at(year) : Double.NaN;
      }
      any |= !Double.isNaN(sums[year - from]);
    }
    return any
        ? Optional.of(
            YearSeries.ofUnsafe(
                first.label(),
                first.unit(),
                coverage + "; " + String.join("; ", sources),
                from,
                sums))
        : Optional.empty();
  }

  /** One row an area, those that are left out too. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("code")
            .column("name")
            .column("from")
            .column("to")
            .column("years with both")
            .column("left out because");
    for (CapitalInflows one : inflows) {
      table.row(
          one.area().code(),
          one.area().name(),
          one.firstYear(),
          one.lastYear(),
          one.remittances().years().filter(one.foreignDirectInvestment()::has).count(),
          "");
    }
    leftOut.forEach((area, reason) -> table.row(area.code(), area.name(), "", "", 0, reason));
    return table.build();
  }

  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "code", "name");
    for (CapitalInflows one : inflows) {
      stack.add(one::dataTable, one.area().code(), one.area().name());
    }
    leftOut.forEach(
        (area, reason) ->
            stack.add(
                () -> TextTable.titled(reason).column("left out because").row(reason).build(),
                area.code(),
                area.name()));
    return stack.build();
  }

  /** One line: how many areas, and who is left out and why; {@link #show} lists all. */
  @Override
  public String toString() {
    return "inflows of "
        + inflows.size()
        + (inflows.size() == 1 ? " area" : " areas")
        + (leftOut.isEmpty() ? "" : ", " + leftOutInWords(MOST_NAMED));
  }
}
