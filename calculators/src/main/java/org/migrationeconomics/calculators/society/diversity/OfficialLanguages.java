package org.migrationeconomics.calculators.society.diversity;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The official languages that leave out as few people as possible.
 *
 * <p><b>Units</b>: shares of people, from 0 to 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label whose languages they are
 * @param languages the languages that were chosen, that which leaves out fewest first, then that
 *     which adds most
 * @param leftOut the share that is left out by the first of them, the first two, …; falling
 * @param fewest the least share that any set of so many languages could leave out: what the set
 *     itself does if every set was looked at, a bound otherwise
 * @param search how the set was found, {@code EXACT} or {@code GREEDY}
 */
public record OfficialLanguages(
    String label,
    List<String> languages,
    List<Double> leftOut,
    double fewest,
    LanguageSearch search)
    implements Tabular {

  /**
   * Checks the choice.
   *
   * @throws IllegalArgumentException if there is no language, the numbers do not match, or one is
   *     not a share
   */
  public OfficialLanguages {
    Require.text("label", label);
    languages = List.copyOf(Require.notNull("languages", languages));
    List<Double> shares = new ArrayList<>();
    for (Double share : Require.notNull("leftOut", leftOut)) {
      shares.add(
          Require.share("leftOut", Require.notNull("leftOut " + (shares.size() + 1), share)) + 0.0);
    }
    leftOut = List.copyOf(shares);
    if (languages.isEmpty() || languages.size() != leftOut.size()) {
      throw Require.refusal(
          "number of languages", languages.size(), "one for each share, not none");
    }
    fewest = Require.share("fewest", fewest) + 0.0;
    Require.notNull("search", search);
  }

  /**
   * Who is left out: the share of those who speak none of the languages.
   *
   * @return from 0 to 1
   */
  public double disenfranchised() {
    return leftOut.get(leftOut.size() - 1);
  }

  /** A row a language. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "Official languages of "
                    + label
                    + ": "
                    + String.join(", ", languages)
                    + "; "
                    + Numbers.fixed(100 * disenfranchised(), 1)
                    + " % left out")
            .column("language")
            .unit("1")
            .column("left out with it", 6)
            .unit("1")
            .column("taken in by it", 6);
    double before = 1;
    for (int i = 0; i < languages.size(); i++) {
      table.row(languages.get(i), leftOut.get(i), Math.max(0, before - leftOut.get(i)));
      before = leftOut.get(i);
    }
    table.note(
        search == LanguageSearch.EXACT
            ? "Every set of so many languages was looked at: none leaves out fewer."
            : "One language after the other: the best set may leave out fewer, but not fewer than "
                + Numbers.exact(fewest)
                + ".");
    return table.build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "languages")
        .figure("fewest that any set could leave out", "1", fewest, "bound")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
