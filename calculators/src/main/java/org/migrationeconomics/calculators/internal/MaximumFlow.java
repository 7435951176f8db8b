package org.migrationeconomics.calculators.internal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The most that can be sent through a network of limited edges, and the bottleneck: Dinic's method,
 * with capacities that are no integers. Not thread-safe.
 */
public final class MaximumFlow {

  /** Part of the total that is taken for rounding. */
  public static final double ROUNDING = 1e-12;

  private static final double NOTHING = 1e-15;
  private static final int INITIAL = 64;

  private final int nodes;
  private final int[] first;
  private final int[] level;
  private final int[] current;
  private int[] next = new int[INITIAL];
  private int[] target = new int[INITIAL];
  private double[] room = new double[INITIAL];
  private int edges;
  private double nothing;

  /**
   * A network without edges.
   *
   * @param nodes how many nodes
   */
  public MaximumFlow(int nodes) {
    this.nodes = nodes;
    first = new int[nodes];
    Arrays.fill(first, -1);
    level = new int[nodes];
    current = new int[nodes];
  }

  /**
   * Adds an edge.
   *
   * @param from its beginning
   * @param to its end
   * @param capacity how much it takes; may be infinite
   */
  public void edge(int from, int to, double capacity) {
    half(from, to, capacity);
    half(to, from, 0);
  }

  private void half(int from, int to, double capacity) {
    if (edges == next.length) {
      next = Arrays.copyOf(next, 2 * edges);
      target = Arrays.copyOf(target, 2 * edges);
      room = Arrays.copyOf(room, 2 * edges);
    }
    target[edges] = to;
    room[edges] = capacity;
    next[edges] = first[from];
    first[from] = edges++;
  }

  /**
   * The most that gets from one node to another.
   *
   * @param source where it begins
   * @param sink where it ends
   * @param total the order of magnitude, to tell rounding from flow
   * @return the flow
   */
  public double maximum(int source, int sink, double total) {
    nothing = NOTHING * total;
    double flow = 0;
    while (levels(source, sink)) {
      System.arraycopy(first, 0, current, 0, nodes);
      double sent = send(source, sink, Double.POSITIVE_INFINITY);
      while (sent > nothing) {
        flow += sent;
        sent = send(source, sink, Double.POSITIVE_INFINITY);
      }
    }
    return flow;
  }

  private boolean levels(int source, int sink) {
    Arrays.fill(level, -1);
    int[] queue = new int[nodes];
    int head = 0;
    int tail = 0;
    queue[tail++] = source;
    level[source] = 0;
    while (head < tail) {
      int node = queue[head++];
      for (int e = first[node]; e >= 0; e = next[e]) {
        if (room[e] > nothing && level[target[e]] < 0) {
          level[target[e]] = level[node] + 1;
          queue[tail++] = target[e];
        }
      }
    }
    return sink < 0 || level[sink] >= 0;
  }

  /** Sends along one path of rising levels. */
  private double send(int node, int sink, double most) {
    if (node == sink) {
      return most;
    }
    for (; current[node] >= 0; current[node] = next[current[node]]) {
      int e = current[node];
      if (room[e] > nothing && level[target[e]] == level[node] + 1) {
        double sent = send(target[e], sink, Math.min(most, room[e]));
        if (sent > nothing) {
          room[e] -= sent;
          room[e ^ 1] += sent;
          return sent;
        }
      }
    }
    return 0;
  }

  /**
   * The nodes that more could be sent to: the near side of the bottleneck.
   *
   * @param source where it begins
   * @return their positions
   */
  public BitSet reachable(int source) {
    levels(source, -1);
    BitSet reached = new BitSet(nodes);
    for (int node = 0; node < nodes; node++) {
      if (level[node] >= 0) {
        reached.set(node);
      }
    }
    return reached;
  }
}
