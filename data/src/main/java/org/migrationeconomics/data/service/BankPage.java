package org.migrationeconomics.data.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.JsonText;
import tools.jackson.core.JsonToken;

/**
 * The head of a page of the World Bank's answers, which says how many pages there are.
 *
 * @param page which page, from 1; 0 if nothing was found
 * @param pages how many; 0 if nothing was found
 * @param perPage how many observations are on a full page
 * @param total how many observations are on all pages
 * @param updated when the figures were changed
 * @param rows how many observations are on this page
 */
record BankPage(
    int page, int pages, int perPage, int total, Optional<LocalDate> updated, int rows) {

  /** The form of a page; other answers are not stored, though their status is 200. */
  static final Form FORM =
      new Form() {
        @Override
        public Verdict judge(Path body, URI asked) throws java.io.IOException {
          Optional<BankPage> page = of(body);
          if (page.isPresent()) {
            return Verdict.sound(page.get().updated().map(LocalDate::toString));
          }
          String head = Faults.text(Faults.head(body));
          return Verdict.fault(
              Faults.foreign(Faults.head(body))
                  .orElseGet(
                      () ->
                          head.contains("\"message\"")
                              ? "the World Bank answered with a message" + Faults.quote(head)
                              : "the answer is not one of the World Bank's API: [{\"page\": …},"
                                  + " [{\"indicator\": …}]]"));
        }

        @Override
        public Licence licence(URI address) {
          return WorldBank.LICENCE;
        }
      };

  /** What a page says of itself; empty if it is none. */
  static Optional<BankPage> of(Path file) {
    return FileInput.text(
            DataFile.of(file),
            (text, problems) -> {
              Optional<?>[] found = {Optional.empty()};
              boolean whole =
                  JsonText.read(
                      text,
                      "none",
                      problems,
                      json -> {
                        Optional<BankPage> page = of(json);
                        found[0] = page;
                        return page.isPresent();
                      });
              return whole ? found[0].map(BankPage.class::cast) : Optional.<BankPage>empty();
            })
        .value();
  }

  private static Optional<BankPage> of(JsonText json) {
    json.next(JsonToken.START_ARRAY);
    json.next(JsonToken.START_OBJECT);
    Map<String, String> head = new HashMap<>();
    for (JsonToken token = json.next(); token != JsonToken.END_OBJECT; token = json.next()) {
      String name = json.name();
      token = json.next();
      if (token.isScalarValue()) {
        head.put(name, token == JsonToken.VALUE_NULL ? "" : json.text());
      } else {
        json.skip();
      }
    }
    int rows = 0;
    JsonToken token = json.next();
    if (token == JsonToken.START_ARRAY) {
      while (json.next() == JsonToken.START_OBJECT) {
        json.skip();
        rows++;
      }
      json.at(JsonToken.END_ARRAY);
    } else {
      JsonText.require(token == JsonToken.VALUE_NULL);
    }
    json.next(JsonToken.END_ARRAY);
    int page = whole(head, "page");
    int pages = whole(head, "pages");
    int total = whole(head, "total");
    int perPage = whole(head, "per_page");
    return page < 0 || pages < 0 || total < 0 || perPage < 0
        ? Optional.empty()
        : Optional.of(
            new BankPage(
                page, pages, perPage, total, day(head.getOrDefault("lastupdated", "")), rows));
  }

  /** Numbers of the head may be texts. */
  private static int whole(Map<String, String> head, String name) {
    String text = head.getOrDefault(name, "");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** Why a page does not belong to an answer; empty if it does. */
  Optional<String> fault(int expected, BankPage first) {
    if (pages != first.pages || total != first.total) {
      return Optional.of(
          "page 1 says that there are "
              + first.total
              + " observations on "
              + first.pages
              + " pages, page "
              + expected
              + " that there are "
              + total
              + " on "
              + pages);
    }
    if (!updated.equals(first.updated)) {
      return Optional.of("page 1 is of " + first.day() + ", page " + expected + " of " + day());
    }
    if (page != (total == 0 ? page : expected)) {
      return Optional.of("page " + page + " was answered instead of page " + expected);
    }
    long full = Math.min(perPage, total - (long) perPage * (expected - 1));
    return rows == Math.max(0, full)
        ? Optional.empty()
        : Optional.of(
            "page " + expected + " has " + rows + " observations, expected " + Math.max(0, full));
  }

  private String day() {
    return updated.map(LocalDate::toString).orElse("no date");
  }
}
