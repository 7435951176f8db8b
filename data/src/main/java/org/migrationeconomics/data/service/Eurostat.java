package org.migrationeconomics.data.service;

import java.net.URI;
import java.nio.file.Path;
import org.migrationeconomics.core.internal.Require;

/**
 * The tables of Eurostat, from its dissemination API, which wants no key.
 *
 * <pre>
 *   Eurostat.withDefaults().table("migr_imm1ctz").filter("geo", "ES").filter("sex", "T").read()
 * </pre>
 *
 * <p>Tables come as TSV, packed, and are read by {@link
 * org.migrationeconomics.data.population.EurostatReader}. Large ones are made while one waits: the
 * client asks every ten seconds, for ten minutes. More than five million rows are refused by the
 * service: filters ask for less. How files are fetched and kept is that of {@link FileClient}.
 *
 * <p><b>Terms</b>: reuse with acknowledgement of the source, Decision 2011/833/EU. The service has
 * the newest figures only; what was fetched stays in the cache.
 *
 * <p><b>Source</b>: Eurostat, ec.europa.eu/eurostat/api/dissemination.
 *
 * <p>Immutable and thread-safe.
 */
public final class Eurostat {

  private static final URI ADDRESS = URI.create("https://ec.europa.eu/eurostat/api/dissemination");

  static final Licence LICENCE = Licence.of(ADDRESS);

  private final FileClient client;
  private final URI address;

  private Eurostat(FileClient client, URI address) {
    this.client = client;
    this.address = address;
  }

  /**
   * The service, asked by a client with defaults.
   *
   * @return the service
   */
  public static Eurostat withDefaults() {
    return new Eurostat(FileClient.withDefaults(), ADDRESS);
  }

  /**
   * The same service, asked by another client.
   *
   * @param newClient fetches and keeps the files
   * @return the service
   */
  public Eurostat with(FileClient newClient) {
    return new Eurostat(Require.notNull("client", newClient), address);
  }

  /**
   * The same service with another cache.
   *
   * @param folder a folder of its own; it is made if there is none
   * @return the service
   */
  public Eurostat withCache(Path folder) {
    return with(client.withCache(folder));
  }

  /**
   * The same service without a connection: only what is stored.
   *
   * @return the service
   */
  public Eurostat offline() {
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
  public Eurostat withProxy(String host, int port) {
    return with(client.withProxy(host, port));
  }

  /**
   * The same service, which tells somebody what it does.
   *
   * @param listener is told
   * @return the service
   */
  public Eurostat withListener(DownloadListener listener) {
    return with(client.withListener(listener));
  }

  /**
   * The same service at another address, such as a mirror's.
   *
   * @param newAddress what stands before {@code /sdmx/2.1/data/}
   * @return the service
   * @throws IllegalArgumentException if the address is not one of https
   */
  public Eurostat at(URI newAddress) {
    return new Eurostat(client, Services.base(newAddress, client));
  }

  FileClient client() {
    return client;
  }

  URI address() {
    return address;
  }

  /**
   * Asks for a table, whole.
   *
   * @param code its code, such as {@code migr_imm1ctz}
   * @return the question, which can be narrowed
   * @throws IllegalArgumentException if this is no code of a table
   */
  public EurostatQuery table(String code) {
    if (!Require.text("code", code).matches("[A-Za-z][A-Za-z0-9_]{2,60}(\\$[A-Za-z0-9_]{1,40})?")) {
      throw Require.refusal("code", code, "the code of a table, such as migr_imm1ctz");
    }
    return EurostatQuery.of(this, code);
  }

  /** Address and client. */
  @Override
  public String toString() {
    return "Eurostat at " + address + ", " + client;
  }
}
