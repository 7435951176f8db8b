package org.migrationeconomics.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;

/** Whole numbers, whose sums are exact. */
class GroupingLaws {

  private static final int N = 6;
  private static final List<Place> PLACES =
      IntStream.range(0, N).mapToObj(i -> Place.own("p" + i, "Place " + i)).toList();

  @Provide
  Arbitrary<OriginDestinationMatrix> matrices() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1_000_000).array(int[].class).ofSize(N * N),
            Arbitraries.of(true, false),
            Arbitraries.of(MatrixAxes.values()))
        .as(
            (cells, diagonal, axes) -> {
              OriginDestinationMatrix matrix =
                  OriginDestinationMatrix.ofUnsafe(
                          "m",
                          SimpleUnit.PERSONS,
                          "made up",
                          PLACES,
                          IntStream.of(cells).mapToDouble(c -> c % 7 == 0 ? 0 : c).toArray())
                      .withAxes(axes);
              return diagonal ? matrix : matrix.withoutDiagonal();
            });
  }

  @Provide
  Arbitrary<PlaceGroups> groups() {
    return Arbitraries.integers()
        .between(0, 3)
        .array(int[].class)
        .ofSize(N)
        .map(
            chosen -> {
              PlaceGroups.Builder builder =
                  PlaceGroups.builder("g").put("with more", Place.own("more", "More"));
              for (int i = 0; i < N; i++) {
                if (chosen[i] > 0) {
                  builder.put("group " + chosen[i], PLACES.get(i));
                }
              }
              return builder.build().withRest("rest");
            });
  }

  @Property
  void groupingConservesTotals(
      @ForAll("matrices") OriginDestinationMatrix matrix, @ForAll("groups") PlaceGroups groups) {
    OriginDestinationMatrix grouped = matrix.groupedBy(groups);
    assertEquals(matrix.total(), grouped.total());
    assertEquals(matrix.rowTotals().groupedBy(groups).toArray().length, grouped.rowTotals().size());
    for (Place group : grouped.places()) {
      assertEquals(matrix.rowTotals().groupedBy(groups).at(group), grouped.rowTotals().at(group));
      assertEquals(
          matrix.columnTotals().groupedBy(groups).at(group), grouped.columnTotals().at(group));
      assertEquals(matrix.net().groupedBy(groups).at(group), grouped.net().at(group));
    }
    assertEquals(grouped, matrix.transposed().groupedBy(groups).transposed());
  }

  @Property
  void divisionTimesTheDenominatorGivesBack(
      @ForAll("matrices") OriginDestinationMatrix above,
      @ForAll("matrices") OriginDestinationMatrix below) {
    MatrixQuotient quotient = above.dividedBy(below);
    boolean home = rowIsHome(above.axes());
    OriginDestinationMatrix aligned = home == rowIsHome(below.axes()) ? below : below.transposed();
    for (Place row : PLACES) {
      for (Place column : PLACES) {
        if (row.equals(column)) {
          continue;
        }
        double divisor = aligned.at(row, column);
        if (divisor == 0) {
          assertFalse(quotient.figure(row, column).isPresent());
        } else {
          double given = above.at(row, column);
          assertEquals(given, quotient.figure(row, column).value() * divisor, 1e-15 * given);
        }
      }
    }
  }

  private static boolean rowIsHome(MatrixAxes axes) {
    return switch (axes) {
      case ORIGIN_DESTINATION, BIRTHPLACE_RESIDENCE, CITIZENSHIP_RESIDENCE, RECEIVER_SENDER -> true;
      case DESTINATION_ORIGIN, RESIDENCE_BIRTHPLACE, RESIDENCE_CITIZENSHIP, SENDER_RECEIVER ->
          false;
    };
  }
}
