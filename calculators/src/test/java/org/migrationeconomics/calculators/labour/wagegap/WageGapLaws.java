package org.migrationeconomics.calculators.labour.wagegap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.migrationeconomics.calculators.labour.rate.RateDecomposition;
import org.migrationeconomics.calculators.labour.rate.RateDecompositionCalculator;
import org.migrationeconomics.calculators.labour.rate.RateFactor;
import org.migrationeconomics.calculators.labour.wagegap.reweighting.CellReweighting;
import org.migrationeconomics.calculators.labour.wagegap.reweighting.CellReweightingCalculator;
import org.migrationeconomics.core.labour.RegressionMoments;

/** What holds for every two groups. */
class WageGapLaws {

  private static final WageGapDecompositionCalculator CALCULATOR =
      WageGapDecompositionCalculator.withDefaults().withCategories("low", "middle", "high");

  private static double sum(List<GapPart> parts) {
    return parts.stream().mapToDouble(GapPart::value).sum();
  }

  @Property(tries = 100)
  void partsAddUp(
      @ForAll long seed, @ForAll @IntRange(min = 40, max = 300) int n, @ForAll boolean weighted) {
    WageRows a = Workers.group(seed, n, weighted);
    WageRows b = Workers.group(~seed, 40, weighted);
    WageGapDecomposition result = CALCULATOR.calculate(a, b);
    double gap = a.moments().meanOutcome() - b.moments().meanOutcome();
    assertEquals(gap, result.gap().value(), 1e-12);
    ThreeFoldGap three = result.threeFold();
    double returns = three.coefficients().value() + three.interaction().value();
    assertEquals(gap, three.endowments().value() + returns, 1e-9);
    assertEquals(three.endowments().value(), sum(three.endowmentTerms()), 1e-9);
    assertEquals(three.coefficients().value(), sum(three.coefficientTerms()), 1e-9);
    assertEquals(three.interaction().value(), sum(three.interactionTerms()), 1e-9);
    for (TwoFoldGap two : result.twoFolds()) {
      assertEquals(gap, two.explained().value() + two.unexplained().value(), 1e-9);
      assertEquals(
          two.unexplained().value(), two.unexplainedA().value() + two.unexplainedB().value(), 1e-9);
      assertEquals(two.explained().value(), sum(two.explainedTerms()), 1e-9);
      assertEquals(two.unexplained().value(), sum(two.unexplainedTerms()), 1e-9);
      assertEquals(two.unexplainedA().value(), sum(two.unexplainedTermsA()), 1e-9);
      assertEquals(two.unexplainedB().value(), sum(two.unexplainedTermsB()), 1e-9);
    }
    TwoFoldGap blinder = result.twoFold(ReferenceCoefficients.BLINDER);
    assertEquals(three.endowments().value(), blinder.explained().value(), 1e-12);
    assertEquals(returns, blinder.unexplained().value(), 1e-9);
    TwoFoldGap oaxaca = result.twoFold(ReferenceCoefficients.OAXACA);
    assertEquals(three.coefficients().value(), oaxaca.unexplained().value(), 1e-9);
    // Errors of equal quantities are equal.
    assertEquals(
        three.endowments().standardError().value(),
        blinder.explained().standardError().value(),
        1e-12);
    assertEquals(
        three.coefficients().standardError().value(),
        oaxaca.unexplained().standardError().value(),
        1e-12);
  }

