/**
 * How mixed a society is of groups and languages: fractionalisation, polarisation, distances, a
 * common language, and whom official languages leave out.
 *
 * <pre>{@code
 * import java.util.List;
 * import org.migrationeconomics.calculators.society.diversity.*;
 * import org.migrationeconomics.core.society.*;
 *
 * var city = GroupShares.of("a city", List.of("English", "Spanish", "other"), 0.6, 0.3, 0.1);
 * CulturalMixture mixture = CulturalMixture.of(city);
 * System.out.println(mixture + "\n" + mixture.whatIf("Spanish", 0.5).explain());
 * var spoken = Repertoires.ofShares("the city").put(0.6, "English").put(0.1, "Spanish").put(0.25, "English", "Spanish").put(0.05, "other").build();
 * System.out.println(LinguisticDiversityCalculator.withDefaults().calculate(spoken));
 * System.out.println(OfficialLanguagesCalculator.withDefaults().calculate(spoken, 1));
 * }</pre>
 */
package org.migrationeconomics.calculators.society.diversity;
