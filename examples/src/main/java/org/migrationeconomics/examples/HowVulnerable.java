package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.labour.exploitation.BargainingPosition;
import org.migrationeconomics.calculators.labour.exploitation.LegalStatusBargainingCalculator;
import org.migrationeconomics.calculators.labour.exploitation.MonopsonyExploitationCalculator;
import org.migrationeconomics.calculators.labour.exploitation.SegmentSupply;
import org.migrationeconomics.calculators.labour.exploitation.WageSetting;
import org.migrationeconomics.calculators.labour.vulnerability.VulnerabilityCalculator;
import org.migrationeconomics.calculators.labour.vulnerability.WorkerAchievements;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LegalStatus;
import org.migrationeconomics.core.labour.ProfileCounts;
import org.migrationeconomics.data.labour.microdata.ColumnSelection;
import org.migrationeconomics.data.labour.microdata.MicrodataColumns;
import org.migrationeconomics.data.labour.microdata.MicrodataReader;

/**
 * Who is vulnerable at work: the published case of 2,242 women in the United States of 1988, or the
 * workers in a file of your own.
 *
 * <p>The file is a CSV of numbers with a line of names, one worker a line, for instance
 *
 * <pre>
 *   wage,hours,contract,status,weight
 *   9.50,44,0,irregular,120.5
 *   14.20,38,1,citizen,98
 * </pre>
 *
 * <p>and the lines below which somebody is deprived are given by column:
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=HowVulnerable \
 *     -Dexec.args="workers.csv wage=12 contract=1 --cutoff 0.5 --group status --weight weight"
 * </pre>
 *
 * <p>Workers without a value in one of these columns are left out and counted.
 */
public final class HowVulnerable {

  private HowVulnerable() {}

