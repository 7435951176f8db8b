package org.migrationeconomics.data.labour.microdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.ProblemList;

/** Fills arrays from rows. Used once. */
final class ColumnRows extends RowHandler {

  private static final int HOLE = -1;
  private static final Comparator<String> ORDER =
      Comparator.<String>comparingDouble(ColumnRows::value).thenComparing(text -> text);

  private record Selection(int column, Coder<Boolean> coder, String reason) {}

  private static final class Numbers {
    private final String name;
    private final NumberField field;
    private final boolean exponential;
    private final String absent;
    private double[] values = new double[64];
    private double next;

    Numbers(String name, NumberField field, boolean exponential) {
      this.name = name;
      this.field = field;
      this.exponential = exponential;
      this.absent = name + " missing";
    }
  }

  private static final class Codes {
    private final String name;
    private final int column;
    private final Coder<String> coder;
    private final String absent;
    private int[] values = new int[64];
    private int next;

    Codes(String name, int column, Coder<String> coder) {
      this.name = name;
      this.column = column;
      this.coder = coder;
      this.absent = name + " missing";
    }
  }

  private final ColumnSelection selection;
  private final List<Selection> selections = new ArrayList<>();
  private final List<Numbers> numbers = new ArrayList<>();
  private final List<Codes> codes = new ArrayList<>();
  private int count;

  ColumnRows(ColumnSelection selection, MissingCodes missing, ProblemList problems) {
    super(problems, missing);
    this.selection = selection;
  }

  @Override
  void bind() {
    CodeTable<Boolean> none = CodeTable.of("codes", List.of());
    selection
        .selected()
        .forEach(
            (name, only) ->
                selections.add(
                    new Selection(
                        column(name),
                        new Coder<>(
                            code -> Optional.of(only.has(code)), false, "a code", none, none),
                        "not selected by " + name)));
    for (String name : selection.numbers()) {
      numbers.add(
          new Numbers(name, number(name, "the number in " + name), selection.isExponential(name)));
    }
    for (ColumnSelection.Codes wanted : selection.codes()) {
      String name = wanted.column();
      CodeTable<String> labels = wanted.labels();
      codes.add(
          new Codes(
              name,
              column(name),
              new Coder<>(
                  labels.isEmpty() ? Optional::of : labels::find,
                  !labels.isEmpty(),
                  "one of the codes of " + name + ": " + labels,
                  missing().told(name),
                  missing().written(name))));
    }
  }

  @Override
  void take(MicrodataRow row) {
    for (Selection selected : selections) {
      int code = code(row, selected.column(), selected.coder());
      if (code < 0) {
        return;
      }
      if (!selected.coder().value(code)) {
        leaveOut(selected.reason());
        return;
      }
    }
    String absent = "";
    for (Numbers column : numbers) {
      boolean sound = !isFaulty();
      double value = number(row, column.field);
      if (column.exponential && !Double.isNaN(value)) {
        value = Math.exp(value);
        if (value == 0 || Double.isInfinite(value)) {
          fault(
              row,
              column.field.column(),
              ProblemList.shown(row.text(column.field.column()))
                  + " is not the natural logarithm of a number");
        }
      }
      column.next = value;
      if (Double.isNaN(value) && sound && !isFaulty()) {
        absent = absent(row, column.field.column(), absent, column.absent);
      }
    }
    for (Codes column : codes) {
      column.next = code(row, column.column, column.coder);
      if (column.next == Coder.MISSING) {
        absent = absent(row, column.column, absent, column.absent);
      }
    }
    if (isFaulty()) {
      return;
    }
    if (!absent.isEmpty() && selection.holes() == HolePolicy.LEAVE_OUT) {
      leaveOut(absent);
      return;
    }
    if (count == selection.mostRows()) {
      problems()
          .add(
              row.line(),
              0,
              "",
              "there are more than "
                  + count
                  + " rows, the limit of memory, which withMostRows raises; the file was not read"
                  + " any further");
      leaveOut("beyond the limit of rows");
      stop();
      return;
    }
    for (Numbers column : numbers) {
      if (count == column.values.length) {
        column.values = Arrays.copyOf(column.values, larger());
      }
      column.values[count] = column.next;
    }
    for (Codes column : codes) {
      if (count == column.values.length) {
        column.values = Arrays.copyOf(column.values, larger());
      }
      column.values[count] = column.next;
    }
    count++;
    keep();
  }

  private int larger() {
    return (int) Math.min(selection.mostRows(), Math.max(64L, count + (long) count / 2));
  }

  private String absent(MicrodataRow row, int column, String before, String now) {
    if (selection.holes() == HolePolicy.REPORT) {
      fault(row, column, now + ", and no hole is allowed");
    }
    return before.isEmpty() ? now : before;
  }

  /** Numbers come by their size, before all that are none. */
  private static double value(String text) {
    double value = Decimals.parse(text);
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  MicrodataColumns columns() {
    Map<String, double[]> values = new LinkedHashMap<>();
    for (Numbers column : numbers) {
      values.put(column.name, Arrays.copyOf(column.values, count));
    }
    Map<String, int[]> coded = new LinkedHashMap<>();
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (Codes column : codes) {
      List<String> sorted = new ArrayList<>(column.coder.values());
      sorted.sort(ORDER);
      Map<String, Integer> ranks = new HashMap<>();
      sorted.forEach(label -> ranks.put(label, ranks.size()));
      int[] rank = new int[sorted.size()];
      for (int i = 0; i < rank.length; i++) {
        rank[i] = ranks.getOrDefault(column.coder.value(i), HOLE);
      }
      int[] array = Arrays.copyOf(column.values, count);
      for (int i = 0; i < count; i++) {
        array[i] = array[i] < 0 ? HOLE : rank[array[i]];
      }
      coded.put(column.name, array);
      labels.put(column.name, List.copyOf(sorted));
    }
    return new MicrodataColumns(values, coded, labels, tally());
  }
}
