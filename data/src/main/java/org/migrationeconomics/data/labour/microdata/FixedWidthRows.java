package org.migrationeconomics.data.labour.microdata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.labour.codebook.DdiCodebook;
import org.migrationeconomics.data.labour.codebook.DdiVariable;

/**
 * Microdata in lines of one length, whose columns a codebook tells. A line of another length is
 * damaged: its columns may be shifted, and shifted digits look like data. Used once.
 */
final class FixedWidthRows {

  private final DdiCodebook codebook;
  private final ProblemList problems;
  private final RowHandler handler;
  private final int width;
  private final char[] line;
  private final char[] buffer = new char[1 << 16];
  private int position;
  private int limit;

  FixedWidthRows(DdiCodebook codebook, ProblemList problems, RowHandler handler) {
    this.codebook = codebook;
    this.problems = problems;
    this.handler = handler;
    this.width = codebook.recordLength();
    this.line = new char[width];
  }

  void run(TextSource source) {
    List<MicrodataColumn> columns = new ArrayList<>();
    for (DdiVariable variable : codebook.variables()) {
      columns.add(new MicrodataColumn(variable.name(), variable.start(), variable.decimals()));
    }
    List<String> names = columns.stream().map(MicrodataColumn::name).toList();
    Header header = Header.of(names, "variable", 0, problems);
    if (!handler.header(header)) {
      return;
    }
    MicrodataRow row = new MicrodataRow(List.copyOf(columns));
    row.line(line);
    boolean[] kept = header.wanted();
    boolean utf8 = !codebook.isLatin1();
    long number = 0;
    try {
      boolean more = true;
      while (more && !problems.overflown()) {
        number++;
        long length = 0;
        boolean beyond = false;
        boolean foreign = false;
        int c = next(source);
        if (c < 0) {
          if (number == 1) {
            problems.add(0, 0, "", "the file is empty");
          }
          break;
        }
        char last = 0;
        for (; c >= 0 && c != '\n'; c = next(source)) {
          if (c == 0) {
            problems.add(number, 0, "", "this is binary or UTF-16, expected lines of text");
            return;
          }
          if (length < width) {
            line[(int) length] = (char) c;
          } else {
            beyond |= c != ' ' && c != '\r';
          }
          foreign |= c > 0x7E;
          last = (char) c;
          length++;
        }
        if (last == '\r') {
          length--;
        }
        more = c >= 0;
        if (length < width || beyond) {
          damaged(number, wrongLength(length, more));
        } else if (utf8 && foreign) {
          damaged(
              number,
              "the line has characters beyond ASCII, of which one cannot tell whether they count"
                  + " as one column or as several bytes; the row is left out");
        } else {
          row.begin(number);
          for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
              DdiVariable variable = codebook.variables().get(i);
              row.slice(i, variable.start() - 1, variable.end());
            }
          }
          more &= handler.row(row);
        }
      }
    } catch (IOException failure) {
      problems.add(number, 0, "", FileInput.sentence(failure));
    }
  }

  private String wrongLength(long length, boolean ended) {
    StringBuilder text = new StringBuilder("the line has ");
    text.append(length)
        .append(length == 1 ? " character" : " characters")
        .append(", expected ")
        .append(width)
        .append(" by the codebook");
    if (!ended) {
      return text.append("; the file may be cut off").toString();
    }
    for (DdiVariable variable : codebook.variables()) {
      if (variable.end() > length) {
        return text.append(", whose variable ")
            .append(variable.name())
            .append(" stands in columns ")
            .append(variable.start())
            .append(" to ")
            .append(variable.end())
            .toString();
      }
    }
    return text.toString();
  }

  private void damaged(long number, String message) {
    problems.addRow(number, 0, "", message);
    handler.damaged();
  }

  private int next(TextSource source) throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, source.read(buffer, 0, buffer.length));
      if (limit == 0) {
        return -1;
      }
    }
    return buffer[position++];
  }
}
