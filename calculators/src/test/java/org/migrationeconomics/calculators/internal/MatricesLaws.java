package org.migrationeconomics.calculators.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Small matrices, and the one factorisation that all of the library's equations are solved by. */
class MatricesLaws {

  private static double[] random(int size, Random random) {
    return random.doubles((long) size * size, -1, 1).toArray();
  }

  /** A'A + I, whose columns are never near to a combination of others. */
  private static double[] positive(int n, Random random) {
    double[] map = random(n, random);
    double[] matrix = Matrices.sandwich(map, Matrices.identity(n), n);
    for (int i = 0; i < n; i++) {
      matrix[i * n + i] += 1;
    }
    return matrix;
  }

  private static double[] lower(double[] matrix, int n) {
    double[] lower = matrix.clone();
    for (int i = 0; i < n; i++) {
      Arrays.fill(lower, i * n + i + 1, (i + 1) * n, 0);
    }
    return lower;
  }

  @Property(tries = 100)
  void factorTimesItsTransposeIsTheMatrix(
      @ForAll @IntRange(min = 1, max = 9) int n, @ForAll long seed) {
    double[] matrix = positive(n, new Random(seed));
    double[] factor = matrix.clone();
    assertEquals(0, Matrices.cholesky(factor, n, new double[n]).length);
    double[] again = Matrices.sandwich(lower(factor, n), Matrices.identity(n), n);
    assertArrayEquals(matrix, again, 1e-12);
    double[] upper = Matrices.inverseOfTransposed(factor, n);
    double[] one = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        // L'⁻¹ is upper, and times L' it leaves nothing.
        for (int l = 0; l < n; l++) {
          one[i * n + j] += upper[i * n + l] * lower(factor, n)[j * n + l];
        }
      }
    }
    assertArrayEquals(Matrices.identity(n), one, 1e-12);
  }

  @Property(tries = 100)
  void inverseSolutionAndQuadraticForm(
      @ForAll @IntRange(min = 1, max = 9) int n, @ForAll long seed) {
    Random random = new Random(seed);
    double[] matrix = positive(n, random);
    double[] inverse = Matrices.inverse(matrix, n);
    assertArrayEquals(Matrices.identity(n), Matrices.times(matrix, inverse, n), 1e-12);
    double[] vector = random.doubles(n, -1, 1).toArray();
    double[] factor = matrix.clone();
    Matrices.cholesky(factor, n, new double[n]);
    double[] solution = vector.clone();
    Matrices.solve(factor, n, solution);
    assertArrayEquals(Matrices.times(inverse, vector), solution, 1e-12);
    double dot = IntStream.range(0, n).mapToDouble(i -> vector[i] * solution[i]).sum();
    assertEquals(dot, Matrices.quadratic(vector, inverse), 1e-12);
  }

  @Property(tries = 100)
  void productsAreThoseOfTheMaps(@ForAll @IntRange(min = 1, max = 7) int n, @ForAll long seed) {
    Random random = new Random(seed);
    double[] a = random(n, random);
    double[] b = random(n, random);
    double[] vector = random.doubles(n, -1, 1).toArray();
    assertArrayEquals(
        Matrices.times(a, Matrices.times(b, vector)),
        Matrices.times(Matrices.times(a, b, n), vector),
        1e-12);
    // v'AMA'v is the quadratic form of M at A'v.
    double[] turned = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        turned[j] += a[i * n + j] * vector[i];
      }
    }
    double expected = Matrices.quadratic(turned, b);
    assertEquals(expected, Matrices.quadratic(vector, Matrices.sandwich(a, b, n)), 1e-12);
  }

  @Property(tries = 100)
  void columnsThatFollowFromOthersAreLeftOut(
      @ForAll @IntRange(min = 2, max = 7) int n,
      @ForAll @IntRange(min = 1, max = 6) int copy,
      @ForAll long seed) {
    int of = copy % n;
    if (of == 0) {
      return;
    }
    double[] matrix = positive(n, new Random(seed));
    // The column becomes twice the first one, in rows and columns.
    for (int i = 0; i < n; i++) {
      matrix[of * n + i] = 2 * matrix[i];
    }
    for (int i = 0; i < n; i++) {
      matrix[i * n + of] = 2 * matrix[i * n];
    }
    double[] least = new double[n];
    Arrays.fill(least, 1e-10);
    double[] factor = matrix.clone();
    assertArrayEquals(new int[] {of}, Matrices.cholesky(factor, n, least));
    for (int i = of + 1; i < n; i++) {
      assertEquals(0, factor[i * n + of]);
    }
    // The others are factored as if it had never been there.
    int[] kept = IntStream.range(0, n).filter(i -> i != of).toArray();
    double[] rest = new double[kept.length * kept.length];
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept.length; j++) {
        rest[i * kept.length + j] = matrix[kept[i] * n + kept[j]];
      }
    }
    assertEquals(0, Matrices.cholesky(rest, kept.length, least).length);
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j <= i; j++) {
        assertEquals(rest[i * kept.length + j], factor[kept[i] * n + kept[j]], 1e-12);
      }
    }
    double[] singular = matrix.clone();
    // A diagonal that is too small for its row leaves a negative rest.
    singular[of * n + of] /= 2;
    assertTrue(Arrays.stream(Matrices.inverse(singular, n)).allMatch(Double::isNaN));
  }
}
