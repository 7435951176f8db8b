package org.migrationeconomics.data.remittance.prices;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.FeeConvention;
import org.migrationeconomics.core.remittance.RemittanceQuote;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.measure.YearQuarter;
import org.migrationeconomics.data.place.WorldBankAreas;

/**
 * Reads the data set of Remittance Prices Worldwide, a row for each service: the sheets {@code
 * Dataset …} of the workbook, of 41 or 42 columns, or one of them as CSV.
 *
 * <pre>
 *   RemittancePricesReader.withDefaults().read(Path.of("rpw_dataset_2011_2025_q3.xlsx"))
 *   RemittancePricesReader.withDefaults().forEach(Path.of("rpw.xlsx"), price -&gt; …)    // one by one
 * </pre>
 *
 * <p>Columns are found by their names, whatever their order and case; those beyond the 42 known
 * ones are not looked at. Numbers may be stored as text. The fee comes on top, and the stated
 * margin is taken.
 *
 * <p><b>Missing values</b>: a quote of which amount or fee is empty is left out without a problem.
 * A service with {@code transparent} other than {@code yes} has no margin, whatever the file says.
 * The currency {@code CFA} is XOF or XAF, as the sending country belongs to one union or the other.
 *
 * <p><b>Problems</b>: a column that is missing; a quarter, country code, number or currency that
 * cannot be read; a quote whose total cost is not 100 · fee / amount + margin within 0.1 (it is
 * kept, for the total is not used); a quote that makes no sense, such as a margin of 100 per cent.
 *
 * <p><b>Source</b>: World Bank, Remittance Prices Worldwide, data set and legend.
 *
 * <p>Immutable and thread-safe.
 */
public final class RemittancePricesReader implements DataReader<List<RemittancePrice>> {

  private static final RemittancePricesReader DEFAULTS =
      new RemittancePricesReader(WorldBankAreas.standard());
  private static final String SHEET = "dataset";
  private static final double TOLERANCE = 0.1;

  private final WorldBankAreas areas;

  private RemittancePricesReader(WorldBankAreas areas) {
    this.areas = areas;
  }

  /**
   * A reader with the standard codes.
   *
   * @return the reader
   */
  public static RemittancePricesReader withDefaults() {
    return DEFAULTS;
  }

  /**
   * The same reader with other codes.
   *
   * @param newAreas what the codes of the file stand for
   * @return the reader
   */
  public RemittancePricesReader withAreas(WorldBankAreas newAreas) {
    return new RemittancePricesReader(Require.notNull("areas", newAreas));
  }

  @Override
  public Reading<List<RemittancePrice>> read(DataFile file) {
    List<RemittancePrice> prices = new ArrayList<>();
    return forEach(file, prices::add).map(count -> List.copyOf(prices));
  }

  /**
   * Shows the prices of a file one by one, without keeping them.
   *
   * @param file an .xlsx workbook or a CSV file
   * @param visitor is shown each price
   * @return how many it was shown, and all problems
   */
  public Reading<Long> forEach(Path file, Consumer<RemittancePrice> visitor) {
    return forEach(DataFile.of(file), visitor);
  }

  /**
   * Shows the prices of a path, stream or text one by one, without keeping them.
   *
   * @param file an .xlsx workbook or a CSV file
   * @param visitor is shown each price
   * @return how many it was shown, and all problems
   */
  public Reading<Long> forEach(DataFile file, Consumer<RemittancePrice> visitor) {
    Require.notNull("visitor", visitor);
    return FileInput.grid(file, (grid, problems) -> read(grid, problems, visitor));
  }

