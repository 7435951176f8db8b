package org.migrationeconomics.calculators.flow.indices;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.internal.DiversityKernels;
import org.migrationeconomics.calculators.internal.MatrixUnits;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The corridors between some places as a network: how many are in use, how many are answered by one
 * the other way, and how diverse origins, destinations and corridors are.
 *
 * <p>Density and whatever else counts places depend on which places there are: {@link #places}
 * always says so, and networks of other places are not compared.
 *
 * <pre>
 *   density       links / (n (n − 1))                    reciprocity  links with one the other way / links
 *   weighted reciprocity   Σ min(x_ij, x_ji) / X         ELF          1 − HHI
 *   H(o,d) = H(o) + H(d|o) = H(d) + H(o|d)
 * </pre>
 *
 * <p><b>Units</b>: amounts in the unit of the matrix, entropies in natural logarithms, all else
 * plain numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param matrix what was measured, rows origins
 * @param total the sum of all cells, without the diagonal
 * @param links the corridors in use
 * @param answered how many of them have a corridor in use the other way
 * @param weightedReciprocity Σ min(x_ij, x_ji) / X, from 0 to 1
 * @param herfindahlOrigins Σ of the squared shares of the origins in the total
 * @param herfindahlDestinations Σ of the squared shares of the destinations in the total
 * @param herfindahlCorridors Σ of the squared shares of the corridors in the total
 * @param entropyOrigins H(o)
 * @param entropyDestinations H(d)
 * @param entropyCorridors H(o,d)
 * @param entropyWithinOrigins H(d|o), the entropy of the destinations of one origin, in the mean of
 *     all who left
 * @param entropyWithinDestinations H(o|d), the entropy of the origins at one destination, in the
 *     mean of all who came
 * @param top k, of how many corridors {@link #topShare} is
 * @param topShare the share of the k largest corridors in the total
 * @param spread for every origin 1 − Σ_j s_ij², s_ij being the shares of its destinations; a hole
 *     where nobody left
 * @param diversity for every destination 1 − Σ_i s_ij², s_ij being the shares of its origins; a
 *     hole where nobody came
 * @param meanSpread the spreads, weighted by those who left
 * @param meanDiversity the diversities, weighted by those who came
 * @param distance for every origin the mean distance of those who left; holes if no distances were
 *     given
 * @param meanDistance the mean distance of all; no value if no distances were given
 */
public record CorridorNetwork(
    OriginDestinationMatrix matrix,
    double total,
    int links,
    int answered,
    double weightedReciprocity,
    double herfindahlOrigins,
    double herfindahlDestinations,
    double herfindahlCorridors,
    double entropyOrigins,
    double entropyDestinations,
    double entropyCorridors,
    double entropyWithinOrigins,
    double entropyWithinDestinations,
    int top,
    double topShare,
    PlaceVector spread,
    PlaceVector diversity,
    double meanSpread,
    double meanDiversity,
    PlaceVector distance,
    Figure meanDistance)
    implements Tabular {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public CorridorNetwork {
    Require.notNull("matrix", matrix);
    Require.positive("total", total);
    if (links < 1 || answered < 0 || answered > links) {
      throw Require.refusal(
          "links, answered", links + ", " + answered, "at least one link, no more answered");
    }
    Require.share("weightedReciprocity", weightedReciprocity);
    Require.positive("herfindahlOrigins", Require.share("herfindahlOrigins", herfindahlOrigins));
    Require.positive(
        "herfindahlDestinations", Require.share("herfindahlDestinations", herfindahlDestinations));
    Require.positive(
        "herfindahlCorridors", Require.share("herfindahlCorridors", herfindahlCorridors));
    Require.notNegative("entropyOrigins", entropyOrigins);
    Require.notNegative("entropyDestinations", entropyDestinations);
    Require.notNegative("entropyCorridors", entropyCorridors);
    Require.notNegative("entropyWithinOrigins", entropyWithinOrigins);
    Require.notNegative("entropyWithinDestinations", entropyWithinDestinations);
    Require.share("topShare", topShare);
    Require.notNull("spread", spread);
    Require.notNull("diversity", diversity);
    Require.share("meanSpread", meanSpread);
    Require.share("meanDiversity", meanDiversity);
    Require.notNull("distance", distance);
    Require.notNull("meanDistance", meanDistance);
  }

  /**
   * The node set: all places of the matrix, those without a corridor in use included.
   *
   * @return the places
   */
  public List<Place> places() {
    return matrix.places();
  }

  /**
   * The places with no corridor in use.
   *
   * @return the isolated places, in the order of the matrix
   */
  public List<Place> isolated() {
    double[] gross = matrix.gross().toArrayUnsafe();
    List<Place> none = new ArrayList<>();
    for (int i = 0; i < gross.length; i++) {
      if (!(gross[i] > 0)) {
        none.add(places().get(i));
      }
    }
    return List.copyOf(none);
  }

  /**
   * The share of the possible corridors that are in use.
   *
   * @return from 0 to 1
   */
  public double density() {
    int n = places().size();
    return links / ((double) n * (n - 1));
  }

  /**
   * The share of the corridors in use that are in use the other way too.
   *
   * @return from 0 to 1
   */
  public double reciprocity() {
    return answered / (double) links;
  }

  /**
   * Fractionalisation of the origins: the probability that two migrants drawn at random come from
   * different places.
   *
   * @return 1 − HHI
   */
  public double fractionalisationOfOrigins() {
    return 1 - herfindahlOrigins;
  }

  /**
   * Fractionalisation of the destinations: the probability that two migrants drawn at random went
   * to different places.
   *
   * @return 1 − HHI
   */
  public double fractionalisationOfDestinations() {
    return 1 - herfindahlDestinations;
  }

  /**
   * Hill's number of the origins: how many origins of equal size would be as diverse.
   *
   * @param order 0, 1, 2 or any other number that is not negative
   * @return from 1 to n
   * @throws IllegalArgumentException if the order is negative or not finite
   */
  public double hillOrigins(double order) {
    Require.notNegative("order", order);
    return DiversityKernels.hill(order, matrix.outflows().toArrayUnsafe(), total);
  }

  /**
   * Hill's number of the destinations: how many destinations of equal size would be as diverse.
   *
   * @param order 0, 1, 2 or any other number that is not negative
   * @return from 1 to n
   * @throws IllegalArgumentException if the order is negative or not finite
   */
  public double hillDestinations(double order) {
    Require.notNegative("order", order);
    return DiversityKernels.hill(order, matrix.inflows().toArrayUnsafe(), total);
  }

  /** The measures, by name. */
  @Override
  public TextTable table() {
    String diagonal = MatrixUnits.diagonalLeftOut(matrix);
    return TextTable.titled(
            "Network of corridors: " + matrix.label() + (diagonal.isEmpty() ? "" : ", " + diagonal))
        .column("measure")
        .unit("1")
        .column("origins", 6)
        .column("destinations", 6)
        .column("corridors", 6)
        .row("in use", hillOrigins(0), hillDestinations(0), (double) links)
        .row("Herfindahl", herfindahlOrigins, herfindahlDestinations, herfindahlCorridors)
        .row(
            "fractionalisation",
            fractionalisationOfOrigins(),
            fractionalisationOfDestinations(),
            1 - herfindahlCorridors)
        .row("entropy", entropyOrigins, entropyDestinations, entropyCorridors)
        .row(
            "entropy within",
            entropyWithinOrigins,
            entropyWithinDestinations,
            Figure.empty("corridors have no parts"))
        .row(
            "effective number, 2D",
            1 / herfindahlOrigins,
            1 / herfindahlDestinations,
            1 / herfindahlCorridors)
        .row("spread, diversity", meanSpread, meanDiversity, Figure.empty("of places only"))
        .note(
            places().size()
                + " places, "
                + isolated().size()
                + " of them isolated; total "
                + Numbers.readable(total)
                + " "
                + matrix.unit().label())
        .note(
            "density "
                + Numbers.fixed(density(), 6)
                + ", reciprocity "
                + Numbers.fixed(reciprocity(), 6)
                + ", weighted "
                + Numbers.fixed(weightedReciprocity, 6))
        .note(
            "top "
                + top
                + " corridors "
                + Numbers.fixed(topShare, 4)
                + " of the total, mean distance "
                + meanDistance)
        .build();
  }

  /** The measures, those of every place, and the corridors themselves. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "measures")
        .figure("density", "1", density(), "measures")
        .figure("reciprocity", "1", reciprocity(), "measures")
        .figure("weighted reciprocity", "1", weightedReciprocity, "measures")
        .figure("share of the " + top + " largest corridors", "1", topShare, "measures")
        .figure("mean distance", distance.unit().label(), meanDistance, "measures")
        .add(spread::dataTable, "spread")
        .add(diversity::dataTable, "diversity")
        .add(distance::dataTable, "distance")
        .add(matrix::dataTable, "corridors")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
