package org.migrationeconomics.data.remittance.knomad;

import java.util.List;
import java.util.Locale;

/**
 * What the corner of a matrix says of its axes, in the words of its edition: {@code Sending} alone
 * (2010), {@code receiving (across) / sending (down)} (2017), nothing (2018), {@code
 * Remittance-receiving country (across) - Remittance-sending country (down)} (2021).
 */
final class Corner {

  /** Whose countries stand across, as the editions call them: of money and of migrants. */
  private static final List<String> RECEIVERS = List.of("receiving", "recipient", "receiver");

  private static final List<String> RESIDENCES = List.of("destination", "residence", "host");
  private static final List<String> SENDERS = List.of("sending", "sender");
  private static final List<String> BIRTHPLACES = List.of("origin", "source", "birth");

  private Corner() {}

  /**
   * Whether a corner says what a matrix must be, or nothing.
   *
   * @param text what stands there
   * @param money whether it must be a matrix of remittances; if not, of migrants
   */
  static boolean fits(String text, boolean money) {
    String corner = text.toLowerCase(Locale.ROOT);
    boolean silent =
        List.of(RECEIVERS, RESIDENCES, SENDERS, BIRTHPLACES).stream()
            .noneMatch(words -> has(corner, words));
    if (silent) {
      return true;
    }
    List<String> across = money ? RECEIVERS : RESIDENCES;
    List<String> down = money ? SENDERS : BIRTHPLACES;
    String[] parts = corner.split("/|\\s[-–]\\s", -1);
    if (parts.length == 1) {
      // One word stands above the names of the rows, unless it says that it is of the columns.
      return corner.contains("across")
          ? has(corner, across) && !has(corner, down)
          : has(corner, down) && !has(corner, across) && !other(corner, money);
    }
    if (parts.length != 2 || other(corner, money)) {
      return false;
    }
    int first = parts[0].contains("across") ? 0 : 1;
    return parts[first].contains("across")
        && !parts[1 - first].contains("across")
        && has(parts[first], across)
        && !has(parts[first], down)
        && has(parts[1 - first], down)
        && !has(parts[1 - first], across);
  }

  /** Whether it is of the other kind of matrix. */
  private static boolean other(String corner, boolean money) {
    return money ? has(corner, RESIDENCES) : has(corner, RECEIVERS) || has(corner, SENDERS);
  }

  private static boolean has(String corner, List<String> words) {
    return words.stream().anyMatch(corner::contains);
  }
}
