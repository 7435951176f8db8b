package org.migrationeconomics.data.labour.microdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * From the codes of a column to small numbers, one for each meaning. Every code is looked up once;
 * after that it costs a hash of its characters and no object.
 *
 * <p>Not thread-safe.
 */
final class Coder<T> {

  /** What a code of no meaning is. */
  static final int MISSING = -1;

  /** A code of which nobody said what it means; {@link #fault} says so. */
  static final int UNKNOWN = -2;

  /** More different codes than {@link #MOST}. */
  static final int OVERFLOW = -3;

  /** Most different codes of a column, and most different meanings. */
  static final int MOST = 1 << 17;

  /** What codes mean. */
  @FunctionalInterface
  interface Meaning<T> {
    /** The meaning; empty if the code is unknown; an exception's message says why it is none. */
    Optional<T> of(String code);
  }

  private final Meaning<T> meaning;
  private final String expected;
  private final CodeTable<Boolean> missing;
  private final CodeTable<Boolean> usuallyMissing;
  private final boolean table;

  private char[][] texts = new char[64][];
  private int count;
  private int[] hashes = new int[64];
  private int[] results = new int[64];
  private int[] slots = new int[128];
  private final Map<T, Integer> ids = new HashMap<>();
  private final List<T> values = new ArrayList<>();
  private final Map<String, String> faults = new HashMap<>();

  /**
   * A coder.
   *
   * @param meaning what codes mean
   * @param table whether the meaning is a table, whose spelling comes before what is usually
   *     missing
   * @param expected what a code should be, for messages
   * @param missing the codes of this column that mean nothing
   * @param usuallyMissing the codes of the file that mean nothing
   */
  Coder(
      Meaning<T> meaning,
      boolean table,
      String expected,
      CodeTable<Boolean> missing,
      CodeTable<Boolean> usuallyMissing) {
    this.meaning = meaning;
    this.table = table;
    this.expected = expected;
    this.missing = missing;
    this.usuallyMissing = usuallyMissing;
    Arrays.fill(slots, -1);
  }

  int code(MicrodataRow row, int column) {
    char[] chars = row.characters();
    int start = row.start(column);
    int end = row.end(column);
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash ^ chars[i]) * 0x0100_0193;
    }
    // Short codes differ in few bits, and neighbours in the table would become long runs.
    hash = (hash ^ (hash >>> 16)) * 0x85EB_CA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2_AE35;
    hash ^= hash >>> 16;
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (int entry = slots[slot]; entry >= 0; entry = slots[slot]) {
      if (hashes[entry] == hash
          && Arrays.equals(texts[entry], 0, texts[entry].length, chars, start, end)) {
        return results[entry];
      }
      slot = (slot + 1) & mask;
    }
    return add(new String(chars, start, end - start), hash);
  }

  private int add(String text, int hash) {
    int entry = count;
    if (entry == MOST) {
      return OVERFLOW;
    }
    if (entry == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * entry);
      results = Arrays.copyOf(results, 2 * entry);
      texts = Arrays.copyOf(texts, 2 * entry);
    }
    texts[entry] = text.toCharArray();
    count++;
    hashes[entry] = hash;
    results[entry] = resolve(text);
    if (2 * count > slots.length) {
      slots = new int[2 * slots.length];
      Arrays.fill(slots, -1);
      for (int i = 0; i <= entry; i++) {
        place(i);
      }
    } else {
      place(entry);
    }
    return results[entry];
  }

  private void place(int entry) {
    int mask = slots.length - 1;
    int slot = hashes[entry] & mask;
    while (slots[slot] >= 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = entry;
  }

  private int resolve(String text) {
    if (missing.has(text)) {
      return MISSING;
    }
    // A table that names a code knows better than the rule for the whole file.
    if (usuallyMissing.has(text) && !(table && meaning.of(text).isPresent())) {
      return MISSING;
    }
    Optional<T> found;
    try {
      found = meaning.of(text);
    } catch (IllegalArgumentException refusal) {
      faults.put(text, String.valueOf(refusal.getMessage()));
      return UNKNOWN;
    }
    if (found.isEmpty()) {
      faults.put(text, ProblemList.shown(text) + " is not " + expected);
      return UNKNOWN;
    }
    T value = found.get();
    Integer known = ids.get(value);
    if (known != null) {
      return known;
    }
    values.add(value);
    ids.put(value, values.size() - 1);
    return values.size() - 1;
  }

  String fault(String text) {
    return faults.getOrDefault(text, ProblemList.shown(text) + " is not " + expected);
  }

  T value(int code) {
    return values.get(code);
  }

  List<T> values() {
    return values;
  }
}
