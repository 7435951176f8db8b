package org.migrationeconomics.calculators.reproduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Which birth cohorts of a population replaced themselves, and what is left of a generation when
 * one after another does not: the result of {@link CohortReproductionCalculator}, or of rates that
 * somebody else computed.
 *
 * <p>Years of birth between two cohorts may be missing. They are not interpolated: no run of
 * cohorts reaches across them, and no chain of generations passes through them.
 *
 * <p><b>Units</b>: daughters per woman.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cohorts the rate of every cohort, in the order of birth
 * @param source where the rates come from
 */
public record CohortReproduction(List<CohortRate> cohorts, String source) implements Tabular {

  /**
   * Copies the rates in the order of birth.
   *
   * @throws IllegalArgumentException if there is no cohort, or two overlap
   */
  public CohortReproduction {
    Require.notNull("cohorts", cohorts);
    cohorts = cohorts.stream().sorted(Comparator.comparing(CohortRate::cohort)).toList();
    Require.text("source", source);
    if (cohorts.isEmpty()) {
      throw Require.refusal("cohorts", "[]", "at least one cohort");
    }
    for (int i = 1; i < cohorts.size(); i++) {
      BirthCohort before = cohorts.get(i - 1).cohort();
      BirthCohort next = cohorts.get(i).cohort();
      if (next.firstYear() <= before.lastYear()) {
        throw Require.refusal(
            "cohort", next.toString(), "no year of birth of " + before + " again");
      }
    }
  }

  /**
   * Rates that somebody else computed.
   *
   * @param cohorts the rates, in any order
   * @return the reproduction of those cohorts, source not stated
   * @throws IllegalArgumentException if there is no cohort, or two overlap
   */
  public static CohortReproduction of(CohortRate... cohorts) {
    Require.notNull("cohorts", cohorts);
    return new CohortReproduction(List.of(cohorts), "not stated");
  }

  /**
   * Rates of single years of birth that somebody else computed.
   *
   * @param netReproduction daughters per woman by year of birth, as a {@link SimpleUnit#RATIO};
   *     holes are cohorts that are not known
   * @return the reproduction of those cohorts
   * @throws IllegalArgumentException if the unit is another, no year has a value, or one is not
   *     from 0 to 20
   */
  public static CohortReproduction of(YearSeries netReproduction) {
    Require.notNull("netReproduction", netReproduction);
    if (netReproduction.unit() != SimpleUnit.RATIO) {
      throw Require.refusal(
          "unit of net reproduction",
          netReproduction.unit().label(),
          SimpleUnit.RATIO.label() + ", daughters per woman");
    }
    return new CohortReproduction(
        netReproduction
            .years()
            .mapToObj(year -> CohortRate.of(BirthCohort.of(year), netReproduction.at(year)))
            .toList(),
        netReproduction.source());
  }

  /**
   * The same rates with another source.
   *
   * @param newSource where the rates come from
   * @return the reproduction
   */
  public CohortReproduction withSource(String newSource) {
    return new CohortReproduction(cohorts, newSource);
  }

  /**
   * The rate of the cohort to which those born in a year belong.
   *
   * @param birthYear the year of birth
   * @return the rate of their cohort
   * @throws IllegalArgumentException if no cohort has it
   */
  public CohortRate cohort(int birthYear) {
    return find(birthYear)
        .orElseThrow(
            () ->
                Require.refusal(
                    "year of birth", birthYear, "one of a cohort with a rate, " + span()));
  }

  private Optional<CohortRate> find(int birthYear) {
    return cohorts.stream().filter(rate -> rate.cohort().contains(birthYear)).findFirst();
  }

  private String span() {
    return BirthCohort.of(
            cohorts.get(0).cohort().firstYear(),
            cohorts.get(cohorts.size() - 1).cohort().lastYear())
        .toString();
  }

