package org.migrationeconomics.examples.guide;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.migrationeconomics.examples.evidence.EvidenceTable;

/**
 * What each calculator makes again of published figures, by today's run of the evidence.
 *
 * @param byCalculator the figures by the simple name of the calculator
 * @param gaps what is wrong with the list that says which figure is whose
 */
record Figures(Map<String, List<Figures.Row>> byCalculator, List<String> gaps) {

  /** The list: the beginning of an identifier, then calculators, or a hyphen for a reader. */
  static final String LIST = "examples/guide/figures.txt";

  private static final String READER = "-";

  /** A figure. */
  record Row(
      String id,
      String quantity,
      String source,
      String published,
      String computed,
      String verdict) {}

  /** A figure and the first calculator that it belongs to. */
  record Owned(String calculator, Row row) {}

  /** The figure of an identifier, if a calculator has it. */
  Optional<Owned> find(String id) {
    for (Map.Entry<String, List<Row>> entry : byCalculator.entrySet()) {
      for (Row row : entry.getValue()) {
        if (row.id().equals(id)) {
          return Optional.of(new Owned(entry.getKey(), row));
        }
      }
    }
    return Optional.empty();
  }

  /** Runs the evidence, and gives each figure to the calculators that the list names. */
  static Figures of(Path project) throws IOException {
    return of(rows(), Files.readAllLines(project.resolve(LIST)));
  }

  static Figures of(List<Row> rows, List<String> list) {
    Map<String, List<String>> owners = new TreeMap<>();
    for (String line : list) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.strip().split("\\s+", 2);
        if (parts.length < 2) {
          throw new IllegalArgumentException(
              LIST + ": line is '" + line + "', expected an identifier and calculators");
        }
        owners.put(parts[0], List.of(parts[1].split("\\s*,\\s*")));
      }
    }
    Map<String, List<Row>> byCalculator = new TreeMap<>();
    List<String> gaps = new ArrayList<>();
    TreeSet<String> unused = new TreeSet<>(owners.keySet());
    for (Row row : rows) {
      String longest = "";
      for (String beginning : owners.keySet()) {
        if ((row.id() + ".").startsWith(beginning) && beginning.length() > longest.length()) {
          longest = beginning;
        }
      }
      unused.remove(longest);
      if (longest.isEmpty()) {
        gaps.add("the figure " + row.id() + " belongs to no calculator in " + LIST);
      } else {
        for (String owner : owners.getOrDefault(longest, List.of())) {
          if (!owner.equals(READER)) {
            byCalculator.computeIfAbsent(owner, name -> new ArrayList<>()).add(row);
          }
        }
      }
    }
    unused.forEach(one -> gaps.add(LIST + " names " + one + ", and no figure begins with it"));
    return new Figures(byCalculator, gaps);
  }

  private static List<Row> rows() {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int status =
        EvidenceTable.run(
            new String[] {"--csv"},
            new PrintStream(csv, true, StandardCharsets.UTF_8),
            new PrintStream(complaints, true, StandardCharsets.UTF_8));
    if (status != 0) {
      throw new IllegalStateException(
          "the evidence ends with " + status + ": " + complaints.toString(StandardCharsets.UTF_8));
    }
    List<Row> rows = new ArrayList<>();
    for (NamedCsvRecord line :
        CsvReader.builder().ofNamedCsvRecord(csv.toString(StandardCharsets.UTF_8))) {
      rows.add(
          new Row(
              line.getField("id"),
              line.getField("quantity"),
              line.getField("source"),
              line.getField("published"),
              line.getField("computed"),
              line.getField("verdict")));
    }
    return rows;
  }
}
