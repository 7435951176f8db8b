package org.migrationeconomics.data.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Countries;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.place.WorldBankAreas;
import org.migrationeconomics.data.remittance.WorldBankDownload;

/**
 * The World Bank's indicators, from its API (version 2), which wants no key.
 *
 * <pre>
 *   WorldBank bank = WorldBank.withDefaults();
 *   bank.series("BX.TRF.PWKR.CD.DT").places("MEX", "ESP").read().orThrow()
 *   bank.capitalInflows("ESP")
 * </pre>
 *
 * <p>An answer of several pages is read whole or not at all: if the pages do not belong together,
 * because the figures were changed in between, all are fetched again, once. Long lists of places
 * are asked for in several requests. How files are fetched and kept is that of {@link FileClient}.
 *
 * <p><b>Terms</b>: CC BY 4.0; the source of the series names publisher, vintage and terms. The
 * service has the newest figures only, which replace the older ones; what was fetched stays in the
 * cache.
 *
 * <p><b>Source</b>: World Bank, api.worldbank.org/v2.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorldBank {

  static final Licence LICENCE = new Licence("World Bank", "CC BY 4.0");

  private static final URI ADDRESS = URI.create("https://api.worldbank.org/v2");

  private final FileClient client;
  private final URI address;

  private WorldBank(FileClient client, URI address) {
    this.client = client;
    this.address = address;
  }

  /**
   * The service, asked by a client with defaults.
   *
   * @return the service
   */
  public static WorldBank withDefaults() {
    return new WorldBank(FileClient.withDefaults(), ADDRESS);
  }

  /**
   * The same service, asked by another client.
   *
   * @param newClient fetches and keeps the files
   * @return the service
   */
  public WorldBank with(FileClient newClient) {
    return new WorldBank(Require.notNull("client", newClient), address);
  }

  /**
   * The same service with another cache.
   *
   * @param folder a folder of its own; it is made if there is none
   * @return the service
   */
  public WorldBank withCache(Path folder) {
    return with(client.withCache(folder));
  }

  /**
   * The same service without a connection: only what is stored.
   *
   * @return the service
   */
  public WorldBank offline() {
    return with(client.offline());
  }

  /**
   * The same service by way of a proxy.
   *
   * @param host the proxy's name
   * @param port the proxy's port
   * @return the service
   * @throws IllegalArgumentException if host or port is none
   */
  public WorldBank withProxy(String host, int port) {
    return with(client.withProxy(host, port));
  }

  /**
   * The same service, which tells somebody what it does.
   *
   * @param listener is told
   * @return the service
   */
  public WorldBank withListener(DownloadListener listener) {
    return with(client.withListener(listener));
  }

  /**
   * The same service at another address, such as a mirror's.
   *
   * @param newAddress what stands before {@code /en/country/}
   * @return the service
   * @throws IllegalArgumentException if the address is not one of https
   */
  public WorldBank at(URI newAddress) {
    return new WorldBank(client, Services.base(newAddress, client));
  }

  FileClient client() {
    return client;
  }

  URI address() {
    return address;
  }

  /**
   * Asks for one of the indicators that the library knows, of all countries and groups.
   *
   * @param code the World Bank's code
   * @return the question, which can be narrowed
   * @throws IllegalArgumentException if the library does not know its unit
   */
  public WorldBankQuery series(String code) {
    return series(
        WorldBankIndicator.find(code)
            .orElseThrow(
                () ->
                    Require.refusal(
                        "code",
                        code,
                        "one of WorldBankIndicator.known(); of others the unit has to be said, by"
                            + " WorldBankIndicator.of")));
  }

  /**
   * Asks for an indicator, of all countries and groups.
   *
   * @param indicator code, name and unit
   * @return the question, which can be narrowed
   */
  public WorldBankQuery series(WorldBankIndicator indicator) {
    return WorldBankQuery.of(this, Require.notNull("indicator", indicator));
  }

  /**
   * Fetches the indicators that make up the capital inflows of places: remittances, direct
   * investment, aid, GDP and what else {@link WorldBankDownload} takes. Each is a request.
   *
   * @param places codes or names; all countries and groups if there is none
   * @return the inflows, and all problems. An indicator that the places do not have is none, but
   *     for remittances and direct investment
   * @throws IllegalArgumentException if a place is not known
   */
  public Reading<WorldBankDownload> download(String... places) {
    List<Problem> problems = new ArrayList<>();
    List<IndicatorTable> tables = new ArrayList<>();
    for (WorldBankIndicator indicator : WorldBankDownload.indicators()) {
      WorldBankQuery query = series(indicator).places(places);
      boolean mandatory = WorldBankDownload.mandatory().contains(indicator);
      try {
        Reading<IndicatorTable> reading = query.read(query.fetchAnswers(), mandatory);
        problems.addAll(reading.problems());
        tables.add(reading.value());
      } catch (DownloadException failure) {
        problems.add(Problem.of(failure.address(), failure.reason()));
        if (!failure.answered() && !client.settings().offline()) {
          // Whoever cannot be reached once is not asked ten times more.
          break;
        }
      }
    }
    for (WorldBankIndicator indicator : WorldBankDownload.mandatory()) {
      if (tables.stream().noneMatch(table -> table.indicator().equals(indicator))) {
        tables.add(IndicatorTable.of(indicator, Map.of()));
      }
    }
    try {
      return new Reading<>(WorldBankDownload.of(tables), problems);
    } catch (IllegalArgumentException refusal) {
      problems.add(Problem.of(address.toString(), String.valueOf(refusal.getMessage())));
      return new Reading<>(
          WorldBankDownload.of(
              WorldBankDownload.mandatory().stream()
                  .map(indicator -> IndicatorTable.of(indicator, Map.of()))
                  .toList()),
          problems);
    }
  }

  /**
   * The capital inflows of one country or group: remittances beside direct investment and aid.
   *
   * @param place a code or a name
   * @return the inflows, current USD
   * @throws IllegalArgumentException if the place is not known, or has no remittances or no direct
   *     investment, or something could not be fetched or read; {@link #download} gives the problems
   *     one by one
   */
  public CapitalInflows capitalInflows(String place) {
    return download(place).orThrow().capitalInflows(area(place).code());
  }

  /** The place or group that a code or a name means. */
  static ReferenceArea area(String text) {
    Optional<ReferenceArea> coded = WorldBankAreas.standard().find(Require.text("place", text));
    return coded
        .or(() -> Place.find(text).map(ReferenceArea.class::cast))
        .orElseThrow(
            () ->
                Require.refusal(
                    "place",
                    text,
                    "a country or group of the World Bank, such as MEX, Mexico or LMY"
                        + Countries.hint(text)));
  }

  /** Address and client. */
  @Override
  public String toString() {
    return "World Bank at " + address + ", " + client;
  }
}
