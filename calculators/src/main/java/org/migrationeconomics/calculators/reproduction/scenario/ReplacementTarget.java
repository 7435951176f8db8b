package org.migrationeconomics.calculators.reproduction.scenario;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * What migrants are to keep up: the size of a population, that of some of its ages, or the number
 * of people of working age for each older one.
 *
 * <pre>
 *   ReplacementTarget.constantSize()                 as many people as at the start
 *   ReplacementTarget.constantWorkingAge()           as many aged 15-64 as at the start
 *   ReplacementTarget.constantSupportRatio()         as many aged 15-64 per person aged 65+
 *   ReplacementTarget.minimumSupportRatio(3)         no fewer than three
 *   ReplacementTarget.sizes(4_400_000, 4_500_000)    given sizes, one at the end of each interval
 * </pre>
 *
 * <p>Targets hold at the end of each interval.
 *
 * <p><b>Source</b>: United Nations, <i>Replacement Migration</i>, 2000, whose scenarios III to VI
 * aim at size, working age and support ratio.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ReplacementTarget extends Serializable {

  /** The first working age of the United Nations' scenarios. */
  int WORKING = 15;

  /** The first age after working age of the United Nations' scenarios. */
  int OLD = 65;

  /**
   * The target in words.
   *
   * @return for example "constant size"
   */
  String label();

  /**
   * As many people as at the start.
   *
   * @return the target
   */
  static ConstantSize constantSize() {
    return new ConstantSize();
  }

  /**
   * As many people of some ages as at the start.
   *
   * @param firstAge the first age, at which a group begins
   * @param lastAge the last age in completed years, with which a closed group ends
   * @return the target
   * @throws IllegalArgumentException if the ages run backwards or are negative
   */
  static ConstantSpan constantSpan(int firstAge, int lastAge) {
    return new ConstantSpan(firstAge, lastAge);
  }

  /**
   * As many people aged 15-64 as at the start.
   *
   * @return the target
   */
  static ConstantSpan constantWorkingAge() {
    return new ConstantSpan(WORKING, OLD - 1);
  }

  /**
   * As many people aged 15-64 per person aged 65 and over as at the start.
   *
   * @return the target
   */
  static ConstantSupportRatio constantSupportRatio() {
    return new ConstantSupportRatio();
  }

  /**
   * A given number of people aged 15-64 per person aged 65 and over, in every interval.
   *
   * @param ratio above zero, such as 3
   * @return the target
   * @throws IllegalArgumentException if the ratio is not above zero
   */
  static SupportRatio supportRatio(double ratio) {
    return new SupportRatio(ratio, false);
  }

  /**
   * At least a given number of people aged 15-64 per person aged 65 and over: no migrants while
   * there are more, and as many as it takes from then on.
   *
   * @param ratio above zero, such as 3
   * @return the target
   * @throws IllegalArgumentException if the ratio is not above zero
   */
  static SupportRatio minimumSupportRatio(double ratio) {
    return new SupportRatio(ratio, true);
  }

  /**
   * Given sizes of the whole population.
   *
   * @param persons at the end of each interval
   * @return the target
   * @throws IllegalArgumentException if a size is negative, NaN or infinite
   */
  static Sizes sizes(double... persons) {
    Require.notNull("persons", persons);
    return new Sizes(Arrays.stream(persons).boxed().toList());
  }

  /** As many people as at the start. */
  record ConstantSize() implements ReplacementTarget {
    @Override
    public String label() {
      return "constant size";
    }
  }

  /**
   * As many people of some ages as at the start.
   *
   * @param firstAge the first age
   * @param lastAge the last age in completed years
   */
  record ConstantSpan(int firstAge, int lastAge) implements ReplacementTarget {
    /**
     * Checks the order of the ages.
     *
     * @throws IllegalArgumentException if they run backwards or are negative
     */
    public ConstantSpan {
      if (firstAge < 0 || lastAge < firstAge) {
        throw Require.refusal("ages", firstAge + " to " + lastAge, "a first age and a later last");
      }
    }

    @Override
    public String label() {
      return "constant number aged " + firstAge + "-" + lastAge;
    }
  }

  /** As many people aged 15-64 per person aged 65 and over as at the start. */
  record ConstantSupportRatio() implements ReplacementTarget {
    @Override
    public String label() {
      return "constant support ratio, 15-64 per 65+";
    }
  }

  /**
   * A given support ratio.
   *
   * @param ratio people aged 15-64 per person aged 65 and over
   * @param minimum whether the population may have more
   */
  record SupportRatio(double ratio, boolean minimum) implements ReplacementTarget {
    /**
     * Checks the ratio.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public SupportRatio {
      Require.positive("support ratio", ratio);
    }

    @Override
    public String label() {
      return "support ratio "
          + (minimum ? "of at least " : "")
          + Numbers.exact(ratio)
          + ", 15-64 per 65+";
    }
  }

  /**
   * Given sizes of the whole population.
   *
   * @param persons at the end of each interval
   */
  record Sizes(List<Double> persons) implements ReplacementTarget {
    /**
     * Copies and checks the sizes.
     *
     * @throws IllegalArgumentException if one is negative, NaN or infinite
     */
    public Sizes {
      Require.notNull("persons", persons);
      persons = List.copyOf(persons);
      for (double size : persons) {
        Require.notNegative("size", size);
      }
    }

    @Override
    public String label() {
      return "given sizes";
    }
  }
}
