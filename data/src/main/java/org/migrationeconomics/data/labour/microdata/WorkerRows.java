package org.migrationeconomics.data.labour.microdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.Worker;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Makes workers of rows, and hands them over one by one or adds them up in cells. Used once.
 *
 * <p>Segments and cells are numbers while rows are read; they become objects once each.
 */
final class WorkerRows extends RowHandler {

  /** Most cells, that a column of identifiers taken for an attribute does not fill the memory. */
  static final int MOST_CELLS = 1 << 20;

  private static final double LEAST_WAGE = 1e-30;
  private static final double MOST_WAGE = 1e30;
  private static final double LEAST_WEIGHT = 1e-15;
  private static final double MOST_WEIGHT = 1e15;

  private record Bound<T>(WorkerMapping.Part<T> part, int column, Coder<T> coder, String absent) {
    void put(LabourSegment.Builder segment, int code) {
      if (code >= 0) {
        part.put().accept(segment, coder.value(code));
      }
    }
  }

  private record Selection(int column, Coder<Boolean> coder, String reason) {}

  private final WorkerMapping mapping;
  private final Optional<Consumer<Worker>> visitor;
  private final List<Selection> selections = new ArrayList<>();
  private final List<Bound<?>> parts = new ArrayList<>();
  private final Interner segments = new Interner();
  private final Interner cells = new Interner();
  private final CellSums sums = new CellSums();
  private final List<Optional<LabourSegment>> built = new ArrayList<>();
  private Optional<Bound<Occupation>> occupation = Optional.empty();
  private Optional<NumberField> wage = Optional.empty();
  private Optional<NumberField> weight = Optional.empty();
  private boolean negative;
  private String noWage = "";

  /** A handler; without a visitor it adds up. */
  WorkerRows(
      WorkerMapping mapping,
      MissingCodes missing,
      ProblemList problems,
      Optional<Consumer<Worker>> visitor) {
    super(problems, missing);
    this.mapping = mapping;
    this.visitor = visitor;
  }

  @Override
  void bind() {
    mapping
        .selected()
        .forEach(
            (name, codes) ->
                selections.add(
                    new Selection(
                        column(name),
                        new Coder<>(
                            code -> Optional.of(codes.has(code)),
                            false,
                            "a code",
                            CodeTable.of("codes", List.of()),
                            CodeTable.of("codes", List.of())),
                        "not selected by " + name)));
    occupation = Optional.of(bound(mapping.occupation()));
    mapping.parts().forEach(part -> parts.add(bound(part)));
    wage =
        mapping
            .wage()
            .map(
                name ->
                    number(
                        name, mapping.isLogarithmic() ? "the logarithm of the wage" : "the wage"));
    weight = mapping.weight().map(name -> number(name, "the weight"));
  }

  private <T> Bound<T> bound(WorkerMapping.Part<T> part) {
    return new Bound<>(
        part,
        column(part.column()),
        part.coder(missing().told(part.column()), missing().written(part.column())),
        part.what() + " missing in " + part.column());
  }

  @Override
  void take(MicrodataRow row) {
    for (Selection selection : selections) {
      int code = code(row, selection.column(), selection.coder());
      if (code < 0) {
        return;
      }
      if (!selection.coder().value(code)) {
        leaveOut(selection.reason());
        return;
      }
    }
    String absent = "";
    Bound<Occupation> work = occupation.orElseThrow();
    int occupationCode = code(row, work.column(), work.coder());
    if (occupationCode == Coder.MISSING) {
      absent = work.absent();
    }
    int segment = 0;
    for (Bound<?> part : parts) {
      int code = code(row, part.column(), part.coder());
      if (code == Coder.MISSING && !mapping.isUnknownKept() && absent.isEmpty()) {
        absent = part.absent();
      }
      segment = segments.number(segment, code);
    }
    double people = weight.isPresent() ? weight(row, weight.get()) : 1;
    noWage = "";
    double pay = wage.isPresent() ? wage(row, wage.get()) : Double.NaN;
    if (isFaulty()) {
      return;
    }
    negative = people < 0;
    if (absent.isEmpty() && Double.isNaN(people)) {
      absent = "weight missing in " + mapping.weight().orElse("");
    } else if (absent.isEmpty() && people == 0) {
      absent = "weight zero in " + mapping.weight().orElse("");
    } else if (absent.isEmpty() && negative && !isAdded()) {
      absent = "weight negative in " + mapping.weight().orElse("");
    } else if (absent.isEmpty() && mapping.isWagesOnly() && Double.isNaN(pay)) {
      absent = "no wage in " + mapping.wage().orElse("");
    }
    if (!absent.isEmpty()) {
      leaveOut(absent);
      return;
    }
    int cell = cells.number(segment, occupationCode);
    if (cells.count() > MOST_CELLS || segments.count() > MOST_CELLS) {
      fault(
          row,
          work.column(),
          "there are more than "
              + MOST_CELLS
              + " segments and occupations; the file was not read any further");
      stop();
      return;
    }
    keep();
    if (!noWage.isEmpty()) {
      keptWith(noWage);
    }
    if (negative) {
      keptWith("a negative weight, which is added");
    }
    if (visitor.isEmpty()) {
      sums.add(cell, people, pay);
      return;
    }
    Worker.Builder worker =
        Worker.builder()
            .segment(segment(segment))
            .occupation(work.coder().value(occupationCode))
            .weight(people);
    if (!Double.isNaN(pay)) {
      worker.wage(pay);
    }
    visitor.get().accept(worker.build());
  }