  private long read(Grid grid, ProblemList problems, Consumer<RemittancePrice> visitor) {
    long count = 0;
    boolean any = false;
    for (int sheet = 0; sheet < grid.sheets().size(); sheet++) {
      if (!grid.isWorkbook()
          || grid.sheets().get(sheet).toLowerCase(Locale.ROOT).startsWith(SHEET)) {
        Pass pass = new Pass(problems, visitor, grid.isWorkbook());
        grid.rows(sheet, problems, pass);
        count += pass.count;
        any = true;
      }
    }
    if (any && count == 0 && problems.toList().isEmpty()) {
      problems.add(0, 0, "", "there is no row below the header");
    }
    if (!any) {
      problems.add(0, 0, "", "the workbook has no sheet whose name begins with 'Dataset'");
    }
    return count;
  }

  private final class Pass implements Grid.Sink {

    private static final List<String> NEEDED =
        List.of(
            "period",
            "source_code",
            "destination_code",
            "firm",
            "transparent",
            "cc1 lcu amount",
            "cc1 lcu code",
            "cc1 lcu fee",
            "cc1 fx margin");

    /** Members of the two monetary unions of the CFA franc. */
    private static final Set<String> WEST_AFRICA =
        Set.of("BEN", "BFA", "CIV", "GNB", "MLI", "NER", "SEN", "TGO");

    private static final Set<String> CENTRAL_AFRICA =
        Set.of("CAF", "CMR", "COG", "GAB", "GNQ", "TCD");

    private static final List<String> TIERS = List.of("cc1", "cc2");

    private final ProblemList problems;
    private final Consumer<RemittancePrice> visitor;
    private final Map<String, Integer> columns = new HashMap<>();
    private final boolean workbook;
    private Header header;
    private boolean headed;
    private int width;
    private long count;
    private boolean faulty;

    Pass(ProblemList problems, Consumer<RemittancePrice> visitor, boolean workbook) {
      this.workbook = workbook;
      this.problems = problems;
      this.visitor = visitor;
      this.header = Header.of(List.of(), 0, problems);
    }

    @Override
    public boolean row(GridRow row) {
      if (!headed) {
        return header(row);
      }
      if (row.filled(0) > 0) {
        price(row);
      }
      return true;
    }

    private boolean header(GridRow row) {
      width = row.count();
      header = Header.of(row, GridRow.MOST_COLUMNS, problems);
      headed = true;
      NEEDED.forEach(header::need);
      return header.sound();
    }

    private int column(String head) {
      return columns.computeIfAbsent(
          head,
          name -> {
            int column = header.find(name);
            return column < 0 ? GridRow.MOST_COLUMNS : column;
          });
    }

    private String text(GridRow row, String head) {
      return row.label(column(head));
    }

    private void fault(GridRow row, String head, String message) {
      faulty = true;
      problems.addRow(row.line(), column(head) + 1, head, message);
    }

    private void price(GridRow row) {
      faulty = false;
      if (row.cut()) {
        problems.add(
            row.line(),
            0,
            "",
            "no line break ends the last line, so the file may be cut off; the row is left out");
        return;
      }
      if (!workbook && row.count() < width) {
        problems.add(
            row.line(),
            0,
            "",
            "the row has "
                + row.count()
                + " fields, expected "
                + width
                + " as in the header; the row is left out");
        return;
      }
      Optional<YearQuarter> quarter = YearQuarter.find(text(row, "period"));
      if (quarter.isEmpty()) {
        fault(row, "period", ProblemList.shown(text(row, "period")) + " is not a quarter: 2016_2Q");
      }
      Optional<Place> sender = place(row, "source_code");
      Optional<Place> receiver = place(row, "destination_code");
      if (sender.isPresent() && sender.equals(receiver)) {
        fault(row, "destination_code", "sender and receiver are the same country");
      }
      boolean transparent = text(row, "transparent").equalsIgnoreCase("yes");
      boolean comparable = true;
      List<Optional<RemittanceQuote>> quotes = new ArrayList<>();
      for (String tier : TIERS) {
        quotes.add(quote(row, tier, transparent));
        comparable &= comparable(row, tier);
      }
      if (faulty || quarter.isEmpty() || sender.isEmpty() || receiver.isEmpty()) {
        return;
      }
      count++;
      visitor.accept(
          new RemittancePrice(
              text(row, "id"),
              quarter.get(),
              Corridor.of(sender.get(), receiver.get()),
              text(row, "firm"),
              text(row, "firm_type"),
              text(row, "payment instrument"),
              text(row, "access point"),
              text(row, "speed actual"),
              text(row, "receiving network coverage"),
              text(row, "pickup method"),
              quotes.get(0),
              quotes.get(1),
              transparent,
              comparable));
    }

