package org.migrationeconomics.data.labour.codebook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Where the variables of a fixed-width file stand.
 *
 * <p>In a hierarchical file each line is a record of a type, such as {@code H} for a household and
 * {@code P} for a person of the household before it; a variable tells the type, and each type has
 * variables and a length of its own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fileName the file it describes, possibly empty
 * @param charset the character set of that file, as the codebook calls it, possibly empty
 * @param variables the variables, in the order of the codebook
 * @param recordVariable the variable that tells the type of a record; empty in a rectangular file
 * @param records the types of records of a hierarchical file, each with the variable whose value it
 *     shares with the record that it belongs to, or an empty text if it belongs to none; it cannot
 *     be changed
 */
public record DdiCodebook(
    String fileName,
    String charset,
    List<DdiVariable> variables,
    String recordVariable,
    Map<String, String> records)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Set<String> LATIN_1 = Set.of("iso-8859-1", "latin1", "latin-1");

  /**
   * The codebook of a rectangular file.
   *
   * @param fileName the file it describes
   * @param charset the character set of that file
   * @param variables the variables; copied
   * @throws IllegalArgumentException if two variables have the same name
   */
  public DdiCodebook(String fileName, String charset, List<DdiVariable> variables) {
    this(fileName, charset, variables, "", Map.of());
  }

  /**
   * A codebook.
   *
   * @param fileName the file it describes
   * @param charset the character set of that file
   * @param variables the variables; copied
   * @param recordVariable the variable that tells the type of a record, or empty
   * @param records the types of records with their keys; copied
   * @throws IllegalArgumentException if two variables have the same name, or the variable that
   *     tells the type is none of them
   */
  public DdiCodebook {
    Require.notNull("file name", fileName);
    Require.notNull("character set", charset);
    variables = List.copyOf(Require.notNull("variables", variables));
    Require.notNull("record variable", recordVariable);
    records = Collections.unmodifiableMap(new LinkedHashMap<>(Require.notNull("records", records)));
    Set<String> names = new HashSet<>();
    for (DdiVariable variable : variables) {
      if (!names.add(variable.name())) {
        throw Require.refusal("variable", variable.name(), "each name once");
      }
    }
    if (!recordVariable.isEmpty() && !names.contains(recordVariable)) {
      throw Require.refusal("record variable", recordVariable, "one of " + names);
    }
  }

  /**
   * A variable.
   *
   * @param name its name, in the case of the codebook
   * @return the variable
   * @throws IllegalArgumentException if there is none; the message lists those that are there
   */
  public DdiVariable variable(String name) {
    return Require.one("variable", name, variables, DdiVariable::name);
  }

  /**
   * How many characters a line has.
   *
   * @return the last column of any variable
   */
  public int recordLength() {
    return variables.stream().mapToInt(DdiVariable::end).max().orElse(0);
  }

  /**
   * How many characters a line of a type of records has.
   *
   * @param record the type, such as {@code P}
   * @return the last column of any variable that stands on it
   * @throws IllegalArgumentException if the file has no such records
   */
  public int recordLength(String record) {
    Require.one("record", record, List.copyOf(records.keySet()), type -> type);
    return variables.stream()
        .filter(variable -> variable.records().contains(record))
        .mapToInt(DdiVariable::end)
        .max()
        .orElse(0);
  }

  /**
   * Whether the lines of the file are records of several types.
   *
   * @return false for a rectangular file
   */
  public boolean isHierarchical() {
    return !recordVariable.isEmpty();
  }

  /**
   * Whether the file is in Latin-1 (ISO 8859-1).
   *
   * @return false for UTF-8, and if the codebook does not say
   */
  public boolean isLatin1() {
    return LATIN_1.contains(charset.toLowerCase(Locale.ROOT));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "codebook of "
                    + (fileName.isEmpty() ? "a file" : fileName)
                    + ", "
                    + variables.size()
                    + (variables.size() == 1 ? " variable" : " variables")
                    + (isHierarchical() ? ", records " + String.join(", ", records.keySet()) : ""))
            .column("variable")
            .column("columns")
            .column("decimals")
            .column("codes")
            .column("label");
    if (isHierarchical()) {
      table.column("records");
    }
    for (DdiVariable variable : variables) {
      List<Object> cells = new ArrayList<>();
      cells.add(variable.name());
      cells.add(variable.start() + "-" + variable.end());
      cells.add(variable.decimals());
      cells.add(variable.labels().size());
      cells.add(variable.label());
      if (isHierarchical()) {
        cells.add(String.join(" ", variable.records()));
      }
      table.row(cells.toArray());
    }
    return table.build();
  }

  /** Every variable with every code. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled("codebook of " + (fileName.isEmpty() ? "a file" : fileName))
            .column("variable")
            .column("start")
            .column("end")
            .column("decimals")
            .column("label of the variable")
            .column("code")
            .column("label of the code")
            .column("value")
            .column("records");
    for (DdiVariable one : variables) {
      Map<String, String> codes = new LinkedHashMap<>();
      one.labels().forEach((code, label) -> codes.put(String.valueOf(code), label));
      one.missing().forEach((code, label) -> codes.putIfAbsent(String.valueOf(code), label));
      if (codes.isEmpty()) {
        codes.put("", "");
      }
      codes.forEach(
          (code, label) ->
              table.row(
                  one.name(),
                  one.start(),
                  one.end(),
                  one.decimals(),
                  one.label(),
                  code,
                  label,
                  one.missing().containsKey(code) ? "none" : "",
                  String.join(" ", one.records())));
    }
    return table.build();
  }

  /** The variables, shortened in the middle if there are many. */
  @Override
  public String toString() {
    return table().brief();
  }
}
