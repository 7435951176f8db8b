package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.migrationeconomics.examples.Printed.assertShows;
import static org.migrationeconomics.examples.Printed.printed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example on gravity models shows the figures that it is about. */
class GravityOfMigrationExampleTest {

  @Test
  void illustration() {
    assertShows(
        printed(GravityOfMigration::print),
        "ILLUSTRATION: five regions and their flows are made up.",
        "Poisson pseudo-maximum likelihood 20 ",
        "least squares on ln y 18 ",
        "movers, doubly constrained, power decay, per ln distance",
        "movers, unconstrained, power decay, per ln distance");
  }

  @Test
  void ownColumns(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.csv");
    Files.writeString(file, "y,x,z\n1,0,a\n2,0,b\n6,0,c\n4,1,d\n8,1,e\n12,1,f\n");
    // Means of 3 and 8.
    assertShows(
        printed(out -> GravityOfMigration.print(out, file, List.of("y", "x"))),
        "x 0.9808",
        "constant 1.0986",
        "Poisson pseudo-maximum likelihood 6 0.98");
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> GravityOfMigration.main(new String[] {file.toString(), "y", "z"}))
            .toString()
            .contains("z is 'a' in data line 1 of "));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> GravityOfMigration.main(new String[] {file.toString(), "y", "w"}))
            .toString()
            .contains("column is 'w', expected one of [y, x, z]"));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> GravityOfMigration.main(new String[] {"a", "b"}))
            .toString()
            .contains("arguments are 2"));
  }

  @Test
  void theLogOfGravity() {
    String data = System.getProperty("migration.data", "");
    assumeTrue(!data.isEmpty(), "whole public files are not given");
    String file = Path.of(data).resolve("gravity").resolve("log_of_gravity.csv").toString();
    assertShows(
        printed(
            out -> {
              PrintStream before = System.out;
              System.setOut(out);
              try {
                GravityOfMigration.main(new String[] {file});
              } finally {
                System.setOut(before);
              }
            }),
        "least squares on ln y 9613 -1.17 0.034",
        "Poisson pseudo-maximum likelihood 18360 -0.78 0.055",
        "least squares on ln(1+y) 18360 -1.15");
  }
}
