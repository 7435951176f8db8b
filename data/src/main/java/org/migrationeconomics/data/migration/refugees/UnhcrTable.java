package org.migrationeconomics.data.migration.refugees;

import java.io.Serializable;
import java.util.Comparator;

/** What tells two tables of UNHCR apart. */
record UnhcrTable(UnhcrCategory category, int year)
    implements Comparable<UnhcrTable>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Comparator<UnhcrTable> ORDER =
      Comparator.comparing(UnhcrTable::category).thenComparingInt(UnhcrTable::year);

  @Override
  public int compareTo(UnhcrTable other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return category.label() + ", " + year;
  }
}
