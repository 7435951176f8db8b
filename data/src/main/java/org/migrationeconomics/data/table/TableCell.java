package org.migrationeconomics.data.table;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * What a table says of one combination of codes in one period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param figure the figure as the file has it, or no value and the reason
 * @param flag what the file says about it: {@code b} break in series, {@code p} provisional, {@code
 *     e} estimated, {@code u} of low reliability, {@code c} confidential, {@code n} not
 *     significant, several letters for several; empty if it says nothing
 * @param confidentiality what a column of its own says about confidentiality; empty if nothing
 * @param line the line of the file; 0 if the file has no such cell, or no lines
 */
public record TableCell(Figure figure, String flag, String confidentiality, long line)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A cell.
   *
   * @throws NullPointerException if a value is null
   */
  public TableCell {
    Require.notNull("figure", figure);
    Require.notNull("flag", flag);
    Require.notNull("confidentiality", confidentiality);
  }

  /** The figure, with its flag if it has one. */
  @Override
  public String toString() {
    return figure + (flag.isEmpty() ? "" : " " + flag);
  }
}
