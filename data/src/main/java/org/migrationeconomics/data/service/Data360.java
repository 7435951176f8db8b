package org.migrationeconomics.data.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;

/**
 * The files of Data360, the World Bank's other door, which wants no key: an indicator of a
 * database, whole, as CSV. KNOMAD's matrices of remittances and of migrants are there since 2025.
 *
 * <pre>
 *   FetchedFile matrix = Data360.withDefaults().file("WB_KNOMAD", "WB_KNOMAD_BRE");
 * </pre>
 *
 * <p>How files are fetched and kept is that of {@link FileClient}.
 *
 * <p><b>Terms</b>: CC BY 4.0.
 *
 * <p><b>Source</b>: World Bank, data360files.worldbank.org.
 *
 * <p>Immutable and thread-safe.
 */
public final class Data360 {

  private static final URI ADDRESS =
      URI.create("https://data360files.worldbank.org/data360-data/data");

  private final FileClient client;
  private final URI address;

  private Data360(FileClient client, URI address) {
    this.client = client;
    this.address = address;
  }

  /**
   * The service, asked by a client with defaults.
   *
   * @return the service
   */
  public static Data360 withDefaults() {
    return new Data360(FileClient.withDefaults(), ADDRESS);
  }

  /**
   * The same service, asked by another client.
   *
   * @param newClient fetches and keeps the files
   * @return the service
   */
  public Data360 with(FileClient newClient) {
    return new Data360(Require.notNull("client", newClient), address);
  }

  /**
   * The same service with another cache.
   *
   * @param folder a folder of its own; it is made if there is none
   * @return the service
   */
  public Data360 withCache(Path folder) {
    return with(client.withCache(folder));
  }

  /**
   * The same service without a connection: only what is stored.
   *
   * @return the service
   */
  public Data360 offline() {
    return with(client.offline());
  }

  /**
   * The same service at another address, such as a mirror's.
   *
   * @param newAddress what stands before {@code /WB_KNOMAD/WB_KNOMAD_BRE.csv}
   * @return the service
   * @throws IllegalArgumentException if the address is not one of https
   */
  public Data360 at(URI newAddress) {
    return new Data360(client, Services.base(newAddress, client));
  }

  /**
   * Fetches an indicator, or takes it from the cache.
   *
   * @param database such as {@code WB_KNOMAD}
   * @param indicator such as {@code WB_KNOMAD_BRE}, remittances between countries; {@code
   *     WB_KNOMAD_MRI} are those received, {@code WB_KNOMAD_MRO} those sent, {@code WB_KNOMAD_MIG}
   *     migrants
   * @return the file, CSV
   * @throws IllegalArgumentException if database or indicator is no code
   * @throws DownloadException if it cannot be had
   */
  public FetchedFile file(String database, String indicator) {
    String path = "/" + code("database", database) + "/" + code("indicator", indicator) + ".csv";
    return client.fetch(
        URI.create(address + path),
        new Form() {
          @Override
          public Verdict judge(Path body, URI asked) throws java.io.IOException {
            byte[] head = Faults.head(body);
            String line = Faults.text(head).lines().findFirst().orElse("");
            return line.contains("REF_AREA") && line.contains("INDICATOR")
                ? Verdict.sound(Optional.empty())
                : Verdict.fault(
                    Faults.foreign(head)
                        .orElseGet(
                            () ->
                                "the answer is no CSV of Data360"
                                    + (line.startsWith("{") || line.startsWith("[")
                                        ? Faults.quote(line)
                                        : "")));
          }

          @Override
          public Licence licence(URI of) {
            return Licence.of(URI.create(ADDRESS + path));
          }
        },
        false);
  }

  private static String code(String argument, String code) {
    if (!Require.text(argument, code).matches("[A-Z][A-Z0-9_]{1,100}")) {
      throw Require.refusal(argument, code, "capital letters, digits and _, such as WB_KNOMAD_BRE");
    }
    return code;
  }

  /** Address and client. */
  @Override
  public String toString() {
    return "Data360 at " + address + ", " + client;
  }
}
