package org.migrationeconomics.core.labour;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * An occupation by its code in a classification.
 *
 * <pre>
 *   Occupation.isco08("9211").withLabel("Crop farm labourers")     // prints ISCO-08:9211
 *   Occupation.isco08("9211").majorGroup()                         // ISCO-08:9
 *   Occupation.of("SOC-2018", "45-2092")
 * </pre>
 *
 * <p>Classification and code decide equality; the label is for people. A code of ISCO-08 has one to
 * four digits and stands for a major, sub-major, minor or unit group. Files that must fill four
 * columns write 9000 or 9200 where only the first digits are known: those are no groups, and the
 * known digits are the code (9, 92). Files that took codes for numbers have lost the zero of the
 * armed forces (110 for 0110); those are no groups either.
 *
 * <p><b>Source</b>: International Labour Organization, International Standard Classification of
 * Occupations 2008 (ISCO-08), structure: 10 major and 43 sub-major groups.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class Occupation implements WithOccupation, Comparable<Occupation>, Serializable {

  /** The name of the International Standard Classification of Occupations of 2008. */
  public static final String ISCO_08 = "ISCO-08";

  private static final long serialVersionUID = 1L;
  private static final Pattern CLASSIFICATION =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}");
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,19}");
  // The sub-major groups, then two digits more: a minor group is never 0, a unit group may be.
  private static final Pattern ISCO_08_CODE =
      Pattern.compile(
          "[0-9]|(0[1-3]|1[1-4]|2[1-6]|3[1-5]|4[1-4]|5[1-4]|6[1-3]|7[1-5]|8[1-3]|9[1-6])([1-9][0-9]?)?");

  Occupation() {}

  /**
   * An occupation of ISCO-08.
   *
   * @param code one to four digits
   * @return the occupation
   * @throws IllegalArgumentException if no group of ISCO-08 begins like this
   */
  public static Occupation isco08(String code) {
    return of(ISCO_08, code);
  }

  /**
   * An occupation of any classification.
   *
   * @param classification its name, such as {@code ISCO-08} or {@code SOC-2018}
   * @param code the code in that classification
   * @return the occupation
   * @throws IllegalArgumentException if the code cannot be one of ISCO-08, or has other characters
   *     than letters, digits, dot, hyphen and underscore
   */
  public static Occupation of(String classification, String code) {
    return builder().classification(classification).code(code).build();
  }

  /**
   * Reads an occupation as {@code toString} prints it.
   *
   * @param text classification, colon, code
   * @return the occupation
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static Occupation parse(String text) {
    int colon = Require.notNull("occupation", text).indexOf(':');
    if (colon < 0) {
      throw Require.refusal("occupation", text, "classification, colon and code, as ISCO-08:9211");
    }
    return of(text.substring(0, colon), text.substring(colon + 1));
  }

  /**
   * Begins an occupation; classification and code are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * In which classification.
   *
   * @return for example {@code ISCO-08}
   */
  public abstract String classification();

  /**
   * The code.
   *
   * @return for example {@code 9211}
   */
  public abstract String code();

  /**
   * The occupation in words.
   *
   * @return the label; empty if nobody gave one
   */
  @Value.Auxiliary
  public abstract Optional<String> label();

  /**
   * The major group of ISCO-08: the first digit.
   *
   * @return the major group, without a label
   * @throws IllegalArgumentException if this is an occupation of another classification
   */
  public Occupation majorGroup() {
    return atDigits(1);
  }

  /**
   * The group of ISCO-08 to which the occupation belongs at a coarser level.
   *
   * @param digits 1 for major, 2 for sub-major, 3 for minor, 4 for unit groups
   * @return the group, without a label unless it is this occupation itself
   * @throws IllegalArgumentException if this is an occupation of another classification, or its
   *     code has fewer digits
   */
  public Occupation atDigits(int digits) {
    if (!classification().equals(ISCO_08)) {
      throw Require.refusal(
          "classification", classification(), ISCO_08 + ", whose codes are nested digit by digit");
    }
    if (digits < 1 || digits > code().length()) {
      throw Require.refusal("digits", digits, "1 to " + code().length() + " of " + this);
    }
    return digits == code().length() ? this : isco08(code().substring(0, digits));
  }

  /** Validates classification, code and label. */
  @Value.Check
  void check() {
    if (!CLASSIFICATION.matcher(classification()).matches()) {
      throw Require.refusal(
          "classification", classification(), "a name of letters, digits, blanks, dots, hyphens");
    }
    if (classification().equals(ISCO_08)) {
      if (!ISCO_08_CODE.matcher(code()).matches()) {
        throw Require.refusal(
            "occupation code",
            code(),
            "one to four digits of a group of ISCO-08, only those that are known (9 or 92, not 9000"
                + " or 9200)");
      }
    } else if (!CODE.matcher(code()).matches()) {
      throw Require.refusal(
          "occupation code", code(), "letters, digits, dots, hyphens or underscores, at most 20");
    }
    label().ifPresent(text -> Require.text("label", text));
  }

  /** Orders occupations by classification, then by code. */
  @Override
  public int compareTo(Occupation other) {
    Require.notNull("other", other);
    int first = classification().compareTo(other.classification());
    return first != 0 ? first : code().compareTo(other.code());
  }

  /** Classification, colon, code, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return classification() + ":" + code();
  }

  /** Builds an occupation. Not thread-safe. */
  public static final class Builder extends ImmutableOccupation.Builder {
    Builder() {}
  }
}
