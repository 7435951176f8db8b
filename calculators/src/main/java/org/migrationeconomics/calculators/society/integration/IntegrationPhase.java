package org.migrationeconomics.calculators.society.integration;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Where a model of integration drives a society from any state, and where it comes to rest: the
 * data of a phase picture, the result of {@link IntegrationPhaseCalculator}.
 *
 * <p><b>Units</b>: shares of everybody; changes per unit of time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param model the model; nobody arrives
 * @param arrows states on the triangle of members, detached and hosts, and how they change
 * @param rests the community's shares at which nothing moves while nobody is detached, rising; none
 *     if every share is one, or if some who leave become detached
 * @param criticalShare from which share on a community grows; no value where there is no threshold
 */
public record IntegrationPhase(
    IntegrationModel model, List<Arrow> arrows, List<Rest> rests, Figure criticalShare)
    implements Tabular {

  /**
   * A state and how it changes; the three changes add up to nothing.
   *
   * @param members share of everybody in the community
   * @param detached share of everybody who is detached
   * @param hosts share of everybody who is a host
   * @param membersChange per unit of time
   * @param detachedChange per unit of time
   * @param hostsChange per unit of time
   */
  public record Arrow(
      double members,
      double detached,
      double hosts,
      double membersChange,
      double detachedChange,
      double hostsChange) {

    /** Checks the numbers. */
    public Arrow {
      Require.share("members", members);
      Require.share("detached", detached);
      Require.share("hosts", hosts);
      Require.finite("change of members", membersChange);
      Require.finite("change of detached", detachedChange);
      Require.finite("change of hosts", hostsChange);
    }
  }

  /**
   * A share at which nothing moves.
   *
   * @param share of the community
   * @param stable whether a society that is pushed away a little comes back
   */
  public record Rest(double share, boolean stable) {

    /** Checks the share. */
    public Rest {
      Require.share("share", share);
    }
  }

  /** Checks that everything is there. */
  public IntegrationPhase {
    Require.notNull("model", model);
    arrows = List.copyOf(Require.notNull("arrows", arrows));
    rests = List.copyOf(Require.notNull("rests", rests));
    Require.notNull("criticalShare", criticalShare);
  }

  private String title() {
    return "Where integration leads: " + model;
  }

  /** Where it comes to rest. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title()).column("rest").column("is").unit("1").column("share", 6);
    for (int i = 0; i < rests.size(); i++) {
      table.row(
          "rest " + (i + 1), rests.get(i).stable() ? "stable" : "unstable", rests.get(i).share());
    }
    return table
        .row("critical share", "", criticalShare)
        .reasons()
        .note(arrows.size() + " states and their changes in the file.")
        .note("Own model.")
        .build();
  }

  /** The rests, and every state with its change. */
  @Override
  public TextTable dataTable() {
    String per = "per " + model.per().label();
    return StackedTables.titled(title(), "part")
        .add(this::table, "rests")
        .add(this::field, "states")
        .figure("leaving", per, model.leaving(), "model")
        .figure("absorption", "1", model.absorption(), "model")
        .figure("imprint", "1", model.imprint(), "model")
        .figure("joining", per, model.joining(), "model")
        .figure("contact", "1", model.contact(), "model")
        .build();
  }

  private TextTable field() {
    TextTable.Builder table =
        TextTable.titled(title())
            .column("state")
            .unit("1")
            .column("members")
            .column("detached")
            .column("hosts")
            .unit("per " + model.per().label())
            .column("change of members")
            .column("change of detached")
            .column("change of hosts");
    for (int i = 0; i < arrows.size(); i++) {
      Arrow arrow = arrows.get(i);
      table.row(
          i + 1,
          arrow.members(),
          arrow.detached(),
          arrow.hosts(),
          arrow.membersChange(),
          arrow.detachedChange(),
          arrow.hostsChange());
    }
    return table.build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
