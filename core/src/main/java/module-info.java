/** The immutable domain types of migration economics. */
@SuppressWarnings({
  "requires-automatic", // Immutables' annotations; "static", so nobody needs them later.
  "module" // The friends of the internal package are compiled after this module.
})
module org.migrationeconomics.core {
  requires static org.immutables.value.annotations;

  // exports org.migrationeconomics.core; — as soon as there is a type in it
  exports org.migrationeconomics.core.internal to
      org.migrationeconomics.calculators,
      org.migrationeconomics.data;
}
