package org.migrationeconomics.calculators.society.community;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.MultiregionalPopulation;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Whether a community that lives in several places reproduces itself, as one and in each of them:
 * the result of {@link CommunityReproductionCalculator}.
 *
 * <p><b>Units</b>: daughters per woman, probabilities, person-years lived by a girl, growth per
 * interval and per year.
 *
 * <p>Immutable and thread-safe.
 */
public final class CommunityReproduction implements Tabular {

  private final MultiregionalPopulation population;
  private final CommunityKernel kernel;
  private final double[] reproduction;
  private final double radius;
  private final List<PlaceReproduction> places;

  CommunityReproduction(
      MultiregionalPopulation population, CommunityKernel kernel, List<PlaceReproduction> places) {
    this.population = population;
    this.kernel = kernel;
    this.places = List.copyOf(places);
    int n = kernel.places;
    reproduction = new double[n * n];
    for (int to = 0; to < n; to++) {
      for (int from = 0; from < n; from++) {
        reproduction[to * n + from] = kernel.reproduction.getEntry(to, from);
      }
    }
    radius = CommunityKernel.radius(kernel.reproduction);
  }

  /**
   * The population that was asked about.
   *
   * @return the population
   */
  public MultiregionalPopulation population() {
    return population;
  }

  /**
   * Reproduction by place of birth.
   *
   * @return in the order of the places; it cannot be changed
   */
  public List<PlaceReproduction> places() {
    return places;
  }

  /**
   * The reproduction of those born in a place.
   *
   * @param place its name
   * @return its row
   * @throws IllegalArgumentException if there is no such place
   */
  public PlaceReproduction place(String place) {
    return Require.one("place", place, places, PlaceReproduction::place);
  }

  /**
   * The spectral radius of R: by which factor a generation of the community, wherever it lives, is
   * followed by the next one in the long run.
   *
   * @return daughters per woman of the community as one; above 1 it grows
   */
  public double reproduction() {
    return radius;
  }

  /**
   * R, the daughters born in one place of a woman born in another or the same.
   *
   * @param bornIn where the daughters are born
   * @param ofWomenBornIn where their mother was born
   * @return daughters per woman
   * @throws IllegalArgumentException if there is no such place
   */
  public double daughters(String bornIn, String ofWomenBornIn) {
    int to = population.indexOf(bornIn);
    return reproduction[to * places.size() + population.indexOf(ofWomenBornIn)];
  }

  /**
   * λ, the growth of the community as one in the long run.
   *
   * @return the factor per age interval; no value without births
   */
  public Figure lambda() {
    return kernel.lambda;
  }

  /**
   * r, the same per year.
   *
   * @return ln λ by the years of the interval; no value without births
   */
  public Figure growth() {
    return perYear(kernel);
  }

  static Figure perYear(CommunityKernel kernel) {
    return kernel.lambda.isPresent()
        ? Figure.of(Math.log(kernel.lambda.value()) / kernel.width)
        : kernel.lambda;
  }

  /**
   * How the search for λ ended.
   *
   * @return the error is the logarithm of what should be 1
   */
  public Convergence convergence() {
    return kernel.convergence;
  }

  /**
   * P, the probability of living in a place at the end of an age interval.
   *
   * @param age the lower bound of the interval
   * @param from where a woman lives at its beginning
   * @param to where she lives at its end
   * @return a probability, 0 for the open interval
   * @throws IllegalArgumentException if there is no such age or place
   */
  public double probability(int age, String from, String to) {
    return at(kernel.probabilities, age, from, to);
  }

  /**
   * The probability of dying within an age interval.
   *
   * @param age the lower bound of the interval
   * @param from where a woman lives at its beginning
   * @return 1 less the probabilities of living somewhere at its end
   * @throws IllegalArgumentException if there is no such age or place
   */
  public double dying(int age, String from) {
    double alive = 0;
    for (String to : population.places()) {
      alive += probability(age, from, to);
    }
    return 1 - alive;
  }

  /**
   * l, the probability at birth of living in a place at an age.
   *
   * @param age the lower bound of an interval
   * @param bornIn where a girl was born
   * @param livingIn where she lives at that age
   * @return a probability
   * @throws IllegalArgumentException if there is no such age or place
   */
  public double survivors(int age, String bornIn, String livingIn) {
    return at(kernel.survivors, age, bornIn, livingIn);
  }

  /**
   * L, the years that a girl will live in a place within an age interval.
   *
   * @param age the lower bound of the interval
   * @param bornIn where she was born
   * @param livingIn where the years are lived
   * @return years
   * @throws IllegalArgumentException if there is no such age or place
   */
  public double yearsLived(int age, String bornIn, String livingIn) {
    return at(kernel.years, age, bornIn, livingIn);
  }

  /**
   * S, the share of an age group of one place that lives in a place one interval later.
   *
   * @param age the lower bound of the group
   * @param from where it lives
   * @param to where it lives one interval later
   * @return a share, 0 for the open interval
   * @throws IllegalArgumentException if there is no such age or place
   */
  public double survivorship(int age, String from, String to) {
    return at(kernel.survivorship, age, from, to);
  }

