package org.migrationeconomics.data.sample;

import java.io.Serializable;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Figures of one author or study, quoted from where they were printed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title whose figures, and about what
 * @param figures the figures, in the order of the argument
 */
public record CitedFigures(String title, List<CitedFigure> figures)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Cited figures.
   *
   * @param title whose figures
   * @param figures the figures; copied
   * @throws IllegalArgumentException if the title is blank, or two figures have one id
   */
  public CitedFigures {
    Require.text("title", title);
    figures = List.copyOf(Require.notNull("figures", figures));
    if (figures.stream().map(CitedFigure::id).distinct().count() < figures.size()) {
      throw Require.refusal(
          "ids", figures.stream().map(CitedFigure::id).toList(), "each of them once");
    }
  }

  /**
   * One of the figures.
   *
   * @param id its id
   * @return the figure
   * @throws IllegalArgumentException if there is none with this id
   */
  public CitedFigure figure(String id) {
    return Require.one("id", id, figures, CitedFigure::id);
  }

  /**
   * The value of one of the figures.
   *
   * @param id its id
   * @return the value, in the figure's unit
   * @throws IllegalArgumentException if there is none with this id
   */
  public double value(String id) {
    return figure(id).value();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title)
            .column("id")
            .column("quantity")
            .column("value")
            .column("unit")
            .column("source");
    figures.forEach(
        figure ->
            table.row(
                figure.id(), figure.quantity(), figure.cell(), figure.unit(), figure.source()));
    return table.build();
  }

  /** The {@link #table} with the unit of each figure as its unit. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled(title)
            .column("id")
            .column("quantity")
            .column("cited from")
            .unit("1")
            .column("figure");
    figures.forEach(
        figure ->
            table.row(
                figure.id(),
                figure.quantity(),
                figure.source(),
                Cell.in(figure.unit(), figure.value())));
    return table.build();
  }

  @Override
  public String toString() {
    return table().brief();
  }
}
