package org.migrationeconomics.data.remittance.knomad;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.ProblemList;

/** How the files of Data360 and those of KNOMAD are told apart, and pages put together. */
final class Data360Pages {

  private Data360Pages() {}

  /** Reads all pages of an answer. */
  static <T> Reading<T> read(List<DataFile> pages, Data360 rows, Function<ProblemList, T> whole) {
    List<DataFile> files = List.copyOf(Require.notNull("pages", pages));
    List<Problem> problems = new ArrayList<>();
    for (DataFile page : files) {
      problems.addAll(
          FileInput.text(
                  page,
                  (text, found) -> {
                    rows.page(text, found);
                    return page.name();
                  })
              .problems());
    }
    ProblemList together = new ProblemList(files.isEmpty() ? "pages" : files.get(0).name());
    T value = whole.apply(together);
    if (problems.isEmpty()) {
      problems.addAll(together.toList());
    }
    return new Reading<>(value, problems);
  }

  /**
   * Reads the rows of a table by the pass that its first row asks for.
   *
   * @return whether it is a table of Data360
   */
  static boolean rows(Grid grid, ProblemList problems, Grid.Sink printed, Data360 rows) {
    Choice choice = new Choice(printed, rows.table(problems));
    grid.rows(0, problems, choice);
    return choice.taken == choice.long360;
  }

  private static final class Choice implements Grid.Sink {

    private final Grid.Sink long360;
    private Grid.Sink taken;
    private boolean begun;

    Choice(Grid.Sink printed, Grid.Sink long360) {
      this.taken = printed;
      this.long360 = long360;
    }

    @Override
    public boolean row(GridRow row) {
      if (!begun) {
        begun = true;
        taken = Data360.isHeader(row) ? long360 : taken;
      }
      return taken.row(row);
    }
  }
}
