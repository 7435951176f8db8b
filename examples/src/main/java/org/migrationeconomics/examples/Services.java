package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import org.migrationeconomics.data.service.DownloadListener;
import org.migrationeconomics.data.service.Eurostat;
import org.migrationeconomics.data.service.FileClient;
import org.migrationeconomics.data.service.WorldBank;

/**
 * Where the examples fetch figures from if they are asked to, and which year it is.
 *
 * @param files fetches the files of World Population Prospects
 * @param prospects where these files lie, up to the last slash
 * @param eurostat Eurostat's tables
 * @param bank the World Bank's series
 * @param year the present year: what is later is no history
 */
record Services(FileClient files, URI prospects, Eurostat eurostat, WorldBank bank, int year) {

  private static final URI PROSPECTS =
      URI.create(
          "https://population.un.org/wpp/assets/Excel%20Files/1_Indicator%20(Standard)/CSV_FILES/");

  /** The publishers' own services; nothing connects before something is fetched. */
  static Services withDefaults(PrintStream out) {
    DownloadListener listener = out::println;
    return new Services(
        FileClient.withDefaults().withListener(listener),
        PROSPECTS,
        Eurostat.withDefaults().withListener(listener),
        WorldBank.withDefaults().withListener(listener),
        LocalDate.now(ZoneId.systemDefault()).getYear());
  }
}
