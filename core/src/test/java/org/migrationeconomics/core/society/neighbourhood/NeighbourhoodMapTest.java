package org.migrationeconomics.core.society.neighbourhood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NeighbourhoodMapTest {

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void rookAndQueenAroundACorner() {
    NeighbourList rook = NeighbourList.grid(3, 3, Contiguity.ROOK);
    NeighbourList queen = NeighbourList.grid(3, 3, Contiguity.QUEEN);
    assertArrayEquals(new int[] {1, 3}, rook.neighbours(0));
    assertArrayEquals(new int[] {1, 3, 4}, queen.neighbours(0));
    assertArrayEquals(new int[] {0, 1, 2, 3, 5, 6, 7, 8}, queen.neighbours(4));
    assertEquals(12, rook.pairs());
    assertEquals(20, queen.pairs());
    assertEquals("9 areas, 20 pairs of neighbours (queen)", queen.toString());
  }

  @Test
  void pairsComeOnceOrTwice() {
    NeighbourList once = NeighbourList.of(3, new int[] {0, 2}, new int[] {1, 1}, 2, 3);
    NeighbourList twice =
        NeighbourList.of(3, new int[] {1, 0, 1, 2}, new int[] {2, 1, 0, 1}, 3, 2, 2, 3);
    assertEquals(once, twice);
    assertArrayEquals(new int[] {0, 2}, once.neighbours(1));
    assertTrue(once.hasBoundaries());
    refused(
        "pair is '2-1', expected its other direction too, as of 1 other pairs: contiguity has to be"
            + " symmetric",
        () -> NeighbourList.of(3, new int[] {0, 1, 2}, new int[] {1, 0, 1}));
    refused(
        "boundary of 0-1 is 2.0, expected the same in both directions, but the other is 3.0",
        () -> NeighbourList.of(2, new int[] {0, 1}, new int[] {1, 0}, 2, 3));
    refused(
        "pair 0 is '1-1', expected two different areas",
        () -> NeighbourList.of(2, new int[] {1}, new int[] {1}));
    refused(
        "pair is '0-1', expected each pair once, or once in either direction",
        () -> NeighbourList.of(2, new int[] {0, 0}, new int[] {1, 1}));
    refused(
        "area of pair 0 is 5, expected 0 to 1",
        () -> NeighbourList.of(2, new int[] {0}, new int[] {5}));
  }

  @Test
  void islandsAndEmptyAreasAreNamed() {
    NeighbourhoodMap map =
        NeighbourhoodMap.of(
                "them", List.of("a", "b", "c"), new double[] {1, 0, 2}, new double[] {1, 0, 0})
            .withNeighbours(NeighbourList.of(3, new int[] {0}, new int[] {1}));
    assertEquals(List.of("c"), map.islands());
    assertEquals(List.of("b"), map.emptyAreas());
    assertEquals("no value: nobody lives there", map.share("b").toString());
    assertEquals("them in 3 areas, 75.0 % of 4 people, 1 empty", map.toString());
    refused("area is 'd', expected one of [a, b, c]", () -> map.share("d"));
  }

  @Test
  void badMapsAreRefused() {
    double[] one = {1};
    refused(
        "area is 'a', expected each area once",
        () -> NeighbourhoodMap.of("g", List.of("a", "a"), new double[2], new double[2]));
    refused(
        "counts of area 0 is -1.0, expected a finite number that is not negative",
        () -> NeighbourhoodMap.of("g", List.of("a"), new double[] {-1}, one));
    refused(
        "length of others is 1, expected 2, one for each area",
        () -> NeighbourhoodMap.of("g", List.of("a", "b"), new double[2], one));
    refused(
        "people of the others is 0.0, expected a finite number above zero",
        () -> NeighbourhoodMap.of("g", List.of("a"), one, new double[1]));
    NeighbourhoodMap map = NeighbourhoodMap.of("g", List.of("a"), one, one);
    refused("size of area 0 is 0.0, expected a finite number above zero", () -> map.withAreas(0));
    refused(
        "areas of the list is 4, expected 1, as on the map",
        () -> map.withNeighbours(NeighbourList.grid(2, 2, Contiguity.ROOK)));
  }

  @Test
  void enclavesAreJoinedOnlyByNeighbours() {
    double[] x = {9, 1, 8, 8};
    double[] y = {1, 9, 2, 2};
    Enclaves joined = NeighbourhoodMap.grid(1, 4, x, y).enclaves(.7);
    assertEquals(
        List.of(List.of("r1c3", "r1c4"), List.of("r1c1")),
        joined.enclaves().stream().map(Enclaves.Enclave::areas).toList());
    assertEquals(25 / 26.0, joined.share(), 1e-15);
    Enclaves alone = NeighbourhoodMap.of("g", List.of("a", "b", "c", "d"), x, y).enclaves(.7);
    assertEquals(3, alone.enclaves().size());
    assertTrue(alone.show().contains("each area stands alone"));
    assertEquals(0, NeighbourhoodMap.grid(1, 4, x, y).enclaves(.95).share());
  }

  @Test
  void patternsAreKnownByTheirLetters() {
    assertEquals(GridPattern.CHECKERS, GridPattern.ofLetter("C"));
    refused("letter is 'X', expected one of A to H", () -> GridPattern.ofLetter("X"));
    assertEquals(.25, GridPattern.ONE_BLOCK.map().share());
  }
}
