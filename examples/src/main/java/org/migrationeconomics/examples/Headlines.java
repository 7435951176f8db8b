package org.migrationeconomics.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.calculators.remittance.ExceedingThroughout;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.calculators.remittance.RemittancePanelCalculator;
import org.migrationeconomics.calculators.reproduction.AccountingContribution;
import org.migrationeconomics.calculators.reproduction.AccountingContributionCalculator;
import org.migrationeconomics.calculators.reproduction.RateContribution;
import org.migrationeconomics.calculators.reproduction.RateContributionCalculator;
import org.migrationeconomics.calculators.reproduction.ReproductionFormulas;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.charts.Charts;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.DemographicBalance;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.sample.Samples;
import org.migrationeconomics.data.service.DownloadException;

/**
 * The two questions that the library was built for, answered on real numbers: a sentence each, and
 * the figures behind it.
 *
 * <pre>
 *   mvn -q compile -Pheadlines
 *   mvn -q compile -Pheadlines -Dexec.args=--all
 *   mvn -q compile -Pheadlines "-Dexec.args=Spain DIR"
 *   mvn -q compile -Pheadlines "-Dexec.args=Spain --fetch"
 * </pre>
 *
 * <p>With {@code --all} every table is whole, and the accounts and Anna Cabré's own figures stand
 * beside it.
 *
 * <p>For another country the figures come from a folder with files of World Population Prospects
 * and of the World Bank, or are fetched; with both, the folder is taken for what cannot be fetched.
 * A question whose files are not there is left open, and says so.
 */
public final class Headlines {

  private static final String ALL = "--all";
  private static final String POPULATION = "1. HOW MUCH OF A POPULATION IS OWED TO MIGRATION?\n";
  private static final String REMITTANCES = "2. DO REMITTANCES EXCEED FOREIGN DIRECT INVESTMENT?\n";

  /**
   * Cabré's populations of Catalonia, million persons: without 20th-century migration, and
   * observed.
   */
  private static final double WITHOUT = 2.36;

  private static final double OBSERVED = 6.0;

  private static final Path PICTURES = Path.of("target", "pictures");

  private Headlines() {}

