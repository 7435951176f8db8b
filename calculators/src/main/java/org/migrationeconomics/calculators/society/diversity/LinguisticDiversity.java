package org.migrationeconomics.calculators.society.diversity;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.GroupShares;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The diversity of a population in which people may speak several languages; letters as in
 * Greenberg.
 *
 * <p><b>Units</b>: plain numbers from 0 to 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label whose repertoires they are
 * @param speakings every language of everybody counted once: shares of "speakings"
 * @param speakers everybody counted once, in equal parts for each of his languages
 * @param split C, the split personality: fractionalisation of the speakings
 * @param splitWeighted D, the same weighted by distances; no value without them
 * @param random E, the random speaker: fractionalisation of the parts
 * @param randomWeighted F, the same weighted by distances; no value without them
 * @param communication H, the probability that two persons drawn at random have a language in
 *     common
 */
public record LinguisticDiversity(
    String label,
    GroupShares speakings,
    GroupShares speakers,
    double split,
    Figure splitWeighted,
    double random,
    Figure randomWeighted,
    double communication)
    implements Tabular {

  /**
   * Checks the measures.
   *
   * @throws IllegalArgumentException if one is not from 0 to 1
   */
  public LinguisticDiversity {
    Require.text("label", label);
    Require.notNull("speakings", speakings);
    Require.notNull("speakers", speakers);
    split = Require.share("split", split) + 0.0;
    Require.notNull("splitWeighted", splitWeighted);
    random = Require.share("random", random) + 0.0;
    Require.notNull("randomWeighted", randomWeighted);
    communication = Require.share("communication", communication) + 0.0;
  }

  /**
   * The probability that two persons drawn at random have no language in common.
   *
   * @return 1 − H
   */
  public double noCommonLanguage() {
    return 1 - communication;
  }

  /** The measures by name. */
  @Override
  public TextTable table() {
    return TextTable.titled("Linguistic diversity of " + label)
        .column("measure")
        .unit("1")
        .column("value", 6)
        .row("split personality, C", split)
        .row("split personality with distances, D", splitWeighted)
        .row("random speaker, E", random)
        .row("random speaker with distances, F", randomWeighted)
        .row("a language in common, H", communication)
        .row("no language in common, 1 - H", noCommonLanguage())
        .reasons()
        .build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "measures")
        .add(speakings::table, "speakings")
        .add(speakers::table, "speakers")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
