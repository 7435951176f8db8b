package org.migrationeconomics.data.recognition;

import java.io.Serializable;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;

/**
 * What a file was recognised as, by {@link Readers#recognise}.
 *
 * <pre>
 *   emp.csv: ILOSTAT's long CSV, which IlostatReader.withDefaults() reads; its header has ref_area, …
 *   t.csv: most resembles the passport index; its header has Passport, Requirement, but not …
 *   x.csv: this is HTML, a page of the web, expected a file of data
 * </pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param file the name of the file
 * @param layout what its layout is called, or which it most resembles; empty if it resembles none
 * @param reader the call that reads the layout; empty if none does
 * @param certain whether it has everything that tells the layout; if not, it only resembles it
 * @param why what tells so, or what the file is if it is no data at all
 */
public record Recognition(
    String file, Optional<String> layout, Optional<String> reader, boolean certain, String why)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A recognition.
   *
   * @param file the name of the file
   * @param layout the layout, or empty
   * @param reader the call, or empty
   * @param certain whether it has everything
   * @param why what tells so
   */
  public Recognition {
    Require.text("file", file);
    Require.notNull("layout", layout);
    Require.notNull("reader", reader);
    Require.notNull("why", why);
  }

  /** One sentence: what the file is, what reads it, and what tells so. */
  @Override
  public String toString() {
    return file
        + ": "
        + layout
            .map(
                name ->
                    (certain ? "" : "most resembles ")
                        + name
                        + reader
                            .map(call -> ", which " + call + " reads")
                            .orElse(", which no reader here reads")
                        + "; ")
            .orElse("")
        + why;
  }
}
