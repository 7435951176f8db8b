package org.migrationeconomics.calculators.society.community;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.Settlement;
import org.migrationeconomics.core.society.TieMatrix;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Whether settlements are closer to their community elsewhere or to those around them: the result
 * of {@link CommunityTiesCalculator}.
 *
 * <p><b>Units</b>: those of the ties; indices are plain numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ties the ties
 * @param settlements whom each has ties with
 * @param byCommunity the modularity of the division by community; no value without ties
 * @param byCountry the modularity of the division by country; no value without ties
 */
public record CommunityTies(
    TieMatrix ties, List<SettlementTies> settlements, Figure byCommunity, Figure byCountry)
    implements Tabular {

  /** Checks that everything is there. */
  public CommunityTies {
    Require.notNull("ties", ties);
    settlements = List.copyOf(Require.notNull("settlements", settlements));
    Require.notNull("byCommunity", byCommunity);
    Require.notNull("byCountry", byCountry);
  }

  /**
   * The ties of a settlement.
   *
   * @param name its name
   * @return its row
   * @throws IllegalArgumentException if there is no such settlement
   */
  public SettlementTies settlement(String name) {
    return Require.one("name", name, settlements, each -> each.settlement().name());
  }

  /**
   * Ties of two settlements per pair of their people, or within one.
   *
   * @param first its name
   * @param second its name
   * @return ties by the product of their persons
   * @throws IllegalArgumentException if there is no settlement of that name
   */
  public double density(String first, String second) {
    return TieFormulas.density(
        ties.between(first, second),
        ties.settlement(first).persons(),
        ties.settlement(second).persons());
  }

  /**
   * How much more the division by community fits the ties than that by country.
   *
   * @return the difference of the modularities, above 0 if communities are the real units; no value
   *     without ties
   */
  public Figure communityOverCountry() {
    return byCommunity.isPresent() && byCountry.isPresent()
        ? Figure.of(byCommunity.value() - byCountry.value())
        : byCommunity;
  }

  private String verdict() {
    Figure over = communityOverCountry();
    if (!over.isPresent()) {
      return "no ties";
    }
    return over.value() > 0
        ? "closer by community than by country"
        : over.value() < 0 ? "closer by country than by community" : "as close by either";
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Ties, " + ties.unit() + ": " + verdict())
            .column("settlement")
            .unit(ties.unit())
            .column("own community elsewhere")
            .column("those around")
            .unit("1")
            .column("E-I", 4);
    for (SettlementTies row : settlements) {
      table.row(row.settlement().name(), row.own(), row.around(), row.externalInternal());
    }
    return table
        .note("Modularity by community " + shown(byCommunity) + ", by country " + shown(byCountry))
        .build();
  }

  private static String shown(Figure figure) {
    return figure.isPresent() ? Numbers.readable(figure.value()) : "no value";
  }

  /** Whom each has ties with, and every pair with its density. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder rows =
        TextTable.titled("settlements")
            .column("settlement")
            .column("community")
            .column("country")
            .unit("persons")
            .column("persons")
            .unit(ties.unit())
            .column("ties within")
            .column("ties with its own elsewhere")
            .column("ties with those around")
            .column("ties with those far away")
            .unit("1")
            .column("E-I");
    for (SettlementTies row : settlements) {
      rows.row(
          row.settlement().name(),
          row.settlement().community(),
          row.settlement().country(),
          row.settlement().persons(),
          row.within(),
          row.own(),
          row.around(),
          row.far(),
          row.externalInternal());
    }
    TextTable.Builder pairs =
        TextTable.titled("pairs")
            .column("settlement")
            .column("with")
            .unit(ties.unit())
            .column("ties")
            .unit(ties.unit() + " per pair of persons")
            .column("density");
    for (Settlement first : ties.settlements()) {
      for (Settlement second : ties.settlements()) {
        pairs.row(
            first.name(),
            second.name(),
            ties.between(first.name(), second.name()),
            density(first.name(), second.name()));
      }
    }
    return StackedTables.titled("Ties, " + ties.unit() + ": " + verdict(), "part")
        .add(rows::build, "settlements")
        .add(pairs::build, "pairs")
        .figure("modularity by community", "1", byCommunity, "modularity")
        .figure("modularity by country", "1", byCountry, "modularity")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
