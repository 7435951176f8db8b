package org.migrationeconomics.data.measure;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.place.WorldBankAreas;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one World Bank indicator from what its API answers in JSON: one page, or all pages of an
 * answer together.
 *
 * <pre>
 *   WorldBankJsonReader.of(WorldBankIndicator.REMITTANCES_RECEIVED)
 *       .read(List.of(Path.of("page1.json"), Path.of("page2.json")))
 *       .orThrow()
 * </pre>
 *
 * <p>An answer is an array of a head ({@code page}, {@code pages}, {@code total} …) and an array of
 * observations ({@code indicator}, {@code country}, {@code countryiso3code}, {@code date}, {@code
 * value} …). Areas are known by {@code countryiso3code}; groups have none in some answers, and then
 * {@code country.id} is looked up, though never a code of two letters: {@code NA} is Namibia there.
 *
 * <p><b>Missing values</b> are {@code null} and become holes. An answer without any observation,
 * whose {@code pages} is 0 and whose second part is {@code null}, is an empty table.
 *
 * <p><b>Problems</b>: an answer that is an error message of the API, which is quoted; text that is
 * no JSON, or JSON of another form; a page of {@code pages} that was not given, or was given twice,
 * or is of another number of pages; fewer or more observations than {@code total}; another
 * indicator; an unknown code; a date that is no year; a value that is no finite number; an area and
 * year that come twice. Texts longer than 100,000 characters and nesting deeper than 20 are
 * refused.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorldBankJsonReader implements DataReader<IndicatorTable> {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxNumberLength(100)
                  .maxStringLength(100_000)
                  .maxNameLength(200)
                  .build())
          .build();

  private final WorldBankIndicator indicator;
  private final String source;
  private final WorldBankAreas areas;

  private WorldBankJsonReader(WorldBankIndicator indicator, String source, WorldBankAreas areas) {
    this.indicator = indicator;
    this.source = source;
    this.areas = areas;
  }

  /**
   * A reader with source "World Bank API" and the standard codes.
   *
   * @param indicator what the answer holds; it must name the same code
   * @return the reader
   */
  public static WorldBankJsonReader of(WorldBankIndicator indicator) {
    return new WorldBankJsonReader(
        Require.notNull("indicator", indicator), "World Bank API", WorldBankAreas.standard());
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public WorldBankJsonReader withSource(String newSource) {
    return new WorldBankJsonReader(indicator, Require.text("source", newSource), areas);
  }

  /**
   * The same reader with other codes.
   *
   * @param newAreas what the codes of the answer stand for
   * @return the reader
   */
  public WorldBankJsonReader withAreas(WorldBankAreas newAreas) {
    return new WorldBankJsonReader(indicator, source, Require.notNull("areas", newAreas));
  }

  @Override
  public Reading<IndicatorTable> read(DataFile file) {
    return read(file.name(), List.of(file));
  }

  /**
   * Reads all pages of an answer.
   *
   * @param pages a file for each page, in any order
   * @return the table and all problems
   */
  public Reading<IndicatorTable> read(List<Path> pages) {
    List<DataFile> files = Require.notNull("pages", pages).stream().map(DataFile::of).toList();
    return read(files.isEmpty() ? "pages" : files.get(0).name(), files);
  }

  private Reading<IndicatorTable> read(String name, List<DataFile> pages) {
    Answer answer = new Answer();
    List<Problem> problems = new ArrayList<>();
    for (DataFile page : pages) {
      problems.addAll(FileInput.text(page, answer::page).problems());
    }
    return answer.reading(name, problems);
  }

  /** What was read of an answer. */
  private final class Answer {

    private final TableSink sink = new TableSink();
    private final TreeSet<Integer> given = new TreeSet<>();
    private int pages = -1;
    private long total = -1;
    private long count;

    boolean page(TextSource text, ProblemList problems) {
      try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), new Unclosed(text))) {
        expect(json, JsonToken.START_ARRAY);
        expect(json, JsonToken.START_OBJECT);
        Map<String, String> head = object(json, "", new HashMap<>());
        String message = head.get("message.value");
        if (message != null) {
          problems.add(0, 0, "", "the API answered with an error: " + ProblemList.shown(message));
          return false;
        }
        head(head, problems);
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            long line = json.currentTokenLocation().getLineNr();
            observation(object(json, "", new HashMap<>()), line, problems);
            if (problems.overflown()) {
              return false;
            }
          }
          token = json.currentToken();
          if (token != JsonToken.END_ARRAY) {
            throw new FormException();
          }
        } else if (token != JsonToken.VALUE_NULL) {
          throw new FormException();
        }
        expect(json, JsonToken.END_ARRAY);
        if (json.nextToken() != null) {
          throw new FormException();
        }
        return true;
      } catch (FormException other) {
        problems.add(
            0,
            0,
            "",
            "this JSON is not an answer of the World Bank's API: [{\"page\": …}, [{\"indicator\":"
                + " …}]]; it was not read any further");
      } catch (JacksonException failure) {
        Throwable cause = failure.getCause();
        long line =
            failure.getLocation() == null ? 0 : Math.max(failure.getLocation().getLineNr(), 0);
        problems.add(
            line,
            0,
            "",
            cause instanceof IOException io
                ? FileInput.sentence(io)
                : "the text is not JSON, or is cut off here; it was not read any further");
      }
      return false;
    }

    private void head(Map<String, String> head, ProblemList problems) {
      int page = whole(head.getOrDefault("page", ""));
      int of = whole(head.getOrDefault("pages", ""));
      int all = whole(head.getOrDefault("total", ""));
      if (page < 0 || of < 0 || all < 0) {
        throw new FormException();
      }
      if (pages >= 0 && (pages != of || total != all)) {
        problems.add(
            0, 0, "", "this page is of an answer of " + of + " pages, the first one of " + pages);
      }
      pages = pages < 0 ? of : pages;
      total = total < 0 ? all : total;
      if (!given.add(page)) {
        problems.add(0, 0, "", "page " + page + " was given twice");
      }
    }

    private void observation(Map<String, String> fields, long line, ProblemList problems) {
      count++;
      String code = fields.getOrDefault("countryiso3code", "");
      String id = fields.getOrDefault("country.id", "");
      Optional<ReferenceArea> area =
          code.isEmpty() && id.length() != 2 ? areas.find(id) : areas.find(code);
      String other = fields.getOrDefault("indicator.id", "");
      String date = fields.getOrDefault("date", "");
      int year = Columns.year(date.toCharArray(), 0, date.length());
      String value = fields.getOrDefault("value", "");
      double number = parse(value);
      if (!other.equals(indicator.code())) {
        problems.addRow(
            line,
            0,
            "",
            ProblemList.shown(other) + " is another indicator, expected " + indicator.code());
      } else if (area.isEmpty()) {
        problems.addRow(
            line,
            0,
            "",
            ProblemList.shown(code.isEmpty() ? id : code)
                + " ("
                + ProblemList.shown(fields.getOrDefault("country.value", ""))
                + ") is not a World Bank code of a country or group");
      } else if (year < 0) {
        problems.addRow(line, 0, "", ProblemList.shown(date) + " is not a year such as 2003");
      } else if (!value.isEmpty() && !Double.isFinite(number)) {
        problems.addRow(line, 0, "", ProblemList.shown(value) + " is not a finite number");
      } else {
        sink.accept(area.get(), year, value.isEmpty() ? Double.NaN : number, line, 0, "", problems);
      }
    }

    Reading<IndicatorTable> reading(String name, List<Problem> problems) {
      if (problems.isEmpty()) {
        if (pages < 0) {
          problems.add(Problem.of(name, "no page was given"));
        }
        for (int page = 1; page <= pages && problems.isEmpty(); page++) {
          if (!given.contains(page)) {
            problems.add(
                Problem.of(name, "page " + page + " of " + pages + " is missing: give all pages"));
          }
        }
        if (problems.isEmpty() && count != total) {
          problems.add(
              Problem.of(
                  name, "there are " + count + " observations, but the answer says " + total));
        }
      }
      return new Reading<>(WidePass.table(indicator, sink, source, Optional.empty()), problems);
    }
  }

  /** JSON of another form. */
  private static final class FormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FormException() {
      super("another form", null, false, false);
    }
  }

  /** Leaves closing to whoever opened the text. */
  private static final class Unclosed extends Reader {
    private final Reader text;

    Unclosed(Reader text) {
      this.text = text;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      return text.read(target, offset, length);
    }

    @Override
    public void close() {}
  }

  private static void expect(JsonParser json, JsonToken expected) {
    if (json.nextToken() != expected) {
      throw new FormException();
    }
  }

  /** The scalar fields of an object and of the objects in it, whose names get a prefix. */
  private static Map<String, String> object(
      JsonParser json, String prefix, Map<String, String> fields) {
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_OBJECT;
        token = json.nextToken()) {
      if (token != JsonToken.PROPERTY_NAME || fields.size() > 100) {
        throw new FormException();
      }
      String name = prefix + json.currentName();
      token = json.nextToken();
      // The message of an error stands in an array.
      while (token == JsonToken.START_ARRAY) {
        token = json.nextToken();
      }
      if (token == JsonToken.START_OBJECT) {
        object(json, name + ".", fields);
      } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        fields.put(name, json.getString());
      } else if (token == null) {
        throw new FormException();
      }
      if (name.equals("message")) {
        return fields;
      }
    }
    return fields;
  }

  private static double parse(String text) {
    return Decimals.parse(text);
  }

  private static int whole(String text) {
    boolean number =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(String.valueOf(text)) : -1;
  }

  /** Which indicator. */
  @Override
  public String toString() {
    return "reader of World Bank JSON of " + indicator.code();
  }
}
