package org.migrationeconomics.data.service;

/**
 * Is told what a client does, while it does it: {@code
 * FileClient.withListener(System.out::println)} prints a line for each.
 *
 * <p>It is called by the thread that fetches. What it throws ends the fetching.
 */
@FunctionalInterface
public interface DownloadListener {

  /**
   * Takes notice of something.
   *
   * @param event what happened
   */
  void on(DownloadEvent event);
}
