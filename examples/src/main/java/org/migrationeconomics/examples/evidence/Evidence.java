package org.migrationeconomics.examples.evidence;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Recomputes every figure that the library claims to reproduce and prints a row each: identifier,
 * quantity, source, published value, computed value, difference, tolerance, verdict.
 *
 * <pre>
 *   mvn -q compile -Pevidence
 *   mvn -q compile -Pevidence -Dexec.args="--csv --data DIR"
 * </pre>
 *
 * <p>Options: {@code --csv} for comma-separated rows with a header line; {@code --data DIR} for the
 * folder with whole public files, without which the rows that need them say {@code needs data} (the
 * system property {@code migration.data} is the default). Ends with status 1 if a figure is out,
 * with 2 if an option is wrong.
 */
public final class Evidence {

  private Evidence() {}

  /**
   * Prints the evidence.
   *
   * @param args {@code --csv}, {@code --data DIR}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = EvidenceTable.run(args, out, err);
    if (status != 0) {
      System.exit(status);
    }
  }
}
