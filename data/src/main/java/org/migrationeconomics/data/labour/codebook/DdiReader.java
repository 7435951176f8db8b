package org.migrationeconomics.data.labour.codebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.internal.XmlPart;

/**
 * Reads a codebook in DDI (Data Documentation Initiative, Codebook 1.2 to 2.5), as IPUMS adds one
 * to every extract: the .xml beside the .dat.
 *
 * <pre>
 *   DdiCodebook codebook = DdiReader.withDefaults().read(Path.of("cps_00001.xml")).orThrow();
 *   MicrodataReader.fixedWidth(codebook).workers(Path.of("cps_00001.dat.gz"), mapping)
 * </pre>
 *
 * <p>Of every variable are read: name, {@code location} (StartPos with EndPos or width), {@code
 * dcml}, label, and the categories with their labels; of the file its name, structure and character
 * set. The structure is rectangular, or hierarchical with records of several types, which {@code
 * recGrp} names with the variable that tells them ({@code recidvar}), and {@code rectype} says for
 * each variable. Which codes mean that there is no value is told by labels such as {@code N.I.U.},
 * {@code Missing} and {@code Unknown}, and by lines of that form in the instructions of a variable
 * ({@code codInstr}), such as {@code 999999998 = Missing}; {@link DdiVariable#missing} shows what
 * was taken. What a codebook says in other words has to be said again in the mapping.
 *
 * <p><b>Problems</b>: a variable without name or location, or whose end and width contradict each
 * other; a name that comes twice; a hierarchical extract whose records cannot be told; more than
 * one file; a document that is not DDI, not well-formed, or has a document type.
 *
 * <p><b>Source</b>: DDI Alliance, Codebook 2.5; codebooks of IPUMS CPS.
 *
 * <p>Immutable and thread-safe.
 */
public final class DdiReader implements DataReader<DdiCodebook> {

  private static final DdiReader DEFAULTS = new DdiReader();
  private static final long MOST_CHARACTERS = 1L << 28;
  private static final int MOST_VARIABLES = 1 << 14;
  private static final int MOST_CATEGORIES = 1 << 20;
  private static final int MOST_RECORDS = 100;
  private static final int LONGEST = 1 << 12;
  private static final int LONGEST_PROSE = 1 << 16;

  /** A line such as 999999999 = N.I.U.; the first one may follow the word Codes without a space. */
  private static final Pattern CODE_IN_PROSE =
      Pattern.compile(
          "^\\s*(?:Codes?)?:?\\s*(-?[0-9]{1,15})\\s*=\\s*([^\\r\\n]{1,200})", Pattern.MULTILINE);

  private DdiReader() {}

  /**
   * The reader; it has no options.
   *
   * @return the reader
   */
  public static DdiReader withDefaults() {
    return DEFAULTS;
  }

  @Override
  public Reading<DdiCodebook> read(DataFile file) {
    return FileInput.text(file, DdiReader::codebook);
  }

  private static DdiCodebook codebook(TextSource text, ProblemList problems) {
    Pass pass = new Pass(problems);
    try {
      pass.run(XmlPart.document(text, MOST_CHARACTERS));
    } catch (IOException failure) {
      problems.add(pass.line, 0, "", FileInput.sentence(failure));
    }
    if (pass.hierarchical && !pass.names.contains(pass.recordVariable)) {
      // Nothing can be read by what is left of it.
      return new DdiCodebook(pass.fileName, pass.charset, List.of());
    }
    return new DdiCodebook(
        pass.fileName, pass.charset, pass.variables, pass.recordVariable, pass.records);
  }

  /** The elements from the root to where the document is read, and what was found there. */
  private static final class Pass {
    private final ProblemList problems;
    private final List<DdiVariable> variables = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> records = new LinkedHashMap<>();
    private String recordVariable = "";
    private boolean hierarchical;
    private List<String> standsOn = List.of();
    private String fileName = "";
    private String charset = "";
    private long line = 1;
    private int files;
    private int categories;
    private boolean stopped;

    private String name = "";
    private String label = "";
    private String start = "";
    private String end = "";
    private String width = "";
    private String decimals = "";
    private boolean located;
    private String code = "";
    private String codeLabel = "";
    private Map<String, String> labels = new LinkedHashMap<>();
    private Map<String, String> instructions = new LinkedHashMap<>();

    Pass(ProblemList problems) {
      this.problems = problems;
    }

