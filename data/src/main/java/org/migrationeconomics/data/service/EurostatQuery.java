package org.migrationeconomics.data.service;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.population.EurostatReader;
import org.migrationeconomics.data.population.EurostatTable;

/**
 * A question to Eurostat: a table, and which part of it. Nothing is sent before {@link #read} or
 * {@link #fetch}.
 *
 * <pre>
 *   Eurostat.withDefaults().table("demo_pjan").filter("geo", "ES", "FR").since(2015)
 * </pre>
 *
 * <p>Filters are by the names of dimensions. The service wants their codes in the order of the
 * table, which is asked for in a small request before.
 *
 * <p>Immutable and thread-safe.
 */
public final class EurostatQuery {

  private final Eurostat service;
  private final String code;
  private final Map<String, List<String>> filters;
  private final String since;

  private EurostatQuery(
      Eurostat service, String code, Map<String, List<String>> filters, String since) {
    this.service = service;
    this.code = code;
    this.filters = filters;
    this.since = since;
  }

  static EurostatQuery of(Eurostat service, String code) {
    return new EurostatQuery(service, code, Map.of(), "");
  }

  /**
   * The same question about certain codes of a dimension.
   *
   * @param dimension its name, such as {@code geo}
   * @param codes the codes, such as {@code ES}; Greece is {@code EL} and the United Kingdom {@code
   *     UK}
   * @return the question
   * @throws IllegalArgumentException if the dimension is time, for which there is {@link #since},
   *     or if there is no code
   */
  public EurostatQuery filter(String dimension, String... codes) {
    if (!Require.text("dimension", dimension).matches("[A-Za-z][A-Za-z0-9_]{0,40}")
        || dimension.equalsIgnoreCase("time")
        || dimension.equalsIgnoreCase("TIME_PERIOD")) {
      throw Require.refusal(
          "dimension", dimension, "the name of a dimension, such as geo; since is for time");
    }
    if (Require.notNull("codes", codes).length == 0) {
      throw Require.refusal("codes", "none", "at least one code of " + dimension);
    }
    for (String one : codes) {
      if (!Require.text("code", one).matches("[A-Za-z0-9_-]{1,60}")) {
        throw Require.refusal("code", one, "a code of " + dimension + ", such as ES");
      }
    }
    Map<String, List<String>> more = new LinkedHashMap<>(filters);
    more.put(dimension, List.of(codes));
    return new EurostatQuery(service, code, more, since);
  }

  /**
   * The same question from a year on.
   *
   * @param year the first year
   * @return the question
   * @throws IllegalArgumentException if it is no year
   */
  public EurostatQuery since(int year) {
    Require.year("year", year);
    return new EurostatQuery(service, code, filters, "&startPeriod=" + year);
  }

  /**
   * Fetches the table, or takes it from the cache.
   *
   * @return the file, TSV packed with gzip
   * @throws DownloadException if it cannot be had, or has no such dimension
   */
  public FetchedFile fetch() {
    String key = filters.isEmpty() ? "" : key(structure());
    return fetch(
        "/sdmx/2.1/data/" + code + "/" + key + "?format=TSV&compressed=true" + since,
        EurostatForm.table(service.address()));
  }

  /** The table of the last period, which says how the dimensions are ordered. */
  private FetchedFile structure() {
    StringBuilder query = new StringBuilder("/statistics/1.0/data/").append(code);
    query.append("?format=JSON&lang=EN&lastTimePeriod=1");
    filters.forEach(
        (dimension, codes) ->
            codes.forEach(one -> query.append('&').append(dimension).append('=').append(one)));
    return fetch(query.toString(), EurostatForm.structure(service.address()));
  }

  private FetchedFile fetch(String question, EurostatForm form) {
    URI address = URI.create(service.address() + question);
    if (address.toString().length() > Addresses.LONGEST_QUERY) {
      throw DownloadException.answered(
          address.toString().substring(0, 100) + "…",
          "the address has more than "
              + Addresses.LONGEST_QUERY
              + " characters, which the service refuses; ask for fewer codes at once");
    }
    return service.client().fetch(address, form, false);
  }

  /** The codes in the order of the table, as the service wants them. */
  private String key(FetchedFile structure) {
    List<String> dimensions = EurostatForm.dimensions(structure.path());
    for (String dimension : filters.keySet()) {
      if (!dimensions.contains(dimension)) {
        throw DownloadException.answered(
            structure.address().toString(),
            "the table has no dimension '" + dimension + "', expected one of " + dimensions);
      }
    }
    List<String> parts = new ArrayList<>();
    dimensions.forEach(
        dimension -> parts.add(String.join("+", filters.getOrDefault(dimension, List.of()))));
    return String.join(".", parts);
  }

  /**
   * Fetches and reads the table.
   *
   * @return the rows; problems are those of {@link EurostatReader}, and what could not be fetched.
   *     Rows that were not asked for are left out
   */
  public Reading<EurostatTable> read() {
    EurostatReader reader = EurostatReader.withDefaults();
    for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
      reader = reader.keeping(filter.getKey(), filter.getValue().toArray(new String[0]));
    }
    try {
      FetchedFile file = fetch();
      return reader.withSource(source(file)).read(file.file());
    } catch (DownloadException failure) {
      Reading<EurostatTable> empty =
          reader.read(DataFile.of(java.io.Reader.nullReader(), service.address().toString()));
      return new Reading<>(empty.value(), List.of(Problem.of(failure.address(), failure.reason())));
    }
  }

  private String source(FetchedFile file) {
    Optional<String> changed = file.lastModified();
    return "Eurostat, "
        + code
        + changed.map(day -> ", changed " + day).orElse("")
        + ", fetched "
        + FetchedFile.day(file.fetched())
        + ", "
        + Eurostat.LICENCE.terms();
  }

  /** The question in a line. */
  @Override
  public String toString() {
    return code
        + (filters.isEmpty() ? "" : " of " + filters)
        + since.replace("&startPeriod=", " since ");
  }
}
