/** The immutable domain types of migration economics. */
@SuppressWarnings({
  "requires-automatic", // Immutables' annotations; "static", so nobody needs them later.
  "module" // The friends of the internal package are compiled after this module.
})
module org.migrationeconomics.core {
  requires static org.immutables.value.annotations;
  // For LabourQuery alone: who does not query a database needs no java.sql at run time.
  requires static transitive java.sql;

  exports org.migrationeconomics.core.labour;
  exports org.migrationeconomics.core.measure;
  exports org.migrationeconomics.core.migration;
  exports org.migrationeconomics.core.place;
  exports org.migrationeconomics.core.population;
  exports org.migrationeconomics.core.remittance;
  exports org.migrationeconomics.core.society;
  exports org.migrationeconomics.core.society.neighbourhood;
  exports org.migrationeconomics.core.table;
  exports org.migrationeconomics.core.internal to
      org.migrationeconomics.calculators,
      org.migrationeconomics.charts,
      org.migrationeconomics.data;
}