  @Property(tries = 100)
  void swappingGroupsNegates(@ForAll long seed, @ForAll boolean weighted) {
    WageRows a = Workers.group(seed, 90, weighted);
    WageRows b = Workers.group(~seed, 60, weighted);
    WageGapDecomposition there = CALCULATOR.calculate(a, b);
    WageGapDecomposition back = CALCULATOR.calculate(b, a);
    for (ReferenceCoefficients one : ReferenceCoefficients.values()) {
      ReferenceCoefficients other =
          switch (one) {
            case OAXACA -> ReferenceCoefficients.BLINDER;
            case BLINDER -> ReferenceCoefficients.OAXACA;
            default -> one;
          };
      GapPart explained = there.twoFold(one).explained();
      GapPart again = back.twoFold(other).explained();
      assertEquals(explained.value(), -again.value(), 1e-9);
      assertEquals(explained.standardError().value(), again.standardError().value(), 1e-9);
      GapPart unexplained = there.twoFold(one).unexplained();
      GapPart unexplainedAgain = back.twoFold(other).unexplained();
      assertEquals(unexplained.value(), -unexplainedAgain.value(), 1e-9);
      assertEquals(
          unexplained.standardError().value(), unexplainedAgain.standardError().value(), 1e-9);
    }
    assertEquals(
        there.threeFold().interaction().value(), back.threeFold().interaction().value(), 1e-9);
  }

  /** The same workers, but with low and middle shown and high left out. */
  private static WageRows otherBase(WageRows rows) {
    double[] birth = rows.column("birth");
    double[] share = rows.column("share");
    double[] middle = rows.column("middle");
    double[] high = rows.column("high");
    double[] x = new double[4 * birth.length];
    for (int i = 0; i < birth.length; i++) {
      x[4 * i] = 1 - middle[i] - high[i];
      x[4 * i + 1] = birth[i];
      x[4 * i + 2] = middle[i];
      x[4 * i + 3] = share[i];
    }
    return WageRows.of(
        List.of("low", "birth", "middle", "share"), x, rows.outcome(), rows.weights());
  }

  @Property(tries = 100)
  void normalisedPartsDoNotDependOnTheBase(@ForAll long seed, @ForAll boolean weighted) {
    WageRows a = Workers.group(seed, 90, weighted);
    WageRows b = Workers.group(~seed, 60, weighted);
    WageGapDecomposition one = CALCULATOR.calculate(a, b);
    WageGapDecomposition other =
        WageGapDecompositionCalculator.withDefaults()
            .withCategories("high", "low", "middle")
            .calculate(otherBase(a), otherBase(b));
    for (String term : List.of("constant", "birth", "share", "low", "middle", "high")) {
      assertEquals(
          one.threeFold().coefficient(term).value(),
          other.threeFold().coefficient(term).value(),
          1e-8);
      assertEquals(
          one.threeFold().endowment(term).standardError().value(),
          other.threeFold().endowment(term).standardError().value(),
          1e-8);
      for (ReferenceCoefficients reference : ReferenceCoefficients.values()) {
        assertEquals(
            one.twoFold(reference).explained(term).value(),
            other.twoFold(reference).explained(term).value(),
            1e-9);
        assertEquals(
            one.twoFold(reference).unexplainedB(term).value(),
            other.twoFold(reference).unexplainedB(term).value(),
            1e-8);
        assertEquals(
            one.twoFold(reference).unexplainedB(term).standardError().value(),
            other.twoFold(reference).unexplainedB(term).standardError().value(),
            1e-8);
      }
    }
  }

  @Property(tries = 100)
  void otherUnitsOfOutcomeAndCharacteristics(@ForAll long seed, @ForAll boolean weighted) {
    WageRows a = Workers.group(seed, 90, weighted);
    WageRows b = Workers.group(~seed, 60, weighted);
    WageGapDecomposition one = CALCULATOR.calculate(a, b);
    WageGapDecomposition other = CALCULATOR.calculate(scaled(a), scaled(b));
    for (ReferenceCoefficients reference : ReferenceCoefficients.values()) {
      GapPart explained = one.twoFold(reference).explained();
      GapPart again = other.twoFold(reference).explained();
      assertEquals(3 * explained.value(), again.value(), 1e-8);
      assertEquals(3 * explained.standardError().value(), again.standardError().value(), 1e-8);
    }
    assertEquals(
        3 * one.threeFold().endowment("birth").value(),
        other.threeFold().endowment("birth").value(),
        1e-8);
  }

