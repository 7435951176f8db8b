/** One type of each module. */
@SuppressWarnings(
    "requires-automatic") // calculators and charts: see their poms for why they are automatic modules
module consumer {
  requires org.migrationeconomics.calculators;
  requires org.migrationeconomics.charts;
  requires org.migrationeconomics.core;
  requires org.migrationeconomics.data;
}
