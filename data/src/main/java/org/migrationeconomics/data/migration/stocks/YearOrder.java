package org.migrationeconomics.data.migration.stocks;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.migration.Sexes;

/**
 * Whether the years of a table run backwards.
 *
 * <p>A copy of the World Bank's matrices has the labels of its year columns in reverse: what it
 * calls 1960 are the stocks of 2000. Nothing in a single figure shows it, but three things that are
 * known of the world do: it has had more migrants at the end of every one of these series than at
 * its beginning (1960-2000, 1990-2024); it never had fewer decade after decade; and the Mexicans in
 * the United States have been more at every census from 1960 to 2000.
 */
final class YearOrder {

  /** From so many destinations on, a table is taken for one of the world. */
  private static final int WORLD = 100;

  private static final int ANCHOR_FROM = 1960;
  private static final int ANCHOR_TO = 2000;

  private YearOrder() {}

  static void check(MigrantStocks stocks, long line, String remedy, ProblemList problems) {
    List<Integer> years = stocks.years();
    for (Sexes sexes : stocks.sexes()) {
      List<Integer> own = years.stream().filter(year -> stocks.has(year, sexes)).toList();
      if (own.size() < 2) {
        continue;
      }
      String fault = fault(stocks, own, sexes);
      if (!fault.isEmpty()) {
        problems.add(
            line, 0, "", fault + ": the columns of the years seem to be in reverse order" + remedy);
        return;
      }
    }
  }

  private static String fault(MigrantStocks stocks, List<Integer> years, Sexes sexes) {
    int first = years.get(0);
    int last = years.get(years.size() - 1);
    WorldCheck before = stocks.worldCheck(first, sexes);
    WorldCheck after = stocks.worldCheck(last, sexes);
    boolean printed = before.world().isPresent() && after.world().isPresent();
    double from = printed ? before.world().value() : before.sum();
    double to = printed ? after.world().value() : after.sum();
    if ((printed || Math.min(before.countries(), after.countries()) >= WORLD) && to < from) {
      return sentence("the world's migrants fall", from, first, to, last);
    }
    int start = Math.max(first, ANCHOR_FROM);
    int end = Math.min(last, ANCHOR_TO);
    if (start < end && stocks.has(start, sexes) && stocks.has(end, sexes)) {
      Figure early = stocks.figure("MEX", "USA", start, sexes);
      Figure late = stocks.figure("MEX", "USA", end, sexes);
      if (early.isPresent() && late.isPresent() && late.value() < early.value()) {
        return sentence(
            "the Mexicans in the United States fall", early.value(), start, late.value(), end);
      }
    }
    return "";
  }

  private static String sentence(String what, double from, int first, double to, int last) {
    return what
        + " from "
        + Numbers.readable(from)
        + " in "
        + first
        + " to "
        + Numbers.readable(to)
        + " in "
        + last;
  }
}
