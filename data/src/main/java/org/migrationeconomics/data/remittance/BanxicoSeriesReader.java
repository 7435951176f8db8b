package org.migrationeconomics.data.remittance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.JsonText;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import tools.jackson.core.JsonToken;

/**
 * Reads answers of the Banco de México's service (SIE, JSON): {@code
 * {"bmx":{"series":[{"idSerie","titulo","datos":[{"fecha","dato"}]}]}}}.
 *
 * <p>Days are written day/month/year, so that 01/02/2025 is 1 February; figures are text with
 * commas between thousands. {@code N/E} and an empty text are holes.
 *
 * <p><b>Problems</b>: days and figures that are none, a day that comes twice (the first stays), a
 * message of the service in place of data, which is quoted without more of the answer. The list is
 * empty then.
 *
 * <p>Defaults: the source is "Banco de México, SIE".
 *
 * <p><b>Source</b>: Banco de México, Sistema de Información Económica.
 *
 * <p>Immutable and thread-safe.
 */
public final class BanxicoSeriesReader implements DataReader<List<BanxicoSeries>> {

  private static final String FORM =
      "of another form, expected {\"bmx\":{\"series\":[…]}} of the Banco de México";
  private static final int MOST_FIGURES = 5_000_000;
  private static final Pattern DAY = Pattern.compile("(\\d{2})/(\\d{2})/([12]\\d{3})");
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,20})(?:\\.\\d{1,20})?");

  private final String source;

  private BanxicoSeriesReader(String source) {
    this.source = source;
  }

  /**
   * A reader of all series of an answer.
   *
   * @return the reader
   */
  public static BanxicoSeriesReader withDefaults() {
    return new BanxicoSeriesReader("Banco de México, SIE");
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public BanxicoSeriesReader withSource(String newSource) {
    return new BanxicoSeriesReader(Require.text("source", newSource));
  }

  @Override
  public Reading<List<BanxicoSeries>> read(DataFile file) {
    return FileInput.text(file, this::series);
  }

  private List<BanxicoSeries> series(TextSource text, ProblemList problems) {
    Pass pass = new Pass(problems);
    boolean whole = JsonText.read(text, FORM, problems, pass::answer);
    if (whole && pass.series.isEmpty()) {
      problems.add(0, 0, "", "there is no series in this answer");
    }
    return List.copyOf(pass.series);
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of series of the Banco de México (" + source + ")";
  }

  private final class Pass {

    private final ProblemList problems;
    private final List<BanxicoSeries> series = new ArrayList<>();
    private int figures;

    Pass(ProblemList problems) {
      this.problems = problems;
    }

    boolean answer(JsonText json) {
      json.next(JsonToken.START_OBJECT);
      json.next(JsonToken.PROPERTY_NAME);
      if (json.name().equals("error")) {
        json.next(JsonToken.START_OBJECT);
        String said = "";
        while (json.next() != JsonToken.END_OBJECT) {
          String name = json.name();
          if (json.next() == JsonToken.VALUE_STRING && name.equals("mensaje")) {
            said = json.text();
          }
        }
        problems.add(
            json.line(),
            0,
            "",
            "this is a message of the service, not data: " + ProblemList.shown(said));
        return false;
      }
      JsonText.require(json.name().equals("bmx"));
      json.next(JsonToken.START_OBJECT);
      json.next(JsonToken.PROPERTY_NAME);
      JsonText.require(json.name().equals("series"));
      json.next(JsonToken.START_ARRAY);
      while (json.next() != JsonToken.END_ARRAY) {
        json.at(JsonToken.START_OBJECT);
        one(json);
      }
      json.next(JsonToken.END_OBJECT);
      json.next(JsonToken.END_OBJECT);
      return true;
    }

    private void one(JsonText json) {
      String id = "";
      String title = "";
      TreeMap<LocalDate, Figure> values = new TreeMap<>();
      long line = json.line();
      while (json.next() != JsonToken.END_OBJECT) {
        String name = json.name();
        JsonToken token = json.next();
        if (name.equals("idSerie")) {
          JsonText.require(token == JsonToken.VALUE_STRING);
          id = json.text().strip();
        } else if (name.equals("titulo")) {
          JsonText.require(token == JsonToken.VALUE_STRING);
          title = Labels.atMost(200, Labels.onOneLine(json.text())).strip();
        } else if (name.equals("datos")) {
          JsonText.require(token == JsonToken.START_ARRAY);
          while (json.next() != JsonToken.END_ARRAY) {
            json.at(JsonToken.START_OBJECT);
            figure(json, values);
          }
        } else {
          json.skip();
        }
      }
      String number = id;
      if (!number.matches("[A-Z]{2}\\d{1,12}")) {
        problems.add(line, 0, "", ProblemList.shown(id) + " is no number of a series; left out");
      } else if (series.stream().anyMatch(before -> before.id().equals(number))) {
        problems.add(line, 0, "", "the series " + id + " comes twice; the second is left out");
      } else {
        series.add(new BanxicoSeries(id, title, source, values));
      }
    }

    private void figure(JsonText json, Map<LocalDate, Figure> values) {
      JsonText.require(figures++ < MOST_FIGURES);
      Optional<String> said = Optional.empty();
      Optional<String> figure = Optional.empty();
      long line = json.line();
      while (json.next() != JsonToken.END_OBJECT) {
        String name = json.name();
        JsonText.require(json.next() == JsonToken.VALUE_STRING);
        if (name.equals("fecha")) {
          said = Optional.of(json.text().strip());
        } else if (name.equals("dato")) {
          figure = Optional.of(json.text().strip());
        }
      }
      JsonText.require(said.isPresent() && figure.isPresent());
      String day = said.orElse("");
      String text = figure.orElse("");
      Optional<LocalDate> date = date(day);
      boolean missing = text.equals("N/E") || text.isEmpty();
      if (date.isEmpty()) {
        problems.add(
            line, 0, "", ProblemList.shown(day) + " is no day such as 31/12/2025; left out");
      } else if (!missing && !NUMBER.matcher(text).matches()) {
        problems.add(
            line, 0, "", ProblemList.shown(text) + " is no figure such as 4,660.4; left out");
      } else if (values.containsKey(date.get())) {
        problems.add(line, 0, "", date.get() + " comes twice; the second is left out");
      } else {
        values.put(
            date.get(),
            missing
                ? Figure.empty("the service has no figure of " + date.get())
                : Figure.of(Decimals.parse(text.replace(",", ""))));
      }
    }

    private static Optional<LocalDate> date(String text) {
      Matcher matcher = DAY.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(1))));
      } catch (DateTimeException noDay) {
        return Optional.empty();
      }
    }
  }
}