  /**
   * B, the girls below the first bound who live in a place at the end of an interval, per woman of
   * an age group at its beginning.
   *
   * @param age the lower bound of the group
   * @param from where the women live at the beginning
   * @param to where the girls live at the end
   * @return girls per woman
   * @throws IllegalArgumentException if there is no such age or place
   */
  public double girls(int age, String from, String to) {
    return at(kernel.births, age, from, to);
  }

  /**
   * The rate of births of an age group of a place.
   *
   * @param age the lower bound of the group
   * @param place its name
   * @return daughters per woman and year
   * @throws IllegalArgumentException if there is no such age or place
   */
  public double fertility(int age, String place) {
    return at(kernel.fertility, age, place, place);
  }

  private double at(RealMatrix[] matrices, int age, String from, String to) {
    return matrices[population.ages().indexOfLower(age)].getEntry(
        population.indexOf(to), population.indexOf(from));
  }

  /**
   * The community some intervals later, if rates stay as they are.
   *
   * @param intervals how many, from 1 to 1,000
   * @return women by place and age, now and after each interval
   * @throws IllegalArgumentException if the number is out of range
   */
  public CommunityProjection project(int intervals) {
    if (intervals < 1 || intervals > 1000) {
      throw Require.refusal("intervals", intervals, "1 to 1000");
    }
    return CommunityProjection.of(population, kernel, intervals);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(population.label() + ": one community, " + places.size() + " places")
            .column("born in")
            .unit("daughters per woman")
            .column("daughters", 4)
            .column("at home", 4)
            .column("isolated", 4)
            .unit("1")
            .column("interdependence", 4)
            .unit("years")
            .column("life", 2);
    for (PlaceReproduction row : places) {
      table.row(
          row.place(),
          row.daughters(),
          row.atHome(),
          row.isolated(),
          row.interdependence(),
          row.lifeExpectancy());
    }
    return table
        .note(
            "As one: "
                + Numbers.fixed(radius, 4)
                + " daughters per woman, growth "
                + (growth().isPresent()
                    ? Numbers.fixed(100 * growth().value(), 3) + " % a year."
                    : "no value."))
        .note("A count of all events, without an error of sampling.")
        .build();
  }

  /** Reproduction by place, R, and all matrices by age. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder matrix =
        TextTable.titled("reproduction")
            .column("born in")
            .column("living in")
            .unit("daughters per woman")
            .column("daughters born there");
    TextTable.Builder ages =
        TextTable.titled("ages")
            .column("born in")
            .column("living in")
            .column("age")
            .unit("1")
            .column("probability of living there an interval later")
            .column("probability at birth of living there")
            .unit("years")
            .column("years lived there")
            .unit("1")
            .column("share of the age group that lives there an interval later")
            .column("girls there an interval later per woman");
    for (String from : population.places()) {
      for (String to : population.places()) {
        matrix.row(from, to, daughters(to, from));
        for (int lower : population.ages().lowers()) {
          ages.row(
              from,
              to,
              lower,
              probability(lower, from, to),
              survivors(lower, from, to),
              yearsLived(lower, from, to),
              survivorship(lower, from, to),
              girls(lower, from, to));
        }
      }
    }
    return StackedTables.titled(table().title(), "part")
        .add(() -> explained().build(), "places")
        .add(matrix::build, "reproduction")
        .add(ages::build, "ages")
        .figure("reproduction as one", "daughters per woman", radius, "community")
        .figure("growth per interval", "1", lambda(), "community")
        .figure("growth per year", "per year", growth(), "community")
        .note("Search for the growth: " + convergence() + ".")
        .source(population.source())
        .build();
  }

  private TextTable.Builder explained() {
    TextTable.Builder table =
        TextTable.titled("Reproduction of " + population.label())
            .column("quantity")
            .column("born in")
            .unit("daughters per woman")
            .column("value");
    for (PlaceReproduction row : places) {
      String place = row.place();
      table
          .row("daughters, column sum of R", place, row.daughters())
          .row("daughters born at home, diagonal of R", place, row.atHome())
          .row("interdependence, 1 − diagonal/sum", place, Cell.in("1", row.interdependence()))
          .row("type number", place, row.typeNumber())
          .row("daughters if nobody moved", place, row.isolated())
          .row("growth if nobody moved", place, Cell.in("per year", row.isolatedGrowth()))
          .row("life expectancy", place, Cell.in("years", row.lifeExpectancy()))
          .row("of it at home", place, Cell.in("years", row.yearsAtHome()));
    }
    return table;
  }

  /**
   * The quantities by name and place of birth.
   *
   * @return a table
   */
  public TextTable explain() {
    return explained()
        .row("spectral radius of R", "any", radius)
        .row("growth per interval, λ", "any", Cell.in("1", lambda()))
        .row("growth per year, r", "any", Cell.in("per year", growth()))
        .reasons()
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
