package org.migrationeconomics.data.remittance;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.PercentOfProduct;
import org.migrationeconomics.core.measure.PriceIndex;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.remittance.InflowPanel;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.AreaCodes;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;

/**
 * A folder of World Bank indicators, joined into the capital inflows of each country and of each
 * group of countries.
 *
 * <pre>
 *   var download = WorldBankDownload.read(Path.of("downloads")).orThrow();
 *   download.capitalInflows("MEX")
 *   download.panel()                    // all countries, and who is left out and why
 * </pre>
 *
 * <p>A file belongs to an indicator if its name has the indicator's code in it and ends in {@code
 * .csv}, {@code .csv.gz} or {@code .zip}: {@code bx.trf.pwkr.cd.dt.csv}, {@code
 * API_BX.TRF.PWKR.CD.DT_DS2_en_csv_v2_3012027.zip} as it was downloaded. Either layout of {@link
 * WorldBankCsvReader} will do. Remittances received and FDI net inflows must be there; net ODA,
 * portfolio equity, private debt, exports and imports in per cent of GDP, reserves, GDP, population
 * and the growth of the GDP deflator are taken along if they are. Other files are not looked at.
 *
 * <p>An area has inflows if it has at least one observation of remittances and one of direct
 * investment; {@link #leftOut} names the others. Nothing is filled, cut or rounded. Exports and
 * imports become money by way of GDP.
 *
 * <p><b>Units</b>: current USD, persons, an index for the deflator.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorldBankDownload implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_NAMED = 10;

  private final Map<WorldBankIndicator, IndicatorTable> tables;
  private final Map<ReferenceArea, CapitalInflows> inflows;
  private final Map<ReferenceArea, String> leftOut;

  private WorldBankDownload(
      Map<WorldBankIndicator, IndicatorTable> tables,
      Map<ReferenceArea, CapitalInflows> inflows,
      Map<ReferenceArea, String> leftOut) {
    this.tables = tables;
    this.inflows = inflows;
    this.leftOut = leftOut;
  }

  /**
   * The indicators that are taken, remittances received and FDI net inflows first.
   *
   * @return the indicators
   */
  public static List<WorldBankIndicator> indicators() {
    return Parts.ALL;
  }

  /**
   * The indicators that must be there.
   *
   * @return remittances received and FDI net inflows
   */
  public static List<WorldBankIndicator> mandatory() {
    return Parts.MANDATORY;
  }

  /**
   * Reads a folder. Figures of files that state their date have the source "World Bank, updated"
   * and that date, others "World Bank, folder" and the folder's name.
   *
   * @param folder the folder with the files
   * @return the inflows, and the problems of all files
   */
  public static Reading<WorldBankDownload> read(Path folder) {
    return read(folder, Optional.empty());
  }

  /**
   * Reads a folder and gives every figure the same source.
   *
   * @param folder the folder with the files
   * @param source publication and date, such as {@code World Bank WDI, 1 July 2026}
   * @return the inflows, and the problems of all files
   * @throws IllegalArgumentException if the source is blank
   */
  public static Reading<WorldBankDownload> read(Path folder, String source) {
    return read(folder, Optional.of(Require.text("source", source)));
  }

  private static Reading<WorldBankDownload> read(Path folder, Optional<String> source) {
    List<Problem> problems = new ArrayList<>();
    IndicatorFiles files = IndicatorFiles.of(Require.notNull("folder", folder), problems);
    boolean listed = problems.isEmpty();
    List<IndicatorTable> tables = new ArrayList<>();
    for (WorldBankIndicator indicator : Parts.ALL) {
      boolean mandatory = listed && Parts.MANDATORY.contains(indicator);
      for (Path file : files.find(indicator, mandatory, problems)) {
        Reading<IndicatorTable> reading = WorldBankCsvReader.of(indicator).read(file);
        problems.addAll(reading.problems());
        IndicatorTable table = reading.value();
        tables.add(
            source.isPresent()
                ? table.withSource(source.get())
                : table.vintage().isPresent()
                    ? table
                    : table.withSource("World Bank, folder " + name(folder)));
      }
    }
    List<String> refusals = new ArrayList<>();
    WorldBankDownload download = join(tables, refusals);
    refusals.forEach(refusal -> problems.add(Problem.of(DataFile.of(folder).name(), refusal)));
    return new Reading<>(download, problems);
  }

  private static String name(Path folder) {
    return DataFile.of(folder.toAbsolutePath().normalize()).title();
  }

  /**
   * Joins tables that were read one by one.
   *
   * @param tables remittances received and FDI net inflows, and any of net ODA, portfolio equity,
   *     private debt, exports, imports, reserves, GDP, population and growth of the GDP deflator
   * @return the inflows
   * @throws IllegalArgumentException if one of the first two is missing, an indicator comes twice
   *     or is none of these, or an area has negative remittances, exports, imports or reserves, or
   *     GDP or population that are not above zero
   */
  public static WorldBankDownload of(Collection<IndicatorTable> tables) {
    List<WorldBankIndicator> seen = new ArrayList<>();
    for (IndicatorTable table : Require.notNull("tables", tables)) {
      if (!Parts.ALL.contains(table.indicator()) || seen.contains(table.indicator())) {
        throw Require.refusal(
            "indicator",
            table.indicator().code(),
            "each of " + Parts.codes(Parts.ALL) + " at most once");
      }
      seen.add(table.indicator());
    }
    if (!seen.containsAll(Parts.MANDATORY)) {
      throw Require.refusal(
          "indicators", Parts.codes(seen), Parts.codes(Parts.MANDATORY) + " among them");
    }
    List<String> refusals = new ArrayList<>();
    WorldBankDownload download = join(tables, refusals);
    if (!refusals.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", refusals));
    }
    return download;
  }

  private static WorldBankDownload join(Collection<IndicatorTable> tables, List<String> refusals) {
    Map<WorldBankIndicator, IndicatorTable> byIndicator = new LinkedHashMap<>();
    tables.forEach(table -> byIndicator.put(table.indicator(), table));
    Parts parts = new Parts(byIndicator);
    Map<ReferenceArea, CapitalInflows> inflows = new LinkedHashMap<>();
    Map<ReferenceArea, String> leftOut = parts.leftOut();
    for (ReferenceArea area : parts.areas()) {
      try {
        inflows.put(area, parts.inflows(area));
      } catch (IllegalArgumentException refusal) {
        refusals.add(area.name() + ": " + refusal.getMessage());
        leftOut.put(area, "with figures that cannot be");
      }
    }
    return new WorldBankDownload(byIndicator, inflows, leftOut);
  }

  /** The indicators that make up capital inflows. */
  private record Parts(Map<WorldBankIndicator, IndicatorTable> tables) {

    static final List<WorldBankIndicator> MANDATORY =
        List.of(WorldBankIndicator.REMITTANCES_RECEIVED, WorldBankIndicator.FDI_NET_INFLOWS);
    static final List<WorldBankIndicator> ALL =
        List.of(
            WorldBankIndicator.REMITTANCES_RECEIVED,
            WorldBankIndicator.FDI_NET_INFLOWS,
            WorldBankIndicator.ODA_RECEIVED,
            WorldBankIndicator.PORTFOLIO_EQUITY,
            WorldBankIndicator.PRIVATE_DEBT,
            WorldBankIndicator.EXPORTS_PER_GDP,
            WorldBankIndicator.IMPORTS_PER_GDP,
            WorldBankIndicator.RESERVES,
            WorldBankIndicator.GDP,
            WorldBankIndicator.POPULATION,
            WorldBankIndicator.GDP_DEFLATOR_GROWTH);

    static String codes(Collection<WorldBankIndicator> indicators) {
      List<String> codes = new ArrayList<>();
      indicators.forEach(indicator -> codes.add(indicator.code()));
      return codes.isEmpty() ? "none" : String.join(", ", codes);
    }

    Optional<YearSeries> part(WorldBankIndicator indicator, ReferenceArea area) {
      return Optional.ofNullable(tables.get(indicator))
          .flatMap(table -> Optional.ofNullable(table.series().get(area)))
          .filter(series -> series.count() > 0);
    }

    List<ReferenceArea> areas() {
      List<ReferenceArea> both = new ArrayList<>();
      IndicatorTable remittances = tables.get(WorldBankIndicator.REMITTANCES_RECEIVED);
      if (remittances != null) {
        for (ReferenceArea area : remittances.series().keySet()) {
          if (MANDATORY.stream().allMatch(indicator -> part(indicator, area).isPresent())) {
            both.add(area);
          }
        }
      }
      return both;
    }

    /** The areas of any table that lack one of the mandatory series, and which. */
    Map<ReferenceArea, String> leftOut() {
      Map<ReferenceArea, String> out = new LinkedHashMap<>();
      if (!tables.keySet().containsAll(MANDATORY)) {
        return out;
      }
      for (IndicatorTable table : tables.values()) {
        for (ReferenceArea area : table.series().keySet()) {
          List<String> missing = new ArrayList<>();
          for (WorldBankIndicator indicator : MANDATORY) {
            if (part(indicator, area).isEmpty()) {
              missing.add(indicator.name());
            }
          }
          if (!missing.isEmpty()) {
            out.put(area, "without " + String.join(" and ", missing));
          }
        }
      }
      return out;
    }

    /** A flow in per cent of GDP as money; empty if one of the two is not there in any year. */
    Optional<YearSeries> money(WorldBankIndicator percent, ReferenceArea area) {
      Optional<YearSeries> share = part(percent, area);
      Optional<YearSeries> product = part(WorldBankIndicator.GDP, area);
      if (share.isEmpty()
          || product.isEmpty()
          || share.get().years().noneMatch(product.get()::has)) {
        return Optional.empty();
      }
      return Optional.of(PercentOfProduct.money(share.get(), product.get()));
    }

    CapitalInflows inflows(ReferenceArea area) {
      return CapitalInflows.builder()
          .area(area)
          .remittances(part(WorldBankIndicator.REMITTANCES_RECEIVED, area).orElseThrow())
          .foreignDirectInvestment(part(WorldBankIndicator.FDI_NET_INFLOWS, area).orElseThrow())
          .officialDevelopmentAssistance(part(WorldBankIndicator.ODA_RECEIVED, area))
          .portfolioEquity(part(WorldBankIndicator.PORTFOLIO_EQUITY, area))
          .privateDebt(part(WorldBankIndicator.PRIVATE_DEBT, area))
          .exports(money(WorldBankIndicator.EXPORTS_PER_GDP, area))
          .imports(money(WorldBankIndicator.IMPORTS_PER_GDP, area))
          .reserves(part(WorldBankIndicator.RESERVES, area))
          .grossDomesticProduct(part(WorldBankIndicator.GDP, area))
          .population(part(WorldBankIndicator.POPULATION, area))
          .build();
    }
  }

  /**
   * The inflows of one area.
   *
   * @param code the area's code as it prints ({@code MEX}, {@code group:LMY}), or as the files
   *     write it ({@code LMY})
   * @return the inflows, in current USD
   * @throws IllegalArgumentException if no area with both remittances and direct investment has
   *     this code
   */
  public CapitalInflows capitalInflows(String code) {
    Require.notNull("code", code);
    return inflows.entrySet().stream()
        .filter(entry -> AreaCodes.matches(entry.getKey(), code))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                Require.refusal(
                    "area",
                    code,
                    "one of the "
                        + inflows.size()
                        + " areas with both remittances and direct investment"
                        + leftOut.entrySet().stream()
                            .filter(entry -> AreaCodes.matches(entry.getKey(), code))
                            .map(entry -> "; " + entry.getKey().name() + " is " + entry.getValue())
                            .findFirst()
                            .orElse("")));
  }

  /**
   * The areas of the files that have no inflows, and why: no observation of remittances, or none of
   * direct investment.
   *
   * @return the reasons by area
   */
  public Map<ReferenceArea, String> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }

  /**
   * The inflows of all countries, and which countries are left out and why: what a panel is made
   * of.
   *
   * @return the countries; no group among them
   */
  public InflowPanel panel() {
    Map<ReferenceArea, String> out = new LinkedHashMap<>();
    leftOut.forEach(
        (area, reason) -> {
          if (area instanceof Place) {
            out.put(area, reason);
          }
        });
    return new InflowPanel(List.copyOf(countries().values()), out);
  }

  /**
   * The inflows of all countries that have both remittances and direct investment. {@link #panel}
   * also says which have not.
   *
   * @return the inflows by country, in the order of the remittances' file
   */
  public Map<Place, CapitalInflows> countries() {
    return only(Place.class);
  }

  /**
   * The inflows of all groups of countries that have both remittances and direct investment.
   *
   * @return the inflows by group, in the order of the remittances' file
   */
  public Map<Aggregate, CapitalInflows> aggregates() {
    return only(Aggregate.class);
  }

  private <A extends ReferenceArea> Map<A, CapitalInflows> only(Class<A> kind) {
    Map<A, CapitalInflows> part = new LinkedHashMap<>();
    inflows.forEach(
        (area, value) -> {
          if (kind.isInstance(area)) {
            part.put(kind.cast(area), value);
          }
        });
    return Collections.unmodifiableMap(part);
  }

  /**
   * What deflates US dollars: the GDP deflator of the United States as an index, 1 in the last year
   * that has a growth rate. A calculator moves the base to the year it is asked for.
   *
   * @return the index
   * @throws IllegalArgumentException if the files have none
   */
  public YearSeries deflator() {
    YearSeries growth = deflatorGrowth();
    return PriceIndex.fromGrowth(growth, growth.years().max().orElseThrow());
  }

  /**
   * The growth of the GDP deflator of the United States, per cent a year, as the file has it.
   *
   * @return the growth rates, no index; {@link #deflator} is one
   * @throws IllegalArgumentException if the files have none
   */
  public YearSeries deflatorGrowth() {
    return table(WorldBankIndicator.GDP_DEFLATOR_GROWTH)
        .flatMap(table -> table.find("USA"))
        .filter(series -> series.count() > 0)
        .orElseThrow(
            () ->
                Require.refusal(
                    "indicators",
                    Parts.codes(tables.keySet()),
                    WorldBankIndicator.GDP_DEFLATOR_GROWTH.code() + " of USA among them"));
  }

  /**
   * The table of one indicator, with all its areas.
   *
   * @param indicator the indicator
   * @return the table, or empty if the files have none
   */
  public Optional<IndicatorTable> table(WorldBankIndicator indicator) {
    return Optional.ofNullable(tables.get(Require.notNull("indicator", indicator)));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("code")
            .column("name")
            .column("kind")
            .column("from")
            .column("to")
            .column("years with both")
            .column("left out");
    inflows.forEach(
        (area, value) ->
            table.row(
                area.code(),
                area.name(),
                area instanceof Place ? "place" : "group",
                value.firstYear(),
                value.lastYear(),
                value.remittances().years().filter(value.foreignDirectInvestment()::has).count(),
                ""));
    leftOut.forEach(
        (area, reason) ->
            table.row(
                area.code(),
                area.name(),
                area instanceof Place ? "place" : "group",
                "",
                "",
                0,
                reason));
    return table.note("Remittances received and FDI net inflow, current USD").build();
  }

  /** Every year of every indicator that was read. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "indicator");
    tables.forEach((indicator, table) -> stack.add(table::dataTable, indicator.code()));
    return stack.build();
  }

  /** One line: how many areas, and of which indicators; {@link #show} lists the areas. */
  @Override
  public String toString() {
    int countries = countries().size();
    int groups = inflows.size() - countries;
    return "World Bank download: remittances and FDI of "
        + countries
        + (countries == 1 ? " country and " : " countries and ")
        + groups
        + (groups == 1 ? " group, from " : " groups, from ")
        + Parts.codes(tables.keySet())
        + (leftOut.isEmpty()
            ? ""
            : "; " + new InflowPanel(List.of(), leftOut).leftOutInWords(MOST_NAMED));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorldBankDownload that && tables.equals(that.tables);
  }

  @Override
  public int hashCode() {
    return tables.hashCode();
  }
}
