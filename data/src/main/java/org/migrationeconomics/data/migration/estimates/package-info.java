/**
 * Published estimates of the flows between all countries by six methods (Abel and Cohen).
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.DataFile;
 * import org.migrationeconomics.data.migration.estimates.*;
 *
 * String csv = "year0,orig,dest,da_pb_closed\n2010,MEX,USA,1740211\n2010,USA,MEX,1046523\n";
 * var file = DataFile.of(new StringReader(csv), "flows.csv");
 * var flows = FlowEstimatesReader.withDefaults().readCsv(file).orThrow();
 * System.out.println(flows.figure(FlowEstimate.PSEUDO_BAYES_CLOSED, 2010, "MEX", "USA"));
 * }</pre>
 */
package org.migrationeconomics.data.migration.estimates;
