/**
 * Societies: how they are mixed of groups, and how generations after a migration keep what the
 * first one brought.
 *
 * <pre>{@code
 * import java.util.List;
 * import org.migrationeconomics.core.society.*;
 *
 * var city = GroupShares.of("a city", List.of("English", "Spanish", "other"), 0.6, 0.3, 0.1);
 * System.out.println(city + "\n" + city.table());
 * var spoken = Repertoires.ofShares("a city").put(0.6, "English").put(0.3, "English", "Spanish").put(0.1, "other").build();
 * System.out.println(spoken.speakers("English"));
 * // Adults in the United States who speak Spanish very well: Pew Hispanic Center 2007.
 * System.out.println(SurvivalByGeneration.of("Spanish", Generation.FIRST, .95, Generation.SECOND, .56, Generation.THIRD_AND_LATER, .29));
 * }</pre>
 */
package org.migrationeconomics.core.society;
