package org.migrationeconomics.data.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * The variants of a file, where each code has one name and each name one code.
 *
 * <p>Not thread-safe.
 */
public final class VariantNames {

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();

  /** No variant yet. */
  public VariantNames() {}

  /**
   * Takes the variant of a row.
   *
   * @param code its code
   * @param name its name
   * @throws IllegalArgumentException if one is missing, the code had another name before or the
   *     name another code; its message is that of a problem
   */
  public void check(String code, String name) {
    String before = names.putIfAbsent(code, name);
    String owner = codes.putIfAbsent(name, code);
    if (code.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException("the variant has no code or no name");
    }
    if ((before != null && !before.equals(name)) || (owner != null && !owner.equals(code))) {
      throw new IllegalArgumentException(
          ProblemList.shown(name)
              + " is variant "
              + ProblemList.shown(owner == null ? code : owner)
              + " and variant "
              + ProblemList.shown(code)
              + " is "
              + ProblemList.shown(before == null ? name : before));
    }
  }
}