  /** Outcome 5 + 3y, age in decades instead of year of birth. */
  private static WageRows scaled(WageRows rows) {
    double[] y = rows.outcome();
    double[] x = rows.rowsUnsafe().clone();
    for (int i = 0; i < y.length; i++) {
      y[i] = 5 + 3 * y[i];
      x[4 * i] = (2000 - x[4 * i]) / 10;
    }
    return WageRows.of(rows.regressors(), x, y, rows.weights());
  }

  @Property(tries = 100)
  void momentsAndPrintedProductsGiveWhatRowsGive(@ForAll long seed, @ForAll boolean weighted) {
    WageRows a = Workers.group(seed, 90, weighted);
    WageRows b = Workers.group(~seed, 60, weighted);
    WageGapDecomposition rows = CALCULATOR.calculate(a, b);
    assertEquals(rows, CALCULATOR.calculate(a.moments(), b.moments()));
    WageGapDecomposition printed = CALCULATOR.calculate(printed(a), printed(b));
    for (ReferenceCoefficients reference : ReferenceCoefficients.values()) {
      TwoFoldGap one = rows.twoFold(reference);
      TwoFoldGap other = printed.twoFold(reference);
      assertEquals(one.explained().value(), other.explained().value(), 1e-8);
      assertEquals(
          one.explained().standardError().value(), other.explained().standardError().value(), 1e-8);
    }
  }

  private static RegressionMoments printed(WageRows rows) {
    // Years since 1950: about zero, years of birth would cost digits that are not in print.
    double[] x = rows.rowsUnsafe().clone();
    for (int i = 0; i < rows.size(); i++) {
      x[4 * i] -= 1950;
    }
    RegressionMoments m =
        WageRows.of(rows.regressors(), x, rows.outcome(), rows.weights()).moments();
    double[] squares = rows.weights();
    for (int i = 0; i < squares.length; i++) {
      squares[i] *= squares[i];
    }
    RegressionMoments s = WageRows.of(rows.regressors(), x, rows.outcome(), squares).moments();
    return RegressionMoments.ofCrossProducts(
        m.regressors(),
        m.count(),
        m.crossProducts(),
        m.outcomeProducts(),
        m.outcomeSquares(),
        s.crossProducts(),
        s.outcomeProducts(),
        s.outcomeSquares());
  }

