package org.migrationeconomics.data.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

/**
 * A country that is no more, and what became of it: the splits that break series of migration.
 *
 * <pre>
 *   code  country                   until  became
 *   SUN   Soviet Union               1991  Armenia … Uzbekistan, 15 countries
 *   YUG   Yugoslavia                 1992  Bosnia and Herzegovina … Slovenia, with Kosovo
 *   CSK   Czechoslovakia             1992  Czechia, Slovakia
 *   ETI   Ethiopia with Eritrea      1993  Eritrea, Ethiopia
 *   SCG   Serbia and Montenegro      2006  Montenegro, Serbia, Kosovo
 *   ANT   Netherlands Antilles       2010  Bonaire …, Curaçao, Sint Maarten (Aruba left in 1986)
 *   SUD   Sudan with South Sudan     2011  Sudan, South Sudan
 * </pre>
 *
 * <p><b>What readers do with them</b>: a row of a former country is a {@link #place} of its own,
 * such as {@code own:SCG}, in whatever year it stands. It is never added to its successors, nor
 * shared out among them, because no file says how. Nor is a successor's figure of a year in which
 * it did not exist changed: the United Nations estimate the republics of the Soviet Union back to
 * 1990, but leave South Sudan, Montenegro, Curaçao and Sint Maarten blank before they existed.
 * Whoever compares years across a split brings the later table back to the former borders with
 * {@link #merged}.
 *
 * <p>The code {@code SUD} (and {@code ETI}) is that of the files of Abel and Cohen; the others are
 * codes that ISO 3166-3 withdrew. {@code SDN} itself stays what a file calls Sudan.
 *
 * <p>Immutable and thread-safe.
 */
public enum FormerCountry {
  /** The Union of Soviet Socialist Republics, dissolved on 26 December 1991. */
  SOVIET_UNION(
      "SUN",
      "Soviet Union",
      1991,
      810,
      "ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB",
      "USSR",
      "Former USSR",
      "Former Soviet Union",
      "Union of Soviet Socialist Republics"),
  /** The Socialist Federal Republic of Yugoslavia, dissolved in 1991 and 1992. */
  YUGOSLAVIA(
      "YUG", "Yugoslavia", 1992, 890, "BIH HRV MKD MNE SRB SVN XKX", "Former Yugoslavia", "SFRY"),
  /** Czechoslovakia, dissolved on 31 December 1992. */
  CZECHOSLOVAKIA("CSK", "Czechoslovakia", 1992, 200, "CZE SVK", "Former Czechoslovakia", "CSFR"),
  /** Ethiopia before Eritrea became independent on 24 May 1993. */
  ETHIOPIA_WITH_ERITREA(
      "ETI", "Ethiopia with Eritrea", 1993, 230, "ERI ETH", "Ethiopia (incl. Eritrea)"),
  /** Serbia and Montenegro, dissolved on 3 June 2006. */
  SERBIA_AND_MONTENEGRO(
      "SCG", "Serbia and Montenegro", 2006, 891, "MNE SRB XKX", "Serbia & Montenegro"),
  /** The Netherlands Antilles as they were after Aruba left, dissolved on 10 October 2010. */
  NETHERLANDS_ANTILLES("ANT", "Netherlands Antilles", 2010, 530, "BES CUW SXM"),
  /** Sudan before South Sudan became independent on 9 July 2011. */
  SUDAN_WITH_SOUTH_SUDAN(
      "SUD",
      "Sudan with South Sudan",
      2011,
      736,
      "SDN SSD",
      "Sudan*",
      "Sudan (incl. South Sudan)",
      "Sudan (former)",
      "Former Sudan");

  private final String code;
  private final String title;
  private final int until;
  private final int m49;
  private final String successors;
  private final String otherNames;

  FormerCountry(
      String code, String title, int until, int m49, String successors, String... otherNames) {
    this.code = code;
    this.title = title;
    this.until = until;
    this.m49 = m49;
    this.successors = successors;
    this.otherNames = String.join("|", otherNames);
  }

