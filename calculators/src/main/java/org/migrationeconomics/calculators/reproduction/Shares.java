package org.migrationeconomics.calculators.reproduction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.DemographicBalance;

/** What the tables of this package have in common. */
final class Shares {

  private Shares() {}

  /** A share as the per cent that tables show; without a value it stays without, reason and all. */
  static Figure percent(Figure share) {
    return share.isPresent() ? Figure.of(100 * share.value()) : share;
  }

  /** The sources of the three series of an account, each once. */
  static String sources(DemographicBalance accounts) {
    Collection<String> sources = new LinkedHashSet<>();
    for (YearSeries series :
        List.of(accounts.population(), accounts.naturalIncrease(), accounts.netMigration())) {
      sources.add(series.source());
    }
    return String.join("; ", sources);
  }
}
