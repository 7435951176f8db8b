package org.migrationeconomics.calculators.society.integration;

import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.Community;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How much of ice, sugar, rock and sponge a history of integration was: the result of {@link
 * IntegrationScenarioCalculator}.
 *
 * <p>Rock, ice and sugar divide everybody who has ever been in the community, and add up to 1; the
 * sponge is a share of the hosts and stands beside them. No single verdict is needed: the four
 * numbers are the answer.
 *
 * <p><b>Units</b>: people as they were given, shares.
 *
 * <p>Immutable and thread-safe.
 *
 * @param model the four numbers and the contact
 * @param start the community at the beginning
 * @param horizon how long it is followed
 * @param method how the path was asked for
 * @param path the history
 * @param convergence how the steps ended; the error is the sum of their estimated errors, as a part
 *     of everybody
 */
public record IntegrationScenario(
    IntegrationModel model,
    Community start,
    Horizon horizon,
    IntegrationMethod method,
    IntegrationPath path,
    Convergence convergence)
    implements Tabular {

  private static final double HALF = 0.5;

  /** Checks that everything is there. */
  public IntegrationScenario {
    Require.notNull("model", model);
    Require.notNull("start", start);
    Require.notNull("horizon", horizon);
    Require.notNull("method", method);
    Require.notNull("path", path);
    Require.notNull("convergence", convergence);
  }

  /**
   * The history at the horizon.
   *
   * @return the last point of the path
   */
  public IntegrationPoint end() {
    return path.last();
  }

  /**
   * The part of the community that is there, or in pieces.
   *
   * @return a share of everybody who has ever been in it; no value if nobody has
   */
  public Figure rock() {
    return end().rock();
  }

  /**
   * The part that dissolved without trace.
   *
   * @return a share of everybody who has ever been in it; no value if nobody has
   */
  public Figure ice() {
    return end().ice();
  }

  /**
   * The part that dissolved and flavours the hosts.
   *
   * @return a share of everybody who has ever been in it; no value if nobody has
   */
  public Figure sugar() {
    return end().sugar();
  }

  /**
   * The hosts who joined the community.
   *
   * @return a share of all who have ever been hosts; no value if nobody has
   */
  public Figure sponge() {
    return end().sponge();
  }

  /**
   * The picture, named only where one part is more than half: the sponge if more than half of the
   * hosts joined and more people joined than were absorbed, otherwise rock, ice or sugar if it is
   * more than half of the community.
   *
   * @return the verdict; mixed if no part is
   */
  public IntegrationVerdict verdict() {
    IntegrationPoint end = end();
    if (isMost(end.sponge()) && end.joined() > model.absorption() * end.left()) {
      return IntegrationVerdict.SPONGE;
    }
    if (isMost(end.rock())) {
      return IntegrationVerdict.ROCK;
    }
    if (isMost(end.ice())) {
      return IntegrationVerdict.ICE;
    }
    return isMost(end.sugar()) ? IntegrationVerdict.SUGAR : IntegrationVerdict.MIXED;
  }

  private static boolean isMost(Figure part) {
    return part.isPresent() && part.value() > HALF;
  }

  /**
   * The share from which on the community would grow.
   *
   * @return as {@link IntegrationFormulas#criticalShare}; no value either if people arrive or are
   *     detached at the beginning
   */
  public Figure criticalShare() {
    if (start.arrivals() > 0) {
      return Figure.empty("people arrive, whatever the share");
    }
    if (start.detached() > 0) {
      return Figure.empty("some are detached, and the hosts alone have no threshold");
    }
    return IntegrationFormulas.criticalShare(model);
  }

  private String parts() {
    return "rock "
        + shown(rock())
        + ", ice "
        + shown(ice())
        + ", sugar "
        + shown(sugar())
        + " of everybody ever in the community; sponge "
        + shown(sponge())
        + " of the hosts: "
        + verdict().label();
  }

  private static String shown(Figure part) {
    return part.isPresent() ? Numbers.fixed(part.value(), 2) : "no value";
  }

  @Override
  public TextTable table() {
    IntegrationPoint first = path.first();
    IntegrationPoint end = end();
    return TextTable.titled("Integration over " + horizon + ": " + parts())
        .column("quantity")
        .unit("people as given")
        .column("beginning")
        .column("end")
        .row("members", first.members(), end.members())
        .row("detached", first.detached(), end.detached())
        .row("hosts", first.hosts(), end.hosts())
        .row("flavour", Cell.in("1", first.flavour()), Cell.in("1", end.flavour()))
        .row("rock", Cell.in("1", first.rock()), Cell.in("1", end.rock()))
        .row("ice", Cell.in("1", first.ice()), Cell.in("1", end.ice()))
        .row("sugar", Cell.in("1", first.sugar()), Cell.in("1", end.sugar()))
        .row("sponge", Cell.in("1", first.sponge()), Cell.in("1", end.sponge()))
        .note(model + ".")
        .note("Own model. " + ending())
        .build();
  }

  private String ending() {
    return convergence.iterations() == 0 ? "Closed form." : "Steps: " + convergence + ".";
  }

  /** The path, and the numbers of the model and the start. */
  @Override
  public TextTable dataTable() {
    String rate = "per " + model.per().label();
    return StackedTables.titled("Integration over " + horizon + ": " + parts(), "part")
        .add(path::table, "path")
        .figure("leaving", rate, model.leaving(), "model")
        .figure("absorption", "1", model.absorption(), "model")
        .figure("imprint", "1", model.imprint(), "model")
        .figure("joining", rate, model.joining(), "model")
        .figure("contact", "1", model.contact(), "model")
        .figure("arrivals", "people as given, " + rate, start.arrivals(), "start")
        .figure("flavour", "1", start.flavour(), "start")
        .figure("critical share", "1", criticalShare(), "result")
        .note(ending())
        .build();
  }

  /**
   * The quantities in between by name and formula.
   *
   * @return a table
   */
  public TextTable explain() {
    IntegrationPoint end = end();
    double absorbed = model.absorption() * end.left();
    String unit = "people as given";
    return TextTable.titled("Where the parts come from")
        .column("quantity")
        .column("formula")
        .unit(unit)
        .column("value")
        .row("left the community, L", "integral of λ M (1 − m)^a", end.left())
        .row("absorbed, A", "β L", absorbed)
        .row("detached, D", "D0 + (1 − β) L", end.detached())
        .row("joined, J", "integral of σ H m^max(a, 1)", end.joined())
        .row("arrived", "I T", start.arrivals() * horizon.length())
        .row("ever in the community, E", "M + D + A", end.members() + end.detached() + absorbed)
        .row("rock", "(M + D)/E", Cell.in("1", end.rock()))
        .row("ice", "(1 − φ) A/E", Cell.in("1", end.ice()))
        .row("sugar", "φ A/E", Cell.in("1", end.sugar()))
        .row("sponge", "J/(H0 + A)", Cell.in("1", end.sponge()))
        .row("flavour of the hosts, f", "F/H", Cell.in("1", end.flavour()))
        .row("critical share, m*", "1/(1 + (σ/λ)^(1/(a − 1)))", Cell.in("1", criticalShare()))
        .reasons()
        .note(IntegrationModel.OWN)
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
