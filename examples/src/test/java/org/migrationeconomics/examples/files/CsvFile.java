package org.migrationeconomics.examples.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A file in long form, read by a library that knows nothing of this one. */
final class CsvFile {

  private static final List<String> FIGURE = List.of("variable", "value", "unit", "reason");

  private final List<String> head;
  private final List<List<String>> lines;
  private final int variable;

  private CsvFile(List<String> head, List<List<String>> lines) {
    this.head = head;
    this.lines = lines;
    this.variable = Collections.indexOfSubList(head, FIGURE);
  }

  static CsvFile of(String text) {
    List<List<String>> lines = new ArrayList<>();
    // Strict: a line with more or fewer fields than the first is an error.
    for (CsvRecord line : CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text)) {
      lines.add(List.copyOf(line.getFields()));
    }
    return new CsvFile(lines.get(0), lines.subList(1, lines.size()));
  }

  List<String> head() {
    return head;
  }

  List<List<String>> lines() {
    return lines;
  }

  /** Whether its lines are figures. */
  boolean hasFigures() {
    return variable >= 0;
  }

  /** Whether a line holds no figure, but only says what it is about. */
  boolean isLabel(List<String> line) {
    return line.get(variable).isEmpty();
  }

  /** What a figure is about, its variable and its unit. */
  List<String> key(List<String> line) {
    List<String> key = new ArrayList<>(line.subList(0, variable + 1));
    key.add(unit(line));
    return key;
  }

  String variable(List<String> line) {
    return line.get(variable);
  }

  String value(List<String> line) {
    return line.get(variable + 1);
  }

  String unit(List<String> line) {
    return line.get(variable + 2);
  }

  String reason(List<String> line) {
    return line.get(variable + 3);
  }

  /** The sum of the values of a variable, or of all if it is empty. */
  double sum(String name) {
    double sum = 0;
    for (List<String> line : lines) {
      if ((name.isEmpty() || name.equals(variable(line))) && !value(line).isEmpty()) {
        sum += Double.parseDouble(value(line));
      }
    }
    return sum;
  }

  /** Every number in any cell; in words, as they are printed, those of titles and notes. */
  Set<Double> numbers() {
    Set<Double> numbers = new TreeSet<>();
    for (List<String> line : lines) {
      for (String cell : line) {
        for (String word :
            cell.replaceAll("(\\d),(\\d{3})", "$1$2")
                .replaceAll("(?<=\\d)-(?=[Q\\d])", " ")
                .split("[\\s,;:()=Q]+", -1)) {
          if (isNumber(word)) {
            numbers.add(Double.parseDouble(word));
          }
        }
      }
    }
    return numbers;
  }

  static boolean isNumber(String text) {
    return text.matches("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  }
}
