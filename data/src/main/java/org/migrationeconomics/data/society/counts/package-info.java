/**
 * Readers of neighbour lists and of tables of estimates of the undocumented.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import java.util.List;
 * import org.migrationeconomics.data.society.counts.*;
 *
 * String csv = "area,neighbour,boundary\nharbour,market,2.5\nmarket,hill,1.2\n";
 * var list = NeighbourListReader.of(List.of("harbour", "market", "hill")).read(new StringReader(csv), "borders.csv").orThrow();
 * System.out.println(list);
 * }</pre>
 */
package org.migrationeconomics.data.society.counts;
