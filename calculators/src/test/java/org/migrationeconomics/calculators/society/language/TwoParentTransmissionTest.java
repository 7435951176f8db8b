package org.migrationeconomics.calculators.society.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TwoParentTransmissionTest {

  private static final TwoParentTransmission PARTY = new TwoParentTransmission(.27, .41, .24);

  @Test
  void cavalliSforzasParty() {
    assertEquals(.27, PARTY.child(false, false), 0);
    assertEquals(.51, PARTY.child(false, true), 1e-15);
    assertEquals(.68, PARTY.child(true, false), 1e-15);
    assertEquals(.92, PARTY.child(true, true), 1e-15);
    assertEquals(.771429, PARTY.equilibrium().value(), 5e-7);
    assertEquals(1.609, PARTY.halfLife().value(), 5e-4);
    TwoParentPath path = TwoParentTransmissionCalculator.withDefaults().calculate(PARTY, .5);
    assertEquals(4, path.shares().size());
    assertEquals(.595, path.shares().get(1), 1e-15);
    assertEquals(.65675, path.shares().get(2), 1e-15);
    assertEquals(.6968875, path.shares().get(3), 1e-15);
    assertEquals(.595, PARTY.next(.5), 1e-15);
    assertTrue(path.table().render().contains("0.656750"), path.table().render());
    assertTrue(path.explain().render().contains("0.7714"), path.explain().render());
  }

  @Test
  void withoutEquilibriumOrHalfLife() {
    TwoParentTransmission parents = new TwoParentTransmission(0, .5, .5);
    assertEquals(
        "no value: children are as their parents, so that every share stays as it is",
        parents.equilibrium().toString());
    assertFalse(parents.halfLife().isPresent());
    TwoParentTransmission contrary = new TwoParentTransmission(1, -.5, -.5);
    assertEquals(.5, contrary.equilibrium().value(), 0);
    assertFalse(contrary.halfLife().isPresent());
    TwoParentTransmission others = new TwoParentTransmission(.3, 0, 0);
    assertEquals(.3, others.equilibrium().value(), 0);
    assertEquals(
        "no value: the parents do not matter: the equilibrium is reached at once",
        others.halfLife().toString());
  }

  @Test
  void badInputHasItsSentence() {
    assertEquals(
        "base, mother and father is 1.2, expected a sum from 0 to 1",
        assertThrows(IllegalArgumentException.class, () -> new TwoParentTransmission(.2, .5, .5))
            .getMessage());
    assertEquals(
        "base and father is -0.25, expected a sum from 0 to 1",
        assertThrows(IllegalArgumentException.class, () -> new TwoParentTransmission(.25, .5, -.5))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> new TwoParentTransmission(.2, Double.NaN, .5));
    assertThrows(IllegalArgumentException.class, () -> PARTY.next(50));
    assertEquals(
        "generations is -1, expected 0 to 1000000",
        assertThrows(
                IllegalArgumentException.class,
                () -> TwoParentTransmissionCalculator.withDefaults().withGenerations(-1))
            .getMessage());
  }
}
