package org.migrationeconomics.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.data.Problem;
import tools.jackson.core.JsonToken;

class JsonTextTest {

  private final ProblemList problems = new ProblemList("f.json");
  private final List<String> seen = new ArrayList<>();

  private boolean read(String text, Predicate<JsonText> body) {
    return JsonText.read(TextSource.of(new StringReader(text)), "of another form", problems, body);
  }

  /** {"a": [1, "two", null], "b": …} */
  private boolean form(JsonText json) {
    json.next(JsonToken.START_OBJECT);
    while (json.next() == JsonToken.PROPERTY_NAME) {
      if (json.name().equals("a")) {
        json.next(JsonToken.START_ARRAY);
        while (json.next() != JsonToken.END_ARRAY) {
          seen.add(json.text() + " " + json.number() + " " + json.line());
        }
      } else {
        json.next();
        json.skip();
      }
    }
    json.at(JsonToken.END_OBJECT);
    return true;
  }

  private List<String> problems() {
    return problems.toList().stream().map(Problem::toString).toList();
  }

  @Test
  void tokensComeOneByOne() {
    assertEquals(true, read("{\"b\": {\"c\": [[2]]},\n \"a\": [1e3, \"two\"]}", this::form));
    assertEquals(List.of("1e3 1000.0 2", "two NaN 2"), seen);
    assertEquals(List.of(), problems());
  }

  @Test
  void anotherFormIsOneProblem() {
    for (String text : List.of("[]", "7", "", "{\"a\": {}}", "{} {}", "{\"a\": []} 1")) {
      ProblemList own = new ProblemList("f.json");
      assertEquals(
          false,
          JsonText.read(TextSource.of(new StringReader(text)), "of another form", own, this::form),
          text);
      assertEquals(
          "[f.json: this JSON is of another form; it was not read any further]",
          own.toList().stream().map(Problem::toString).toList().toString(),
          text);
    }
  }

  @Test
  void whoStopsEarlyIsNotAskedForTheRest() {
    assertEquals(false, read("[1, 2, garbage", json -> json.next() != JsonToken.START_ARRAY));
    assertEquals(List.of(), problems());
  }

  @Test
  void whatIsNoJsonStandsInItsLine() {
    assertEquals(false, read("{\"a\": [1,\n garbage]}", this::form));
    assertEquals(
        List.of("f.json:2: the text is not JSON, or is cut off here; it was not read any further"),
        problems());
  }

  @Test
  void aNameThatComesTwiceIsRefused() {
    assertEquals(false, read("{\"b\": 1, \"b\": 2}", this::form));
    assertEquals(1, problems().size());
  }

  @Test
  void aTextThatFailsIsNotCalledJson() {
    Reader failing =
        new Reader() {
          @Override
          public int read(char[] target, int offset, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };
    assertEquals(
        false, JsonText.read(TextSource.of(failing), "of another form", problems, this::form));
    assertEquals(
        List.of("f.json: the file cannot be read (IOException: gone)"),
        problems().stream().map(text -> text.replaceFirst(":\\d+", "")).toList());
  }

  @Test
  void theTextStaysOpen() {
    AtomicBoolean closed = new AtomicBoolean();
    Reader text =
        new StringReader("{}") {
          @Override
          public void close() {
            closed.set(true);
            super.close();
          }
        };
    assertEquals(true, JsonText.read(TextSource.of(text), "other", problems, this::form));
    assertEquals(false, closed.get());
  }

  @Property(tries = 50)
  void deepNestingIsAProblemAndNoOverflow(@ForAll @IntRange(min = 1, max = 2000) int depth) {
    ProblemList own = new ProblemList("f.json");
    String text = "{\"b\": " + "[".repeat(depth) + "]".repeat(depth) + "}";
    boolean read = JsonText.read(TextSource.of(new StringReader(text)), "other", own, this::form);
    // The object is the first level.
    assertEquals(depth < 20, read);
    assertEquals(read ? 0 : 1, own.toList().size());
  }
}
