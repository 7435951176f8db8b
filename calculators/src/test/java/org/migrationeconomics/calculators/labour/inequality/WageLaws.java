package org.migrationeconomics.calculators.labour.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.labour.Worker;

@PropertyDefaults(tries = 200)
class WageLaws {

  private static final WageInequalityCalculator CALCULATOR =
      WageInequalityCalculator.withDefaults();
  private static final double TINY = 1e-11;

  @Provide
  Arbitrary<double[]> wages() {
    // Whole and broken wages, so that ties are common.
    return Arbitraries.oneOf(
            Arbitraries.integers().between(1, 12).map(Integer::doubleValue),
            Arbitraries.doubles().between(0.5, 500).ofScale(4))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Provide
  Arbitrary<List<double[]>> groups() {
    return wages().list().ofMinSize(1).ofMaxSize(5);
  }

  private static WageInequality of(double... wages) {
    return CALCULATOR.calculate(WageDistribution.of(Schedule.YEARLY, wages));
  }

  private static double[] all(WageInequality w) {
    return new double[] {
      w.theil().value(),
      w.meanLogDeviation().value(),
      w.generalisedEntropy2().value(),
      w.gini().value(),
      w.atkinson(0.5).value(),
      w.atkinson(1).value(),
      w.atkinson(2).value()
    };
  }

  @Property
  void groupsAddUp(@ForAll("groups") List<double[]> groups) {
    WageInequality result = CALCULATOR.calculate(distributions(groups));
    double persons = 0;
    double paid = 0;
    for (GroupInequality group : result.groups()) {
      persons += group.personShare();
      paid += group.wageShare();
    }
    assertEquals(1, persons, TINY);
    assertEquals(1, paid, TINY);
    for (InequalityDecomposition parts : result.decompositions()) {
      assertEquals(
          parts.total().value(),
          parts.between().value() + parts.within().value() + parts.overlap().value(),
          TINY * (1 + parts.total().value()),
          parts.toString());
      assertTrue(parts.between().value() >= -TINY, parts.toString());
      assertTrue(parts.within().value() >= -TINY, parts.toString());
      assertTrue(parts.overlap().value() >= -TINY, parts.toString());
    }
  }

  private static Map<String, WageDistribution> distributions(List<double[]> groups) {
    Map<String, WageDistribution> map = new LinkedHashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      map.put("g" + g, WageDistribution.of(Schedule.YEARLY, groups.get(g)));
    }
    return map;
  }

