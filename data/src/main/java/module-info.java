/** Readers of the files that migration economists have, and samples that ship with the library. */
@SuppressWarnings(
    "requires-automatic") // Immutables' annotations; "static", so nobody needs them later.
module org.migrationeconomics.data {
  requires transitive org.migrationeconomics.core;
  requires static org.immutables.value.annotations;
  requires de.siegmar.fastcsv;
  requires java.net.http;
  requires java.xml;
  requires tools.jackson.core;

  exports org.migrationeconomics.data;
  exports org.migrationeconomics.data.labour.codebook;
  exports org.migrationeconomics.data.labour.ilostat;
  exports org.migrationeconomics.data.labour.microdata;
  exports org.migrationeconomics.data.measure;
  exports org.migrationeconomics.data.migration;
  exports org.migrationeconomics.data.migration.estimates;
  exports org.migrationeconomics.data.migration.oecd;
  exports org.migrationeconomics.data.migration.refugees;
  exports org.migrationeconomics.data.migration.stocks;
  exports org.migrationeconomics.data.place;
  exports org.migrationeconomics.data.policy;
  exports org.migrationeconomics.data.population;
  exports org.migrationeconomics.data.population.wpp;
  exports org.migrationeconomics.data.recognition;
  exports org.migrationeconomics.data.remittance;
  exports org.migrationeconomics.data.remittance.knomad;
  exports org.migrationeconomics.data.remittance.prices;
  exports org.migrationeconomics.data.sample;
  exports org.migrationeconomics.data.service;
  exports org.migrationeconomics.data.society;
  exports org.migrationeconomics.data.society.counts;
  exports org.migrationeconomics.data.table;
}
