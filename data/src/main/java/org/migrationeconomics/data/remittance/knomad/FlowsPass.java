package org.migrationeconomics.data.remittance.knomad;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.ProblemList;

/** One pass over a file of inflows or outflows. Used once. */
final class FlowsPass implements Grid.Sink {

  private static final int MOST_ROWS = 1000;
  private static final int MOST_COLUMNS = 400;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}(?:[.]0)?");
  private static final Pattern SHARE =
      Pattern.compile(
          "(?:remittances )?(?:as )?(?:a )?(?:share|%) of gdp in ((?:19|20)[0-9]{2}).*");

  private final boolean received;
  private final KnomadNames names;
  private final ProblemList problems;
  private final Map<Integer, Integer> yearOf = new LinkedHashMap<>();
  private final Map<Integer, String> heads = new HashMap<>();
  private final Map<ReferenceArea, YearSeries> series = new LinkedHashMap<>();
  private final Map<ReferenceArea, Double> shares = new LinkedHashMap<>();
  private final Map<ReferenceArea, Long> lines = new HashMap<>();
  private String title = "";
  private int shareColumn;
  private int shareYear;

  FlowsPass(boolean received, KnomadNames names, ProblemList problems) {
    this.received = received;
    this.names = names;
    this.problems = problems;
  }

  @Override
  public boolean row(GridRow row) {
    if (row.count() > MOST_COLUMNS) {
      problems.add(row.line(), 0, "", "there are more than " + MOST_COLUMNS + " columns");
      return false;
    }
    if (yearOf.isEmpty()) {
      return !isHeader(row) || header(row);
    }
    String name = row.text(0);
    int filled = row.filled(1);
    Optional<ReferenceArea> area = names.find(name);
    if (row.cut() && row.filled(0) > 0) {
      problems.add(
          row.line(),
          0,
          "",
          "no line break ends the last line, so the file may be cut off; the row is left out");
      return true;
    }
    if (filled == 0) {
      // A note, or a country without figures.
      return true;
    }
    if (area.isEmpty()) {
      problems.add(
          row.line(),
          1,
          "",
          ProblemList.shown(name)
              + " is not a known name of a country; it is left out unless withNames(…) says what it"
              + " is");
      return true;
    }
    if (lines.size() == MOST_ROWS) {
      problems.add(row.line(), 0, "", "there are more than " + MOST_ROWS + " rows");
      return false;
    }
    Long before = lines.putIfAbsent(area.get(), row.line());
    if (before != null) {
      problems.add(
          row.line(),
          1,
          "",
          ProblemList.shown(name) + " is the country of line " + before + "; the row is left out");
      return true;
    }
    figures(row, area.get());
    return true;
  }

  private static boolean isHeader(GridRow row) {
    int years = 0;
    for (int column = 1; column < row.count(); column++) {
      years += YEAR.matcher(row.text(column)).matches() ? 1 : 0;
    }
    return years >= 2;
  }

  private boolean header(GridRow row) {
    title = row.label(0);
    String corner = title.toLowerCase(Locale.ROOT);
    String wanted = received ? "inflow" : "outflow";
    if (!corner.contains(wanted) || !corner.replace(" ", "").contains("us$million")) {
      problems.add(
          row.line(),
          1,
          "",
          "the corner says "
              + ProblemList.shown(title)
              + ", expected 'Remittance "
              + wanted
              + "s (US$ million)'");
      return false;
    }
    Map<Integer, Integer> columnOf = new TreeMap<>();
    for (int column = 1; column < row.count(); column++) {
      String text = row.text(column);
      heads.put(column, text);
      Matcher share = SHARE.matcher(text.toLowerCase(Locale.ROOT));
      if (YEAR.matcher(text).matches()) {
        int year = Integer.parseInt(text.substring(0, 4));
        Integer before = columnOf.putIfAbsent(year, column + 1);
        if (before == null) {
          yearOf.put(column, year);
        } else {
          problems.add(
              row.line(), column + 1, text, "this year is that of column " + before + " already");
        }
      } else if (share.matches() && shareColumn == 0) {
        shareColumn = column;
        shareYear = Integer.parseInt(share.group(1));
      } else if (!text.isEmpty()) {
        problems.add(
            row.line(),
            column + 1,
            text,
            "this is neither a year nor a share of GDP; the column is left out");
      }
    }
    return true;
  }

  private void figures(GridRow row, ReferenceArea area) {
    YearSeries.Builder values =
        YearSeries.builder(MoneyUnit.of("USD").millions())
            .label(received ? "remittances received" : "remittances paid")
            .source(source());
    boolean any = false;
    for (int column = 1; column < row.count(); column++) {
      Integer year = yearOf.get(column);
      if (row.isBlank(column)
          || (year == null && column != shareColumn && heads.containsKey(column))) {
        continue;
      }
      double value = row.number(column);
      boolean missing = MatrixPass.MISSING.contains(row.text(column));
      if (!heads.containsKey(column)) {
        problems.add(row.line(), column + 1, "", "the cell has no column in the header");
      } else if (!missing && !(Double.isFinite(value) && value >= 0)) {
        problems.add(
            row.line(),
            column + 1,
            heads.getOrDefault(column, ""),
            ProblemList.shown(row.text(column))
                + " is not a decimal number that is not negative; the cell is left blank");
      } else if (!missing && year == null) {
        shares.put(area, value);
      } else if (!missing && year != null && value > 0) {
        values.put(year, value);
        any = true;
      }
    }
    if (any) {
      series.put(area, values.build().withArea(area.code()));
    }
  }

  private String source() {
    return "KNOMAD/World Bank, " + title;
  }

  /** The flows of what was read. */
  KnomadFlows flows(Optional<String> source) {
    if (series.isEmpty() && problems.toList().isEmpty()) {
      problems.add(
          0,
          0,
          "",
          yearOf.isEmpty()
              ? "there is no header, expected a row with years"
              : "there is no figure below the header");
    }
    Map<ReferenceArea, YearSeries> sourced = new LinkedHashMap<>(series);
    source.ifPresent(text -> sourced.replaceAll((area, values) -> values.withSource(text)));
    return new KnomadFlows(
        received,
        source.orElse(title.isEmpty() ? "nothing was read" : source()),
        shareYear,
        sourced,
        shares);
  }
}