  /** Coefficients and errors against a QR decomposition of the rows, written out. */
  @Property(tries = 50)
  void regressionsAreThoseOfTheTextbook(@ForAll long seed, @ForAll boolean weighted) {
    WageRows a = Workers.group(seed, 80, weighted);
    WageEquation equation =
        WageGapDecompositionCalculator.withDefaults()
            .calculate(a, Workers.group(~seed, 40, false))
            .a();
    int n = a.size();
    double[] w = a.weights();
    RealMatrix x = MatrixUtils.createRealMatrix(n, 5);
    RealMatrix scaled = MatrixUtils.createRealMatrix(n, 5);
    double[] y = a.outcome();
    double[] scaledY = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < 5; j++) {
        double value = j == 0 ? 1 : a.rowsUnsafe()[4 * i + j - 1];
        x.setEntry(i, j, value);
        scaled.setEntry(i, j, Math.sqrt(w[i]) * value);
      }
      scaledY[i] = Math.sqrt(w[i]) * y[i];
    }
    double[] b =
        new QRDecomposition(scaled)
            .getSolver()
            .solve(MatrixUtils.createRealVector(scaledY))
            .toArray();
    double[] fitted = x.operate(b);
    RealMatrix g = new QRDecomposition(scaled).getSolver().getInverse();
    g = g.multiply(g.transpose());
    RealMatrix squared = x.copy();
    double residual = 0;
    double weight = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < 5; j++) {
        squared.multiplyEntry(i, j, w[i] * w[i]);
      }
      residual += w[i] * (y[i] - fitted[i]) * (y[i] - fitted[i]);
      weight += w[i];
    }
    RealMatrix gh = g.multiply(x.transpose().multiply(squared));
    double variance = residual / (weight - gh.getTrace());
    RealMatrix v = gh.multiply(g).scalarMultiply(variance);
    assertEquals(variance, equation.residualVariance().value(), 1e-9 * variance);
    for (int j = 0; j < 5; j++) {
      GapPart part = equation.coefficients().get(j);
      double error = Math.sqrt(v.getEntry(j, j));
      assertEquals(b[j], part.value(), 1e-7 * (1 + Math.abs(b[j])));
      assertEquals(error, part.standardError().value(), 1e-6 * error);
    }
  }

  /** The pooled references against regressions on the rows of both groups. */
  @Property(tries = 50)
  void pooledReferencesAreRegressionsOfBothGroups(@ForAll long seed, @ForAll boolean weighted) {
    WageRows a = Workers.group(seed, 80, weighted);
    WageRows b = Workers.group(~seed, 60, weighted);
    WageGapDecomposition result = WageGapDecompositionCalculator.withDefaults().calculate(a, b);
    for (boolean dummy : new boolean[] {false, true}) {
      int columns = dummy ? 6 : 5;
      double[][] x = new double[140][columns];
      double[] y = new double[140];
      for (int i = 0; i < 140; i++) {
        WageRows rows = i < 80 ? a : b;
        int row = i < 80 ? i : i - 80;
        double root = Math.sqrt(rows.weight(row));
        x[i][0] = root;
        for (int j = 1; j < 5; j++) {
          x[i][j] = root * rows.rowsUnsafe()[4 * row + j - 1];
        }
        if (dummy) {
          x[i][5] = i < 80 ? 0 : root;
        }
        y[i] = root * rows.outcomeUnsafe()[row];
      }
      double[] star =
          new QRDecomposition(MatrixUtils.createRealMatrix(x))
              .getSolver()
              .solve(MatrixUtils.createRealVector(y))
              .toArray();
      TwoFoldGap two =
          result.twoFold(
              dummy ? ReferenceCoefficients.POOLED_WITH_DUMMY : ReferenceCoefficients.NEUMARK);
      for (int j = 0; j < 5; j++) {
        assertEquals(star[j], two.referenceCoefficients().get(j), 1e-7 * (1 + Math.abs(star[j])));
      }
    }
  }

  /** With a parameter for every cell and half weights it is Kitagawa's. */
  @Property(tries = 100)
  void saturatedAndHalfwayIsKitagawa(@ForAll long seed, @ForAll boolean weighted) {
    WageRows a = Workers.saturated(seed, 90, weighted);
    WageRows b = Workers.saturated(~seed, 60, weighted);
    TwoFoldGap two =
        WageGapDecompositionCalculator.withDefaults()
            .calculate(a, b)
            .twoFold(ReferenceCoefficients.REIMERS);
    double[][] cellsA = cells(a);
    double[][] cellsB = cells(b);
    // From B to A.
    RateDecomposition kitagawa =
        RateDecompositionCalculator.withDefaults()
            .kitagawa(
                RateFactor.of("composition", cellsB[0], cellsA[0]),
                RateFactor.of("rate", cellsB[1], cellsA[1]));
    assertEquals(kitagawa.effect("composition").effect(), two.explained().value(), 1e-11);
    assertEquals(kitagawa.effect("rate").effect(), two.unexplained().value(), 1e-11);
  }

  /** Weights and mean outcomes of the three categories. */
  private static double[][] cells(WageRows rows) {
    double[][] cells = new double[2][3];
    for (int i = 0; i < rows.size(); i++) {
      int cell = (int) (rows.column("middle")[i] + 2 * rows.column("high")[i]);
      cells[0][cell] += rows.weight(i);
      cells[1][cell] += rows.weight(i) * rows.outcomeUnsafe()[i];
    }
    for (int c = 0; c < 3; c++) {
      cells[1][c] /= cells[0][c];
    }
    return cells;
  }

  /** Reweighting by cells is direct standardisation, and Oaxaca's decomposition seen from B. */
  @Property(tries = 100)
  void reweightingIsDirectStandardisation(@ForAll long seed, @ForAll boolean weighted) {
    WageRows a = Workers.saturated(seed, 90, weighted);
    WageRows b = Workers.saturated(~seed, 60, weighted);
    CellReweighting result = CellReweightingCalculator.withDefaults().calculate(a, b);
    double[][] cellsA = cells(a);
    double[][] cellsB = cells(b);
    double standardised = 0;
    double all = 0;
    for (int c = 0; c < 3; c++) {
      standardised += cellsA[0][c] * cellsB[1][c];
      all += cellsA[0][c];
    }
    assertEquals(standardised / all, result.counterfactual(), 1e-12);
    assertEquals(result.gap(), result.composition() + result.structure(), 1e-12);
    TwoFoldGap blinder =
        WageGapDecompositionCalculator.withDefaults()
            .calculate(a, b)
            .twoFold(ReferenceCoefficients.BLINDER);
    assertEquals(blinder.explained().value(), result.composition(), 1e-11);
    double[][] cellsR = cells(result.reweighted());
    for (int c = 0; c < 3; c++) {
      assertEquals(cellsA[0][c] / all, cellsR[0][c] / Arrays.stream(cellsR[0]).sum(), 1e-12);
    }
  }

  @Property(tries = 100)
  void theMeanOfInfluencesIsTheStatistic(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 99) int percent,
      @ForAll boolean weighted,
      @ForAll boolean heaped) {
    WageRows rows = Workers.group(seed, 150, weighted);
    if (heaped) {
      rows = rows.withOutcome(Arrays.stream(rows.outcome()).map(Math::rint).toArray());
    }
    for (WageStatistic one :
        List.of(
            WageStatistic.mean(), WageStatistic.gini(), WageStatistic.quantile(percent / 100.0))) {
      double[] influence = one.influence(rows);
      double mean = rows.withOutcome(influence).moments().meanOutcome();
      assertEquals(one.value(rows), mean, 1e-9, one.toString());
    }
  }

  /** The gap in a statistic is taken apart as that in a mean is. */
  @Property(tries = 50)
  void partsOfOtherStatisticsAddUp(@ForAll long seed, @ForAll boolean weighted) {
    WageRows a = Workers.group(seed, 90, weighted);
    WageRows b = Workers.group(~seed, 60, weighted);
    for (WageStatistic one : List.of(WageStatistic.gini(), WageStatistic.median())) {
      WageGapDecomposition result = CALCULATOR.withStatistic(one).calculate(a, b);
      double gap = one.value(a) - one.value(b);
      assertEquals(gap, result.gap().value(), 1e-9);
      for (TwoFoldGap two : result.twoFolds()) {
        assertEquals(gap, two.explained().value() + two.unexplained().value(), 1e-8);
      }
    }
  }

  @Property(tries = 50)
  void sumsOfPartsOfGroupsAreThoseOfTheWhole(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 89) int cut) {
    WageRows a = Workers.group(seed, 90, true);
    RegressionMoments b = Workers.group(~seed, 60, true).moments();
    double[] x = a.rowsUnsafe();
    double[] y = a.outcome();
    double[] w = a.weights();
    RegressionMoments first =
        RegressionMoments.of(
            a.regressors(),
            Arrays.copyOf(x, 4 * cut),
            Arrays.copyOf(y, cut),
            Arrays.copyOf(w, cut));
    RegressionMoments second =
        RegressionMoments.of(
            a.regressors(),
            Arrays.copyOfRange(x, 4 * cut, 360),
            Arrays.copyOfRange(y, cut, 90),
            Arrays.copyOfRange(w, cut, 90));
    List<Double> whole = new ArrayList<>();
    List<Double> parts = new ArrayList<>();
    for (TwoFoldGap two : CALCULATOR.calculate(a.moments(), b).twoFolds()) {
      whole.add(two.explained().value());
    }
    for (TwoFoldGap two : CALCULATOR.calculate(first.plus(second), b).twoFolds()) {
      parts.add(two.explained().value());
    }
    assertArrayEquals(
        whole.stream().mapToDouble(v -> v).toArray(),
        parts.stream().mapToDouble(v -> v).toArray(),
        1e-9);
  }
}
