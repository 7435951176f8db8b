package org.migrationeconomics.core.migration;

/**
 * What the rows and the columns of an {@link OriginDestinationMatrix} stand for. Rows are always
 * where people (or the money) come from, columns where they are going, unless the name says
 * otherwise.
 *
 * <p>Migrants and their money run in opposite directions, and files differ in which way they print
 * them; so the axes are part of the matrix, and matrices whose axes differ are not added.
 */
public enum MatrixAxes {
  /** Flows of people: rows origin, columns destination. */
  ORIGIN_DESTINATION("origin", "destination", true),
  /** Flows of people, transposed: rows destination, columns origin. */
  DESTINATION_ORIGIN("destination", "origin", false),
  /** Stocks of people by birth: rows birthplace, columns residence. */
  BIRTHPLACE_RESIDENCE("birthplace", "residence", true),
  /** Stocks of people by birth, transposed: rows residence, columns birthplace. */
  RESIDENCE_BIRTHPLACE("residence", "birthplace", false),
  /** Stocks of people by citizenship: rows citizenship, columns residence. */
  CITIZENSHIP_RESIDENCE("citizenship", "residence", true),
  /** Stocks of people by citizenship, transposed: rows residence, columns citizenship. */
  RESIDENCE_CITIZENSHIP("residence", "citizenship", false),
  /** Money: rows send, columns receive. */
  SENDER_RECEIVER("sender", "receiver", true),
  /** Money, transposed: rows receive, columns send. */
  RECEIVER_SENDER("receiver", "sender", false);

  private final String rows;
  private final String columns;
  private final boolean outgoingRows;

  MatrixAxes(String rows, String columns, boolean outgoingRows) {
    this.rows = rows;
    this.columns = columns;
    this.outgoingRows = outgoingRows;
  }

  /**
   * What a row stands for.
   *
   * @return for example {@code origin}
   */
  public String rows() {
    return rows;
  }

  /**
   * What a column stands for.
   *
   * @return for example {@code destination}
   */
  public String columns() {
    return columns;
  }

  /**
   * Whether rows are where people or money come from.
   *
   * @return true for the four that are not transposed
   */
  public boolean rowsAreOutgoing() {
    return outgoingRows;
  }

  /**
   * The axes of the transposed matrix.
   *
   * @return rows and columns exchanged
   */
  public MatrixAxes swapped() {
    return switch (this) {
      case ORIGIN_DESTINATION -> DESTINATION_ORIGIN;
      case DESTINATION_ORIGIN -> ORIGIN_DESTINATION;
      case BIRTHPLACE_RESIDENCE -> RESIDENCE_BIRTHPLACE;
      case RESIDENCE_BIRTHPLACE -> BIRTHPLACE_RESIDENCE;
      case CITIZENSHIP_RESIDENCE -> RESIDENCE_CITIZENSHIP;
      case RESIDENCE_CITIZENSHIP -> CITIZENSHIP_RESIDENCE;
      case SENDER_RECEIVER -> RECEIVER_SENDER;
      case RECEIVER_SENDER -> SENDER_RECEIVER;
    };
  }
}
