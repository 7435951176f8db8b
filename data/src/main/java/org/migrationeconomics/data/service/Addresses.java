package org.migrationeconomics.data.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;

/** Which addresses are asked, and how messages show them. */
final class Addresses {

  /** Longer ones are refused by some services, with messages that do not say why. */
  static final int LONGEST_QUERY = 1_500;

  private static final int LONGEST = 4_000;
  private static final String EXPECTED = "an address such as https://publisher.org/file.csv";

  /** Parameters that carry secrets, which belong in no address: it ends up in logs and notes. */
  private static final Set<String> SECRETS =
      Set.of(
          "token",
          "access_token",
          "accesstoken",
          "auth",
          "authorization",
          "bmx-token",
          "api_key",
          "apikey",
          "api-key",
          "key",
          "subscription-key",
          "password",
          "passwd",
          "pwd",
          "secret",
          "client_secret",
          "sig",
          "signature",
          "session",
          "sessionid");

  private Addresses() {}

  /** An address that a user gives. */
  static URI given(URI address, boolean loopback) {
    Require.notNull("address", address);
    Optional<String> fault = fault(address, loopback);
    if (fault.isPresent()) {
      throw new IllegalArgumentException("address " + shown(address) + ": " + fault.get());
    }
    String query = address.getRawQuery();
    for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
      String name = parameter.split("=", 2)[0];
      if (SECRETS.contains(decoded(name).toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "address "
                + shown(address)
                + ": the parameter '"
                + decoded(name)
                + "' carries a secret, expected it in a header, by withToken");
      }
    }
    return ascii(address)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "address "
                        + shown(address)
                        + ": a character in it has no form in ASCII, expected "
                        + EXPECTED));
  }

  /**
   * An address as it is sent. There are letters, such as the accent U+1FEF, whose normal form is a
   * character that no address may have.
   */
  static Optional<URI> ascii(URI address) {
    try {
      return Optional.of(new URI(address.toASCIIString()));
    } catch (URISyntaxException unsound) {
      return Optional.empty();
    }
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException damaged) {
      return name;
    }
  }

  /** What is wrong with an address; empty if it may be asked. */
  static Optional<String> fault(URI address, boolean loopback) {
    String host = address.getHost();
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (host == null || host.isEmpty()) {
      return Optional.of("there is no host, expected " + EXPECTED);
    }
    if (address.getRawUserInfo() != null) {
      return Optional.of("there is a user before the host, expected none");
    }
    if (address.getRawFragment() != null) {
      return Optional.of("there is a fragment after #, expected none");
    }
    if (address.toASCIIString().length() > LONGEST) {
      return Optional.of("it has more than " + LONGEST + " characters");
    }
    boolean local = loopback && scheme.equals("http") && isLoopback(host);
    return scheme.equals("https") || local
        ? Optional.empty()
        : Optional.of("the scheme is " + scheme + ", expected https");
  }

  /** Whether a host is this machine by its very name, without asking anybody. */
  static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  /** Scheme, host and path: nothing that may be secret. */
  static String shown(URI address) {
    String host = address.getHost();
    String path = address.getRawPath();
    int port = address.getPort();
    return (address.getScheme() == null ? "" : address.getScheme() + "://")
        + (host == null ? "" : host)
        + (port < 0 ? "" : ":" + port)
        + (path == null ? "" : path);
  }

  /** Whose turn it is. */
  static String authority(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT) + ":" + address.getPort();
  }

  /** The last part of the path, which sources name. */
  static String title(URI address) {
    String path = address.getPath();
    String whole = path == null ? "" : path.replaceFirst("/+$", "");
    String last = whole.substring(whole.lastIndexOf('/') + 1);
    return last.isBlank() ? address.getHost() : last;
  }
}
