package org.migrationeconomics.data;

import java.util.List;
import java.util.function.Function;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What came out of a file: the value, together with everything that could not be read.
 *
 * <p>A reader does not stop at the first mistake, so that one run shows them all. Whoever wants a
 * sound file or none calls {@link #orThrow}; whoever can live with a part looks at {@link
 * #problems} and takes {@link #value}, which holds what was sound and nothing that was guessed.
 *
 * <p>As a table it lists the problems.
 *
 * <p>Immutable and thread-safe, if the value is.
 *
 * @param <T> the type of the value
 * @param value what could be read; only a part of the file if there are problems
 * @param problems everything that could not be read, in the order of the file
 */
public record Reading<T>(T value, List<Problem> problems) implements Tabular {

  private static final int SHOWN = 10;

  /**
   * A value and its problems.
   *
   * @param value what could be read
   * @param problems everything that could not; copied
   * @throws IllegalArgumentException if the value or a problem is null
   */
  public Reading {
    Require.notNull("value", value);
    problems = List.copyOf(Require.notNull("problems", problems));
  }

  /**
   * A reading without problems.
   *
   * @param <T> the type of the value
   * @param value what was read
   * @return the reading
   */
  public static <T> Reading<T> of(T value) {
    return new Reading<>(value, List.of());
  }

  /**
   * Whether anything could not be read.
   *
   * @return true if there is at least one problem
   */
  public boolean hasProblems() {
    return !problems.isEmpty();
  }

  /**
   * The value of a file without problems.
   *
   * @return the value
   * @throws IllegalArgumentException if there are problems; its message gives their number and the
   *     first of them, each with file, line and column
   */
  public T orThrow() {
    if (hasProblems()) {
      throw new IllegalArgumentException(sentence());
    }
    return value;
  }

  /**
   * The same problems with another value.
   *
   * @param <R> the type of the other value
   * @param function makes the other value from this one
   * @return the reading of the other value
   */
  public <R> Reading<R> map(Function<? super T, ? extends R> function) {
    Require.notNull("function", function);
    return new Reading<>(function.apply(value), problems);
  }

  private String sentence() {
    if (problems.size() == 1) {
      return problems.get(0).toString();
    }
    StringBuilder text = new StringBuilder(count());
    if (problems.size() > SHOWN) {
      text.append(", the first ").append(SHOWN).append(" are");
    }
    text.append(':');
    problems.stream().limit(SHOWN).forEach(problem -> text.append('\n').append(problem));
    return text.toString();
  }

  private String count() {
    return switch (problems.size()) {
      case 0 -> "no problem";
      case 1 -> "1 problem";
      default -> problems.size() + " problems";
    };
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(count())
            .column("file")
            .column("line")
            .column("column")
            .column("header")
            .column("message");
    for (Problem problem : problems) {
      table.row(
          problem.file(),
          problem.line() == 0 ? "" : problem.line(),
          problem.column() == 0 ? "" : problem.column(),
          problem.header(),
          problem.message());
    }
    return table.build();
  }

  /** The value and the number of problems with the first of them; {@link #show} lists all. */
  @Override
  public String toString() {
    return value + "; " + count() + (hasProblems() ? ", first " + problems.get(0) : "");
  }
}
