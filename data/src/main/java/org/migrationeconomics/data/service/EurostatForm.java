package org.migrationeconomics.data.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.JsonText;
import tools.jackson.core.JsonToken;

/**
 * What Eurostat answers: a table, a message, or the promise of a table, which is made while one
 * waits and fetched from another address.
 */
final class EurostatForm implements Form {

  private static final Pattern ID =
      Pattern.compile("(?:<(?:\\w+:)?id>|\"id\"\\s*:\\s*\")([A-Za-z0-9-]{8,64})[<\"]");
  private static final Pattern STATUS =
      Pattern.compile("(?:<(?:\\w+:)?status>|\"status\"\\s*:\\s*\")([A-Za-z_]{3,40})[<\"]");
  private static final Set<String> PENDING =
      Set.of("SUBMITTED", "QUEUED", "PENDING", "PROCESSING", "RUNNING");
  private static final String PROMISE = "ASYNCHRONOUS_RESPONSE";
  private static final String AVAILABLE = "AVAILABLE";

  private final URI base;
  private final boolean structure;

  private EurostatForm(URI base, boolean structure) {
    this.base = base;
    this.structure = structure;
  }

  /** A table in TSV, packed or not. */
  static EurostatForm table(URI base) {
    return new EurostatForm(base, false);
  }

  /** A table in JSON-stat, of which the order of the dimensions is of interest. */
  static EurostatForm structure(URI base) {
    return new EurostatForm(base, true);
  }

  @Override
  public Licence licence(URI address) {
    return Eurostat.LICENCE;
  }

  @Override
  public Verdict judge(Path body, URI asked) throws IOException {
    byte[] head = Faults.head(body);
    String text = Faults.text(head).stripLeading();
    if (structure && !dimensions(body).isEmpty()) {
      return Verdict.sound(updated(text));
    }
    String line = text.lines().findFirst().orElse("");
    if (!structure && line.matches("[\\w,]+\\\\(TIME_PERIOD|time)\\s*\\t.*")) {
      return Verdict.sound(Optional.empty());
    }
    if (!text.startsWith("<") && !text.startsWith("{")) {
      return Verdict.fault(
          structure ? "the answer is not JSON-stat" : "the answer is no table in TSV");
    }
    return promise(text, asked)
        .orElseGet(
            () ->
                Verdict.fault(
                    Faults.foreign(head)
                        .orElseGet(() -> "Eurostat answered with a message" + Faults.quote(text))));
  }

  /** What a promise says; empty if it is none. */
  private Optional<Verdict> promise(String text, URI asked) {
    Matcher id = ID.matcher(text);
    Matcher status = STATUS.matcher(text);
    if (!id.find() || !status.find()) {
      return text.contains(PROMISE) ? Optional.of(Verdict.later(asked, true)) : Optional.empty();
    }
    String known = String.valueOf(status.group(1)).toUpperCase(Locale.ROOT);
    String async = base + "/1.0/async/";
    if (known.equals(AVAILABLE)) {
      return Optional.of(Verdict.later(URI.create(async + "data/" + id.group(1)), false));
    }
    if (PENDING.contains(known)) {
      return Optional.of(Verdict.later(URI.create(async + "status/" + id.group(1)), true));
    }
    return Optional.of(Verdict.fault("Eurostat promised an answer and then said " + known));
  }

  private static Optional<String> updated(String text) {
    Matcher day = Pattern.compile("\"updated\"\\s*:\\s*\"([^\"]{4,40})\"").matcher(text);
    return day.find() ? Optional.ofNullable(day.group(1)) : Optional.empty();
  }

  /**
   * The dimensions of a table in JSON-stat, in their order and without time; empty if it is none.
   */
  static List<String> dimensions(Path file) {
    return FileInput.text(
            DataFile.of(file),
            (text, problems) -> {
              List<String> names = new ArrayList<>();
              boolean whole =
                  JsonText.read(
                      text,
                      "no JSON-stat",
                      problems,
                      json -> {
                        json.next(JsonToken.START_OBJECT);
                        for (JsonToken token = json.next();
                            token != JsonToken.END_OBJECT;
                            token = json.next()) {
                          String name = json.name();
                          if (json.next() == JsonToken.START_ARRAY && name.equals("id")) {
                            while (json.next() == JsonToken.VALUE_STRING) {
                              names.add(json.text());
                            }
                            json.at(JsonToken.END_ARRAY);
                          } else {
                            json.skip();
                          }
                        }
                        return true;
                      });
              boolean sound =
                  whole && names.remove("time") && names.stream().allMatch(n -> n.matches("\\w+"));
              return sound ? List.copyOf(names) : List.<String>of();
            })
        .value();
  }
}
