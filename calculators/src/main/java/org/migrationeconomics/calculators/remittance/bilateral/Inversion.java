package org.migrationeconomics.calculators.remittance.bilateral;

import java.util.Arrays;
import org.migrationeconomics.core.measure.Figure;

/** The work of {@link ImpliedIncomeCalculator} on flat arrays. Not thread-safe. */
final class Inversion {

  /** Triangles and differences smaller than this lose their digits to cancellation. */
  private static final double WELL_APART = 1e-3;

  private static final int GRID = 200;
  private static final int REFINEMENTS = 90;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double UNKNOWN = Double.NaN;

  private final int n;
  private final double beta;
  private final double power;

  /** Money per emigrant by receiver and host; NaN where there is none. */
  private final double[] perHead;

  /** q − 1 by receiver and host, exactly 0 at the least of the column. */
  private final double[] above;

  /** (q − 1)^p, where it is above zero. */
  private final double[] raised;

  /** Whether the least of the column is shared, and so that of a poorer host. */
  private final boolean[] based;

  /** Whether the column is that of a place whose income counted as zero. */
  private final boolean[] zero;

  private final double[] incomes;
  private final int[] hosts;

  Inversion(int n, double[] money, double[] people, double beta) {
    this.n = n;
    this.beta = beta;
    this.power = 1 / beta;
    this.perHead = new double[n * n];
    this.above = new double[n * n];
    this.raised = new double[n * n];
    this.based = new boolean[n];
    this.zero = new boolean[n];
    this.incomes = new double[n];
    this.hosts = new int[n];
    Arrays.fill(incomes, UNKNOWN);
    for (int i = 0; i < n; i++) {
      column(i, money, people);
    }
  }

