package org.migrationeconomics.examples.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.migrationeconomics.core.table.Tabular;

/** Values of the public types that write files, each with what has to stand in its file. */
final class FileCases {

  /** A value, how many lines its file must have, and what the values of a variable add up to. */
  static final class Case<T extends Tabular> {

    private final Class<T> type;
    private final T value;
    private final ToLongFunction<T> lines;
    private final Map<String, ToDoubleFunction<T>> sums = new LinkedHashMap<>();
    private final List<String> kept = new ArrayList<>();

    private Case(Class<T> type, T value, ToLongFunction<T> lines) {
      this.type = type;
      this.value = value;
      this.lines = lines;
    }

    /** What the lines of a variable add up to, by the accessors of the value; "" for all lines. */
    Case<T> sum(String variable, ToDoubleFunction<T> sum) {
      sums.put(variable, sum);
      return this;
    }

    /** A field whose numbers are an input that the file does not repeat, and why. */
    Case<T> input(String field, String reason) {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a field is left out for a reason: " + field);
      }
      kept.add(field);
      return this;
    }

    T value() {
      return value;
    }

    long lines() {
      return lines.applyAsLong(value);
    }

    Map<String, Double> sums() {
      Map<String, Double> all = new LinkedHashMap<>();
      sums.forEach((variable, sum) -> all.put(variable, sum.applyAsDouble(value)));
      return all;
    }

    List<String> inputs() {
      return kept;
    }

    @Override
    public String toString() {
      return type.getName();
    }
  }

  private final List<Case<?>> cases = new ArrayList<>();

  /** Another value; the count is made from the value's accessors, never from its table. */
  <T extends Tabular> Case<T> add(Class<T> type, T value, ToLongFunction<T> lines) {
    Case<T> added = new Case<>(type, value, lines);
    cases.add(added);
    return added;
  }

  List<Case<?>> all() {
    return cases;
  }

  private static final List<Case<?>> EVERYTHING = List.copyOf(make());

  /** All of them, by theme; made once. */
  static List<Case<?>> everything() {
    return EVERYTHING;
  }

  /** All of them, made anew. */
  static List<Case<?>> make() {
    FileCases cases = new FileCases();
    CoreFiles.addTo(cases);
    ReproductionFiles.addTo(cases);
    RemittanceFiles.addTo(cases);
    LabourFiles.addTo(cases);
    FlowFiles.addTo(cases);
    CorridorFiles.addTo(cases);
    DataFiles.addTo(cases);
    TableFiles.addTo(cases);
    ProspectFiles.addTo(cases);
    OfficeFiles.addTo(cases);
    PolicyFiles.addTo(cases);
    MixtureFiles.addTo(cases);
    EnclaveFiles.addTo(cases);
    UndocumentedFiles.addTo(cases);
    CommunityFiles.addTo(cases);
    return cases.all();
  }
}