  /**
   * Prints who is vulnerable.
   *
   * @param args nothing; or a file, a line for one or more columns, and options
   * @throws IllegalArgumentException if the arguments or the file are not as described
   */
  public static void main(String[] args) {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8), args);
  }

  static void print(PrintStream out, String... args) {
    if (args.length > 0) {
      printFile(out, Arguments.of(args));
    } else {
      printPublished(out);
    }
    out.flush();
  }

  private static void printPublished(PrintStream out) {
    // 1. Eight counts say it all: wage below 4 dollars, no college degree, fewer than 26 hours.
    ProfileCounts women =
        ProfileCounts.empty("wage", "college", "hours")
            .plus("000", 430)
            .plus("100", 24)
            .plus("010", 1155)
            .plus("001", 54)
            .plus("110", 293)
            .plus("101", 23)
            .plus("011", 166)
            .plus("111", 97);
    out.println(women.show());

    // 2. In one of the three, in two, in all: the published results, of a sample of 2,246.
    VulnerabilityCalculator calculator = VulnerabilityCalculator.withDefaults().withSampleOf(2246);
    for (int dimensions = 1; dimensions <= 3; dimensions++) {
      out.println();
      out.println(calculator.withCutoff(dimensions / 3.0).calculate(women).show());
    }

    // 3. Why it pays to employ whoever cannot leave: assumed elasticities, equal productivity.
    LabourSegment citizens = LabourSegment.everybody().withLegalStatus(LegalStatus.CITIZEN);
    LabourSegment irregular = LabourSegment.everybody().withLegalStatus(LegalStatus.IRREGULAR);
    SegmentSupply[] crew = {SegmentSupply.of(citizens, 60, 4), SegmentSupply.of(irregular, 40, 1)};
    MonopsonyExploitationCalculator monopsony =
        MonopsonyExploitationCalculator.withDefaults().withMarginalProduct(20);
    for (WageSetting setting : WageSetting.values()) {
      out.println();
      out.println("ASSUMED elasticities");
      out.println(monopsony.withSetting(setting).calculate(crew).show());
    }

    // 4. And what a status is worth at the table.
    out.println();
    out.println("ASSUMED positions");
    out.println(
        LegalStatusBargainingCalculator.withDefaults()
            .withProduct(20)
            .calculate(
                BargainingPosition.of(LegalStatus.CITIZEN, 10, 0.5),
                BargainingPosition.of(LegalStatus.TEMPORARY_WORKER, 6, 0.3),
                BargainingPosition.of(LegalStatus.IRREGULAR, 4, 0.2))
            .show());
  }

  private static void printFile(PrintStream out, Arguments arguments) {
    Workers workers = Workers.read(arguments);
    VulnerabilityCalculator calculator = VulnerabilityCalculator.withDefaults();
    if (arguments.cutoff.isPresent()) {
      calculator = calculator.withCutoff(arguments.cutoff.get());
    }
    out.println(workers.columns().rows());
    out.println();
    if (!workers.columns().rows().leftOut().isEmpty()) {
      calculator = calculator.withSampleOf(workers.columns().rows().rows());
    }
    out.println(calculator.calculate(workers.achievements(Optional.empty())).show());
    if (arguments.group.isPresent()) {
      List<String> labels = workers.columns().labels(arguments.group.get());
      Map<String, ProfileCounts> groups = new LinkedHashMap<>();
      for (int group : workers.groups()) {
        groups.computeIfAbsent(
            labels.get(group), name -> workers.achievements(Optional.of(group)).profiles());
      }
      out.println();
      out.println(calculator.byGroup(groups).show());
    }
  }

  /** What the user asked for. */
  private static final class Arguments {
    private final Path file;
    private final Map<String, Double> lines = new LinkedHashMap<>();
    private Optional<Double> cutoff = Optional.empty();
    private Optional<String> group = Optional.empty();
    private Optional<String> weight = Optional.empty();

    private Arguments(Path file) {
      this.file = file;
    }

    static Arguments of(String... args) {
      Arguments arguments = new Arguments(Path.of(args[0]));
      for (int i = 1; i < args.length; i++) {
        int equals = args[i].lastIndexOf('=');
        if (equals > 0) {
          arguments.lines.put(
              args[i].substring(0, equals),
              number("line in '" + args[i] + "'", args[i].substring(equals + 1)));
        } else if (i + 1 == args.length) {
          throw new IllegalArgumentException(
              "argument is '" + args[i] + "', expected column=line, or an option and its value");
        } else {
          arguments.option(args[i], args[++i]);
        }
      }
      if (arguments.lines.isEmpty()) {
        throw new IllegalArgumentException("lines are none, expected column=line, as wage=12");
      }
      return arguments;
    }

    private void option(String name, String value) {
      switch (name) {
        case "--cutoff" -> cutoff = Optional.of(number(name, value));
        case "--group" -> group = Optional.of(value);
        case "--weight" -> weight = Optional.of(value);
        default ->
            throw new IllegalArgumentException(
                "option is '" + name + "', expected --cutoff, --group or --weight");
      }
    }
  }

  private static double number(String what, String text) {
    try {
      return Double.parseDouble(text.trim());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(what + " is '" + text + "', expected a number", e);
    }
  }

  /** The columns of the file that are used, of the workers who have a value in all of them. */
  private record Workers(MicrodataColumns columns, Arguments arguments) {

    static Workers read(Arguments arguments) {
      List<String> numbers = new ArrayList<>(arguments.lines.keySet());
      arguments.weight.ifPresent(numbers::add);
      ColumnSelection selection = ColumnSelection.numbers(numbers.toArray(String[]::new));
      if (arguments.group.isPresent()) {
        selection = selection.withCodes(arguments.group.get());
      }
      return new Workers(
          MicrodataReader.csv().columns(arguments.file, selection).orThrow(), arguments);
    }

    /** All workers, or those of one group. */
    WorkerAchievements achievements(Optional<Integer> group) {
      int[] mine =
          IntStream.range(0, columns.size())
              .filter(i -> group.isEmpty() || groups()[i] == group.get())
              .toArray();
      Optional<WorkerAchievements> achievements = Optional.empty();
      for (Map.Entry<String, Double> line : arguments.lines.entrySet()) {
        double[] values = of(columns.numbers(line.getKey()), mine);
        achievements =
            Optional.of(
                achievements.isEmpty()
                    ? WorkerAchievements.of(line.getKey(), line.getValue(), values)
                    : achievements.get().and(line.getKey(), line.getValue(), values));
      }
      WorkerAchievements all = achievements.orElseThrow();
      return arguments.weight.isPresent()
          ? all.withWeights(of(columns.numbers(arguments.weight.get()), mine))
          : all;
    }

    int[] groups() {
      return columns.codes(arguments.group.orElseThrow());
    }

    private static double[] of(double[] column, int[] rows) {
      return Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
    }
  }
}
