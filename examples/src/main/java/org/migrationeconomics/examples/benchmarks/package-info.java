/** Speed, measured with JMH beside a peer or a calibration loop in the same run. */
package org.migrationeconomics.examples.benchmarks;
