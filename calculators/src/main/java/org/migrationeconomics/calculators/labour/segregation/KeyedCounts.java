package org.migrationeconomics.calculators.labour.segregation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.Slabs;

/** Counts rows by names: each name becomes a code where it first appears, and codes are counted. */
final class KeyedCounts {

  private static final int SLABS = 4;
  private static final int PARALLEL_ROWS = 1 << 16;
  private static final int BLOCK = 2048;

  private final Dictionary units = new Dictionary("unit");
  private final Dictionary groups = new Dictionary("group");
  private final GroupCountsAccumulator counts = new GroupCountsAccumulator();

  private KeyedCounts() {}

  static GroupCounts count(String[] units, String[] groups) {
    GroupCountsAccumulator.sameLength("groups", groups.length, units.length);
    return Slabs.ofNumber(units.length, units.length < PARALLEL_ROWS ? 1 : SLABS)
        .parts(
            (from, to) -> {
              KeyedCounts part = new KeyedCounts();
              part.add(units, groups, from, to);
              return part.counts();
            })
        .stream()
        .reduce(GroupCounts::plus)
        .orElseThrow();
  }

  private void add(String[] unitKeys, String[] groupKeys, int from, int to) {
    int[] unitCodes = new int[BLOCK];
    int[] groupCodes = new int[BLOCK];
    for (int start = from; start < to; start += BLOCK) {
      int length = Math.min(BLOCK, to - start);
      for (int i = 0; i < length; i++) {
        unitCodes[i] = units.code(unitKeys[start + i]);
        groupCodes[i] = groups.code(groupKeys[start + i]);
      }
      counts.addAll(
          length == BLOCK ? unitCodes : Arrays.copyOf(unitCodes, length),
          length == BLOCK ? groupCodes : Arrays.copyOf(groupCodes, length));
    }
  }

  private GroupCounts counts() {
    return counts.counts(units.names, groups.names);
  }

  /** Codes of names, by open addressing: no object is made for a row. */
  private static final class Dictionary {

    private final String what;
    private final List<String> names = new ArrayList<>();
    private String[] keys = new String[64];
    private int[] codes = new int[64];

    Dictionary(String what) {
      this.what = what;
    }

    int code(String name) {
      if (name == null) {
        throw Require.refusal(what, "null", "a name in every row");
      }
      int hash = spread(name);
      int mask = keys.length - 1;
      int at = hash & mask;
      String key = keys[at];
      while (key != null) {
        if (key.equals(name)) {
          return codes[at];
        }
        at = (at + 1) & mask;
        key = keys[at];
      }
      return put(at, name);
    }

    private static int spread(String name) {
      int hash = name.hashCode();
      return hash ^ (hash >>> 15) ^ (hash >>> 7);
    }

    private int put(int at, String name) {
      int code = names.size();
      names.add(Require.text(what, name));
      keys[at] = name;
      codes[at] = code;
      if (2 * names.size() > keys.length) {
        grow();
      }
      return code;
    }

    private void grow() {
      int mask = 2 * keys.length - 1;
      keys = new String[mask + 1];
      codes = new int[mask + 1];
      for (int code = 0; code < names.size(); code++) {
        int at = spread(names.get(code)) & mask;
        while (keys[at] != null) {
          at = (at + 1) & mask;
        }
        keys[at] = names.get(code);
        codes[at] = code;
      }
    }
  }
}
