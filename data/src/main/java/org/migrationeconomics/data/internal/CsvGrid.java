package org.migrationeconomics.data.internal;

import java.util.List;
import java.util.Optional;

/** A CSV file as a grid. Used once. */
final class CsvGrid implements Grid {

  private final TextSource text;

  CsvGrid(TextSource text) {
    this.text = text;
  }

  @Override
  public List<String> sheets() {
    return List.of("");
  }

  @Override
  public void rows(int sheet, ProblemList problems, Sink sink) {
    new Pass(problems, sink).run(text);
  }

  @Override
  public Optional<TextSource> text() {
    return Optional.of(text);
  }

  private static final class Pass extends DelimitedPass {

    private final Sink sink;
    private final GridRow row = new GridRow();
    private boolean begun;
    private boolean fits = true;
    private boolean lastQuoted;

    Pass(ProblemList problems, Sink sink) {
      super(',', problems);
      this.sink = sink;
    }

    @Override
    protected void handleBegin(long line) {
      row.begin(line);
      fits = true;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      lastQuoted = quoted;
      fits = fits && row.field() && row.append(buffer, offset, length);
    }

    @Override
    protected void record(boolean ended) {
      if (!begun) {
        begun = true;
        Optional<String> strange = strange(row.text(0), row.count() == 1);
        if (strange.isPresent()) {
          problems().add(row.line(), 0, "", strange.get());
          stop();
          return;
        }
      }
      if (!fits) {
        problems()
            .add(
                row.line(),
                0,
                "",
                "the row has more than "
                    + GridRow.MOST_COLUMNS
                    + " fields or four million characters; the file was not read any further");
        stop();
        return;
      }
      if (ended) {
        row.markUnterminated(lastQuoted);
      }
      if (!sink.row(row)) {
        stop();
      }
    }

    @Override
    protected void end() {
      if (!begun) {
        problems().add(0, 0, "", "the file is empty");
      }
    }

    @Override
    protected Optional<String> headerStart() {
      return begun || row.count() == 0 ? Optional.empty() : Optional.of(row.text(0));
    }

    @Override
    protected String head(int column) {
      return "";
    }
  }
}
