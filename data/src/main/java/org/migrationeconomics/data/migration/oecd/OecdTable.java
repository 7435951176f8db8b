package org.migrationeconomics.data.migration.oecd;

import java.io.Serializable;
import java.util.Comparator;
import org.migrationeconomics.data.migration.Sexes;

/** What tells two tables of the OECD apart. */
record OecdTable(OecdVariable variable, int year, Sexes sexes)
    implements Comparable<OecdTable>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Comparator<OecdTable> ORDER =
      Comparator.comparing(OecdTable::variable)
          .thenComparingInt(OecdTable::year)
          .thenComparing(OecdTable::sexes);

  @Override
  public int compareTo(OecdTable other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return variable.label() + ", " + year + ", " + sexes.label();
  }
}
