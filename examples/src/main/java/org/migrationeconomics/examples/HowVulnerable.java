package org.migrationeconomics.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.calculators.labour.exploitation.BargainingPosition;
import org.migrationeconomics.calculators.labour.exploitation.LegalStatusBargainingCalculator;
import org.migrationeconomics.calculators.labour.exploitation.MonopsonyExploitationCalculator;
import org.migrationeconomics.calculators.labour.exploitation.SegmentSupply;
import org.migrationeconomics.calculators.labour.exploitation.WageSetting;
import org.migrationeconomics.calculators.labour.vulnerability.Vulnerability;
import org.migrationeconomics.calculators.labour.vulnerability.VulnerabilityCalculator;
import org.migrationeconomics.calculators.labour.vulnerability.WorkerAchievements;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LegalStatus;
import org.migrationeconomics.core.labour.ProfileCounts;

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
 * <p>Workers with an empty cell in one of these columns are left out and counted.
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
    if (workers.leftOut > 0) {
      out.println(workers.leftOut + " workers with an empty cell are left out\n");
      calculator = calculator.withSampleOf(workers.leftOut + workers.weights.size());
    }
    WorkerAchievements all = workers.achievements(Optional.empty());
    Vulnerability result = calculator.calculate(all);
    out.println(result.show());
    if (arguments.group.isPresent()) {
      Map<String, ProfileCounts> groups = new LinkedHashMap<>();
      for (String group : workers.groups) {
        groups.computeIfAbsent(group, name -> workers.achievements(Optional.of(name)).profiles());
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

  /** The columns of the file that are used. */
  private static final class Workers {
    private final Map<String, Double> lines;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private int leftOut;

    private Workers(Map<String, Double> lines) {
      this.lines = lines;
    }

    static Workers read(Arguments arguments) {
      List<String> text;
      try {
        text = Files.readAllLines(arguments.file, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (text.isEmpty()) {
        throw new IllegalArgumentException(arguments.file + " is empty, expected a line of names");
      }
      List<String> names = List.of(text.get(0).split(",", -1));
      List<String> used = new ArrayList<>(arguments.lines.keySet());
      arguments.weight.ifPresent(used::add);
      arguments.group.ifPresent(used::add);
      for (String column : used) {
        if (!names.contains(column)) {
          throw new IllegalArgumentException(
              "column is '" + column + "', expected one of " + names);
        }
      }
      Workers workers = new Workers(arguments.lines);
      for (int i = 1; i < text.size(); i++) {
        String where = arguments.file.getFileName() + ", line " + (i + 1);
        String[] cells = text.get(i).split(",", -1);
        if (cells.length != names.size()) {
          throw new IllegalArgumentException(
              where + " has " + cells.length + " cells, expected " + names.size());
        }
        if (used.stream().anyMatch(column -> cells[names.indexOf(column)].isBlank())) {
          workers.leftOut++;
        } else {
          workers.add(arguments, names, cells, where);
        }
      }
      if (workers.rows.isEmpty()) {
        throw new IllegalArgumentException(arguments.file + " has no worker without empty cells");
      }
      return workers;
    }

    private void add(Arguments arguments, List<String> names, String[] cells, String where) {
      double[] row = new double[lines.size()];
      int d = 0;
      for (String column : lines.keySet()) {
        row[d++] = number(where + ", " + column, cells[names.indexOf(column)]);
      }
      rows.add(row);
      weights.add(
          arguments.weight.isPresent()
              ? number(where + ", weight", cells[names.indexOf(arguments.weight.get())])
              : 1.0);
      groups.add(
          arguments.group.isPresent() ? cells[names.indexOf(arguments.group.get())].trim() : "all");
    }

    /** All workers, or those of one group. */
    WorkerAchievements achievements(Optional<String> group) {
      List<Integer> mine = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        if (group.isEmpty() || groups.get(i).equals(group.get())) {
          mine.add(i);
        }
      }
      Optional<WorkerAchievements> achievements = Optional.empty();
      int d = 0;
      for (Map.Entry<String, Double> line : lines.entrySet()) {
        int dimension = d++;
        double[] column = mine.stream().mapToDouble(i -> rows.get(i)[dimension]).toArray();
        achievements =
            Optional.of(
                achievements.isEmpty()
                    ? WorkerAchievements.of(line.getKey(), line.getValue(), column)
                    : achievements.get().and(line.getKey(), line.getValue(), column));
      }
      return achievements
          .orElseThrow()
          .withWeights(mine.stream().mapToDouble(weights::get).toArray());
    }
  }
}