  @Property
  void groupsThatDoNotInterleaveHaveNoOverlap(@ForAll("groups") List<double[]> groups) {
    List<double[]> apart = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      int floor = 1000 * g;
      apart.add(Arrays.stream(groups.get(g)).map(wage -> wage + floor).toArray());
    }
    assertEquals(
        0,
        CALCULATOR
            .calculate(distributions(apart))
            .decomposition(InequalityMeasure.GINI)
            .overlap()
            .value(),
        TINY);
  }

  @Property
  void sumsGiveWhatRowsGive(@ForAll("groups") List<double[]> groups) {
    List<Worker> workers = new ArrayList<>();
    Map<String, WageDistribution> rows = new LinkedHashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      LabourSegment who = LabourSegment.everybody().withEthnicity("g" + g);
      for (double wage : groups.get(g)) {
        workers.add(Worker.of(who, Occupation.of("JOB", "a"), wage));
      }
      rows.put("g" + g, WageDistribution.of(Schedule.YEARLY, groups.get(g)));
    }
    LabourTable table = workers.stream().collect(LabourTable.collector(Schedule.YEARLY));
    LabourTable merged =
        workers.stream()
            .map(worker -> LabourTable.of(Schedule.YEARLY, List.of(LabourCell.of(worker))))
            .reduce(LabourTable.empty(), LabourTable::plus);
    WageInequality byRows = CALCULATOR.calculate(rows);
    for (WageInequality sums : List.of(CALCULATOR.bySegment(table), CALCULATOR.bySegment(merged))) {
      for (InequalityMeasure measure : InequalityMeasure.values()) {
        if (measure != InequalityMeasure.GINI) {
          InequalityDecomposition mine = sums.decomposition(measure);
          InequalityDecomposition theirs = byRows.decomposition(measure);
          double close = 1e-10 * (1 + theirs.total().value());
          assertEquals(theirs.total().value(), mine.total().value(), close);
          assertEquals(theirs.between().value(), mine.between().value(), close);
          assertEquals(theirs.within().value(), mine.within().value(), close);
        }
      }
    }
  }

  @Property
  void noInequalityExactlyIfAllAreEqual(@ForAll("wages") double[] wages) {
    boolean equal = Arrays.stream(wages).distinct().count() == 1;
    for (double measure : all(of(wages))) {
      if (equal) {
        assertEquals(0, measure);
      } else {
        assertTrue(measure > 0, "inequality " + measure + " of " + Arrays.toString(wages));
      }
    }
  }

  @Property
  void fromRichToPoorLowersInequality(
      @ForAll("wages") double[] wages,
      @ForAll @IntRange(max = 59) int one,
      @ForAll @IntRange(max = 59) int other,
      @ForAll @DoubleRange(min = 0.05, max = 0.45) double part) {
    double[] before = wages.clone();
    int rich = one % wages.length;
    int poor = other % wages.length;
    if (before[rich] < before[poor]) {
      int swap = rich;
      rich = poor;
      poor = swap;
    }
    double gap = before[rich] - before[poor];
    if (gap < 0.01) {
      return;
    }
    double[] after = before.clone();
    after[rich] -= part * gap;
    after[poor] += part * gap;
    double[] first = all(of(before));
    double[] last = all(of(after));
    for (int i = 0; i < first.length; i++) {
      assertTrue(last[i] < first[i], "measure " + i);
    }
  }

  @Property
  void scaleAndReplicationDoNotMatter(
      @ForAll("wages") double[] wages, @ForAll @IntRange(min = 2, max = 5) int times) {
    double[] many = new double[wages.length * times];
    for (int i = 0; i < many.length; i++) {
      many[i] = 3.7 * wages[i % wages.length];
    }
    double[] one = all(of(wages));
    double[] other = all(of(many));
    for (int i = 0; i < one.length; i++) {
      assertEquals(one[i], other[i], TINY * (1 + one[i]));
    }
  }

  @Property
  void identities(@ForAll("wages") double[] wages) {
    WageDistribution distribution = WageDistribution.of(Schedule.YEARLY, wages);
    WageInequality result = CALCULATOR.calculate(distribution);
    assertEquals(
        1 - Math.exp(-result.meanLogDeviation().value()), result.atkinson(1).value(), TINY);
    assertTrue(result.atkinson(0.5).value() <= result.atkinson(1).value() + TINY);
    assertTrue(result.atkinson(1).value() <= result.atkinson(2).value() + TINY);
    assertTrue(result.gini().value() <= 1 - 1.0 / wages.length + TINY);
    assertTrue(result.theil().value() <= Math.log(wages.length) + TINY);
    Polarization polarization =
        PolarizationCalculator.withDefaults().withSensitivities(0).calculate(distribution);
    assertEquals(2 * result.gini().value(), polarization.estebanRay(0), TINY);
    assertEquals(result.gini().value(), InequalityFormulas.gini(wages).value(), TINY);
    assertEquals(result.theil().value(), InequalityFormulas.theil(wages).value(), TINY);
    assertEquals(
        result.meanLogDeviation().value(),
        InequalityFormulas.meanLogDeviation(wages).value(),
        TINY);
    double pairs = 0;
    double sum = 0;
    for (double a : wages) {
      sum += a;
      for (double b : wages) {
        pairs += Math.abs(a - b);
      }
    }
    assertEquals(pairs / (2 * wages.length * sum), result.gini().value(), TINY);
  }

  @Property
  void estebanAndRayAsADoubleSum(
      @ForAll("wages") double[] wages, @ForAll @DoubleRange(max = 1.6) double sensitivity) {
    WageDistribution distribution = WageDistribution.of(Schedule.YEARLY, wages);
    double[] y = distribution.toWageArray();
    double[] share = distribution.toWeightArray();
    double mean = distribution.mean().value();
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y.length; j++) {
        sum +=
            Math.pow(share[i] / wages.length, 1 + sensitivity)
                * (share[j] / wages.length)
                * Math.abs(y[i] - y[j])
                / mean;
      }
    }
    assertEquals(
        sum,
        PolarizationCalculator.withDefaults()
            .withSensitivities(sensitivity)
            .calculate(distribution)
            .estebanRay(sensitivity),
        TINY);
  }
}
