package org.migrationeconomics.data.labour.microdata;

import java.util.Arrays;

/**
 * Numbers pairs of small numbers as they come: 0, 1, 2 and so on. A segment of several parts is
 * numbered by numbering the pair of what was before and the next part.
 *
 * <p>Not thread-safe.
 */
final class Interner {

  private long[] keys = new long[64];
  private int[] slots = new int[128];
  private int count;

  Interner() {
    Arrays.fill(slots, -1);
  }

  int count() {
    return count;
  }

  int number(int first, int second) {
    long key = ((long) first << 32) | (second & 0xFFFF_FFFFL);
    int mask = slots.length - 1;
    int slot = slot(key, mask);
    for (int entry = slots[slot]; entry >= 0; entry = slots[slot]) {
      if (keys[entry] == key) {
        return entry;
      }
      slot = (slot + 1) & mask;
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
    }
    keys[count] = key;
    slots[slot] = count;
    count++;
    if (2 * count > slots.length) {
      grow();
    }
    return count - 1;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, -1);
    int mask = slots.length - 1;
    for (int entry = 0; entry < count; entry++) {
      int slot = slot(keys[entry], mask);
      while (slots[slot] >= 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = entry;
    }
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 32) & mask;
  }

  int first(int number) {
    return (int) (keys[number] >> 32);
  }

  int second(int number) {
    return (int) keys[number];
  }
}
