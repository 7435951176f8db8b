package org.migrationeconomics.data.migration.stocks;

import java.io.Serializable;
import java.util.Comparator;
import org.migrationeconomics.data.migration.Sexes;

/** What tells two tables of stocks apart. */
record YearSexes(int year, Sexes sexes) implements Comparable<YearSexes>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Comparator<YearSexes> ORDER =
      Comparator.comparingInt(YearSexes::year).thenComparing(YearSexes::sexes);

  @Override
  public int compareTo(YearSexes other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return year + ", " + sexes.label();
  }
}
