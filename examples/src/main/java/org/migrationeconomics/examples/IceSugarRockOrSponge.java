package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.migrationeconomics.calculators.society.integration.Horizon;
import org.migrationeconomics.calculators.society.integration.IntegrationModel;
import org.migrationeconomics.calculators.society.integration.IntegrationScenario;
import org.migrationeconomics.calculators.society.integration.IntegrationScenarioCalculator;
import org.migrationeconomics.calculators.society.integration.IntegrationTime;
import org.migrationeconomics.calculators.society.integration.fitting.IntegrationFit;
import org.migrationeconomics.calculators.society.integration.fitting.IntegrationFitCalculator;
import org.migrationeconomics.core.society.Community;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.SurvivalByGeneration;

/**
 * Ice, sugar, rock or sponge: what became of a community after four generations, with questions for
 * a class.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=IceSugarRockOrSponge
 *   mvn -q compile -Pexample -Dexample=IceSugarRockOrSponge \
 *     -Dexec.args="0.5 0.8 0.3 0.1"
 * </pre>
 *
 * <p>The numbers are how fast people leave per generation, which share of them the hosts absorb,
 * how much of their culture stays, and how fast hosts join per generation.
 */
public final class IceSugarRockOrSponge {

  private static final int NUMBERS = 4;

  private IceSugarRockOrSponge() {}

  /**
   * Prints the histories and the questions.
   *
   * @param args nothing, or the four numbers
   * @throws IllegalArgumentException if there are other than four, or one is out of range
   */
  public static void main(String[] args) {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8), args);
  }

  static void print(PrintStream out, String... args) {
    if (args.length != 0 && args.length != NUMBERS) {
      throw new IllegalArgumentException(
          "arguments are "
              + args.length
              + ", expected none or four: leaving absorption imprint"
              + " joining");
    }
    if (args.length == NUMBERS) {
      double[] numbers = new double[NUMBERS];
      for (int i = 0; i < NUMBERS; i++) {
        numbers[i] = Double.parseDouble(args[i]);
      }
      out.println(
          history(
                  IntegrationModel.of(
                      IntegrationTime.GENERATION, numbers[0], numbers[1], numbers[2], numbers[3]))
              .show());
      out.flush();
      return;
    }
    // 1. The four pictures are corners of one model. Ten in the community, ninety hosts.
    out.println("1. The pictures");
    for (IntegrationModel model :
        new IntegrationModel[] {
          IntegrationModel.ice(.6),
          IntegrationModel.sugar(.6),
          IntegrationModel.rock(.05),
          IntegrationModel.sponge(.05, 1.5)
        }) {
      out.println(history(model).table().title());
    }
    out.println("Question: which two differ in one number only, and what does it mean?");
    // 2. Arrivals keep a community alive that every family leaves.
    out.println();
    out.println("2. With 5 arriving in each generation");
    out.println(
        IntegrationScenarioCalculator.withDefaults()
            .calculate(
                IntegrationModel.ice(.6),
                Community.of(10, 90).withArrivals(5),
                Horizon.generations(4))
            .show());
    out.println("Question: is it ice or rock? To which size does the community tend?");
    // 3. What generations say, and what they do not.
    out.println();
    out.println("3. Adults of Hispanic ancestry who call themselves Hispanic (Pew 2017)");
    IntegrationFit fit =
        IntegrationFitCalculator.withDefaults()
            .calculate(
                SurvivalByGeneration.of(
                        "call themselves Hispanic",
                        Generation.FIRST,
                        .97,
                        Generation.SECOND,
                        .92,
                        Generation.THIRD,
                        .77,
                        Generation.FOURTH_AND_LATER,
                        .5)
                    .withSource("Pew Research Center, 2017"));
    out.println(fit.explain().render());
    out.println("Question: which survey would say which share of the leavers is absorbed?");
    out.flush();
  }

  private static IntegrationScenario history(IntegrationModel model) {
    return IntegrationScenarioCalculator.withDefaults()
        .calculate(model, Community.of(10, 90), Horizon.generations(4));
  }
}
