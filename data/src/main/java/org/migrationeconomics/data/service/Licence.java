package org.migrationeconomics.data.service;

import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.core.internal.Require;

/**
 * Under which terms a publisher gives its files away, and whom to name.
 *
 * <p>Known are the terms of the services of this package and of a few publishers of files, as they
 * stood in 2026; of others nothing is guessed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param publisher whom to name
 * @param terms such as {@code CC BY 4.0}
 */
public record Licence(String publisher, String terms) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String BY = "CC BY 4.0";

  /** The publishers whose terms are known; the first whose host and path fit. */
  private static final List<Known> KNOWN =
      List.of(
          new Known("data360files.worldbank.org", "/data360-data/data/WB_KNOMAD/", "KNOMAD", BY),
          new Known("worldbank.org", "/", "World Bank", BY),
          new Known(
              "ec.europa.eu",
              "/eurostat/",
              "Eurostat",
              "reuse with acknowledgement, Decision 2011/833/EU"),
          new Known(
              "population.un.org",
              "/",
              "United Nations, DESA, Population Division",
              "CC BY 3.0 IGO"),
          new Known(
              "un.org",
              "/development/desa/pd/",
              "United Nations, DESA, Population Division",
              "CC BY 3.0 IGO"),
          new Known("ilo.org", "/", "ILOSTAT, International Labour Organization", BY),
          new Known("mortality.org", "/", "Human Mortality Database", BY),
          new Known("humanfertility.org", "/", "Human Fertility Database", BY),
          new Known("idescat.cat", "/", "Idescat", "CC BY"));

  private record Known(String host, String path, String publisher, String terms) {
    boolean fits(String otherHost, String otherPath) {
      return (otherHost.equals(host) || otherHost.endsWith("." + host))
          && otherPath.startsWith(path);
    }
  }

  /**
   * Terms.
   *
   * @param publisher whom to name
   * @param terms such as {@code CC BY 4.0}
   * @throws IllegalArgumentException if one of them is blank
   */
  public Licence {
    Require.text("publisher", publisher);
    Require.text("terms", terms);
  }

  /**
   * The terms of whoever publishes at an address.
   *
   * @param address the address
   * @return the terms; {@code licence not known} with the host as publisher if they are not known
   *     here
   */
  public static Licence of(URI address) {
    String host =
        String.valueOf(Require.notNull("address", address).getHost()).toLowerCase(Locale.ROOT);
    String path = String.valueOf(address.getPath());
    return KNOWN.stream()
        .filter(known -> known.fits(host, path))
        .findFirst()
        .map(known -> new Licence(known.publisher(), known.terms()))
        .orElseGet(() -> new Licence(host, "licence not known"));
  }

  /**
   * Whether the terms are known here.
   *
   * @return false if the publisher's own page has to be asked
   */
  public boolean known() {
    return !terms.equals("licence not known");
  }

  /** Publisher and terms. */
  @Override
  public String toString() {
    return publisher + " (" + terms + ")";
  }
}
