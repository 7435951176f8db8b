package org.migrationeconomics.data.service;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the services have in common. */
final class Services {

  private Services() {}

  /** An address that others begin with. */
  static URI base(URI given, FileClient client) {
    URI address = Addresses.given(given, client.settings().loopback());
    if (address.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "address " + Addresses.shown(address) + ": there is a query, expected none");
    }
    return URI.create(address.toString().replaceFirst("/+$", ""));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
