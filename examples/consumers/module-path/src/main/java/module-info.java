/** One type of each module. */
@SuppressWarnings("requires-automatic") // two are automatic modules: see their poms for why
module consumer {
  requires org.migrationeconomics.calculators;
  requires org.migrationeconomics.charts;
  requires org.migrationeconomics.core;
  requires org.migrationeconomics.data;
}
