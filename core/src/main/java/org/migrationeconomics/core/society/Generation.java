package org.migrationeconomics.core.society;

import org.migrationeconomics.core.internal.Require;

/**
 * A generation counted from a migration: the first are those who moved.
 *
 * <p>Half generations are positions between two others: who came as a child has been to school in
 * both countries (one and a half), and who was born in the country of destination with one parent
 * born there too stands between the second and the third (two and a half). Open generations, the
 * "third and later" of surveys that do not ask where grandparents were born, stand at the position
 * of their first: {@link #isOpen} says so, since those counted there live further from the
 * migration than the position says.
 *
 * <pre>
 *   position     1     1.5              2       2.5             3      3           4
 *   generation   FIRST ONE_AND_A_HALF   SECOND  TWO_AND_A_HALF  THIRD  THIRD_AND_LATER  FOURTH_AND_LATER
 * </pre>
 *
 * <p><b>Source</b>: R. G. Rumbaut, Ages, life stages, and generational cohorts, International
 * Migration Review 38:3 (2004), 1160-1205, for the generations between.
 */
public enum Generation {
  /** Born abroad; came as an adult, or at any age where nobody says at which. */
  FIRST("first", 1, false),
  /** Born abroad, came as a child. */
  ONE_AND_A_HALF("1.5", 1.5, false),
  /** Born in the country, its parents abroad. */
  SECOND("second", 2, false),
  /** Born in the country, and so was one of the parents. */
  TWO_AND_A_HALF("2.5", 2.5, false),
  /** Born in the country, and so were the parents; a grandparent was not. */
  THIRD("third", 3, false),
  /** The third generation and all that follow it. */
  THIRD_AND_LATER("third and later", 3, true),
  /** The fourth generation and all that follow it. */
  FOURTH_AND_LATER("fourth and later", 4, true);

  private final String label;
  private final double position;
  private final boolean open;

  Generation(String label, double position, boolean open) {
    this.label = label;
    this.position = position;
    this.open = open;
  }

  /**
   * The generation in words.
   *
   * @return for example {@code third and later}
   */
  public String label() {
    return label;
  }

  /**
   * How many generations from those who moved, who stand at 1.
   *
   * @return 1, 1.5, 2, 2.5, 3 or 4
   */
  public double position() {
    return position;
  }

  /**
   * Whether later generations are counted here too.
   *
   * @return true for "third and later" and "fourth and later"
   */
  public boolean isOpen() {
    return open;
  }

  /**
   * The generation at a position; of the third, the closed one.
   *
   * @param position 1, 1.5, 2, 2.5, 3 or 4
   * @return the generation
   * @throws IllegalArgumentException if none stands there
   */
  public static Generation ofPosition(double position) {
    for (Generation generation : values()) {
      if (generation.position == Require.finite("position", position)) {
        return generation;
      }
    }
    throw Require.refusal("position", position, "1, 1.5, 2, 2.5, 3 or 4");
  }
}
