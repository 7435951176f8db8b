package org.migrationeconomics.data.migration.oecd;

import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.MatrixAxes;

/**
 * What the International Migration Database of the OECD counts.
 *
 * <p>Flows are by nationality, which is not where people came from or went: in-flows by nationality
 * are commonly taken for flows from the country of nationality, but out-flows by nationality say
 * only who left, and never to where.
 */
public enum OecdVariable {
  /** In-flows of foreigners, by nationality. */
  INFLOWS("B11", "inflows by nationality"),
  /** Out-flows of foreigners, by nationality; where they went is not known. */
  OUTFLOWS("B12", "outflows by nationality"),
  /** Applications for asylum, by nationality. */
  ASYLUM_SEEKERS("B13", "asylum seekers by nationality"),
  /** The foreign-born, by country of birth. */
  FOREIGN_BORN("B14", "foreign-born by country of birth"),
  /** Foreign citizens, by nationality. */
  FOREIGNERS("B15", "foreigners by nationality"),
  /** Those who became citizens, by former nationality. */
  NATURALISATIONS("B16", "acquisitions of nationality by former nationality");

  private final String code;
  private final String label;

  OecdVariable(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /**
   * The variable of a code.
   *
   * @param code such as {@code B11}
   * @return the variable; empty for others, such as those of the labour market
   */
  public static Optional<OecdVariable> find(String code) {
    Require.notNull("code", code);
    for (OecdVariable variable : values()) {
      if (variable.code.equals(code)) {
        return Optional.of(variable);
      }
    }
    return Optional.empty();
  }

  /**
   * The code in the files.
   *
   * @return for example {@code B11}
   */
  public String code() {
    return code;
  }

  /**
   * The variable in words.
   *
   * @return for example {@code inflows by nationality}
   */
  public String label() {
    return label;
  }

  /** What rows and columns of a matrix are; empty if there is none to be made. */
  Optional<MatrixAxes> axes() {
    return switch (this) {
      case INFLOWS, ASYLUM_SEEKERS -> Optional.of(MatrixAxes.ORIGIN_DESTINATION);
      case FOREIGN_BORN -> Optional.of(MatrixAxes.BIRTHPLACE_RESIDENCE);
      case FOREIGNERS, NATURALISATIONS -> Optional.of(MatrixAxes.CITIZENSHIP_RESIDENCE);
      case OUTFLOWS -> Optional.empty();
    };
  }
}
