package org.migrationeconomics.charts;

import java.util.Map;
import java.util.function.Supplier;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.calculators.remittance.stability.FlowCyclicalityCalculator;
import org.migrationeconomics.calculators.remittance.stability.FlowSeries;
import org.migrationeconomics.calculators.remittance.stability.FlowStabilityCalculator;
import org.migrationeconomics.calculators.remittance.stability.HodrickPrescott;
import org.migrationeconomics.calculators.remittance.stability.HoleTreatment;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.data.sample.Samples;

/** Remittances beside other inflows, and cycles. */
final class InflowPictures {

  private static final double NONE = Double.NaN;

  private InflowPictures() {}

  private static YearSeries money(String name, double... values) {
    return YearSeries.ofUnsafe(
        name, MoneyUnit.of("USD").millions(), "invented for a test", 2000, values);
  }

  private static Chart inflows(CapitalInflows inflows) {
    return Charts.inflows(RemittanceComparisonCalculator.withDefaults().calculate(inflows));
  }

  private static Chart inflows(double[] sent, double[] invested) {
    return inflows(
        CapitalInflows.of(
            Place.of("SLV"), money("remittances", sent), money("investment", invested)));
  }

  static void add(Map<String, Supplier<Chart>> all) {
    all.put("inflows-mexico", () -> inflows(Samples.capitalInflows("MEX")));
    all.put("inflows-mexico-small", () -> inflows(Samples.capitalInflows("MEX")).sized(320, 240));
    all.put("inflows-el-salvador", () -> inflows(Samples.capitalInflows("SLV")));
    all.put(
        "inflows-negative",
        () ->
            inflows(
                new double[] {100, 120, NONE, 130, 150}, new double[] {-400, NONE, -50, 80, -120}));
    all.put("inflows-one", () -> inflows(new double[] {12}, new double[] {5}));
    all.put("inflows-holes", () -> inflows(new double[] {NONE, NONE}, new double[] {NONE, NONE}));
    all.put(
        "cycle-mexico",
        () ->
            Charts.cycle(
                HodrickPrescott.annual().decompose(Samples.capitalInflows("MEX").remittances())));
    all.put(
        "cycle-holes",
        () ->
            Charts.cycle(
                    HodrickPrescott.annual()
                        .withHoles(HoleTreatment.CLOSE_UP)
                        .decompose(
                            FlowSeries.logarithm(money("sent", 3, 4, NONE, 5, 4, 6, 9, NONE, 8))))
                .sized(400, 360));
    all.put(
        "cycle-stability",
        () ->
            Charts.cycle(
                FlowStabilityCalculator.withDefaults().calculate(Samples.capitalInflows("MEX"))));
    all.put(
        "cycle-stability-small",
        () ->
            Charts.cycle(
                    FlowStabilityCalculator.withDefaults().calculate(Samples.capitalInflows("SLV")))
                .sized(400, 300));
    all.put(
        "cycle-lags",
        () -> {
          CapitalInflows mexico = Samples.capitalInflows("MEX");
          return Charts.cycle(
              FlowCyclicalityCalculator.withDefaults()
                  .calculate(mexico.remittances(), mexico.grossDomesticProduct().orElseThrow()));
        });
  }
}
