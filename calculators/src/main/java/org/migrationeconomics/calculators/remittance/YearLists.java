package org.migrationeconomics.calculators.remittance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of years as people write them. */
final class YearLists {

  private YearLists() {}

  /** Ascending years with runs drawn together: {@code 1990, 2006, 2011-2012}; or {@code none}. */
  static String text(List<Integer> years) {
    return years.isEmpty()
        ? "none"
        : runs(years).stream().map(YearRun::toString).collect(Collectors.joining(", "));
  }

  /** The runs of consecutive years in an ascending list. */
  static List<YearRun> runs(List<Integer> years) {
    List<YearRun> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= years.size(); i++) {
      if (i == years.size() || years.get(i) != years.get(i - 1) + 1) {
        runs.add(new YearRun(years.get(from), years.get(i - 1)));
        from = i;
      }
    }
    return runs;
  }
}
