/**
 * The undocumented: how many there are by the residual method, how sure that is, and what they have
 * to do with the informal sector.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.society.undocumented.*;
 *
 * // Millions: foreign-born counted, legal residents, and who was missed.
 * ResidualCell everybody = ResidualCell.of("everybody", Uncertain.of(44), Uncertain.of(33).within(1)).withOmission(Uncertain.of(.01).within(.01), Uncertain.of(.10).within(.05));
 * UndocumentedResidual residual = UndocumentedResidualCalculator.withDefaults().withUnit("million persons").withReplications(10_000).withSeed(42).calculate(everybody);
 * System.out.println(residual);
 * System.out.println(residual.sensitivityTable());
 * double[] admitted = java.util.stream.DoubleStream.generate(() -> 1).limit(30).toArray();
 * System.out.println(LegalStockCalculator.withDefaults().withMortality(Uncertain.of(.005)).withEmigration(Uncertain.between(.005, .0075, .01)).calculate(1976, admitted));
 * }</pre>
 */
package org.migrationeconomics.calculators.society.undocumented;
