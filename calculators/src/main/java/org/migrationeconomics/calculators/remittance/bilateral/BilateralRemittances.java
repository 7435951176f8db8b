package org.migrationeconomics.calculators.remittance.bilateral;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.MatrixCell;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Who sends how much to whom, as a model divides the receipts of each country: the result of {@link
 * BilateralRemittanceAllocator}.
 *
 * <p>No country reports these amounts; they are the receipts of countries, divided by a rule. Rows
 * of the matrix send and columns receive, which is the opposite of the direction of the migrants.
 *
 * <p><b>Unallocated receipts</b>: a receiver that could not be treated is listed with its reason.
 * Its column in the {@link #matrix} holds zeros, as a matrix has no holes, but {@link #figure}
 * gives the reason and not a zero, and {@link #received} has a hole. Totals count what was
 * allocated.
 *
 * <p><b>Units</b>: those of the receipts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param matrix the amounts, rows sender, columns receiver, without diagonal
 * @param unallocated the receivers whose receipts were not divided, in the order of the matrix and
 *     then those that are not in it
 * @param method the rule and its options in words
 */
public record BilateralRemittances(
    OriginDestinationMatrix matrix, List<UnallocatedReceipt> unallocated, String method)
    implements Tabular {

  private static final double PERCENT = 100;
  private static final int MOST_NAMED = 10;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the rows of the matrix are not the senders, or the method
   *     is blank
   */
  public BilateralRemittances {
    Require.notNull("matrix", matrix);
    if (matrix.axes() != MatrixAxes.SENDER_RECEIVER) {
      throw Require.refusal(
          "rows and columns",
          matrix.axes().rows() + " and " + matrix.axes().columns(),
          "sender and receiver");
    }
    unallocated = List.copyOf(unallocated);
    Require.text("method", method);
  }

  /**
   * What a place sends to another, or the reason why that is not known.
   *
   * @param sender where the money comes from: the host of the migrants
   * @param receiver where it goes: their origin
   * @return the amount; no value for places that are not here, for a place and itself, and for
   *     receivers whose receipts were not divided
   */
  public Figure figure(Place sender, Place receiver) {
    Optional<UnallocatedReceipt> left = left(receiver);
    return left.isPresent()
        ? Figure.empty(left.get().reason())
        : matrix.figure(Require.notNull("sender", sender), receiver);
  }

  /**
   * What a place sends to another, by their codes.
   *
   * @param sender code of the place where the money comes from
   * @param receiver code of the place where it goes
   * @return the amount, as {@link #figure(Place, Place)} gives it
   * @throws IllegalArgumentException if a code is unknown
   */
  public Figure figure(String sender, String receiver) {
    return figure(Place.of(sender), Place.of(receiver));
  }

  /**
   * Which part of a receiver's receipts comes from one sender.
   *
   * @param sender where the money comes from
   * @param receiver where it goes
   * @return per cent of what the receiver receives; no value where there is no amount, or the
   *     receiver receives nothing
   */
  public Figure senderShare(Place sender, Place receiver) {
    Figure amount = figure(sender, receiver);
    if (!amount.isPresent()) {
      return amount;
    }
    double all = columnTotal(receiver);
    return all > 0
        ? Figure.of(PERCENT * (amount.value() / all))
        : Figure.empty(receiver + " receives nothing");
  }

  /**
   * Which part of a receiver's receipts comes from one sender, by their codes.
   *
   * @param sender code of the place where the money comes from
   * @param receiver code of the place where it goes
   * @return per cent, as {@link #senderShare(Place, Place)} gives it
   * @throws IllegalArgumentException if a code is unknown
   */
  public Figure senderShare(String sender, String receiver) {
    return senderShare(Place.of(sender), Place.of(receiver));
  }

  private double columnTotal(Place receiver) {
    int column = matrix.indexOf(receiver);
    int n = matrix.size();
    double[] cells = matrix.toArrayUnsafe();
    double sum = 0;
    for (int sender = 0; sender < n; sender++) {
      sum += sender == column ? 0 : cells[sender * n + column];
    }
    return sum;
  }

  /**
   * Who sends to a receiver, largest first: those who send more than nothing.
   *
   * @param receiver where the money goes
   * @return the amounts by sender
   * @throws IllegalArgumentException if the receiver is not here, its receipts were not divided, or
   *     nobody sends to it
   */
  public PlaceVector senders(Place receiver) {
    left(receiver)
        .ifPresent(
            left -> {
              throw Require.refusal(
                  "receiver", receiver.code(), "one whose receipts were divided: " + left.reason());
            });
    matrix.indexOf(receiver);
    PlaceVector.Builder senders =
        PlaceVector.builder(matrix.unit())
            .label("senders to " + receiver)
            .source(method + "; " + matrix.source());
    long count =
        matrix.places().stream()
            .map(sender -> new MatrixCell(sender, receiver, amount(sender, receiver)))
            .filter(cell -> cell.value() > 0)
            .sorted(Comparator.comparingDouble(MatrixCell::value).reversed())
            .map(cell -> senders.put(cell.row(), cell.value()))
            .toList()
            .size();
    if (count == 0) {
      throw Require.refusal("receiver", receiver.code(), "one that somebody sends to");
    }
    return senders.build();
  }

  private double amount(Place sender, Place receiver) {
    return sender.equals(receiver) ? 0 : matrix.at(sender, receiver);
  }

  /**
   * What each place receives; a hole where receipts were not divided.
   *
   * @return the receipts by receiver
   */
  public PlaceVector received() {
    PlaceVector all = matrix.inflows();
    PlaceVector.Builder received =
        PlaceVector.builder(all.unit()).label("received").source(matrix.source());
    for (Place place : all.places()) {
      if (left(place).isPresent()) {
        received.hole(place);
      } else {
        received.put(place, all.at(place));
      }
    }
    return received.build();
  }

  /**
   * What is sent out of each place to all receivers whose receipts were divided.
   *
   * @return the outflow by sender
   */
  public PlaceVector sent() {
    return matrix.outflows().withLabel("sent");
  }

  /**
   * All that was allocated.
   *
   * @return the sum of the matrix
   */
  public double total() {
    return matrix.offDiagonalTotal();
  }

  /**
   * All known receipts that were not divided.
   *
   * @return their sum; 0 if there are none
   */
  public double unallocatedTotal() {
    double sum = 0;
    for (UnallocatedReceipt left : unallocated) {
      sum += left.amount().orElse(0);
    }
    return sum;
  }

  private Optional<UnallocatedReceipt> left(Place receiver) {
    Require.notNull("receiver", receiver);
    return unallocated.stream().filter(left -> left.receiver().equals(receiver)).findFirst();
  }

  /** The corridors above zero, largest first. */
  @Override
  public TextTable table() {
    PlaceVector inflows = matrix.inflows();
    TextTable.Builder table =
        TextTable.titled(
                "remittances by corridor, " + matrix.unit().label() + notAllocatedInWords())
            .column("sender")
            .column("receiver")
            .unit(matrix.unit().label())
            .column("amount", 1)
            .unit("%")
            .column("% of receipts", 2);
    for (MatrixCell cell : matrix.positiveCells()) {
      table.row(
          cell.row(),
          cell.column(),
          cell.value(),
          PERCENT * (cell.value() / inflows.at(cell.column())));
    }
    table.note("Allocated " + Numbers.readable(total()) + " by a model: " + method + ".");
    if (!unallocated.isEmpty()) {
      table.note("unallocated() gives the reasons, receiver by receiver.");
    }
    return table.build();
  }

  private String notAllocatedInWords() {
    return unallocated.isEmpty()
        ? ""
        : ", not allocated: "
            + (unallocated.size() == 1 ? "1 receiver" : unallocated.size() + " receivers")
            + " with known receipts of "
            + Numbers.readable(unallocatedTotal())
            + ": "
            + Labels.some(
                unallocated.stream().map(left -> left.receiver().name()).toList(), MOST_NAMED);
  }

  /** Every corridor, also those that are zero, and the receipts that no corridor holds. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(matrix::dataTable, "allocated")
        .add(this::notAllocated, "not allocated")
        .about(table())
        .build();
  }

  private TextTable notAllocated() {
    TextTable.Builder table =
        TextTable.titled("not allocated")
            .column("receiver")
            .column("receiver name")
            .column("why not allocated")
            .unit(matrix.unit().label())
            .column("receipts");
    unallocated.forEach(
        one -> table.row(one.receiver().code(), one.receiver().name(), one.reason(), one.amount()));
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
