/** One type of each module. */
@SuppressWarnings(
    "requires-automatic") // calculators: see its pom for why it is an automatic module
module consumer {
  requires org.migrationeconomics.calculators;
  requires org.migrationeconomics.core;
  requires org.migrationeconomics.data;
}
