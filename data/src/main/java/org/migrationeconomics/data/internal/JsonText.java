package org.migrationeconomics.data.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A text of JSON, token by token, in bounded memory: names of at most 200 characters, texts of at
 * most 100,000 and nesting of at most 20; a name that comes twice in an object is refused.
 *
 * <p>Not thread-safe, and used once.
 */
public final class JsonText {

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

  private final JsonParser json;

  private JsonText(JsonParser json) {
    this.json = json;
  }

  /**
   * Reads a text; that it is no JSON, or JSON of another form, is a problem.
   *
   * @param text the text, which stays open
   * @param form what the JSON is if it is of another form, such as {@code of another form, expected
   *     […]}
   * @param problems where everything goes that is wrong with it
   * @param body reads the value; false if it stopped before its end
   * @return whether the body read the value to its end, and nothing follows it
   */
  public static boolean read(
      TextSource text, String form, ProblemList problems, Predicate<JsonText> body) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), new Unclosed(text))) {
      if (!body.test(new JsonText(json))) {
        return false;
      }
      if (json.nextToken() != null) {
        throw new FormException();
      }
      return true;
    } catch (FormException other) {
      problems.add(
          0,
          0,
          "",
          "this JSON is " + form + Foreign.said(text.head()) + "; it was not read any further");
    } catch (JacksonException failure) {
      long line =
          failure.getLocation() == null ? 0 : Math.max(failure.getLocation().getLineNr(), 0);
      problems.add(
          line,
          0,
          "",
          failure.getCause() instanceof IOException io
              ? FileInput.sentence(io)
              : text.head().stripLeading().startsWith("<")
                  ? "this is " + Foreign.markup(text.head()) + ", expected JSON"
                  : "the text is not JSON, or is cut off here; it was not read any further");
    }
    return false;
  }

  /**
   * Goes on.
   *
   * @return the next token
   */
  public JsonToken next() {
    JsonToken token = json.nextToken();
    if (token == null) {
      throw otherForm();
    }
    return token;
  }

  /**
   * Goes on to a token of a kind.
   *
   * @param expected the kind; anything else is another form
   */
  public void next(JsonToken expected) {
    require(next() == expected);
  }

  /**
   * Demands that the token is of a kind.
   *
   * @param expected the kind; anything else is another form
   */
  public void at(JsonToken expected) {
    require(json.currentToken() == expected);
  }

  /**
   * Demands something of the form.
   *
   * @param sound whether it is so; if not, the JSON is of another form
   */
  public static void require(boolean sound) {
    if (!sound) {
      throw otherForm();
    }
  }

  /**
   * The refusal of JSON of another form.
   *
   * @return the exception to throw
   */
  public static RuntimeException otherForm() {
    return new FormException();
  }

  /**
   * The name of a property.
   *
   * @return the name
   */
  public String name() {
    return json.currentName();
  }

  /**
   * A text or number as it is written.
   *
   * @return its characters
   */
  public String text() {
    String text = json.getString();
    require(text.indexOf('\0') < 0);
    return text;
  }

  /**
   * The library's own reading of a number, which does not depend on that of the parser.
   *
   * @return the number; NaN if it is none
   */
  public double number() {
    return Decimals.parse(json.getString());
  }

  /**
   * Where the token stands.
   *
   * @return its line from 1, or 0
   */
  public long line() {
    return Math.max(0, json.currentTokenLocation().getLineNr());
  }

  /** Passes over the value that begins with the token. */
  public void skip() {
    json.skipChildren();
  }

  /** JSON of another form. */
  private static final class FormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FormException() {
      super("another form", null, false, false);
    }
  }

  /** Leaves closing to whoever opened the text. */
  private static final class Unclosed extends FilterReader {

    Unclosed(TextSource text) {
      super(text);
    }

    @Override
    public void close() {}
  }
}
