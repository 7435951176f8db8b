package org.migrationeconomics.core.labour;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Sums by profile in the order of profiles. Adding to them gives new sums which share with the old
 * ones all but the few nodes on the way to the profile, so that a loop of additions takes time in
 * proportion to their number and not to that of all profiles each time.
 *
 * <p>The tree is a treap whose priorities are scrambled profiles: its shape depends on which
 * profiles there are and not on the order in which they came.
 *
 * <p><b>Source</b>: R. Seidel and C. R. Aragon, "Randomized search trees", <i>Algorithmica</i>
 * 16(4/5), 1996.
 *
 * <p>Immutable and thread-safe, provided that nobody changes an array.
 */
final class ProfileSums implements Iterable<ProfileSums.Entry> {

  static final ProfileSums EMPTY = new ProfileSums(Node.NONE, 0);

  private final Node root;
  private final int size;

  private ProfileSums(Node root, int size) {
    this.root = root;
    this.size = size;
  }

  /** A profile and its sums, which must not be changed. */
  static final class Entry {

    private final long profile;
    private final double[] sums;

    Entry(long profile, double[] sums) {
      this.profile = profile;
      this.sums = sums;
    }

    long profile() {
      return profile;
    }

    double[] sums() {
      return sums;
    }
  }

  /** One profile; its left and right are those below and above. */
  private static final class Node {

    static final Node NONE = new Node();

    final Entry entry;
    final long priority;
    final Node left;
    final Node right;

    private Node() {
      this.entry = new Entry(-1, new double[0]);
      this.priority = Long.MIN_VALUE;
      this.left = this;
      this.right = this;
    }

    Node(Entry entry, Node left, Node right) {
      this.entry = entry;
      this.priority = priority(entry.profile());
      this.left = left;
      this.right = right;
    }

    /** The finaliser of SplitMix64, which is one to one: no two profiles have one priority. */
    private static long priority(long profile) {
      long z = (profile ^ (profile >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return z ^ (z >>> 31);
    }

    Node plus(long profile, double[] part) {
      if (this == NONE) {
        return new Node(new Entry(profile, part.clone()), NONE, NONE);
      }
      if (profile == entry.profile()) {
        double[] sum = entry.sums().clone();
        for (int i = 0; i < sum.length; i++) {
          sum[i] += part[i];
        }
        return new Node(new Entry(profile, sum), left, right);
      }
      if (profile < entry.profile()) {
        Node below = left.plus(profile, part);
        return below.priority <= priority
            ? new Node(entry, below, right)
            : new Node(below.entry, below.left, new Node(entry, below.right, right));
      }
      Node above = right.plus(profile, part);
      return above.priority <= priority
          ? new Node(entry, left, above)
          : new Node(above.entry, new Node(entry, left, above.left), above.right);
    }
  }

  /** How many profiles there are. */
  int size() {
    return size;
  }

  /** The sums of a profile, not to be changed; none if it is not there. */
  double[] get(long profile) {
    Node node = root;
    while (node != Node.NONE && node.entry.profile() != profile) {
      node = profile < node.entry.profile() ? node.left : node.right;
    }
    return node.entry.sums();
  }

  /** The sums with some more of one profile. */
  ProfileSums plus(long profile, double[] part) {
    int more = get(profile).length == 0 ? 1 : 0;
    return new ProfileSums(root.plus(profile, part), size + more);
  }

  /** In the order of profiles. */
  @Override
  public Iterator<Entry> iterator() {
    Deque<Node> above = new ArrayDeque<>();
    for (Node node = root; node != Node.NONE; node = node.left) {
      above.push(node);
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !above.isEmpty();
      }

      @Override
      public Entry next() {
        if (above.isEmpty()) {
          throw new NoSuchElementException();
        }
        Node node = above.pop();
        for (Node next = node.right; next != Node.NONE; next = next.left) {
          above.push(next);
        }
        return node.entry;
      }
    };
  }
}