  /**
   * The former country of a code.
   *
   * @param code such as {@code SCG}; the Organisation for Economic Co-operation and Development
   *     adds {@code _F} to some
   * @return the country; empty if the code is no former country's
   */
  public static Optional<FormerCountry> find(String code) {
    String plain = Require.notNull("code", code).toUpperCase(Locale.ROOT);
    plain = plain.endsWith("_F") ? plain.substring(0, plain.length() - 2) : plain;
    for (FormerCountry country : values()) {
      if (country.code.equals(plain)) {
        return Optional.of(country);
      }
    }
    return Optional.empty();
  }

  /**
   * The three-letter code that files have for it.
   *
   * @return the code
   */
  public String code() {
    return code;
  }

  /**
   * The last year in which it existed, if only for a part of it.
   *
   * @return the year
   */
  public int until() {
    return until;
  }

  /**
   * The countries that cover its territory today.
   *
   * @return the successors, by code
   */
  public List<Place> successors() {
    return Arrays.stream(successors.split(" ", -1)).map(Place::of).toList();
  }

  /**
   * The place that readers make of its rows and columns.
   *
   * @return the place, such as {@code own:SCG}
   */
  public Place place() {
    return Place.own(code, title);
  }

  /** The number that the United Nations had for it. */
  int m49() {
    return m49;
  }

  /** The names that files have for it. */
  List<String> names() {
    return Arrays.stream((title + "|" + otherNames).split("[|]", -1))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /**
   * A matrix within the former borders: the successors, and the former country itself if it has
   * rows of its own, become one place, which stands last.
   *
   * <pre>
   *   x_former,j = Σ_s x_sj      x_i,former = Σ_s x_is      x_former,former = Σ_s Σ_t x_st
   * </pre>
   *
   * <p>Who moved from one successor to another moved within the former country, or lives in the
   * country of birth again. So these cells go to the diagonal if the matrix has one, and otherwise
   * they are left out. A sum of successors of which one is blank in the file is only what the other
   * ones have; successors that the matrix does not have at all are named in the source of the
   * result, unless the former country has rows of its own.
   *
   * @param matrix flows or stocks of people
   * @return the matrix with one place for the successors
   * @throws IllegalArgumentException if neither the former country nor a successor is in the matrix
   */
  public OriginDestinationMatrix merged(OriginDestinationMatrix matrix) {
    List<Place> old = Require.notNull("matrix", matrix).places();
    List<Place> parts = successors();
    List<Place> kept = new ArrayList<>();
    for (Place place : old) {
      if (!parts.contains(place) && !place.equals(place())) {
        kept.add(place);
      }
    }
    if (kept.size() == old.size()) {
      throw Require.refusal(
          "matrix", matrix.label(), "one with " + title + " or one of its successors: " + parts);
    }
    List<String> absent =
        parts.stream().filter(part -> !old.contains(part)).map(Place::name).toList();
    String source =
        old.contains(place()) || absent.isEmpty()
            ? matrix.source()
            : matrix.source()
                + "; "
                + title
                + " without "
                + String.join(", ", absent)
                + ", which the matrix does not have";
    int last = kept.size();
    kept.add(place());
    int m = kept.size();
    int n = old.size();
    int[] target = new int[n];
    int next = 0;
    for (int i = 0; i < n; i++) {
      target[i] = next < last && old.get(i).equals(kept.get(next)) ? next++ : last;
    }
    double[] cells = matrix.toArrayUnsafe();
    double[] sums = new double[m * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j || matrix.hasDiagonal()) {
          sums[target[i] * m + target[j]] += cells[i * n + j];
        }
      }
    }
    for (int i = 0; i < m && !matrix.hasDiagonal(); i++) {
      sums[i * (m + 1)] = Double.NaN;
    }
    OriginDestinationMatrix merged =
        matrix.isSigned()
            ? OriginDestinationMatrix.ofSignedUnsafe(
                matrix.label(), matrix.unit(), source, kept, sums)
            : OriginDestinationMatrix.ofUnsafe(matrix.label(), matrix.unit(), source, kept, sums);
    return merged.withAxes(matrix.axes());
  }

  /** Its name, its code and its last year. */
  @Override
  public String toString() {
    return title + " (" + code + ", until " + until + ")";
  }
}
