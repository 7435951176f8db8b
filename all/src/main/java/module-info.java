/** The library by one name: whoever requires this module reads the types of all four. */
@SuppressWarnings("requires-transitive-automatic") // calculators: see its pom for why it is one
module org.migrationeconomics {
  requires transitive org.migrationeconomics.calculators;
  requires transitive org.migrationeconomics.charts;
  requires transitive org.migrationeconomics.core;
  requires transitive org.migrationeconomics.data;
}
