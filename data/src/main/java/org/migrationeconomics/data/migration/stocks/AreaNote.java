package org.migrationeconomics.data.migration.stocks;

import java.io.Serializable;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.ReferenceArea;

/**
 * What the United Nations remark on the figures of a destination.
 *
 * <p>The type of data is a few letters: {@code B} the foreign-born, {@code C} foreign citizens,
 * {@code R} refugees added as the High Commissioner counts them, {@code I} imputed because there
 * were no data. So {@code C R} is a stock by citizenship in a table of stocks by birth.
 *
 * <p>Immutable and thread-safe.
 *
 * @param area the destination
 * @param notes the number or letter of its notes; empty if it has none
 * @param dataType the type of data; empty if the file gives none
 */
public record AreaNote(ReferenceArea area, String notes, String dataType) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * The remarks on a destination.
   *
   * @param area the destination
   * @param notes its notes, or empty
   * @param dataType the type of data, or empty
   */
  public AreaNote {
    Require.notNull("area", area);
    Require.notNull("notes", notes);
    Require.notNull("dataType", dataType);
  }

  /**
   * Whether the figures count foreign citizens, who are not the foreign-born.
   *
   * @return true if the type of data has the letter C
   */
  public boolean countsCitizens() {
    return dataType.indexOf('C') >= 0;
  }

  /**
   * Whether there were no data, and the figures are those of like countries.
   *
   * @return true if the type of data has the letter I
   */
  public boolean isImputed() {
    return dataType.indexOf('I') >= 0;
  }

  /** What files say below their figures. */
  static List<String> remarks(List<AreaNote> notes) {
    return notes.stream()
        .filter(note -> !note.notes().isEmpty() || !note.dataType().isEmpty())
        .map(note -> note.area().name() + ": " + note.notes() + " (" + note.dataType() + ")")
        .toList();
  }

  /** One line: area, notes and type of data. */
  @Override
  public String toString() {
    return area.name()
        + (dataType.isEmpty() ? "" : ", type of data " + dataType)
        + (notes.isEmpty() ? "" : ", notes " + notes);
  }
}
