package org.migrationeconomics.core.society.neighbourhood;

import org.migrationeconomics.core.internal.Require;

/**
 * Eight cities of ten by ten equal blocks in which two groups live apart in different ways: the
 * patterns on which spatial indices of segregation are compared. Each is made by its geometry.
 *
 * <pre>
 *   A one block   B four blocks   C checkers    D one block, grey edge
 *   .....#####    ...##...##      .#.#.#.#.#    ....++####
 * </pre>
 *
 * <p>Every block has 100 people; in a dark one all are of the group, in a grey one half.
 *
 * <p><b>Source</b>: R. L. Morrill, On the measure of geographic segregation, Geography Research
 * Forum 11 (1991), 25-36; D. W. S. Wong, Spatial indices of segregation, Urban Studies 30 (1993),
 * 559-572.
 */
public enum GridPattern {
  /** A: a quarter of the city, in one block. */
  ONE_BLOCK("A"),
  /** B: the same people in four blocks and a cell beside one of them. */
  FOUR_BLOCKS("B"),
  /** C: the same people in single cells, each surrounded by the others. */
  CHECKERS("C"),
  /** D: one block whose edge is mixed. */
  GREY_EDGE("D"),
  /** E: four blocks that are mixed towards one side. */
  GREY_BLOCKS("E"),
  /** F: a small block in a corner of the city. */
  SIDE_BLOCK("F"),
  /** G: a small block with others all around. */
  INNER_BLOCK("G"),
  /** H: two lines of cells that meet. */
  CORNER("H");

  private static final int SIDE = 10;
  private static final int BLOCK = 5;
  private static final double PEOPLE = 100;

  private final String letter;

  GridPattern(String letter) {
    this.letter = letter;
  }

  /**
   * The letter by which the pattern is known.
   *
   * @return A to H
   */
  public String letter() {
    return letter;
  }

  /**
   * The pattern of a letter.
   *
   * @param letter A to H
   * @return the pattern
   * @throws IllegalArgumentException if there is none
   */
  public static GridPattern ofLetter(String letter) {
    Require.notNull("letter", letter);
    for (GridPattern pattern : values()) {
      if (pattern.letter.equals(letter)) {
        return pattern;
      }
    }
    throw Require.refusal("letter", letter, "one of A to H");
  }

  /**
   * How many of the hundred people of each cell are of the group, row by row.
   *
   * @return a hundred counts
   */
  public double[] counts() {
    double[] counts = new double[SIDE * SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        counts[row * SIDE + column] = PEOPLE * share(row, column);
      }
    }
    return counts;
  }

  private double share(int row, int column) {
    int r = row % BLOCK;
    int c = column % BLOCK;
    boolean last = row == SIDE - 2 && column == SIDE - 1;
    boolean here =
        switch (this) {
          case ONE_BLOCK -> row < BLOCK && column >= BLOCK;
          case FOUR_BLOCKS -> (r < 3 && row < 8 && c >= 3) || last;
          case CHECKERS -> row % 2 == 0 && column % 2 == 1;
          case GREY_EDGE -> row < 3 && column >= 6;
          case GREY_BLOCKS -> r < 3 && row < 8 && c >= 3 + r;
          case SIDE_BLOCK -> row < 3 && column >= 7;
          case INNER_BLOCK -> row >= 2 && row < BLOCK && column >= BLOCK && column < 8;
          case CORNER -> (row < BLOCK && column == BLOCK) || (row == 4 && column > BLOCK);
        };
    boolean grey =
        switch (this) {
          case GREY_EDGE -> row < 6 && column >= 4;
          case GREY_BLOCKS -> (r < 3 && row < 8 && c >= 2) || last;
          default -> false;
        };
    return here ? 1 : grey ? 0.5 : 0;
  }

  /**
   * The pattern as a map whose cells are neighbours across edges.
   *
   * @return the map
   */
  public NeighbourhoodMap map() {
    return map(Contiguity.ROOK);
  }

  /**
   * The pattern as a map.
   *
   * @param contiguity which cells are neighbours
   * @return the map, its cells of side 1
   */
  public NeighbourhoodMap map(Contiguity contiguity) {
    double[] counts = counts();
    double[] rest = new double[counts.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = PEOPLE - counts[i];
    }
    return NeighbourhoodMap.grid(SIDE, SIDE, contiguity, counts, rest);
  }
}
