package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.population.WppVariantsReader;

/** The message that the README shows is the one that a reader gets. */
class RefusalInReadmeTest {

  @Test
  void aFileByAgeIsNoFileOfTotals() throws IOException {
    List<Problem> problems =
        WppVariantsReader.withDefaults()
            .read(
                new StringReader(
                    """
                    LocID,Location,VarID,Variant,Time,AgeGrp,PopMale,PopFemale,PopTotal
                    826,United Kingdom,2,Medium,2020,0-4,1,1,2
                    """),
                "WPP2019_PopulationByAgeSex_Medium.csv")
            .problems();
    assertEquals(1, problems.size());
    String readme = Files.readString(Path.of("..").resolve("README.md"));
    assertTrue(readme.contains("```text\n" + problems.get(0) + "\n```\n"), problems::toString);
  }
}
