package org.migrationeconomics.calculators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.table.TextTable;

class CatalogueTest {

  private static final Catalogue THREE =
      Catalogue.parse(
          """
          theme\tquestion\tcalculator\twhat goes in
          Money\tHow dear is a purse?\t{@link a.money.price.PurseCalculator}\tnumbers
          Money\tHow much?\t{@link a.money.HowMuchCalculator}\ta {@link b.Purse}, or two
          Work\tWho works?\t{@link a.work.Formulas}\t{@link b.Table} of {@link b.Person}
          """);

  private static List<String> found(Catalogue catalogue) {
    return catalogue.entries().stream().map(Catalogue.Entry::calculator).toList();
  }

  @Test
  void aLineIsAQuestionAndWhatAnswersIt() {
    Catalogue.Entry entry = THREE.entries().get(2);
    assertEquals(
        new Catalogue.Entry(
            "Work",
            "Who works?",
            "a.work.Formulas",
            "Table of Person",
            List.of("b.Table", "b.Person")),
        entry);
    assertEquals("Formulas", entry.calculator());
    assertEquals("a.work", entry.packageName());
  }

  @Test
  void wordsAreFoundInQuestionNameInputThemeAndPackage() {
    assertEquals(List.of("PurseCalculator", "HowMuchCalculator"), found(THREE.about("purse")));
    assertEquals(List.of("PurseCalculator", "HowMuchCalculator"), found(THREE.about("MONEY")));
    assertEquals(List.of("PurseCalculator"), found(THREE.about("price")));
    assertEquals(List.of("HowMuchCalculator"), found(THREE.about("purses, much")));
    assertEquals(List.of("HowMuchCalculator"), found(THREE.about("how much calculators")));
    assertEquals(List.of("Formulas"), found(THREE.about("person")));
    assertEquals(List.of(), found(THREE.about("nothing like it")));
    assertSame(THREE, THREE.about(" "));
  }

  @Test
  void questionsAndNamesComeBeforeInputs() {
    Catalogue turned = new Catalogue("t", List.of(THREE.entries().get(1), THREE.entries().get(0)));
    assertEquals(List.of("PurseCalculator", "HowMuchCalculator"), found(turned.about("purse")));
  }

  @Test
  void linesAreForTheTerminalAndTheTableForPages() {
    assertEquals(
        """
        How much?
          HowMuchCalculator: a Purse, or two
        1 question\
        """,
        THREE.about("much").lines());
    assertTrue(THREE.lines().endsWith("Table of Person\n3 questions"), THREE.lines());
    assertEquals(
        "Which calculator answers which question, about the moon: none; fewer words find more",
        THREE.about("the moon").lines());
    assertEquals(
        """
        Which calculator answers which question, about much
         question   calculator         what goes in     theme  package
         How much?  HowMuchCalculator  a Purse, or two  Money  a.money\
        """,
        THREE.about(" much ").show());
    assertTrue(Catalogue.all().toString().length() <= TextTable.BRIEF);
  }

  @Test
  void whatNobodyFindsWithoutItIsThere() {
    assertEquals(
        "RemittanceComparisonCalculator", found(Catalogue.all().about("remittances")).get(0));
    assertEquals(
        "MigrationContributionCalculator",
        found(Catalogue.all().about("owed to migration")).get(0));
    assertTrue(found(Catalogue.all().about("wage gap")).size() >= 2);
    assertTrue(found(Catalogue.all().about("CapitalInflows")).size() >= 5);
  }

  @Test
  void aBrokenFileIsRefused() {
    for (String broken :
        List.of(
            "",
            "theme\tquestion",
            "theme\tquestion\tcalculator\twhat goes in\na\tb\tc\td",
            "theme\tquestion\tcalculator\twhat goes in\na\tb\t{@link c}",
            "theme\tquestion\tcalculator\twhat goes in\na\t\t{@link c}\td")) {
      assertThrows(IllegalArgumentException.class, () -> Catalogue.parse(broken), broken);
    }
  }
}
