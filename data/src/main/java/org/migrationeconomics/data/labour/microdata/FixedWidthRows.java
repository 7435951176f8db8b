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
 * damaged: its columns may be shifted, and shifted digits look like data. In a hierarchical file
 * each type of records has its own length; rows are the records of one type, and each has the
 * variables of the records that it belongs to besides its own. Used once.
 */
final class FixedWidthRows {

  private final DdiCodebook codebook;
  private final ProblemList problems;
  private final RowHandler handler;
  private final RecordLines records;
  private final int width;
  private final char[] line;
  private final char[] buffer = new char[1 << 16];
  private int position;
  private int limit;
  private long length;
  private boolean beyond;
  private boolean foreign;

  FixedWidthRows(DdiCodebook codebook, String record, ProblemList problems, RowHandler handler) {
    this.codebook = codebook;
    this.problems = problems;
    this.handler = handler;
    this.width = codebook.recordLength();
    this.line = new char[width];
    this.records = new RecordLines(codebook, record, problems);
  }

  void run(TextSource source) {
    List<DdiVariable> variables = records.variables();
    List<MicrodataColumn> columns = new ArrayList<>();
    for (DdiVariable variable : variables) {
      columns.add(new MicrodataColumn(variable.name(), variable.start(), variable.decimals()));
    }
    List<String> names = columns.stream().map(MicrodataColumn::name).toList();
    Header header = Header.of(names, "variable", 0, problems);
    if (!handler.header(header)) {
      return;
    }
    MicrodataRow row = new MicrodataRow(List.copyOf(columns));
    row.line(records.cells());
    boolean[] kept = header.wanted();
    long number = 0;
    try {
      boolean more = true;
      while (more && !problems.overflown()) {
        number++;
        int end = line(source);
        if (end < 0 && length == 0) {
          if (number == 1) {
            problems.add(0, 0, "", "the file is empty");
          }
          break;
        }
        if (end == 0) {
          problems.add(number, 0, "", "this is binary or UTF-16, expected lines of text");
          return;
        }
        more = end >= 0;
        String fault = fault(more);
        RecordLines.Kind kind = records.take(line, length, number, fault.isEmpty());
        if (kind == RecordLines.Kind.OTHER) {
          continue;
        }
        fault = fault.isEmpty() ? records.fault() : fault;
        if (!fault.isEmpty()) {
          problems.addRow(number, 0, "", fault);
          if (kind == RecordLines.Kind.ROW) {
            handler.damaged();
          }
        } else if (kind == RecordLines.Kind.ROW) {
          row.begin(number);
          for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
              DdiVariable variable = variables.get(i);
              int shift = records.shift(i);
              row.slice(i, shift + variable.start() - 1, shift + variable.end());
            }
          }
          more &= handler.row(row);
        }
      }
      records.end();
    } catch (IOException failure) {
      problems.add(number, 0, "", FileInput.sentence(failure));
    }
  }

  /** Reads a line; its end is a line feed, 0 at a NUL, and -1 at the end of the file. */
  private int line(TextSource source) throws IOException {
    length = 0;
    beyond = false;
    foreign = false;
    char last = 0;
    int c = next(source);
    for (; c > 0 && c != '\n'; c = next(source)) {
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
    return c;
  }

  /** What is wrong with the line whatever it says; empty if nothing is. */
  private String fault(boolean ended) {
    int needed = records.width(line, length);
    boolean longer = beyond;
    for (int i = needed; i < Math.min(length, width); i++) {
      longer |= line[i] != ' ';
    }
    if (length < needed || longer) {
      return wrongLength(needed, ended);
    }
    return !codebook.isLatin1() && foreign
        ? "the line has characters beyond ASCII, of which one cannot tell whether they count as"
            + " one column or as several bytes; the row is left out"
        : "";
  }

  private String wrongLength(int needed, boolean ended) {
    StringBuilder text = new StringBuilder("the line has ");
    text.append(length)
        .append(length == 1 ? " character" : " characters")
        .append(", expected ")
        .append(needed)
        .append(" by the codebook")
        .append(records.named(line, length));
    if (!ended) {
      return text.append("; the file may be cut off").toString();
    }
    for (DdiVariable variable : codebook.variables()) {
      if (variable.end() > length && records.standsOn(variable, line, length)) {
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
