package org.migrationeconomics.calculators.flow.fitting;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;

/**
 * The sums that a table of three dimensions is to have, any of six kinds.
 *
 * <pre>
 *   rows by layer     Σ_j x(i,j,k)        rows     Σ_jk x(i,j,k)
 *   columns by layer  Σ_i x(i,j,k)        columns  Σ_ik x(i,j,k)
 *   rows by column    Σ_k x(i,j,k)        layers   Σ_ij x(i,j,k)
 * </pre>
 *
 * <p><b>Units</b>: those of the fitted table.
 *
 * <p>Immutable and thread-safe.
 */
public final class ThreeWayMargins {

  private static final ThreeWayMargins NONE = new ThreeWayMargins(new EnumMap<>(Kind.class));

  /** The kinds, in the order of a sweep. */
  enum Kind {
    ROWS_BY_LAYER("rows by layer"),
    ROWS("rows"),
    ROWS_BY_COLUMN("rows by column"),
    COLUMNS_BY_LAYER("columns by layer"),
    COLUMNS("columns"),
    LAYERS("layers");

    private final String phrase;

    Kind(String phrase) {
      this.phrase = phrase;
    }

    String phrase() {
      return phrase;
    }
  }

  private final Map<Kind, double[]> sums;

  private ThreeWayMargins(Map<Kind, double[]> sums) {
    this.sums = sums;
  }

  /**
   * No sums at all, to begin with.
   *
   * @return margins to which sums can be added
   */
  public static ThreeWayMargins none() {
    return NONE;
  }

  private ThreeWayMargins with(Kind kind, double[] values) {
    for (double value : values) {
      Require.notNegative("sum of " + kind.phrase(), value);
    }
    EnumMap<Kind, double[]> copy = new EnumMap<>(Kind.class);
    copy.putAll(sums);
    copy.put(kind, values);
    return new ThreeWayMargins(copy);
  }

  private static double[] flat(String what, double[][] table) {
    int width = table.length == 0 ? 0 : table[0].length;
    double[] flat = new double[table.length * width];
    for (int i = 0; i < table.length; i++) {
      if (table[i].length != width) {
        throw Require.refusal(
            "length of row " + (i + 1) + " of " + what, table[i].length, width + ", as the first");
      }
      System.arraycopy(table[i], 0, flat, i * width, width);
    }
    return flat;
  }

  /**
   * A copy with sums of the rows of every layer: of each birthplace, who was where at the start.
   *
   * @param newSums one row a row, in it one number a layer; copied
   * @return the margins
   * @throws IllegalArgumentException if a sum is negative or not finite, or the table is ragged
   */
  public ThreeWayMargins withRowsByLayer(double[][] newSums) {
    Require.notNull("sums", newSums);
    return with(Kind.ROWS_BY_LAYER, flat("rows by layer", newSums));
  }

  /**
   * A copy with sums of the columns of every layer: of each birthplace, who is where at the end.
   *
   * @param newSums one row a column, in it one number a layer; copied
   * @return the margins
   * @throws IllegalArgumentException if a sum is negative or not finite, or the table is ragged
   */
  public ThreeWayMargins withColumnsByLayer(double[][] newSums) {
    Require.notNull("sums", newSums);
    return with(Kind.COLUMNS_BY_LAYER, flat("columns by layer", newSums));
  }

  /**
   * A copy with sums over the layers: a table of origins and destinations that is known.
   *
   * @param newSums one row a row, in it one number a column; copied
   * @return the margins
   * @throws IllegalArgumentException if a sum is negative or not finite, or the table is ragged
   */
  public ThreeWayMargins withRowsByColumn(double[][] newSums) {
    Require.notNull("sums", newSums);
    return with(Kind.ROWS_BY_COLUMN, flat("rows by column", newSums));
  }

  /**
   * A copy with sums of the rows over all columns and layers.
   *
   * @param newSums one number a row; copied
   * @return the margins
   * @throws IllegalArgumentException if a sum is negative or not finite
   */
  public ThreeWayMargins withRows(double... newSums) {
    Require.notNull("sums", newSums);
    return with(Kind.ROWS, newSums.clone());
  }

  /**
   * A copy with sums of the columns over all rows and layers.
   *
   * @param newSums one number a column; copied
   * @return the margins
   * @throws IllegalArgumentException if a sum is negative or not finite
   */
  public ThreeWayMargins withColumns(double... newSums) {
    Require.notNull("sums", newSums);
    return with(Kind.COLUMNS, newSums.clone());
  }

  /**
   * A copy with sums of the layers.
   *
   * @param newSums one number a layer; copied
   * @return the margins
   * @throws IllegalArgumentException if a sum is negative or not finite
   */
  public ThreeWayMargins withLayers(double... newSums) {
    Require.notNull("sums", newSums);
    return with(Kind.LAYERS, newSums.clone());
  }

  /** The sums of a kind as they are kept, if there are any. Not to be modified. */
  Optional<double[]> unsafe(Kind kind) {
    return Optional.ofNullable(sums.get(kind));
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ThreeWayMargins that)) {
      return false;
    }
    for (Kind kind : Kind.values()) {
      if (!Arrays.equals(unsafe(kind).orElse(null), that.unsafe(kind).orElse(null))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Kind kind : Kind.values()) {
      hash = 31 * hash + Arrays.hashCode(unsafe(kind).orElse(null));
    }
    return hash;
  }

  /** The kinds that are given. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("margins:");
    for (Kind kind : Kind.values()) {
      if (unsafe(kind).isPresent()) {
        text.append(text.length() > 8 ? ", " : " ").append(kind.phrase());
      }
    }
    return text.length() > 8 ? text.toString() : "margins: none";
  }
}
