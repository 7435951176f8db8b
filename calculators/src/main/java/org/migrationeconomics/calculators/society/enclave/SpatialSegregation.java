package org.migrationeconomics.calculators.society.enclave;

import java.util.List;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How far apart two groups live, by indices that know where areas are: the result of {@link
 * SpatialSegregationCalculator}, where the formulas stand.
 *
 * <p><b>Units</b>: plain numbers; persons for the sizes of the groups.
 *
 * <p>Immutable and thread-safe.
 *
 * @param group the name of the group
 * @param groupTotal X
 * @param othersTotal Y
 * @param areas how many areas with people
 * @param emptyAreas areas where nobody lives, left out with their borders
 * @param islands areas without neighbours
 * @param contiguity how the neighbours were made: {@code rook}, {@code queen} or {@code listed}
 * @param distanceUnit how many units of the coordinates are one of d
 * @param dissimilarity D
 * @param isolation xPx
 * @param morrill D(adj), below 0 where neighbours differ more than the city is segregated
 * @param boundary D(w)
 * @param shape D(s)
 * @param clustering absolute clustering by contiguity
 * @param moran Moran's I of the share
 * @param moranExpected its expectation by chance, -1/(n-1)
 * @param moranError its standard error by chance, under randomisation
 * @param proximities indices by distance, one for each convention of the own distance
 * @param source of the map, empty if none was given
 */
public record SpatialSegregation(
    String group,
    double groupTotal,
    double othersTotal,
    int areas,
    List<String> emptyAreas,
    List<String> islands,
    String contiguity,
    double distanceUnit,
    double dissimilarity,
    double isolation,
    Figure morrill,
    Figure boundary,
    Figure shape,
    Figure clustering,
    Figure moran,
    Figure moranExpected,
    Figure moranError,
    List<Proximity> proximities,
    String source)
    implements Tabular {

  /**
   * The indices by distance under one convention.
   *
   * @param own the distance within an area
   * @param proximity White's SP; 1 without clusters
   * @param clustering absolute clustering by e^-d
   * @param isolation with distance decay, DPxx
   */
  public record Proximity(OwnDistance own, Figure proximity, Figure clustering, Figure isolation) {

    /** Checks that everything is there. */
    public Proximity {
      Require.notNull("own", own);
      Require.notNull("proximity", proximity);
      Require.notNull("clustering", clustering);
      Require.notNull("isolation", isolation);
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SpatialSegregation {
    Require.text("group", group);
    Require.positive("people of the group", groupTotal);
    Require.positive("people of the others", othersTotal);
    emptyAreas = List.copyOf(Require.notNull("empty areas", emptyAreas));
    islands = List.copyOf(Require.notNull("islands", islands));
    Require.text("contiguity", contiguity);
    Require.positive("distance unit", distanceUnit);
    dissimilarity = Require.share("dissimilarity", dissimilarity) + 0.0;
    isolation = Require.share("isolation", isolation) + 0.0;
    Require.notNull("morrill", morrill);
    Require.notNull("boundary", boundary);
    Require.notNull("shape", shape);
    Require.notNull("clustering", clustering);
    Require.notNull("moran", moran);
    Require.notNull("moranExpected", moranExpected);
    Require.notNull("moranError", moranError);
    proximities = List.copyOf(Require.notNull("proximities", proximities));
    Require.notNull("source", source);
  }

  /**
   * The indices by distance under one convention.
   *
   * @param own the distance within an area
   * @return the indices
   * @throws IllegalArgumentException if the result has none of this convention
   */
  public Proximity proximity(OwnDistance own) {
    return Require.one("own", own, proximities, Proximity::own);
  }

  /**
   * How many standard errors Moran's I is from what chance gives.
   *
   * @return (I - E) / error; no value if one of them has none
   */
  public Figure moranScore() {
    if (!moran.isPresent()) {
      return moran;
    }
    return moranError.isPresent()
        ? Figure.of((moran.value() - moranExpected.value()) / moranError.value())
        : moranError;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title())
            .column("index")
            .column("with")
            .unit("1")
            .column("value", 4)
            .row("dissimilarity D", "", dissimilarity)
            .row("isolation xPx", "", isolation)
            .row("Morrill D(adj)", contiguity, morrill)
            .row("Wong D(w)", "borders", boundary)
            .row("Wong D(s)", "borders, sizes", shape)
            .row("clustering ACL", contiguity, clustering)
            .row("Moran's I", contiguity, moran)
            .row("Moran, by chance", "", moranExpected)
            .row("Moran, s.e. by chance", "", moranError);
    for (Proximity one : proximities) {
      table.row("White SP", own(one), one.proximity());
    }
    for (Proximity one : proximities) {
      table.row("ACL by e^-d", own(one), one.clustering());
    }
    for (Proximity one : proximities) {
      table.row("isolation by e^-d", own(one), one.isolation());
    }
    table.reasons();
    if (!emptyAreas.isEmpty()) {
      table.note("Left out, since nobody lives there: " + Labels.some(emptyAreas, 5) + ".");
    }
    if (!islands.isEmpty()) {
      table.note("Without neighbours: " + Labels.some(islands, 5) + ".");
    }
    if (!source.isEmpty()) {
      table.source(source);
    }
    return table.build();
  }

  private static String own(Proximity one) {
    return "own d " + one.own().label();
  }

  private String title() {
    return "Segregation in space of "
        + group
        + ", "
        + areas
        + " areas"
        + (emptyAreas.isEmpty() ? "" : ", " + emptyAreas.size() + " empty ones left out")
        + ": D "
        + Numbers.fixed(dissimilarity, 3)
        + (morrill.isPresent() ? ", next door D(adj) " + Numbers.fixed(morrill.value(), 3) : "");
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(title())
        .add(this::table)
        .figure("people of the group", "persons", groupTotal)
        .figure("people of the others", "persons", othersTotal)
        .figure("areas with people", "areas", areas)
        .figure("distance unit", "units of the coordinates", distanceUnit)
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
