package org.migrationeconomics.data.sample;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.DemographicBalance;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.data.internal.Table;

/**
 * Small published data sets that ship with the library, to try it and to teach with it.
 *
 * <pre>
 *   Samples.capitalInflows("MEX")     // Mexico 1990-2024, remittances, FDI, ODA, GDP
 *   Samples.cataloniaAccounts()       // Catalonia 2000-2011, population accounts
 *   Samples.cabre()                   // what Anna Cabré found, as printed
 * </pre>
 *
 * <p>They are excerpts, rounded as printed, and no substitute for the publishers' files.
 *
 * <p><b>Source</b>: World Bank, World Development Indicators, edition of 1 July 2026 (CC BY 4.0);
 * Idescat, tables 10330 and 15223; El País, 2 October 1999; A. I. Canales and I. Montiel Armas, "A
 * world without borders?", UNESCO, note 6.
 *
 * <p>Immutable and thread-safe.
 */
public final class Samples {

  private static final List<String> COUNTRIES = List.of("MEX", "SLV", "PHL", "IND", "MAR");

  private Samples() {}

  /**
   * Remittances received, FDI net inflows, net ODA received and GDP of one of five countries,
   * 1990-2024, in million current USD, rounded to 100,000 USD (GDP to a million). ODA ends in 2023;
   * El Salvador has no FDI figure for 1994 and 1996.
   *
   * @param code {@code MEX}, {@code SLV}, {@code PHL}, {@code IND} or {@code MAR}
   * @return the inflows
   * @throws IllegalArgumentException if the country is not among the samples
   */
  public static CapitalInflows capitalInflows(String code) {
    if (!COUNTRIES.contains(Require.notNull("code", code))) {
      throw Require.refusal("code", code, "one of the samples MEX, SLV, PHL, IND, MAR");
    }
    Table table =
        Table.of(Samples.class, "capital-inflows-" + code.toLowerCase(Locale.ROOT) + ".csv");
    MoneyUnit millions = MoneyUnit.of("USD").millions();
    return CapitalInflows.builder()
        .area(Place.of(code))
        .remittances(series(table, 1, "remittances received", millions))
        .foreignDirectInvestment(series(table, 2, "FDI net inflow", millions))
        .officialDevelopmentAssistance(series(table, 3, "net ODA received", millions))
        .grossDomesticProduct(series(table, 4, "GDP", millions))
        .build();
  }

  /**
   * The same for all five countries.
   *
   * @return the inflows of Mexico, El Salvador, the Philippines, India and Morocco
   */
  public static List<CapitalInflows> capitalInflows() {
    List<CapitalInflows> all = new ArrayList<>();
    COUNTRIES.forEach(code -> all.add(capitalInflows(code)));
    return List.copyOf(all);
  }

  /**
   * The population accounts of Catalonia 2000-2011, which close to the person: natural increase and
   * net migration of each year, population on 1 January from 2000 to 2012.
   *
   * @return the accounts
   */
  public static DemographicBalance cataloniaAccounts() {
    Table table = Table.of(Samples.class, "catalonia-accounts.csv");
    // The last row has the population after the last year only.
    Table years = new Table(table.source(), table.rows().subList(0, table.rows().size() - 1));
    return DemographicBalance.of(
        Place.of("ES-CT").withName("Catalonia"),
        series(table, 1, "population on 1 January", SimpleUnit.PERSONS),
        series(years, 2, "natural increase", SimpleUnit.PERSONS),
        series(years, 3, "net migration", SimpleUnit.PERSONS));
  }

  /**
   * What Anna Cabré found about Catalonia: how many people it would have had without the migration
   * of the twentieth century, how much of its growth was migration, and which cohorts of women
   * replaced themselves. Quoted from where it was printed; nothing here is computed.
   *
   * @return the figures
   */
  public static CitedFigures cabre() {
    List<CitedFigure> figures = new ArrayList<>();
    for (CsvRecord row : Table.of(Samples.class, "cabre.csv").rows()) {
      figures.add(
          new CitedFigure(
              row.getField(0),
              row.getField(1),
              Double.parseDouble(row.getField(2)),
              row.getField(3),
              row.getField(4)));
    }
    return new CitedFigures("Anna Cabré on the population of Catalonia", figures);
  }

  private static YearSeries series(Table table, int column, String label, MeasureUnit unit) {
    YearSeries.Builder series = YearSeries.builder(unit).label(label).source(table.source());
    for (CsvRecord row : table.rows()) {
      int year = Integer.parseInt(row.getField(0));
      if (row.getField(column).isEmpty()) {
        series.hole(year);
      } else {
        series.put(year, Double.parseDouble(row.getField(column)));
      }
    }
    return series.build();
  }
}
