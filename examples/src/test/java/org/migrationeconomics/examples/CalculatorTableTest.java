package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.calculators.Catalogue;

/** The table of calculators beside the README. */
class CalculatorTableTest {

  private static final Path PROJECT = Path.of("..");
  private static final String PAGE =
      "calculators/src/main/java/org/migrationeconomics/calculators/package-info.java";

  @Test
  void isThatOfThePackagePage() throws IOException {
    assertEquals(
        CalculatorTable.markdown(PROJECT),
        Files.readString(PROJECT.resolve("CALCULATORS.md")),
        "CALCULATORS.md is not made from the package page of the calculators; make it anew in the"
            + " folder of the project: mvn -q compile -Pexample -Dexample=CalculatorTable");
    assertEquals(
        CalculatorTable.catalogue(PROJECT),
        Files.readString(PROJECT.resolve(CalculatorTable.CATALOGUE)),
        "the file of the catalogue is not made from the package page; the same program makes it");
  }

  /** The catalogue names what is there: calculators and inputs. */
  @Test
  void everyEntryOfTheCatalogueNamesTypesThatExist() throws ClassNotFoundException {
    List<Catalogue.Entry> entries = Catalogue.all().entries();
    assertTrue(entries.size() > 80, "entries: " + entries.size());
    for (Catalogue.Entry entry : entries) {
      assertTrue(Modifier.isPublic(Class.forName(entry.type()).getModifiers()), entry.type());
      for (String input : entry.inputTypes()) {
        assertTrue(entry.inputs().contains(Class.forName(input).getSimpleName()), input);
      }
      assertTrue(entry.question().endsWith("?"), entry.question());
    }
  }

  @Test
  void itsLinksLeadToFilesAndTheReadmeLeadsToIt() throws IOException {
    Matcher link =
        Pattern.compile("]\\(([^)]+)\\)")
            .matcher(Files.readString(PROJECT.resolve("CALCULATORS.md")));
    int links = 0;
    while (link.find()) {
      assertTrue(Files.exists(PROJECT.resolve(link.group(1))), link.group(1));
      links++;
    }
    assertTrue(links > 150, "links: " + links);
    String readme = Files.readString(PROJECT.resolve("README.md"));
    assertTrue(readme.contains("(CALCULATORS.md)"), "the README links the table");
  }

  @Test
  void aPageBecomesATable(@TempDir Path project) throws IOException {
    Path page = project.resolve(PAGE);
    Files.createDirectories(page.getParent());
    Files.writeString(
        page,
        """
        /**
         * <h2>Money</h2>
         *
         * <table>
         *   <tr><th scope="col">question</th><th scope="col">calculator</th><th scope="col">in</th></tr>
         *   <tr><td>How much?</td>
         *       <td>{@link org.migrationeconomics.calculators.money.HowMuchCalculator}</td>
         *       <td>a {@link org.migrationeconomics.core.money.Purse}, or two</td></tr>
         * </table>
         */
        """);
    CalculatorTable.main(new String[] {project.toString()});
    String table = Files.readString(project.resolve("CALCULATORS.md"));
    assertTrue(
        table.endsWith(
            """

            ## Money

            | question | calculator | what goes in |
            |---|---|---|
            | How much? \
            | [`HowMuchCalculator`](calculators/src/main/java/org/migrationeconomics/calculators/money/HowMuchCalculator.java) \
            | a [`Purse`](core/src/main/java/org/migrationeconomics/core/money/Purse.java), or two |
            """),
        table);
    assertEquals(
        "theme\tquestion\tcalculator\twhat goes in\n"
            + "Money\tHow much?\t"
            + "{@link org.migrationeconomics.calculators.money.HowMuchCalculator}\t"
            + "a {@link org.migrationeconomics.core.money.Purse}, or two\n",
        Files.readString(project.resolve(CalculatorTable.CATALOGUE)));
  }

  @Test
  void anotherFolderIsRefused(@TempDir Path folder) {
    String[] arguments = {folder.toString()};
    assertEquals(
        "java.lang.IllegalArgumentException: folder is '"
            + folder
            + "', expected that of the project, with "
            + PAGE,
        assertThrows(IllegalArgumentException.class, () -> CalculatorTable.main(arguments))
            .toString());
    assertThrows(IllegalArgumentException.class, () -> CalculatorTable.main(new String[2]));
  }
}
