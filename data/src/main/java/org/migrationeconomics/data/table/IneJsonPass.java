package org.migrationeconomics.data.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.data.internal.JsonText;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import tools.jackson.core.JsonToken;

/**
 * An answer of the service of Spain's INE: series, each with a code, a name and figures by date, of
 * which a table has one dimension. Not thread-safe, and used once.
 */
final class IneJsonPass {

  private static final String FORM =
      "of another form, expected series of INE with COD, Nombre and Data";
  private static final ZoneId SPAIN = ZoneId.of("Europe/Madrid");
  private static final int LONGEST = 500;
  private static final int LONGEST_DATE = 16;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  private final TableRows rows;
  private final ProblemList problems;
  private String code = "";
  private String name = "";
  private String unit = "";
  private boolean told;
  private long figures;

  IneJsonPass(TableRows rows, ProblemList problems) {
    this.rows = rows;
    this.problems = problems;
  }

  void run(TextSource text) {
    Optional<String> fault = rows.dimensions(List.of("COD", "FK_Unidad"));
    if (fault.isPresent()) {
      problems.add(0, 0, "", fault.get());
      return;
    }
    if (JsonText.read(text, FORM, problems, this::answer) && !told && figures == 0) {
      problems.add(0, 0, "", "the answer has no figure");
    }
    rows.januariesAsYears();
  }

  private boolean answer(JsonText json) {
    JsonToken token = json.next();
    if (token == JsonToken.START_OBJECT) {
      return series(json);
    }
    JsonText.require(token == JsonToken.START_ARRAY);
    while (json.next() != JsonToken.END_ARRAY) {
      json.at(JsonToken.START_OBJECT);
      if (!series(json)) {
        return false;
      }
    }
    return true;
  }

  private boolean series(JsonText json) {
    code = "";
    name = "";
    unit = "";
    boolean data = false;
    while (json.next() != JsonToken.END_OBJECT) {
      String member = json.name();
      JsonToken token = json.next();
      switch (member) {
        case "COD" -> code = text(json, token);
        case "Nombre" -> name = text(json, token);
        case "FK_Unidad" -> unit = text(json, token);
        case "status", "error", "message" -> {
          said(json, token);
          return false;
        }
        case "Data" -> {
          // The code has to be known by then, as it is in every answer.
          JsonText.require(token == JsonToken.START_ARRAY && !code.isEmpty() && !data);
          data = true;
          label();
          while (json.next() != JsonToken.END_ARRAY) {
            json.at(JsonToken.START_OBJECT);
            figure(json);
          }
        }
        default -> json.skip();
      }
    }
    JsonText.require(data);
    return true;
  }

  private void said(JsonText json, JsonToken token) {
    told = true;
    problems.add(
        0,
        0,
        "",
        "this is a message of the service, not a table: "
            + ProblemList.shown(text(json, token))
            + "; the download has to be repeated with another question");
  }

  private void label() {
    Optional<String> other = rows.label(0, code, name.strip());
    if (other.isPresent()) {
      problems.add(
          0,
          0,
          "",
          ProblemList.shown(code) + " was called " + ProblemList.shown(other.get()) + " before");
    }
  }

  private static String text(JsonText json, JsonToken token) {
    JsonText.require(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT);
    String text = json.text().strip();
    JsonText.require(text.length() <= LONGEST);
    return text;
  }

  private void figure(JsonText json) {
    long line = json.line();
    Optional<LocalDate> day = Optional.empty();
    String year = "";
    String kind = "";
    double value = Double.NaN;
    boolean valued = false;
    boolean secret = false;
    while (json.next() != JsonToken.END_OBJECT) {
      String member = json.name();
      JsonToken token = json.next();
      switch (member) {
        case "Fecha" -> {
          JsonText.require(
              token == JsonToken.VALUE_NUMBER_INT && json.text().length() <= LONGEST_DATE);
          day = Optional.of(day(Long.parseLong(json.text())));
        }
        case "Anyo" -> year = text(json, token);
        case "FK_TipoDato" -> kind = text(json, token);
        case "Secreto" -> {
          JsonText.require(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE);
          secret = token == JsonToken.VALUE_TRUE;
        }
        case "Valor" -> {
          valued = true;
          if (token != JsonToken.VALUE_NULL) {
            JsonText.require(
                token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT);
            value = json.number();
            JsonText.require(Double.isFinite(value));
          }
        }
        default -> json.skip();
      }
    }
    JsonText.require(day.isPresent() && valued);
    figures++;
    put(line, day.get(), year, new String[] {code, unit}, value, kind, secret);
  }

  private static LocalDate day(long milliseconds) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(milliseconds), SPAIN);
  }

  private void put(
      long line,
      LocalDate day,
      String year,
      String[] key,
      double value,
      String kind,
      boolean secret) {
    if (!rows.keeps(0, key[0]) || !rows.keeps(1, key[1])) {
      return;
    }
    if (day.getYear() < FIRST_YEAR
        || day.getYear() > LAST_YEAR
        || (!year.isEmpty() && !year.equals(Integer.toString(day.getYear())))) {
      problems.add(
          line,
          0,
          "",
          "the date is "
              + day
              + (year.isEmpty() ? "" : ", but Anyo is " + ProblemList.shown(year))
              + "; the figure is left out");
      return;
    }
    TimePeriod month = TimePeriod.ofMonth(day.getYear(), day.getMonthValue());
    rows.put(key, rows.period(month), line > 0 ? line : -1, value, kind, secret ? "secret" : "")
        .ifPresent(reason -> problems.add(line, 0, "", reason + "; the figure is left out"));
  }
}
