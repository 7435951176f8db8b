package org.migrationeconomics.calculators.society.integration;

/**
 * The picture that a history of integration comes to, named only where one part is more than half.
 *
 * <p>The pictures are those of ice and sugar that dissolve in a bucket of water, a rock from which
 * pieces break off, and a sponge.
 */
public enum IntegrationVerdict {
  /** The community dissolves, and the hosts are as they were: assimilation. */
  ICE("ice"),
  /** The community dissolves, and its culture flavours that of the hosts. */
  SUGAR("sugar"),
  /** The community stays, or breaks into pieces that nobody absorbs. */
  ROCK("rock"),
  /** The community takes in the hosts. */
  SPONGE("sponge"),
  /** No part is more than half; the parts are the answer. */
  MIXED("mixed");

  private final String label;

  IntegrationVerdict(String label) {
    this.label = label;
  }

  /**
   * The picture in a word.
   *
   * @return for example {@code ice}
   */
  public String label() {
    return label;
  }
}