  private void column(int i, double[] money, double[] people) {
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < n; j++) {
      int cell = i * n + j;
      // A zero where there are emigrants is a closed corridor, not a poor host.
      boolean there = i != j && money[cell] > 0 && people[cell] > 0;
      perHead[cell] = there ? money[cell] / people[cell] : UNKNOWN;
      if (there) {
        least = Math.min(least, perHead[cell]);
        hosts[i]++;
      }
    }
    int sharing = 0;
    for (int j = 0; j < n; j++) {
      double excess = perHead[i * n + j] / least - 1;
      boolean least0 = Math.abs(excess) < ImpliedIncomeCalculator.TIE;
      sharing += least0 ? 1 : 0;
      above[i * n + j] = least0 ? 0 : excess;
      raised[i * n + j] = excess > 0 && !least0 ? Math.pow(excess, power) : 0;
    }
    based[i] = sharing > 1;
  }

  void run() {
    for (int i = 0; i < n; i++) {
      incomes[i] = fromTriangles(i);
    }
    boolean more = true;
    while (more) {
      more = hostsOfKnownReceivers();
      for (int i = 0; i < n; i++) {
        if (Double.isNaN(incomes[i]) && !zero[i] && fitted(i)) {
          more = true;
        }
      }
    }
  }

  double income(int place) {
    return incomes[place];
  }

  private boolean isRicher(int receiver, int host) {
    // NaN is not above anything.
    return above[receiver * n + host] > WELL_APART;
  }

  /** The median over all triangles in which the place is the poorest. */
  private double fromTriangles(int i) {
    if (!based[i]) {
      return UNKNOWN;
    }
    double[] found = new double[n];
    int count = 0;
    for (int k = 0; k < n; k++) {
      if (!based[k] || !isRicher(i, k)) {
        continue;
      }
      for (int h = 0; h < n; h++) {
        double apart = raised[i * n + h] - raised[i * n + k];
        if (h == k || !isRicher(k, h) || !(apart > WELL_APART * raised[i * n + k])) {
          continue;
        }
        double ratio = Math.pow(apart, beta) / above[k * n + h];
        if (ratio > 1) {
          if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
          }
          found[count++] = Math.pow((ratio - 1) / raised[i * n + k], beta / (1 - beta));
        }
      }
    }
    double middle = median(found, count);
    // Two hosts that are equally rich and the poorest of all also share the least: then triangles
    // disagree.
    if (count > 0 && found[count * 3 / 4] - found[count / 4] > WELL_APART * middle) {
      based[i] = false;
      return UNKNOWN;
    }
    return middle;
  }

  private static double median(double[] found, int count) {
    if (count == 0) {
      return UNKNOWN;
    }
    Arrays.sort(found, 0, count);
    return (found[(count - 1) / 2] + found[count / 2]) / 2;
  }

  /** Places that are richer hosts of receivers with known incomes; whether there were new ones. */
  private boolean hostsOfKnownReceivers() {
    double[] found = new double[n];
    double[] scales = new double[n];
    for (int i = 0; i < n; i++) {
      boolean known = zero[i] || !Double.isNaN(incomes[i]);
      scales[i] = known ? scale(i, zero[i] ? 0 : incomes[i]) : UNKNOWN;
    }
    double[] next = incomes.clone();
    boolean more = false;
    for (int j = 0; j < n; j++) {
      int count = 0;
      for (int i = 0; i < n; i++) {
        double own = zero[i] ? 0 : incomes[i];
        double excess = perHead[i * n + j] / scales[i] - own;
        if (excess > WELL_APART * own && excess > 0) {
          found[count++] = own + Math.pow(excess, power);
        }
      }
      if (count > 0 && Double.isNaN(incomes[j])) {
        next[j] = median(found, count);
        more = true;
      }
    }
    System.arraycopy(next, 0, incomes, 0, n);
    return more;
  }

  /** Money per emigrant and unit of the rule in a column; NaN if nothing tells it. */
  private double scale(int i, double own) {
    if (based[i] && own > 0) {
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < n; j++) {
        if (!Double.isNaN(perHead[i * n + j])) {
          least = Math.min(least, perHead[i * n + j]);
        }
      }
      return least / own;
    }
    double[] found = new double[n];
    int count = 0;
    for (int j = 0; j < n; j++) {
      if (isUsable(i, j)) {
        double rule = AllocationKernel.perEmigrant(own, incomes[j], beta);
        if (rule > 0) {
          found[count++] = perHead[i * n + j] / rule;
        }
      }
    }
    return median(found, count);
  }

  private boolean isUsable(int receiver, int host) {
    return !Double.isNaN(perHead[receiver * n + host]) && !Double.isNaN(incomes[host]);
  }

  /** Fits a receiver's own income to its column; whether a fit was found and is close. */
  private boolean fitted(int i) {
    int usable = 0;
    double richest = 0;
    boolean differ = false;
    for (int j = 0; j < n; j++) {
      if (isUsable(i, j)) {
        usable++;
        richest = Math.max(richest, incomes[j]);
        differ |= above[i * n + j] > ImpliedIncomeCalculator.TIE;
      }
    }
    if (usable < ImpliedIncomeCalculator.FEWEST_HOSTS || !differ) {
      return false;
    }
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int g = 0; g < GRID; g++) {
      double spread = spread(i, grid(g, richest));
      if (spread < least) {
        least = spread;
        best = g;
      }
    }
    double low = grid(Math.max(0, best - 1), richest);
    double high = grid(best + 1, richest);
    for (int step = 0; step < REFINEMENTS; step++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (spread(i, left) <= spread(i, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    double income = (low + high) / 2;
    // At zero the spread has a corner, and the refinement ends a little above it.
    if (spread(i, 0) < ImpliedIncomeCalculator.FIT) {
      zero[i] = true;
      return true;
    }
    if (spread(i, income) < ImpliedIncomeCalculator.FIT) {
      incomes[i] = income;
      return true;
    }
    return false;
  }

  /** Finer at the low end, where the receivers are. */
  private static double grid(int step, double richest) {
    double share = step / (double) GRID;
    return richest * share * share;
  }

  /** The largest relative deviation of a column from the rule with a given own income. */
  private double spread(int i, double own) {
    double scale = middle(i, own);
    double largest = 0;
    for (int j = 0; j < n; j++) {
      if (isUsable(i, j)) {
        double rule = scale * AllocationKernel.perEmigrant(own, incomes[j], beta);
        largest = Math.max(largest, Math.abs(rule / perHead[i * n + j] - 1));
      }
    }
    return largest;
  }

  /** The scale of a column, as a mean, which is smooth in the income. */
  private double middle(int i, double own) {
    double sum = 0;
    int count = 0;
    for (int j = 0; j < n; j++) {
      if (isUsable(i, j)) {
        double rule = AllocationKernel.perEmigrant(own, incomes[j], beta);
        if (rule > 0) {
          sum += perHead[i * n + j] / rule;
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  Figure residual(int i) {
    boolean known = zero[i] || !Double.isNaN(incomes[i]);
    if (!known) {
      return Figure.empty("the income of the receiver is not known");
    }
    double own = zero[i] ? 0 : incomes[i];
    double scale = scale(i, own);
    double largest = 0;
    int tested = 0;
    for (int j = 0; j < n; j++) {
      if (isUsable(i, j)) {
        double rule = scale * AllocationKernel.perEmigrant(own, incomes[j], beta);
        largest = Math.max(largest, Math.abs(rule / perHead[i * n + j] - 1));
        tested++;
      }
    }
    return tested > 1
        ? Figure.of(largest)
        : Figure.empty("fewer than two hosts with known incomes send to it");
  }

  String reason(int i) {
    if (zero[i]) {
      return "its receipts are divided as those of a place whose income counts as zero";
    }
    boolean host = false;
    for (int receiver = 0; receiver < n; receiver++) {
      host |= above[receiver * n + i] > 0;
    }
    if (host) {
      return "it is richer than a receiver whose own income the matrix does not tell";
    }
    return hosts[i] > 0
        ? "its column does not follow the rule closely enough to tell its income"
        : "it receives nothing, and as a host it is nowhere richer than the receiver";
  }
}