    void run(XmlPart xml) throws IOException {
      while (!stopped && !problems.overflown()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_DOCUMENT) {
          break;
        }
        line = xml.line();
        if (event == XMLStreamConstants.START_ELEMENT) {
          text.setLength(0);
          path.add(xml.name());
          if (path.size() == 1 && !xml.name().equals("codeBook")) {
            refuse("this is <" + xml.name() + ">, expected a codebook in DDI, <codeBook>");
            return;
          }
          begin(xml);
        } else if (event == XMLStreamConstants.CHARACTERS
            || event == XMLStreamConstants.CDATA
            || event == XMLStreamConstants.SPACE) {
          if (isKept()) {
            append(xml);
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          end();
          path.remove(path.size() - 1);
          text.setLength(0);
        }
      }
      if (!stopped && variables.isEmpty() && !problems.any()) {
        refuse("the codebook has no variable");
      }
      if (!stopped && hierarchical) {
        hierarchy();
      }
      if (stopped && hierarchical) {
        names.clear();
      }
    }

    /** What a hierarchical file needs, for its lines to be told. */
    private void hierarchy() {
      boolean told =
          variables.stream()
              .anyMatch(
                  variable ->
                      variable.name().equals(recordVariable)
                          && variable.records().containsAll(records.keySet()));
      if (!told) {
        refuse(
            "the file is hierarchical, but no variable "
                + recordVariable
                + " stands on the lines of all records");
      }
    }

    private void refuse(String message) {
      problems.add(line, 0, "", message);
      stopped = true;
    }

    private boolean at(String... expected) {
      int shift = path.size() - expected.length;
      if (shift < 0) {
        return false;
      }
      for (int i = 0; i < expected.length; i++) {
        if (!path.get(shift + i).equals(expected[i])) {
          return false;
        }
      }
      return true;
    }

    private boolean isKept() {
      return at("fileTxt", "fileName")
          || at("var", "labl")
          || at("var", "codInstr")
          || at("var", "catgry", "catValu")
          || at("var", "catgry", "labl");
    }

    private void append(XmlPart xml) {
      if (at("var", "codInstr")) {
        // Prose of any length, of which the beginning is looked at.
        int room = Math.min(xml.length(), LONGEST_PROSE - text.length());
        text.append(xml.characters(), xml.start(), room);
        return;
      }
      if (text.length() + xml.length() > LONGEST) {
        refuse("a label or code is longer than " + LONGEST + " characters");
        return;
      }
      text.append(xml.characters(), xml.start(), xml.length());
    }

    private String text() {
      return Labels.onOneLine(text.toString()).strip();
    }

    private void begin(XmlPart xml) {
      if (at("codeBook", "fileDscr")) {
        if (++files > 1) {
          refuse("the codebook describes more than one file, expected one");
        }
      } else if (at("fileTxt", "fileStrc")) {
        String type = xml.attribute("type");
        hierarchical = type.equals("hierarchical");
        if (!type.isEmpty() && !type.equals("rectangular") && !hierarchical) {
          refuse(
              "the structure of the file is "
                  + ProblemList.shown(type)
                  + ", expected rectangular, one line for each person, or hierarchical");
        }
      } else if (at("fileTxt", "fileStrc", "recGrp") && hierarchical) {
        record(xml);
      } else if (at("fileTxt", "fileType")) {
        charset = xml.attribute("charset").strip();
        if (!charset.isEmpty()
            && !Set.of("iso-8859-1", "latin1", "latin-1", "utf-8", "us-ascii", "ascii")
                .contains(charset.toLowerCase(Locale.ROOT))) {
          refuse(
              "the character set of the file is "
                  + ProblemList.shown(charset)
                  + ", expected UTF-8, ASCII or ISO-8859-1");
        }
      } else if (at("dataDscr", "var")) {
        name = xml.attribute("name").strip();
        decimals = xml.attribute("dcml").strip();
        standsOn =
            hierarchical ? List.of(xml.attribute("rectype").strip().split("\\s+", -1)) : List.of();
        label = "";
        start = "";
        end = "";
        width = "";
        located = false;
        labels = new LinkedHashMap<>();
        instructions = new LinkedHashMap<>();
      } else if (at("dataDscr", "var", "location")) {
        if (located) {
          problems.add(line, 0, "", "variable " + name + " has more than one location");
        }
        located = true;
        start = xml.attribute("StartPos").strip();
        end = xml.attribute("EndPos").strip();
        width = xml.attribute("width").strip();
      } else if (at("var", "catgry")) {
        code = "";
        codeLabel = "";
      }
    }

