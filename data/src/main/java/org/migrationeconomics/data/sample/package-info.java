/**
 * Small published data sets that ship with the library.
 *
 * <pre>{@code
 * import org.migrationeconomics.data.sample.*;
 *
 * var mexico = Samples.capitalInflows("MEX");
 * System.out.println(mexico);
 * System.out.println(mexico.remittances().at(2023) - mexico.foreignDirectInvestment().at(2023));
 * System.out.println(Samples.cataloniaAccounts().show());
 * System.out.println(Samples.cabre().show());
 * System.out.println(Samples.sweden1993Population());
 * System.out.println(Samples.cataloniaReconstruction());
 * }</pre>
 */
package org.migrationeconomics.data.sample;
