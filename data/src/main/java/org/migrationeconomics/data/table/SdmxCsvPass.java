package org.migrationeconomics.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TablePass;

/**
 * The rows of SDMX-CSV 1.0 or 2.0: every column that is not known is a dimension, so that none
 * divides the figures unnoticed. Not thread-safe, and used once.
 */
final class SdmxCsvPass implements TablePass.Handler {

  static final int MOST_COLUMNS = 100;

  private static final Pattern FLAG = Pattern.compile("[A-Za-z][A-Za-z ,;()/-]{0,79}");
  private static final String PERIODS =
      " is no year, quarter or month, such as 2024, 2024-Q1 or 2024-07; the row is left out";

  /** What the International Monetary Fund adds about how a figure is shown or was made. */
  private static final String[] SHOWN = {
    "PRECISION", "DECIMALS_DISPLAYED", "DECIMALS", "DERIVATION_TYPE", "OVERLAP"
  };

  private final TableRows rows;
  private final ProblemList problems;
  private final List<Integer> dimensions = new ArrayList<>();
  private boolean paired;
  private int id = -1;
  private int updated = -1;
  private int name = -1;
  private int time = -1;
  private int value = -1;
  private int flag = -1;
  private int confidential = -1;
  private List<String> names = List.of();
  private String[] key = new String[0];
  private String table = "";
  private String title = "";
  private String state = "";
  private boolean begun;

  SdmxCsvPass(TableRows rows, ProblemList problems) {
    this.rows = rows;
    this.problems = problems;
  }

  /** The code of the data set, such as {@code ESTAT:DEMO_PJAN(1.0)}; empty before the first row. */
  String table() {
    return table;
  }

  /** What the data set is called; empty if the file does not say so. */
  String title() {
    return title;
  }

  /** When the data set was last changed; empty if the file does not say so. */
  String state() {
    return state;
  }

  @Override
  public void header(Header header) {
    names = header.names();
    header.passOver("STRUCTURE");
    id = header.find("STRUCTURE_ID", "DATAFLOW");
    if (id < 0) {
      header.need("DATAFLOW", "STRUCTURE_ID");
    }
    name = header.find("STRUCTURE_NAME");
    updated = header.find("LAST UPDATE");
    time = header.need("TIME_PERIOD");
    value = header.need("OBS_VALUE");
    flag = header.find("OBS_FLAG", "OBS_STATUS");
    confidential = header.find("CONF_STATUS");
    if (!header.sound("SDMX-CSV")) {
      return;
    }
    List<Integer> fixed = new ArrayList<>(List.of(id, time, value));
    for (int column : new int[] {name, updated, flag, confidential}) {
      if (column >= 0) {
        fixed.add(column);
      }
    }
    int structure = names.indexOf("STRUCTURE");
    if (structure >= 0) {
      fixed.add(structure);
    }
    for (String shown : SHOWN) {
      int column = names.indexOf(shown);
      if (column >= 0 && column > value) {
        header.passOver(shown);
        fixed.add(column);
      }
    }
    Set<Integer> known = Set.copyOf(fixed);
    // With codes and labels, the label of each code stands to its right, that of time too.
    paired = time + 1 < names.size() && name >= 0 && !known.contains(time + 1);
    List<String> found = paired ? pairs(header, known) : others(header, known);
    if (!header.sound("SDMX-CSV")) {
      return;
    }
    Optional<String> fault = rows.dimensions(found);
    if (fault.isPresent()) {
      header.fault(fault.get());
      return;
    }
    key = new String[found.size()];
  }

  private List<String> others(Header header, Set<Integer> known) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!known.contains(i)) {
        found.add(names.get(i));
        dimensions.add(i);
        header.want(i);
      }
    }
    return found;
  }

  private List<String> pairs(Header header, Set<Integer> known) {
    List<String> found = new ArrayList<>();
    int i = 0;
    while (i < names.size()) {
      boolean label = i + 1 < names.size() && !known.contains(i + 1);
      if (i == time || i == value || i == flag || i == confidential) {
        if (label) {
          header.passOver(names.get(i + 1));
          i++;
        }
      } else if (!known.contains(i)) {
        if (!label) {
          header.fault(i, "a label should stand to the right of this code, as with the others");
          return found;
        }
        found.add(names.get(i));
        dimensions.add(i);
        header.want(i);
        header.want(i + 1);
        i++;
      }
      i++;
    }
    return found;
  }

  @Override
  public void row(long line, String[] fields) {
    if (!state(line, fields)) {
      return;
    }
    for (int i = 0; i < key.length; i++) {
      key[i] = fields[dimensions.get(i)].strip();
      if (!rows.keeps(i, key[i])) {
        return;
      }
      if (key[i].isEmpty() && dimensions.get(i) < time) {
        leave(line, dimensions.get(i), "there is no code");
        return;
      }
    }
    int period = rows.period(fields[time].strip());
    if (period < 0) {
      problems.add(line, time + 1, names.get(time), ProblemList.shown(fields[time]) + PERIODS);
      return;
    }
    String number = fields[value].strip();
    boolean missing = number.isEmpty() || number.equals(":") || number.equals("NaN");
    double figure = missing ? Double.NaN : Decimals.parse(number);
    if (!missing && !Double.isFinite(figure)) {
      leave(line, value, ProblemList.shown(number) + " is not a decimal number such as 1234.5");
      return;
    }
    String letters = flag < 0 ? "" : fields[flag].strip();
    String secret = confidential < 0 ? "" : fields[confidential].strip();
    for (int column : new int[] {flag, confidential}) {
      String text = column == flag ? letters : secret;
      if (!text.isEmpty() && !FLAG.matcher(text).matches()) {
        leave(line, column, ProblemList.shown(text) + " is no flag such as b, p or bep");
        return;
      }
    }
    if (paired && !labels(line, fields)) {
      return;
    }
    rows.put(key, period, line, figure, letters, secret)
        .ifPresent(reason -> leave(line, value, reason));
  }

  /** One file is one data set in one state; rows of another are not of this table. */
  private boolean state(long line, String[] fields) {
    String rowTable = fields[id].strip();
    String rowState = updated < 0 ? "" : fields[updated].strip();
    if (!begun) {
      begun = true;
      table = rowTable;
      state = rowState;
      title = name < 0 ? "" : fields[name].strip();
      return true;
    }
    if (!rowTable.equals(table)) {
      leave(line, id, "this is a row of another data set than that of the first row");
      return false;
    }
    if (!rowState.equals(state)) {
      leave(line, updated, "this is a row of another date than that of the first row");
      return false;
    }
    return true;
  }

  private boolean labels(long line, String[] fields) {
    for (int i = 0; i < key.length; i++) {
      int column = dimensions.get(i) + 1;
      Optional<String> other = rows.label(i, key[i], fields[column].strip());
      if (other.isPresent()) {
        leave(
            line,
            column,
            ProblemList.shown(key[i])
                + " was labelled "
                + ProblemList.shown(other.get())
                + " before, not "
                + ProblemList.shown(fields[column]));
        return false;
      }
    }
    return true;
  }

  private void leave(long line, int column, String message) {
    problems.add(line, column + 1, names.get(column), message + "; the row is left out");
  }
}
