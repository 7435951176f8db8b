package org.migrationeconomics.data.labour.microdata;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Codes and what they mean. A code is found as it is written or, if it is a number, by its value:
 * {@code 01} and {@code 1.0} are {@code 1}, since programs take codes for numbers and widths for
 * zeros. Where two codes of the table are the same number, only the spelling counts.
 *
 * <p>Immutable and thread-safe, if the meanings are.
 */
final class CodeTable<T> {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private final Map<String, T> exact = new LinkedHashMap<>();
  private final Map<Double, T> byValue = new HashMap<>();

  CodeTable(String argument, Map<String, ? extends T> meanings) {
    Set<Double> ambiguous = new HashSet<>();
    Require.notNull(argument, meanings)
        .forEach(
            (code, meaning) -> {
              Require.notNull("meaning of '" + code + "' in " + argument, meaning);
              String text = Require.notNull("code in " + argument, code).strip();
              if (exact.put(text, meaning) != null) {
                throw Require.refusal(argument, text, "each code once");
              }
              if (isNumber(text)) {
                Double value = Decimals.parse(text) + 0.0;
                if (byValue.put(value, meaning) != null) {
                  ambiguous.add(value);
                }
              }
            });
    byValue.keySet().removeAll(ambiguous);
  }

  static CodeTable<Boolean> of(String argument, Collection<String> codes) {
    Map<String, Boolean> meanings = new LinkedHashMap<>();
    codes.forEach(
        code -> meanings.put(Require.notNull("code in " + argument, code).strip(), Boolean.TRUE));
    return new CodeTable<>(argument, meanings);
  }

  boolean isSpelt(String code) {
    return exact.containsKey(code);
  }

  Optional<T> find(String code) {
    T meaning = exact.get(code);
    return Optional.ofNullable(
        meaning == null && isNumber(code) ? byValue.get(Decimals.parse(code) + 0.0) : meaning);
  }

  boolean has(double value) {
    return !byValue.isEmpty() && byValue.containsKey(value + 0.0);
  }

  boolean has(String code) {
    return find(code).isPresent();
  }

  Collection<String> codes() {
    return exact.keySet();
  }

  boolean isEmpty() {
    return exact.isEmpty();
  }

  private static boolean isNumber(String code) {
    return NUMBER.matcher(code).matches();
  }

  @Override
  public String toString() {
    return ProblemList.listed(codes());
  }
}
