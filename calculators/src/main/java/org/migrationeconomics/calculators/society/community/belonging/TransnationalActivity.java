package org.migrationeconomics.calculators.society.community.belonging;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How many people live across borders regularly: the result of {@link
 * TransnationalActivityCalculator}.
 *
 * <p><b>Units</b>: shares; numbers of activities.
 *
 * <p>Immutable and thread-safe.
 *
 * @param persons how many, by their weights
 * @param least how many activities make somebody regular
 * @param regular the share of people with as many or more
 * @param regularError its standard error, of a simple random sample; no value for one observation
 * @param activities of the regular on average; no value if nobody is
 * @param byActivity the share of people in each activity
 */
public record TransnationalActivity(
    double persons,
    int least,
    double regular,
    Figure regularError,
    Figure activities,
    List<Share> byActivity)
    implements Tabular {

  /**
   * An activity.
   *
   * @param name what it is
   * @param all the share of people who do it
   * @param regular the share of people who do it and are regular
   */
  public record Share(String name, double all, double regular) {

    /** Checks the shares. */
    public Share {
      Require.text("name", name);
      Require.finite("share of all", all);
      Require.finite("share of the regular", regular);
    }
  }

  /** Checks that everything is there. */
  public TransnationalActivity {
    Require.positive("persons", persons);
    Require.finite("regular", regular);
    Require.notNull("regularError", regularError);
    Require.notNull("activities", activities);
    byActivity = List.copyOf(Require.notNull("byActivity", byActivity));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "Regular across borders: "
                    + least
                    + " or more of "
                    + byActivity.size()
                    + " activities")
            .column("activity")
            .unit("1")
            .column("all", 4)
            .column("and regular", 4);
    byActivity.forEach(row -> table.row(row.name(), row.all(), row.regular()));
    return table.row("regular", regular, regular).build();
  }

  /** Shares by activity, and the whole with its error. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "activities")
        .figure("standard error of the regular", "1", regularError, "all")
        .figure("activities of the regular", "activities", activities, "all")
        .figure("least activities", "activities", least, "all")
        .figure("persons", "persons", persons, "all")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
