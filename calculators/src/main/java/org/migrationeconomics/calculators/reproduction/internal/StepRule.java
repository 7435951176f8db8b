package org.migrationeconomics.calculators.reproduction.internal;

/**
 * What one projection step does with its migrants, in the terms of the kernel.
 *
 * @param half whether half of the migrants enter at the start and survive with the population
 * @param birthsOnEnd whether the women at risk at the end of the step include the migrants added
 *     there
 * @param byCohort whether migrants are indexed by their age at the end, arrive half way on average
 *     and survive half a step
 */
public record StepRule(boolean half, boolean birthsOnEnd, boolean byCohort) {}
