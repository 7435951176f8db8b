package org.migrationeconomics.data.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.migrationeconomics.data.internal.Damage;

/** Answers and notes with random damage: a judgement, never an exception, and no false note. */
class DamagedAnswersLaws {

  private static final URI BASE = URI.create("https://example.org/api");
  private static final String PAGE =
      "[{\"page\":1,\"pages\":2,\"per_page\":\"1\",\"total\":2,\"lastupdated\":\"2026-07-13\"},"
          + "[{\"indicator\":{\"id\":\"A.B\"},\"date\":\"2024\",\"value\":1}]]";
  private static final String MESSAGE =
      "[{\"message\":[{\"id\":\"175\",\"value\":\"The indicator was not found\"}]}]";
  private static final String STAT =
      "{\"class\":\"dataset\",\"updated\":\"2026-03-27\",\"value\":{\"0\":1},"
          + "\"id\":[\"freq\",\"geo\",\"time\"],\"size\":[1,1,1]}";
  private static final String TSV = "freq,geo\\TIME_PERIOD\t2022 \t2023 \nA,ES\t1 b\t: c\n";
  private static final String PROMISE =
      "<e><queued><id>1a2b3c4d-aaaa</id><status>SUBMITTED</status></queued></e>";
  private static final String HTML = "<!DOCTYPE html><html><title>Welcome</title></html>";

  private static final List<Form> FORMS =
      List.of(
          BankPage.FORM,
          EurostatForm.table(BASE),
          EurostatForm.structure(BASE),
          Form.file(URI.create("https://example.org/a.csv")));

  private static Optional<Path> file = Optional.empty();

  @BeforeContainer
  static void begin() throws IOException {
    file = Optional.of(Files.createTempFile("answer", ".part"));
  }

  @AfterContainer
  static void end() throws IOException {
    Files.deleteIfExists(file.orElseThrow());
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("\u001F\u008B", "<html>", "99999999999", "\"pages\":0,", "../", "//");
  }

  @Provide
  Arbitrary<String> answers() {
    return Arbitraries.of(PAGE, MESSAGE, STAT, TSV, PROMISE, HTML);
  }

  private static String damaged(String text, String damage, int at, int length) {
    int from = at % text.length();
    return text.substring(0, from)
        + damage
        + text.substring(Math.min(text.length(), from + length));
  }

  @Property
  void everyAnswerIsJudged(
      @ForAll("answers") String answer,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 500) int at,
      @ForAll @IntRange(min = 0, max = 40) int length)
      throws IOException {
    Path body =
        Files.writeString(
            file.orElseThrow(),
            damaged(answer, damage.replace("\uD800", "?"), at, length),
            StandardCharsets.ISO_8859_1);
    for (Form form : FORMS) {
      Form.Verdict verdict = form.judge(body, BASE);
      assertFalse(verdict.fault().isPresent() && verdict.later().isPresent());
      verdict.fault().ifPresent(fault -> assertTrue(fault.length() < 400, fault));
      // A promise leads nowhere else.
      verdict
          .later()
          .ifPresent(next -> assertTrue(next.toString().startsWith(BASE.toString()), next + ""));
    }
  }

  @Property
  void aDamagedNoteIsNone(
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 500) int at,
      @ForAll @IntRange(min = 0, max = 40) int length) {
    Note note =
        new Note(
            BASE,
            Instant.parse("2026-12-01T10:00:00Z"),
            Instant.parse("2026-12-01T10:00:00Z"),
            7,
            Cache.key(BASE),
            Optional.of("\"a1\""),
            Optional.empty(),
            Optional.of("2026-07-13"),
            Licence.of(BASE));
    String text = damaged(note.text(), damage, at, length);
    Optional<Note> read = Note.of(text);
    assertEquals(text.equals(note.text()) ? Optional.of(note) : Optional.empty(), read);
  }
}