    /** A type of records, as IPUMS writes it, or as the standard does. */
    private void record(XmlPart xml) {
      String variable = (xml.attribute("recidvar") + xml.attribute("recIdVar")).strip();
      String type = xml.attribute("rectype").strip();
      type = type.isEmpty() ? xml.attribute("recGrp").strip() : type;
      String key = (xml.attribute("keyvar") + xml.attribute("keyVar")).strip();
      if (type.isEmpty() || variable.isEmpty()) {
        refuse("a group of records has no rectype or no recidvar, so its lines cannot be told");
      } else if (!recordVariable.isEmpty() && !recordVariable.equals(variable)) {
        refuse(
            "records are told by the variables "
                + recordVariable
                + " and "
                + variable
                + ", expected one variable");
      } else if (records.putIfAbsent(type, key) != null) {
        refuse("the record " + ProblemList.shown(type) + " was there before");
      } else if (records.size() > MOST_RECORDS) {
        refuse("there are more than " + MOST_RECORDS + " types of records");
      }
      recordVariable = variable;
    }

    private void end() {
      if (at("fileTxt", "fileName")) {
        fileName = text();
      } else if (at("fileTxt", "fileStrc") && hierarchical && records.isEmpty()) {
        refuse(
            "the file is hierarchical, but the codebook does not say of which records: expected"
                + " recGrp with recidvar and rectype");
      } else if (at("dataDscr", "var", "labl")) {
        label = text();
      } else if (at("dataDscr", "var", "codInstr")) {
        instructions();
      } else if (at("var", "catgry", "catValu")) {
        code = text();
      } else if (at("var", "catgry", "labl")) {
        codeLabel = text();
      } else if (at("var", "catgry")) {
        category();
      } else if (at("dataDscr", "var")) {
        variable();
      }
    }

    /** Codes of which the instructions say line by line what they mean. */
    private void instructions() {
      Matcher line = CODE_IN_PROSE.matcher(text);
      while (line.find()) {
        instructions.putIfAbsent(
            line.group(1), Labels.onOneLine(String.valueOf(line.group(2))).strip());
      }
    }

    private void category() {
      if (++categories > MOST_CATEGORIES) {
        refuse("the codebook has more than " + MOST_CATEGORIES + " categories");
      } else if (!code.isEmpty() && !codeLabel.isEmpty()) {
        String before = labels.putIfAbsent(code, codeLabel);
        if (before != null && !before.equals(codeLabel)) {
          problems.add(
              line,
              0,
              "",
              "variable " + name + " gives the code " + ProblemList.shown(code) + " two labels");
        }
      }
    }

    private void variable() {
      if (variables.size() == MOST_VARIABLES) {
        refuse("the codebook has more than " + MOST_VARIABLES + " variables");
        return;
      }
      if (name.isEmpty()) {
        problems.add(line, 0, "", "a variable has no name; it is left out");
        return;
      }
      int first = number(start);
      int size = number(width);
      int last = end.isEmpty() && first > 0 && size > 0 ? first + size - 1 : number(end);
      int behind = decimals.isEmpty() ? 0 : number(decimals);
      String fault = "";
      if (first < 1 || last < first || last > DdiVariable.MOST_COLUMNS) {
        fault =
            "has no location of columns from 1 to "
                + DdiVariable.MOST_COLUMNS
                + " (StartPos "
                + ProblemList.shown(start)
                + ", EndPos "
                + ProblemList.shown(end)
                + ", width "
                + ProblemList.shown(width)
                + ")";
      } else if (!width.isEmpty() && size != last - first + 1) {
        fault = "has a width other than its columns " + first + " to " + last;
      } else if (behind < 0 || behind > DdiVariable.MOST_DECIMALS) {
        fault =
            "has dcml "
                + ProblemList.shown(decimals)
                + ", expected 0 to "
                + DdiVariable.MOST_DECIMALS
                + " decimals";
      } else if (hierarchical && !records.keySet().containsAll(standsOn)) {
        fault =
            "has rectype "
                + ProblemList.shown(String.join(" ", standsOn))
                + ", expected some of "
                + String.join(", ", records.keySet());
      } else if (!names.add(name)) {
        fault = "was there before";
      }
      if (!fault.isEmpty()) {
        problems.add(line, 0, "", "variable " + name + " " + fault + "; it is left out");
        return;
      }
      Map<String, String> missing = DdiVariable.withoutValue(labels);
      DdiVariable.withoutValue(instructions).forEach(missing::putIfAbsent);
      variables.add(new DdiVariable(name, label, first, last, behind, labels, missing, standsOn));
    }

    /** A small number; −1 if the text is none. */
    private static int number(String text) {
      return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }
  }

  /** Which file. */
  @Override
  public String toString() {
    return "reader of codebooks in DDI";
  }
}