  /**
   * The cohorts that {@linkplain CohortRate#replacedItself replaced themselves}, those that follow
   * each other without a gap as one.
   *
   * @return runs of years of birth such as 1936-1950, in order; empty if no cohort did
   */
  public List<BirthCohort> replaced() {
    List<BirthCohort> runs = new ArrayList<>();
    for (CohortRate rate : cohorts) {
      if (!rate.replacedItself()) {
        continue;
      }
      BirthCohort last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && last.isFollowedBy(rate.cohort())) {
        runs.set(runs.size() - 1, BirthCohort.of(last.firstYear(), rate.cohort().lastYear()));
      } else {
        runs.add(rate.cohort());
      }
    }
    return List.copyOf(runs);
  }

  /**
   * The generations that descend from a cohort in the female line, each a mean age at childbearing
   * after the one before, and their sizes relative to the first.
   *
   * <pre>
   *   b(0)   = middle of the cohort's years of birth,    size(0) = 1
   *   size(g+1) = size(g) R(c),    b(g+1) = b(g) + A(c),    c = cohort in which b(g) falls
   * </pre>
   *
   * <p>R is the net reproduction of a cohort and A the mean age of its women at the births of their
   * children. The chain ends with the first generation that no cohort here covers; its size is
   * known, as it depends on its mothers only.
   *
   * <p>This is the population that those rates imply for themselves: without migration, and with
   * all daughters of a cohort taken as born at the mothers' mean age.
   *
   * @param birthYear a year of birth in the cohort that is the first generation
   * @return the chain
   * @throws IllegalArgumentException if no cohort has that year of birth, or a cohort that the
   *     chain passes has no mean age
   */
  public GenerationChain chain(int birthYear) {
    return chain(birthYear, Optional.empty());
  }

  /**
   * The generations that descend from a cohort, each the same number of years after the one before,
   * for rates without mean ages.
   *
   * @param birthYear a year of birth in the cohort that is the first generation
   * @param generationLength years from mothers' to daughters' birth, above zero; for most
   *     populations 27 to 32
   * @return the chain, as {@link #chain(int)} has it but for the step
   * @throws IllegalArgumentException if no cohort has that year of birth, or the length is not
   *     above zero
   */
  public GenerationChain chain(int birthYear, double generationLength) {
    return chain(birthYear, Optional.of(Require.positive("generation length", generationLength)));
  }

  private GenerationChain chain(int birthYear, Optional<Double> generationLength) {
    List<GenerationChain.Generation> generations = new ArrayList<>();
    Optional<CohortRate> mothers = Optional.of(cohort(birthYear));
    double born = mothers.get().cohort().midpoint();
    double size = 1;
    while (mothers.isPresent()) {
      CohortRate rate = mothers.get();
      double step = generationLength.orElseGet(() -> age(rate));
      generations.add(
          new GenerationChain.Generation(
              generations.size(), born, size, Figure.of(rate.netReproduction()), Figure.of(step)));
      size *= rate.netReproduction();
      born += step;
      mothers = find((int) Math.floor(born));
    }
    Figure unknown = Figure.empty("no rate is known of a cohort born in " + (int) Math.floor(born));
    generations.add(
        new GenerationChain.Generation(generations.size(), born, size, unknown, unknown));
    return new GenerationChain(generations);
  }

  private static double age(CohortRate rate) {
    return rate.meanAgeAtChildbearing()
        .toOptional()
        .orElseThrow(
            () ->
                Require.refusal(
                    "mean age at childbearing of those born " + rate.cohort(),
                    "missing",
                    "a mean age, or a generation length for all"));
  }

  /**
   * Every quantity behind the rate of a cohort, by name and formula.
   *
   * @param birthYear the year of birth
   * @return a table of quantities, formulas and values
   * @throws IllegalArgumentException if no cohort has that year of birth
   */
  public TextTable explain(int birthYear) {
    CohortRate rate = cohort(birthYear);
    Figure survival =
        rate.grossReproduction().isPresent() && rate.grossReproduction().value() > 0
            ? Figure.of(rate.netReproduction() / rate.grossReproduction().value())
            : Figure.empty("gross reproduction is not known or 0");
    return TextTable.titled("net reproduction of women born " + rate.cohort())
        .column("quantity")
        .column("formula")
        .column("value")
        .row("completed fertility, children per woman", "F = Σ n f(x)", rate.completedFertility())
        .row(
            "gross reproduction, daughters per woman",
            "G = F / (1 + SRB)",
            rate.grossReproduction())
        .row(
            "net reproduction, daughters per newborn girl",
            "R = Σ f(x) L(x) / l(0) / (1 + SRB)",
            rate.netReproduction())
        .row("survival to the ages of childbearing, ratio", "R / G", survival)
        .row(
            "mean age at childbearing, years",
            "Σ (x + n/2) f(x) L(x) / Σ f(x) L(x)",
            rate.meanAgeAtChildbearing())
        .row("replaced itself", "R > 1", rate.replacedItself())
        .build();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "reproduction of the birth cohort"
                    + (cohorts.size() == 1 ? " " : "s ")
                    + span()
                    + ", daughters per woman")
            .column("born")
            .unit("daughters per woman")
            .column("gross", 3)
            .column("net", 3)
            .unit("1 yes, 0 no")
            .column("replaced itself")
            .unit("children per woman")
            .column("children per woman", 3)
            .unit("years")
            .column("mean age, years", 2);
    for (CohortRate rate : cohorts) {
      table.row(
          rate.cohort(),
          rate.grossReproduction(),
          rate.netReproduction(),
          rate.replacedItself(),
          rate.completedFertility(),
          rate.meanAgeAtChildbearing());
    }
    String runs = replaced().stream().map(BirthCohort::toString).collect(Collectors.joining(", "));
    long count = cohorts.stream().filter(CohortRate::replacedItself).count();
    return table
        .note(
            count == 0
                ? "No cohort replaced itself."
                : "Replaced themselves: "
                    + count
                    + " of "
                    + cohorts.size()
                    + " cohorts, "
                    + runs
                    + ".")
        .source(source)
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
