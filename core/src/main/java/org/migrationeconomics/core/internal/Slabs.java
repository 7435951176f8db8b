package org.migrationeconomics.core.internal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows cut into slabs that are worked on side by side. Where they are cut depends on the number of
 * rows alone, and what they give is taken in their order: results are the same to the last bit on
 * any machine, with however many processors.
 *
 * <pre>
 *   double[] sums = Slabs.sums(rows, 2, (from, to, into) -&gt; …);
 *   List&lt;Table&gt; tables = Slabs.ofNumber(rows, 4).parts((from, to) -&gt; …);
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Slabs {

  private static final int ROWS = 1 << 15;

  private final int length;
  private final int count;
  private final int size; // of all but the last; 0 if they are as equal as they can be

  private Slabs(int length, int count, int size) {
    this.length = length;
    this.count = count;
    this.size = size;
  }

  /** Work on some rows, on places that no other slab reads or writes. */
  public interface Work {

    /**
     * Does it.
     *
     * @param from the first row
     * @param to the row after the last
     */
    void over(int from, int to);
  }

  /**
   * What some rows give.
   *
   * @param <T> what that is
   */
  public interface Rows<T> {

    /**
     * Works it out.
     *
     * @param from the first row
     * @param to the row after the last
     * @return what they give
     */
    T over(int from, int to);
  }

  /** What some rows add to several sums. */
  public interface Part {

    /**
     * Adds it.
     *
     * @param from the first row
     * @param to the row after the last
     * @param sums zeros. Modified
     */
    void add(int from, int to, double[] sums);
  }

  /**
   * Slabs of 32,768 rows, the last of what is left: enough for a thread to be worth its while.
   *
   * @param length how many rows
   * @return the slabs
   */
  public static Slabs of(int length) {
    return ofSize(length, ROWS);
  }

  /**
   * Slabs of a size, the last of what is left.
   *
   * @param length how many rows
   * @param size rows in a slab, at least 1
   * @return the slabs; none if there are no rows
   */
  public static Slabs ofSize(int length, int size) {
    return new Slabs(length, (int) (((long) length + size - 1) / size), size);
  }

  /**
   * Some slabs of as many rows each as any other, or one more.
   *
   * @param length how many rows
   * @param count how many slabs, at least 1; if there are fewer rows, some slabs have none
   * @return the slabs
   */
  public static Slabs ofNumber(int length, int count) {
    return new Slabs(length, count, 0);
  }

  /**
   * How many there are.
   *
   * @return the number of slabs
   */
  public int count() {
    return count;
  }

  /**
   * Where a slab begins, which is where the one before it ends.
   *
   * @param slab from 0 to their number
   * @return its first row, or the number of rows after the last slab
   */
  public int from(int slab) {
    return (int) (size > 0 ? Math.min((long) slab * size, length) : (long) length * slab / count);
  }

  /**
   * Does all slabs, on several threads if there are several.
   *
   * @param work what is done with each
   */
  public void run(Work work) {
    each().forEach(slab -> work.over(from(slab), from(slab + 1)));
  }

  /**
   * What the slabs give, worked out on several threads if there are several.
   *
   * @param <T> what that is
   * @param rows works it out from the rows of a slab
   * @return what each gives, in the order of the slabs
   */
  public <T> List<T> parts(Rows<T> rows) {
    return each().mapToObj(slab -> rows.over(from(slab), from(slab + 1))).toList();
  }

  private IntStream each() {
    IntStream slabs = IntStream.range(0, count);
    return count > 1 ? slabs.parallel() : slabs;
  }

  /**
   * Sums over many rows: those of each slab, added in their order.
   *
   * @param length how many rows
   * @param width how many sums
   * @param part what the rows of a slab add to sums that are zero before
   * @return the sums
   */
  public static double[] sums(int length, int width, Part part) {
    List<double[]> parts =
        of(length)
            .parts(
                (from, to) -> {
                  double[] sums = new double[width];
                  part.add(from, to, sums);
                  return sums;
                });
    double[] total = new double[width];
    for (double[] sums : parts) {
      for (int i = 0; i < width; i++) {
        total[i] += sums[i];
      }
    }
    return total;
  }
}
