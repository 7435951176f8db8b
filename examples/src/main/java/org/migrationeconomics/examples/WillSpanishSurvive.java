package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.migrationeconomics.calculators.society.language.LanguageSurvival;
import org.migrationeconomics.calculators.society.language.LanguageSurvivalCalculator;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.SurvivalByGeneration;

/**
 * Will Spanish survive? How many generations a language lives, with questions for a class.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=WillSpanishSurvive
 *   mvn -q compile -Pexample -Dexample=WillSpanishSurvive -Dexec.args="0.9 0.5 0.2"
 * </pre>
 *
 * <p>The numbers are the shares of the first, second, and third and later generation that speak the
 * language.
 */
public final class WillSpanishSurvive {

  private static final List<Generation> THREE =
      List.of(Generation.FIRST, Generation.SECOND, Generation.THIRD_AND_LATER);
  private static final String PEW = "Pew Hispanic Center, 2007";

  private WillSpanishSurvive() {}

  /**
   * Prints the survivals and the questions.
   *
   * @param args nothing, or three shares
   * @throws IllegalArgumentException if there are other than three, or one is not from 0 to 1
   */
  public static void main(String[] args) {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8), args);
  }

  static void print(PrintStream out, String... args) {
    if (args.length != 0 && args.length != THREE.size()) {
      throw new IllegalArgumentException(
          "arguments are " + args.length + ", expected none or three shares of generations");
    }
    if (args.length > 0) {
      double[] shares = new double[args.length];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = Double.parseDouble(args[i]);
      }
      out.println(survival("your own language", "own numbers", shares).explain().render());
      out.flush();
      return;
    }
    out.println("1. Who speaks Spanish very well, adults in the United States");
    LanguageSurvival well = survival("Spanish very well", PEW, .95, .56, .29);
    out.println(well.show());
    out.println("Question: which step loses more, and is it the larger share of what was there?");
    out.println();
    out.println("2. How many generations is that?");
    out.println(well.explain().render());
    out.println("Question: which of the four life expectancies needs no assumption, and why is it");
    out.println("the least that it can be?");
    out.println();
    out.println("3. Who speaks only Spanish at home");
    out.println(survival("only Spanish at home", PEW, .52, .11, .06).show());
    out.println(
        "Question: Spanish speakers rose from 28.1 million in 2000 to 37.6 million in 2011.");
    out.println("How can a language grow that every family loses?");
    out.flush();
  }

  private static LanguageSurvival survival(String label, String source, double... shares) {
    return LanguageSurvivalCalculator.withDefaults()
        .calculate(SurvivalByGeneration.of(label, THREE, shares).withSource(source));
  }
}