  /**
   * Prints both answers.
   *
   * @param args nothing, or a country and a folder or {@code --fetch} or both; and {@code --all}
   * @throws IllegalArgumentException if there is another argument, the country is not known, or
   *     neither question can be answered
   */
  public static void main(String[] args) {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8), args);
  }

  static void print(PrintStream out, String... args) {
    if (args.length == 0 || List.of(args).equals(List.of(ALL))) {
      // Of the samples: no service is made ready for that.
      ofSamples(out, args.length > 0);
    } else {
      print(out, Services.withDefaults(out), args);
    }
  }

  static void print(PrintStream out, Services services, String... args) {
    List<String> given = new ArrayList<>(List.of(args));
    boolean all = given.remove(ALL);
    Asked asked = Asked.of(given.toArray(String[]::new));
    boolean otherOption =
        given.stream().anyMatch(one -> one.startsWith("--") && !one.equals(Asked.FETCH));
    boolean noFigures = !asked.fetch() && asked.folder().isEmpty();
    if (otherOption || noFigures || asked.country().isEmpty()) {
      throw new IllegalArgumentException(
          "arguments are "
              + given
              + ", expected none, "
              + ALL
              + ", or a country and a folder or "
              + Asked.FETCH
              + " or both");
    }
    ofCountry(out, services, asked, Prospects.country(asked.country().get()), all);
  }

  private static void ofSamples(PrintStream out, boolean all) {
    out.println(POPULATION);
    catalonia(out, all);
    out.println("\n" + REMITTANCES);
    remittances(out, all);
    if (!all) {
      out.println("\nAll tables, whole: mvn -q compile -Pheadlines -Dexec.args=" + ALL);
    }
    out.flush();
  }

  private static void ofCountry(
      PrintStream out, Services services, Asked asked, Place country, boolean all) {
    out.println(POPULATION);
    // Whoever has the files of one question only gets its answer.
    List<String> open = new ArrayList<>();
    answer(out, open, () -> population(out, services, asked, country, all));
    out.println("\n" + REMITTANCES);
    answer(
        out,
        open,
        () ->
            comparison(
                out,
                RemittancesVersusInvestment.download(out, services.bank(), asked, country.code())
                    .capitalInflows(country.code()),
                all));
    out.flush();
    if (open.size() == 2) {
      throw new IllegalArgumentException(
          "neither question has an answer for " + country.name() + ": " + String.join("; ", open));
    }
  }

  private static void answer(PrintStream out, List<String> open, Runnable question) {
    try {
      question.run();
    } catch (DownloadException | IllegalArgumentException failure) {
      open.add(String.valueOf(failure.getMessage()));
      out.println("No answer: " + failure.getMessage());
    }
  }

  private static void population(
      PrintStream out, Services services, Asked asked, Place country, boolean all) {
    Reading<PopulationHistory> history =
        asked.figures(
            out,
            () -> Prospects.fetch(services, country),
            folder -> Prospects.read(folder, country, services.year()));
    MigrationContribution contribution =
        MigrationContributionCalculator.withDefaults().calculate(history.value());
    out.println(Prospects.answer(contribution) + "\n");
    out.println(all ? contribution.show() : contribution.toString());
    Prospects.printNotes(out, history);
    draw(out, Charts.contribution(contribution), "population");
  }

  private static void catalonia(PrintStream out, boolean all) {
    DemographicBalance accounts = Samples.cataloniaAccounts();

    // The counterfactual: the same natural rates, but nobody had come or gone.
    RateContribution rates = RateContributionCalculator.withDefaults().calculate(accounts);
    out.println(rates.answer() + "\n");
    out.println(all ? rates.show() : rates.path().get(rates.path().size() - 1).show());
    draw(out, withAndWithout(rates), "population");

    // The accounts: growth is natural increase plus migration, to the person.
    AccountingContribution growth =
        AccountingContributionCalculator.withDefaults().calculate(accounts);
    out.println("\n" + growth.answer());
    if (all) {
      out.println("\n" + growth.show());
    }

    // What Cabré found for the whole century, and what her rounded figures give.
    double ofPopulation = 100 * ReproductionFormulas.shareOfPopulation(OBSERVED, WITHOUT);
    double ofGrowth = 100 * ReproductionFormulas.shareOfGrowth(2.1, 3.4).value();
    out.printf(
        Locale.ROOT,
        "\n"
            + "By Anna Cabré's rounded figures %.1f %% of the people of 1985 are owed to the"
            + " migration of the 20th century: 2.36 instead of 6.0 million (printed: 60.3 %%).\n",
        ofPopulation);
    if (all) {
      out.println("\n" + Samples.cabre().show());
      TextTable shares =
          TextTable.titled("The same shares from her rounded figures")
              .column("share")
              .column("from")
              .column("computed, %", 1)
              .column("printed, %", 1)
              .row("of the population", "2.36 instead of 6.0 million", ofPopulation, 60.3)
              .row("of the growth of 1877-1970", "2.1 of 3.4 million", ofGrowth, 63.0)
              .note("Both printed shares lie within what the rounding of the amounts allows.")
              .build();
      out.println("\n" + shares.render());
    }
  }

  private static void remittances(PrintStream out, boolean all) {
    comparison(out, Samples.capitalInflows("MEX"), all);

    // "In many countries of emigration remittances exceed foreign direct investment": in four of
    // these five.
    ExceedingThroughout five =
        RemittancePanelCalculator.withDefaults()
            .calculate(Samples.capitalInflows())
            .exceedingThroughout(2000, 2023);
    out.println("\n" + five.answer());
    if (all) {
      out.println("\n" + five.show());
    }
  }

  private static void comparison(PrintStream out, CapitalInflows inflows, boolean all) {
    RemittanceComparison comparison =
        RemittanceComparisonCalculator.withDefaults().calculate(inflows);
    out.println(comparison.answer() + "\n");
    out.println(all ? comparison.show() : comparison.toString());
    if (all) {
      out.println("\nExceeding before that, without lasting: " + comparison.earlierRuns());
    }
    draw(out, Charts.inflows(comparison), "remittances");
  }

  /** Catalonia's population, and what it would have been. */
  private static Chart withAndWithout(RateContribution rates) {
    YearSeries.Builder with = YearSeries.builder(SimpleUnit.PERSONS).label("with migration");
    YearSeries.Builder without = YearSeries.builder(SimpleUnit.PERSONS).label("without migration");
    for (RateContribution.Year year : rates.path()) {
      with.put(year.year(), year.population());
      without.put(year.year(), year.counterfactual());
    }
    return Charts.series(
            with.source(rates.source()).build(), without.source(rates.source()).build())
        .titled("What migration contributes to the population of " + rates.place().name())
        .subtitled("1 January; without migration, births and deaths at the same rates");
  }

  /** Below the folder that the program is run in. */
  private static void draw(PrintStream out, Chart chart, String name) {
    try {
      Files.createDirectories(PICTURES);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot make the folder " + PICTURES, failure);
    }
    Path file = PICTURES.resolve(name + ".svg");
    chart.toSvg(file);
    out.println("\nPicture, to be opened in a browser: " + file.toString().replace('\\', '/'));
  }
}