    /** A rate of 1 with a margin of 0 is no rate, except where both countries have one currency. */
    private boolean comparable(GridRow row, String tier) {
      if (row.number(column(tier + " lcu fx rate")) != 1
          || row.number(column(tier + " fx margin")) != 0) {
        return true;
      }
      double interbank = row.number(column("inter lcu bank fx"));
      return Double.isNaN(interbank) ? text(row, tier + " lcu code").equals("USD") : interbank == 1;
    }

    /** The file calls both CFA francs CFA. */
    private String currency(GridRow row, String tier) {
      String code = text(row, tier + " lcu code");
      if (!code.equals("CFA")) {
        return code;
      }
      String sender = text(row, "source_code");
      return WEST_AFRICA.contains(sender) ? "XOF" : CENTRAL_AFRICA.contains(sender) ? "XAF" : code;
    }

    private Optional<Place> place(GridRow row, String head) {
      String code = text(row, head);
      Optional<Place> place =
          areas.find(code).filter(Place.class::isInstance).map(Place.class::cast);
      if (place.isEmpty()) {
        fault(row, head, ProblemList.shown(code) + " is not the code of a country");
      }
      return place;
    }

    private double number(GridRow row, String head) {
      double value = row.number(column(head));
      if (!Double.isFinite(value)) {
        fault(
            row,
            head,
            ProblemList.shown(text(row, head)) + " is not a decimal number such as 4.99");
      }
      return value;
    }

    private Optional<RemittanceQuote> quote(GridRow row, String tier, boolean transparent) {
      String amountHead = tier + " lcu amount";
      String feeHead = tier + " lcu fee";
      String marginHead = tier + " fx margin";
      String totalHead = tier + " total cost %";
      if (row.isBlank(column(amountHead)) || row.isBlank(column(feeHead))) {
        return Optional.empty();
      }
      double amount = number(row, amountHead);
      double fee = number(row, feeHead);
      boolean margined = transparent && !row.isBlank(column(marginHead));
      double margin = margined ? number(row, marginHead) : 0;
      if (faulty) {
        return Optional.empty();
      }
      try {
        MoneyUnit unit = MoneyUnit.of(currency(row, tier));
        RemittanceQuote.Builder quote =
            RemittanceQuote.builder()
                .amount(MoneyAmount.of(amount, unit))
                .fee(MoneyAmount.of(fee, unit))
                .feeConvention(FeeConvention.FEE_ON_TOP)
                .transparent(transparent);
        if (!text(row, "firm").isEmpty()) {
          quote.firm(text(row, "firm"));
        }
        if (margined) {
          quote.statedMargin(margin);
        }
        Optional<RemittanceQuote> built = Optional.of(quote.build());
        double total = row.number(column(totalHead));
        if (margined && Math.abs(100 * fee / amount + margin - total) > TOLERANCE) {
          problems.add(
              row.line(),
              column(totalHead) + 1,
              totalHead,
              ProblemList.shown(text(row, totalHead)) + " is not fee and margin together");
        }
        return built;
      } catch (IllegalArgumentException refusal) {
        fault(row, amountHead, String.valueOf(refusal.getMessage()));
        return Optional.empty();
      }
    }
  }

  /** Which file. */
  @Override
  public String toString() {
    return "reader of the data set of Remittance Prices Worldwide";
  }
}
