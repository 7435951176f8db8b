package org.migrationeconomics.data.labour.codebook;

import java.io.Serializable;
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
 * <p>Immutable and thread-safe.
 *
 * @param fileName the file it describes, possibly empty
 * @param charset the character set of that file, as the codebook calls it, possibly empty
 * @param variables the variables, in the order of the codebook
 */
public record DdiCodebook(String fileName, String charset, List<DdiVariable> variables)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Set<String> LATIN_1 = Set.of("iso-8859-1", "latin1", "latin-1");

  /**
   * A codebook.
   *
   * @param fileName the file it describes
   * @param charset the character set of that file
   * @param variables the variables; copied
   * @throws IllegalArgumentException if two variables have the same name
   */
  public DdiCodebook {
    Require.notNull("file name", fileName);
    Require.notNull("character set", charset);
    variables = List.copyOf(Require.notNull("variables", variables));
    Set<String> names = new HashSet<>();
    for (DdiVariable variable : variables) {
      if (!names.add(variable.name())) {
        throw Require.refusal("variable", variable.name(), "each name once");
      }
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
                    + (variables.size() == 1 ? " variable" : " variables"))
            .column("variable")
            .column("columns")
            .column("decimals")
            .column("codes")
            .column("label");
    for (DdiVariable variable : variables) {
      table.row(
          variable.name(),
          variable.start() + "-" + variable.end(),
          variable.decimals(),
          variable.labels().size(),
          variable.label());
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
            .column("label of the code");
    for (DdiVariable one : variables) {
      Map<String, String> codes = new LinkedHashMap<>();
      one.labels().forEach((code, label) -> codes.put(String.valueOf(code), label));
      if (codes.isEmpty()) {
        codes.put("", "");
      }
      codes.forEach(
          (code, label) ->
              table.row(
                  one.name(), one.start(), one.end(), one.decimals(), one.label(), code, label));
    }
    return table.build();
  }

  /** The variables, shortened in the middle if there are many. */
  @Override
  public String toString() {
    return table().brief();
  }
}
