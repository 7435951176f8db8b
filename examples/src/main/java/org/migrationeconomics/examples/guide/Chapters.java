package org.migrationeconomics.examples.guide;

import java.util.List;

/**
 * The chapters of the guide, in their order.
 *
 * <p>To add one:
 *
 * <ol>
 *   <li>a class here with its lines of Java in {@code show()}, between {@code // tag::lines[]} and
 *       {@code // end::lines[]};
 *   <li>its words in {@code examples/guide/chapters/NAME.adoc}, with the headings that {@link
 *       Guide#HEADINGS} asks for;
 *   <li>a line in the list below;
 *   <li>what it prints, kept in {@code examples/guide/printed/NAME.txt}: {@code mvn -q compile
 *       -Pexample -Dexample=guide.Printouts} writes it, and you read whether it is true.
 * </ol>
 */
final class Chapters {

  private static final String POPULATIONS = "Populations and migration";
  private static final String REMITTANCES = "Remittances";
  private static final String FLOWS = "Flows";
  private static final String CORRIDORS = "Corridors";
  private static final String LABOUR = "Labour";

  static final List<Chapter> ALL =
      List.of(
          new Chapter(
              "owed-to-migration",
              POPULATIONS,
              "How much of a population is owed to migration?",
              OwedToMigration.class,
              List.of("MigrationContributionCalculator", "CohortComponentProjector"),
              OwedToMigration::show));

  private Chapters() {}
}
