package org.migrationeconomics.data.service;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One file's requests: redirects are followed, to sound addresses and not for ever, and what went
 * wrong for a moment is tried again, not for ever either.
 *
 * <p>Not thread-safe.
 */
final class Exchange {

  private static final int MOST_REDIRECTS = 5;
  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(16));

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  private final Settings settings;
  private final URI address;
  private final Path part;

  Exchange(Settings settings, URI address, Path part) {
    this.settings = settings;
    this.address = address;
    this.part = part;
  }

  /**
   * Asks for a file.
   *
   * @param first what is asked: the file's address, or where its answer is
   * @param conditions headers of a conditional request
   * @return an answer with the status 200 or 202, or 304 if there were conditions
   */
  Wire.Answer ask(URI first, Map<String, String> conditions)
      throws IOException, InterruptedException {
    URI asked = first;
    for (int redirects = 0; ; redirects++) {
      Wire.Answer answer = patiently(asked, conditions);
      int status = answer.status();
      if (status == 200 || status == 202 || (status == 304 && !conditions.isEmpty())) {
        return answer;
      }
      if (!REDIRECTS.contains(status)) {
        throw failure(unsaid(asked, Faults.sentence(status, answer.message())), status);
      }
      if (redirects == MOST_REDIRECTS) {
        throw failure("it leads on to another address more than " + redirects + " times", status);
      }
      asked = next(asked, answer, status);
    }
  }

  private URI next(URI asked, Wire.Answer answer, int status) {
    String location = answer.header("location").orElse("");
    if (location.isBlank()) {
      throw failure("it leads on, but does not say where to", status);
    }
    URI plain;
    try {
      // What stands after # is for browsers.
      plain = asked.resolve(new URI(location.split("#", 2)[0]));
    } catch (URISyntaxException | IllegalArgumentException damaged) {
      throw failure("it leads on to something that is no address", status);
    }
    Optional<String> fault = Addresses.fault(plain, settings.loopback());
    if (fault.isPresent()) {
      throw failure(
          "it leads on to " + Addresses.shown(plain) + ", which is refused: " + fault.get(),
          status);
    }
    return Addresses.ascii(plain)
        .orElseThrow(() -> failure("it leads on to something that is no address", status));
  }

  private Wire.Answer patiently(URI asked, Map<String, String> conditions)
      throws IOException, InterruptedException {
    for (int attempt = 0; ; attempt++) {
      String why;
      Optional<Duration> told = Optional.empty();
      int status = 0;
      try {
        Wire.Answer answer = once(asked, conditions);
        status = answer.status();
        if (!PASSING.contains(status)) {
          return answer;
        }
        why = unsaid(asked, Faults.sentence(status, answer.message()));
        told = retryAfter(answer);
      } catch (IOException broken) {
        why = unsaid(asked, sentence(broken));
        if (!passing(broken)) {
          throw failure(why, 0);
        }
      }
      if (attempt == WAITS.size()) {
        throw failure(why + "; it was tried " + (attempt + 1) + " times", status);
      }
      if (told.isPresent() && told.get().compareTo(Pace.LONGEST) > 0) {
        throw failure(
            why + "; it wants to be asked again after " + told.get().toSeconds() + " s", status);
      }
      Duration wait = told.orElse(settings.pace().withJitter(WAITS.get(attempt)));
      say(
          DownloadEvent.Kind.WAITING,
          why + "; it is asked again after " + wait.toMillis() / 1000.0 + " s",
          0);
      settings.pace().leave(Addresses.authority(asked), wait);
    }
  }

  private Wire.Answer once(URI asked, Map<String, String> conditions)
      throws IOException, InterruptedException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", FileClient.userAgent());
    headers.put("Accept", "*/*");
    headers.putAll(conditions);
    for (Settings.Token token : settings.tokens()) {
      if (token.host().equalsIgnoreCase(asked.getHost())) {
        headers.put(token.header(), value(token));
      }
    }
    return settings
        .pace()
        .inTurn(
            Addresses.authority(asked),
            () -> {
              say(DownloadEvent.Kind.REQUESTED, "asked for", 0);
              return settings
                  .wire()
                  .get(
                      asked,
                      headers,
                      part,
                      settings.largest(),
                      settings.timeout(),
                      bytes -> say(DownloadEvent.Kind.PROGRESS, bytes + " bytes have come", bytes));
            });
  }

  private String value(Settings.Token token) {
    String value;
    try {
      value = token.value().get();
    } catch (IllegalArgumentException absent) {
      throw failure(String.valueOf(absent.getMessage()), 0);
    }
    // The value stands in no message.
    boolean sound =
        value != null
            && !value.isBlank()
            && value.length() <= 4_000
            && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (!sound) {
      throw failure("the " + token + " is empty or no text that a header can hold", 0);
    }
    return value;
  }

  /** A message without the tokens, which a server may repeat. */
  private String unsaid(URI asked, String message) {
    String said = message;
    for (Settings.Token token : settings.tokens()) {
      if (token.host().equalsIgnoreCase(asked.getHost())) {
        said = said.replace(value(token), "[token]");
      }
    }
    return said;
  }

  /** Whether the host could not show that it is the one that was asked. */
  private static boolean isUnsafe(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; i < 10 && cause != null; i++) {
      if (cause instanceof GeneralSecurityException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean passing(IOException failure) {
    return !(failure instanceof Wire.TooLargeException
        || failure instanceof Wire.TooSlowException
        || failure instanceof ConnectException
        || failure instanceof HttpConnectTimeoutException
        || isUnsafe(failure)
        || failure instanceof Wire.NotStoredException);
  }

  private static String sentence(IOException failure) {
    if (failure instanceof Wire.TooLargeException || failure instanceof Wire.TooSlowException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
      return "the host cannot be reached; offline() takes what is stored";
    }
    if (isUnsafe(failure)) {
      return "the connection is not safe (" + failure.getMessage() + ")";
    }
    if (failure instanceof Wire.NotStoredException) {
      return "the answer cannot be stored (" + failure.getMessage() + ")";
    }
    return "the connection broke (" + failure.getMessage() + ")";
  }

  /** How long the server wants to be left alone, by seconds or by date. */
  private Optional<Duration> retryAfter(Wire.Answer answer) {
    String text = answer.header("retry-after").orElse("").strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      ZonedDateTime until =
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
      Duration wait = Duration.between(settings.pace().now(), until.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  DownloadException failure(String reason, int status) {
    return new DownloadException(address.toString(), reason, status, status >= 400 && status < 429);
  }

  void say(DownloadEvent.Kind kind, String message, long bytes) {
    settings.listener().on(new DownloadEvent(kind, address, message, bytes));
  }
}
