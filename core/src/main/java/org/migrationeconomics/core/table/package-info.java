/**
 * Headed tables: how results are looked at and written to files.
 *
 * <pre>{@code
 * import org.migrationeconomics.core.measure.Figure;
 * import org.migrationeconomics.core.table.TextTable;
 *
 * TextTable.Builder table = TextTable.titled("Remittances to El Salvador, million current USD");
 * table.column("year").column("remittances", 1).column("ratio to FDI", 3);
 * table.row(2009, 3402.3, 9.227);
 * table.row(2010, 3471.8, Figure.empty("FDI net inflow is negative"));
 * System.out.println(table.build());
 * }</pre>
 */
package org.migrationeconomics.core.table;
