package org.migrationeconomics.data.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the holder of a passport needs to enter a country for a short stay. */
public enum EntryRequirement {
  /** No visa, for a number of days or without a stated one. */
  VISA_FREE("visa free"),
  /** A visa that is given at the border. */
  VISA_ON_ARRIVAL("visa on arrival"),
  /** An electronic travel authorisation, to be asked for before the journey. */
  TRAVEL_AUTHORISATION("eta"),
  /** A visa that is asked for and given on the web. */
  E_VISA("e-visa"),
  /** A visa, to be had before the journey. */
  VISA_REQUIRED("visa required"),
  /** Holders of the passport are not admitted. */
  NO_ADMISSION("no admission"),
  /** Not admitted for the time of the pandemic; files of 2020 to 2022 have it. */
  COVID_BAN("covid ban"),
  /** The country of the passport itself, {@code -1} in files. */
  OWN_COUNTRY("own country");

  private final String words;

  EntryRequirement(String words) {
    this.words = words;
  }

  /**
   * The words that files have for it.
   *
   * @return for example {@code visa on arrival}
   */
  public String words() {
    return words;
  }

  /**
   * The requirement that a word of a file means.
   *
   * @param text the word, in any case; a number of days or {@code -1} is none
   * @return the requirement, or empty if there is none of this name
   */
  static Optional<EntryRequirement> find(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    for (EntryRequirement one : values()) {
      if (one != OWN_COUNTRY && one.words.equals(plain)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** The words of all of them but the own country, as messages list them. */
  static String allWords() {
    List<String> all = new ArrayList<>();
    for (EntryRequirement one : values()) {
      if (one != OWN_COUNTRY) {
        all.add("'" + one.words + "'");
      }
    }
    return String.join(", ", all);
  }
}