  private boolean isAdded() {
    return mapping.negativeWeights() == NegativeWeights.ADD;
  }

  /** The weight; NaN if it is missing or faulty. */
  private double weight(MicrodataRow row, NumberField field) {
    double value = number(row, field);
    double size = Math.abs(value);
    if (value < 0 && mapping.negativeWeights() == NegativeWeights.REFUSE) {
      fault(
          row,
          field.column(),
          ProblemList.shown(row.text(field.column()))
              + " is negative, expected a weight of zero or more; if it says that there is none,"
              + " name it by withMissing; if it is official, withNegativeWeights says what becomes"
              + " of it");
    } else if (size > MOST_WEIGHT || (size > 0 && size < LEAST_WEIGHT)) {
      fault(
          row,
          field.column(),
          ProblemList.shown(row.text(field.column())) + " is no weight of 1e-15 to 1e15");
    }
    return value;
  }

  /** The wage; NaN if there is none, or it is faulty. */
  private double wage(MicrodataRow row, NumberField field) {
    String name = mapping.wage().orElse("");
    double value = number(row, field);
    if (Double.isNaN(value)) {
      noWage = "no wage, missing in " + name;
      return value;
    }
    double pay = mapping.isLogarithmic() ? Math.exp(value) : value;
    if (pay <= 0 && !mapping.isLogarithmic()) {
      noWage = pay == 0 ? "no wage, zero in " + name : "no wage, negative in " + name;
      return Double.NaN;
    }
    if (pay < LEAST_WAGE || pay > MOST_WAGE) {
      fault(
          row,
          field.column(),
          ProblemList.shown(row.text(field.column()))
              + (mapping.isLogarithmic()
                  ? " is not the natural logarithm of a wage: is it the wage itself?"
                  : " is no wage of 1e-30 to 1e30"));
      return Double.NaN;
    }
    return pay;
  }

  private LabourSegment segment(int number) {
    if (parts.isEmpty()) {
      return LabourSegment.everybody();
    }
    while (built.size() <= number) {
      built.add(Optional.empty());
    }
    LabourSegment known = built.get(number).orElse(null);
    if (known == null) {
      known = build(number);
      built.set(number, Optional.of(known));
    }
    return known;
  }

  private LabourSegment build(int number) {
    LabourSegment.Builder segment = LabourSegment.builder();
    int rest = number;
    for (int i = parts.size() - 1; i >= 0; i--) {
      parts.get(i).put(segment, segments.second(rest));
      rest = segments.first(rest);
    }
    return segment.build();
  }

  LabourTable table() {
    List<LabourCell> list = new ArrayList<>();
    for (int cell = 0; visitor.isEmpty() && cell < cells.count(); cell++) {
      LabourSegment who = segment(cells.first(cell));
      Occupation what = occupation.orElseThrow().coder().value(cells.second(cell));
      try {
        list.add(LabourCell.of(who, what, sums.of(cell)));
      } catch (IllegalArgumentException refusal) {
        // Negative weights may take away more than there is.
        problems()
            .add(
                0,
                0,
                "",
                who + ", " + what + " is left out, since of its weights " + refusal.getMessage());
        leaveOutKept("negative weights outweigh the others of the cell", sums.count(cell));
      }
    }
    return mapping
        .wageUnit()
        .map(unit -> LabourTable.of(unit, list))
        .orElseGet(() -> LabourTable.of(list));
  }
}
