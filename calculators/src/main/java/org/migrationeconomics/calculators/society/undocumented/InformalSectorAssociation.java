package org.migrationeconomics.calculators.society.undocumented;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.society.UndocumentedMethod;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Whether countries with a larger shadow economy have more undocumented people, per inhabitant and
 * per migrant: the result of {@link InformalSectorAssociationCalculator}.
 *
 * <p><b>Units</b>: shares in per cent; coefficients from -1 to 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param associations one for each denominator
 * @param methods the methods by which the undocumented were counted, those of all countries used
 */
public record InformalSectorAssociation(List<Association> associations, List<String> methods)
    implements Tabular {

  /** Of whom the undocumented are a share. */
  public enum Denominator {
    /** Of all inhabitants. */
    INHABITANTS("per inhabitant"),
    /** Of the migrants. */
    MIGRANTS("per migrant");

    private final String label;

    Denominator(String label) {
      this.label = label;
    }

    /**
     * The denominator in words.
     *
     * @return {@code per inhabitant} or {@code per migrant}
     */
    public String label() {
      return label;
    }
  }

  /**
   * A country.
   *
   * @param place the country
   * @param year of the estimate
   * @param method of the estimate
   * @param share of the undocumented, per cent
   * @param shadowEconomy per cent of GDP
   */
  public record Observation(
      Place place, int year, UndocumentedMethod method, double share, double shadowEconomy) {

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Observation {
      Require.notNull("place", place);
      Require.year("year", year);
      Require.notNull("method", method);
      share = Require.notNegative("share", share) + 0.0;
      shadowEconomy = Require.notNegative("shadowEconomy", shadowEconomy) + 0.0;
    }
  }

  /**
   * The coefficients without one country.
   *
   * @param place who is left out
   * @param pearson r of the others
   * @param spearman r of the ranks of the others
   */
  public record Without(Place place, Figure pearson, Figure spearman) {

    /** Checks that everything is there. */
    public Without {
      Require.notNull("place", place);
      Require.notNull("pearson", pearson);
      Require.notNull("spearman", spearman);
    }
  }

  /**
   * The association with one denominator.
   *
   * @param denominator of whom the undocumented are a share
   * @param observations the countries
   * @param leftOut codes of countries without a shadow economy or this denominator
   * @param pearson r
   * @param pearsonProbability of a coefficient as far from 0 if countries had their shadow
   *     economies in any order
   * @param spearman r of ranks
   * @param spearmanProbability the same of it
   * @param without the coefficients without each country in turn
   */
  public record Association(
      Denominator denominator,
      List<Observation> observations,
      List<String> leftOut,
      Figure pearson,
      Figure pearsonProbability,
      Figure spearman,
      Figure spearmanProbability,
      List<Without> without) {

    /** Copies the lists. */
    public Association {
      Require.notNull("denominator", denominator);
      observations = List.copyOf(Require.notNull("observations", observations));
      leftOut = List.copyOf(Require.notNull("leftOut", leftOut));
      Require.notNull("pearson", pearson);
      Require.notNull("pearsonProbability", pearsonProbability);
      Require.notNull("spearman", spearman);
      Require.notNull("spearmanProbability", spearmanProbability);
      without = List.copyOf(Require.notNull("without", without));
    }
  }

  /** Copies the lists. */
  public InformalSectorAssociation {
    associations = List.copyOf(Require.notNull("associations", associations));
    methods = List.copyOf(Require.notNull("methods", methods));
  }

  /**
   * The association with the undocumented as a share of the migrants.
   *
   * @return the association
   */
  public Association perMigrant() {
    return Require.one("denominator", Denominator.MIGRANTS, associations, Association::denominator);
  }

  /**
   * The association with the undocumented as a share of all inhabitants.
   *
   * @return the association
   */
  public Association perInhabitant() {
    return Require.one(
        "denominator", Denominator.INHABITANTS, associations, Association::denominator);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("The undocumented and the shadow economy")
            .column("undocumented")
            .unit("countries")
            .column("countries", 0)
            .unit("1")
            .column("Spearman", 3)
            .column("its p", 3)
            .column("Pearson", 3)
            .column("Pearson's p", 3);
    for (Association one : associations) {
      table.row(
          one.denominator().label(),
          one.observations().size(),
          one.spearman(),
          one.spearmanProbability(),
          one.pearson(),
          one.pearsonProbability());
    }
    for (Association one : associations) {
      spread(table, one);
    }
    table.note(
        "Counted by "
            + methods.size()
            + (methods.size() == 1 ? " method: " : " methods: ")
            + String.join(", ", methods)
            + ".");
    return table.note("An association across countries and years, not an effect.").build();
  }

  private static void spread(TextTable.Builder table, Association one) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    String least = "";
    String most = "";
    for (Without each : one.without()) {
      double r = each.spearman().orElse(Double.NaN);
      if (r < low) {
        low = r;
        least = each.place().code();
      }
      if (r > high) {
        high = r;
        most = each.place().code();
      }
    }
    if (low <= high) {
      table.note(
          "Spearman "
              + one.denominator().label()
              + " without one country: "
              + Numbers.fixed(low, 2)
              + " (without "
              + least
              + ") to "
              + Numbers.fixed(high, 2)
              + " (without "
              + most
              + ").");
    }
    if (!one.leftOut().isEmpty()) {
      table.note(
          "Left out " + one.denominator().label() + ": " + String.join(", ", one.leftOut()) + ".");
    }
  }

  @Override
  public TextTable dataTable() {
    StackedTables all =
        StackedTables.titled("The undocumented and the shadow economy", "denominator")
            .about(table());
    for (Association one : associations) {
      String name = one.denominator().label();
      all.add(() -> observations(one), name)
          .figure("Spearman", "1", one.spearman(), name)
          .figure("p of Spearman", "1", one.spearmanProbability(), name)
          .figure("Pearson", "1", one.pearson(), name)
          .figure("p of Pearson", "1", one.pearsonProbability(), name);
    }
    return all.build();
  }

  private static TextTable observations(Association one) {
    TextTable.Builder table =
        TextTable.titled(one.denominator().label())
            .column("country")
            .column("year")
            .column("method")
            .unit("%")
            .column("share")
            .column("shadow economy")
            .unit("1")
            .column("Spearman without it")
            .column("Pearson without it");
    for (int i = 0; i < one.observations().size(); i++) {
      Observation each = one.observations().get(i);
      table.row(
          each.place().code(),
          String.valueOf(each.year()),
          each.method().label(),
          each.share(),
          each.shadowEconomy(),
          one.without().get(i).spearman(),
          one.without().get(i).pearson());
    }
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
