package org.migrationeconomics.calculators.society.undocumented;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.society.UndocumentedEstimate;
import org.migrationeconomics.core.society.UndocumentedMethod;

/** OECD, International Migration Outlook 2006; UN stocks, revision 2019; Enste, IZA. */
class InformalSectorAssociationTest {

  private static UndocumentedEstimate estimate(
      String code,
      int year,
      double low,
      double high,
      double percentLow,
      double percentHigh,
      UndocumentedMethod method) {
    return UndocumentedEstimate.of(Place.of(code), year, low, high, method)
        .withPercentOfInhabitantsLow(percentLow)
        .withPercentOfInhabitantsHigh(percentHigh);
  }

  static List<UndocumentedEstimate> seven() {
    UndocumentedMethod regularisation = UndocumentedMethod.REGULARISATION;
    return List.of(
        estimate("USA", 2004, 10_300_000, 10_300_000, 3.6, 3.6, UndocumentedMethod.RESIDUAL)
            .withMigrants(39_258_293)
            .withShadowEconomy(7.4),
        estimate("CHE", 2005, 80_000, 100_000, 1.1, 1.5, UndocumentedMethod.DELPHI)
            .withMigrants(1_805_437)
            .withShadowEconomy(8.2),
        estimate("PRT", 2001, 185_000, 185_000, 1.8, 1.8, regularisation)
            .withMigrants(651_472)
            .withShadowEconomy(20.4),
        estimate("ESP", 2005, 690_000, 690_000, 1.6, 1.6, regularisation)
            .withMigrants(4_107_226)
            .withShadowEconomy(20.5),
        estimate("ITA", 2002, 700_000, 700_000, 1.2, 1.2, regularisation)
            .withMigrants(2_121_688)
            .withShadowEconomy(23.4),
        estimate("GRC", 2001, 370_000, 370_000, 3.4, 3.4, regularisation)
            .withMigrants(1_111_665)
            .withShadowEconomy(26.1),
        estimate("AUS", 2005, 50_000, 50_000, .2, .2, UndocumentedMethod.DOUBLE_CARD));
  }

  @Test
  void theDenominatorDecides() {
    InformalSectorAssociation a =
        InformalSectorAssociationCalculator.withDefaults().calculate(seven());
    assertEquals(-.257, a.perInhabitant().spearman().value(), 5e-4);
    assertEquals(.714, a.perMigrant().spearman().value(), 5e-4);
    assertEquals(-.100, a.perInhabitant().pearson().value(), 5e-4);
    assertEquals(.639, a.perMigrant().pearson().value(), 5e-4);
    assertEquals(6, a.perMigrant().observations().size());
    assertEquals(List.of("AUS"), a.perMigrant().leftOut());
    assertEquals(26.24, a.perMigrant().observations().get(0).share(), 5e-3);
    assertEquals(33.28, a.perMigrant().observations().get(5).share(), 5e-3);
    assertEquals(List.of("Delphi method", "Regularisation", "Residual method"), a.methods());
    // Known probabilities of Spearman's coefficient with six: 25/35 is .1361.
    assertEquals(98 / 720.0, a.perMigrant().spearmanProbability().value(), 1e-12);
    assertTrue(a.show().contains("Left out per migrant: AUS"), a::show);
    assertTrue(a.show().contains("Spearman per migrant without one country"), a::show);
  }

  @Test
  void leavingOneOutIsTheAssociationOfTheOthers() {
    InformalSectorAssociation all =
        InformalSectorAssociationCalculator.withDefaults().calculate(seven());
    List<UndocumentedEstimate> others = new ArrayList<>(seven());
    others.remove(0);
    InformalSectorAssociation without =
        InformalSectorAssociationCalculator.withDefaults().calculate(others);
    assertEquals(without.perMigrant().spearman(), all.perMigrant().without().get(0).spearman());
    assertEquals(
        without.perMigrant().pearson().value(),
        all.perMigrant().without().get(0).pearson().value(),
        1e-15);
  }

  @Test
  void fewCountriesHaveNoCoefficient() {
    InformalSectorAssociation a =
        InformalSectorAssociationCalculator.withDefaults().calculate(seven().subList(0, 2));
    assertEquals(
        "no value: there are fewer than three countries", a.perMigrant().pearson().toString());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            InformalSectorAssociationCalculator.withDefaults()
                .calculate(List.of(seven().get(0), seven().get(0))));
  }

  @Test
  void lowIsNotAboveHigh() {
    assertEquals(
        "low is 2.0, expected at most high, 1",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    UndocumentedEstimate.of(Place.of("MEX"), 2000, 2, 1, UndocumentedMethod.DELPHI))
            .getMessage());
  }
}
